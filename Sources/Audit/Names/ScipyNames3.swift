/// What honest files name of scipy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum ScipyNames3 {
    static let table = """
        scipy.stats._discrete_distns: _nchypergeom_gen bernoulli_gen bernoulli_gen._entropy() betabinom_gen
        scipy.stats._discrete_distns: betanbinom_gen binom_gen binom_gen._entropy() boltzmann_gen dlaplace_gen
        scipy.stats._discrete_distns: dlaplace_gen._entropy() geom_gen geom_gen._entropy() hypergeom_gen
        scipy.stats._discrete_distns: hypergeom_gen._entropy() logser_gen nbinom_gen nchypergeom_fisher_gen
        scipy.stats._discrete_distns: nchypergeom_wallenius_gen nhypergeom_gen planck_gen planck_gen._entropy()
        scipy.stats._discrete_distns: poisson_binom_gen poisson_binomial_frozen poisson_gen randint_gen
        scipy.stats._discrete_distns: randint_gen._entropy() skellam_gen yulesimon_gen zipf_gen zipfian_gen
        scipy.stats._distn_infrastructure: _ShapeInfo entropy() rv_continuous rv_continuous.cdf()
        scipy.stats._distn_infrastructure: rv_continuous.expect() rv_continuous.fit() rv_continuous.isf()
        scipy.stats._distn_infrastructure: rv_continuous.logcdf() rv_continuous.logpdf() rv_continuous.logsf()
        scipy.stats._distn_infrastructure: rv_continuous.pdf() rv_continuous.ppf() rv_continuous.sf()
        scipy.stats._distn_infrastructure: rv_continuous_frozen rv_discrete rv_discrete._entropy() rv_discrete_frozen
        scipy.stats._distn_infrastructure: rv_frozen rv_generic rv_generic.entropy() rv_generic.interval()
        scipy.stats._distn_infrastructure: rv_generic.mean() rv_generic.median() rv_generic.moment() rv_generic.rvs()
        scipy.stats._distn_infrastructure: rv_generic.stats() rv_generic.std() rv_generic.var() rv_sample
        scipy.stats._distn_infrastructure: rv_sample._entropy()
        scipy.stats._distribution_infrastructure: ContinuousDistribution DiscreteDistribution FoldedDistribution
        scipy.stats._distribution_infrastructure: Mixture MonotonicTransformedDistribution OrderStatisticDistribution
        scipy.stats._distribution_infrastructure: ShiftedScaledDistribution TransformedDistribution
        scipy.stats._distribution_infrastructure: TruncatedDistribution UnivariateDistribution _Domain _IntegerDomain
        scipy.stats._distribution_infrastructure: _IntegerInterval _Interval _Parameter _Parameterization _RealDomain
        scipy.stats._distribution_infrastructure: _RealInterval _RealParameter _SimpleDomain abs() exp() log()
        scipy.stats._distribution_infrastructure: make_distribution() order_statistic() truncate()
        scipy.stats._entropy: differential_entropy() entropy()
        scipy.stats._fit: FitResult GoodnessOfFitResult fit() goodness_of_fit()
        scipy.stats._hypotests: BarnardExactResult BoschlooExactResult CramerVonMisesResult Epps_Singleton_2sampResult
        scipy.stats._hypotests: SomersDResult TukeyHSDResult barnard_exact() boschloo_exact() cramervonmises()
        scipy.stats._hypotests: cramervonmises_2samp() epps_singleton_2samp() permutation_test() poisson_means_test()
        scipy.stats._hypotests: somersd() tukey_hsd()
        scipy.stats._kde: gaussian_kde gaussian_kde.scotts_factor() gaussian_kde.silverman_factor()
        scipy.stats._levy_stable: levy_stable_frozen levy_stable_gen
        scipy.stats._levy_stable.levyst: Nolan
        scipy.stats._mannwhitneyu: MannwhitneyuResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mannwhitneyu: _MWU mannwhitneyu()
        scipy.stats._mgc: MGCResult multiscale_graphcorr()
        scipy.stats._morestats: AndersonResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|\
        d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;fit_result=o<scipy.stats._fit.FitResult>)]
        scipy.stats._morestats: Anderson_ksampResult AnsariResult BartlettResult DirectionalStats FlignerResult
        scipy.stats._morestats: LeveneResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o)]
        scipy.stats._morestats: Mean[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|\
        t|l|d|S|o)]
        scipy.stats._morestats: MedianTestResult
        scipy.stats._morestats: ShapiroResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._morestats: Std_dev[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o)]
        scipy.stats._morestats: Variance[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o)]
        scipy.stats._morestats: WilcoxonResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._morestats: _ABW _BigFloat anderson() anderson_ksamp() ansari() bartlett() bayes_mvs()
        scipy.stats._morestats: binom_test() boxcox() boxcox_llf() boxcox_normmax() boxcox_normplot() circmean()
        scipy.stats._morestats: circstd() circvar() directional_stats() false_discovery_control() fligner() kstat()
        scipy.stats._morestats: kstatvar() levene() median_test() mood() mvsdist() ppcc_max() ppcc_plot() probplot()
        scipy.stats._morestats: shapiro() wilcoxon() yeojohnson() yeojohnson_llf() yeojohnson_normmax()
        scipy.stats._morestats: yeojohnson_normplot()
        scipy.stats._mstats_basic: BrunnerMunzelResult
        scipy.stats._mstats_basic: DescribeResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|\
        m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: F_onewayResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: FriedmanchisquareResult
        scipy.stats._mstats_basic: KendalltauResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|\
        o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: KruskalResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: KurtosistestResult
        scipy.stats._mstats_basic: MannwhitneyuResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: ModeResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|\
        i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: NormaltestResult PointbiserialrResult SenSeasonalSlopesResult SkewtestResult
        scipy.stats._mstats_basic: SpearmanrResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: Ttest_1sampResult
        scipy.stats._mstats_basic: Ttest_indResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._mstats_basic: Ttest_relResult argstoarray() brunnermunzel() count_tied_groups() describe()
        scipy.stats._mstats_basic: f_oneway() find_repeats() friedmanchisquare() kendalltau() kendalltau_seasonal()
        scipy.stats._mstats_basic: kruskal() ks_1samp() ks_2samp() kstest() kurtosis() kurtosistest() linregress()
        scipy.stats._mstats_basic: mannwhitneyu() mode() moment() mquantiles() msign() normaltest() obrientransform()
        scipy.stats._mstats_basic: pearsonr() plotting_positions() pointbiserialr() rankdata() scoreatpercentile()
        scipy.stats._mstats_basic: sem() sen_seasonal_slopes() siegelslopes() skew() skewtest() spearmanr()
        scipy.stats._mstats_basic: theilslopes() tmax() tmean() tmin() trim() trima() trimboth() trimmed_mean()
        scipy.stats._mstats_basic: trimmed_std() trimmed_stde() trimmed_var() trimr() trimtail() tsem() ttest_1samp()
        scipy.stats._mstats_basic: ttest_ind() ttest_rel() tvar() variation() winsorize()
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
        scipy.stats._qmc: Halton LatinHypercube LatinHypercube._random() LatinHypercube._random_lhs() MultinomialQMC
        scipy.stats._qmc: MultivariateNormalQMC PoissonDisk QMCEngine Sobol
        scipy.stats._quantile: quantile()
        scipy.stats._rank: tiecorrect()
        scipy.stats._relative_risk: RelativeRiskResult
        scipy.stats._resampling: BootstrapMethod BootstrapResult MonteCarloMethod MonteCarloTestResult
        scipy.stats._resampling: PermutationMethod PermutationTestResult PowerResult ResamplingMethod bootstrap()
        scipy.stats._resampling: monte_carlo_test() permutation_test() power()
        scipy.stats._rvs_sampling: NumericalInverseHermite rvs_ratio_uniforms()
        scipy.stats._sampling: CustomDistPINV FastGeneratorInversion RatioUniforms
        scipy.stats._sensitivity_analysis: BootstrapSobolResult PPFDist SobolResult sobol_indices()
        scipy.stats._stats_mstats_common: LinregressResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|\
        o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;intercept_stderr=o<>|\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_mstats_common: SiegelslopesResult
        scipy.stats._stats_mstats_common: TheilslopesResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_mstats_common: linregress() siegelslopes() theilslopes()
        scipy.stats._stats_py: AlexanderGovernConstantInputWarning AlexanderGovernResult BrunnerMunzelResult
        scipy.stats._stats_py: ConfidenceInterval[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: CumfreqResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: DescribeResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|\
        o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: F_onewayBadInputSizesWarning F_onewayConstantInputWarning
        scipy.stats._stats_py: F_onewayResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: FriedmanchisquareResult HistogramResult Jarque_beraResult
        scipy.stats._stats_py: KendalltauResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|\
        f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: KruskalResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: KstestResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;\
        statistic_location=o<numpy._core.multiarray.scalar>,statistic_sign=i|o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: KurtosistestResult
        scipy.stats._stats_py: LinregressResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|\
        f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;intercept_stderr=o<>|o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: MGCResult
        scipy.stats._stats_py: ModeResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: NormaltestResult PearsonRConstantInputWarning PearsonRNearConstantInputWarning
        scipy.stats._stats_py: PearsonRResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o;_alternative=s,_axis=i,_n=i|o<numpy._core.multiarray._reconstruct>,\
        _x=o<numpy._core.multiarray._reconstruct>,_y=o<numpy._core.multiarray._reconstruct>,\
        correlation=o<numpy._core.multiarray.scalar>);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|\
        o;_alternative=s,_n=i);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;_alternative=s,_n=i,\
        _x=o<numpy._core.multiarray._reconstruct>,_y=o<numpy._core.multiarray._reconstruct>,\
        correlation=o<numpy._core.multiarray.scalar>);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|\
        o;_alternative=s,_n=i,correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: PearsonRResultBase[new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>;_alternative=s,_axis=i,_n=i|o<numpy._core.multiarray._reconstruct>,\
        _x=o<numpy._core.multiarray._reconstruct>,_y=o<numpy._core.multiarray._reconstruct>,\
        correlation=o<numpy._core.multiarray.scalar>);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>;_alternative=s,_n=i);new(o<numpy._core.multiarray.scalar>,\
        o<numpy._core.multiarray.scalar>;_alternative=s,_n=i,_x=o<numpy._core.multiarray._reconstruct>,\
        _y=o<numpy._core.multiarray._reconstruct>,correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: PointbiserialrResult
        scipy.stats._stats_py: Power_divergenceResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: QuantileTestResult RanksumsResult
        scipy.stats._stats_py: RelfreqResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|\
        S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: RepeatedResults
        scipy.stats._stats_py: SigmaclipResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: SignificanceResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|\
        I|f|s|b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;\
        correlation=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: SkewtestResult SpearmanRConstantInputWarning
        scipy.stats._stats_py: SpearmanrResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: TtestResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o;_alternative=o<numpy._core.multiarray.scalar>,_dtype=o<numpy.dtype>,\
        _estimate=o<numpy._core.multiarray.scalar>,_standard_error=o<numpy._core.multiarray.scalar>,\
        _statistic_np=o<numpy._core.multiarray.scalar>,_xp=o<cloudpickle.cloudpickle.subimport>|\
        o<dill._dill._import_module>,df=o<numpy._core.multiarray.scalar>);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|\
        f|s|b|c|F|m|t|l|d|S|o;_alternative=o<numpy._core.multiarray.scalar>,\
        _estimate=o<numpy._core.multiarray.scalar>,_standard_error=o<numpy._core.multiarray.scalar>,\
        df=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: TtestResultBase[new(o<numpy._core.multiarray.scalar>,o<numpy._core.multiarray.scalar>;\
        _alternative=o<numpy._core.multiarray.scalar>,_estimate=o<numpy._core.multiarray.scalar>,\
        _standard_error=o<numpy._core.multiarray.scalar>,df=o<numpy._core.multiarray.scalar>)]
        scipy.stats._stats_py: Ttest_1sampResult
        scipy.stats._stats_py: Ttest_indResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o)]
        scipy.stats._stats_py: Ttest_relResult WeightedTauResult _SimpleBeta _SimpleChi2 _SimpleF _SimpleNormal
        scipy.stats._stats_py: _SimpleStudentT alexandergovern() brunnermunzel() chisquare() combine_pvalues()
        scipy.stats._stats_py: cumfreq() describe() energy_distance() expectile() f_oneway() find_repeats()
        scipy.stats._stats_py: fisher_exact() friedmanchisquare() gmean() gstd() gzscore() hmean() iqr() jarque_bera()
        scipy.stats._stats_py: kendalltau() kruskal() ks_1samp() ks_2samp() kstest() kurtosis() kurtosistest()
        scipy.stats._stats_py: linregress() lmoment() median_abs_deviation() mode() moment() multiscale_graphcorr()
        scipy.stats._stats_py: normaltest() obrientransform() pearsonr() percentileofscore() pmean() pointbiserialr()
        scipy.stats._stats_py: power_divergence() quantile_test() rankdata() ranksums() relfreq() scoreatpercentile()
        scipy.stats._stats_py: sem() sigmaclip() skew() skewtest() spearmanr() tiecorrect() tmax() tmean() tmin()
        scipy.stats._stats_py: trim1() trim_mean() trimboth() tsem() tstd() ttest_1samp() ttest_ind()
        scipy.stats._stats_py: ttest_ind_from_stats() ttest_rel() tvar() wasserstein_distance()
        scipy.stats._stats_py: wasserstein_distance_nd() weightedtau() zmap() zscore()
        scipy.stats._survival: ECDFResult EmpiricalDistributionFunction LogRankResult ecdf() logrank()
        scipy.stats._unuran.unuran_wrapper: DiscreteAliasUrn DiscreteGuideTable Method NumericalInverseHermite
        scipy.stats._unuran.unuran_wrapper: NumericalInversePolynomial SimpleRatioUniforms TransformedDensityRejection
        scipy.stats._unuran.unuran_wrapper: UNURANError _URNG
        scipy.stats._variation: variation()
        scipy.stats._warnings_errors: ConstantInputWarning DegenerateDataWarning FitError NearConstantInputWarning
        scipy.stats._wilcoxon: WilcoxonDistribution
        scipy.stats.biasedurn: _PyFishersNCHypergeometric _PyStochasticLib3 _PyWalleniusNCHypergeometric
        scipy.stats.contingency: Chi2ContingencyResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.contingency: chi2_contingency()
        scipy.stats.kde: gaussian_kde gaussian_kde.scotts_factor() gaussian_kde.silverman_factor()
        scipy.stats.morestats: AndersonResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|\
        d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;fit_result=o<scipy.stats._fit.FitResult>)]
        scipy.stats.morestats: Anderson_ksampResult AnsariResult BartlettResult FlignerResult
        scipy.stats.morestats: LeveneResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o)]
        scipy.stats.morestats: Mean[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|\
        t|l|d|S|o)]
        scipy.stats.morestats: ShapiroResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o)]
        scipy.stats.morestats: Std_dev[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|\
        m|t|l|d|S|o)]
        scipy.stats.morestats: Variance[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o)]
        scipy.stats.morestats: WilcoxonResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.morestats: _ABW anderson() anderson_ksamp() ansari() bartlett() bayes_mvs() binom_test() boxcox()
        scipy.stats.morestats: boxcox_llf() boxcox_normmax() boxcox_normplot() circmean() circstd() circvar()
        scipy.stats.morestats: fligner() kstat() kstatvar() levene() median_test() mood() mvsdist() ppcc_max()
        scipy.stats.morestats: ppcc_plot() probplot() shapiro() wilcoxon() yeojohnson() yeojohnson_llf()
        scipy.stats.morestats: yeojohnson_normmax() yeojohnson_normplot()
        scipy.stats.mstats_basic: BrunnerMunzelResult
        scipy.stats.mstats_basic: DescribeResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|\
        t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: F_onewayResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: FriedmanchisquareResult
        scipy.stats.mstats_basic: KendalltauResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: KruskalResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: KurtosistestResult
        scipy.stats.mstats_basic: LinregressResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|\
        m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;intercept_stderr=o<>|\
        o<numpy._core.multiarray.scalar>)]
        scipy.stats.mstats_basic: MannwhitneyuResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|\
        o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: ModeResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|\
        I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: NormaltestResult PointbiserialrResult SkewtestResult
        scipy.stats.mstats_basic: SpearmanrResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: Ttest_1sampResult
        scipy.stats.mstats_basic: Ttest_indResult[base(c<builtins.tuple>,t);new();new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.mstats_basic: Ttest_relResult argstoarray() brunnermunzel() count_tied_groups() describe()
        scipy.stats.mstats_basic: f_oneway() find_repeats() friedmanchisquare() kendalltau() kendalltau_seasonal()
        scipy.stats.mstats_basic: kruskal() ks_1samp() ks_2samp() ks_twosamp() kstest() kurtosis() kurtosistest()
        scipy.stats.mstats_basic: linregress() mannwhitneyu() mode() moment() mquantiles() msign() normaltest()
        scipy.stats.mstats_basic: obrientransform() pearsonr() plotting_positions() pointbiserialr() rankdata()
        scipy.stats.mstats_basic: scoreatpercentile() sem() sen_seasonal_slopes() siegelslopes() skew() skewtest()
        scipy.stats.mstats_basic: spearmanr() theilslopes() tmax() tmean() tmin() trim() trima() trimboth()
        scipy.stats.mstats_basic: trimmed_mean() trimmed_std() trimmed_stde() trimmed_var() trimr() trimtail() tsem()
        scipy.stats.mstats_basic: ttest_1samp() ttest_ind() ttest_rel() tvar() variation() winsorize()
        scipy.stats.mstats_extras: compare_medians_ms() hdmedian() hdquantiles() hdquantiles_sd() idealfourths()
        scipy.stats.mstats_extras: median_cihs() mjci() mquantiles_cimj() rsh() trimmed_mean_ci()
        """
}
