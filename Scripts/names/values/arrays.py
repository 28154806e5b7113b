"""numpy's values."""
from . import evaluate, imported

MODULES = '''numpy numpy.ma numpy.random numpy.polynomial numpy.lib numpy.linalg datetime functools numpy.rec
numpy.dtypes numpy.lib.stride_tricks operator'''

EXPRESSIONS = r'''
numpy.array(xs())
numpy.array(ints())
numpy.array(xs(6)).reshape(2, 3)
numpy.array(xs(6)).reshape(2, 3).T
numpy.asfortranarray(numpy.array(xs(24)).reshape(2, 3, 4))
numpy.array(x())
numpy.array(xs(12))[::2]
numpy.zeros((0, i(1, 5)))
numpy.array(ws())
numpy.array(ws(), dtype=object)
numpy.array([None, i(), w(), [x()]], dtype=object)
numpy.array([bs(3), bs(4)])
numpy.array([True, False])
numpy.array([i() for _ in range(n())], dtype=pick('i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8').replace('1', '8').replace('2', '8'))
numpy.array([i(0, 100) for _ in range(n())], dtype=pick('i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8'))
numpy.array([i(0, 100) for _ in range(n())], dtype=pick('>i2', '>i4', '>f8', '>u8', '<f4', '>c16'))
numpy.array(xs(), dtype=pick('f2', 'f4', 'f8', 'g', 'c8', 'c16', 'G'))
numpy.array(ws(), dtype='U%d' % i(1, 40))
numpy.array([(i(), x()) for _ in range(n())], dtype=[('a', 'i4'), ('b', 'f8')])
numpy.array([(i(), xs(3)) for _ in range(n())], dtype=[(str(word()), 'i4'), ('b', 'f8', (3,))])
numpy.zeros(n(), dtype=numpy.dtype([('a', 'i1'), ('b', 'f8')], align=True))
numpy.array([(i(), x())], dtype=[('a', 'i4'), ('b', 'O')])
numpy.array([i(), i()], dtype='datetime64[%s]' % pick('Y', 'M', 'D', 'h', 'm', 's', 'ms', 'us', 'ns'))
numpy.array([i(), i()], dtype='timedelta64[%s]' % pick('Y', 'M', 'D', 'h', 'm', 's', 'ms', 'us', 'ns', '25s'))
numpy.array(['NaT'], dtype='datetime64[D]')
numpy.array(ws(), dtype=numpy.dtypes.StringDType())
numpy.array(ws(), dtype=numpy.dtypes.StringDType(na_object=pick(None, float('nan'))))
numpy.dtypes.StringDType(na_object=numpy.nan, coerce=False)
numpy.dtype(pick('i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8', 'f2', 'f4', 'f8', 'c8', 'c16', '?', 'O', 'g', 'G'))
numpy.dtype(pick('>i2', '>i4', '>f8', '>u8', 'S5', 'U7', 'V9', 'S', 'U', 'p', 'P', 'q', 'Q', 'l', 'L'))
numpy.dtype('%s%d' % (pick('S', 'U', 'V'), i(1, 99)))
numpy.dtype([(str(word()), pick('i4', 'f8', 'O', 'S3')) for _ in range(2)])
numpy.dtype([('a', 'i4', (n(), 2)), ('b', [('c', 'f8')])])
numpy.dtype(('f8', (n(), n())))
numpy.dtype(numpy.record)
numpy.dtype({'names': ['a', 'b'], 'formats': ['i4', 'f8'], 'offsets': [0, i(4, 90)], 'titles': ['x', 'y']})
numpy.dtype('i4', metadata={'a': 1})
numpy.dtype('datetime64[%s]' % pick('D', 'ns', 's', '3h'))
[numpy.dtype('datetime64'), numpy.dtype('timedelta64')]
numpy.void(bs(n()))
numpy.array([(i(), x())], dtype=[('a', 'i4'), ('b', 'f8')])[0]
numpy.array([(i(), x())], dtype=[('a', 'i4'), ('b', 'f8')]).view(numpy.recarray)
numpy.array([(i(), x())], dtype=[('a', 'i4'), ('b', 'f8')]).view(numpy.recarray)[0]
numpy.rec.fromarrays([ints(), xs()], names='a,b')
numpy.rec.fromarrays([ints(), xs()], names='a,b')[0]
[numpy.int8(i(0, 9)), numpy.int16(i(0, 9)), numpy.int32(i(0, 9)), numpy.int64(i())]
[numpy.uint8(i(0, 9)), numpy.uint16(i(0, 9)), numpy.uint32(i(0, 9)), numpy.uint64(i())]
[numpy.float16(x()), numpy.float32(x()), numpy.float64(x()), numpy.longdouble(x())]
[numpy.complex64(x()), numpy.complex128(x()), numpy.clongdouble(x())]
[numpy.bool_(True), numpy.bool_(False), numpy.longlong(i()), numpy.ulonglong(i()), numpy.intc(i()), numpy.uintc(i())]
[numpy.str_(w()), numpy.bytes_(bs(3))]
[numpy.datetime64(i(), pick('D', 's', 'ns')), numpy.timedelta64(i(), pick('D', 's', 'ns')), numpy.datetime64('NaT')]
numpy.float64(x()).astype('>f8')
numpy.ma.array(xs(), mask=[pick(0, 1) for _ in range(5)])
numpy.ma.array(ints(6), mask=[pick(0, 1) for _ in range(6)]).reshape(2, 3)
numpy.ma.array(ws(), mask=[pick(0, 1) for _ in range(5)])
numpy.ma.array([w(), None, i()], mask=[0, 1, 0], dtype=object, fill_value='?')
numpy.ma.array([(i(), x())], mask=[(0, 1)], dtype=[('a', 'i4'), ('b', 'f8')])
numpy.ma.array([(i(), x())], mask=[(0, 1)], dtype=[('a', 'i4'), ('b', 'f8')])[0]
numpy.ma.array(xs())
numpy.ma.mrecords.fromarrays([ints(), xs()])
!numpy.ma.masked
!numpy.ma.nomask
numpy.matrix([xs(), xs()])
numpy.matrix([ints(), ints()])
numpy.random.RandomState(i())
(lambda r: (r.randn(3), r)[1])(numpy.random.RandomState(i()))
numpy.random.default_rng(i())
numpy.random.Generator(numpy.random.MT19937(i()))
numpy.random.Generator(numpy.random.PCG64(i()))
numpy.random.Generator(numpy.random.PCG64DXSM(i()))
numpy.random.Generator(numpy.random.Philox(i()))
numpy.random.Generator(numpy.random.SFC64(i()))
[numpy.random.MT19937(i()), numpy.random.PCG64(i()), numpy.random.Philox(i()), numpy.random.SFC64(i())]
numpy.random.PCG64DXSM(i())
numpy.random.RandomState(numpy.random.PCG64(i()))
numpy.random.RandomState(numpy.random.Philox(i()))
numpy.random.SeedSequence(i())
numpy.random.SeedSequence(ints(3) and [i(), i()])
numpy.random.SeedSequence(i()).spawn(2)
numpy.random.SeedSequence(i(), spawn_key=(i(), i()), pool_size=8)
!numpy.random.mtrand._rand
numpy.random.Generator(numpy.random.PCG64(numpy.random.SeedSequence(i()).spawn(2)[0]))
!numpy.random.normal
numpy.random.RandomState(i()).normal
numpy.random.default_rng(i()).normal
numpy.poly1d(xs(3))
numpy.poly1d(xs(3), variable='z')
numpy.polynomial.Polynomial(xs(3))
numpy.polynomial.Chebyshev(xs(3), domain=[0, i(1)])
[numpy.polynomial.Legendre(xs(3)), numpy.polynomial.Laguerre(xs(3)), numpy.polynomial.Hermite(xs(3)), numpy.polynomial.HermiteE(xs(3))]
numpy.vectorize(len)
numpy.vectorize(max, otypes=['f8'], doc=word())
numpy.vectorize(numpy.log1p)
[numpy.log1p, numpy.exp, numpy.add, numpy.isnan, numpy.square, numpy.maximum]
numpy.finfo(pick('f4', 'f8'))
numpy.iinfo(pick('i4', 'i8'))
numpy.errstate(all='ignore')
numpy.nan_to_num
numpy.broadcast_to(numpy.array(xs()), (n(), 5))
numpy.lib.stride_tricks.as_strided(numpy.array(xs()), (2, 2), (8, 8))
numpy.ndindex(n(), n())
functools.partial(numpy.clip, a_min=i(), a_max=i())
numpy.linalg.LinAlgError(w())
numpy.linalg.svd(numpy.array(xs(9)).reshape(3, 3))
numpy.linalg.slogdet(numpy.array(xs(9)).reshape(3, 3))
numpy.unique_counts(numpy.array(ints()))
numpy.arange(i(2000, 4000))
numpy.arange(i(2000, 4000)).astype(object)
numpy.histogram(xs(30))
numpy.typing.NDArray
numpy.longdouble(x())
numpy.array([numpy.array(xs()), {w(): i()}], dtype=object)
'''


def make(draw, times, report=None):
    scope = imported(MODULES)
    scope.update(draw.names())
    return evaluate(EXPRESSIONS, scope, times, report)


def make_memmap(draw, path):
    """A file of numbers seen as an array, whose class stays in the pickle."""
    import numpy
    numpy.arange(draw.i(10, 90), dtype='f8').tofile(path)
    mapped = numpy.memmap(path, dtype='f8', mode='r')
    return [('memmap', mapped), ('memmap', mapped[2:5])]
