/// What honest files name of scikit-learn, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum SklearnNames3 {
    static let table = """
        sklearn.utils: Bunch[base(c<builtins.dict>,d);new()] ConvergenceWarning DataDimensionalityWarning
        sklearn.utils: check_pandas_support() gen_batches() gen_even_slices() get_chunk_n_rows() is_scalar_nan()
        sklearn.utils: tosequence()
        sklearn.utils._array_api: NamespaceAndDevice _ArrayAPIWrapper _NumPyAPIWrapper _NumPyApiWrapper device()
        sklearn.utils._array_api: get_namespace() get_namespace_and_device() move_to() size()
        sklearn.utils._available_if: _AvailableIfDescriptor available_if()
        sklearn.utils._bunch: Bunch[base(c<builtins.dict>,d);new()]
        sklearn.utils._chunking: gen_batches() gen_even_slices() get_chunk_n_rows()
        sklearn.utils._cython_blas: BLAS_Order BLAS_Trans
        sklearn.utils._dataframe: is_pandas_df() is_pandas_df_or_series()
        sklearn.utils._encode: MissingValues _NaNCounter _nandict
        sklearn.utils._fast_dict: IntFloatDict
        sklearn.utils._isfinite: FiniteStatus cy_isfinite()
        sklearn.utils._metadata_requests: MetadataRequest MetadataRouter MethodMapping MethodMetadataRequest
        sklearn.utils._metadata_requests: MethodPair RequestMethod RouterMappingPair _MetadataRequester
        sklearn.utils._metadata_requests: _RoutingNotSupportedMixin get_routing_for_object() process_routing()
        sklearn.utils._missing: is_pandas_na() is_scalar_nan()
        sklearn.utils._mocking: CheckingClassifier NoSampleWeightWrapper _MockEstimatorOnOffPrediction
        sklearn.utils._param_validation: HasMethods Hidden Interval InvalidParameterError MissingValues Options
        sklearn.utils._param_validation: RealNotInt StrOptions _ArrayLikes _Booleans _CVObjects _Callables _Constraint
        sklearn.utils._param_validation: _InstancesOf _IterablesNotString _MissingValues _NanConstraint
        sklearn.utils._param_validation: _NoneConstraint _PandasNAConstraint _RandomStates _SparseMatrices
        sklearn.utils._param_validation: _VerboseHelper validate_parameter_constraints() validate_params()
        sklearn.utils._plotting: _BinaryClassifierCurveDisplayMixin
        sklearn.utils._pprint: KeyValTuple KeyValTupleParam _EstimatorPrettyPrinter
        sklearn.utils._random: sample_without_replacement()
        sklearn.utils._readonly_array_wrapper: ReadonlyArrayWrapper
        sklearn.utils._seq_dataset: ArrayDataset32 ArrayDataset64 CSRDataset32 CSRDataset64 SequentialDataset32
        sklearn.utils._seq_dataset: SequentialDataset64
        sklearn.utils._set_output: ContainerAdapterProtocol ContainerAdaptersManager PandasAdapter PolarsAdapter
        sklearn.utils._set_output: _SetOutputMixin _auto_wrap_is_configured() _get_adapter_from_container()
        sklearn.utils._set_output: _get_container_adapter() _get_output_config() _safe_set_output()
        sklearn.utils._set_output: _wrap_data_with_container() _wrap_in_pandas_container() _wrap_method_output()
        sklearn.utils._set_output: check_library_installed() get_columns()
        sklearn.utils._tags: ClassifierTags InputTags RegressorTags Tags TargetTags TransformerTags get_tags()
        sklearn.utils._unique: attach_unique() cached_unique()
        sklearn.utils._vector_sentinel: StdVectorSentinel StdVectorSentinelFloat64 StdVectorSentinelInt32
        sklearn.utils._vector_sentinel: StdVectorSentinelInt64 StdVectorSentinelIntP
        sklearn.utils._weight_vector: WeightVector WeightVector32 WeightVector64
        sklearn.utils.arpack: ArpackError ArpackNoConvergence IterInv IterOpInv LuInv SpLuInv _ArpackParams
        sklearn.utils.arpack: _SymmetricArpackParams _UnsymmetricArpackParams
        sklearn.utils.class_weight: compute_class_weight() compute_sample_weight()
        sklearn.utils.deprecation: DeprecationDict[base(c<builtins.dict>,d);new()]
        sklearn.utils.extmath: cartesian() density() fast_dot() fast_logdet() log_logistic() logsumexp()
        sklearn.utils.extmath: make_nonnegative() norm() pinvh() randomized_range_finder() randomized_svd()
        sklearn.utils.extmath: row_norms() safe_min() safe_sparse_dot() safe_sqr() softmax() squared_norm()
        sklearn.utils.extmath: stable_cumsum() svd_flip() weighted_mode()
        sklearn.utils.fast_dict: IntFloatDict
        sklearn.utils.fixes: MaskedArray _FuncWrapper delayed() sparse_min_max()
        sklearn.utils.linear_assignment_: _HungarianState
        sklearn.utils.metaestimators: _AvailableIfDescriptor _BaseComposition _IffHasAttrDescriptor available_if()
        sklearn.utils.metaestimators: if_delegate_has_method()
        sklearn.utils.mocking: CheckingClassifier
        sklearn.utils.multiclass: check_classification_targets() class_distribution() is_multilabel() type_of_target()
        sklearn.utils.multiclass: unique_labels()
        sklearn.utils.optimize: _LineSearchError
        sklearn.utils.seq_dataset: ArrayDataset ArrayDataset32 ArrayDataset64 CSRDataset CSRDataset32 CSRDataset64
        sklearn.utils.seq_dataset: SequentialDataset SequentialDataset32 SequentialDataset64
        sklearn.utils.sparsefuncs: count_nonzero() csc_median_axis_0() incr_mean_variance_axis()
        sklearn.utils.sparsefuncs: inplace_column_scale() inplace_csr_column_scale() inplace_csr_row_scale()
        sklearn.utils.sparsefuncs: inplace_row_scale() inplace_swap_column() inplace_swap_row() inplace_swap_row_csc()
        sklearn.utils.sparsefuncs: inplace_swap_row_csr() mean_variance_axis() min_max_axis() sparse_matmul_to_dense()
        sklearn.utils.sparsefuncs_fast: csr_matmul_csr_to_dense() csr_row_norms()
        sklearn.utils.stats: rankdata()
        sklearn.utils.validation: DataConversionWarning NonBLASDotWarning NotFittedError as_float_array()
        sklearn.utils.validation: assert_all_finite() check_X_y() check_array() check_consistent_length()
        sklearn.utils.validation: check_is_fitted() check_non_negative() check_random_state() check_scalar()
        sklearn.utils.validation: check_symmetric() column_or_1d() has_fit_parameter() indexable() validate_data()
        sklearn.utils.weight_vector: WeightVector
        """
}
