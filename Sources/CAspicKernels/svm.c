#include "aspic_kernels.h"
#include "vectors.h"
#include <math.h>

#pragma STDC FP_CONTRACT OFF

// Eight exponentials within 1 ulp of the true value: x = n ln 2 + r with |r| <= ln 2 / 2, then the series of
// exp(r) to the 13th power, whose remainder is below 2^-57.
ASPIC_INLINE v8d exponential(v8d x) {
    const v8d magic = ASPIC_SPLAT(0x1.8p52);
    // Beyond these the result is 0 or infinity anyway; NaN fails both comparisons and passes through.
    const v8d low = ASPIC_SPLAT(-746.0), high = ASPIC_SPLAT(710.0);
    v8l below = x < low, above = x > high;
    v8d bounded = (v8d)((below & (v8l)low) | (above & (v8l)high) | (~(below | above) & (v8l)x));
    v8d shifted = bounded * ASPIC_SPLAT(0x1.71547652b82fep0) + magic;
    v8d n = shifted - magic;
    v8d r = (bounded - n * ASPIC_SPLAT(0x1.62e42feep-1)) - n * ASPIC_SPLAT(0x1.a39ef35793c76p-33);
    v8d p = ASPIC_SPLAT(1.0 / 6227020800.0);
    p = p * r + ASPIC_SPLAT(1.0 / 479001600.0);
    p = p * r + ASPIC_SPLAT(1.0 / 39916800.0);
    p = p * r + ASPIC_SPLAT(1.0 / 3628800.0);
    p = p * r + ASPIC_SPLAT(1.0 / 362880.0);
    p = p * r + ASPIC_SPLAT(1.0 / 40320.0);
    p = p * r + ASPIC_SPLAT(1.0 / 5040.0);
    p = p * r + ASPIC_SPLAT(1.0 / 720.0);
    p = p * r + ASPIC_SPLAT(1.0 / 120.0);
    p = p * r + ASPIC_SPLAT(1.0 / 24.0);
    p = p * r + ASPIC_SPLAT(1.0 / 6.0);
    p = p * r + ASPIC_SPLAT(0.5);
    p = ASPIC_SPLAT(1.0) + (r + (r * r) * p);
    // 2^n in two factors, so that subnormal results are reached. The low bits of `shifted` hold n.
    v8l exponent = (v8l)shifted - (v8l)magic;
    v8l half = exponent >> 1;
    v8d first = (v8d)((half + 1023) << 52), second = (v8d)((exponent - half + 1023) << 52);
    return (p * first) * second;
}

// Rows that share a pass over a panel; `count` of them exist.
enum { ROWS = 4 };

ASPIC_INLINE void inner(const double *a, size_t count, const double *panel, size_t k, v8d *sums) {
    v8d s[ROWS] = {{0}};
    for (size_t f = 0; f < k; f++) {
        v8d b;
        ASPIC_LOAD(b, panel + f * ASPIC_PANEL);
        for (size_t row = 0; row < count; row++) s[row] += ASPIC_SPLAT(a[row * k + f]) * b;
    }
    memcpy(sums, s, count * sizeof(v8d));
}

ASPIC_INLINE void squared_distance(const double *a, size_t count, const double *panel, size_t k, v8d *sums) {
    v8d s[ROWS] = {{0}};
    for (size_t f = 0; f < k; f++) {
        v8d b;
        ASPIC_LOAD(b, panel + f * ASPIC_PANEL);
        for (size_t row = 0; row < count; row++) {
            v8d difference = ASPIC_SPLAT(a[row * k + f]) - b;
            s[row] += difference * difference;
        }
    }
    memcpy(sums, s, count * sizeof(v8d));
}

// LIBSVM's powi.
ASPIC_INLINE v8d power(v8d base, int times) {
    v8d result = ASPIC_SPLAT(1.0);
    for (int left = times; left > 0; left /= 2) {
        if (left % 2 == 1) result *= base;
        base *= base;
    }
    return result;
}

ASPIC_INLINE void values(
    const aspic_kernel_parameters *p, const double *a, size_t count, const double *panel, size_t k, v8d *out
) {
    const v8d gamma = ASPIC_SPLAT(p->gamma), coef0 = ASPIC_SPLAT(p->coef0);
    if (p->kind == ASPIC_RBF) {
        squared_distance(a, count, panel, k, out);
    } else {
        inner(a, count, panel, k, out);
    }
    for (size_t row = 0; row < count; row++) {
        switch (p->kind) {
        case ASPIC_LINEAR:
            break;
        case ASPIC_POLY:
            out[row] = power(gamma * out[row] + coef0, p->degree);
            break;
        case ASPIC_RBF:
            out[row] = exponential(-gamma * out[row]);
            break;
        case ASPIC_SIGMOID: {
            v8d argument = gamma * out[row] + coef0;
            for (int lane = 0; lane < ASPIC_PANEL; lane++) out[row][lane] = tanh(argument[lane]);
            break;
        }
        }
    }
}

ASPIC_CLONES
void aspic_kernel_values(
    aspic_kernel_parameters parameters, const double *x, size_t rows, size_t k, const double *panels,
    size_t n, double *out
) {
    size_t width = (n + ASPIC_PANEL - 1) / ASPIC_PANEL * ASPIC_PANEL;
    for (size_t first = 0; first < n; first += ASPIC_PANEL) {
        const double *panel = panels + first * k;
        size_t row = 0;
        v8d value[ROWS];
        for (; row + ROWS <= rows; row += ROWS) {
            values(&parameters, x + row * k, ROWS, panel, k, value);
            for (size_t lane = 0; lane < ROWS; lane++) {
                ASPIC_STORE(out + (row + lane) * width + first, value[lane]);
            }
        }
        for (; row < rows; row++) {
            values(&parameters, x + row * k, 1, panel, k, value);
            ASPIC_STORE(out + row * width + first, value[0]);
        }
    }
}
