"""scipy's values."""
from . import evaluate, imported

MODULES = '''scipy scipy.sparse scipy.stats scipy.interpolate scipy.spatial scipy.spatial.transform scipy.signal
scipy.optimize scipy.sparse.linalg scipy.integrate scipy.cluster.hierarchy scipy.special scipy.linalg scipy.ndimage
numpy functools scipy.stats.qmc scipy.spatial.distance scipy.cluster.vq scipy.stats.sampling scipy.odr'''

EXPRESSIONS = r'''
scipy.interpolate.interp1d(sorted(xs(6)), xs(6))
scipy.interpolate.interp1d(sorted(xs(6)), xs(6), kind=pick('linear', 'nearest', 'previous', 'next', 'cubic', 'quadratic', 'zero', 'slinear'), fill_value='extrapolate', bounds_error=False)
scipy.interpolate.interp1d(sorted(xs(6)), xs(6), bounds_error=False, fill_value=(x(), x()))
scipy.interpolate.CubicSpline(range(5), xs())
scipy.interpolate.PchipInterpolator(range(5), xs())
scipy.interpolate.Akima1DInterpolator(range(5), xs())
scipy.interpolate.CubicHermiteSpline(range(5), xs(), xs())
scipy.interpolate.BarycentricInterpolator(range(5), xs())
scipy.interpolate.KroghInterpolator(range(5), xs())
scipy.interpolate.BSpline(range(9), xs(5), 3)
scipy.interpolate.make_interp_spline(range(6), xs(6))
scipy.interpolate.PPoly(numpy.array(xs(4)).reshape(2, 2), [0, 1, 2])
scipy.interpolate.BPoly(numpy.array(xs(4)).reshape(2, 2), [0, 1, 2])
scipy.interpolate.NdPPoly(numpy.array(xs(16)).reshape(2, 2, 2, 2), ([0, 1, 2], [0, 1, 2]))
scipy.interpolate.NdBSpline((range(9), range(9)), numpy.random.rand(5, 5), 3)
scipy.interpolate.UnivariateSpline(range(8), xs(8))
scipy.interpolate.InterpolatedUnivariateSpline(range(8), xs(8))
scipy.interpolate.LSQUnivariateSpline(range(8), xs(8), [3.5])
scipy.interpolate.SmoothBivariateSpline(numpy.random.rand(40), numpy.random.rand(40), numpy.random.rand(40))
scipy.interpolate.RectBivariateSpline(range(6), range(6), numpy.random.rand(6, 6))
scipy.interpolate.RegularGridInterpolator((range(4), range(4)), numpy.random.rand(4, 4))
scipy.interpolate.RegularGridInterpolator((range(4), range(4)), numpy.random.rand(4, 4), method='nearest', bounds_error=False, fill_value=None)
scipy.interpolate.Rbf(xs(), xs(), xs())
scipy.interpolate.Rbf(xs(), xs(), xs(), function=pick('gaussian', 'linear', 'thin_plate'))
scipy.interpolate.RBFInterpolator(numpy.random.rand(20, 2), numpy.random.rand(20), kernel=pick('linear', 'cubic', 'gaussian'), epsilon=i(1, 9))
scipy.interpolate.NearestNDInterpolator(numpy.random.rand(20, 2), numpy.random.rand(20))
scipy.interpolate.LinearNDInterpolator(numpy.random.rand(20, 2), numpy.random.rand(20))
scipy.interpolate.CloughTocher2DInterpolator(numpy.random.rand(20, 2), numpy.random.rand(20))
scipy.interpolate.AAA(numpy.linspace(0, 1, 20), numpy.random.rand(20))
scipy.interpolate.interp2d(range(4), range(4), numpy.random.rand(4, 4))
scipy.interpolate.splrep(range(8), xs(8))
scipy.spatial.cKDTree(numpy.random.rand(n() * 9, n()))
scipy.spatial.KDTree(numpy.random.rand(n() * 9, n()))
scipy.spatial.KDTree(numpy.random.rand(n() * 9, n()), leafsize=n())
scipy.spatial.Delaunay(numpy.random.rand(10, 2))
scipy.spatial.ConvexHull(numpy.random.rand(10, 2))
scipy.spatial.Voronoi(numpy.random.rand(10, 2))
scipy.spatial.Rectangle(xs(2), xs(2))
scipy.spatial.SphericalVoronoi(numpy.eye(3))
scipy.spatial.transform.Rotation.from_euler('xyz', xs(3), degrees=True)
scipy.spatial.transform.Rotation.random(n())
scipy.spatial.transform.Slerp(range(3), scipy.spatial.transform.Rotation.random(3))
scipy.spatial.transform.RotationSpline(range(3), scipy.spatial.transform.Rotation.random(3))
scipy.spatial.transform.RigidTransform.from_translation(xs(3))
scipy.stats.gaussian_kde(numpy.random.rand(n(), 30))
scipy.stats.gaussian_kde(xs(20), bw_method=pick('scott', 'silverman', 0.5))
scipy.stats.multivariate_normal(xs(2), numpy.eye(2))
scipy.stats.multivariate_t(xs(2), numpy.eye(2), df=n())
scipy.stats.dirichlet([1.0, n()])
scipy.stats.wishart(5, numpy.eye(2))
scipy.stats.invwishart(5, numpy.eye(2))
scipy.stats.matrix_normal(numpy.eye(2))
scipy.stats.multinomial(n(), [0.5, 0.5])
scipy.stats.multivariate_hypergeom([10, 20], 5)
scipy.stats.special_ortho_group(3)
scipy.stats.ortho_group(3)
scipy.stats.unitary_group(3)
scipy.stats.random_correlation([0.5, 1.5])
scipy.stats.uniform_direction(3)
scipy.stats.dirichlet_multinomial([1, 2], 4)
scipy.stats.vonmises_fisher([0, 1], 2)
scipy.stats.random_table([1, 2], [2, 1])
[scipy.stats.multivariate_normal, scipy.stats.dirichlet, scipy.stats.multinomial]
scipy.stats.rv_histogram(numpy.histogram(xs(50)))
scipy.stats.rv_discrete(values=([1, 2, 3], [0.2, 0.3, 0.5]))
scipy.stats.rv_discrete(values=([1, 2, 3], [0.2, 0.3, 0.5]), name=word(), seed=i())
scipy.stats.Normal(mu=x(), sigma=i(1))
scipy.stats.Uniform(a=i(0, 3), b=i(4, 9))
scipy.stats.make_distribution(scipy.stats.gamma)
scipy.stats.ttest_ind(xs(), xs())
scipy.stats.linregress(xs(), xs())
scipy.stats.spearmanr(xs(), xs())
scipy.stats.pearsonr(xs(), xs())
scipy.stats.describe(xs())
scipy.stats.mode(ints())
scipy.stats.kstest(xs(), 'norm')
scipy.stats.shapiro(xs())
scipy.stats.ecdf(xs())
scipy.stats.bootstrap((xs(),), numpy.mean, n_resamples=9)
scipy.stats.tukey_hsd(xs(), xs())
scipy.stats.wilcoxon(xs(12))
scipy.stats.kendalltau(xs(), xs())
scipy.stats.f_oneway(xs(), xs())
scipy.stats.chisquare([i(1, 9) for _ in range(3)])
scipy.stats.chi2_contingency([[10, 20], [i(5, 30), 20]])
scipy.stats.fisher_exact([[10, 20], [i(5, 30), 20]])
scipy.stats.anderson(xs(20))
scipy.stats.theilslopes(xs(), xs())
scipy.stats.mannwhitneyu(xs(), xs())
scipy.stats.binned_statistic(xs(), xs())
scipy.stats.boxcox([i(1) for _ in range(9)])
scipy.stats.bayes_mvs(xs(20))
scipy.stats.cumfreq(xs(20))
scipy.stats.relfreq(xs(20))
scipy.stats.sigmaclip(xs(20))
scipy.stats.levene(xs(), xs())
scipy.stats.kruskal(xs(), xs())
scipy.stats.binomtest(n(), 10)
scipy.stats.rankdata(xs())
scipy.stats.qmc.Sobol(2, seed=i())
scipy.stats.qmc.Halton(2, seed=i())
scipy.stats.qmc.LatinHypercube(2, seed=i())
scipy.signal.lti([1.0], [1.0, x()])
scipy.signal.TransferFunction([1.0], [1.0, x()])
scipy.signal.TransferFunction([1.0], [1.0, x()], dt=0.1)
scipy.signal.StateSpace(numpy.eye(2), numpy.eye(2), numpy.eye(2), numpy.eye(2))
scipy.signal.StateSpace(numpy.eye(2), numpy.eye(2), numpy.eye(2), numpy.eye(2), dt=0.5)
scipy.signal.ZerosPolesGain([1], [2], x())
scipy.signal.ZerosPolesGain([1], [2], x(), dt=0.5)
scipy.signal.dlti([1.0], [1.0, x()])
scipy.signal.butter(n(), 0.3, output='sos')
scipy.signal.ShortTimeFFT(numpy.ones(8), 4, 1000)
scipy.optimize.minimize(numpy.linalg.norm, xs(2), method=pick('Nelder-Mead', 'BFGS', 'L-BFGS-B', 'Powell', 'CG', 'SLSQP', 'COBYLA', 'TNC', 'trust-constr'))
scipy.optimize.OptimizeResult(x=xs(2), fun=x())
scipy.optimize.Bounds(xs(2), xs(2))
scipy.optimize.Bounds([0, 0], xs(2), keep_feasible=True)
scipy.optimize.LinearConstraint(numpy.eye(2), xs(2), xs(2))
scipy.optimize.NonlinearConstraint(numpy.linalg.norm, 0, x())
scipy.optimize.BFGS()
scipy.optimize.SR1()
scipy.optimize.root(numpy.sin, xs(2))
scipy.optimize.root_scalar(numpy.sin, bracket=[-1, 1])
scipy.optimize.linprog([1, 2], [[1, 1]], [i(1)])
scipy.optimize.milp([1, 2])
scipy.optimize.curve_fit(numpy.hypot, xs(), xs(), p0=[1.0])
scipy.optimize.least_squares(numpy.sin, xs(2))
scipy.optimize.brentq
scipy.optimize.RootResults(x(), n(), n(), 0)
scipy.sparse.linalg.aslinearoperator(numpy.eye(n()))
scipy.sparse.linalg.aslinearoperator(scipy.sparse.eye(n()))
scipy.sparse.linalg.aslinearoperator(numpy.eye(3)) * 2
scipy.sparse.linalg.aslinearoperator(numpy.eye(3)).T
scipy.sparse.linalg.aslinearoperator(numpy.eye(3)) + scipy.sparse.linalg.aslinearoperator(numpy.eye(3))
scipy.sparse.linalg.LinearOperator((n(), n()), matvec=numpy.sum)
scipy.sparse.linalg.LaplacianNd((3, 3))
scipy.integrate.solve_ivp(numpy.multiply, (0, 1), xs(2))
scipy.integrate.solve_ivp(numpy.multiply, (0, 1), xs(2), dense_output=True, method=pick('RK45', 'RK23', 'DOP853', 'Radau', 'BDF', 'LSODA'))
scipy.integrate.OdeSolution([0, 1], [None])
scipy.cluster.hierarchy.linkage(numpy.random.rand(6, 2))
scipy.cluster.hierarchy.to_tree(scipy.cluster.hierarchy.linkage(numpy.random.rand(6, 2)))
scipy.special.expit
![scipy.special.logit, scipy.special.gammaln, scipy.special.xlogy, scipy.special.boxcox, scipy.special.inv_boxcox]
scipy.special.legendre(n())
scipy.special.roots_legendre(n())
scipy.linalg.lu_factor(numpy.random.rand(3, 3))
scipy.linalg.LinAlgWarning(w())
scipy.odr.Model(numpy.hypot)
scipy.odr.Data(xs(), xs())
scipy.odr.RealData(xs(), xs())
scipy.ndimage.gaussian_filter
functools.partial(scipy.ndimage.gaussian_filter, sigma=i())
functools.partial(scipy.stats.trim_mean, proportiontocut=0.1)
scipy.spatial.distance.euclidean
scipy.stats.sampling.TransformedDensityRejection
scipy.stats.Covariance.from_diagonal(xs(2))
scipy.stats.Covariance.from_cholesky(numpy.eye(3))
'''

