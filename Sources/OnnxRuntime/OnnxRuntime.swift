// OnnxRuntime
