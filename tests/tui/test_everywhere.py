"""Every command, every size, every way of storing the text, and keys that come too fast."""

from __future__ import annotations

import asyncio
import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.events import Resize
from textual.geometry import Size

from reader.commands import COMMANDS
from reader.files.reading import load
from reader.tui import filing
from tests.tui.ferry import ferry, hostile
from tests.tui.journey import SIZES, VIETNAMESE, app_at


@pytest.mark.parametrize("keys", ["?", "c", "A"])
async def test_a_dialog_is_left_once_however_often_its_key_is_typed(tmp_path: Path, keys: str) -> None:
    ferry(tmp_path)
    async with app_at(None, folder=tmp_path) as journey:
        await journey.see("The ferry of Sund")
        await journey.press("enter")
        await journey.see("older than I am")
        await journey.go("The engine")
        await journey.press(keys)
        assert not journey.reads
        await journey.press("escape", "escape", "escape")
        assert journey.reads


@pytest.mark.parametrize("keys", ["", "?", "A"], ids=["article", "help", "form"])
async def test_a_size_that_has_passed_changes_nothing(tmp_path: Path, keys: str) -> None:
    async with app_at(ferry(tmp_path), (100, 30)) as journey:
        await journey.press(*keys)
        before = journey.picture
        for passed in (Size(40, 10), Size(150, 50)):
            journey.app.screen.post_message(Resize(passed, passed))
        await journey.settle()
        assert journey.picture == before


async def test_a_screen_that_is_left_does_nothing_any_more(tmp_path: Path) -> None:
    ferry(tmp_path)
    async with app_at(None, (120, 30), folder=tmp_path) as journey:
        await journey.see("The ferry of Sund")
        await journey.press("enter")
        await journey.see("older than I am")
        screen = journey.reading
        await journey.press("q")
        await journey.until(lambda: not screen.is_attached, "the list")
        # messages that were under way
        screen.refresh_panes()
        screen.refresh_bars()
        screen.on_descendant_blur()
        screen.on_descendant_focus()
        screen.on_resize(Resize(Size(50, 20), Size(50, 20)))
        screen._keep_focus()


@pytest.mark.parametrize("seed", range(3))
async def test_keys_and_sizes_that_come_faster_than_they_are_handled(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    ferry(tmp_path)
    async with app_at(None, (120, 30), folder=tmp_path) as journey:
        await journey.see("The ferry of Sund")
        keys = [*"atscdu/?]vwSI!Lq", "escape", "enter", "ctrl+s", "ctrl+p"]
        for key in ["enter", *chance.choices(keys, k=25)]:
            journey.type_ahead(key)
            if chance.random() < 0.1:
                journey.set_size(chance.randint(1, 150), chance.randint(1, 50))
            if chance.random() < 0.3:
                for _ in range(chance.randint(1, 60)):
                    await asyncio.sleep(0)
        await journey.settle()
        assert journey.app.return_code in (None, 0)


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
            await journey.settle()
            if journey.app.screen is not reading:
                await journey.leave_dialogs()


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
