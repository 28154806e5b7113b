"""Puts the observations of all environments together into one table.

    python3 Scripts/names/merge.py OBSERVATIONS.json... [--out Scripts/names/table.tsv]

One line for each module and name, sorted: module, name, kind, releases, shapes. What is said of places of calls, and when
a value counts as a constant, is in README.md.
"""
import argparse
import json
import pathlib
import re

import references
import shapes
from walk import python3

#: A constant is one that so many observations had.
ENOUGH, MOST_CONSTANTS, MOST_NAMES = 12, 2, 24
#: From so many names of one module on, all that it has.
MOST_OF_MODULE = 8
#: Where the values live that were made for this.
OWN = ('values.', '__main__', '__mp_main__', 'own.')
#: Makers of data among dill's; all else of it and of cloudpickle makes code.
DATA_MAKERS = {'_create_array'}
CODE = {('types', name) for name in 'CodeType FunctionType LambdaType CellType ModuleType new_class'.split()}
CODE |= {('functools', 'lru_cache'), ('functools', '_lru_cache_wrapper')}
#: What takes any class or function, which are judged where they are named.
ANY = {('functools', 'partial'), ('collections', 'defaultdict'), ('copyreg', '_reconstructor'), ('copyreg', '__newobj__'),
       ('copyreg', '__newobj_ex__'), ('numpy._core.multiarray', '_reconstruct'), ('builtins', 'property'),
       ('builtins', 'classmethod'), ('builtins', 'staticmethod'), ('types', 'MethodType')}
#: Parts of Python's library of which code that travels by value names what it is made of; all else that it names of
#: the library is the user's choice.
CODE_PARTS = set('builtins __builtin__ dataclasses enum typing abc collections _collections types functools operator _operator'
                 ' copyreg copy_reg'.split())
PACKAGES = set('sklearn _loss numpy scipy pandas joblib cloudpickle dill pytz dateutil zoneinfo pyarrow'.split())
#: What reaches others by a name that the file chooses; right arguments alone say nothing of it.
REACHING = {('builtins', 'getattr'), ('builtins', 'setattr'), ('operator', 'attrgetter'), ('operator', 'methodcaller'),
            ('_operator', 'attrgetter'), ('_operator', 'methodcaller')}
REACHING_NAMES = {'subimport', 'dynamic_subimport', '_import_module', '_get_attr', '_getattr', '_setattr', '_load_type'}
#: What runs the file's text or opens its files, so that no honest file can be told from others.
NEVER = {'_eval_repr', '_create_filehandle', 'loads', 'load'}
ORDER = 'N?iIfsbcFmotldS'


def carries(module):
    return module.split('.')[0] in ('cloudpickle', 'dill') or '.cloudpickle' in module


def is_part_of_code(module, top, name, entry):
    """Whether code by value is made of this, and does not merely use it: dill carries all that a module knows."""
    is_called = any(shape.startswith('call') for shape in entry.calls)
    if 'class' in entry.kinds or 'singleton' in entry.kinds or is_called:
        return top in PACKAGES or module in CODE_PARTS
    return module in references.PARTS_OF_CLASSES


def kind_of(module, name, entry):
    """class, function, maker, singleton, code or reaching; None for what the table leaves out."""
    kinds = entry.kinds - {None}
    known = python3(module, name)
    top = module.split('.')[0]
    if entry.families == {'code'} and not carries(module) and not is_part_of_code(module, top, name, entry):
        return None
    if not kinds or name.endswith('__dict__') or carries(module) and name in NEVER:
        return None
    if known in REACHING or carries(module) and name in REACHING_NAMES:
        return 'reaching'
    if known in CODE or carries(module) and name not in DATA_MAKERS:
        return 'code'
    if 'class' in kinds:
        return 'class'
    if any(shape.startswith('call') for shape in entry.calls):
        return 'maker'
    return 'function' if 'function' in kinds else 'singleton'


class Entry:
    def __init__(self):
        self.kinds, self.families, self.value, self.calls = set(), set(), False, {}
        self.releases, self.pythons, self.why = [], [], []


def key_of_release(text):
    return [int(part) for part in re.findall(r'[0-9]+', text)]


def read(paths):
    table = {}
    for path in paths:
        observed = json.loads(path.read_text())
        for key, seen in observed['names'].items():
            module, name = key.split('\t')
            if (module + '.').startswith(OWN) or '<locals>' in name:
                continue
            entry = table.setdefault((module, name), Entry())
            entry.kinds.add(seen['kind'])
            entry.families |= set(seen['families'])
            entry.value |= seen['value']
            entry.why = (entry.why + seen['why'])[:3]
            package = {'_loss': 'sklearn'}.get(module.split('.')[0], module.split('.')[0])
            release = observed['releases'].get(package)
            if release:
                entry.releases.append(package + ' ' + release)
            else:
                entry.releases.append('python ' + observed['python'])
            for shape, call in seen['calls'].items():
                known = entry.calls.get(shape)
                if known is None:
                    entry.calls[shape] = call
                    continue
                known['count'] += call['count']
                for mine, other in zip(known['places'], call['places']):
                    shapes.union(mine, other)
                for name_, other in call['named'].items():
                    shapes.union(known['named'].setdefault(name_, {}), other)
    return table


