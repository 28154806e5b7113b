// PickleFormat
