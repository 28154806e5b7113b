#!/usr/bin/env python3
"""Makes the ONNX fixtures: small models by skl2onnx, with inputs and onnxruntime's outputs.

    python Tests/Fixtures/onnx/make_onnx.py

Needs scikit-learn 1.9.1, skl2onnx 1.20.0, onnx 1.23 and onnxruntime 1.32. For each model NAME.onnx there is
NAME.data.pb, a GraphProto whose initializers are the inputs ("in/X") and the outputs ("out/label"); outputs
that are sequences of maps (ZipMap) are stored as their values, one row per map, under "out/NAME", and the
keys under "keys/NAME".
"""
import pathlib
import warnings

import numpy as np
import onnxruntime as ort
from onnx import AttributeProto, GraphProto, TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator
from skl2onnx import to_onnx
from sklearn.datasets import load_digits, load_iris, load_wine
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor, VotingClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent


def save(name, model, inputs):
    """Writes the model and what onnxruntime answers."""
    data = model if isinstance(model, bytes) else model.SerializeToString()
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    write(name, data, inputs, zip((info.name for info in session.get_outputs()), session.run(None, inputs)))


def write(name, model, inputs, outputs):
    data = model if isinstance(model, bytes) else model.SerializeToString()
    (HERE / f"{name}.onnx").write_bytes(data)
    graph = GraphProto(name=name)
    for key, value in inputs.items():
        graph.initializer.append(numpy_helper.from_array(value, "in/" + key))
    for output, value in outputs:
        if isinstance(value, list):
            keys = np.array(list(value[0]))
            graph.initializer.append(
                numpy_helper.from_array(keys if keys.dtype.kind != "U" else keys.astype(object), "keys/" + output))
            value = np.array([list(row.values()) for row in value], dtype=np.float32)
        value = np.asarray(value)
        if value.dtype.kind == "U":
            value = value.astype(object)
        graph.initializer.append(numpy_helper.from_array(value, "out/" + output))
    (HERE / f"{name}.data.pb").write_bytes(graph.SerializeToString())


def skl_models():
    digits = load_digits()
    pair = np.isin(digits.target, (3, 8))
    X, y = digits.data[pair].astype(np.int64), np.where(digits.target[pair] == 3, 1, -1)
    iris, wine = load_iris(), load_wine()
    names = np.array(iris.target_names)[iris.target]
    wine32 = wine.data.astype(np.float32)
    iris32 = iris.data.astype(np.float32)

    def ensemble(**how):
        return VotingClassifier(
            [("lda", LinearDiscriminantAnalysis()),
             ("rf", RandomForestClassifier(n_estimators=20, max_leaf_nodes=2, random_state=6020)),
             ("svc", SVC(kernel="linear", probability=True, random_state=6020))],
            flatten_transform=False, **how)

    chapter = make_pipeline(PCA(n_components=6, random_state=0), ensemble()).fit(X[:120], y[:120])
    save("voting_hard_int64_zipmap", to_onnx(chapter, X[:1]), {"X": X[120:200]})
    save("voting_hard_float", to_onnx(chapter, X[:1].astype(np.float32), options={"zipmap": False}),
         {"X": X[120:200].astype(np.float32)})
    soft = make_pipeline(PCA(n_components=6, random_state=0), ensemble(voting="soft", weights=np.array([1, 2, 1.5])))
    soft.fit(X[:120], y[:120])
    save("voting_soft_float", to_onnx(soft, X[:1].astype(np.float32), options={"zipmap": False}),
         {"X": X[120:200].astype(np.float32)})
    several = make_pipeline(StandardScaler(), PCA(4, whiten=True, random_state=0), VotingClassifier(
        [("lda", LinearDiscriminantAnalysis()),
         ("tree", DecisionTreeClassifier(max_depth=3, random_state=0)),
         ("svc", SVC(probability=True, random_state=0))], weights=np.array([1, 1, 2]), flatten_transform=False)).fit(wine.data[::2], wine.target[::2])
    save("voting_hard_wine", to_onnx(several, wine32[:1], options={"zipmap": "columns"}), {"X": wine32[1::2]})
    for kernel in ("linear", "poly", "rbf", "sigmoid"):
        for probability in (False, True):
            svc = SVC(kernel=kernel, probability=probability, random_state=0, C=0.5, gamma=0.1, coef0=0.5, degree=2)
            svc.fit((iris.data[::3] - 3) / 4, names[::3])
            save(f"svc_{kernel}{'_proba' if probability else ''}", to_onnx(svc, iris32[:1], options={"zipmap": False}),
                 {"X": (iris32[1::4] - 3) / 4})
    two = iris.target < 2
    binary = SVC(gamma=0.2, random_state=0).fit(iris.data[two], iris.target[two])
    save("svc_binary", to_onnx(binary, iris32[:1], options={"zipmap": False}), {"X": iris32[::5]})
    forest = RandomForestClassifier(6, max_depth=4, random_state=0).fit(iris.data[::2], names[::2])
    save("forest_strings_zipmap", to_onnx(forest, iris32[:1]), {"X": iris32[1::2]})
    lda = LinearDiscriminantAnalysis().fit(wine.data, wine.target)
    save("lda_wine", to_onnx(lda, wine32[:1], options={"zipmap": False}), {"X": wine32[::3]})
    tree = DecisionTreeClassifier(max_depth=4, random_state=0).fit(iris.data, iris.target)
    save("tree_iris", to_onnx(tree, iris32[:1], options={"zipmap": False}), {"X": iris32[::2]})
    regressor = RandomForestRegressor(4, max_depth=4, random_state=0).fit(wine.data[::2], wine.data[::2, 0] * 3)
    save("forest_regressor", to_onnx(regressor, wine32[:1]), {"X": wine32[::3]})
    scaled = make_pipeline(StandardScaler(), PCA(3, random_state=0)).fit(wine.data)
    save("scaler_pca_double", to_onnx(scaled, wine.data[:1]), {"X": wine.data[::3]})


