import Synchronization

/// Classes and functions that honest files name, and what may be done with each.
///
/// Python 2's and numpy 1's names are looked up under the names they have today (``CanonicalNames``).
enum KnownNames {
    enum Role: Sendable, Equatable {
        /// A class whose instances are data: made, filled and named freely.
        case data
        /// A function that cannot act, as a value; what calls it while loading is not a pickler.
        case function
        /// Makes objects of data from arguments of a certain shape.
        case maker(ArgumentRule)
        /// Makes functions, classes and code out of the file's bytes.
        case codeMaker
    }

    static func role(_ module: String, _ name: String) -> Role? { table[module]?.role(of: name) }

    /// The names of one module. They are not taken apart before somebody asks, because a file names a handful of
    /// modules, and the first files wait for this.
    private final class Module: Sendable {
        private let lines: [(names: Substring.UTF8View, kind: Kind)]
        private let roles = Mutex<[Substring: Role]?>(nil)

        enum Kind {
            case role(Role)
            /// Classes are data, everything else are functions.
            case scikitLearn
        }

        init(_ lines: [(names: Substring.UTF8View, kind: Kind)]) { self.lines = lines }

        func role(of name: String) -> Role? {
            roles.withLock { roles in
                if roles == nil { roles = takeApart() }
                return roles?[Substring(name)]
            }
        }

        private func takeApart() -> [Substring: Role] {
            var roles: [Substring: Role] = [:]
            for (names, kind) in lines {
                for name in names.split(separator: UInt8(ascii: " ")).map({ Substring($0) }) {
                    switch kind {
                    case .role(let role): roles[name] = role
                    case .scikitLearn: roles[name] = isClassName(name) ? .data : scikitLearnFunction(name)
                    }
                }
            }
            return roles
        }
    }

