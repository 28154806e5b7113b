"""Whatever skops writes is read as what the pickle of the same value says; whatever is written here, skops loads equal."""
import array
import concurrent.futures
import datetime
import faulthandler
import functools
import io
import json
import os
import pickle
import subprocess
import types
import warnings
import zoneinfo

import dateutil.tz
import joblib
import numpy as np
import pytest
import scipy.sparse
import skops.io

import fingerprint_reference as reference
import skops_values

SEED = int(os.environ.get("ASPIC_SEED", "1"))


# --- What is equal ---------------------------------------------------------------------------------------------------

def same(a, b, seen=None):
    """Whether two values are the same through and through: types, bits, and what pickle would say of them."""
    seen = {} if seen is None else seen
    if a is b:
        return True
    if type(a) is not type(b):
        return False
    if (id(a), id(b)) in seen:
        return True
    seen[id(a), id(b)] = a, b
    if isinstance(a, np.ma.MaskedArray):
        return (same(np.asarray(a.data), np.asarray(b.data), seen) and same(type(a.data), type(b.data)) and
                same(np.ma.getmaskarray(a), np.ma.getmaskarray(b)) and same(a.fill_value, b.fill_value, seen))
    if isinstance(a, np.ndarray) and a.flags.fnc != b.flags.fnc:
        return False
    if isinstance(a, np.ndarray) and a.dtype == object:
        return a.shape == b.shape and same(a.ravel().tolist(), b.ravel().tolist(), seen)
    if isinstance(a, (np.ndarray, np.generic)):
        if a.dtype != b.dtype or a.shape != b.shape:
            return False
        if a.dtype.names is not None:
            return all(same(a[name], b[name], seen) for name in a.dtype.names)
        if a.dtype.kind in "TO":
            return same(a.tolist(), b.tolist(), seen)
        if a.dtype.char in "gG":
            return np.array_equal(a, b, equal_nan=True) and np.array_equal(np.signbit(a.real), np.signbit(b.real))
        return a.tobytes() == b.tobytes() and getattr(a, "dtype", None) == b.dtype
    if isinstance(a, np.dtype):
        return a == b and a.str == b.str
    if scipy.sparse.issparse(a):
        return a.shape == b.shape and same(a.toarray(), b.toarray())
    if isinstance(a, float):
        return np.float64(a).tobytes() == np.float64(b).tobytes() or a != a and b != b
    if type(a) in (dict, skops_values.collections.OrderedDict):
        return len(a) == len(b) and same(list(a.items()), list(b.items()), seen)
    if type(a) in (list, tuple):
        return len(a) == len(b) and all(same(x, y, seen) for x, y in zip(a, b))
    if type(a) in (set, frozenset):
        order = functools.partial(sorted, key=repr)
        return same(order(a), order(b), seen)
    if isinstance(a, (type, types.FunctionType, type(np.log1p), str, bytes, bytearray, int)):
        return a == b and (type(a) in (str, bytes, bytearray, int, bool) or same(state_of(a), state_of(b), seen))
    if isinstance(a, zoneinfo.ZoneInfo):
        return a.key == b.key
    if isinstance(a, datetime.tzinfo) and a == b:
        return True
    if isinstance(a, np.random.RandomState):
        return same(a.get_state(legacy=False), b.get_state(legacy=False), seen)
    if isinstance(a, slice):
        return same((a.start, a.stop, a.step), (b.start, b.stop, b.step), seen)
    return same(state_of(a), state_of(b), seen)


def state_of(value):
    reduced = value.__reduce_ex__(4)
    if not isinstance(reduced, tuple):
        return reduced
    return [list(part) if hasattr(part, "__next__") else part for part in reduced]


def surviving(function, items):
    """What a function makes of each item, in a process of its own: skops can crash on what it writes itself."""
    results = []
    while len(results) < len(items):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            faulthandler.disable()  # a crash is what is measured here, and no news
            with os.fdopen(writer, "w", buffering=1) as out:
                for item in items[len(results):]:
                    out.write(json.dumps(function(item)) + "\n")
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as lines:
            results += [json.loads(line) for line in lines if line.endswith("\n")]
        _, status = os.waitpid(child, 0)
        if len(results) < len(items):
            results.append("crashed with status %d" % status)
    return results


