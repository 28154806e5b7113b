"""A ledger of its own for each test, so that nobody's is touched."""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import textwrap

import pytest

from conftest import FIXTURES

MODEL = FIXTURES / "example" / "digits.protocol4.pkl"
OTHER = FIXTURES / "example" / "digits-3-trees.skops"
SMALL = FIXTURES / "joblib" / "joblib-1.6" / "plain.joblib"


class Ledger:
    """A folder to work in with a ledger of its own."""

    def __init__(self, aspic, folder):
        self.aspic, self.program = aspic, aspic.program
        self.work, self.user = folder / "work", folder / "data"
        self.work.mkdir()
        self.path = self.work / ".aspic"
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("ASPIC_", "GIT_", "JPY_"))}
        self.environment.update(XDG_DATA_HOME=str(self.user), PYTHONWARNINGS="ignore")
        self.environment["GIT_CEILING_DIRECTORIES"] = str(folder)

    def run(self, *arguments, **options):
        options.setdefault("env", self.environment)
        options.setdefault("cwd", self.work)
        return self.aspic.run(*arguments, **options)

    def attempt(self, *arguments):
        """A call that may end in any way."""
        return subprocess.run([self.program, *map(str, arguments)], cwd=self.work, env=self.environment,
                              capture_output=True, text=True, timeout=300)

    def json(self, *arguments, **options):
        return json.loads(self.run(*arguments, "--json", **options).stdout)

    def complaint(self, *arguments, code=2, **options):
        """The one line on standard error of a call that cannot be carried out."""
        result = self.run(*arguments, code=code, **options)
        assert result.stdout == "" and result.stderr.startswith("aspic: ") and result.stderr.count("\n") == 1
        return result.stderr

    def keep(self, path, *arguments, **options):
        return self.json("keep", path, *arguments, **options)

    def whence(self, *paths, code=0):
        return self.json("whence", *paths, code=code)["files"]

    def check(self, code=0):
        return self.json("ledger", "check", code=code)

    def is_whole(self):
        check = self.check()
        assert check["problems"] == []
        return check

    def record(self, *command, code=0, arguments=(), **options):
        """What `aspic run` says of a command, on the line behind all that the command printed."""
        result = self.run("run", *arguments, "--json", "--", *command, code=code, **options)
        return json.loads(result.stdout.splitlines()[-1])

    def python(self, text, *arguments, name="train.py", **options):
        """Records a script."""
        self.write(name, text)
        return self.record(sys.executable, name, *arguments, **options)

    def write(self, name, text):
        path = self.work / name
        path.write_text(textwrap.dedent(text).lstrip("\n"))
        return path

    def line(self, mark, name="train.py"):
        """The number of the only line that holds `mark`."""
        [number] = [number for number, line in enumerate((self.work / name).read_text().splitlines(), 1)
                    if mark in line]
        return number

    def object(self, digest):
        return self.path / "objects" / digest[:2] / digest[2:]

    def objects(self):
        return [path for path in (self.path / "objects").rglob("*") if path.is_file()]

    def sql(self, statement, *arguments):
        with sqlite3.connect(self.path / "ledger.sqlite") as database:
            rows = database.execute(statement, arguments).fetchall()
        database.close()
        return rows

    def start(self, *arguments, **options):
        options.setdefault("env", self.environment)
        return subprocess.Popen([self.program, *map(str, arguments)], cwd=self.work, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, **options)


@pytest.fixture
def bare(aspic, tmp_path):
    """A folder that has no ledger yet."""
    return Ledger(aspic, tmp_path)


@pytest.fixture
def ledger(bare):
    bare.run("ledger", "init")
    return bare


def damage(path, change):
    """Changes a file of the ledger, which is not to be written."""
    path = pathlib.Path(path)
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)
