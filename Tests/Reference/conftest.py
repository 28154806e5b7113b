"""The built `aspic`, the data and the models that the tests share.

Every expected value here comes from the real libraries. The program under test is $ASPIC, or the release or
debug build. What needs ../shared (data that may not be republished) skips where it is missing, and says so.
"""
import json
import os
import pathlib
import pickle
import subprocess
import sys
import warnings

import dill
import numpy as np
import pytest

# Once imported, dill changes what pickle and joblib write of types, in this process and for every test behind it.
dill.extend(False)

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests" / "Fixtures"
SHARED = ROOT.parent / "shared"

EXAMPLE = """make_pipeline(PCA(n_components=41), VotingClassifier(estimators=[
    ("lda", LinearDiscriminantAnalysis()),
    ("rf", RandomForestClassifier(n_estimators={trees}, max_leaf_nodes=2, random_state={seed})),
    ("svc", SVC(kernel="linear", probability=True, random_state={seed}))], flatten_transform=False))"""


def pytest_configure(config):
    program = find_program()
    if program is None:
        pytest.exit("no aspic: build it (make program) or name it in $ASPIC", returncode=2)
    config.aspic_program = program


def pytest_report_header(config):
    return "aspic: %s, shared data: %s" % (config.aspic_program, SHARED if SHARED.is_dir() else "missing")


def find_program():
    named = os.environ.get("ASPIC")
    for path in [named] if named else [ROOT / ".build" / kind / "aspic" for kind in ("release", "debug")]:
        if os.access(path, os.X_OK):
            return str(path)
    return None


# A process inherits the peak of memory of whoever started it, so something small has to.
MEASURE = """
import os, sys, time
start = time.monotonic()
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(pid, 0)
seconds = time.monotonic() - start
print(os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss, file=sys.stderr)
"""


class Aspic:
    """Runs the command line and reads what it prints."""

    def __init__(self, program):
        self.program = program

    def run(self, *arguments, code=0, timeout=300, **options):
        """`code` is how it has to end; `None` for any way."""
        result = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True,
                                timeout=timeout, **options)
        assert code is None or result.returncode == code, "aspic %s: exit code %d instead of %d\n%s%s" % (
            " ".join(map(str, arguments)), result.returncode, code, result.stdout[-2000:], result.stderr[-2000:])
        return result

    def measured(self, *arguments):
        """The exit code, both outputs, and what it took: seconds and megabytes."""
        result = subprocess.run([sys.executable, "-S", "-E", "-c", MEASURE, self.program, *map(str, arguments)],
                                capture_output=True, text=True, timeout=300)
        code, seconds, kilobytes = result.stderr.splitlines()[-1].split()
        errors = "".join(result.stderr.splitlines(keepends=True)[:-1])
        return int(code), result.stdout, errors, float(seconds), int(kilobytes) / 1024

    def json(self, *arguments, **options):
        return json.loads(self.run(*arguments, "--json", **options).stdout)

    def predict(self, model, X, folder, method="predict"):
        """The answers as an array, through files: nothing is rounded on the way."""
        data, out = pathlib.Path(folder) / "rows.npy", pathlib.Path(folder) / "answers.npy"
        np.save(data, X)
        self.run("predict", model, "--data", data, "--method", method, "-o", out)
        return np.load(out)

    def rewrite(self, path, out):
        """Reads a file and writes it again in its own format and dialect."""
        return self.json("convert", path, out, "--to", self.json("inspect", path)["format"])

    def train(self, expression, X, y, out):
        folder = pathlib.Path(out).parent
        np.save(folder / "X.npy", X)
        arguments = ["train", expression, "--data", folder / "X.npy", "-o", out]
        if y is not None:
            np.save(folder / "y.npy", y)
            arguments += ["--target", folder / "y.npy"]
        return self.json(*arguments)


@pytest.fixture(scope="session")
def aspic(pytestconfig):
    return Aspic(pytestconfig.aspic_program)


