"""What the screen asks when the disk is not as it was: conflicts, files that cannot be written, unsaved leftovers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from reader.config import state_folder
from reader.files.journal import Journal
from reader.files.leftovers import pending
from reader.files.patch import RefusedError
from reader.files.reading import load
from reader.files.saving import SaveError
from reader.messages import say
from reader.model import Edit, Quote, Replace, problem
from reader.session import Session, open_session, pages, session as session_module
from reader.tui import offering
from reader.tui.crash import crash_in_words
from reader.tui.dialogs import FormScreen
from tests.tui.ferry import ferry, on_ferry
from tests.tui.journey import Journey, app_at


def note(journey: Journey, id_: str, words: str) -> None:
    """Write a note into a quote, unsaved."""
    quote = journey.session.document.quotes_by_id()[id_]
    journey.desk.do(Edit((Replace(replace(quote, note=words)),), "edit.quote"))


def notes(journey: Journey) -> list[str]:
    return [quote.note for quote in journey.session.document.quotes]


def look(journey: Journey) -> None:
    """Let the app look at the disk until what it sees counts."""
    for _ in range(3):
        journey.desk.filing.poll()


def held(monkeypatch: pytest.MonkeyPatch, name: str) -> threading.Event:
    """Let the work that a method of the session gives to a thread wait until the event is set."""
    go_on, method = threading.Event(), getattr(Session, name)

    def late(session: Session) -> Callable[[], object]:
        work = method(session)

        def wait() -> object:
            go_on.wait(10)
            return work()

        return wait

    monkeypatch.setattr(Session, name, late)
    return go_on


def theirs(folder: Path, *ids: str) -> None:
    """Another program writes a note into quotes."""
    text = (folder / "ferry.yaml").read_text("utf-8")
    for id_ in ids:
        text = text.replace(f"id: {id_},", f"id: {id_}, note: theirs,")
    (folder / "ferry.yaml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ("tm", ["theirs", "mine"]),
        (["escape", "left"], ["mine", "mine"]),
    ],
)
async def test_conflicts_are_decided_one_by_one(tmp_path: Path, keys: list[str], kept: list[str]) -> None:
    async with on_ferry(tmp_path) as journey:
        note(journey, "engine", "mine")
        note(journey, "spring", "mine")
        theirs(tmp_path, "engine", "spring")
        await journey.press("ctrl+s")
        for number, key in enumerate(keys, 1):
            await journey.see(f"{number} of 2")
            for words in (say("conflict.title"), "mine", "theirs", ("The engine is older", "a new one")[number - 1]):
                assert words in journey.picture
            await journey.press(key)
        await journey.until(lambda: journey.reads, "the article")
        assert notes(journey)[:2] == kept
        await journey.press("ctrl+s")
        assert [quote.note for quote in load(tmp_path / "ferry.yaml").document.quotes][:2] == kept


async def test_what_others_change_elsewhere_is_put_together(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        note(journey, "engine", "mine")
        theirs(tmp_path, "spring")
        await journey.press("ctrl+s")
        assert journey.reads
        assert journey.footer.startswith(say("disk.merged", file="ferry.yaml"))
        await journey.press("ctrl+s")
        assert journey.footer.startswith("Saved")
        assert [quote.note for quote in load(tmp_path / "ferry.yaml").document.quotes][:2] == ["mine", "theirs"]

        # what comes while a form is open is put together with what the form says
        await journey.go("The engine")
        await journey.press("enter", "tab", "tab", "tab", *"said")
        file = tmp_path / "ferry.yaml"
        file.write_text(file.read_text("utf-8").replace("note: mine", "note: theirs"), "utf-8")
        look(journey)
        await journey.press("ctrl+s")
        look(journey)
        await journey.press("ctrl+s")
        engine = load(file).document.quotes_by_id()["engine"]
        assert (engine.cue, engine.note) == ("said", "theirs")


async def test_a_file_that_cannot_be_written_leaves_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes, __: str | None) -> None:
        raise SaveError(problem("file.disk-full", path=str(path)))

    async with on_ferry(tmp_path) as journey:
        note(journey, "engine", "mine")
        with monkeypatch.context() as broken:
            broken.setattr(session_module, "save_file", full)
            await journey.press("ctrl+s")
            assert say("save.copy") in journey.picture
            await journey.press("escape")
            assert "●" in journey.lines[0]
            await journey.press("ctrl+s")
            await journey.press("c")
            copies = list((tmp_path.parent).rglob("ferry*.yaml"))
            assert copies
        await journey.press("ctrl+s")
        assert load(tmp_path / "ferry.yaml").document.quotes[0].note == "mine"

        # nor can edits be kept for after a crash
        await journey.go("The engine")
        with monkeypatch.context() as broken:
            broken.setattr(Journal, "append", lambda *_: False)
            await journey.press("c", "v")
            assert journey.footer.startswith(say("journal.at-risk"))
            assert say("header.at-risk") in journey.lines[0]
            await journey.resize(50, 20)
            # what is too long for one row stands on several, over the rows above
            assert " ".join(line.strip() for line in journey.lines[-2:]).split() == say("journal.at-risk").split()
            await journey.press("/")
            journey.reading.say(say("journal.at-risk"))
            await journey.settle()
            assert not journey.shown("notice")
            await journey.press("escape")
            assert journey.lines[0].startswith(" ● ! ")
        await journey.press("c", "p")
        await journey.until(lambda: not journey.session.at_risk, "edits on the disk")
        assert not journey.shown("notice")


async def test_a_layout_that_takes_no_edit_is_written_anew_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise RefusedError(problem("file.unusual-layout", 4, 2))

    async with on_ferry(tmp_path) as journey:
        before = (tmp_path / "ferry.yaml").read_bytes()
        note(journey, "engine", "mine")
        monkeypatch.setattr(session_module, "patched", refused)
        await journey.press("ctrl+s")
        assert say("save.rewrite") in journey.picture
        await journey.press("escape")
        assert (tmp_path / "ferry.yaml").read_bytes() == before
        await journey.press("ctrl+s")
        await journey.press("r")
        assert journey.footer.startswith("Saved ferry.yaml")
        assert "●" not in journey.lines[0]
        assert load(tmp_path / "ferry.yaml").document == journey.session.document


async def test_what_crashes_have_left_over_is_offered_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = ferry(tmp_path)
    with monkeypatch.context() as earlier:
        # beyond what numbers of processes go to
        earlier.setattr("os.getpid", lambda: 1 << 30)
        for index, words in ((0, "from before"), (1, "from later")):
            crashed = open_session(path)
            quote = crashed.document.quotes[index]
            crashed.do(Edit((Replace(replace(quote, note=words)),), "edit.quote"))
            leftover = pending(tmp_path / "ferry.yaml")
    async with app_at(path) as journey:
        await journey.see(say("journal.keep"))
        await journey.press("escape")
        assert notes(journey)[0] == ""
    async with app_at(path) as journey:
        await journey.see(say("journal.look"))
        await journey.press("l")
        await journey.see("The engine is older than I am")
        assert say("journal.title", count=1) in journey.picture
        await journey.press("escape")
        await journey.see(say("journal.keep"))
        await journey.press("k")
        await journey.see(say("journal.keep"))
        assert notes(journey)[:2] == ["from before", ""]
        await journey.press("k")
        await journey.until(lambda: journey.reads, "the article")
        assert notes(journey)[:2] == ["from before", "from later"]
        assert "●" in journey.lines[0]
        await journey.press("u", "u")
        assert not journey.session.unsaved
    assert leftover is not None
    monkeypatch.setattr(offering, "pending", lambda _: replace(leftover, alive=True))
    async with app_at(path) as journey:
        assert journey.reads
        assert journey.footer.startswith(say("journal.alive"))


async def test_a_change_of_the_text_keeps_the_caret_on_its_words(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.go("a new one")
        text = (tmp_path / "ferry.txt").read_text("utf-8")
        (tmp_path / "ferry.txt").write_text(text.replace("The harbour", "A first paragraph.\n\nThe harbour"), "utf-8")
        journey.desk.filing.reload()
        await journey.settle()
        assert journey.caret == journey.find("a new one")
        assert journey.footer.startswith(say("disk.reloaded", file="ferry.txt"))
        assert isinstance(journey.session.page.quote(journey.reading.current), Quote)

        # the sources that the folder's articles share are read again too
        (tmp_path / "sources.yaml").write_text("sources: {pilot: {name: Ea Lund, type: person}}\n", "utf-8")
        look(journey)
        assert journey.footer.startswith(say("disk.reloaded", file="sources.yaml"))
        assert "pilot" in journey.session.document.sources_by_id()
        assert not journey.session.unsaved

        # what is lost from sight is said by its name, and what comes back too
        article, annotation = tmp_path / "ferry.txt", tmp_path / "ferry.yaml"
        for path, data, said in (
            (article, b"\xe9", "ferry.txt:1:1 cannot be read now: byte 0xe9 is not UTF-8"),
            (annotation, b"reader: 1\nquotes: [\n", "ferry.yaml:2:9 cannot be read now"),
            (annotation, None, "ferry.yaml was removed"),
            (article, None, f"there is no file {article}"),
        ):
            good = path.read_bytes()
            path.unlink() if data is None else path.write_bytes(data)
            journey.desk.filing.reload()
            await journey.settle()
            assert f"! {said}"[:100] in journey.picture
            assert "a new one" in journey.picture
            path.write_bytes(good)
            journey.desk.filing.reload()
            await journey.settle()
            assert journey.footer.startswith(say("disk.again", file=path.name))


async def test_a_large_document_is_shown_and_saved_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_QUOTES", 0)
    async with on_ferry(tmp_path) as journey:
        await journey.go("The engine")
        await journey.press("delete")
        await journey.until(lambda: not journey.session.is_behind, "the page")
        assert "engine" not in {mark.key.partition("/")[2] for mark in journey.reading.article.marks.quotes}
        await journey.press("ctrl+s")
        await journey.until(lambda: not journey.session.unsaved, "the save")
        assert journey.footer.startswith(say("status.saved", file="ferry.yaml"))
        assert load(tmp_path / "ferry.yaml").document == journey.session.document
        # another program changes both files while this one is edited
        for path, words in ((tmp_path / "ferry.txt", "A line first."), (tmp_path / "ferry.yaml", "# a comment")):
            path.write_text(f"{words}\n\n{path.read_text('utf-8')}", "utf-8")
        journey.desk.filing.poll()
        journey.desk.filing.poll()
        note(journey, "spring", "mine")
        await journey.until(lambda: journey.reading.article.text.startswith("A line first."), "the reload")
        assert journey.session.document.quotes_by_id()["spring"].note == "mine"
        assert journey.session.loaded
        assert journey.session.loaded.text.startswith("# a comment")
        # what was being read when a form was opened waits until that is closed
        await journey.go("a new one")
        path.write_text(f"# another comment\n{path.read_text('utf-8')}", "utf-8")
        opened = held(monkeypatch, "reading")
        journey.desk.filing.poll()
        journey.desk.filing.poll()
        await journey.press("enter")
        opened.set()
        await journey.app.workers.wait_for_complete()
        assert isinstance(journey.app.screen, FormScreen)
        assert journey.session.loaded.text.startswith("# a comment")
        await journey.press("escape")
        journey.desk.filing.poll()
        journey.desk.filing.poll()
        await journey.until(lambda: "# another" in getattr(journey.session.loaded, "text", ""), "the reload")
        # quitting waits for the save, and for what is edited meanwhile
        go_on = held(monkeypatch, "writing")
        await journey.press("q", "s", "j")
        assert journey.reads
        note(journey, "spring", "mine still")
        go_on.set()
        await journey.until(lambda: journey.app._exit, "the end")
        assert load(tmp_path / "ferry.yaml").document.quotes_by_id()["spring"].note == "mine still"


async def test_edits_have_a_way_out_when_the_folder_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    async with app_at(ferry(folder)) as journey:
        note(journey, "engine", "mine")
        folder.rename(tmp_path / "elsewhere")
        await journey.press("ctrl+s")
        await journey.see(say("save.copy"))
        await journey.press("c")
        await journey.until(lambda: journey.reads, "the article")
        assert journey.session.unsaved
        (copy,) = (state_folder() / "recovered").iterdir()
        assert load(copy).document.quotes_by_id()["engine"].note == "mine"
        (tmp_path / "elsewhere").rename(folder)
        await journey.press("ctrl+s")
        await journey.until(lambda: not journey.session.unsaved, "the save")
        assert load(folder / "ferry.yaml").document.quotes_by_id()["engine"].note == "mine"


async def test_an_error_of_our_own_says_where_the_edits_are_and_prints_no_text(tmp_path: Path) -> None:
    secret = "The engine is older"

    def fail() -> None:
        raise KeyError(secret)

    async def stop() -> None:
        async with on_ferry(tmp_path) as journey:
            note(journey, "engine", "mine")
            journey.app.run_worker(fail, thread=True)
            await journey.until(lambda: journey.app.crash, "the end")
            said.append(journey.app.crash)

    said: list[str] = []
    with pytest.raises(WorkerFailed):
        await stop()
    (report,) = (state_folder() / "crashes").iterdir()
    leftover = pending(tmp_path / "ferry.yaml")
    assert leftover is not None
    assert said[0].startswith(say("cli.crashed-kept", path=str(leftover.file)))
    assert said[0].endswith(str(report))
    assert "KeyError" in report.read_text("utf-8")
    assert "in fail" in report.read_text("utf-8")
    assert secret not in report.read_text("utf-8") + said[0]


async def test_a_crash_without_a_journal_leaves_a_copy(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        assert crash_in_words(ValueError(), journey.app.screen_stack).startswith(say("cli.crashed"))
        note(journey, "engine", "mine")
        journey.session.at_risk = True
        said = crash_in_words(ValueError(), journey.app.screen_stack)
        (copy,) = (state_folder() / "recovered").iterdir()
        assert said.startswith(say("cli.crashed-copied", path=str(copy)))
        assert load(copy).document.quotes_by_id()["engine"].note == "mine"


async def test_what_is_typed_into_a_form_outlives_the_end_of_the_terminal(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.go("The engine")
        await journey.press("enter", "tab", "tab", *"Berg", "tab", *"said", "tab", "tab", "ctrl+u", *"99/99/99")
        assert journey.focus == "field-said"
        form = journey.app.screen
        assert isinstance(form, FormScreen)
        form.keep_typed()
        kept = pending(tmp_path / "ferry.yaml")
        journey.app._end(15)
        assert journey.app.return_code == 128 + 15
    leftover = pending(tmp_path / "ferry.yaml")
    assert leftover is not None
    # the same as was written down while it was typed
    assert kept is not None
    assert kept.edits == leftover.edits
    again = open_session(tmp_path / "ferry.txt")
    again.restore(leftover)
    engine = again.document.quotes_by_id()["engine"]
    # the date that cannot be understood is as it was
    assert (engine.mention, engine.cue, engine.said and engine.said.date) == ("Berg", "said", "2031-05-05")
