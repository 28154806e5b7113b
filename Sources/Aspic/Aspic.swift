// Aspic
