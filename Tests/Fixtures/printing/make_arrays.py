"""Writes arrays.txt: arrays and what numpy prints of them.

For each array a line with its type, shape and bytes in hexadecimal, a line with the number of lines that are printed, and
those lines.
"""
import pathlib

import numpy as np

random = np.random.RandomState(0)
ARRAYS = [
    [[0.5, 1.0], [2.25, -3.0]], [1.0, 2.0, 3.0], [0.1, 0.2, 0.3], [1e-5, 1.0], [1e8, 1.0], [99999999.0, 1.0],
    [0.0], [-0.0, 1.5], [0.0, 0.0], [1 / 3, 2 / 3], [1e300, 1e-300], [5e-324], [1.5e308, -2.5e-10], [0.001, 1.0],
    [0.0009, 1.0], [1000.0, 1.0], [1001.0, 1.0], [np.nan, 1.0], [np.inf, -np.inf, 0.5], [np.nan, np.nan], [np.inf, -1e10],
    [0.123456785, 0.123456775, 0.5], [0.999999999, 0.5], [0.00012345678901, 0.05], [0.9999999999, 1e-5],
    [123456.789, 1000.5], np.zeros((0, 3)), np.zeros(0), np.zeros((2, 0)), random.normal(size=(3, 4)),
    random.normal(size=(4, 20)), random.normal(size=30) * 10.0 ** random.randint(-3, 4, 30),
    random.normal(size=(40, 30)), random.normal(size=(1001,)), random.normal(size=1000), random.rand(501, 2),
    random.rand(2, 3, 4), random.rand(2, 2, 2, 2), random.rand(12, 13, 14), random.rand(4, 300), random.rand(1, 1),
    random.dirichlet([1, 1, 1], 5), np.float32(random.rand(3, 3)), np.float32([0.1, 1e-5, 7]), np.float32([16777216, 0.3]),
    np.arange(10), np.arange(-5, 100), np.arange(1001), np.array([2 ** 63 - 1, -(2 ** 63)]),
    np.array([2 ** 64 - 1, 0], "uint64"), np.array([[1, 200], [3, 4]], "uint8"), np.array([True, False]),
    np.array([[True, True], [False, True]]), np.arange(24).reshape(2, 3, 4), np.array(5), np.array(0.5),
]
lines = []
for array in ARRAYS:
    array = np.asarray(array)
    text = str(array).split("\n")
    lines.append("%s %s %s" % (array.dtype.str, ",".join(map(str, array.shape)), array.tobytes().hex()))
    lines += [str(len(text)), *text]
path = pathlib.Path(__file__).parent / "arrays.txt"
path.write_text("\n".join(lines) + "\n")