def operators():
    """One model in which every node is a case of its own: its inputs are initializers, its outputs are outputs."""
    nodes, constants, outputs = [], [], []
    rng = np.random.default_rng(0)

    def constant(value):
        name = f"c{len(constants)}"
        value = np.array(value)
        constants.append(numpy_helper.from_array(value.astype(object) if value.dtype.kind == "U" else value, name))
        return name

    def case(op, *inputs, out=1, domain="", **attributes):
        names = ["" if value is None else constant(value) for value in inputs]
        results = [f"{op}_{len(nodes)}_{index}" for index in range(out)]
        nodes.append(helper.make_node(op, names, results, domain=domain, **attributes))
        outputs.extend(helper.make_empty_tensor_value_info(name) for name in results)

    f64, f32, i64, i32 = np.float64, np.float32, np.int64, np.int32
    a = rng.normal(size=(2, 3, 4))
    for dtype in (f64, f32, i64, i32):
        x, y = (a * 9).astype(dtype), (rng.normal(size=(3, 1)) * 5).astype(dtype)
        y[y == 0] = 2
        for op in ("Add", "Sub", "Mul", "Div"):
            case(op, x, y)
        case("Max", x, y, x[0])
        case("Min", x, y)
        case("Abs", x)
        case("Neg", x)
        for op in ("Greater", "GreaterOrEqual", "Less", "LessOrEqual"):
            case(op, x[0], y)
        case("Equal", x[0], x[0, :, :1])
        case("ReduceSum", x, np.array([1, -1], i64), keepdims=0)
        case("ReduceSum", x, None)
        case("ReduceMax", x, np.array([1], i64))
        if dtype != i32:
            case("ReduceMin", x, np.array([0, 2], i64), keepdims=0)
        case("ArgMax", x, axis=1, keepdims=0)
        case("ArgMax", np.array([[1, 3, 3], [2, 2, 1]], dtype), axis=1, select_last_index=1)
        case("MatMul", x[0], x[1].T.copy())
        case("Where", x[0] > 0, x[0], y)
        case("Sum", x, y, x) if dtype in (f64, f32) else None
        for target in (TensorProto.DOUBLE, TensorProto.FLOAT, TensorProto.INT64, TensorProto.INT32,
                       TensorProto.BOOL, TensorProto.STRING):
            case("Cast", np.round(x[0]), to=target)
        case("Identity", x)
        case("Shape", x)
        case("Transpose", x, perm=[2, 0, 1])
        case("Reshape", x, np.array([4, -1], i64))
        case("Reshape", x, np.array([0, 0, 2, 2], i64))
        case("Flatten", x, axis=2)
        case("Concat", x, x[:1], axis=0)
        case("Concat", x, x[:, :1], axis=-2)
        case("Gather", x, np.array([[2, 0], [-1, 1]], i64), axis=1)
        case("Gather", x, np.array(1, i64), axis=0)
        case("Slice", x, np.array([1, -1], i64), np.array([9, -9], i64), np.array([1, 2], i64), np.array([1, -2], i64))
        case("Split", x, np.array([1, 2], i64), axis=1, out=2)
        case("Split", x, axis=2, num_outputs=3, out=3)
        case("Squeeze", x[:, :1], np.array([1], i64))
        case("Squeeze", x[:1, :1])
        case("Unsqueeze", x[0], np.array([0, -1], i64))
        case("Expand", y, np.array([2, 1, 4], i64))
        case("Tile", x[0], np.array([2, 1], i64))
        case("ConstantOfShape", np.array([2, 3], i64), value=numpy_helper.from_array(np.array([7], dtype)))
    for dtype in (f64, f32):
        x = a.astype(dtype)
        for op in ("Exp", "Sigmoid", "Tanh", "Softmax", "Relu", "Reciprocal", "Erf"):
            if not (op == "Erf" and dtype == f64):
                case(op, x)
        case("Log", np.abs(x))
        case("Sqrt", np.abs(x))
        case("Pow", np.abs(x), np.array([2.5], dtype))
        case("Pow", x, np.array(2, i64))
        case("Pow", x, np.array(3, dtype))
        case("Softmax", x, axis=1)
        case("ReduceMean", x, np.array([1], i64))
        case("ReduceSumSquare", x, np.array([1], i64))
        case("Sign", x)
        case("Floor", x)
        case("IsNaN", np.array([1, np.nan, -np.inf], dtype))
        case("Clip", x, np.array(-0.5, dtype), np.array(0.25, dtype))
        case("Gemm", x[0], x[1], np.array([1, 2, 3], dtype), transB=1, alpha=0.5, beta=2.0)
        case("Gemm", x[0], x[1], transA=1)
        case("MatMul", x, x[0].T.copy())
        case("MatMul", x[0], x[1, 0])
        case("Normalizer", x[0], domain="ai.onnx.ml", norm="L2")
        case("Normalizer", x[0], domain="ai.onnx.ml", norm="L1")
        case("Normalizer", x[0], domain="ai.onnx.ml", norm="MAX")
        case("Scaler", x[0], domain="ai.onnx.ml", offset=[0.5, 1.0, -1.0, 0.25], scale=[2.0, 0.5, 1.5, -1.0])
        case("ArrayFeatureExtractor", x[0], np.array([2, 0], i64), domain="ai.onnx.ml")
        case("TopK", x, np.array([2], i64), out=2)
    flags = np.array([[True, False, True], [False, False, True]])
    case("Not", flags)
    case("And", flags, flags[:1])
    case("Or", flags, flags[:, :1])
    case("Where", flags, np.array([["a", "b", "c"]]), np.array(["x"]))
    case("Equal", flags, flags[:1])
    case("Cast", flags, to=TensorProto.DOUBLE)
    case("Cast", np.array(["1.5", "-2", "1e3"]), to=TensorProto.DOUBLE)
    case("Cast", np.array(["7", "-2"]), to=TensorProto.INT64)
    case("Cast", np.array([1.9, -1.9, 1e10]), to=TensorProto.INT64)
    case("Gather", np.array(["a", "b", "c"]), np.array([2, 0], i64))
    case("Constant", value=numpy_helper.from_array(np.array([1.5, 2.5])))
    case("Constant", value_ints=[1, 2, 3])
    case("Constant", value_float=0.5)
    case("CumSum", a, np.array(1, i64))
    case("Range", np.array(1, i64), np.array(9, i64), np.array(3, i64))
    case("Size", a)
    case("LabelEncoder", np.array([3, 1, 2, 9], i64), domain="ai.onnx.ml", keys_int64s=[1, 2, 3],
         values_strings=["x", "y", "z"], default_string="?")
    case("LabelEncoder", np.array(["b", "a", "q"]), domain="ai.onnx.ml", keys_strings=["a", "b"],
         values_int64s=[10, 20], default_int64=-7)
    case("LabelEncoder", np.array([0.5, np.nan, 2.0], f32), domain="ai.onnx.ml", keys_floats=[0.5, np.nan],
         values_floats=[5.0, 6.0], default_float=-1.0)
    x = (a[0] * 2).astype(f32)
    for transform in ("NONE", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO"):
        case("LinearClassifier", x, domain="ai.onnx.ml", out=2, classlabels_ints=[4, 5, 6], post_transform=transform,
             coefficients=[float(v) for v in rng.normal(size=12)], intercepts=[0.1, -0.2, 0.3])
        case("LinearClassifier", x, domain="ai.onnx.ml", out=2, classlabels_strings=["no", "yes"],
             post_transform=transform, coefficients=[-1.0, 2.0, 0.5, -0.25, 1.0, -2.0, -0.5, 0.25],
             intercepts=[-0.5, 0.5])
    tree = dict(
        nodes_treeids=[0, 0, 0, 0, 0, 1, 1, 1], nodes_nodeids=[0, 1, 2, 3, 4, 0, 1, 2],
        nodes_featureids=[0, 1, 0, 0, 0, 2, 0, 0], nodes_values=[0.5, -0.25, 0.0, 0.0, 0.0, 0.1, 0.0, 0.0],
        nodes_truenodeids=[1, 3, 0, 0, 0, 1, 0, 0], nodes_falsenodeids=[2, 4, 0, 0, 0, 2, 0, 0])
    leaves = dict(treeids=[0, 0, 0, 1, 1], nodeids=[2, 3, 4, 1, 2])
    y = (rng.normal(size=(9, 3))).astype(f32)
    y[0, 0] = 0.5
    y[1, 0] = np.nan
    for mode in ("BRANCH_LEQ", "BRANCH_LT", "BRANCH_GT", "BRANCH_GTE", "BRANCH_EQ", "BRANCH_NEQ"):
        modes = [mode, mode, "LEAF", "LEAF", "LEAF", mode, "LEAF", "LEAF"]
        case("TreeEnsembleRegressor", y, domain="ai.onnx.ml", **tree, nodes_modes=modes, n_targets=2,
             **{"target_" + key: value for key, value in leaves.items()}, target_ids=[0, 1, 0, 1, 0],
             target_weights=[1.0, 2.5, -3.0, 4.25, -5.5],
             nodes_missing_value_tracks_true=[1, 0, 0, 0, 0, 1, 0, 0])
    modes = ["BRANCH_LEQ", "BRANCH_LEQ", "LEAF", "LEAF", "LEAF", "BRANCH_LEQ", "LEAF", "LEAF"]
    for aggregate in ("SUM", "AVERAGE", "MIN", "MAX"):
        for base in ({}, {"base_values": [0.5]}):
            case("TreeEnsembleRegressor", y.astype(f64), domain="ai.onnx.ml", **tree, nodes_modes=modes, n_targets=1,
                 **{"target_" + key: value for key, value in leaves.items()}, target_ids=[0] * 5,
                 target_weights=[1.0, 2.5, -3.0, 4.25, -5.5], aggregate_function=aggregate, **base)
    for transform in ("NONE", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO"):
        for classes, ids in (([0, 1, 2], [0, 1, 2, 1, 0]), ([3, 4], [1] * 5), ([3, 4], [0] * 5), ([3, 4], [0, 1, 0, 1, 1])):
            for sign in (1.0, -1.0):
                case("TreeEnsembleClassifier", y, domain="ai.onnx.ml", **tree, nodes_modes=modes, out=2,
                     **{"class_" + key: value for key, value in leaves.items()}, class_ids=ids,
                     class_weights=[0.1, 0.25, 0.3 * sign, 0.45, 0.05], classlabels_int64s=classes,
                     post_transform=transform)
    for dtype in (f32, f64):
        case("TreeEnsemble", y.astype(dtype), domain="ai.onnx.ml", aggregate_function=1, n_targets=2,
             tree_roots=[0, 2], nodes_featureids=[0, 1, 2],
             nodes_splits=numpy_helper.from_array(np.array([0.5, -0.25, 0.1], dtype)),
             nodes_modes=numpy_helper.from_array(np.array([0, 1, 3], np.uint8)),
             nodes_truenodeids=[1, 0, 3], nodes_falsenodeids=[2, 1, 4], nodes_trueleafs=[0, 1, 1],
             nodes_falseleafs=[1, 1, 1], leaf_targetids=[0, 1, 0, 1, 0],
             leaf_weights=numpy_helper.from_array(np.array([1, 2.5, -3, 4.25, -5.5], dtype)))
    # The older tree operators are gone from version 5, which brought TreeEnsemble.
    for name, version, chosen in (
            ("operators", 3, [node for node in nodes if node.op_type != "TreeEnsemble"]),
            ("tree_ensemble", 5, [node for node in nodes if node.op_type == "TreeEnsemble"])):
        used = {value for node in chosen for value in node.input}
        made = {value for node in chosen for value in node.output}
        model = helper.make_model(
            helper.make_graph(chosen, name, [], [output for output in outputs if output.name in made],
                              [value for value in constants if value.name in used]),
            ir_version=10, opset_imports=[helper.make_opsetid("", 22), helper.make_opsetid("ai.onnx.ml", version)])
        save(name, model, {})


def more_operators():
    """The operators that other estimators need; what onnxruntime answers has to be what ONNX's own evaluator does."""
    nodes, constants, outputs = [], [], []
    rng = np.random.default_rng(1)

    def case(op, *inputs, out=1, domain="", **attributes):
        names = []
        for value in inputs:
            if value is None:
                names.append("")
                continue
            names.append(f"c{len(constants)}")
            value = np.asarray(value)
            constants.append(numpy_helper.from_array(value.astype(object) if value.dtype.kind == "U" else value, names[-1]))
        results = [f"{op}_{len(nodes)}_{index}" for index in range(out)]
        nodes.append(helper.make_node(op, names, results, domain=domain, **attributes))
        outputs.extend(helper.make_empty_tensor_value_info(name) for name in results)

    f64, f32, i64, i32 = np.float64, np.float32, np.int64, np.int32
    a = rng.normal(size=(2, 3, 4))
    picks = np.array([[2, 0, -1, 1], [0, 1, 2, 2]], i64).reshape(2, 1, 4)
    for dtype in (f64, f32):
        x = a.astype(dtype)
        for op in ("ReduceL1", "ReduceL2", "ReduceLogSumExp"):
            case(op, x, np.array([1], i64))
            case(op, x, np.array([0, -1], i64), keepdims=0)
            case(op, x, None)
        case("ReduceLogSum", np.abs(x), np.array([2], i64))
        case("ReduceLogSumExp", x * 200, np.array([1], i64))
        case("Sin", x)
        case("Cos", x)
        case("LpNormalization", x, axis=1, p=1)
        case("LpNormalization", x, axis=-1, p=2)
        case("Round", x * 2)
        case("IsInf", np.array([1, np.nan, -np.inf, np.inf], dtype))
        case("IsInf", np.array([1, np.nan, -np.inf, np.inf], dtype), detect_negative=0)
        case("Mod", x * 9, np.full((4,), 2.5, dtype), fmod=1)
        case("Einsum", x, x[0].T.copy(), equation="bij,jk->bik")
        case("Einsum", x[0], x[1], equation="ij,ij->i")
        case("Einsum", x[0], equation="ij->ji")
        case("CumSum", x, np.array(1, i64), exclusive=1, reverse=1)
        case("LogSoftmax", x, axis=1)
        case("Hardmax", x, axis=-1)
        case("Celu", x) if dtype == f32 else None
        case("Elu", x, alpha=0.5)
        case("LeakyRelu", x, alpha=0.25)
        case("Softplus", x * 3)
        case("Softsign", x) if dtype == f32 else None
        case("Selu", x) if dtype == f32 else None
        case("HardSigmoid", x) if dtype == f32 else None
        case("ThresholdedRelu", x, alpha=0.3)
        case("PRelu", x, np.array([0.5, 1, 2, -1], dtype))
        case("Mean", x, x[0], x[1])
    for op in ("Tan", "Atan", "Sinh", "Cosh", "Asinh"):
        case(op, a.astype(f32))
    for op in ("Asin", "Acos", "Atanh"):
        case(op, np.tanh(a).astype(f32))
    case("Acosh", (1 + np.abs(a)).astype(f32))
    for dtype in (f64, f32, i64, i32):
        x = (a * 9).astype(dtype)
        case("GatherElements", x, picks, axis=1)
        case("GatherElements", x, np.array([[[1]]], i64), axis=-1)
        case("GatherND", x, np.array([[0, 1], [1, -1]], i64))
        case("GatherND", x, np.array([[[1]], [[0]]], i64), batch_dims=1)
        case("ScatterElements", x, picks, x[:, :1] * 2, axis=1)
        case("ScatterElements", x, picks, x[:, :1] * 2, axis=1, reduction="add")
        case("ScatterND", x, np.array([[0, 1], [1, 2]], i64), x[0, :2])
        case("ScatterND", x, np.array([[0, 1], [0, 1]], i64), x[0, :2], reduction="add")
        case("Compress", x, np.array([True, False, True]), axis=1)
        case("Compress", x, np.array([False, True, True, False, True]))
        case("Trilu", x)
        case("Trilu", x, np.array(-1, i64), upper=0)
        case("Pad", x, np.array([0, 1, 0, 0, 2, 1], i64), np.array(7, dtype))
        case("Pad", x, np.array([0, 1, 2, 0, 1, 1], i64), mode="reflect")
        case("Pad", x, np.array([1, 2, 0, 0, 1, 3], i64), mode="edge")
        case("OneHot", np.array([[1, -1], [5, 0]], i64), np.array(3, i64), np.array([2, 5], dtype), axis=1) if dtype != i32 else None
        case("CastLike", x, np.array(1, i64))
    for dtype in (i64, i32):
        case("Mod", (a * 9).astype(dtype), np.array([[3], [-4], [2]], dtype))
        case("Mod", (a * 9).astype(dtype), np.array([[3], [-4], [2]], dtype), fmod=1)
    case("NonZero", np.array([[True, False], [False, True]]))
    case("NonZero", np.array([[0, 3], [4, 0]], i64))
    case("EyeLike", np.zeros((3, 4), f32), k=1)
    case("EyeLike", np.zeros((3, 3), i64), dtype=TensorProto.DOUBLE)
    case("GatherElements", np.array(["a", "b", "c"]), np.array([2, 0, 2, 1], i64))
    # Types that are read, moved and cast only.
    for dtype in (np.int8, np.int16, np.uint16, np.uint32, np.uint64, np.float16):
        x = np.array([[0, 1, 2], [3, 100, 65]], dtype)
        for target in (TensorProto.FLOAT, TensorProto.DOUBLE, TensorProto.INT64, TensorProto.BOOL):
            case("Cast", x, to=target)
        case("Identity", x)
        case("Reshape", x, np.array([3, 2], i64))
    for target in (TensorProto.INT8, TensorProto.INT16, TensorProto.UINT16, TensorProto.UINT32, TensorProto.UINT64, TensorProto.FLOAT16):
        case("Cast", np.array([0, 1.9, 2.5, 100.25]), to=target)
        case("Cast", np.array([0, 1, 77], i64), to=target)
    halves = np.array([0, 1e-8, 3e-8, 6e-8, 6.1e-5, 1.0009765, 1.00048828125, 65519, 65520, -np.inf, -1e-30, 0.1], f32)
    case("Cast", halves, to=TensorProto.FLOAT16)
    case("Cast", halves.astype(np.float16), to=TensorProto.FLOAT)
    ml = dict(domain="ai.onnx.ml")
    x = (a[0] * 2).astype(f32)
    holes = np.array([[1, np.nan, 3], [np.nan, 2, 0]], f32)
    case("Imputer", holes, imputed_value_floats=[7.0, 8.0, 9.0], replaced_value_float=float("nan"), **ml)
    case("Imputer", holes, imputed_value_floats=[7.0], replaced_value_float=0.0, **ml)
    case("Imputer", np.array([[1, -1], [-1, 4]], i64), imputed_value_int64s=[5, 6], replaced_value_int64=-1, **ml)
    case("Binarizer", x, threshold=0.25, **ml)
    case("OneHotEncoder", np.array([[1, 2], [3, 9]], i64), cats_int64s=[1, 2, 3], **ml)
    case("OneHotEncoder", np.array([1, 2.7, 3], f32), cats_int64s=[1, 2, 3], **ml)
    case("OneHotEncoder", np.array(["b", "z"]), cats_strings=["a", "b"], **ml)
    case("CategoryMapper", np.array(["b", "z"]), cats_strings=["a", "b"], cats_int64s=[4, 5], default_int64=-7, **ml)
    case("CategoryMapper", np.array([5, 6], i64), cats_strings=["a", "b"], cats_int64s=[4, 5], default_string="?", **ml)
    case("FeatureVectorizer", x, x[:, :2].copy(), inputdimensions=[4, 2], **ml)
    case("FeatureVectorizer", x, x[:, :2].copy(), inputdimensions=[3, 3], **ml)
    vectors = [float(v) for v in rng.normal(size=20)]
    weights = [float(v) for v in rng.normal(size=5)]
    for kernel in ("LINEAR", "POLY", "RBF", "SIGMOID"):
        how = dict(kernel_type=kernel, kernel_params=[0.25, 0.5, 2.0], rho=[0.125], **ml)
        case("SVMRegressor", x, coefficients=weights, support_vectors=vectors, n_supports=5, **how)
        case("SVMRegressor", x, coefficients=weights, support_vectors=vectors, n_supports=5, one_class=1, **how)
        case("SVMRegressor", x, coefficients=weights[:4], n_supports=0, **how)
    for transform in ("NONE", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO", "PROBIT"):
        case("LinearRegressor", x, coefficients=vectors[:8], intercepts=[0.5, -0.5], targets=2, post_transform=transform, **ml)
    # A leaf with several weights for the only target, and a weight of an inner node.
    case("TreeEnsembleRegressor", x, n_targets=1, nodes_treeids=[0, 0, 0], nodes_nodeids=[0, 1, 2],
         nodes_featureids=[0, 0, 0], nodes_values=[0.25, 0.0, 0.0], nodes_modes=["BRANCH_LEQ", "LEAF", "LEAF"],
         nodes_truenodeids=[1, 0, 0], nodes_falsenodeids=[2, 0, 0], target_treeids=[0, 0, 0, 0, 0],
         target_nodeids=[1, 1, 2, 2, 0], target_ids=[0] * 5, target_weights=[1.0, 10.0, 2.0, 20.0, 100.0], **ml)
    micro = dict(domain="com.microsoft")
    for dtype in (f32, f64):
        for metric in ("euclidean", "sqeuclidean"):
            case("CDist", a[0].astype(dtype), a[1].astype(dtype), metric=metric, **micro)
    # Sequences: what they are made of is a constant, or was made before.
    nodes += [helper.make_node("SequenceConstruct", ["c0", "c0"], ["seq"]), helper.make_node("SequenceLength", ["seq"], ["seq_length"]),
              helper.make_node("SequenceAt", ["seq", "seq_place"], ["seq_item"]),
              helper.make_node("SequenceInsert", ["seq", "seq_item", "seq_place"], ["seq_longer"]),
              helper.make_node("ConcatFromSequence", ["seq_longer"], ["seq_joined"], axis=1),
              helper.make_node("ConcatFromSequence", ["seq_longer"], ["seq_stacked"], axis=1, new_axis=1)]
    outputs += [helper.make_empty_tensor_value_info(name) for name in ("seq_length", "seq_item", "seq_joined", "seq_stacked")]
    constants.append(numpy_helper.from_array(np.array(-1, i64), "seq_place"))
    model = helper.make_model(
        helper.make_graph(nodes, "more_operators", [], outputs, constants), ir_version=10,
        opset_imports=[helper.make_opsetid("", 22), helper.make_opsetid("ai.onnx.ml", 3), helper.make_opsetid("com.microsoft", 1)])
    write("more_operators", model, {}, answers(model))


def answers(model):
    """Each node alone, by onnxruntime and by ONNX's own evaluator, which have to agree; some types only one of them has."""
    values = {value.name: numpy_helper.to_array(value) for value in model.graph.initializer}
    outputs = []
    for node in model.graph.node:
        given = [helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(values[name].dtype), values[name].shape)
                 if isinstance(values[name], np.ndarray) else helper.make_tensor_sequence_value_info(name, TensorProto.DOUBLE, None)
                 for name in dict.fromkeys(node.input) if name]
        graph = helper.make_graph([node], "one", given, [helper.make_empty_tensor_value_info(name) for name in node.output])
        one = helper.make_model(graph, opset_imports=model.opset_import, ir_version=10)
        feeds = {value.name: values[value.name] for value in given}
        try:
            theirs = ort.InferenceSession(one.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, feeds)
        except Exception as error:
            if "NOT_IMPLEMENTED" not in str(error):
                raise
            theirs = None
        try:
            # Its norm of order 1 is a sum of signed numbers.
            is_sound = not node.domain and node.op_type != "LpNormalization"
            evaluated = ReferenceEvaluator(one).run(None, feeds) if is_sound else None
        except Exception:
            evaluated = None
        assert theirs is not None or evaluated is not None, node
        for name, value, other in zip(node.output, theirs or evaluated, evaluated or theirs):
            values[name] = value
            if isinstance(value, np.ndarray):
                outputs.append((name, value))
                if value.dtype.kind in "fiub":
                    np.testing.assert_allclose(value.astype(float), other.astype(float), rtol=1e-5, atol=1e-6, err_msg=name)
    return outputs


def loops():
    """Loop with a condition, carried values, a scan output and a value of the outer graph; If."""
    body = helper.make_graph(
        [helper.make_node("Add", ["v", "step"], ["v_out"]),
         helper.make_node("ReduceMax", ["v_out"], ["top"], keepdims=0),
         helper.make_node("Less", ["top", "limit"], ["again"]),
         helper.make_node("Identity", ["top"], ["seen"])],
        "body",
        [helper.make_tensor_value_info("i", TensorProto.INT64, []),
         helper.make_tensor_value_info("go", TensorProto.BOOL, []),
         helper.make_tensor_value_info("v", TensorProto.DOUBLE, [None])],
        [helper.make_tensor_value_info("again", TensorProto.BOOL, []),
         helper.make_tensor_value_info("v_out", TensorProto.DOUBLE, [None]),
         helper.make_tensor_value_info("seen", TensorProto.DOUBLE, [])],
        [numpy_helper.from_array(np.array(10.0), "limit")])
    branches = [
        helper.make_graph([helper.make_node(op, ["X", "step"], ["r" + op])], op, [],
                          [helper.make_tensor_value_info("r" + op, TensorProto.DOUBLE, [None])])
        for op in ("Add", "Sub")]
    graph = helper.make_graph(
        [helper.make_node("Loop", ["trips", "yes", "X"], ["last", "tops"], body=body),
         helper.make_node("If", ["yes"], ["chosen"], then_branch=branches[0], else_branch=branches[1])],
        "loops", [helper.make_tensor_value_info("X", TensorProto.DOUBLE, [None])],
        [helper.make_tensor_value_info("last", TensorProto.DOUBLE, [None]),
         helper.make_tensor_value_info("tops", TensorProto.DOUBLE, [None]),
         helper.make_tensor_value_info("chosen", TensorProto.DOUBLE, [None])],
        [numpy_helper.from_array(np.array(2.5), "step"), numpy_helper.from_array(np.array(50, np.int64), "trips"),
         numpy_helper.from_array(np.array(True), "yes")])
    save("loops", helper.make_model(graph, ir_version=10, opset_imports=[helper.make_opsetid("", 22)]),
         {"X": np.array([1.0, -2.0, 0.5])})


def scans():
    """Scan in every direction and along every axis, with a carried value; functions of the model's own."""
    body = helper.make_graph(
        [helper.make_node("Add", ["total", "row"], ["next"]), helper.make_node("Mul", ["row", "factor"], ["scaled"]),
         helper.make_node("Sub", ["scaled", "other"], ["seen"])], "body",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, [3]) for name in ("total", "row", "other")],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, [3]) for name in ("next", "seen")])
    inner = helper.make_function(
        "mine", "scaled", ["v", "w"], ["r"],
        [helper.make_node("LeakyRelu", ["v"], ["p"]), helper.make_node("Mul", ["p", "w"], ["r"])],
        [helper.make_opsetid("", 22)], attributes=["alpha"])
    inner.node[0].attribute.append(helper.make_attribute_ref("alpha", AttributeProto.FLOAT, "alpha"))
    outer = helper.make_function(
        "mine", "twice", ["v"], ["r"],
        [helper.make_node("scaled", ["v", "v"], ["p"], domain="mine", alpha=0.25),
         helper.make_node("scaled", ["p", "v"], ["r"], domain="mine", alpha=2.0)],
        [helper.make_opsetid("", 22), helper.make_opsetid("mine", 1)])
    directions = [dict(), dict(scan_input_axes=[0, 1], scan_input_directions=[1, 0]),
                  dict(scan_output_axes=[1], scan_output_directions=[1], scan_input_axes=[-2, 1])]
    nodes = [helper.make_node("twice", ["X"], ["called"], domain="mine")]
    names = ["called"]
    for index, how in enumerate(directions):
        second = "X" if not how else "turned"
        nodes.append(helper.make_node("Scan", ["start", "X", second], [f"last{index}", f"seen{index}"], body=body, num_scan_inputs=2, **how))
        names += [f"last{index}", f"seen{index}"]
    graph = helper.make_graph(
        [helper.make_node("Transpose", ["X"], ["turned"])] + nodes, "scans",
        [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 3])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names],
        [numpy_helper.from_array(np.array([1, 2, 3], np.float32), "start"), numpy_helper.from_array(np.array(2.5, np.float32), "factor")])
    model = helper.make_model(graph, functions=[inner, outer], ir_version=10, opset_imports=[
        helper.make_opsetid("", 22), helper.make_opsetid("mine", 1)])
    save("scans", model, {"X": np.random.default_rng(2).normal(size=(4, 3)).astype(np.float32)})


if __name__ == "__main__":
    import sys
    "ops" in sys.argv or skl_models()
    operators()
    more_operators()
    loops()
    scans()