@pytest.fixture(scope="session")
def shared():
    if not SHARED.is_dir():
        pytest.skip("needs ../shared beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def digits():
    table = np.loadtxt(ROOT / "Data" / "digits.csv", delimiter=",", skiprows=1)
    return table[:, :-1], table[:, -1].astype(int)


@pytest.fixture(scope="session")
def two_digits(digits):
    X, y = digits
    return X[y < 2], y[y < 2]


class CatsAndDogs:
    def __init__(self, folder):
        from scipy.io import loadmat
        cats = loadmat(folder / "catData_w.mat")["cat_wave"].astype(float)
        dogs = loadmat(folder / "dogData_w.mat")["dog_wave"].astype(float)
        self.X_train = np.vstack([cats[:60], dogs[:60]])
        self.X_test = np.vstack([cats[60:80], dogs[60:80]])
        self.y_train = np.repeat([1, -1], 60)
        self.y_test = np.repeat([1, -1], 20)


@pytest.fixture(scope="session")
def cats_and_dogs(shared):
    return CatsAndDogs(shared / "data")


def evaluate(expression):
    """The model that scikit-learn itself makes of an expression."""
    from sklearn.decomposition import PCA
    from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
    from sklearn.ensemble import RandomForestClassifier, VotingClassifier
    from sklearn.pipeline import Pipeline, make_pipeline
    from sklearn.preprocessing import StandardScaler
    from sklearn.svm import SVC
    from sklearn.tree import DecisionTreeClassifier
    return eval(expression, {k: v for k, v in locals().items() if k != "expression"})


class Example:
    """The composite model fitted by scikit-learn, saved in every way its libraries can, with 20,000 random rows."""

    def __init__(self, X, y, folder, trees=500, seed=6020):
        self.expression = " ".join(EXAMPLE.format(trees=trees, seed=seed).split())
        self.X, self.y, self.folder = X, y, folder
        self.model = evaluate(self.expression).fit(X, y)
        random = np.random.RandomState(5)
        self.rows = random.uniform(X.min(), X.max(), (20000, X.shape[1]))
        # Half of them near the training rows, where the decision is close.
        near = X[random.randint(0, len(X), 10000)]
        self.rows[:10000] = near + random.normal(0, X.std() / 2, near.shape)
        self.labels = self.model.predict(self.rows)

    def save(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def pickled(self, protocol=4):
        return self.save("example.p%d.pkl" % protocol, pickle.dumps(self.model, protocol))


@pytest.fixture(scope="session")
def example(two_digits, tmp_path_factory):
    X, y = two_digits
    return Example(X[::2], y[::2], tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="session")
def trained(aspic, example, tmp_path_factory):
    """The same model, fitted and saved by aspic."""
    path = tmp_path_factory.mktemp("trained") / "example.pkl"
    aspic.train(example.expression, example.X, example.y, path)
    return path


def load_strictly(path):
    """Loads with the library that the file is for; a warning is an error."""
    import cloudpickle  # noqa: F401  (its loads is pickle's)
    import joblib
    import skops.io
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        path = pathlib.Path(path)
        if path.suffix == ".skops":
            return skops.io.load(path, trusted=skops.io.get_untrusted_types(file=path))
        if path.name.endswith(".pkl"):
            with open(path, "rb") as file:
                return pickle.load(file)
        return joblib.load(path)


def close(a, b, relative):
    """Equal within `relative` of the largest magnitude."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    assert a.shape == b.shape
    scale = max(np.abs(b).max(initial=0), 1e-300)
    assert np.abs(a - b).max(initial=0) <= relative * scale


def same_bits(a, b):
    """Equal to the last bit: also -0.0 and NaN. Of records the fields count, not the padding between them."""
    a, b = np.asarray(a), np.asarray(b)
    assert a.dtype == b.dtype and a.shape == b.shape
    if a.dtype.names:
        for name in a.dtype.names:
            same_bits(a[name], b[name])
    else:
        assert a.tobytes() == b.tobytes()
