import ObjectGraph

/// What naming or calling something amounts to.
enum Judgement: Sendable, Equatable {
    case data
    case function
    case maker(ArgumentRule)
    case codeMaker
    /// Can act; the text says how it is known.
    case acting(String)
    case unknownClass
    case unknownFunction

    /// By its name alone, whoever wrote the file.
    static func of(_ written: QualifiedName) -> Judgement {
        // Some readers stop at a NUL.
        let name = CanonicalNames.python3(
            QualifiedName(untilNul(written.module), untilNul(written.name)))
        if StandardLibrary.actsOnImport(name.module) {
            return .acting("importing \(name.module) acts by itself")
        }
        if let role = KnownNames.role(name.module, name.name) ?? KnownNames.role(written.module, written.name)
        {
            switch role {
            case .data: return .data
            case .function: return .function
            case .maker(let rule): return .maker(rule)
            case .codeMaker: return .codeMaker
            }
        }
        if name.module == "builtins", name.name == "__main__" || name.name == "__dict__" { return .codeMaker }
        if name.name.utf8.contains(UInt8(ascii: ".")), !isNestedClass(name) {
            return .acting("the name walks through attributes, which reaches anything")
        }
        if StandardLibrary.contains(name.module) {
            return .acting("\(name.module) is part of Python's standard library and not data")
        }
        if ActingPackages.contains(name.module) {
            return .acting("it is not one of the classes that models consist of")
        }
        let isClass = KnownNames.isClassName(Substring(name.name)) || isNestedClass(name)
        if !isClass && ActingPackages.areKnown(name.module) {
            return .acting("no file of this package's own names this function")
        }
        return isClass ? .unknownClass : .unknownFunction
    }

    /// `Outer.Inner` of a package nobody knows, as protocol 4 names nested classes.
    private static func isNestedClass(_ name: QualifiedName) -> Bool {
        name.name.contains(".") && !StandardLibrary.contains(name.module)
            && !ActingPackages.areKnown(name.module) && !ActingPackages.contains(name.module)
            && name.name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(
                KnownNames.isClassName)
    }

    private static func untilNul(_ text: String) -> String {
        // Byte by byte, because looking for characters finds their boundaries first.
        text.utf8.firstIndex(of: 0).map { String(text[..<$0]) } ?? text
    }
}

/// Packages beyond the standard library whose functions are known to act.
enum ActingPackages {
    /// Everything in these can start programs, fetch or write files.
    private static let whole = StandardLibrary.words(
        """
        pip setuptools pkg_resources distutils wheel requests urllib3 httpx aiohttp paramiko fabric invoke sh pexpect
        ptyprocess psutil plumbum docker boto3 botocore IPython ipykernel jupyter_client jupyter_core notebook zmq
        werkzeug jinja2 flask django twisted tornado gunicorn uvicorn celery ray dask distributed cffi numba execnet
        pydoc_data nose pytest _pytest conda mlflow wandb gitpython git yaml cloudpickle_generators
        """)
    /// Parts of packages that are otherwise data.
    private static let parts = [
        "joblib.externals", "sklearn.externals", "numpy.testing", "numpy.distutils", "numpy.f2py",
        "numpy.ctypeslib",
        "scipy._lib", "sklearn.datasets", "pandas.io", "pandas.core.computation", "torch.utils", "torch.hub",
        "torch.serialization", "torch.jit", "torch.distributed", "torch._dynamo", "torch._inductor",
        "joblib.disk",
        "numpy.lib.npyio", "numpy.lib._npyio_impl", "numpy.lib.utils", "skops.io",
    ]
    /// Packages whose pickles are known, so that an unknown function of theirs is called by somebody else.
    private static let known = StandardLibrary.words(
        "numpy scipy pandas sklearn joblib skops cloudpickle dill onnx skl2onnx torch tensorflow")

    static func contains(_ module: String) -> Bool {
        whole.contains(module.prefix { $0 != "." })
            || parts.contains { module == $0 || module.hasPrefix($0 + ".") }
    }

    static func areKnown(_ module: String) -> Bool { known.contains(module.prefix { $0 != "." }) }
}