ARGUMENTS = [(), (0.7,), (1.3, 2.4), (2.0, 1.0, 3.0), (5, 3, 4), (0.5, 2.0, 3.0, 4.0), (0.4, 0.6), (0.2, 0.5, 1.0, 1.5)]


def make(draw, times, report=None):
    scope = imported(MODULES)
    scope.update(draw.names())
    import numpy
    import scipy.sparse as sparse
    import scipy.stats as stats
    numpy.random.seed(draw.i())
    for label, value in evaluate(EXPRESSIONS, scope, times, report):
        yield label, value
    for name in 'bsr coo csc csr dia dok lil'.split():
        for suffix in ('_matrix', '_array'):
            made = getattr(sparse, name + suffix, None)
            if made is None:
                continue
            for kind in ('f8', 'f4', 'i8', 'i4', '?', 'c16', 'u1'):
                yield name + suffix, made(numpy.array([[draw.i(0, 1), 0, 2], [0, draw.i(0, 9), 3]], dtype=kind))
            yield name + suffix, made((draw.n(), draw.n()))
            try:
                yield name + suffix, made(numpy.array([draw.i(0, 1), 0, 2]))
                yield name + suffix, made(sparse.random(30, 20, 0.1))
            except Exception:
                pass
    for name in sorted(dir(stats)):
        distribution = getattr(stats, name)
        if not isinstance(distribution, (stats.rv_continuous, stats.rv_discrete)):
            continue
        yield name, distribution
        for arguments in ARGUMENTS:
            try:
                yield name, distribution(*arguments)
                yield name, distribution(*arguments, loc=draw.x(), scale=draw.i(1, 9))
            except Exception:
                continue
