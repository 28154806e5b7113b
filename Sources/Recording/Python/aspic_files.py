"""Which files count, what is said of them, and what becomes of models that are written over."""
import errno
import os
import stat
import sys

import aspic_code
import aspic_imports
from aspic_events import RUN, current_folder, failed, send

WRITING = os.O_WRONLY | os.O_RDWR
MOST_READS = 20000  # two keys each
MOST_BYTES = 1 << 30

MODELS = (".pkl", ".pickle", ".joblib", ".skops", ".onnx", ".npz", ".dill", ".cloudpickle", ".sav", ".model", ".bin")
DATA = (".csv", ".csv.gz", ".csv.bz2", ".csv.xz", ".csv.zip", ".tsv", ".tsv.gz", ".npy", ".npz", ".mat", ".arff",
        ".arff.gz", ".parquet", ".feather", ".orc", ".h5", ".hdf5", ".jsonl", ".jsonl.gz", ".svmlight", ".libsvm")
# Files that are no models whatever they begin with.
OTHERS = (".txt", ".md", ".rst", ".log", ".json", ".jsonl", ".csv", ".tsv", ".html", ".htm", ".xml", ".yaml", ".yml",
          ".toml", ".ini", ".tex", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".pdf", ".npy", ".mat", ".parquet",
          ".feather", ".h5", ".hdf5", ".xlsx", ".docx", ".pptx", ".whl", ".jar", ".ipynb", ".csv.gz", ".tsv.gz",
          ".jsonl.gz", ".arff.gz")
# Pickle, zip, gzip, zlib, bzip2, xz, lzma, lz4, zstd; the field that ONNX's writers put first.
MAGIC = (b"\x80", b"PK\x03\x04", b"\x1f\x8b", b"x\x01", b"x\x5e", b"x\x9c", b"x\xda", b"BZh", b"\xfd7zXZ", b"]\x00\x00",
         b"\x04\x22M\x18", b"\x28\xb5\x2f\xfd", b"\x08")

CODE = (".py", ".pyc", ".pyi", ".pyx", ".so", ".pyd", ".dll", ".dylib", ".pth", ".lock")
SYSTEM = ("/proc/", "/sys/", "/dev/", "/etc/", "/run/", "/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/share/",
          "/usr/local/lib/", "/usr/local/share/", "/System/", "/Library/")
# What tools keep for themselves.
STATE = ("/__pycache__/", "/.git/", "/.ipynb_checkpoints/", "/.pytest_cache/", "/.ipython/", "/.jupyter/",
         "/jupyter/runtime/", "/joblib_memmapping_folder_", "/fontconfig/", "/.cache/matplotlib/", "/.matplotlib/",
         "/.config/matplotlib/", "/.cache/pip/", "/.cache/uv/", "/ipykernel_")
# Below the home folder; notebooks and plots do not come about without.
CACHES = (".cache", ".ipython", ".jupyter", ".local/share/jupyter", ".matplotlib", ".config/matplotlib")
PACKAGES = ("/site-packages/", "/dist-packages/")


def library_folders():
    """Python's own folders. A prefix can be all of /usr or hold the user's files, so only what Python and its
    packages have there counts."""
    folders = set()
    for prefix in {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}:
        folders |= {os.path.join(prefix, part) for part in ("lib", "lib64", "libexec", "bin", "include", "share", "etc",
                                                            "conda-meta", "Lib", "DLLs", "Scripts")}
    site = sys.modules.get("site")
    folders.add(getattr(site, "USER_SITE", None) or os.path.dirname(os.__file__))
    folders |= {os.path.dirname(os.__file__), os.path.dirname(aspic_code.__file__)}
    return {os.path.realpath(folder) for folder in folders} | folders


def settings_folders():
    """Where Jupyter, IPython and matplotlib were told to keep their state."""
    names = ("IPYTHONDIR", "MPLCONFIGDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")
    return {os.path.realpath(os.environ[name]) for name in names if os.environ.get(name)} | {RUN}


def temporary_folder():
    for name in ("TMPDIR", "TEMP", "TMP"):
        if os.environ.get(name) and os.path.isdir(os.environ[name]):
            return os.environ[name]
    return "/tmp" if os.path.isdir("/tmp") else "/var/tmp"


def as_prefixes(folders):
    return tuple(folder.rstrip(os.sep) + os.sep for folder in folders)


LIBRARIES = as_prefixes(library_folders()) + SYSTEM
IGNORED = as_prefixes(settings_folders())
TEMPORARY = os.path.realpath(temporary_folder())


