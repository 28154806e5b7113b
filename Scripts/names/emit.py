"""Writes the table of names as Swift.

    python3 Scripts/names/emit.py [--table Scripts/names/table.tsv] [--into Sources/Audit/Names]

Several files by package, each an enum with `static let table`; the grammar of its lines is in README.md. Names that only
Python 2 or numpy 1 said otherwise are put together under the names of today (`walk.python3`): each alternative of one of
them then is one of the other, too.
"""
import argparse
import copy
import pathlib

import merge
from walk import python3

WIDTH = 118
INDENT = 8
#: Lines of one file, its frame included.
MOST_LINES = 290
PACKAGES = [
    ('PythonNames', "Python's own library and packages of time zones", None),
    ('NumpyNames', 'numpy', ('numpy',)),
    ('ScipyNames', 'scipy', ('scipy',)),
    ('PandasNames', 'pandas', ('pandas', 'pyarrow')),
    ('SklearnNames', 'scikit-learn', ('sklearn', '_loss')),
    ('CarrierNames', 'joblib, cloudpickle and dill', ('joblib', 'cloudpickle', 'dill')),
]
MARKS = {'class': '', 'function': '()', 'maker': '*', 'singleton': '=', 'code': '!', 'reaching': '~'}
#: Which kind a name has that releases do not agree on.
RANK = ['code', 'reaching', 'class', 'maker', 'function', 'singleton']


