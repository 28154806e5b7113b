"""Functions and classes that travel by value with cloudpickle and dill: the names that their makers have."""
import collections
import functools
import sys
import types

SOURCE = '''
import collections
import functools
import os.path
import math
import re
import numpy as np
try:
    import pandas as pd
except Exception:
    pd = None
try:
    import scipy.special
    from sklearn.base import BaseEstimator, TransformerMixin, ClassifierMixin, RegressorMixin
    from sklearn.preprocessing import StandardScaler, FunctionTransformer
    from sklearn.pipeline import Pipeline
    import sklearn.metrics
except Exception:
    BaseEstimator = TransformerMixin = ClassifierMixin = RegressorMixin = object
try:
    import enum
    import typing
    import abc
    import dataclasses
except Exception:
    pass

FACTOR = 3


def plain(a, b=2, *rest, **named):
    """Doc."""
    return a * b * FACTOR


def closure(k):
    def inner(x):
        return x + k + FACTOR
    return inner


def mutual(n):
    return 0 if n < 1 else other(n - 1)


def other(n):
    return mutual(n - 1)


def numeric(X):
    return np.log1p(X) + scipy.special.expit(X) + math.sqrt(FACTOR)


def framed(X):
    return pd.DataFrame(X).fillna(0)


def scored(y, z):
    return sklearn.metrics.f1_score(y, z)


def generator(n):
    for i in range(n):
        yield i


def wrapped(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)
    return inner


@wrapped
def decorated(x):
    return x


def pathed(x):
    return re.sub('a', 'b', os.path.basename(x))


class Plain(object):
    constant = FACTOR

    def __init__(self, a=1):
        self.a = a

    @property
    def twice(self):
        return self.a * 2

    @staticmethod
    def fixed(x):
        return x

    @classmethod
    def made(cls):
        return cls(3)

    def method(self, x):
        return plain(x, self.a)


class Derived(Plain):
    def method(self, x):
        return super(Derived, self).method(x)


class Slotted(object):
    __slots__ = ('a', 'b')

    def __init__(self, a=None):
        self.a = a


class Transformer(BaseEstimator, TransformerMixin):
    def __init__(self, power=2):
        self.power = power

    def fit(self, X, y=None):
        self.mean_ = np.mean(X)
        return self

    def transform(self, X):
        return X ** self.power

    def get_feature_names_out(self, names=None):
        return names


class Classifier(BaseEstimator, ClassifierMixin):
    def fit(self, X, y):
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        return self.classes_[np.zeros(len(X), int)]

    def predict_proba(self, X):
        return np.zeros((len(X), 2))


class Regressor(BaseEstimator, RegressorMixin):
    def fit(self, X, y, sample_weight=None):
        return self

    def predict(self, X):
        return np.zeros(len(X))


Named = collections.namedtuple('Named', 'x y')


class Listed(list):
    pass


class Mapped(dict):
    def __missing__(self, key):
        return 0


class Failed(ValueError):
    pass


class Cached(object):
    @functools.lru_cache(maxsize=4) if hasattr(functools, 'lru_cache') else (lambda f: f)
    def f(self, x):
        return x


class Outer(object):
    class Inner(object):
        def f(self):
            return 1
'''

MODERN = '''
class Colour(enum.Enum):
    red = 1
    green = 'g'


class Number(enum.IntEnum):
    one = 1


class Bits(enum.Flag):
    a = 1
    b = 2


class Abstract(abc.ABC):
    @abc.abstractmethod
    def f(self):
        pass


class Concrete(Abstract):
    def f(self):
        return super().f()


@dataclasses.dataclass
class Data:
    a: int
    b: str = 'x'
    c: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, order=True)
class Frozen:
    a: int = 1


class Typed(typing.NamedTuple):
    a: int
    b: str = 'x'


T = typing.TypeVar('T')


class Generic(typing.Generic[T]):
    def f(self, x: T) -> typing.Optional[int]:
        return None


def annotated(a: int, *, b: 'typing.List[str]' = None) -> dict:
    return {}


def singled():
    return cached(3)


@functools.lru_cache(maxsize=None)
def cached(x):
    return x


@functools.singledispatch
def dispatched(x):
    return x


class Partial:
    method = functools.partialmethod(annotated, b=1)
    value: int = 3


async def later(x):
    return x
'''

