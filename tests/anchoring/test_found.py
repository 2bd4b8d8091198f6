"""Anchors worked out from those of another state of the document are the ones that are worked out from nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given

from reader.anchoring import anchors as module
from reader.anchoring.anchors import Anchors, anchor_document
from reader.model import Article, Document, Quote
from tests.anchoring.states import TEXT, WORDS, edited


@given(edited())
def test_what_is_known_changes_nothing(states: list[Document]) -> None:
    before: Anchors | None = None
    for document in states:
        before = anchor_document(document, TEXT, before)
        assert before == anchor_document(document, TEXT)


def test_another_text_is_read_from_the_beginning() -> None:
    document = Document(article=Article(lang="en"), quotes=(Quote(WORDS[0], key="q"),))
    before = anchor_document(document, TEXT)
    other = "A line first.\n\n" + TEXT
    assert anchor_document(document, other, before) == anchor_document(document, other)


def test_only_new_words_are_looked_for(monkeypatch: Any) -> None:
    many = tuple(Quote(words, key=f"q{index}") for index, words in enumerate(WORDS))
    document = Document(article=Article(lang="en"), quotes=many)
    before = anchor_document(document, TEXT)
    decided: list[str] = []

    def watched(do: Callable[..., Any]) -> Callable[..., Any]:
        def doing(*given: Any) -> Any:
            decided.append(given[1].key)
            return do(*given)

        return doing

    for name in ("decide", "decide_alike"):
        monkeypatch.setattr(module, name, watched(getattr(module, name)))
    new = Quote(("said the owner",), key="new")
    found = anchor_document(replace(document, quotes=(*many, new)), TEXT, before)
    assert decided == ["new"]
    assert found.of("new").state == "exact"
