"""Writes numpy/: arrays of every type and order that numpy's own `save` and `savez` wrote.

    python make_numpy.py
"""

import os
import warnings

import numpy as np

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "numpy")

NODE = np.dtype(
    {
        "names": ["left_child", "feature", "threshold", "go_left"],
        "formats": ["<i8", "<i4", "<f8", "u1"],
        "offsets": [0, 8, 16, 24],
        "itemsize": 32,
    }
)


def arrays():
    values = np.arange(6).reshape(2, 3)
    for code in "?bBhHiIqQefdFD":
        yield "plain_" + np.dtype(code).name, values.astype(code)
    yield "longdouble", values.astype("g")
    yield "big_endian", values.astype(">f8")
    yield "big_endian_u2", values.astype(">u2")
    yield "fortran", np.asfortranarray(values.astype("f8"))
    yield "fortran3", np.asfortranarray(np.arange(24.0).reshape(2, 3, 4))
    yield "scalar", np.array(1.5)
    yield "vector", np.array([0.1, -0.0, np.nan, np.inf, 5e-324])
    yield "empty", np.zeros((0, 3))
    yield "empty_vector", np.zeros(0)
    yield "one_column", np.arange(3.0).reshape(3, 1)
    yield "text", np.array(["a", "ä€", "\U0001f40d"])
    yield "text_big_endian", np.array(["ab"], dtype=">U2")
    yield "bytes", np.array([b"ab", b"c"])
    yield "void", np.array([b"abc"], dtype="V3")
    yield "dates", np.array(["2020-01-01", "NaT"], dtype="M8[ns]")
    yield "dates_25s", np.array([1, 2], dtype="m8[25s]")
    nodes = np.zeros(3, dtype=NODE)
    nodes["left_child"], nodes["feature"], nodes["threshold"], nodes["go_left"] = [1, -1, -1], -2, 0.5, 1
    yield "structured", nodes
    yield "aligned", np.zeros(2, dtype=np.dtype([("a", "i1"), ("b", "f8")], align=True))
    yield "nested", np.zeros(2, dtype=[("p", [("x", "<f4"), ("y", ">i2")]), ("q", "<f8", (2, 3)), ("r", "<i4", 2)])
    yield "quoted", np.zeros(1, dtype=[("it's", "i4"), ('say "x"', "i4"), ("tab\t", "i4"), ("é", "i4")])
    yield "titled", np.zeros(1, dtype=[(("A title", "a"), "i4"), ("b", "f8")])
    yield "snake", np.zeros(1, dtype=[("\U0001f40d", "i4"), ("€", "i4")])
    yield "wide", np.zeros(1, dtype=[(f"a_rather_long_name_{i:05}", "<i4") for i in range(2000)])
    yield "objects", np.array([1, "a", None], dtype=object)
    yield "structured_objects", np.array([(1, "a")], dtype=[("n", "i4"), ("o", "O")])


def main():
    os.makedirs(HERE, exist_ok=True)
    warnings.simplefilter("ignore")
    for name, array in arrays():
        np.save(os.path.join(HERE, name + ".npy"), array)
    x, y = np.arange(12.0).reshape(3, 4), np.array([0, 1, 1])
    np.savez(os.path.join(HERE, "stored.npz"), x=x, y=y)
    np.savez_compressed(os.path.join(HERE, "compressed.npz"), x=x, y=y)
    # Headers that other writers and older versions leave.
    data = np.arange(3.0).tobytes()
    for name, text in {
        "short": "{'descr':'<f8','fortran_order':False,'shape':(3,)}\n",
        "python2": "{'descr': '<f8', 'fortran_order': False, 'shape': (3L,), }\n",
        "reordered": '{"shape": (3,), "fortran_order": False, "descr": "<f8"}\n',
    }.items():
        with open(os.path.join(HERE, name + ".npy"), "wb") as file:
            file.write(b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode() + data)
    with open(os.path.join(HERE, "version2.npy"), "wb") as file:
        np.lib.format.write_array(file, np.arange(3.0), version=(2, 0))


if __name__ == "__main__":
    main()
