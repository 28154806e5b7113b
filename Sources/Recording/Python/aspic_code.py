"""Which line of the user's code is at work, and which block of code it belongs to.

The user's frame is the innermost one whose file is neither Python's nor an installed package's. Its block is

* the cell: of a notebook, or between the lines `# %%` or `# In[3]:` of a script. What stands before the first such
  line is in no cell. Cells are counted from 1 without those that are text (`# %% [markdown]`);
* else the innermost function (`def`) around the line, with its decorators;
* else the statements of the module around the line, up to the next blank line between statements in both directions.
  Blank lines within a statement do not count. Comments directly above belong to it;
* else, where there is no source, the line alone.
"""
import os
import sys

import aspic_notebooks
from aspic_events import RUN, Encoded, current_folder, encode, sha256

HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep
START = current_folder() or os.sep
# Whether the program is `python -c`'s, and not what multiprocessing gives its workers that way.
COMMAND = getattr(sys, "argv", [])[:1] == ["-c"] and "--multiprocessing-fork" not in sys.argv
LIBRARY, USER, INTERACTIVE = range(3)
TYPED = ("<stdin>", "<console>", "<python-input-", "<doctest ") + (("<string>",) if COMMAND else ())
PARTS = ("/site-packages/", "/dist-packages/")
# Frames of the recorder itself do not count as what the user called; aspic.py does.
OURS = tuple(HERE + name for name in ("aspic_code.py", "aspic_events.py", "aspic_files.py", "aspic_imports.py",
                                      "aspic_notebooks.py", "aspic_recorder.py"))

kinds = {}
sources = {}
described = {}


def standard_library():
    """The folders of Python's own modules, as their files and as frames name them."""
    folders = {os.path.dirname(os.__file__)}
    folders |= {os.path.realpath(folder) for folder in folders}
    return tuple(folder + os.sep for folder in folders)


STANDARD = standard_library() + (HERE,)


def classify(name):
    if name.startswith("<"):
        # What dataclasses, attrs and others compile has such names as well.
        typed = name.startswith(TYPED) or name in aspic_notebooks.TIMED
        kind = USER if name.startswith("<ipython-input-") else INTERACTIVE if typed else LIBRARY
    elif any(part in name for part in PARTS) or name.startswith(STANDARD):
        kind = LIBRARY
    else:
        kind = USER
    kinds[name] = kind
    return kind


def is_users(frame):
    name = frame.f_code.co_filename
    kind = kinds.get(name)
    if kind is None:
        kind = classify(name)
    if kind != INTERACTIVE:
        return kind == USER
    if frame.f_globals.get("__name__") != "__main__" and not name.startswith("<doctest "):
        return False
    # In IPython the cell is further out, and it is what can be found again.
    return aspic_notebooks.shell() is None or name in aspic_notebooks.TIMED


def user_frame(frame):
    """The innermost frame of the user's code, from `frame` outwards."""
    # Each look at `f_code` is an audit event; the file of the module tells most libraries at a third of the cost.
    kind = kinds.get
    while frame is not None and (kind(frame.f_globals.get("__file__")) == LIBRARY or not is_users(frame)):
        frame = frame.f_back
    return frame


def line_of_module(frame):
    """The file and line of the user's frame, without a look at its code, which would be an audit event.

    None where the module does not tell: in notebooks and for what was typed.
    """
    kind = kinds.get
    while frame is not None:
        name = frame.f_globals.get("__file__")
        found = kind(name)
        if found is None and isinstance(name, str):
            found = classify(name)
        if found != LIBRARY:
            return (name, frame.f_lineno) if found == USER else None
        frame = frame.f_back
    return None


def while_importing(frame):
    """Whether the user's frame that `frame` works for only imports something."""
    while frame is not None and not is_users(frame):
        if frame.f_globals.get("__name__") in ("importlib._bootstrap", "_frozen_importlib"):
            return True
        frame = frame.f_back
    return False


def position(frame):
    """What tells one line of code from another."""
    return None if frame is None else (frame.f_code.co_filename, frame.f_lineno)


def describe(frame, inner=None):
    """The CODE of an event, encoded; None if no user's frame is at work. `inner` is a frame that it called."""
    if frame is None:
        return None
    via = called(frame, inner)
    frame, line = aspic_notebooks.out_of_magic(frame)
    code = frame.f_code
    cell = aspic_notebooks.execution_count(code.co_filename)
    key = (code, line, via, cell)
    known = described.get(key)
    if known is None:
        known = Encoded(encode(locate(frame, line, via, cell)))
        if len(described) < 100000:
            described[key] = known
    return known


