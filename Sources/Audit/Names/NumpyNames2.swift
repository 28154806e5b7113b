/// What honest files name of numpy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum NumpyNames2 {
    static let table = """
        numpy.strings: capitalize() center() count() decode() encode() endswith() expandtabs() find() index()
        numpy.strings: isalnum() isalpha() isdecimal() isdigit() islower() isnumeric() isspace() istitle() isupper()
        numpy.strings: ljust() lower() lstrip() mod() multiply() partition() replace() rfind() rindex() rjust()
        numpy.strings: rpartition() rstrip() slice() startswith() str_len() strip() swapcase() title() translate()
        numpy.strings: upper() zfill()
        numpy.typing: NBitBase _128Bit _16Bit _256Bit _32Bit _64Bit _80Bit _8Bit _96Bit
        numpy.typing._array_like: _SupportsArray
        numpy.typing._callable: _BoolBitOp _BoolDivMod _BoolMod _BoolOp _BoolSub _BoolTrueDiv _ComparisonOp _ComplexOp
        numpy.typing._callable: _FloatDivMod _FloatMod _FloatOp _IntTrueDiv _NumberOp _SignedIntBitOp _SignedIntDivMod
        numpy.typing._callable: _SignedIntMod _SignedIntOp _TD64Div _UnsignedIntBitOp _UnsignedIntDivMod
        numpy.typing._callable: _UnsignedIntMod _UnsignedIntOp
        numpy.typing._dtype_like: _DTypeDict _DTypeDictBase _SupportsDType
        numpy.typing._generic_alias: ScalarType= _GenericAlias[call(c<numpy.dtype>|c<numpy.ndarray>,t)]
        numpy.typing._nested_sequence: _NestedSequence
        """
}
