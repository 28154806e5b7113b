/// What honest files name of scipy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum ScipyNames3 {
    static let table = """
        scipy.sparse.linalg._eigen.arpack.arpack: ArpackError ArpackNoConvergence IterInv IterOpInv LuInv SpLuInv
        scipy.sparse.linalg._eigen.arpack.arpack: _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
        scipy.sparse.linalg._eigen.arpack.arpack: choose_ncv() eigs() eigsh() get_OPinv_matvec() get_inv_matvec()
        scipy.sparse.linalg._eigen.arpack.arpack: gmres_loose()
        scipy.sparse.linalg._eigen.lobpcg.lobpcg: lobpcg()
        scipy.sparse.linalg._expm_multiply: LazyOperatorNormInfo expm_multiply() traceest()
        scipy.sparse.linalg._funm_multiply_krylov: funm_multiply_krylov()
        scipy.sparse.linalg._interface: IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator
        scipy.sparse.linalg._interface: _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator
        scipy.sparse.linalg._interface: _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator
        scipy.sparse.linalg._interface: _TransposedLinearOperator aslinearoperator()
        scipy.sparse.linalg._isolve._gcrotmk: gcrotmk()
        scipy.sparse.linalg._isolve.iterative: bicg() bicgstab() cg() cgs() gmres() qmr()
        scipy.sparse.linalg._isolve.lgmres: lgmres()
        scipy.sparse.linalg._isolve.lsmr: lsmr()
        scipy.sparse.linalg._isolve.lsqr: lsqr()
        scipy.sparse.linalg._isolve.minres: minres()
        scipy.sparse.linalg._isolve.tfqmr: tfqmr()
        scipy.sparse.linalg._isolve.utils: coerce() id() make_system()
        scipy.sparse.linalg._matfuncs: MatrixPowerOperator ProductOperator _ExpmPadeHelper expm() inv() matrix_power()
        scipy.sparse.linalg._norm: norm()
        scipy.sparse.linalg._onenormest: column_needs_resampling() elementary_vector()
        scipy.sparse.linalg._onenormest: every_col_of_X_is_parallel_to_a_col_of_Y() less_than_or_close() onenormest()
        scipy.sparse.linalg._onenormest: resample_column() vectors_are_parallel()
        scipy.sparse.linalg._propack: clansvd() clansvd_irl() dlansvd() dlansvd_irl() slansvd() slansvd_irl()
        scipy.sparse.linalg._propack: zlansvd() zlansvd_irl()
        scipy.sparse.linalg._special_sparse_arrays: LaplacianNd MikotaK MikotaM MikotaPair Sakurai
        scipy.sparse.linalg._svdp: _AProd
        scipy.sparse.linalg.dsolve._superlu: gssv() gstrf()
        scipy.sparse.linalg.dsolve.linsolve: MatrixRankWarning factorized() spilu() splu() spsolve()
        scipy.sparse.linalg.dsolve.linsolve: spsolve_triangular() use_solver()
        scipy.sparse.linalg.eigen.arpack.arpack: ArpackError ArpackNoConvergence IterInv IterOpInv LuInv SpLuInv
        scipy.sparse.linalg.eigen.arpack.arpack: _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
        scipy.sparse.linalg.eigen.arpack.arpack: choose_ncv() eigs() eigsh() get_OPinv_matvec() get_inv_matvec()
        scipy.sparse.linalg.eigen.arpack.arpack: gmres_loose() svds()
        scipy.sparse.linalg.eigen.lobpcg.lobpcg: as2d() lobpcg() pause()
        scipy.sparse.linalg.interface: IdentityOperator LinearOperator MatrixLinearOperator _AdjointMatrixOperator
        scipy.sparse.linalg.interface: _CustomLinearOperator _PowerLinearOperator _ProductLinearOperator
        scipy.sparse.linalg.interface: _ScaledLinearOperator _SumLinearOperator aslinearoperator()
        scipy.sparse.linalg.isolve._gcrotmk: gcrotmk()
        scipy.sparse.linalg.isolve.iterative: bicg() bicgstab() cg() cgs() gmres() qmr() set_docstring()
        scipy.sparse.linalg.isolve.lgmres: lgmres()
        scipy.sparse.linalg.isolve.lsmr: lsmr()
        scipy.sparse.linalg.isolve.lsqr: lsqr()
        scipy.sparse.linalg.isolve.minres: minres()
        scipy.sparse.linalg.isolve.utils: coerce() id() make_system()
        scipy.sparse.linalg.matfuncs: MatrixPowerOperator ProductOperator _ExpmPadeHelper expm() inv()
        scipy.sparse.spfuncs: count_blocks() estimate_blocksize() extract_diagonal()
        scipy.sparse.sputils: IndexMixin check_reshape_kwargs() check_shape() downcast_intp_index() get_index_dtype()
        scipy.sparse.sputils: get_sum_dtype() getdtype() isdense() isintlike() ismatrix() isscalarlike() issequence()
        scipy.sparse.sputils: isshape() to_native() upcast() upcast_char() upcast_scalar() validateaxis()
        scipy.spatial._ckdtree: cKDTree cKDTreeNode coo_entries ordered_pairs
        scipy.spatial._distance_wrap: cdist_braycurtis_double_wrap() cdist_canberra_double_wrap()
        scipy.spatial._distance_wrap: cdist_chebyshev_double_wrap() cdist_cityblock_double_wrap()
        scipy.spatial._distance_wrap: cdist_cosine_double_wrap() cdist_dice_bool_wrap() cdist_euclidean_double_wrap()
        scipy.spatial._distance_wrap: cdist_hamming_bool_wrap() cdist_hamming_double_wrap() cdist_jaccard_bool_wrap()
        scipy.spatial._distance_wrap: cdist_jaccard_double_wrap() cdist_jensenshannon_double_wrap()
        scipy.spatial._distance_wrap: cdist_kulsinski_bool_wrap() cdist_mahalanobis_double_wrap()
        scipy.spatial._distance_wrap: cdist_minkowski_double_wrap() cdist_rogerstanimoto_bool_wrap()
        scipy.spatial._distance_wrap: cdist_russellrao_bool_wrap() cdist_seuclidean_double_wrap()
        scipy.spatial._distance_wrap: cdist_sokalmichener_bool_wrap() cdist_sokalsneath_bool_wrap()
        scipy.spatial._distance_wrap: cdist_sqeuclidean_double_wrap() cdist_weighted_chebyshev_double_wrap()
        scipy.spatial._distance_wrap: cdist_weighted_minkowski_double_wrap() cdist_wminkowski_double_wrap()
        scipy.spatial._distance_wrap: cdist_yule_bool_wrap() pdist_braycurtis_double_wrap()
        scipy.spatial._distance_wrap: pdist_canberra_double_wrap() pdist_chebyshev_double_wrap()
        scipy.spatial._distance_wrap: pdist_cityblock_double_wrap() pdist_cosine_double_wrap() pdist_dice_bool_wrap()
        scipy.spatial._distance_wrap: pdist_euclidean_double_wrap() pdist_hamming_bool_wrap()
        scipy.spatial._distance_wrap: pdist_hamming_double_wrap() pdist_jaccard_bool_wrap()
        scipy.spatial._distance_wrap: pdist_jaccard_double_wrap() pdist_jensenshannon_double_wrap()
        scipy.spatial._distance_wrap: pdist_kulsinski_bool_wrap() pdist_mahalanobis_double_wrap()
        scipy.spatial._distance_wrap: pdist_minkowski_double_wrap() pdist_rogerstanimoto_bool_wrap()
        scipy.spatial._distance_wrap: pdist_russellrao_bool_wrap() pdist_seuclidean_double_wrap()
        scipy.spatial._distance_wrap: pdist_sokalmichener_bool_wrap() pdist_sokalsneath_bool_wrap()
        scipy.spatial._distance_wrap: pdist_sqeuclidean_double_wrap() pdist_weighted_chebyshev_double_wrap()
        scipy.spatial._distance_wrap: pdist_weighted_minkowski_double_wrap() pdist_wminkowski_double_wrap()
        scipy.spatial._distance_wrap: pdist_yule_bool_wrap() to_squareform_from_vector_wrap()
        scipy.spatial._distance_wrap: to_vector_from_squareform_wrap()
        scipy.spatial._geometric_slerp: geometric_slerp()
        scipy.spatial._hausdorff: directed_hausdorff()
        scipy.spatial._kdtree: KDTree Rectangle distance_matrix() minkowski_distance() minkowski_distance_p()
        scipy.spatial._plotutils: convex_hull_plot_2d() delaunay_plot_2d() voronoi_plot_2d()
        scipy.spatial._procrustes: procrustes()
        scipy.spatial._qhull: ConvexHull Delaunay HalfspaceIntersection QhullError Voronoi _Qhull _QhullUser tsearch()
        scipy.spatial._spherical_voronoi: SphericalVoronoi calc_circumcenters() calculate_solid_angles()
        scipy.spatial._spherical_voronoi: project_to_sphere() sphere_check()
        scipy.spatial._voronoi: sort_vertices_of_regions()
        scipy.spatial.ckdtree: cKDTree cKDTreeNode coo_entries new_object*[call(c<scipy.spatial.ckdtree.cKDTree>)]
        scipy.spatial.ckdtree: ordered_pairs
        scipy.spatial.distance: CDistMetricWrapper MetricInfo PDistMetricWrapper braycurtis() canberra() cdist()
        scipy.spatial.distance: chebyshev() cityblock() correlation() cosine() dice() directed_hausdorff() euclidean()
        scipy.spatial.distance: hamming() is_valid_dm() is_valid_y() jaccard() jensenshannon() kulsinski()
        scipy.spatial.distance: mahalanobis() minkowski() num_obs_dm() num_obs_y() pdist() rogerstanimoto()
        scipy.spatial.distance: russellrao() seuclidean() sokalmichener() sokalsneath() sqeuclidean() squareform()
        scipy.spatial.distance: wminkowski() yule()
        scipy.spatial.kdtree: KDTree KDTree.innernode KDTree.leafnode Rectangle distance_matrix() minkowski_distance()
        scipy.spatial.kdtree: minkowski_distance_p()
        scipy.spatial.qhull: ConvexHull Delaunay HalfspaceIntersection QhullError Voronoi _Qhull _QhullUser tsearch()
        scipy.spatial.transform._rigid_transform: RigidTransform
        scipy.spatial.transform._rigid_transform: RigidTransform.from_matrix*[call(o<dill._dill._create_array>|\
        o<numpy._core.multiarray._reconstruct>)]
        scipy.spatial.transform._rigid_transform: normalize_dual_quaternion() select_backend()
        scipy.spatial.transform._rigid_transform_cy: as_dual_quat() as_exp_coords() compose_transforms()
        scipy.spatial.transform._rigid_transform_cy: from_dual_quat() from_exp_coords() from_matrix() from_rotation()
        scipy.spatial.transform._rigid_transform_cy: from_translation() inv() mean() normalize_dual_quaternion() pow()
        scipy.spatial.transform._rigid_transform_cy: setitem()
        scipy.spatial.transform._rigid_transform_xp: as_dual_quat() as_exp_coords() compose_transforms()
        scipy.spatial.transform._rigid_transform_xp: from_components() from_dual_quat() from_exp_coords()
        scipy.spatial.transform._rigid_transform_xp: from_matrix() from_rotation() from_translation() inv() mean()
        scipy.spatial.transform._rigid_transform_xp: normalize_dual_quaternion() pow() setitem()
        scipy.spatial.transform._rotation: Rotation Slerp select_backend()
        scipy.spatial.transform._rotation_cy: align_vectors() approx_equal() as_davenport() as_euler() as_matrix()
        scipy.spatial.transform._rotation_cy: as_mrp() as_quat() as_rotvec() compose_quat() from_davenport()
        scipy.spatial.transform._rotation_cy: from_euler() from_matrix() from_mrp() from_quat() from_rotvec()
        scipy.spatial.transform._rotation_cy: identity() inv() magnitude() mean() pow() random() setitem()
        scipy.spatial.transform._rotation_groups: create_group() cyclic() dicyclic() icosahedral() octahedral()
        scipy.spatial.transform._rotation_groups: tetrahedral()
        scipy.spatial.transform._rotation_spline: RotationSpline
        scipy.spatial.transform._rotation_xp: align_vectors() approx_equal() as_davenport() as_euler() as_matrix()
        scipy.spatial.transform._rotation_xp: as_mrp() as_quat() as_rotvec() compose_quat() from_davenport()
        scipy.spatial.transform._rotation_xp: from_euler() from_matrix() from_mrp() from_quat() from_rotvec() inv()
        scipy.spatial.transform._rotation_xp: magnitude() mean() pow() setitem()
        scipy.special: boxcox() expit() gammaln() inv_boxcox() logit() xlogy()
        scipy.special._add_newdocs: get()
        scipy.special._basic: ai_zeros() assoc_laguerre() bei_zeros() beip_zeros() ber_zeros() bernoulli()
        scipy.special._basic: berp_zeros() bi_zeros() comb() diric() erf_zeros() euler() factorial() factorial2()
        scipy.special._basic: factorialk() fresnel_zeros() fresnelc_zeros() fresnels_zeros() h1vp() h2vp() ivp()
        scipy.special._basic: jn_zeros() jnjnp_zeros() jnp_zeros() jnyn_zeros() jvp() kei_zeros() keip_zeros()
        scipy.special._basic: kelvin_zeros() ker_zeros() kerp_zeros() kvp() lmbda() lqmn() lqn() mathieu_even_coef()
        scipy.special._basic: mathieu_odd_coef() obl_cv_seq() pbdn_seq() pbdv_seq() pbvv_seq() perm() polygamma()
        scipy.special._basic: pro_cv_seq() riccati_jn() riccati_yn() softplus() stirling2() y0_zeros() y1_zeros()
        scipy.special._basic: y1p_zeros() yn_zeros() ynp_zeros() yvp() zeta()
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
        scipy.special._specfun: Status airyzo() bernob() cerzo() cpbdn() cyzo() eulerb() fcoef() fcszo() jdzo() jyzo()
        scipy.special._specfun: klvnzo() lamn() lamv() pbdv() pbvv() sdmn() segv()
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
        scipy.special._special_ufuncs: pro_rad2_cv() psi() radian() rgamma() sindg() struve() tandg() voigt_profile()
        scipy.special._special_ufuncs: wofz() wright_bessel() xlog1py() xlogy() y0() y1() yv() yve() zetac()
        scipy.special._spfun_stats: multigammaln()
        scipy.special._spherical_bessel: spherical_in() spherical_jn() spherical_kn() spherical_kn_reflection()
        scipy.special._spherical_bessel: spherical_yn() use_reflection()
        scipy.special._support_alternative_backends: _FuncInfo
        scipy.special._test_round: have_fenv() random_double()
        scipy.special._ufuncs: agm() bdtr() bdtrc() bdtri() bdtrik() bdtrin() betainc() betaincc() betainccinv()
        scipy.special._ufuncs: betaincinv() boxcox() boxcox1p() btdtria() btdtrib() chdtr() chdtrc() chdtri()
        scipy.special._ufuncs: chdtriv() chndtr() chndtridf() chndtrinc() chndtrix() elliprc() elliprd() elliprf()
        scipy.special._ufuncs: elliprg() elliprj() entr() erfcinv() erfinv() errstate eval_chebyc() eval_chebys()
        scipy.special._ufuncs: eval_chebyt() eval_chebyu() eval_gegenbauer() eval_genlaguerre() eval_hermite()
        scipy.special._ufuncs: eval_hermitenorm() eval_jacobi() eval_laguerre() eval_legendre() eval_sh_chebyt()
        scipy.special._ufuncs: eval_sh_chebyu() eval_sh_jacobi() eval_sh_legendre() expn() fdtr() fdtrc() fdtri()
        scipy.special._ufuncs: fdtridfd() gdtr() gdtrc() gdtria() gdtrib() gdtrix() geterr() huber() hyp0f1() hyp1f1()
        scipy.special._ufuncs: hyperu() inv_boxcox() inv_boxcox1p() kl_div() kn() kolmogi() kolmogorov() lpmv()
        scipy.special._ufuncs: nbdtr() nbdtrc() nbdtri() nbdtrik() nbdtrin() ncfdtr() ncfdtri() ncfdtridfd()
        scipy.special._ufuncs: ncfdtridfn() ncfdtrinc() nctdtr() nctdtridf() nctdtrinc() nctdtrit() ndtri()
        scipy.special._ufuncs: ndtri_exp() nrdtrimn() nrdtrisd() owens_t() pdtr() pdtrc() pdtri() pdtrik() poch()
        scipy.special._ufuncs: powm1() pseudo_huber() rel_entr() round() shichi() sici() smirnov() smirnovi() spence()
        scipy.special._ufuncs: stdtr() stdtridf() stdtrit() tklmbda() wrightomega() yn()
        scipy.special.add_newdocs: get()
        scipy.special.basic: ai_zeros() assoc_laguerre() bei_zeros() beip_zeros() ber_zeros() bernoulli() berp_zeros()
        scipy.special.basic: bi_zeros() clpmn() comb() diric() ellipk() erf_zeros() erfcinv() erfinv() euler()
        scipy.special.basic: factorial() factorial2() factorialk() fresnel_zeros() fresnelc_zeros() fresnels_zeros()
        scipy.special.basic: h1vp() h2vp() ivp() jn_zeros() jnjnp_zeros() jnp_zeros() jnyn_zeros() jvp() kei_zeros()
        scipy.special.basic: keip_zeros() kelvin_zeros() ker_zeros() kerp_zeros() kvp() lmbda() lpmn() lpn() lqmn()
        scipy.special.basic: lqn() mathieu_even_coef() mathieu_odd_coef() obl_cv_seq() pbdn_seq() pbdv_seq()
        scipy.special.basic: pbvv_seq() perm() polygamma() pro_cv_seq() riccati_jn() riccati_yn() y0_zeros()
        scipy.special.basic: y1_zeros() y1p_zeros() yn_zeros() ynp_zeros() yvp() zeta()
        scipy.special.cython_special: agm() bdtr() bdtrc() bdtri() bdtrik() bdtrin() bei() beip() ber() berp()
        scipy.special.cython_special: besselpoly() beta() betainc() betaincc() betainccinv() betaincinv() betaln()
        scipy.special.cython_special: binom() boxcox() boxcox1p() btdtr() btdtri() btdtria() btdtrib() cbrt() chdtr()
        scipy.special.cython_special: chdtrc() chdtri() chdtriv() chndtr() chndtridf() chndtrinc() chndtrix() cosdg()
        scipy.special.cython_special: cosm1() cotdg() dawsn() ellipe() ellipeinc() ellipk() ellipkinc() ellipkm1()
        scipy.special.cython_special: elliprc() elliprd() elliprf() elliprg() elliprj() entr() erf() erfc() erfcinv()
        scipy.special.cython_special: erfcx() erfi() erfinv() eval_chebyc() eval_chebys() eval_chebyt() eval_chebyu()
        scipy.special.cython_special: eval_gegenbauer() eval_genlaguerre() eval_hermite() eval_hermitenorm()
        scipy.special.cython_special: eval_jacobi() eval_laguerre() eval_legendre() eval_sh_chebyt() eval_sh_chebyu()
        scipy.special.cython_special: eval_sh_jacobi() eval_sh_legendre() exp1() exp10() exp2() expi() expit() expm1()
        scipy.special.cython_special: expn() exprel() fdtr() fdtrc() fdtri() fdtridfd() gamma() gammainc() gammaincc()
        scipy.special.cython_special: gammainccinv() gammaincinv() gammaln() gammasgn() gdtr() gdtrc() gdtria()
        scipy.special.cython_special: gdtrib() gdtrix() hankel1() hankel1e() hankel2() hankel2e() huber() hyp0f1()
        scipy.special.cython_special: hyp1f1() hyp2f1() hyperu() i0() i0e() i1() i1e() inv_boxcox() inv_boxcox1p()
        scipy.special.cython_special: it2struve0() itmodstruve0() itstruve0() iv() ive() j0() j1() jv() jve() k0()
        scipy.special.cython_special: k0e() k1() k1e() kei() keip() ker() kerp() kl_div() kn() kolmogi() kolmogorov()
        scipy.special.cython_special: kv() kve() log1p() log_expit() log_ndtr() log_wright_bessel() loggamma() logit()
        scipy.special.cython_special: lpmv() mathieu_a() mathieu_b() modstruve() nbdtr() nbdtrc() nbdtri() nbdtrik()
        scipy.special.cython_special: nbdtrin() ncfdtr() ncfdtri() ncfdtridfd() ncfdtridfn() ncfdtrinc() nctdtr()
        scipy.special.cython_special: nctdtridf() nctdtrinc() nctdtrit() ndtr() ndtri() ndtri_exp() nrdtrimn()
        scipy.special.cython_special: nrdtrisd() obl_cv() owens_t() pdtr() pdtrc() pdtri() pdtrik() poch() powm1()
        scipy.special.cython_special: pro_cv() pseudo_huber() psi() radian() rel_entr() rgamma() round() sindg()
        scipy.special.cython_special: smirnov() smirnovi() spence() sph_harm() spherical_in() spherical_jn()
        scipy.special.cython_special: spherical_kn() spherical_yn() stdtr() stdtridf() stdtrit() struve() tandg()
        scipy.special.cython_special: tklmbda() voigt_profile() wofz() wright_bessel() wrightomega() xlog1py() xlogy()
        scipy.special.cython_special: y0() y1() yn() yv() yve() zetac()
        scipy.special.lambertw: lambertw()
        scipy.special.orthogonal: chebyc() chebys() chebyt() chebyu() gegenbauer() genlaguerre() hermite()
        scipy.special.orthogonal: hermitenorm() jacobi() laguerre() legendre() orthopoly1d roots_chebyc()
        scipy.special.orthogonal: roots_chebys() roots_chebyt() roots_chebyu() roots_gegenbauer() roots_genlaguerre()
        scipy.special.orthogonal: roots_hermite() roots_hermitenorm() roots_jacobi() roots_laguerre() roots_legendre()
        scipy.special.orthogonal: roots_sh_chebyt() roots_sh_chebyu() roots_sh_jacobi() roots_sh_legendre()
        scipy.special.orthogonal: sh_chebyt() sh_chebyu() sh_jacobi() sh_legendre()
        scipy.special.sf_error: SpecialFunctionError SpecialFunctionWarning
        scipy.special.spfun_stats: multigammaln()
        scipy.stats._ansari_swilk_statistics: gscale() swilk()
        scipy.stats._axis_nan_policy: SmallSampleWarning
        scipy.stats._biasedurn: _PyFishersNCHypergeometric _PyStochasticLib3 _PyWalleniusNCHypergeometric
        scipy.stats._binned_statistic: BinnedStatistic2dResult
        scipy.stats._binned_statistic: BinnedStatisticResult[base(c<builtins.tuple>,t);\
        new(o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>,\
        o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>,\
        o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>)]
        scipy.stats._binned_statistic: BinnedStatisticddResult binned_statistic() binned_statistic_2d()
        scipy.stats._binned_statistic: binned_statistic_dd()
        scipy.stats._binomtest: BinomTestResult binomtest()
        scipy.stats._bws_test: bws_test()
        scipy.stats._censored_data: CensoredData
        scipy.stats._common: ConfidenceInterval[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats._continuous_distns: FitDataError FitSolverError FitUniformFixedScaleDataError alpha_gen anglit_gen
        scipy.stats._continuous_distns: arcsine_gen argus_gen beta_gen betaprime_gen bradford_gen burr12_gen burr_gen
        scipy.stats._continuous_distns: cauchy_gen chi2_gen chi_gen cosine_gen crystalball_gen dgamma_gen
        scipy.stats._continuous_distns: dpareto_lognorm_gen dweibull_gen erlang_gen expon_gen exponnorm_gen
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
        scipy.stats._crosstab: CrosstabResult crosstab()
        scipy.stats._discrete_distns: _nchypergeom_gen bernoulli_gen bernoulli_gen._entropy() betabinom_gen
        scipy.stats._discrete_distns: betanbinom_gen binom_gen binom_gen._entropy() boltzmann_gen dlaplace_gen
        scipy.stats._discrete_distns: dlaplace_gen._entropy() geom_gen geom_gen._entropy() hypergeom_gen
        scipy.stats._discrete_distns: hypergeom_gen._entropy() logser_gen nbinom_gen nchypergeom_fisher_gen
        scipy.stats._discrete_distns: nchypergeom_wallenius_gen nhypergeom_gen planck_gen planck_gen._entropy()
        scipy.stats._discrete_distns: poisson_binom_gen poisson_binomial_frozen poisson_gen randint_gen
        scipy.stats._discrete_distns: randint_gen._entropy() skellam_gen yulesimon_gen zipf_gen zipfian_gen
        scipy.stats._distn_infrastructure: _ShapeInfo argsreduce() entropy() get_distribution_names() instancemethod()
        scipy.stats._distn_infrastructure: rv_continuous rv_continuous.pdf() rv_continuous_frozen rv_discrete
        scipy.stats._distn_infrastructure: rv_discrete._entropy() rv_discrete_frozen rv_frozen rv_generic rv_sample
        scipy.stats._distn_infrastructure: rv_sample._entropy()
        scipy.stats._distribution_infrastructure: ContinuousDistribution DiscreteDistribution FoldedDistribution
        scipy.stats._distribution_infrastructure: Mixture MonotonicTransformedDistribution OrderStatisticDistribution
        scipy.stats._distribution_infrastructure: ShiftedScaledDistribution TransformedDistribution
        scipy.stats._distribution_infrastructure: TruncatedDistribution UnivariateDistribution _Domain
        scipy.stats._distribution_infrastructure: _IntegerInterval _Interval _Parameter _Parameterization
        scipy.stats._distribution_infrastructure: _RealInterval _RealParameter abs() exp() log() order_statistic()
        scipy.stats._distribution_infrastructure: truncate()
        scipy.stats._entropy: differential_entropy() entropy()
        scipy.stats._fit: FitResult GoodnessOfFitResult fit() goodness_of_fit()
        scipy.stats._hypotests: BarnardExactResult BoschlooExactResult CramerVonMisesResult Epps_Singleton_2sampResult
        scipy.stats._hypotests: SomersDResult TukeyHSDResult barnard_exact() boschloo_exact() cramervonmises()
        scipy.stats._hypotests: cramervonmises_2samp() epps_singleton_2samp() poisson_means_test() somersd()
        scipy.stats._hypotests: tukey_hsd()
        scipy.stats._kde: gaussian_kde
        """
}
