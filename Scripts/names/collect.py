"""Makes every honest value that this environment can, pickles it, and writes down what its pickles name and call.

    PYTHON collect.py OUT.json [--seed N] [--times N] [--only plain,arrays,...] [--report]

Only pickles made here are taken apart, and none is loaded. Runs on Python 2.7 and 3.6 to 3.14.
"""
from __future__ import print_function

import argparse
import importlib
import io
import json
import os
import pickle
import shutil
import sys
import tempfile
import time
import warnings

for variable in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'):
    os.environ[variable] = '1'
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import references  # noqa: E402
import shapes  # noqa: E402
import values  # noqa: E402
import walk  # noqa: E402

FAMILIES = ('plain', 'arrays', 'science', 'frames', 'compositions', 'estimators')
#: Larger values are said in the newest protocol and in 2 alone.
LARGE = 40000


def version(name):
    try:
        return str(importlib.import_module(name).__version__)
    except Exception:
        return None


class Observations(object):
    """What was seen of each name."""

    def __init__(self):
        self.names = {}
        self._kinds = {}
        self.family = ''
        self.values = self.pickles = self.refused = self.computed = 0

    def resolve(self, name):
        """class, function, singleton, or None for what there is not."""
        if name not in self._kinds:
            self._kinds[name] = None
            for module, qualified in (name, walk.python3(*name)):
                try:
                    value = importlib.import_module(module)
                    for part in qualified.split('.'):
                        value = getattr(value, part)
                    self._kinds[name] = references.kind(value)
                    break
                except Exception:
                    continue
        return self._kinds[name]

    def letter(self, name):
        return {'class': 'c', 'function': 'F'}.get(self.resolve(name), 'm')

    def entry(self, name):
        key = '\t'.join(name)
        if key not in self.names:
            self.names[key] = {'kind': self.resolve(name), 'value': False, 'states': [], 'calls': {}, 'why': [],
                               'families': []}
        entry = self.names[key]
        if self.family not in entry['families']:
            entry['families'].append(self.family)
        return entry

    def why(self, name, why):
        reasons = self.entry(name)['why']
        if why not in reasons and len(reasons) < 3:
            reasons.append(why)

    def read(self, data, label):
        """Takes one pickle apart."""
        try:
            seen = walk.Walk(data)
        except Exception as error:
            print('not walked:', label, error, file=sys.stderr)
            return
        self.pickles += 1
        self.computed += seen.computed
        for name in set(seen.globals):
            self.why(name, label)
        for name in walk.uses(seen):
            self.entry(name)['value'] = True
        for call in seen.calls:
            entry = self.entry(call.name)
            if call.node.built is not None and call.node.built.kind not in entry['states']:
                entry['states'].append(call.node.built.kind)
            arguments = call.arguments or []
            keys = sorted(str(key.value) for key, _ in call.keywords or [])
            shape = '%s/%d/%s' % (call.family, len(arguments), ','.join(keys))
            known = entry['calls'].setdefault(
                shape, {'count': 0, 'places': [{} for _ in arguments], 'named': {}})
            known['count'] += 1
            for place, argument in zip(known['places'], arguments):
                shapes.note(place, argument, self.letter, self.values)
            for key, argument in call.keywords or []:
                shapes.note(known['named'].setdefault(str(key.value), {}), argument, self.letter, self.values)


def pickles(value, protocols=range(pickle.HIGHEST_PROTOCOL, -1, -1)):
    """(protocol, bytes) of each protocol that can say it."""
    is_large = False
    for protocol in protocols:
        if is_large and protocol != 2:
            continue
        try:
            data = pickle.dumps(value, protocol)
        except Exception:
            continue
        yield protocol, data
        is_large = len(data) > LARGE


def joblib_pickle(joblib, value, folder):
    """What joblib writes, without the arrays' bytes."""
    path = os.path.join(folder, 'x.joblib')
    wrapper = getattr(joblib.numpy_pickle, 'NumpyArrayWrapper', None)
    original = getattr(wrapper, 'write_array', None)
    if original is not None:
        wrapper.write_array = lambda *arguments: None
    try:
        joblib.dump(value, path)
    finally:
        if original is not None:
            wrapper.write_array = original
    with io.open(path, 'rb') as file:
        return file.read()


def said(label, error):
    print('  not made:', label[:150], '|', str(error)[:90])


