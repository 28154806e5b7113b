#include "aspic_kernels.h"
