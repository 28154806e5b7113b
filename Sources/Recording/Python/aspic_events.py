"""Appends events to this process's file in the folder of the run.

No descriptor is kept, since programs close those they do not know, and the next file would get the number: each event
opens the file, appends one line and closes it. So a crash loses nothing, and a forked child needs only another name.
Modules are kept to those that Python has loaded anyway.
"""
import os
import sys
import time
from _thread import _local

try:
    from _json import encode_basestring_ascii as quote
except ImportError:
    from json.encoder import encode_basestring_ascii as quote

RUN = os.path.realpath(os.environ.get("ASPIC_RUN", ""))

# All that is ever said of the environment. Anything may be a secret, so nothing is added by pattern but SKLEARN_*.
ENVIRONMENT = ("PYTHONHASHSEED", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS",
               "CUDA_VISIBLE_DEVICES", "LANG", "LC_ALL", "TZ", "CONDA_DEFAULT_ENV", "VIRTUAL_ENV")

FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)

# True while this thread is in the recorder, whose own files are no events.
thread = _local()


class Encoded(str):
    """Text that is JSON already."""


def encode(value):
    """JSON. The json module would take longer to import than all the rest."""
    kind = type(value)
    if kind is Encoded:
        return value
    if kind is str:
        # Names of files that are not UTF-8 have lone surrogates, which are not Unicode.
        return quote(value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8"))
    if kind is bool or value is None:
        return "null" if value is None else "true" if value else "false"
    if kind is int:
        return repr(value)
    if kind is float:
        return repr(value) if value - value == 0 else "null"
    if kind is dict:
        return "{%s}" % ",".join("%s:%s" % (quote(name), encode(item)) for name, item in value.items())
    return "[%s]" % ",".join(map(encode, value))


class Process:
    """The file this process writes to, and what it said last."""
    pid = None
    path = None
    last = None


def send(event, fields, key=None):
    """Appends an event. Of events with the same key, none in between, only the first is kept."""
    pid = os.getpid()
    if pid != Process.pid:
        introduce(pid)
    if key is not None and key == Process.last:
        return
    Process.last = key
    append({"event": event, "time": time.time(), **fields})


def append(event):
    line = (encode(event) + "\n").encode("ascii")
    file = os.open(Process.path, FLAGS, 0o600)
    try:
        while line:
            line = line[os.write(file, line):]
    finally:
        os.close(file)


def introduce(pid):
    """The first event of a process, also of a forked one."""
    Process.pid, Process.last = pid, None
    Process.path = os.path.join(RUN, "events-%d-%s.jsonl" % (pid, os.urandom(4).hex()))
    implementation = sys.implementation.name
    append({"event": "process", "time": time.time(), "pid": pid, "ppid": os.getppid(), "executable": sys.executable,
            "python": sys.version.split()[0],
            "implementation": {"cpython": "CPython", "pypy": "PyPy"}.get(implementation, implementation),
            "argv": arguments(), "cwd": current_folder()})
    append({"event": "environment", "time": time.time(), "variables": {
        name: value for name, value in os.environ.items() if name in ENVIRONMENT or name.startswith("SKLEARN_")}})


def current_folder():
    try:
        return os.getcwd()
    except OSError:
        return None  # it was removed


def arguments():
    """The whole command. Before 3.10 Python hides its own options, but Linux knows them."""
    try:
        return list(sys.orig_argv)
    except AttributeError:
        try:
            with open("/proc/self/cmdline", "rb") as file:
                return [os.fsdecode(part) for part in file.read().split(b"\0")[:-1]]
        except OSError:
            return [sys.executable] + list(getattr(sys, "argv", []))


def guarded(where, action):
    """Runs a part of the recorder: what it opens is no event, and if it fails the program does not notice."""
    if getattr(thread, "busy", False):
        return
    thread.busy = True
    try:
        action()
    except Exception as error:
        failed(where, error)
    finally:
        thread.busy = False


def failed(where, error):
    try:
        send("recorder_error", {"where": where, "type": type(error).__name__})
    except Exception:
        pass


def sha256(data):
    try:
        from _sha2 import sha256 as function
    except ImportError:
        try:
            from _sha256 import sha256 as function
        except ImportError:
            from hashlib import sha256 as function
    return function(data)
