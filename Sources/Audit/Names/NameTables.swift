/// All tables of names that `Scripts/names/emit.py` makes.
enum NameTables {
    static let all = [
        NumpyNames1.table,
        NumpyNames2.table,
        ScipyNames1.table,
        ScipyNames2.table,
        ScipyNames3.table,
        ScipyNames4.table,
        PandasNames1.table,
        PandasNames2.table,
        SklearnNames1.table,
        SklearnNames2.table,
        SklearnNames3.table,
        CarrierNames.table,
        PythonNames.table,
    ]
}