    private static let table: [String: Module] = {
        var lines: [Substring: [(names: Substring.UTF8View, kind: Module.Kind)]] = [:]
        func add(_ text: String, _ kind: Module.Kind) {
            for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
                guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
                lines[Substring(line[..<colon]), default: []].append(
                    (line[line.index(after: colon)...], kind))
            }
        }
        // What comes later counts.
        add(functions, .role(.function))
        add(ScikitLearnNames.table, .scikitLearn)
        add(data, .role(.data))
        add(codeMakers, .role(.codeMaker))
        for (rule, lines) in makers { add(lines, .role(.maker(rule))) }
        return Dictionary(uniqueKeysWithValues: lines.map { (String($0.key), Module($0.value)) })
    }()

    /// Classes begin with a capital, also behind underscores.
    static func isClassName(_ name: Substring) -> Bool {
        guard let first = name.unicodeScalars.first(where: { $0 != "_" }) else { return false }
        return first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    }

    /// Cython's constructors of its classes; everything else is a value.
    private static func scikitLearnFunction(_ name: Substring) -> Role {
        name == "newObj" || name.hasPrefix("__pyx_unpickle_") ? .maker(.anything) : .function
    }

    private static let data = """
        builtins: object bool bytes complex dict float frozenset int list memoryview range set slice str tuple NoneType
        builtins: Ellipsis NotImplemented property staticmethod classmethod zip map filter enumerate reversed
        builtins: Exception ValueError TypeError RuntimeError KeyError IndexError FutureWarning UserWarning Warning
        builtins: DeprecationWarning RuntimeWarning AttributeError
        collections: Counter OrderedDict UserDict UserList UserString ChainMap
        datetime: date datetime time timedelta timezone tzinfo
        decimal: Decimal
        fractions: Fraction
        uuid: UUID SafeUUID
        pathlib: Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath
        pathlib._local: Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath
        inspect: ArgInfo ArgSpec FullArgSpec Arguments
        types: SimpleNamespace
        numpy: ndarray matrix recarray void bool bool_ int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32
        numpy: float64 longdouble complex64 complex128 clongdouble str_ bytes_ object_ datetime64 timedelta64 intc uintc
        numpy: longlong ulonglong generic number integer floating inexact signedinteger unsignedinteger character
        numpy: unicode_ string_ float_ int_ ufunc record
        numpy.ma: MaskedArray mvoid
        numpy.ma.core: MaskedArray MaskedConstant mvoid
        numpy._core.records: recarray record
        numpy.rec: recarray record
        numpy.matrixlib.defmatrix: matrix
        numpy.random.mtrand: RandomState
        numpy.random: RandomState Generator SeedSequence MT19937 PCG64 PCG64DXSM Philox SFC64
        numpy.random._generator: Generator
        numpy.random._mt19937: MT19937
        numpy.random._pcg64: PCG64 PCG64DXSM
        numpy.random._philox: Philox
        numpy.random._sfc64: SFC64
        numpy.random.bit_generator: SeedSequence SeedlessSeedSequence
        scipy.sparse.bsr: bsr_matrix bsr_array
        scipy.sparse._bsr: bsr_matrix bsr_array
        scipy.sparse.coo: coo_matrix coo_array
        scipy.sparse._coo: coo_matrix coo_array
        scipy.sparse.csc: csc_matrix csc_array
        scipy.sparse._csc: csc_matrix csc_array
        scipy.sparse.csr: csr_matrix csr_array
        scipy.sparse._csr: csr_matrix csr_array
        scipy.sparse.dia: dia_matrix dia_array
        scipy.sparse._dia: dia_matrix dia_array
        scipy.sparse.dok: dok_matrix dok_array
        scipy.sparse._dok: dok_matrix dok_array
        scipy.sparse.lil: lil_matrix lil_array
        scipy.sparse._lil: lil_matrix lil_array
        sklearn.metrics._scorer: _PredictScorer _ProbaScorer _ThresholdScorer _Scorer _MultimetricScorer
        sklearn.metrics.scorer: _PredictScorer _ProbaScorer _ThresholdScorer
        sklearn.ensemble._gb_losses: BinomialDeviance MultinomialDeviance LeastSquaresError LeastAbsoluteError
        sklearn.ensemble._gb_losses: HuberLossFunction QuantileLossFunction ExponentialLoss
        sklearn.ensemble.gradient_boosting: BinomialDeviance MultinomialDeviance LeastSquaresError LeastAbsoluteError
        sklearn.ensemble.gradient_boosting: HuberLossFunction QuantileLossFunction ExponentialLoss ZeroEstimator
        sklearn.ensemble.gradient_boosting: PriorProbabilityEstimator LogOddsEstimator ScaledLogOddsEstimator
        sklearn.ensemble.gradient_boosting: MeanEstimator QuantileEstimator
        scipy.interpolate._bsplines: BSpline
        scipy.interpolate.interpolate: interp1d
        scipy.interpolate._interpolate: interp1d PPoly
        scipy.stats._distn_infrastructure: rv_frozen rv_continuous_frozen rv_discrete_frozen
        joblib.numpy_pickle: NumpyArrayWrapper NDArrayWrapper ZNDArrayWrapper
        joblib.numpy_pickle_compat: NDArrayWrapper ZNDArrayWrapper
        sklearn.externals.joblib.numpy_pickle: NumpyArrayWrapper NDArrayWrapper ZNDArrayWrapper
        sklearn.externals.joblib.numpy_pickle_compat: NDArrayWrapper ZNDArrayWrapper
        sklearn.utils: Bunch
        sklearn.utils._bunch: Bunch
        sklearn.datasets.base: Bunch
        joblib.memory: Memory NotMemorizedFunc
        pandas: DataFrame Series Index RangeIndex MultiIndex DatetimeIndex CategoricalIndex IntervalIndex PeriodIndex
        pandas: TimedeltaIndex Categorical CategoricalDtype StringDtype Timestamp Timedelta Interval Period BooleanDtype
        pandas: Int8Dtype Int16Dtype Int32Dtype Int64Dtype UInt8Dtype UInt16Dtype UInt32Dtype UInt64Dtype Float32Dtype
        pandas: Float64Dtype DatetimeTZDtype IntervalDtype PeriodDtype Flags
        pandas.arrays: DatetimeArray TimedeltaArray StringArray IntegerArray FloatingArray BooleanArray NumpyExtensionArray
        pandas.arrays: IntervalArray PeriodArray ArrowStringArray
        pandas.core.frame: DataFrame
        pandas.core.series: Series
        pandas.core.flags: Flags
        pandas.core.arrays.categorical: Categorical
        pandas.core.arrays.string_: StringArray StringDtype
        pandas.core.arrays.integer: IntegerArray Int64Dtype Int32Dtype Int16Dtype Int8Dtype
        pandas.core.arrays.boolean: BooleanArray BooleanDtype
        pandas.core.arrays.datetimes: DatetimeArray
        pandas.core.dtypes.dtypes: CategoricalDtype DatetimeTZDtype IntervalDtype PeriodDtype PandasDtype NumpyEADtype
        pandas.core.indexes.base: Index
        pandas.core.indexes.range: RangeIndex
        pandas.core.indexes.numeric: Int64Index UInt64Index Float64Index NumericIndex
        pandas.core.indexes.multi: MultiIndex
        pandas.core.indexes.frozen: FrozenList FrozenNDArray
        pandas.core.indexes.datetimes: DatetimeIndex
        pandas.core.indexes.category: CategoricalIndex
        pandas.core.internals.managers: BlockManager SingleBlockManager
        pandas.core.internals: BlockManager SingleBlockManager
        pandas.core.index: Index Int64Index
        pandas.indexes.base: Index
        pandas.indexes.range: RangeIndex
        pandas.indexes.numeric: Int64Index Float64Index
        """

    private static let functions = """
        builtins: abs all any ascii bin callable chr divmod format hash hex id isinstance issubclass iter len max min
        builtins: next oct ord pow repr round sorted sum
        posixpath: join basename dirname split splitext normpath isabs commonprefix
        ntpath: join basename dirname split splitext normpath isabs commonprefix
        math: acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist erf erfc exp exp2
        math: expm1 fabs floor fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp lgamma log
        math: log10 log1p log2 modf nextafter perm pow prod radians remainder sin sinh sqrt tan tanh trunc ulp
        operator: add sub mul truediv floordiv mod neg pos abs not_ and_ or_ xor eq ne lt le gt ge
        string: capwords
        textwrap: dedent
        statistics: mean median stdev variance mode
        scipy._lib.array_api_compat.numpy._aliases: asarray
        numpy: abs absolute add all allclose amax amin angle any arccos arccosh arcsin arcsinh arctan arctan2 arctanh
        numpy: argmax argmin argsort around array asarray average bincount broadcast_to cbrt ceil clip column_stack
        numpy: concatenate conj conjugate copysign corrcoef cos cosh count_nonzero cov cross cumprod cumsum deg2rad
        numpy: degrees diff digitize divide dot equal exp exp2 expm1 fabs floor floor_divide fmax fmin fmod gcd
        numpy: greater greater_equal heaviside histogram hstack hypot identity inner interp invert isclose isfinite
        numpy: isinf isnan less less_equal linspace log log10 log1p log2 logaddexp logical_and logical_not logical_or
        numpy: matmul max maximum mean median min minimum mod multiply nan_to_num nanmax nanmean nanmedian nanmin
        numpy: nanpercentile nanquantile nanstd nansum nanvar negative not_equal ones percentile positive power prod
        numpy: ptp quantile rad2deg radians ravel reciprocal remainder repeat reshape right_shift rint round sign sin
        numpy: sinc sinh sort sqrt square squeeze stack std subtract sum take tan tanh tile transpose true_divide trunc
        numpy: unique var vstack where zeros
        numpy._core.fromnumeric: mean sum std var max min amax amin prod ravel reshape argmax argmin any all ptp round
        numpy.lib.function_base: median average percentile quantile
        numpy.lib._function_base_impl: median average percentile quantile
        numpy.linalg: norm
        numpy.linalg.linalg: norm
        scipy.special._ufuncs: expit logit gammaln xlogy boxcox inv_boxcox boxcox1p inv_boxcox1p
        scipy.special._special_ufuncs: expit logit exp1 log1p
        scipy.special: expit logit xlogy boxcox inv_boxcox
        scipy.spatial.distance: euclidean cosine cityblock minkowski chebyshev correlation hamming jaccard
        """

    private static let codeMakers = """
        cloudpickle.cloudpickle: _make_function _make_skeleton_class _make_skeleton_enum _class_setstate
        cloudpickle.cloudpickle: _function_setstate _make_cell _make_empty_cell _builtin_type _fill_function
        cloudpickle.cloudpickle: _make_skel_func _rehydrate_skeleton_class _make_dict_keys _make_dict_values
        cloudpickle.cloudpickle: _make_dict_items _make_typevar _get_cell_contents _empty_cell_value _gen_ellipsis
        cloudpickle.cloudpickle: _lookup_class_or_track _modules_to_main dynamic_subimport _gen_not_implemented
        cloudpickle.cloudpickle_fast: _class_setstate _function_setstate
        cloudpickle: _make_function _make_skeleton_class _fill_function _make_skel_func _builtin_type
        dill._dill: _create_function _create_code _create_type _create_cell _create_typing_tuple _create_namedtuple
        dill._dill: _load_type _create_ellipsis _create_lock _create_weakref _create_dtypemeta _setitems
        dill.dill: _create_function _create_code _create_type _create_cell _load_type _setitems
        types: CodeType FunctionType LambdaType CellType
        """

    private static let makers: [(ArgumentRule, String)] = [
        (.reconstructedArray, "numpy._core.multiarray: _reconstruct\nnumpy: _reconstruct"),
        (.maskedArray, "numpy.ma.core: _mareconstruct"),
        (.scalar, "numpy._core.multiarray: scalar\nnumpy: scalar"),
        (.elementType, "numpy: dtype"),
        (.anything, "numpy._core.numeric: _frombuffer"),
        (.ufunc, "numpy._core: _ufunc_reconstruct"),
        (
            .randomGenerator,
            """
            numpy.random: __RandomState_ctor __randomstate_ctor __generator_ctor __bit_generator_ctor
            numpy.random._pickle: __randomstate_ctor __generator_ctor __bit_generator_ctor
            """
        ),
        (
            .anything,
            """
            numpy.random.bit_generator: __pyx_unpickle_SeedSequence
            pandas.core.indexes.base: _new_Index
            pandas.indexes.base: _new_Index
            pandas._libs.internals: _unpickle_block
            pandas._libs.arrays: __pyx_unpickle_NDArrayBacked
            pandas._libs.tslibs.timestamps: _unpickle_timestamp
            pandas._libs.tslibs.timedeltas: _timedelta_unpickle
            pandas._libs.tslib: _unpickle_timestamp
            pandas._libs.tslibs.offsets: Day Hour Minute Second MonthEnd BDay
            collections: defaultdict deque
            zoneinfo: ZoneInfo._unpickle
            pytz: _UTC _p
            dill._dill: _create_array
            array: _array_reconstructor
            """
        ),
        (.instance, "copyreg: _reconstructor __newobj__ __newobj_ex__"),
        (.encodedText, "_codecs: encode"),
        (.bytes, "builtins: bytes bytearray buffer"),
        (.type, "builtins: type"),
        (.collection, "builtins: list tuple set frozenset dict"),
        (.attribute, "builtins: getattr\ndill._dill: _get_attr\ndill.dill: _get_attr"),
        (.setAttribute, "builtins: setattr"),
        (
            .module,
            """
            cloudpickle.cloudpickle: subimport
            cloudpickle: subimport
            dill._dill: _import_module
            dill.dill: _import_module
            """
        ),
        (.partial, "functools: partial"),
        (.getter, "operator: attrgetter itemgetter"),
        (.methodCaller, "operator: methodcaller"),
        (.pattern, "re: _compile\nre._compiler: _compile"),
    ]
}
