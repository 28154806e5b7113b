/// What honest files name of pandas, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum PandasNames1 {
    static let table = """
        pandas: ArrowDtype BooleanDtype Categorical CategoricalDtype CategoricalIndex DataFrame
        pandas: DateOffset[call();new()] DatetimeIndex DatetimeTZDtype Flags Float32Dtype Float64Dtype Grouper Index
        pandas: Int16Dtype Int32Dtype Int64Dtype Int8Dtype
        pandas: Interval[call(i|f|o<>|o<numpy._core.multiarray.scalar>|o<pandas._libs.tslib.Timedelta>|\
        o<pandas._libs.tslib.Timestamp>|o<pandas._libs.tslibs.timedeltas.Timedelta>|\
        o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|o<pandas._libs.tslibs.timestamps.Timestamp>|\
        o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,i|f|o<>|o<numpy._core.multiarray.scalar>|\
        o<pandas._libs.tslib.Timedelta>|o<pandas._libs.tslib.Timestamp>|o<pandas._libs.tslibs.timedeltas.Timedelta>|\
        o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|o<pandas._libs.tslibs.timestamps.Timestamp>|\
        o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,s)]
        pandas: IntervalDtype IntervalIndex MultiIndex NA=
        pandas: NamedAgg[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o)]
        pandas: Panel Period[call(N,o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,i)]
        pandas: PeriodDtype[call(s|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>);new()] PeriodIndex
        pandas: RangeIndex Series SparseDataFrame SparseDtype SparseSeries
        pandas: StringDtype[call(s,f|m<pandas.NA>|m<pandas._libs.missing.NA>);new()] Timedelta[call(i);new()]
        pandas: TimedeltaIndex
        pandas: Timestamp[call(i,N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,N|o<>|\
        o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|\
        o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|\
        o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|o<zoneinfo.ZoneInfo._unpickle>);new()]
        pandas: UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype __Datetime __DatetimeSub __SparseArray __SparseArraySub
        pandas: __numpy array() bdate_range() col() concat() crosstab() cut() date_range() factorize() from_dummies()
        pandas: get_dummies() infer_freq() interval_range() isna() json_normalize() lreshape() melt() merge()
        pandas: merge_asof() merge_ordered() notna() period_range() pivot() pivot_table() qcut() timedelta_range()
        pandas: to_datetime() to_numeric() to_timedelta() unique() wide_to_long()
        pandas._config.config: DictWrapper
        pandas._libs.algos: Infinity NegInfinity
        pandas._libs.arrays: NDArrayBacked
        pandas._libs.arrays: __pyx_unpickle_NDArrayBacked*[call(c<pandas.Categorical>|c<pandas.arrays.DatetimeArray>|\
        c<pandas.arrays.NumpyExtensionArray>|c<pandas.arrays.PeriodArray>|c<pandas.arrays.StringArray>|\
        c<pandas.arrays.TimedeltaArray>|c<pandas.core.arrays.categorical.Categorical>|\
        c<pandas.core.arrays.datetimes.DatetimeArray>|c<pandas.core.arrays.numpy_.NumpyExtensionArray>|\
        c<pandas.core.arrays.numpy_.PandasArray>|c<pandas.core.arrays.period.PeriodArray>|\
        c<pandas.core.arrays.string_.StringArray>|c<pandas.core.arrays.string_.StringArrayNumpySemantics>|\
        c<pandas.core.arrays.timedeltas.TimedeltaArray>,i,N|t)]
        pandas._libs.hashtable: Complex128Factorizer Complex128HashTable Complex128Vector Complex64Factorizer
        pandas._libs.hashtable: Complex64HashTable Complex64Vector Factorizer Float32Factorizer Float32HashTable
        pandas._libs.hashtable: Float32Vector Float64Factorizer Float64HashTable Float64Vector HashTable
        pandas._libs.hashtable: Int16Factorizer Int16HashTable Int16Vector Int32Factorizer Int32HashTable Int32Vector
        pandas._libs.hashtable: Int64Factorizer Int64HashTable Int64Vector Int8Factorizer Int8HashTable Int8Vector
        pandas._libs.hashtable: MultiIndexHashTable ObjectFactorizer ObjectVector PyObjectHashTable StringHashTable
        pandas._libs.hashtable: StringVector UInt16Factorizer UInt16HashTable UInt16Vector UInt32Factorizer
        pandas._libs.hashtable: UInt32HashTable UInt32Vector UInt64Factorizer UInt64HashTable UInt64Vector
        pandas._libs.hashtable: UInt8Factorizer UInt8HashTable UInt8Vector Vector
        pandas._libs.index: BaseMultiIndexCodesEngine BoolEngine Complex128Engine Complex64Engine DatetimeEngine
        pandas._libs.index: ExtensionEngine Float32Engine Float64Engine IndexEngine Int16Engine Int32Engine
        pandas._libs.index: Int64Engine Int8Engine MaskedBoolEngine MaskedComplex128Engine MaskedComplex64Engine
        pandas._libs.index: MaskedFloat32Engine MaskedFloat64Engine MaskedIndexEngine MaskedInt16Engine
        pandas._libs.index: MaskedInt32Engine MaskedInt64Engine MaskedInt8Engine MaskedUInt16Engine MaskedUInt32Engine
        pandas._libs.index: MaskedUInt64Engine MaskedUInt8Engine MultiIndexEngine MultiIndexHashEngine
        pandas._libs.index: MultiIndexObjectEngine ObjectEngine PeriodEngine StringEngine StringObjectEngine
        pandas._libs.index: TimedeltaEngine UInt16Engine UInt32Engine UInt64Engine UInt8Engine
        pandas._libs.indexing: NDFrameIndexerBase _NDFrameIndexerBase
        pandas._libs.internals: Block BlockManager[call(t,l);new()] BlockPlacement BlockValuesRefs NDArrayBackedBlock
        pandas._libs.internals: NumpyBlock SharedBlock
        pandas._libs.internals: _unpickle_block*[call(o<numpy._core.multiarray._reconstruct>|\
        o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|o<pandas._libs.interval.__pyx_unpickle_IntervalMixin>|\
        o<pandas.arrays.*>|o<pandas.core.arrays.arrow.array.*>|o<pandas.core.arrays.boolean.*>|\
        o<pandas.core.arrays.categorical.*>|o<pandas.core.arrays.datetimes.*>|o<pandas.core.arrays.floating.*>|\
        o<pandas.core.arrays.integer.*>|o<pandas.core.arrays.interval.*>|o<pandas.core.arrays.numpy_.*>|\
        o<pandas.core.arrays.period.*>|o<pandas.core.arrays.sparse.*>|o<pandas.core.arrays.sparse.array.*>|\
        o<pandas.core.arrays.string_.*>|o<pandas.core.arrays.string_arrow.*>|o<pandas.core.arrays.timedeltas.*>,o<>|\
        o<builtins.slice>,2)]
        pandas._libs.interval: Float32ClosedBothIntervalNode Float32ClosedLeftIntervalNode
        pandas._libs.interval: Float32ClosedNeitherIntervalNode Float32ClosedRightIntervalNode
        pandas._libs.interval: Float64ClosedBothIntervalNode Float64ClosedLeftIntervalNode
        pandas._libs.interval: Float64ClosedNeitherIntervalNode Float64ClosedRightIntervalNode
        pandas._libs.interval: Int32ClosedBothIntervalNode Int32ClosedLeftIntervalNode Int32ClosedNeitherIntervalNode
        pandas._libs.interval: Int32ClosedRightIntervalNode Int64ClosedBothIntervalNode Int64ClosedLeftIntervalNode
        pandas._libs.interval: Int64ClosedNeitherIntervalNode Int64ClosedRightIntervalNode
        pandas._libs.interval: Interval[call(i|f|o<>|o<numpy._core.multiarray.scalar>|\
        o<pandas._libs.tslib.Timedelta>|o<pandas._libs.tslib.Timestamp>|o<pandas._libs.tslibs.timedeltas.Timedelta>|\
        o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|o<pandas._libs.tslibs.timestamps.Timestamp>|\
        o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,i|f|o<>|o<numpy._core.multiarray.scalar>|\
        o<pandas._libs.tslib.Timedelta>|o<pandas._libs.tslib.Timestamp>|o<pandas._libs.tslibs.timedeltas.Timedelta>|\
        o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|o<pandas._libs.tslibs.timestamps.Timestamp>|\
        o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,s)]
        pandas._libs.interval: IntervalMixin IntervalTree Uint64ClosedBothIntervalNode Uint64ClosedLeftIntervalNode
        pandas._libs.interval: Uint64ClosedNeitherIntervalNode Uint64ClosedRightIntervalNode
        pandas._libs.interval: __pyx_unpickle_IntervalMixin*[call(c<pandas.arrays.IntervalArray>|\
        c<pandas.core.arrays.interval.IntervalArray>,i,N|t)]
        pandas._libs.lib: AnyTimedeltaValidator AxisProperty BlockPlacement BlockSlider BoolValidator BytesValidator
        pandas._libs.lib: ComplexValidator DateValidator Datetime64Validator DatetimeValidator DecimalValidator
        pandas._libs.lib: FloatValidator IntegerFloatValidator IntegerNaValidator IntegerValidator IntervalValidator
        pandas._libs.lib: InvalidApply NoDefault[call(s)] PeriodValidator Reducer Seen SeriesBinGrouper SeriesGrouper
        pandas._libs.lib: Slider StringValidator TemporalValidator TimeValidator Timedelta64Validator
        pandas._libs.lib: TimedeltaValidator UnicodeValidator Validator _NoDefault[call(s)] _PandasNull cache_readonly
        pandas._libs.lib: infer_dtype() is_bool() is_complex() is_float() is_integer() is_interval() is_iterator()
        pandas._libs.lib: is_list_like() is_scalar() isscalar()
        pandas._libs.missing: C_NAType NA= NAType
        pandas._libs.period: IncompatibleFrequency
        pandas._libs.period: Period[call(N,o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,i)] _Period
        pandas._libs.properties: AxisProperty CachedProperty cache_readonly
        pandas._libs.reduction: BlockSlider InvalidApply Reducer SeriesBinGrouper SeriesGrouper Slider _BaseGrouper
        pandas._libs.sas: Parser
        pandas._libs.skiplist: IndexableSkiplist Node
        pandas._libs.sparse: BlockIndex[call(i,o<numpy._core.multiarray._reconstruct>,\
        o<numpy._core.multiarray._reconstruct>)]
        pandas._libs.sparse: BlockIntersection BlockMerge BlockUnion
        pandas._libs.sparse: IntIndex[call(i,o<numpy._core.multiarray._reconstruct>)] SparseIndex
        pandas._libs.tslib: DateParseError LocaleTime NaTType OutOfBoundsDatetime TimeRE Timedelta[call(i)]
        pandas._libs.tslib: Timestamp[call(i,N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,N|o<>|\
        o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|\
        o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|\
        o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|o<zoneinfo.ZoneInfo._unpickle>)]
        pandas._libs.tslib: _NaT _TSObject _Timedelta _Timestamp __nat_unpickle*[call(N)]
        pandas._libs.tslib: _unpickle_timestamp*[call(i,N|o<pandas.tseries.offsets.*>,N|o<>|o<datetime.timezone>|\
        o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|\
        o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|\
        o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|o<zoneinfo.ZoneInfo._unpickle>)]
        pandas._libs.tslibs.base: ABCTimestamp
        pandas._libs.tslibs.c_timestamp: NullFrequencyError _Timestamp
        pandas._libs.tslibs.conversion: OutOfBoundsTimedelta _TSObject
        pandas._libs.tslibs.dtypes: FreqGroup NpyDatetimeUnit PeriodDtypeBase Resolution
        pandas._libs.tslibs.fields: RoundTo
        pandas._libs.tslibs.frequencies: FreqGroup
        pandas._libs.tslibs.nattype: NaTType _NaT __nat_unpickle*[call(N)] _nat_unpickle*[call(N)]
        pandas._libs.tslibs.np_datetime: OutOfBoundsDatetime OutOfBoundsTimedelta
        pandas._libs.tslibs.offsets: ApplyTypeError BDay[call(i,?,o<datetime.timedelta>)] BHalfYearBegin[call(i,?,i)]
        pandas._libs.tslibs.offsets: BHalfYearEnd[call(i,?,i)] BQuarterBegin[call(i,?,i);new()]
        pandas._libs.tslibs.offsets: BQuarterEnd[call(i,?,i);new()] BYearBegin[call(i,?,i);new()]
        pandas._libs.tslibs.offsets: BYearEnd[call(i,?,i);new()] BaseOffset
        pandas._libs.tslibs.offsets: BusinessDay[call(i,?,o<datetime.timedelta>);new()]
        pandas._libs.tslibs.offsets: BusinessHour[call(i,?,t,t,o<datetime.timedelta>);new()] BusinessMixin
        pandas._libs.tslibs.offsets: BusinessMonthBegin[call(i,?);new()] BusinessMonthEnd[call(i,?);new()]
        pandas._libs.tslibs.offsets: CacheableOffset CustomBusinessDay[call(i,?,s,t,N,o<datetime.timedelta>);new()]
        pandas._libs.tslibs.offsets: CustomBusinessHour[call(i,?,s,t,N,t,t,o<datetime.timedelta>);new()]
        pandas._libs.tslibs.offsets: CustomBusinessMonthBegin[call(i,?,s,t,N,o<datetime.timedelta>);new()]
        pandas._libs.tslibs.offsets: CustomBusinessMonthEnd[call(i,?,s,t,N,o<datetime.timedelta>);new()]
        pandas._libs.tslibs.offsets: DateOffset[call();new()] Day[call(i,?);new()] Easter[call(i,?);call(i,?,i);new()]
        pandas._libs.tslibs.offsets: FY5253[call(i,?,i,i,s);new()] FY5253Mixin FY5253Quarter[call(i,?,i,i,i,s);new()]
        pandas._libs.tslibs.offsets: HalfYearBegin[call(i,?,i)] HalfYearEnd[call(i,?,i)] HalfYearOffset
        pandas._libs.tslibs.offsets: Hour[call(i,?);new()] LastWeekOfMonth[call(i,?,i);new()] Micro[call(i,?);new()]
        pandas._libs.tslibs.offsets: Milli[call(i,?);new()] Minute[call(i,?);new()] MonthBegin[call(i,?);new()]
        pandas._libs.tslibs.offsets: MonthEnd[call(i,?);new()] MonthOffset Nano[call(i,?);new()] OffsetMeta
        pandas._libs.tslibs.offsets: QuarterBegin[call(i,?,i);new()] QuarterEnd[call(i,?,i);new()] QuarterOffset
        pandas._libs.tslibs.offsets: RelativeDeltaOffset Second[call(i,?);new()] SemiMonthBegin[call(i,?,i);new()]
        pandas._libs.tslibs.offsets: SemiMonthEnd[call(i,?,i);new()] SemiMonthOffset SingleConstructorOffset
        pandas._libs.tslibs.offsets: Tick[call(i,?);new()] Week[call(i,?,N|i);new()] WeekDay
        pandas._libs.tslibs.offsets: WeekOfMonth[call(i,?,i,i);new()] WeekOfMonthMixin YearBegin[call(i,?,i);new()]
        pandas._libs.tslibs.offsets: YearEnd[call(i,?,i);new()] YearOffset _BaseOffset _CustomBusinessMonth
        pandas._libs.tslibs.offsets: _CustomBusinessMonthBegin _CustomBusinessMonthEnd _Tick _YearEnd
        pandas._libs.tslibs.parsing: DateParseError _timelex
        pandas._libs.tslibs.period: IncompatibleFrequency
        pandas._libs.tslibs.period: Period[call(N,o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,i)]
        pandas._libs.tslibs.period: PeriodMixin _Period
        pandas._libs.tslibs.period: __pyx_unpickle_PeriodMixin*[call(c<pandas.core.arrays.period.PeriodArray>,i,N|t)]
        pandas._libs.tslibs.resolution: Resolution _FrequencyInferer _TimedeltaFrequencyInferer
        pandas._libs.tslibs.strptime: DatetimeParseState LocaleTime TimeRE
        pandas._libs.tslibs.timedeltas: MinMaxReso ResoState Timedelta[call(i)] _Timedelta
        pandas._libs.tslibs.timedeltas: _timedelta_unpickle*[call(i,i)]
        pandas._libs.tslibs.timestamps: MinMaxReso RoundTo
        pandas._libs.tslibs.timestamps: Timestamp[call(i,N|o<pandas._libs.tslibs.offsets.*>|\
        o<pandas.tseries.offsets.*>,N|o<>|o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|\
        o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|\
        o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|\
        o<zoneinfo.ZoneInfo._unpickle>)]
        pandas._libs.tslibs.timestamps: _Timestamp
        pandas._libs.tslibs.timestamps: _unpickle_timestamp*[call(i,N|o<pandas._libs.tslibs.offsets.*>|\
        o<pandas.tseries.offsets.*>,N|o<>|o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|\
        o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|\
        o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|\
        o<zoneinfo.ZoneInfo._unpickle>);call(i,N|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,N|o<>|\
        o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|\
        o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|\
        o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|o<zoneinfo.ZoneInfo._unpickle>,i)]
        pandas._libs.tslibs.tzconversion: Localizer
        pandas._period: IncompatibleFrequency
        pandas._period: Period[call(N,o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>,i)] _Period
        pandas._sparse: BlockIndex[call(i,o<numpy._core.multiarray._reconstruct>,\
        o<numpy._core.multiarray._reconstruct>)]
        pandas._sparse: BlockIntersection BlockMerge BlockUnion
        pandas._sparse: IntIndex[call(i,o<numpy._core.multiarray._reconstruct>)] SparseIndex
        pandas._window: FixedWindowIndexer IndexableSkiplist MockFixedWindowIndexer Node VariableWindowIndexer
        pandas._window: WindowIndexer
        pandas.algos: Infinity NegInfinity
        pandas.api.extensions: ExtensionArray ExtensionDtype ExtensionScalarOpsMixin
        pandas.api.indexers: BaseIndexer FixedForwardWindowIndexer VariableOffsetWindowIndexer
        pandas.api.types: infer_dtype() is_any_real_numeric_dtype() is_array_like() is_bool() is_bool_dtype()
        pandas.api.types: is_categorical_dtype() is_complex() is_complex_dtype() is_datetime64_any_dtype()
        pandas.api.types: is_datetime64_dtype() is_datetime64_ns_dtype() is_datetime64tz_dtype() is_dict_like()
        pandas.api.types: is_dtype_equal() is_extension_array_dtype() is_file_like() is_float() is_float_dtype()
        pandas.api.types: is_hashable() is_int64_dtype() is_integer() is_integer_dtype() is_interval_dtype()
        pandas.api.types: is_iterator() is_list_like() is_named_tuple() is_number() is_numeric_dtype()
        pandas.api.types: is_object_dtype() is_period_dtype() is_re() is_re_compilable() is_scalar()
        pandas.api.types: is_signed_integer_dtype() is_sparse() is_string_dtype() is_timedelta64_dtype()
        pandas.api.types: is_timedelta64_ns_dtype() is_unsigned_integer_dtype() pandas_dtype() union_categoricals()
        pandas.api.typing: DataFrameGroupBy DatetimeIndexResamplerGroupBy DatetimeIndexResamplerGroupby Expanding
        pandas.api.typing: ExpandingGroupBy ExpandingGroupby ExponentialMovingWindow ExponentialMovingWindowGroupBy
        pandas.api.typing: ExponentialMovingWindowGroupby Expression FrozenList NAType NaTType
        pandas.api.typing: PeriodIndexResamplerGroupBy PeriodIndexResamplerGroupby Resampler Rolling RollingGroupBy
        pandas.api.typing: RollingGroupby SeriesGroupBy TimeGrouper TimedeltaIndexResamplerGroupBy
        pandas.api.typing: TimedeltaIndexResamplerGroupby Window
        pandas.api.typing.aliases: ReadBuffer ReadCsvBuffer ReadPickleBuffer SequenceNotStr WriteBuffer
        pandas.api.typing.aliases: WriteExcelBuffer
        pandas.arrays: ArrowExtensionArray ArrowStringArray BooleanArray DatetimeArray FloatingArray IntegerArray
        pandas.arrays: IntervalArray NumpyExtensionArray PeriodArray SparseArray StringArray TimedeltaArray
        pandas.core.accessor: Accessor AccessorProperty CachedAccessor DirNamesMixin PandasDelegate
        pandas.core.algorithms: SelectN SelectNFrame SelectNSeries factorize() match() unique() value_counts()
        pandas.core.api: TimeGrouper groupby() match()
        pandas.core.apply: Apply FrameApply FrameColumnApply FrameRowApply GroupByApply NDFrameApply
        pandas.core.apply: ResamplerWindowApply SeriesApply
        pandas.core.arraylike: OpsMixin
        pandas.core.arrays._arrow_string_mixins: ArrowStringArrayMixin
        pandas.core.arrays._arrow_utils: ArrowIntervalType ArrowPeriodType
        pandas.core.arrays._mixins: NDArrayBackedExtensionArray
        pandas.core.arrays.array_: array()
        pandas.core.arrays.arrow.accessors: ArrowAccessor ListAccessor StructAccessor
        pandas.core.arrays.arrow.array: ArrowExtensionArray
        pandas.core.arrays.arrow.dtype: ArrowDtype
        pandas.core.arrays.arrow.extension_types: ArrowIntervalType ArrowPeriodType
        pandas.core.arrays.base: ExtensionArray ExtensionArrayNaResult ExtensionArraySupportsAnyAll ExtensionOpsMixin
        pandas.core.arrays.base: ExtensionScalarOpsMixin
        pandas.core.arrays.boolean: BooleanArray BooleanDtype
        pandas.core.arrays.categorical: Categorical CategoricalAccessor
        pandas.core.arrays.datetimelike: AttributesMixin DatelikeOps DatetimeLikeArrayMixin InvalidComparison
        pandas.core.arrays.datetimelike: TimelikeOps
        pandas.core.arrays.datetimes: DatetimeArray
        pandas.core.arrays.floating: Float32Dtype Float64Dtype FloatingArray FloatingDtype
        pandas.core.arrays.integer: Int16Dtype Int32Dtype Int64Dtype Int8Dtype IntegerArray IntegerDtype UInt16Dtype
        pandas.core.arrays.integer: UInt32Dtype UInt64Dtype UInt8Dtype _IntegerDtype
        pandas.core.arrays.interval: IntervalArray
        pandas.core.arrays.masked: BaseMaskedArray BaseMaskedDtype
        pandas.core.arrays.numeric: NumericArray NumericDtype
        pandas.core.arrays.numpy_: NumpyExtensionArray PandasArray PandasDtype
        pandas.core.arrays.period: PeriodArray
        pandas.core.arrays.sparse: BaseAccessor SparseAccessor SparseArray SparseDtype SparseFrameAccessor
        pandas.core.arrays.sparse.accessor: BaseAccessor SparseAccessor SparseFrameAccessor
        pandas.core.arrays.sparse.array: SparseArray
        pandas.core.arrays.sparse.dtype: SparseDtype
        pandas.core.arrays.string_: BaseStringArray StringArray StringArrayNumpySemantics
        pandas.core.arrays.string_: StringDtype[call(s,f|m<pandas.NA>|m<pandas._libs.missing.NA>);new()]
        pandas.core.arrays.string_arrow: ArrowStringArray ArrowStringArrayNumpySemantics ArrowStringDtype
        pandas.core.arrays.timedeltas: TimedeltaArray
        pandas.core.base: AccessorProperty DataError FrozenList FrozenNDArray GroupByError GroupByMixin IndexOpsMixin
        pandas.core.base: NoNewAttributesMixin PandasDelegate PandasObject SelectionMixin ShallowMixin
        pandas.core.base: SpecificationError StringMixin
        pandas.core.categorical: Categorical CategoricalAccessor
        pandas.core.common: AbstractMethodError AmbiguousIndexError PandasError PerformanceWarning
        pandas.core.common: SettingWithCopyError SettingWithCopyWarning UnsupportedFunctionCall groupby
        pandas.core.config: DictWrapper
        pandas.core.construction: array()
        pandas.core.describe: DataFrameDescriber NDFrameDescriberAbstract SeriesDescriber
        pandas.core.dtypes.base: ExtensionDtype Registry StorageExtensionDtype _DtypeOpsMixin
        pandas.core.dtypes.cast: LossySetitemError
        pandas.core.dtypes.common: is_any_real_numeric_dtype() is_bool_dtype() is_categorical() is_categorical_dtype()
        pandas.core.dtypes.common: is_complex_dtype() is_datetime64_any_dtype() is_datetime64_dtype()
        pandas.core.dtypes.common: is_datetime64_ns_dtype() is_datetime64tz_dtype() is_datetimetz() is_dtype_equal()
        pandas.core.dtypes.common: is_extension_array_dtype() is_extension_type() is_float_dtype() is_int64_dtype()
        pandas.core.dtypes.common: is_integer_dtype() is_interval_dtype() is_numeric_dtype() is_object_dtype()
        pandas.core.dtypes.common: is_period() is_period_dtype() is_signed_integer_dtype() is_sparse()
        pandas.core.dtypes.common: is_string_dtype() is_timedelta64_dtype() is_timedelta64_ns_dtype()
        pandas.core.dtypes.common: is_unsigned_integer_dtype() pandas_dtype()
        pandas.core.dtypes.concat: union_categoricals()
        pandas.core.dtypes.dtypes: ArrowDtype BaseMaskedDtype CategoricalDtype CategoricalDtypeType DatetimeTZDtype
        pandas.core.dtypes.dtypes: DatetimeTZDtypeType ExtensionDtype IntervalDtype IntervalDtypeType NumpyEADtype
        pandas.core.dtypes.dtypes: PandasDtype PandasExtensionDtype
        pandas.core.dtypes.dtypes: PeriodDtype[call(s|o<pandas._libs.tslibs.offsets.*>|o<pandas.tseries.offsets.*>);\
        new()]
        pandas.core.dtypes.dtypes: PeriodDtypeType Registry SparseDtype
        pandas.core.dtypes.generic: ABCCategorical ABCCategoricalIndex ABCDataFrame ABCDateOffset ABCDatetimeArray
        pandas.core.dtypes.generic: ABCDatetimeIndex ABCExtensionArray ABCFloat64Index ABCGeneric ABCIndex
        pandas.core.dtypes.generic: ABCIndexClass ABCInt64Index ABCInterval ABCIntervalIndex ABCMultiIndex ABCNDFrame
        pandas.core.dtypes.generic: ABCNumpyExtensionArray ABCPandasArray ABCPanel ABCPeriod ABCPeriodArray
        pandas.core.dtypes.generic: ABCPeriodIndex ABCRangeIndex ABCSeries ABCSparseArray ABCSparseDataFrame
        pandas.core.dtypes.generic: ABCSparseSeries ABCTimedeltaArray ABCTimedeltaIndex ABCUInt64Index _ABCGeneric
        pandas.core.dtypes.inference: is_array_like() is_dict_like() is_file_like() is_hashable() is_iterator()
        pandas.core.dtypes.inference: is_list_like() is_named_tuple() is_number() is_re() is_re_compilable()
        pandas.core.dtypes.missing: isna() isnull() notna() notnull()
        pandas.core.flags: Flags
        pandas.core.frame: DataFrame DataFrame.mean() _DuplicateColumnRecorder
        pandas.core.generic: NDFrame
        pandas.core.groupby: ArraySplitter BaseGrouper BinGrouper DataFrameGroupBy DataSplitter FrameSplitter GroupBy
        pandas.core.groupby: GroupByPlot Grouper Grouping NDArrayGroupBy NDFrameGroupBy NDFrameSplitter PanelGroupBy
        pandas.core.groupby: SeriesGroupBy SeriesSplitter _GroupBy _KeyMapper groupby()
        pandas.core.groupby.base: GotItemMixin GroupByMixin OutputKey ShallowMixin
        pandas.core.groupby.generic: DataFrameGroupBy NDFrameGroupBy
        pandas.core.groupby.generic: NamedAgg[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|\
        i|I|f|s|b|c|F|m|t|l|d|S|o)]
        pandas.core.groupby.generic: PanelGroupBy SeriesGroupBy
        pandas.core.groupby.groupby: BaseGroupBy BaseGrouper BinGrouper DataFrameGroupBy DataSplitter FrameSplitter
        pandas.core.groupby.groupby: GroupBy GroupByPlot Grouper Grouping NDFrameGroupBy NDFrameSplitter PanelGroupBy
        pandas.core.groupby.groupby: SeriesGroupBy SeriesSplitter _GroupBy
        pandas.core.groupby.grouper: Grouper Grouping
        pandas.core.groupby.indexing: GroupByIndexingMixin GroupByNthSelector GroupByPositionalSelector
        pandas.core.groupby.ops: BaseGrouper BinGrouper DataSplitter FrameSplitter NDFrameSplitter SeriesSplitter
        pandas.core.groupby.ops: WrappedCythonOp
        """
}
