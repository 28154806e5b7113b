"""Writes honest files of this environment: the values of `collect.py` from another seed, in every form that has them.

    PYTHON honest.py FOLDER [--seed N] [--times N] [--only plain,arrays,...] [--most N]

FOLDER/data holds data and models: none of it may be called hostile, and hardly any need trust. FOLDER/code holds functions and
classes by value, which need trust once. FOLDER/what.json says what each file is. Each value is written in one of the forms
in turn, so that each form has values of every kind.
"""
from __future__ import print_function

import argparse
import importlib
import io
import json
import os
import pickle
import sys
import warnings

for variable in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'):
    os.environ[variable] = '1'
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import values  # noqa: E402
from collect import FAMILIES  # noqa: E402

#: Larger files say nothing that smaller ones don't.
LARGE = 300000


def forms():
    """(name, ending, how to write a value to a path), for every library that there is."""
    def pickled(protocol):
        def write(value, path):
            with io.open(path, 'wb') as file:
                file.write(pickle.dumps(value, protocol))
        return write

    def dumped(module):
        def write(value, path):
            # dill joins Python's own pickler, and joblib would write as it does.
            extend = getattr(module, 'extend', lambda joins: None)
            extend(True)
            try:
                data = module.dumps(value)
                # Some releases write what nobody can read.
                module.loads(data)
            finally:
                extend(False)
            with io.open(path, 'wb') as file:
                file.write(data)
        return write

    def written(module):
        return lambda value, path: module.dump(value, path)
    found = [('pickle %d' % protocol, 'pkl', pickled(protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    for name, ending, writer in (('cloudpickle', 'pkl', dumped), ('dill', 'dill', dumped), ('joblib', 'joblib', written),
                                 ('skops.io', 'skops', written)):
        try:
            module = importlib.import_module(name)
            if name == 'dill':
                module.extend(False)
            found.append((name, ending, writer(module)))
        except Exception:
            continue
    return found


def is_own(data):
    """Whether it names a class that was made for this, which nobody can know."""
    return b'values.own' in data or b'values\nown' in data


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('folder')
    parser.add_argument('--seed', default='honest')
    parser.add_argument('--times', type=int, default=1)
    parser.add_argument('--only', default=','.join(FAMILIES + ('code',)))
    parser.add_argument('--most', type=int, default=10 ** 9, help='the most files of one family')
    arguments = parser.parse_args()
    del sys.argv[1:]
    warnings.simplefilter('ignore')
    ways = forms()
    what, refused = {}, 0
    main_module = sys.modules['__main__']
    for family in arguments.only.split(','):
        kind = 'code' if family == 'code' else 'data'
        folder = os.path.join(arguments.folder, kind)
        if not os.path.isdir(folder):
            os.makedirs(folder)
        made = importlib.import_module('values.' + family).make(
            values.Draw('%s %s' % (arguments.seed, family)), arguments.times)
        if family == 'code':
            chosen = [way for way in ways if way[0] in ('cloudpickle', 'dill')]
        else:
            chosen = ways
        count = 0
        for number, (label, value) in enumerate(made):
            name, ending, write = chosen[number % len(chosen)] if chosen else (None, None, None)
            if name is None or count >= arguments.most:
                break
            file_name = '%s-%05d.%s' % (family, number, ending)
            path = os.path.join(folder, file_name)
            try:
                write(value, path)
                with io.open(path, 'rb') as file:
                    data = file.read()
                if is_own(data) or len(data) > LARGE:
                    raise ValueError('not kept')
            except Exception:
                refused += 1
                if os.path.exists(path):
                    os.remove(path)
                continue
            count += 1
            what['%s/%s' % (kind, file_name)] = '%s, %s' % (label, name)
        sys.modules['__main__'] = main_module
    with io.open(os.path.join(arguments.folder, 'what.json'), 'wb') as file:
        file.write(json.dumps(what, sort_keys=True, indent=0).encode('ascii'))
    print('%d honest files in %d forms, %d values passed over that a form does not take' % (len(what), len(ways), refused))


if __name__ == '__main__':
    main()
