#include "aspic_kernels.h"
#include "vectors.h"

#pragma STDC FP_CONTRACT OFF

enum { LANES = 16 };

typedef float v8f __attribute__((vector_size(32)));
typedef int32_t v8i __attribute__((vector_size(32)));

// mask ? a : b
ASPIC_INLINE v8d choose(v8l mask, double a, double b) {
    return (v8d)((mask & (v8l)ASPIC_SPLAT(a)) | (~mask & (v8l)ASPIC_SPLAT(b)));
}

// Sixteen rows, whose used columns lie side by side in `singles`, and the two classes from `c` on (or the one).
ASPIC_INLINE void add_lanes(const aspic_stumps *s, const float *singles, size_t c, int pair, double *sums) {
    v8d a0 = {0}, a1 = {0}, b0 = {0}, b1 = {0};
    for (size_t tree = 0; tree < s->trees; tree++) {
        const float *column = singles + (size_t)s->features[tree] * LANES;
        float t = s->thresholds[tree];
        v8f threshold = {t, t, t, t, t, t, t, t};
        v8f x0, x1;
        ASPIC_LOAD(x0, column);
        ASPIC_LOAD(x1, column + 8);
        v8l m0 = __builtin_convertvector((v8i)(x0 <= threshold), v8l);
        v8l m1 = __builtin_convertvector((v8i)(x1 <= threshold), v8l);
        const double *left = s->left + tree * s->classes + c, *right = s->right + tree * s->classes + c;
        a0 += choose(m0, left[0], right[0]);
        a1 += choose(m1, left[0], right[0]);
        if (pair) {
            b0 += choose(m0, left[1], right[1]);
            b1 += choose(m1, left[1], right[1]);
        }
    }
    v8d divisor = ASPIC_SPLAT((double)s->trees);
    a0 /= divisor, a1 /= divisor, b0 /= divisor, b1 /= divisor;
    ASPIC_STORE(sums, a0);
    ASPIC_STORE(sums + 8, a1);
    ASPIC_STORE(sums + 16, b0);
    ASPIC_STORE(sums + 24, b1);
}

static void one_row(const aspic_stumps *s, const double *row, double *out) {
    size_t classes = s->classes;
    memset(out, 0, classes * sizeof(double));
    for (size_t tree = 0; tree < s->trees; tree++) {
        float x = (float)row[s->columns[s->features[tree]]];
        const double *value = (x <= s->thresholds[tree] ? s->left : s->right) + tree * classes;
        for (size_t c = 0; c < classes; c++) out[c] += value[c];
    }
    for (size_t c = 0; c < classes; c++) out[c] /= (double)s->trees;
}

ASPIC_CLONES
void aspic_stumps_mean(
    const aspic_stumps *s, const double *x, size_t rows, size_t columns, float *singles, double *out
) {
    size_t classes = s->classes, row = 0;
    for (; row + LANES <= rows; row += LANES) {
        for (size_t u = 0; u < s->used; u++) {
            const double *value = x + row * columns + s->columns[u];
            for (size_t lane = 0; lane < LANES; lane++) singles[u * LANES + lane] = (float)value[lane * columns];
        }
        for (size_t c = 0; c < classes; c += 2) {
            double sums[2 * LANES];
            int pair = c + 1 < classes;
            if (pair) {
                add_lanes(s, singles, c, 1, sums);
            } else {
                add_lanes(s, singles, c, 0, sums);
            }
            for (size_t lane = 0; lane < LANES; lane++) {
                out[(row + lane) * classes + c] = sums[lane];
                if (pair) out[(row + lane) * classes + c + 1] = sums[LANES + lane];
            }
        }
    }
    for (; row < rows; row++) one_row(s, x + row * columns, out + row * classes);
}
