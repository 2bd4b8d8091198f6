"""The reading screen from the keyboard: what a person does, and what every pane shows then."""

from __future__ import annotations

import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from reader.commands import COMMANDS
from reader.config import MAX_MEASURE, MIN_MEASURE, Config
from reader.files.reading import load
from reader.messages import say
from reader.model import Quote
from reader.tui import filing
from reader.tui.dialogs import FormScreen
from reader.tui.folder import FolderScreen
from reader.tui.help import ListScreen, PaletteScreen
from reader.views.lines import text_of
from tests.tui.journey import VIETNAMESE, Journey, app_at

TEXT = """The ferry of Sund stays in port

“The engine is older than I am,” said captain Una Berg on Monday.

The harbour office, citing the yard, says a new one comes in spring.

Read also: ten harbours of the north, and what they cost

Nobody on the quay believes it.
"""

YAML = """reader: 1
article: {title: The ferry of Sund stays in port, lang: en, outlet: sheet}
sources:
  sheet: {name: The Sund Sheet, type: outlet}
  berg: {name: Una Berg, type: person}
  office: {name: harbour office, type: institution}
  yard: {name: the yard, type: institution}
quotes:
  - {id: engine, text: The engine is older than I am, kind: direct, speaker: berg, said: 2031-05-05}
  - {id: spring, text: a new one comes in spring, kind: indirect, speaker: office, via: yard}
  - {id: gone, text: words of an older version, kind: indirect, speaker: berg}
events:
  - {id: stay, text: on Monday, date: 2031-05-05, label: the ferry stays}
notes:
  - {id: why, note: ask again, about: spring}
blocks:
  - {text: Read also, role: boilerplate}
"""

NASTY = "[/b] [@click=app.quit]x[/] \\e[2J\\u202e é市👩‍👩‍👧 {key} %s"

HOSTILE_YAML = f"""reader: 1
article: {{title: "{NASTY}", outlet: a, byline: "{NASTY}", published: "{NASTY}"}}
sources:
  a: {{name: "{NASTY}", type: "{NASTY}", role: "{NASTY}"}}
  b: {{name: "[red]", type: person}}
quotes:
  - {{id: "q", text: the words, kind: "{NASTY}", speaker: a, via: b, cue: "{NASTY}", as: "{NASTY}", note: "{NASTY}",
     said: {{date: "{NASTY}", text: "{NASTY}"}}, tags: ["{NASTY}"], checks: [{{status: "{NASTY}", by: "{NASTY}"}}]}}
  - {{text: "{NASTY}", kind: direct, speaker: {{name: "{NASTY}"}}, part_of: q}}
events:
  - {{text: "[red]", label: "{NASTY}", role: "{NASTY}"}}
notes:
  - {{text: nobody, note: "{NASTY}"}}
"""

HOSTILE_TEXT = (
    "[/b] head \x1b[2J\u202e\n\nAnd “the words” of [red]nobody[/red] said 市长 👩‍👩‍👧 e\u0301\x9b.\r\n\n\x07\n"
)


def ferry(folder: Path, yaml: str | None = YAML, text: str = TEXT, name: str = "ferry") -> Path:
    """An article in a folder; without annotations where `yaml` is None."""
    (folder / f"{name}.txt").write_bytes(text.encode())
    if yaml is not None:
        (folder / f"{name}.yaml").write_bytes(yaml.encode())
    return folder / f"{name}.txt"


@asynccontextmanager
async def on_ferry(folder: Path, size: tuple[int, int] = (140, 40), **more: Any) -> AsyncIterator[Journey]:
    async with app_at(ferry(folder), size, **more) as journey:
        yield journey


def hostile(folder: Path) -> Path:
    return ferry(folder, HOSTILE_YAML, HOSTILE_TEXT, "x[bold]")


def marked(journey: Journey, pane: str) -> list[str]:
    """The keys of the rows that a side pane shows as current."""
    return [row.key for row in journey.pane(pane).rows if row.current]


def panes(journey: Journey) -> set[str]:
    return {name for name in ("timeline", "inspector", "sources", "lower", "tree", "article") if journey.shown(name)}


# Moving


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


