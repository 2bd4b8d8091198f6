"""Suggestions that wait for a decision, and the edits that accept them or turn them down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, strategies as st

from reader.model import Add, Article, Dismissed, Document, Event, Hop, Quote, Source, Span, When, apply
from reader.suggest import Carrier, DateSuggestion, QuoteSuggestion, Suggestions
from reader.views.accepting import accepted, drafted, named_as, proposed_form, turned_down, with_speakers
from reader.views.forms import Form, edit_of, typed, with_words
from reader.views.page import Page, page_of
from reader.views.proposals import Held, like, proposals

TEXT = """The ferry stays in port
On 3 May the harbour office said the ferry stays in port until the hull is mended.
“We will not sail before the hull is dry,” said Ada Holm. Her brother called it “a farce”.
"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


STAYS = QuoteSuggestion(
    "indirect",
    (span("the ferry stays in port until the hull is mended"),),
    span("the harbour office"),
    span("said"),
    0.7,
    source="office",
)
SAIL = QuoteSuggestion(
    "direct",
    (span("We will not sail before the hull is dry"),),
    span("Ada Holm"),
    Span(TEXT.index("said Ada"), TEXT.index("said Ada") + 4),
    0.95,
    name="Ada Holm",
    via=(Carrier(None, "", "Radio Auen", stated=False),),
)
FARCE = QuoteSuggestion("scare", (span("a farce"),), confidence=0.9)
DAY = DateSuggestion(span("3 May"), "DATE", "2031-05-03", "2031-05-03", "statement", 0.9)
ALL = Suggestions((STAYS, SAIL, FARCE), (DAY,))


def page(**sections: object) -> Page:
    document = Document(
        Article(lang="en", published="2031-05-04"),
        (Source("office", "Harbour office", "institution", key="sources/office"),),
        **sections,  # type: ignore[arg-type]  # each test gives one section of its own type
    )
    return page_of(TEXT, document)


def new_ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"q-{next(numbers)}"


def added(page: Page, found: Suggestions = ALL) -> Document:
    edit = accepted(page, proposals(page, found), new_ids())
    return apply(page.document, edit)[0]


def test_scare_quotes_and_the_date_of_a_statement_are_no_proposals_of_their_own() -> None:
    found = proposals(page(), ALL)
    assert [one.spans for one in found] == [STAYS.content, SAIL.content]
    assert found[0].said == DAY


def test_a_date_that_no_statement_has_is_proposed_as_an_event() -> None:
    found = proposals(page(), Suggestions((SAIL,), (DateSuggestion(DAY.span, "DATE", "2031-05-03", "2031-05-03"),)))
    assert [one.kind for one in found] == ["event", "direct"]


def test_a_date_beside_what_one_says_is_not_the_day_that_the_next_one_spoke_on() -> None:
    text = "“We wait,” Ada Holm wrote on 3 May. “So do I,” said Bo Lund. “And I,” he said on 4 May."

    def said(words: str, cue: str, name: str) -> QuoteSuggestion:
        start, at = text.index(words), text.index(cue)
        return QuoteSuggestion("direct", (Span(start, start + len(words)),), None, Span(at, at + 4), 0.9, name=name)

    def day(words: str, edtf: str) -> DateSuggestion:
        span = Span(text.index(words), text.index(words) + 5)
        return DateSuggestion(span, "DATE", edtf, edtf, "statement")

    ada, bo, again = (
        said("We wait", "wrote on", "Ada Holm"),
        said("So do I", "said Bo", "Bo Lund"),
        said("And I", "said on", "Bo Lund"),
    )
    dates = (day("3 May", "2031-05-03"), day("4 May", "2031-05-04"))
    for annotated in ((), (Quote(("We wait",), kind="direct", key="quotes/1"),)):
        sheet = page_of(text, Document(quotes=annotated))
        found = proposals(sheet, Suggestions((ada, bo, again), dates[:1]))
        assert [one.said for one in found if one.spans == bo.content] == [None]
    both = proposals(page_of(text, Document()), Suggestions((ada, bo, again), dates))
    assert [one.said for one in both] == [dates[0], None, dates[1]]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("On 3 May, Holm, 61, of the yard, told us", True),
        ("It rained. Later, on 3 May, Holm told us", True),
        ("Lund said so. On 3 May, Holm told us", True),
        ("It rained on 3 May, and Holm told us", False),
        ("On 3 May, it rained. Holm told us", False),
        ("On 3 May the yard was shut, Holm told us", False),
    ],
)
def test_a_day_that_opens_the_sentence_of_a_cue_is_when_it_was_said(before: str, said: bool) -> None:
    text = f"{before}: “We wait.”"
    start, cue, day = text.index("We wait"), text.index("told"), text.index("3 May")
    quote = QuoteSuggestion("direct", (Span(start, start + 8),), None, Span(cue, cue + 4), 0.9, name="Ada Holm")
    date = DateSuggestion(Span(day, day + 5), "DATE", "2031-05-03", "2031-05-03")
    lund = QuoteSuggestion("indirect", (Span(10, 12),), None, Span(5, 9), name="Bo Lund")
    quotes = (lund, quote) if text.startswith("Lund") else (quote,)
    found = proposals(page_of(text, Document()), Suggestions(quotes, (date,)))
    assert found[-1].said == (date if said else None)
    assert len(found) == len(quotes) + (not said)


