"""Which classes and functions of the packages a file may name, as each release names them.

Every class counts but those of modules that act. Functions count only in families that compute: a function that reads,
writes, imports, starts or calls what the file says is none of them.
"""
import importlib
import inspect
import types

PACKAGES = ('sklearn', 'numpy', 'scipy', 'pandas', 'joblib')

#: Modules below which nothing is taken, because their classes open, write, start or load.
ACTING = '''numpy.testing numpy.distutils numpy.f2py numpy.ctypeslib numpy.lib.npyio numpy.lib._npyio_impl numpy.lib.format
numpy.lib._format_impl numpy.lib._datasource numpy.lib.utils numpy.lib._utils_impl numpy.compat numpy.conftest numpy.setup
numpy._pytesttester numpy._build_utils numpy._pyinstaller numpy.doc numpy.core.memmap numpy.core.cversions numpy.__config__
numpy.lib.introspect numpy.typing.mypy_plugin numpy._configtool numpy.core.setup numpy._distributor_init numpy._core._internal
numpy.core._internal numpy.core.records.fromfile numpy.core.setup_common numpy._core.memmap numpy.lib.user_array
numpy._core.cversions numpy.linalg.lapack_lite numpy.core.generate_numpy_api numpy.core.code_generators numpy.random._examples
scipy.io scipy.weave scipy._lib scipy.misc scipy.conftest scipy.datasets scipy._build_utils scipy.setup scipy.fft._debug
scipy.special._precompute scipy.special._generate_pyx scipy.special._mptestutils scipy.special.utils scipy.__config__
scipy.stats._rcont scipy.stats._unuran.setup scipy._external scipy.odr.models scipy.optimize._highspy scipy.special._testutils
scipy.optimize.minpack2 scipy.special._test_internal scipy.special.generate_ufuncs scipy.stats._generate_pyx
pandas.io pandas.core.computation pandas.util pandas.testing pandas._testing pandas.plotting pandas.core.config_init
pandas.tools.plotting pandas.compat pandas.conftest pandas.core.config pandas._config pandas.json pandas.parser pandas.rpy
pandas.sandbox pandas.stats pandas._libs.parsers pandas._libs.json pandas._libs.window pandas.formats pandas.core.interchange
pandas.core._numba pandas.core.strings.accessor.to pandas._version pandas.core.reshape.tile.exec pandas._libs.pandas_parser
pandas.core.datetools pandas.tests pandas.core.util.numba_ pandas.core.format pandas._typing
pandas._version_meson pandas.api.executors pandas.api.interchange pandas.computation pandas._libs.pandas_datetime
sklearn.datasets sklearn.externals sklearn.conftest sklearn._build_utils sklearn.utils._testing sklearn.utils.testing
numpy.ma.testutils numpy.core._multiarray_tests
numpy._core._multiarray_tests numpy._core._rational_tests numpy._core._struct_ufunc_tests numpy._core._umath_tests
numpy._core._operand_flag_tests scipy.linalg._testutils scipy.ndimage._ctest scipy.sparse.generate_sparsetools
scipy.linalg._generate_pyx sklearn.utils._unittest_backport sklearn.utils._mocking sklearn.utils.mocking sklearn.utils.estimator_checks sklearn.utils._show_versions sklearn.setup
sklearn.utils._repr_html sklearn.utils._estimator_html_repr sklearn.utils._test_common sklearn.check_build
sklearn.__check_build sklearn._distributor_init sklearn.utils._joblib sklearn.utils.parallel sklearn.utils.test_utils
sklearn.callback._progressbar sklearn.callback._transport numpy._import_tools scipy.fft._debug_backends
scipy.fft._backend
joblib.externals joblib.parallel joblib._parallel_backends joblib.pool joblib.executor joblib.disk joblib.test
joblib._memmapping_reducer joblib._store_backends joblib._multiprocessing_helpers joblib.memory joblib.numpy_pickle_utils
joblib.logger joblib._dask joblib.compressor joblib.func_inspect joblib.hashing joblib.testing joblib.backports
joblib._cloudpickle_wrapper joblib.format_stack joblib._memory_helpers joblib._deprecated_my_exceptions
joblib.numpy_pickle.NumpyPickler joblib.numpy_pickle.NumpyUnpickler joblib.numpy_pickle_compat joblib.my_exceptions
joblib._utils'''.split()

