// Arithmetic and text that Swift leaves too much speed behind on. No state, no allocation, no checks: callers have
// proven sizes, indices and structure. Every sum has one order, so that the results have the same bits on every
// processor, for any number of threads and for a row alone as for a row among many.
#ifndef ASPIC_KERNELS_H
#define ASPIC_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Rows of a matrix are packed in panels of 8, feature by feature: element (8 p + lane, f) of `n` rows with `k`
// columns lies at panels[(p * k + f) * 8 + lane]. Lanes beyond the last row are zero.
enum { ASPIC_PANEL = 8 };

// out[r][j] = sum over f of x[r][f] * packed(j, f), summed from f = 0 on; `x` has `rows` rows of `k` columns.
void aspic_product(const double *x, size_t rows, size_t k, const double *panels, size_t n, double *out);

// LIBSVM's kernel functions between rows and support vectors.
typedef enum { ASPIC_LINEAR, ASPIC_POLY, ASPIC_RBF, ASPIC_SIGMOID } aspic_kernel;

typedef struct {
    aspic_kernel kind;
    int degree;
    double gamma;
    double coef0;
} aspic_kernel_parameters;

// out[r][j] = kernel(x[r], packed row j). `out` has ceil(n / 8) * 8 columns.
void aspic_kernel_values(
    aspic_kernel_parameters parameters, const double *x, size_t rows, size_t k, const double *panels,
    size_t n, double *out);

// The sum of a[i] * b[i] in eight interleaved partial sums.
double aspic_dot(const double *a, const double *b, size_t count);

// A node of a compiled tree. Siblings are neighbours: the right child is left + 1. A leaf compares column 0 with
// +infinity and has itself as left child.
typedef struct {
    float threshold;
    uint32_t feature;
    uint32_t left;
} aspic_node;

typedef struct {
    const aspic_node *nodes;
    // `classes` values per node.
    const double *values;
    // The first node of each tree, and the longest way down from it.
    const uint32_t *roots;
    const uint32_t *depths;
    // One byte per node: missing values go left.
    const uint8_t *missing_left;
    size_t trees;
    size_t classes;
} aspic_forest;

// Rows that are walked together; `singles` must hold this many rows of `columns` floats.
enum { ASPIC_FOREST_BLOCK = 256 };

// out[r][c] = mean over the trees of the value of the leaf that row r reaches, added in the order of the trees.
// No value of `x` may be NaN.
void aspic_forest_mean(
    const aspic_forest *forest, const double *x, size_t rows, size_t columns, float *singles, double *out);

// The same for rows that may hold NaN.
void aspic_forest_mean_missing(
    const aspic_forest *forest, const double *x, size_t rows, size_t columns, float *singles, double *out);

// For each row the leaf reached in tree `tree`, counted from the start of `nodes`; NaN allowed.
void aspic_forest_leaves(
    const aspic_forest *forest, size_t tree, const double *x, size_t rows, size_t columns, float *singles,
    uint32_t *out);

// Trees of one split each.
typedef struct {
    // Columns that any tree compares, and for each tree which of those.
    const uint32_t *columns;
    size_t used;
    const uint32_t *features;
    const float *thresholds;
    // `classes` values per tree.
    const double *left;
    const double *right;
    size_t trees;
    size_t classes;
} aspic_stumps;

// As aspic_forest_mean; `singles` must hold 16 floats per used column.
void aspic_stumps_mean(
    const aspic_stumps *stumps, const double *x, size_t rows, size_t columns, float *singles, double *out);

// 1 / (1 + exp(-x)) for each element.
void aspic_logistic(double *x, size_t count);

// Rows become exp(x - max) / sum of those.
void aspic_softmax(double *x, size_t rows, size_t columns);

// LIBSVM's sigmoid: the probability of the first class of a pair, from its decision.
double aspic_platt(double decision, double a, double b);

// Bit 0: there is a NaN. Bit 1: there is a magnitude of at least `bound`.
int aspic_inspect(const double *x, size_t count, double bound);

// How many code points UTF-8 has whose code points are below 256; -1 for any other bytes.
ptrdiff_t aspic_latin1_count(const uint8_t *text, size_t count);

// Writes those code points; `out` has `length` bytes, as many as were counted.
void aspic_latin1_decode(const uint8_t *text, size_t count, uint8_t *out, size_t length);

// The same without what only some processors have.
void aspic_latin1_decode_anywhere(const uint8_t *text, size_t count, uint8_t *out, size_t length);

// The largest float that is not above `value`: comparing floats with either gives the same answers.
float aspic_round_down(double value);

#endif
