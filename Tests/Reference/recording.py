"""Programs that run under the recorder, and what it wrote down about them."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import textwrap

import pytest

from conftest import ROOT

SOURCES = ROOT / "Sources" / "Recording" / "Python"
SECRET = "correct-horse-battery-staple"


@pytest.fixture(scope="session")
def recorder(tmp_path_factory):
    """The recorder where `aspic run` would put it: it caches its bytecode, which does not belong among the sources."""
    folder = tmp_path_factory.mktemp("recorder") / "python"
    shutil.copytree(SOURCES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


class Run:
    """A folder to work in, the run's folder, and what was recorded in it."""

    def __init__(self, recorder, folder):
        self.recorder = recorder
        self.work, self.folder = folder / "work", folder / "run"
        self.work.mkdir()
        self.folder.mkdir()

    def environment(self, recorded=True, **variables):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("JPY_")}
        environment.update(TOKEN=SECRET, PYTHONWARNINGS="ignore", PYTHONUNBUFFERED="1")
        if recorded:
            environment.update(ASPIC_RUN=str(self.folder), PYTHONPATH=str(self.recorder))
        environment.update(variables)
        return environment

    def python(self, *arguments, code=0, recorded=True, python=sys.executable, input=None, **variables):
        result = subprocess.run([python, *map(str, arguments)], cwd=self.work, capture_output=True, text=True,
                                timeout=300, input=input, env=self.environment(recorded, **variables))
        assert result.returncode == code, result.stdout + result.stderr
        assert not recorded or self.no_secret()
        assert not recorded or not self.of("recorder_error")
        return result

    def script(self, text, name="script.py", **options):
        self.write(name, text)
        return self.python(name, **options)

    def write(self, name, text):
        path = self.work / name
        path.write_text(textwrap.dedent(text).lstrip("\n"))
        return path

    def no_secret(self):
        return not any(SECRET.encode() in path.read_bytes() for path in self.folder.rglob("*") if path.is_file())

    def files(self):
        """Every process's events, in the order of their first."""
        every = [[json.loads(line, parse_constant=pytest.fail) for line in path.read_text("ascii").splitlines()]
                 for path in self.folder.glob("events-*.jsonl")]
        return sorted(every, key=lambda events: events[0]["time"])

    def events(self):
        return sorted((event for events in self.files() for event in events), key=lambda event: event["time"])

    def of(self, *kinds):
        return [event for event in self.events() if event["event"] in kinds]

    def writes(self, name):
        return [event for event in self.of("write") if event["path"] == str(self.work / name)]

    def write_of(self, name):
        [event] = self.writes(name)
        return event["code"]

    def line(self, mark, name="script.py"):
        """The number of the only line that holds `mark`."""
        [number] = [number for number, line in enumerate((self.work / name).read_text().splitlines(), 1) if mark in line]
        return number

    def source(self, code):
        return (self.folder / "sources" / code["source"]).read_bytes()


@pytest.fixture
def run(recorder, tmp_path):
    return Run(recorder, tmp_path)


def lines(code):
    return code["first_line"], code["line"], code["end_line"]
