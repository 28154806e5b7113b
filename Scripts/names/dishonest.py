"""Writes files that call every name of the table with arguments that no pickler gives it. None may be called clean.

    python3 Scripts/names/dishonest.py FOLDER [--table Scripts/names/table.tsv] [--seed N] [--most N] [--names N]

Made of opcodes alone: nothing named is imported, and nothing here may be loaded with Python.
"""
import argparse
import json
import pathlib
import random
import struct

import emit

HUGE = 10 ** 40


class Writer:
    """A pickle of protocol 4, opcode by opcode."""

    def __init__(self):
        self.parts = [b'\x80\x04']

    def text(self, value):
        data = value.encode('utf-8')
        self.parts.append(b'X' + struct.pack('<I', len(data)) + data)

    def integer(self, value):
        if -2 ** 31 <= value < 2 ** 31:
            self.parts.append(b'J' + struct.pack('<i', value))
            return
        data = value.to_bytes(value.bit_length() // 8 + 1, 'little', signed=True)
        self.parts.append(b'\x8a' + bytes([len(data)]) + data)

    def name(self, module, name):
        self.text(module)
        self.text(name)
        self.parts.append(b'\x93')

    def dotted(self, text):
        module, _, name = text.rpartition('.')
        self.name(module, name)

    def tuple(self, *items):
        self.parts.append(b'(')
        for item in items:
            item()
        self.parts.append(b't')

    def call(self, module, name, *items):
        self.name(module, name)
        self.tuple(*items)
        self.parts.append(b'R')

    def made(self):
        return b''.join(self.parts) + b'.'


class Arguments:
    """Writes arguments of a shape, but for one place."""

    def __init__(self, table, writer):
        self.table, self.writer = table, writer

    def fitting(self, tokens, depth=0):
        """An argument that one of the tokens allows; the simplest there is."""
        writer = self.writer
        simple = sorted(tokens, key=lambda token: (token[0] in 'oAZ.', len(token)))[0] if tokens else 'N'
        letter = simple[0]
        if simple == 'N' or depth > 3 or letter not in "?iIfsbcFmotldS'(-0123456789":
            writer.parts.append(b'N')
        elif letter == '?':
            writer.parts.append(b'\x88')
        elif simple.startswith("'"):
            writer.text(simple[1:-1])
        elif simple.startswith("b'"):
            data = simple[2:-1].encode('latin1')
            writer.parts.append(b'C' + bytes([len(data)]) + data)
        elif letter in '-0123456789':
            writer.integer(int(simple))
        elif letter in 'iI':
            writer.integer(3 if letter == 'i' else HUGE)
        elif letter == 'f':
            writer.parts.append(b'G' + struct.pack('>d', 1.5))
        elif letter == 's':
            writer.text({'s:date': '2001-01-01', 's:dtype': 'f8', 's:identifier': 'a'}.get(simple, '3'))
        elif letter == 'b':
            writer.parts.append(b'C\x02ab')
        elif letter in 'cFm':
            writer.dotted(simple[2:-1] if '<' in simple and '*' not in simple else 'builtins.int')
        elif letter == '(':
            writer.tuple(*[lambda value=value: writer.integer(int(value)) for value in simple[1:-1].split(',') if value])
        elif letter == 't':
            writer.parts.append(b')')
        elif letter == 'l':
            writer.parts.append(b']')
        elif letter == 'd':
            writer.parts.append(b'}')
        elif letter == 'S':
            writer.parts.append(b'\x8f')
        else:
            self.object(simple[2:-1], depth)

    def object(self, dotted, depth):
        module, _, name = dotted.rpartition('.')
        kind, shapes = self.table.get(module, {}).get(name, (None, {}))
        if kind is None or not shapes:
            self.writer.parts.append(b'N')
            return
        self.call(module, name, sorted(shapes.values(), key=str)[0], None, depth + 1)

    def call(self, module, name, shape, wrong, depth=0, extra=None):
        """A call of the shape; `wrong` is a place and what is written there instead."""
        writer = self.writer
        writer.name(module, name)
        items = []
        for place, tokens in enumerate(shape.places):
            if wrong is not None and wrong[0] == place:
                items.append(wrong[1])
            else:
                items.append(lambda tokens=tokens: self.fitting(tokens, depth))
        writer.tuple(*items + ([extra] if extra else []))
        writer.parts.append(b'\x81' if shape.family == 'new' else b'R')


def wrongs(writer):
    """(name, tokens that allow it, how to write it)."""
    def a_range():
        writer.call('builtins', 'range', lambda: writer.integer(10 ** 12))

    def a_map():
        writer.call('builtins', 'map', lambda: writer.name('builtins', 'abs'), a_range)

    def a_list():
        writer.parts.append(b'](')
        writer.integer(1)
        writer.text('a')
        writer.parts.append(b'e')

    def a_counter():
        writer.call('itertools', 'repeat', lambda: writer.integer(1))

    def other_keys():
        writer.parts.append(b'}')
        writer.text('another')
        a_range()
        writer.parts.append(b's')
    return [
        ('range', ('o', 'o<builtins.range>'), a_range),
        ('map', ('o', 'o<builtins.map>'), a_map),
        ('repeat', ('o', 'o<itertools.repeat>'), a_counter),
        ('huge', ('I',), lambda: writer.integer(HUGE)),
        ('list', ('l',), a_list),
        ('dict', ('d', 'd{'), lambda: writer.parts.append(b'}')),
        ('keys', ('d',), other_keys),
        ('none', ('N',), lambda: writer.parts.append(b'N')),
        ('text', ('s', 's:identifier', 's:dotted'), lambda: writer.text('x' * 40)),
        ('number', ('i',), lambda: writer.integer(10 ** 12)),
        ('float', ('f',), lambda: writer.parts.append(b'G' + struct.pack('>d', 1e300)))]


def allows(tokens, allowed):
    return any(token in (one, '.') or one == 'd{' and token.startswith(one) for token in tokens for one in allowed)


def cases(table, module, name, kind, shapes):
    """(what is wrong, pickle) of every way to call a name otherwise than its shapes say."""
    def made(wrong_name, shape, place):
        writer = Writer()
        arguments = Arguments(table, writer)
        wrong = next(wrong for wrong in wrongs(writer) if wrong[0] == wrong_name)
        if place is None:
            arguments.call(module, name, shape, None, extra=wrong[2])
        else:
            arguments.call(module, name, shape, (place, wrong[2]))
        return writer.made()

    empty = emit.Shape('call()')
    lengths = {(shape.family, len(shape.places)) for shape in shapes}
    repeats = any(shape.repeats for shape in shapes)
    found = []
    if kind != 'singleton' and not repeats and ('call', 1) not in lengths:
        found += [('call of ' + wrong, made(wrong, empty, None)) for wrong in ('range', 'huge', 'map')]
    if kind == 'function':
        found.append(('call of nothing', made_empty(module, name)))
    if kind == 'class' and ('new', 1) not in lengths and not repeats:
        found.append(('new of range', made('range', emit.Shape('new()'), None)))
    for shape in shapes:
        if shape.named or shape.family == 'base':
            continue
        if not shape.repeats and (shape.family, len(shape.places) + 1) not in lengths:
            found.append(('%s and one more' % shape.family, made('number', shape, None)))
        for place in range(len(shape.places)):
            for wrong, allowed, _ in wrongs(Writer()):
                every = [tokens for one in shapes if one.family == shape.family and len(one.places) == len(shape.places)
                         for tokens in one.places[place]]
                if not allows(every, allowed):
                    found.append(('%s: %s at %d' % (shape.family, wrong, place), made(wrong, shape, place)))
    return found


def made_empty(module, name):
    writer = Writer()
    writer.call(module, name)
    return writer.made()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--table', type=pathlib.Path, default=pathlib.Path(__file__).with_name('table.tsv'))
    parser.add_argument('--seed', default='dishonest')
    parser.add_argument('--most', type=int, default=4, help='the most files of one name')
    parser.add_argument('--names', type=int, default=10 ** 9, help='so many names, drawn at random')
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    table = emit.read(arguments.table)
    names = sorted((module, name) for module in table for name in table[module])
    if arguments.names < len(names):
        names = sorted(draw.sample(names, arguments.names))
    what = {}
    for number, (module, name) in enumerate(names):
        kind, shapes = table[module][name]
        found = cases(table, module, name, kind, list(shapes.values()))
        for which, data in draw.sample(found, min(arguments.most, len(found))):
            folder = arguments.folder / module.split('.')[0]
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / ('%06d-%d.pkl' % (number, len(what)))
            path.write_bytes(data)
            what[str(path.relative_to(arguments.folder))] = '%s.%s: %s' % (module, name, which)
    (arguments.folder / 'what.json').write_text(json.dumps(what, indent=0, sort_keys=True))
    print('%d dishonest files of %d names' % (len(what), len(names)))


if __name__ == '__main__':
    main()
