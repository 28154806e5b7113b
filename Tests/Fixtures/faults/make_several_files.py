"""Writes external-weights and old-joblib: models that are several files, as strangers have them.

external-weights/ext.onnx.sig was made by a release that signed the model's own file alone, with a key that nobody has any
more; it is not written again.
"""
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper

HERE = pathlib.Path(__file__).parent


def external_weights(folder):
    weights = np.arange(12, dtype=np.float32)
    (folder / "ext.weights").write_bytes(weights.tobytes())
    tensor = onnx.numpy_helper.from_array(weights.reshape(4, 3), "W")
    onnx.external_data_helper.set_external_data(tensor, "ext.weights", 0, weights.nbytes)
    tensor.ClearField("raw_data")
    graph = helper.make_graph([helper.make_node("MatMul", ["x", "W"], ["y"])], "g",
                              [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 4])],
                              [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 3])], [tensor])
    model = helper.make_model(graph, ir_version=10, opset_imports=[helper.make_opsetid("", 21)])
    (folder / "ext.onnx").write_bytes(model.SerializeToString())


# What joblib before 0.10 and its kin wrote, spelled out: their releases run on no Python of today.
WRAPPER = b"csklearn.externals.joblib.numpy_pickle\nNDArrayWrapper\n"


def old_joblib(folder):
    for name, make in (("n.pkl", b")\x81"), ("x.pkl", b")}\x92")):
        array = (name + "_01.npy").encode()
        state = b"}(\x8c\x08filename\x8c" + bytes([len(array)]) + array + b"\x8c\x08subclasscnumpy\nndarray\nub"
        (folder / name).write_bytes(b"\x80\x04}(\x8c\x01a" + WRAPPER + make + state + b"u.")
        # numpy padded headers to 16 bytes then.
        header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }"
        header += b" " * (-(len(header) + 11) % 16) + b"\n"
        (folder / (name + "_01.npy")).write_bytes(
            b"\x93NUMPY\x01\x00" + bytes([len(header), 0]) + header + np.array([1.0, 2.0]).tobytes())


if __name__ == "__main__":
    external_weights(HERE / "external-weights")
    old_joblib(HERE / "old-joblib")
