"""The desk: what a person does to the document of the reading screen. Forms give edits, the session applies them."""

from __future__ import annotations

import os
import shlex
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from textual.app import SuspendNotSupported

from reader.files.journal import discard, pending
from reader.files.merge import Merged
from reader.files.patch import RefusedError
from reader.files.saving import ChangedOnDiskError, SaveError
from reader.files.watching import Watch
from reader.messages import codes, say
from reader.model import Edit, Event, Item, Note, Photo, Problem, Quote, RejectedError, Remove, Source, Span
from reader.session import Session, open_session, relinked
from reader.tui.conflicts import ConflictScreen
from reader.tui.dialogs import Choice, Confirm, FormScreen, ListChoice
from reader.tui.help import ListScreen
from reader.tui.keys import Press
from reader.tui.panes import RowsOf
from reader.tui.places import remember, same_place
from reader.views.forms import Form, article_form, check_edit, event_form, note_form, quote_form, source_form
from reader.views.leftovers import leftover_rows
from reader.views.lines import Row
from reader.views.problems import problem_rows
from reader.views.visible import one_line, visible

if TYPE_CHECKING:
    from reader.tui.reading import ReadingScreen

CHECK_KEYS = (
    ("v", "verified"),
    ("p", "partly"),
    ("q", "misquoted"),
    ("a", "misattributed"),
    ("t", "mistranslated"),
    ("o", "out-of-context"),
    ("f", "fabricated"),
    ("x", "false"),
    ("n", "unverifiable"),
    ("d", "disputed"),
    ("u", "unverified"),
)
"""The key of each verdict in the list that `c` opens."""