# Panes


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
        assert (journey.focus, panes(journey)) == ("tree", {"tree"})
        for words in ("Una Berg", "harbour office", "the yard", "a new one comes in spring", "! words of an older"):
            assert words in journey.picture
        while journey.reading.current != "quotes/spring":
            await journey.press("j")
        await journey.press("enter")
        assert (journey.focus, journey.caret) == ("article", journey.find("a new one"))
        for leave in (["s"], ["escape"], ["z", "z"]):
            await journey.press("s", "s", *leave)
            assert (journey.focus, panes(journey)) == ("article", {"timeline", "inspector", "sources", "article"})


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


# Searching


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
        assert journey.footer.startswith(say("status.no-search"))
        await journey.type("/zebra")
        await journey.press("enter")
        assert say("status.no-hits", query="zebra") in journey.footer
        await journey.type("/nha")
        await journey.press("escape")
        assert (journey.focus, journey.reading.article.eye.hits) == ("article", ())


async def test_what_is_typed_ahead_arrives(tmp_path: Path) -> None:
    app = app_at(None, folder=tmp_path)
    ferry(tmp_path)
    async with app as journey:
        await journey.see("The ferry of Sund")
        # Everything at once: the article is not even on the screen when its keys are typed.
        await journey.press("enter", "/", *"quay", "enter")
        await journey.until(lambda: journey.focus == "article" and journey.caret == journey.find("quay"), "the hit")


# Annotating


