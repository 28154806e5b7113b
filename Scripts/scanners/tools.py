"""The scanners: how each is asked about one file, and what its answer means. Nothing here loads a model.

A scanner is asked through its own command line's `main`, inside a child process (see asking.py), so that its exit code
is the one its users see. The verdict is "flagged", "cleared", "needs trust" or "other"; the cause says more of it.
"""
import importlib
import json
import os
import re
import sys


class Tool:
    """One row of the tables. `modules` are imported before the first file, so that no file pays for it.

    `only` is the suffix of the files that it is for; `found` is what it prints where it has found something, even if
    an error then decides its exit code.
    """

    def __init__(self, name, environment, modules, ask, only=None, found=None):
        self.name, self.environment, self.modules = name, environment, modules
        self.ask, self.only, self.found = ask, only, found

    def prepare(self):
        for module in self.modules:
            importlib.import_module(module)

    def judge(self, code, out, err):
        """(verdict, cause) of an exit code and what was printed."""
        if code == 0:
            return "cleared", ""
        if code == 1:
            return "flagged", ""
        if self.found and re.search(self.found, out + err):
            return "other", "error after a finding"
        if code == 3 and self.environment == "modelscan" and "--- Errors ---" not in out:
            return "other", "unsupported"
        return "other", "error"


class AspicTool(Tool):
    ORDER = ["clean", "needs-trust", "hostile", "broken"]
    VERDICTS = {"clean": "cleared", "needs-trust": "needs trust", "hostile": "flagged", "broken": "flagged"}

    def judge(self, code, out, err):
        try:
            words = [file["verdict"] for file in json.loads(out)["files"]]
            worst = max(words, key=self.ORDER.index)
        except (ValueError, KeyError, TypeError):
            return "other", "error"
        return self.VERDICTS[worst], worst


class ModelauditTool(Tool):
    def prepare(self):
        super().prepare()
        importlib.import_module("modelaudit.scanners")._registry.get_scanner_classes()  # imports them all


def program():
    """The aspic to ask."""
    return os.environ.get("ASPIC") or os.path.join(".build", "release", "aspic")


def call(main, *arguments):
    sys.argv = ["scan", *arguments]
    return main()


def ask_picklescan(path, *options):
    from picklescan.cli import main
    return call(main, *options, "-p", path)


def ask_fickling(path):
    from fickling.cli import main
    return main(["fickling", "--check-safety", path])


def ask_modelscan(path):
    from modelscan.cli import main
    return call(main, "-p", path)


def ask_modelaudit(path):
    from modelaudit.cli import main
    return call(main, "scan", "--no-cache", "--quiet", "--format", "json", path)


def ask_skops(path):
    from skops.io import get_untrusted_types
    try:
        return 1 if get_untrusted_types(file=path) else 0
    except MemoryError:
        raise
    except Exception as error:  # its way to say that it cannot read the file
        print(repr(error))
        return 2


def ask_aspic(path):
    os.execv(program(), [program(), "audit", "--json", path])


TOOLS = [
    AspicTool("aspic audit", None, [], ask_aspic),
    Tool("picklescan", "picklescan", ["picklescan.cli", "numpy"], ask_picklescan, found=r"Dangerous globals: [1-9]"),
    Tool("picklescan --strict", "picklescan", ["picklescan.cli", "numpy"],
         lambda path: ask_picklescan(path, "--strict"), found=r"Dangerous globals: [1-9]"),
    Tool("fickling", "fickling", ["fickling.cli"], ask_fickling),
    Tool("modelscan", "modelscan", ["modelscan.cli", "modelscan.modelscan", "modelscan.scanners"], ask_modelscan,
         found=r"Total Issues: [1-9]"),
    ModelauditTool("modelaudit", "modelaudit", ["modelaudit.cli", "modelaudit.core", "sklearn", "onnx"],
                   ask_modelaudit),
    Tool("skops get_untrusted_types", "skops", ["skops.io"], ask_skops, only=".skops"),
]
