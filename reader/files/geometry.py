"""Where the lines of items, keys and values begin and end in an annotation file, and the splices that change them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.files.lines import line_end, line_start, next_line
from reader.files.tree import PROPERTIES, Node

_COLON = re.compile(r"[ \t]*:")
_QUOTED = re.compile(r""" "(?:\\.|[^"\\])*" | '(?:''|[^'])*' """, re.VERBOSE | re.DOTALL)
_GAP = re.compile(r"(?:[ \t]*(?:(?<![^ \t\r\n])#[^\r\n]*)?(?:\r\n|\n|\r))*[ ]*")


class UnusualLayoutError(Exception):
    """A layout that cannot be changed in place, e.g. a list whose dash stands behind another dash."""


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """One stretch of the text and what takes its place. Splices of one patch never overlap."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    order: int
    """Which comes first of those at one place."""
    text: str
    """What takes its place."""


class Splices:
    """The splices of one patch."""

    def __init__(self) -> None:
        self._found: list[Splice] = []

    def __len__(self) -> int:
        return len(self._found)

    def take_back(self, length: int) -> None:
        """Forget all but the first so many."""
        del self._found[length:]

    def put(self, start: int, end: int, text: str) -> None:
        """Replace a stretch; an empty one inserts, behind what was inserted there before."""
        if start != end or text:
            self._found.append(Splice(start, end, len(self._found), text))

    def __iter__(self) -> Iterator[Splice]:
        return iter(self._found)

    def applied(self, text: str, start: int = 0, end: int | None = None, since: int = 0) -> str:
        """The text, or the part of it between two offsets, with all of them, or all but the first so many."""
        pieces: list[str] = []
        at = start
        # At one place insertions come before what is taken out.
        for splice in sorted(
            self._found[since:], key=lambda splice: (splice.start, splice.start != splice.end, splice.order)
        ):
            if splice.start < at:
                raise UnusualLayoutError
            pieces += (text[at : splice.start], splice.text)
            at = splice.end
        return "".join((*pieces, text[at:end]))


def column(text: str, offset: int) -> int:
    """The column of an offset, in code points."""
    return offset - line_start(text, offset)


def before_on_line(text: str, offset: int) -> str:
    """What stands before an offset on its line."""
    return text[line_start(text, offset) : offset]


def first_dash(text: str, body: int) -> int:
    """Where the first dash of a block sequence stands whose body begins at an offset."""
    found = _GAP.match(text, body)
    dash = found.end() if found else body
    if text[dash : dash + 1] != "-":
        raise UnusualLayoutError
    return dash


def dash_of(text: str, start: int, at: int) -> int:
    """The dash at a column `at` that leads to the item which begins at `start`, with nothing before it on its line."""
    begin = line_start(text, start)
    while True:
        dash = begin + at
        if dash <= start and text[dash : dash + 1] == "-" and not text[begin:dash].strip(" "):
            return dash
        # Between a dash and its item only blank lines and comments may stand.
        between = text[begin : min(start, line_end(text, begin))].strip()
        if begin == 0 or (between and not between.startswith("#")):
            raise UnusualLayoutError
        begin = line_start(text, begin - 1)


def lines_end(text: str, end: int, at: int) -> int:
    """Where the lines of something end whose content ends at `end`: behind comments indented deeper than a column."""
    stop = place = next_line(text, end)
    while place < len(text):
        line = text[place : line_end(text, place)]
        bare = line.lstrip(" ")
        place = next_line(text, place)
        if bare.startswith("#") and len(line) - len(bare) > at:
            stop = place
        elif bare.strip():
            break
    return stop


def colon_end(text: str, key: Node, value: Node) -> int | None:
    """Where the colon behind a key ends; None when there is none, as in `{a, b}`."""
    found = _COLON.match(text, key.end, max(value.start, key.end + 1) if not value.empty else len(text))
    if found:
        return found.end()
    # The colon of an explicit key, `? a`, stands on a line of its own.
    gap = _GAP.match(text, key.end)
    at = gap.end() if gap else key.end
    return at + 1 if text[at : at + 1] == ":" and at < value.start else None


def key_end(text: str, start: int, name: str) -> int:
    """Where a key ends that begins at an offset, whose text is known."""
    body = body_of(text, start)
    quoted = _QUOTED.match(text, body)
    return quoted.end() if quoted else body + len(name)


def body_of(text: str, start: int) -> int:
    """Where a collection begins behind its anchor and tag."""
    found = PROPERTIES.match(text, start)
    return found.end() if found else start
