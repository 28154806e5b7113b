#include "aspic_kernels.h"
#include "vectors.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { BLOCK = 64 };

typedef uint8_t v64b __attribute__((vector_size(BLOCK)));

ASPIC_INLINE int is_wrong(uint8_t byte, uint8_t before) {
    return ((byte & 0xC0) == 0x80) != ((before & 0xFE) == 0xC2) || byte > 0xC3 || (byte & 0xFE) == 0xC0;
}

ASPIC_CLONES
ptrdiff_t aspic_latin1_count(const uint8_t *text, size_t count) {
    if (count == 0) return 0;
    int fault = is_wrong(text[0], 0);
    size_t continuations = 0, place = 1;
    v64b wrong = {0};
    while (place + BLOCK <= count) {
        // No lane counts further than it has room for.
        size_t blocks = (count - place) / BLOCK;
        if (blocks > 255) blocks = 255;
        v64b found = {0};
        for (size_t block = 0; block < blocks; block++, place += BLOCK) {
            v64b bytes, before;
            ASPIC_LOAD(bytes, text + place);
            ASPIC_LOAD(before, text + place - 1);
            // A continuation stands behind 0xC2 or 0xC3 and nowhere else, and nothing else is beyond 127.
            v64b follows = (v64b)((bytes & 0xC0) == 0x80);
            v64b due = (v64b)((before & 0xFE) == 0xC2);
            wrong |= (follows ^ due) | (v64b)(bytes > 0xC3) | (v64b)((bytes & 0xFE) == 0xC0);
            found -= follows;
        }
        for (size_t lane = 0; lane < BLOCK; lane++) continuations += found[lane];
    }
    for (size_t lane = 0; lane < BLOCK; lane++) fault |= wrong[lane];
    for (; place < count; place++) {
        fault |= is_wrong(text[place], text[place - 1]);
        continuations += (text[place] & 0xC0) == 0x80;
    }
    fault |= text[count - 1] >= 0xC0;
    return fault ? -1 : (ptrdiff_t)(count - continuations);
}

// The bytes of a word for which `keep` has all bits set, moved together.
typedef uint64_t compressor(uint64_t word, uint64_t keep);

static uint64_t compress(uint64_t word, uint64_t keep) {
    uint64_t result = 0;
    for (unsigned from = 0, to = 0; from < 64; from += 8) {
        result |= (word >> from & keep >> from & 0xFF) << to;
        to += keep >> from & 8;
    }
    return result;
}

// Words are little-endian.
ASPIC_INLINE void decode(
    const uint8_t *text, size_t count, uint8_t *out, size_t length, compressor *compress) {
    const uint64_t high = 0x8080808080808080, low = 0x0101010101010101;
    size_t place = 0, written = 0;
    uint64_t last = 0;
    while (place + 8 <= count && written + 8 <= length) {
        uint64_t word;
        ASPIC_LOAD(word, text + place);
        uint64_t before = word << 8 | last;
        last = word >> 56;
        place += 8;
        uint64_t second = word & ~(word << 1) & high, first = word & (word << 1) & high;
        if (word & high) {
            // A second byte has all bits but one, which is the lowest of the first.
            word |= (before & low) << 6 & second >> 1;
            word = compress(word, ~((first >> 7) * 0xFF));
        }
        ASPIC_STORE(out + written, word);
        written += 8 - (size_t)__builtin_popcountll(first);
    }
    for (; place < count; place++) {
        uint8_t byte = text[place];
        if (byte < 0xC0) out[written++] = byte | (byte >= 0x80 ? (uint8_t)(last & 1) << 6 : 0);
        last = byte;
    }
}

void aspic_latin1_decode_anywhere(const uint8_t *text, size_t count, uint8_t *out, size_t length) {
    decode(text, count, out, length, compress);
}

#if defined(__x86_64__)

__attribute__((target("bmi2"))) static uint64_t compress_bmi2(uint64_t word, uint64_t keep) {
    return _pext_u64(word, keep);
}

__attribute__((target("bmi2,popcnt"))) static void decode_bmi2(
    const uint8_t *text, size_t count, uint8_t *out, size_t length) {
    decode(text, count, out, length, compress_bmi2);
}

void aspic_latin1_decode(const uint8_t *text, size_t count, uint8_t *out, size_t length) {
    if (__builtin_cpu_supports("bmi2")) {
        decode_bmi2(text, count, out, length);
    } else {
        aspic_latin1_decode_anywhere(text, count, out, length);
    }
}

#else

void aspic_latin1_decode(const uint8_t *text, size_t count, uint8_t *out, size_t length) {
    aspic_latin1_decode_anywhere(text, count, out, length);
}

#endif