def test_the_date_of_a_dateline_goes_into_the_record_of_the_article() -> None:
    date = replace(DAY, role="publication")
    here = page_of(TEXT, Document())
    one = proposals(here, Suggestions((), (date,)))[0]
    edit = accepted(here, [one], new_ids())
    document, back = apply(here.document, edit)
    assert (document.article.published, document.events) == ("2031-05-03", ())
    assert apply(document, back)[0] == here.document
    assert proposals(page_of(TEXT, document), Suggestions((), (date,))) == ()
    form = proposed_form(here, one)
    assert (form.value("published"), form.changed) == ("2031-05-03", False)
    assert edit_of(form, here.document, new_ids()) == replace(edit, code="edit.article")
    event = proposed_form(here, proposals(here, Suggestions((), (replace(DAY, role="event"),)))[0])
    assert (event.start, event.value("label")[:10]) == ("label", "On 3 May t")
    # where the record has another day, one that the text gives is an entry of the timeline
    assert [event.role for event in added(page(), Suggestions((), (date,))).events] == ["publication"]


def test_accepting_writes_the_words_the_speaker_the_way_and_the_date() -> None:
    document = added(page())
    stays, sail = document.quotes
    assert (stays.text, stays.kind, stays.speaker, stays.mention, stays.cue) == (
        ("the ferry stays in port until the hull is mended",),
        "indirect",
        ("office",),
        "the harbour office",
        "said",
    )
    assert stays.said == When("2031-05-03", "3 May")
    assert (sail.speaker, sail.mention, sail.via) == (("ada-holm",), "", ((Hop("radio-auen", stated=False),),))
    assert [source.name for source in document.sources] == ["Harbour office", "Ada Holm", "Radio Auen"]


def test_what_is_accepted_is_found_again_at_its_words_and_no_longer_proposed() -> None:
    after = page_of(TEXT, added(page()))
    assert [after.anchors.of(quote.key).spans for quote in after.document.quotes] == [STAYS.content, SAIL.content]
    assert proposals(after, ALL) == ()


def test_a_quote_annotated_with_other_ends_is_not_proposed_again() -> None:
    here = page(quotes=(Quote(("We will not sail before the hull",), kind="direct", key="quotes/1"),))
    assert [one.spans for one in proposals(here, ALL)] == [STAYS.content]


def test_a_quote_inside_another_one_is_proposed_although_its_words_are_annotated() -> None:
    inner = QuoteSuggestion("indirect", (span("the hull is mended"),), inside=0)
    here = page(quotes=(Quote(("the ferry stays in port until the hull is mended",), kind="indirect", key="quotes/1"),))
    assert [one.spans for one in proposals(here, Suggestions((STAYS, inner)))] == [inner.content]


def test_of_a_quote_that_is_most_of_the_one_around_it_each_is_decided_by_itself() -> None:
    inner = QuoteSuggestion("indirect", (span("ferry stays in port until the hull is mended"),), inside=0)
    both = Suggestions((STAYS, inner))
    asked = proposals(page(), both)
    for one, other in (asked, asked[::-1]):
        here = page()
        for edit in (accepted(here, [one], lambda: "q-1"), turned_down(here, one, lambda: "x-1")):
            document = apply(here.document, edit)[0]
            assert [left.spans for left in proposals(page_of(TEXT, document), both)] == [other.spans]


def test_an_inner_quote_refers_to_the_outer_one_that_is_accepted_with_it() -> None:
    inner = QuoteSuggestion("indirect", (span("the hull is mended"),), inside=0)
    outer, nested = added(page(), Suggestions((STAYS, inner))).quotes
    assert nested.part_of == outer.id != ""


def test_new_items_stand_in_the_order_of_the_text() -> None:
    here = page(quotes=(Quote(("a farce",), id="farce", kind="scare", key="quotes/farce"),))
    kinds = [quote.kind for quote in added(here).quotes]
    assert kinds == ["indirect", "direct", "scare"]


def test_what_was_turned_down_stays_down() -> None:
    here = page()
    one = proposals(here, ALL)[1]
    document = apply(here.document, turned_down(here, one, new_ids()))[0]
    assert document.dismissed == (Dismissed(SAIL_WORDS, kind="direct"),)
    assert [left.spans for left in proposals(page_of(TEXT, document), ALL)] == [STAYS.content]


SAIL_WORDS = ("We will not sail before the hull is dry",)


