// JoblibFormat
