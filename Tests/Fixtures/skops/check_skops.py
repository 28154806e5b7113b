"""Loads files that Aspic wrote in stock skops, and compares them with the pickles they were made from.

    aspic convert X.pkl X.skops     # for each
    python check_skops.py X.pkl X.skops [Y.pkl Y.skops ...]
"""

import pickle
import re
import sys
import warnings

import skops.io


def text(value):
    """A value as text, keys with their types."""
    if isinstance(value, type) or callable(value) and not hasattr(value, "__self__") and not hasattr(value, "func"):
        return repr(value)
    if isinstance(value, dict):
        return type(value).__name__ + str([(type(key).__name__, repr(key), text(item)) for key, item in value.items()])
    if hasattr(value, "toarray"):
        return type(value).__name__ + str(value.toarray().tolist())
    if type(value) in (list, tuple, set):
        return type(value).__name__ + str([text(item) for item in value])
    if hasattr(value, "dtype") and hasattr(value, "tolist"):
        order = getattr(value, "flags", None)
        # pickle gives arrays in the machine's byte order, skops as they were.
        return str((type(value).__name__, value.dtype.newbyteorder("="), value.shape, order and order.f_contiguous, value.tolist()))
    if hasattr(value, "__getstate__") and getattr(value, "__dict__", None):
        return type(value).__name__ + text(value.__dict__)
    if hasattr(value, "bit_generator"):
        return str(value.bit_generator.state) + str(value.bit_generator.seed_seq.state)
    if hasattr(value, "get_state"):
        return str(value.get_state())
    if hasattr(value, "__self__"):
        return type(value).__name__ + value.__name__
    if type(value).__module__.startswith("sklearn") and hasattr(value, "__getstate__"):
        return type(value).__name__ + text(value.__getstate__())
    return type(value).__name__ + repr(value)


def main(paths):
    warnings.simplefilter("ignore")
    failures = 0
    for original, written in zip(paths[::2], paths[1::2]):
        with open(original, "rb") as file:
            expected = pickle.load(file)
        names = skops.io.get_untrusted_types(file=written)
        found = skops.io.load(written, trusted=names)
        one, two = (re.sub(" at 0x[0-9a-f]+", "", text(value)) for value in (expected, found))
        if one != two:
            failures += 1
            place = next(i for i in range(len(one)) if one[: i + 1] != two[: i + 1])
            print(f"{written} differs from {original}:\n{one[place - 60:place + 200]}\n{two[place - 60:place + 200]}")
    print(f"{len(paths) // 2 - failures} of {len(paths) // 2} alike")
    return failures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
