/// Names that Python and numpy changed without changing what they name.
///
/// Source: CPython's `Lib/_compat_pickle.py` for Python 2 and 3; numpy 2.0's move of `numpy.core` to
/// `numpy._core`. Classes of scikit-learn keep the module that the file says, because it belongs to a version.
package enum CanonicalNames {
    /// Python 2 modules whose contents moved as a whole.
    private static let modules = [
        "__builtin__": "builtins", "exceptions": "builtins", "copy_reg": "copyreg", "Queue": "queue",
        "SocketServer": "socketserver",
        "ConfigParser": "configparser", "repr": "reprlib", "UserDict": "collections",
        "UserList": "collections", "UserString": "collections", "itertools": "itertools",
        "cPickle": "pickle", "_abcoll": "collections.abc", "anydbm": "dbm", "cStringIO": "io",
    ]

    /// Python 2 names that moved on their own.
    private static let names = [
        QualifiedName("__builtin__", "xrange"): QualifiedName("builtins", "range"),
        QualifiedName("__builtin__", "unicode"): QualifiedName("builtins", "str"),
        QualifiedName("__builtin__", "long"): QualifiedName("builtins", "int"),
        QualifiedName("__builtin__", "reduce"): QualifiedName("functools", "reduce"),
        QualifiedName("__builtin__", "intern"): QualifiedName("sys", "intern"),
        QualifiedName("itertools", "izip"): QualifiedName("builtins", "zip"),
        QualifiedName("itertools", "imap"): QualifiedName("builtins", "map"),
        QualifiedName("itertools", "ifilter"): QualifiedName("builtins", "filter"),
        QualifiedName("itertools", "izip_longest"): QualifiedName("itertools", "zip_longest"),
        QualifiedName("itertools", "ifilterfalse"): QualifiedName("itertools", "filterfalse"),
        QualifiedName("__builtin__", "unichr"): QualifiedName("builtins", "chr"),
        QualifiedName("__builtin__", "raw_input"): QualifiedName("builtins", "input"),
        QualifiedName("UserDict", "IterableUserDict"): QualifiedName("collections", "UserDict"),
        QualifiedName("exceptions", "StandardError"): QualifiedName("builtins", "Exception"),
        QualifiedName("exceptions", "IOError"): QualifiedName("builtins", "OSError"),
        QualifiedName("exceptions", "EnvironmentError"): QualifiedName("builtins", "OSError"),
        QualifiedName("exceptions", "WindowsError"): QualifiedName("builtins", "OSError"),
    ]

    /// The name in Python 3 and numpy 2.
    package static func python3(_ name: QualifiedName) -> QualifiedName {
        if let moved = names[name] { return moved }
        var result = name
        if let module = modules[name.module] { result.module = module }
        if result.module == "numpy.core" || result.module.hasPrefix("numpy.core.") {
            result.module = "numpy._core" + result.module.dropFirst("numpy.core".count)
        }
        // Ufuncs are exported by the package itself; where they live inside it changes with every release.
        if result.module == "numpy._core._multiarray_umath" || result.module == "numpy._core.umath" {
            result.module = "numpy"
        }
        return result
    }

    /// The name that CPython 3 writes below protocol 3, so that Python 2 can read it.
    package static func python2(_ name: QualifiedName) -> QualifiedName {
        let old: String
        switch name.module {
        case "builtins": old = "__builtin__"
        case "copyreg": old = "copy_reg"
        default: return name
        }
        // What Python 2 has there and Python 3 calls otherwise (`xrange`) is something else.
        let moved = QualifiedName(old, name.name)
        return python3(moved) == name ? moved : name
    }
}