async def test_a_selection_is_annotated_saved_and_taken_back(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        before = (tmp_path / "ferry.yaml").read_bytes()
        await journey.go("Nobody on the quay")
        await journey.press("v", "5", "w", "a")
        form = journey.app.screen
        assert isinstance(form, FormScreen)
        assert "Nobody on the quay believes" in journey.picture
        assert [TEXT[span.start : span.end] for span in form.form.spans] == ["Nobody on the quay believes"]
        await journey.press("ctrl+s")
        (quote,) = [one for one in journey.session.document.quotes if one.text[0].startswith("Nobody")]
        assert journey.reading.current == quote.key
        assert "●" in journey.lines[0]
        assert "4 quotes" in journey.lines[0]
        assert (tmp_path / "ferry.yaml").read_bytes() == before
        await journey.press("ctrl+s")
        assert "●" not in journey.lines[0]
        assert journey.footer.startswith("Saved ferry.yaml")
        assert quote in load(tmp_path / "ferry.yaml").document.quotes
        await journey.press("u")
        assert journey.footer.startswith("Undone: quote added")
        assert "●" in journey.lines[0]
        await journey.press("ctrl+s")
        assert (tmp_path / "ferry.yaml").read_bytes() == before
        await journey.press("ctrl+s")
        assert journey.footer.startswith(say("status.nothing-to-save"))


async def test_a_quote_is_checked_removed_and_brought_back(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:

        def engine() -> Quote | None:
            return journey.session.page.quote("quotes/engine")

        await journey.go("The engine")
        await journey.press("c", "d")
        found = engine()
        assert found is not None
        assert [check.status for check in found.checks] == ["disputed"]
        await journey.press("d", "d")
        assert engine() is None
        assert journey.footer.startswith(say("status.removed"))
        await journey.press("u")
        assert engine() == found
        await journey.press("ctrl+r")
        assert engine() is None
        assert journey.footer.startswith("Done again: item removed")
        await journey.press("u", "u")
        await journey.press("u")
        assert journey.footer.startswith(say("status.nothing-to-undo"))
        assert not journey.session.unsaved
        await journey.press("delete", "ctrl+r")
        await journey.press("ctrl+r")
        assert journey.footer.startswith(say("status.nothing-to-redo"))


async def test_enter_opens_records_and_unfolds_what_is_folded(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        assert "what they cost" not in journey.picture
        await journey.go("Read also")
        await journey.press("enter")
        assert "what they cost" in journey.picture
        await journey.press("enter")
        assert "what they cost" not in journey.picture
        await journey.go("a new one")
        await journey.press("enter")
        assert isinstance(journey.app.screen, FormScreen)
        assert "harbour office" in journey.picture
        await journey.press("escape")
        await journey.go("Nobody")
        await journey.press("enter")
        assert journey.footer.startswith("Nothing to edit here")
        await journey.press("a")
        assert journey.footer.startswith("Select words first")


async def test_a_selection_or_a_quote_with_its_record_is_copied(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.go("Nobody")
        await journey.press("v", "e", "y")
        assert journey.app.clipboard == "Nobody"
        assert journey.reading.article.selection is None
        await journey.press("[", "y")
        assert journey.app.clipboard == (
            "a new one comes in spring\n— this page ← the yard ← harbour office; The ferry of Sund stays in port"
        )


@pytest.mark.parametrize(
    ("yaml", "why"),
    [("reader: 1\nquotes: [\n", "broken"), ("name: x\n", "foreign"), (YAML.replace("reader: 1", "reader: 9"), "later")],
    ids=["broken", "foreign", "later"],
)
async def test_a_file_that_is_not_ours_is_read_but_not_edited(tmp_path: Path, yaml: str, why: str) -> None:
    async with app_at(ferry(tmp_path, yaml)) as journey:
        assert "older than I am" in journey.picture
        refused = say("status.read-only", reason=say(f"readonly.{why}"))
        await journey.go("Nobody")
        await journey.press("v", "e", "a")
        assert journey.footer.startswith(refused)
        for command in (one for one in COMMANDS if one.edits):
            await journey.do(command.id)
            assert journey.reads
        await journey.press("ctrl+s")
        assert journey.footer.startswith(refused)
        await journey.press("!")
        assert "ferry.yaml:" in journey.picture
    assert (tmp_path / "ferry.yaml").read_text("utf-8") == yaml


async def test_leaving_with_unsaved_edits_asks(tmp_path: Path) -> None:
    ferry(tmp_path)
    before = (tmp_path / "ferry.yaml").read_bytes()
    async with app_at(None, folder=tmp_path) as journey:
        for answer in ("escape", "d", "s"):
            if isinstance(journey.app.screen, FolderScreen):
                await journey.see("The ferry of Sund")
                await journey.press("enter")
                await journey.see("older than I am")
            await journey.go("The engine")
            if not journey.session.unsaved:
                await journey.press("d", "d")
            await journey.press("q")
            assert say("quit.question", file="ferry.yaml") in journey.picture
            await journey.press(answer)
            assert isinstance(journey.app.screen, FolderScreen) == (answer != "escape")
            assert ((tmp_path / "ferry.yaml").read_bytes() == before) == (answer != "s")
    assert len(load(tmp_path / "ferry.yaml").document.quotes) == 2


# Dialogs over the article


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
        await journey.press("escape", "ctrl+p")
        await journey.press(*"zzzz", "enter")
        assert journey.reads
        await journey.go("Nobody")
        await journey.press("ctrl+p")
        await journey.press(*"set a mark", "enter")
        assert journey.reads
        await journey.press("x", "g", "g", "'", "x")
        assert journey.caret == journey.find("Nobody")
        await journey.press("ctrl+p")
        await journey.press("escape")
        assert journey.reads


async def test_help_lists_every_key(tmp_path: Path) -> None:
    async with on_ferry(tmp_path, (80, 24)) as journey:
        await journey.press("?")
        assert isinstance(journey.app.screen, ListScreen)
        seen = ""
        for _ in range(12):
            seen += journey.picture
            await journey.press("space")
        for one in COMMANDS:
            assert one.help[:40] in seen, one.id
        for key in ("home", "j", "k", "end", "pageup", "G", "g"):
            await journey.press(key)
        await journey.press("escape")
        assert journey.reads


async def test_the_problems_can_be_read_and_lost_items_chosen(tmp_path: Path) -> None:
    many = "".join(f"  - {{id: n{number}, note: x, abuot: y}}\n" for number in range(20))
    async with app_at(ferry(tmp_path, YAML.replace("blocks:", f"{many}blocks:")), (90, 24)) as journey:
        await journey.press("!")
        assert "20 problems in the file" in journey.picture
        seen = ""
        for _ in range(14):
            seen += journey.picture
            await journey.press(*"jjjjjjjjj")
        assert all(f"ferry.yaml:{line}:" in seen for line in range(16, 36))
        assert "not found: words of an older version" in journey.picture
        await journey.press("k")
        await journey.press("G", "j", "enter")
        assert journey.reads
        assert journey.current == "gone"


async def test_a_source_is_chosen_edited_or_made(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("S")
        assert say("source.question") in journey.picture
        await journey.press("down", "down", "enter")
        assert isinstance(journey.app.screen, FormScreen)
        assert "Una Berg" in journey.picture
        await journey.press("escape")
        await journey.press("S", "+")
        assert say("form.title.source-new") in journey.picture
        await journey.type("Ida Lund")
        await journey.press("ctrl+s")
        assert [source.name for source in journey.session.document.sources][-1] == "Ida Lund"


async def test_the_editor_opens_at_the_record_and_the_file_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "ed -s")
    commands: list[list[str]] = []

    def edit(_: object, command: list[str]) -> str:
        commands.append(command)
        path = tmp_path / "ferry.yaml"
        path.write_text(path.read_text("utf-8").replace("kind: direct", "kind: mixed"), "utf-8")
        return ""

    monkeypatch.setattr(filing, "run_editor", edit)
    async with on_ferry(tmp_path) as journey:
        await journey.go("a new one")
        await journey.press("E")
        assert commands == [["ed", "-s", "+10", str(tmp_path / "ferry.yaml")]]
        assert journey.session.document.quotes[0].kind == "mixed"
        monkeypatch.undo()
        await journey.press("E")
        assert say("status.no-suspend") in journey.footer


# Whatever the size, the article and the command


SIZES = [(1, 1), (5, 3), (20, 6), (50, 20), (80, 24), (140, 40), (300, 100)]


@pytest.mark.parametrize(
    ("article", "states"),
    [("bundled", ["]", "t", "A"]), ("hostile", ["]", "a"]), ("empty", ["]", "i"])],
)
async def test_every_size_paints(tmp_path: Path, article: str, states: list[str]) -> None:
    paths = {"bundled": lambda: VIETNAMESE, "hostile": lambda: hostile(tmp_path)}
    path = paths.get(article, lambda: ferry(tmp_path, None, ""))()
    async with app_at(path, SIZES[0]) as journey:
        for key in states:
            await journey.press(key)
            for size in SIZES if key == "]" else SIZES[:-1]:
                await journey.resize(*size)
                lines = journey.lines
                assert [cell_len(line) for line in lines] == [size[0]] * size[1]
                assert not any(sign in line for line in lines for sign in "\x1b\u202e\x9b\x07")
            await journey.leave_dialogs()
            await journey.press("escape")


async def test_names_that_look_like_markup_stand_as_they_are(tmp_path: Path) -> None:
    async with app_at(hostile(tmp_path), (200, 60)) as journey:
        for words in ("[/b] [@click=app.quit]x[/]", "“the words” of [red]nobody[/red] said"):
            assert words in journey.picture
        await journey.press("s", "s")
        assert "[red]" in journey.picture
        await journey.press("escape", "S")
        assert "[/b] [@click" in journey.picture


@pytest.mark.parametrize(
    ("article", "place"),
    [
        ("annotated", "article"),
        ("bare", "selection"),
        ("empty", "article"),
        ("hostile", "timeline"),
    ],
)
async def test_every_command_can_be_given_everywhere(
    tmp_path: Path, article: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filing, "run_editor", lambda *_: "")
    path = {
        "annotated": lambda: ferry(tmp_path),
        "bare": lambda: ferry(tmp_path, None),
        "empty": lambda: ferry(tmp_path, None, ""),
        "hostile": lambda: hostile(tmp_path),
    }[article]()
    async with app_at(path, (120, 30)) as journey:
        reading = journey.reading
        target = reading.query_one("#article" if place == "selection" else f"#{place}")
        for one in COMMANDS:
            if one.id == "quit":
                continue
            if reading.only_article or reading.hidden or reading.full_tree != (place == "tree"):
                reading.only_article, reading.full_tree = False, place == "tree"
                reading.hidden.clear()
                reading.arrange_panes()
            reading.article.fixed_end = 0 if place == "selection" else None
            reading.set_focus(target)
            reading.perform_by_id(one.id)
            if any(key.endswith(" *") for key in one.keys):
                await journey.press("a")
            await journey.settle(2)
            if journey.app.screen is not reading:
                await journey.settle()
                await journey.leave_dialogs()


# The list of a folder


async def test_a_folder_lists_its_articles_and_opens_them(tmp_path: Path) -> None:
    ferry(tmp_path)
    ferry(tmp_path, "reader: 1\nquotes: [\n", "Broken\n\nSome words.\n", "broken")
    ferry(tmp_path, None, "Only a text\n\nMore.\n", "loose")
    async with app_at(None, (100, 30), folder=tmp_path) as journey:
        await journey.see("The ferry of Sund")
        assert "2 articles" in journey.footer
        lines = [line.split() for line in journey.picture.split("\n")]
        (row,) = [line for line in lines if "ferry" in line]
        assert row[-5:] == ["The", "Sund", "Sheet", "3", "·"]
        (row,) = [line for line in lines if "broken.yaml" in line]
        assert " ".join(row).endswith(f"! {say('folder.broken')}")
        assert lines.index(["loose.txt"]) > lines.index(say("folder.other-texts").split())
        for keys, words in ((["g", "g"], "Some words."), (["j"], "older than I am"), (["G"], "More.")):
            await journey.press(*keys, "enter")
            await journey.see(words)
            await journey.press("q")
            await journey.see("2 articles")
        await journey.press("?")
        assert isinstance(journey.app.screen, ListScreen)
        await journey.press("escape")
        await journey.press("ctrl+p")
        await journey.press(*"bottom", "enter")
        await journey.press("k", "pagedown", "pageup", "3", "j", "enter")
        await journey.see("More.")
        await journey.press("q", "q")
        await journey.until(lambda: not journey.app.is_running or journey.app._exit, "the end")


async def test_an_article_that_cannot_be_opened_leaves_the_list(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("Überall[/b]".encode("latin-1"))
    ferry(tmp_path, "reader: 1\n", name="gone").unlink()
    async with app_at(None, folder=tmp_path) as journey:
        await journey.see("latin.txt")
        for keys in (["g", "g"], ["G"]):
            await journey.press(*keys, "enter", "j", "k", "a", "/")
            await journey.until(lambda: isinstance(journey.app.screen, FolderScreen), "the list")
            await journey.settle()
            assert journey.app.is_running
        assert "Windows-1258" in journey.picture


async def test_an_empty_folder_says_what_it_wants(tmp_path: Path) -> None:
    async with app_at(None, (80, 24), folder=tmp_path) as journey:
        await journey.see("No articles here")
        await journey.press("enter", "j", "k", "G", "g", "g")
        assert isinstance(journey.app.screen, FolderScreen)
        for size in SIZES:
            await journey.resize(*size)
            assert len(journey.lines) == size[1]


# The bundled article as other programs write it


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("newline", "bom"), [("\n", ""), ("\r\n", "\ufeff")], ids=["plain", "CR LF and BOM"])
async def test_any_way_of_storing_the_text_is_read_annotated_and_restored(
    tmp_path: Path, form: Any, newline: str, bom: str
) -> None:
    def stored(path: Path) -> bytes:
        text = unicodedata.normalize(form, path.read_text("utf-8"))
        return (bom + text.replace("\n", newline)).encode()

    article, annotations = tmp_path / VIETNAMESE.name, tmp_path / VIETNAMESE.with_suffix(".yaml").name
    article.write_bytes(stored(VIETNAMESE))
    annotations.write_bytes(stored(VIETNAMESE.with_suffix(".yaml")))
    before = article.read_bytes(), annotations.read_bytes()
    async with app_at(article, (80, 24)) as journey:
        page = journey.session.page
        assert [key for key, found in page.anchors.items() if found.state not in ("exact", "context", "folded")] == []
        assert (page.words, len(page.layout.paragraphs)) == (770, 23)
        await journey.press("G", "(", "v", "4", "e", "a", "ctrl+s")
        assert len(journey.session.document.quotes) == 26
        await journey.press("ctrl+s")
        again = load(annotations).document
        assert again == journey.session.document
        assert len(again.quotes) == 26
        added = annotations.read_bytes().splitlines(keepends=True)
        assert [line for line in before[1].splitlines(keepends=True) if line not in added] == []
        await journey.press("u", "ctrl+s")
    assert (article.read_bytes(), annotations.read_bytes()) == before
