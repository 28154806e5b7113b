"""What hangs on imported packages: their releases, and the functions that seed random numbers.

There is no audit event for seeding, so functions are wrapped right after their module has run and before anyone can
take them from it. Classes are left alone, since programs inherit from them and compare them.
"""
import os
import sys

import aspic_code
from aspic_events import failed, guarded, send, sha256, thread

MOST_SEEDS = 10000
# A forest seeds each of its trees; such a line leaves room for the others.
MOST_SEEDS_OF_A_LINE = 100

# module -> names of functions there and what they are called by users
SEEDS = {
    "random": {"seed": "random.seed"},
    "numpy.random": {"seed": "numpy.random.seed", "default_rng": "numpy.random.default_rng"},
    "sklearn.utils.validation": {"check_random_state": "sklearn.utils.check_random_state"},
    "torch.random": {"manual_seed": "torch.manual_seed"},
    "tensorflow.python.framework.random_seed": {"set_seed": "tensorflow.random.set_seed"},
    "cupy.random": {"seed": "cupy.random.seed"},
    "jax._src.random": {"PRNGKey": "jax.random.PRNGKey", "key": "jax.random.key"},
}

# Distributions whose modules are called otherwise, to spare searching.
NAMES = {"sklearn": "scikit-learn", "PIL": "pillow", "yaml": "pyyaml", "cv2": "opencv-python",
         "dateutil": "python-dateutil", "skimage": "scikit-image", "bs4": "beautifulsoup4", "zmq": "pyzmq",
         "attr": "attrs", "OpenSSL": "pyopenssl"}

seen = set()
counts = {}
# The lines that have had their share, by generator: (file of the module, line).
exhausted = {}


class Finder:
    """Stands before the other finders, and steps aside for all modules but those."""

    def find_spec(self, name, path=None, target=None):
        if name not in SEEDS:
            return None
        for finder in sys.meta_path:
            find = getattr(finder, "find_spec", None)
            spec = None if finder is self or find is None else find(name, path, target)
            if spec is not None:
                prepare(spec.loader, name)
                return spec
        return None


def prepare(loader, name):
    """Has the loader wrap once it has run the module. It stays the loader it is: others ask it for sources."""
    run = getattr(loader, "exec_module", None)
    if run is None or isinstance(loader, type):
        return

    def exec_module(module):
        if module.__name__ != name:
            return run(module)  # a loader of several modules
        vars(loader).pop("exec_module", None)
        run(module)
        guarded("seed", lambda: wrap(module, SEEDS[name]))
    try:
        loader.exec_module = exec_module
    except AttributeError:
        pass


def wrap_seeds():
    sys.meta_path.insert(0, Finder())
    for name, functions in SEEDS.items():
        if name in sys.modules:
            wrap(sys.modules[name], functions)


def wrap(module, functions):
    for name, generator in functions.items():
        function = vars(module).get(name)
        if callable(function):
            setattr(module, name, wrapped(function, module.__name__, name, generator))


def wrapped(function, module, name, generator):
    import functools  # whoever seeds has loaded it
    lines = exhausted.setdefault(generator, set())

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        # A forest comes here three times for each of its trees.
        if lines and aspic_code.line_of_module(sys._getframe(1)) in lines:
            return function(*args, **kwargs)
        if not getattr(thread, "busy", False):
            thread.busy = True
            try:
                seeded(generator, args, kwargs)
            except Exception as error:
                failed("seed", error)
            finally:
                thread.busy = False
        return function(*args, **kwargs)
    # Pickle looks for it where it stands now: `random.seed` was a method of an object.
    wrapper.__module__ = module
    wrapper.__qualname__ = name
    return wrapper


