import ObjectGraph

/// What honest files name: what machines found (``NameTable``), and by hand what no machine can see.
enum KnownNames {
    /// What is known of a name as Python 3 and numpy 2 have it; `nil` if nothing is.
    static func judgement(of name: QualifiedName) -> Judgement? {
        if let byHand = byHand[name] { return byHand }
        guard let entry = NameTable.shared.entry(name) ?? NameTable.shared.entry(elsewhere(name)) else {
            return nil
        }
        switch entry.kind {
        case .type: return .data(entry.shapes.all.isEmpty ? .plain : entry.shapes)
        case .function: return .function
        case .object: return .object
        case .maker: return .makes(entry.shapes)
        case .codeMaker: return .codeMaker
        case .reaching: return .acting("it reaches whatever the file names")
        }
    }

    /// Where else the same thing stands: each release of numpy says of its functions in C that they are of another of its
    /// modules, and scikit-learn below 0.23 carried joblib along.
    private static func elsewhere(_ name: QualifiedName) -> QualifiedName {
        if name.module == "numpy" { return QualifiedName("numpy._core.multiarray", name.name) }
        let vendored = "sklearn.externals.joblib"
        return name.module.hasPrefix(vendored + ".")
            ? QualifiedName("joblib" + name.module.dropFirst(vendored.count), name.name) : name
    }

    /// Classes begin with a capital, also behind underscores.
    static func isClassName(_ name: Substring) -> Bool {
        guard let first = name.unicodeScalars.first(where: { $0 != "_" }) else { return false }
        return first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    }

    /// What a table of names and shapes cannot say.
    private static let byHand: [QualifiedName: Judgement] = {
        var known: [QualifiedName: Judgement] = [:]
        for (judgement, _, names) in decisions {
            for line in names.split(separator: "\n") {
                let parts = line.split(separator: " ")
                guard let module = parts.first?.dropLast() else { continue }
                for name in parts.dropFirst() {
                    known[QualifiedName(String(module), String(name))] = judgement
                }
            }
        }
        return known
    }()

    /// The judgement, why it is made by hand, and the names by module.
    private static let decisions: [(Judgement, why: String, names: String)] = [
        (
            .maker(.reconstructedArray), why: "it allocates as its second argument says",
            "numpy._core.multiarray: _reconstruct\nnumpy: _reconstruct"
        ),
        (
            .maker(.maskedArray), why: "it allocates as its third argument says",
            "numpy.ma.core: _mareconstruct"
        ),
        (.maker(.elementType), why: "its text says how many bytes an element has", "numpy: dtype"),
        (
            .maker(.ufunc), why: "it imports the module that its first argument names",
            "numpy._core: _ufunc_reconstruct"
        ),
        (
            .maker(.randomGenerator), why: "it calls its second argument",
            """
            numpy.random: __RandomState_ctor __randomstate_ctor __generator_ctor __bit_generator_ctor
            numpy.random._pickle: __randomstate_ctor __generator_ctor __bit_generator_ctor
            """
        ),
        (
            .maker(.instance), why: "it makes an instance of its first argument",
            "copyreg: _reconstructor __newobj__ __newobj_ex__"
        ),
        (
            .maker(.encodedText), why: "its second argument names a codec, and some decompress",
            "_codecs: encode"
        ),
        (.maker(.bytes), why: "given a number, it allocates", "builtins: bytes bytearray buffer"),
        (.maker(.type), why: "with three arguments it makes a class", "builtins: type"),
        (
            .maker(.attribute), why: "it reaches whatever its second argument names",
            "builtins: getattr\ndill._dill: _get_attr\ndill.dill: _get_attr"
        ),
        (.maker(.setAttribute), why: "it changes its first argument", "builtins: setattr"),
        (
            .maker(.module), why: "it imports what its argument names",
            """
            cloudpickle.cloudpickle: subimport
            cloudpickle: subimport
            dill._dill: _import_module
            dill.dill: _import_module
            """
        ),
        (.maker(.partial), why: "it holds a function for whoever calls it", "functools: partial"),
        (.maker(.getter), why: "it reaches whatever its arguments name", "operator: attrgetter"),
        (
            .maker(.dillArray), why: "it calls its first argument",
            "dill._dill: _create_array\ndill.dill: _create_array"
        ),
        (
            .maker(.loadedType), why: "it gives the type that its argument names",
            "dill._dill: _load_type\ndill.dill: _load_type"
        ),
        (
            .maker(.dillMethod), why: "it evaluates a part of its third argument",
            "dill._dill: _getattr\ndill.dill: _getattr"
        ),
        (.maker(.items), why: "its arguments are keys, of whatever kind", "operator: itemgetter"),
        (.maker(.methodCaller), why: "it calls whatever its first argument names", "operator: methodcaller"),
        (
            .makes(CallShapes("call(s,?|i)")), why: "a method of a class, which picklers take with getattr",
            "zoneinfo: ZoneInfo._unpickle"
        ),
        (
            .maker(.holder), why: "they hold functions and call none",
            "builtins: property staticmethod classmethod"
        ),
        (
            .makes(CallShapes("call(s,s)", "call(s,o|N)", "new()")),
            why: "how dill says which module a function is of",
            """
            _frozen_importlib_external: SourceFileLoader
            _frozen_importlib: ModuleSpec
            importlib._bootstrap_external: SourceFileLoader
            importlib._bootstrap: ModuleSpec
            """
        ),
        (
            .makes(CallShapes("call(t|l|d|o)", "call(t|l|d|o,?)")),
            why: "views of dictionaries, made by a function of code's",
            "cloudpickle.cloudpickle: _make_dict_keys _make_dict_values _make_dict_items"
        ),
        (
            .maker(.loadedType), why: "it gives the type that its argument names",
            "cloudpickle.cloudpickle: _builtin_type\ncloudpickle: _builtin_type"
        ),
        (
            .data(CallShapes("new()", "call(s)")),
            why: "a zone is its key, which skops and the canonical form have alone",
            "zoneinfo: ZoneInfo"
        ),
        (.maker(.boundMethod), why: "it holds a function for whoever calls it", "types: MethodType"),
        (
            .makes(CallShapes("call(d|o)")), why: "a view of a dictionary, which carried classes hold",
            "types: MappingProxyType"
        ),
        (.maker(.folder), why: "it makes the folder that its argument names", "joblib.memory: Memory"),
        (
            .maker(.anything), why: "tensors of PyTorch, whose storages are persistent ids",
            "torch._utils: _rebuild_tensor _rebuild_tensor_v2 _rebuild_parameter"
        ),
        (
            .codeMaker, why: "the forms in which numba, and shap with it, carries functions by value",
            """
            numba.core.serialize: _unpickle__CustomPickled _rebuild_reduction _numba_unpickle _rebuild_function
            numba.core.serialize: _rebuild_code _rebuild_module
            numba.serialize: _unpickle__CustomPickled _rebuild_reduction _numba_unpickle _rebuild_function
            numba.serialize: _rebuild_code _rebuild_module
            """
        ),
        (
            .codeMaker, why: "types of code, which dill and cloudpickle call by other names",
            "types: CodeType FunctionType CellType ModuleType"
        ),
    ]
}
