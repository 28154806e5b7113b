"""Reading a file and writing it again in the same format and dialect gives the same bytes: every fixture."""
import pytest

from conftest import FIXTURES

SIDE_FILES = (".npy", ".buffer", ".json", ".py", ".pyc", ".csv", ".md", ".tsv", ".data.pb")


def fixtures():
    for area in ("pickle", "joblib", "cloudpickle", "example", "skops", "estimators", "onnx"):
        for path in sorted((FIXTURES / area).rglob("*")):
            if path.is_file() and not path.name.endswith(SIDE_FILES) and "__pycache__" not in path.parts:
                yield path


@pytest.mark.parametrize("path", list(fixtures()), ids=lambda p: str(p.relative_to(FIXTURES)))
def test_same_bytes(aspic, tmp_path, path):
    """Side files of old joblib belong to it: they are written too, byte for byte."""
    out = tmp_path / path.name
    report = aspic.rewrite(path, out)
    assert report["lossless"] is True
    assert out.read_bytes() == path.read_bytes()
    for side in path.parent.glob(path.name + "_*.npy"):
        assert (tmp_path / side.name).read_bytes() == side.read_bytes(), side.name
