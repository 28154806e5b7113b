"""Writes compression/: what Python's own modules and joblib make of two contents.

Needs joblib and lz4. The contents come from a small generator that the tests repeat in Swift, so that only
compressed bytes (for the small content) and their checksums (for the large one) are kept.

    python make_compression.py
"""

import bz2
import gzip
import io
import lzma
import os
import zlib

import lz4.frame
from joblib.numpy_pickle_utils import _write_fileobject

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compression")


def content(size, seed=1):
    """Compressible bytes: runs of a linear congruential generator's high bits."""
    state, out = seed, bytearray()
    while len(out) < size:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        out += bytes([state >> 60]) * (1 + (state >> 40) % 7)
        if state >> 32 & 3 == 0:
            out += state.to_bytes(8, "little")
    return bytes(out[:size])


def through_joblib(data, codec, level, portions):
    """The file joblib.dump writes when the pickler hands its data over in these portions."""
    target = io.BytesIO()
    target.close = lambda: None
    with _write_fileobject(target, compress=(codec, level)) as file:
        start = 0
        for size in portions:
            file.write(data[start : start + size])
            start += size
    return target.getvalue()


def main():
    os.makedirs(HERE, exist_ok=True)
    small = content(3000)
    large = content(2_500_000, seed=7)
    lines = []

    def keep(name, data):
        with open(os.path.join(HERE, name), "wb") as file:
            file.write(data)

    for codec in ["zlib", "gzip", "bz2", "lzma", "xz", "lz4"]:
        for level in [1, 3, 6, 9]:
            keep(f"small.{codec}.{level}", through_joblib(small, codec, level, [len(small)]))
        for level in [3] if codec in ("bz2", "lzma", "xz") else [1, 3, 6, 9]:
            data = through_joblib(large, codec, level, [len(large)])
            lines.append(f"large {codec} {level} {len(data)} {zlib.crc32(data):08x}")
    # Portions as joblib's 1 MiB buffer passes them on: what the file object below sees is not what was written.
    portions = [65_540] * 20 + [900_000] + [65_540] * 4
    portions.append(len(large) - sum(portions))
    seen = []

    class Spy(io.RawIOBase):
        def writable(self):
            return True

        def write(self, data):
            seen.append(len(data))
            return len(data)

    with io.BufferedWriter(Spy(), buffer_size=1024**2) as file:
        start = 0
        for size in portions:
            file.write(large[start : start + size])
            start += size
    for level in [0, 3]:
        data = through_joblib(large, "lz4", level, portions)
        lines.append(
            f"portions lz4 {level} {len(data)} {zlib.crc32(data):08x} " + " ".join(map(str, seen))
        )

    keep("named.gzip", make_named_gzip(small))
    keep("members.gzip", gzip.compress(small[:100], mtime=1) + b"\0" * 5 + gzip.compress(small[100:], mtime=2))
    keep("streams.bz2", bz2.compress(small[:100]) + bz2.compress(small[100:]))
    keep("streams.xz", lzma.compress(small[:100]) + lzma.compress(small[100:]))
    keep("frames.lz4", lz4.frame.compress(small[:100], content_checksum=True) + lz4.frame.compress(small[100:]))
    with open(os.path.join(HERE, "checksums.txt"), "w") as file:
        file.write("\n".join(lines) + "\n")


def make_named_gzip(data):
    """With a name, a time, and the gzip module's own idea of the system."""
    target = io.BytesIO()
    with gzip.GzipFile("model.pkl", "wb", 6, target, mtime=1_700_000_000) as file:
        file.write(data)
    return target.getvalue()


if __name__ == "__main__":
    main()
