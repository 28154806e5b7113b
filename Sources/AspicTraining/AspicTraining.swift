// AspicTraining
