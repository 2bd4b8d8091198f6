"""All of the sources on the whole screen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.model import Document, Quote, Source
from reader.views.page import Page, page_of
from reader.views.tree import MIDDLE, NARROW, WIDE, tree_rows
from tests.analysis.material import PATIENT, quote, route
from tests.views.material import DOCUMENT, HOSTILE, SOURCES, TEXT, check_rows_fit, printed

PAGE = page_of(TEXT, DOCUMENT)


def lines(page: Page = PAGE, width: int = 100, current: str = "") -> list[str]:
    return printed(tree_rows(page, width, current, key="S"), width)


def figures(line: str) -> tuple[int, int]:
    """The words and the per cent at the end of a row."""
    words, percent = re.findall(r"(\d+) +(\d+)%$", line)[0]
    return int(words), int(percent)


def nodes(shown: list[str]) -> list[tuple[int, int, int]]:
    """For each row of a source its depth, its words and its per cent; the last one is the rest."""
    return [(len(re.split("[├└]", line)[0]) // 2, *figures(line)) for line in shown if line.endswith("%")]


def test_the_tree_of_the_sample() -> None:
    shown = lines()
    assert shown[0].split("   ")[:2] == [" Sources", "how 66 words reached this page"]
    assert shown[0].split()[-6:] == ["hops", "quotes", "direct", "indirect", "words", "share"]
    assert shown[3] == " this page · The Quay"
    # Of 66 words: 9 by the wire, 6 of them the mayor's; 6 by the radio; 2 and 3; the mayor's lost ones count nothing.
    assert nodes(shown) == [
        *[(0, 9, 14), (1, 9, 14), (2, 6, 9)],
        *[(0, 6, 9), (1, 6, 9)],
        *[(0, 2, 3), (0, 3, 4), (0, 0, 0), (0, 46, 70)],
    ]
    leaves = [re.split("  +(?=[→\\d]|$)", line.strip(" │"))[0] for line in shown[4:] if not line.endswith("%")]
    assert leaves == [
        "┇ the mayor wants the old bridge closed by Friday",
        "┇ the old bridge closed by Friday",
        "┃ We have waited for nine years",
        "┃ a farce",
        "┇ a cook agrees",
        "┃ ! words of an older version",
        "┇ The town will decide soon",
    ]


def test_columns_go_as_the_screen_narrows() -> None:
    wide, middle, small, narrow = (lines(width=width) for width in (WIDE, WIDE - 1, MIDDLE - 1, NARROW - 1))
    assert "━╸" in wide[4]
    assert "━╸" not in middle[4]
    assert middle[4].split()[-5:] == ["1", "2", "9", "9", "14%"]
    assert small[0].split()[-3:] == ["quotes", "words", "share"]
    assert figures(small[4]) == (9, 14)
    assert narrow[4].endswith(" 14%")
    assert "9" not in narrow[4]
    assert narrow[0].split()[-1] == "share"


def test_the_current_quote_and_the_current_source_are_marked() -> None:
    marked = [row for row in tree_rows(PAGE, 100, "quotes/waited", key="S") if row.current]
    assert [row.key for row in marked] == ["quotes/waited"]
    marked = [row for row in tree_rows(PAGE, 100, "sources/holm", key="S") if row.current]
    assert len(marked) == 3
    assert all(row.left[0].text == "▐" for row in marked)


def test_a_source_stands_for_its_record_and_one_without_for_itself() -> None:
    keys = [row.key for row in tree_rows(PAGE, 100, key="S")[4:]]
    assert keys == [
        *("sources/wire", "sources/hall", "quotes/call", "sources/holm", "quotes/closed"),
        *("sources/radio", "sources/holm", "quotes/waited"),
        *(
            "sources/people",
            "quotes/farce",
            "source:=a cook",
            "quotes/cook",
            "sources/holm",
            "quotes/lost",
            "",
            "quotes/decide",
        ),
    ]


WORDS = TEXT.split()
ids = st.sampled_from([source.id for source in SOURCES] + ["none", "stranger"])


WAYS = st.lists(st.lists(ids.filter(lambda id_: id_ != "none"), max_size=3), max_size=2)
SPEAKERS = st.lists(ids, max_size=2)


@st.composite
def quotes(draw: st.DrawFn) -> tuple[Quote, ...]:
    """Quotes of a few words each on random ways, some inside others."""
    made = []
    for number in range(draw(st.integers(1, 6))):
        first = draw(st.integers(0, len(WORDS) - 1))
        last = draw(st.integers(first, min(first + 8, len(WORDS) - 1)))
        routes = draw(WAYS)
        made.append(
            quote(
                f"q{number}",
                " ".join(WORDS[first : last + 1]),
                *draw(SPEAKERS),
                kind="indirect",
                via=tuple(route(*way) for way in routes),
                part_of=draw(st.sampled_from(["", "q0", "q1", f"q{number}"])),
            )
        )
    return tuple(made)


@PATIENT
@given(quotes())
def test_per_cents_and_words_add_up_at_every_level(found: tuple[Quote, ...]) -> None:
    page = page_of(TEXT, replace(DOCUMENT, quotes=found))
    shown = nodes(lines(page, 120))
    tops = [(words, percent) for depth, words, percent in shown if depth == 0]
    assert sum(percent for _, percent in tops) == 100
    assert sum(words for words, _ in tops) == page.words
    for index, (depth, words, percent) in enumerate(shown):
        below = []
        for deeper, inner_words, inner_percent in shown[index + 1 :]:
            if deeper <= depth:
                break
            if deeper == depth + 1:
                below.append((inner_words, inner_percent))
        assert sum(inner for inner, _ in below) <= words
        assert sum(inner for _, inner in below) <= percent


@pytest.mark.parametrize("nasty", HOSTILE)
def test_rows_fit_every_width_and_are_safe_to_show(nasty: str) -> None:
    sources = (Source("a", nasty, "person", nasty), Source("b", nasty), Source("c", "", nasty))
    said = (
        quote("x", nasty or "y", "a", kind=nasty, via=(route("b", "c"),), said=nasty),
        quote("y", "a farce", Source(name=nasty), kind="direct", said="2031-05-03?"),
        quote("z", "a cook agrees", "none"),
    )
    page = page_of(TEXT, Document(replace(DOCUMENT.article, outlet=Source(name=nasty)), sources, said))
    check_rows_fit(tree_rows(page, 1, key="S"), 1)
    for width in range(2, 201, 1 if len(nasty) < 30 else 7):
        check_rows_fit(tree_rows(page, width, "quotes/y", key="Ctrl+Shift+A"), width)
