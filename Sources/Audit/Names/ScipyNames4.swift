/// What honest files name of scipy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum ScipyNames4 {
    static let table = """
        scipy.stats._ksstats: kolmogn() kolmogni() kolmognp()
        scipy.stats._levy_stable: levy_stable_frozen levy_stable_gen pdf_from_cf_with_fft()
        scipy.stats._levy_stable.levyst: Nolan
        scipy.stats._mannwhitneyu: MannwhitneyuResult[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats._mannwhitneyu: _MWU mannwhitneyu()
        scipy.stats._mgc: MGCResult _ParallelP multiscale_graphcorr()
        scipy.stats._morestats: AndersonResult[new(o<numpy._core.multiarray.scalar>,o<dill._dill._create_array>|\
        o<numpy._core.multiarray._reconstruct>,o<dill._dill._create_array>|o<numpy._core.multiarray._reconstruct>;\
        fit_result=o<scipy.stats._fit.FitResult>)]
        scipy.stats._morestats: Anderson_ksampResult AnsariResult BartlettResult DirectionalStats FlignerResult
        scipy.stats._morestats: LeveneResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._morestats: Mean[new(o<numpy._core.multiarray.scalar>,t)] MedianTestResult
        scipy.stats._morestats: ShapiroResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._morestats: Std_dev[new(o<numpy._core.multiarray.scalar>,t)]
        scipy.stats._morestats: Variance[new(o<numpy._core.multiarray.scalar>,t)]
        scipy.stats._morestats: WilcoxonResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._morestats: _ABW _BigFloat anderson() anderson_ksamp() ansari() bartlett() bayes_mvs() boxcox()
        scipy.stats._morestats: boxcox_llf() boxcox_normmax() boxcox_normplot() circmean() circstd() circvar()
        scipy.stats._morestats: directional_stats() false_discovery_control() fligner() kstat() kstatvar() levene()
        scipy.stats._morestats: median_test() mood() mvsdist() ppcc_max() ppcc_plot() probplot() shapiro() wilcoxon()
        scipy.stats._morestats: wilcoxon_outputs() wilcoxon_result_object() wilcoxon_result_unpacker() yeojohnson()
        scipy.stats._morestats: yeojohnson_llf() yeojohnson_normmax() yeojohnson_normplot()
        scipy.stats._mstats_basic: BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult
        scipy.stats._mstats_basic: KruskalResult KurtosistestResult MannwhitneyuResult ModeResult NormaltestResult
        scipy.stats._mstats_basic: PointbiserialrResult SenSeasonalSlopesResult SkewtestResult Ttest_1sampResult
        scipy.stats._mstats_basic: Ttest_indResult Ttest_relResult argstoarray() brunnermunzel() count_tied_groups()
        scipy.stats._mstats_basic: describe() f_oneway() find_repeats() friedmanchisquare() kendalltau()
        scipy.stats._mstats_basic: kendalltau_seasonal() kruskal() ks_1samp() ks_2samp() kstest() kurtosis()
        scipy.stats._mstats_basic: kurtosistest() linregress() mannwhitneyu() mode() moment() mquantiles() msign()
        scipy.stats._mstats_basic: normaltest() obrientransform() pearsonr() plotting_positions() pointbiserialr()
        scipy.stats._mstats_basic: rankdata() scoreatpercentile() sem() sen_seasonal_slopes() siegelslopes() skew()
        scipy.stats._mstats_basic: skewtest() spearmanr() stde_median() theilslopes() tmax() tmean() tmin() trim()
        scipy.stats._mstats_basic: trima() trimboth() trimmed_mean() trimmed_std() trimmed_stde() trimmed_var()
        scipy.stats._mstats_basic: trimr() trimtail() tsem() ttest_1samp() ttest_ind() ttest_rel() tvar() variation()
        scipy.stats._mstats_basic: winsorize()
        scipy.stats._mstats_extras: compare_medians_ms() hdmedian() hdquantiles() hdquantiles_sd() idealfourths()
        scipy.stats._mstats_extras: median_cihs() mjci() mquantiles_cimj() rsh() trimmed_mean_ci()
        scipy.stats._multicomp: DunnettResult dunnett()
        scipy.stats._multivariate: _PSD dirichlet_frozen dirichlet_gen dirichlet_multinomial_frozen
        scipy.stats._multivariate: dirichlet_multinomial_gen invwishart_frozen invwishart_gen matrix_normal_frozen
        scipy.stats._multivariate: matrix_normal_gen matrix_t_frozen matrix_t_gen multi_rv_frozen multi_rv_generic
        scipy.stats._multivariate: multinomial_frozen multinomial_frozen.rvs() multinomial_gen multinomial_gen.rvs()
        scipy.stats._multivariate: multivariate_hypergeom_frozen multivariate_hypergeom_gen multivariate_normal_frozen
        scipy.stats._multivariate: multivariate_normal_gen multivariate_t_frozen multivariate_t_gen
        scipy.stats._multivariate: normal_inverse_gamma_frozen normal_inverse_gamma_frozen.rvs()
        scipy.stats._multivariate: normal_inverse_gamma_gen normal_inverse_gamma_gen.rvs() ortho_group_frozen
        scipy.stats._multivariate: ortho_group_gen random_correlation_frozen random_correlation_gen
        scipy.stats._multivariate: random_table_frozen random_table_gen special_ortho_group_frozen
        scipy.stats._multivariate: special_ortho_group_gen uniform_direction_frozen uniform_direction_gen
        scipy.stats._multivariate: unitary_group_frozen unitary_group_gen vonmises_fisher_frozen vonmises_fisher_gen
        scipy.stats._multivariate: wishart_frozen wishart_gen
        scipy.stats._new_distributions: Binomial Logistic Normal StandardNormal Uniform _Gamma _LogUniform
        scipy.stats._odds_ratio: OddsRatioResult odds_ratio()
        scipy.stats._page_trend_test: PageTrendTestResult _PageL page_trend_test()
        scipy.stats._probability_distribution: _ProbabilityDistribution
        scipy.stats._qmc: Halton LatinHypercube LatinHypercube._random_lhs() MultinomialQMC MultivariateNormalQMC
        scipy.stats._qmc: PoissonDisk QMCEngine Sobol check_random_state() discrepancy() geometric_discrepancy()
        scipy.stats._qmc: n_primes() primes_from_2_to() scale() update_discrepancy() van_der_corput()
        scipy.stats._quantile: quantile()
        scipy.stats._relative_risk: RelativeRiskResult relative_risk()
        scipy.stats._resampling: BootstrapMethod BootstrapResult MonteCarloMethod MonteCarloTestResult
        scipy.stats._resampling: PermutationMethod PermutationTestResult PowerResult ResamplingMethod
        scipy.stats._sampling: CustomDistPINV FastGeneratorInversion RatioUniforms alpha_pdf() argus_gamma_inv_trf()
        scipy.stats._sampling: argus_gamma_trf() argus_pdf() beta_valid_params() betaprime_pdf() bradford_pdf()
        scipy.stats._sampling: burr12_pdf() burr_pdf() chi2_pdf() chi_pdf() crystalball_pdf() gamma_pdf()
        scipy.stats._sampling: geninvgauss_mode() geninvgauss_pdf() invgamma_pdf() invgauss_mode() invgauss_pdf()
        scipy.stats._sampling: invweibull_pdf() powerlaw_pdf() wald_pdf() weibull_max_pdf() weibull_min_pdf()
        scipy.stats._sensitivity_analysis: BootstrapSobolResult SobolResult f_ishigami() saltelli_2010() sample_AB()
        scipy.stats._sensitivity_analysis: sample_A_B() sobol_indices()
        scipy.stats._sobol: get_poly_vinit()
        scipy.stats._stats: gaussian_kernel_estimate() gaussian_kernel_estimate_log() genhyperbolic_logpdf()
        scipy.stats._stats: genhyperbolic_pdf() geninvgauss_logpdf() von_mises_cdf()
        scipy.stats._stats_mstats_common: LinregressResult[base(c<builtins.tuple>,t);\
        new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_mstats_common: SiegelslopesResult
        scipy.stats._stats_mstats_common: TheilslopesResult[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_mstats_common: linregress() siegelslopes() theilslopes()
        scipy.stats._stats_py: AlexanderGovernResult BrunnerMunzelResult ConfidenceInterval
        scipy.stats._stats_py: CumfreqResult[new(o<numpy._core.multiarray._reconstruct>,\
        o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,i)]
        scipy.stats._stats_py: DescribeResult[new(o<numpy._core.multiarray.scalar>,t,\
        o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: F_onewayResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: FriedmanchisquareResult HistogramResult
        scipy.stats._stats_py: KruskalResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: KstestResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>;\
        statistic_location=o<numpy._core.multiarray.scalar>,statistic_sign=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: KurtosistestResult
        scipy.stats._stats_py: LinregressResult[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>;intercept_stderr=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: ModeResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: NormaltestResult
        scipy.stats._stats_py: PearsonRResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>;\
        _alternative=s,_axis=i,_n=o<dill._dill._create_array>|o<numpy._core.multiarray._reconstruct>,\
        _x=o<dill._dill._create_array>|o<numpy._core.multiarray._reconstruct>,_y=o<dill._dill._create_array>|\
        o<numpy._core.multiarray._reconstruct>,correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: PearsonRResultBase
        scipy.stats._stats_py: Power_divergenceResult[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: QuantileTestResult RanksumsResult
        scipy.stats._stats_py: RelfreqResult[new(o<numpy._core.multiarray._reconstruct>,\
        o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,i)]
        scipy.stats._stats_py: SigmaclipResult[new(o<numpy._core.multiarray._reconstruct>,\
        o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: SignificanceResult[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>);new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>;\
        correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: SkewtestResult
        scipy.stats._stats_py: TtestResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>;\
        _alternative=o<numpy._core.multiarray.scalar>,_dtype=o<numpy.dtype>,\
        _estimate=o<numpy._core.multiarray.scalar>,_standard_error=o<numpy._core.multiarray.scalar>,\
        _statistic_np=o<numpy._core.multiarray.scalar>,_xp=o<cloudpickle.cloudpickle.subimport>|\
        o<dill._dill._import_module>,df=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: TtestResultBase Ttest_indResult _SimpleBeta _SimpleChi2 _SimpleF _SimpleNormal
        scipy.stats._stats_py: _SimpleStudentT alexandergovern() brunnermunzel() chisquare() combine_pvalues()
        scipy.stats._stats_py: cumfreq() describe() energy_distance() expectile() f_oneway() fisher_exact()
        scipy.stats._stats_py: friedmanchisquare() gmean() gstd() gzscore() hmean() iqr() jarque_bera() kendalltau()
        scipy.stats._stats_py: kruskal() ks_1samp() ks_2samp() kstest() kurtosis() kurtosistest() linregress()
        scipy.stats._stats_py: lmoment() median_abs_deviation() mode() moment() normaltest() obrientransform()
        scipy.stats._stats_py: pack_TtestResult() pearsonr() percentileofscore() pmean() pointbiserialr()
        scipy.stats._stats_py: power_divergence() quantile_test() quantile_test_iv() rankdata() ranksums() relfreq()
        scipy.stats._stats_py: scoreatpercentile() sem() sigmaclip() skew() skewtest() spearmanr() tiecorrect() tmax()
        scipy.stats._stats_py: tmean() tmin() trim1() trim_mean() trimboth() tsem() tstd() ttest_1samp() ttest_ind()
        scipy.stats._stats_py: ttest_ind_from_stats() ttest_rel() tvar() unpack_TtestResult() wasserstein_distance()
        scipy.stats._stats_py: wasserstein_distance_nd() weightedtau() zmap() zscore()
        scipy.stats._stats_pythran: siegelslopes()
        scipy.stats._survival: ECDFResult EmpiricalDistributionFunction LogRankResult ecdf() logrank()
        scipy.stats._tukeylambda_stats: tukeylambda_kurtosis() tukeylambda_variance()
        scipy.stats._unuran.unuran_wrapper: DiscreteAliasUrn DiscreteGuideTable Method NumericalInverseHermite
        scipy.stats._unuran.unuran_wrapper: NumericalInversePolynomial SimpleRatioUniforms TransformedDensityRejection
        scipy.stats._unuran.unuran_wrapper: UNURANError _URNG
        scipy.stats._variation: variation()
        scipy.stats._warnings_errors: ConstantInputWarning DegenerateDataWarning FitError NearConstantInputWarning
        scipy.stats._wilcoxon: WilcoxonDistribution
        scipy.stats.contingency: Chi2ContingencyResult[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>,i,o<dill._dill._create_array>|o<numpy._core.multiarray._reconstruct>)]
        scipy.stats.contingency: association() chi2_contingency() expected_freq() margins()
        scipy.stats.kde: gaussian_kde
        scipy.stats.morestats: AndersonResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>,\
        o<joblib.numpy_pickle.NumpyArrayWrapper>|o<numpy._core.multiarray._reconstruct>)]
        scipy.stats.morestats: Anderson_ksampResult AnsariResult BartlettResult FlignerResult
        scipy.stats.morestats: LeveneResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.morestats: Mean[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,t)]
        scipy.stats.morestats: Std_dev[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,t)]
        scipy.stats.morestats: Variance[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,t)]
        scipy.stats.morestats: WilcoxonResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.morestats: anderson() anderson_ksamp() ansari() bartlett() bayes_mvs() binom_test() boxcox()
        scipy.stats.morestats: boxcox_llf() boxcox_normmax() boxcox_normplot() circmean() circstd() circvar()
        scipy.stats.morestats: fligner() kstat() kstatvar() levene() median_test() mood() mvsdist() ppcc_max()
        scipy.stats.morestats: ppcc_plot() probplot() shapiro() wilcoxon()
        scipy.stats.mstats_basic: DescribeResult F_onewayResult FriedmanchisquareResult KendalltauResult KruskalResult
        scipy.stats.mstats_basic: KurtosistestResult LinregressResult MannwhitneyuResult ModeResult NormaltestResult
        scipy.stats.mstats_basic: PointbiserialrResult SkewtestResult SpearmanrResult Ttest_1sampResult
        scipy.stats.mstats_basic: Ttest_indResult Ttest_relResult argstoarray() count_tied_groups() describe()
        scipy.stats.mstats_basic: f_oneway() find_repeats() friedmanchisquare() kendalltau() kendalltau_seasonal()
        scipy.stats.mstats_basic: kruskal() ks_twosamp() kurtosis() kurtosistest() linregress() mannwhitneyu() mode()
        scipy.stats.mstats_basic: moment() mquantiles() msign() normaltest() obrientransform() pearsonr()
        scipy.stats.mstats_basic: plotting_positions() pointbiserialr() rankdata() scoreatpercentile() sem()
        scipy.stats.mstats_basic: sen_seasonal_slopes() skew() skewtest() spearmanr() stde_median() theilslopes()
        scipy.stats.mstats_basic: tmax() tmean() tmin() trim() trima() trimboth() trimmed_mean() trimmed_std()
        scipy.stats.mstats_basic: trimmed_stde() trimmed_var() trimr() trimtail() tsem() ttest_1samp() ttest_ind()
        scipy.stats.mstats_basic: ttest_rel() tvar() variation() winsorize()
        scipy.stats.mstats_extras: compare_medians_ms() hdmedian() hdquantiles() hdquantiles_sd() idealfourths()
        scipy.stats.mstats_extras: median_cihs() mjci() mquantiles_cimj() rsh() trimmed_mean_ci()
        scipy.stats.stats: CumfreqResult[base(c<builtins.tuple>,t);new(o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>,o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,i)]
        scipy.stats.stats: DescribeResult[base(c<builtins.tuple>,t);new(i,t,o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>,f,f)]
        scipy.stats.stats: F_onewayResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: FriedmanchisquareResult HistogramResult
        scipy.stats.stats: KendalltauResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: KruskalResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: Ks_2sampResult
        scipy.stats.stats: KstestResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: KurtosistestResult
        scipy.stats.stats: MannwhitneyuResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: ModeResult[base(c<builtins.tuple>,t);new(o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>,o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>)]
        scipy.stats.stats: NormaltestResult PointbiserialrResult
        scipy.stats.stats: Power_divergenceResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: RanksumsResult
        scipy.stats.stats: RelfreqResult[base(c<builtins.tuple>,t);new(o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>,o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>,i)]
        scipy.stats.stats: RepeatedResults
        scipy.stats.stats: SigmaclipResult[base(c<builtins.tuple>,t);new(o<joblib.numpy_pickle.NumpyArrayWrapper>|\
        o<numpy._core.multiarray._reconstruct>,o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: SkewtestResult
        scipy.stats.stats: SpearmanrResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: Ttest_1sampResult
        scipy.stats.stats: Ttest_indResult[base(c<builtins.tuple>,t);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: Ttest_relResult WeightedTauResult chisquare() combine_pvalues() cumfreq() describe()
        scipy.stats.stats: energy_distance() f_oneway() find_repeats() fisher_exact() friedmanchisquare() gmean()
        scipy.stats.stats: hmean() iqr() jarque_bera() kendalltau() kruskal() ks_2samp() kstest() kurtosis()
        scipy.stats.stats: kurtosistest() mannwhitneyu() mode() moment() normaltest() obrientransform() pearsonr()
        scipy.stats.stats: percentileofscore() pointbiserialr() power_divergence() rankdata() ranksums() relfreq()
        scipy.stats.stats: scoreatpercentile() sem() sigmaclip() skew() skewtest() spearmanr() tiecorrect() tmax()
        scipy.stats.stats: tmean() tmin() trim1() trim_mean() trimboth() tsem() tstd() ttest_1samp() ttest_ind()
        scipy.stats.stats: ttest_ind_from_stats() ttest_rel() tvar() variation() wasserstein_distance() weightedtau()
        scipy.stats.stats: zmap() zscore()
        scipy.stats.vonmises: von_mises_cdf() von_mises_cdf_normalapprox() von_mises_cdf_series()
        """
}
