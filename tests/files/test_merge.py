"""Merging what a session and somebody else made of one document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import example, given, settings, strategies as st

from reader.files.keys import item_key
from reader.files.matching import with_keys_for
from reader.files.merge import Conflict, difference, merge, resolve
from reader.files.patch import new_file, patched, rekeyed
from reader.files.reading import read
from reader.files.unmet import unmet
from reader.model import SECTIONS, Article, Check, Document, Event, Extra, Item, Note, Quote, Source, When, apply
from tests.files.test_patch_properties import PATH

SETTINGS = settings(max_examples=80, deadline=None)


def keyed(*items: Item, article: Article | None = None, extra: Extra | None = None) -> Document:
    """A document with the items in their sections, under the keys that reading a file gives them."""
    taken: set[str] = set()
    document = Document(article=article or Article(), extra=extra or Extra())
    for item in items:
        key = item_key(item, taken)
        taken.add(key)
        section = key.partition("/")[0]
        document = document.with_section(section, (*document.section(section), replace(item, key=key)))
    return document


def changed(document: Document, key: str, **values: Any) -> Document:
    section = key.partition("/")[0]
    items = tuple(replace(item, **values) if item.key == key else item for item in document.section(section))
    return document.with_section(section, items)


def quote(id_: str, words: str = "", **values: Any) -> Quote:
    return Quote((words or f"words of {id_}",), id=id_, **values)


A, B, C, D, E = (quote(letter) for letter in "abcde")
ABC = keyed(A, B, C)


def ids(document: Document) -> str:
    return "".join(item.id for item in document.quotes)


def test_changes_of_different_items_and_fields_are_both_taken() -> None:
    mine = changed(changed(ABC, "quotes/a", note="mine"), "quotes/b", cue="said")
    theirs = changed(changed(ABC, "quotes/c", kind="scare"), "quotes/b", mention="the mayor")
    merged = merge(ABC, mine, theirs)
    assert merged.conflicts == ()
    assert merged.document.quotes == (
        replace(A, note="mine"),
        replace(B, cue="said", mention="the mayor"),
        replace(C, kind="scare"),
    )


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    both = changed(ABC, "quotes/a", note="same")
    assert merge(ABC, both, both).conflicts == ()
    assert merge(ABC, both, both).document == both


def test_a_field_that_both_changed_differently_is_decided_one_by_one() -> None:
    mine = changed(ABC, "quotes/a", note="mine", cue="m")
    theirs = changed(ABC, "quotes/a", note="theirs", cue="t", kind="scare")
    merged = merge(ABC, mine, theirs)
    assert merged.conflicts == (
        Conflict("quotes/a", "cue", "", "m", "t"),
        Conflict("quotes/a", "note", "", "mine", "theirs"),
    )
    assert merged.document.quotes[0] == replace(A, note="mine", cue="m", kind="scare")
    assert resolve(merged, {1: "theirs"}).quotes[0] == replace(A, note="theirs", cue="m", kind="scare")
    assert resolve(merged, {}) == merged.document


def test_an_item_changed_here_and_taken_out_there() -> None:
    mine = changed(ABC, "quotes/b", note="mine")
    merged = merge(ABC, mine, keyed(A, C))
    assert merged.conflicts == (Conflict("quotes/b", "", B, replace(B, note="mine"), None),)
    assert ids(merged.document) == "abc"
    assert ids(resolve(merged, {0: "theirs"})) == "ac"


def test_an_item_taken_out_here_and_changed_there() -> None:
    theirs = changed(ABC, "quotes/b", note="theirs")
    merged = merge(ABC, keyed(A, C), theirs)
    assert ids(merged.document) == "ac"
    assert resolve(merged, {0: "theirs"}) == theirs


def test_an_item_taken_out_by_one_side_alone_is_out() -> None:
    assert ids(merge(ABC, keyed(A, C), ABC).document) == "ac"
    assert ids(merge(ABC, ABC, keyed(B, C)).document) == "bc"
    assert ids(merge(ABC, keyed(A, C), keyed(A, C)).document) == "ac"


def test_additions_stand_behind_the_neighbours_that_they_have() -> None:
    merged = merge(ABC, keyed(D, A, B, C), keyed(A, E, B, C))
    assert (ids(merged.document), merged.conflicts) == ("daebc", ())
    assert ids(merge(ABC, keyed(A, B, D, C), keyed(B, C, A)).document) == "bdca"


def test_an_addition_whose_neighbour_is_gone_stands_behind_the_one_before_it() -> None:
    assert ids(merge(ABC, keyed(A, B, D, C), keyed(A, C)).document) == "adc"


def test_an_order_that_only_one_side_changed_is_kept() -> None:
    assert ids(merge(ABC, keyed(C, A, B), keyed(A, B, E, C)).document) == "cabe"


def test_one_key_added_on_both_sides_with_different_content() -> None:
    mine, theirs = quote("d", "one thing"), quote("d", "another")
    merged = merge(ABC, keyed(A, B, C, mine), keyed(theirs, A, B, C))
    assert merged.conflicts == (Conflict("quotes/d", "", None, mine, theirs),)
    assert resolve(merged, {0: "theirs"}).quotes == (theirs, A, B, C)


def test_additions_to_lists_are_united() -> None:
    base = keyed(quote("a", tags=("x",), checks=(Check(by="An"),)), Source(id="s", name="S", aka=("Es",)))
    mine = changed(base, "quotes/a", tags=("x", "m"), checks=(Check(by="An"), Check(by="Bo")))
    theirs = changed(base, "quotes/a", tags=("t", "x"), checks=(Check(by="An"), Check(by="Cy")))
    mine, theirs = changed(mine, "sources/s", aka=("Es", "M")), changed(theirs, "sources/s", aka=("Es", "M", "T"))
    merged = merge(base, mine, theirs)
    assert merged.conflicts == ()
    assert merged.document.quotes[0].tags == ("t", "x", "m")
    assert merged.document.quotes[0].checks == (Check(by="An"), Check(by="Bo"), Check(by="Cy"))
    assert merged.document.sources[0].aka == ("Es", "M", "T")


def test_a_check_that_both_changed_is_a_conflict_and_one_changed_beside_an_addition_is_none() -> None:
    base = keyed(quote("a", checks=(Check(by="An"),)))
    mine = changed(base, "quotes/a", checks=(Check(by="An", status="verified"),))
    theirs = changed(base, "quotes/a", checks=(Check(by="An", status="refuted"),))
    assert [conflict.field for conflict in merge(base, mine, theirs).conflicts] == ["checks"]
    theirs = changed(base, "quotes/a", checks=(Check(by="An"), Check(by="Bo")))
    merged = merge(base, mine, theirs)
    assert merged.conflicts == ()
    assert set(merged.document.quotes[0].checks) == {Check(by="An", status="verified"), Check(by="Bo")}


def test_a_list_that_says_a_thing_twice_is_not_united() -> None:
    base = keyed(quote("a"))
    mine, theirs = changed(base, "quotes/a", tags=("x", "x")), changed(base, "quotes/a", tags=("y",))
    assert [conflict.field for conflict in merge(base, mine, theirs).conflicts] == ["tags"]


def test_the_article_and_unknown_keys_are_merged_too() -> None:
    base = keyed(article=Article(title="T", byline=("An",)), extra=Extra((("x-a", "1"), ("x-b", "2"))))
    mine = replace(base, article=Article(title="M", byline=("An", "Bo")), extra=Extra((("x-a", "m"), ("x-b", "2"))))
    theirs = replace(
        base, article=Article(title="Th", byline=("An", "Cy"), lang="vi"), extra=Extra((("x-a", "t"), ("x-c", None)))
    )
    merged = merge(base, mine, theirs)
    assert merged.document.article == Article(title="M", byline=("An", "Bo", "Cy"), lang="vi")
    assert merged.document.extra == Extra((("x-a", "m"), ("x-c", None)))
    assert merged.conflicts == (
        Conflict("article", "title", "T", "M", "Th"),
        Conflict("", "extra.x-a", "1", "m", "t"),
    )
    chosen = resolve(merged, {0: "theirs", 1: "theirs"})
    assert (chosen.article.title, chosen.extra) == ("Th", Extra((("x-a", "t"), ("x-c", None))))


def test_an_unknown_key_of_an_item_taken_out_here_and_changed_there() -> None:
    base = keyed(quote("a", extra=Extra((("x-a", "1"),)), note="n"))
    mine = changed(base, "quotes/a", extra=Extra())
    theirs = changed(base, "quotes/a", extra=Extra((("x-a", "2"),)))
    merged = merge(base, mine, theirs)
    assert merged.conflicts == (Conflict("quotes/a", "extra.x-a", "1", None, "2"),)
    assert merged.document == mine
    assert resolve(merged, {0: "theirs"}) == theirs


def test_words_edited_there_keep_the_key_and_take_the_changes_made_here() -> None:
    base = keyed(Quote(("The bridge is safe for lorries.",), speaker=("an",)), Quote(("Nobody asked us.",)))
    key = base.quotes[0].key
    mine = changed(base, key, note="mine")
    theirs = keyed(Quote(("The old bridge is safe for all lorries.",), speaker=("an",)), Quote(("Nobody asked us.",)))
    merged = merge(base, mine, theirs)
    assert merged.conflicts == ()
    assert merged.document.quotes[0] == replace(theirs.quotes[0], note="mine")
    assert merged.document.quotes[0].key == merged.theirs.quotes[0].key == key


def test_words_edited_beside_another_field_are_told_by_their_neighbours() -> None:
    base = keyed(A, Quote(("The bridge is safe for lorries.",)), C)
    theirs = keyed(A, Quote(("The bridge is safe for most lorries.",), cue="said"), C)
    merged = merge(base, changed(base, base.quotes[1].key, note="mine"), theirs)
    assert merged.document.quotes[1] == replace(theirs.quotes[1], note="mine")


def test_other_words_in_the_same_place_are_another_item() -> None:
    base = keyed(A, Quote(("The bridge is safe for lorries.",), speaker=("an",)), C)
    theirs = keyed(A, Quote(("Nobody asked us.",), speaker=("an",)), C)
    mine = changed(base, base.quotes[1].key, note="mine")
    merged = merge(base, mine, theirs)
    assert [(conflict.field, conflict.theirs) for conflict in merged.conflicts] == [("", None)]
    assert {item.text for item in merged.document.quotes} == {q.text for q in (A, C, mine.quotes[1], theirs.quotes[1])}


def test_an_item_that_got_an_id_there_is_the_same_item() -> None:
    base = keyed(Quote(("Nobody asked us.",)), A)
    theirs = keyed(A, Quote(("Nobody asked us.",), id="us", kind="scare"))
    merged = merge(base, changed(base, base.quotes[0].key, note="mine"), theirs)
    assert merged.conflicts == ()
    assert merged.document.quotes == (A, Quote(("Nobody asked us.",), id="us", kind="scare", note="mine"))


def test_words_edited_in_the_same_way_on_both_sides() -> None:
    base = keyed(Quote(("Nobody asked us.",)), A)
    mine = changed(base, base.quotes[0].key, text=("They did ask somebody.",))
    theirs = keyed(Quote(("They did ask somebody.",)), A)
    merged = merge(base, mine, theirs)
    assert (merged.document, merged.conflicts) == (theirs, ())
    assert merged.theirs.quotes[0].key == base.quotes[0].key


def test_an_item_taken_out_and_one_like_it_added_on_both_sides() -> None:
    base = keyed(A, Quote(("The bridge is safe for lorries.",)))
    side = keyed(A, Quote(("The bridge is safe for all lorries.",)))
    assert merge(base, side, side).conflicts == ()
    assert merge(base, side, side).document == side


def test_two_ids_are_two_items_however_alike_the_words() -> None:
    base = keyed(quote("a", "The bridge is safe.", speaker=("an",)))
    theirs = keyed(quote("b", "The bridge is safe.", speaker=("an",)))
    merged = merge(base, changed(base, "quotes/a", note="mine"), theirs)
    assert len(merged.conflicts) == 1


def test_the_same_words_put_before_do_not_take_the_key_of_the_old_ones() -> None:
    old, new = Quote(("No.",), speaker=("an",)), Quote(("No.",), speaker=("bo",))
    base = keyed(old)
    merged = merge(base, changed(base, base.quotes[0].key, note="mine"), keyed(new, old))
    assert merged.document.quotes == (new, replace(old, note="mine"))
    assert len({item.key for item in merged.document.quotes}) == 2


def test_a_source_under_a_new_id_is_the_same_source() -> None:
    base = keyed(Source(id="an", name="An Binh"), Source(id="x"))
    theirs = keyed(Source(id="binh", name="An Binh"), Source(id="y"))
    merged = merge(base, changed(base, "sources/an", note="mine"), theirs)
    assert merged.document.sources == (Source(id="binh", name="An Binh", note="mine"), Source(id="y"))


def test_a_source_of_the_folder_that_was_written_into_the_file_there() -> None:
    base = Document(sources=(Source(id="an", name="An", key="shared/an"),))
    theirs = keyed(Source(id="an", name="An", role="mayor"))
    merged = merge(base, base, theirs)
    assert merged.document == theirs
    assert merged.theirs.sources[0].key == "sources/an"


def test_the_merged_document_can_be_saved_into_the_file_as_it_is_now() -> None:
    base = keyed(Quote(("The bridge is safe for lorries.",)), A)
    theirs = read(
        b"reader: 1\nquotes:\n  # theirs\n  - text: The bridge is safe for all lorries.\n  - {id: a, text: x}\n", PATH
    )
    merged = merge(base, changed(base, base.quotes[0].key, note="mine"), theirs.document)
    written = patched(rekeyed(theirs, merged.theirs), merged.document)
    assert "# theirs\n" in written.text
    assert read(written.data, PATH).document == merged.document
    assert "note: mine" in new_file(merged.document)


AN = Source(id="an", name="Ông An", of="town")
TOWN = Source(id="town", name="The Town")


def test_a_source_taken_out_by_one_side_stays_where_the_other_begins_to_quote_it() -> None:
    base = keyed(A, B, AN, TOWN)
    without = keyed(A, B)
    quoting = changed(base, "quotes/b", speaker=("an",))
    for mine, theirs in ((without, quoting), (quoting, without)):
        merged = merge(base, mine, theirs)
        assert [source.id for source in merged.document.sources] == ["an", "town"]
        assert merged.document.quotes == (A, replace(B, speaker=("an",)))
        assert merged.conflicts == ()
        assert resolve(merged, {}) == merged.document


def test_what_one_side_begins_to_quote_follows_to_the_id_that_the_other_has_given() -> None:
    base = keyed(A, B, AN, TOWN)
    theirs = keyed(A, B, replace(AN, id="binh"), TOWN)
    quoting = changed(base, "quotes/b", speaker=("an",))
    merged = merge(base, quoting, theirs)
    assert [source.id for source in merged.document.sources] == ["binh", "town"]
    assert merged.document.quotes == (A, replace(B, speaker=("binh",)))
    assert unmet(merged.document) == frozenset()


def test_a_source_taken_out_with_all_that_refers_to_it_is_out() -> None:
    base = keyed(replace(A, speaker=("an",)), B, AN, TOWN)
    mine = keyed(A, B)
    theirs = changed(base, "quotes/b", note="theirs")
    for merged in (merge(base, mine, theirs), merge(base, theirs, mine)):
        assert merged.document == keyed(A, replace(B, note="theirs"))


def test_a_reference_that_one_side_itself_left_behind_brings_nothing_back() -> None:
    base = keyed(replace(A, speaker=("an",)), B, AN, TOWN)
    mine = replace(base, sources=(base.sources[1],))
    assert merge(base, mine, changed(base, "quotes/b", note="theirs")).document.sources == (base.sources[1],)


def test_a_quote_taken_out_by_one_side_stays_where_the_other_puts_one_inside_it_or_a_note_on_it() -> None:
    base = keyed(A, B, C)
    inside = changed(base, "quotes/b", part_of="a")
    noted = keyed(A, B, C, Note("Ask again.", about="a"))
    for mine in (inside, noted):
        for merged in (merge(base, mine, keyed(B, C)), merge(base, keyed(B, C), mine)):
            assert ids(merged.document) == "abc"


WORDS = ("No.", "Yes, we did.", "Nobody asked us.", "The bridge is safe.")

values: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "note": st.sampled_from(("", "one", "two")),
        "tags": st.lists(st.sampled_from("xyz"), max_size=3).map(tuple),
        "speaker": st.sampled_from(((), ("a",), ("b", "c"))),
        "part_of": st.sampled_from(("", "a", "f")),
        "said": st.sampled_from((None, When("2024"), When("2025"))),
        "extra": st.dictionaries(st.sampled_from(("x-a", "x-b")), st.sampled_from(("1", None))).map(
            lambda found: Extra(tuple(found.items()))
        ),
    },
)
quotes = st.lists(
    st.tuples(st.sampled_from("abcdef"), values).map(lambda made: quote(made[0], "", **made[1])),
    unique_by=lambda item: item.id,
    max_size=6,
)
others = st.lists(
    st.one_of(
        st.sampled_from("abc").map(lambda id_: Source(id=id_, name=id_)),
        st.sampled_from(("1999", "2000")).map(lambda date: Event(date=date, label="flood", id=date)),
        st.sampled_from(("one", "two")).map(lambda words: Note(words, id=words)),
    ),
    unique=True,
    max_size=4,
)
documents = st.builds(
    lambda some, more, title: keyed(*some, *more, article=Article(title=title)), quotes, others, st.sampled_from("TU")
)
anonymous = st.lists(
    st.builds(Quote, st.sampled_from(WORDS).map(lambda words: (words,)), speaker=st.sampled_from(((), ("an",)))),
    max_size=5,
).map(lambda items: keyed(*items))
any_documents = st.one_of(documents, anonymous)


@given(any_documents, any_documents)
@SETTINGS
def test_what_one_side_did_alone_is_the_result(base: Document, side: Document) -> None:
    assert merge(base, base, side).document == side
    assert merge(base, side, base).document == side
    both = merge(base, side, side)
    assert (both.document, both.conflicts) == (side, ())


@given(any_documents, any_documents, any_documents)
@SETTINGS
def test_no_item_is_lost_that_no_side_took_out(base: Document, mine: Document, theirs: Document) -> None:
    merged = merge(base, mine, theirs)
    was, here, there, now = (set(found.by_key()) for found in (base, mine, merged.theirs, merged.document))
    assert (here & there) | (here - was) | (there - was) <= now <= here | there
    assert merged.theirs == theirs
    assert len(now) == len(list(merged.document.items()))
    assert resolve(merged, dict.fromkeys(range(len(merged.conflicts)), "mine")) == merged.document


TWICE = (Quote(("Yes, we did.",)), Quote(("No.",)), Quote(("Yes, we did.",)))
TWICE_SPOKEN = (replace(TWICE[0], speaker=("an",)), TWICE[1], TWICE[1], replace(TWICE[0], speaker=("an",)))


@given(any_documents, any_documents, any_documents)
@example(keyed(*TWICE), keyed(), keyed(*TWICE_SPOKEN))
@SETTINGS
def test_the_keys_of_the_other_side_may_stay(base: Document, mine: Document, theirs: Document) -> None:
    for name in SECTIONS:
        theirs = theirs.with_section(name, tuple(replace(item, key=f"t/{item.key}") for item in theirs.section(name)))
    usual, kept = merge(base, mine, theirs), merge(*with_keys_for(base, mine, theirs), theirs)
    assert kept.document == usual.document
    assert [conflict.field for conflict in kept.conflicts] == [conflict.field for conflict in usual.conflicts]
    assert [item.key for item in kept.theirs.items()] == [item.key for item in theirs.items()]


@given(documents, documents, documents)
@SETTINGS
def test_no_reference_leads_nowhere_that_did_not_on_one_side(base: Document, mine: Document, theirs: Document) -> None:
    merged = merge(base, mine, theirs)
    assert unmet(merged.document) <= unmet(mine) | unmet(theirs)


@given(documents, documents, documents)
@SETTINGS
def test_conflicts_are_the_same_from_both_sides(base: Document, mine: Document, theirs: Document) -> None:
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    seen = {(c.key, c.field): (c.base, c.mine, c.theirs) for c in one.conflicts}
    turned = {(c.key, c.field): (c.base, c.theirs, c.mine) for c in other.conflicts}
    assert seen == turned
    chosen = resolve(one, dict.fromkeys(range(len(one.conflicts)), "theirs"))
    assert _content(chosen) == _content(other.document)


def _content(document: Document) -> dict[str, Any]:
    """What a document says, the order of items, tags and unknown keys left out."""
    found: dict[str, Any] = {}
    for item in document.items():
        plain = replace(item, extra=Extra(tuple(sorted(item.extra.items, key=str))))
        found[item.key] = replace(plain, tags=tuple(sorted(plain.tags))) if isinstance(plain, Quote) else plain
    return found


@given(quotes, st.randoms(use_true_random=False))
@SETTINGS
def test_edits_of_different_fields_never_conflict(items: list[Quote], chance: Any) -> None:
    base = keyed(*items)
    sides: tuple[Callable[[Quote], Quote], Callable[[Quote], Quote]] = (
        lambda item: replace(item, note="new", cue="new"),
        lambda item: replace(item, kind="scare", mention="new"),
    )
    mine, theirs = (
        replace(base, quotes=tuple(side(item) if chance.random() < 0.7 else item for item in base.quotes))
        for side in sides
    )
    merged = merge(base, mine, theirs)
    assert merged.conflicts == ()
    for item, here, there in zip(merged.document.quotes, mine.quotes, theirs.quotes, strict=True):
        assert (item.note, item.cue, item.kind, item.mention) == (here.note, here.cue, there.kind, there.mention)


@given(documents, documents)
@SETTINGS
def test_the_difference_of_two_documents_is_an_edit_that_can_be_undone(before: Document, after: Document) -> None:
    edit = difference(before, after)
    found, back = apply(before, edit)
    assert found == after
    assert apply(found, back)[0] == before
