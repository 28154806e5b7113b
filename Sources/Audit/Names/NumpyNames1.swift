/// What honest files name of numpy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum NumpyNames1 {
    static let table = """
        numpy: _CopyMode __array_namespace_info__ _array_converter absolute() add() all() allclose() amax() amin()
        numpy: angle() any() append() arccos() arccosh() arcsin() arcsinh() arctan() arctan2() arctanh() argmax()
        numpy: argmin() argpartition() argsort() argwhere() around() array() array2string() array_equal()
        numpy: array_equiv() array_repr() array_split() array_str() asanyarray() asarray() asarray_chkfinite()
        numpy: ascontiguousarray() asfortranarray() asmatrix() astype() atleast_1d() atleast_2d() atleast_3d()
        numpy: average() bartlett() base_repr() binary_repr() bincount() bitwise_and() bitwise_count() bitwise_or()
        numpy: bitwise_xor() blackman() block() bmat() bool bool_ broadcast broadcast_arrays() broadcast_shapes()
        numpy: broadcast_to() busday_count() busday_offset() busdaycalendar bytes_ c_einsum() can_cast() cbrt() ceil()
        numpy: character choose() clip() clongdouble column_stack() common_type() complex128 complex256 complex64
        numpy: complexfloating compress() concatenate() conjugate() convolve() copy() copysign() copyto() corrcoef()
        numpy: correlate() correlate2() cos() cosh() count() count_nonzero() cov() cross() cumprod() cumsum()
        numpy: cumulative_prod() cumulative_sum() datetime64 datetime_as_string() datetime_data() deg2rad() degrees()
        numpy: delete() diag() diag_indices() diag_indices_from() diagflat() diagonal() diff() digitize() divide()
        numpy: divmod() dot() dragon4_positional() dragon4_scientific() dsplit() dstack()
        numpy: dtype[call(s:dtype|c<numpy.record>,?|i,?|i)] ediff1d() einsum() einsum_path() endswith() equal()
        numpy: errstate exp() exp2() expand_dims() expm1() extract() fabs() fill_diagonal() find() finfo fix()
        numpy: flatiter flatnonzero() flexible flip() fliplr() flipud() float128 float16 float32 float64 float_power()
        numpy: floating floor() floor_divide() fmax() fmod() format_float_positional() format_float_scientific()
        numpy: format_longfloat() frexp() gcd() generic geomspace() get_handler_name() get_handler_version()
        numpy: get_printoptions() getbufsize() geterr() geterrobj() gradient() greater() greater_equal() hamming()
        numpy: hanning() heaviside() histogram() histogram2d() histogram_bin_edges() histogramdd() hsplit() hstack()
        numpy: hypot() i0() identity() iinfo imag() index() indices() inexact inner() insert() int16 int32 int64 int8
        numpy: integer interp() interp_complex() intersect1d() invert() is_busday() isclose() iscomplex()
        numpy: iscomplexobj() isdtype() isfinite() isfortran() isin() isinf() isnan() isnat() isneginf() isposinf()
        numpy: isreal() isrealobj() isscalar() issubdtype() iterable() ix_() kaiser() kron() lcm() ldexp()
        numpy: left_shift() less() less_equal() lexsort() linspace() log() log10() log1p() log2() logaddexp()
        numpy: logaddexp2() logical_and() logical_not() logical_or() logical_xor() logspace() longdouble longlong
        numpy: mask_indices() matmul() matrix matrix_transpose() matvec() max() maximum() mean() median() memmap
        numpy: meshgrid() min() min_scalar_type() minimum() mintypecode() modf() moveaxis() multiply() nan_to_num()
        numpy: nanargmax() nanargmin() nancumprod() nancumsum() nanmax() nanmean() nanmedian() nanmin()
        numpy: nanpercentile() nanprod() nanquantile() nanstd() nansum() nanvar() ndarray ndenumerate ndim() ndindex
        numpy: nditer negative() nested_iters() nextafter() nonzero() not_equal() number object_ ones_like() outer()
        numpy: packbits() pad() partition() percentile() pkgload() place() poly() poly1d polyadd() polyder() polydiv()
        numpy: polyfit() polyint() polymul() polysub() polyval() positive() power() printoptions() prod()
        numpy: promote_types() ptp() put() put_along_axis() putmask() quantile() rad2deg() radians() ravel()
        numpy: ravel_multi_index() real() real_if_close() recarray reciprocal() record remainder() repeat() require()
        numpy: reshape() resize() result_type() rfind() right_shift() rindex() rint() roll() rollaxis() roots()
        numpy: rot90() round() row_stack() searchsorted() select() set_datetimeparse_function() setdiff1d()
        numpy: seterrobj() setxor1d() shape() shares_memory() sign() signbit() signedinteger sin() sinc() sinh()
        numpy: size() sort() sort_complex() spacing() split() sqrt() square() squeeze() stack() startswith() std()
        numpy: str_ subtract() sum() swapaxes() take() take_along_axis() tan() tanh() tensordot() tile() timedelta64
        numpy: trace() transpose() trapezoid() tril() tril_indices() tril_indices_from() trim_zeros() triu()
        numpy: triu_indices() triu_indices_from() trunc() typename() ufunc uint16 uint32 uint64 uint8 ulonglong
        numpy: union1d() unique() unique_all() unique_counts() unique_inverse() unique_values() unpackbits()
        numpy: unravel_index() unsignedinteger unstack() unwrap() vander() var() vdot() vecdot() vecmat() vectorize
        numpy: void vsplit() vstack() where() zeros_like()
        numpy._core: _ufunc_reconstruct*[call('numpy'|'scipy.special',s:identifier)]
        numpy._core._add_newdocs_scalars: add_newdoc_for_scalar_type() numeric_type_aliases()
        numpy._core._dtype_ctypes: dtype_from_ctypes_type()
        numpy._core._exceptions: UFuncTypeError _ArrayMemoryError _UFuncBinaryResolutionError _UFuncCastingError
        numpy._core._exceptions: _UFuncInputCastingError _UFuncNoLoopError _UFuncOutputCastingError
        numpy._core._internal: _convert_to_stringdtype_kwargs*[call(i);call(i,N|f)]
        numpy._core._multiarray_tests: IsPythonScalar() argparse_example_function() array_indexing()
        numpy._core._multiarray_tests: corrupt_or_fix_bufferinfo() create_custom_field_dtype() extint_add_128()
        numpy._core._multiarray_tests: extint_ceildiv_128_64() extint_divmod_128_64() extint_floordiv_128_64()
        numpy._core._multiarray_tests: extint_gt_128() extint_mul_64_64() extint_neg_128() extint_safe_binop()
        numpy._core._multiarray_tests: extint_shl_128() extint_shr_128() extint_sub_128() extint_to_128()
        numpy._core._multiarray_tests: extint_to_64() format_float_OSprintf_g() fromstring_null_term_c_api()
        numpy._core._multiarray_tests: get_all_cast_information() get_buffer_info() get_c_wrapping_array()
        numpy._core._multiarray_tests: get_fpu_mode() get_struct_alignments() identityhash_tester() incref_elide()
        numpy._core._multiarray_tests: incref_elide_l() internal_overlap() npy_abuse_writebackifcopy() npy_cabs()
        numpy._core._multiarray_tests: npy_cabsf() npy_cabsl() npy_carg() npy_cargf() npy_cargl()
        numpy._core._multiarray_tests: npy_char_deprecation() npy_cosh() npy_coshf() npy_coshl()
        numpy._core._multiarray_tests: npy_create_writebackifcopy() npy_discard() npy_ensurenocopy()
        numpy._core._multiarray_tests: npy_import_entry_point() npy_log10() npy_log10f() npy_log10l() npy_resolve()
        numpy._core._multiarray_tests: npy_sinh() npy_sinhf() npy_sinhl() npy_tan() npy_tanf() npy_tanh() npy_tanhf()
        numpy._core._multiarray_tests: npy_tanhl() npy_tanl() npy_updateifcopy_deprecation() run_byteorder_converter()
        numpy._core._multiarray_tests: run_casting_converter() run_clipmode_converter() run_intp_converter()
        numpy._core._multiarray_tests: run_order_converter() run_scalar_intp_converter()
        numpy._core._multiarray_tests: run_scalar_intp_from_sequence() run_searchside_converter()
        numpy._core._multiarray_tests: run_selectkind_converter() run_sortkind_converter() solve_diophantine()
        numpy._core._multiarray_tests: threaded_argparse_example_function()
        numpy._core._operand_flag_tests: inplace_add()
        numpy._core._rational_tests: denominator() gcd() lcm() matrix_multiply() numerator() rational
        numpy._core._simd: clear_floatstatus() get_floatstatus()
        numpy._core._string_helpers: english_capitalize() english_lower() english_upper()
        numpy._core._struct_ufunc_tests: add_triplet() register_fail()
        numpy._core._ufunc_config: _unspecified
        numpy._core._umath_tests: always_error() always_error_gufunc() always_error_unary() conv1d_full() cross1d()
        numpy._core._umath_tests: cumsum() euclidean_pdist() indexed_negative() inner1d() inner1d_no_doc() innerwt()
        numpy._core._umath_tests: matmul() matrix_multiply()
        numpy._core.arrayprint: BoolFormat ComplexFloatingFormat ComplexFormat DatetimeFormat FloatFormat
        numpy._core.arrayprint: FloatingFormat IntegerFormat LongComplexFormat LongFloatFormat StructureFormat
        numpy._core.arrayprint: StructuredVoidFormat SubArrayFormat TimedeltaFormat _TimelikeFormat array2string()
        numpy._core.arrayprint: array_repr() array_str() dtype_is_implied() dtype_short_repr()
        numpy._core.arrayprint: format_float_positional() format_float_scientific() get_printoptions() printoptions()
        numpy._core.arrayprint: repr_format() str_format()
        numpy._core.defchararray: add() array() asarray() capitalize() center() chararray count() decode() encode()
        numpy._core.defchararray: endswith() equal() expandtabs() find() greater() greater_equal() index() isalnum()
        numpy._core.defchararray: isalpha() isdecimal() isdigit() islower() isnumeric() isspace() istitle() isupper()
        numpy._core.defchararray: join() less() less_equal() ljust() lower() lstrip() mod() multiply() not_equal()
        numpy._core.defchararray: partition() replace() rfind() rindex() rjust() rpartition() rsplit() rstrip()
        numpy._core.defchararray: split() splitlines() startswith() str_len() strip() swapcase() title() translate()
        numpy._core.defchararray: upper() zfill()
        numpy._core.einsumfunc: bmm_einsum() einsum() einsum_path()
        numpy._core.fromnumeric: alen() all() alltrue() amax() amin() any() argmax() argmin() argpartition() argsort()
        numpy._core.fromnumeric: around() choose() clip() compress() cumprod() cumproduct() cumsum() diagonal() mean()
        numpy._core.fromnumeric: ndim() nonzero() partition() prod() product() ptp() put() rank() ravel() repeat()
        numpy._core.fromnumeric: reshape() resize() round_() searchsorted() shape() size() sometrue() sort() squeeze()
        numpy._core.fromnumeric: std() sum() swapaxes() take() trace() transpose() var()
        numpy._core.function_base: geomspace() linspace() logspace()
        numpy._core.getlimits: MachArLike _fr0() finfo iinfo
        numpy._core.machar: MachAr
        numpy._core.memmap: memmap
        numpy._core.multiarray: _reconstruct*[call(c|o<cloudpickle.cloudpickle._make_skeleton_class>,(0),b'b')]
        numpy._core.multiarray: array() bincount() busday_count() busday_offset() c_einsum() can_cast()
        numpy._core.multiarray: compare_chararrays() concatenate() copyto() correlate() correlate2() count_nonzero()
        numpy._core.multiarray: datetime_as_string() datetime_data() digitize() dot() dragon4_positional()
        numpy._core.multiarray: dragon4_scientific() flagsobj format_longfloat() inner() int_asbuffer() interp()
        numpy._core.multiarray: interp_complex() is_busday() lexsort() matmul() min_scalar_type() nested_iters()
        numpy._core.multiarray: normalize_axis_index() packbits() promote_types() putmask() ravel_multi_index()
        numpy._core.multiarray: result_type() scalar*[call(o<numpy.dtype>,b)] set_datetimeparse_function()
        numpy._core.multiarray: set_legacy_print_mode() shares_memory() typeinforanged unpackbits() unravel_index()
        numpy._core.multiarray: vdot() where()
        numpy._core.numeric: ComplexWarning _frombuffer*[call(b,o<numpy.dtype>,t,'C'|'F')] _unspecified allclose()
        numpy._core.numeric: argwhere() array_equal() array_equiv() asanyarray() asarray() ascontiguousarray()
        numpy._core.numeric: asfortranarray() base_repr() binary_repr() convolve() correlate() count_nonzero() cross()
        numpy._core.numeric: errstate extend_all() flatnonzero() getbufsize() geterr() identity() indices() isclose()
        numpy._core.numeric: isfortran() isscalar() moveaxis() normalize_axis_tuple() ones_like() outer() require()
        numpy._core.numeric: roll() rollaxis() tensordot() zeros_like()
        numpy._core.numerictypes: _PreprocessDTypeError _typedict bitname() english_capitalize() english_lower()
        numpy._core.numerictypes: english_upper() find_common_type() issctype() issubclass_() issubdtype()
        numpy._core.numerictypes: issubsctype() maximum_sctype() obj2sctype() sctype2char()
        numpy._core.overrides: ArgSpec array_function_from_dispatcher() finalize_array_function_like()
        numpy._core.overrides: get_array_function_like_doc()
        numpy._core.records: array() find_duplicate() format_parser fromarrays() get_remaining_size()
        numpy._core.shape_base: atleast_1d() atleast_2d() atleast_3d() block() hstack() stack() vstack()
        numpy._globals: ModuleDeprecationWarning VisibleDeprecationWarning _NoValueType _SignatureDescriptor
        numpy._import_tools: PackageLoader PackageLoaderDebug
        numpy._typing: _128Bit _16Bit _32Bit _64Bit _8Bit _96Bit
        numpy._typing._array_like: _Buffer _ScalarT= _SupportsArray _SupportsArrayFunc
        numpy._typing._dtype_like: _DTypeDict _DTypeDictBase _HasDType _HasNumPyDType
        numpy._typing._nested_sequence: _NestedSequence
        numpy._utils._convertions: asbytes() asunicode()
        numpy._utils._inspect: formatargspec() formatargvalues() getargs() getargspec() getargvalues() iscode()
        numpy._utils._inspect: isfunction() ismethod() joinseq() strseq()
        numpy._utils._pep440: InvalidVersion LegacyVersion Version _BaseVersion _Version parse()
        numpy.char: array() asarray() chararray compare_chararrays() equal() greater() greater_equal() less()
        numpy.char: less_equal() multiply() not_equal() partition() rpartition()
        numpy.dtypes: BoolDType BytesDType CLongDoubleDType Complex128DType Complex64DType DateTime64DType
        numpy.dtypes: Float16DType Float32DType Float64DType Int16DType Int32DType Int64DType Int8DType
        numpy.dtypes: LongDoubleDType LongLongDType ObjectDType StrDType StringDType TimeDelta64DType UInt16DType
        numpy.dtypes: UInt32DType UInt64DType UInt8DType ULongLongDType VoidDType
        numpy.dual: register_func() restore_all() restore_func()
        numpy.exceptions: AxisError ComplexWarning DTypePromotionError ModuleDeprecationWarning RankWarning
        numpy.exceptions: TooHardError VisibleDeprecationWarning
        numpy.fft: fft() fft2() fftfreq() fftn() fftshift() hfft() ifft() ifft2() ifftn() ifftshift() ihfft() irfft()
        numpy.fft: irfft2() irfftn() rfft() rfft2() rfftfreq() rfftn()
        numpy.fft._pocketfft_umath: fft() ifft() irfft() rfft_n_even() rfft_n_odd()
        numpy.fft.fftpack: fft() fft2() fftn() hfft() ifft() ifft2() ifftn() ihfft() irfft() irfft2() irfftn() rfft()
        numpy.fft.fftpack: rfft2() rfftn()
        numpy.fft.fftpack_lite: cfftb() cfftf() cffti() rfftb() rfftf() rffti()
        numpy.fft.helper: _FFTCache fftfreq() fftshift() ifftshift() rfftfreq()
        numpy.lib: Arrayterator NumpyVersion
        numpy.lib._arraysetops_impl: UniqueAllResult
        numpy.lib._arraysetops_impl: UniqueCountsResult[base(c<builtins.tuple>,t);\
        new(o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>|\
        o<numpy._core.numeric._frombuffer>,o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>|o<numpy._core.numeric._frombuffer>)]
        numpy.lib._arraysetops_impl: UniqueInverseResult
        numpy.lib._index_tricks_impl: AxisConcatenator CClass IndexExpression MGridClass OGridClass RClass nd_grid
        numpy.lib._iotools: ConversionWarning ConverterError ConverterLockError LineSplitter NameValidator
        numpy.lib._iotools: StringConverter easy_dtype() flatten_dtype() has_nested_fields() str2bool()
        numpy.lib._shape_base_impl: get_array_wrap()
        numpy.lib._stride_tricks_impl: DummyArray
        numpy.lib._version: NumpyVersion
        numpy.lib.array_utils: normalize_axis_index() normalize_axis_tuple()
        numpy.lib.arraypad: pad()
        numpy.lib.arraysetops: ediff1d() in1d() intersect1d() isin() setdiff1d() setxor1d() union1d() unique()
        numpy.lib.arrayterator: Arrayterator
        numpy.lib.financial: fv() ipmt() irr() mirr() nper() npv() pmt() ppmt() pv() rate()
        numpy.lib.function_base: angle() append() asarray_chkfinite() average() bartlett() blackman() copy()
        numpy.lib.function_base: corrcoef() cov() delete() diff() extract() flip() gradient() hamming() hanning() i0()
        numpy.lib.function_base: insert() interp() iterable() kaiser() median() meshgrid() msort() percentile()
        numpy.lib.function_base: place() quantile() rot90() select() sinc() sort_complex() trapz() trim_zeros()
        numpy.lib.function_base: unwrap() vectorize
        numpy.lib.histograms: histogram() histogram_bin_edges() histogramdd()
        numpy.lib.index_tricks: AxisConcatenator CClass IndexExpression RClass diag_indices() diag_indices_from()
        numpy.lib.index_tricks: fill_diagonal() ix_() nd_grid ndenumerate ndindex
        numpy.lib.mixins: NDArrayOperatorsMixin
        numpy.lib.nanfunctions: nanargmax() nanargmin() nancumprod() nancumsum() nanmax() nanmean() nanmedian()
        numpy.lib.nanfunctions: nanmin() nanpercentile() nanprod() nanquantile() nanstd() nansum() nanvar()
        numpy.lib.polynomial: RankWarning poly() poly1d polyadd() polyder() polydiv() polyfit() polyint() polymul()
        numpy.lib.polynomial: polysub() polyval() roots()
        numpy.lib.recfunctions: append_fields() apply_along_fields() assign_fields_by_name() drop_fields()
        numpy.lib.recfunctions: find_duplicates() flatten_descr() get_fieldspec() get_fieldstructure() get_names()
        numpy.lib.recfunctions: get_names_flat() izip_records() join_by() merge_arrays() rec_append_fields()
        numpy.lib.recfunctions: rec_drop_fields() rec_join() recursive_fill_fields() rename_fields() repack_fields()
        numpy.lib.recfunctions: require_fields() stack_arrays() structured_to_unstructured()
        numpy.lib.recfunctions: unstructured_to_structured() zip_descr() zip_dtype()
        numpy.lib.scimath: arccos() arcsin() arctanh() log() log10() log2() logn() power() sqrt()
        numpy.lib.shape_base: array_split() column_stack() dsplit() dstack() expand_dims() get_array_prepare()
        numpy.lib.shape_base: get_array_wrap() hsplit() kron() put_along_axis() split() take_along_axis() tile()
        numpy.lib.shape_base: vsplit()
        numpy.lib.stride_tricks: DummyArray as_strided() broadcast_arrays() broadcast_to() sliding_window_view()
        numpy.lib.twodim_base: diag() diagflat() fliplr() flipud() histogram2d() mask_indices() tril() tril_indices()
        numpy.lib.twodim_base: tril_indices_from() triu() triu_indices() triu_indices_from() vander()
        numpy.lib.type_check: asfarray() asscalar() common_type() imag() iscomplex() iscomplexobj() isreal()
        numpy.lib.type_check: isrealobj() mintypecode() nan_to_num() real() real_if_close() typename()
        numpy.lib.ufunclike: fix() isneginf() isposinf()
        numpy.linalg: LinAlgError[call(s)] cholesky() cond() cross() det() diagonal() eig() eigh() eigvals()
        numpy.linalg: eigvalsh() inv() lstsq() matmul() matrix_norm() matrix_power() matrix_rank() matrix_transpose()
        numpy.linalg: multi_dot() norm() outer() pinv() qr() slogdet() solve() svd() svdvals() tensordot() tensorinv()
        numpy.linalg: tensorsolve() trace() vecdot() vector_norm()
        numpy.linalg._linalg: EigResult EighResult QRResult
        numpy.linalg._linalg: SVDResult[base(c<builtins.tuple>,t);new(o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>|o<numpy._core.numeric._frombuffer>,\
        o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>|\
        o<numpy._core.numeric._frombuffer>,o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>|o<numpy._core.numeric._frombuffer>)]
        numpy.linalg._linalg: SlogdetResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        numpy.linalg._linalg: isComplexType() transpose()
        numpy.linalg._umath_linalg: cholesky_lo() cholesky_up() det() eig() eigh_lo() eigh_up() eigvals()
        numpy.linalg._umath_linalg: eigvalsh_lo() eigvalsh_up() inv() lstsq() qr_complete() qr_r_raw() qr_reduced()
        numpy.linalg._umath_linalg: slogdet() solve() solve1() svd() svd_f() svd_s()
        numpy.linalg.linalg: LinAlgError[call(s)] cholesky() cond() det() eig() eigh() eigvals() eigvalsh()
        numpy.linalg.linalg: get_linalg_error_extobj() inv() isComplexType() lstsq() matrix_power() matrix_rank()
        numpy.linalg.linalg: multi_dot() norm() pinv() qr() slogdet() solve() svd() tensorinv() tensorsolve()
        numpy.linalg.linalg: transpose()
        numpy.ma: MaskedArray
        numpy.ma.bench: compare_functions_1v() compare_functions_2v() compare_methods() timer()
        numpy.ma.core: MAError MaskError MaskedArray MaskedArrayFutureWarning MaskedConstant[call()] MaskedIterator
        numpy.ma.core: _DomainCheckInterval _DomainGreater _DomainGreaterEqual _DomainSafeDivide _DomainTan
        numpy.ma.core: _DomainedBinaryOperation _MaskedBinaryOperation _MaskedPrintOption _MaskedUFunc
        numpy.ma.core: _MaskedUnaryOperation _convert2ma _extrema_operation _frommethod
        numpy.ma.core: _mareconstruct*[call(c<numpy.ma.MaskedArray>|c<numpy.ma.core.MaskedArray>|\
        c<numpy.ma.core.mvoid>,c<numpy.ndarray>,(0),'b')]
        numpy.ma.core: all() allclose() allequal() anom() any() append() argmax() argmin() argsort() array()
        numpy.ma.core: asanyarray() asarray() choose() clip() common_fill_value() compress() compressed()
        numpy.ma.core: concatenate() convolve() copy() correlate() count() cumprod() cumsum() default_fill_value()
        numpy.ma.core: diag() diagonal() diff() doc_note() dot() expand_dims() filled() fix_invalid() flatten_mask()
        numpy.ma.core: flatten_structured_array() fromflex() get_fill_value() get_masked_subclass()
        numpy.ma.core: get_object_signature() getdata() getmask() getmaskarray() harden_mask() identity() ids()
        numpy.ma.core: indices() inner() isMaskedArray() is_mask() is_masked() is_string_or_list_of_strings()
        numpy.ma.core: left_shift() make_mask() make_mask_descr() make_mask_none() mask_or() mask_rowcols()
        numpy.ma.core: masked_equal() masked_greater() masked_greater_equal() masked_inside() masked_invalid()
        numpy.ma.core: masked_less() masked_less_equal() masked_not_equal() masked_object() masked_outside()
        numpy.ma.core: masked_values() masked_where() max() maximum_fill_value() mean() min() minimum_fill_value()
        numpy.ma.core: mvoid ndim() nonzero() ones_like() outer() power() prod() product() ptp() put() putmask()
        numpy.ma.core: rank() ravel() repeat() reshape() resize() right_shift() round_() set_fill_value() shape()
        numpy.ma.core: shrink_mask() size() soften_mask() sort() squeeze() std() sum() swapaxes() take() trace()
        numpy.ma.core: transpose() var() where() zeros_like()
        numpy.ma.extras: MAxisConcatenator _fromnxfunction _fromnxfunction_allargs _fromnxfunction_args
        numpy.ma.extras: _fromnxfunction_seq _fromnxfunction_single atleast_1d() atleast_2d() atleast_3d() average()
        numpy.ma.extras: clump_masked() clump_unmasked() column_stack() compress_cols() compress_nd()
        numpy.ma.extras: compress_rowcols() compress_rows() corrcoef() count_masked() cov() diagflat() dstack()
        numpy.ma.extras: ediff1d() flatnotmasked_contiguous() flatnotmasked_edges() flatten_inplace() hsplit()
        numpy.ma.extras: hstack() in1d() intersect1d() isin() issequence() mask_cols() mask_rowcols() mask_rows()
        numpy.ma.extras: masked_all() masked_all_like() median() mr_class ndenumerate() notmasked_contiguous()
        numpy.ma.extras: notmasked_edges() polyfit() setdiff1d() setxor1d() stack() union1d() unique() vander()
        numpy.ma.extras: vstack()
        numpy.ma.mrecords: MaskedRecords addfield() fromarrays() fromtextfile() openfile()
        numpy.ma.testutils: almost() approx() assert_almost_equal() assert_array_almost_equal()
        numpy.ma.testutils: assert_array_approx_equal() assert_array_compare() assert_array_equal()
        numpy.ma.testutils: assert_array_less() assert_equal() assert_equal_records() assert_mask_equal()
        numpy.ma.testutils: fail_if_array_equal() fail_if_equal()
        numpy.ma.timer_comparison: ModuleTester
        numpy.matlib: identity() rand() randn() repmat()
        numpy.matrixlib.defmatrix: asmatrix() bmat() matrix
        numpy.polynomial: set_default_printstyle()
        numpy.polynomial._polybase: ABCPolyBase
        numpy.polynomial.chebyshev: Chebyshev cheb2poly() chebadd() chebcompanion() chebder() chebdiv() chebfit()
        numpy.polynomial.chebyshev: chebfromroots() chebgauss() chebgrid2d() chebgrid3d() chebint() chebinterpolate()
        numpy.polynomial.chebyshev: chebline() chebmul() chebmulx() chebpow() chebpts1() chebpts2() chebroots()
        numpy.polynomial.chebyshev: chebsub() chebval() chebval2d() chebval3d() chebvander() chebvander2d()
        numpy.polynomial.chebyshev: chebvander3d() chebweight() poly2cheb()
        numpy.polynomial.hermite: Hermite herm2poly() hermadd() hermcompanion() hermder() hermdiv() hermfit()
        numpy.polynomial.hermite: hermfromroots() hermgauss() hermgrid2d() hermgrid3d() hermint() hermline() hermmul()
        numpy.polynomial.hermite: hermmulx() hermpow() hermroots() hermsub() hermval() hermval2d() hermval3d()
        numpy.polynomial.hermite: hermvander() hermvander2d() hermvander3d() hermweight() poly2herm()
        numpy.polynomial.hermite_e: HermiteE herme2poly() hermeadd() hermecompanion() hermeder() hermediv() hermefit()
        numpy.polynomial.hermite_e: hermefromroots() hermegauss() hermegrid2d() hermegrid3d() hermeint() hermeline()
        numpy.polynomial.hermite_e: hermemul() hermemulx() hermepow() hermeroots() hermesub() hermeval() hermeval2d()
        numpy.polynomial.hermite_e: hermeval3d() hermevander() hermevander2d() hermevander3d() hermeweight()
        numpy.polynomial.hermite_e: poly2herme()
        numpy.polynomial.laguerre: Laguerre lag2poly() lagadd() lagcompanion() lagder() lagdiv() lagfit()
        numpy.polynomial.laguerre: lagfromroots() laggauss() laggrid2d() laggrid3d() lagint() lagline() lagmul()
        numpy.polynomial.laguerre: lagmulx() lagpow() lagroots() lagsub() lagval() lagval2d() lagval3d() lagvander()
        numpy.polynomial.laguerre: lagvander2d() lagvander3d() lagweight() poly2lag()
        numpy.polynomial.legendre: Legendre leg2poly() legadd() legcompanion() legder() legdiv() legfit()
        numpy.polynomial.legendre: legfromroots() leggauss() leggrid2d() leggrid3d() legint() legline() legmul()
        numpy.polynomial.legendre: legmulx() legpow() legroots() legsub() legval() legval2d() legval3d() legvander()
        numpy.polynomial.legendre: legvander2d() legvander3d() legweight() poly2leg()
        numpy.polynomial.polynomial: Polynomial polyadd() polycompanion() polyder() polydiv() polyfit()
        numpy.polynomial.polynomial: polyfromroots() polygrid2d() polygrid3d() polyint() polyline() polymul()
        numpy.polynomial.polynomial: polymulx() polypow() polyroots() polysub() polyval() polyval2d() polyval3d()
        numpy.polynomial.polynomial: polyvalfromroots() polyvander() polyvander2d() polyvander3d()
        numpy.polynomial.polyutils: PolyBase PolyDomainError PolyError RankWarning as_series() format_float()
        numpy.polynomial.polyutils: getdomain() mapdomain() mapparms() trimcoef() trimseq()
        """
}