def here(start=None):
    """The CODE of the caller's user."""
    inner = start or sys._getframe(1)
    return describe(user_frame(inner), inner)


def describe_trace(trace):
    """The CODE of the innermost user's line in a traceback."""
    found = None
    while trace is not None:
        if is_users(trace.tb_frame):
            found = trace
        trace = trace.tb_next
    if found is None:
        return None
    return Encoded(encode(locate(found.tb_frame, found.tb_lineno, None,
                                 aspic_notebooks.execution_count(found.tb_frame.f_code.co_filename))))


def locate(frame, line, via, cell):
    code = frame.f_code
    name = code.co_filename
    source = source_of(frame)
    first, last, function, marked = source.block(line, code.co_name == "<module>")
    if source.tree is None and code.co_name != "<module>":
        function = getattr(code, "co_qualname", code.co_name).split(".<locals>.<")[0]
        function = None if function.startswith("<") else function
    if aspic_notebooks.is_cell(name):
        first, last, marked = 1, max(len(source.lines), line), cell
        name = aspic_notebooks.notebook()
    elif not name.startswith("<"):
        name = os.path.realpath(os.path.join(START, name))
    found = {"file": name, "line": line, "end_line": last, "first_line": first, "function": function, "cell": marked,
             "source": source.digest, "via": via}
    identifier = aspic_notebooks.cell_id(cell) if cell is not None else None
    return {**found, "cell_id": identifier} if identifier else found


def called(user, inner):
    """The library's function that the user's line called, by the name it is imported by: `joblib.dump`.

    `inner` is a frame that the user's frame called, directly or not. Wrappers that decorators make are passed over.
    """
    chain = []
    while inner is not None and inner is not user:
        chain.append(inner)
        inner = inner.f_back
    name = None
    for frame in reversed(chain):
        if frame.f_code.co_filename in OURS or frame.f_code.co_name == "_modified_open":
            break  # what IPython calls `open`
        if frame.f_code.co_name == "<module>":
            continue
        qualified = qualified_name(frame)
        name = name or public_name(frame, qualified)
        if "<locals>" not in qualified:
            return public_name(frame, qualified)
    return name


def qualified_name(frame):
    code = frame.f_code
    try:
        return code.co_qualname
    except AttributeError:
        pass
    # Before 3.11 code knows its last name only; the class is that of the first argument which has it.
    module = sys.modules.get(frame.f_globals.get("__name__"))
    name = code.co_name
    if getattr(getattr(module, "__dict__", {}).get(name), "__code__", None) is code:
        return name
    if code.co_argcount:
        owner = frame.f_locals.get(code.co_varnames[0])
        for kind in type.mro(owner if isinstance(owner, type) else type(owner)):
            member = vars(kind).get(name)
            if getattr(getattr(member, "__func__", member), "__code__", None) is code:
                return kind.__qualname__ + "." + name
    return name if is_global(frame) else "<locals>." + name


def is_global(frame):
    return not frame.f_code.co_flags & 0x10


def public_name(frame, qualified):
    """The shortest of the module's parents that has it under its name."""
    module = str(frame.f_globals.get("__name__"))
    head = qualified.split(".")[0]
    parts = module.split(".")
    for count in range(1, len(parts)):
        parent = ".".join(parts[:count])
        found = getattr(sys.modules.get(parent), "__dict__", {}).get(head)
        # numpy and pandas name the parent as the module of what is public.
        if getattr(found, "__module__", None) in (module, parent) and getattr(found, "__qualname__", None) == head:
            return parent + "." + qualified
    return module + "." + qualified