def load(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return skops.io.load(path, trusted=skops.io.get_untrusted_types(file=path))


def loading(item):
    """None if a library loads a file as one of these values, or what is the matter."""
    read, path, *values = item
    try:
        found = read(path)
    except BaseException as error:
        return "%s: %s" % (type(error).__name__, one_line(error))
    try:
        is_same = any(same(value, found) for value in values)
        return None if is_same else "differs: %s is not %s" % (one_line(found), one_line(values[0]))
    except BaseException as error:
        return "cannot be compared: %r" % error


def one_line(value):
    return " ".join(("%r" % value).split())[:100]


def unpickle(path):
    return pickle.loads(path.read_bytes())


# --- Files -----------------------------------------------------------------------------------------------------------

def joblib_bytes(value):
    out = io.BytesIO()
    joblib.dump(value, out)
    return out.getvalue()


class Corpus:
    """The values as pickles, as far as there are any, and as skops writes them, with what skops says of its own file."""

    def __init__(self, folder):
        self.folder, self.values, self.again, self.theirs = folder, {}, {}, {}
        warnings.simplefilter("ignore")
        for name, value in skops_values.values(SEED):
            try:
                data = pickle.dumps(value, 4)
                # Some values differ after pickle: numpy turns big-endian arrays round, Bunch loses its state.
                self.again[name] = pickle.loads(data)
            except Exception:
                continue
            self.values[name] = value
            self.path(name, "pkl").write_bytes(data)
            try:
                data = skops.io.dumps(value)
            except Exception as error:
                self.theirs[name] = "not written: %r" % error
            else:
                self.path(name, "skops").write_bytes(data)
        written = [name for name in self.values if name not in self.theirs]
        self.theirs.update(zip(written, surviving(loading, [
            (load, self.path(name, "skops"), self.values[name]) for name in written])))

    def path(self, name, suffix):
        return self.folder / ("%s.%s" % (name, suffix))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return Corpus(tmp_path_factory.mktemp("skops"))


def rows(aspic, paths):
    """What `aspic fingerprint` says of each file."""
    found = {}
    paths = [str(path) for path in paths]
    result = aspic_result(aspic, "fingerprint", *paths, "--json")
    found.update((row["file"], row) for row in json.loads(result.stdout)["files"])
    return [found[path] for path in paths]


def aspic_result(aspic, *arguments):
    return subprocess.run([aspic.program, *map(str, arguments)], capture_output=True, text=True)


def is_refusal(text):
    """One line that says something, not a crash."""
    lines = text.strip().splitlines()
    return len(lines) == 1 and len(lines[0]) > 10


def report(problems):
    assert not problems, "%d values:\n%s" % (len(problems), "\n".join("%s: %s" % pair for pair in problems.items()))


def converted(aspic, corpus, source, target):
    """What converting each file gave: nothing, or the message and the exit code."""
    def convert(name):
        result = aspic_result(aspic, "convert", corpus.path(name, source), corpus.path(name, target))
        return result.returncode, result.stderr

    names = [name for name in corpus.values if corpus.path(name, source).exists()]
    with concurrent.futures.ThreadPoolExecutor(4) as threads:
        return dict(zip(names, threads.map(convert, names)))


def test_there_are_five_hundred(corpus):
    assert len(corpus.values) >= 500
    assert len([name for name, fault in corpus.theirs.items() if fault is None]) > 250


def test_what_skops_wrote_is_what_the_pickle_says(aspic, corpus):
    # Of what is called with arguments and then given a state, skops keeps the state alone.
    names = [name for name in corpus.values if corpus.path(name, "skops").exists() and
             not isinstance(corpus.values[name], skops_values.Called)]
    pickles = rows(aspic, [corpus.path(name, "pkl") for name in names])
    files = rows(aspic, [corpus.path(name, "skops") for name in names])
    problems = {}
    for name, expected, found in zip(names, pickles, files):
        if expected.get("error"):
            problems[name] = "pickle: " + expected["error"]
        elif corpus.theirs[name] is None:
            if found.get("error"):
                problems[name] = found["error"]
            elif found["fingerprint"] != expected["fingerprint"]:
                problems[name] = "another fingerprint"
        elif found.get("error") and not is_refusal(found["error"]):
            problems[name] = found["error"]
    report(problems)


def test_the_reference_has_the_same_fingerprints(aspic, corpus):
    paths = [corpus.path(name, "pkl") for name in corpus.values]
    problems = {}
    for name, path, found in zip(corpus.values, paths, rows(aspic, paths)):
        expected = reference.fingerprint(path.read_bytes())
        if found.get("fingerprint") != expected:
            problems[name] = "%s is not %s" % (found.get("fingerprint"), expected)
    report(problems)


WAYS = [("%d" % protocol, functools.partial(pickle.dumps, protocol=protocol)) for protocol in (0, 2, 5)]
WAYS.append(("joblib", joblib_bytes))


@pytest.mark.parametrize("way,dump", WAYS, ids=[way for way, _ in WAYS])
def test_every_spelling_has_one_fingerprint(aspic, corpus, way, dump):
    names, paths = [], []
    for name, value in corpus.values.items():
        try:
            data = dump(value)
        except Exception:
            continue
        if is_kept_by(way, name, value):
            names.append(name)
            paths.append(corpus.path(name, "way-" + way))
            paths[-1].write_bytes(data)
    expected = rows(aspic, [corpus.path(name, "pkl") for name in names])
    report({name: other.get("error", "another fingerprint") for name, one, other in zip(names, expected, rows(aspic, paths))
            if one["fingerprint"] != other["fingerprint"]})


def is_kept_by(way, name, value):
    """Whether a way of saving holds what the others do."""
    if way in ("0", "2") and isinstance(value, (array.array, skops_values.WithKeywords)):
        return False  # written as another call, with other arguments
    if way == "0" and isinstance(getattr(value, "tzinfo", value), OLD_RECONSTRUCTION):
        return False  # made of what its base class takes, without its own arguments, or without an empty state
    # joblib writes an array once for each of its places, and generators within arrays apart.
    return way != "joblib" or "Boosting" not in type(value).__name__ and not isinstance(
        getattr(value, "dtype", None), np.dtypes.StringDType)


OLD_RECONSTRUCTION = (skops_values.Text, skops_values.Reviving, skops_values.WithArguments, dateutil.tz.tzlocal)


def test_what_is_written_here_skops_loads_equal(aspic, corpus):
    answers = converted(aspic, corpus, "pkl", "out.skops")
    written = [name for name, (code, _) in answers.items() if code == 0]
    faults = dict(zip(written, surviving(loading, [
        (load, corpus.path(name, "out.skops"), corpus.values[name], corpus.again[name]) for name in written])))
    problems = {name: "loaded: " + fault for name, fault in faults.items() if fault is not None}
    for name, (code, message) in answers.items():
        if code not in (0, 2) or code == 2 and not is_refusal(message):
            problems[name] = "exit code %d: %s" % (code, message)
        elif code == 2 and corpus.theirs[name] is None:
            problems[name] = "skops writes it: " + message.strip()
    report(problems)
    expected = rows(aspic, [corpus.path(name, "pkl") for name in written])
    found = rows(aspic, [corpus.path(name, "out.skops") for name in written])
    report({name: other.get("error", "another fingerprint") for name, one, other in zip(written, expected, found)
            if one["fingerprint"] != other["fingerprint"]})


def test_what_skops_wrote_converts_to_a_pickle_that_loads_equal(aspic, corpus):
    answers = converted(aspic, corpus, "skops", "out.pkl")

    good = [name for name, (code, _) in answers.items() if code == 0 and corpus.theirs[name] is None]
    faults = dict(zip(good, surviving(loading, [
        (unpickle, corpus.path(name, "out.pkl"), corpus.values[name], corpus.again[name]) for name in good])))
    problems = {name: fault for name, fault in faults.items() if fault is not None}
    problems.update({name: message.strip() for name, (code, message) in answers.items()
                     if code != 0 and corpus.theirs[name] is None})
    report(problems)
