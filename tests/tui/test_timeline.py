"""The timeline by keyboard: its order, how close it is seen, what it shows, and what stays at its top."""

from __future__ import annotations

from tests.tui.journey import ARTICLES, app_at

EAGLE = ARTICLES / "the-eagle-has-landed.txt"


async def test_the_timeline_is_turned_zoomed_and_filtered_by_keyboard() -> None:
    async with app_at(EAGLE, (140, 40)) as journey:
        await journey.press("t")
        assert journey.rows("timeline").startswith(" Timeline                by date")
        await journey.press("o")
        assert "↑ 39 years back" in journey.rows("timeline")
        await journey.press("f6", "+", "ctrl+pageup")
        assert journey.rows("timeline").startswith(" Timeline         by date · days")
        assert " 1969-07-20 ──" in journey.rows("timeline")
        await journey.press("9", "-")
        assert " 1960s ──" in journey.rows("timeline")
        await journey.press("-")
        assert journey.footer.startswith("Decades are the farthest")
        await journey.press("2", "+", "f")
        assert not journey.reads
        await journey.press(*"kennedy", "enter")
        await journey.press("shift+f6", "enter")
        assert " only said · John F. Kenn… x all" in journey.rows("timeline")
        assert " 1962-09 ──" in journey.rows("timeline")
        assert "1969" not in journey.rows("timeline")
        await journey.press("x")
        assert " 1969-07 ──" in journey.rows("timeline")


async def test_heading_and_strip_stay_while_the_rows_scroll_and_keys_work_below_the_article_too() -> None:
    async with app_at(EAGLE, (80, 24)) as journey:
        await journey.press("t")
        pane = journey.pane("lower")
        head = pane.render_line(0).text
        await journey.press("G")
        assert pane.scroll_offset.y > 0
        assert pane.render_line(0).text == head
        assert pane.render_line(1).text.startswith(" 2020-01-01 ")
        last = pane.chosen_key
        await journey.press("{", "{")
        first = pane.cursor
        assert pane.rows[first - 1].key == ""
        assert pane.chosen_key == journey.reading.current != last
        await journey.press("}")
        assert first < pane.cursor
        await journey.press("+")
        assert pane.render_line(0).text.rstrip().endswith("by date · months")


async def test_a_click_chooses_the_row_that_is_seen_there_also_when_scrolled() -> None:
    async with app_at(EAGLE, (80, 24)) as journey:
        await journey.press("t", "G")
        pane = journey.pane("lower")
        top = pane.scroll_offset.y
        assert top > 0
        line = next(y for y in range(3, pane.size.height - 1) if pane.rows[top + y].key)
        wanted = pane.rows[top + line].key
        await journey.pilot.click("#lower", offset=(20, line))
        await journey.settle()
        assert (pane.chosen_key, journey.reading.current) == (wanted, wanted)
        before = pane.cursor
        await journey.pilot.click("#lower", offset=(20, 0))
        await journey.settle()
        assert pane.cursor == before
