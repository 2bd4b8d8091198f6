"""The entries of the timeline."""

from __future__ import annotations

from random import Random

from hypothesis import given, strategies as st

from reader.analysis.order import Entry, in_story_order, jumps, role_of, timeline
from reader.model import Article, Document, Event, Hop, Photo, Quote, Source, When
from reader.model.edtf import DAY, order, parse
from reader.model.vocabulary import ROLES
from tests.analysis.material import anchors_of, keyed, quote, route

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
        "quotes/first",
        "statement",
        parse("2031-05-02"),
        "2031-05-02",
        "First words",
        "mayor",
        TEXT.index("First"),
        involved=("mayor",),
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


def test_every_source_that_has_a_part_is_involved() -> None:
    document = Document(
        Article(outlet="quay", published="2031"),
        quotes=(quote("a", "First words", "mayor", Source(name="Ida"), via=(route("wire", "radio"), route("wire"))),),
        events=keyed([Event(("Last week",), "rain", source="radio"), Event(id="late")]),
        photos=keyed([Photo(("boat",), "boat", ("wire", "ada"), When("2031"))]),
    )
    found = {entry.key.rpartition("/")[2]: entry.involved for entry in entries_of(document)}
    assert found == {
        "a": ("mayor", "=Ida", "wire", "radio"),
        "rain": ("radio",),
        "late": (),
        "boat": ("wire", "ada"),
        "article": ("quay",),
    }


def test_the_order_of_the_story_and_its_jumps_in_time() -> None:
    document = Document(
        Article(published="2031-05-04"),
        quotes=(
            quote("third", "Third words", "mayor", said="2031-05-02"),
            quote("first", "First words", "mayor", said="2031-05-03"),
            quote("second", "Second words", "clerk", said="2031-04"),
        ),
        events=keyed([Event(("Last week",), "rain"), Event(id="fire", date="2030")]),
    )
    entries = entries_of(document)
    assert [entry.key for entry in entries[:3]] == ["events/fire", "quotes/second", "quotes/third"]
    # from the end of 2030 to 1 April; from 30 April to 2 May; one day; one day; the rain has no date
    assert jumps(entries) == (0, 91 * DAY, 2 * DAY, DAY, DAY, 0)
    story = in_story_order(entries)
    assert [entry.key for entry in story] == [
        *("quotes/first", "quotes/second", "quotes/third", "events/rain", "events/fire", "article"),
    ]
    # back from 3 May to 30 April, on to 2 May, over the rain back to the last day of 2030, then on to 4 May
    assert jumps(story) == (0, -3 * DAY, 2 * DAY, 0, -122 * DAY, 124 * DAY)


def test_what_lies_behind_an_interval_is_as_far_as_its_end() -> None:
    events = [
        *(Event(id="war", date="2001-03/2002-08"), Event(id="talks", date="2001-05-10")),
        *(Event(id="peace", date="2002-08-31T12:00Z/2002-09-04"), Event(id="vote", date="2002-09-09/..")),
    ]
    entries = entries_of(Document(events=keyed(events)))
    assert [entry.key for entry in entries] == ["events/war", "events/talks", "events/peace", "events/vote"]
    # 31 March to 10 May 2001; from there to 31 August 2002: 365 + 113 days; 4 to 9 September
    assert jumps(entries) == (0, 40 * DAY, 478 * DAY, 5 * DAY)
    # back from 9 September 2002 to 31 March 2001, where the war stands; the peace begins while it lasts
    assert jumps((entries[3], entries[0], entries[2])) == (0, -527 * DAY, 518 * DAY)


DATES = st.sampled_from(
    [
        *("", "2030", "2031-05-02", "2031-05-02?", "../2031-05", "2031-02-30", "2030/..", "2029/2032", "x"),
        *("2031-05-02T08:30Z", "2031-05-02T21:30+07:00", "2031-05-02T08:30", "Y-17000/2031", "203X~"),
    ]
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


@given(st.lists(QUOTES, max_size=8), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_that_of_the_file(quotes: list[Quote], chance: Random) -> None:
    def places(some: list[Quote]) -> list[tuple[str, int | None]]:
        return [
            (entry.date_text if entry.edtf else "", entry.offset) for entry in entries_of(Document(quotes=tuple(some)))
        ]

    shuffled = list(quotes)
    chance.shuffle(shuffled)
    assert places(shuffled) == places(quotes)
    story = in_story_order(entries_of(Document(quotes=tuple(quotes))))
    assert sorted(story, key=repr) == sorted(entries_of(Document(quotes=tuple(quotes))), key=repr)
