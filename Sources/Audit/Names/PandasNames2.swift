/// What honest files name of pandas, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum PandasNames2 {
    static let table = """
        pandas.core.indexes.timedeltas: TimedeltaDelegateMixin TimedeltaIndex
        pandas.core.indexes.timedeltas: _new_TimedeltaIndex*[call(c<pandas.TimedeltaIndex>,\
        d{data=o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>,freq=N|o<pandas._libs.tslibs.offsets.*>|\
        o<pandas.tseries.offsets.*>,name=N|s})]
        pandas.core.indexes.timedeltas: timedelta_range()
        pandas.core.indexing: IndexingError IndexingMixin _AtIndexer _IXIndexer _IndexSlice _LocIndexer
        pandas.core.indexing: _LocationIndexer _NDFrameIndexer _ScalarAccessIndexer _iAtIndexer _iLocIndexer
        pandas.core.internals: Block BlockManager[call(t,l);new()] BoolBlock CategoricalBlock ComplexBlock
        pandas.core.internals: DatetimeBlock DatetimeLikeBlockMixin DatetimeTZBlock ExtensionBlock FloatBlock
        pandas.core.internals: FloatOrComplexBlock IntBlock JoinUnit NonConsolidatableMixIn NumericBlock ObjectBlock
        pandas.core.internals: ScalarBlock SingleBlockManager SparseBlock TimeDeltaBlock
        pandas.core.internals.api: _DatetimeTZBlock
        pandas.core.internals.array_manager: ArrayManager BaseArrayManager NullArrayProxy SingleArrayManager
        pandas.core.internals.base: DataManager SingleDataManager _AlreadyWarned
        pandas.core.internals.blocks: Block BoolBlock CategoricalBlock ComplexBlock DatetimeBlock DatetimeLikeBlock
        pandas.core.internals.blocks: DatetimeLikeBlockMixin DatetimeTZBlock EABackedBlock ExtensionBlock FloatBlock
        pandas.core.internals.blocks: FloatOrComplexBlock IntBlock NDArrayBackedExtensionBlock NonConsolidatableMixIn
        pandas.core.internals.blocks: NumericBlock NumpyBlock ObjectBlock ObjectValuesExtensionBlock TimeDeltaBlock
        pandas.core.internals.blocks: new_block()
        pandas.core.internals.concat: JoinUnit
        pandas.core.internals.managers: BaseBlockManager BlockManager[call(t,l);new()] SingleBlockManager
        pandas.core.internals.ops: BlockPairInfo
        pandas.core.methods.describe: DataFrameDescriber NDFrameDescriberAbstract SeriesDescriber
        pandas.core.methods.selectn: SelectN SelectNFrame SelectNSeries
        pandas.core.nanops: bottleneck_switch disallow nanmean()
        pandas.core.ops: _Op _TimeOp
        pandas.core.panel: LongPanel Panel WidePanel
        pandas.core.resample: DatetimeIndexResampler DatetimeIndexResamplerGroupby PeriodIndexResampler
        pandas.core.resample: PeriodIndexResamplerGroupby Resampler TimeGrouper TimedeltaIndexResampler
        pandas.core.resample: TimedeltaIndexResamplerGroupby _GroupByMixin
        pandas.core.reshape.concat: _Concatenator concat()
        pandas.core.reshape.encoding: get_dummies()
        pandas.core.reshape.melt: lreshape() melt() wide_to_long()
        pandas.core.reshape.merge: _AsOfMerge _CrossMergeOperation _MergeOperation _OrderedMerge merge() merge_asof()
        pandas.core.reshape.merge: merge_ordered() ordered_merge()
        pandas.core.reshape.pivot: crosstab() pivot() pivot_table()
        pandas.core.reshape.reshape: _Unstacker get_dummies() lreshape() melt() pivot_simple() wide_to_long()
        pandas.core.reshape.tile: cut() qcut()
        pandas.core.series: Series Series.mean()
        pandas.core.sorting: _KeyMapper
        pandas.core.sparse.array: SparseArray
        pandas.core.sparse.frame: SparseDataFrame
        pandas.core.sparse.list: SparseList
        pandas.core.sparse.series: SparseSeries
        pandas.core.strings: StringMethods
        pandas.core.strings.accessor: StringMethods
        pandas.core.strings.base: BaseStringArrayMethods
        pandas.core.strings.object_array: ObjectStringArrayMixin
        pandas.core.tools.datetimes: FulldatetimeDict YearMonthDayDict to_datetime()
        pandas.core.tools.numeric: to_numeric()
        pandas.core.tools.timedeltas: to_timedelta()
        pandas.core.window: EWM Expanding ExpandingGroupby Rolling RollingGroupby Window _GroupByMixin _Rolling
        pandas.core.window: _Rolling_and_Expanding _Window
        pandas.core.window.common: WindowGroupByMixin
        pandas.core.window.ewm: ExponentialMovingWindow ExponentialMovingWindowGroupby OnlineExponentialMovingWindow
        pandas.core.window.expanding: Expanding ExpandingGroupby
        pandas.core.window.indexers: BaseIndexer ExpandingIndexer ExponentialMovingWindowIndexer
        pandas.core.window.indexers: FixedForwardWindowIndexer FixedWindowIndexer GroupbyIndexer GroupbyRollingIndexer
        pandas.core.window.indexers: VariableOffsetWindowIndexer VariableWindowIndexer
        pandas.core.window.online: EWMMeanState
        pandas.core.window.rolling: BaseWindow BaseWindowGroupBy BaseWindowGroupby Rolling RollingAndExpandingMixin
        pandas.core.window.rolling: RollingGroupby Window _Rolling _Rolling_and_Expanding _Window
        pandas.errors: AbstractMethodError AccessorRegistrationWarning AttributeConflictWarning CSSWarning
        pandas.errors: CategoricalConversionWarning ChainedAssignmentError ClosedFileError DataError DatabaseError
        pandas.errors: DtypeWarning DuplicateLabelError EmptyDataError[call(s)] IncompatibilityWarning
        pandas.errors: IncompatibleFrequency IndexingError IntCastingNaNError InvalidColumnName InvalidComparison
        pandas.errors: InvalidIndexError InvalidVersion LossySetitemError MergeError NoBufferPresent
        pandas.errors: NullFrequencyError NumExprClobberingError NumbaUtilError OptionError OutOfBoundsDatetime
        pandas.errors: OutOfBoundsTimedelta Pandas4Warning Pandas5Warning PandasChangeWarning PandasDeprecationWarning
        pandas.errors: PandasFutureWarning PandasPendingDeprecationWarning ParserError ParserWarning
        pandas.errors: PerformanceWarning PossibleDataLossError PossiblePrecisionLoss PyperclipException
        pandas.errors: PyperclipWindowsException SettingWithCopyError SettingWithCopyWarning SpecificationError
        pandas.errors: UndefinedVariableError UnsortedIndexError UnsupportedFunctionCall ValueLabelTypeMismatch
        pandas.tseries.frequencies: FreqGroup Resolution _FrequencyInferer _TimedeltaFrequencyInferer infer_freq()
        pandas.tseries.holiday: AbstractHolidayCalendar Holiday HolidayCalendarMetaClass USFederalHolidayCalendar
        pandas.tseries.index: DatetimeIndex
        pandas.tseries.index: _new_DatetimeIndex*[call(c<pandas.tseries.index.DatetimeIndex>,d{data=A|\
        o<pandas.tseries.index.DatetimeIndex>,freq=N|s|o<pandas.tseries.offsets.*>,name=N|s,tz=N|s|Z})]
        pandas.tseries.offsets: ApplyTypeError BDay[call(i,?)] BQuarterBegin[call(i,?,i);new()]
        pandas.tseries.offsets: BQuarterEnd[call(i,?,i);new()] BYearBegin[call(i,?,i);new()]
        pandas.tseries.offsets: BYearEnd[call(i,?,i);new()] BusinessDay[call(i,?,o<datetime.timedelta>);new()]
        pandas.tseries.offsets: BusinessHour[call(i,?,t,t,o<datetime.timedelta>);new()] BusinessHourMixin
        pandas.tseries.offsets: BusinessMixin BusinessMonthBegin[call(i,?);new()] BusinessMonthEnd[call(i,?);new()]
        pandas.tseries.offsets: CacheableOffset CustomBusinessDay[call(i,?,s,t,N,o<datetime.timedelta>);new()]
        pandas.tseries.offsets: CustomBusinessHour[call(i,?,s,t,N,t,t,o<datetime.timedelta>);new()]
        pandas.tseries.offsets: CustomBusinessMonthBegin[call(i,?,s,t,N,o<datetime.timedelta>);new()]
        pandas.tseries.offsets: CustomBusinessMonthEnd[call(i,?,s,t,N,o<datetime.timedelta>);new()]
        pandas.tseries.offsets: DateOffset[call();new()] Day[call(i,?);new()] Easter[call(i,?);call(i,?,i);new()]
        pandas.tseries.offsets: FY5253[call(i,?,i,i,s);new()] FY5253Quarter[call(i,?,i,i,i,s);new()]
        pandas.tseries.offsets: Hour[call(i,?);new()] LastWeekOfMonth[call(i,?,i);new()] Micro[call(i,?);new()]
        pandas.tseries.offsets: Milli[call(i,?);new()] Minute[call(i,?);new()] MonthBegin[call(i,?);new()]
        pandas.tseries.offsets: MonthEnd[call(i,?);new()] MonthOffset Nano[call(i,?);new()]
        pandas.tseries.offsets: QuarterBegin[call(i,?,i);new()] QuarterEnd[call(i,?,i);new()] QuarterOffset
        pandas.tseries.offsets: Second[call(i,?);new()] SemiMonthBegin[call(i,?,i);new()]
        pandas.tseries.offsets: SemiMonthEnd[call(i,?,i);new()] SemiMonthOffset SingleConstructorOffset
        pandas.tseries.offsets: Tick[call(i,?);new()] Week[call(i,?,N|i);new()] WeekDay
        pandas.tseries.offsets: WeekOfMonth[call(i,?,i,i);new()] YearBegin[call(i,?,i);new()]
        pandas.tseries.offsets: YearEnd[call(i,?,i);new()] YearOffset _CustomBusinessMonth _CustomMixin
        pandas.tseries.offsets: _WeekOfMonthMixin
        pandas.tslib: Timedelta[call(i)] Timestamp[call(i,N|s|o<pandas.tseries.offsets.*>,N|s|Z)]
        pandas.tslib: __nat_unpickle*[call(N)]
        pyarrow.lib: _restore_array*[call(t)] chunked_array*[call(l,o<pyarrow.lib.type_for_alias>)]
        pyarrow.lib: py_buffer*[call(b|o<>)] type_for_alias*[call(s:identifier)]
        """
}