#: Where users take functions from that compute from their arguments. What is public there is known under whatever
#: module the pickler says; what isn't (compiled helpers, tests, tools) is known only if a value of ours has it.
PUBLIC = '''numpy numpy.linalg numpy.fft numpy.ma numpy.polynomial.polynomial numpy.polynomial.chebyshev
numpy.polynomial.legendre numpy.polynomial.hermite numpy.polynomial.hermite_e numpy.polynomial.laguerre numpy.char
numpy.strings numpy.lib.scimath numpy.emath numpy.matlib
scipy.special scipy.stats scipy.stats.mstats scipy.spatial.distance scipy.linalg scipy.fft scipy.fftpack scipy.signal
scipy.signal.windows scipy.ndimage scipy.interpolate scipy.integrate scipy.sparse scipy.sparse.csgraph scipy.cluster.vq
scipy.cluster.hierarchy scipy.optimize scipy.constants scipy.misc.common scipy
sklearn.metrics sklearn.metrics.pairwise sklearn.metrics.cluster sklearn.metrics.scorer sklearn.feature_selection
sklearn.preprocessing sklearn.utils.extmath sklearn.utils.multiclass sklearn.utils.validation sklearn.utils.class_weight
sklearn.base sklearn.covariance sklearn.gaussian_process.correlation_models sklearn.gaussian_process.regression_models
sklearn.cluster sklearn.linear_model sklearn.neighbors sklearn.decomposition sklearn.manifold sklearn.isotonic sklearn.svm
sklearn.feature_extraction.text sklearn.feature_extraction.image sklearn.model_selection sklearn.utils.stats
sklearn.ensemble.partial_dependence sklearn.inspection sklearn.calibration sklearn.random_projection sklearn.impute
sklearn.neural_network._base sklearn.neural_network.base sklearn.pipeline sklearn.compose sklearn.utils.sparsefuncs
pandas pandas.api.types'''.split()

#: What scikit-learn's own classes are made of, which its subclasses take along by value.
PARTS_OF_CLASSES = '''sklearn.utils._set_output sklearn.utils._available_if sklearn.utils._metadata_requests sklearn.base
sklearn.utils.metaestimators sklearn.utils._tags sklearn.utils.deprecation sklearn.utils._estimator_html_repr
sklearn.utils._repr_html sklearn.utils.validation'''.split()

#: Names that are never taken for functions that compute: they act on files, on the process, or on the library. What calls
#: a function that it is given (`apply_along_axis`, `minimize`) is none of them, because that one is named, too.
NEVER = set('''to_pickle load save savez savez_compressed loads dump dumps fromfile tofile loadtxt savetxt genfromtxt recfromtxt
recfromcsv fromregex fromtextfile openfile memmap open_memmap DataSource source info lookfor get_include show_config
show_runtime test bench ndfromtxt mafromtxt set_numeric_ops seterrcall seterr setbufsize set_string_function
set_printoptions geterrcall pkgload add_docstring add_newdoc add_newdoc_ufunc disp safe_eval deprecate deprecate_with_doc
seed eval exec query config_context imread imsave imshow who byte_bounds may_share_memory shares_memory
array_function_dispatch set_array_function_like_doc set_module verify_matching_signatures add_function_like deprecated doc
read_table setup configuration register_backend set_global_backend set_backend skip_backend set_workers get_workers
show_versions reset_option describe_option option_context get_option set_option show_options printoptions
get_printoptions check_memory get_config parse_version run_command print_assert_equal rundocs runstring errprint check_matplotlib_support
PackageLoader PackageLoaderDebug ExcelFile ExcelWriter HDFStore JsonReader SASReader StataReader StataWriter XportReader
SAS7BDATReader BaseExecutionEngine Parallel parallel_backend Memory ListenerHandle _ParallelP EchoBackend NumPyBackend
LoggingSession Panel4D TestCase NoseTester Tester
use_solver test_common'''.split())

#: Of Python's own library, as the file names them. Nothing of it is taken from its modules as a whole.
PYTHON = '''
builtins: abs all any ascii bin callable chr divmod format hash hex id isinstance issubclass len max min
builtins: oct ord pow repr round sorted sum
math: acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist erf erfc exp exp2 expm1 fabs
math: floor fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p
math: log2 modf nextafter perm pow prod radians remainder sin sinh sqrt sumprod tan tanh trunc ulp fma
cmath: acos acosh asin asinh atan atanh cos cosh exp isclose isfinite isinf isnan log log10 phase polar rect sin sinh sqrt
cmath: tan tanh
operator: add sub mul truediv floordiv mod neg pos abs not_ and_ or_ xor eq ne lt le gt ge invert inv is_ is_not truth
operator: index contains countOf indexOf concat matmul lshift rshift
statistics: mean fmean median median_low median_high stdev variance pstdev pvariance mode multimode harmonic_mean
statistics: geometric_mean quantiles covariance correlation
posixpath: join basename dirname split splitext normpath isabs commonprefix
ntpath: join basename dirname split splitext normpath isabs commonprefix
string: capwords
textwrap: dedent
unicodedata: normalize category
bisect: bisect bisect_left bisect_right
_bisect: bisect_left bisect_right
heapq: nlargest nsmallest
keyword: iskeyword
colorsys: rgb_to_hsv hsv_to_rgb rgb_to_hls hls_to_rgb
calendar: monthrange isleap
html: escape unescape
_operator: add sub mul truediv floordiv mod neg pos abs not_ and_ or_ xor eq ne lt le gt ge invert is_ is_not truth
_operator: index contains countOf indexOf concat matmul lshift rshift
difflib: get_close_matches
'''

