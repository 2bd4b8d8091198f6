"""Anchors worked out from those of another state of the document are the ones that are worked out from nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given, strategies as st

from reader.anchoring import anchors as module
from reader.anchoring.anchors import Anchors, anchor_document
from reader.model import Article, Block, Context, Document, Note, Quote, Source, When

TEXT = (
    "The mill\n\nThe mill stays open, said Ida Holm on Monday. It will not close this year, she said.\n\n"
    "“The mill stays open”, the town wrote. Nobody has asked the 40 workers.\n\n"
    "It will not close this year, said the owner. The mill stays open until spring. Photo: Ida Holm\n"
)
WORDS = (
    ("The mill stays open",),
    ("It will not close this year",),
    ("It will close this year",),
    ("Nobody has ever asked the 40 workers",),
    ("Nobody has asked the 50 workers",),
    ("the mill STAYS open until",),
    ("The mill […] until spring",),
    ("Nobody", "workers"),
    ("Photo: Ida Holm",),
    ("nothing of the kind is written here",),
    ("",),
)
contexts = st.sampled_from((None, Context("", "said"), Context("“", "”"), Context("gone", "away")))
quotes = st.builds(
    Quote,
    text=st.sampled_from(WORDS),
    id=st.sampled_from(("", "a", "b")),
    kind=st.sampled_from(("direct", "indirect")),
    speaker=st.sampled_from(((), ("ida",))),
    mention=st.sampled_from(("", "Ida Holm")),
    cue=st.sampled_from(("", "said")),
    said=st.sampled_from((None, When(text="on Monday"))),
    part_of=st.sampled_from(("", "", "a", "b")),
    anchor=contexts,
)
notes = st.builds(Note, note=st.just("?"), text=st.sampled_from(WORDS), about=st.sampled_from(("", "a")))
blocks = st.builds(Block, text=st.sampled_from(WORDS), role=st.sampled_from(("boilerplate", "caption", "heading")))


def keyed(items: list[Any], name: str) -> tuple[Any, ...]:
    return tuple(replace(item, key=f"{name}/{index}") for index, item in enumerate(items))


@st.composite
def edited(draw: st.DrawFn) -> list[Document]:
    """Some states of one document, of which each has most of the items of the one before."""
    states: list[Document] = []
    for _ in range(draw(st.integers(2, 4))):
        last = states[-1] if states else Document(article=Article(lang="en"))
        what = draw(st.sampled_from(("quotes", "notes", "blocks", "sources") if states else ("quotes",)))
        if what == "sources":
            name = draw(st.sampled_from(("Ida Holm", "the owner", "nobody")))
            states.append(replace(last, sources=(Source("ida", name, key="sources/ida"),)))
            continue
        some: st.SearchStrategy[Any] = {"quotes": quotes, "notes": notes, "blocks": blocks}[what]
        new = keyed(draw(st.lists(some, max_size=6)), what)
        stay = {item.key: item for item in last.section(what) if draw(st.booleans())}
        states.append(last.with_section(what, tuple(stay.get(item.key, item) for item in new)))
    return states


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
