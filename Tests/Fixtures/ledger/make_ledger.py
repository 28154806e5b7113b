"""Writes schema-1.sql: a small ledger as `aspic` of the first schema made it, as text that SQLite reads.

    ASPIC=.build/release/aspic python make_ledger.py

Never written again once a second schema is released: later versions are tested against it. Paths, the machine and the
times are made the same for everybody; the files themselves are not part of it.
"""
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent
PROGRAM = os.environ["ASPIC"]
TRAIN = """\
import pickle
import numpy as np
from sklearn.svm import SVC
import aspic
np.random.seed(17)
X = np.loadtxt("rows.csv", delimiter=",", skiprows=1)
model = SVC(C=2.5).fit(X[:, :2], X[:, 2] > 0)
aspic.log(accuracy=0.75, step=1)

pickle.dump(model, open("model.pkl", "wb"))

import joblib
joblib.dump(model, "model.joblib")
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(os.path.realpath(folder)) / "project"
        folder.mkdir()

        def aspic(*arguments):
            subprocess.run([PROGRAM, *map(str, arguments)], cwd=folder, check=True, stdout=subprocess.DEVNULL,
                           env=dict(PATH=os.environ["PATH"], OMP_NUM_THREADS="1", PYTHONDONTWRITEBYTECODE="1"))

        aspic("ledger", "init")
        (folder / "train.py").write_text(TRAIN)
        (folder / "rows.csv").write_text("a,b,c\n" + "".join("%d,%d,%d\n" % (n, n * n % 7, (-1) ** n) for n in range(9)))
        for command in (["init", "-q", "-b", "main"], ["add", "train.py"],
                        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first"]):
            subprocess.run(["git", *command], cwd=folder, check=True, env=dict(
                os.environ, GIT_AUTHOR_DATE="2026-01-01T00:00:00Z", GIT_COMMITTER_DATE="2026-01-01T00:00:00Z"))
        (folder / "train.py").write_text(TRAIN + "# not committed\n")
        aspic("run", "--as", "digits", "--", sys.executable, "train.py")
        for path in (folder / "train.py", folder / "rows.csv"):
            path.unlink()
        aspic("keep", FIXTURES / "joblib" / "joblib-0.9.4" / "shared.joblib", "--as", "old", "--tag", "trial")
        aspic("tag", "digits@1", "champion", "--alias")
        aspic("tag", "digits@2", "reviewed")
        aspic("keep", FIXTURES / "skops" / "forest.skops", "--as", "gone")
        aspic("forget", "gone@1")
        database = sqlite3.connect(folder / ".aspic" / "ledger.sqlite")
        [[started]] = database.execute("SELECT started FROM run").fetchall()
        shift = 1.8e9 - started
        for table, column in [("run", "started"), ("run", "ended"), ("version", "kept"), ("metric", "time")]:
            database.execute("UPDATE %s SET %s = round(%s + ?, 3)" % (table, column, column), [shift])
        database.execute("UPDATE run SET key = 'r0123456789a', process = 4711, interpreter = 'CPython 3.11.7 (python)', "
                         "machine = '{\"cores\":\"2\",\"processor\":\"x86_64\",\"system\":\"Linux 6.1\"}'")
        text = "\n".join(database.iterdump()) + "\n"
        database.close()
    text = text.replace(str(folder), "/project").replace(str(FIXTURES), "/fixtures").replace(sys.executable, "python")
    text = re.sub(r"[^ \"']*/site-packages/", "/site-packages/", text)
    (HERE / "schema-1.sql").write_text(text)


if __name__ == "__main__":
    main()
