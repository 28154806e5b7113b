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
ENOUGH, MOST_CONSTANTS, MOST_NAMES = 12, 2, 40
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
#: Values that have several spellings: where one of them was seen, each of them may stand (the tokens `A` and `Z`).
ARRAYS = """numpy._core.multiarray._reconstruct numpy._core.numeric._frombuffer joblib.numpy_pickle.NumpyArrayWrapper
joblib.numpy_pickle.NDArrayWrapper joblib.numpy_pickle.ZNDArrayWrapper joblib.numpy_pickle_compat.NDArrayWrapper
joblib.numpy_pickle_compat.ZNDArrayWrapper sklearn.externals.joblib.numpy_pickle.NumpyArrayWrapper
sklearn.externals.joblib.numpy_pickle.NDArrayWrapper sklearn.externals.joblib.numpy_pickle.ZNDArrayWrapper
sklearn.externals.joblib.numpy_pickle_compat.NDArrayWrapper sklearn.externals.joblib.numpy_pickle_compat.ZNDArrayWrapper
dill._dill._create_array dill.dill._create_array""".split()
ZONES = """datetime.timezone dateutil.tz._tzfile._unpickle dateutil.tz.tz.tzfile dateutil.tz.tz.tzlocal dateutil.tz.tz.tzoffset
dateutil.tz.tz.tzstr dateutil.tz.tz.tzutc pytz.FixedOffset pytz._FixedOffset pytz._UTC pytz._p
zoneinfo.ZoneInfo._unpickle""".split()
FAMILIES = [
    ('pandas._libs.tslibs.offsets', 'pandas.tseries.offsets'),
    ('pandas.core.indexes.base', 'pandas.core.indexes.datetimes', 'pandas.core.indexes.timedeltas',
     'pandas.core.indexes.interval'),
    ('pandas.arrays', 'pandas.core.arrays.arrow.array', 'pandas.core.arrays.boolean', 'pandas.core.arrays.categorical',
     'pandas.core.arrays.datetimes', 'pandas.core.arrays.floating', 'pandas.core.arrays.integer', 'pandas.core.arrays.interval',
     'pandas.core.arrays.numpy_', 'pandas.core.arrays.period', 'pandas.core.arrays.sparse', 'pandas.core.arrays.sparse.array',
     'pandas.core.arrays.string_', 'pandas.core.arrays.string_arrow', 'pandas.core.arrays.timedeltas')]
#: In what others' text is a pattern worth to be known; makers' always is.
PATTERNS = {'decimal': ('number',), 'fractions': ('fraction',), 'numpy': ('dtype',), 'array': ('dtype',)}
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
    is_method = '.' in name and references.below(module, references.PUBLIC)
    return is_method or module in references.PARTS_OF_CLASSES


def kind_of(module, name, entry):
    """class, function, maker, singleton, code or reaching; None for what the table leaves out."""
    kinds = entry.kinds - {None}
    known = python3(module, name)
    top = module.split('.')[0]
    if entry.families == {'code'} and not carries(module) and not is_part_of_code(module, top, name, entry):
        return None
    if not kinds or name.endswith('__dict__') or carries(module) and name in NEVER:
        return None
    if entry.families == {'references'} and top in PACKAGES and (
            name in references.NEVER or references.below(module, references.ACTING)):
        return None
    if known in REACHING or carries(module) and name in REACHING_NAMES:
        return 'reaching'
    if known in CODE or carries(module) and name not in DATA_MAKERS:
        return 'code'
    if 'class' in kinds:
        return 'class'
    if any(shape.startswith('call') for shape in entry.calls):
        return 'maker'
    if 'function' in kinds and entry.families == {'references'} and top in PACKAGES and not references.computes(module, name):
        return None
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
            add(entry.calls, seen['calls'])
    share(table)
    return table


def share(table):
    """A class or maker is called in the same ways in whichever module a release has it."""
    same = {}
    for (module, name), entry in table.items():
        package = {'_loss': 'sklearn'}.get(module.split('.')[0], module.split('.')[0])
        if package in ('pandas', 'numpy', 'sklearn', 'scipy'):
            same.setdefault((package, name), []).append(entry)
        elif name in ('OSError', 'IOError', 'EnvironmentError'):
            same.setdefault(('python', 'OSError'), []).append(entry)
    for entries in same.values():
        together = {}
        for entry in entries:
            add(together, json.loads(json.dumps(entry.calls)))
        for entry in entries:
            # One that no value showed may as well be made by NEWOBJ.
            plain = {} if entry.calls else {'new/0/': {'count': 0, 'places': [], 'named': {}}}
            entry.calls = dict(plain, **together) if together else {}


def add(calls, others):
    for shape, call in others.items():
        known = calls.get(shape)
        if known is None:
            calls[shape] = call
            continue
        known['count'] += call['count']
        for mine, other in zip(known['places'], call['places']):
            shapes.union(mine, other)
        for name, other in call['named'].items():
            shapes.union(known['named'].setdefault(name, {}), other)


def span(releases):
    package = releases[0].split(' ')[0]
    versions = sorted({release.split(' ')[1] for release in releases}, key=key_of_release)
    return package + ' ' + (versions[0] if len(versions) == 1 else versions[0] + '-' + versions[-1])


