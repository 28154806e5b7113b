/// What honest files name of scikit-learn, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum SklearnNames3 {
    static let table = """
        sklearn.utils.sparsefuncs: count_nonzero() csc_median_axis_0() incr_mean_variance_axis()
        sklearn.utils.sparsefuncs: inplace_column_scale() inplace_csr_column_scale() inplace_csr_row_scale()
        sklearn.utils.sparsefuncs: inplace_row_scale() inplace_swap_column() inplace_swap_row() inplace_swap_row_csc()
        sklearn.utils.sparsefuncs: inplace_swap_row_csr() mean_variance_axis() min_max_axis() sparse_matmul_to_dense()
        sklearn.utils.sparsefuncs_fast: csr_matmul_csr_to_dense() csr_row_norms()
        sklearn.utils.stats: rankdata()
        sklearn.utils.validation: as_float_array() assert_all_finite() check_X_y() check_array()
        sklearn.utils.validation: check_consistent_length() check_is_fitted() check_non_negative()
        sklearn.utils.validation: check_random_state() check_scalar() check_symmetric() column_or_1d()
        sklearn.utils.validation: has_fit_parameter() indexable() validate_data()
        sklearn.utils.weight_vector: WeightVector
        """
}
