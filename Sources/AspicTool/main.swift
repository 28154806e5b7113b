print("aspic")
