"""Classes of one's own, which pickles name: `values.own` stands for whatever module a user keeps them in."""
import collections

Record = collections.namedtuple('Record', 'a b')

try:
    import enum

    class Colour(enum.Enum):
        red, green, blue = 1, 2, 3

    class Number(enum.IntEnum):
        one, two, three = 1, 2, 3

    class Bits(getattr(enum, 'IntFlag', enum.IntEnum)):
        one, two, three = 1, 2, 3
except ImportError:
    pass


class Point(object):
    def __init__(self, x, y):
        self.x, self.y = x, y


class Slotted(object):
    __slots__ = ('a',)

    def __init__(self, a=None):
        self.a = a


class Kept(object):
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return Kept, (self.value,)


class Listed(list):
    pass


class Mapped(dict):
    pass


class Tupled(tuple):
    pass
