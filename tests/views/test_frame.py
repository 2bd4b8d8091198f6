"""The header, the footer, and the line of facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.commands import PLACES, Where
from reader.model import Article, Check, Document, Quote, Source
from reader.views.frame import PROGRESS_CELLS, footer, header, meta_line
from reader.views.lines import Piece, width_of
from reader.views.page import page_of
from tests.views.material import BIDI, DOCUMENT, HOSTILE, TEXT

PAGE = page_of(TEXT, DOCUMENT)


def words(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def of_document(width: int, *, read: float = 0.4, unsaved: bool = False, unsure: int = 0) -> tuple[str, str]:
    left, right = header(DOCUMENT.article.title, DOCUMENT, read, width, unsaved=unsaved, unsure=unsure)
    return words(left), words(right)


def test_the_header_of_a_wide_screen() -> None:
    # 40 per cent of twelve cells are 4.8.
    bar = "━━━━━───────"
    assert of_document(120) == (" Reader   The bridge at Auen is shut", f"7 quotes   1 checked   {bar} 40% ")
    assert of_document(120, unsaved=True, unsure=2) == (
        " Reader   ● The bridge at Auen is shut",
        f"7 quotes   1 checked   ! 2 unsure   {bar} 40% ",
    )


def test_the_header_says_less_where_it_is_narrow() -> None:
    assert of_document(99)[1] == "1/7 checked   ━━━━━─────── 40% "
    assert of_document(59) == (" The bridge at Auen is shut", " 40% ")
    assert of_document(30, unsaved=True)[0] == " ● The bridge at Auen is shut"


@pytest.mark.parametrize(
    ("read", "full", "said"), [(-1.0, 0, "0%"), (0.0, 0, "0%"), (1.0, 12, "100%"), (7.5, 12, "100%")]
)
def test_the_progress_stays_between_nothing_and_all(read: float, full: int, said: str) -> None:
    right = of_document(100, read=read)[1]
    assert right.count("━") == full
    assert right.count("─") == PROGRESS_CELLS - full
    assert right.endswith(f" {said} ")


def test_only_a_verdict_counts_as_checked() -> None:
    quotes = (
        Quote(("a",), checks=(Check(status="unverified"),)),
        Quote(("b",), checks=(Check(status="unverified"), Check(status="false"))),
        Quote(("c",)),
    )
    _, right = header("", Document(quotes=quotes), 0, 120, unsaved=False)
    assert "3 quotes   1 checked" in words(right)


@pytest.mark.parametrize("title", HOSTILE)
def test_the_title_is_safe_to_show(title: str) -> None:
    for width in (20, 120):
        left, _ = header(title, DOCUMENT, 0, width, unsaved=True)
        shown = words(left)
        assert not any(sign < " " or "\x7f" <= sign < "\xa0" or sign in BIDI for sign in shown)
        assert "  " not in shown.partition("●")[2]


def test_the_right_side_of_the_header_leaves_room_for_a_title() -> None:
    many = replace(DOCUMENT, quotes=DOCUMENT.quotes * 150)
    for width in range(1, 201):
        _, right = header("x", many, 1, width, unsaved=True, unsure=999)
        assert width_of(right) <= max(6, width - 12)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("pending", ["", "g", "9999F6"])
@pytest.mark.parametrize("where", ["line 123456 of 123456", "1/23", "12 articles"])
def test_the_footer_fits_and_help_never_falls_off(place: Where, pending: str, where: str) -> None:
    shown = 0
    for width in range(1, 201):
        left, right = footer(place, width, where, pending)
        keys = words(left).split("   ")
        assert any(key.strip() == "? help" for key in keys)
        assert words(right) == (f"{pending}   " if pending else "") + f"{where} "
        assert len(keys) - 1 == 1 or width_of(left) + 1 + width_of(right) <= width
        # More room never means fewer keys.
        assert len(keys) >= shown
        shown = len(keys)


@pytest.mark.parametrize(
    ("place", "width", "keys"),
    [
        (
            "article",
            200,
            "] quote a annotate t timeline s sources ~ suggestions / search v select c check q back, quit ? help",
        ),
        ("article", 51, "] quote a annotate t timeline ? help"),
        ("article", 50, "] quote a annotate ? help"),
        ("panes", 65, "Enter go to the words a annotate t timeline ? help"),
        ("folder", 60, "Enter read % audit q back, quit ? help"),
        ("folder", 1, "? help"),
    ],
)
def test_the_least_important_keys_fall_off_first(place: Where, width: int, keys: str) -> None:
    # In the article's 51 cells stand four keys of 10, 13, 13 and 9, a blank before them, and `1/2` with blanks.
    assert " ".join(words(footer(place, width, "1/2")[0]).split()) == keys


@pytest.mark.parametrize(
    ("row", "does"),
    [
        ("", "go to the words"),
        ("quotes/a", "go to the words"),
        ("field:cue", "edit the field"),
        ("audit:share/attributed", "open or close"),
    ],
)
def test_the_footer_says_what_enter_does_on_the_row(row: str, does: str) -> None:
    assert words(footer("panes", 200, "1/2", row=row)[0]).startswith(f" Enter {does}   ")


def test_the_facts_under_the_headline() -> None:
    assert meta_line(PAGE) == "The Quay · Kim Ås · 2031-05-04 · English · 66 words · 1 min"


def test_facts_that_are_not_recorded_are_left_out() -> None:
    assert meta_line(page_of("", Document())) == "0 words · 1 min"
    assert meta_line(page_of("one", Document(Article(outlet=Source(name="Leaf"))))).startswith("Leaf · ")
    assert meta_line(page_of("one", Document(Article(outlet="unknown")))).startswith("unknown · ")


@pytest.mark.parametrize("nasty", HOSTILE)
def test_the_facts_are_safe_to_show(nasty: str) -> None:
    article = Article(outlet=Source(name=nasty), byline=(nasty, nasty), published=nasty)
    shown = meta_line(page_of("one", Document(article)))
    assert not any(sign < " " or "\x7f" <= sign < "\xa0" or sign in BIDI for sign in shown)
