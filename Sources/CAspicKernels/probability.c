#include "aspic_kernels.h"
#include <math.h>

#pragma STDC FP_CONTRACT OFF

void aspic_logistic(double *x, size_t count) {
    for (size_t i = 0; i < count; i++) x[i] = 1.0 / (1.0 + exp(-x[i]));
}

void aspic_softmax(double *x, size_t rows, size_t columns) {
    for (size_t row = 0; row < rows; row++, x += columns) {
        double largest = x[0], sum = 0;
        for (size_t c = 1; c < columns; c++) largest = x[c] > largest ? x[c] : largest;
        for (size_t c = 0; c < columns; c++) {
            x[c] = exp(x[c] - largest);
            sum += x[c];
        }
        for (size_t c = 0; c < columns; c++) x[c] /= sum;
    }
}

double aspic_platt(double decision, double a, double b) {
    double t = decision * a + b;
    // Written so that the exponential never overflows.
    return t >= 0 ? exp(-t) / (1.0 + exp(-t)) : 1.0 / (1.0 + exp(t));
}
