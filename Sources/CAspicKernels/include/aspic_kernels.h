#ifndef ASPIC_KERNELS_H
#define ASPIC_KERNELS_H

#endif
