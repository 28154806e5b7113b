"""Python's own data."""
import sys

from . import Draw, evaluate, imported
from . import own

MODULES = '''datetime decimal fractions uuid ipaddress pathlib collections array io types functools operator re random
string enum http http.client numbers math cmath statistics zoneinfo dateutil dateutil.tz dateutil.relativedelta pytz
itertools argparse inspect typing collections.abc dataclasses copy calendar logging tzlocal
dateutil.easter dateutil.rrule dateutil.parser textwrap'''

#: Where a fixed value would look like a constant of the pickler, each number is drawn.
EXPRESSIONS = r'''
None
[True, False]
i(-10**9)
i(10**18, 10**30)
-i(10**18, 10**30)
x()
w()
bs(n())
bytearray(bs(n()))
complex(x(), x())
{w(): i(), i(): [x()], (i(), w()): None}
[(w(),), (w(), i()), (1, 2, 3, i())]
set(ints())
frozenset(ws())
[set(), frozenset(), (), [], {}]
range(i(0, 5), i(6, 100), n())
range(i())
xrange(i(0, 5), i(6, 100), n())
slice(i(), i(), i())
[slice(i()), slice(None), slice(None, i()), slice(i(), None, n())]
!Ellipsis
!NotImplemented
!type(None)
![type(Ellipsis), type(NotImplemented)]
![int, str, float, bool, list, dict, tuple, set, frozenset, bytes, object, complex, bytearray, slice, type, range]
![memoryview, property, staticmethod, classmethod, zip, map, filter, enumerate, reversed, super]
datetime.date(i(1, 9999), i(1, 12), i(1, 28))
datetime.datetime(i(1, 9999), i(1, 12), i(1, 28), i(0, 23), i(0, 59), i(0, 59), i(0, 10**6-1))
datetime.datetime(i(1970, 2200), i(1, 12), i(1, 28), i(0, 23), tzinfo=datetime.timezone.utc)
datetime.datetime(i(1970, 2200), i(1, 12), i(1, 28), i(0, 23), fold=1)
datetime.datetime(i(1970, 2030), i(1, 12), i(1, 28), i(0, 23), tzinfo=datetime.timezone(datetime.timedelta(minutes=i(-700, 700))))
datetime.time(i(0, 23), i(0, 59), i(0, 59), i(0, 10**6-1))
datetime.time(i(0, 23), i(0, 59), tzinfo=datetime.timezone.utc)
datetime.time(i(0, 23), fold=1)
datetime.timedelta(i(-999, 999), i(0, 86399), i(0, 10**6-1))
datetime.timezone(datetime.timedelta(minutes=i(-700, 700)))
datetime.timezone(datetime.timedelta(minutes=i(-700, 700)), word())
!datetime.timezone.utc
zoneinfo.ZoneInfo(pick('Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Tokyo', 'Etc/GMT+5'))
datetime.datetime(i(1970, 2030), i(1, 12), i(1, 28), i(0, 23), tzinfo=zoneinfo.ZoneInfo(pick('Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Tokyo')))
pytz.timezone(pick('Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'Africa/Cairo'))
pytz.timezone(pick('Europe/Berlin', 'America/New_York', 'Asia/Tokyo')).localize(datetime.datetime(i(1950, 2030), i(1, 12), i(1, 28)))
!pytz.utc
pytz.FixedOffset(i(-700, 700))
pytz.timezone(pick('Etc/GMT+5', 'Etc/GMT-2', 'EST'))
!dateutil.tz.tzutc()
!dateutil.tz.tzlocal()
dateutil.tz.tzoffset(pick(None, word()), i(-40000, 40000))
dateutil.tz.gettz(pick('Europe/Berlin', 'America/New_York', 'Asia/Tokyo'))
datetime.datetime(i(1970, 2030), i(1, 12), i(1, 28), tzinfo=dateutil.tz.gettz(pick('Europe/Berlin', 'America/New_York')))
dateutil.tz.tzstr(pick('EST5EDT', 'CET-1CEST', 'UTC+3'))
dateutil.relativedelta.relativedelta(years=i(0, 9), months=i(0, 11), weekday=dateutil.relativedelta.MO(i(1, 3)))
decimal.Decimal(pick('1.5', '-0', '1E+5', 'NaN', 'Infinity', '-Infinity', '0.1', str(i()), str(x()), 'sNaN'))
decimal.Decimal(repr(x()))
decimal.Context(prec=i(1, 50))
fractions.Fraction(i(-10**6), i(1, 10**6))
fractions.Fraction(i(-10**6), i(1, 10**6)) * i()
uuid.UUID(int=random.getrandbits(128))
uuid.UUID(int=random.getrandbits(128), is_safe=uuid.SafeUUID.safe)
ipaddress.ip_address(i(0, 2**32 - 1))
ipaddress.IPv6Address(random.getrandbits(128))
ipaddress.ip_network(u'%d.%d.0.0/16' % (i(1, 250), i(0, 250)))
ipaddress.ip_network(u'%x::/32' % i(1, 60000))
ipaddress.ip_interface(u'%d.%d.0.1/%d' % (i(1, 250), i(0, 250), i(1, 30)))
ipaddress.ip_interface(u'%x::1/%d' % (i(1, 60000), i(1, 120)))
pathlib.Path(word(), word())
pathlib.Path(word())
pathlib.Path('/', *[word() for _ in range(n())])
pathlib.PurePosixPath(word(), w() or 'a')
pathlib.PureWindowsPath('c:/', word())
pathlib.PureWindowsPath(word())
!pathlib.Path()
collections.OrderedDict([(w(), i()) for _ in range(n())])
collections.OrderedDict()
collections.Counter(ws(9) + ['a', 'a'])
collections.Counter(ints())
collections.Counter()
collections.defaultdict(pick(int, list, float, dict, set), {w(): i()})
collections.defaultdict(None, {w(): i()})
collections.defaultdict(list)
collections.deque(ints())
collections.deque(ints(), n() + 5)
collections.deque()
collections.ChainMap({w(): i()}, {w(): i()})
collections.UserDict({w(): i()})
collections.UserList(ints())
collections.UserString(w())
array.array(pick('b', 'B', 'h', 'H', 'i', 'I', 'l', 'L'), [i(0, 100) for _ in range(n())])
array.array(pick('q', 'Q'), [i(0, 100) for _ in range(n())])
array.array(pick('f', 'd'), xs())
array.array('u', u'abc' + word())
array.array('w', 'abc' + word())
array.array('d')
io.BytesIO(bs(n() * 4))
(lambda b: (b.seek(n()), b)[1])(io.BytesIO(bs(30)))
io.StringIO(u'' + w())
io.StringIO(u'a\r\n' + w(), newline=pick(u'\n', None, u''))
types.SimpleNamespace(**{word(): i(), word(): w()})
types.SimpleNamespace()
functools.partial(max, i())
functools.partial(min, i(), key=len)
functools.partial(sorted, reverse=True)
operator.itemgetter(i())
operator.itemgetter(w(), i())
operator.itemgetter(w(), i(), i(), w())
operator.itemgetter(*ints(n() + 2))
operator.itemgetter(slice(i(), i()))
operator.attrgetter(word())
operator.attrgetter(word(), word() + '.' + word())
operator.attrgetter(word(), word(), word())
operator.attrgetter(word(), word(), word(), word())
operator.methodcaller(word())
operator.methodcaller(word(), i())
operator.methodcaller(word(), w(), i())
operator.methodcaller(word(), w(), i(), x())
operator.methodcaller(word(), w(), i(), x(), None)
operator.methodcaller(pick('lower', 'strip', 'upper'))
operator.methodcaller('replace', w(), w(), count=i())
re.compile(pick(r'(?u)\b\w\w+\b', 'a+' + word(), word()), pick(0, re.I, re.M | re.S))
re.compile(bytes(word().encode()))
[re.compile(word()).flags, re.I, re.I | re.M]
list(http.HTTPStatus)[i(0, 20)]
http.HTTPMethod.GET
inspect.Parameter.POSITIONAL_ONLY
own.Colour.red.__class__
decimal.ROUND_HALF_EVEN
statistics.NormalDist(x(), i(1))
array.array('c', 'abc')
calendar.month_name
collections.OrderedDict([((w(), i()), None) for _ in range(n())])
{datetime.date(2001, 1, i(1, 28)): decimal.Decimal(i()), None: w(), 1.5: (), True: []}
[datetime.timedelta(i()), datetime.datetime.min, datetime.date.max]
[bool, int, float, str, object, list, dict, tuple, set, complex]
random.__class__(i())
string.Template(w())
enum.Enum
own.Colour(i(1, 3))
own.Number(i(1, 3))
own.Bits(i(1, 3))
own.Record(i(), w())
own.Point(i(), x())
own.Slotted(i())
own.Kept({w(): i()})
[own.Listed(ints()), own.Mapped({w(): i()}), own.Tupled(ints())]
iter(ints())
iter(tuple(ints()))
iter(w())
iter({w(): 1})
iter(range(i(), i()))
iter(bs(3))
iter(set(ints()))
reversed(ints())
itertools.count(i())
itertools.count(i(), n())
itertools.repeat(i(), n())
itertools.repeat(w())
itertools.cycle(ints())
itertools.chain(ints(), ints())
itertools.chain.from_iterable([ints(), ints()])
itertools.islice(ints(), n())
itertools.product(ints(), ws())
itertools.permutations(ints(), n())
itertools.combinations(ints(), n())
itertools.combinations_with_replacement(ints(), n())
itertools.compress(ints(), [1, 0, 1])
itertools.zip_longest(ints(), ws())
argparse.Namespace(**{word(): i()})
inspect.signature(own.Slotted.__init__)
![list[int], dict[str, int], tuple[int, ...]]
![typing.List[int], typing.Dict[str, int], typing.Any, typing.Optional[int], typing.Union[int, str]]
![typing.Callable[[int], str], typing.Tuple[int, ...], typing.TypeVar('T'), typing.NamedTuple]
!int | str
!dataclasses.field(default=1)
!dataclasses.MISSING
![len, max, min, sum, abs, sorted, round, repr, hash, any, all, id, ord, chr, divmod, pow]
![math.sqrt, math.log, math.sin, operator.add, operator.mul, statistics.mean, cmath.sqrt]
[].append
[str.lower, str.strip, str.upper, str.split, dict.get, list.append]
{word(): i()}.get
word().lower
dict.fromkeys
datetime.datetime.now
datetime.date.fromisoformat
collections.abc.Mapping
calendar.Month(n())
'''


def exceptions():
    """Every one that Python has, as code that failed raises it and as it is warned."""
    try:
        import builtins
    except ImportError:
        import __builtin__ as builtins
    for name in dir(builtins):
        made = getattr(builtins, name)
        if isinstance(made, type) and issubclass(made, BaseException):
            yield made


def make(draw, times, report=None):
    scope = imported(MODULES)
    scope.update(draw.names())
    scope['own'] = own
    scope['random'] = draw.random
    for label, value in evaluate(EXPRESSIONS, scope, times, report):
        yield label, value
    for made in exceptions():
        for arguments in ((), (draw.w(),), (draw.i(), draw.w()), (draw.i(), draw.w(), draw.w()),
                          (draw.w(), draw.i(), draw.x(), None), (draw.i(), draw.w(), draw.w(), None, draw.w()),
                          ('ascii', draw.w(), draw.i(), draw.i(), draw.w()), (b'abc', draw.i(0, 3), draw.i(), draw.w()),
                          ('ascii', draw.bs(4), draw.i(0, 3), draw.i(), draw.w()), (draw.w(), [ValueError(draw.w())])):
            try:
                value = made(*arguments)
            except Exception:
                continue
            yield made.__name__, value
