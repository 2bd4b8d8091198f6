"""The files of the desk: saving, and what to do when it fails; changes by others; edits left over from a crash."""

from __future__ import annotations

import asyncio
import os
import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from textual.app import SuspendNotSupported

from reader.files.merge import Merged
from reader.files.patch import RefusedError
from reader.files.reading import SHARED_FILE, Loaded
from reader.files.saving import ChangedOnDiskError, SaveError
from reader.files.watching import Watch, state_of
from reader.keymap import key_of
from reader.messages import say
from reader.model import Document, Problem, RejectedError
from reader.session import OnDisk, is_long
from reader.tui import collecting
from reader.tui.conflicts import ConflictScreen
from reader.tui.dialogs import Choice, Confirm, ListScreen
from reader.tui.panes import Plans
from reader.tui.places import remember, same_place
from reader.tui.taken import Known, taken_in_words
from reader.tui.telling import tell
from reader.views.lines import Row
from reader.views.problems import problem_rows
from reader.views.visible import visible

if TYPE_CHECKING:
    from reader.session.outcomes import TakenKind
    from reader.tui.desk import Desk
    from reader.tui.reading import ReadingScreen


class Filing:
    """What the desk does with the disk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.screen = desk.screen
        self.session = desk.session
        self.actions: Mapping[str, Callable[[], object]] = {
            "save": self.save_aside,
            "quit": self.leave,
            "editor": self.open_editor,
            "problems": self.list_problems,
        }
        self._saving = False
        self._reading = False
        self._after_saving: list[Callable[[], object]] = []
        self.rewatch()

    def greet(self) -> None:
        """Say what is wrong with the file, when something is."""
        problems = self.session.problems
        errors = [one for one in problems if one.severity == "error"]
        if errors:
            name = visible(self.session.pair.annotation.name)
            line = errors[0].place.line + 1
            first = f"{name}:{line}: {say(errors[0].code, **dict(errors[0].values))}"
            tell(self.screen, "status.problems", first=first, count=len(problems))

    def save_aside(self, then: Callable[[], object] | None = None) -> None:
        """As `save`, and when nothing is unsaved then, do what comes `then`.

        What is to be written of a large document is worked out while keys are answered; what they edit is saved too.
        """
        if self.session.closed or not self.session.unsaved or not is_long(self.session.page):
            if self.save() and then:
                then()
            return
        if then and then not in self._after_saving:
            self._after_saving.append(then)
        if not self._saving:
            self._saving = True
            self.screen.run_worker(self._save_aside(), group="save")

    async def _save_aside(self) -> None:
        session = self.session
        written: Loaded | None = None
        document: Document | None = None
        loaded: Loaded | None = None
        try:
            while document is not session.document or loaded is not session.loaded:
                document, loaded = session.document, session.loaded
                written = await asyncio.to_thread(session.writing())
        except (RefusedError, RejectedError):
            # what is wrong is said by the save itself
            written = None
        finally:
            self._saving = False
        after, self._after_saving = self._after_saving, []
        # a dialog that was opened meanwhile holds what somebody types
        if self.save(written) and self.screen.is_active:
            for then in after:
                then()

    def save(self, written: Loaded | None = None) -> bool:
        """Write the file and say so, or say why not. Returns whether nothing is unsaved now.

        `written` is what is to be written, where that is worked out already.
        """
        session = self.session
        lost_sight = session.closed == "broken" or (session.loaded is None and session.removed is not None)
        # it may be there again; while it is not, the edits need another place
        if lost_sight and session.unsaved and (taken := self.reload()) != "same":
            if taken == "conflict":
                return False
            written = None
        if session.closed:
            if session.closed == "broken" and session.unsaved:
                self.save_otherwise(session.problems[0], can_rewrite=False)
            else:
                self.desk.tell_closed()
            return False
        try:
            saved = session.save(written)
        except ChangedOnDiskError:
            self.reload()
            return False
        except (SaveError, RefusedError) as error:
            self.save_otherwise(error.problem, can_rewrite=isinstance(error, RefusedError))
            return False
        except RejectedError as rejected:
            self.screen.say("! " + say(rejected.problems[0].code, **dict(rejected.problems[0].values)))
            return False
        name = visible(saved.path.name)
        if not saved.wrote:
            self.screen.say(say("status.nothing-to-save"))
        elif saved.target == "copied":
            self.screen.say(say("status.saved-copy", file=name))
        else:
            self.screen.say(say("status.saved", file=name))
        self.rewatch()
        self.screen.unsaved = session.unsaved
        self.screen.refresh_bars()
        return True

    def save_otherwise(self, problem: Problem, *, can_rewrite: bool) -> None:
        """Say why the file was not written, and offer what can be done: again, a copy elsewhere, a full rewrite."""

        def answered(answer: str | None) -> None:
            if answer == "again":
                self.save()
            elif answer == "copy":
                try:
                    self.screen.say(say("status.saved-elsewhere", path=visible(str(self.session.save_elsewhere()))))
                except (SaveError, RefusedError) as error:
                    self.screen.say("! " + say(error.problem.code, **dict(error.problem.values)))
            elif answer == "rewrite":
                try:
                    self.screen.say(say("status.saved", file=visible(self.session.rewrite().path.name)))
                except (SaveError, RefusedError) as error:
                    self.screen.say("! " + say(error.problem.code, **dict(error.problem.values)))
                self.rewatch()
                self.desk.show()

        choices = [Choice("a", say("save.again"), "again"), Choice("c", say("save.copy"), "copy")]
        if can_rewrite:
            choices = [Choice("r", say("save.rewrite"), "rewrite")]
        choices.append(Choice("Esc", say("save.later"), ""))
        question = visible(say(problem.code, **dict(problem.values)))
        self.screen.app.push_screen(Confirm(self.screen.paint, question, choices), answered)

    def leave(self) -> None:
        """Back to the list, or out; asks when something is unsaved."""
        if not self.session.unsaved:
            self._leave()
            return

        def answered(answer: str | None) -> None:
            if answer == "discard":
                self._leave()
            elif answer == "save":
                self.save_aside(then=self._leave)

        choices = [
            Choice("s", say("quit.save"), "save"),
            Choice("d", say("quit.discard"), "discard"),
            Choice("Esc", say("quit.stay"), ""),
        ]
        question = say("quit.question", file=visible(self.session.pair.annotation.name))
        self.screen.app.push_screen(Confirm(self.screen.paint, question, choices), answered)

    def _leave(self) -> None:
        from reader.tui.app import ReaderApp

        self.session.close()
        remember(self.session.pair.article, self.session.article.text, self.screen.article.caret)
        assert isinstance(self.screen.app, ReaderApp)
        self.screen.app.leave_article()

    def open_editor(self) -> None:
        """Save, open the annotation file in $EDITOR at the record, and read it again afterwards."""
        session = self.session
        if session.loaded is None and session.broken_text is None and not session.unsaved:
            self.screen.say(say("status.no-file-yet"))
            return
        if session.bundled and not session.unsaved:
            self.screen.say(say("status.closed-bundled"))
            return
        if session.unsaved and not session.closed:
            self.save_aside(then=self._open_editor)
        else:
            self._open_editor()

    def _open_editor(self) -> None:
        session = self.session
        item = self.desk.item
        place = session.loaded.place(item.key) if session.loaded and item else None
        if session.broken_text is not None:
            place = session.problems[0].place
        command = editor_command()
        failed = run_editor(self.screen, [*command, f"+{place.line + 1 if place else 1}", str(session.pair.annotation)])
        if failed:
            self.screen.say(say("status.no-editor", editor=visible(command[0]), reason=visible(failed)))
            return
        self.reload()

    def poll(self) -> None:
        """Look whether another program has changed the files; called twice a second.

        What it has changed is taken in when no dialog is open: a form would write what it was opened with over it.
        """
        changed = self.watch.poll() if self.screen.is_active else ()
        for path in changed:
            self.watch.accept(path, self.watch.found(path))
        if changed:
            self.reload_aside()

    def reload_aside(self) -> None:
        """As `reload`; a large document is read and worked out while keys are answered."""
        if not is_long(self.session.page):
            self.reload()
        elif not self._reading:
            self._reading = True
            self.screen.run_worker(self._reload_aside(), group="reload")

    async def _reload_aside(self) -> None:
        session, desk = self.session, self.desk
        reading, known, document, text = session.reading(), session.loaded, session.document, session.article.text

        def read() -> tuple[OnDisk, Plans]:
            found = reading()
            now = found.loaded.document if found.loaded else document
            # of another text everything is made anew
            with collecting.left_out() if found.article.text is not text else nullcontext():
                return found, desk.worked_out(found.article.text, now)

        try:
            found, plans = await asyncio.to_thread(read)
        finally:
            self._reading = False
        if session.loaded is known and self.screen.is_active:
            self.reload(found, plans)
        else:
            # the file was written meanwhile, or a form would write what it was opened with over what was read
            self.rewatch()

    def reload(self, found: OnDisk | None = None, plans: Plans | None = None) -> TakenKind:
        """Take in what is on disk now; eye and caret stay where they were, by the words under them.

        Returns what it was. `found` is what was read, `plans` what follows from it, where that is there.
        """
        session, pane = self.session, self.screen.article
        before = Known(session.article, session.loaded or session.removed, session.text_problem)
        caret, row = pane.caret, pane.rows.row_of(pane.caret) - pane.scroll_offset.y
        taken = session.take_changes(found)
        if taken.kind != "broken":
            self.rewatch()
        if taken.kind == "same":
            return taken.kind
        if plans is not None:
            self.desk.take(plans)
        self.desk.show()
        if session.article.text != before.article.text:
            pane.go(same_place(before.article.text, session.article.text, caret))
            pane.bring_to(row)
        self.screen.say(taken_in_words(session, taken, before, key_of("save", self.screen.commands)))
        if taken.kind == "conflict" and taken.merged:
            self.settle(taken.merged)
        return taken.kind

    def settle(self, merged: Merged, then: Callable[[], None] | None = None) -> None:
        """Decide the conflicts one by one, mine or theirs; leaving one keeps mine. `then` is called after the last."""
        choices: dict[int, Literal["mine", "theirs"]] = {}

        def ask(number: int) -> None:
            if number == len(merged.conflicts):
                self.session.decide(merged, choices)
                self.desk.show()
                if then:
                    then()
                return

            def answered(answer: str | None) -> None:
                choices[number] = "theirs" if answer == "theirs" else "mine"
                ask(number + 1)

            paint = self.screen.paint
            self.screen.app.push_screen(ConflictScreen(paint, merged, number), answered)

        ask(0)

    def rewatch(self) -> None:
        """Take what is on disk for known."""
        session, pair = self.session, self.session.pair
        text: str | None = session.article.digest
        loaded = session.loaded.digest if session.loaded else None
        if session.text_problem is not None:
            text = state_of(pair.article)
        if session.broken_text is not None:
            loaded = state_of(pair.annotation)
        shared = pair.annotation.with_name(SHARED_FILE)
        self.watch = Watch({pair.article: text, pair.annotation: loaded, shared: state_of(shared)})

    def list_problems(self) -> None:
        """Every problem of the file with its line and a caret, and the items whose words were not found."""
        session = self.session
        loaded = session.loaded if session.broken_text is None else None
        # a save moves the lines, and what the file says after it is what is wrong now
        problems, text = (loaded.problems, loaded.text) if loaded else (session.problems, session.broken_text or "")
        name = Path(session.pair.annotation.name)

        def rows_of(width: int) -> tuple[Row, ...]:
            return problem_rows(session.page, name, problems, text, width)

        def chosen(key: str | None) -> None:
            if key:
                self.screen.article.focus()
                self.screen.go_to_item(key, jump=True)
                state = session.page.anchors.of(key).state
                tell(self.screen, f"status.found-{state}")

        self.screen.app.push_screen(ListScreen(self.screen.paint, rows_of), chosen)


def editor_command() -> list[str]:
    """The program and options of $VISUAL, else of $EDITOR, else vi."""
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(wanted) or ["vi"]
    except ValueError:
        return [wanted]


def run_editor(screen: ReadingScreen, command: Sequence[str]) -> str:
    """Run a program on the terminal meanwhile. Returns why it could not be started; empty when it was."""
    failed = ""
    try:
        with screen.app.suspend():
            # an exception inside `suspend` would leave the terminal dead
            try:
                subprocess.call(list(command))
            except OSError as error:
                failed = error.strerror or str(error)
    except SuspendNotSupported:
        failed = say("status.no-suspend")
    return failed
