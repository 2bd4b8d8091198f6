"""Documents for Hypothesis: quotes inside quotes, on several ways, with records of their sources or without."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.anchoring.anchors import Anchored
from reader.model import Article, Check, Document, Hop, Quote, Source, Span
from reader.model.vocabulary import CHECK_STATUSES, GENDERS, KINDS, SOURCE_TYPES

BODY = "one two three, four “five” six.\nseven eight\nnine (ten) e\u0302leven 十二\n"
SPANS = st.tuples(st.integers(0, len(BODY)), st.integers(0, len(BODY))).map(lambda ends: Span(min(ends), max(ends)))
IDS = st.sampled_from(["a", "b", "c", "d"])
SOURCES = st.sampled_from(["wire", "radio", "mayor", "clerk"])
SPEAKERS = st.one_of(
    SOURCES, st.sampled_from(["none", "article"]), st.builds(Source, name=st.sampled_from(["Ada", ""]))
)
MAYBE = st.sampled_from([None, True, False])
RECORDS = st.builds(
    Source,
    id=SOURCES,
    name=st.sampled_from(["", "A Name"]),
    type=st.sampled_from([*SOURCE_TYPES, "", "ghost"]),
    official=MAYBE,
    anonymous=MAYBE,
    reason=st.sampled_from(["", "fear"]),
    gender=st.sampled_from([*GENDERS, ""]),
)
CHECKS = st.builds(Check, of=st.sampled_from(["quote", "claim"]), status=st.sampled_from([*CHECK_STATUSES, "hm"]))

# made once: making a strategy takes longer than drawing from it
ROUTES = st.lists(st.lists(st.builds(Hop, SOURCES), max_size=2).map(tuple), max_size=2)
ANY_KIND = st.sampled_from([*KINDS, ""])
SOME_SPEAKERS = st.lists(SPEAKERS, max_size=2).map(tuple)
SOME_CHECKS = st.lists(CHECKS, max_size=2).map(tuple)
OUTER = st.sampled_from(["", "a0", "a1", "b1", "c2", "b0"])
PLACES = st.lists(SPANS, max_size=3)
SOME_RECORDS = st.lists(RECORDS, max_size=4, unique_by=lambda source: source.id)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, dict[str, Anchored]]:
    """A document, and where the words of its quotes stand in `BODY`."""
    quotes, places = [], {}
    for index in range(draw(st.integers(0, 6))):
        key = draw(IDS) + str(index % 3)
        routes = draw(ROUTES)
        one = Quote(
            ("x",),
            id=key,
            kind=draw(ANY_KIND),
            speaker=draw(SOME_SPEAKERS),
            checks=draw(SOME_CHECKS),
            part_of=draw(OUTER),
            via=tuple(routes),
            key=f"quotes/{index}",
        )
        quotes.append(one)
        places[one.key] = Anchored(tuple(sorted(draw(PLACES))), "exact")
    sources = draw(SOME_RECORDS)
    return Document(Article(outlet=draw(SOURCES)), tuple(sources), tuple(quotes)), places
