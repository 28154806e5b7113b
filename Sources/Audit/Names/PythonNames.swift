/// What honest files name of Python's own library and packages of time zones, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum PythonNames {
    static let table = """
        _bisect: bisect_left() bisect_right()
        _codecs: encode*[call(s,'latin1')]
        _collections: _tuplegetter[call(i,s)]
        _functools: reduce*[call(F<_operator.or_>,t{c<builtins.int>|o<dill._dill._load_type>,c<builtins.str>|\
        o<dill._dill._load_type>})]
        _io: BytesIO StringIO
        _operator: abs() add() and_() concat() contains() countOf() eq() floordiv() ge()
        _operator: getitem*[call(c<typing.Generic>|m<typing.Callable>|m<typing.Dict>|m<typing.List>|m<typing.Tuple>|\
        m<typing.Union>,c<builtins.int>|m|o<cloudpickle.cloudpickle._make_typevar>|o<dill._dill._load_type>|t)]
        _operator: gt() index() indexOf() invert() is_() is_not() le() lshift() lt() matmul() mod() mul() ne() neg()
        _operator: not_() or_() pos() rshift() sub() truediv() truth() xor()
        abc: ABC ABCMeta
        argparse: Namespace
        array: _array_reconstructor*[call(c<array.array>,s:dtype,i,b)] array[call(s:dtype,l)]
        backports.zoneinfo: ZoneInfo ZoneInfo._unpickle*[call(s,?|i)]
        bisect: bisect() bisect_left() bisect_right()
        builtins: ArithmeticError[call(N|i|f|s|b|l*)] AssertionError[call(N|i|f|s|b|l*)]
        builtins: AttributeError[call(N|i|f|s|b|l*)] BaseException[call(N|i|f|s|b|l*)]
        builtins: BlockingIOError[call(N|i|s|b|l*)] BrokenPipeError[call(N|i|f|s|b|l*)]
        builtins: BufferError[call(N|i|f|s|b|l*)] BytesWarning[call(N|i|f|s|b|l*)]
        builtins: ChildProcessError[call(N|i|f|s|b|l*)] ConnectionAbortedError[call(N|i|f|s|b|l*)]
        builtins: ConnectionError[call(N|i|f|s|b|l*)] ConnectionRefusedError[call(N|i|f|s|b|l*)]
        builtins: ConnectionResetError[call(N|i|f|s|b|l*)] DeprecationWarning[call(N|i|f|s|b|l*)]
        builtins: EOFError[call(N|i|f|s|b|l*)] Ellipsis= EncodingWarning[call(N|i|f|s|b|l*)]
        builtins: EnvironmentError[call(N|i|f|s|b|l*)] Exception[call(N|i|f|s|b|l*)] ExceptionGroup[call(s,l)]
        builtins: FileExistsError[call(N|i|f|s|b|l*)] FileNotFoundError[call(N|i|f|s|b|l*)]
        builtins: FloatingPointError[call(N|i|f|s|b|l*)] FutureWarning[call(N|i|f|s|b|l*)]
        builtins: GeneratorExit[call(N|i|f|s|b|l*)] IOError[call(N|i|f|s|b|l*)] ImportError[call(N|i|f|s|b|l*)]
        builtins: ImportWarning[call(N|i|f|s|b|l*)] IndentationError[call(N|i|f|s|b*)] IndexError[call(N|i|f|s|b|l*)]
        builtins: InterruptedError[call(N|i|f|s|b|l*)] IsADirectoryError[call(N|i|f|s|b|l*)]
        builtins: KeyError[call(N|i|f|s|b|l*)] KeyboardInterrupt[call(N|i|f|s|b|l*)] LookupError[call(N|i|f|s|b|l*)]
        builtins: MemoryError[call(N|i|f|s|b|l*)] ModuleNotFoundError[call(N|i|f|s|b|l*)]
        builtins: NameError[call(N|i|f|s|b|l*)] NoneType NotADirectoryError[call(N|i|f|s|b|l*)] NotImplemented=
        builtins: NotImplementedError[call(N|i|f|s|b|l*)] OSError[call(N|i|f|s|b|l*)]
        builtins: OverflowError[call(N|i|f|s|b|l*)] PendingDeprecationWarning[call(N|i|f|s|b|l*)]
        builtins: PermissionError[call(N|i|f|s|b|l*)] ProcessLookupError[call(N|i|f|s|b|l*)]
        builtins: PythonFinalizationError[call(N|i|f|s|b|l*)] RecursionError[call(N|i|f|s|b|l*)]
        builtins: ReferenceError[call(N|i|f|s|b|l*)] ResourceWarning[call(N|i|f|s|b|l*)]
        builtins: RuntimeError[call(N|i|f|s|b|l*)] RuntimeWarning[call(N|i|f|s|b|l*)] StandardError[call(N|i|f|s|l*)]
        builtins: StopAsyncIteration[call(N|i|f|s|b|l*)] StopIteration[call(N|i|f|s|b|l*)]
        builtins: SyntaxError[call(N|i|f|s|b*)] SyntaxWarning[call(N|i|f|s|b|l*)] SystemError[call(N|i|f|s|b|l*)]
        builtins: SystemExit[call(N|i|f|s|b|l*)] TabError[call(N|i|f|s|b*)] TimeoutError[call(N|i|f|s|b|l*)]
        builtins: TypeError[call(N|i|f|s|b|l*)] UnboundLocalError[call(N|i|f|s|b|l*)]
        builtins: UnicodeDecodeError[call('ascii',b,i,i,s)] UnicodeEncodeError[call('ascii',s,i,i,s)]
        builtins: UnicodeError[call(N|i|f|s|b|l*)] UnicodeWarning[call(N|i|f|s|b|l*)] UserWarning[call(N|i|f|s|b|l*)]
        builtins: ValueError[call(N|i|f|s|b|l*)] Warning[call(N|i|f|s|b|l*)] ZeroDivisionError[call(N|i|f|s|b|l*)]
        builtins: _IncompleteInputError[call(N|i|f|s|b*)] abs() all() any() ascii() basestring bin() bool
        builtins: bytearray[call();call(b);call(s,'latin-1')] bytes[call()] callable() chr()
        builtins: classmethod[call(o<cloudpickle.cloudpickle._fill_function>|\
        o<cloudpickle.cloudpickle._make_function>)]
        builtins: complex[call(f,f)] dict divmod() ellipsis enumerate filter float format() frozenset[call(l)]
        builtins: getattr~[call(m<dill._dill>|m<dill._shims._dill>,'_setattr',F<builtins.setattr>);call(s:identifier|\
        c<builtins.dict>|c<builtins.list>|c<builtins.object>|c<builtins.str>|c<builtins.tuple>|\
        c<collections.OrderedDict>|c<collections.abc.MutableMapping>|c<datetime.date>|c<datetime.datetime>|\
        c<enum.Enum>|c<enum.Flag>|c<pandas.DataFrame>|c<pandas.Series>|\
        c<pandas.core.arrays.sparse.SparseFrameAccessor>|c<pandas.core.arrays.sparse.accessor.SparseFrameAccessor>|\
        c<pandas.core.frame.DataFrame>|c<pandas.core.series.Series>|c<reprlib.Repr>|\
        c<scipy.interpolate._interpolate.interp1d>|c<scipy.interpolate.interpolate.interp1d>|\
        c<scipy.spatial.kdtree.KDTree>|c<scipy.spatial.transform._rigid_transform.RigidTransform>|\
        c<scipy.stats._stats_mstats_common.LinregressResult>|c<scipy.stats._stats_py.KstestResult>|\
        c<scipy.stats._stats_py.LinregressResult>|c<scipy.stats._stats_py.PearsonRResultBase>|\
        c<scipy.stats._stats_py.SignificanceResult>|c<scipy.stats._stats_py.TtestResultBase>|c<zoneinfo.ZoneInfo>|\
        o<builtins.type>|o<cloudpickle.cloudpickle._builtin_type>|o<cloudpickle.cloudpickle._make_skeleton_class>|\
        o<dill._dill._load_type>|o<numpy.random.__RandomState_ctor>|o<numpy.random._pickle.__generator_ctor>|\
        o<numpy.random._pickle.__randomstate_ctor>|o<pandas.core.strings.StringMethods>|\
        o<pandas.core.strings.accessor.StringMethods>|o<scipy.interpolate._rbf.Rbf>|o<scipy.interpolate.rbf.Rbf>|\
        o<scipy.stats._continuous_distns.trapezoid_gen>|o<scipy.stats._discrete_distns.*>|\
        o<scipy.stats._distn_infrastructure.rv_sample>|o<scipy.stats._kde.gaussian_kde>|\
        o<scipy.stats._qmc.LatinHypercube>|o<scipy.stats.kde.gaussian_kde>|\
        o<sklearn.ensemble._hist_gradient_boosting.gradient_boosting.HistGradientBoostingClassifier>|l|d|\
        c<scipy.stats.unuran_wrapper.Method>|c<scipy.stats.unuran_wrapper.TransformedDensityRejection>|\
        o<cloudpickle.cloudpickle.subimport>,s)]
        builtins: hash() hex() id() int isinstance() issubclass() iter*[call(s|b|o<builtins.range>|t|l)] len() list
        builtins: map max() memoryview min() object oct() ord() pow()
        builtins: property[call(o<cloudpickle.cloudpickle._make_function>|o<cloudpickle.cloudpickle._make_skel_func>|\
        o<operator.itemgetter>,N,N,N|s)]
        builtins: range[call(i,i,i)] repr() reversed[call(l)] round() set[call(l)]
        builtins: setattr~[call(c|o<dill._dill._create_type>|o<types.new_class>|c<scipy.stats.unuran_wrapper.Method>|\
        c<scipy.stats.unuran_wrapper.TransformedDensityRejection>,'__qualname__',s:dotted|s)]
        builtins: slice[call(N|i,N|i,N|i)] sorted()
        builtins: staticmethod[call(o<cloudpickle.cloudpickle._make_function>|\
        o<cloudpickle.cloudpickle._fill_function>)]
        builtins: str sum() super tuple
        builtins: type[call(N|m<builtins.Ellipsis>|m<builtins.NotImplemented>|\
        o<cloudpickle.cloudpickle._gen_ellipsis>|o<cloudpickle.cloudpickle._gen_not_implemented>);call(s,\
        t{c<builtins.object>|o<builtins.type>|o<cloudpickle.cloudpickle._rehydrate_skeleton_class>}|\
        t{c<builtins.object>},d{__doc__=N})]
        builtins: zip
        calendar: Month[call(i)] _localized_month[call();new()] isleap() monthrange()
        cmath: acos() acosh() asin() asinh() atan() atanh() cos() cosh() exp() isclose() isfinite() isinf() isnan()
        cmath: log() log10() phase() polar() rect() sin() sinh() sqrt() tan() tanh()
        collections: ChainMap Counter[call(d)] OrderedDict[call();call(l)] UserDict UserList UserString[new();new(s)]
        collections: _tuplegetter[call(i,s)]
        collections: defaultdict[call();call(c|o<>|o<cloudpickle.cloudpickle._builtin_type>|\
        o<cloudpickle.cloudpickle._fill_function>|o<cloudpickle.cloudpickle._make_function>|\
        o<dill._dill._create_function>|o<dill._dill._load_type>|o<dill.dill._create_function>|\
        o<dill.dill._load_type>)]
        collections: deque[call();call(l);call(t|l,i)]
        collections.abc: Callable Collection Container Generator Hashable ItemsView Iterable Iterator KeysView Mapping
        collections.abc: MappingView MutableMapping MutableSequence MutableSet Reversible Sequence Set Sized
        collections.abc: ValuesView
        colorsys: hls_to_rgb() hsv_to_rgb() rgb_to_hls() rgb_to_hsv()
        copyreg: _reconstructor*[call(c|m<collections.IterableUserDict>|o<builtins.getattr>,c|\
        o<dill._dill._load_type>|o<dill.dill._load_type>,N|o<datetime.tzinfo>|t|l|d)]
        dataclasses: Field FrozenInstanceError InitVar KW_ONLY= MISSING= _DataclassParams _FIELD= _FIELD_BASE
        dataclasses: _FIELD_CLASSVAR= _FIELD_INITVAR= _HAS_DEFAULT_FACTORY= _HAS_DEFAULT_FACTORY_CLASS _InitVarMeta
        dataclasses: _KW_ONLY_TYPE _MISSING_TYPE
        datetime: date[call(s|b)]
        datetime: datetime[call(s|b);call(s|b,o<>|o<datetime.timezone>|o<dateutil.tz._tzfile._unpickle>|\
        o<dateutil.tz.tz.tzfile>|o<dateutil.tz.tz.tzlocal>|o<dateutil.tz.tz.tzoffset>|o<dateutil.tz.tz.tzstr>|\
        o<dateutil.tz.tz.tzutc>|o<pytz.FixedOffset>|o<pytz._FixedOffset>|o<pytz._UTC>|o<pytz._p>|\
        o<zoneinfo.ZoneInfo._unpickle>)]
        datetime: time[call(b,o<datetime.timezone>);call(s|b)] timedelta[call(i,i,i)]
        datetime: timezone[call(o<datetime.timedelta>);call(o<datetime.timedelta>,s)] tzinfo[call()]
        dateutil._common: weekday
        dateutil.relativedelta: relativedelta
        dateutil.tz._tzfile: _unpickle*[call(c<dateutil.tz._tzfile.tzfile>,s,s,t{t,t,t|l,t,l,s|b})] tzfile
        dateutil.tz.tz: _ttinfo tzfile[call(N,s)] tzlocal[base(c<datetime.tzinfo>,o<datetime.tzinfo>);new()]
        dateutil.tz.tz: tzoffset[base(c<datetime.tzinfo>,o<datetime.tzinfo>);call(N|s,o<datetime.timedelta>);new()]
        dateutil.tz.tz: tzstr[base(c<datetime.tzinfo>,o<datetime.tzinfo>);new()]
        dateutil.tz.tz: tzutc[base(c<datetime.tzinfo>,o<datetime.tzinfo>);call();new()]
        decimal: Clamped Context[call(i,s,i,i,i,i,l,l);new()] Decimal[call(s:number)] DivisionByZero Inexact
        decimal: InvalidOperation Overflow Rounded Subnormal Underflow
        difflib: get_close_matches()
        enum: Enum EnumMeta EnumType Flag FlagBoundary[call(s)] IntEnum IntFlag StrEnum auto
        fractions: Fraction[call(i,i);call(s:fraction)]
        functools: _HashedSeq _lru_cache_wrapper! cached_property lru_cache!
        functools: partial[call(c|F|o<>|o<builtins.getattr>|o<cloudpickle.cloudpickle._fill_function>|\
        o<cloudpickle.cloudpickle._make_function>)]
        functools: partialmethod reduce*[call(F<_operator.or_>,t{c<builtins.int>,c<builtins.str>})]
        functools: singledispatchmethod
        heapq: nlargest() nsmallest()
        html: escape() unescape()
        http: HTTPMethod[call(s)] HTTPStatus[call(i)]
        inspect: ArgInfo ArgSpec Arguments FullArgSpec Parameter[call(s,o<inspect._ParameterKind>)] Signature[call(t)]
        inspect: _ParameterKind[call(i)] _empty
        io: BytesIO StringIO
        ipaddress: IPv4Address[call(i)] IPv4Interface[call(s)] IPv4Network[call(s)] IPv6Address[call(I|s)]
        ipaddress: IPv6Interface[call(s)] IPv6Network[call(s)]
        itertools: chain[call();new()] combinations[call(t,i);new()] combinations_with_replacement[call(t,i);new()]
        itertools: compress[call(o<>|o<builtins.iter>,o<>|o<builtins.iter>);new()] count[call(i);call(i,i)]
        itertools: cycle[call(o<>|o<builtins.iter>);new()] islice[call(o<>|o<builtins.iter>,i,i,i);new()]
        itertools: permutations[call(t,i);new()] product[call(t,t);new()] repeat[call(i,i);call(s);new()]
        itertools: zip_longest[call(o<builtins.iter>|o<>,o<builtins.iter>|o<>)]
        keyword: iskeyword()
        math: acos() acosh() asin() asinh() atan() atan2() atanh() cbrt() ceil() comb() copysign() cos() cosh()
        math: degrees() dist() erf() erfc() exp() exp2() expm1() fabs() floor() fma() fmod() frexp() fsum() gamma()
        math: gcd() hypot() isclose() isfinite() isinf() isnan() isqrt() lcm() ldexp() lgamma() log() log10() log1p()
        math: log2() modf() nextafter() perm() pow() prod() radians() remainder() sin() sinh() sqrt() sumprod() tan()
        math: tanh() trunc() ulp()
        ntpath: basename() commonprefix() dirname() isabs() join() normpath() split() splitext()
        numbers: Complex Integral Number Rational Real
        operator: abs() add() and_() attrgetter~[call(s:identifier,s:dotted*);new()] concat() contains() countOf()
        operator: eq() floordiv() ge() gt() index() indexOf() inv() invert() is_() is_not()
        operator: itemgetter[call(i|s|o<>|o<builtins.slice>,i|s*);new()] le() lshift() lt() matmul()
        operator: methodcaller~[call(s:identifier,N|i|f|s*);new()] mod() mul() ne() neg() not_() or_() pos() rshift()
        operator: sub() truediv() truth() xor()
        pathlib: Path PosixPath[call(s*)] PurePath PurePosixPath[call(s,s)] PureWindowsPath[call(s);call(s,s)]
        pathlib: WindowsPath
        pathlib._local: Path PosixPath[call(s*)] PurePath PurePosixPath[call(s*);call(s,s)]
        pathlib._local: PureWindowsPath[call(s);call(s*);call(s,s)] WindowsPath[call(s*)]
        posixpath: basename() commonprefix() dirname() isabs() join() normpath() split() splitext()
        pytz: FixedOffset*[call(i)] _UTC*[call()] _p*[call(s);call(s,i,i,s:identifier)]
        random: Random[call()]
        re: Pattern RegexFlag[call(i)] _compile*[call(s|b,i)]
        statistics: NormalDist correlation() covariance() fmean() geometric_mean() harmonic_mean() mean() median()
        statistics: median_high() median_low() mode() multimode() pstdev() pvariance() quantiles() stdev() variance()
        string: Template capwords()
        textwrap: dedent()
        types: CellType! CodeType! FunctionType!
        types: GenericAlias[call(c<builtins.dict>|c<builtins.list>|c<builtins.tuple>|c<numpy.dtype>|c<numpy.ndarray>|\
        o<dill._dill._load_type>,t)]
        types: LambdaType! SimpleNamespace[call()] new_class!
        typing: Any Callable CallableMeta[call(s,t,d{__doc__=s})] Dict Generic GenericMeta List NamedTuple Protocol
        typing: Tuple TupleMeta[call(s,t,d{__doc__=s})] TypeVar Union=
        unicodedata: category() normalize()
        uuid: SafeUUID UUID
        zoneinfo: ZoneInfo ZoneInfo._unpickle*[call(s,?|i)]
        zoneinfo._zoneinfo: ZoneInfo._unpickle*[call(s,?|i)]
        """
}
