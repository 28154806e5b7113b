/// What honest files name of numpy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum NumpyNames1 {
    static let table = """
        numpy: AxisError ComplexWarning MachAr ModuleDeprecationWarning RankWarning TooHardError
        numpy: VisibleDeprecationWarning _CopyMode __array_namespace_info__ _array_converter abs() absolute() add()
        numpy: alen() all() allclose() alltrue() amax() amin() angle() any() append() apply_along_axis()
        numpy: apply_over_axes() arange() arccos() arccosh() arcsin() arcsinh() arctan() arctan2() arctanh() argmax()
        numpy: argmin() argpartition() argsort() argwhere() around() array() array2string() array_equal()
        numpy: array_equiv() array_repr() array_split() array_str() asanyarray() asarray() asarray_chkfinite()
        numpy: ascontiguousarray() asfarray() asfortranarray() asmatrix() asscalar() astype() atleast_1d()
        numpy: atleast_2d() atleast_3d() average() bartlett() base_repr() binary_repr() bincount() bitwise_and()
        numpy: bitwise_count() bitwise_or() bitwise_xor() blackman() block() bmat() bool bool_ broadcast
        numpy: broadcast_arrays() broadcast_shapes() broadcast_to() busday_count() busday_offset() busdaycalendar
        numpy: bytes_ can_cast() cbrt() ceil() character chararray choose() clip() clongdouble column_stack()
        numpy: common_type() compare_chararrays() complex128 complex256 complex64 complex_ complexfloating compress()
        numpy: concatenate() conj() conjugate() convolve() copy() copysign() copyto() corrcoef() correlate() cos()
        numpy: cosh() count_nonzero() cov() cross() cumprod() cumproduct() cumsum() cumulative_prod() cumulative_sum()
        numpy: datetime64 datetime_as_string() datetime_data() deg2rad() degrees() delete() diag() diag_indices()
        numpy: diag_indices_from() diagflat() diagonal() diff() digitize() divide() divmod() dot() dsplit() dstack()
        numpy: dtype[call(s:dtype|c<numpy.record>,?|i,?|i)] ediff1d() einsum() einsum_path() empty() empty_like()
        numpy: equal() errstate exp() exp2() expand_dims() expm1() extract() eye() fabs() fastCopyAndTranspose()
        numpy: fill_diagonal() find_common_type() finfo fix() flatiter flatnonzero() flexible flip() fliplr() flipud()
        numpy: float128 float16 float32 float64 float_ float_power() floating floor() floor_divide() fmax() fmin()
        numpy: fmod() format_float_positional() format_float_scientific() format_parser frexp() from_dlpack()
        numpy: frombuffer() fromfunction() fromiter() frompyfunc() fromstring() full() full_like() fv() gcd() generic
        numpy: geomspace() getbuffer() getbufsize() geterr() geterrobj() gradient() greater() greater_equal()
        numpy: hamming() hanning() heaviside() histogram() histogram2d() histogram_bin_edges() histogramdd() hsplit()
        numpy: hstack() hypot() i0() identity() iinfo imag() in1d() indices() inexact inner() insert() int16 int32
        numpy: int64 int8 int_ int_asbuffer() intc integer interp() intersect1d() invert() ipmt() irr() is_busday()
        numpy: isalnum() isalpha() isclose() iscomplex() iscomplexobj() isdecimal() isdigit() isdtype() isfinite()
        numpy: isfortran() isin() isinf() islower() isnan() isnat() isneginf() isnumeric() isposinf() isreal()
        numpy: isrealobj() isscalar() issctype() isspace() issubclass_() issubdtype() issubsctype() istitle()
        numpy: isupper() iterable() ix_() kaiser() kron() lcm() ldexp() left_shift() less() less_equal() lexsort()
        numpy: linspace() log() log10() log1p() log2() logaddexp() logaddexp2() logical_and() logical_not()
        numpy: logical_or() logical_xor() logspace() longdouble longlong mask_indices() matmul() matrix
        numpy: matrix_transpose() matvec() max() maximum() maximum_sctype() mean() median() memmap meshgrid() min()
        numpy: min_scalar_type() minimum() mintypecode() mirr() mod() modf() moveaxis() msort() multiply()
        numpy: nan_to_num() nanargmax() nanargmin() nancumprod() nancumsum() nanmax() nanmean() nanmedian() nanmin()
        numpy: nanpercentile() nanprod() nanquantile() nanstd() nansum() nanvar() ndarray ndenumerate ndim() ndindex
        numpy: nditer negative() nested_iters() newbuffer() nextafter() nonzero() normalize_axis_index() not_equal()
        numpy: nper() npv() number obj2sctype() object_ ones() ones_like() outer() packbits() pad() partition()
        numpy: percentile() piecewise() place() pmt() poly() poly1d polyadd() polyder() polydiv() polyfit() polyint()
        numpy: polymul() polysub() polyval() positive() power() ppmt() prod() product() promote_types() ptp() put()
        numpy: put_along_axis() putmask() pv() quantile() rad2deg() radians() rank() rate() ravel()
        numpy: ravel_multi_index() real() real_if_close() recarray reciprocal() record remainder() repeat() require()
        numpy: reshape() resize() result_type() right_shift() rint() roll() rollaxis() roots() rot90() round()
        numpy: round_() row_stack() sctype2char() searchsorted() select() setdiff1d() seterrobj() setxor1d() shape()
        numpy: sign() signbit() signedinteger sin() sinc() sinh() size() sometrue() sort() sort_complex() spacing()
        numpy: split() sqrt() square() squeeze() stack() std() str_ str_len() string_ subtract() sum() swapaxes()
        numpy: take() take_along_axis() tan() tanh() tensordot() tile() timedelta64 trace() transpose() trapezoid()
        numpy: trapz() tri() tril() tril_indices() tril_indices_from() trim_zeros() triu() triu_indices()
        numpy: triu_indices_from() true_divide() trunc() typename() ufunc uint16 uint32 uint64 uint8 uintc ulonglong
        numpy: unicode_ union1d() unique() unique_all() unique_counts() unique_inverse() unique_values() unpackbits()
        numpy: unravel_index() unsignedinteger unstack() unwrap() vander() var() vdot() vecdot() vecmat() vectorize
        numpy: void vsplit() vstack() where() zeros() zeros_like()
        numpy._core: _ufunc_reconstruct*[call(s:dotted,s:identifier)]
        numpy._core._exceptions: UFuncTypeError _ArrayMemoryError _UFuncBinaryResolutionError _UFuncCastingError
        numpy._core._exceptions: _UFuncInputCastingError _UFuncNoLoopError _UFuncOutputCastingError
        numpy._core._internal: _convert_to_stringdtype_kwargs*[call(1);call(i,N|f)]
        numpy._core._machar: MachAr
        numpy._core._rational_tests: rational
        numpy._core._type_aliases: TypeNADict
        numpy._core._ufunc_config: _unspecified
        numpy._core.arrayprint: BoolFormat ComplexFloatingFormat ComplexFormat DatetimeFormat FloatFormat
        numpy._core.arrayprint: FloatingFormat IntegerFormat LongComplexFormat LongFloatFormat StructureFormat
        numpy._core.arrayprint: StructuredVoidFormat SubArrayFormat TimedeltaFormat _TimelikeFormat array2string()
        numpy._core.arrayprint: array_repr() array_str() format_float_positional() format_float_scientific()
        numpy._core.defchararray: chararray multiply() partition() rpartition()
        numpy._core.einsumfunc: einsum() einsum_path()
        numpy._core.fromnumeric: alen() all() alltrue() amax() amin() any() argmax() argmin() argpartition() argsort()
        numpy._core.fromnumeric: around() choose() clip() compress() cumprod() cumproduct() cumsum() diagonal() max()
        numpy._core.fromnumeric: mean() min() ndim() nonzero() partition() prod() product() ptp() put() rank() ravel()
        numpy._core.fromnumeric: repeat() reshape() resize() round() round_() searchsorted() shape() size() sometrue()
        numpy._core.fromnumeric: sort() squeeze() std() sum() swapaxes() take() trace() transpose() var()
        numpy._core.function_base: geomspace() linspace() logspace()
        numpy._core.getlimits: MachArLike finfo iinfo
        numpy._core.machar: MachAr
        numpy._core.memmap: memmap
        numpy._core.multiarray: _reconstruct*[call(c|o<cloudpickle.cloudpickle._make_skeleton_class>,(0),'b'|b'b')]
        numpy._core.multiarray: arange() array() bincount() busday_count() busday_offset() can_cast()
        numpy._core.multiarray: compare_chararrays() concatenate() copyto() count_nonzero() datetime_as_string()
        numpy._core.multiarray: datetime_data() digitize() dot() einsum() empty() empty_like() flagsobj frombuffer()
        numpy._core.multiarray: fromiter() fromstring() getbuffer() inner() int_asbuffer() is_busday() lexsort()
        numpy._core.multiarray: matmul() min_scalar_type() nested_iters() newbuffer() normalize_axis_index()
        numpy._core.multiarray: packbits() promote_types() putmask() ravel_multi_index() result_type()
        numpy._core.multiarray: scalar*[call(o<numpy.dtype>,s|b)] typeinforanged unpackbits() unravel_index() vdot()
        numpy._core.multiarray: where() zeros()
        numpy._core.numeric: ComplexWarning _frombuffer*[call(b,o<numpy.dtype>,t,'C'|'F')] _unspecified allclose()
        numpy._core.numeric: alterdot() argwhere() array_equal() array_equiv() array_repr() array_str() asanyarray()
        numpy._core.numeric: asarray() ascontiguousarray() asfortranarray() base_repr() binary_repr() convolve()
        numpy._core.numeric: correlate() count_nonzero() cross() errstate flatnonzero() fromfunction() full()
        numpy._core.numeric: full_like() getbufsize() geterr() identity() indices() isclose() isfortran() isscalar()
        numpy._core.numeric: moveaxis() ones() ones_like() outer() require() restoredot() roll() rollaxis()
        numpy._core.numeric: tensordot() zeros_like()
        numpy._core.numerictypes: _PreprocessDTypeError _typedict find_common_type() issctype() issubclass_()
        numpy._core.numerictypes: issubdtype() issubsctype() maximum_sctype() obj2sctype() sctype2char()
        numpy._core.overrides: ArgSpec
        numpy._core.records: _OrderedCounter format_parser recarray record
        numpy._core.shape_base: _Recurser atleast_1d() atleast_2d() atleast_3d() block() hstack() stack() vstack()
        numpy._core.strings: capitalize() center() count() decode() encode() endswith() expandtabs() find() index()
        numpy._core.strings: ljust() lower() lstrip() mod() multiply() partition() replace() rfind() rindex() rjust()
        numpy._core.strings: rpartition() rstrip() startswith() strip() swapcase() title() translate() upper() zfill()
        numpy._globals: ModuleDeprecationWarning VisibleDeprecationWarning _NoValue _NoValueType _SignatureDescriptor
        numpy._typing: _128Bit _16Bit _256Bit _32Bit _64Bit _80Bit _8Bit _96Bit
        numpy._typing._array_like: _Buffer _ScalarT= _ScalarType_co= _SupportsArray _SupportsArrayFunc _UnknownType
        numpy._typing._dtype_like: _DTypeDict _DTypeDictBase _HasDType _HasNumPyDType _SupportsDType
        numpy._typing._generic_alias: ScalarType= _GenericAlias[call(c<numpy.dtype>|c<numpy.ndarray>,t);new()]
        numpy._typing._nested_sequence: _NestedSequence
        numpy._utils._pep440: InvalidVersion LegacyVersion Version _BaseVersion _Version
        numpy.array_api._array_object: Array
        numpy.array_api._data_type_functions: finfo_object iinfo_object
        numpy.array_api._set_functions: UniqueAllResult
        numpy.array_api._set_functions: UniqueCountsResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|\
        l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        numpy.array_api._set_functions: UniqueInverseResult
        numpy.array_api._typing: NestedSequence SupportsDLPack
        numpy.array_api.linalg: EighResult QRResult
        numpy.array_api.linalg: SVDResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|\
        f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        numpy.array_api.linalg: SlogdetResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|\
        i|I|f|s|b|c|F|m|t|l|d|S|o)]
        numpy.char: array() asarray() chararray compare_chararrays() equal() greater() greater_equal() less()
        numpy.char: less_equal() multiply() not_equal() partition() rpartition()
        numpy.dtypes: BoolDType BytesDType CLongDoubleDType Complex128DType Complex64DType DateTime64DType
        numpy.dtypes: Float16DType Float32DType Float64DType Int16DType Int32DType Int64DType Int8DType
        numpy.dtypes: LongDoubleDType LongLongDType ObjectDType StrDType StringDType TimeDelta64DType UInt16DType
        numpy.dtypes: UInt32DType UInt64DType UInt8DType ULongLongDType VoidDType
        numpy.exceptions: AxisError ComplexWarning DTypePromotionError ModuleDeprecationWarning RankWarning
        numpy.exceptions: TooHardError VisibleDeprecationWarning
        numpy.fft: fft() fft2() fftfreq() fftn() fftshift() hfft() ifft() ifft2() ifftn() ifftshift() ihfft() irfft()
        numpy.fft: irfft2() irfftn() rfft() rfft2() rfftfreq() rfftn()
        numpy.fft.fftpack: fft() fft2() fftn() hfft() ifft() ifft2() ifftn() ihfft() irfft() irfft2() irfftn() rfft()
        numpy.fft.fftpack: rfft2() rfftn()
        numpy.fft.helper: _FFTCache fftfreq() fftshift() ifftshift() rfftfreq()
        numpy.lib: Arrayterator NumpyVersion
        numpy.lib._arraysetops_impl: UniqueAllResult
        numpy.lib._arraysetops_impl: UniqueCountsResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        numpy.lib._arraysetops_impl: UniqueInverseResult
        numpy.lib._arrayterator_impl: Arrayterator
        numpy.lib._function_base_impl: average() median() percentile() quantile()
        numpy.lib._index_tricks_impl: AxisConcatenator CClass IndexExpression MGridClass OGridClass RClass nd_grid
        numpy.lib._iotools: ConversionWarning ConverterError ConverterLockError LineSplitter NameValidator
        numpy.lib._iotools: StringConverter
        numpy.lib._scimath_impl: arccos() arcsin() arctanh() log() log10() log2() logn() power() sqrt()
        numpy.lib._stride_tricks_impl: DummyArray
        numpy.lib._user_array_impl: container
        numpy.lib._version: NumpyVersion
        numpy.lib.array_utils: normalize_axis_index()
        numpy.lib.arraypad: pad()
        numpy.lib.arraysetops: ediff1d() in1d() intersect1d() isin() setdiff1d() setxor1d() union1d() unique()
        numpy.lib.arrayterator: Arrayterator
        numpy.lib.financial: fv() ipmt() irr() mirr() nper() npv() pmt() ppmt() pv() rate()
        numpy.lib.function_base: angle() append() asarray_chkfinite() average() bartlett() blackman() copy()
        numpy.lib.function_base: corrcoef() cov() delete() diff() extract() flip() gradient() hamming() hanning()
        numpy.lib.function_base: histogram() histogramdd() i0() insert() interp() iterable() kaiser() median()
        numpy.lib.function_base: meshgrid() msort() percentile() piecewise() place() quantile() rot90() select()
        numpy.lib.function_base: sinc() sort_complex() trapz() trim_zeros() unwrap() vectorize
        numpy.lib.histograms: histogram() histogram_bin_edges() histogramdd()
        numpy.lib.index_tricks: AxisConcatenator CClass IndexExpression MGridClass OGridClass RClass diag_indices()
        numpy.lib.index_tricks: diag_indices_from() fill_diagonal() ix_() nd_grid ndenumerate ndindex
        numpy.lib.mixins: NDArrayOperatorsMixin
        numpy.lib.nanfunctions: nanargmax() nanargmin() nancumprod() nancumsum() nanmax() nanmean() nanmedian()
        numpy.lib.nanfunctions: nanmin() nanpercentile() nanprod() nanquantile() nanstd() nansum() nanvar()
        numpy.lib.polynomial: RankWarning poly() poly1d polyadd() polyder() polydiv() polyfit() polyint() polymul()
        numpy.lib.polynomial: polysub() polyval() roots()
        numpy.lib.scimath: arccos() arcsin() arctanh() log() log10() log2() logn() power() sqrt()
        numpy.lib.shape_base: apply_along_axis() apply_over_axes() array_split() column_stack() dsplit() dstack()
        numpy.lib.shape_base: expand_dims() get_array_wrap() hsplit() kron() put_along_axis() split()
        numpy.lib.shape_base: take_along_axis() tile() vsplit()
        numpy.lib.stride_tricks: DummyArray as_strided() broadcast_arrays() broadcast_to()
        numpy.lib.twodim_base: diag() diagflat() eye() fliplr() flipud() histogram2d() mask_indices() rot90() tri()
        numpy.lib.twodim_base: tril() tril_indices() tril_indices_from() triu() triu_indices() triu_indices_from()
        numpy.lib.twodim_base: vander()
        numpy.lib.type_check: asfarray() asscalar() common_type() imag() iscomplex() iscomplexobj() isreal()
        numpy.lib.type_check: isrealobj() mintypecode() nan_to_num() real() real_if_close() typename()
        numpy.lib.ufunclike: fix() isneginf() isposinf()
        numpy.lib.utils: _Deprecate
        numpy.linalg: LinAlgError[call(s)] cholesky() cond() cross() det() diagonal() eig() eigh() eigvals()
        numpy.linalg: eigvalsh() inv() lstsq() matmul() matrix_norm() matrix_power() matrix_rank() matrix_transpose()
        numpy.linalg: multi_dot() norm() outer() pinv() qr() slogdet() solve() svd() svdvals() tensordot() tensorinv()
        numpy.linalg: tensorsolve() trace() vecdot() vector_norm()
        numpy.linalg._linalg: EigResult EighResult QRResult
        numpy.linalg._linalg: SVDResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        numpy.linalg._linalg: SlogdetResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o)]
        numpy.linalg.linalg: EigResult EighResult LinAlgError[call(s)] QRResult
        numpy.linalg.linalg: SVDResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|\
        m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        numpy.linalg.linalg: SlogdetResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o)]
        numpy.linalg.linalg: cholesky() cond() det() eig() eigh() eigvals() eigvalsh() inv() lstsq() matrix_power()
        numpy.linalg.linalg: matrix_rank() multi_dot() norm() pinv() qr() slogdet() solve() svd() tensorinv()
        numpy.linalg.linalg: tensorsolve()
        numpy.ma: MaskedArray mvoid
        numpy.ma.core: MAError MaskError MaskedArray MaskedArrayFutureWarning MaskedConstant[call()] MaskedIterator
        numpy.ma.core: _DomainCheckInterval _DomainGreater _DomainGreaterEqual _DomainSafeDivide _DomainTan
        numpy.ma.core: _DomainedBinaryOperation _MaskedBinaryOperation _MaskedPrintOption _MaskedUFunc
        numpy.ma.core: _MaskedUnaryOperation _convert2ma _extrema_operation _frommethod
        numpy.ma.core: _mareconstruct*[call(c<numpy.ma.MaskedArray>|c<numpy.ma.core.MaskedArray>|\
        c<numpy.ma.core.mvoid>,c<numpy.ndarray>,(0),'b')]
        numpy.ma.core: _maximum_operation _minimum_operation all() allclose() allequal() anom() any() append()
        numpy.ma.core: arange() argmax() argmin() argsort() array() asanyarray() asarray() choose() clip()
        numpy.ma.core: common_fill_value() compress() compressed() concatenate() convolve() copy() correlate() count()
        numpy.ma.core: cumprod() cumsum() default_fill_value() diag() diagonal() diff() dot() empty() empty_like()
        numpy.ma.core: expand_dims() filled() fix_invalid() flatten_mask() flatten_structured_array() frombuffer()
        numpy.ma.core: fromflex() fromfunction() getdata() getmask() getmaskarray() harden_mask() identity() ids()
        numpy.ma.core: indices() inner() isMaskedArray() is_mask() is_masked() left_shift() make_mask()
        numpy.ma.core: make_mask_descr() make_mask_none() mask_or() mask_rowcols() masked_equal() masked_greater()
        numpy.ma.core: masked_greater_equal() masked_inside() masked_invalid() masked_less() masked_less_equal()
        numpy.ma.core: masked_not_equal() masked_object() masked_outside() masked_values() masked_where() max()
        numpy.ma.core: maximum_fill_value() mean() min() minimum_fill_value() mvoid ndim() nonzero() ones()
        numpy.ma.core: ones_like() outer() power() prod() product() ptp() put() putmask() rank() ravel() repeat()
        numpy.ma.core: reshape() resize() right_shift() round_() shape() size() soften_mask() sort() squeeze() std()
        numpy.ma.core: sum() swapaxes() take() trace() transpose() var() where() zeros() zeros_like()
        numpy.ma.extras: MAxisConcatenator _fromnxfunction _fromnxfunction_allargs _fromnxfunction_args
        numpy.ma.extras: _fromnxfunction_seq _fromnxfunction_single apply_along_axis() apply_over_axes() atleast_1d()
        numpy.ma.extras: atleast_2d() atleast_3d() average() clump_masked() clump_unmasked() column_stack()
        numpy.ma.extras: compress_cols() compress_nd() compress_rowcols() compress_rows() corrcoef() count_masked()
        numpy.ma.extras: cov() diagflat() dstack() ediff1d() flatnotmasked_contiguous() flatnotmasked_edges() hsplit()
        numpy.ma.extras: hstack() in1d() intersect1d() isin() mask_cols() mask_rowcols() mask_rows() masked_all()
        numpy.ma.extras: masked_all_like() median() mr_class ndenumerate() notmasked_contiguous() notmasked_edges()
        numpy.ma.extras: polyfit() setdiff1d() setxor1d() stack() union1d() unique() vander() vstack()
        numpy.ma.mrecords: MaskedRecords
        numpy.ma.mrecords: _mrreconstruct*[call(c<numpy.ma.mrecords.MaskedRecords>,c<numpy.recarray>|\
        c<numpy.rec.recarray>,(0),'b')]
        numpy.ma.timer_comparison: ModuleTester
        numpy.matlib: empty() eye() identity() ones() rand() randn() repmat() zeros()
        numpy.matrixlib.defmatrix: asmatrix() bmat() matrix matrix_power()
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
        numpy.polynomial.polyutils: PolyBase PolyDomainError PolyError RankWarning trimcoef()
        numpy.random: Generator MT19937 PCG64 PCG64DXSM Philox RandomState RandomState.normal() SFC64 SeedSequence
        numpy.random: __RandomState_ctor*[call()] __bit_generator_ctor*[call(s:identifier)]
        numpy.random: __generator_ctor*[call(s:identifier)] __randomstate_ctor*[call();call(s:identifier)] normal()
        numpy.random: rand() randint() randn()
        numpy.random._bit_generator: BitGenerator ISeedSequence ISpawnableSeedSequence SeedSequence
        numpy.random._bit_generator: SeedlessSeedSequence SeedlessSequence
        numpy.random._bit_generator: __pyx_unpickle_SeedSequence*[call(c<numpy.random._bit_generator.SeedSequence>|\
        c<numpy.random.bit_generator.SeedSequence>,i,N|t)]
        numpy.random._generator: Generator Generator.normal()
        numpy.random._mt19937: MT19937
        numpy.random._pcg64: PCG64 PCG64DXSM
        numpy.random._philox: Philox
        numpy.random._pickle: __bit_generator_ctor*[call(s:identifier|c<numpy.random._mt19937.MT19937>|\
        c<numpy.random._pcg64.PCG64>|c<numpy.random._pcg64.PCG64DXSM>|c<numpy.random._philox.Philox>|\
        c<numpy.random._sfc64.SFC64>)]
        numpy.random._pickle: __generator_ctor*[call(s:identifier,F<numpy.random._pickle.__bit_generator_ctor>);\
        call(s:identifier|o<numpy.random._pickle.__bit_generator_ctor>)]
        numpy.random._pickle: __randomstate_ctor*[call(s:identifier,F<numpy.random._pickle.__bit_generator_ctor>);\
        call(s:identifier|o<numpy.random._pickle.__bit_generator_ctor>)]
        numpy.random._sfc64: SFC64
        numpy.random.bit_generator: BitGenerator ISeedSequence ISpawnableSeedSequence SeedSequence
        numpy.random.bit_generator: SeedlessSeedSequence SeedlessSequence
        numpy.random.bit_generator: __pyx_unpickle_SeedSequence*[call(c<numpy.random._bit_generator.SeedSequence>|\
        c<numpy.random.bit_generator.SeedSequence>,i,N|t)]
        numpy.random.generator: Generator
        numpy.random.mt19937: MT19937
        numpy.random.mtrand: RandomState RandomState.normal() normal()
        numpy.random.pcg64: PCG64
        numpy.random.philox: Philox
        numpy.random.sfc64: SFC64
        numpy.rec: format_parser recarray record
        """
}
