"""The ways on which statements reach the page."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, strategies as st

from reader.analysis.routes import MOST_STEPS, MOST_WAYS, Step, Way, all_ways, loops, outer_quotes, ways
from reader.model import Article, Document, Hop, Quote, Source
from tests.analysis.material import quote, route


def names(found: tuple[Way, ...]) -> list[list[str]]:
    return [[step.source for step in way] for way in found]


def ways_of(*quotes: Quote, outlet: str = "") -> list[list[str]]:
    """The ways of the last quote."""
    return names(ways(Document(Article(outlet=outlet), quotes=quotes), quotes[-1]))


def test_a_way_is_read_from_the_article_outwards() -> None:
    assert ways_of(quote("a", "x", "mayor", via=(route("wire", "office"),))) == [["wire", "office", "mayor"]]


@pytest.mark.parametrize("speaker", [(), ("none",), ("article",)])
def test_without_a_speaker_the_way_ends_with_the_last_carrier(speaker: tuple[str, ...]) -> None:
    assert ways_of(quote("a", "x", *speaker, via=(route("wire"),))) == [["wire"]]
    assert ways_of(quote("a", "x", *speaker)) == [[]]


def test_routes_and_speakers_multiply() -> None:
    two = quote("a", "x", "mayor", "clerk", via=(route("wire", "office"), route("radio")))
    expected = [["wire", "office", "mayor"], ["wire", "office", "clerk"], ["radio", "mayor"], ["radio", "clerk"]]
    assert ways_of(two) == expected


def test_a_quote_inside_a_quote_comes_by_the_outer_ways() -> None:
    outer = quote("out", "x", "office", via=(route("wire"), route("radio")))
    inner = quote("in", "y", "mayor", part_of="out")
    assert ways_of(outer, inner) == [["wire", "office", "mayor"], ["radio", "office", "mayor"]]
    deeper = quote("deep", "z", "clerk", part_of="in", via=(route("letter"),))
    assert ways_of(outer, inner, deeper)[0] == ["wire", "office", "mayor", "letter", "clerk"]


def test_the_role_of_every_step_and_what_is_known_of_it() -> None:
    hop = Hop("radio", stated=False, doubtful=True, venue="Morning Hour", date="2031-05-02")
    outer = quote("out", "x", "office", via=((hop,),))
    inner = quote("in", "y", "mayor", part_of="out")
    document = Document(quotes=(outer, inner))
    assert ways(document, inner) == (
        (
            Step("radio", False, True, "Morning Hour", "2031-05-02", "carrier"),
            Step("office", role="outer", quote="quotes/out"),
            Step("mayor", role="speaker", quote="quotes/in"),
        ),
    )
    assert ways(document, outer)[0][-1] == Step("office", role="speaker", quote="quotes/out")


def test_unknown_ids_are_kept_and_an_unknown_outer_quote_is_none() -> None:
    assert ways_of(quote("a", "x", "ghost", part_of="nowhere", via=(route("fog"),))) == [["fog", "ghost"]]


def test_the_outlet_as_first_carrier_is_the_page_itself() -> None:
    assert ways_of(quote("a", "x", "mayor", via=(route("quay", "wire"),)), outlet="quay") == [["wire", "mayor"]]
    assert ways_of(quote("a", "x", "quay"), outlet="quay") == [["quay"]]


def test_a_source_that_carries_itself_is_one_step() -> None:
    document = Document(quotes=(quote("a", "x", "wire", via=((Hop("wire", doubtful=True, venue="Noon"),),)),))
    assert ways(document, document.quotes[0]) == ((Step("wire", True, True, "Noon", "", "speaker", "quotes/a"),),)


def test_carriers_without_a_name_and_ways_that_are_the_same_are_left_out() -> None:
    assert ways_of(quote("a", "x", "mayor", via=((Hop(""),), ()))) == [["mayor"]]
    assert ways_of(quote("a", "x", Source(name="Ida"), via=((Hop(Source(name="Letter")),),))) == [["=Letter", "=Ida"]]


def test_loops_are_cut_and_told() -> None:
    first = quote("a", "x", "mayor", part_of="b")
    second = quote("b", "y", "clerk", part_of="a", via=(route("wire"),))
    inside = quote("c", "z", "cook", part_of="a")
    itself = quote("d", "w", "cat", part_of="d")
    document = Document(quotes=(first, second, inside, itself))
    assert names(ways(document, first)) == [["wire", "clerk", "mayor"]]
    assert names(ways(document, inside)) == [["wire", "clerk", "mayor", "cook"]]
    assert names(ways(document, itself)) == [["cat"]]
    assert loops(document) == ("quotes/a", "quotes/b", "quotes/d")


def test_no_loops_where_there_are_none() -> None:
    outer, inner = quote("a", "x"), quote("b", "y", part_of="a")
    assert loops(Document(quotes=(inner, outer, quote("", "z", part_of="b"), quote("e", "v", part_of="gone")))) == ()
    assert outer_quotes(inner, {"a": outer, "b": inner}) == (outer,)


def test_ways_that_would_multiply_without_end_are_bounded() -> None:
    nested = [quote("q0", "x", "a", "b", "c")]
    nested += [quote(f"q{i}", "x", f"a{i}", f"b{i}", f"c{i}", part_of=f"q{i - 1}") for i in range(1, 200)]
    begin = process_time()
    found = all_ways(Document(quotes=tuple(nested)))
    assert process_time() - begin < 5
    assert all(0 < len(one) <= MOST_WAYS for one in found.values())
    long = quote("long", "x", "mayor", via=(route(*(f"hop{i}" for i in range(1000))),))
    only = ways(Document(quotes=(long,)), long)[0]
    assert len(only) == MOST_STEPS
    assert only[0].source == "hop0"
    assert only[-1].source == "mayor"


IDS = st.sampled_from(["", "a", "b", "c", "d"])
SOURCES = st.sampled_from(["wire", "radio", "mayor", "clerk", "none", "article", ""])
QUOTES = st.builds(
    quote,
    IDS,
    st.just("x"),
    part_of=IDS,
    via=st.lists(st.lists(st.builds(Hop, SOURCES), max_size=3).map(tuple), max_size=3).map(tuple),
)


@given(st.lists(QUOTES, max_size=8), st.lists(SOURCES, max_size=3))
def test_every_quote_has_a_way_whatever_the_document_says(quotes: list[Quote], speaker: list[str]) -> None:
    with_keys = [
        quote(one.id, one.text, *speaker[: index % 4], part_of=one.part_of, via=one.via)
        for index, one in enumerate(quotes)
    ]
    document = Document(Article(outlet="wire"), quotes=tuple(with_keys))
    for one in with_keys:
        found = ways(document, one)
        assert 0 < len(found) <= MOST_WAYS
        assert len(set(found)) == len(found)
        for way in found:
            assert all(step.role != "speaker" for step in way[:-1])
            assert all(before.source != after.source for before, after in pairwise(way))
    assert set(loops(document)) <= {one.key for one in with_keys}
