"""What a person does to the annotations from the keyboard, and what the screen says to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.commands import COMMANDS
from reader.files.reading import load
from reader.messages import say
from reader.model import Quote
from reader.tui import filing
from reader.tui.dialogs import FormScreen
from reader.tui.filing import run_editor
from tests.tui.ferry import TEXT, YAML, ferry, on_ferry
from tests.tui.journey import VIETNAMESE, app_at


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
        assert journey.footer.startswith(say("status.removed", undo="u"))
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
        refused = say(f"status.closed-{why}", problems="!")
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


async def test_edits_are_not_let_go_when_the_file_has_become_invalid(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.go("The engine")
        await journey.press("d", "d")
        (tmp_path / "ferry.yaml").write_text("reader: 1\nquotes: [\n", "utf-8")
        journey.desk.filing.reload()
        assert journey.session.closed == "broken"
        await journey.press("q")
        assert say("quit.question", file="ferry.yaml") in journey.picture
        await journey.press("s")
        # the file cannot take them: another place is offered
        assert say("save.copy") in journey.picture
        await journey.press("escape")
        assert journey.reads
        assert journey.session.unsaved


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
        assert say("help.go") in journey.picture
        await journey.press("k")
        await journey.press("G", "j", "enter")
        assert journey.reads
        assert journey.current == "gone"
        assert say("status.found-lost", relink="L")[:40] in journey.picture


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
        (tmp_path / "ferry.yaml").write_text("reader: 1\nquotes:\n  - {text: [\n", "utf-8")
        journey.desk.filing.reload()
        await journey.press("E")
        assert commands[1:] == [["ed", "-s", "+3", str(tmp_path / "ferry.yaml")]]
        monkeypatch.setattr(filing, "run_editor", run_editor)
        await journey.press("E")
        assert say("status.no-suspend") in journey.footer
    async with app_at(VIETNAMESE, bundled=True) as journey:
        await journey.press("E")
        assert journey.footer.startswith(say("status.closed-bundled"))


@pytest.mark.parametrize(
    ("wanted", "command"),
    [
        ("", ["vi"]),
        (" ", ["vi"]),
        ("code --wait", ["code", "--wait"]),
        ("'/my editor' -n", ["/my editor", "-n"]),
        ("it's", ["it's"]),
    ],
)
def test_the_editor_may_have_options(wanted: str, command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", wanted)
    assert filing.editor_command() == command


async def test_lost_words_are_linked_to_the_selected_ones(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("t", "G")
        assert journey.current == "gone"
        await journey.press("escape")
        await journey.press("L")
        assert journey.session.page.anchors.of("quotes/gone").state == "lost"
        journey.reading.article.go(journey.find("Nobody"))
        await journey.settle()
        await journey.press("v", "5", "w", "L")
        assert journey.session.document.quotes_by_key()["quotes/gone"].text == ("Nobody on the quay believes",)
        assert journey.caret == journey.find("Nobody")
        assert "Linked to these words" in journey.footer
        await journey.press("L")
        assert "linked to these words already" in journey.footer
        await journey.press("u")
        assert journey.session.page.anchors.of("quotes/gone").state == "lost"
