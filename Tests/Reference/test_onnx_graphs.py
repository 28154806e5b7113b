"""Graphs that skl2onnx makes of scikit-learn's estimators: run here and by onnxruntime, with the same answers.

None may be refused. Labels and whole numbers are equal. Numbers are within 2e-5 of the largest of them: most operators
of ai.onnx.ml compute in float32, whose sums onnxruntime takes in another order.
"""
import concurrent.futures
import json
import shutil
import subprocess

import numpy as np
import onnx
import onnxruntime
import pytest

import onnx_graphs
from conftest import FIXTURES

onnxruntime.set_default_logger_severity(4)
FAULTS = FIXTURES / "faults"
# Outputs that no method returns.
EXTRAS = {"class_labels", "score_samples", "decision_path", "decision_leaf", "index", "distance", "std", "GPcovstd"}


def answers_of(graph, rows):
    """What onnxruntime answers by output; None where it refuses what skl2onnx made."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    try:
        session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        return {o.name: plain(value) for o, value in zip(
            session.get_outputs(), session.run(None, {session.get_inputs()[0].name: rows}))}
    except Exception:
        return None


def plain(value):
    """Maps and sequences as arrays."""
    if isinstance(value, list):
        value = [list(row.values()) if isinstance(row, dict) else row for row in value]
        return np.array(value, np.float32 if isinstance(value[0], list) else value[0].dtype)
    return value


def expected_of(answers):
    """By method, what scikit-learn would call the outputs; told from their values, not from their names."""
    rest = {name: value for name, value in answers.items() if name not in EXTRAS}
    kinds = {name: value.dtype.kind for name, value in rest.items()}
    label = next((name for name in rest if name.endswith("label") and kinds[name] != "f"), None)
    if label is None:
        return {}, list(rest.values())[:1]
    numbers = [value for name, value in rest.items() if name != label]
    expected = {"predict": rest[label]}
    if not numbers:
        return expected, []
    scores = np.stack(numbers, axis=1) if len(numbers) > 1 else numbers[0]
    if "scores" in rest:
        nearest = scores.ndim == 2 and (scores.argmin(axis=1) == rest[label].ravel()).all() and scores.shape[1] > 1
        expected["transform" if nearest else "decision_function"] = scores
        return expected, []
    several = np.squeeze(rest[label]).ndim > 1
    isProbability = scores.ndim > 1 and scores.min() >= -1e-6 and scores.max() <= 1 + 1e-6 and (
        several or np.allclose(scores.sum(axis=-1), 1, atol=1e-3))
    expected["predict_proba" if isProbability else "decision_function"] = scores
    return expected, []


def check(program, case, graph, answers, folder):
    """What is wrong, as one line; None if nothing is."""
    folder.mkdir()
    path, data = folder / "m.onnx", folder / "rows.npy"
    path.write_bytes(graph)
    np.save(data, case.rows)

    def run(*arguments):
        result = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=120)
        return result.returncode, result.stdout, result.stderr.strip()

    def predict(method):
        out = folder / "out.npy"
        out.unlink(missing_ok=True)
        code, _, error = run("predict", path, "--data", data, "--method", method, "-o", out)
        return np.load(out) if code == 0 else error

    try:
        described = json.loads(run("inspect", path, "--json")[1])
        if described.get("refusal"):
            return "refused: " + described["refusal"]
        expected, either = expected_of(answers)
        methods = described["methods"]
        if expected and sorted(methods) != sorted(expected):
            return f"answers {methods} instead of {sorted(expected)}"
        if either and not set(methods) & {"predict", "transform"}:
            return f"answers {methods}"
        for method in methods:
            wanted = expected[method] if expected else either[0]
            if method == "predict" and wanted.dtype.kind in "iUOb" and wanted.squeeze().ndim < 2:
                # One column of labels is a row of them, as scikit-learn has it.
                wanted = wanted.reshape(-1)
            wrong = difference(predict(method), wanted)
            if wrong:
                return f"{method}: {wrong}"
    finally:
        shutil.rmtree(folder)


def difference(found, expected):
    if isinstance(found, str):
        return found
    if found.shape != expected.shape:
        return f"shape {found.shape} instead of {expected.shape}"
    if expected.dtype.kind in "OU":
        return None if (found.astype(str) == expected.astype(str)).all() else "other texts"
    if found.dtype != expected.dtype:
        return f"{found.dtype} instead of {expected.dtype}"
    if expected.dtype.kind != "f":
        return None if (found == expected).all() else f"{(found != expected).sum()} of {found.size} differ"
    scale = np.abs(expected[np.isfinite(expected)]).max(initial=1e-30)
    if not np.allclose(found, expected, rtol=0, atol=2e-5 * scale, equal_nan=True):
        return f"differs by {np.nanmax(np.abs(found - expected))} of {scale}"
    return None


def test_every_graph(aspic, tmp_path):
    """Graphs that differ in nothing but their numbers are asked once."""
    seen, names, failures, count = set(), set(), [], 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = []
        for case in onnx_graphs.cases():
            model = case.convert()
            if model is None:
                continue
            graph = model.SerializeToString()
            shape = onnx_graphs.signature(model)
            if shape in seen:
                continue
            answers = answers_of(graph, case.rows)
            if answers is None:
                continue
            seen.add(shape)
            names.add(type(case.model).__name__)
            count += 1
            jobs.append((case, pool.submit(check, aspic.program, case, graph, answers, tmp_path / str(count))))
        for case, job in jobs:
            if job.result():
                failures.append(f"{case.name}: {job.result()}")
    assert not failures, "%d of %d graphs:\n%s" % (len(failures), count, "\n".join(failures))
    assert count >= 400 and len(names) >= 75, (count, len(names))


def test_columns_of_a_table(aspic, tmp_path):
    """A table given column by column makes a graph with an input for each."""
    import skl2onnx
    from skl2onnx.common.data_types import FloatTensorType, Int64TensorType
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.compose import ColumnTransformer
    import pandas
    X = pandas.DataFrame({"a": onnx_graphs.X[:, 0], "b": np.arange(60) % 5, "c": onnx_graphs.X[:, 2]})
    model = make_pipeline(ColumnTransformer([("p", "passthrough", ["a", "b", "c"])]), LogisticRegression()).fit(X, onnx_graphs.LABELS)
    graph = skl2onnx.convert_sklearn(model, initial_types=[
        ("a", FloatTensorType([None, 1])), ("b", Int64TensorType([None, 1])), ("c", FloatTensorType([None, 1]))],
        options={"zipmap": False})
    (tmp_path / "m.onnx").write_bytes(graph.SerializeToString())
    session = onnxruntime.InferenceSession(graph.SerializeToString())
    labels, scores = session.run(None, {
        "a": X[["a"]].to_numpy(np.float32), "b": X[["b"]].to_numpy(np.int64), "c": X[["c"]].to_numpy(np.float32)})
    np.testing.assert_array_equal(aspic.predict(tmp_path / "m.onnx", X.to_numpy(float), tmp_path), labels)
    found = aspic.predict(tmp_path / "m.onnx", X.to_numpy(float), tmp_path, "predict_proba")
    np.testing.assert_allclose(found, scores, atol=1e-6)
    refused = aspic.run("predict", tmp_path / "m.onnx", "--data", save(tmp_path, X.to_numpy(float)[:, :2]), code=2)
    assert "3 inputs of 3 columns together, there are 2" in refused.stderr


def save(folder, rows):
    np.save(folder / "rows.npy", rows)
    return folder / "rows.npy"


def test_decision_values_are_no_probabilities(aspic, tmp_path):
    path = FAULTS / "onnx" / "lsvc.onnx"
    session = onnxruntime.InferenceSession(path)
    width = session.get_inputs()[0].shape[1]
    rows = np.random.RandomState(0).normal(size=(9, width)).astype(np.float32)
    labels, scores = session.run(None, {session.get_inputs()[0].name: rows})
    refused = aspic.run("predict", path, "--data", save(tmp_path, rows), "--method", "predict_proba", code=2)
    assert "holds decision values, not probabilities; ask for decision_function" in refused.stderr
    np.testing.assert_array_equal(aspic.predict(path, rows, tmp_path), labels)
    np.testing.assert_allclose(aspic.predict(path, rows, tmp_path, "decision_function"), plain(scores), rtol=1e-5)


def test_a_column_for_each_class(aspic, tmp_path):
    path = FAULTS / "onnx" / "rf_cols.onnx"
    session = onnxruntime.InferenceSession(path)
    width = session.get_inputs()[0].shape[1]
    rows = np.random.RandomState(0).normal(size=(9, width)).astype(np.float32)
    labels, *columns = session.run(None, {session.get_inputs()[0].name: rows})
    found = aspic.predict(path, rows, tmp_path, "predict_proba")
    np.testing.assert_allclose(found, np.stack(columns, axis=1).reshape(9, -1), atol=1e-6)
    np.testing.assert_array_equal(aspic.predict(path, rows, tmp_path), labels)


def test_the_type_of_the_graph(aspic, tmp_path):
    """A float32 graph answers float32, with as many digits as that has."""
    path = FAULTS / "onnx" / "rf_cols.onnx"
    rows = np.random.RandomState(0).normal(size=(3, onnxruntime.InferenceSession(path).get_inputs()[0].shape[1]))
    found = aspic.predict(path, rows, tmp_path, "predict_proba")
    assert found.dtype == np.float32
    said = aspic.json("predict", path, "--data", save(tmp_path, rows), "--method", "predict_proba")
    assert said["dtype"] == "float32"
    np.testing.assert_array_equal(np.array(said["values"]).astype(np.float32), found)
    assert all(str(value) == str(np.float64(str(number))) for line, row in zip(said["values"], found)
               for value, number in zip(line, row))
    text = aspic.run("predict", path, "--data", tmp_path / "rows.npy", "--method", "predict_proba").stdout
    assert text.split() == [",".join(repr(float(str(number))) for number in row) for row in found]


def test_bfloat16_weights(aspic, tmp_path):
    path = FAULTS / "onnx" / "bf16.onnx"
    rows = np.random.RandomState(0).normal(size=(5, 4)).astype(np.float32)
    session = onnxruntime.InferenceSession(path)
    expected = session.run(None, {session.get_inputs()[0].name: rows})[0]
    np.testing.assert_allclose(aspic.predict(path, rows, tmp_path), expected, rtol=1e-6)


@pytest.mark.parametrize("number,name", [(17, "float8e4m3fn"), (19, "float8e5m2"), (22, "int4"), (14, "complex64")])
def test_types_are_refused_by_name(aspic, tmp_path, number, name):
    tensor = onnx.TensorProto(data_type=number, dims=[2], name="w", raw_data=bytes(2))
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("Cast", ["w"], ["y"], to=1)], "g",
        [onnx.helper.make_tensor_value_info("x", 1, [None, 2])], [onnx.helper.make_tensor_value_info("y", 1, [2])], [tensor])
    onnx.save(onnx.helper.make_model(graph, ir_version=10), tmp_path / "m.onnx")
    refused = aspic.run("predict", tmp_path / "m.onnx", "--data", save(tmp_path, np.zeros((1, 2))), code=2)
    assert f"elements of type {name} are not supported" in refused.stderr


@pytest.mark.parametrize("estimator,method,options", [
    ("LogisticRegression", "predict_proba", {"zipmap": False}), ("LogisticRegression", "predict_proba", {"zipmap": True}),
    ("LinearSVC", "decision_function", {}), ("LogisticRegression", "decision_function", {"zipmap": False, "raw_scores": True})])
def test_neither_place_nor_name_matters(aspic, tmp_path, estimator, method, options):
    """Outputs the other way round and under names that say nothing."""
    import skl2onnx
    from sklearn import linear_model, svm
    model = getattr(linear_model if estimator == "LogisticRegression" else svm, estimator)()
    model.fit(onnx_graphs.X, onnx_graphs.NAMES)
    rows = onnx_graphs.ROWS.astype(np.float32)
    graph = skl2onnx.to_onnx(model, rows[:1], options=options and {id(model): options})
    label, scores = answers_of(graph.SerializeToString(), rows).values()
    new = {output.name: "r%d" % place for place, output in enumerate(graph.graph.output)}
    for node in graph.graph.node:
        node.input[:] = [new.get(name, name) for name in node.input]
        node.output[:] = [new.get(name, name) for name in node.output]
    for output in graph.graph.output:
        output.name = new[output.name]
    turned = list(graph.graph.output)[::-1]
    del graph.graph.output[:]
    graph.graph.output.extend(turned)
    onnx.save(graph, tmp_path / "m.onnx")
    assert aspic.json("inspect", tmp_path / "m.onnx")["methods"] == ["predict", method]
    assert aspic.predict(tmp_path / "m.onnx", rows, tmp_path).tolist() == label.tolist()
    np.testing.assert_allclose(aspic.predict(tmp_path / "m.onnx", rows, tmp_path, method), scores, atol=1e-5)
