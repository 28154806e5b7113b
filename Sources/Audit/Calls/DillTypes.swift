import ObjectGraph

/// The types that dill names by `_load_type` and cloudpickle by `_builtin_type`: those of the `types` module under their names there, others by their own.
///
/// Source: `dill._dill._typemap` and `_reverse_typemap` of dill 0.2 to 0.4.
enum DillTypes {
    private static let named = [
        "TypeType": QualifiedName("builtins", "type"), "ClassType": QualifiedName("builtins", "type"),
        "ObjectType": QualifiedName("builtins", "object"), "SliceType": QualifiedName("builtins", "slice"),
        "BooleanType": QualifiedName("builtins", "bool"), "IntType": QualifiedName("builtins", "int"),
        "LongType": QualifiedName("builtins", "int"), "FloatType": QualifiedName("builtins", "float"),
        "ComplexType": QualifiedName("builtins", "complex"), "StringType": QualifiedName("builtins", "bytes"),
        "UnicodeType": QualifiedName("builtins", "str"), "TupleType": QualifiedName("builtins", "tuple"),
        "ListType": QualifiedName("builtins", "list"), "DictType": QualifiedName("builtins", "dict"),
        "DictionaryType": QualifiedName("builtins", "dict"), "XRangeType": QualifiedName("builtins", "range"),
        "NoneType": QualifiedName("builtins", "NoneType"),
        "EllipsisType": QualifiedName("builtins", "ellipsis"),
        "PartialType": QualifiedName("functools", "partial"),
        "OrderedDictType": QualifiedName("collections", "OrderedDict"),
        "DefaultDictType": QualifiedName("collections", "defaultdict"),
        "DequeType": QualifiedName("collections", "deque"),
        "ItemGetterType": QualifiedName("operator", "itemgetter"),
        "AttrGetterType": QualifiedName("operator", "attrgetter"),
        "MethodCallerType": QualifiedName("operator", "methodcaller"),
        "NumpyDTypeType": QualifiedName("numpy", "dtype"),
        "NumpyArrayType": QualifiedName("numpy", "ndarray"),
        "MappingProxyType": QualifiedName("types", "MappingProxyType"),
        "SimpleNamespace": QualifiedName("types", "SimpleNamespace"),
        "GenericAlias": QualifiedName("types", "GenericAlias"),
        "UnionType": QualifiedName("types", "UnionType"),
        "CodeType": QualifiedName("types", "CodeType"),
        "FunctionType": QualifiedName("types", "FunctionType"),
        "LambdaType": QualifiedName("types", "FunctionType"), "CellType": QualifiedName("types", "CellType"),
        "MethodType": QualifiedName("types", "MethodType"),
        "ModuleType": QualifiedName("types", "ModuleType"),
    ]

    static func name(_ text: String) -> QualifiedName { named[text] ?? QualifiedName("builtins", text) }
}
