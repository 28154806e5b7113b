/// What honest files name of scipy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum ScipyNames1 {
    static let table = """
        scipy._lib.array_api_compat.numpy._aliases: asarray()
        scipy.cluster._hierarchy: Heap LinkageUnionFind
        scipy.cluster.hierarchy: ClusterNode[call();new()] ClusterWarning average() centroid() complete() cophenet()
        scipy.cluster.hierarchy: correspond() cut_tree() dendrogram() fcluster() fclusterdata() from_mlab_linkage()
        scipy.cluster.hierarchy: inconsistent() int_floor() is_isomorphic() is_monotonic() is_valid_im()
        scipy.cluster.hierarchy: is_valid_linkage() leaders() leaves_list() linkage() maxRstat() maxdists()
        scipy.cluster.hierarchy: maxinconsts() median() num_obs_linkage() optimal_leaf_ordering() single()
        scipy.cluster.hierarchy: to_mlab_linkage() to_tree() ward() weighted()
        scipy.cluster.vq: ClusterError kmeans() kmeans2() py_vq() py_vq2() randint() vq() whiten()
        scipy.constants._codata: ConstantWarning find() precision() unit() value()
        scipy.constants._constants: convert_temperature() lambda2nu() nu2lambda()
        scipy.constants.codata: ConstantWarning find() precision() unit() value()
        scipy.constants.constants: C2F() C2K() F2C() F2K() K2C() K2F() convert_temperature() lambda2nu() nu2lambda()
        scipy.fft._fftlog: fht() fhtoffset() ifht()
        scipy.fft._fftlog_backend: fhtoffset()
        scipy.fft._helper: fftfreq() fftshift() ifftshift() next_fast_len() prev_fast_len() rfftfreq()
        scipy.fftpack._basic: fft() fft2() fftn() ifft() ifft2() ifftn() irfft() rfft()
        scipy.fftpack._helper: next_fast_len() rfftfreq()
        scipy.fftpack._pseudo_diffs: cc_diff() cs_diff() diff() hilbert() ihilbert() itilbert() sc_diff() shift()
        scipy.fftpack._pseudo_diffs: ss_diff() tilbert()
        scipy.fftpack._realtransforms: dct() dctn() dst() dstn() idct() idctn() idst() idstn()
        scipy.fftpack.basic: fft() fft2() fftn() ifft() ifft2() ifftn() irfft() rfft()
        scipy.fftpack.helper: next_fast_len() rfftfreq()
        scipy.fftpack.pseudo_diffs: cc_diff() cs_diff() diff() hilbert() ihilbert() itilbert() sc_diff() shift()
        scipy.fftpack.pseudo_diffs: ss_diff() tilbert()
        scipy.fftpack.realtransforms: dct() dctn() dst() dstn() idct() idctn() idst() idstn()
        scipy.integrate._bvp: BVPResult solve_bvp()
        scipy.integrate._cubature: CubatureRegion CubatureResult _InfiniteLimitsTransform _VariableTransform
        scipy.integrate._cubature: cubature()
        scipy.integrate._ivp.base: ConstantDenseOutput DenseOutput OdeSolver
        scipy.integrate._ivp.bdf: BDF BdfDenseOutput
        scipy.integrate._ivp.common: OdeSolution
        scipy.integrate._ivp.ivp: OdeResult[base(c<builtins.dict>,d{message=s,nfev=i,njev=i,nlu=i,sol=N|\
        o<scipy.integrate._ivp.common.OdeSolution>,status=i,success=?,t=o<numpy._core.multiarray._reconstruct>,\
        t_events=N,y=o<numpy._core.multiarray._reconstruct>,y_events=N});new()]
        scipy.integrate._ivp.ivp: solve_ivp()
        scipy.integrate._ivp.lsoda: LSODA LsodaDenseOutput
        scipy.integrate._ivp.radau: Radau RadauDenseOutput
        scipy.integrate._ivp.rk: DOP853 Dop853DenseOutput RK23 RK45 RkDenseOutput RungeKutta
        scipy.integrate._lebedev: lebedev_rule()
        scipy.integrate._ode: IntegratorBase IntegratorConcurrencyError complex_ode dop853 dopri5 lsoda ode vode zvode
        scipy.integrate._odepack_py: ODEintWarning odeint()
        scipy.integrate._quad_vec: DoubleInfiniteFunc LRUDict SemiInfiniteFunc _Bunch quad_vec()
        scipy.integrate._quadpack_py: IntegrationWarning _NQuad _OptFunc _RangeFunc dblquad() nquad() quad()
        scipy.integrate._quadpack_py: quad_explain() tplquad()
        scipy.integrate._quadrature: AccuracyWarning QMCQuadResult cumtrapz() cumulative_simpson()
        scipy.integrate._quadrature: cumulative_trapezoid() fixed_quad() newton_cotes() qmc_quad() quadrature() romb()
        scipy.integrate._quadrature: romberg() simps() simpson() trapezoid() trapz()
        scipy.integrate._rules._base: FixedRule NestedFixedRule ProductNestedFixed Rule
        scipy.integrate._rules._gauss_kronrod: GaussKronrodQuadrature
        scipy.integrate._rules._gauss_legendre: GaussLegendreQuadrature
        scipy.integrate._rules._genz_malik: GenzMalikCubature
        scipy.integrate._tanhsinh: nsum() tanhsinh()
        scipy.integrate._vode: error
        scipy.integrate.odepack: ODEintWarning odeint()
        scipy.integrate.quadpack: IntegrationWarning _NQuad _OptFunc _RangeFunc dblquad() nquad() quad()
        scipy.integrate.quadpack: quad_explain() tplquad()
        scipy.integrate.quadrature: AccuracyWarning cumtrapz() fixed_quad() newton_cotes() quadrature() romb()
        scipy.integrate.quadrature: romberg() simps()
        scipy.interpolate._bary_rational: AAA FloaterHormannInterpolator _BarycentricRational
        scipy.interpolate._bsplines: BSpline make_interp_spline() make_lsq_spline() make_smoothing_spline()
        scipy.interpolate._cubic: Akima1DInterpolator CubicHermiteSpline CubicSpline PchipInterpolator
        scipy.interpolate._cubic: pchip_interpolate()
        scipy.interpolate._fitpack2: BivariateSpline InterpolatedUnivariateSpline LSQBivariateSpline
        scipy.interpolate._fitpack2: LSQSphereBivariateSpline LSQUnivariateSpline RectBivariateSpline
        scipy.interpolate._fitpack2: RectSphereBivariateSpline SmoothBivariateSpline SmoothSphereBivariateSpline
        scipy.interpolate._fitpack2: SphereBivariateSpline UnivariateSpline _BivariateSplineBase
        scipy.interpolate._fitpack2: _DerivedBivariateSpline
        scipy.interpolate._fitpack_impl: bisplev() bisplrep()
        scipy.interpolate._fitpack_py: insert() spalde() splantider() splder() splev() splint() splprep() splrep()
        scipy.interpolate._fitpack_py: sproot()
        scipy.interpolate._fitpack_repro: Bunch F Fperiodic generate_knots() make_splprep() make_splrep()
        scipy.interpolate._interpnd: CloughTocher2DInterpolator GradientEstimationWarning LinearNDInterpolator
        scipy.interpolate._interpnd: NDInterpolatorBase
        scipy.interpolate._interpolate: BPoly NdPPoly PPoly RegularGridInterpolator _PPolyBase _ppform interp1d
        scipy.interpolate._interpolate: interp1d._call_linear() interp1d._call_linear_np() interp1d._call_nearest()
        scipy.interpolate._interpolate: interp1d._call_previousnext() interp1d._call_spline() interp2d interpn()
        scipy.interpolate._interpolate: lagrange()
        scipy.interpolate._monotone: Akima1DInterpolator PchipInterpolator pchip_interpolate()
        scipy.interpolate._ndbspline: NdBSpline
        scipy.interpolate._ndgriddata: NearestNDInterpolator griddata()
        scipy.interpolate._pade: pade()
        scipy.interpolate._polyint: BarycentricInterpolator KroghInterpolator _Interpolator1D
        scipy.interpolate._polyint: _Interpolator1DWithDerivatives approximate_taylor_polynomial()
        scipy.interpolate._polyint: barycentric_interpolate() krogh_interpolate()
        scipy.interpolate._rbf: Rbf Rbf._h_gaussian() Rbf._h_multiquadric() Rbf._h_thin_plate()
        scipy.interpolate._rbfinterp: RBFInterpolator
        scipy.interpolate._rgi: RegularGridInterpolator interpn()
        scipy.interpolate.fitpack: bisplev() bisplrep() insert() spalde() splantider() splder() splev() splint()
        scipy.interpolate.fitpack: splprep() splrep() sproot()
        scipy.interpolate.fitpack2: BivariateSpline InterpolatedUnivariateSpline LSQBivariateSpline
        scipy.interpolate.fitpack2: LSQSphereBivariateSpline LSQUnivariateSpline RectBivariateSpline
        scipy.interpolate.fitpack2: RectSphereBivariateSpline SmoothBivariateSpline SmoothSphereBivariateSpline
        scipy.interpolate.fitpack2: SphereBivariateSpline UnivariateSpline _BivariateSplineBase
        scipy.interpolate.interpnd: CloughTocher2DInterpolator GradientEstimationWarning LinearNDInterpolator
        scipy.interpolate.interpnd: NDInterpolatorBase
        scipy.interpolate.interpolate: BPoly NdPPoly PPoly RegularGridInterpolator _PPolyBase _ppform interp1d
        scipy.interpolate.interpolate: interp1d._call_linear_np() interp1d._call_nearest()
        scipy.interpolate.interpolate: interp1d._call_previousnext() interp1d._call_spline() interp2d interpn()
        scipy.interpolate.interpolate: lagrange() ppform spleval() spline() splmake() spltopp()
        scipy.interpolate.ndgriddata: NearestNDInterpolator griddata()
        scipy.interpolate.polyint: BarycentricInterpolator KroghInterpolator PiecewisePolynomial _Interpolator1D
        scipy.interpolate.polyint: _Interpolator1DWithDerivatives approximate_taylor_polynomial()
        scipy.interpolate.polyint: barycentric_interpolate() krogh_interpolate() piecewise_polynomial_interpolate()
        scipy.interpolate.rbf: Rbf Rbf._h_gaussian() Rbf._h_linear() Rbf._h_multiquadric() Rbf._h_thin_plate()
        scipy.linalg._basic: det() inv() lstsq() matmul_toeplitz() matrix_balance() pinv() pinv2() pinvh() solve()
        scipy.linalg._basic: solve_banded() solve_circulant() solve_toeplitz() solve_triangular() solveh_banded()
        scipy.linalg._cythonized_array_utils: bandwidth() ishermitian() issymmetric()
        scipy.linalg._decomp: cdf2rdf() eig() eig_banded() eigh() eigh_tridiagonal() eigvals() eigvals_banded()
        scipy.linalg._decomp: eigvalsh() eigvalsh_tridiagonal() hessenberg()
        scipy.linalg._decomp_cholesky: cho_factor() cho_solve() cho_solve_banded() cholesky() cholesky_banded()
        scipy.linalg._decomp_cossin: cossin()
        scipy.linalg._decomp_ldl: ldl()
        scipy.linalg._decomp_lu: lu() lu_factor() lu_solve()
        scipy.linalg._decomp_polar: polar()
        scipy.linalg._decomp_qr: qr() qr_multiply() rq()
        scipy.linalg._decomp_qz: ordqz() qz()
        scipy.linalg._decomp_schur: rsf2csf() schur()
        scipy.linalg._decomp_svd: diagsvd() null_space() orth() subspace_angles() svd() svdvals()
        scipy.linalg._decomp_update: qr_delete() qr_insert() qr_update()
        scipy.linalg._expm_frechet: expm_cond() expm_frechet()
        scipy.linalg._matfuncs: coshm() cosm() expm() fractional_matrix_power() funm() khatri_rao() logm() signm()
        scipy.linalg._matfuncs: sinhm() sinm() sqrtm() tanhm() tanm()
        scipy.linalg._matfuncs_inv_ssq: FractionalMatrixPowerError LogmError LogmExactlySingularWarning
        scipy.linalg._matfuncs_inv_ssq: LogmNearlySingularWarning LogmRankWarning _MatrixM1PowerOperator
        scipy.linalg._matfuncs_sqrtm: SqrtmError sqrtm()
        scipy.linalg._misc: LinAlgWarning[call(s)] norm()
        scipy.linalg._procrustes: orthogonal_procrustes()
        scipy.linalg._sketches: clarkson_woodruff_transform()
        scipy.linalg._solvers: solve_continuous_are() solve_continuous_lyapunov() solve_discrete_are()
        scipy.linalg._solvers: solve_discrete_lyapunov() solve_lyapunov() solve_sylvester()
        scipy.linalg._special_matrices: block_diag() circulant() companion() convolution_matrix() dft() fiedler()
        scipy.linalg._special_matrices: fiedler_companion() hadamard() hankel() helmert() hilbert() invhilbert()
        scipy.linalg._special_matrices: invpascal() kron() leslie() pascal() toeplitz() tri() tril() triu()
        scipy.linalg.basic: LstsqLapackError det() inv() lstsq() matmul_toeplitz() matrix_balance() pinv() pinv2()
        scipy.linalg.basic: pinvh() solve() solve_banded() solve_circulant() solve_toeplitz() solve_triangular()
        scipy.linalg.basic: solveh_banded()
        scipy.linalg.blas: find_best_blas_type() get_blas_funcs()
        scipy.linalg.decomp: cdf2rdf() eig() eig_banded() eigh() eigh_tridiagonal() eigvals() eigvals_banded()
        scipy.linalg.decomp: eigvalsh() eigvalsh_tridiagonal() hessenberg()
        scipy.linalg.decomp_cholesky: cho_factor() cho_solve() cho_solve_banded() cholesky() cholesky_banded()
        scipy.linalg.decomp_lu: lu() lu_factor() lu_solve()
        scipy.linalg.decomp_qr: qr() qr_multiply() rq()
        scipy.linalg.decomp_schur: rsf2csf() schur()
        scipy.linalg.decomp_svd: diagsvd() null_space() orth() subspace_angles() svd() svdvals()
        scipy.linalg.lapack: get_lapack_funcs()
        scipy.linalg.matfuncs: coshm() cosm() expm() fractional_matrix_power() funm() khatri_rao() logm() signm()
        scipy.linalg.matfuncs: sinhm() sinm() tanhm() tanm()
        scipy.linalg.misc: LinAlgWarning[call(s)] norm()
        scipy.linalg.special_matrices: block_diag() circulant() companion() convolution_matrix() dft() fiedler()
        scipy.linalg.special_matrices: fiedler_companion() hadamard() hankel() helmert() hilbert() invhilbert()
        scipy.linalg.special_matrices: invpascal() kron() leslie() pascal() toeplitz() tri() tril() triu()
        scipy.ndimage._filters: convolve() convolve1d() correlate() correlate1d() gaussian_filter()
        scipy.ndimage._filters: gaussian_filter1d() gaussian_gradient_magnitude() gaussian_laplace() generic_filter()
        scipy.ndimage._filters: generic_filter1d() generic_gradient_magnitude() generic_laplace() laplace()
        scipy.ndimage._filters: maximum_filter() maximum_filter1d() median_filter() minimum_filter()
        scipy.ndimage._filters: minimum_filter1d() percentile_filter() prewitt() rank_filter() sobel()
        scipy.ndimage._filters: uniform_filter() uniform_filter1d() vectorized_filter()
        scipy.ndimage._fourier: fourier_ellipsoid() fourier_gaussian() fourier_shift() fourier_uniform()
        scipy.ndimage._interpolation: affine_transform() geometric_transform() map_coordinates() rotate() shift()
        scipy.ndimage._interpolation: spline_filter() spline_filter1d() zoom()
        scipy.ndimage._measurements: center_of_mass() extrema() find_objects() histogram() label()
        scipy.ndimage._measurements: labeled_comprehension() maximum() maximum_position() mean() median() minimum()
        scipy.ndimage._measurements: minimum_position() standard_deviation() sum() sum_labels() value_indices()
        scipy.ndimage._measurements: variance() watershed_ift()
        scipy.ndimage._morphology: binary_closing() binary_dilation() binary_erosion() binary_fill_holes()
        scipy.ndimage._morphology: binary_hit_or_miss() binary_opening() binary_propagation() black_tophat()
        scipy.ndimage._morphology: distance_transform_bf() distance_transform_cdt() distance_transform_edt()
        scipy.ndimage._morphology: generate_binary_structure() grey_closing() grey_dilation() grey_erosion()
        scipy.ndimage._morphology: grey_opening() iterate_structure() morphological_gradient() morphological_laplace()
        scipy.ndimage._morphology: white_tophat()
        scipy.ndimage.filters: convolve() convolve1d() correlate() correlate1d() gaussian_filter() gaussian_filter1d()
        scipy.ndimage.filters: gaussian_gradient_magnitude() gaussian_laplace() generic_filter() generic_filter1d()
        scipy.ndimage.filters: generic_gradient_magnitude() generic_laplace() laplace() maximum_filter()
        scipy.ndimage.filters: maximum_filter1d() median_filter() minimum_filter() minimum_filter1d()
        scipy.ndimage.filters: percentile_filter() prewitt() rank_filter() sobel() uniform_filter() uniform_filter1d()
        scipy.ndimage.fourier: fourier_ellipsoid() fourier_gaussian() fourier_shift() fourier_uniform()
        scipy.ndimage.interpolation: affine_transform() geometric_transform() map_coordinates() rotate() shift()
        scipy.ndimage.interpolation: spline_filter() spline_filter1d() zoom()
        scipy.ndimage.measurements: center_of_mass() extrema() find_objects() histogram() label()
        scipy.ndimage.measurements: labeled_comprehension() maximum() maximum_position() mean() median() minimum()
        scipy.ndimage.measurements: minimum_position() standard_deviation() sum() sum_labels() variance()
        scipy.ndimage.measurements: watershed_ift()
        scipy.ndimage.morphology: binary_closing() binary_dilation() binary_erosion() binary_fill_holes()
        scipy.ndimage.morphology: binary_hit_or_miss() binary_opening() binary_propagation() black_tophat()
        scipy.ndimage.morphology: distance_transform_bf() distance_transform_cdt() distance_transform_edt()
        scipy.ndimage.morphology: generate_binary_structure() grey_closing() grey_dilation() grey_erosion()
        scipy.ndimage.morphology: grey_opening() iterate_structure() morphological_gradient() morphological_laplace()
        scipy.ndimage.morphology: white_tophat()
        scipy.odr._models: _ExponentialModel _MultilinearModel _QuadraticModel _UnilinearModel
        scipy.odr._odrpack: Data Model ODR OdrError OdrStop OdrWarning Output RealData
        scipy.odr.odrpack: Data Model ODR OdrError OdrStop OdrWarning Output RealData odr_error odr_stop
        scipy.optimize._basinhopping: AdaptiveStepsize BasinHoppingRunner Metropolis MinimizerWrapper
        scipy.optimize._basinhopping: RandomDisplacement Storage basinhopping()
        scipy.optimize._bglu_dense: BGLU LU
        scipy.optimize._cobyla_py: fmin_cobyla()
        scipy.optimize._constraints: Bounds LinearConstraint NonlinearConstraint PreparedConstraint
        scipy.optimize._dcsrch: DCSRCH
        scipy.optimize._differentiable_functions: IdentityVectorFunction LinearVectorFunction ScalarFunction
        scipy.optimize._differentiable_functions: VectorFunction _ScalarGradWrapper _ScalarHessWrapper
        scipy.optimize._differentiable_functions: _VectorFunWrapper _VectorHessWrapper _VectorJacWrapper
        scipy.optimize._differentialevolution: DifferentialEvolutionSolver _ConstraintWrapper _FunctionWrapper
        scipy.optimize._differentialevolution: differential_evolution()
        scipy.optimize._direct_py: direct()
        scipy.optimize._dual_annealing: EnergyState LocalSearchWrapper ObjectiveFunWrapper StrategyChain
        scipy.optimize._dual_annealing: VisitingDistribution dual_annealing()
        scipy.optimize._hessian_update_strategy: BFGS FullHessianUpdateStrategy HessianUpdateStrategy SR1
        scipy.optimize._hungarian: _Hungary linear_sum_assignment()
        scipy.optimize._isotonic: isotonic_regression()
        scipy.optimize._lbfgsb_py: LbfgsInvHessProduct fmin_l_bfgs_b()
        scipy.optimize._linesearch: LineSearchWarning line_search_wolfe2()
        scipy.optimize._linprog: linprog() linprog_verbose_callback()
        scipy.optimize._linprog_util: _LPProblem
        scipy.optimize._lsap: linear_sum_assignment()
        scipy.optimize._lsq.least_squares: _WrapArgsKwargs least_squares()
        scipy.optimize._lsq.lsq_linear: lsq_linear()
        scipy.optimize._milp: milp()
        scipy.optimize._minimize: _Patch_Callback_Equal_Variables _Remove_From_Func minimize() minimize_scalar()
        scipy.optimize._minpack_py: curve_fit() fixed_point() fsolve() leastsq()
        scipy.optimize._nnls: nnls()
        scipy.optimize._nonlin: Anderson BroydenFirst BroydenSecond DiagBroyden ExcitingMixing GenericBroyden
        scipy.optimize._nonlin: InverseJacobian Jacobian KrylovJacobian LinearMixing LowRankMatrix NoConvergence
        scipy.optimize._nonlin: TerminationCondition anderson() broyden1() broyden2() diagbroyden() excitingmixing()
        scipy.optimize._nonlin: linearmixing() newton_krylov()
        scipy.optimize._numdiff: _Fun_Wrapper
        scipy.optimize._optimize: BracketError Brent MemoizeJac OptimizeResult[base(c<builtins.dict>,d);new()]
        scipy.optimize._optimize: OptimizeWarning _Brute_Wrapper _LineSearchError _MaxFuncCallError approx_fprime()
        scipy.optimize._optimize: bracket() brent() brute() check_grad() fmin() fmin_bfgs() fmin_cg() fmin_ncg()
        scipy.optimize._optimize: fmin_powell() fminbound() golden() rosen() rosen_der() rosen_hess()
        scipy.optimize._optimize: rosen_hess_prod()
        scipy.optimize._qap: quadratic_assignment()
        scipy.optimize._root: root()
        scipy.optimize._root_scalar: MemoizeDer root_scalar()
        scipy.optimize._shgo: LMap LMapCache SHGO shgo()
        scipy.optimize._shgo_lib._complex: Complex
        scipy.optimize._shgo_lib._vertex: ConstraintWrapper FieldWrapper VertexBase VertexCacheBase VertexCacheField
        scipy.optimize._shgo_lib._vertex: VertexCacheIndex VertexCube VertexScalarField VertexVectorField
        scipy.optimize._shgo_lib.sobol_seq: Sobol
        scipy.optimize._shgo_lib.triangulation: Cell Complex Simplex Vertex VertexCache VertexGroup
        scipy.optimize._slsqp_py: fmin_slsqp()
        scipy.optimize._spectral: _NoConvergence
        scipy.optimize._tnc: fmin_tnc()
        scipy.optimize._trlib._trlib: TRLIBQuadraticSubproblem
        scipy.optimize._trustregion: BaseQuadraticSubproblem
        scipy.optimize._trustregion_constr.canonical_constraint: CanonicalConstraint
        scipy.optimize._trustregion_constr.minimize_trustregion_constr: HessianLinearOperator LagrangianHessian
        scipy.optimize._trustregion_constr.report: BasicReport IPReport ReportBase SQPReport
        scipy.optimize._trustregion_constr.tr_interior_point: BarrierSubproblem
        scipy.optimize._trustregion_dogleg: DoglegSubproblem
        scipy.optimize._trustregion_exact: IterativeSubproblem
        scipy.optimize._trustregion_ncg: CGSteihaugSubproblem
        scipy.optimize._zeros_py: RootResults[base(c<builtins.dict>,d{converged=?,flag=s,function_calls=i,\
        iterations=i,method=s,root=f});new()]
        scipy.optimize._zeros_py: TOMS748Solver bisect() brenth() brentq() newton() ridder() toms748()
        scipy.optimize.cobyla: fmin_cobyla()
        scipy.optimize.lbfgsb: LbfgsInvHessProduct fmin_l_bfgs_b()
        scipy.optimize.linesearch: LineSearchWarning line_search_wolfe2()
        scipy.optimize.minpack: curve_fit() fixed_point() fsolve() leastsq()
        scipy.optimize.nnls: nnls()
        scipy.optimize.nonlin: Anderson BroydenFirst BroydenSecond DiagBroyden ExcitingMixing GenericBroyden
        scipy.optimize.nonlin: InverseJacobian Jacobian KrylovJacobian LinearMixing LowRankMatrix NoConvergence
        scipy.optimize.nonlin: TerminationCondition anderson() broyden1() broyden2() diagbroyden() excitingmixing()
        scipy.optimize.nonlin: linearmixing() newton_krylov()
        scipy.optimize.optimize: Brent MemoizeJac OptimizeResult[base(c<builtins.dict>,d);new()] OptimizeWarning
        scipy.optimize.optimize: _Brute_Wrapper _LineSearchError approx_fprime() bracket() brent() brute()
        scipy.optimize.optimize: check_grad() fmin() fmin_bfgs() fmin_cg() fmin_ncg() fmin_powell() fminbound()
        scipy.optimize.optimize: golden() rosen() rosen_der() rosen_hess() rosen_hess_prod()
        scipy.optimize.slsqp: fmin_slsqp()
        scipy.optimize.tnc: fmin_tnc()
        scipy.optimize.zeros: RootResults[base(c<builtins.dict>,d{converged=?,flag=s,function_calls=i,iterations=i,\
        method=s,root=f});new()]
        scipy.optimize.zeros: TOMS748Solver bisect() brenth() brentq() newton() ridder() toms748()
        scipy.signal: barthann() bartlett() blackman() blackmanharris() bohman() boxcar() chebwin() cosine()
        scipy.signal: exponential() flattop() gaussian() general_gaussian() hamming() hann() kaiser() nuttall()
        scipy.signal: parzen() slepian() triang() tukey()
        scipy.signal._bsplines: bspline() cspline1d() cspline1d_eval() cubic() gauss_spline() qspline1d()
        scipy.signal._bsplines: qspline1d_eval() quadratic() spline_filter()
        scipy.signal._czt: CZT ZoomFFT czt() czt_points() zoom_fft()
        scipy.signal._filter_design: BadCoefficients band_stop_obj() bessel() besselap() bilinear() bilinear_zpk()
        scipy.signal._filter_design: buttap() butter() buttord() cheb1ap() cheb1ord() cheb2ap() cheb2ord() cheby1()
        scipy.signal._filter_design: cheby2() ellip() ellipap() ellipord() findfreqs() freqs() freqs_zpk() freqz()
        scipy.signal._filter_design: freqz_sos() freqz_zpk() gammatone() group_delay() iircomb() iirdesign()
        scipy.signal._filter_design: iirfilter() iirnotch() iirpeak() lp2bp() lp2bp_zpk() lp2bs() lp2bs_zpk() lp2hp()
        scipy.signal._filter_design: lp2hp_zpk() lp2lp() lp2lp_zpk() normalize() sos2tf() sos2zpk() sosfreqz()
        scipy.signal._filter_design: tf2sos() tf2zpk() zpk2sos() zpk2tf()
        scipy.signal._fir_filter_design: firls() firwin() firwin2() firwin_2d() kaiser_atten() kaiser_beta()
        scipy.signal._fir_filter_design: kaiserord() minimum_phase() remez()
        scipy.signal._lti_conversion: abcd_normalize() cont2discrete() ss2tf() ss2zpk() tf2ss() zpk2ss()
        """
}
