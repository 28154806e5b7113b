"""Runs aspic over every file below a folder and prints a table: opens? re-encodes identically? predicts?

    python3 Scripts/corpus.py FOLDER [--json OUT]        # the program is $ASPIC, or the release build

Needs nothing but Python 3.8: no file is ever loaded by Python. A file is asked to predict on ten rows of numbers
with as many columns as it says it takes; what it answers instead is the reason in the last column.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

SKIP = {".py", ".md", ".json", ".csv", ".txt", ".pyc"}


def call(program, *arguments, seconds=120):
    """(exit code, parsed answer or None, first line of what went wrong)."""
    try:
        done = subprocess.run([program, *map(str, arguments), "--json"], capture_output=True, text=True,
                              errors="replace", timeout=seconds)
    except subprocess.TimeoutExpired:
        return "timeout", None, "no answer in %d s" % seconds
    error = next(iter(done.stderr.strip().splitlines()), "")
    if done.returncode < 0:
        return "crash", None, "killed by signal %d" % -done.returncode
    try:
        return done.returncode, json.loads(done.stdout) if done.returncode == 0 else None, error
    except json.JSONDecodeError:
        return "bad-json", None, done.stdout[:80]


def side_files(path):
    """The arrays that joblib before 0.10 wrote beside the file."""
    return sorted(path.parent.glob(path.name + "_*.npy*"))


def is_side_file(path):
    stem = path.name.rsplit("_", 1)[0]
    return ".npy" in path.name and path.with_name(stem).is_file()


def files_below(folder):
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in SKIP and not is_side_file(path) and ".buffer" not in path.name:
            yield path


def reencodes(program, path, format, scratch):
    out = scratch / path.name
    code, _, error = call(program, "convert", path, out, "--to", format)
    if code != 0:
        return "no: " + error
    if out.read_bytes() != path.read_bytes():
        return "no: other bytes"
    for side in side_files(path):
        written = scratch / side.name
        if not written.is_file() or written.read_bytes() != side.read_bytes():
            return "no: other bytes in " + side.name
    return "yes"


def predicts(program, path, described, scratch):
    methods = described.get("methods") or []
    columns = described.get("n_features_in")
    method = next((m for m in ("predict", "transform", "score_samples") if m in methods), None)
    if not method:
        return "-"
    dice = random.Random(0)
    data = scratch / "rows.csv"
    names = described.get("feature_names_in") or ["x%d" % i for i in range(columns or 1)]
    rows = [",".join(repr(dice.gauss(0, 1)) for _ in names) for _ in range(10)]
    quoted = ['"%s"' % str(name).replace('"', '""') for name in names]
    data.write_text("\n".join([",".join(quoted)] + rows) + "\n")
    code, _, error = call(program, "predict", path, "--data", data, "--method", method)
    return "yes" if code == 0 else "no: " + error


def examine(program, path, scratch):
    code, described, error = call(program, "inspect", path)
    row = {"file": path.name, "path": str(path), "bytes": path.stat().st_size}
    if code != 0:
        row.update(opens="no: " + error, crash=code in ("crash", "timeout", "bad-json"))
        return row
    writers = described.get("written_by") or {}
    row.update(
        opens="yes", format=described.get("format"), dialect=described.get("dialect"), model=described.get("class"),
        saved_by=" ".join("%s %s" % (k, v) for k, v in writers.items() if v),
        reencodes=reencodes(program, path, described["format"], scratch), predicts=predicts(program, path, described, scratch))
    return row


def short(value, width):
    text = "" if value is None else value if isinstance(value, str) else json.dumps(value)
    return text if len(text) <= width else text[:width - 1] + "…"


def show(rows, out=sys.stdout):
    columns = [("file", 40), ("format", 12), ("dialect", 22), ("saved_by", 30), ("model", 34), ("opens", 24),
               ("reencodes", 22), ("predicts", 60)]
    print("  ".join(name.ljust(width) for name, width in columns).rstrip(), file=out)
    for row in rows:
        print("  ".join(short(row.get(name), width).ljust(width) for name, width in columns).rstrip(), file=out)


def count(rows, key):
    return sum(row.get(key) == "yes" for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path, help="also write the table here, uncut")
    arguments = parser.parse_args()
    here = pathlib.Path(__file__).resolve().parent.parent
    program = os.environ.get("ASPIC", str(here / ".build" / "release" / "aspic"))
    if not arguments.folder.is_dir():
        sys.exit("corpus: no folder " + str(arguments.folder))
    rows = []
    for path in files_below(arguments.folder):
        scratch = pathlib.Path(tempfile.mkdtemp(prefix="aspic-corpus-"))
        try:
            rows.append(examine(program, path, scratch))
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        if sys.stderr.isatty():
            print("\r%d files" % len(rows), end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)
    show(rows)
    opened = [row for row in rows if row["opens"] == "yes"]
    asked = [row for row in opened if row["predicts"] != "-"]
    print("\n%d files: %d open, %d of them re-encode to the same bytes, %d of %d models predict."
          % (len(rows), len(opened), count(opened, "reencodes"), count(asked, "predicts"), len(asked)))
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=1) + "\n")
    crashed = [row["file"] for row in rows if row.get("crash")]
    if crashed:
        sys.exit("corpus: crashed or hung on " + ", ".join(crashed))


if __name__ == "__main__":
    main()