#: Classes of Python's library that are data.
PYTHON_CLASSES = '''
builtins: bool bytearray bytes complex dict enumerate filter float frozenset int list map memoryview object property
builtins: range reversed set slice staticmethod classmethod str super tuple type zip
collections: ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque
collections.abc: Callable Collection Container Hashable ItemsView Iterable Iterator KeysView Mapping MappingView
collections.abc: MutableMapping MutableSequence MutableSet Reversible Sequence Set Sized ValuesView Generator
datetime: date datetime time timedelta timezone tzinfo
decimal: Decimal
fractions: Fraction
numbers: Number Complex Real Rational Integral
enum: Enum IntEnum Flag IntFlag StrEnum EnumMeta EnumType auto
abc: ABC ABCMeta
uuid: UUID SafeUUID
ipaddress: IPv4Address IPv6Address IPv4Network IPv6Network IPv4Interface IPv6Interface
pathlib: Path PosixPath WindowsPath PurePath PurePosixPath PureWindowsPath
array: array
io: BytesIO StringIO
_io: BytesIO StringIO
types: SimpleNamespace
functools: partial
random: Random
string: Template
inspect: ArgInfo ArgSpec FullArgSpec Arguments Signature Parameter
argparse: Namespace
zoneinfo: ZoneInfo
statistics: NormalDist
typing: Any Generic NamedTuple
re: Pattern RegexFlag
'''


def below(module, prefixes):
    return any(module == prefix or module.startswith(prefix + '.') for prefix in prefixes)


def is_function(value):
    import numpy
    kinds = (types.FunctionType, types.BuiltinFunctionType, numpy.ufunc)
    return isinstance(value, kinds) or type(value).__name__ in (
        'cython_function_or_method', 'fused_cython_function', '_ArrayFunctionDispatcher', '_lru_cache_wrapper', 'ufunc')


def kind(value):
    """class, function or singleton."""
    return 'class' if inspect.isclass(value) else 'function' if is_function(value) else 'singleton'


def computes(module, name):
    """Whether a function with this name, which stands in a public module, is one that computes."""
    if name in NEVER:
        return False
    return not below(module, ACTING) and not name.startswith(
        ('_', 'read_', 'test_', 'check_estimator', 'load', 'fetch_', 'dump_', 'save', 'set_', 'open', 'register'))


def listed(text):
    for line in text.strip().split('\n'):
        module, names = line.split(': ')
        for name in names.split():
            yield module, name


def functions():
    """What is public in the modules that compute, each once: those that a module says so of, or all without underscores."""
    seen = set()
    for name in PUBLIC:
        try:
            module = importlib.import_module(name)
        except Exception:
            continue
        for inner in sorted(set(getattr(module, '__all__', ())) | set(dir(module))):
            value = getattr(module, inner, None)
            home = getattr(value, '__module__', None)
            if not is_function(value) or id(value) in seen or not computes(name, inner):
                continue
            if isinstance(home, str) and (home.split('.')[0] not in PACKAGES or below(home, ACTING)):
                continue
            seen.add(id(value))
            yield value


def classes():
    """Every class of the packages, once."""
    from values.estimators import modules
    seen = set()
    for package in PACKAGES:
        try:
            root = __import__(package)
        except Exception:
            continue
        for module in modules(root, ACTING):
            for name in sorted(vars(module)):
                value = vars(module)[name]
                if not inspect.isclass(value) or id(value) in seen:
                    continue
                home = getattr(value, '__module__', None)
                if not isinstance(home, str) or home.split('.')[0] not in PACKAGES + ('_loss',) or below(
                        '%s.%s' % (home, name), ACTING) or value.__name__.startswith('Test'):
                    continue
                seen.add(id(value))
                yield value
