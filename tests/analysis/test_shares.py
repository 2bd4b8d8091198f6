"""The words of an article by the ways on which they came."""

from __future__ import annotations

from hypothesis import given, strategies as st

from reader.analysis.covering import text_order
from reader.analysis.shares import Attribution, Node, attribution, from_the_speakers, percentages, walk
from reader.anchoring.anchors import Anchored, Anchors
from reader.anchoring.words import word_spans
from reader.model import Article, Document, Hop, Quote, Span
from tests.analysis.made import BODY, documents
from tests.analysis.material import PATIENT, anchors_of, layout_of, quote, route, span_of

TEXT = """The bridge is shut
The office said the mayor wants the old bridge closed by Friday. Nobody was hurt.
Picture: the old bridge
Clerks “know nothing” about it, and a cook agrees with them.
"""
# Words: 4, then 15 (11 + 1 verb … counted below), the caption's 4 do not count, then 11.
ROLES = {1: "headline", 3: "caption"}
WORDS = 4 + 15 + 11


def shares_of(*quotes: Quote, text: str = TEXT, **states: Anchored) -> Attribution:
    document = Document(Article(outlet="quay"), quotes=quotes)
    return attribution(document, anchors_of(document, text, **states), text, layout_of(text, ROLES))


def told(nodes: tuple[Node, ...]) -> list[tuple[str, int, tuple[str, ...]]]:
    """Every node as its way, its words and its quotes' ids."""

    def ids(node: Node) -> tuple[str, ...]:
        return tuple(key.partition("/")[2] for key in node.quotes)

    return [(" ".join(node.way), node.words, ids(node)) for node in walk(nodes)]


OUTER = quote("out", "the mayor wants the old bridge closed by Friday", "office", via=(route("wire"),))
INNER = quote("in", "the old bridge closed by Friday", "mayor", part_of="out")


def test_from_the_speakers_the_tree_leads_back_to_the_page() -> None:
    shares = shares_of(OUTER, INNER, quote("late", "a cook agrees", "cook", via=(route("wire"),)))
    assert told(from_the_speakers(shares)) == [
        ("office", 3, ()),
        ("office wire", 3, ("out",)),
        ("mayor", 6, ()),
        ("mayor office", 6, ()),
        ("mayor office wire", 6, ("in",)),
        ("cook", 3, ()),
        ("cook wire", 3, ("late",)),
    ]


def test_words_of_direct_speech_are_counted_on_the_way_too() -> None:
    mixed = quote("mixed", "Clerks “know nothing” about it", "clerk", kind="mixed", via=(route("wire"),))
    cook = quote("cook", "a cook agrees", "cook", kind="direct", via=(route("wire"),))
    shares = shares_of(mixed, cook, quote("hurt", "Nobody was hurt", "clerk", kind="indirect"))
    assert dict(shares.direct) == {"quotes/hurt": 0, "quotes/mixed": 2, "quotes/cook": 3}
    wire = next(node for node in shares.nodes if node.source == "wire")
    assert (wire.words, wire.direct, [child.direct for child in wire.children]) == (8, 5, [2, 3])


def test_captions_do_not_count_and_the_rest_is_what_nobody_is_named_for() -> None:
    shares = shares_of()
    assert shares.words == WORDS
    assert shares.rest == WORDS
    assert shares.nodes == ()
    assert shares.share(shares.rest) == 1


def test_words_count_for_everyone_on_their_way_and_once_in_all() -> None:
    shares = shares_of(OUTER, INNER)
    assert told(shares.nodes) == [
        ("wire", 9, ()),
        ("wire office", 9, ("out",)),
        ("wire office mayor", 6, ("in",)),
    ]
    assert shares.by_quote == {"quotes/out": 3, "quotes/in": 6}
    assert shares.rest == WORDS - 9
    assert shares.share(15) == 0.5


def test_the_tree_is_in_the_order_of_the_text_not_of_the_file() -> None:
    late = quote("late", "a cook agrees", "cook")
    early = quote("early", "Nobody was hurt", "clerk")
    shares = shares_of(late, OUTER, early)
    assert [node.source for node in shares.nodes] == ["wire", "clerk", "cook"]
    assert shares.numbers == {"quotes/out": 1, "quotes/early": 2, "quotes/late": 3}
    assert list(shares.numbers) == ["quotes/out", "quotes/early", "quotes/late"]


def test_of_several_routes_the_first_has_the_words_and_all_have_the_quote() -> None:
    both = quote("both", "Nobody was hurt", "clerk", "cook", via=(route("wire"), route("radio")))
    shares = shares_of(both)
    assert told(shares.nodes) == [
        ("wire", 3, ()),
        ("wire clerk", 3, ("both",)),
        ("wire cook", 0, ("both",)),
        ("radio", 0, ()),
        ("radio clerk", 0, ("both",)),
        ("radio cook", 0, ("both",)),
    ]


def test_quotes_without_any_source_stay_in_the_rest() -> None:
    shares = shares_of(
        quote("own", "Nobody was hurt", "article"),
        quote("none", "a cook agrees", "none"),
        quote("wired", "about it", "none", via=(route("wire"),)),
    )
    assert shares.unattributed == ("quotes/own", "quotes/none")
    assert told(shares.nodes) == [("wire", 2, ("wired",))]
    assert shares.by_quote["quotes/own"] == 3


def test_a_word_that_two_quotes_cover_goes_to_the_one_that_begins_first() -> None:
    first = quote("first", "Nobody was hurt", "clerk")
    second = quote("second", "was hurt", "cook")
    shares = shares_of(second, first)
    assert shares.by_quote == {"quotes/first": 3, "quotes/second": 0}
    assert [node.source for node in shares.nodes] == ["clerk", "cook"]


