"""Starts Aspic's recorder in every Python that `aspic run` starts, then runs the sitecustomize it stands before.

Any Python may meet this file, so it keeps to what all of them since 2.7 understand; before 3.8, which has no audit
hooks, nothing is recorded.
"""
import os
import sys

OURS = os.path.dirname(os.path.abspath(__file__))


def start_recorder():
    if not os.environ.get("ASPIC_RUN") or sys.version_info < (3, 8):
        return
    # Compiling the recorder takes longer than running it, so it is cached whatever the program wants for itself.
    silent, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    try:
        import aspic_recorder
        aspic_recorder.start()
    except Exception:
        report(sys.exc_info()[0].__name__)
    finally:
        sys.dont_write_bytecode = silent


def report(error):
    """A recorder that does not start says so in the run's folder and nowhere else."""
    try:
        import time
        name = "events-%d-%s.jsonl" % (os.getpid(), "".join("%02x" % byte for byte in bytearray(os.urandom(4))))
        with open(os.path.join(os.environ["ASPIC_RUN"], name), "a") as file:
            file.write('{"event":"recorder_error","time":%r,"where":"start","type":"%s"}\n' % (time.time(), error))
    except Exception:
        pass


def run_next():
    """Runs the sitecustomize that Python would have found without us. What it raises is Python's to report."""
    here = [os.path.abspath(folder or os.curdir) for folder in sys.path]
    if OURS not in here:
        return
    # One `aspic run` may be started by another, which named the same folder.
    rest = [sys.path[index] for index in range(here.index(OURS) + 1, len(here)) if here[index] != OURS]
    if sys.version_info < (3, 5):
        import imp
        try:
            found = imp.find_module("sitecustomize", rest)
        except ImportError:
            return
        imp.load_module("sitecustomize", *found)
        return
    from _frozen_importlib import module_from_spec
    from _frozen_importlib_external import PathFinder
    spec = PathFinder.find_spec("sitecustomize", rest)
    if spec is None or spec.loader is None:
        return
    module = module_from_spec(spec)
    sys.modules["sitecustomize"] = module
    spec.loader.exec_module(module)


start_recorder()
run_next()
