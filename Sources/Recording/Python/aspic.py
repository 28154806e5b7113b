"""Notes for the run that `aspic run` records: metrics and remarks.

    import aspic
    aspic.log(accuracy=0.93)
    aspic.log({"loss": 0.2}, step=3)
    aspic.note("the learning rate was too high")

Outside of `aspic run` nothing happens. This file needs no other; copy it where you like.
"""
import os
import sys


def log(*mappings, **values):
    """Records numbers, by name; `step` says which round they belong to. What is no number is left out."""
    if os.environ.get("ASPIC_RUN"):
        _safely(_log, mappings, values, sys._getframe(1))


def note(text):
    """Records a remark."""
    if os.environ.get("ASPIC_RUN"):
        _safely(_note, text, sys._getframe(1))


def _log(mappings, values, frame):
    everything = {}
    for mapping in mappings:
        everything.update(mapping)
    everything.update(values)
    try:
        step = int(everything.pop("step", None))
    except (TypeError, ValueError, OverflowError):
        step = None
    numbers = {}
    for name, value in everything.items():
        try:
            numbers[str(name)] = value if type(value) is int else float(value)
        except (TypeError, ValueError, OverflowError):
            _send("recorder_error", {"where": "aspic.log", "type": type(value).__name__}, None)
    if numbers:
        _send("metric", {"values": numbers, "step": step}, frame)


def _note(text, frame):
    _send("note", {"text": str(text)}, frame)


def _safely(function, *arguments):
    try:
        function(*arguments)
    except Exception:
        pass


def _send(event, fields, frame):
    recorder = sys.modules.get("aspic_recorder")
    if recorder is not None:
        return recorder.tell(event, fields, frame)
    # `python -I` and the like see no recorder; what the program says itself can be kept nevertheless.
    import json
    import time
    line = {"event": event, "time": time.time()}
    line.update((name, _finite(value)) for name, value in fields.items())
    if frame is not None:
        at = frame.f_lineno
        line["code"] = {"file": os.path.abspath(frame.f_code.co_filename), "line": at, "first_line": at,
                        "end_line": at, "function": None, "cell": None, "source": None, "via": None}
    name = "events-%d-%08x.jsonl" % (os.getpid(), _TAG)
    file = os.open(os.path.join(os.environ["ASPIC_RUN"], name), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, (json.dumps(line) + "\n").encode("ascii"))
    finally:
        os.close(file)


def _finite(value):
    """JSON has no NaN and no infinity."""
    if isinstance(value, dict):
        return dict((name, _finite(item)) for name, item in value.items())
    return None if isinstance(value, float) and value - value != 0 else value


_TAG = int("".join("%02x" % byte for byte in bytearray(os.urandom(4))), 16)