def test_a_draft_for_the_form_is_the_record_that_accepting_would_add() -> None:
    here = page()
    record, sources = drafted(here, proposals(here, ALL)[1])
    assert isinstance(record, Quote)
    assert (record.text, [source.name for source in sources]) == (SAIL_WORDS, ["Ada Holm", "Radio Auen"])


def test_words_that_a_person_selects_get_what_was_suggested_for_them() -> None:
    here = page()
    found = proposals(here, ALL)
    selected = Span(SAIL.content[0].start, SAIL.content[0].end - len(" dry"))
    one = like(found, (selected,))
    assert one is not None
    form = proposed_form(here, one, (selected,))
    assert form.spans == (selected,)
    assert (form.value("speaker"), form.value("cue"), form.value("via")) == ("Ada Holm", "said", "(Radio Auen)")
    assert not form.changed
    assert like(found, (span("Her brother"),)) is None


def test_a_name_that_a_person_has_corrected_is_corrected_in_every_suggestion() -> None:
    yard = Source(name="the harbour office", type="office")
    named, meant = replace(STAYS, source="", made=yard), replace(SAIL, name="", made=yard)
    here = page()
    found = Suggestions((named, meant))
    first, second = proposals(here, found)
    assert (named_as(here.text, first), named_as(here.text, second)) == (yard.name, "")
    after = with_speakers(found, {yard.name: "office"})
    assert [one.source for one in after.quotes] == ["office", "office"]
    assert [one.speaker for one in added(here, after).quotes] == [("office",), ("office",)]
    # the source may be taken out again
    gone = added(here, with_speakers(found, {yard.name: "gone"}))
    assert [one.speaker for one in gone.quotes] == [("the-harbour-office",), ("the-harbour-office",)]


def test_a_corrected_suggestion_keeps_what_the_text_says_of_its_source() -> None:
    here = page()
    union = Source(name="Dockers’ Union", type="institution", role="the union", aka=("Dockers",))
    one = proposals(here, Suggestions((replace(SAIL, name=union.name, made=union),)))[0]
    form = typed(proposed_form(here, one), {"cue": "told"})
    assert (form.start, form.value("type"), form.changed) == ("speaker", "institution", True)

    def sources_of(form: Form) -> list[Source]:
        edit = edit_of(form, here.document, new_ids())
        assert edit is not None
        return [one.item for one in edit.changes if isinstance(one, Add) and isinstance(one.item, Source)]

    assert replace(sources_of(form)[0], id="", key="") == union
    chosen = typed(form, {"type": "office"})
    assert (sources_of(chosen)[0].type, sources_of(chosen)[0].aka) == ("office", ("Dockers",))
    moved = with_words(form, (span("Her brother"),))
    assert (sources_of(moved)[0].role, moved.value("kind"), moved.value("cue")) == ("the union", "indirect", "told")
    other = typed(form, {"speaker": "Ada Holm"})
    assert other.value("type") == "person"
    assert next((one.name, one.type, one.role) for one in sources_of(other)) == ("Ada Holm", "person", "")


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)), max_size=6))
def test_accepting_any_passages_is_one_edit_that_undoing_takes_back(places: list[tuple[int, int]]) -> None:
    here = page()
    quotes = tuple(
        QuoteSuggestion("indirect", (Span(start, min(len(TEXT), start + size)),))
        for start, size in places
        if TEXT[start : start + size].strip(" .,“”\n")
    )
    edit = accepted(here, proposals(here, Suggestions(quotes)), new_ids())
    document, back = apply(here.document, edit)
    assert len(document.quotes) == sum(isinstance(one, Add) and isinstance(one.item, Quote) for one in edit.changes)
    assert apply(document, back)[0] == here.document
    assert not any(isinstance(item, Event) for item in document.items())


PASSAGES = st.lists(
    st.builds(lambda start, size: Span(start, start + size), st.integers(0, 60), st.integers(1, 30)), max_size=3
).map(tuple)


@given(st.lists(PASSAGES, max_size=9), PASSAGES)
def test_what_is_held_beside_a_passage_is_all_that_shares_words_with_it(
    held: list[tuple[Span, ...]], spans: tuple[Span, ...]
) -> None:
    expected = [some for some in held if any(one.overlaps(other) for one in some for other in spans)]
    assert Held(held).beside(spans) == expected


def test_the_quoted_words_of_a_mixed_quote_are_no_proposal_of_their_own_unless_another_says_them() -> None:
    mixed = QuoteSuggestion("mixed", (span("Her brother called it “a farce”"),), span("Ada Holm"), name="Ada Holm")
    words = QuoteSuggestion("direct", (span("a farce"),), span("Ada Holm"), name="Ada Holm", inside=0)
    other = QuoteSuggestion("direct", (span("a farce"),), span("Her brother"), inside=0)
    assert len(proposals(page(), Suggestions((mixed, words)))) == 1
    assert len(proposals(page(), Suggestions((mixed, other)))) == 2
