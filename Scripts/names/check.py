"""Says which names and calls of pickles the table does not have; nothing is loaded.

    python3 Scripts/names/check.py FOLDER... [--table Scripts/names/table.tsv] [--list N]

The honest files of another seed than the table's show here whether its constants and lists are too narrow, and the dishonest
ones whether they are too wide. joblib's and skops' files are passed over: their arrays stand between the opcodes.
"""
import argparse
import collections
import pathlib
import re

import emit
import merge
import shapes
from walk import Walk, python3, uses

PATTERNS = dict(shapes.COMPILED)


class Table:
    def __init__(self, path):
        self.names = emit.read(path)

    def kind(self, name):
        module, inner = python3(*name)
        return self.names.get(module, {}).get(inner, (None, {}))

    def fits(self, call):
        """None if the call is as the table has it, or why not."""
        kind, known = self.kind(call.name)
        if kind is None:
            return 'not known'
        if kind == 'code':
            return None
        if kind in ('function', 'singleton'):
            return 'a %s that is called' % kind
        arguments, named = call.arguments or [], {key.value: value for key, value in call.keywords or []}
        if not known or call.family == 'new' and not arguments and not named and not any(
                shape.family == 'new' for shape in known.values()):
            return None if call.family == 'new' and not arguments and not named and not known else 'has no such call'
        for shape in known.values():
            if shape.family == call.family and self.fits_shape(shape, arguments, named):
                return None
        return 'other arguments: %s(%s)' % (call.family, ','.join(spell(node) for node in arguments))

    def fits_shape(self, shape, arguments, named):
        places = list(shape.places)
        if shape.repeats:
            last = places.pop()
            places += [last] * max(0, len(arguments) - len(places))
        if len(places) != len(arguments) or not set(named) <= set(shape.named):
            return False
        return all(self.fits_place(place, node) for place, node in zip(places, arguments)) and all(
            self.fits_place(shape.named[key], node) for key, node in named.items())

    def fits_place(self, tokens, node):
        return any(self.fits_token(token, node) for token in tokens)

    def fits_token(self, token, node):
        letter, inner = token[0], token[2:-1]
        if token == '.':
            return True
        kind = node.kind
        if kind == 'g':
            letters = {'class': 'c', 'function': 'F', 'maker': 'F', 'singleton': 'm', 'code': 'cF', 'reaching': 'cF'}
            wanted = letters.get(self.kind(node.value)[0], 'cFm')
            return letter in wanted and len(token) == 1 or letter in 'cFm' and named(inner, python3(*node.value))
        if kind == 'o':
            callee = python3(*node.callee.value) if node.callee.kind == 'g' else ('', '')
            if token in 'AZ':
                return '.'.join(callee).strip('.') in (merge.ARRAYS if token == 'A' else merge.ZONES + [''])
            return letter == 'o' and (len(token) == 1 or named(inner, callee))
        if kind == 'i':
            if re.match(r'-?[0-9]+$', token):
                return int(token) == node.value
            return token == ('i' if -2 ** 63 <= node.value < 2 ** 64 else 'I')
        if kind in 'sb':
            value = node.value.decode('latin1') if isinstance(node.value, bytes) else node.value or ''
            if token.startswith("'" if kind == 's' else "b'"):
                return token.strip("b").strip("'") == value if kind == 'b' else token[1:-1] == value
            if token.startswith('s:'):
                return kind == 's' and PATTERNS[token[2:]].match(value) is not None
            return token == kind
        if kind == 't' and token.startswith('('):
            return token == '(%s)' % ','.join(str(item.value) for item in node.items)
        if kind == 't' and token.startswith('t{'):
            parts = emit.split(inner, ',')
            return len(parts) == len(node.items) and all(
                self.fits_place(emit.split(part, '|'), item) for part, item in zip(parts, node.items))
        if kind == 'd' and token.startswith('d{'):
            keys = dict(part.split('=', 1) for part in emit.split(inner, ','))
            return all(key.kind == 's' and key.value in keys and self.fits_place(emit.split(keys[key.value], '|'), value)
                       for key, value in node.items)
        return token == kind


def named(inner, name):
    module, _, last = inner.rpartition('.')
    return inner == '.'.join(name).strip('.') or last == '*' and module == name[0]


def spell(node):
    value = node.value if node.kind != 'o' else node.callee.value
    return '%s:%s' % (node.kind, str(value)[:40]) if value is not None else node.kind


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('folders', nargs='+', type=pathlib.Path)
    parser.add_argument('--table', type=pathlib.Path, default=pathlib.Path(__file__).with_name('table.tsv'))
    parser.add_argument('--list', type=int, default=20)
    parser.add_argument('--clean', action='store_true', help='list the files that have nothing else')
    arguments = parser.parse_args()
    table = Table(arguments.table)
    wrong, files, bad, clean = collections.Counter(), 0, 0, []
    example = {}
    for folder in arguments.folders:
        for path in sorted(folder.rglob('*')):
            if path.suffix not in ('.pkl', '.dill') or not path.is_file():
                continue
            try:
                seen = Walk(path.read_bytes())
            except UnicodeDecodeError:
                # Python 3's pickletools does not read all the text that Python 2 writes.
                continue
            files += 1
            reasons = {(call.name, why) for call in seen.calls for why in [table.fits(call)] if why}
            reasons |= {(name, 'not known') for name in uses(seen) if table.kind(name)[0] is None}
            bad += bool(reasons)
            if not reasons:
                clean.append(str(path))
            for reason in reasons:
                wrong[reason] += 1
                example.setdefault(reason, str(path))
    for (name, why), count in wrong.most_common(arguments.list):
        print('%5d  %s.%s: %s  (%s)' % (count, name[0], name[1], why, example[(name, why)]))
    if arguments.clean:
        print('\n'.join(clean[:arguments.list]))
    print('%d files, %d with something that the table does not have' % (files, bad))


if __name__ == '__main__':
    main()
