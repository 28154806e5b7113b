#include "aspic_kernels.h"
#include "vectors.h"

// Products and sums stay separate instructions: a fused one rounds once, and then processors would disagree.
#pragma STDC FP_CONTRACT OFF

ASPIC_INLINE void store_lanes(double *out, const v8d *sum, size_t lanes) {
    if (lanes == ASPIC_PANEL) {
        memcpy(out, sum, sizeof(*sum));
    } else {
        memcpy(out, sum, lanes * sizeof(double));
    }
}

// Rows per pass over a panel.
enum { ROWS = 4, ROW_BLOCK = 64 };

ASPIC_CLONES
void aspic_product(const double *x, size_t rows, size_t k, const double *panels, size_t n, double *out) {
    for (size_t block = 0; block < rows; block += ROW_BLOCK) {
        size_t end = block + ROW_BLOCK < rows ? block + ROW_BLOCK : rows;
        for (size_t first = 0; first < n; first += ASPIC_PANEL) {
            const double *panel = panels + first * k;
            size_t lanes = n - first < ASPIC_PANEL ? n - first : ASPIC_PANEL;
            size_t row = block;
            for (; row + ROWS <= end; row += ROWS) {
                const double *a = x + row * k;
                v8d s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
                for (size_t f = 0; f < k; f++) {
                    v8d b;
                    ASPIC_LOAD(b, panel + f * ASPIC_PANEL);
                    s0 += ASPIC_SPLAT(a[f]) * b;
                    s1 += ASPIC_SPLAT(a[k + f]) * b;
                    s2 += ASPIC_SPLAT(a[2 * k + f]) * b;
                    s3 += ASPIC_SPLAT(a[3 * k + f]) * b;
                }
                double *target = out + row * n + first;
                store_lanes(target, &s0, lanes);
                store_lanes(target + n, &s1, lanes);
                store_lanes(target + 2 * n, &s2, lanes);
                store_lanes(target + 3 * n, &s3, lanes);
            }
            for (; row < end; row++) {
                const double *a = x + row * k;
                v8d s = {0};
                for (size_t f = 0; f < k; f++) {
                    v8d b;
                    ASPIC_LOAD(b, panel + f * ASPIC_PANEL);
                    s += ASPIC_SPLAT(a[f]) * b;
                }
                store_lanes(out + row * n + first, &s, lanes);
            }
        }
    }
}

ASPIC_CLONES
double aspic_dot(const double *a, const double *b, size_t count) {
    v8d sum = {0};
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        v8d u, v;
        ASPIC_LOAD(u, a + i);
        ASPIC_LOAD(v, b + i);
        sum += u * v;
    }
    double rest = 0;
    for (; i < count; i++) rest += a[i] * b[i];
    return (((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]))) + rest;
}

ASPIC_CLONES
int aspic_inspect(const double *x, size_t count, double bound) {
    int64_t nan = 0, large = 0;
    for (size_t i = 0; i < count; i++) {
        double magnitude = __builtin_fabs(x[i]);
        nan |= x[i] != x[i];
        large |= magnitude >= bound;
    }
    return (int)(nan | large << 1);
}
