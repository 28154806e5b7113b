"""Asks one scanner about many files: a child process for each, forked from a process that has the scanner imported.

    python Scripts/scanners/asking.py TOOL < paths.json      # run by the Python of the tool's environment

Prints a line of JSON for each file. A child has a time limit, a memory limit and a scratch folder that goes with it,
so a scanner that hangs, crashes or unpacks a bomb costs one answer.
"""
import json
import os
import pathlib
import resource
import signal
import sys
import tempfile
import time
import traceback

from tools import TOOLS

SECONDS = 40
MEMORY = 6 << 30
CRASHED, OUT_OF_MEMORY = 120, 121


def be_the_child(tool, path, scratch):
    os.setsid()
    for number, name in ((0, os.devnull), (1, scratch / "out"), (2, scratch / "err")):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT, 0o600), number)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ.update(HOME=str(scratch), TMPDIR=str(scratch))
    tempfile.tempdir = None
    try:
        code = tool.ask(path)
    except SystemExit as end:
        code = end.code
    except MemoryError:
        code = OUT_OF_MEMORY
    except BaseException:
        traceback.print_exc()
        code = CRASHED
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def wait(child):
    """The child's wait status, or None if its time was up."""
    end = time.monotonic() + SECONDS
    status = None
    while status is None and time.monotonic() < end:
        ended, answer = os.waitpid(child, os.WNOHANG)
        if ended:
            status = answer
        else:
            time.sleep(0.001)
    try:
        os.killpg(child, signal.SIGKILL)  # and whatever it started
    except ProcessLookupError:
        pass
    if status is None:
        os.waitpid(child, 0)
    return status


def ask(tool, path):
    with tempfile.TemporaryDirectory(prefix="scanners-") as folder:
        scratch = pathlib.Path(folder)
        started = time.monotonic()
        child = os.fork()
        if child == 0:
            try:
                os.chdir(scratch)
                be_the_child(tool, path, scratch)
            finally:
                os._exit(CRASHED)
        status = wait(child)
        seconds = time.monotonic() - started
        out, err = ((scratch / name).read_text(errors="replace") if (scratch / name).exists() else ""
                    for name in ("out", "err"))
    code = None if status is None else os.waitstatus_to_exitcode(status)
    if code is None:
        verdict, cause = "other", "timeout"
    elif code < 0 or code == CRASHED:
        verdict, cause = "other", "crash"
    elif code == OUT_OF_MEMORY:
        verdict, cause = "other", "out of memory"
    else:
        verdict, cause = tool.judge(code, out, err)
    return {"verdict": verdict, "cause": cause, "seconds": round(seconds, 3), "exit": code}


def main():
    tool = next(tool for tool in TOOLS if tool.name == sys.argv[1])
    tool.prepare()
    for path in json.load(sys.stdin):
        print(json.dumps(ask(tool, path)), flush=True)


if __name__ == "__main__":
    main()
