/// What honest files name of scipy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum ScipyNames3 {
    static let table = """
        scipy.stats._mstats_basic: BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult
        scipy.stats._mstats_basic: KruskalResult KurtosistestResult MannwhitneyuResult ModeResult NormaltestResult
        scipy.stats._mstats_basic: PointbiserialrResult SenSeasonalSlopesResult SkewtestResult Ttest_1sampResult
        scipy.stats._mstats_basic: Ttest_indResult Ttest_relResult argstoarray() brunnermunzel() count_tied_groups()
        scipy.stats._mstats_basic: describe() f_oneway() find_repeats() friedmanchisquare() kendalltau()
        scipy.stats._mstats_basic: kendalltau_seasonal() kruskal() ks_1samp() ks_2samp() kstest() kurtosis()
        scipy.stats._mstats_basic: kurtosistest() linregress() mannwhitneyu() mode() moment() mquantiles() msign()
        scipy.stats._mstats_basic: normaltest() obrientransform() pearsonr() plotting_positions() pointbiserialr()
        scipy.stats._mstats_basic: rankdata() scoreatpercentile() sem() sen_seasonal_slopes() siegelslopes() skew()
        scipy.stats._mstats_basic: skewtest() spearmanr() theilslopes() tmax() tmean() tmin() trim() trima()
        scipy.stats._mstats_basic: trimboth() trimmed_mean() trimmed_std() trimmed_stde() trimmed_var() trimr()
        scipy.stats._mstats_basic: trimtail() tsem() ttest_1samp() ttest_ind() ttest_rel() tvar() variation()
        scipy.stats._mstats_basic: winsorize()
        scipy.stats._mstats_extras: compare_medians_ms() hdmedian() hdquantiles() hdquantiles_sd() idealfourths()
        scipy.stats._mstats_extras: median_cihs() mjci() mquantiles_cimj() rsh() trimmed_mean_ci()
        scipy.stats._multicomp: DunnettResult dunnett()
        scipy.stats._multivariate: _PSD dirichlet_frozen dirichlet_gen dirichlet_multinomial_frozen
        scipy.stats._multivariate: dirichlet_multinomial_gen invwishart_frozen invwishart_gen matrix_normal_frozen
        scipy.stats._multivariate: matrix_normal_gen matrix_t_frozen matrix_t_gen multi_rv_frozen multi_rv_generic
        scipy.stats._multivariate: multinomial_frozen multinomial_gen multivariate_hypergeom_frozen
        scipy.stats._multivariate: multivariate_hypergeom_gen multivariate_normal_frozen multivariate_normal_gen
        scipy.stats._multivariate: multivariate_t_frozen multivariate_t_gen normal_inverse_gamma_frozen
        scipy.stats._multivariate: normal_inverse_gamma_gen ortho_group_frozen ortho_group_gen
        scipy.stats._multivariate: random_correlation_frozen random_correlation_gen random_table_frozen
        scipy.stats._multivariate: random_table_gen special_ortho_group_frozen special_ortho_group_gen
        scipy.stats._multivariate: uniform_direction_frozen uniform_direction_gen unitary_group_frozen
        scipy.stats._multivariate: unitary_group_gen vonmises_fisher_frozen vonmises_fisher_gen wishart_frozen
        scipy.stats._multivariate: wishart_gen
        scipy.stats._new_distributions: Binomial Logistic Normal StandardNormal Uniform _Gamma _LogUniform
        scipy.stats._odds_ratio: OddsRatioResult
        scipy.stats._page_trend_test: PageTrendTestResult _PageL page_trend_test()
        scipy.stats._probability_distribution: _ProbabilityDistribution
        scipy.stats._qmc: Halton LatinHypercube MultinomialQMC MultivariateNormalQMC PoissonDisk QMCEngine Sobol
        scipy.stats._quantile: quantile()
        scipy.stats._relative_risk: RelativeRiskResult
        scipy.stats._resampling: BootstrapMethod BootstrapResult MonteCarloMethod MonteCarloTestResult
        scipy.stats._resampling: PermutationMethod PermutationTestResult PowerResult ResamplingMethod
        scipy.stats._rvs_sampling: NumericalInverseHermite rvs_ratio_uniforms()
        scipy.stats._sampling: CustomDistPINV FastGeneratorInversion RatioUniforms
        scipy.stats._sensitivity_analysis: BootstrapSobolResult PPFDist SobolResult sobol_indices()
        scipy.stats._stats_mstats_common: LinregressResult[base(c<builtins.tuple>,t);new(.,.,.,.,.)]
        scipy.stats._stats_mstats_common: SiegelslopesResult TheilslopesResult[base(c<builtins.tuple>,t);new(.,.,.,.)]
        scipy.stats._stats_mstats_common: linregress() siegelslopes() theilslopes()
        scipy.stats._stats_py: AlexanderGovernResult BrunnerMunzelResult ConfidenceInterval
        scipy.stats._stats_py: CumfreqResult[base(c<builtins.tuple>,t);new(.,.,.,.)]
        scipy.stats._stats_py: DescribeResult[base(c<builtins.tuple>,t);new(.,.,.,.,.,.)]
        scipy.stats._stats_py: F_onewayResult[base(c<builtins.tuple>,t);new(.,.)] FriedmanchisquareResult
        scipy.stats._stats_py: HistogramResult KruskalResult[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats._stats_py: KstestResult[base(c<builtins.tuple>,t);new(.,.;\
        statistic_location=o<numpy._core.multiarray.scalar>,statistic_sign=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: KurtosistestResult
        scipy.stats._stats_py: LinregressResult[base(c<builtins.tuple>,t);new(.,.,.,.,.;\
        intercept_stderr=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: MGCResult ModeResult[base(c<builtins.tuple>,t);new(.,.)] NormaltestResult
        scipy.stats._stats_py: PearsonRResult[base(c<builtins.tuple>,t);new(.,.;_alternative=s,_axis=i,_n=A,_x=A,\
        _y=A,correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: PearsonRResultBase[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>;_alternative=s,_axis=i,_n=A,_x=A,_y=A,\
        correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: Power_divergenceResult[base(c<builtins.tuple>,t);new(.,.)] QuantileTestResult
        scipy.stats._stats_py: RanksumsResult RelfreqResult[base(c<builtins.tuple>,t);new(.,.,.,.)] RepeatedResults
        scipy.stats._stats_py: SigmaclipResult[base(c<builtins.tuple>,t);new(.,.,.)]
        scipy.stats._stats_py: SignificanceResult[base(c<builtins.tuple>,t);new(.,.);new(.,.;\
        correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: SkewtestResult
        scipy.stats._stats_py: TtestResult[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>;\
        _alternative=o<numpy._core.multiarray.scalar>,_dtype=o<numpy.dtype>,\
        _estimate=o<numpy._core.multiarray.scalar>,_standard_error=o<numpy._core.multiarray.scalar>,\
        _statistic_np=o<numpy._core.multiarray.scalar>,_xp=o<cloudpickle.cloudpickle.subimport>|\
        o<dill._dill._import_module>,df=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: TtestResultBase Ttest_indResult _ParallelP _SimpleBeta _SimpleChi2 _SimpleF
        scipy.stats._stats_py: _SimpleNormal _SimpleStudentT alexandergovern() brunnermunzel() chisquare()
        scipy.stats._stats_py: combine_pvalues() cumfreq() describe() energy_distance() expectile() f_oneway()
        scipy.stats._stats_py: find_repeats() fisher_exact() friedmanchisquare() gmean() gstd() gzscore() hmean()
        scipy.stats._stats_py: iqr() jarque_bera() kendalltau() kruskal() ks_1samp() ks_2samp() kstest() kurtosis()
        scipy.stats._stats_py: kurtosistest() linregress() lmoment() median_abs_deviation() mode() moment()
        scipy.stats._stats_py: multiscale_graphcorr() normaltest() obrientransform() pearsonr() percentileofscore()
        scipy.stats._stats_py: pmean() pointbiserialr() power_divergence() quantile_test() rankdata() ranksums()
        scipy.stats._stats_py: relfreq() scoreatpercentile() sem() sigmaclip() skew() skewtest() spearmanr()
        scipy.stats._stats_py: tiecorrect() tmax() tmean() tmin() trim1() trim_mean() trimboth() tsem() tstd()
        scipy.stats._stats_py: ttest_1samp() ttest_ind() ttest_ind_from_stats() ttest_rel() tvar()
        scipy.stats._stats_py: wasserstein_distance() wasserstein_distance_nd() weightedtau() zmap() zscore()
        scipy.stats._survival: ECDFResult EmpiricalDistributionFunction LogRankResult ecdf() logrank()
        scipy.stats._unuran.unuran_wrapper: DiscreteAliasUrn DiscreteGuideTable Method NumericalInverseHermite
        scipy.stats._unuran.unuran_wrapper: NumericalInversePolynomial SimpleRatioUniforms TransformedDensityRejection
        scipy.stats._unuran.unuran_wrapper: UNURANError _URNG
        scipy.stats._variation: variation()
        scipy.stats._warnings_errors: ConstantInputWarning DegenerateDataWarning FitError NearConstantInputWarning
        scipy.stats._wilcoxon: WilcoxonDistribution
        scipy.stats.biasedurn: _PyFishersNCHypergeometric _PyStochasticLib3 _PyWalleniusNCHypergeometric
        scipy.stats.contingency: Chi2ContingencyResult[base(c<builtins.tuple>,t);new(.,.,.,.)] chi2_contingency()
        scipy.stats.kde: gaussian_kde
        scipy.stats.morestats: AndersonResult[base(c<builtins.tuple>,t);new(.,.,.)] Anderson_ksampResult AnsariResult
        scipy.stats.morestats: BartlettResult FlignerResult LeveneResult[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats.morestats: Mean[base(c<builtins.tuple>,t);new(.,.)] ShapiroResult
        scipy.stats.morestats: Std_dev[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats.morestats: Variance[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats.morestats: WilcoxonResult[base(c<builtins.tuple>,t);new(.,.)] _ABW anderson() anderson_ksamp()
        scipy.stats.morestats: ansari() bartlett() bayes_mvs() binom_test() boxcox() boxcox_llf() boxcox_normmax()
        scipy.stats.morestats: boxcox_normplot() circmean() circstd() circvar() fligner() kstat() kstatvar() levene()
        scipy.stats.morestats: median_test() mood() mvsdist() ppcc_max() ppcc_plot() probplot() shapiro() wilcoxon()
        scipy.stats.morestats: yeojohnson() yeojohnson_llf() yeojohnson_normmax() yeojohnson_normplot()
        scipy.stats.mstats_basic: BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult
        scipy.stats.mstats_basic: KendalltauResult KruskalResult KurtosistestResult LinregressResult
        scipy.stats.mstats_basic: MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult SkewtestResult
        scipy.stats.mstats_basic: SpearmanrResult Ttest_1sampResult Ttest_indResult Ttest_relResult argstoarray()
        scipy.stats.mstats_basic: brunnermunzel() count_tied_groups() describe() f_oneway() find_repeats()
        scipy.stats.mstats_basic: friedmanchisquare() kendalltau() kendalltau_seasonal() kruskal() ks_1samp()
        scipy.stats.mstats_basic: ks_2samp() ks_twosamp() kstest() kurtosis() kurtosistest() linregress()
        scipy.stats.mstats_basic: mannwhitneyu() mode() moment() mquantiles() msign() normaltest() obrientransform()
        scipy.stats.mstats_basic: pearsonr() plotting_positions() pointbiserialr() rankdata() scoreatpercentile()
        scipy.stats.mstats_basic: sem() sen_seasonal_slopes() siegelslopes() skew() skewtest() spearmanr()
        scipy.stats.mstats_basic: theilslopes() tmax() tmean() tmin() trim() trima() trimboth() trimmed_mean()
        scipy.stats.mstats_basic: trimmed_std() trimmed_stde() trimmed_var() trimr() trimtail() tsem() ttest_1samp()
        scipy.stats.mstats_basic: ttest_ind() ttest_rel() tvar() variation() winsorize()
        scipy.stats.mstats_extras: compare_medians_ms() hdmedian() hdquantiles() hdquantiles_sd() idealfourths()
        scipy.stats.mstats_extras: median_cihs() mjci() mquantiles_cimj() rsh() trimmed_mean_ci()
        scipy.stats.stats: AlexanderGovernConstantInputWarning BrunnerMunzelResult
        scipy.stats.stats: CumfreqResult[base(c<builtins.tuple>,t);new(.,.,.,.)]
        scipy.stats.stats: DescribeResult[base(c<builtins.tuple>,t);new(.,.,.,.,.,.)] F_onewayBadInputSizesWarning
        scipy.stats.stats: F_onewayConstantInputWarning F_onewayResult[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats.stats: FriedmanchisquareResult HistogramResult Jarque_beraResult
        scipy.stats.stats: KendalltauResult[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats.stats: KruskalResult[base(c<builtins.tuple>,t);new(.,.)] Ks_2sampResult
        scipy.stats.stats: KstestResult[base(c<builtins.tuple>,t);new(.,.)] KurtosistestResult MGCResult
        scipy.stats.stats: MannwhitneyuResult[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats.stats: ModeResult[base(c<builtins.tuple>,t);new(.,.)] NormaltestResult
        scipy.stats.stats: PearsonRConstantInputWarning PearsonRNearConstantInputWarning PointbiserialrResult
        scipy.stats.stats: Power_divergenceResult[base(c<builtins.tuple>,t);new(.,.)] RanksumsResult
        scipy.stats.stats: RelfreqResult[base(c<builtins.tuple>,t);new(.,.,.,.)] RepeatedResults
        scipy.stats.stats: SigmaclipResult[base(c<builtins.tuple>,t);new(.,.,.)] SkewtestResult
        scipy.stats.stats: SpearmanRConstantInputWarning SpearmanrResult[base(c<builtins.tuple>,t);new(.,.)]
        scipy.stats.stats: Ttest_1sampResult Ttest_indResult[base(c<builtins.tuple>,t);new(.,.)] Ttest_relResult
        scipy.stats.stats: WeightedTauResult _ParallelP alexandergovern() brunnermunzel() chisquare()
        scipy.stats.stats: combine_pvalues() cumfreq() describe() energy_distance() f_oneway() find_repeats()
        scipy.stats.stats: fisher_exact() friedmanchisquare() gmean() gstd() hmean() iqr() itemfreq() jarque_bera()
        scipy.stats.stats: kendalltau() kruskal() ks_1samp() ks_2samp() kstest() kurtosis() kurtosistest()
        scipy.stats.stats: mannwhitneyu() median_abs_deviation() median_absolute_deviation() mode() moment()
        scipy.stats.stats: multiscale_graphcorr() normaltest() obrientransform() pearsonr() percentileofscore()
        scipy.stats.stats: pointbiserialr() power_divergence() rankdata() ranksums() relfreq() scoreatpercentile()
        scipy.stats.stats: sem() sigmaclip() skew() skewtest() spearmanr() tiecorrect() tmax() tmean() tmin() trim1()
        scipy.stats.stats: trim_mean() trimboth() tsem() tstd() ttest_1samp() ttest_ind() ttest_ind_from_stats()
        scipy.stats.stats: ttest_rel() tvar() variation() wasserstein_distance() weightedtau() zmap() zscore()
        scipy.stats.unuran_wrapper: DiscreteAliasUrn DiscreteGuideTable Method NumericalInverseHermite
        scipy.stats.unuran_wrapper: NumericalInversePolynomial SimpleRatioUniforms TransformedDensityRejection
        scipy.stats.unuran_wrapper: UNURANError _URNG
        """
}
