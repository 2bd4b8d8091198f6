"""The sourcing audit as a pane."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from reader.model import Document, Photo, Source
from reader.views.audit_rows import audit_rows, counting_rows
from reader.views.auditing import audit_lines, audit_of, definitions
from reader.views.lens import PLAIN
from reader.views.lines import FIGURE, is_item
from reader.views.page import Page, page_of
from reader.views.parts import BLANK
from reader.views.timeline import Timeline
from reader.views.tree import tree_rows
from tests.analysis.material import keyed, quote, route
from tests.views.material import DOCUMENT, HOSTILE, TEXT, both_sides, check_rows_fit

PAGE = page_of(TEXT, DOCUMENT)
FOUND = audit_of(PAGE)


def shown(*opened: str, page: Page = PAGE, width: int = 46) -> list[str]:
    rows = audit_rows(page, audit_of(page), width, {f"{FIGURE}{one}" for one in opened}, key="a")
    return [" ".join(row.split()) for row in both_sides(rows, width)]


def test_figures_stand_under_their_groups_and_those_of_nothing_are_left_out() -> None:
    # 66 words: 9 by the wire, 6 by the radio, 2 and 3; of the 20 with a source the 6 on the radio are direct, the 9 by
    # the wire a report; the 2 are a scare quote, and the kind of the 3 is not recorded.
    rows = shown()
    assert rows[0] == "Sourcing audit >> 7 quotes"
    assert rows[2:10] == [
        "Words with a source >> 66 words",
        "▶ attributed to a source >> ━━╸───── 20 30%",
        "▶ attributed to no one >> ┅┅┅┅┅┅ 46 70%",
        "",
        "Their words, or a report of them >> 20 words",
        "▶ direct >> ━━╸───── 6 30%",
        "▶ indirect >> ━━━╸──── 9 45%",
        "▶ kind not recorded >> ━━────── 5 25%",
    ]
    assert not any("unverifiable" in row for row in rows)


def test_a_figure_opens_the_quotes_behind_it() -> None:
    rows = shown("share/no-one")
    at = rows.index("▼ attributed to no one >> ┅┅┅┅┅┅ 46 70%")
    assert rows[at + 1] == "┇ The town will decide soon"
    keys = audit_rows(PAGE, FOUND, 46, {f"{FIGURE}share/no-one"}, key="a").keys
    assert keys[at : at + 2] == ("audit:share/no-one", "quotes/decide")
    assert [is_item(key) for key in keys[at : at + 2]] == [False, True]


def test_sources_are_listed_with_their_quotes() -> None:
    rows = shown("naming/reason")
    at = rows.index("▼ anonymous, reason given >> ━━────── 1 25%")
    assert rows[at + 1 : at + 4] == [
        *("pa people at the town hall group · not na…", "they fear for their jobs", "pa ┃ a farce"),
    ]


def test_a_heading_opens_what_its_figures_count() -> None:
    rows = shown("wire", "singles")
    at = rows.index("Wire dependence >> 6 quotes")
    assert rows[at + 1].startswith("Quotes with a source, by whether")
    assert rows[at + 1 :].index("") < 8
    assert any(row.startswith("Longest way, in sources: The most sources") for row in rows)


def test_photos_are_listed_with_their_credit() -> None:
    document = Document(
        sources=keyed((Source("wire", "Auen Wire", "agency"),)),
        quotes=(quote("a", "a cook agrees", "x"),),
        photos=keyed((Photo(("the old bridge",), id="p", credit=("wire", Source(name="Ida"))),)),
    )
    rows = shown("photos/agency", page=page_of(TEXT, document))
    assert "■ the old bridge >> Auen Wire ← Ida" in rows


def test_every_figure_that_is_not_nothing_can_be_opened() -> None:
    rows = audit_rows(PAGE, FOUND, 46, (), key="a")
    figures = [f"{FIGURE}{group.code}/{one.code}" for group in FOUND.groups for one in group.figures if one.count]
    assert [key for key in rows.keys if "/" in key] == [*figures, *(f"{FIGURE}/{one.code}" for one in FOUND.singles)]
    opened = audit_rows(PAGE, FOUND, 46, figures, key="a")
    for group in FOUND.groups:
        for one in group.figures:
            if one.count:
                assert set(one.keys) <= set(opened.keys[opened.keys.index(f"{FIGURE}{group.code}/{one.code}") :])


def test_the_current_quote_is_marked_wherever_it_stands() -> None:
    rows = audit_rows(PAGE, FOUND, 46, {f"{FIGURE}share/no-one"}, key="a").marked("quotes/decide", (BLANK,))
    assert [row.key for row in rows if row.current] == ["quotes/decide"]
    assert rows[rows.first_current].key == "quotes/decide"


def test_a_source_has_one_sign_and_one_hue_in_all_views() -> None:
    figures = {f"{FIGURE}{group.code}/{one.code}" for group in FOUND.groups for one in group.figures}
    views = (
        audit_rows(PAGE, FOUND, 80, figures, key="a"),
        tree_rows(PAGE, 80, key="S"),
        tree_rows(PAGE, 80, key="S", inward=True),
        Timeline(PAGE, 60, 40, PLAIN, key="A", clear="x").rows(""),
    )
    hues = {voice.siglum: voice.slot for voice in PAGE.voices.values() if voice.slot >= 0}
    for rows in views:
        pieces = [piece for row in rows for piece in row.left if piece.text.split(" ")[0] in hues]
        signs = [(piece.text[:2], piece.slot) for piece in pieces]
        assert len(signs) > 3
        assert set(signs) <= set(hues.items())


def test_an_article_without_quotes_names_the_key() -> None:
    rows = shown(page=page_of(TEXT, Document()))
    assert rows == ["Sourcing audit >> 0 quotes", "", "No quotes yet. a marks the selected words."]
    assert both_sides(counting_rows("Sourcing audit", 46), 46)[2] == " Counting …"


def test_every_group_and_figure_has_its_definition() -> None:
    told = dict(definitions())
    assert {line.label for line in audit_lines(FOUND) if line.heading} - {"Further figures"} <= told.keys()
    assert all(len(means) > 40 for means in told.values())


@pytest.mark.parametrize("nasty", HOSTILE)
def test_rows_fit_every_width_and_are_safe_to_show(nasty: str) -> None:
    sources = keyed((Source("a", nasty, "person", nasty, anonymous=True, reason=nasty), Source("b", nasty, nasty)))
    said = (
        quote("x", nasty or "y", "a", kind=nasty, via=(route("b"),), said=nasty),
        quote("y", "a farce", Source(name=nasty), kind="direct"),
        quote("z", "a cook agrees", "none"),
    )
    photos = keyed((Photo((nasty,), id="p", credit=(Source(name=nasty),)),))
    page = page_of(TEXT, Document(sources=sources, quotes=said, photos=photos))
    found = audit_of(page)
    opened: Collection[str] = {f"{FIGURE}{one.code}/{figure.code}" for one in found.groups for figure in one.figures}
    for width in (1, 2, 3, 7, 12, 20, 37, 38, 46, 59, 60, 140):
        check_rows_fit(audit_rows(page, found, width, {*opened, f"{FIGURE}share"}, key="Ctrl+Shift+A"), width)