def seeded(generator, args, kwargs):
    if len(seen) >= MOST_SEEDS:
        return
    value = args[0] if args else next(iter(kwargs.values()), None)
    if value is not None and type(value) is not int:
        value = plain(value)
    inner = sys._getframe(2)
    place = (generator, aspic_code.position(aspic_code.user_frame(inner)))
    count = counts.get(place, 0)
    key = (value, place)
    if count > MOST_SEEDS_OF_A_LINE or key in seen or aspic_code.while_importing(inner):
        return
    counts[place] = count + 1
    if count == MOST_SEEDS_OF_A_LINE:
        exhausted[generator].add(aspic_code.line_of_module(inner))
        send("limit", {"of": "seed", "most": MOST_SEEDS_OF_A_LINE, "code": aspic_code.here()})
        return
    seen.add(key)
    if len(seen) == MOST_SEEDS:
        send("limit", {"of": "seed", "most": MOST_SEEDS, "code": None})
    if type(value) is int and not -1 << 63 <= value < 1 << 63:
        value = str(value)
    send("seed", {"generator": generator, "value": value, "code": aspic_code.here()})


def plain(value):
    """An integer, or text that says what was given. Text could be a secret, so it is told by its digest."""
    kind = type(value).__name__
    if hasattr(value, "__index__"):
        try:
            return value.__index__()
        except TypeError:
            return kind  # an array
    if isinstance(value, str):
        value = value.encode("utf-8", "surrogatepass")
    if isinstance(value, (bytes, bytearray)):
        return "%s sha256:%s" % (kind, sha256(bytes(value)).hexdigest())
    if isinstance(value, (list, tuple)) and all(type(item) is int for item in value):
        return repr(value)[:200]
    return kind


def packages(thorough=True):
    """The distributions of the modules that are loaded, with their releases.

    The names of the folders that pip makes say both, so nothing has to be imported or parsed. Which distribution a
    module is from when it has another name takes a search through the lists of files (`thorough`).
    """
    modules = top_modules()
    found, missing = {}, {}
    distributions = installed()
    for name, module in modules.items():
        folder = site_of(module)
        entry = distributions.get(normal(name)) or distributions.get(NAMES.get(name))
        if entry is not None and (folder is not None or is_editable(entry[1])):
            found[NAMES.get(name, normal(name)) if normal(name) not in distributions else normal(name)] = entry[0]
        elif folder is not None and not name.startswith("_"):
            missing[name] = folder
    if thorough and missing:
        found.update(search(missing, {name: entry for name, entry in distributions.items() if name not in found}))
    return dict(sorted(found.items()))


def top_modules():
    """The modules that are in no package. Folders that several distributions share (`google`) do not count as one."""
    loaded = dict(sys.modules)
    return {name: module for name, module in loaded.items() if file_of(module) and (
        "." not in name or name.count(".") == 1 and not file_of(loaded.get(name.partition(".")[0])))}


def file_of(module):
    """Some modules are objects that import something when they are asked for anything."""
    return getattr(module, "__dict__", {}).get("__file__")


def normal(name):
    return name.lower().replace("_", "-").replace(".", "-")


def site_of(module):
    """The folder of packages that a module is in, or None."""
    path = str(file_of(module))
    for part in aspic_code.PARTS:
        if part in path:
            return path[:path.index(part) + len(part)]
    return None


def installed():
    """Normalized name -> (release, folder of its records)."""
    found = {}
    for folder in sys.path:
        if not folder.rstrip(os.sep).endswith(("site-packages", "dist-packages")):
            continue
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        for name in names:
            base, extension = os.path.splitext(name)
            if extension in (".dist-info", ".egg-info") and "-" in base:
                parts = base.split("-")
                found.setdefault(normal(parts[0]), (parts[1], os.path.join(folder, name)))
    return found


def is_editable(records):
    return '"editable": true' in text(os.path.join(records, "direct_url.json"))


def search(modules, distributions):
    """Looks for modules in the lists of files of distributions."""
    found = {}
    for name, (release, records) in distributions.items():
        if not modules:
            break
        tops = text(os.path.join(records, "top_level.txt")).split()
        listed = "" if tops else "\n" + text(os.path.join(records, "RECORD"))
        for module in list(modules):
            path = module.replace(".", "/")
            if module in tops or "\n%s/" % path in listed or "\n%s." % path in listed:
                found[name] = release
                del modules[module]
    return found


def text(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
