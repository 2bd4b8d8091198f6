"""The annotated article as plain lines."""

from __future__ import annotations

import pytest
from hypothesis import given

from reader.model import Article, Document, Quote, Source, When
from reader.views.page import Page, page_of
from reader.views.plain import plain_lines, record_line
from tests.analysis.material import quote, route
from tests.texts import articles
from tests.views.material import BIDI, DOCUMENT, HOSTILE, TEXT

PAGE = page_of(TEXT, DOCUMENT)


def of(*quotes: Quote) -> Page:
    return page_of(TEXT, Document(sources=DOCUMENT.sources, quotes=quotes))


def test_the_sample_in_plain_lines() -> None:
    lines = list(plain_lines(PAGE))
    assert lines[0] == "The bridge at Auen is shut"
    assert lines[2].startswith("The Auen Wire, citing")
    way = "this page ← Auen Wire ← Auen town hall"
    assert lines[3] == f"  indirect: “the mayor wants the old bridge closed by Friday” | {way} | 3 May 2031"
    assert lines[4] == f"    indirect: “the old bridge closed by Friday” | {way} ← Ada Holm | perhaps 3 May 2031"
    assert lines[5:7] == ["", "[caption] Picture: the old bridge, 3 May"]
    assert "  ?: “a cook agrees” | this page ← a cook" in lines
    assert "  indirect: “The town will decide soon” | this page" in lines
    assert lines[-3:] == [
        "",
        "1 quote whose words are not in the article",
        "  direct: “words of an older version” | this page ← Ada Holm | until about 1 May 2031",
    ]


def test_a_quote_over_two_paragraphs_stands_below_the_first_only() -> None:
    split = quote("split", ("closed by Friday", "waited for nine years"), "holm", kind="direct")
    lines = [line for line in plain_lines(of(split)) if "direct" in line]
    assert lines == ["  direct: “closed by Friday […] waited for nine years” | this page ← Ada Holm"]


def test_every_way_is_told() -> None:
    one = quote("one", "a cook agrees", "holm", kind="indirect", via=(route("wire"), route("radio", "people")))
    assert record_line(of(one), one) == (
        "indirect: “a cook agrees” | this page ← Auen Wire ← Ada Holm"
        " | this page ← Radio Auen ← people at the town hall ← Ada Holm"
    )


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (None, ""),
        (When("2031-05-03?"), " | perhaps 3 May 2031"),
        (When("one day"), " | one day"),
        (When("", "last autumn"), " | last autumn"),
        (When(), ""),
    ],
)
def test_the_date_is_told_as_far_as_it_is_known(said: When | None, shown: str) -> None:
    one = quote("one", "a cook agrees", "holm", kind="indirect", said=said)
    assert record_line(of(one), one) == f"indirect: “a cook agrees” | this page ← Ada Holm{shown}"


def test_an_article_without_anything() -> None:
    assert list(plain_lines(page_of("", Document()))) == []
    assert list(plain_lines(page_of("One\n\nTwo\n", Document()))) == ["One", "", "Two"]


@pytest.mark.parametrize("nasty", HOSTILE)
def test_nothing_that_a_terminal_acts_on_is_printed(nasty: str) -> None:
    speakers = (Source(name=nasty), "holm", nasty)
    one = Quote((nasty, "a cook"), kind=nasty, speaker=speakers, said=When(nasty), key="quotes/x")
    page = page_of(f"Head {nasty}\n{TEXT}", Document(Article(nasty), DOCUMENT.sources, (one,)))
    for line in plain_lines(page):
        assert not any(sign < " " or "\x7f" <= sign < "\xa0" or sign in BIDI for sign in line)


@given(articles)
def test_every_paragraph_is_printed_on_a_line_of_its_own(text: str) -> None:
    page = page_of(text, Document())
    lines = list(plain_lines(page))
    assert len([line for line in lines if line]) == len(page.layout.paragraphs)
    assert len(lines) == max(0, 2 * len(page.layout.paragraphs) - 1)
