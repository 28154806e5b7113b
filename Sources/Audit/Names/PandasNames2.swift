/// What honest files name of pandas, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum PandasNames2 {
    static let table = """
        pandas.core.internals: Block BlockManager BoolBlock CategoricalBlock ComplexBlock DatetimeBlock
        pandas.core.internals: DatetimeLikeBlockMixin DatetimeTZBlock ExtensionBlock FloatBlock FloatOrComplexBlock
        pandas.core.internals: IntBlock JoinUnit NonConsolidatableMixIn NumericBlock ObjectBlock ScalarBlock
        pandas.core.internals: SingleBlockManager SparseBlock TimeDeltaBlock
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
        pandas.core.panel: LongPanel Panel WidePanel
        pandas.core.resample: DatetimeIndexResampler DatetimeIndexResamplerGroupby PeriodIndexResampler
        pandas.core.resample: PeriodIndexResamplerGroupby Resampler TimeGrouper TimedeltaIndexResampler
        pandas.core.resample: TimedeltaIndexResamplerGroupby _GroupByMixin
        pandas.core.reshape.concat: _Concatenator concat()
        pandas.core.reshape.encoding: get_dummies()
        pandas.core.reshape.melt: lreshape() melt() wide_to_long()
        pandas.core.reshape.merge: _AsOfMerge _CrossMergeOperation _MergeOperation _OrderedMerge merge() merge_asof()
        pandas.core.reshape.merge: merge_ordered()
        pandas.core.reshape.pivot: crosstab() pivot() pivot_table()
        pandas.core.reshape.reshape: _Unstacker get_dummies() pivot_simple()
        pandas.core.reshape.tile: cut() qcut()
        pandas.core.series: Series Series.mean()
        pandas.core.sorting: _KeyMapper
        pandas.core.sparse.array: SparseArray
        pandas.core.sparse.frame: SparseDataFrame
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
        pandas.core.window.ewm: ExponentialMovingWindow ExponentialMovingWindowGroupby OnlineExponentialMovingWindow
        pandas.core.window.expanding: Expanding ExpandingGroupby
        pandas.core.window.indexers: BaseIndexer ExpandingIndexer ExponentialMovingWindowIndexer
        pandas.core.window.indexers: FixedForwardWindowIndexer FixedWindowIndexer GroupbyIndexer
        pandas.core.window.indexers: VariableOffsetWindowIndexer VariableWindowIndexer
        pandas.core.window.online: EWMMeanState
        pandas.core.window.rolling: BaseWindow BaseWindowGroupBy BaseWindowGroupby Rolling RollingAndExpandingMixin
        pandas.core.window.rolling: RollingGroupby Window
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
        pandas.tseries.frequencies: _FrequencyInferer _TimedeltaFrequencyInferer infer_freq()
        pandas.tseries.holiday: AbstractHolidayCalendar Holiday HolidayCalendarMetaClass USFederalHolidayCalendar
        pandas.tseries.offsets: BQuarterBegin BQuarterEnd BYearBegin BYearEnd BusinessDay BusinessHour
        pandas.tseries.offsets: BusinessHourMixin BusinessMixin BusinessMonthBegin BusinessMonthEnd CustomBusinessDay
        pandas.tseries.offsets: CustomBusinessHour CustomBusinessMonthBegin CustomBusinessMonthEnd DateOffset Day
        pandas.tseries.offsets: Easter FY5253 FY5253Quarter Hour LastWeekOfMonth Micro Milli Minute MonthBegin
        pandas.tseries.offsets: MonthEnd MonthOffset Nano QuarterBegin QuarterEnd QuarterOffset Second SemiMonthBegin
        pandas.tseries.offsets: SemiMonthEnd SemiMonthOffset SingleConstructorOffset Tick Week WeekOfMonth YearBegin
        pandas.tseries.offsets: YearEnd YearOffset _CustomBusinessMonth _CustomMixin _WeekOfMonthMixin
        pyarrow.lib: _restore_array*[call(t)] chunked_array*[call(l,o<pyarrow.lib.type_for_alias>)]
        pyarrow.lib: py_buffer*[call(b|o<>)] type_for_alias*[call(s:identifier)]
        """
}
