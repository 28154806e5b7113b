/// What honest files name of pandas, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum PandasNames2 {
    static let table = """
        pandas.core.construction: ensure_wrapped_if_datetimelike() extract_array() range_to_ndarray() sanitize_array()
        pandas.core.construction: sanitize_masked_array()
        pandas.core.dtypes.astype: astype_array() astype_array_safe() astype_float_to_int_nansafe() astype_is_view()
        pandas.core.dtypes.base: ExtensionDtype Registry StorageExtensionDtype _DtypeOpsMixin
        pandas.core.dtypes.cast: astype_nansafe() can_hold_element() cast_scalar_to_array() coerce_indexer_dtype()
        pandas.core.dtypes.cast: coerce_to_dtypes() common_dtype_categorical_compat()
        pandas.core.dtypes.cast: construct_1d_arraylike_from_scalar() construct_1d_ndarray_preserving_na()
        pandas.core.dtypes.cast: construct_1d_object_array_from_listlike() construct_2d_arraylike_from_scalar()
        pandas.core.dtypes.cast: convert_dtypes() dict_compat() ensure_dtype_can_hold_na() find_common_type()
        pandas.core.dtypes.cast: find_result_type() floats_fit_integer_dtype() infer_dtype_from()
        pandas.core.dtypes.cast: infer_dtype_from_array() infer_dtype_from_scalar() invalidate_string_dtypes()
        pandas.core.dtypes.cast: is_nested_object() maybe_box_datetimelike() maybe_box_native() maybe_cast_item()
        pandas.core.dtypes.cast: maybe_cast_to_datetime() maybe_cast_to_integer_array() maybe_castable()
        pandas.core.dtypes.cast: maybe_convert_objects() maybe_convert_platform() maybe_convert_scalar()
        pandas.core.dtypes.cast: maybe_convert_string_to_object() maybe_downcast_numeric() maybe_downcast_to_dtype()
        pandas.core.dtypes.cast: maybe_infer_dtype_type() maybe_infer_to_datetimelike() maybe_promote()
        pandas.core.dtypes.cast: maybe_unbox_numpy_scalar() maybe_upcast() maybe_upcast_numeric_to_64bit()
        pandas.core.dtypes.cast: maybe_upcast_putmask() np_can_cast_scalar() np_can_hold_element()
        pandas.core.dtypes.cast: np_find_common_type() soft_convert_objects()
        pandas.core.dtypes.common: classes() ensure_python_int() ensure_str() is_1d_only_ea_dtype() is_all_strings()
        pandas.core.dtypes.common: is_any_int_dtype() is_array_like_deprecate_non_pandas() is_arrow_temporal_dtype()
        pandas.core.dtypes.common: is_bool_dtype() is_categorical() is_categorical_dtype() is_complex_dtype()
        pandas.core.dtypes.common: is_datetime64_any_dtype() is_datetime64_dtype() is_datetime64_ns_dtype()
        pandas.core.dtypes.common: is_datetime64tz_dtype() is_datetime_arraylike() is_datetime_or_timedelta_dtype()
        pandas.core.dtypes.common: is_datetimelike() is_datetimelike_v_numeric() is_datetimelike_v_object()
        pandas.core.dtypes.common: is_datetimetz() is_dtype_equal() is_dtype_union_equal()
        pandas.core.dtypes.common: is_ea_or_datetimelike_dtype() is_extension_array_dtype() is_extension_type()
        pandas.core.dtypes.common: is_float_dtype() is_floating_dtype() is_int64_dtype() is_int_or_datetime_dtype()
        pandas.core.dtypes.common: is_integer_dtype() is_interval_dtype() is_numeric_dtype()
        pandas.core.dtypes.common: is_numeric_v_string_like() is_object_dtype() is_offsetlike() is_period()
        pandas.core.dtypes.common: is_period_arraylike() is_period_dtype() is_scipy_sparse() is_signed_integer_dtype()
        pandas.core.dtypes.common: is_sparse() is_string_dtype() is_string_like_dtype() is_string_or_object_np_dtype()
        pandas.core.dtypes.common: is_timedelta64_dtype() is_timedelta64_ns_dtype() is_unsigned_integer_dtype()
        pandas.core.dtypes.common: needs_i8_conversion() pandas_dtype() validate_all_hashable()
        pandas.core.dtypes.concat: concat_compat() get_dtype_kinds() union_categoricals() union_categories_compat()
        pandas.core.dtypes.dtypes: BaseMaskedDtype CategoricalDtype CategoricalDtypeType DatetimeTZDtype
        pandas.core.dtypes.dtypes: DatetimeTZDtypeType IntervalDtype IntervalDtypeType NumpyEADtype
        pandas.core.dtypes.dtypes: PandasExtensionDtype PeriodDtype PeriodDtypeType
        pandas.core.dtypes.generic: ABCCategorical ABCCategoricalIndex ABCDataFrame ABCDateOffset ABCDatetimeArray
        pandas.core.dtypes.generic: ABCDatetimeIndex ABCExtensionArray ABCFloat64Index ABCGeneric ABCIndex
        pandas.core.dtypes.generic: ABCIndexClass ABCInt64Index ABCInterval ABCIntervalIndex ABCMultiIndex ABCNDFrame
        pandas.core.dtypes.generic: ABCNumpyExtensionArray ABCPanel ABCPeriod ABCPeriodArray ABCPeriodIndex
        pandas.core.dtypes.generic: ABCRangeIndex ABCSeries ABCSparseArray ABCSparseDataFrame ABCSparseSeries
        pandas.core.dtypes.generic: ABCTimedeltaArray ABCTimedeltaIndex ABCUInt64Index _ABCGeneric
        pandas.core.dtypes.generic: create_pandas_abc_type()
        pandas.core.dtypes.inference: is_array_like() is_dataclass() is_dict_like() is_file_like() is_hashable()
        pandas.core.dtypes.inference: is_iterator() is_list_like() is_named_tuple() is_nested_list_like() is_number()
        pandas.core.dtypes.inference: is_re() is_re_compilable() is_sequence() is_string_like() iterable_not_string()
        pandas.core.dtypes.missing: array_equals() array_equivalent() construct_1d_array_from_inferred_fill_value()
        pandas.core.dtypes.missing: is_null_datelike_scalar() is_valid_na_for_dtype() isna() isna_all() maybe_fill()
        pandas.core.dtypes.missing: na_value_for_dtype() notna() remove_na_arraylike()
        pandas.core.frame: DataFrame DataFrame.mean() _DuplicateColumnRecorder extract_index()
        pandas.core.generic: NDFrame
        pandas.core.groupby.base: OutputKey
        pandas.core.groupby.groupby: BaseGroupBy BaseGrouper BinGrouper DataFrameGroupBy DataSplitter FrameSplitter
        pandas.core.groupby.groupby: GroupBy GroupByPlot Grouper Grouping NDFrameGroupBy NDFrameSplitter PanelGroupBy
        pandas.core.groupby.groupby: SeriesGroupBy SeriesSplitter _GroupBy
        pandas.core.groupby.grouper: Grouping
        pandas.core.groupby.indexing: GroupByIndexingMixin GroupByNthSelector GroupByPositionalSelector
        pandas.core.groupby.ops: BaseGrouper BinGrouper DataSplitter FrameSplitter SeriesSplitter WrappedCythonOp
        pandas.core.indexers.objects: ExpandingIndexer ExponentialMovingWindowIndexer FixedWindowIndexer
        pandas.core.indexers.objects: GroupByIndexer VariableWindowIndexer
        pandas.core.indexes.accessors: ArrowTemporalProperties CombinedDatetimelikeProperties DatetimeProperties
        pandas.core.indexes.accessors: PeriodProperties Properties TimedeltaProperties
        pandas.core.indexes.api: all_indexes_same() default_index() get_objs_combined_axis() safe_sort_index()
        pandas.core.indexes.api: union_indexes()
        pandas.core.indexes.base: Index InvalidIndexError
        pandas.core.indexes.base: _new_Index*[call(c<pandas.CategoricalIndex>|c<pandas.Index>|c<pandas.MultiIndex>|\
        c<pandas.PeriodIndex>|c<pandas.RangeIndex>|c<pandas.core.indexes.base.Index>|\
        c<pandas.core.indexes.category.CategoricalIndex>|c<pandas.core.indexes.multi.MultiIndex>|\
        c<pandas.core.indexes.numeric.Float64Index>|c<pandas.core.indexes.numeric.Int64Index>|\
        c<pandas.core.indexes.numeric.UInt64Index>|c<pandas.core.indexes.period.PeriodIndex>|\
        c<pandas.core.indexes.range.RangeIndex>|c<pandas.core.indexes.timedeltas.TimedeltaIndex>,d{codes=l,\
        data=o<dill._dill._create_array>|o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>|o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|\
        o<pandas.arrays.ArrowStringArray>|o<pandas.arrays.BooleanArray>|o<pandas.arrays.FloatingArray>|\
        o<pandas.arrays.IntegerArray>|o<pandas.core.arrays.categorical.Categorical>,freq=N|\
        o<pandas.tseries.offsets.*>,labels=l,levels=l,name=N|s|t,names=l,sortorder=N,start=i,step=i,stop=i})]
        pandas.core.indexes.base: droplevel_result() ensure_index() ensure_index_from_sequences()
        pandas.core.indexes.base: get_unanimous_names() get_values_for_csv() maybe_extract_name()
        pandas.core.indexes.base: maybe_sequence_to_range() trim_front()
        pandas.core.indexes.category: CategoricalIndex
        pandas.core.indexes.datetimelike: DatelikeOps DatetimeIndexOpsMixin DatetimeTimedeltaMixin TimelikeOps
        pandas.core.indexes.datetimes: DatetimeIndex
        pandas.core.indexes.datetimes: _new_DatetimeIndex*[call(c<pandas.DatetimeIndex>|\
        c<pandas.core.indexes.datetimes.DatetimeIndex>,d{data=o<dill._dill._create_array>|\
        o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>|\
        o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>|o<pandas.core.indexes.datetimes._new_DatetimeIndex>,\
        freq=N|o<pandas._libs.tslibs.offsets.Day>|o<pandas._libs.tslibs.offsets.MonthBegin>|\
        o<pandas.tseries.offsets.*>,name=N|s,tz=N|o<datetime.timezone>|o<dateutil.tz.tz.tzoffset>|\
        o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|o<pytz._UTC>|o<pytz._p>})]
        pandas.core.indexes.datetimes: bdate_range() cdate_range() date_range()
        pandas.core.indexes.extension: ExtensionIndex NDArrayBackedExtensionIndex inherit_names()
        pandas.core.indexes.frozen: FrozenList FrozenNDArray
        pandas.core.indexes.interval: IntervalIndex
        pandas.core.indexes.interval: _new_IntervalIndex*[call(c<pandas.IntervalIndex>|\
        c<pandas.core.indexes.interval.IntervalIndex>,d{closed=s:identifier,\
        left=o<pandas.core.indexes.base._new_Index>|o<pandas.core.indexes.datetimes._new_DatetimeIndex>,name=N|s,\
        right=o<pandas.core.indexes.base._new_Index>|o<pandas.core.indexes.datetimes._new_DatetimeIndex>})]
        pandas.core.indexes.interval: interval_range() maybe_convert_platform_interval()
        pandas.core.indexes.multi: MultiIndex MultiIndexPyIntEngine MultiIndexUInt16Engine MultiIndexUInt32Engine
        pandas.core.indexes.multi: MultiIndexUInt64Engine MultiIndexUInt8Engine MultiIndexUIntEngine
        pandas.core.indexes.multi: cartesian_product() maybe_droplevels() names_compat() sparsify_labels()
        pandas.core.indexes.numeric: Float64Index Int64Index NumericIndex UInt64Index
        pandas.core.indexes.period: PeriodIndex dt64arr_to_periodarr() period_range() pnow()
        pandas.core.indexes.range: RangeIndex min_fitting_element()
        pandas.core.indexes.timedeltas: TimedeltaIndex
        pandas.core.indexes.timedeltas: _new_TimedeltaIndex*[call(c<pandas.TimedeltaIndex>,\
        d{data=o<pandas._libs.arrays.__pyx_unpickle_NDArrayBacked>,freq=N|o<pandas._libs.tslibs.offsets.Day>,name=N|\
        s})]
        pandas.core.indexes.timedeltas: timedelta_range()
        pandas.core.indexing: IndexingError IndexingMixin _AtIndexer _IXIndexer _IndexSlice _LocIndexer
        pandas.core.indexing: _LocationIndexer _NDFrameIndexer _ScalarAccessIndexer _iAtIndexer _iLocIndexer
        pandas.core.indexing: check_bool_indexer() check_dict_or_set_indexers() check_setitem_lengths()
        pandas.core.indexing: convert_from_missing_indexer_tuple() convert_missing_indexer()
        pandas.core.indexing: convert_to_index_sliceable() get_indexers_list() infer_and_maybe_downcast()
        pandas.core.indexing: is_label_like() is_list_like_indexer() is_nested_tuple() length_of_indexer()
        pandas.core.indexing: maybe_convert_indices() maybe_convert_ix() maybe_droplevels()
        pandas.core.indexing: maybe_warn_multiindex_expansion() need_slice() validate_indices()
        pandas.core.internals: Block BlockManager BoolBlock CategoricalBlock ComplexBlock DatetimeBlock
        pandas.core.internals: DatetimeLikeBlockMixin DatetimeTZBlock ExtensionBlock FloatBlock FloatOrComplexBlock
        pandas.core.internals: IntBlock JoinUnit NonConsolidatableMixIn NumericBlock ObjectBlock ScalarBlock
        pandas.core.internals: SingleBlockManager SparseBlock TimeDeltaBlock
        pandas.core.internals.api: _DatetimeTZBlock
        pandas.core.internals.blocks: Block DatetimeLikeBlock EABackedBlock ExtensionBlock NDArrayBackedExtensionBlock
        pandas.core.internals.blocks: NumpyBlock
        pandas.core.internals.concat: JoinUnit
        pandas.core.internals.managers: BaseBlockManager BlockManager[call(t,l)] SingleBlockManager
        pandas.core.internals.ops: BlockPairInfo
        pandas.core.methods.describe: DataFrameDescriber NDFrameDescriberAbstract SeriesDescriber
        pandas.core.methods.selectn: SelectN SelectNFrame SelectNSeries
        pandas.core.missing: backfill_1d() backfill_2d() check_value_size() clean_fill_method() clean_interp_method()
        pandas.core.missing: clean_reindex_fill_method() dispatch_missing() fill_zeros() find_valid_index()
        pandas.core.missing: get_fill_func() get_interp_index() infer_limit_direction() interpolate_1d()
        pandas.core.missing: interpolate_2d() interpolate_2d_inplace() mask_missing() mask_zero_div_zero() pad_1d()
        pandas.core.missing: pad_2d() pad_or_backfill_inplace() validate_limit_area() validate_limit_direction()
        pandas.core.nanops: bottleneck_switch check_below_min_count() disallow dt64_any_all_msg() get_corr_func()
        pandas.core.nanops: make_nancomp() maybe_operate_rowwise() na_accum_func() nanall() nanany() nanargmax()
        pandas.core.nanops: nanargmin() nancorr() nancov() nankurt() nanmean() nanmedian() nanprod() nansem()
        pandas.core.nanops: nanskew() nanstd() nansum() nanvar() set_use_bottleneck()
        pandas.core.ops: add_flex_arithmetic_methods() add_methods() add_special_arithmetic_methods()
        pandas.core.ops: dispatch_to_index_op() fill_binop() get_op_result_name() make_invalid_op() mask_cmp_op()
        pandas.core.ops: radd() rand_() rdiv() rdivmod() rfloordiv() rmod() rmul() ror_() rpow() rsub() rtruediv()
        pandas.core.ops: rxor()
        pandas.core.ops.array_ops: arithmetic_op() comp_method_OBJECT_ARRAY() comparison_op() fill_binop()
        pandas.core.ops.array_ops: get_array_op() logical_op() maybe_prepare_scalar_for_op() na_logical_op()
        pandas.core.ops.common: get_op_result_name() has_castable_attr() maybe_warn_listlike() raise_if_2d()
        pandas.core.ops.common: unpack_zerodim_and_defer()
        pandas.core.ops.dispatch: should_extension_dispatch()
        pandas.core.ops.invalid: disallow_datetimelike_logical_op() disallow_datetimelike_logical_ufunc()
        pandas.core.ops.invalid: invalid_comparison() make_invalid_op()
        pandas.core.ops.mask_ops: kleene_and() kleene_or() kleene_xor() raise_for_nan()
        pandas.core.ops.missing: dispatch_fill_zeros() mask_zero_div_zero()
        pandas.core.panel: LongPanel Panel WidePanel
        pandas.core.resample: DatetimeIndexResampler DatetimeIndexResamplerGroupby PeriodIndexResampler
        pandas.core.resample: PeriodIndexResamplerGroupby Resampler TimeGrouper TimedeltaIndexResampler
        pandas.core.resample: TimedeltaIndexResamplerGroupby _GroupByMixin
        pandas.core.reshape.concat: _Concatenator concat() new_axes() validate_unique_levels()
        pandas.core.reshape.melt: ensure_list_vars() lreshape() melt() wide_to_long()
        pandas.core.reshape.merge: _AsOfMerge _CrossMergeOperation _MergeOperation _OrderedMerge get_join_indexers()
        pandas.core.reshape.merge: get_join_indexers_non_unique() merge() merge_asof() merge_ordered()
        pandas.core.reshape.merge: restore_dropped_levels_multijoin()
        pandas.core.reshape.pivot: crosstab() pivot_table()
        pandas.core.reshape.reshape: _Unstacker get_dummies() make_axis_dummies() pivot() pivot_simple() stack()
        pandas.core.reshape.reshape: stack_multiple() stack_reshape() stack_v3() unstack()
        pandas.core.reshape.tile: cut() qcut()
        pandas.core.reshape.util: cartesian_product() compose() match()
        pandas.core.series: Series Series.mean() remove_na()
        pandas.core.sorting: _KeyMapper
        pandas.core.sparse.array: SparseArray
        pandas.core.sparse.frame: SparseDataFrame
        pandas.core.sparse.series: SparseSeries
        pandas.core.strings: StringMethods
        pandas.core.strings.accessor: StringMethods
        pandas.core.strings.object_array: ObjectStringArrayMixin
        pandas.core.tools.datetimes: FulldatetimeDict YearMonthDayDict format() ole2datetime() should_cache()
        pandas.core.tools.datetimes: stringify_numeric_column() to_datetime() to_time()
        pandas.core.tools.numeric: to_numeric()
        pandas.core.tools.timedeltas: to_timedelta()
        pandas.core.tools.times: to_time()
        pandas.core.window: EWM Expanding ExpandingGroupby Rolling RollingGroupby Window _GroupByMixin _Rolling
        pandas.core.window: _Rolling_and_Expanding _Window
        pandas.core.window.ewm: OnlineExponentialMovingWindow
        pandas.core.window.online: EWMMeanState
        pandas.core.window.rolling: BaseWindow BaseWindowGroupBy RollingAndExpandingMixin
        pandas.errors: AbstractMethodError AccessorRegistrationWarning AttributeConflictWarning CSSWarning
        pandas.errors: CategoricalConversionWarning ChainedAssignmentError ClosedFileError DataError DatabaseError
        pandas.errors: DtypeWarning DuplicateLabelError EmptyDataError[call(s)] IncompatibilityWarning
        pandas.errors: IncompatibleFrequency IndexingError IntCastingNaNError InvalidColumnName InvalidComparison
        pandas.errors: InvalidIndexError InvalidVersion LossySetitemError MergeError NoBufferPresent
        pandas.errors: NullFrequencyError NumExprClobberingError NumbaUtilError OptionError OutOfBoundsDatetime
        pandas.errors: OutOfBoundsTimedelta Pandas4Warning Pandas5Warning PandasChangeWarning PandasDeprecationWarning
        pandas.errors: PandasFutureWarning PandasPendingDeprecationWarning ParserError ParserWarning
        pandas.errors: PerformanceWarning PossibleDataLossError PossiblePrecisionLoss PyperclipException
        pandas.errors: PyperclipWindowsException SpecificationError UndefinedVariableError UnsortedIndexError
        pandas.errors: UnsupportedFunctionCall ValueLabelTypeMismatch
        pandas.tseries.frequencies: _FrequencyInferer _TimedeltaFrequencyInferer get_offset() get_period_alias()
        pandas.tseries.frequencies: infer_freq() infer_freq_str() is_subperiod() is_superperiod()
        pandas.tseries.frequencies: maybe_convert_inferred_freq() to_offset()
        pandas.tseries.holiday: AbstractHolidayCalendar Holiday HolidayCalendarFactory() HolidayCalendarMetaClass
        pandas.tseries.holiday: USFederalHolidayCalendar after_nearest_workday() before_nearest_workday()
        pandas.tseries.holiday: get_calendar() nearest_workday() next_monday() next_monday_or_tuesday() next_workday()
        pandas.tseries.holiday: previous_friday() previous_workday() register() sunday_to_monday() weekend_to_monday()
        pandas.tseries.offsets: BQuarterBegin BQuarterEnd BYearBegin BYearEnd BusinessDay BusinessHour
        pandas.tseries.offsets: BusinessHourMixin BusinessMixin BusinessMonthBegin BusinessMonthEnd CustomBusinessDay
        pandas.tseries.offsets: CustomBusinessHour CustomBusinessMonthBegin CustomBusinessMonthEnd DateOffset Day
        pandas.tseries.offsets: Easter FY5253 FY5253Quarter Hour LastWeekOfMonth Micro Milli Minute MonthBegin
        pandas.tseries.offsets: MonthEnd MonthOffset Nano QuarterBegin QuarterEnd QuarterOffset Second SemiMonthBegin
        pandas.tseries.offsets: SemiMonthEnd SemiMonthOffset SingleConstructorOffset Tick Week WeekOfMonth YearBegin
        pandas.tseries.offsets: YearEnd YearOffset _CustomBusinessMonth _CustomMixin _WeekOfMonthMixin apply_wraps()
        pandas.tseries.offsets: as_timestamp() generate_range() shift_day()
        pandas.types.concat: union_categoricals()
        pyarrow.lib: _restore_array*[call(t)] py_buffer*[call(b|o<>)] type_for_alias*[call(s)]
        """
}
