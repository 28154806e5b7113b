/// What honest files name of scipy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum ScipyNames2 {
    static let table = """
        scipy.signal._ltisys: Bunch LinearTimeInvariant StateSpace StateSpaceContinuous StateSpaceDiscrete
        scipy.signal._ltisys: TransferFunction TransferFunctionContinuous TransferFunctionDiscrete ZerosPolesGain
        scipy.signal._ltisys: ZerosPolesGainContinuous ZerosPolesGainDiscrete bode() dbode() dfreqresp() dimpulse()
        scipy.signal._ltisys: dlsim() dlti dstep() freqresp() impulse() impulse2() lsim() lsim2() lti place_poles()
        scipy.signal._ltisys: step() step2()
        scipy.signal._max_len_seq: max_len_seq()
        scipy.signal._peak_finding: argrelextrema() argrelmax() argrelmin() find_peaks() find_peaks_cwt()
        scipy.signal._peak_finding: peak_prominences() peak_widths()
        scipy.signal._peak_finding_utils: PeakPropertyWarning
        scipy.signal._savitzky_golay: savgol_coeffs() savgol_filter()
        scipy.signal._short_time_fft: ShortTimeFFT closest_STFT_dual_window()
        scipy.signal._signaltools: choose_conv_method() cmplx_sort() convolve() convolve2d() correlate() correlate2d()
        scipy.signal._signaltools: correlation_lags() decimate() deconvolve() detrend() envelope() fftconvolve()
        scipy.signal._signaltools: filtfilt() hilbert() hilbert2() invres() invresz() lfilter() lfilter_zi() lfiltic()
        scipy.signal._signaltools: medfilt() medfilt2d() oaconvolve() order_filter() resample() resample_poly()
        scipy.signal._signaltools: residue() residuez() sosfilt() sosfilt_zi() sosfiltfilt() unique_roots()
        scipy.signal._signaltools: vectorstrength() wiener()
        scipy.signal._spectral: lombscargle()
        scipy.signal._spectral_py: check_COLA() check_NOLA() coherence() csd() istft() lombscargle() periodogram()
        scipy.signal._spectral_py: spectrogram() stft() welch()
        scipy.signal._spline: cspline2d() qspline2d() sepfir2d() symiirorder1() symiirorder2()
        scipy.signal._spline_filters: cspline1d() cspline1d_eval() cspline2d() gauss_spline() qspline1d()
        scipy.signal._spline_filters: qspline1d_eval() qspline2d() spline_filter() symiirorder1() symiirorder2()
        scipy.signal._upfirdn: _UpFIRDn upfirdn()
        scipy.signal._waveforms: chirp() gausspulse() sawtooth() square() sweep_poly() unit_impulse()
        scipy.signal._wavelets: cascade() cwt() daub() morlet() morlet2() qmf() ricker()
        scipy.signal.bsplines: bspline() cspline1d() cspline1d_eval() cubic() gauss_spline() qspline1d()
        scipy.signal.bsplines: qspline1d_eval() quadratic() spline_filter()
        scipy.signal.cont2discrete: cont2discrete()
        scipy.signal.dltisys: dimpulse() dlsim() dstep()
        scipy.signal.filter_design: BadCoefficients band_stop_obj() bessel() besselap() bilinear() bilinear_zpk()
        scipy.signal.filter_design: buttap() butter() buttord() cheb1ap() cheb1ord() cheb2ap() cheb2ord() cheby1()
        scipy.signal.filter_design: cheby2() ellip() ellipap() ellipord() findfreqs() freqs() freqs_zpk() freqz()
        scipy.signal.filter_design: freqz_zpk() gammatone() group_delay() iircomb() iirdesign() iirfilter() iirnotch()
        scipy.signal.filter_design: iirpeak() lp2bp() lp2bp_zpk() lp2bs() lp2bs_zpk() lp2hp() lp2hp_zpk() lp2lp()
        scipy.signal.filter_design: lp2lp_zpk() normalize() sos2tf() sos2zpk() sosfreqz() tf2sos() tf2zpk() zpk2sos()
        scipy.signal.filter_design: zpk2tf()
        scipy.signal.fir_filter_design: firls() firwin() firwin2() kaiser_atten() kaiser_beta() kaiserord()
        scipy.signal.fir_filter_design: minimum_phase() remez()
        scipy.signal.lti_conversion: abcd_normalize() cont2discrete() ss2tf() ss2zpk() tf2ss() zpk2ss()
        scipy.signal.ltisys: Bunch LinearTimeInvariant StateSpace StateSpaceContinuous StateSpaceDiscrete
        scipy.signal.ltisys: TransferFunction TransferFunctionContinuous TransferFunctionDiscrete ZerosPolesGain
        scipy.signal.ltisys: ZerosPolesGainContinuous ZerosPolesGainDiscrete abcd_normalize() bode() dbode()
        scipy.signal.ltisys: dfreqresp() dimpulse() dlsim() dlti dstep() freqresp() impulse() impulse2() lsim()
        scipy.signal.ltisys: lsim2() lti place_poles() ss2tf() ss2zpk() step() step2() tf2ss() zpk2ss()
        scipy.signal.signaltools: choose_conv_method() cmplx_sort() convolve() convolve2d() correlate() correlate2d()
        scipy.signal.signaltools: correlation_lags() decimate() deconvolve() detrend() fftconvolve() filtfilt()
        scipy.signal.signaltools: hilbert() hilbert2() invres() invresz() lfilter() lfilter_zi() lfiltic() medfilt()
        scipy.signal.signaltools: medfilt2d() oaconvolve() order_filter() resample() resample_poly() residue()
        scipy.signal.signaltools: residuez() sosfilt() sosfilt_zi() sosfiltfilt() unique_roots() vectorstrength()
        scipy.signal.signaltools: wiener()
        scipy.signal.spectral: check_COLA() check_NOLA() coherence() csd() istft() lombscargle() periodogram()
        scipy.signal.spectral: spectrogram() stft() welch()
        scipy.signal.spline: cspline2d() qspline2d() sepfir2d() symiirorder1() symiirorder2()
        scipy.signal.waveforms: chirp() gausspulse() sawtooth() square() sweep_poly() unit_impulse()
        scipy.signal.wavelets: cascade() cwt() daub() morlet() morlet2() qmf() ricker()
        scipy.signal.windows: barthann() bartlett() blackman() blackmanharris() bohman() boxcar() chebwin() cosine()
        scipy.signal.windows: exponential() flattop() gaussian() general_gaussian() get_window() hamming() hann()
        scipy.signal.windows: kaiser() nuttall() parzen() slepian() triang() tukey()
        scipy.signal.windows._windows: barthann() bartlett() blackman() blackmanharris() bohman() boxcar() chebwin()
        scipy.signal.windows._windows: cosine() dpss() exponential() flattop() gaussian() general_cosine()
        scipy.signal.windows._windows: general_gaussian() general_hamming() get_window() hamming() hann() kaiser()
        scipy.signal.windows._windows: kaiser_bessel_derived() lanczos() nuttall() parzen() taylor() triang() tukey()
        scipy.signal.windows.windows: barthann() bartlett() blackman() blackmanharris() bohman() boxcar() chebwin()
        scipy.signal.windows.windows: cosine() dpss() exponential() flattop() gaussian() general_cosine()
        scipy.signal.windows.windows: general_gaussian() general_hamming() get_window() hamming() hann() kaiser()
        scipy.signal.windows.windows: nuttall() parzen() slepian() taylor() triang() tukey()
        scipy.sparse._arrays: _sparray bsr_array coo_array csc_array csr_array dia_array
        scipy.sparse._arrays: dok_array[base(c<builtins.dict>|o<dill._dill._load_type>,d)] lil_array
        scipy.sparse._base: SparseEfficiencyWarning SparseFormatWarning SparseWarning _spbase issparse() isspmatrix()
        scipy.sparse._base: sparray spmatrix
        scipy.sparse._bsr: _bsr_base bsr_array bsr_matrix isspmatrix_bsr()
        scipy.sparse._compressed: _cs_matrix
        scipy.sparse._construct: block_array() block_diag() bmat() diags() diags_array() expand_dims() eye()
        scipy.sparse._construct: eye_array() hstack() identity() kron() kronsum() permute_dims() rand() random()
        scipy.sparse._construct: random_array() spdiags() swapaxes() vstack()
        scipy.sparse._coo: _coo_base coo_array coo_matrix isspmatrix_coo()
        scipy.sparse._csc: _csc_base csc_array csc_matrix isspmatrix_csc()
        scipy.sparse._csr: _csr_base csr_array csr_matrix isspmatrix_csr()
        scipy.sparse._data: _data_matrix _minmax_mixin
        scipy.sparse._dia: _dia_base dia_array dia_matrix isspmatrix_dia()
        scipy.sparse._dok: _dok_base dok_array[base(c<builtins.dict>|o<dill._dill._load_type>,d)]
        scipy.sparse._dok: dok_matrix[base(c<builtins.dict>|o<dill._dill._load_type>|o<dill.dill._load_type>,d);new()]
        scipy.sparse._dok: isspmatrix_dok()
        scipy.sparse._extract: find() tril() triu()
        scipy.sparse._index: IndexMixin
        scipy.sparse._lil: _lil_base isspmatrix_lil() lil_array lil_matrix
        scipy.sparse._matrix: spmatrix
        scipy.sparse._sputils: get_index_dtype() safely_cast_index_arrays()
        scipy.sparse.base: SparseEfficiencyWarning SparseFormatWarning SparseWarning isspmatrix() spmatrix
        scipy.sparse.bsr: bsr_matrix isspmatrix_bsr()
        scipy.sparse.compressed: _cs_matrix
        scipy.sparse.construct: block_diag() bmat() diags() eye() hstack() identity() kron() kronsum() rand() random()
        scipy.sparse.construct: spdiags() vstack()
        scipy.sparse.coo: coo_matrix isspmatrix_coo()
        scipy.sparse.csc: csc_matrix isspmatrix_csc()
        scipy.sparse.csgraph._flow: MaximumFlowResult maximum_flow()
        scipy.sparse.csgraph._laplacian: laplacian()
        scipy.sparse.csgraph._matching: maximum_bipartite_matching() min_weight_full_bipartite_matching()
        scipy.sparse.csgraph._min_spanning_tree: minimum_spanning_tree()
        scipy.sparse.csgraph._reordering: maximum_bipartite_matching() reverse_cuthill_mckee() structural_rank()
        scipy.sparse.csgraph._shortest_path: NegativeCycleError _YenCandidatePaths bellman_ford() dijkstra()
        scipy.sparse.csgraph._shortest_path: floyd_warshall() johnson() shortest_path() yen()
        scipy.sparse.csgraph._tools: construct_dist_matrix() csgraph_from_dense() csgraph_from_masked()
        scipy.sparse.csgraph._tools: csgraph_masked_from_dense() csgraph_to_dense() csgraph_to_masked()
        scipy.sparse.csgraph._tools: reconstruct_path()
        scipy.sparse.csgraph._traversal: breadth_first_order() breadth_first_tree() connected_components()
        scipy.sparse.csgraph._traversal: depth_first_order() depth_first_tree()
        scipy.sparse.csr: csr_matrix isspmatrix_csr()
        scipy.sparse.data: _data_matrix _minmax_mixin
        scipy.sparse.dia: dia_matrix isspmatrix_dia()
        scipy.sparse.dok: dok_matrix[base(c<builtins.dict>|o<dill._dill._load_type>|o<dill.dill._load_type>,d);new()]
        scipy.sparse.dok: isspmatrix_dok()
        scipy.sparse.extract: find() tril() triu()
        scipy.sparse.lil: isspmatrix_lil() lil_matrix
        scipy.sparse.linalg._dsolve.linsolve: MatrixRankWarning
        scipy.sparse.linalg._eigen.arpack.arpack: ArpackError ArpackNoConvergence IterInv IterOpInv LuInv SpLuInv
        scipy.sparse.linalg._eigen.arpack.arpack: _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
        scipy.sparse.linalg._expm_multiply: LazyOperatorNormInfo
        scipy.sparse.linalg._interface: IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator
        scipy.sparse.linalg._interface: _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator
        scipy.sparse.linalg._interface: _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator
        scipy.sparse.linalg._interface: _TransposedLinearOperator
        scipy.sparse.linalg._matfuncs: MatrixPowerOperator ProductOperator _ExpmPadeHelper
        scipy.sparse.linalg._special_sparse_arrays: LaplacianNd MikotaK MikotaM MikotaPair Sakurai
        scipy.sparse.linalg._svdp: _AProd
        scipy.sparse.linalg.dsolve.linsolve: MatrixRankWarning
        scipy.sparse.linalg.eigen.arpack.arpack: ArpackError ArpackNoConvergence IterInv IterOpInv LuInv SpLuInv
        scipy.sparse.linalg.eigen.arpack.arpack: _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
        scipy.sparse.linalg.interface: IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator
        scipy.sparse.linalg.interface: _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator
        scipy.sparse.linalg.interface: _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator
        scipy.sparse.linalg.interface: _TransposedLinearOperator
        scipy.sparse.linalg.matfuncs: MatrixPowerOperator ProductOperator _ExpmPadeHelper
        scipy.sparse.sputils: IndexMixin
        scipy.spatial._ckdtree: cKDTree cKDTreeNode coo_entries ordered_pairs
        scipy.spatial._distance_wrap: cdist_yule_bool_wrap() pdist_yule_bool_wrap()
        scipy.spatial._kdtree: KDTree Rectangle
        scipy.spatial._qhull: ConvexHull Delaunay HalfspaceIntersection QhullError Voronoi _Qhull _QhullUser
        scipy.spatial._spherical_voronoi: SphericalVoronoi
        scipy.spatial.ckdtree: cKDTree cKDTreeNode coo_entries new_object*[call(c<scipy.spatial.ckdtree.cKDTree>)]
        scipy.spatial.ckdtree: ordered_pairs
        scipy.spatial.distance: CDistMetricWrapper CDistWeightedMetricWrapper MetricInfo PDistMetricWrapper
        scipy.spatial.distance: PDistWeightedMetricWrapper braycurtis() canberra() cdist() chebyshev() cityblock()
        scipy.spatial.distance: correlation() cosine() dice() directed_hausdorff() euclidean() hamming() is_valid_dm()
        scipy.spatial.distance: is_valid_y() jaccard() jensenshannon() kulczynski1() kulsinski() mahalanobis()
        scipy.spatial.distance: matching() minkowski() num_obs_dm() num_obs_y() pdist() rogerstanimoto() russellrao()
        scipy.spatial.distance: seuclidean() sokalmichener() sokalsneath() sqeuclidean() squareform() wminkowski()
        scipy.spatial.distance: yule()
        scipy.spatial.kdtree: KDTree KDTree.innernode KDTree.leafnode Rectangle
        scipy.spatial.qhull: ConvexHull Delaunay HalfspaceIntersection QhullError Voronoi _Qhull _QhullMessageStream
        scipy.spatial.qhull: _QhullUser
        scipy.spatial.transform._rigid_transform: RigidTransform
        scipy.spatial.transform._rigid_transform: \
        RigidTransform.from_matrix*[call(o<numpy._core.multiarray._reconstruct>)]
        scipy.spatial.transform._rotation: Rotation Slerp
        scipy.spatial.transform._rotation_spline: RotationSpline
        scipy.spatial.transform.rotation: Rotation Slerp
        scipy.special: boxcox() btdtr() btdtri() expit() inv_boxcox() logit() xlogy()
        scipy.special._basic: ai_zeros() assoc_laguerre() bei_zeros() beip_zeros() ber_zeros() bernoulli()
        scipy.special._basic: berp_zeros() bi_zeros() clpmn() comb() diric() erf_zeros() erfcinv() erfinv() euler()
        scipy.special._basic: factorial() factorial2() factorialk() fresnel_zeros() fresnelc_zeros() fresnels_zeros()
        scipy.special._basic: h1vp() h2vp() ivp() jn_zeros() jnjnp_zeros() jnp_zeros() jnyn_zeros() jvp() kei_zeros()
        scipy.special._basic: keip_zeros() kelvin_zeros() ker_zeros() kerp_zeros() kvp() lmbda() lpmn() lpn() lqmn()
        scipy.special._basic: lqn() mathieu_even_coef() mathieu_odd_coef() obl_cv_seq() pbdn_seq() pbdv_seq()
        scipy.special._basic: pbvv_seq() perm() polygamma() pro_cv_seq() riccati_jn() riccati_yn() softplus()
        scipy.special._basic: stirling2() y0_zeros() y1_zeros() y1p_zeros() yn_zeros() ynp_zeros() yvp() zeta()
        scipy.special._ellip_harm: ellip_harm() ellip_harm_2() ellip_normal()
        scipy.special._lambertw: lambertw()
        scipy.special._logsumexp: log_softmax() logsumexp() softmax()
        scipy.special._multiufuncs: MultiUFunc
        scipy.special._orthogonal: chebyc() chebys() chebyt() chebyu() gegenbauer() genlaguerre() hermite()
        scipy.special._orthogonal: hermitenorm() jacobi() laguerre() legendre() orthopoly1d roots_chebyc()
        scipy.special._orthogonal: roots_chebys() roots_chebyt() roots_chebyu() roots_gegenbauer() roots_genlaguerre()
        scipy.special._orthogonal: roots_hermite() roots_hermitenorm() roots_jacobi() roots_laguerre()
        scipy.special._orthogonal: roots_legendre() roots_sh_chebyt() roots_sh_chebyu() roots_sh_jacobi()
        scipy.special._orthogonal: roots_sh_legendre() sh_chebyt() sh_chebyu() sh_jacobi() sh_legendre()
        scipy.special._sf_error: SpecialFunctionError SpecialFunctionWarning
        scipy.special._specfun: Status
        scipy.special._special_ufuncs: airy() airye() bei() beip() ber() berp() besselpoly() beta() betaln() binom()
        scipy.special._special_ufuncs: cbrt() cosdg() cosm1() cotdg() dawsn() ellipe() ellipeinc() ellipj() ellipk()
        scipy.special._special_ufuncs: ellipkinc() ellipkm1() erf() erfc() erfcx() erfi() exp1() exp10() exp2() expi()
        scipy.special._special_ufuncs: expit() expm1() exprel() fresnel() gamma() gammainc() gammaincc()
        scipy.special._special_ufuncs: gammainccinv() gammaincinv() gammaln() gammasgn() hankel1() hankel1e()
        scipy.special._special_ufuncs: hankel2() hankel2e() hyp2f1() i0() i0e() i1() i1e() it2i0k0() it2j0y0()
        scipy.special._special_ufuncs: it2struve0() itairy() iti0k0() itj0y0() itmodstruve0() itstruve0() iv() ive()
        scipy.special._special_ufuncs: j0() j1() jv() jve() k0() k0e() k1() k1e() kei() keip() kelvin() ker() kerp()
        scipy.special._special_ufuncs: kv() kve() log1p() log_expit() log_ndtr() log_wright_bessel() loggamma()
        scipy.special._special_ufuncs: logit() mathieu_a() mathieu_b() mathieu_cem() mathieu_modcem1()
        scipy.special._special_ufuncs: mathieu_modcem2() mathieu_modsem1() mathieu_modsem2() mathieu_sem()
        scipy.special._special_ufuncs: modfresnelm() modfresnelp() modstruve() ndtr() obl_ang1() obl_ang1_cv()
        scipy.special._special_ufuncs: obl_cv() obl_rad1() obl_rad1_cv() obl_rad2() obl_rad2_cv() pbdv() pbvv() pbwa()
        scipy.special._special_ufuncs: pro_ang1() pro_ang1_cv() pro_cv() pro_rad1() pro_rad1_cv() pro_rad2()
        scipy.special._special_ufuncs: pro_rad2_cv() psi() radian() rgamma() sindg() sph_harm() struve() tandg()
        scipy.special._special_ufuncs: voigt_profile() wofz() wright_bessel() xlog1py() xlogy() y0() y1() yv() yve()
        scipy.special._special_ufuncs: zetac()
        scipy.special._spfun_stats: multigammaln()
        scipy.special._spherical_bessel: spherical_in() spherical_jn() spherical_kn() spherical_yn()
        scipy.special._support_alternative_backends: _FuncInfo
        scipy.special._ufuncs: agm() airy() airye() bdtr() bdtrc() bdtri() bdtrik() bdtrin() bei() beip() ber() berp()
        scipy.special._ufuncs: besselpoly() beta() betainc() betaincc() betainccinv() betaincinv() betaln() binom()
        scipy.special._ufuncs: boxcox() boxcox1p() btdtr() btdtri() btdtria() btdtrib() cbrt() chdtr() chdtrc()
        scipy.special._ufuncs: chdtri() chdtriv() chndtr() chndtridf() chndtrinc() chndtrix() cosdg() cosm1() cotdg()
        scipy.special._ufuncs: dawsn() ellipe() ellipeinc() ellipj() ellipk() ellipkinc() ellipkm1() elliprc()
        scipy.special._ufuncs: elliprd() elliprf() elliprg() elliprj() entr() erf() erfc() erfcinv() erfcx() erfi()
        scipy.special._ufuncs: erfinv() errstate eval_chebyc() eval_chebys() eval_chebyt() eval_chebyu()
        scipy.special._ufuncs: eval_gegenbauer() eval_genlaguerre() eval_hermite() eval_hermitenorm() eval_jacobi()
        scipy.special._ufuncs: eval_laguerre() eval_legendre() eval_sh_chebyt() eval_sh_chebyu() eval_sh_jacobi()
        scipy.special._ufuncs: eval_sh_legendre() exp1() exp10() exp2() expi() expit() expm1() expn() exprel() fdtr()
        scipy.special._ufuncs: fdtrc() fdtri() fdtridfd() fresnel() gamma() gammainc() gammaincc() gammainccinv()
        scipy.special._ufuncs: gammaincinv() gammaln() gammasgn() gdtr() gdtrc() gdtria() gdtrib() gdtrix() geterr()
        scipy.special._ufuncs: hankel1() hankel1e() hankel2() hankel2e() huber() hyp0f1() hyp1f1() hyp2f1() hyperu()
        scipy.special._ufuncs: i0() i0e() i1() i1e() inv_boxcox() inv_boxcox1p() it2i0k0() it2j0y0() it2struve0()
        scipy.special._ufuncs: itairy() iti0k0() itj0y0() itmodstruve0() itstruve0() iv() ive() j0() j1() jv() jve()
        scipy.special._ufuncs: k0() k0e() k1() k1e() kei() keip() kelvin() ker() kerp() kl_div() kn() kolmogi()
        scipy.special._ufuncs: kolmogorov() kv() kve() log1p() log_expit() log_ndtr() loggamma() logit() lpmv()
        scipy.special._ufuncs: mathieu_a() mathieu_b() mathieu_cem() mathieu_modcem1() mathieu_modcem2()
        scipy.special._ufuncs: mathieu_modsem1() mathieu_modsem2() mathieu_sem() modfresnelm() modfresnelp()
        scipy.special._ufuncs: modstruve() nbdtr() nbdtrc() nbdtri() nbdtrik() nbdtrin() ncfdtr() ncfdtri()
        scipy.special._ufuncs: ncfdtridfd() ncfdtridfn() ncfdtrinc() nctdtr() nctdtridf() nctdtrinc() nctdtrit()
        scipy.special._ufuncs: ndtr() ndtri() ndtri_exp() nrdtrimn() nrdtrisd() obl_ang1() obl_ang1_cv() obl_cv()
        scipy.special._ufuncs: obl_rad1() obl_rad1_cv() obl_rad2() obl_rad2_cv() owens_t() pbdv() pbvv() pbwa() pdtr()
        scipy.special._ufuncs: pdtrc() pdtri() pdtrik() poch() powm1() pro_ang1() pro_ang1_cv() pro_cv() pro_rad1()
        scipy.special._ufuncs: pro_rad1_cv() pro_rad2() pro_rad2_cv() pseudo_huber() psi() radian() rel_entr()
        scipy.special._ufuncs: rgamma() round() shichi() sici() sindg() smirnov() smirnovi() spence() sph_harm()
        scipy.special._ufuncs: stdtr() stdtridf() stdtrit() struve() tandg() tklmbda() voigt_profile() wofz()
        scipy.special._ufuncs: wright_bessel() wrightomega() xlog1py() xlogy() y0() y1() yn() yv() yve() zetac()
        scipy.special.basic: SpecialFunctionWarning agm() ai_zeros() assoc_laguerre() bei_zeros() beip_zeros()
        scipy.special.basic: ber_zeros() bernoulli() berp_zeros() bi_zeros() clpmn() comb() diric() ellipk()
        scipy.special.basic: erf_zeros() erfcinv() erfinv() euler() factorial() factorial2() factorialk()
        scipy.special.basic: fresnel_zeros() fresnelc_zeros() fresnels_zeros() gammaln() h1vp() h2vp() hyp0f1() ivp()
        scipy.special.basic: jn_zeros() jnjnp_zeros() jnp_zeros() jnyn_zeros() jvp() kei_zeros() keip_zeros()
        scipy.special.basic: kelvin_zeros() ker_zeros() kerp_zeros() kvp() lmbda() lpmn() lpn() lqmn() lqn()
        scipy.special.basic: mathieu_even_coef() mathieu_odd_coef() obl_cv_seq() pbdn_seq() pbdv_seq() pbvv_seq()
        scipy.special.basic: perm() polygamma() pro_cv_seq() riccati_jn() riccati_yn() sph_in() sph_inkn() sph_jn()
        scipy.special.basic: sph_jnyn() sph_kn() sph_yn() y0_zeros() y1_zeros() y1p_zeros() yn_zeros() ynp_zeros()
        scipy.special.basic: yvp() zeta()
        scipy.special.lambertw: lambertw()
        scipy.special.orthogonal: c_roots() cg_roots() chebyc() chebys() chebyt() chebyu() gegenbauer() genlaguerre()
        scipy.special.orthogonal: h_roots() he_roots() hermite() hermitenorm() j_roots() jacobi() js_roots() l_roots()
        scipy.special.orthogonal: la_roots() laguerre() legendre() orthopoly1d p_roots() ps_roots() roots_chebyc()
        scipy.special.orthogonal: roots_chebys() roots_chebyt() roots_chebyu() roots_gegenbauer() roots_genlaguerre()
        scipy.special.orthogonal: roots_hermite() roots_hermitenorm() roots_jacobi() roots_laguerre() roots_legendre()
        scipy.special.orthogonal: roots_sh_chebyt() roots_sh_chebyu() roots_sh_jacobi() roots_sh_legendre() s_roots()
        scipy.special.orthogonal: sh_chebyt() sh_chebyu() sh_jacobi() sh_legendre() t_roots() ts_roots() u_roots()
        scipy.special.orthogonal: us_roots()
        scipy.special.sf_error: SpecialFunctionError SpecialFunctionWarning
        scipy.special.spfun_stats: multigammaln()
        scipy.stats._axis_nan_policy: SmallSampleWarning
        scipy.stats._biasedurn: _PyFishersNCHypergeometric _PyStochasticLib3 _PyWalleniusNCHypergeometric
        scipy.stats._binned_statistic: BinnedStatistic2dResult
        scipy.stats._binned_statistic: BinnedStatisticResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._binned_statistic: BinnedStatisticddResult binned_statistic() binned_statistic_2d()
        scipy.stats._binned_statistic: binned_statistic_dd()
        scipy.stats._binomtest: BinomTestResult binomtest()
        scipy.stats._bootstrap: BootstrapDegenerateDistributionWarning bootstrap()
        scipy.stats._bws_test: bws_test()
        scipy.stats._censored_data: CensoredData
        scipy.stats._common: ConfidenceInterval[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|\
        f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._continuous_distns: FitDataError FitSolverError FitUniformFixedScaleDataError _DeprecationWrapper
        scipy.stats._continuous_distns: alpha_gen anglit_gen arcsine_gen argus_gen beta_gen betaprime_gen bradford_gen
        scipy.stats._continuous_distns: burr12_gen burr_gen cauchy_gen chi2_gen chi_gen cosine_gen crystalball_gen
        scipy.stats._continuous_distns: dgamma_gen dpareto_lognorm_gen dweibull_gen erlang_gen expon_gen exponnorm_gen
        scipy.stats._continuous_distns: exponpow_gen exponweib_gen f_gen fatiguelife_gen fisk_gen foldcauchy_gen
        scipy.stats._continuous_distns: foldnorm_gen frechet_l_gen frechet_r_gen gamma_gen gamma_gen._cdf()
        scipy.stats._continuous_distns: gamma_gen._entropy() gamma_gen._isf() gamma_gen._logpdf() gamma_gen._pdf()
        scipy.stats._continuous_distns: gamma_gen._ppf() gamma_gen._sf() gausshyper_gen genexpon_gen genextreme_gen
        scipy.stats._continuous_distns: gengamma_gen genhalflogistic_gen genhyperbolic_gen geninvgauss_gen
        scipy.stats._continuous_distns: genlogistic_gen gennorm_gen genpareto_gen gibrat_gen gilbrat_gen gompertz_gen
        scipy.stats._continuous_distns: gumbel_l_gen gumbel_r_gen halfcauchy_gen halfgennorm_gen halflogistic_gen
        scipy.stats._continuous_distns: halfnorm_gen hypsecant_gen invgamma_gen invgauss_gen invweibull_gen
        scipy.stats._continuous_distns: irwinhall_gen jf_skew_t_gen johnsonsb_gen johnsonsu_gen kappa3_gen kappa4_gen
        scipy.stats._continuous_distns: ksone_gen kstwo_gen kstwobign_gen landau_gen laplace_asymmetric_gen
        scipy.stats._continuous_distns: laplace_gen levy_gen levy_l_gen levy_stable_gen loggamma_gen logistic_gen
        scipy.stats._continuous_distns: loglaplace_gen lognorm_gen lomax_gen maxwell_gen mielke_gen moyal_gen
        scipy.stats._continuous_distns: nakagami_gen ncf_gen nct_gen ncx2_gen norm_gen norminvgauss_gen pareto_gen
        scipy.stats._continuous_distns: pearson3_gen powerlaw_gen powerlognorm_gen powernorm_gen rayleigh_gen
        scipy.stats._continuous_distns: rdist_gen recipinvgauss_gen reciprocal_gen rel_breitwigner_gen rice_gen
        scipy.stats._continuous_distns: rv_histogram semicircular_gen skew_norm_gen skewcauchy_gen skewnorm_gen
        scipy.stats._continuous_distns: studentized_range_gen t_gen trapezoid_gen trapz_gen triang_gen truncexpon_gen
        scipy.stats._continuous_distns: truncnorm_gen truncpareto_gen truncweibull_min_gen tukeylambda_gen uniform_gen
        scipy.stats._continuous_distns: vonmises_gen wald_gen weibull_max_gen weibull_min_gen wrapcauchy_gen
        scipy.stats._correlation: chatterjeexi() spearmanrho()
        scipy.stats._covariance: CovViaCholesky CovViaDiagonal CovViaEigendecomposition CovViaPSD CovViaPrecision
        scipy.stats._covariance: Covariance
        scipy.stats._crosstab: CrosstabResult
        """
}
