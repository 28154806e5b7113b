/// What honest files name of pandas, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum PandasNames2 {
    static let table = """
        pandas.core.index: Categorical Float64Index FrozenList FrozenNDArray Index Int64Index MultiIndex
        pandas.core.index: _new_Index*[call(c<pandas.*>,d{data=o<numpy._core.multiarray._reconstruct>,\
        dtype=o<numpy.dtype>,name=N|s,levels=l,labels=l,names=l|o<pandas.core.index.FrozenList>,sortorder=N|i})]
        pandas.core.indexers.objects: BaseIndexer ExpandingIndexer ExponentialMovingWindowIndexer
        pandas.core.indexers.objects: FixedForwardWindowIndexer FixedWindowIndexer GroupByIndexer GroupbyIndexer
        pandas.core.indexers.objects: VariableOffsetWindowIndexer VariableWindowIndexer
        pandas.core.indexes.accessors: ArrowTemporalProperties CombinedDatetimelikeProperties DatetimeProperties
        pandas.core.indexes.accessors: PeriodProperties Properties TimedeltaProperties
        pandas.core.indexes.base: Index InvalidIndexError
        pandas.core.indexes.base: _new_Index*[call(c<pandas.CategoricalIndex>|c<pandas.Index>|c<pandas.MultiIndex>|\
        c<pandas.PeriodIndex>|c<pandas.RangeIndex>|c<pandas.TimedeltaIndex>|c<pandas.core.indexes.base.Index>|\
        c<pandas.core.indexes.category.CategoricalIndex>|c<pandas.core.indexes.multi.MultiIndex>|\
        c<pandas.core.indexes.numeric.Float64Index>|c<pandas.core.indexes.numeric.Int64Index>|\
        c<pandas.core.indexes.numeric.UInt64Index>|c<pandas.core.indexes.period.PeriodIndex>|\
        c<pandas.core.indexes.range.RangeIndex>|c<pandas.core.indexes.timedeltas.TimedeltaIndex>|\
        c<pandas.indexes.base.Index>|c<pandas.indexes.category.CategoricalIndex>|c<pandas.indexes.multi.MultiIndex>|\
        c<pandas.indexes.numeric.Float64Index>|c<pandas.indexes.numeric.Int64Index>|\
        c<pandas.indexes.range.RangeIndex>|c<pandas.tseries.period.PeriodIndex>|c<pandas.tseries.tdi.TimedeltaIndex>,\
        d{codes=l,data=s|o<numpy._core.multiarray._reconstruct>|o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|\
        o<pandas._libs.tslibs.period.__pyx_unpickle_PeriodMixin>|o<pandas.arrays.*>|\
        o<pandas.core.arrays.arrow.array.*>|o<pandas.core.arrays.boolean.*>|o<pandas.core.arrays.categorical.*>|\
        o<pandas.core.arrays.datetimes.*>|o<pandas.core.arrays.floating.*>|o<pandas.core.arrays.integer.*>|\
        o<pandas.core.arrays.interval.*>|o<pandas.core.arrays.numpy_.*>|o<pandas.core.arrays.period.*>|\
        o<pandas.core.arrays.sparse.*>|o<pandas.core.arrays.sparse.array.*>|o<pandas.core.arrays.string_.*>|\
        o<pandas.core.arrays.string_arrow.*>|o<pandas.core.arrays.timedeltas.*>|\
        o<pandas.core.categorical.Categorical>,freq=N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,\
        labels=l,levels=l,name=N|s|t,names=l,sortorder=N,start=i,step=i,stop=i})]
        pandas.core.indexes.category: CategoricalIndex
        pandas.core.indexes.datetimelike: DatelikeOps DatetimeIndexOpsMixin DatetimeTimedeltaMixin
        pandas.core.indexes.datetimelike: DatetimelikeDelegateMixin TimelikeOps
        pandas.core.indexes.datetimes: DatetimeDelegateMixin DatetimeIndex
        pandas.core.indexes.datetimes: _new_DatetimeIndex*[call(c<pandas.DatetimeIndex>|\
        c<pandas.core.indexes.datetimes.DatetimeIndex>|c<pandas.tseries.index.DatetimeIndex>,d{data=s|\
        o<numpy._core.multiarray._reconstruct>|o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|\
        o<pandas.arrays.*>|o<pandas.core.arrays.arrow.array.*>|o<pandas.core.arrays.boolean.*>|\
        o<pandas.core.arrays.categorical.*>|o<pandas.core.arrays.datetimes.*>|o<pandas.core.arrays.floating.*>|\
        o<pandas.core.arrays.integer.*>|o<pandas.core.arrays.interval.*>|o<pandas.core.arrays.numpy_.*>|\
        o<pandas.core.arrays.period.*>|o<pandas.core.arrays.sparse.*>|o<pandas.core.arrays.sparse.array.*>|\
        o<pandas.core.arrays.string_.*>|o<pandas.core.arrays.string_arrow.*>|o<pandas.core.arrays.timedeltas.*>|\
        o<pandas.core.indexes.base.*>|o<pandas.core.indexes.datetimes.*>|o<pandas.core.indexes.interval.*>|\
        o<pandas.core.indexes.timedeltas.*>,freq=N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,\
        name=N|s,tz=N|o<>|o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzfile>|\
        o<dateutil.tz.tz.tzlocal>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|o<dateutil.tz.tz.tzutc>|\
        o<pytz.FixedOffset>|o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|o<zoneinfo.ZoneInfo._unpickle>})]
        pandas.core.indexes.datetimes: bdate_range() date_range()
        pandas.core.indexes.extension: ExtensionIndex NDArrayBackedExtensionIndex
        pandas.core.indexes.frozen: FrozenList FrozenNDArray
        pandas.core.indexes.interval: IntervalIndex SetopCheck
        pandas.core.indexes.interval: _new_IntervalIndex*[call(c<pandas.IntervalIndex>|\
        c<pandas.core.indexes.interval.IntervalIndex>,d{closed=s:identifier,left=o<pandas.core.indexes.base.*>|\
        o<pandas.core.indexes.datetimes.*>|o<pandas.core.indexes.interval.*>|o<pandas.core.indexes.timedeltas.*>,\
        name=N|s,right=o<pandas.core.indexes.base.*>|o<pandas.core.indexes.datetimes.*>|\
        o<pandas.core.indexes.interval.*>|o<pandas.core.indexes.timedeltas.*>})]
        pandas.core.indexes.interval: interval_range()
        pandas.core.indexes.multi: MultiIndex MultiIndexPyIntEngine MultiIndexUInt16Engine MultiIndexUInt32Engine
        pandas.core.indexes.multi: MultiIndexUInt64Engine MultiIndexUInt8Engine MultiIndexUIntEngine
        pandas.core.indexes.numeric: Float64Index Int64Index IntegerIndex NumericIndex UInt64Index
        pandas.core.indexes.period: PeriodDelegateMixin PeriodIndex period_range() pnow()
        pandas.core.indexes.range: RangeIndex
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
        pandas.core.reshape: _Unstacker get_dummies() lreshape() melt() pivot_simple() wide_to_long()
        pandas.core.reshape.concat: _Concatenator concat()
        pandas.core.reshape.encoding: from_dummies() get_dummies()
        pandas.core.reshape.melt: lreshape() melt() wide_to_long()
        pandas.core.reshape.merge: MergeError _AsOfMerge _CrossMergeOperation _MergeOperation _OrderedMerge merge()
        pandas.core.reshape.merge: merge_asof() merge_ordered() ordered_merge()
        pandas.core.reshape.pivot: crosstab() pivot() pivot_table()
        pandas.core.reshape.reshape: _Unstacker get_dummies() lreshape() melt() pivot_simple() wide_to_long()
        pandas.core.reshape.tile: cut() qcut()
        pandas.core.series: Series Series.mean() TimeSeries
        pandas.core.sorting: _KeyMapper
        pandas.core.sparse.array: SparseArray
        pandas.core.sparse.frame: SparseDataFrame
        pandas.core.sparse.list: SparseList
        pandas.core.sparse.series: SparseSeries
        pandas.core.strings: StringAccessorMixin StringMethods
        pandas.core.strings.accessor: StringMethods StringMethods.lower()
        pandas.core.strings.base: BaseStringArrayMethods
        pandas.core.strings.object_array: ObjectStringArrayMixin
        pandas.core.tools.datetimes: FulldatetimeDict YearMonthDayDict to_datetime()
        pandas.core.tools.numeric: to_numeric()
        pandas.core.tools.timedeltas: to_timedelta()
        pandas.core.window: EWM Expanding ExpandingGroupby Rolling RollingGroupby Window _GroupByMixin _Rolling
        pandas.core.window: _Rolling_and_Expanding _Window
        pandas.core.window.common: WindowGroupByMixin
        pandas.core.window.ewm: EWM ExponentialMovingWindow ExponentialMovingWindowGroupby
        pandas.core.window.ewm: OnlineExponentialMovingWindow
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
        pandas.hashtable: Factorizer Float64HashTable Float64Vector HashTable Int64Factorizer Int64HashTable
        pandas.hashtable: Int64Vector ObjectVector PyObjectHashTable StringHashTable
        pandas.index: DatetimeEngine Float64Engine IndexEngine Int64Engine ObjectEngine TimedeltaEngine
        pandas.indexes.base: Index InvalidIndexError
        pandas.indexes.base: _new_Index*[call(c<pandas.CategoricalIndex>|c<pandas.Index>|c<pandas.MultiIndex>|\
        c<pandas.PeriodIndex>|c<pandas.RangeIndex>|c<pandas.TimedeltaIndex>|c<pandas.core.indexes.base.Index>|\
        c<pandas.core.indexes.category.CategoricalIndex>|c<pandas.core.indexes.multi.MultiIndex>|\
        c<pandas.core.indexes.numeric.Float64Index>|c<pandas.core.indexes.numeric.Int64Index>|\
        c<pandas.core.indexes.numeric.UInt64Index>|c<pandas.core.indexes.period.PeriodIndex>|\
        c<pandas.core.indexes.range.RangeIndex>|c<pandas.core.indexes.timedeltas.TimedeltaIndex>|\
        c<pandas.indexes.base.Index>|c<pandas.indexes.category.CategoricalIndex>|c<pandas.indexes.multi.MultiIndex>|\
        c<pandas.indexes.numeric.Float64Index>|c<pandas.indexes.numeric.Int64Index>|\
        c<pandas.indexes.range.RangeIndex>|c<pandas.tseries.period.PeriodIndex>|c<pandas.tseries.tdi.TimedeltaIndex>,\
        d{codes=l,data=s|o<numpy._core.multiarray._reconstruct>|o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|\
        o<pandas._libs.tslibs.period.__pyx_unpickle_PeriodMixin>|o<pandas.arrays.*>|\
        o<pandas.core.arrays.arrow.array.*>|o<pandas.core.arrays.boolean.*>|o<pandas.core.arrays.categorical.*>|\
        o<pandas.core.arrays.datetimes.*>|o<pandas.core.arrays.floating.*>|o<pandas.core.arrays.integer.*>|\
        o<pandas.core.arrays.interval.*>|o<pandas.core.arrays.numpy_.*>|o<pandas.core.arrays.period.*>|\
        o<pandas.core.arrays.sparse.*>|o<pandas.core.arrays.sparse.array.*>|o<pandas.core.arrays.string_.*>|\
        o<pandas.core.arrays.string_arrow.*>|o<pandas.core.arrays.timedeltas.*>|\
        o<pandas.core.categorical.Categorical>,freq=N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,\
        labels=l,levels=l,name=N|s|t,names=l,sortorder=N,start=i,step=i,stop=i})]
        pandas.indexes.category: CategoricalIndex
        pandas.indexes.multi: MultiIndex
        pandas.indexes.numeric: Float64Index Int64Index NumericIndex
        pandas.indexes.range: RangeIndex
        pandas.lib: AxisProperty BlockPlacement BlockSlider InvalidApply Reducer SeriesBinGrouper SeriesGrouper Slider
        pandas.lib: _PandasNull cache_readonly is_bool() is_complex() is_float() is_integer() isscalar()
        pandas.msgpack: ExtType
        pandas.msgpack._packer: Packer
        pandas.msgpack._unpacker: Unpacker
        pandas.msgpack.exceptions: BufferFull ExtraData OutOfData PackException PackValueError UnpackException
        pandas.msgpack.exceptions: UnpackValueError
        pandas.sparse.array: SparseArray
        pandas.sparse.frame: SparseDataFrame
        pandas.sparse.list: SparseList
        pandas.sparse.series: SparseSeries SparseTimeSeries
        pandas.tools.merge: MergeError _AsOfMerge _Concatenator _MergeOperation _OrderedMerge concat() merge()
        pandas.tools.merge: merge_asof() merge_ordered() ordered_merge()
        pandas.tools.pivot: crosstab() pivot_table()
        pandas.tools.tile: cut() qcut()
        pandas.tools.util: to_numeric()
        pandas.tseries.base: DatelikeOps DatetimeIndexOpsMixin TimelikeOps
        pandas.tseries.common: CombinedDatetimelikeProperties DatetimeProperties PeriodProperties Properties
        pandas.tseries.common: TimedeltaProperties
        pandas.tseries.frequencies: FreqGroup Resolution _FrequencyInferer _TimedeltaFrequencyInferer infer_freq()
        pandas.tseries.holiday: AbstractHolidayCalendar Holiday HolidayCalendarMetaClass USFederalHolidayCalendar
        pandas.tseries.index: DatetimeIndex
        pandas.tseries.index: _new_DatetimeIndex*[call(c<pandas.DatetimeIndex>|\
        c<pandas.core.indexes.datetimes.DatetimeIndex>|c<pandas.tseries.index.DatetimeIndex>,d{data=s|\
        o<numpy._core.multiarray._reconstruct>|o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|\
        o<pandas.arrays.*>|o<pandas.core.arrays.arrow.array.*>|o<pandas.core.arrays.boolean.*>|\
        o<pandas.core.arrays.categorical.*>|o<pandas.core.arrays.datetimes.*>|o<pandas.core.arrays.floating.*>|\
        o<pandas.core.arrays.integer.*>|o<pandas.core.arrays.interval.*>|o<pandas.core.arrays.numpy_.*>|\
        o<pandas.core.arrays.period.*>|o<pandas.core.arrays.sparse.*>|o<pandas.core.arrays.sparse.array.*>|\
        o<pandas.core.arrays.string_.*>|o<pandas.core.arrays.string_arrow.*>|o<pandas.core.arrays.timedeltas.*>|\
        o<pandas.core.indexes.base.*>|o<pandas.core.indexes.datetimes.*>|o<pandas.core.indexes.interval.*>|\
        o<pandas.core.indexes.timedeltas.*>,freq=N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,\
        name=N|s,tz=N|o<>|o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzfile>|\
        o<dateutil.tz.tz.tzlocal>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|o<dateutil.tz.tz.tzutc>|\
        o<pytz.FixedOffset>|o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|o<zoneinfo.ZoneInfo._unpickle>}|\
        d{data=o<numpy._core.multiarray._reconstruct>|o<pandas.tseries.index.DatetimeIndex>,freq=N|s|\
        o<pandas.tseries.offsets.*>,name=N|s,tz=N|s|o<>|o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|\
        o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|\
        o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|\
        o<zoneinfo.ZoneInfo._unpickle>})]
        pandas.tseries.index: bdate_range() date_range()
        pandas.tseries.interval: Interval[call(i|f|o<>|o<numpy._core.multiarray.scalar>|\
        o<pandas._libs.tslib.Timedelta>|o<pandas._libs.tslib.Timestamp>|o<pandas._libs.tslibs.timedeltas.Timedelta>|\
        o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|o<pandas._libs.tslibs.timestamps.Timestamp>|\
        o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,i|f|o<>|o<numpy._core.multiarray.scalar>|\
        o<pandas._libs.tslib.Timedelta>|o<pandas._libs.tslib.Timestamp>|o<pandas._libs.tslibs.timedeltas.Timedelta>|\
        o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|o<pandas._libs.tslibs.timestamps.Timestamp>|\
        o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,s);new()]
        pandas.tseries.interval: IntervalIndex PeriodInterval
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
        pandas.tseries.period: PeriodIndex period_range() pnow()
        pandas.tseries.resample: DatetimeIndexResampler DatetimeIndexResamplerGroupby PeriodIndexResampler
        pandas.tseries.resample: PeriodIndexResamplerGroupby Resampler TimeGrouper TimedeltaIndexResampler
        pandas.tseries.resample: TimedeltaIndexResamplerGroupby _GroupByMixin
        pandas.tseries.tdi: TimedeltaIndex timedelta_range()
        pandas.tseries.timedeltas: to_timedelta()
        pandas.tseries.tools: to_datetime()
        pandas.tslib: DateParseError LocaleTime NaTType OutOfBoundsDatetime TimeRE Timedelta[call(i)]
        pandas.tslib: Timestamp[call(i,N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>|s,N|o<>|\
        o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|\
        o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|\
        o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|o<zoneinfo.ZoneInfo._unpickle>|s)]
        pandas.tslib: _NaT _TSObject _Timedelta _Timestamp __nat_unpickle*[call(N)]
        pandas.types.common: is_any_int_dtype() is_bool_dtype() is_categorical() is_categorical_dtype()
        pandas.types.common: is_complex_dtype() is_datetime64_any_dtype() is_datetime64_dtype()
        pandas.types.common: is_datetime64_ns_dtype() is_datetime64tz_dtype() is_datetimetz() is_dtype_equal()
        pandas.types.common: is_extension_type() is_float_dtype() is_floating_dtype() is_int64_dtype()
        pandas.types.common: is_integer_dtype() is_numeric_dtype() is_object_dtype() is_period() is_period_dtype()
        pandas.types.common: is_sparse() is_string_dtype() is_timedelta64_dtype() is_timedelta64_ns_dtype()
        pandas.types.common: pandas_dtype()
        pandas.types.dtypes: CategoricalDtype CategoricalDtypeType DatetimeTZDtype DatetimeTZDtypeType ExtensionDtype
        pandas.types.dtypes: PeriodDtype[call(s|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>);new()]
        pandas.types.dtypes: PeriodDtypeType
        pandas.types.generic: ABCCategorical ABCCategoricalIndex ABCDataFrame ABCDatetimeIndex ABCFloat64Index
        pandas.types.generic: ABCGeneric ABCIndex ABCIndexClass ABCInt64Index ABCMultiIndex ABCPanel ABCPeriod
        pandas.types.generic: ABCPeriodIndex ABCRangeIndex ABCSeries ABCSparseArray ABCSparseSeries ABCTimedeltaIndex
        pandas.types.generic: _ABCGeneric
        pandas.types.inference: is_dict_like() is_hashable() is_iterator() is_list_like() is_named_tuple() is_number()
        pandas.types.inference: is_re() is_re_compilable() is_sequence()
        pandas.types.missing: isnull() notnull()
        pyarrow.lib: _restore_array*[call(t)] chunked_array*[call(l,o<pyarrow.lib.type_for_alias>)]
        pyarrow.lib: py_buffer*[call(b|o<>)] type_for_alias*[call(s:identifier)]
        """
}
