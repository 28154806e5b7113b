"""Reads generated pickles with Aspic's reader and with CPython's C unpickler, and tells every difference by its rule.

    compare.py READER [STREAMS [SEED]]

READER is the executable PickleReadings. A difference that no rule of `RULES` explains is printed with its stream, and
the exit status is 1.
"""

import collections
import pathlib
import re
import resource
import sys
import time
import warnings

import generate
import recording
from readings import Graph, Lazy, Reader

# Each rule: what it is called, and why the difference is meant. docs/differences.md says more.
RULES = {
    # Accepted by the reader, refused by CPython, which carries out what the reader only notes.
    "a persistent identifier beyond ASCII": "kept as bytes; nothing is looked up",
    "an extension code": "noted as a number; CPython looks it up in its registry",
    "a buffer that was not given": "noted as missing; the file itself says no more",
    "a call with arguments that are no tuple": "calls are not carried out",
    "a call of a value": "calls are not carried out",
    "an instance of what is no class": "calls are not carried out",
    "keyword arguments that are no dictionary": "calls are not carried out",
    "keyword arguments that are no names": "calls are not carried out",
    "a key that Python cannot hash": "pairs are kept in order, not looked up by key",
    "an operation on a value that has none such": "operations are noted, whatever they are done to",
    "a name in Python 2's strings": "text if they are read as text, which the comparison does not ask CPython for",
    "blanks behind STRING": "Python 2 drops them, and files that went through text mode have them",
    # Refused by the reader, accepted by CPython: spellings that no pickler writes.
    "INT or LONG in an unusual spelling": "prefixes, underscores and spaces that no pickler writes",
    "a NUL in a number": "C's parser stops at the NUL and ignores the rest of the line",
    "FLOAT in an unusual spelling": "only what C's strtod and Python both write",
    "GET or PUT in an unusual spelling": "signs, spaces and underscores that no pickler writes",
    "READONLY_BUFFER of a value": "only buffers of protocol 5 can be made read-only",
    "an operation on a plain value that CPython has": "SETITEM on a list, APPEND on a bytearray: never written",
    # Accepted by both.
    "INT of two characters is a boolean": "CPython until gh-135241 looks at the length only, Aspic at the text",
}

LINE = {ord("I"): "INT", ord("L"): "LONG", ord("F"): "FLOAT", ord("g"): "GET", ord("p"): "PUT"}


def refusal_rule(stream, line):
    """Why the reader refuses what CPython accepts."""
    _, _, offset = line.split(" ")
    place = int(offset)
    if not 0 <= place < len(stream):
        return None
    opcode = stream[place]
    if opcode == 0x98:
        return "READONLY_BUFFER of a value"
    if opcode not in LINE:
        return None
    text = stream[place + 1:].split(b"\n")[0]
    if b"\0" in text:
        return "a NUL in a number"
    if opcode in b"IL" and re.fullmatch(rb"\s*[-+]?[0-9a-fA-FxXoObB_]+\s*L?\s*", text):
        return "INT or LONG in an unusual spelling"
    if opcode in b"gp" and re.fullmatch(rb"\s*[-+]?[0-9_]+\s*", text):
        return "GET or PUT in an unusual spelling"
    if opcode == ord("F") and re.fullmatch(rb"[-+0-9.eE]+|[-+]?nan|[-+]?inf(inity)?", text, re.IGNORECASE):
        return "FLOAT in an unusual spelling"
    return None


def compare(stream, line, counts_bool_by_length):
    """The category of one stream, and the rule that explains it if the two differ."""
    value, error = recording.load(stream)
    if line.startswith("error"):
        if error is not None:
            return "both refuse", None
        return "only CPython accepts", refusal_rule(stream, line)
    try:
        graph = Graph(line, counts_bool_by_length)
    except Lazy as lazy:
        if error is not None:
            return "only Aspic accepts", str(lazy)
        rule = "an operation on a plain value that CPython has"
        return "only CPython carries out", rule if "operation" in str(lazy) else None
    if error is not None:
        if "STACK_GLOBAL requires str" in str(error) and re.search(rb"[STU]", stream):
            return "only Aspic accepts", "a name in Python 2's strings"
        blanks = "must be quoted" in str(error) and re.search(rb"S(['\"])[^\n]*\1[ \t\r]+\n", stream)
        return "only Aspic accepts", "blanks behind STRING" if blanks else None
    same = recording.render(value) == recording.render(graph.value)
    if same and graph.used_bool_by_length:
        return "both accept, differ", "INT of two characters is a boolean"
    return ("both accept, equal" if same else "both accept, differ"), None


def seeds():
    folder = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "Fixtures" / "pickle"
    files = sorted(folder.rglob("*.pkl")) if folder.is_dir() else []
    return [path.read_bytes() for path in files if path.stat().st_size <= 2048]


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    sys.setrecursionlimit(10_000)
    warnings.simplefilter("ignore")
    counts_bool_by_length = recording.load(b"I+1\n.")[0] is True
    reader = Reader(sys.argv[1])
    categories, rules, unexplained = collections.Counter(), collections.Counter(), []
    start = time.monotonic()
    for stream in generate.streams(count, seed, seeds()):
        line = reader.read(stream)
        category, rule = compare(stream, line, counts_bool_by_length)
        categories[category] += 1
        if rule in RULES:
            rules[category, rule] += 1
        elif category not in ("both accept, equal", "both refuse"):
            unexplained.append((category, stream, line))
    seconds = time.monotonic() - start
    print(f"{count} streams, seed {seed}, {seconds:.0f} s, CPython {sys.version.split()[0]}")
    for category, number in categories.most_common():
        print(f"{number:9} {category}")
        for (where, rule), times in rules.most_common():
            if where == category:
                print(f"{times:18} {rule}")
    for category, stream, line in unexplained[:20]:
        _, error = recording.load(stream)
        print(f"unexplained: {category}: {stream!r}\n    Aspic: {line[:200]}\n    CPython: {error!r}")
    if unexplained:
        print(f"{len(unexplained)} differences that no rule explains")
        sys.exit(1)


if __name__ == "__main__":
    main()