def span(releases):
    package = releases[0].split(' ')[0]
    versions = sorted({release.split(' ')[1] for release in releases}, key=key_of_release)
    return package + ' ' + (versions[0] if len(versions) == 1 else versions[0] + '-' + versions[-1])


def named(letter, names):
    """Alternatives of a token that holds names; those of the values' own module stand for any."""
    if names is None:
        return [letter]
    kept = sorted(name for name in names if not (name + '.').startswith(OWN))
    modules = {}
    for name in kept:
        modules.setdefault(name.rpartition('.')[0], []).append(name)
    kept = [name for module, inside in sorted(modules.items())
            for name in ([module + '.*'] if len(inside) > MOST_OF_MODULE and module.split('.')[0] in PACKAGES else inside)]
    if len(kept) > MOST_NAMES:
        return [letter]
    return ['%s<%s>' % (letter, name) for name in kept] or [letter]


def constants(known):
    values = known['values']
    return sorted(values) if values and len(values) <= MOST_CONSTANTS and known['n'] >= ENOUGH else None


def token(letter, known, maker, depth):
    """Alternatives of one letter at one place."""
    if letter in 'cFmo':
        return named(letter, known['values'])
    if letter == 'i':
        fixed = constants(known) if maker else None
        return [str(value) for value in fixed] if fixed else ['i']
    if letter in 'sb':
        fixed = constants(known)
        if fixed:
            return [('b' if letter == 'b' else '') + "'%s'" % value for value in fixed]
        pattern = next(iter(known['patterns']), None) if letter == 's' else None
        return ['s:' + pattern] if pattern and known['n'] >= ENOUGH else [letter]
    if letter == 't':
        fixed = constants(known)
        if fixed:
            return ['(%s)' % ','.join(map(str, value)) for value in fixed]
        if not maker or depth or not known['items']:
            return ['t']
        return ['t{%s}' % ','.join(place(item, maker, depth + 1) for item in known['items'])]
    if letter == 'd':
        if known.get('open') or not known['keys'] or depth:
            return ['d']
        return ['d{%s}' % ','.join('%s=%s' % (name, place(value, maker, depth + 1))
                                   for name, value in sorted(known['keys'].items()))]
    return [letter]


def place(known, maker, depth=0):
    letters = sorted(known, key=ORDER.index) if 'p' not in known else []
    return '|'.join(part for letter in letters for part in token(letter, known[letter], maker, depth))


def variable(calls):
    """Calls of the same family with many lengths, as one of any length; the others as they are."""
    lengths = sorted(len(call['places']) for family, call in calls if not call['named'])
    if len(set(lengths)) < 4:
        return calls
    first = max(lengths[0], 0)
    merged = {'count': 0, 'places': [{} for _ in range(first + 1)], 'named': {}}
    rest = []
    for family, call in calls:
        if call['named']:
            rest.append((family, call))
            continue
        merged['count'] += call['count']
        for index, known in enumerate(call['places']):
            shapes.union(merged['places'][min(index, first)], json.loads(json.dumps(known)))
    merged['repeats'] = True
    return [(calls[0][0], merged)] + rest


def spelled(entry, maker, takes_any=False):
    """The shapes of a name, sorted."""
    families = {}
    for shape, call in entry.calls.items():
        families.setdefault(shape.split('/')[0], []).append((shape.split('/')[0], call))
    found = set()
    for calls in families.values():
        for family, call in variable(calls):
            places = [place(known, maker) for known in call['places']]
            if takes_any:
                places = ['|'.join(dict.fromkeys(token.split('<')[0] if token[0] in 'cF' else token
                                                 for token in tokens.split('|'))) for tokens in places]
            arguments = ','.join(places)
            if call.get('repeats'):
                arguments += '*'
            keywords = ','.join('%s=%s' % (name, place(known, maker))
                                for name, known in sorted(call['named'].items()))
            found.add('%s(%s%s)' % (family, arguments, ';' + keywords if keywords else ''))
    return sorted(found)


def lines(table):
    for (module, name), entry in sorted(table.items()):
        kind = kind_of(module, name, entry)
        if kind is None:
            continue
        found = [] if kind == 'code' else spelled(entry, kind in ('maker', 'reaching'), python3(module, name) in ANY)
        yield '\t'.join([module, name, kind, span(entry.releases), ' '.join(found)]).rstrip('\t')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('observations', nargs='+', type=pathlib.Path)
    parser.add_argument('--out', type=pathlib.Path, default=pathlib.Path(__file__).with_name('table.tsv'))
    arguments = parser.parse_args()
    found = list(lines(read(arguments.observations)))
    arguments.out.write_text('\n'.join(found) + '\n')
    print('%d names of %d environments in %s' % (len(found), len(arguments.observations), arguments.out.name))


if __name__ == '__main__':
    main()
