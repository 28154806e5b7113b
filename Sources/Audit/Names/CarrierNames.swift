/// What honest files name of joblib, cloudpickle and dill, and the arguments it is called with.
///
/// Made by `Scripts/names/emit.py`, whose README describes the grammar; not written by hand.
enum CarrierNames {
    static let table = """
        cloudpickle: _builtin_type! _fill_function! _make_function! _make_skel_func! _make_skeleton_class!
        cloudpickle: subimport~[call(s:dotted)]
        cloudpickle.cloudpickle: _builtin_type! _cell_set! _class_setstate! _create_parametrized_type_hint!
        cloudpickle.cloudpickle: _empty_cell_value! _fill_function! _function_setstate! _gen_ellipsis!
        cloudpickle.cloudpickle: _gen_not_implemented! _get_cell_contents! _get_dataclass_field_type_sentinel!
        cloudpickle.cloudpickle: _lookup_class_or_track! _make_cell! _make_dict_items! _make_dict_keys!
        cloudpickle.cloudpickle: _make_dict_values! _make_empty_cell! _make_function! _make_skel_func!
        cloudpickle.cloudpickle: _make_skeleton_class! _make_skeleton_enum! _make_typevar! _modules_to_main!
        cloudpickle.cloudpickle: _rehydrate_skeleton_class! dynamic_subimport~[call(s:dotted,d)]
        cloudpickle.cloudpickle: subimport~[call(s:dotted)]
        cloudpickle.cloudpickle_fast: _class_setstate! _function_setstate!
        dill: _dill!
        dill._dill: _create_array*[call(F<numpy._core.multiarray._reconstruct>|o<dill._dill._get_attr>,\
        t{c<numpy.matrix>|c<numpy.ndarray>|c<numpy.recarray>|c<numpy.matrixlib.defmatrix.matrix>|\
        c<numpy.rec.recarray>|o<dill._dill._create_type>,(0),s|b'b'},t{1,t,o<numpy.dtype>|\
        o<numpy._core._internal._convert_to_stringdtype_kwargs>,?,s|b|l},N|d{_getitem=?})]
        dill._dill: _create_capsule! _create_cell! _create_code! _create_dtypemeta! _create_ellipsis! _create_ftype!
        dill._dill: _create_function! _create_lock! _create_namedtuple! _create_type! _create_typing_tuple!
        dill._dill: _create_weakref!
        dill._dill: _get_attr~[call(s:identifier|c<datetime.date>|c<datetime.datetime>|o<dill._dill._import_module>|\
        o<dill._dill._load_type>|o<numpy.random.__RandomState_ctor>|o<numpy.random._pickle.__generator_ctor>|\
        o<numpy.random._pickle.__randomstate_ctor>|l|d{vha=i,viahpk=i,vime=i,vjsg=i,vjtyqpy=i,vkcunrss=i,vpawz=i,\
        vzalfc=i},s:identifier)]
        dill._dill: _getattr~[call(c<collections.OrderedDict>|c<scipy.stats.unuran_wrapper.Method>|\
        c<scipy.stats.unuran_wrapper.TransformedDensityRejection>|o<dill._dill._load_type>,s:identifier,s)]
        dill._dill: _import_module~[call(s:dotted)] _load_type~[call(s:identifier)] _setitems!
        dill._shims: _dill!
        dill.dill: _create_array*[call(F<numpy._core.multiarray._reconstruct>|o<dill.dill._get_attr>,\
        t{c<numpy.ndarray>|c<numpy.recarray>|c<numpy.matrixlib.defmatrix.matrix>,t,s|b},t{i,t,o<numpy.dtype>,?,s|b|\
        l},N|d{_getitem=?})]
        dill.dill: _create_cell! _create_code! _create_ftype! _create_function! _create_namedtuple! _create_type!
        dill.dill: _get_attr~[call(s|c<datetime.datetime>|o<dill.dill._import_module>|o<dill.dill._load_type>|\
        o<numpy.random.__RandomState_ctor>|l|d{vcbrxadqe=i,vcwztibf=i,vjymilwy=i,vqrnun=i},s:identifier)]
        dill.dill: _getattr~[call(o<dill.dill._load_type>,s,s)] _import_module~[call(s:dotted)]
        dill.dill: _load_type~[call(s:identifier)] _setitems!
        joblib._compat: CompatFileExistsError
        joblib.memory: Memory[call(N,N,?,i);new()] NotMemorizedFunc
        joblib.numpy_pickle: NDArrayWrapper NumpyArrayWrapper ZNDArrayWrapper ZipNumpyUnpickler
        joblib.numpy_pickle_compat: NDArrayWrapper ZNDArrayWrapper
        """
}
