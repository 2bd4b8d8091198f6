"""An invented article for the tests of the side panes, and pages made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.analysis.order import Entry, timeline
from reader.analysis.shares import Attribution, attribution
from reader.anchoring.anchors import Anchored, Anchors
from reader.anchoring.layout import Layout
from reader.model import (
    Article,
    Block,
    Check,
    Document,
    Event,
    Hop,
    Note,
    Original,
    Photo,
    Quote,
    Source,
    When,
)
from reader.views.lines import Row, width_of
from reader.views.speakers import Voice, voices
from tests.analysis.material import anchors_of, keyed, layout_of, quote, route

TEXT = """The bridge at Auen is shut
The Auen Wire, citing the town hall, said the mayor wants the old bridge closed by Friday.
Picture: the old bridge, 3 May
“We have waited for nine years,” said Ada Holm on Radio Auen. People who asked not to be named call it “a farce”.
Workers began in 2029 and stopped last autumn, a cook agrees.
The town will decide soon, it is said here.
"""

SOURCES = (
    Source("quay", "The Quay", "outlet"),
    Source("wire", "Auen Wire", "agency"),
    Source("radio", "Radio Auen", "outlet"),
    Source("hall", "Auen town hall", "institution", official=True),
    Source("holm", "Ada Holm", "person", "mayor of Auen", of="hall", official=True, aka=("the mayor", "Mrs Holm")),
    Source("people", "people at the town hall", "group", anonymous=True, reason="they fear for their jobs"),
)

CALL = quote(
    "call",
    "the mayor wants the old bridge closed by Friday",
    "hall",
    kind="indirect",
    cue="said",
    via=(route("wire"),),
    said=When("2031-05-03", "3 May", "the year of the page"),
)
CLOSED = quote(
    "closed",
    "the old bridge closed by Friday",
    "holm",
    kind="indirect",
    part_of="call",
    mention="the mayor",
    cue="wants",
    said="2031-05-03?",
    note="ask for the tape",
)
WAITED = quote(
    "waited",
    "We have waited for nine years",
    "holm",
    kind="direct",
    cue="said",
    via=((Hop("radio", venue="Noon", date="2031-05-02"),),),
    checks=(
        Check("claim", "disputed", "nine years"),
        Check("quote", "verified", by="kim", date="2031-05-06", evidence="https://example.org/tape", note="at 12:04"),
    ),
    original=Original("de", "Wir warten seit neun Jahren", "https://example.org/de"),
    tags=("bridge", "years"),
)
FARCE = quote("farce", "a farce", "people", kind="scare", said="2029/2031-04")
DECIDE = quote("decide", "The town will decide soon", "none", kind="indirect")
COOK = quote("cook", "a cook agrees", Source(name="a cook", anonymous=True), kind="")
LOST = quote("lost", "words of an older version", "holm", kind="direct", said="../2031-05-01~")

DOCUMENT = Document(
    Article("The bridge at Auen is shut", "quay", byline=("Kim Ås",), published="2031-05-04", key="article"),
    keyed(SOURCES),
    (CALL, CLOSED, WAITED, FARCE, DECIDE, COOK, LOST),
    keyed(
        [
            Event(("began in 2029",), "work", "2029/2030-09~", "Work on the bridge", source="hall", note="see file"),
            Event(("stopped last autumn",), "stop", "", "The work stops"),
            Event((), "flood", "2022-07-14/..", "The flood", basis="the town's page"),
        ]
    ),
    keyed([Photo(("the old bridge, 3 May",), "bridge", ("quay", "wire"), When("2031-05-03", "3 May"))]),
    keyed([Block(("Picture",), "picture", "caption")]),
    keyed([Note("why only now?", ("nine years",), id="nine"), Note("call back", about="farce", id="back")]),
)


@dataclass(frozen=True)
class Sheet:
    """What the side panes need of an article."""

    text: str
    document: Document
    anchors: Anchors
    layout: Layout
    voices: Mapping[str, Voice]
    entries: tuple[Entry, ...]
    attribution: Attribution


def sheet(document: Document, text: str = TEXT, **states: Anchored) -> Sheet:
    """A page of a document; `states` overrides where words were found, by id."""
    anchors = anchors_of(document, text, **states)
    layout = layout_of(text, {1: "headline", 3: "caption"})
    shares = attribution(document, anchors, text, layout)
    return Sheet(text, document, anchors, layout, voices(document), timeline(document, anchors), shares)


SHEET = sheet(DOCUMENT)


def of_quotes(*quotes: Quote, **values: Any) -> Sheet:
    """A page with these quotes and the sources above."""
    return sheet(Document(DOCUMENT.article, DOCUMENT.sources, quotes, **values))


def printed(rows: Sequence[Row], width: int) -> list[str]:
    """The rows as they stand on the screen, without the blanks at their ends."""
    lines = []
    for row in rows:
        left, right = ("".join(piece.text for piece in side) for side in (row.left, row.right))
        lines.append((left + " " * (width - width_of(row.left) - width_of(row.right)) + right).rstrip())
    return lines


def both_sides(rows: Sequence[Row], width: int) -> list[str]:
    """The rows as `left >> right`; every right side must end before the edge."""
    lines = []
    for row in rows:
        left, right = ("".join(piece.text for piece in side) for side in (row.left, row.right))
        assert not right or right.endswith(" "), row
        lines.append(f"{left.rstrip()} >> {right.strip()}" if right else left.rstrip())
    check_rows_fit(rows, width)
    return lines


def check_rows_fit(rows: Sequence[Row], width: int) -> None:
    """Every row is within the width, has a blank between its sides, and nothing in it that a terminal acts on."""
    for row in rows:
        left, right = width_of(row.left), width_of(row.right)
        assert left + right + bool(row.left and row.right) <= width, (row, width)
        for piece in (*row.left, *row.right):
            assert not any(sign < " " or "\x7f" <= sign < "\xa0" or sign in BIDI for sign in piece.text), piece


BIDI = "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07 ab\x9bcd\u202eefg\u2066h \r\n\t\x00 i\u2028j",
    "[/b][@click=app.bell]x[/]",
    "{key} {} %s",
    "Nguye\u0302\u0303n Thi\u0323 Ho\u0301a no\u0301i ra\u0302\u0300ng ca\u0302\u0300u da\u0303 hu\u031bho\u0309ng",
    "市长说旧桥必须在星期五之前关闭，她已经等了九年了，工程在去年秋天停止。",
    "👩‍👩‍👧‍👦🏳️‍🌈 crowd 👍🏽 at the bridge, e\u0301\u0301\u0301\u0301\u0301",
    "a" * 400,
    "\u0301",
    " ",
    "",
)
