"""Cells of notebooks: which execution, which text, which notebook. IPython is looked at only if it is there."""
import os
import sys

from aspic_events import RUN

# Where `%time` and `%%time` run what they measure.
TIMED = ("<timed exec>", "<timed eval>")

known = {}


def shell():
    """IPython's shell, if this process has one."""
    module = sys.modules.get("IPython.core.interactiveshell")
    kind = getattr(module, "InteractiveShell", None)
    return getattr(kind, "_instance", None)


def is_cell(name):
    """Whether code of this name came from a cell. ipykernel and IPython name them differently."""
    if name.startswith("<"):
        return name.startswith("<ipython-input-")
    start, _, number = os.path.basename(os.path.dirname(name)).partition("ipykernel_")
    return not start and number.isdigit() and name.endswith(".py")


def out_of_magic(frame):
    """The cell's frame and line for code that a magic runs. Under `%%time` it starts at the cell's second line."""
    line = frame.f_lineno
    if frame.f_code.co_filename not in TIMED:
        return frame, line
    cell = frame
    while cell is not None and not is_cell(cell.f_code.co_filename):
        cell = cell.f_back
    if cell is None:
        return frame, line
    whole = (cell_text(cell.f_code.co_filename) or b"").lstrip().startswith(b"%%")
    return cell, line + 1 if whole else cell.f_lineno


def execution_count(name):
    """The number in front of the cell, for its last execution."""
    if not is_cell(name):
        return None
    running = shell()
    if running is None:
        return None
    count = getattr(getattr(running, "compile", None), "_filename_map", {}).get(name)
    if count is None and name.startswith("<ipython-input-"):
        number = name.split("-")[2]
        count = int(number) if number.isdigit() else None
    return running.execution_count if count is None else count


def cell_text(name):
    """The cell as its author wrote it; Python's own copy has magics translated."""
    count = execution_count(name)
    try:
        text = shell().history_manager.input_hist_raw[count]
    except (AttributeError, IndexError, TypeError):
        text = ""
    if not text:
        entry = getattr(sys.modules.get("linecache"), "cache", {}).get(name)
        text = "".join(entry[2]) if entry and len(entry) > 2 else None
    return None if text is None else text.encode("utf-8", "surrogatepass")


def cell_id(count):
    """The notebook's own name of the cell that is running, where the front end tells it."""
    running = shell()
    if running is None or count != running.execution_count:
        return None
    try:
        found = running.get_parent()["metadata"].get("cellId")
    except Exception:
        return None
    return found if isinstance(found, str) else None


def notebook():
    """The path of the notebook, as far as somebody tells: the server, the editor, or the command that runs it."""
    if "path" not in known:
        known["path"] = from_environment() or from_editor() or from_parent()
    return known["path"]


def from_environment():
    name = os.environ.get("JPY_SESSION_NAME")
    return os.path.realpath(name) if name and name.endswith(".ipynb") else None


def from_editor():
    found = getattr(shell(), "user_ns", {}).get("__vsc_ipynb_file__")
    return os.path.realpath(found) if isinstance(found, str) else None


def from_parent():
    """What started the kernel has said its command in the same folder. nbconvert may have been given several
    notebooks, of which this could be any; papermill names the result second."""
    import json
    start = "events-%d-" % os.getppid()
    for name in os.listdir(RUN):
        if not name.startswith(start):
            continue
        with open(os.path.join(RUN, name), "rb") as file:
            process = json.loads(file.readline())
        if process.get("event") != "process":
            continue
        command = process["argv"]
        named = [part for before, part in zip([""] + command, command)
                 if part.endswith(".ipynb") and not part.startswith("-") and before != "--output"]
        if len(named) == 1 or (named and any("papermill" in part for part in command)):
            return os.path.realpath(os.path.join(process["cwd"], named[0]))
    return None
