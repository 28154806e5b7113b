#include "aspic_kernels.h"
#include "vectors.h"
#include <math.h>

#pragma STDC FP_CONTRACT OFF

// Rows walked at the same time: their loads do not wait for each other.
enum { LANES = 16 };

float aspic_round_down(double value) {
    float single = (float)value;
    return (double)single > value ? nextafterf(single, -INFINITY) : single;
}

ASPIC_INLINE void cast_rows(const double *x, size_t count, float *singles) {
    for (size_t i = 0; i < count; i++) singles[i] = (float)x[i];
}

// One step down: NaN is excluded, so "not below or equal" is "above".
ASPIC_INLINE uint32_t step(const aspic_node *nodes, uint32_t at, const float *row) {
    const aspic_node *node = nodes + at;
    return node->left + !(row[node->feature] <= node->threshold);
}

ASPIC_INLINE uint32_t descend(const aspic_node *nodes, uint32_t at, const float *row) {
    for (;;) {
        uint32_t next = step(nodes, at, row);
        if (next == at) return at;
        at = next;
    }
}

ASPIC_INLINE uint32_t descend_missing(const aspic_forest *forest, uint32_t at, const float *row) {
    for (;;) {
        const aspic_node *node = forest->nodes + at;
        if (node->left == at) return at;
        float value = row[node->feature];
        at = node->left + (value != value ? !forest->missing_left[at] : !(value <= node->threshold));
    }
}

ASPIC_INLINE void add_leaf(double *sums, const double *values, uint32_t leaf, size_t classes) {
    const double *value = values + (size_t)leaf * classes;
    if (classes == 2) {
        sums[0] += value[0];
        sums[1] += value[1];
        return;
    }
    for (size_t c = 0; c < classes; c++) sums[c] += value[c];
}

ASPIC_INLINE void divide(double *out, size_t count, size_t trees) {
    double divisor = (double)trees;
    for (size_t i = 0; i < count; i++) out[i] /= divisor;
}

// 16 rows down one tree. Deep trees are left as soon as all have arrived.
ASPIC_INLINE void walk_lanes(
    const aspic_node *nodes, uint32_t root, uint32_t depth, const float *rows, size_t columns, uint32_t *at
) {
    for (int lane = 0; lane < LANES; lane++) at[lane] = root;
    uint32_t level = 0;
    for (; level + 4 <= depth; level += 4) {
        uint32_t moved = 0;
        for (int inner = 0; inner < 3; inner++) {
            for (int lane = 0; lane < LANES; lane++) at[lane] = step(nodes, at[lane], rows + lane * columns);
        }
        for (int lane = 0; lane < LANES; lane++) {
            uint32_t next = step(nodes, at[lane], rows + lane * columns);
            moved |= next ^ at[lane];
            at[lane] = next;
        }
        if (!moved) return;
    }
    for (; level < depth; level++) {
        for (int lane = 0; lane < LANES; lane++) at[lane] = step(nodes, at[lane], rows + lane * columns);
    }
}

// Eight trees at a time for one row; the sums still grow in the order of the trees.
static void one_row(const aspic_forest *forest, const float *row, double *out) {
    enum { TREES = 8 };
    size_t tree = 0;
    for (; tree + TREES <= forest->trees; tree += TREES) {
        uint32_t at[TREES];
        for (int lane = 0; lane < TREES; lane++) at[lane] = forest->roots[tree + lane];
        for (uint32_t moved = 1; moved;) {
            moved = 0;
            for (int lane = 0; lane < TREES; lane++) {
                uint32_t next = step(forest->nodes, at[lane], row);
                moved |= next ^ at[lane];
                at[lane] = next;
            }
        }
        for (int lane = 0; lane < TREES; lane++) add_leaf(out, forest->values, at[lane], forest->classes);
    }
    for (; tree < forest->trees; tree++) {
        add_leaf(out, forest->values, descend(forest->nodes, forest->roots[tree], row), forest->classes);
    }
}

void aspic_forest_mean(
    const aspic_forest *forest, const double *x, size_t rows, size_t columns, float *singles, double *out
) {
    size_t classes = forest->classes;
    for (size_t block = 0; block < rows; block += ASPIC_FOREST_BLOCK) {
        size_t count = rows - block < ASPIC_FOREST_BLOCK ? rows - block : ASPIC_FOREST_BLOCK;
        double *sums = out + block * classes;
        memset(sums, 0, count * classes * sizeof(double));
        cast_rows(x + block * columns, count * columns, singles);
        size_t full = count - count % LANES;
        for (size_t tree = 0; full > 0 && tree < forest->trees; tree++) {
            for (size_t first = 0; first < full; first += LANES) {
                uint32_t at[LANES];
                walk_lanes(
                    forest->nodes, forest->roots[tree], forest->depths[tree], singles + first * columns, columns,
                    at);
                for (size_t lane = 0; lane < LANES; lane++) {
                    add_leaf(sums + (first + lane) * classes, forest->values, at[lane], classes);
                }
            }
        }
        for (size_t row = full; row < count; row++) {
            one_row(forest, singles + row * columns, sums + row * classes);
        }
        divide(sums, count * classes, forest->trees);
    }
}

void aspic_forest_mean_missing(
    const aspic_forest *forest, const double *x, size_t rows, size_t columns, float *singles, double *out
) {
    size_t classes = forest->classes;
    memset(out, 0, rows * classes * sizeof(double));
    for (size_t row = 0; row < rows; row++) {
        cast_rows(x + row * columns, columns, singles);
        for (size_t tree = 0; tree < forest->trees; tree++) {
            uint32_t leaf = descend_missing(forest, forest->roots[tree], singles);
            add_leaf(out + row * classes, forest->values, leaf, classes);
        }
    }
    divide(out, rows * classes, forest->trees);
}

void aspic_forest_leaves(
    const aspic_forest *forest, size_t tree, const double *x, size_t rows, size_t columns, float *singles,
    uint32_t *out
) {
    for (size_t row = 0; row < rows; row++) {
        cast_rows(x + row * columns, columns, singles);
        out[row] = descend_missing(forest, forest->roots[tree], singles);
    }
}