def spellings(names):
    """The names, with all the other ways to say the same value."""
    names = set(names)
    if names & set(ARRAYS[:2]):
        names = names - set(ARRAYS) | {'A'}
    if len(names & set(ZONES)) > 2:
        names = names - set(ZONES) - {''} | {'Z'}
    for family in FAMILIES:
        others = {name for name in names if name.rpartition('.')[0] not in family}
        if others != names:
            names = others | {module + '.*' for module in family}
    return names


def named(letter, names):
    """Alternatives of a token that holds names; those of the values' own module stand for any."""
    if names is None:
        return [letter]
    kept = [name for name in names if not (name + '.').startswith(OWN)
            and not (carries(name) and name.rpartition('.')[2] in NEVER)]
    kept = spellings(kept) if letter == 'o' else kept
    groups = [name for name in 'AZ' if name in kept]
    kept = [name for name in kept if name not in groups]
    modules = {}
    for name in kept:
        modules.setdefault(name.rpartition('.')[0], []).append(name)
    kept = []
    for module, inside in sorted(modules.items()):
        is_many = len(inside) > MOST_OF_MODULE and module.split('.')[0] in PACKAGES
        kept += [module + '.*'] if is_many else sorted(inside)
    if len(kept) > MOST_NAMES:
        return [letter]
    return groups + ['%s<%s>' % (letter, name) for name in kept] or ([letter] if letter != 'o' else [])


def constants(known, most=MOST_CONSTANTS):
    values = known['values']
    return sorted(values) if values and len(values) <= most and known['n'] >= ENOUGH else None


def number(known):
    """The integer that a pickler always writes; a checksum is another with each compiler."""
    values = constants(known, 1)
    return values if values and abs(values[0]) < 10 ** 6 else None


def text(known, letter, module, fixes):
    fixed = constants(known) if fixes else None
    if fixed:
        return [('b' if letter == 'b' else '') + "'%s'" % value for value in fixed]
    if letter == 's' and known['n'] >= ENOUGH:
        wanted = PATTERNS.get(module.split('.')[0], ())
        for pattern in known['patterns']:
            if fixes or pattern in wanted:
                return ['s:' + pattern]
    return [letter]


def token(letter, known, module, fixes, depth):
    """Alternatives of one letter at one place; `fixes` says whether constants are looked for."""
    if letter in 'cFmo':
        return named(letter, known['values'])
    if letter == 'i':
        return [str(value) for value in number(known) or []] if fixes and number(known) else ['i']
    if letter in 'sb':
        return text(known, letter, module, fixes)
    if letter == 't':
        fixed = constants(known) if fixes else None
        if fixed:
            return ['(%s)' % ','.join(map(str, value)) for value in fixed]
        if not fixes or depth or not known['items']:
            return ['t']
        return ['t{%s}' % ','.join(place(item, module, fixes, depth + 1) for item in known['items'])]
    if letter == 'd':
        if known.get('open') or not known['keys'] or depth:
            return ['d']
        return ['d{%s}' % ','.join('%s=%s' % (name, place(value, module, fixes, depth + 1))
                                   for name, value in sorted(known['keys'].items()))]
    return [letter]


def place(known, module, fixes, depth=0):
    letters = sorted(known, key=ORDER.index) if 'p' not in known else []
    return '|'.join(part for letter in letters for part in token(letter, known[letter], module, fixes, depth)) or '.'


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


def spelled(entry, name, fixes):
    """The shapes of a name, sorted."""
    module = python3(*name)[0]
    families = {}
    for shape, call in entry.calls.items():
        families.setdefault(shape.split('/')[0], []).append((shape.split('/')[0], call))
    is_tuple = any(call['places'] and 'builtins.tuple' in (call['places'][0].get('c', {}).get('values') or ())
                   for _, call in families.get('base', []))
    found = set()
    for calls in families.values():
        for family, call in variable(calls):
            places = [place(known, module, fixes) for known in call['places']]
            if python3(*name) in ANY:
                places = ['|'.join(dict.fromkeys(token.split('<')[0] if token[0] in 'cF' else token
                                                 for token in tokens.split('|'))) for tokens in places]
            if name[1].startswith('__pyx_unpickle_') and len(places) == 3:
                # The class, a checksum, and the attributes or None, which then come as a state.
                places[1:] = ['i', 'N|t']
            if is_tuple and family == 'new':
                # A tuple of whatever the file holds.
                places = ['.' for _ in places]
            arguments = ','.join(places) + ('*' if call.get('repeats') else '')
            keywords = ','.join('%s=%s' % (key, place(known, module, fixes))
                                for key, known in sorted(call['named'].items()))
            found.add('%s(%s%s)' % (family, arguments, ';' + keywords if keywords else ''))
    return sorted(found)


def lines(table):
    for (module, name), entry in sorted(table.items()):
        kind = kind_of(module, name, entry)
        if kind is None:
            continue
        fixes = kind in ('maker', 'reaching') or python3(module, name)[0] == 'builtins'
        found = [] if kind == 'code' else spelled(entry, (module, name), fixes)
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
