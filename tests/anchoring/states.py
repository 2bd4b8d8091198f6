"""Documents in several states, as a person edits them, for what is worked out from an earlier state."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from reader.model import Article, Block, Context, Document, Event, Hop, Note, Quote, Source, When

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
    ("stays open until spring", "Ida"),
    ("Ida Holm on Monday",),
    ("Photo: Ida Holm",),
    ("nothing of the kind is written here",),
    ("",),
)
contexts = st.sampled_from((None, Context("", "said"), Context("“", "”"), Context("gone", "away")))
quotes = st.builds(
    Quote,
    text=st.sampled_from(WORDS),
    id=st.sampled_from(("", "a", "b")),
    kind=st.sampled_from(("direct", "indirect", "mixed")),
    speaker=st.sampled_from(((), ("ida",), ("town", "ida"), (Source(name="the owner"),))),
    via=st.sampled_from(((), ((Hop("wire", date="2031"),),), ((Hop("wire"),), (Hop("town"), Hop("wire"))))),
    note=st.sampled_from(("", "call back")),
    mention=st.sampled_from(("", "Ida Holm")),
    cue=st.sampled_from(("", "said")),
    said=st.sampled_from((None, When(text="on Monday"), When("2031-05"))),
    part_of=st.sampled_from(("", "", "a", "b")),
    anchor=contexts,
)
notes = st.builds(Note, note=st.just("?"), text=st.sampled_from(WORDS), about=st.sampled_from(("", "a")))
events = st.builds(Event, text=st.sampled_from(WORDS), date=st.sampled_from(("", "2030", "2031-05")))
blocks = st.builds(Block, text=st.sampled_from(WORDS), role=st.sampled_from(("boilerplate", "caption", "heading")))


def keyed(items: list[Any], name: str) -> tuple[Any, ...]:
    return tuple(replace(item, key=f"{name}/{index}") for index, item in enumerate(items))


@st.composite
def with_one_edited(draw: st.DrawFn, document: Document) -> Document:
    """A document with another value in one field of one quote."""
    at = draw(st.integers(0, len(document.quotes) - 1))
    name = draw(st.sampled_from(("text", "id", "kind", "speaker", "via", "note", "cue", "said", "part_of")))
    value = getattr(draw(quotes), name)
    changed = replace(document.quotes[at], **{name: value})
    return replace(document, quotes=(*document.quotes[:at], changed, *document.quotes[at + 1 :]))


@st.composite
def edited(draw: st.DrawFn) -> list[Document]:
    """Some states of one document: each has most of the items of the one before, or is one that was there already."""
    states: list[Document] = []
    for _ in range(draw(st.integers(2, 5))):
        last = states[-1] if states else Document(article=Article(lang="en"))
        kinds = ("quotes", "notes", "events", "blocks", "sources", "article", "one", "one", "one", "undo")
        what = draw(st.sampled_from(kinds if states else ("quotes",)))
        if what == "undo":
            states.append(draw(st.sampled_from(states)))
            continue
        if what == "one" and last.quotes:
            states.append(draw(with_one_edited(last)))
            continue
        if what == "article":
            outlet = draw(st.sampled_from(("", "wire", "town")))
            states.append(replace(last, article=replace(last.article, outlet=outlet, published="2032")))
            continue
        if what == "sources":
            name = draw(st.sampled_from(("Ida Holm", "the owner", "nobody")))
            states.append(replace(last, sources=(Source("ida", name, key="sources/ida"),)))
            continue
        what = "quotes" if what == "one" else what
        some: st.SearchStrategy[Any] = {"quotes": quotes, "notes": notes, "events": events, "blocks": blocks}[what]
        new = keyed(draw(st.lists(some, max_size=6)), what)
        stay = {item.key: item for item in last.section(what) if draw(st.booleans())}
        states.append(last.with_section(what, tuple(stay.get(item.key, item) for item in new)))
    return states