class Known:
    """What this process has said already."""
    started = None      # st_mtime_ns of a file that the run's first process made
    written = {}        # path -> (CODE of the write, signature of the file before it)
    reads = set()
    told_packages = False


def mark_start():
    """Files that are newer than this mark were written in this run, by whichever process."""
    path = os.path.join(RUN, "started")
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        pass
    Known.started = os.stat(path).st_mtime_ns


def as_text(path):
    """The path as the program gave it, or None for a descriptor."""
    if isinstance(path, (str, bytes)) or hasattr(path, "__fspath__"):
        return os.fsdecode(path)
    return None


def counted(path, reading):
    """The real path of a file that is the user's business, else None."""
    name = as_text(path)
    if not name or name.endswith(CODE):
        return None
    name = os.path.abspath(name)
    if is_others(name, reading):
        return None
    real = os.path.realpath(name)
    return None if real != name and is_others(real, reading) else real


def is_others(name, reading):
    if name.startswith(IGNORED) or any(part in name for part in STATE):
        return True
    if name.startswith(LIBRARIES) or any(part in name for part in PACKAGES):
        return name.startswith(SYSTEM[:4]) or not (reading and name.endswith(DATA))
    base = os.path.basename(name)
    return base == "history.sqlite" or (base.startswith("kernel-") and base.endswith(".json"))


def information(path):
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def signature(found):
    return None if found is None else (found.st_ino, found.st_size, found.st_mtime_ns)


def opened(path, mode, flags):
    if flags & WRITING:
        real = counted(path, reading=False)
        if real is not None:
            written(real, mode or mode_of(flags), flags)
    elif type(path) is not str or not path.endswith(CODE):
        frame = aspic_code.user_frame(sys._getframe(1))
        key = (as_text(path), aspic_code.position(frame), current_folder())
        if key not in Known.reads and len(Known.reads) < MOST_READS:
            read(path, mode or "r", key, frame)


def mode_of(flags):
    """What `open` calls the flags of `os.open`."""
    mode = "x" if flags & os.O_EXCL else "w" if flags & os.O_TRUNC else "a" if flags & os.O_APPEND else "r+"
    return mode + "+" if flags & os.O_RDWR and mode != "r+" else mode


def read(path, mode, key, frame):
    real = counted(path, reading=True)
    found = None if real is None else information(real)
    if found is None or not stat.S_ISREG(found.st_mode):
        return
    if frame is None and (os.path.dirname(real) == TEMPORARY or any(part in real for part in PACKAGES)):
        return
    Known.reads.add(key)
    key = (real, key[1])
    if key in Known.reads:
        return  # by another of its names
    Known.reads.add(key)
    send("read", {"path": real, "mode": mode, "code": aspic_code.here()})
    if len(Known.reads) >= MOST_READS:
        send("limit", {"of": "read", "most": MOST_READS, "code": None})


def written(path, mode, flags=0):
    found = information(path)
    if found is None:
        if information(os.path.dirname(path)) is None:
            return
    elif not stat.S_ISREG(found.st_mode) or flags & os.O_EXCL and flags & os.O_CREAT:
        return
    code = aspic_code.here()
    if code is None and os.path.dirname(path) == TEMPORARY and not path.endswith(MODELS):
        return  # what tools hand each other
    if not Known.told_packages and path.endswith(MODELS):
        Known.told_packages = True
        send("packages", {"packages": aspic_imports.packages(thorough=False)})
    if not flags & os.O_APPEND:
        save_version(path, found)
    Known.written[path] = (code, signature(found))
    send("write", {"path": path, "mode": mode, "code": code}, key=(path, code))


def save_version(path, found):
    """Copies a model that this run has written before it is written over."""
    if found is None or not 0 < found.st_size <= MOST_BYTES:
        return
    code, before = Known.written.get(path, (None, None))
    if before == signature(found):
        return  # announced twice, opened once
    if path not in Known.written and found.st_mtime_ns < Known.started:
        return
    if not looks_like_model(path):
        return
    try:
        copy = copy_aside(path)
    except OSError as error:
        return failed("version", error)
    send("overwritten", {"path": path, "copy": copy, "code": code})


def looks_like_model(path):
    if path.endswith(MODELS):
        return True
    if path.endswith(OTHERS):
        return False
    try:
        with open(path, "rb") as file:
            return file.read(8).startswith(MAGIC)
    except OSError:
        return False


