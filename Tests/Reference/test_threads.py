"""Work takes as many threads as the system grants and the caller wants, and the same comes out of any number."""
import gzip
import hashlib
import io
import os
import pickle
import shutil
import subprocess
import sys
import threading
import zipfile
import zlib

import joblib
import numpy as np
import pytest
import skops.io
from sklearn.ensemble import RandomForestClassifier

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts threads in /proc")


@pytest.fixture(scope="module")
def forest(tmp_path_factory):
    """12 MB of nodes, and rows enough for a second of work on one core."""
    random = np.random.RandomState(0)
    X = random.normal(size=(4000, 12)).astype("float32")
    y = (X[:, 0] + X[:, 1] * X[:, 2] + random.normal(size=len(X)) > 0).astype(int)
    model = RandomForestClassifier(150, random_state=0, n_jobs=-1).fit(X, y)
    folder = tmp_path_factory.mktemp("forest")
    (folder / "forest.pkl").write_bytes(pickle.dumps(model))
    np.save(folder / "rows.npy", np.tile(X, (60, 1)).astype(float))
    return folder


def most_threads(command, **options):
    """Runs a command and looks how many threads it has, as long as it runs."""
    most = 0
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    output = []
    reading = threading.Thread(target=lambda: output.append(process.communicate()))
    reading.start()
    while process.poll() is None:
        try:
            most = max(most, len(os.listdir("/proc/%d/task" % process.pid)))
        except FileNotFoundError:
            break
    reading.join()
    assert process.returncode == 0, output[0][1]
    return most


def predicting(aspic, forest, *options):
    return [aspic.program, "predict", forest / "forest.pkl", "--data", forest / "rows.npy", "-o",
            forest / "answers.npy", *options]


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="needs two processors")
def test_no_more_threads_than_asked_for(aspic, forest):
    assert most_threads(predicting(aspic, forest)) > 1
    everything = np.load(forest / "answers.npy")
    assert most_threads(predicting(aspic, forest, "--threads", "1")) == 1
    assert np.array_equal(np.load(forest / "answers.npy"), everything)


@pytest.mark.skipif(shutil.which("taskset") is None, reason="needs taskset")
def test_no_more_threads_than_the_affinity_allows(aspic, forest):
    one = str(min(os.sched_getaffinity(0)))
    assert most_threads(["taskset", "-c", one, *predicting(aspic, forest)]) == 1


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_numbers_that_are_none(aspic, forest, number):
    result = aspic.run("convert", forest / "forest.pkl", forest / "no.skops", "--threads=" + number, code=2)
    assert "threads" in result.stderr and not (forest / "no.skops").exists()


@pytest.mark.parametrize("name, options", [("out.skops", []), ("out.joblib", ["--compress", "zlib:6"]),
                                           ("out.pkl", ["--compress", "gzip:9"])])
def test_the_same_bytes_on_any_number_of_threads(aspic, forest, name, options):
    digests = set()
    for threads in ["1", "2", "7"]:
        aspic.run("convert", forest / "forest.pkl", forest / name, *options, "--threads", threads)
        digests.add(hashlib.sha256((forest / name).read_bytes()).hexdigest())
    assert len(digests) == 1


def test_python_reads_what_was_compressed_in_blocks(aspic, forest):
    plain, model = (forest / "forest.pkl").read_bytes(), joblib.load(forest / "forest.pkl")
    X = np.load(forest / "rows.npy")[:200]
    for level in ["0", "1", "3", "6", "9"]:
        aspic.run("convert", forest / "forest.pkl", forest / "a.pkl", "--compress", "gzip:" + level)
        content = gzip.decompress((forest / "a.pkl").read_bytes())
        aspic.run("convert", forest / "forest.pkl", forest / "b.joblib", "--compress", "zlib:" + level)
        assert np.array_equal(pickle.loads(content).predict_proba(X), model.predict_proba(X))
        assert len(content) > 1 << 20
        zlib.decompress((forest / "b.joblib").read_bytes())
        assert np.array_equal(joblib.load(forest / "b.joblib").predict_proba(X), model.predict_proba(X))
    # Blocks cost next to nothing.
    aspic.run("convert", forest / "forest.pkl", forest / "a.pkl", "--compress", "gzip:6")
    ours = (forest / "a.pkl").read_bytes()
    assert len(ours) < 1.001 * len(gzip.compress(gzip.decompress(ours), 6))
    assert len(plain) > 8 << 20


def test_skops_within_a_tenth_of_the_smallest(aspic, forest):
    aspic.run("convert", forest / "forest.pkl", forest / "out.skops")
    with zipfile.ZipFile(forest / "out.skops") as archive:
        assert archive.testzip() is None
        contents = [archive.read(name) for name in archive.namelist()]
        sizes = sum(entry.compress_size for entry in archive.infolist())
    smallest = sum(min(len(content), len(zlib.compress(content, 9)) - 6) for content in contents)
    assert sizes <= 1.1 * smallest
    model = skops.io.load(forest / "out.skops", trusted=skops.io.get_untrusted_types(file=forest / "out.skops"))
    X = np.load(forest / "rows.npy")[:200]
    assert np.array_equal(model.predict_proba(X), joblib.load(forest / "forest.pkl").predict_proba(X))


@pytest.mark.parametrize("write", [
    lambda model, path: gzip.open(path, "wb", 4).write(pickle.dumps(model)),
    lambda model, path: joblib.dump(model, path, compress=("gzip", 5)),
    lambda model, path: joblib.dump(model, path, compress=("zlib", 9)),
    lambda model, path: path.write_bytes(zlib_in_pieces(pickle.dumps(model)))])
def test_a_compressed_file_comes_back_byte_for_byte(aspic, forest, tmp_path, write):
    """Whatever encoder wrote it, also one that is not at hand here."""
    model = joblib.load(forest / "forest.pkl")
    path, again = tmp_path / "model.pkl", tmp_path / "again.pkl"
    write(model, path)
    kind = aspic.json("inspect", path)["format"]
    notes = aspic.json("convert", path, again, "--to", kind)["notes"]
    assert any("every byte as before" in note for note in notes)
    assert again.read_bytes() == path.read_bytes()


def zlib_in_pieces(data):
    """A gzip stream with flushes in places that nobody could guess."""
    encoder, out = zlib.compressobj(7, zlib.DEFLATED, 31, 5, zlib.Z_FILTERED), io.BytesIO()
    for start in range(0, len(data), 777_777):
        out.write(encoder.compress(data[start:start + 777_777]))
        out.write(encoder.flush(zlib.Z_FULL_FLUSH))
    out.write(encoder.flush())
    return out.getvalue()