def collect_values(observed, family, arguments):
    draw = values.Draw('%s %s' % (arguments.seed, family))
    report = said if arguments.report else None
    module = importlib.import_module('values.' + family)
    try:
        import joblib
    except Exception:
        joblib = None
    folder = tempfile.mkdtemp()
    try:
        made = module.make(draw, arguments.times, report)
        for label, value in made:
            observed.values += 1
            count = 0
            # What fitted models consist of has been said at every protocol by the other families.
            few = family == 'estimators' and observed.values % 4
            for _, data in pickles(value, [pickle.HIGHEST_PROTOCOL]) if few else pickles(value):
                count += 1
                observed.read(data, label)
            if not count:
                observed.refused += 1
                if report:
                    report(label, 'not pickled')
                continue
            if joblib is not None and len(data) < LARGE and (family != 'estimators' or observed.values % 5 == 0):
                try:
                    observed.read(joblib_pickle(joblib, value, folder), label)
                except Exception as error:
                    if report:
                        report(label, 'not dumped: %s' % error)
        if family == 'arrays':
            for label, value in module.make_memmap(draw, os.path.join(folder, 'm')):
                for _, data in pickles(value):
                    observed.read(data, label)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def collect_code(observed, arguments):
    """By cloudpickle and dill: the code of `__main__`, and data of every family, since they say some of it otherwise."""
    main = sys.modules['__main__']
    draw = values.Draw('%s code' % arguments.seed)
    from values import code
    report = said if arguments.report else None
    made = code.make(draw, min(2, arguments.times), report)
    for name in ('cloudpickle', 'dill'):
        try:
            pickler = importlib.import_module(name)
        except Exception:
            continue
        for label, value in made:
            observed.values += 1
            for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
                for settings in ({},) if name == 'cloudpickle' else ({}, {'recurse': True}, {'byref': True}):
                    try:
                        data = pickler.dumps(value, protocol, **settings)
                    except Exception as error:
                        if report:
                            report(label, '%s: %s' % (name, error))
                        continue
                    observed.read(data, name + ' ' + label)
    sys.modules['__main__'] = main
    for family in ('plain', 'arrays', 'frames', 'science'):
        module = importlib.import_module('values.' + family)
        for label, value in module.make(values.Draw('%s %s' % (arguments.seed, family)), 1):
            for name in ('cloudpickle', 'dill'):
                try:
                    observed.read(importlib.import_module(name).dumps(value, min(4, pickle.HIGHEST_PROTOCOL)),
                                  name + ' ' + label)
                except Exception:
                    continue


def collect_references(observed):
    """Every class, and every function that computes, by the name that the pickler gives it."""
    for wanted, found in (('class', references.classes()), ('function', references.functions())):
        for value in found:
            for protocol in (0, min(4, pickle.HIGHEST_PROTOCOL)):
                try:
                    seen = walk.Walk(pickle.dumps(value, protocol))
                except Exception:
                    continue
                # numpy 1's ufuncs travel as a call.
                if seen.top is not None and seen.top.kind == 'o':
                    observed.read(pickle.dumps(value, protocol), 'reference')
                    continue
                name = seen.top.value if seen.top is not None and seen.top.kind == 'g' else None
                if name is None or observed.resolve(name) != wanted or references.below(name[0], references.ACTING):
                    continue
                observed.entry(name)['value'] = True
                observed.why(name, 'reference')
    for listing in (references.PYTHON, references.PYTHON_CLASSES):
        for name in references.listed(listing):
            kind = observed.resolve(name)
            if kind is not None:
                observed.entry(name)['value'] = True
                observed.why(name, 'reference')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('out')
    parser.add_argument('--seed', default='1')
    parser.add_argument('--times', type=int, default=4)
    parser.add_argument('--only', default=','.join(FAMILIES + ('code', 'references')))
    parser.add_argument('--report', action='store_true')
    arguments = parser.parse_args()
    warnings.simplefilter('ignore')
    # Some modules look at the arguments as soon as they are imported.
    del sys.argv[1:]
    observed = Observations()
    for family in arguments.only.split(','):
        observed.family = family
        start = time.time()
        try:
            if family == 'code':
                collect_code(observed, arguments)
            elif family == 'references':
                collect_references(observed)
            else:
                collect_values(observed, family, arguments)
        except Exception as error:
            import traceback
            traceback.print_exc()
            print('%s: stopped: %s' % (family, error), file=sys.stderr)
        print('%s: %d names after %.0f s' % (family, len(observed.names), time.time() - start))
        sys.stdout.flush()
    packages = ('numpy', 'scipy', 'sklearn', 'pandas', 'joblib', 'cloudpickle', 'dill', 'dateutil', 'pytz')
    with io.open(arguments.out, 'wb') as file:
        file.write(json.dumps({
            'releases': {name: version(name) for name in packages},
            'python': '%d.%d' % sys.version_info[:2],
            'seed': arguments.seed, 'names': observed.names}, sort_keys=True, indent=0).encode('ascii'))
    print('%d values (%d that no protocol takes), %d pickles, %d names, %d calls of computed things' % (
        observed.values, observed.refused, observed.pickles, len(observed.names), observed.computed))


if __name__ == '__main__':
    main()
