"""Files as they are opened: an annotation file with its document, problems and places; an article with its text."""

from __future__ import annotations

import hashlib
from codecs import getincrementaldecoder
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from reader.anchoring.collector import collector_off
from reader.files.decoding import BOM, decode, decode_yaml, open_regular, read_bytes, too_large
from reader.files.documents import read_document, read_shared
from reader.files.drafts import Drafts, Path as ItemPath
from reader.files.limits import MAX_ARTICLE_BYTES, MAX_YAML_BYTES
from reader.files.lines import LineCounter, place_of
from reader.files.locating import Locator, located
from reader.files.outline import Outline, outline
from reader.files.remembering import NO_MEMORY, Memory
from reader.model import Document, Place, Problem, RejectedError, Source

SHARED_FILE = "sources.yaml"
"""The file of a folder that holds sources for all of its articles."""


@dataclass(frozen=True)
class Loaded:
    """An annotation file as it was read, or as it was written last."""

    path: Path
    """Where it is."""
    document: Document
    """What it says; sources of the folder's `sources.yaml` stand at the end of `sources`, with keys `shared/<id>`."""
    text: str
    """Its text, without byte order mark."""
    bom: bool
    """Whether it begins with a byte order mark."""
    newline: str
    """The line break that most of its lines have."""
    digest: str
    """The SHA-256 of its bytes, in hexadecimal."""
    paths: Mapping[str, ItemPath]
    """For each item that stands in it, by session key, the way to it: `("quotes", 3)`, `("sources", "abc")`."""
    outline: Outline = field(repr=False)
    """Its plain data, and where its items stand."""
    foreign: bool = False
    """Whether it is no annotation file: it has no `reader:`. Never written to."""
    read_only: bool = False
    """Whether it must not be written to: foreign, or of another version."""
    shared: tuple[Source, ...] = ()
    """The sources of the folder's `sources.yaml`."""
    memory: Memory = field(default=NO_MEMORY, repr=False)
    """How items that this session took out or changed were written, so that undoing brings back their lines."""

    origin: Loaded | None = field(default=None, repr=False, compare=False)
    """The file as this session found it, once the session has written to it."""
    drafts: Drafts | None = field(default=None, repr=False, compare=False)
    """What is wrong, without places; None when it has not been looked for since the file was written."""

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, in the order of the file."""
        drafts = self.drafts or read_document(self.outline.data, self.shared).drafts
        return located(self.text, self.outline, drafts)

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return ((BOM if self.bom else "") + self.text).encode("utf-8")

    def place(self, key: str, *steps: str | int) -> Place | None:
        """Where an item stands, or the value in it that keys and indices of the file lead to; None when nowhere."""
        path = self.paths.get(key)
        if path is None:
            return None
        start, end = Locator(self.text, self.outline).span((*path, *steps))
        return LineCounter(self.text).place(start, end)

    def moved_to(self, path: Path) -> Loaded:
        """The same file under another name."""
        return replace(self, path=path)


def load(path: Path) -> Loaded:
    """Read an annotation file. Raises `RejectedError` when nothing of it can be read.

    What can be read in spite of problems is in the document; a file that is not ours is flagged as `foreign`.
    """
    return read(read_bytes(path, MAX_YAML_BYTES), path, shared_sources(path.parent))


def read(data: bytes, path: Path, shared: tuple[Source, ...] = ()) -> Loaded:
    """As `load`, of bytes that were read before."""
    if len(data) > MAX_YAML_BYTES:
        raise RejectedError((too_large(path),))
    decoded = decode_yaml(data)
    digest = hashlib.sha256(data).hexdigest()
    # The parser makes bytes of its own: those of a large file need not be there three times.
    del data
    with collector_off():
        outlined = outline(decoded.text)
        reading = read_document(outlined.data, shared)
    return Loaded(
        path,
        reading.document,
        decoded.text,
        decoded.bom,
        decoded.newline,
        digest,
        reading.paths,
        outlined,
        foreign=reading.foreign,
        read_only=reading.read_only,
        shared=shared,
        drafts=reading.drafts,
    )


def shared_sources(folder: Path) -> tuple[Source, ...]:
    """The sources of a folder's `sources.yaml`; none when there is no such file, or it cannot be read."""
    path = folder / SHARED_FILE
    try:
        return read_shared(outline(decode_yaml(read_bytes(path, MAX_YAML_BYTES)).text).data)
    except RejectedError:
        return ()


def first_line(path: Path) -> str:
    """The first line of an article with words on it, without Markdown's marks of a heading; empty when there is none.

    It is looked for in the first 4 KiB, and is empty for what cannot be read as well.
    """
    try:
        with open_regular(path) as file:
            # the last character may be cut in two, which only the incremental decoder takes
            head = getincrementaldecoder("utf-8")().decode(file.read(4 << 10))
    except (RejectedError, UnicodeDecodeError):
        return ""
    return next(
        (words for line in head.removeprefix(BOM).splitlines() if (words := line.strip().strip("#").strip())), ""
    )


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The text of an article as it is on disk."""

    path: Path
    """Where it is."""
    text: str
    """Its characters, line breaks as in the file, without a byte order mark at the start."""
    bom: bool
    """Whether the file begins with a byte order mark."""
    digest: str
    """The SHA-256 of its bytes, in hexadecimal."""


def read_article(path: Path) -> ArticleText:
    """Read an article. Raises `RejectedError` for what is no text in UTF-8, no regular file, or too large."""
    return article_of(read_bytes(path, MAX_ARTICLE_BYTES), path)


def article_of(data: bytes, path: Path) -> ArticleText:
    """As `read_article`, of bytes that were read before, e.g. from standard input."""
    if len(data) > MAX_ARTICLE_BYTES:
        raise RejectedError((too_large(path, MAX_ARTICLE_BYTES),))
    decoded = decode(data)
    nul = decoded.text.find("\x00")
    if nul >= 0:
        code = "file.utf-16" if decoded.text.count("\x00", 0, 200) > 20 else "file.nul"
        raise RejectedError((Problem(place_of(decoded.text, nul), code),), decoded.text)
    return ArticleText(path, decoded.text, decoded.bom, hashlib.sha256(data).hexdigest())
