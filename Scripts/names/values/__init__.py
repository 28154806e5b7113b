"""Honest values, made from expressions so that each release makes those that it can.

An expression that an old Python or library does not know is passed over. The names in `Draw` give every evaluation
other numbers and words, so that what stays the same in all of them is a constant of the pickler.
"""
import random
import sys


class Draw(object):
    """Random parts of values."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def i(self, low=0, high=10 ** 6):
        return self.random.randint(low, high)

    def n(self):
        """A small size."""
        return self.random.randint(2, 6)

    def x(self):
        return self.random.choice([self.random.random(), self.random.gauss(0, 100), float(self.i())])

    def w(self):
        return u''.join(self.random.choice(u'abcdefghijklmnopqrstuvwxyz_ -.\u00e9') for _ in range(self.i(1, 9)))

    def word(self):
        """A word that can be a name."""
        return 'v' + ''.join(self.random.choice('abcdefghijklmnopqrstuvwxyz') for _ in range(self.i(1, 8)))

    def pick(self, *values):
        return self.random.choice(values)

    def ws(self, count=5):
        return [self.w() for _ in range(count)]

    def ints(self, count=5):
        return [self.i(-50, 10 ** self.i(1, 9)) for _ in range(count)]

    def xs(self, count=5):
        return [self.x() for _ in range(count)]

    def bs(self, count=5):
        return bytes(bytearray(self.i(0, 255) for _ in range(count)))

    def names(self):
        return {name: getattr(self, name) for name in
                ('i', 'n', 'x', 'w', 'word', 'pick', 'ws', 'ints', 'xs', 'bs', 'random')}


def evaluate(text, scope, times, report=None):
    """The values of each line of the text that this Python and these libraries know, some times each."""
    for line in text.strip().split('\n'):
        line = line.strip()
        if not line or line.startswith('#'):
            continue
        repeat, wanted = (1, line[1:]) if line.startswith('!') else (times, line)
        failures = 0
        for _ in range(repeat):
            try:
                value = eval(wanted, scope)
            except Exception as error:  # Whatever an old release says of what it does not know.
                failures += 1
                if report is not None and failures == 1:
                    report(wanted, error)
                if failures == 3:
                    break
                continue
            yield wanted, value


def imported(names):
    """The modules of these names that there are, by their names; of `a.b`, `a`, once `a.b` is imported."""
    scope = {}
    for name in names.split():
        try:
            __import__(name)
        except Exception:
            continue
        scope[name.split('.')[0]] = sys.modules[name.split('.')[0]]
    return scope
