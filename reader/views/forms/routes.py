"""Ways as they are typed: `reuters, white-house` from the page outwards, `;` between two ways of one quote.

A carrier in brackets is carried over and not stated here, `?` behind one makes it doubtful; words in quotation marks
after it are its venue, and a date may follow: `(abc? “This Week” 2024-02-11)`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.model import Hop, Route, SourceRef, Span
from reader.model.edtf import parse
from reader.views.forms.lists import ESCAPE, QUOTATION_MARKS, SEPARATOR, escaped, parts, unescaped
from reader.views.forms.people import SPECIAL

_OPENING, _CLOSING = "“", "”"


@dataclass(frozen=True, slots=True)
class TypedHop:
    """One carrier as it was typed."""

    name: str
    """Who: an id or a name."""
    stated: bool = True
    """False when it stands in brackets."""
    doubtful: bool = False
    """True when a question mark follows it."""
    venue: str = ""
    """The words between quotation marks after it."""
    date: str = ""
    """The date after it, in EDTF."""


class RouteError(ValueError):
    """A way that cannot be read. Its argument is the code of a sentence, `form.error.route-…`."""


def typed_ways(typed: str, is_name: Callable[[str], bool]) -> tuple[tuple[TypedHop, ...], ...]:
    """The ways that are typed into one field; empty ones are left out.

    `is_name` tells whether a text as a whole names a source, so that `Channel 2024` is not taken for a source with a
    date. Raises `RouteError`.
    """
    found = []
    for start, end in parts(typed, SEPARATOR, quoted=True):
        way = typed[start:end]
        hops = tuple(
            _hop(way[left:right], is_name) for left, right in parts(way, ",", quoted=True) if way[left:right].strip()
        )
        if hops:
            found.append(hops)
    return tuple(found)


def name_at(typed: str, cursor: int) -> Span:
    """The stretch of the name that is being typed at a place of a field of ways, without brackets and marks."""
    hop = next(span for span in parts(typed, f"{SEPARATOR},", quoted=True) if cursor <= span.end)
    start, end = hop
    while start < end and (typed[start].isspace() or typed[start] == "("):
        start += 1
    marks = (start + index for index in _plain_places(typed[start:end]))
    stop = next((index for index in marks if typed[index] in QUOTATION_MARKS), end)
    while stop > start and (typed[stop - 1].isspace() or typed[stop - 1] in ")?"):
        stop -= 1
    return Span(start, max(start, stop))


def in_one_line(ways: tuple[Route, ...], label: Callable[[SourceRef], str]) -> str:
    """Ways as they are typed; `label` gives what is typed for a source."""
    return f"{SEPARATOR} ".join(", ".join(_typed(hop, label(hop.source)) for hop in way) for way in ways)


def _typed(hop: Hop, label: str) -> str:
    words = escaped(label, SPECIAL) + ("?" if hop.doubtful else "")
    if hop.venue:
        words += f" {_OPENING}{escaped(hop.venue, _OPENING + _CLOSING)}{_CLOSING}"
    if hop.date:
        words += f" {hop.date}"
    return words if hop.stated else f"({words})"


def _hop(typed: str, is_name: Callable[[str], bool]) -> TypedHop:
    """One carrier. Raises `RouteError` for brackets that do not match and for one without a name."""
    text, doubtful = _without_doubt(typed.strip())
    stated = not text.startswith("(")
    if not stated:
        if not _ends(text, ")"):
            raise RouteError("form.error.route-bracket")
        text, inner = _without_doubt(text[1:-1].strip())
        doubtful = doubtful or inner
    text, date = _without_date(text, is_name)
    text, venue = _without_venue(text)
    text, inner = _without_doubt(text)
    if any(text[index] in "()[]" for index in _plain_places(text)):
        raise RouteError("form.error.route-bracket")
    name = unescaped(text)
    if not name:
        raise RouteError("form.error.route-name")
    return TypedHop(name, stated, doubtful or inner, venue, date)


def _without_doubt(text: str) -> tuple[str, bool]:
    """The text without a question mark behind it, and whether there was one. One behind a date belongs to the date."""
    if not _ends(text, "?") or parse(text.rpartition(" ")[2]) is not None:
        return text, False
    return text[:-1].rstrip(), True


def _without_date(text: str, is_name: Callable[[str], bool]) -> tuple[str, str]:
    before, _, last = text.rpartition(" ")
    if before.strip() and parse(last) is not None and not is_name(unescaped(text)):
        return before.rstrip(), last
    return text, ""


def _without_venue(text: str) -> tuple[str, str]:
    for index in _plain_places(text):
        closing = QUOTATION_MARKS.get(text[index], "")
        if index and closing and len(text) - 1 > index and _ends(text, closing):
            return text[:index].rstrip(), unescaped(text[index + 1 : -1].strip())
    return text, ""


def _ends(text: str, marks: str) -> bool:
    """Whether the text ends in one of the marks, not behind a backslash."""
    return text[-1:] in tuple(marks) and deque(_plain_places(text), maxlen=1) == deque([len(text) - 1])


def _plain_places(text: str) -> Iterator[int]:
    """The places of the characters that are not behind a backslash."""
    index = 0
    while index < len(text):
        if text[index] == ESCAPE:
            index += 2
            continue
        yield index
        index += 1
