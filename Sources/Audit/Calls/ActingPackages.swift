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

    /// Words within the names of functions that read, write, import or run.
    private static let actingWords = [
        "load", "save", "read", "write", "dump", "open", "file", "fetch", "download", "exec", "eval", "run",
        "system", "import", "compile", "memmap", "shell", "spawn", "call", "get_data", "mkdir", "remove",
        "delete",
        "unlink", "path", "dir", "url", "cache", "pickle", "savetxt", "genfromtxt", "clear", "test", "main",
    ]

    /// Whether a function's name says that it reads, writes, imports or runs.
    static func soundsActing(_ name: String) -> Bool {
        let lower = name.lowercased()
        return actingWords.contains { lower.contains($0) }
    }

    /// Whether a function is called as those that picklers call are: releases to come will have new ones.
    static func soundsLikeMaker(_ name: String) -> Bool {
        [
            "_unpickle", "__pyx_unpickle_", "_reconstruct", "_rebuild", "_restore", "_new_", "__newobj",
            "_make",
        ]
        .contains { name.hasPrefix($0) }
            || ["_unpickle", "_reconstruct", "_ctor"].contains { name.hasSuffix($0) }
    }
}
