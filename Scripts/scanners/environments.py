"""Puts each scanner into a virtual environment of its own, and makes it again when its pins change."""
import pathlib
import re
import shutil
import subprocess
import sys
import venv

PINS = pathlib.Path("Scripts/scanner-requirements.txt")
FOLDER = pathlib.Path(".build/scanners")


def pins():
    """{environment: its lines of the requirements}."""
    found, here = {}, None
    for line in PINS.read_text().splitlines():
        heading = re.match(r"# in (\S+)", line)
        if heading:
            here = found.setdefault(heading[1], [])
        elif line.strip() and not line.startswith("#"):
            here.append(line.strip())
    return found


def python(environment):
    """The Python of an environment, which is installed first if need be."""
    if environment is None:
        return sys.executable
    folder, wanted = FOLDER / environment, "\n".join(pins()[environment]) + "\n"
    marker, program = folder / "pins", folder / "bin" / "python"
    if not marker.is_file() or marker.read_text() != wanted:
        print("Installing %s into %s." % (", ".join(pins()[environment]), folder), file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        subprocess.run([program, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                        *pins()[environment]], check=True)
        marker.write_text(wanted)
    return str(program)


def version(environment):
    """As in "modelaudit 0.2.54 with onnx 1.23.2"."""
    first, *others = (line.replace("==", " ") for line in pins()[environment])
    return first + (" with " + ", ".join(others) if others else "")
