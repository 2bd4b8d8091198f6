"""The reading screen from the keyboard: moving, panes, searching, the dialogs over it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.commands import COMMANDS
from reader.config import MAX_MEASURE, MIN_MEASURE, Config
from reader.keymap import key_table
from reader.messages import say
from reader.tui.dialogs import FormScreen, ListScreen
from reader.tui.palette import PaletteScreen
from reader.views.help import help_rows, palette_rows
from reader.views.lines import text_of, width_of
from tests.tui.ferry import TEXT, ferry, marked, on_ferry, panes
from tests.tui.journey import VIETNAMESE, app_at


async def test_moving_through_the_quotes_moves_every_pane() -> None:
    async with app_at(VIETNAMESE) as journey:
        first = journey.session.document.quotes
        for keys, number in ((["]"], 1), (["]"], 2), (["alt+down"], 3), (["["], 2), (["alt+up"], 1), (["3", "]"], 4)):
            await journey.press(*keys)
            assert f"{number} of 25" in journey.rows("inspector").split("\n")[0]
            key = journey.reading.current
            quote = next(one for one in first if one.key == key)
            assert quote.text[0][:12] in " ".join(journey.rows("inspector").replace("▐", "").split())
            assert set(marked(journey, "timeline")) == {key}
            assert marked(journey, "sources") == [key]
            assert journey.focus == "article"
        await journey.press("9", "9", "]")
        assert "25 of 25" in journey.rows("inspector")
        await journey.press("]")
        assert journey.footer.startswith(say("status.no-next-quote"))


async def test_a_quote_that_begins_with_another_one_is_not_passed_over(tmp_path: Path) -> None:
    yaml = (
        "reader: 1\nquotes:\n"
        "- {id: outer, text: a new one comes in spring. Nobody on the quay, kind: indirect}\n"
        "- {id: all, text: The harbour office, kind: indirect}\n"
        "- {id: inner, text: a new one, kind: indirect, part_of: outer}\n"
        "- {id: last, text: believes it, kind: indirect}\n"
    )
    text = TEXT.replace("\n\nRead also: ten harbours of the north, and what they cost\n\n", " ")
    async with app_at(ferry(tmp_path, yaml, text)) as journey:
        seen = []
        for key in "]]]][[[":
            await journey.press(key)
            seen.append(journey.current)
        assert seen == ["all", "outer", "inner", "last", "inner", "outer", "all"]
        await journey.press("]", "c", "d")
        assert [bool(quote.checks) for quote in journey.session.document.quotes] == [True, False, False, False]


async def test_counts_marks_and_jumps() -> None:
    async with app_at(VIETNAMESE) as journey:
        await journey.press("G")
        end = journey.caret
        assert journey.reading.article.rows.paragraph_of(end) == 22
        await journey.press("m", "a", "g", "g")
        assert journey.caret == 0
        assert "line 1 of 23" in journey.footer
        await journey.press("5", "G")
        fifth = journey.reading.article.spans[4].start
        assert journey.caret == fifth
        await journey.press("3")
        assert journey.footer.split()[-5] == "3"
        await journey.press("w")
        assert journey.caret == journey.find("11/2, đài ABC") - 0
        await journey.press("'", "a")
        assert journey.caret == end
        await journey.press("ctrl+o")
        assert journey.caret == journey.find("11/2, đài ABC")
        await journey.press("alt+o")
        assert journey.caret == end
        await journey.press("alt+o")
        assert journey.footer.startswith(say("status.no-jump"))
        await journey.press("'", "z")
        assert journey.footer.startswith(say("status.no-mark", letter="z"))


async def test_the_place_is_found_again_next_time(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.go("Nobody")
        await journey.press("q")
    ferry(tmp_path, text="A correction.\n\n" + TEXT)
    async with app_at(tmp_path / "ferry.txt") as journey:
        assert journey.caret == journey.find("Nobody")


async def test_the_paragraph_under_the_eye_stays_when_the_screen_changes() -> None:
    async with app_at(VIETNAMESE) as journey:
        await journey.go("Theo bài báo của NBC")
        pane = journey.reading.article

        def on_screen() -> int:
            return pane.rows.row_of(journey.caret) - pane.scroll_offset.y

        for size in ((80, 24), (50, 20), (200, 60), (140, 40), (61, 10)):
            await journey.resize(*size)
            assert 0 <= on_screen() < pane.size.height
            assert journey.caret == journey.find("Theo bài báo của NBC")
        await journey.resize(140, 40)
        before = on_screen()
        for key in ("z", "+", "+", "-", ">", "z", "t", "t"):
            await journey.press(key)
            assert abs(on_screen() - before) <= 1, key


async def test_panes_are_shown_focused_and_hidden_where_there_are_three_columns() -> None:
    everything = {"timeline", "inspector", "sources", "article"}
    async with app_at(VIETNAMESE) as journey:
        assert panes(journey) == everything
        for key, name in (("t", "timeline"), ("i", "inspector"), ("f2", "timeline"), ("f4", "inspector")):
            await journey.press(key)
            assert (journey.focus, panes(journey)) == (name, everything)
            await journey.press(key)
            assert (journey.focus, panes(journey)) == ("article", everything - {name})
            await journey.press(key)
            assert (journey.focus, panes(journey)) == (name, everything)
        await journey.press("tab")
        assert journey.focus == "sources"
        await journey.press("tab")
        assert journey.focus == "article"
        assert "] quote" in journey.footer
        await journey.press("shift+tab", "shift+tab")
        assert journey.focus == "inspector"
        assert "Enter go to the words" in journey.footer
        await journey.press("z")
        assert (journey.focus, panes(journey)) == ("article", {"article"})
        await journey.press("z")
        assert panes(journey) == everything


@pytest.mark.parametrize(("size", "strip"), [((80, 24), True), ((40, 20), False), ((80, 15), False)])
async def test_panes_take_the_place_of_the_strip_where_it_is_narrow(size: tuple[int, int], strip: bool) -> None:
    usual = {"article", "lower"} if strip else {"article"}
    opened = {"lower"} if size[0] < 60 else {"article", "lower"}
    async with app_at(VIETNAMESE, size) as journey:
        assert panes(journey) == usual
        for key, words in (("t", "Timeline"), ("i", "Quote"), ("s", "Sources")):
            await journey.press(key)
            assert (journey.focus, panes(journey)) == ("lower", opened)
            assert text_of(journey.pane("lower").rows[0]).split()[0] == words
        await journey.press("s")
        assert (journey.focus, panes(journey)) == ("tree", {"tree"})
        await journey.press("escape")
        assert (journey.focus, panes(journey)) == ("article", usual)
        await journey.press("t", "t")
        assert (journey.focus, panes(journey)) == ("article", usual)
        assert "] quote" in journey.footer


async def test_the_focus_goes_back_to_the_article_when_its_pane_is_gone() -> None:
    async with app_at(VIETNAMESE) as journey:
        await journey.press("t")
        assert journey.focus == "timeline"
        await journey.resize(80, 24)
        await journey.until(lambda: journey.focus == "article", "the focus in the article")
        await journey.see("] quote")


async def test_a_row_of_a_pane_leads_to_its_words(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("t", "j")
        assert journey.focus == "timeline"
        assert journey.reading.current == journey.pane("timeline").chosen_key
        await journey.press("G")
        assert journey.current == "gone"
        await journey.press("enter")
        assert journey.footer.startswith(say("status.words-not-found"))
        await journey.press("k")
        assert (journey.focus, journey.current) == ("timeline", "spring")
        assert journey.caret == journey.find("a new one")
        await journey.press("enter")
        assert (journey.focus, journey.caret) == ("article", journey.find("a new one"))
        await journey.press("ctrl+o")
        await journey.press("t", "g", "g", "enter")
        assert journey.focus == "article"
        assert journey.caret in (journey.find("The engine"), journey.find("on Monday"))


async def test_the_whole_tree_fills_the_screen_and_goes_again(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("s", "s")
        assert (journey.focus, panes(journey)) == ("tree", {"tree", "audit"})
        for words in ("Una Berg", "harbour office", "the yard", "a new one comes in spring", "! words of an older"):
            assert words in journey.picture
        while journey.reading.current != "quotes/spring":
            await journey.press("j")
        await journey.press("enter")
        assert (journey.focus, journey.caret) == ("article", journey.find("a new one"))
        for leave in (["s"], ["escape"], ["z", "z"]):
            await journey.press("s", "s", *leave)
            assert (journey.focus, panes(journey)) == ("article", {"timeline", "inspector", "sources", "article"})


async def test_keys_that_change_nothing_say_why() -> None:
    async with app_at(VIETNAMESE, (80, 24), bundled=True) as journey:
        for keys, told in (
            (";", "No character was asked for yet"),
            ("f§", "No further “§”"),
            ("<", "from 120 columns on"),
            ("++", "Rows of up to 75 cells"),
        ):
            await journey.press(*keys)
            assert told in journey.footer, keys
        await journey.press("t", "x")
        assert "All entries are shown" in journey.footer


async def test_the_footer_shows_that_a_selection_is_open() -> None:
    async with app_at(VIETNAMESE, bundled=True) as journey:
        await journey.press("v")
        assert "o other end" in journey.footer
        await journey.press("v")
        assert "o other end" not in journey.footer


async def test_widths_and_measure_have_limits() -> None:
    async with app_at(VIETNAMESE) as journey:
        side, measure = journey.pane("timeline").size.width, journey.reading.measure
        await journey.press("t", ">")
        assert journey.pane("timeline").size.width > side
        await journey.press(*"<<<<<<<<<<")
        assert 24 <= journey.pane("timeline").size.width < side
        await journey.press("escape", *"++++++")
        assert journey.reading.measure == journey.reading.article.measure == MAX_MEASURE
        await journey.press(*"-------")
        assert journey.reading.measure == MIN_MEASURE < measure


@pytest.mark.parametrize("look", ["dark", "light", "mono"])
async def test_the_look_changes_at_once(look: Any) -> None:
    async with app_at(VIETNAMESE, config=Config(look=look)) as journey:
        before = (journey.app.theme, journey.picture)
        await journey.press("T")
        other = {"dark": "reader-light", "light": "reader-dark", "mono": "ansi-dark"}[look]
        assert (journey.app.theme, journey.picture) == (other, before[1])
        await journey.press("f12")
        assert (journey.app.theme, journey.picture) == before


async def test_search_is_blind_to_diacritics_and_goes_around() -> None:
    async with app_at(VIETNAMESE) as journey:
        await journey.type("/NHA trang")
        assert journey.focus == "query"
        assert "3 hits" in journey.footer
        text = journey.reading.article.text
        hits = [text[hit.start : hit.end] for hit in journey.reading.article.eye.hits]
        assert hits == ["Nhà Trắng"] * 3
        starts = [hit.start for hit in journey.reading.article.eye.hits]
        await journey.press("enter")
        found = [journey.caret]
        for key in "nnnNN":
            await journey.press(key)
            found.append(journey.caret)
        assert found == [starts[index] for index in (0, 1, 2, 0, 2, 1)]
        await journey.press("a")
        assert isinstance(journey.app.screen, FormScreen)
        await journey.press("escape")
        await journey.press("escape")
        assert journey.reading.article.eye.hits == ()
        await journey.press("n")
        assert journey.footer.startswith(say("status.no-search", search="/"))
        await journey.type("/zebra")
        await journey.press("enter")
        assert say("status.no-hits", query="zebra") in journey.footer
        await journey.type("/nha")
        await journey.press("escape")
        assert (journey.focus, journey.reading.article.eye.hits) == ("article", ())


def test_the_palette_puts_titles_before_explanations() -> None:
    def found(query: str) -> list[str]:
        return [row.key for row in palette_rows(query, "article", 92, "")]

    # the explanation of removing names notes too
    assert found("note") == ["note.add", "remove"]
    assert found("note add") == ["note.add"]
    assert found("TIMEL")[0] == "view.timeline"
    # without room for the explanation, the title and the keys alone
    (row,) = palette_rows("note add", "article", 48, "")
    assert text_of(row).split() == ["Add", "a", "note", "M", "Alt+M"]
    assert [text_of(row) for row in palette_rows("ghi chú", "article", 20, "")] == [" No command is call…"]


async def test_the_palette_finds_and_performs(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("ctrl+p")
        assert isinstance(journey.app.screen, PaletteScreen)
        await journey.type("timel")
        assert "Timeline" in journey.picture
        await journey.press("enter")
        assert journey.focus == "timeline"
        await journey.press(":")
        await journey.press(*"bottom", "down", "up", "enter")
        assert journey.reading.pane_key
        await journey.resize(20, 6)
        await journey.press("escape", "ctrl+p")
        await journey.press(*"timel")
        assert [line.strip() for line in journey.lines[:2]] == ["▌timel", "Timeline   t  F2"]
        await journey.press(*"zzzz", "enter")
        assert journey.reads
        await journey.resize(140, 40)
        await journey.go("Nobody")
        await journey.press("ctrl+p")
        await journey.press(*"set a mark", "enter")
        assert journey.reads
        await journey.press("x", "g", "g", "'", "x")
        assert journey.caret == journey.find("Nobody")
        await journey.press("ctrl+p")
        await journey.press("escape")
        assert journey.reads


@pytest.mark.parametrize("width", [30, 48, 76, 90])
def test_help_is_cut_off_nowhere(width: int) -> None:
    rows = help_rows(width)
    assert all(width_of(row.left) + width_of(row.right) <= width for row in rows)
    told = " ".join(" ".join(piece.text for piece in row.left).strip() for row in rows)
    for _, _, what in key_table():
        assert " ".join(what.split()) in " ".join(told.split())


async def test_help_lists_every_key(tmp_path: Path) -> None:
    async with on_ferry(tmp_path, (80, 24)) as journey:
        await journey.press("?")
        assert isinstance(journey.app.screen, ListScreen)
        seen = ""
        for _ in range(14):
            seen += journey.picture
            await journey.press("space")
        for one in COMMANDS:
            assert one.help[:30].strip() in seen, one.id
        for key in ("home", "j", "k", "end", "pageup", "G", "g"):
            await journey.press(key)
        await journey.press("escape")
        assert journey.reads

        # in a form F1 tells what its fields take, and leaves what was typed
        await journey.go("The engine")
        await journey.press("enter", "tab", "tab", *"Berg", "f1")
        assert say("help.forms") in journey.picture
        assert "several values" in journey.picture
        await journey.press("escape")
        assert journey.focus == "field-as"
        assert "Berg" in journey.picture
