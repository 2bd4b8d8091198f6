"""The entries of the timeline."""

from __future__ import annotations

from hypothesis import given, strategies as st

from reader.analysis.order import Entry, role_of, timeline
from reader.model import Article, Document, Event, Hop, Photo, Quote, Source, When
from reader.model.edtf import order, parse
from reader.model.vocabulary import ROLES
from tests.analysis.material import anchors_of, keyed, quote

TEXT = "First words here. Second words here. Third words here. Last week it rained. A caption of a boat."


def entries_of(document: Document) -> tuple[Entry, ...]:
    return timeline(document, anchors_of(document, TEXT))


def told(document: Document) -> list[tuple[str, str, str]]:
    """Every entry as the id of its item, its role and its date or words."""
    return [(entry.key.partition("/")[2] or entry.key, entry.role, entry.date_text) for entry in entries_of(document)]


def test_entries_are_in_time_and_in_text_order_where_they_share_a_date() -> None:
    document = Document(
        Article(outlet="quay", published="2031-05-04~"),
        quotes=(
            quote("third", "Third words", "mayor", said="2031-05-02"),
            quote("first", "First words", "mayor", said="2031-05-02"),
            quote("second", "Second words", "clerk", said="2031-05-01?"),
        ),
        events=keyed([Event(id="fire", date="2030", label="The fire")]),
        photos=keyed([Photo(("A caption",), "boat", taken=When("2031-04"))]),
    )
    assert told(document) == [
        ("fire", "event", "2030"),
        ("boat", "photo", "2031-04"),
        ("second", "statement", "2031-05-01?"),
        ("first", "statement", "2031-05-02"),
        ("third", "statement", "2031-05-02"),
        ("article", "publication", "2031-05-04~"),
    ]
    first = entries_of(document)[3]
    assert first == Entry(
        "quotes/first", "statement", parse("2031-05-02"), "2031-05-02", "First words", "mayor", TEXT.index("First")
    )
    assert entries_of(document)[-1].source == "quay"
    assert entries_of(document)[0].offset is None


def test_what_has_no_date_stands_undated_in_text_order() -> None:
    document = Document(
        quotes=(
            quote("second", "Second words", "mayor"),
            quote("lost", "gone", "mayor", said=When(text="long ago")),
            quote("first", "First words", "mayor", said=When("", "that day")),
        ),
        events=keyed([Event(("Last week",), "rain", label="Rain")]),
    )
    assert told(document) == [
        ("first", "statement", "that day"),
        ("second", "statement", ""),
        ("rain", "event", "Last week"),
        ("lost", "statement", "long ago"),
    ]
    assert not any(entry.edtf or entry.unreadable for entry in entries_of(document))


def test_a_date_that_is_not_edtf_is_kept_as_it_is() -> None:
    document = Document(
        Article(published="spring, one year"),
        quotes=(quote("a", "First words", "mayor", said=When("2031-02-30", "that day")),),
        events=keyed([Event(("Last week",), "rain", "30/2")]),
    )
    assert told(document) == [
        ("a", "statement", "2031-02-30"),
        ("rain", "event", "30/2"),
        ("article", "publication", "spring, one year"),
    ]
    assert all(entry.unreadable for entry in entries_of(document))


def test_a_dated_hop_is_a_broadcast() -> None:
    aired = Hop("radio", venue="Noon", date="2031-05-03")
    document = Document(
        quotes=(
            quote("both", "First words", "mayor", said="2031-05-02", via=((aired,),)),
            quote("aired", "Second words", "mayor", via=((aired,), (aired,))),
            quote("same", "Third words", "mayor", said="2031-05-03", via=((aired,),)),
        )
    )
    assert told(document) == [
        ("both", "statement", "2031-05-02"),
        ("both", "broadcast", "2031-05-03"),
        ("aired", "broadcast", "2031-05-03"),
        ("same", "statement", "2031-05-03"),
    ]


def test_events_have_their_role_and_photos_without_a_date_are_left_out() -> None:
    document = Document(
        quotes=(quote("a", ("First words", "Second words"), Source(name="Ida")),),
        events=keyed([Event(("Last week",), "show", role="broadcast", source="radio"), Event(id="odd", role="party")]),
        photos=keyed([Photo(("A caption",), "boat"), Photo(("boat",), "late", taken=When(text="last summer"))]),
    )
    found = entries_of(document)
    assert [(entry.key, entry.role) for entry in found] == [
        ("quotes/a", "statement"),
        ("events/show", "broadcast"),
        ("photos/late", "photo"),
        ("events/odd", "event"),
    ]
    assert [entry.source for entry in found] == ["=Ida", "radio", None, None]
    assert [entry.label for entry in found] == ["First words Second words", "Last week", "boat", ""]
    assert [role_of(Event(role=role)) for role in (*ROLES, "", "party")] == [*ROLES, "event", "event"]


DATES = st.sampled_from(
    ["", "2030", "2031-05-02", "2031-05-02?", "../2031-05", "2031-02-30", "2030/..", "2029/2032", "x"]
)
QUOTES = st.builds(
    quote,
    st.uuids().map(str),
    st.sampled_from(["First words", "Second words", "Third words", "lost"]),
    said=DATES,
    via=st.lists(st.builds(Hop, st.just("wire"), date=DATES), max_size=2).map(lambda hops: (tuple(hops),)),
)


@given(st.lists(QUOTES, max_size=8), st.lists(st.builds(Event, date=DATES), max_size=4))
def test_nothing_is_lost_and_the_order_holds(quotes: list[Quote], events: list[Event]) -> None:
    document = Document(quotes=tuple(quotes), events=keyed(events))
    found = entries_of(document)
    assert {entry.key for entry in found} >= {item.key for item in quotes} | {item.key for item in document.events}
    dated = [entry.edtf for entry in found if entry.edtf]
    assert [entry.edtf for entry in found[: len(dated)]] == dated
    keys = [order(edtf) for edtf in dated]
    assert keys == sorted(keys)
    offsets = [entry.offset for entry in found[len(dated) :]]
    known = [offset for offset in offsets if offset is not None]
    assert offsets == sorted(known) + [None] * (len(offsets) - len(known))
