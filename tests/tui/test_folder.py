"""The list of a folder's articles: opening them and coming back."""

from __future__ import annotations

from pathlib import Path

from rich.cells import cell_len

from reader.files.reading import load
from reader.messages import say
from reader.tui.dialogs import ListScreen
from reader.tui.folder import FolderScreen
from reader.tui.list_pane import ListPane
from reader.views.folder import Listed, folder_rows
from reader.views.lines import text_of
from tests.tui.ferry import ferry
from tests.tui.journey import SIZES, app_at


async def test_what_is_typed_ahead_arrives(tmp_path: Path) -> None:
    app = app_at(None, folder=tmp_path)
    ferry(tmp_path)
    async with app as journey:
        await journey.see("The ferry of Sund")
        # Everything at once: the article is not even on the screen when its keys are typed.
        await journey.press("enter", "/", *"quay", "enter")
        await journey.until(lambda: journey.reading.desk is not None, "the article")
        await journey.until(lambda: journey.focus == "article" and journey.caret == journey.find("quay"), "the hit")


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


async def test_a_folder_lists_its_articles_and_opens_them(tmp_path: Path) -> None:
    ferry(tmp_path)
    ferry(tmp_path, "reader: 1\nquotes: [\n", "Broken\n\nSome words.\n", "broken")
    ferry(tmp_path, None, "Only a text\n\nMore.\n", "loose")
    ferry(
        tmp_path, "reader: 1\narticle: {outlet: {name: 港の新聞 のすべて}, published: 2031}\n", "\n# No title\n", "bare"
    )
    async with app_at(None, (100, 30), folder=tmp_path) as journey:
        await journey.see("The ferry of Sund")
        assert "3 articles" in journey.footer
        lines = [line.split() for line in journey.picture.split("\n")]
        (row,) = [line for line in lines if "ferry" in line]
        assert row[-5:] == ["The", "Sund", "Sheet", "3", "·"]
        (row,) = [line for line in lines if "broken.yaml" in line]
        assert " ".join(row).endswith(f"! {say('folder.broken')}")
        assert lines.index(["Only", "a", "text", "loose.txt"]) > lines.index(say("folder.other-texts").split())
        (wide_row,) = [line for line in journey.lines if "No title" in line]
        # the outlet takes 17 cells in 9 characters: 20, and 12 for the date, 15 for the figures and 2 at the edge
        assert cell_len(wide_row[: wide_row.index("港")]) == 100 - 20 - 12 - 15 - 2
        for keys, words in ((["g", "g", "j"], "Some words."), (["j"], "older than I am"), (["G"], "More.")):
            await journey.press(*keys, "enter")
            await journey.see(words)
            await journey.press("q")
            await journey.see("3 articles")
        await journey.press("?")
        assert isinstance(journey.app.screen, ListScreen)
        await journey.press("escape")
        await journey.press("ctrl+p")
        await journey.press(*"bottom", "enter")
        await journey.press("k", "pagedown", "pageup", "3", "j", "enter")
        await journey.see("More.")
        await journey.press("q", "q")
        await journey.until(lambda: not journey.app.is_running or journey.app._exit, "the end")


def test_articles_of_one_title_are_told_apart_by_their_files() -> None:
    articles = tuple(Listed(Path(f"{name}.yaml"), name[0] * 60, annotated=True) for name in ("a1", "a2", "b"))
    shown = [text_of(row) for row in folder_rows(Path("x"), articles, 80, "a1.yaml")]
    assert [next(line for line in shown if name in line)[:2] for name in ("a1.yaml", "a2.yaml")] == ["▐ ", "  "]
    assert not any("b.yaml" in line for line in shown)
    assert all(cell_len(line) <= 80 for line in shown)


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


async def test_the_audit_of_a_folder_leads_to_its_articles(tmp_path: Path) -> None:
    ferry(tmp_path)
    ferry(tmp_path, "reader: 1\nquotes: [\n", name="broken")
    ferry(tmp_path, "reader: 1\narticle: {title: Nothing is said}\n", name="silent")
    async with app_at(None, (100, 40), folder=tmp_path) as journey:
        await journey.see("The ferry of Sund")
        await journey.press("%")
        await journey.app.workers.wait_for_complete()
        await journey.see("1 article cannot be read")
        rows = [" ".join(text_of(row).split()) for row in journey.app.screen.query_one(ListPane).rows]
        # Of 39 words 7 of the engine and 6 of the spring have a source; the 7 are direct.
        assert "The ferry of Sund stays in port 2 67% 0% 54% 3 0" in rows
        assert "Nothing is said 0 100% 0% 0% 0 0" in rows
        # past the two articles to the figures: those of the words behind the first heading
        await journey.press("j", "j", "j", "enter")
        await journey.see("▼ attributed to a source")
        rows = [" ".join(text_of(row).split()) for row in journey.app.screen.query_one(ListPane).rows]
        at = next(index for index, row in enumerate(rows) if row.startswith("▼"))
        assert rows[at + 1] == "The ferry of Sund stays in port 13"
        await journey.press("j", "enter")
        await journey.see("older than I am")
