// SkopsFormat
