"""Writes tabular/: tables by numpy, scipy and pandas, and expected.json: what Python reads from each.

    python make_tabular.py
"""

import gzip
import json
import os

import numpy as np
import pandas as pd
import scipy.io
import scipy.sparse

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tabular")


def main():
    os.makedirs(HERE, exist_ok=True)
    expected = {}

    def keep(name, rows, names=None):
        expected[name] = {"rows": rows, "names": names}

    rng = np.random.RandomState(0)
    x = rng.randn(5, 3)
    np.save(path("dense.npy"), x)
    keep("dense.npy", x.tolist())
    np.save(path("fortran_int8.npy"), np.asfortranarray(np.arange(6, dtype="i1").reshape(2, 3)))
    keep("fortran_int8.npy", [[0, 1, 2], [3, 4, 5]])
    np.save(path("labels.npy"), np.array(["cat", "dög", ""]))
    keep("labels.npy", [["cat"], ["dög"], [""]])
    np.savez(path("one.npz"), x=x)
    keep("one.npz", x.tolist())

    sparse = scipy.sparse.random(6, 4, density=0.4, random_state=1, format="csr")
    for form in ["csr", "csc", "coo"]:
        scipy.sparse.save_npz(path(f"{form}.npz"), sparse.asformat(form))
        keep(f"{form}.npz", sparse.toarray().tolist())

    frame = pd.DataFrame(
        {"a": [1, 2, 3], "b,c": [0.1, np.nan, 1e-300], 'say "x"': ["u", "v\nw", "x, y"], "d": [1e22, -0.5, 3.0]}
    )
    for name, options in {
        "frame.csv": {},
        "frame.tsv": {"sep": "\t"},
        "semicolons.csv": {"sep": ";"},
        "crlf.csv": {"lineterminator": "\r\n"},
    }.items():
        frame.to_csv(path(name), index=False, **options)
        keep(name, json.loads(frame.to_json(orient="values", double_precision=15)), list(frame.columns))
        expected[name]["rows"][2][1] = 1e-300
    with gzip.GzipFile(path("frame.csv.gz"), "wb", mtime=0) as file:
        file.write(open(path("frame.csv"), "rb").read())
    expected["frame.csv.gz"] = expected["frame.csv"]
    np.savetxt(path("plain.csv"), x, delimiter=",", fmt="%.17g")
    keep("plain.csv", x.tolist())
    frame.to_json(path("frame.jsonl"), orient="records", lines=True, double_precision=15)
    frame.to_json(path("frame.json"), orient="records", indent=1, double_precision=15)
    for name in ["frame.jsonl", "frame.json"]:
        expected[name] = json.loads(json.dumps(expected["frame.csv"]))

    with open(path("documents.txt"), "w", newline="") as file:
        file.write("first, line\r\n\nthird\tline é\n")
    keep("documents.txt", [["first, line"], [""], ["third\tline é"]])

    mat = {
        "x": x,
        "u": np.arange(6, dtype="u1").reshape(2, 3),
        "s": np.float32(x),
        "i": np.array([[-(2**40), 7]]),
        "name_longer": np.ones((1, 1)),
        "text": "hello",
    }
    for name, compress in {"plain.mat": False, "compressed.mat": True}.items():
        scipy.io.savemat(path(name), mat, do_compression=compress)
        with open(path(name), "r+b") as file:
            file.write(b"MATLAB 5.0 MAT-file".ljust(116))
        read = scipy.io.loadmat(path(name))
        for key in ["x", "u", "s", "i", "name_longer"]:
            keep(f"{name}:{key}", read[key].astype(float).tolist())
    with open(path("expected.json"), "w") as file:
        json.dump(expected, file, indent=0, ensure_ascii=False)


def path(name):
    return os.path.join(HERE, name)


if __name__ == "__main__":
    main()
