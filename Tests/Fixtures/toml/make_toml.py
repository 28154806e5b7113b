"""Texts that are TOML 1.0 or nearly so, and what Python's tomllib makes of each: cases.json.

    python Tests/Fixtures/toml/make_toml.py
"""

import json
import pathlib
import tomllib

TEXTS = [
    "", "# nothing\n", "\n\r\n  \t\n", "a = 1", "a=1\n", "a = 1 # why\n", "\ufeffa = 1", "a = 1 b = 2", "a = 1\r\nb = 2\r\n",
    "a = 1\rb = 2", "a", "a =", "= 1", "a = 1\na = 2", "a = true\nb = false", "a = True", "a = tru",
    # numbers
    *(f"a = {n}" for n in ["0", "+0", "-0", "-17", "+99", "1_000", "1__0", "_1", "1_", "00", "01", "-01", "0xDEAD_beef", "0XFF",
                           "0o755", "0b1101", "0b2", "0o8", "0x", "-0x1", "+0b1", "0x_1", "9223372036854775807", "1 000"]),
    # text
    'a = ""', "a = ''", 'a = "b', "a = 'b", 'a = "b\nc"', r'a = "\b\t\n\f\r\"\\"', r'a = "é\U0001F600"', r'a = "\ud800"',
    r'a = "\U00110000"', r'a = "\u12"', r'a = "\x41"', r"a = 'C:\path\n'", 'a = "tab\there"', 'a = "bell\x07"', "a = 'bell\x07'",
    "# bell \x07\na = 1", 'a = "\x7f"', 'a = "ü"', 'a = "b" "c"',
    'a = """b"""', 'a = """\nb\nc"""', 'a = """\r\nb\r\nc"""', 'a = """b\\\n   \n  c"""', 'a = """b\\  \nc"""', 'a = """b\\ c"""',
    'a = """"b""""', 'a = """""b"""""', 'a = """b""""""', 'a = """"""', 'a = """b', "a = '''b\\\n'c''d'''", "a = ''''b'''''",
    "a = '''\nb'''", 'a = """b\rc"""', 'a = """\\u0041"""',
    # keys
    "a.b.c = 1", "a . b = 1", '"a b" = 1', "'a.b'.c = 1", '"" = 1', "a-b_9 = 1", "a..b = 1", "a. = 1", ".a = 1", "ä = 1", '"""a""" = 1',
    r'"a" = 1', "1 = 2", "1.2 = 3", "a.b = 1\na.c = 2", "a = 1\na.b = 2", "a.b = 1\na = 2",
    # tables
    "[a]", "[a]\nb = 1", "[a.b]\nc = 1", "[ a . 'b' ]\nc = 1", "[a]\n[a]", "[a.b]\n[a]", "[a.b]\n[a]\nc = 1", "[a]\n[a.b]\n[a.c]\nd = 1",
    "a = 1\n[a]", "a.b = 1\n[a]", "[a]\nb.c = 1\n[a.b]", "[a.b]\n[a]\nb.c = 1", "[a.b.c]\n[a]\nb.d = 1", "[]", "[a", "[a]b = 1", "[a] # c",
    "[a.]", "[a]]", "a.b.c = 1\n[a.d]", "[a.b]\nc = 1\n[a.b.c]",
    # arrays
    "a = []", "a = [1, 2]", "a = [1, 2,]", "a = [,]", "a = [1,, 2]", "a = [1 2]", "a = [\n  1, # one\n\n  2 # two\n]", "a = [[1], ['b', true]]",
    "a = [1", "a = [1, 'x', true]",
    # inline tables
    "a = {}", "a = { b = 1, c = 'd' }", "a = { b = 1, }", "a = { b = 1\n}", "a = { b.c = 1, b.d = 2 }", "a = { b = { c = 1 }, b.d = 2 }",
    "a = { b = 1, b = 2 }", "a = { b = 1 }\na.c = 2", "a = { b = 1 }\n[a]", "a = { b = 1 }\n[a.c]", "a = { b = 1", "a = { b }",
    "a = { b = { c = 1 } }\n[d]\ne = 2", "[a]\nb = { c = 1 }\nb.d = 2", "a = { , }",
]


def flat(table, key=()):
    """The values with their full keys, in order; empty tables leave no trace."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, key + (name,))
        else:
            yield [list(key + (name,)), value]


def expectation(text):
    try:
        return list(flat(tomllib.loads(text.removeprefix("\ufeff"))))
    except tomllib.TOMLDecodeError:
        return None


cases = [{"text": text, "entries": expectation(text)} for text in TEXTS]
path = pathlib.Path(__file__).with_name("cases.json")
path.write_text(json.dumps(cases, indent=1) + "\n", encoding="utf-8")
print(f"{path.name}: {len(cases)} texts, {sum(case['entries'] is None for case in cases)} of them refused")
