"""Editing a field of the record where it stands."""

from __future__ import annotations

from tests.tui.journey import VIETNAMESE, app_at


async def test_a_field_is_edited_in_its_row_and_saved_with_enter() -> None:
    async with app_at(VIETNAMESE, bundled=True) as journey:
        await journey.press("]", "i")
        quote = journey.session.document.quotes_by_id()[journey.current]
        pane = journey.pane("inspector")
        pane.cursor = next(index for index, row in enumerate(pane.rows) if row.key == "field:cue")
        await journey.press("enter", "ctrl+u")
        await journey.type("Theo Reuters")
        await journey.press("enter")
        assert journey.reads
        assert journey.session.document.quotes_by_id()[quote.id].cue == "Theo Reuters"
        await journey.press("u")
        assert journey.session.document.quotes_by_id()[quote.id] == quote


async def test_an_empty_field_has_a_row_while_the_record_has_the_focus() -> None:
    async with app_at(VIETNAMESE, (80, 24), bundled=True) as journey:
        await journey.press("]", "i")
        pane = journey.pane("lower")
        fields = {row.key for row in pane.rows if row.key.startswith("field:")}
        assert {"field:kind", "field:speaker", "field:note", "field:tags", "field:original", "field:via"} <= fields
        pane.cursor = next(index for index, row in enumerate(pane.rows) if row.key == "field:original")
        await journey.press("enter")
        await journey.type("so it was")
        await journey.press("ctrl+s")
        assert journey.session.document.quotes_by_id()[journey.current].original is not None
        pane.cursor = next(index for index, row in enumerate(pane.rows) if row.key == "field:claim")
        await journey.press("enter")
        await journey.type("the call")
        await journey.press("enter")
        was = journey.current
        assert journey.session.document.quotes_by_id()[was].claim == "the call"
        # the rows of other quotes do not turn the record into theirs while the cursor passes over them
        await journey.press("G")
        last = pane.chosen_key
        assert (journey.current, pane.rows[-1].key) == (was, last)
        await journey.press("enter")
        assert journey.current == last.partition("/")[2] != was
        assert not any(row.key.startswith("field:") for row in journey.pane("lower").rows)
