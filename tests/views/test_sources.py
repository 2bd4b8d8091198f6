"""The tree of the sources in the side pane and in full."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from reader.analysis.shares import walk
from reader.model import Article, Document, Hop, Quote, Source
from reader.views.lines import Row, width_of
from reader.views.sources import branches_of, sources_rows, stacked
from reader.views.tree import tree_rows
from tests.analysis.material import PATIENT, quote, route
from tests.views.material import HOSTILE, SHEET, Sheet, both_sides, check_rows_fit, of_quotes, sheet


def side(page: Sheet, current: str = "", width: int = 36) -> list[str]:
    return both_sides(sources_rows(page, width, current, key="S"), width)


def test_the_sources_of_the_sample() -> None:
    assert SHEET.attribution.words == 6 + 17 + 23 + 11 + 9
    # Of 66 words: wire 9, radio 6, people 2, a cook 3, the rest 46. That is 13.6, 9.1, 3.0, 4.5 and 69.7 per cent:
    # the two that are missing to 100 go to the rest and to the wire. On 34 cells it is 4.6, 3.1, 1.0, 1.5 and 23.7.
    assert side(SHEET) == [
        " Sources >> share of words",
        " ━━━━ ━━ ━━" + "┅" * 24,
        " ├ Auen Wire >> ━━━━━━━━  14%",
        " │ └ Auen town hall >> ━━━━━━━━  14%",
        " ├ Radio Auen >> ━━━━━╸──   9%",
        " │ └ Ada Holm >> ━━━━━╸──   9%",
        " ├ people at the tow… >> ━━──────   3%",
        " ├ a cook >> ━━╸─────   4%",
        " ├ Ada Holm >> ────────   0%",
        " └ no source named >> ┅┅┅┅┅┅┅┅  70%",
    ]


def test_the_way_of_the_current_quote_unfolds() -> None:
    rows = sources_rows(SHEET, 36, "quotes/closed", key="S")
    marked = [row for row in rows if row.current]
    # 14 per cent of the office are 9.3 of the mayor and 4.7 of its own.
    assert both_sides(marked, 36) == ["▐│   └ Ada Holm >> ━━━━━╸──   9%"]
    assert marked[0].key == "quotes/closed"
    assert marked[0].slot == SHEET.voices["holm"].slot
    assert len(rows) == len(sources_rows(SHEET, 36, key="S")) + 1


def test_rows_stand_for_their_first_quote_or_for_the_record_of_a_carrier() -> None:
    page = of_quotes(
        quote("a", "a cook agrees", "holm", via=(route("wire"),)),
        quote("b", "decide soon", "holm", via=(route("wire"),)),
        quote("c", "said here", "none"),
        quote("d", "Workers", Source(name="Ida"), via=((Hop(Source(name="telex")),),)),
    )
    assert [row.key for row in sources_rows(page, 36, key="S")[2:]] == [
        *("source:=telex", "quotes/d"),
        *("sources/wire", "quotes/a"),
        "quotes/c",
    ]
    rows = sources_rows(page, 36, "quotes/b", key="S")
    assert [row.key for row in rows if row.current] == ["quotes/b"]
    rest = sources_rows(page, 36, "quotes/c", key="S")[-1]
    assert rest.current
    carrier = [row for row in sources_rows(page, 36, "sources/wire", key="S") if row.current]
    assert both_sides(carrier, 36)[0].startswith("▐├ Auen Wire")


def test_a_quote_on_two_ways_is_current_on_both() -> None:
    page = of_quotes(quote("a", "a cook agrees", "holm", via=(route("wire", "hall"), route("radio"))))
    rows = sources_rows(page, 36, "quotes/a", key="S")
    assert [row.current for row in rows[2:]] == [False, False, True, False, True, False]


def test_an_empty_pane_names_the_key() -> None:
    assert side(sheet(Document())) == [" Sources", "", " No sources yet. S adds one."]
    rows = both_sides(tree_rows(sheet(Document()), 60, key="S"), 60)
    assert rows == [" Sources", "", " No sources yet. S adds one."]


def test_a_narrow_pane_has_no_bars() -> None:
    assert side(SHEET, width=22)[2] == " ├ Auen Wire >> 14%"


def test_the_line_on_top_has_the_hue_of_the_loudest_and_ends_in_the_rest() -> None:
    row = stacked(SHEET, 36)
    assert width_of(row.left) == 35
    # On the wire's way the mayor has 6 words and the office 3.
    assert [piece.slot for piece in row.left if piece.tone == "hue"] == [1, 1, 2, 3]
    carried = of_quotes(quote("a", "a cook agrees", "none", via=(route("wire"),)))
    assert [piece.tone for piece in stacked(carried, 36).left if piece.text.strip()] == ["secondary", "secondary"]


def test_the_full_tree_has_the_quotes_as_leaves() -> None:
    # On 10 cells in halves, of 66 words: 9 -> 2.7, 6 -> 1.8, 2 -> 0.6, 3 -> 0.9, the rest 7.0 cells.
    # Behind the bars: hops, quotes that came this way, direct words, others, all, per cent. "A farce" is a scare quote.
    rows = both_sides(tree_rows(SHEET, 100, "quotes/waited", key="S"), 100)
    assert rows[0].split(" >> ")[1].split() == ["hops", "quotes", "direct", "indirect", "words", "share"]
    assert [" ".join(row.split()) for row in rows[3:]] == [
        "this page · The Quay",
        "├ Auen Wire agency >> ━╸──────── 1 2 9 9 14%",
        "│ └ AH Auen town hall institution · off… >> ━╸──────── 2 2 9 9 14%",
        "│ ┇ the mayor wants the old bridge closed by Friday >> 2031-05-03",
        "│ └ AD Ada Holm mayor of Auen · offic… >> ━───────── 3 1 6 6 9%",
        "│ ┇ the old bridge closed by Friday >> 2031-05-03?",
        "├ Radio Auen outlet >> ━───────── 1 1 6 6 9%",
        "│ └ AD Ada Holm mayor of Auen · official >> ━───────── 2 1 6 6 9%",
        "▐│ ┃ We have waited for nine years",
        "├ pa people at the town hall group · no… >> ╸───────── 1 1 2 2 3%",
        "│ ┃ a farce >> 2029–2031-04",
        "├ ac a cook not named >> ╸───────── 1 1 3 3 4%",
        "│ ┇ a cook agrees",
        "├ AD Ada Holm mayor of Auen · official >> ────────── 1 1 0 0%",
        "│ ┃ ! words of an older version >> →2031-05-01~",
        "└ no source named the words of The Quay >> ┅┅┅┅┅┅┅ 1 46 70%",
        "┇ The town will decide soon",
    ]


def test_the_tree_from_the_speakers_has_everybody_once_and_ends_next_to_the_page() -> None:
    rows = both_sides(tree_rows(SHEET, 75, key="S", inward=True), 75)
    assert rows[0].startswith(" Sources   how 66 words came to this page")
    # The mayor: 6 through the office and the wire, 6 on the radio, lost words besides.
    assert [" ".join(row.split()) for row in rows[3:13]] == [
        "who speaks",
        "├ AH Auen town hall institution · official >> 1 3 5%",
        "│ └ Auen Wire agency >> 1 3 5%",
        "│ ┇ the mayor wants the old bridge closed by Friday >> 2031-05-03",
        "├ AD Ada Holm mayor of Auen · official >> 3 12 18%",
        "│ ┃ ! words of an older version >> →2031-05-01~",
        "│ ├ AH Auen town hall institution · official >> 1 6 9%",
        "│ │ └ Auen Wire agency >> 1 6 9%",
        "│ │ ┇ the old bridge closed by Friday >> 2031-05-03?",
        "│ └ Radio Auen outlet >> 1 6 9%",
    ]


def test_in_the_full_tree_sources_stand_for_their_records_and_leaves_for_quotes() -> None:
    rows = tree_rows(SHEET, 90, key="S")
    assert [row.key for row in rows[4:]] == [
        *("sources/wire", "sources/hall", "quotes/call", "sources/holm", "quotes/closed"),
        *("sources/radio", "sources/holm", "quotes/waited", "sources/people", "quotes/farce"),
        *("source:=a cook", "quotes/cook", "sources/holm", "quotes/lost", "", "quotes/decide"),
    ]
    marked = [row.left[1].text for row in tree_rows(SHEET, 90, "sources/holm", key="S") if row.current]
    assert marked == ["│   └ ", "│ └ ", "├ "]


def test_a_page_without_an_outlet() -> None:
    page = sheet(Document(quotes=(quote("a", "a cook agrees", "x"),)))
    rows = both_sides(tree_rows(page, 60, key="S"), 60)
    assert rows[3] == " this page"
    assert rows[-1] == " └ no source named >> 63    95%"


@pytest.mark.parametrize("width", range(12, 121))
def test_every_row_fits_at_every_width(width: int) -> None:
    for current in ("", "quotes/closed", "quotes/decide", "sources/wire"):
        for page in (SHEET, sheet(Document())):
            check_rows_fit(sources_rows(page, width, current, key="Ctrl+A"), width)
            check_rows_fit(tree_rows(page, width, current, key="Ctrl+A"), width)


NAMES = st.one_of(st.sampled_from(["wire", "radio", "mayor", "clerk", "none"]), st.sampled_from(HOSTILE))
PIECES = st.sampled_from(["a cook agrees", "decide soon", "the old bridge", "waited for nine years", "not there"])


ROUTES = st.lists(st.lists(st.builds(Hop, NAMES), max_size=3).map(tuple), max_size=2)
SPEAKERS = st.lists(NAMES, max_size=2).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    quotes = []
    for index in range(draw(st.integers(0, 8))):
        via = draw(ROUTES)
        quotes.append(
            Quote(
                (draw(PIECES),),
                id=f"q{index}",
                part_of=f"q{draw(st.integers(0, 8))}",
                speaker=draw(SPEAKERS),
                via=tuple(via),
                key=f"quotes/{index}",
            )
        )
    return Document(Article(outlet=draw(NAMES)), (Source("mayor", draw(NAMES)),), tuple(quotes))


def percent(row: Row) -> int:
    return int(row.right[-1].text.strip().rstrip("%"))


@PATIENT
@given(documents(), st.integers(12, 120))
def test_per_cents_add_up_at_every_level_and_rows_fit(document: Document, width: int) -> None:
    page = sheet(document)
    rest, found = branches_of(page.attribution)
    branches = list(found)
    tops = [branch.percent for branch in branches if len(branch.node.way) == 1]
    assert rest + sum(tops) == 100
    assert [branch.node for branch in branches] == list(walk(page.attribution.nodes))
    by_way = {branch.node.way: branch.percent for branch in branches}
    for branch in branches:
        assert sum(by_way[child.way] for child in branch.node.children) <= branch.percent
    for current in ("", "quotes/0", "quotes/3"):
        rows = sources_rows(page, width, current, key="S")
        check_rows_fit(rows, width)
        check_rows_fit(tree_rows(page, width, current, key="S"), width)
        if len(rows) > 3 and width >= 40:
            shown = [percent(row) for row in rows[2:] if row.left[1].text in ("├ ", "└ ")]
            assert sum(shown) == 100
