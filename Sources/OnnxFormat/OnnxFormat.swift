// OnnxFormat