class Source:
    """A text of the program's and where its blocks are."""

    def __init__(self, text):
        self.lines = [] if text is None else text.splitlines()
        self.digest = None if text is None else keep(text)
        self.tree = None if text is None else parse(text)
        self.statements = []
        self.functions = []
        self.cells = []
        if self.tree is not None:
            self.statements = [(first_line(node), node.end_lineno) for node in self.tree.body]
            self.functions = list(functions(self.tree))
            self.cells = list(self.marked_cells())

    def marked_cells(self):
        """The first line, the last line and the number of each cell of a script."""
        inside = {line for first, last in self.statements for line in range(first + 1, last + 1)}
        marks = [number for number, line in enumerate(self.lines, 1)
                 if line.startswith((b"# %%", b"#%%", b"# In[")) and number not in inside]
        count = 0
        for first, after in zip(marks, marks[1:] + [len(self.lines) + 1]):
            if any(kind in self.lines[first - 1] for kind in (b"[markdown]", b"[md]", b"[raw]")):
                continue
            count += 1
            last = after - 1
            while last > first and not self.lines[last - 1].strip():
                last -= 1
            yield first, last, count

    def block(self, line, in_module):
        """First line, last line, qualified name of the function, number of the cell."""
        around = [] if in_module else [found for found in self.functions if found[0] <= line <= found[1]]
        function = max(around) if around else None
        name = function[2] if function else None
        for first, last, number in self.cells:
            if first <= line <= last:
                return first, last, name, number
        if function:
            return function[0], function[1], name, None
        first, last = self.run(line)
        return first, last, name, None

    def run(self, line):
        """The statements around a line that no blank line and no cell's mark parts, and the comments above."""
        at = next((index for index, (first, last) in enumerate(self.statements) if first <= line <= last), None)
        if at is None:
            return line, line
        top = bottom = at
        while top > 0 and self.adjoin(self.statements[top - 1][1], self.statements[top][0]):
            top -= 1
        while bottom + 1 < len(self.statements) and self.adjoin(self.statements[bottom][1],
                                                                self.statements[bottom + 1][0]):
            bottom += 1
        first, last = self.statements[top][0], self.statements[bottom][1]
        while first > 1 and self.lines[first - 2].lstrip().startswith(b"#"):
            first -= 1
        return first, last

    def adjoin(self, above, below):
        between = self.lines[above:below - 1]
        return all(line.strip() for line in between) and not any(
            first in range(above + 1, below) for first, _, _ in self.cells)


def parse(text):
    """The syntax tree; the ast module itself would take longer to import than the rest of the recorder."""
    # What the source is warned of, Python has said when it ran it. To set the list itself, as `catch_warnings` does
    # not, keeps the memory of which warnings have been shown.
    warnings = sys.modules.get("warnings")
    filters = getattr(warnings, "filters", None)
    try:
        if filters is not None:
            warnings.filters = [("ignore", None, Warning, None, 0)]
        return compile(text, "<source>", "exec", 0x400, True)  # ast.PyCF_ONLY_AST
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    finally:
        if filters is not None:
            warnings.filters = filters


def first_line(node):
    decorators = getattr(node, "decorator_list", ())
    return min([node.lineno] + [decorator.lineno for decorator in decorators])


def functions(tree):
    """Each `def` of a tree: first line, last line, qualified name as Python spells it."""
    waiting = [(tree, "")]
    while waiting:
        node, prefix = waiting.pop()
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            children = getattr(node, field, None)
            if not isinstance(children, list):
                continue
            for child in children:
                kind = type(child).__name__
                inside = prefix
                if kind in ("FunctionDef", "AsyncFunctionDef"):
                    name = prefix + child.name
                    yield first_line(child), child.end_lineno, name
                    inside = name + ".<locals>."
                elif kind == "ClassDef":
                    inside = prefix + child.name + "."
                waiting.append((child, inside))


def source_of(frame):
    name = frame.f_code.co_filename
    found = sources.get(name)
    if found is None:
        found = Source(text_of(frame))
        if len(sources) < 10000:
            sources[name] = found
    return found


def text_of(frame):
    """The bytes of a source, or None."""
    name = frame.f_code.co_filename
    if aspic_notebooks.is_cell(name):
        return aspic_notebooks.cell_text(name)
    if name == "<string>":
        return command_text()
    try:
        with open(os.path.join(START, name), "rb") as file:
            return file.read(1 << 26)
    except (OSError, ValueError):
        return loaded_text(frame)


def command_text():
    """What `python -c` was given."""
    command = getattr(sys, "orig_argv", [])
    if "-c" in command[:-1]:
        return command[command.index("-c") + 1].encode("utf-8", "surrogatepass")
    return None


def loaded_text(frame):
    """The source of a module in a zip file."""
    loader = frame.f_globals.get("__loader__")
    try:
        return loader.get_source(frame.f_globals.get("__name__")).encode("utf-8")
    except (AttributeError, ImportError, OSError):
        return None


def keep(text):
    """Stores a source in the run's folder once, under its SHA-256."""
    digest = sha256(text).hexdigest()
    folder = os.path.join(RUN, "sources")
    path = os.path.join(folder, digest)
    if not os.path.exists(path):
        os.makedirs(folder, exist_ok=True)
        temporary = "%s.%d-%s" % (path, os.getpid(), os.urandom(4).hex())
        with open(temporary, "wb") as file:
            file.write(text)
        os.replace(temporary, path)
    return digest
