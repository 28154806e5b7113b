"""What was seen at each place of a call: kept as sets, so that calls of many values and releases can be put together.

A place is a dict from a token's first letter to what is known of it; see README.md for the tokens.
"""
import re

from walk import python3, text_types

#: More different values than this are no constant, more names than that no list.
MOST_VALUES, MOST_NAMES, MOST_KEYS = 6, 48, 16

PATTERNS = [
    ('digits', r'[+-]?[0-9]+'),
    ('fraction', r'[+-]?[0-9]+(/[0-9]+)?'),
    ('number', r'[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,4})?|-?(s?NaN[0-9]{0,4}|nan|Infinity|inf)'),
    ('date', r'[0-9]{4}-[0-9:+./ T-]+'),
    ('dtype', r'[<>|=]?[a-zA-Z][0-9]*(\[[0-9]*[a-zA-Z]+\])?'),
    ('identifier', r'[A-Za-z_][A-Za-z0-9_]*'),
    ('dotted', r'[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*'),
]
COMPILED = [(name, re.compile('(' + pattern + r')\Z')) for name, pattern in PATTERNS]
SIMPLE = re.compile(r'[A-Za-z0-9_.+-]+\Z')


def simple(value):
    """A constant's spelling in the table, or None for what can't stand there."""
    if isinstance(value, bytes) and not isinstance(value, str):
        value = value.decode('latin1')
    if isinstance(value, text_types) and len(value) < 24 and SIMPLE.match(value):
        return str(value)
    return None


def add(known, value, most):
    """The list with the value, or None for one that has too many."""
    if known is not None and value not in known:
        known.append(value)
        if len(known) > most:
            return None
    return known


def note(place, node, kind_of, stamp, depth=0):
    """Adds one observed value to what is known of a place. `kind_of` says whether a name is c, F or m; `stamp` is another
    for each value that was made, however many pickles it has."""
    letter = node.kind
    if letter == 'g':
        letter = kind_of(node.value)
    elif letter == 'i' and not -2 ** 63 <= node.value < 2 ** 64:
        letter = 'I'
    known = place.setdefault(letter, {'n': 0, 'stamp': None, 'values': []})
    if known['stamp'] != stamp:
        known['n'] += 1
        known['stamp'] = stamp
    if letter in 'cFm':
        known['values'] = add(known['values'], '.'.join(python3(*node.value)), MOST_NAMES)
    elif letter == 'o':
        callee = '.'.join(python3(*node.callee.value)) if node.callee.kind == 'g' else ''
        known['values'] = add(known['values'], callee, MOST_NAMES)
    elif letter == 'i':
        known['values'] = add(known['values'], int(node.value), MOST_VALUES)
    elif letter in 'sb':
        constant = simple(node.value)
        known['values'] = add(known['values'], constant, MOST_VALUES) if constant is not None else None
        if letter == 's':
            fitting = [name for name, pattern in COMPILED if pattern.match(node.value or '')]
            known['patterns'] = [name for name in known.get('patterns', fitting) if name in fitting]
    elif letter == 't':
        is_constant = all(item.kind == 'i' for item in node.items) and len(node.items) < 4
        known['values'] = add(known['values'], [int(item.value) for item in node.items],
                              MOST_VALUES) if is_constant else None
        note_items(known, node, kind_of, stamp, depth)
    elif letter == 'd':
        note_keys(known, node, kind_of, stamp, depth)


def note_items(known, node, kind_of, stamp, depth):
    """What is at each place of a tuple, as long as all of them have the same length."""
    items = known.setdefault('items', [{} for _ in node.items])
    if items is None or len(items) != len(node.items) or len(items) > 6 or depth > 1:
        known['items'] = None
        return
    for place, item in zip(items, node.items):
        note(place, item, kind_of, stamp, depth + 1)


def note_keys(known, node, kind_of, stamp, depth):
    """A dict's keys and what is at each; `open` is one with keys that are data."""
    keys = known.setdefault('keys', {})
    names = [key.value if key.kind == 's' and simple(key.value) else None for key, _ in node.items]
    if known.get('open') or None in names or depth > 1:
        known['open'], known['keys'] = True, {}
        return
    for name, (_, value) in zip(names, node.items):
        note(keys.setdefault(name, {}), value, kind_of, stamp, depth + 1)
    if len(keys) > MOST_KEYS:
        known['open'], known['keys'] = True, {}


def union(place, other):
    """Adds what is known of the same place from elsewhere."""
    for letter, known in other.items():
        if letter not in place:
            place[letter] = known
            continue
        mine = place[letter]
        mine['n'] += known['n']
        mine['values'] = unite(mine['values'], known['values'], MOST_NAMES if letter in 'cFmo' else MOST_VALUES)
        if letter == 's':
            mine['patterns'] = [name for name in mine['patterns'] if name in known['patterns']]
        elif letter == 't':
            items, others = mine['items'], known['items']
            if items is None or others is None or len(items) != len(others):
                mine['items'] = None
            else:
                for item, value in zip(items, others):
                    union(item, value)
        elif letter == 'd':
            for name, value in known['keys'].items():
                union(mine['keys'].setdefault(name, {}), value)
            if mine.get('open') or known.get('open') or len(mine['keys']) > MOST_KEYS:
                mine['open'], mine['keys'] = True, {}
    return place


def unite(values, others, most):
    if values is None or others is None:
        return None
    for value in others:
        values = add(values, value, most)
    return values
