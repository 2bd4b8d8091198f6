"""Bytes of a file as text: strictly UTF-8, of a regular file, within a limit, else one problem with its place."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.files.limits import MAX_YAML_BYTES
from reader.files.lines import newline_of, place_of
from reader.model import Place, Problem, RejectedError, problem

BOM = "\ufeff"
"""The byte order mark, as a character."""

_BOM_BYTES = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_C0 = bytes(set(range(0x20)) - set(b"\t\n\r")) + b"\x7f"
_SUSPECTS = tuple(map(chr, (*range(0x80, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)))
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SEPARATORS = "\x85\u2028\u2029"
# A pipe opens at once, without waiting for a writer, and a terminal does not become ours. Not all systems have these.
_READ = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
_KINDS = {
    stat.S_IFDIR: "file.is-directory",
    stat.S_IFIFO: "file.is-pipe",
    stat.S_IFSOCK: "file.is-socket",
    stat.S_IFCHR: "file.is-device",
    stat.S_IFBLK: "file.is-device",
}
_ERRORS = {
    errno.ENOENT: "file.missing",
    errno.ENOTDIR: "file.missing",
    errno.EACCES: "file.no-permission",
    errno.EPERM: "file.no-permission",
    errno.ELOOP: "file.link-loop",
    errno.ENAMETOOLONG: "file.bad-name",
    errno.ENXIO: "file.is-socket",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file."""

    text: str
    """The characters, with the line breaks of the file, without a byte order mark at the start."""
    bom: bool
    """Whether the file began with a byte order mark."""
    newline: str
    """The line break that most lines have: LF, CR LF or CR."""


def read_bytes(path: Path, limit: int) -> bytes:
    """All bytes of a regular file.

    Never waits (a pipe is refused, not opened for reading) and never reads more than the limit. Raises `RejectedError`.
    """
    data = _read(path, limit + 1, limit)
    if len(data) > limit:
        raise RejectedError((too_large(path, limit),))
    return data


def read_head(path: Path, length: int) -> str:
    """The text of the first bytes of a regular file. Raises `RejectedError`."""
    data = _read(path, length)
    # The last character may be cut in two.
    return data.removeprefix(_BOM_BYTES).decode("utf-8", "ignore")


def _read(path: Path, length: int, limit: int | None = None) -> bytes:
    with open_regular(path) as file:
        if limit is not None and os.fstat(file.fileno()).st_size > limit:
            raise RejectedError((too_large(path, limit),))
        return file.read(length)


@contextmanager
def open_regular(path: Path) -> Iterator[BinaryIO]:
    """A regular file, open for reading its bytes. Never waits; raises `RejectedError`, also while it is read."""
    try:
        handle = os.open(path, _READ)
    except ValueError:
        raise RejectedError((problem("file.bad-name", path=str(path)),)) from None
    except OSError as error:
        raise RejectedError((os_problem(error, path),)) from None
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        code = _KINDS.get(stat.S_IFMT(mode), "file.is-device")
        raise RejectedError((problem(code, path=str(path)),))
    with os.fdopen(handle, "rb") as file:
        try:
            yield file
        except OSError as error:
            raise RejectedError((os_problem(error, path),)) from None


def os_problem(error: OSError, path: Path) -> Problem:
    """What the system says against reading a file, as a problem."""
    code = _ERRORS.get(error.errno or 0)
    if code is None:
        return problem("file.unreadable", path=str(path), reason=error.strerror or "")
    return problem(code, path=str(path))


def too_large(path: Path | None, limit: int = MAX_YAML_BYTES) -> Problem:
    """The problem of a file beyond the limit."""
    return problem("file.too-large", path=str(path or ""), limit=limit >> 20)


def decode(data: bytes) -> Decoded:
    """The text of a file of any content. Raises `RejectedError` when it is not UTF-8."""
    if data.startswith(_UTF_16):
        raise RejectedError((problem("file.utf-16"),))
    bom = data.startswith(_BOM_BYTES)
    if bom:
        data = data[len(_BOM_BYTES) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data[:64]:
            raise RejectedError((problem("file.utf-16"),)) from None
        before = data[: error.start].decode("utf-8", "replace")
        values = (("byte", f"0x{data[error.start]:02x}"),)
        raise RejectedError((Problem(place_of(before, len(before)), "file.not-utf-8", values),)) from None
    return Decoded(text, bom, newline_of(text))


def decode_yaml(data: bytes) -> Decoded:
    """The text of an annotation file.

    Characters that YAML forbids are refused, and so are those that only some of its parsers take for line breaks: data
    could hide from a person in what looks like a comment. Raises `RejectedError`.
    """
    decoded = decode(data)
    text = decoded.text
    # Counting is six times as fast as searching; almost every file has none.
    clean = len(data.translate(None, _C0)) == len(data)
    clean = clean and (text.isascii() or not any(char in text for char in _SUSPECTS))
    if not clean and (found := _FORBIDDEN.search(text)):
        raise RejectedError((_forbidden(text, found.start()),), text)
    return decoded


def _forbidden(text: str, offset: int) -> Problem:
    char = text[offset]
    place: Place = place_of(text, offset)
    name = f"U+{ord(char):04X}"
    if char == "\x00" and text.count("\x00", 0, 200) > 20:
        return Problem(place, "file.utf-16")
    if char == BOM:
        return Problem(place, "yaml.byte-order-mark")
    code = "yaml.line-separator" if char in _SEPARATORS else "yaml.control-character"
    return Problem(place, code, (("name", name),))
