"""A quote as text to be pasted elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Article, Document, Quote, Source, When
from reader.views.copying import quote_as_text
from reader.views.page import Page, page_of
from tests.views.material import BIDI, DOCUMENT, HOSTILE, TEXT

PAGE = page_of(TEXT, DOCUMENT)


def of(*quotes: Quote, title: str = "") -> Page:
    return page_of(TEXT, Document(Article(title), DOCUMENT.sources, quotes))


def test_a_copied_quote_says_who_by_which_way_and_when() -> None:
    assert quote_as_text(PAGE, DOCUMENT.quotes[1]) == (
        "the old bridge closed by Friday\n"
        "— this page ← Auen Wire ← Auen town hall ← Ada Holm; perhaps 3 May 2031; The bridge at Auen is shut"
    )
    assert quote_as_text(PAGE, DOCUMENT.quotes[2]) == (
        "“We have waited for nine years”\n— this page ← Radio Auen ← Ada Holm; The bridge at Auen is shut"
    )


def test_a_copied_quote_without_a_record_is_the_words() -> None:
    bare = Quote(("a cook", "agrees"), key="quotes/bare")
    assert quote_as_text(of(bare), bare) == "a cook […] agrees\n— this page"
    said = replace(bare, said=When("soon"))
    assert quote_as_text(of(said, title="Shut"), said) == "a cook […] agrees\n— this page; soon; Shut"


@pytest.mark.parametrize("nasty", HOSTILE)
def test_nothing_that_a_terminal_acts_on_is_copied(nasty: str) -> None:
    speakers = (Source(name=nasty), "holm", nasty)
    one = Quote((nasty, "a cook"), kind=nasty, speaker=speakers, said=When(nasty), key="quotes/x")
    copied = quote_as_text(of(one, title=nasty), one).split("\n")
    assert len(copied) == 2
    for line in copied:
        assert not any(sign < " " or "\x7f" <= sign < "\xa0" or sign in BIDI for sign in line)
