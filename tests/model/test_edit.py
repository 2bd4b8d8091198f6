"""Edits of many changes at once, against the plainest list there is."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from reader.model import Add, Change, Document, Edit, Note, Quote, Remove, Replace, UnknownItemError, apply

KEYS = "abcdef"
DOCUMENT = Document(quotes=tuple(Quote((key,), key=key) for key in "abc"), notes=(Note("d", key="d"),))

changes = st.lists(
    st.one_of(
        st.builds(
            lambda key, after: Add(Quote((key,), key=key), after), st.sampled_from(KEYS), st.sampled_from((None, *KEYS))
        ),
        st.builds(
            lambda key, words: Replace(Quote((words,), key=key)), st.sampled_from(KEYS), st.sampled_from(("x", "y"))
        ),
        st.builds(Remove, st.sampled_from(KEYS)),
    ),
    max_size=8,
)


def plainly(quotes: list[Quote], notes: list[Note], change: Change) -> bool:
    """Make a change; False when it cannot be made."""
    keys = [quote.key for quote in quotes]
    match change:
        case Add(Quote() as quote, after) if quote.key not in keys and after in (None, *keys):
            quotes.insert(keys.index(after) + 1 if after is not None else 0, quote)
        case Replace(Quote() as quote) if quote.key in keys:
            quotes[keys.index(quote.key)] = quote
        case Remove(key) if key in keys:
            del quotes[keys.index(key)]
        case Remove("d") if notes:
            notes.clear()
        case _:
            return False
    return True


@given(changes)
def test_many_changes_are_made_one_after_the_other_and_undone(several: list[Change]) -> None:
    quotes, notes = list(DOCUMENT.quotes), list(DOCUMENT.notes)
    if not all(plainly(quotes, notes, change) for change in several):
        with pytest.raises((UnknownItemError, ValueError)):
            apply(DOCUMENT, Edit(tuple(several)))
        return
    after, back = apply(DOCUMENT, Edit(tuple(several)))
    assert [(quote.key, quote.text) for quote in after.quotes] == [(quote.key, quote.text) for quote in quotes]
    assert after.notes == tuple(notes)
    before, again = apply(after, back)
    assert before == DOCUMENT
    assert [item.key for item in before.items()] == [item.key for item in DOCUMENT.items()]
    assert apply(before, again)[0] == after


def test_a_section_that_no_change_is_about_stays_the_same_object() -> None:
    after, _ = apply(DOCUMENT, Edit((Remove("b"),)))
    assert after.notes is DOCUMENT.notes
    assert after.sources is DOCUMENT.sources
