// Vectors of eight, in the spelling clang and gcc share; the compiler cuts them to what the processor has.
#ifndef ASPIC_VECTORS_H
#define ASPIC_VECTORS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// One body, compiled for several processors and chosen when the program starts.
#if defined(__x86_64__) && defined(__GLIBC__) && defined(__clang__)
#define ASPIC_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define ASPIC_CLONES
#endif

// How vectors are passed between functions depends on the processor; these functions are never called, only inlined.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wpsabi"
#elif defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif
#define ASPIC_INLINE static inline __attribute__((always_inline))

typedef double v8d __attribute__((vector_size(64)));
typedef int64_t v8l __attribute__((vector_size(64)));

#define ASPIC_LOAD(target, source) memcpy(&(target), (source), sizeof(target))
#define ASPIC_STORE(target, source) memcpy((target), &(source), sizeof(source))
#define ASPIC_SPLAT(value) ((v8d){(value), (value), (value), (value), (value), (value), (value), (value)})

#endif
