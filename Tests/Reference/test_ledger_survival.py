"""What is left of a ledger that many processes use at once, and of one whose processes are killed at any moment."""
import concurrent.futures
import hashlib
import json
import os
import pickle
import random
import signal
import subprocess
import sys
import time

import pytest

from ledgers import OTHER
from ledgers import bare, ledger  # noqa: F401  (fixtures)

PROCESSES, EACH = 8, 100


def models(folder, count):
    """Small models that are all different."""
    from sklearn.svm import SVC
    paths = []
    for number in range(count):
        paths.append(folder / ("model%d.pkl" % number))
        paths[-1].write_bytes(pickle.dumps(SVC(C=1 + number)))
    return paths


@pytest.mark.parametrize("names", [1, PROCESSES])
def test_many_processes_at_once(bare, names):
    """The first of them make the ledger. Every other file is kept by two processes."""
    paths = models(bare.work, PROCESSES * EACH * 3 // 4)

    def work(process):
        kept = []
        for number in range(EACH):
            place = process * EACH + number
            path = paths[place if place < len(paths) else place - len(paths)]
            result = subprocess.run(
                [bare.program, "keep", path, "--as", "m%d" % (process % names), "--ledger", bare.path, "--json"],
                env=bare.environment, capture_output=True, text=True)
            assert result.returncode == 0, result.stderr
            report = json.loads(result.stdout)
            assert report["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
            kept.append(report["reference"])
        return kept

    with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
        kept = [reference for part in pool.map(work, range(PROCESSES)) for reference in part]
    count = PROCESSES * EACH // names
    assert sorted(kept) == sorted("m%d@%d" % (m, n) for m in range(names) for n in range(1, count + 1))
    check = bare.is_whole()
    assert check["versions"] == PROCESSES * EACH and check["files"] == len(paths) and check["litter"] == 0
    assert len(bare.objects()) == len(paths)


def test_many_processes_make_one_ledger(bare):
    """Whoever comes first makes the tables; the others see all of them or none."""
    for attempt in range(25):
        path = bare.work / ("new%d" % attempt)
        started = [bare.start("keep", OTHER, "--as", "m", "--ledger", path, "--json") for _ in range(PROCESSES)]
        answers = [process.communicate(timeout=60) for process in started]
        assert [process.returncode for process in started] == [0] * PROCESSES, answers
        assert sorted(json.loads(output)["version"] for output, _ in answers) == list(range(1, PROCESSES + 1))


class Killing:
    """Calls that are killed at random moments, and what they had acknowledged by then."""

    def __init__(self, ledger, random):
        self.ledger, self.random = ledger, random
        self.paths = models(ledger.work, 40)
        self.digests = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in self.paths}
        self.kept, self.forgotten, self.doubtful = {}, set(), set()
        self.kills = self.acknowledged = 0
        self.usual = {}

    def call(self, verb, *arguments, kills=True):
        """The answer, if there was one before the end."""
        began = time.monotonic()
        process = self.ledger.start(*arguments, start_new_session=True)
        if kills:
            # From before its first line to after its last.
            time.sleep(self.random.uniform(0, 1.2) * self.usual[verb])
            # Sometimes the recorder alone.
            process.kill()
            if verb != "run" or self.random.random() < 0.5:
                kill_group(process)
        output, _ = process.communicate(timeout=60)
        kill_group(process)
        if kills:
            self.kills += process.returncode == -signal.SIGKILL
        else:
            assert process.returncode == 0
            self.usual[verb] = time.monotonic() - began
        try:
            answer = json.loads(output)
        except ValueError:
            return None
        self.acknowledged += process.returncode == -signal.SIGKILL
        return answer

    def keep(self, **options):
        path = self.random.choice(self.paths)
        answer = self.call("keep", "keep", path, "--as", "m%d" % self.random.randrange(3), "--json", **options)
        if answer:
            self.kept[answer["reference"]] = self.digests[path]

    def forget(self, **options):
        there = sorted(set(self.kept) - self.forgotten - self.doubtful)
        if not there:
            return self.keep()
        chosen = self.random.sample(there, min(2, len(there)))
        answer = self.call("forget", "forget", *chosen, "--json", **options)
        (self.forgotten if answer else self.doubtful).update(chosen)

    def run(self, **options):
        path = self.random.choice(self.paths)
        answer = self.call("run", "run", "--json", "--", sys.executable, "-S", "-c",
                           "open('run.pkl', 'wb').write(open(%r, 'rb').read())" % str(path), **options)
        for version in answer["kept"] if answer else []:
            self.kept[version["reference"]] = self.digests[path]

    def prove(self):
        self.ledger.is_whole()
        rows = self.ledger.sql("SELECT model.name || '@' || number, digest FROM version "
                               "JOIN model ON model.id = version.model")
        found = dict(rows)
        for reference, digest in self.kept.items():
            if reference in self.forgotten:
                assert reference not in found
            elif reference in found:
                assert found[reference] == digest
            else:
                assert reference in self.doubtful, reference
        for digest in set(found.values()):
            assert hashlib.sha256(self.ledger.object(digest).read_bytes()).hexdigest() == digest


def kill_group(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def test_two_hundred_kills(ledger):
    killing = Killing(ledger, random.Random(6020))
    for verb in (killing.keep, killing.keep, killing.keep, killing.forget, killing.run):
        verb(kills=False)
    round = 0
    while killing.kills < 200:
        round += 1
        killing.random.choices([killing.keep, killing.forget, killing.run], [5, 3, 2])[0]()
        if round % 10 == 0:
            killing.prove()
        assert round < 2000
    killing.prove()
    # Some were killed between their answer and their end; most were killed before.
    assert 0 < killing.acknowledged < killing.kills
    report = ledger.json("ledger", "repair")
    assert report["problems"] == [] and report["litter"] == 0 and report["unfinished_runs"] == []
    assert list((ledger.path / "runs").iterdir()) == [] and list((ledger.path / "incoming").iterdir()) == []
    killing.prove()
    # Numbers are not given again.
    before = [n for [n] in ledger.sql("SELECT last_number FROM model ORDER BY name")]
    most = [n for [n] in ledger.sql("SELECT MAX(number) FROM version JOIN model ON model.id = model GROUP BY name ORDER BY name")]
    assert all(a >= b for a, b in zip(before, most))
    assert ledger.keep(OTHER, "--as", "m0")["version"] == ledger.sql(
        "SELECT last_number FROM model WHERE name = 'm0'")[0][0]


INTERRUPTED = """
    import pickle, time
    import aspic
    from sklearn.svm import SVC
    aspic.log(loss=0.5)
    with open("m.pkl", "wb") as file:
        pickle.dump(SVC(C=7), file)
    half = open("half.pkl", "wb")
    half.write(pickle.dumps(SVC(C=8))[:100])
    half.flush()
    print("ready", flush=True)
    time.sleep(100)
    """


@pytest.mark.parametrize("name", [None, "named"])
def test_interrupted_run(ledger, name):
    """Its recorder and its command are killed: what it told until then is recorded by `ledger repair`."""
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    script = ledger.write("train.py", INTERRUPTED)
    for command in (["init", "-q"], ["add", "train.py"], ["commit", "-q", "-m", "first"]):
        subprocess.run(git + command, cwd=ledger.work, check=True, capture_output=True)
    script.write_text(script.read_text() + "# changed\n")
    process = ledger.start("run", *(["--as", name] if name else []), "--", sys.executable, "train.py",
                           start_new_session=True)
    assert process.stdout.readline() == b"ready\n"
    [key] = ledger.check()["unfinished_runs"]
    # It is going on: nothing is to be ended.
    report = ledger.json("ledger", "repair")
    assert report["ended_runs"] == [] and report["unfinished_runs"] == [key]
    assert "has not ended" in ledger.run("show", key).stdout
    kill_group(process)
    process.communicate(timeout=60)
    report = ledger.json("ledger", "repair")
    assert report["ended_runs"] == [key] and report["unfinished_runs"] == [] and report["problems"] == []
    run = ledger.json("show", key)
    reference = (name or "m") + "@1"
    assert run["interrupted"] is True and "exit_code" not in run and run["versions"] == [reference]
    assert [(metric["name"], metric["value"]) for metric in run["metrics"]] == [("loss", 0.5)]
    assert b"+# changed" in ledger.object(run["git"]["diff_sha256"]).read_bytes()
    shown = ledger.json("show", reference)
    assert shown["parameters"]["C"] == "7" and shown["code"]["line"] == ledger.line('open("m.pkl"')
    assert 0 < run["seconds"] < 100
    assert "interrupted" in ledger.run("show", key).stdout
    assert list((ledger.path / "runs").iterdir()) == []
    assert ledger.json("ledger", "repair")["ended_runs"] == []
