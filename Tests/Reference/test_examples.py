"""The Swift in documents and doc comments compiles without warnings, runs, and prints what stands below it.

All examples are one program, linked with the modules that were built beside the command line.
"""
import json
import pathlib
import pickle
import re
import shutil
import subprocess

import joblib
import numpy as np
import pytest
from sklearn.datasets import load_iris
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from conftest import ROOT

FLOWERS = [[5.1, 3.5, 1.4, 0.2], [6.2, 2.9, 4.3, 1.3]]
# What examples take for granted: rows, and labels for them.
GIVEN = """
let rows = Matrix(rows: 2, columns: 4, elements: [5.1, 3.5, 1.4, 0.2, 6.2, 2.9, 4.3, 1.3])
let x = Matrix(rows: 4, columns: 1, elements: [0, 1, 2, 3])
let y = ClassLabels([0, 0, 1, 1])
"""
# An example need not use all that it names.
HARMLESS = ("was never used", "is unused", "was never mutated")


def examples():
    """(place, Swift, what it prints) of each example; those of package manifests are none."""
    texts = {path: path.read_text() for path in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]}
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        comments = re.findall(r"^ */// ?(.*)$", path.read_text(), re.M)
        texts[path] = "\n".join(comments)
    for path, text in texts.items():
        for found in re.finditer(r"^```swift\n(.*?)^```\n(?:\n```\n(.*?)^```\n)?", text + "\n", re.M | re.S):
            code, output = found.groups()
            if not code.lstrip().startswith((".package", "dependencies:")):
                yield "%s: %s" % (path.relative_to(ROOT), code.splitlines()[0]), code, output


@pytest.fixture(scope="module")
def model():
    iris = load_iris()
    fitted = make_pipeline(StandardScaler(), SVC(probability=True, random_state=0))
    return fitted.fit(iris.data, iris.target_names[iris.target])


@pytest.fixture(scope="module")
def compiled(aspic, tmp_path_factory):
    """The program, and what the compiler said."""
    build = pathlib.Path(aspic.program).resolve().parent
    if shutil.which("swiftc") is None or not (build / "Modules").is_dir():
        pytest.skip("needs swiftc and the modules beside the program")
    folder = tmp_path_factory.mktemp("examples")
    imports, functions, calls = {"Aspic", "AspicTraining", "Expressions"}, [], []
    for number, (place, code, _) in enumerate(examples()):
        imports |= set(re.findall(r"^import (\w+)$", code, re.M))
        body = re.sub(r"^import \w+$", "", code, flags=re.M)
        functions.append("// %s\nfunc example%d() throws {\n%s}\n" % (place, number, body))
        calls.append('print("\\u{1}")\ntry example%d()' % number)
    (folder / "main.swift").write_text("".join("import %s\n" % name for name in sorted(imports)) + GIVEN
                                       + "\n".join(functions) + "\n".join(calls) + "\n")
    described = json.loads(subprocess.run(["swift", "package", "describe", "--type", "json"], cwd=ROOT, check=True,
                                          capture_output=True, text=True).stdout)
    targets = {target["name"]: target for target in described["targets"]}
    waiting, needed = ["AspicTraining"], set()
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += targets[name].get("target_dependencies", [])
    maps = [path for name in needed for path in (ROOT / targets[name]["path"]).rglob("module.modulemap")]
    maps += [path for name in needed for path in (build / (name + ".build")).glob("module.modulemap")]
    # Of sources that are no more the folder still has objects.
    objects = [str(path) for name in sorted(needed) for path in sorted((build / (name + ".build")).rglob("*.o"))
               if path.stem in {pathlib.PurePath(source).name for source in targets[name]["sources"]}]
    done = subprocess.run(
        ["swiftc", "-swift-version", "6", "-I", str(build / "Modules"), str(folder / "main.swift"), *objects,
         *[word for path in maps for word in ("-Xcc", "-fmodule-map-file=%s" % path)],
         "-lz", "-lbz2", "-llzma", "-llz4", "-o", str(folder / "examples")], capture_output=True, text=True)
    return folder / "examples", done


def test_examples_compile(compiled):
    assert compiled[1].returncode == 0, compiled[1].stderr
    warnings = [line for line in compiled[1].stderr.splitlines() if ": warning: " in line]
    assert not [line for line in warnings if not any(word in line for word in HARMLESS) or "result of" in line]


def test_examples_print_what_they_say(compiled, model, tmp_path):
    for name in ("model.pkl", "pipeline.pkl"):
        (tmp_path / name).write_bytes(pickle.dumps(model))
    joblib.dump(model, tmp_path / "model.joblib")
    done = subprocess.run([compiled[0]], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    outputs = done.stdout.split("\x01\n")[1:]
    found = list(examples())
    assert len(outputs) == len(found) >= 6
    for (place, _, expected), output in zip(found, outputs):
        if expected is not None:
            assert output == expected, place


def test_the_first_example_prints_what_python_prints(model):
    _, _, expected = next(found for found in examples() if found[0].startswith("README.md"))
    assert expected == str(model.predict(np.array(FLOWERS))) + "\n"
