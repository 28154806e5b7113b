/// What honest files name of numpy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum NumpyNames2 {
    static let table = """
        numpy.random: RandomState.normal() __RandomState_ctor*[call()] default_rng() get_bit_generator() normal()
        numpy.random: ranf() sample() set_bit_generator()
        numpy.random._generator: Generator Generator.normal()
        numpy.random._mt19937: MT19937
        numpy.random._pcg64: PCG64 PCG64DXSM
        numpy.random._philox: Philox
        numpy.random._pickle: __bit_generator_ctor*[call(c<numpy.random._mt19937.MT19937>|\
        c<numpy.random._pcg64.PCG64>|c<numpy.random._pcg64.PCG64DXSM>|c<numpy.random._philox.Philox>|\
        c<numpy.random._sfc64.SFC64>)]
        numpy.random._pickle: __generator_ctor*[call(o<numpy.random._pickle.__bit_generator_ctor>)]
        numpy.random._pickle: __randomstate_ctor*[call(o<numpy.random._pickle.__bit_generator_ctor>)]
        numpy.random._sfc64: SFC64
        numpy.random.bit_generator: BitGenerator ISeedSequence ISpawnableSeedSequence SeedSequence
        numpy.random.bit_generator: SeedlessSeedSequence SeedlessSequence
        numpy.random.bit_generator: __pyx_unpickle_SeedSequence*[call(c<numpy.random.bit_generator.SeedSequence>,\
        65708578,N)]
        numpy.random.mtrand: RandomState
        numpy.rec: array() find_duplicate() format_parser fromarrays() recarray
        numpy.strings: capitalize() center() count() decode() encode() endswith() expandtabs() find() index()
        numpy.strings: isalnum() isalpha() isdecimal() isdigit() islower() isnumeric() isspace() istitle() isupper()
        numpy.strings: ljust() lower() lstrip() mod() multiply() partition() replace() rfind() rindex() rjust()
        numpy.strings: rpartition() rstrip() slice() startswith() str_len() strip() swapcase() title() translate()
        numpy.strings: upper() zfill()
        numpy.typing: NBitBase
        """
}
