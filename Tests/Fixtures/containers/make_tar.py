"""Tar files as Python's tarfile writes them, and some that no honest writer makes. Writes to tar/."""
import io
import pathlib
import tarfile

OUT = pathlib.Path(__file__).parent / "tar"
LONG = "folder/" * 20 + "a long name.bin"  # 155 bytes: too long for a header's 100
MEMBERS = [("a.txt", b"hello " * 50), (LONG, bytes(range(256))), ("ä.txt", b"x" * 512), ("./empty", b"")]


def info(name, content=b"", **fields):
    result = tarfile.TarInfo(name)
    result.size = len(content)
    for key, value in fields.items():
        setattr(result, key, value)
    return result


def write(name, format, members, mode="w", **options):
    with tarfile.open(OUT / name, mode, format=format, **options) as archive:
        for member, content in members:
            archive.addfile(info(member, content), io.BytesIO(content))


def single(name, **fields):
    with tarfile.open(OUT / name, "w") as archive:
        archive.addfile(info("model.pkl", b"N."), io.BytesIO(b"N."))
        archive.addfile(info("odd", **fields))


def main():
    OUT.mkdir(exist_ok=True)
    write("pax.tar", tarfile.PAX_FORMAT, MEMBERS)
    write("gnu.tar", tarfile.GNU_FORMAT, MEMBERS)
    # ustar has a folder of 155 bytes before the name, and no letters but ASCII's.
    write("ustar.tar", tarfile.USTAR_FORMAT, MEMBERS[:2])
    write("global.tar", tarfile.PAX_FORMAT, MEMBERS[:1], pax_headers={"comment": "of all members"})
    single("symlink.tar", type=tarfile.SYMTYPE, linkname="/etc/passwd")
    single("hardlink.tar", type=tarfile.LNKTYPE, linkname="model.pkl")
    single("device.tar", type=tarfile.CHRTYPE)
    single("folder.tar", type=tarfile.DIRTYPE)
    write("traversal.tar", tarfile.PAX_FORMAT, [("../up.txt", b"x")])
    write("absolute.tar", tarfile.PAX_FORMAT, [("/up.txt", b"x")])
    write("twice.tar", tarfile.PAX_FORMAT, [("a", b"1"), ("./a", b"2")])
    # The oldest form has no magic.
    whole = bytearray((OUT / "folder.tar").read_bytes())
    for start in (0, 1024):
        whole[start + 257:start + 265] = bytes(8)
        whole[start + 148:start + 156] = b" " * 8
        total = sum(whole[start:start + 512])
        whole[start + 148:start + 156] = b"%06o\0 " % total
    (OUT / "v7.tar").write_bytes(whole)
    plain = (OUT / "folder.tar").read_bytes()
    (OUT / "trailing.tar").write_bytes(plain + b"\x80\x04N.")
    (OUT / "cut.tar").write_bytes(plain[:513])
    (OUT / "checksum.tar").write_bytes(b"M" + plain[1:])


main()
