"""Two versions of a field side by side, and what an interrupted session has left over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.leftovers import Leftover
from reader.files.merge import Merged, merge
from reader.model import Add, Check, Document, Edit, Event, Extra, Hop, Note, Remove, Replace, Source, When
from reader.views.conflicts import conflict_rows, item_words
from reader.views.leftovers import in_words, known_by, leftover_rows
from tests.analysis.material import quote, route
from tests.views.material import HOSTILE, check_rows_fit, printed

BASE = Document(quotes=(quote("ferry", "the ferry stays", "berg", note="old"),))


def both(mine: str, theirs: str) -> Merged:
    """Both sides have changed the note."""
    (base,) = BASE.quotes
    return merge(BASE, Document(quotes=(replace(base, note=mine),)), Document(quotes=(replace(base, note=theirs),)))


def test_both_versions_stand_side_by_side() -> None:
    assert printed(conflict_rows(both("mine", "theirs of three words"), 0, 80), 80) == [
        " Both changed it" + " " * 57 + "1 of 1",
        "",
        " the ferry stays",
        " note",
        "",
        " mine (unsaved)" + " " * 24 + " │ theirs (on disk)",
        " mine" + " " * 34 + " │ theirs of three words",
    ]


def test_where_it_is_narrow_they_stand_one_below_the_other() -> None:
    shown = printed(conflict_rows(both("mine", "theirs"), 0, 30), 30)
    assert shown[-6:] == [" mine (unsaved)", " mine", "", " theirs (on disk)", " theirs", ""]
    shown = printed(conflict_rows(replace(both("mine", "theirs"), unsaved=True), 0, 30), 30)
    assert shown[-6:] == [" mine (interrupted session)", " mine", "", " theirs (unsaved here)", " theirs", ""]


def test_an_item_that_one_side_took_out_is_shown_as_a_whole() -> None:
    (base,) = BASE.quotes
    merged = merge(BASE, Document(quotes=(replace(base, note="mine"),)), Document())
    (conflict,) = merged.conflicts
    assert item_words(merged, conflict) == "the ferry stays"
    shown = printed(conflict_rows(merged, 0, 80), 80)
    assert " the whole item" in shown
    assert any(row.endswith("│ removed") for row in shown)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ("", "nothing"),
        ((), "nothing"),
        (True, "True"),
        (" two\nlines ", "two lines"),
        (("a", "b"), "a; b"),
        (When("2031", "then"), "date 2031, text then"),
        (When(), "removed"),
        ((route("abc"),), "source abc, stated True"),
        ((Check(status="false", by="an"),), "of quote, status false, by an"),
        (Hop(Source(name="Kim")), "source name Kim, stated True"),
        (Extra((("x-a", "1"), ("x-b", ("2", "3")))), "x-a: 1; x-b: 2; 3"),
    ],
)
def test_values_are_said_for_people(value: object, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (quote("a", ("one", "two")), "one […] two"),
        (Event(label="it rains"), "it rains"),
        (Source("kim", "Kim"), "Kim"),
        (Source("kim"), "kim"),
        (Note("ask", about="a"), "ask"),
        (Event(), ""),
    ],
)
def test_an_item_is_known_by_its_words(item: Event, words: str) -> None:
    assert known_by(item) == words


def left(*edits: Edit) -> Leftover:
    return Leftover(Path("a.yaml"), None, edits, False, 0.0, 0, Path("a.journal"))


def test_every_leftover_edit_is_listed() -> None:
    (ferry,) = BASE.quotes
    rows = leftover_rows(
        left(
            Edit((Add(ferry),), "edit.add-quote"),
            Edit((Replace(replace(ferry, note="ask", kind="mixed")), Remove("events/stay")), "edit.remove"),
            Edit((Replace(replace(ferry, kind="mixed")), Remove("x")), "edit.of-another-version"),
        ),
        BASE,
        60,
    )
    assert printed(rows, 60) == [
        " 3 edits that were not saved",
        "",
        " quote added",
        "   + the ferry stays",
        "",
        " item removed",
        "   ± the ferry stays",
        "     kind: nothing → mixed",
        "     note: old → ask",
        "   − events/stay",
        "",
        " edit",
        "   ± the ferry stays",
        "     note: ask → old",
        "   − x",
    ]


@pytest.mark.parametrize("nasty", HOSTILE)
def test_rows_fit_every_width_and_are_safe_to_show(nasty: str) -> None:
    (ferry,) = BASE.quotes
    base = Document(quotes=(replace(ferry, text=(nasty, "x"), note="old"),))
    mine, theirs = (replace(base.quotes[0], note=f"{note} {nasty}") for note in "ab")
    merged = merge(base, Document(quotes=(mine,)), Document(quotes=(theirs,)))
    leftover = left(Edit((Replace(mine), Remove(nasty)), nasty))
    for width in (*range(2, 40), 69, 70, 110):
        check_rows_fit(conflict_rows(merged, 0, width), width)
        check_rows_fit(leftover_rows(leftover, Document(quotes=(theirs,)), width), width)