class Desk:
    """The session behind a reading screen, and the commands that change it."""

    def __init__(self, screen: ReadingScreen, path: Path, *, bundled: bool) -> None:
        """Open the article. Raises `RejectedError` when it cannot be read."""
        self.screen = screen
        self.session: Session = open_session(path, bundled=bundled)
        screen.rows_of = RowsOf()
        self.rewatch()
        self.actions: Mapping[str, Callable[[], object]] = {
            "annotate": self.annotate,
            "record.edit": self.edit_record,
            "check": self.check,
            "remove": self.remove,
            "event.add": self.add_event,
            "note.add": self.add_note,
            "source.edit": self.edit_source,
            "article.edit": self.edit_article,
            "relink": self.relink,
            "undo": lambda: self.go_back(redo=False),
            "redo": lambda: self.go_back(redo=True),
            "save": self.save,
            "quit": self.leave,
            "editor": self.open_editor,
            "problems": self.list_problems,
        }

    def perform(self, press: Press) -> None:
        """Do a command that changes the document or its file."""
        action = self.actions.get(press.command.id)
        if action is None:
            return
        if press.command.edits and self.session.closed:
            self.screen.say(say("status.read-only", reason=say(f"readonly.{self.session.closed}")))
            return
        action()

    def show(self) -> None:
        """Show the document as it is now."""
        self.screen.show_page(self.session.page, unsaved=self.session.unsaved)

    def greet(self) -> None:
        """Say what is wrong with the file, when something is."""
        problems = self.session.problems
        errors = [one for one in problems if one.severity == "error"]
        if errors:
            name = visible(self.session.pair.annotation.name)
            line = errors[0].place.line + 1
            first = f"{name}:{line}: {say(errors[0].code, **dict(errors[0].values))}"
            self.screen.say(say("status.problems", first=first, count=len(problems)))

    # What a command is about

    @property
    def words(self) -> tuple[Span, ...]:
        """The words that a new item is about: the selection, else the hit of the search under the caret."""
        pane = self.screen.article
        if pane.selection:
            return (trimmed(pane.text, pane.selection),)
        hit = self.screen.search.under(pane.caret) if self.screen.search else None
        return (hit,) if hit else ()

    @property
    def item(self) -> Item | None:
        """The item that a command is about: that of the row in a side pane, else the quote under the caret."""
        key = self.screen.pane_key
        if key is None and self.screen.held_at == self.screen.article.caret:
            key = self.screen.current
        if key is None:
            quote = self.session.page.quote_at(self.screen.article.caret)
            key = quote.key if quote else ""
        return self.session.document.by_key().get(key)

    # Annotating

    def annotate(self) -> None:
        """The form of a new quote for the selected words, or of the quote under the caret."""
        words = self.words
        if words and words[0].start < words[0].end:
            self.open_form(quote_form(self.session.page, words))
        elif isinstance(self.item, Quote):
            self.open_form(quote_form(self.session.page, self.item))
        else:
            self.screen.say(say("status.nothing-to-annotate"))

    def edit_record(self) -> None:
        """The form of the record under the caret or of the row; on a folded block, unfold it."""
        pane = self.screen.article
        index = pane.rows.paragraph_of(pane.caret)
        if self.screen.pane_key is None and self.toggle_fold(index):
            return
        page, item = self.session.page, self.item
        match item:
            case Quote():
                self.open_form(quote_form(page, item))
            case Event():
                self.open_form(event_form(page, item))
            case Note():
                self.open_form(note_form(page, item))
            case Source():
                self.open_form(source_form(page, item))
            case _:
                self.screen.say(say("status.nothing-here"))

    def toggle_fold(self, index: int) -> bool:
        """Unfold the folded block of that index, or fold it again. False when it is no such block."""
        pane = self.screen.article
        if index in pane.rows.folded:
            pane.unfold(pane.unfolded | {index})
            return True
        if index in pane.unfolded:
            pane.unfold(pane.unfolded - {index})
            pane.go(pane.spans[index].start)
            return True
        return False

    def check(self) -> None:
        """Give the quote a verdict: one key opens the list, one chooses."""
        quote = self.item if isinstance(self.item, Quote) else self.session.page.quote(self.screen.current)
        if quote is None:
            self.screen.say(say("status.no-quote"))
            return

        def chosen(status: str | None) -> None:
            if status:
                edit = check_edit(
                    self.session.document, quote.key, status, by=annotator(), date=date.today().isoformat()
                )
                if edit:
                    self.do(edit)

        choices = [Choice(key, say(f"check.{status}"), status) for key, status in CHECK_KEYS]
        self.screen.app.push_screen(ListChoice(self.screen.paint, say("check.question"), choices), chosen)

    def remove(self) -> None:
        """Take the item out; undo brings it back."""
        item = self.item
        if item is None or item.key == "article" or item.key not in self.session.document.by_key():
            self.screen.say(say("status.nothing-here"))
            return
        self.do(Edit((Remove(item.key),), "edit.remove"))
        self.screen.say(say("status.removed"))

    def add_event(self) -> None:
        """The form of a new event, for the selected words or for none."""
        self.open_form(event_form(self.session.page, self.words, caret=self.screen.article.caret))

    def add_note(self) -> None:
        """The form of a new note: on the selection, else about the quote or event of the row or under the caret."""
        item = self.item
        if self.words:
            self.open_form(note_form(self.session.page, self.words))
        elif isinstance(item, Quote | Event | Photo | Source):
            self.open_form(note_form(self.session.page, item, new=True))
        else:
            self.screen.say(say("status.nothing-to-note"))

    def edit_source(self) -> None:
        """Choose a source to edit, or a new one."""
        item = self.item
        if self.screen.pane_key is not None and isinstance(item, Source):
            self.open_form(source_form(self.session.page, item))
            return
        sources = self.session.document.sources
        choices = [Choice("", one_line(source.name or source.id), source.key) for source in sources]
        choices.insert(0, Choice("+", say("source.new"), "+"))

        def chosen(key: str | None) -> None:
            source = self.session.document.by_key().get(key or "")
            if key == "+":
                self.open_form(source_form(self.session.page, None))
            elif isinstance(source, Source):
                self.open_form(source_form(self.session.page, source))

        self.screen.app.push_screen(ListChoice(self.screen.paint, say("source.question"), choices), chosen)

    def edit_article(self) -> None:
        """The form of the article's own record."""
        self.open_form(article_form(self.session.page))

    def relink(self) -> None:
        """Tie the current item to the selected words; without a selection, accept where it was found, or show where
        it may be."""
        page, pane = self.session.page, self.screen.article
        item = self.session.document.by_key().get(self.screen.current)
        if item is None or not getattr(item, "text", ()):
            self.screen.say(say("status.nothing-to-relink"))
            return
        found = page.anchors.of(item.key)
        spans = self.words or (found.spans if found.state == "moved" else ())
        if spans:
            edit = relinked(page, item.key, spans)
            pane.select(None)
            if edit is None:
                self.screen.say(say("status.linked-already"))
            else:
                self.do(edit)
                self.screen.go_to_item(item.key)
        elif found.candidates:
            candidate = found.candidates[0]
            pane.select(Span(candidate[0].start, candidate[-1].end))
            self.screen.show_current(item.key)
            self.screen.say(say("status.candidate", count=len(found.candidates)))
        else:
            self.screen.say(say("status.select-words"))

    def open_form(self, form: Form) -> None:
        """Show a form; its edit is applied when it is saved."""
        screen = self.screen
        screen.make_room(form.spans)

        def done(result: FormScreen.Result | None) -> None:
            screen.article.look_at(hits=screen.search.hits if screen.search else ())
            if result is None or result.edit is None:
                return
            self.do(result.edit)
            if form.new and form.spans:
                screen.article.select(None)
                screen.article.go(form.spans[0].start)
            if result.next_quote:
                screen.perform_by_id("quote.next")

        screen.app.push_screen(FormScreen(screen.paint, form, self.session.new_id), done)

    def do(self, edit: Edit) -> None:
        """Apply an edit and show what it did."""
        was_at_risk = self.session.at_risk
        self.session.do(edit)
        self.show()
        if self.session.at_risk and not was_at_risk:
            self.screen.say(say("journal.at-risk"))

    def go_back(self, *, redo: bool) -> None:
        """Undo, or redo, and say what."""
        edit = self.session.redo() if redo else self.session.undo()
        if edit is None:
            self.screen.say(say("status.nothing-to-redo" if redo else "status.nothing-to-undo"))
            return
        self.show()
        what = say(edit.code if edit.code in codes() else "edit.edit")
        self.screen.say(say("status.redone" if redo else "status.undone", what=what))

    # Files

    def save(self) -> bool:
        """Write the file and say so, or say why not. Returns whether nothing is unsaved now."""
        session = self.session
        if session.closed:
            self.screen.say(say("status.read-only", reason=say(f"readonly.{session.closed}")))
            return False
        try:
            saved = session.save()
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
                except SaveError as error:
                    self.screen.say("! " + say(error.problem.code, **dict(error.problem.values)))
                self.rewatch()
                self.show()

        choices = [Choice("a", say("save.again"), "again"), Choice("c", say("save.copy"), "copy")]
        if can_rewrite:
            choices = [Choice("r", say("save.rewrite"), "rewrite")]
        choices.append(Choice("Esc", say("save.later"), ""))
        question = visible(say(problem.code, **dict(problem.values)))
        self.screen.app.push_screen(Confirm(self.screen.paint, question, choices), answered)

    def offer_leftover(self) -> None:
        """Offer the edits that an interrupted session had not saved: keep them, drop them, or look at them first."""
        leftover = pending(self.session.pair.annotation)
        if leftover is None or not leftover.edits:
            return
        if leftover.alive:
            self.screen.say(say("journal.alive"))
            return

        def answered(answer: str | None) -> None:
            if answer == "keep":
                fitted = self.session.restore(leftover)
                self.show()
                self.screen.say(say("journal.kept", count=fitted, all=len(leftover.edits)))
            elif answer == "drop":
                discard(leftover)
                self.screen.say(say("journal.dropped"))
            elif answer == "look":
                rows_of = partial(leftover_rows, leftover)
                self.screen.app.push_screen(ListScreen(self.screen.paint, rows_of), lambda _: self.offer_leftover())

        choices = [
            Choice("k", say("journal.keep"), "keep"),
            Choice("d", say("journal.drop"), "drop"),
            Choice("l", say("journal.look"), "look"),
            Choice("Esc", say("journal.later"), ""),
        ]
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(leftover.at))
        question = say("journal.question", count=len(leftover.edits), when=when)
        self.screen.app.push_screen(Confirm(self.screen.paint, question, choices), answered)

    def leave(self) -> None:
        """Back to the list, or out; asks when something is unsaved."""
        if not self.session.unsaved or self.session.closed:
            self._leave()
            return

        def answered(answer: str | None) -> None:
            if answer == "discard" or (answer == "save" and self.save()):
                self._leave()

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
        if self.session.loaded is None and not self.session.unsaved:
            self.screen.say(say("status.no-file-yet"))
            return
        if self.session.unsaved and not self.save():
            return
        item = self.item
        place = self.session.loaded.place(item.key) if self.session.loaded and item else None
        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        failed = run_editor(
            self.screen, [*command, f"+{place.line + 1 if place else 1}", str(self.session.pair.annotation)]
        )
        if failed:
            self.screen.say(say("status.no-editor", editor=visible(command[0]), reason=visible(failed)))
            return
        self.reload()

    def poll(self) -> None:
        """Look whether another program has changed the files; called twice a second while the screen is in front."""
        if self.screen.is_current and self.watch.poll(time.monotonic()):
            self.reload()

    def reload(self) -> None:
        """Take in what is on disk now; eye and caret stay where they were, by the words under them."""
        pane = self.screen.article
        text, caret = self.session.article.text, pane.caret
        taken = self.session.take_changes()
        self.rewatch()
        if taken.kind == "same":
            return
        if taken.kind == "broken":
            one = taken.problems[0]
            place = f"{one.place.line + 1}:{one.place.column + 1}"
            self.screen.say(say("disk.broken", place=place, why=say(one.code, **dict(one.values))))
            return
        row = pane.rows.row_of(caret) - pane.scroll_offset.y
        self.show()
        if self.session.article.text != text:
            pane.go(same_place(text, self.session.article.text, caret))
            pane.bring_to(row)
        self.screen.say(say(f"disk.{taken.kind}", file=visible(self.session.pair.annotation.name)))
        if taken.kind == "conflict" and taken.merged:
            self.settle(taken.merged)

    def settle(self, merged: Merged) -> None:
        """Decide the conflicts one by one: mine or theirs; leaving keeps mine for the rest."""
        choices: dict[int, Literal["mine", "theirs"]] = {}

        def ask(number: int) -> None:
            if number == len(merged.conflicts):
                self.session.decide(merged, choices)
                self.show()
                return

            def answered(answer: str | None) -> None:
                choices[number] = "theirs" if answer == "theirs" else "mine"
                ask(number + 1)

            paint = self.screen.paint
            self.screen.app.push_screen(ConflictScreen(paint, merged, number), answered)

        ask(0)

    def rewatch(self) -> None:
        """Take what is on disk for known."""
        session = self.session
        loaded = session.loaded.digest if session.loaded else None
        self.watch = Watch({session.pair.article: session.article.digest, session.pair.annotation: loaded})

    def list_problems(self) -> None:
        """Every problem of the file with its line and a caret, and the items whose words were not found."""
        session = self.session
        text = session.loaded.text if session.loaded else session.broken_text or ""

        def rows_of(width: int) -> tuple[Row, ...]:
            return problem_rows(session.page, session.pair.annotation, session.problems, text, width)

        def chosen(key: str | None) -> None:
            if key:
                self.screen.article.focus()
                self.screen.go_to_item(key, jump=True)

        self.screen.app.push_screen(ListScreen(self.screen.paint, rows_of), chosen)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def annotator() -> str:
    """Who checks: the name that the terminal's user has; empty when there is none."""
    return os.environ.get("READER_NAME") or os.environ.get("USER") or ""


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
