import ObjectGraph

/// Classes, and functions that make objects of them, whose objects cannot change, or are arrays by another name: two
/// equal ones are as good as one in two places, and writers make one of two as they like. joblib pickles arrays of
/// objects apart, so that whatever these share with the rest is there twice.
enum Immutables {
    static func contains(_ name: QualifiedName) -> Bool {
        if let names = modules[name.module] { return names.isEmpty || names.contains(name.name) }
        guard name.module == "pandas" || name.module.hasPrefix("pandas.") else {
            return name.module == "pathlib" || name.module.hasPrefix("pathlib.")
        }
        return name.name.hasSuffix("Dtype") || name.name.hasSuffix("Array")
            || name.module.hasPrefix("pandas._libs.tslibs.") || name.module == "pandas.tseries.offsets"
            || pandas.contains(name.name)
    }

    /// All of a module where no names are given.
    private static let modules: [String: Set<String>] = [
        "datetime": [], "decimal": [], "fractions": [], "ipaddress": [], "uuid": ["UUID"], "zoneinfo": [],
        "pytz": [], "dateutil.tz.tz": [], "re": ["_compile"], "builtins": ["complex", "range", "slice"],
        "numpy._core.multiarray": ["_reconstruct", "scalar"],
        "numpy._core._internal": ["_convert_to_stringdtype_kwargs"],
    ]

    private static let pandas: Set<String> = [
        "Categorical", "Index", "Interval", "Period", "Timedelta", "Timestamp", "_new_DatetimeIndex",
        "_new_Index", "_new_PeriodIndex", "__pyx_unpickle_IntervalMixin", "__pyx_unpickle_NDArrayBacked",
    ]
}
