// OnnxConversion
