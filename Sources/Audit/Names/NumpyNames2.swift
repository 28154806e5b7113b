/// What honest files name of numpy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum NumpyNames2 {
    static let table = """
        numpy.typing._generic_alias: ScalarType= _GenericAlias[call(c<numpy.dtype>|c<numpy.ndarray>,t)]
        numpy.typing._nested_sequence: _NestedSequence
        """
}