def split(text, separator):
    """Parts between separators that stand in no bracket."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter in '({<[') - (letter in ')}>]')
        if letter == separator and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return parts + [text[start:]] if text else []


class Shape:
    """A call taken apart, so that two with as many arguments can be put together."""

    def __init__(self, text):
        self.family, inner = text[:-1].split('(', 1)
        positional, *keywords = split(inner, ';') or ['']
        if inner.startswith(';'):
            positional, keywords = '', [inner[1:]]
        self.repeats = positional.endswith('*')
        self.places = [split(place, '|') for place in split(positional.rstrip('*'), ',')]
        self.named = {}
        for keyword in split(keywords[0], ',') if keywords else []:
            name, place = keyword.split('=', 1)
            self.named[name] = split(place, '|')

    @property
    def key(self):
        return self.family, len(self.places), tuple(sorted(self.named)), self.repeats

    def add(self, other):
        for mine, theirs in zip(self.places, other.places):
            mine += [token for token in theirs if token not in mine]
        for name, theirs in other.named.items():
            self.named[name] += [token for token in theirs if token not in self.named[name]]

    def __str__(self):
        text = ','.join('|'.join(place) for place in self.places) + ('*' if self.repeats else '')
        if self.named:
            text += ';' + ','.join('%s=%s' % (name, '|'.join(place)) for name, place in sorted(self.named.items()))
        return '%s(%s)' % (self.family, text)


def read(path):
    """{module: {name: (kind, {key: Shape})}} under the names of today."""
    found = {}
    for line in path.read_text().splitlines():
        module, name, kind, _, shapes = (line + '\t').split('\t')[:5]
        module, name = python3(module, name)
        known_kind, known = found.setdefault(module, {}).get(name, (kind, {}))
        kind = min(kind, known_kind, key=RANK.index)
        for text in shapes.split(' ') if shapes else []:
            shape = Shape(text)
            if shape.key in known:
                known[shape.key].add(shape)
            else:
                known[shape.key] = shape
        found[module][name] = (kind, known)
    if path.with_name('by-hand.txt').exists():
        read_by_hand(path.with_name('by-hand.txt'), found)
    return found


def read_by_hand(path, found):
    """Adds the lines that are in the grammar of the Swift files."""
    kinds = {mark: kind for kind, mark in MARKS.items() if mark}
    for line in path.read_text().splitlines():
        if not line or line.startswith('#'):
            continue
        module, entries = line.split(': ', 1)
        for text in split(entries, ' '):
            head, _, inner = text.partition('[')
            mark = next((mark for mark in kinds if head.endswith(mark)), '')
            name, kind = head[:len(head) - len(mark)], kinds.get(mark, 'class')
            known_kind, known = found.setdefault(module, {}).get(name, (kind, {}))
            for spelled in split(inner[:-1], ';') if inner else []:
                shape = Shape(spelled)
                if shape.key in known:
                    known[shape.key].add(shape)
                else:
                    known[shape.key] = shape
            found[module][name] = (min(kind, known_kind, key=RANK.index), known)


#: What the table says in one letter and the Swift in full.
LETTERS = {
    'A': ['o<%s>' % merge.ARRAYS[0]], 'Z': ['o<>'] + ['o<%s>' % name for name in merge.ZONES],
    '.': list('N?iIfsbcFmtldSo'),
}


def written_out(place):
    found = [token for letter in place for token in LETTERS.get(letter, [letter])]
    return list(dict.fromkeys(found))


def in_full(shape):
    full = copy.deepcopy(shape)
    full.places = [written_out(place) for place in shape.places]
    full.named = {name: written_out(place) for name, place in shape.named.items()}
    for place in list(full.places) + list(full.named.values()):
        place[:] = [braced(token) for token in place]
    return str(full)


def braced(token):
    """The letters within `t{...}` and `d{...}`."""
    if token[:2] not in ('t{', 'd{'):
        return token
    parts = []
    for part in split(token[2:-1], ','):
        key, equals, place = part.partition('=') if token[0] == 'd' else ('', '', part)
        parts.append(key + equals + '|'.join(written_out(split(place, '|'))))
    return token[:2] + ','.join(parts) + '}'


def entry(name, kind, shapes):
    texts = sorted(map(in_full, shapes.values()))
    if kind in ('code', 'function', 'singleton') or kind == 'class' and texts in ([], ['new()']):
        return name + MARKS[kind]
    return '%s%s[%s]' % (name, MARKS[kind], ';'.join(texts))


def lines(module, names):
    """Lines of at most WIDTH columns; one that a single entry makes longer stays so."""
    row = module + ':'
    for name in sorted(names):
        text = entry(name, *names[name])
        if len(row) + 1 + len(text) + INDENT > WIDTH and not row.endswith(':'):
            yield row
            row = module + ':'
        row += ' ' + text
    yield row


FRAME = '''/// What honest files name of {what}, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum {name} {{
    static let table = """
{lines}
        """
}}
'''


def wrapped(line):
    """A line of the table as lines of the literal: longer ones go on behind a backslash, also within an entry."""
    limit = WIDTH - INDENT - 1
    while len(line) > limit + 1:
        place = max(line.rfind(' ', 0, limit), line.rfind('|', 0, limit), line.rfind(',', 0, limit),
                    line.rfind(';', 0, limit)) + 1 or limit
        yield line[:place] + '\\'
        line = line[place:]
    yield line


def write(folder, table):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob('*Names*.swift'):
        old.unlink()
    rest = dict(table)
    made = []
    for enum, what, packages in PACKAGES[1:] + PACKAGES[:1]:
        modules = sorted(module for module in rest if packages is None or module.split('.')[0] in packages)
        files, room = [[]], MOST_LINES
        for module in modules:
            rows = [part for line in lines(module, rest.pop(module)) for part in wrapped(line)]
            if len(files[-1]) + len(rows) > room and files[-1]:
                files.append([])
            files[-1] += rows
        for number, rows in enumerate(files, 1):
            name = enum if len(files) == 1 else '%s%d' % (enum, number)
            text = FRAME.format(name=name, what=what, lines='\n'.join(' ' * INDENT + row for row in rows))
            (folder / (name + '.swift')).write_text(text)
            made.append(name)
    (folder / 'NameTables.swift').write_text(ALL.format(
        names='\n'.join('        %s.table,' % name for name in made)))
    return made


ALL = '''/// All tables of names that `Scripts/names/emit.py` makes.
enum NameTables {{
    static let all = [
{names}
    ]
}}
'''


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    here = pathlib.Path(__file__).resolve()
    parser.add_argument('--table', type=pathlib.Path, default=here.with_name('table.tsv'))
    parser.add_argument('--into', type=pathlib.Path, default=here.parents[2] / 'Sources/Audit/Names')
    arguments = parser.parse_args()
    table = read(arguments.table)
    made = write(arguments.into, table)
    print('%d names of %d modules in %d files' % (sum(map(len, table.values())), len(table), len(made)))


if __name__ == '__main__':
    main()
