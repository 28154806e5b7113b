// NumpyFormat
