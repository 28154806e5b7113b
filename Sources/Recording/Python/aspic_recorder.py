"""Writes down what a Python program reads, writes, seeds and measures, for `aspic run`.

`sitecustomize` calls `start()` before the program's first line. From then on Python's audit hook tells of every file
that is opened or renamed (`aspic_files` says which of them count), wrapped functions tell of seeds (`aspic_imports`),
each event says which line of the user's code it comes from (`aspic_code`) and is one JSON line (`aspic_events`).
Nothing here may change what the program does.
"""
import atexit
import os
import sys

import aspic_code
import aspic_files
import aspic_imports
from aspic_events import Process, failed, guarded, introduce, send, thread


def tell(event, fields, frame):
    """What `aspic.log` and `aspic.note` have to say."""
    guarded("aspic." + event, lambda: send(event, fields if frame is None else {
        **fields, "code": aspic_code.describe(aspic_code.user_frame(frame))}))


def uncaught(hook, kind, value, trace):
    """Type and place; the message may hold anything."""
    send("exception", {"type": kind.__name__, "code": aspic_code.describe_trace(trace)})


def make_hook(handlers):
    """The audit hook. It sees everything Python does and outlives this module, so it holds all it needs itself."""
    find, state, fail = handlers.get, thread, failed

    def hook(event, arguments):
        handler = find(event)
        if handler is None or getattr(state, "busy", False):
            return
        state.busy = True
        try:
            handler(*arguments)
        except Exception as error:
            fail(event, error)
        finally:
            state.busy = False
    return hook


def start():
    if Process.pid is not None:
        return  # by the recorder of an outer `aspic run`
    thread.busy = True
    try:
        aspic_files.mark_start()
        introduce(os.getpid())
        confined = os.environ.get("ASPIC_RUN_CONFINED")
        if confined:
            sys.addaudithook(aspic_files.confine(confined))
        handlers = {"open": aspic_files.opened, "os.rename": aspic_files.renamed, "os.link": aspic_files.linked,
                    "os.truncate": aspic_files.truncated, "sys.excepthook": uncaught}
        sys.addaudithook(make_hook(handlers))
        atexit.register(finish, handlers)
        aspic_imports.wrap_seeds()
    finally:
        thread.busy = False


def finish(handlers):
    """Runs after all that the program has to do at its exit: what registers first is called last."""
    def leave():
        send("packages", {"packages": aspic_imports.packages()})
        send("exit", {})
    guarded("exit", leave)
    handlers.clear()