def copy_aside(path):
    folder = os.path.join(RUN, "versions")
    os.makedirs(folder, exist_ok=True)
    number = len(os.listdir(folder)) + 1
    while True:
        name = "%d-%s" % (number, os.path.basename(path)[-200:])
        try:
            target = os.open(os.path.join(folder, name), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            number += 1
            continue
        with open(path, "rb", buffering=0) as source, os.fdopen(target, "wb", buffering=0) as copy:
            copy_bytes(source, copy)
        return "versions/" + name


def copy_bytes(source, copy):
    """In the kernel where there is a way; file systems that share blocks then copy nothing."""
    move = getattr(os, "copy_file_range", None)
    try:
        while move is not None and move(source.fileno(), copy.fileno(), 1 << 28):
            pass
    except OSError:
        pass
    while True:
        chunk = source.read(1 << 20)
        if not chunk:
            return
        while chunk:
            chunk = chunk[copy.write(chunk):]


def renamed(source, target, source_folder=-1, target_folder=-1):
    old, new = moved(source, target, source_folder, target_folder)
    if old is None:
        return
    mine = [path for path in Known.written if path == old or path.startswith(old + os.sep)]
    if stat.S_ISDIR(os.stat(old).st_mode):
        if not mine:
            return
    else:
        replaced = information(new)
        if replaced is not None and stat.S_ISREG(replaced.st_mode):
            save_version(new, replaced)
    code = aspic_code.here()
    for path in mine:
        Known.written[new + path[len(old):]] = (Known.written.pop(path)[0], None)
    send("rename", {"from": old, "to": new, "code": code})


def linked(source, target, source_folder=-1, target_folder=-1):
    old, new = moved(source, target, source_folder, target_folder)
    if old is not None:
        send("link", {"from": old, "to": new, "code": aspic_code.here()})


def moved(source, target, source_folder, target_folder):
    """Both real paths, or two None if neither counts. Names relative to a descriptor are not followed."""
    if (source_folder, target_folder) != (-1, -1):
        return None, None
    if counted(source, reading=False) is None and counted(target, reading=False) is None:
        return None, None
    old, new = real_place(source), real_place(target)
    return (old, new) if os.path.lexists(old) and information(os.path.dirname(new)) else (None, None)


def real_place(path):
    """The real path of a name: of its folder, for a rename moves a symbolic link and not what it points to."""
    name = os.path.abspath(as_text(path))
    return os.path.join(os.path.realpath(os.path.dirname(name)), os.path.basename(name))


def truncated(path, length):
    real = counted(path, reading=False)
    if real is not None and information(real) is not None:
        written(real, "r+")


def confine(folder):
    """An audit hook that keeps writes within a folder, the run's, the temporary one and those where tools keep their
    state. No sandbox: it is there so that a program that is run again does not write over what it wrote the first
    time."""
    home = os.path.expanduser("~")
    places = [folder, RUN, temporary_folder(), *settings_folders(), *(os.path.join(home, part) for part in CACHES)]
    allowed = as_prefixes({os.path.realpath(place) for place in places} | {"/dev"})
    fsdecode, abspath, real, parts = os.fsdecode, os.path.abspath, os.path.realpath, os.path.split
    join, writing, denied, refused, separator = os.path.join, WRITING, PermissionError, errno.EACCES, os.sep
    absolute, follow_link = os.path.isabs, os.readlink

    def check(path, folder=-1, follow=True, above=False):
        if type(path) is int:
            return
        name = fsdecode(path)
        if folder != -1 and not absolute(name):
            try:
                name = join(follow_link("/proc/self/fd/%d" % folder), name)
            except OSError:
                return  # no way to know
        name = abspath(name)
        folder, base = parts(name)
        place = real(name) if follow else join(real(folder), base)
        place += separator
        if not place.startswith(allowed) and not (above and any(other.startswith(place) for other in allowed)):
            raise denied(refused, "aspic: a program that is run again may not write here", name)

    # Where the paths that change stand among the arguments, and the descriptors of folders that they start from.
    changes = {"os.rename": ((0, 2), (1, 3)), "os.link": ((1, 3),), "os.symlink": ((1, 2),), "os.remove": ((0, 1),),
               "os.rmdir": ((0, 1),), "os.mkdir": ((0, 2),)}.get

    def hook(event, arguments):
        if event == "open":
            if type(arguments[2]) is int and arguments[2] & writing:
                check(arguments[0])
            return
        if event == "os.truncate":
            return check(arguments[0])
        paths = changes(event)
        if paths is not None:
            for path, folder in paths:
                check(arguments[path], arguments[folder], follow=False, above=event == "os.mkdir")
    return hook