def test_an_inner_quote_beats_its_outer_one_even_if_a_stranger_covers_both() -> None:
    stranger = quote("stranger", "mayor wants the old bridge closed by Friday", "cook")
    shares = shares_of(OUTER, stranger, INNER)
    assert shares.by_quote == {"quotes/out": 3, "quotes/in": 6, "quotes/stranger": 0}


def test_words_in_captions_count_for_no_quote() -> None:
    where = span_of(TEXT, "Picture: the old bridge")
    assert where
    shares = shares_of(quote("cap", "Picture: the old bridge", "cook"), cap=Anchored((where,), "exact"))
    assert shares.by_quote == {"quotes/cap": 0}
    assert shares.rest == WORDS


def test_lost_quotes_are_listed_last_without_words() -> None:
    shares = shares_of(quote("lost", "words of another text", "cook"), quote("found", "about it", "clerk"))
    assert told(shares.nodes) == [("clerk", 2, ("found",)), ("cook", 0, ("lost",))]


def test_a_split_quote_counts_its_pieces_only() -> None:
    shares = shares_of(quote("split", ("Clerks", "agrees with them"), "cook"))
    assert shares.by_quote == {"quotes/split": 4}


def test_a_quote_that_begins_inside_a_word_does_not_get_the_word() -> None:
    at = TEXT.index("nothing")
    shares = shares_of(quote("half", "x", "cook"), half=Anchored((Span(at + 2, at + 13),), "exact"))
    assert shares.by_quote == {"quotes/half": 1}


def test_letters_of_scripts_without_spaces_are_words() -> None:
    text = "市长说：桥要关。\n"
    document = Document(quotes=(quote("a", "桥要关", "mayor"),))
    shares = attribution(document, anchors_of(document, text), text, layout_of(text))
    assert (shares.words, shares.by_quote["quotes/a"]) == (6, 3)


def test_nothing_is_divided_by_nothing() -> None:
    document = Document()
    shares = attribution(document, anchors_of(document, ""), "", layout_of(""))
    assert shares == Attribution(0, (), {}, {}, (), {}, {}, {})
    assert shares.share(0) == 0


def test_a_quote_that_comes_twice_to_one_place_is_listed_once() -> None:
    sure, unsure = Hop("wire"), Hop("wire", doubtful=True)
    shares = shares_of(quote("twice", "about it", "clerk", via=((sure,), (unsure,))))
    assert told(shares.nodes) == [("wire", 2, ()), ("wire clerk", 2, ("twice",))]


def test_an_outer_quote_comes_before_the_inner_one_that_begins_with_it() -> None:
    outer, inner = quote("z", "old bridge", "a"), quote("a", "old bridge", "b", part_of="z")
    document = Document(quotes=(inner, outer))
    anchors = anchors_of(document, TEXT)
    assert text_order(document, lambda key: anchors.of(key).spans) == ("quotes/z", "quotes/a")


def test_percentages_are_whole_and_in_proportion() -> None:
    assert percentages([1, 1, 1], 100) == (34, 33, 33)
    assert percentages([665, 380], 100) == (64, 36)
    assert percentages([0, 0], 100) == (0, 0)
    assert percentages([], 100) == ()
    assert percentages([5, 0, 3], 8) == (5, 0, 3)


@given(st.lists(st.integers(0, 10_000), max_size=12), st.integers(0, 100))
def test_percentages_add_up_and_are_less_than_one_off(parts: list[int], whole: int) -> None:
    found = percentages(parts, whole)
    total = sum(parts)
    assert sum(found) == (whole if total else 0)
    for part, percent in zip(parts, found, strict=True):
        assert not total or abs(percent - part * whole / total) < 1


@PATIENT
@given(documents(), st.dictionaries(st.integers(1, 3), st.sampled_from(["heading", "caption", "teaser", "credit"])))
def test_every_word_is_counted_once_and_shares_add_up(
    given_: tuple[Document, dict[str, Anchored]], roles: dict[int, str]
) -> None:
    document, found = given_

    layout = layout_of(BODY, roles)
    shares = attribution(document, Anchors(found), BODY, layout)
    words = [
        word
        for one in layout.paragraphs
        if one.role not in ("caption", "teaser", "credit")
        for word in word_spans(BODY, one.span.start, one.span.end)
    ]
    covered = sum(
        any(span.start <= word.start < span.end for place in found.values() for span in place.spans) for word in words
    )
    assert shares.words == len(words)
    assert sum(shares.by_quote.values()) == covered
    sourceless = sum(shares.by_quote[key] for key in shares.by_quote if shares.ways[key][0] == ())
    assert shares.rest == len(words) - covered + sourceless
    assert shares.rest + sum(node.words for node in shares.nodes) == shares.words
    inward = from_the_speakers(shares)
    assert shares.rest + sum(node.words for node in inward) == shares.words
    for node in (*walk(shares.nodes), *walk(inward)):
        own = node.words - sum(child.words for child in node.children)
        assert own >= 0
        assert 0 <= node.direct <= node.words
        below = {key for one in walk([node]) for key in one.quotes}
        assert node.passing == len(below)
        firsts = {key: tuple(step.source for step in shares.ways[key][0]) for key in node.quotes}
        ends_here = [key for key, way in firsts.items() if node.way in (way, way[::-1])]
        assert own == sum(shares.by_quote[key] for key in ends_here)
    assert sorted(shares.numbers.values()) == list(range(1, len(document.quotes) + 1))
