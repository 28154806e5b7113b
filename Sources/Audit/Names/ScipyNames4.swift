/// What honest files name of scipy, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum ScipyNames4 {
    static let table = """
        scipy.stats.stats: AlexanderGovernConstantInputWarning BrunnerMunzelResult
        scipy.stats.stats: CumfreqResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.stats: DescribeResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|\
        ?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.stats: F_onewayBadInputSizesWarning F_onewayConstantInputWarning
        scipy.stats.stats: F_onewayResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o)]
        scipy.stats.stats: FriedmanchisquareResult HistogramResult Jarque_beraResult
        scipy.stats.stats: KendalltauResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|\
        b|c|F|m|t|l|d|S|o)]
        scipy.stats.stats: KruskalResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o)]
        scipy.stats.stats: Ks_2sampResult
        scipy.stats.stats: KstestResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o;\
        statistic_location=o<numpy._core.multiarray.scalar>,statistic_sign=i|o<numpy._core.multiarray.scalar>)]
        scipy.stats.stats: KurtosistestResult MGCResult
        scipy.stats.stats: MannwhitneyuResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|\
        s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.stats: ModeResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|\
        m|t|l|d|S|o)]
        scipy.stats.stats: NormaltestResult PearsonRConstantInputWarning PearsonRNearConstantInputWarning
        scipy.stats.stats: PointbiserialrResult
        scipy.stats.stats: Power_divergenceResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|\
        I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.stats: RanksumsResult
        scipy.stats.stats: RelfreqResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|\
        F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,\
        N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.stats: RepeatedResults
        scipy.stats.stats: SigmaclipResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|c|F|m|t|l|d|S|o)]
        scipy.stats.stats: SkewtestResult SpearmanRConstantInputWarning
        scipy.stats.stats: SpearmanrResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o)]
        scipy.stats.stats: Ttest_1sampResult
        scipy.stats.stats: Ttest_indResult[base(c<builtins.tuple>,t);new(N|?|i|I|f|s|b|c|F|m|t|l|d|S|o,N|?|i|I|f|s|b|\
        c|F|m|t|l|d|S|o)]
        scipy.stats.stats: Ttest_relResult WeightedTauResult alexandergovern() brunnermunzel() chisquare()
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
