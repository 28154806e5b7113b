"""Writes Sources/SkopsFormat/Trust/TrustedByDefault.swift: what each node of skops trusts without being told.

Run with the reference Python (.build/reference/bin/python) when the pinned skops or scikit-learn changes.
"""
import pathlib
import textwrap
import warnings

warnings.simplefilter("ignore")
import numpy as np  # noqa: E402
import scipy.sparse  # noqa: E402
import sklearn  # noqa: E402
import skops  # noqa: E402
from skops.io import _sklearn, _trusted_types as lists  # noqa: E402
from skops.io._utils import get_type_name  # noqa: E402

TYPES = lists.PRIMITIVE_TYPE_NAMES + lists.CONTAINER_TYPE_NAMES + lists.NUMPY_DTYPE_TYPE_NAMES
TRUSTED = {
    "DictNode": ["builtins.dict", "collections.OrderedDict"],
    "DefaultDictNode": ["collections.defaultdict"],
    "ListNode": ["builtins.list"],
    "SetNode": ["builtins.set"],
    "TupleNode": ["builtins.tuple"],
    "BytesNode": ["builtins.bytes"],
    "BytearrayNode": ["builtins.bytearray"],
    "SliceNode": ["builtins.slice"],
    "TypeNode": TYPES,
    "FunctionNode": lists.SCIPY_UFUNC_TYPE_NAMES + lists.NUMPY_UFUNC_TYPE_NAMES,
    "ObjectNode": lists.SKLEARN_ESTIMATOR_TYPE_NAMES + lists.SKLEARN_INTERNAL_TYPE_NAMES,
    "LossNode": [get_type_name(loss) for loss in _sklearn.ALLOWED_LOSSES],
    "NdArrayNode": [get_type_name(np.ndarray)] + lists.NUMPY_DTYPE_TYPE_NAMES,
    "MaskedArrayNode": [get_type_name(np.ma.MaskedArray)],
    "RandomStateNode": [get_type_name(np.random.RandomState)],
    "RandomGeneratorNode": [get_type_name(np.random.Generator)],
    "SparseMatrixNode": [get_type_name(scipy.sparse.spmatrix), get_type_name(scipy.sparse.sparray)],
    "BitGenerator": lists.NUMPY_RANDOM_BIT_GENERATOR_TYPE_NAMES,
}

root = pathlib.Path(__file__).resolve().parents[1]
with open(root / "Sources/SkopsFormat/Trust/TrustedByDefault.swift", "w") as out:
    out.write("// Written by Scripts/make_skops_trust.py, from skops %s and scikit-learn %s.\n\n"
              % (skops.__version__, sklearn.__version__))
    out.write("/// Full names of what each kind of node trusts without being told, separated by white space.\n")
    out.write("enum TrustedByDefault {\n    static let names: [String: String] = [\n")
    for loader, names in sorted(TRUSTED.items()):
        lines = textwrap.wrap(" ".join(sorted(set(names))), 95, break_long_words=False, break_on_hyphens=False)
        body = "".join("            %s\n" % line for line in lines)
        out.write('        "%s": """\n%s            """,\n' % (loader, body))
    out.write("    ]\n}\n")
