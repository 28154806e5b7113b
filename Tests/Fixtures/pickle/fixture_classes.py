"""Classes whose instances the pickles hold. No reader needs this module: that is the point."""
from __future__ import absolute_import

import sys


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted(object):
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


class Stateful(object):
    """State that is no dict."""

    def __init__(self, payload):
        self.payload = payload

    def __getstate__(self):
        return (1, self.payload)

    def __setstate__(self, state):
        self.payload = state[1]


class FalseState(object):
    def __getstate__(self):
        return False

    def __setstate__(self, state):
        pass


class Reduced(object):
    """Every one of the five places of a reduce value."""

    def __init__(self, *args):
        self.args = args
        self.listed = []
        self.keyed = {}

    def append(self, item):
        self.listed.append(item)

    def extend(self, items):
        self.listed.extend(items)

    def __setitem__(self, key, value):
        self.keyed[key] = value

    def __reduce__(self):
        return (Reduced, self.args, {"extra": True}, iter(self.listed), iter(self.keyed.items()))


class Cyclic(object):
    """An instance that its own reduce arguments hold: only the pickler's memo ends the circle."""

    def __init__(self, holder=None):
        self.holder = holder

    def __reduce__(self):
        return (Cyclic, (self.holder,))


class KeywordOnly(object):
    """Made by __newobj_ex__: NEWOBJ_EX from protocol 4, a partial before."""

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self.given = (args, kwargs)
        return self

    def __getnewargs_ex__(self):
        return self.given


class ListOf(list):
    pass


class DictOf(dict):
    pass


if sys.version_info[0] == 2:

    class Classic:
        """An old-style instance: INST and OBJ."""

        def __init__(self, x):
            self.x = x

    class ClassicWithArguments:
        def __init__(self, a, b):
            self.a = a
            self.b = b

        def __getinitargs__(self):
            return (self.a, self.b)

else:
    import enum

    class Colour(enum.Enum):
        RED = 1
        BLUE = "blue"

    class Outer:
        class Inner:
            def method(self):
                return 1
