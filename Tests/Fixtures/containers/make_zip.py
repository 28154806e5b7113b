"""Writes zip/: archives by Python's zipfile, and archives damaged on purpose.

    python make_zip.py
"""

import os
import struct
import zipfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "zip")
DATE = (2024, 5, 6, 7, 8, 10)


def write(name, members, method=zipfile.ZIP_STORED, force_zip64=False, comment=b""):
    path = os.path.join(HERE, name)
    with zipfile.ZipFile(path, "w") as archive:
        for member, data in members:
            info = zipfile.ZipInfo(member, DATE)
            info.compress_type = method
            info.external_attr = 0o600 << 16
            with archive.open(info, "w", force_zip64=force_zip64) as file:
                file.write(data)
        archive.comment = comment
    return path


def main():
    os.makedirs(HERE, exist_ok=True)
    members = [("a.txt", b"hello " * 50), ("folder/b.bin", bytes(range(256))), ("empty", b""), ("ä.txt", b"x")]
    for name, method in {
        "stored": zipfile.ZIP_STORED,
        "deflate": zipfile.ZIP_DEFLATED,
        "bzip2": zipfile.ZIP_BZIP2,
        "lzma": zipfile.ZIP_LZMA,
    }.items():
        write(name + ".zip", members, method)
    write("zip64.zip", members, force_zip64=True)
    write("comment.zip", members, comment=b"a comment")
    write("none.zip", [])
    # Streamed: sizes follow the data.
    with open(os.path.join(HERE, "streamed.zip"), "wb") as raw:

        class Pipe:
            def write(self, data):
                return raw.write(data)

            def flush(self):
                pass

        with zipfile.ZipFile(Pipe(), "w", zipfile.ZIP_DEFLATED) as archive:
            for member, data in members:
                archive.writestr(zipfile.ZipInfo(member, DATE), data, zipfile.ZIP_DEFLATED)

    stored = open(os.path.join(HERE, "stored.zip"), "rb").read()

    def damage(name, data):
        with open(os.path.join(HERE, name), "wb") as file:
            file.write(data)

    damage("leading.zip", b"#!/bin/sh\n" + stored)
    damage("trailing.zip", stored + b"payload")
    damage("other_name_inside.zip", stored.replace(b"a.txt", b"x.txt", 1))
    damage("traversal.zip", stored.replace(b"folder/b.bin", b"../lder/b.bi"))
    damage("absolute.zip", stored.replace(b"a.txt", b"/.txt"))
    damage("twice.zip", stored.replace(b"empty", b"a.txt"))
    damage("checksum.zip", stored.replace(b"hello", b"hullo", 1))
    # The second entry of the directory points at the first member.
    central = stored.index(b"PK\1\2", stored.index(b"PK\1\2") + 1)
    damage("overlap.zip", stored[: central + 42] + struct.pack("<I", 0) + stored[central + 46 :])
    first = stored.index(b"PK\1\2")
    flagged = bytearray(stored)
    flagged[6] |= 1
    flagged[first + 8] |= 1
    damage("encrypted.zip", flagged)


if __name__ == "__main__":
    main()
