/// What honest files name of pandas, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum PandasNames1 {
    static let table = """
        pandas: ArrowDtype BooleanDtype Categorical CategoricalDtype CategoricalIndex DataFrame DateOffset[call()]
        pandas: DatetimeIndex DatetimeTZDtype ExcelFile ExcelWriter Flags Float32Dtype Float64Dtype Grouper HDFStore
        pandas: Index Int16Dtype Int32Dtype Int64Dtype Int8Dtype
        pandas: Interval[call(i|f|o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|\
        o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,i|f|\
        o<pandas._libs.tslibs.timedeltas._timedelta_unpickle>|o<pandas._libs.tslibs.timestamps._unpickle_timestamp>,\
        s)]
        pandas: IntervalDtype IntervalIndex MultiIndex NA= NamedAgg
        pandas: Period[call(N,o<pandas._libs.tslibs.offsets.QuarterEnd>,i)] PeriodDtype[call(s)] PeriodIndex
        pandas: RangeIndex Series SparseDtype StringDtype[call(s,f|m<pandas.NA>)] Timedelta TimedeltaIndex Timestamp
        pandas: UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype
        pandas._config.config: DictWrapper
        pandas._libs.algos: Infinity NegInfinity arrmap_bool() arrmap_float32() arrmap_float64() arrmap_int32()
        pandas._libs.algos: arrmap_int64() arrmap_object() arrmap_uint64() axis_kurt() axis_skew() backfill()
        pandas._libs.algos: backfill_2d_inplace() backfill_2d_inplace_bool() backfill_2d_inplace_float32()
        pandas._libs.algos: backfill_2d_inplace_float64() backfill_2d_inplace_int32() backfill_2d_inplace_int64()
        pandas._libs.algos: backfill_2d_inplace_object() backfill_2d_inplace_uint64() backfill_bool()
        pandas._libs.algos: backfill_float32() backfill_float64() backfill_inplace() backfill_inplace_bool()
        pandas._libs.algos: backfill_inplace_float32() backfill_inplace_float64() backfill_inplace_int32()
        pandas._libs.algos: backfill_inplace_int64() backfill_inplace_object() backfill_inplace_uint64()
        pandas._libs.algos: backfill_int32() backfill_int64() backfill_object() backfill_uint64() diff_2d()
        pandas._libs.algos: diff_2d_float32() diff_2d_float64() diff_2d_int16() diff_2d_int32() diff_2d_int64()
        pandas._libs.algos: diff_2d_int8() ensure_float32() ensure_float64() ensure_int16() ensure_int32()
        pandas._libs.algos: ensure_int64() ensure_int8() ensure_object() ensure_platform_int() ensure_uint64()
        pandas._libs.algos: get_fill_indexer() groupsort_indexer() is_lexsorted() is_monotonic() is_monotonic_bool()
        pandas._libs.algos: is_monotonic_float32() is_monotonic_float64() is_monotonic_int32() is_monotonic_int64()
        pandas._libs.algos: is_monotonic_object() is_monotonic_uint64() kth_smallest() map_indices_bool()
        pandas._libs.algos: map_indices_float32() map_indices_float64() map_indices_int32() map_indices_int64()
        pandas._libs.algos: map_indices_object() map_indices_uint64() nancorr() nancorr_kendall() nancorr_spearman()
        pandas._libs.algos: pad() pad_2d_inplace() pad_2d_inplace_bool() pad_2d_inplace_float32()
        pandas._libs.algos: pad_2d_inplace_float64() pad_2d_inplace_int32() pad_2d_inplace_int64()
        pandas._libs.algos: pad_2d_inplace_object() pad_2d_inplace_uint64() pad_bool() pad_float32() pad_float64()
        pandas._libs.algos: pad_inplace() pad_inplace_bool() pad_inplace_float32() pad_inplace_float64()
        pandas._libs.algos: pad_inplace_int32() pad_inplace_int64() pad_inplace_object() pad_inplace_uint64()
        pandas._libs.algos: pad_int32() pad_int64() pad_object() pad_uint64() put2d_float32_float32()
        pandas._libs.algos: put2d_float64_float64() put2d_int16_float32() put2d_int32_float64() put2d_int64_float64()
        pandas._libs.algos: put2d_int8_float32() rank_1d() rank_1d_float64() rank_1d_int64() rank_1d_object()
        pandas._libs.algos: rank_1d_uint64() rank_2d() rank_2d_float64() rank_2d_int64() rank_2d_object()
        pandas._libs.algos: rank_2d_uint64() scalar_fillna_2d_inplace() scalar_fillna_inplace() scalar_kurt()
        pandas._libs.algos: scalar_skew() take_1d_bool_bool() take_1d_bool_object() take_1d_float32_float32()
        pandas._libs.algos: take_1d_float32_float64() take_1d_float64_float64() take_1d_int16_float64()
        pandas._libs.algos: take_1d_int16_int16() take_1d_int16_int32() take_1d_int16_int64() take_1d_int32_float64()
        pandas._libs.algos: take_1d_int32_int32() take_1d_int32_int64() take_1d_int64_float64() take_1d_int64_int64()
        pandas._libs.algos: take_1d_int8_float64() take_1d_int8_int32() take_1d_int8_int64() take_1d_int8_int8()
        pandas._libs.algos: take_1d_object_object() take_1d_uint16_uint16() take_1d_uint32_uint32()
        pandas._libs.algos: take_1d_uint64_uint64() take_2d_axis0_bool_bool() take_2d_axis0_bool_object()
        pandas._libs.algos: take_2d_axis0_float32_float32() take_2d_axis0_float32_float64()
        pandas._libs.algos: take_2d_axis0_float64_float64() take_2d_axis0_int16_float64() take_2d_axis0_int16_int16()
        pandas._libs.algos: take_2d_axis0_int16_int32() take_2d_axis0_int16_int64() take_2d_axis0_int32_float64()
        pandas._libs.algos: take_2d_axis0_int32_int32() take_2d_axis0_int32_int64() take_2d_axis0_int64_float64()
        pandas._libs.algos: take_2d_axis0_int64_int64() take_2d_axis0_int8_float64() take_2d_axis0_int8_int32()
        pandas._libs.algos: take_2d_axis0_int8_int64() take_2d_axis0_int8_int8() take_2d_axis0_object_object()
        pandas._libs.algos: take_2d_axis0_uint16_uint16() take_2d_axis0_uint32_uint32() take_2d_axis0_uint64_uint64()
        pandas._libs.algos: take_2d_axis1_bool_bool() take_2d_axis1_bool_object() take_2d_axis1_float32_float32()
        pandas._libs.algos: take_2d_axis1_float32_float64() take_2d_axis1_float64_float64()
        pandas._libs.algos: take_2d_axis1_int16_float64() take_2d_axis1_int16_int16() take_2d_axis1_int16_int32()
        pandas._libs.algos: take_2d_axis1_int16_int64() take_2d_axis1_int32_float64() take_2d_axis1_int32_int32()
        pandas._libs.algos: take_2d_axis1_int32_int64() take_2d_axis1_int64_float64() take_2d_axis1_int64_int64()
        pandas._libs.algos: take_2d_axis1_int8_float64() take_2d_axis1_int8_int32() take_2d_axis1_int8_int64()
        pandas._libs.algos: take_2d_axis1_int8_int8() take_2d_axis1_object_object() take_2d_axis1_uint16_uint16()
        pandas._libs.algos: take_2d_axis1_uint32_uint32() take_2d_axis1_uint64_uint64() take_2d_multi_bool_bool()
        pandas._libs.algos: take_2d_multi_bool_object() take_2d_multi_float32_float32()
        pandas._libs.algos: take_2d_multi_float32_float64() take_2d_multi_float64_float64()
        pandas._libs.algos: take_2d_multi_int16_float64() take_2d_multi_int16_int16() take_2d_multi_int16_int32()
        pandas._libs.algos: take_2d_multi_int16_int64() take_2d_multi_int32_float64() take_2d_multi_int32_int32()
        pandas._libs.algos: take_2d_multi_int32_int64() take_2d_multi_int64_float64() take_2d_multi_int64_int64()
        pandas._libs.algos: take_2d_multi_int8_float64() take_2d_multi_int8_int32() take_2d_multi_int8_int64()
        pandas._libs.algos: take_2d_multi_int8_int8() take_2d_multi_object_object() take_2d_multi_uint16_uint16()
        pandas._libs.algos: take_2d_multi_uint32_uint32() take_2d_multi_uint64_uint64() unique_deltas()
        pandas._libs.algos: validate_limit()
        pandas._libs.arrays: NDArrayBacked
        pandas._libs.arrays: __pyx_unpickle_NDArrayBacked*[call(c<pandas.Categorical>|c<pandas.arrays.DatetimeArray>|\
        c<pandas.arrays.NumpyExtensionArray>|c<pandas.arrays.PeriodArray>|c<pandas.arrays.StringArray>|\
        c<pandas.arrays.TimedeltaArray>,i,N)]
        pandas._libs.hashing: hash_object_array() siphash()
        pandas._libs.hashtable: Complex128Factorizer Complex128HashTable Complex128Vector Complex64Factorizer
        pandas._libs.hashtable: Complex64HashTable Complex64Vector Factorizer Float32Factorizer Float32HashTable
        pandas._libs.hashtable: Float32Vector Float64Factorizer Float64HashTable Float64Vector HashTable
        pandas._libs.hashtable: Int16Factorizer Int16HashTable Int16Vector Int32Factorizer Int32HashTable Int32Vector
        pandas._libs.hashtable: Int64Factorizer Int64HashTable Int64Vector Int8Factorizer Int8HashTable Int8Vector
        pandas._libs.hashtable: ObjectFactorizer ObjectVector PyObjectHashTable StringHashTable StringVector
        pandas._libs.hashtable: UInt16Factorizer UInt16HashTable UInt16Vector UInt32Factorizer UInt32HashTable
        pandas._libs.hashtable: UInt32Vector UInt64Factorizer UInt64HashTable UInt64Vector UInt8Factorizer
        pandas._libs.hashtable: UInt8HashTable UInt8Vector Vector
        pandas._libs.index: BaseMultiIndexCodesEngine BoolEngine Complex128Engine Complex64Engine DatetimeEngine
        pandas._libs.index: ExtensionEngine Float32Engine Float64Engine IndexEngine Int16Engine Int32Engine
        pandas._libs.index: Int64Engine Int8Engine MaskedBoolEngine MaskedComplex128Engine MaskedComplex64Engine
        pandas._libs.index: MaskedFloat32Engine MaskedFloat64Engine MaskedIndexEngine MaskedInt16Engine
        pandas._libs.index: MaskedInt32Engine MaskedInt64Engine MaskedInt8Engine MaskedUInt16Engine MaskedUInt32Engine
        pandas._libs.index: MaskedUInt64Engine MaskedUInt8Engine ObjectEngine PeriodEngine StringEngine
        pandas._libs.index: StringObjectEngine TimedeltaEngine UInt16Engine UInt32Engine UInt64Engine UInt8Engine
        pandas._libs.indexing: NDFrameIndexerBase _NDFrameIndexerBase
        pandas._libs.internals: Block BlockManager BlockPlacement BlockValuesRefs
        pandas._libs.internals: _unpickle_block*[call(o<dill._dill._create_array>|\
        o<numpy._core.multiarray._reconstruct>|o<numpy._core.numeric._frombuffer>|\
        o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|o<pandas.arrays.ArrowExtensionArray>|\
        o<pandas.arrays.ArrowStringArray>|o<pandas.arrays.BooleanArray>|o<pandas.arrays.IntegerArray>|\
        o<pandas.arrays.SparseArray>,o<>|o<builtins.slice>,i)]
        pandas._libs.interval: Float32ClosedBothIntervalNode Float32ClosedLeftIntervalNode
        pandas._libs.interval: Float32ClosedNeitherIntervalNode Float32ClosedRightIntervalNode
        pandas._libs.interval: Float64ClosedBothIntervalNode Float64ClosedLeftIntervalNode
        pandas._libs.interval: Float64ClosedNeitherIntervalNode Float64ClosedRightIntervalNode
        pandas._libs.interval: Int32ClosedBothIntervalNode Int32ClosedLeftIntervalNode Int32ClosedNeitherIntervalNode
        pandas._libs.interval: Int32ClosedRightIntervalNode Int64ClosedBothIntervalNode Int64ClosedLeftIntervalNode
        pandas._libs.interval: Int64ClosedNeitherIntervalNode Int64ClosedRightIntervalNode
        pandas._libs.interval: Interval[call(i|f|o<>|o<numpy._core.multiarray.scalar>|\
        o<pandas._libs.tslibs.timedeltas.Timedelta>|o<pandas._libs.tslibs.timestamps.Timestamp>,i|f|o<>|\
        o<numpy._core.multiarray.scalar>|o<pandas._libs.tslibs.timedeltas.Timedelta>|\
        o<pandas._libs.tslibs.timestamps.Timestamp>,s:identifier)]
        pandas._libs.interval: IntervalMixin IntervalTree Uint64ClosedBothIntervalNode Uint64ClosedLeftIntervalNode
        pandas._libs.interval: Uint64ClosedNeitherIntervalNode Uint64ClosedRightIntervalNode
        pandas._libs.interval: __pyx_unpickle_IntervalMixin*[call(c<pandas.arrays.IntervalArray>,i,N)]
        pandas._libs.lib: AnyTimedeltaValidator BoolValidator BytesValidator DateValidator Datetime64Validator
        pandas._libs.lib: DatetimeValidator FloatValidator IntegerFloatValidator IntegerValidator IntervalValidator
        pandas._libs.lib: PeriodValidator Seen StringValidator TemporalValidator TimeValidator Timedelta64Validator
        pandas._libs.lib: TimedeltaValidator UnicodeValidator Validator _NoDefault all_nans() array_equivalent_bytes()
        pandas._libs.lib: array_equivalent_float() array_equivalent_object() astype_intsafe() astype_str()
        pandas._libs.lib: astype_unicode() clean_index_list() convert_nans_to_NA() count_level_2d() dicts_to_array()
        pandas._libs.lib: dtypes_all_equal() ensure_string_array() eq_NA_compat() fast_multiget()
        pandas._libs.lib: fast_unique_multiple() fast_unique_multiple_list() fast_unique_multiple_list_gen()
        pandas._libs.lib: fast_zip() first_non_numeric() generate_bins_dt64() generate_slices() get_level_sorter()
        pandas._libs.lib: get_reverse_indexer() has_infs() has_infs_f4() has_infs_f8() has_nans()
        pandas._libs.lib: has_only_ints_or_nan() has_sentinel() indices_fast() infer_datetimelike_array()
        pandas._libs.lib: infer_dtype() is_all_arraylike() is_bool() is_bool_array() is_bool_list() is_complex()
        pandas._libs.lib: is_date_array() is_datetime64_array() is_datetime_array() is_datetime_with_singletz_array()
        pandas._libs.lib: is_decimal() is_float() is_float_array() is_int_or_none() is_integer() is_integer_array()
        pandas._libs.lib: is_integer_float_array() is_interval() is_interval_array() is_np_dtype() is_period()
        pandas._libs.lib: is_period_array() is_pyarrow_array() is_range_indexer() is_scalar() is_sequence_range()
        pandas._libs.lib: is_string_array() is_time_array() is_timedelta64_array() is_timedelta_array()
        pandas._libs.lib: is_timedelta_or_timedelta64_array() item_from_zerodim() map_infer_mask()
        pandas._libs.lib: maybe_booleans_to_slice() maybe_convert_numeric() maybe_convert_objects()
        pandas._libs.lib: maybe_indices_to_slice() memory_usage_of_objects() row_bool_subset()
        pandas._libs.lib: row_bool_subset_object() to_object_array() to_object_array_tuples() tuples_to_object_array()
        pandas._libs.lib: values_from_object()
        pandas._libs.missing: C_NAType check_na_tuples_nonequal() checknull() checknull_old() is_matching_na()
        pandas._libs.missing: is_numeric_na() is_pdna_or_none() isna_string() isnaobj() isnaobj2d() isnaobj2d_old()
        pandas._libs.missing: isnaobj_old() isneginf_scalar() isposinf_scalar()
        pandas._libs.ops: maybe_convert_bool() scalar_binop() scalar_compare() vec_binop() vec_compare()
        pandas._libs.properties: AxisProperty CachedProperty
        pandas._libs.reduction: BlockSlider InvalidApply Reducer SeriesBinGrouper SeriesGrouper Slider
        pandas._libs.sas: Parser
        pandas._libs.skiplist: IndexableSkiplist Node
        pandas._libs.sparse: BlockIndex[call(i,o<dill._dill._create_array>|o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>,o<dill._dill._create_array>|o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>)]
        pandas._libs.sparse: BlockIntersection BlockMerge BlockUnion
        pandas._libs.sparse: IntIndex[call(i,o<dill._dill._create_array>|o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>)]
        pandas._libs.sparse: SparseIndex
        pandas._libs.tslib: array_to_datetime() array_to_datetime_with_tz() array_with_unit_to_datetime()
        pandas._libs.tslib: first_non_null() format_array_from_datetime() ints_to_pydatetime() ints_to_pytimedelta()
        pandas._libs.tslib: monthrange() normalize_date()
        pandas._libs.tslibs.base: ABCTimestamp
        pandas._libs.tslibs.ccalendar: get_day_of_year() get_days_in_month() get_firstbday() get_iso_calendar()
        pandas._libs.tslibs.ccalendar: get_lastbday() get_locale_names() get_week_of_year()
        pandas._libs.tslibs.conversion: _TSObject cast_from_unit_vectorized() date_normalize() datetime_from_fields()
        pandas._libs.tslibs.conversion: datetime_to_datetime64() ensure_datetime64ns() ensure_timedelta64ns()
        pandas._libs.tslibs.conversion: is_date_array_normalized() localize_pydatetime() pydt_to_i8() tz_convert()
        pandas._libs.tslibs.conversion: tz_convert_single() tz_localize_to_utc()
        pandas._libs.tslibs.dtypes: FreqGroup NpyDatetimeUnit PeriodDtypeBase Resolution abbrev_to_npy_unit()
        pandas._libs.tslibs.dtypes: get_default_reso() periods_per_day() periods_per_second()
        pandas._libs.tslibs.fields: RoundTo build_field_sarray() build_isocalendar_sarray() get_date_field()
        pandas._libs.tslibs.fields: get_date_name_field() get_start_end_field() get_time_micros() get_timedelta_days()
        pandas._libs.tslibs.fields: get_timedelta_field() isleapyear_arr() month_position_check() round_nsint64()
        pandas._libs.tslibs.frequencies: FreqGroup get_base_alias() get_freq() get_freq_code() get_freq_str()
        pandas._libs.tslibs.frequencies: get_rule_month() get_to_timestamp_base() is_subperiod() is_superperiod()
        pandas._libs.tslibs.nattype: NaTType _NaT __nat_unpickle*[call(N)] _nat_unpickle*[call(N)]
        pandas._libs.tslibs.np_datetime: OutOfBoundsDatetime add_overflowsafe() astype_overflowsafe()
        pandas._libs.tslibs.np_datetime: compare_mismatched_resolutions() get_supported_dtype() is_supported_dtype()
        pandas._libs.tslibs.np_datetime: is_unitless() mul_overflowsafe() py_get_unit_from_dtype()
        pandas._libs.tslibs.np_datetime: py_td64_to_tdstruct()
        pandas._libs.tslibs.offsets: ApplyTypeError BHalfYearBegin[call(i,?,i)] BHalfYearEnd[call(i,?,i)]
        pandas._libs.tslibs.offsets: BQuarterBegin[call(i,?,i)] BQuarterEnd[call(i,?,i)] BYearBegin[call(i,?,i)]
        pandas._libs.tslibs.offsets: BYearEnd[call(i,?,i)] BaseOffset BusinessDay[call(i,?,o<datetime.timedelta>)]
        pandas._libs.tslibs.offsets: BusinessHour[call(i,?,t,t,o<datetime.timedelta>)] BusinessMixin
        pandas._libs.tslibs.offsets: BusinessMonthBegin[call(i,?)] BusinessMonthEnd[call(i,?)] CacheableOffset
        pandas._libs.tslibs.offsets: CustomBusinessDay[call(i,?,s,t,N,o<datetime.timedelta>)]
        pandas._libs.tslibs.offsets: CustomBusinessHour[call(i,?,s,t,N,t,t,o<datetime.timedelta>)]
        pandas._libs.tslibs.offsets: CustomBusinessMonthBegin[call(i,?,s,t,N,o<datetime.timedelta>)]
        pandas._libs.tslibs.offsets: CustomBusinessMonthEnd[call(i,?,s,t,N,o<datetime.timedelta>)] Day[call(i,?)]
        pandas._libs.tslibs.offsets: Easter[call(i,?,i)] FY5253[call(i,?,i,i,s)] FY5253Mixin
        pandas._libs.tslibs.offsets: FY5253Quarter[call(i,?,i,i,i,s)] HalfYearBegin[call(i,?,i)]
        pandas._libs.tslibs.offsets: HalfYearEnd[call(i,?,i)] HalfYearOffset Hour[call(i,?)]
        pandas._libs.tslibs.offsets: LastWeekOfMonth[call(i,?,i)] Micro[call(i,?)] Milli[call(i,?)] Minute[call(i,?)]
        pandas._libs.tslibs.offsets: MonthBegin[call(i,?)] MonthEnd[call(i,?)] MonthOffset Nano[call(i,?)] OffsetMeta
        pandas._libs.tslibs.offsets: QuarterBegin[call(i,?,i)] QuarterEnd[call(i,?,i)] QuarterOffset
        pandas._libs.tslibs.offsets: RelativeDeltaOffset Second[call(i,?)] SemiMonthBegin[call(i,?,i)]
        pandas._libs.tslibs.offsets: SemiMonthEnd[call(i,?,i)] SemiMonthOffset SingleConstructorOffset Tick[call(i,?)]
        pandas._libs.tslibs.offsets: Week[call(i,?,N|i)] WeekDay WeekOfMonth[call(i,?,i,i)] WeekOfMonthMixin
        pandas._libs.tslibs.offsets: YearBegin[call(i,?,i)] YearEnd[call(i,?,i)] YearOffset _BaseOffset
        pandas._libs.tslibs.offsets: _CustomBusinessMonth _CustomBusinessMonthBegin _CustomBusinessMonthEnd _YearEnd
        pandas._libs.tslibs.offsets: apply_index_wraps() apply_wraps() as_datetime() delta_to_tick()
        pandas._libs.tslibs.offsets: get_day_of_month() get_firstbday() get_lastbday() period_dtype_to_offset()
        pandas._libs.tslibs.offsets: raise_invalid_freq() roll_convention() roll_qtrday() roll_yearday() shift_month()
        pandas._libs.tslibs.offsets: shift_months() shift_quarters() to_offset()
        pandas._libs.tslibs.parsing: DateParseError _timelex dateutil_parse() get_rule_month() guess_datetime_format()
        pandas._libs.tslibs.parsing: parse_datetime_string() parse_datetime_string_with_reso() parse_time_string()
        pandas._libs.tslibs.parsing: py_parse_datetime_string() quarter_to_myear() try_parse_date_and_time()
        pandas._libs.tslibs.parsing: try_parse_dates() try_parse_datetime_components() try_parse_year_month_day()
        pandas._libs.tslibs.period: IncompatibleFrequency Period[call(N,o<pandas.tseries.offsets.*>,i)] PeriodMixin
        pandas._libs.tslibs.period: _Period dt64arr_to_periodarr() extract_freq() extract_ordinals()
        pandas._libs.tslibs.period: extract_period_unit() freq_to_dtype_code() from_calendar_ordinals()
        pandas._libs.tslibs.period: get_period_field_arr() period_array_strftime() period_asfreq() period_asfreq_arr()
        pandas._libs.tslibs.period: period_format() period_ordinal() period_ordinal_to_dt64()
        pandas._libs.tslibs.period: period_ordinals_from_fields() periodarr_to_dt64arr() validate_end_alias()
        pandas._libs.tslibs.resolution: Resolution _FrequencyInferer _TimedeltaFrequencyInferer get_freq_group()
        pandas._libs.tslibs.resolution: resolution()
        pandas._libs.tslibs.strptime: DatetimeParseState LocaleTime TimeRE array_strptime() format_is_iso()
        pandas._libs.tslibs.timedeltas: MinMaxReso ResoState Timedelta[call(i)] _Timedelta
        pandas._libs.tslibs.timedeltas: _timedelta_unpickle*[call(i,i)] array_to_timedelta64() cast_from_unit()
        pandas._libs.tslibs.timedeltas: contains_str() convert_to_timedelta64() delta_to_nanoseconds()
        pandas._libs.tslibs.timedeltas: disallow_ambiguous_unit() floordiv_object_array() get_unit_for_round()
        pandas._libs.tslibs.timedeltas: ints_to_pytimedelta() parse_timedelta_string_reso() parse_timedelta_unit()
        pandas._libs.tslibs.timedeltas: truediv_object_array()
        pandas._libs.tslibs.timestamps: MinMaxReso
        pandas._libs.tslibs.timestamps: Timestamp[call(i,N|o<pandas.tseries.offsets.Day>|\
        o<pandas.tseries.offsets.MonthEnd>,N|o<datetime.timezone>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzutc>|\
        o<pytz.FixedOffset>|o<pytz._UTC>|o<pytz._p>)]
        pandas._libs.tslibs.timestamps: _Timestamp
        pandas._libs.tslibs.timestamps: _unpickle_timestamp*[call(i,N,N|o<>|o<datetime.timezone>|\
        o<dateutil.tz._tzfile._unpickle>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|\
        o<pytz._UTC>|o<pytz._p>,i)]
        pandas._libs.tslibs.timestamps: integer_op_not_supported() round_ns()
        pandas._libs.tslibs.timezones: get_timezone() get_utcoffset() infer_tzinfo() is_fixed_offset() is_utc()
        pandas._libs.tslibs.timezones: maybe_get_tz() tz_compare() tz_standardize() unbox_utcoffsets()
        pandas._libs.tslibs.tzconversion: Localizer tz_convert_from_utc_single() tz_localize_to_utc()
        pandas._libs.tslibs.vectorized: dt64arr_to_periodarr() get_resolution() ints_to_pydatetime()
        pandas._libs.tslibs.vectorized: is_date_array_normalized() normalize_i8_timestamps() tz_convert_from_utc()
        pandas.api.executors: BaseExecutionEngine
        pandas.api.extensions: ExtensionArray ExtensionDtype ExtensionScalarOpsMixin
        pandas.api.indexers: BaseIndexer FixedForwardWindowIndexer VariableOffsetWindowIndexer
        pandas.api.typing: DataFrameGroupBy DatetimeIndexResamplerGroupBy Expanding ExpandingGroupBy
        pandas.api.typing: ExponentialMovingWindow ExponentialMovingWindowGroupBy Expression FrozenList JsonReader
        pandas.api.typing: NAType NaTType PeriodIndexResamplerGroupBy Resampler Rolling RollingGroupBy SASReader
        pandas.api.typing: SeriesGroupBy StataReader TimeGrouper TimedeltaIndexResamplerGroupBy Window
        pandas.api.typing.aliases: ReadBuffer ReadCsvBuffer ReadPickleBuffer SequenceNotStr WriteBuffer
        pandas.api.typing.aliases: WriteExcelBuffer
        pandas.arrays: ArrowExtensionArray ArrowStringArray BooleanArray DatetimeArray FloatingArray IntegerArray
        pandas.arrays: IntervalArray NumpyExtensionArray PeriodArray SparseArray StringArray TimedeltaArray
        pandas.core.accessor: Accessor CachedAccessor DirNamesMixin PandasDelegate
        pandas.core.algorithms: SelectN SelectNFrame SelectNSeries checked_add_with_arr() diff() duplicated()
        pandas.core.algorithms: factorize() factorize_array() factorize_monotonic_codes() is_monotonic() isin()
        pandas.core.algorithms: map_array() match() mode() nunique_ints() occurrence_rank() quantile() rank()
        pandas.core.algorithms: safe_sort() searchsorted() take() take_2d_multi() take_nd() union_with_duplicates()
        pandas.core.algorithms: unique() unique_with_mask() value_counts() value_counts_arraylike()
        pandas.core.algorithms: value_counts_internal()
        pandas.core.api: TimeGrouper
        pandas.core.apply: Apply FrameApply FrameColumnApply FrameRowApply GroupByApply NDFrameApply
        pandas.core.apply: ResamplerWindowApply SeriesApply
        pandas.core.array_algos.datetimelike_accumulations: cummax() cummin() cumsum()
        pandas.core.array_algos.masked_accumulations: cummax() cummin() cumprod() cumsum()
        pandas.core.array_algos.masked_reductions: max() mean() min() prod() std() sum() var()
        pandas.core.array_algos.putmask: extract_bool_array() putmask_inplace() putmask_without_repeat()
        pandas.core.array_algos.putmask: setitem_datetimelike_compat() validate_putmask()
        pandas.core.array_algos.quantile: quantile_compat() quantile_with_mask()
        pandas.core.array_algos.replace: compare_or_regex_search() replace_regex() should_use_regex()
        pandas.core.array_algos.take: take_2d_multi() take_nd()
        pandas.core.array_algos.transforms: shift()
        pandas.core.arraylike: OpsMixin
        pandas.core.arrays._arrow_string_mixins: ArrowStringArrayMixin
        pandas.core.arrays._mixins: NDArrayBackedExtensionArray ravel_compat()
        pandas.core.arrays._ranges: generate_daily_offset_range() generate_regular_range()
        pandas.core.arrays._utils: to_numpy_dtype_inference()
        pandas.core.arrays.arrow._arrow_utils: pyarrow_array_to_numpy_and_mask()
        pandas.core.arrays.arrow.accessors: ArrowAccessor ListAccessor StructAccessor
        pandas.core.arrays.arrow.array: cast_for_truediv() floor_div_int64() floordiv_compat() mod_int()
        pandas.core.arrays.arrow.array: to_pyarrow_type() transpose_homogeneous_pyarrow()
        pandas.core.arrays.arrow.extension_types: ArrowIntervalType ArrowPeriodType
        pandas.core.arrays.base: ExtensionArray ExtensionArrayNaResult ExtensionOpsMixin
        pandas.core.arrays.boolean: coerce_to_array()
        pandas.core.arrays.categorical: Categorical CategoricalAccessor contains() factorize_from_iterable()
        pandas.core.arrays.categorical: factorize_from_iterables() recode_for_categories()
        pandas.core.arrays.datetimelike: DatelikeOps DatetimeLikeArrayMixin TimelikeOps dtype_to_unit()
        pandas.core.arrays.datetimelike: ensure_arraylike_for_datetimelike() validate_periods()
        pandas.core.arrays.datetimes: maybe_convert_dtype() objects_to_datetime64() tz_to_dtype()
        pandas.core.arrays.floating: FloatingDtype
        pandas.core.arrays.integer: IntegerDtype
        pandas.core.arrays.masked: BaseMaskedArray transpose_homogeneous_masked_arrays()
        pandas.core.arrays.numeric: NumericArray NumericDtype
        pandas.core.arrays.period: dt64arr_to_periodarr() period_array() raise_on_incompatible() validate_dtype_freq()
        pandas.core.arrays.sparse.accessor: BaseAccessor SparseAccessor SparseFrameAccessor
        pandas.core.arrays.sparse.array: make_sparse_index()
        pandas.core.arrays.sparse.scipy_sparse: coo_to_sparse_series() sparse_series_to_coo()
        pandas.core.arrays.string_: BaseStringArray
        pandas.core.arrays.timedeltas: sequence_to_td64ns()
        pandas.core.base: DataError GroupByError GroupByMixin IndexOpsMixin NoNewAttributesMixin PandasObject
        pandas.core.base: SelectionMixin SpecificationError StringMixin
        pandas.core.common: SettingWithCopyError SettingWithCopyWarning groupby
        pandas.core.config: DictWrapper
        """
}