MODERN_SLOTS = '''
@dataclasses.dataclass(slots=True, kw_only=True)
class Slots:
    a: int


class Paramed[T]:
    pass
'''

VALUES = '''
[plain, closure(i()), mutual, numeric, framed, scored, generator, decorated, pathed]
closure(i())
lambda x: x + 1
(lambda k: lambda x: x + k)(i())
[Plain, Derived, Slotted, Listed, Mapped, Failed, Cached, Outer]
Plain(i())
Derived(i())
Slotted(i())
Plain(i()).method
Plain.made
Plain.fixed
Plain.method
Transformer(i()).fit(np.ones((3, 2)))
Classifier().fit(np.ones((3, 2)), [0, 1, 1])
Regressor()
[Transformer, Classifier, Regressor]
Named
Named(i(), x())
[Listed(ints()), Mapped({w(): i()}), Failed(w()), Outer.Inner()]
Pipeline([('s', StandardScaler()), ('t', Transformer(i()))])
FunctionTransformer(plain, validate=False)
FunctionTransformer(lambda X: X * 2)
functools.partial(plain, i())
functools.partial(lambda a, b: a, b=i())
collections.defaultdict(lambda: 0, {w(): i()})
np.vectorize(plain)
np.vectorize(lambda a: a)
Colour
[Colour.red, Number.one, Bits.a, Bits.a | Bits.b]
Concrete()
Data(i(), w())
Frozen(i())
Typed(i(), w())
Generic()
[T, Generic]
annotated
singled
dispatched
Partial()
later
cached
Slots(a=i())
Paramed()
np
math
[np, collections, functools]
pd
np.log1p
np.dtype('f8')
np.float64
np.array(xs())
np.array(ws(), dtype=object)
np.arange(i(5, 9)).view(Arrayed)
slice(1, i())
type(None)
type(Ellipsis)
type(NotImplemented)
Ellipsis
{w(): 1}.keys()
{w(): 1}.values()
{w(): 1}.items()
collections.OrderedDict([(w(), 1)]).keys()
[].append
'abc'.upper
dict.fromkeys
object.__new__
property(plain)
classmethod(plain)
staticmethod(plain)
plain.__code__
types.MethodType(plain, 3)
types.SimpleNamespace(a=plain)
types.MappingProxyType({w(): 1})
typing.List[int]
typing.Callable[[int], str]
range(i())
pd.DataFrame({'a': xs()})
pd.Series(ws())
pd.date_range('2001-01-01', periods=3)
[int, str, list, dict, float, bytes, type, object]
'''


def namespace(draw, name='__main__'):
    """The module that the code is taken to live in."""
    module = types.ModuleType(name)
    scope = vars(module)
    for source in (SOURCE, MODERN, MODERN_SLOTS):
        for text in [source] if source is SOURCE else source.split('\n\n\n'):
            try:
                exec(compile(text, '<own>', 'exec'), scope)
            except Exception:  # An older Python.
                continue
    if 'np' in scope:
        scope['Arrayed'] = type('Arrayed', (scope['np'].ndarray,), {'__module__': name})
    return module, scope


def make(draw, times, report=None):
    """(label, value); the module is `__main__` while they are pickled."""
    from . import evaluate
    module, scope = namespace(draw)
    sys.modules['__main__'] = module
    scope = dict(scope)
    scope.update(draw.names())
    scope.update(types=types, collections=collections, functools=functools)
    return list(evaluate(VALUES, scope, times, report))
