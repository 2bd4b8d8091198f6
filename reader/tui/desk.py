"""The desk: what a person does to the document of the reading screen. Forms give edits, the session applies them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.messages import codes, say
from reader.model import Document, Edit, Event, Item, Note, Photo, Quote, Remove, Source, Span
from reader.session import Session, relinked
from reader.tui.checking import Checking
from reader.tui.dialogs import Choice, FormScreen, ListChoice
from reader.tui.filing import Filing
from reader.tui.keys import Press
from reader.tui.panes import Plans, RowsOf
from reader.tui.sourcing import Sourcing
from reader.tui.telling import tell
from reader.tui.triage import Triaging
from reader.views.accepting import proposed_form
from reader.views.forms import Form, article_form, check_form, event_form, note_form, quote_form, source_form
from reader.views.forms.check import remove_check_edit
from reader.views.inspector import FIELDS
from reader.views.record import check_number
from reader.views.visible import one_line

if TYPE_CHECKING:
    from reader.tui.list_pane import ListPane
    from reader.tui.reading import ReadingScreen


class Desk:
    """The session behind a reading screen, and the commands that change it."""

    def __init__(self, screen: ReadingScreen, session: Session) -> None:
        self.screen = screen
        self.session = session
        self.rows_of = screen.rows_of = RowsOf(screen.commands)
        self.actions: Mapping[str, Callable[[], object]] = {
            "annotate": self.annotate,
            "record.edit": self.edit_record,
            "remove": self.remove,
            "event.add": self.add_event,
            "note.add": self.add_note,
            "source.edit": self.edit_source,
            "article.edit": self.edit_article,
            "relink": self.relink,
            "undo": lambda: self.go_back(redo=False),
            "redo": lambda: self.go_back(redo=True),
        }
        self.filing = Filing(self)
        self.triaging = Triaging(self)
        self.checking = Checking(self)
        self.sourcing = Sourcing(self)
        self._catching_up = False

    def perform(self, press: Press) -> None:
        """Do a command that changes the document or its file."""
        id_ = press.command.id
        helpers = (self.filing, self.triaging, self.checking, self.sourcing)
        tables = (self.actions, *(helper.actions for helper in helpers))
        action = next((table[id_] for table in tables if id_ in table), None)
        if action is None:
            return
        if press.command.edits and self.session.closed:
            self.tell_closed()
            return
        action()

    def tell_closed(self) -> None:
        """Say why nothing may be edited."""
        tell(self.screen, f"status.closed-{self.session.closed}")

    def show(self) -> None:
        """Show the document as it is now."""
        self.triaging.show()
        self.screen.show_page(self.session.page, unsaved=self.session.unsaved)
        if self.triaging.suggestions is not None:
            self.triaging.begin()
        if self.session.is_behind and not self._catching_up:
            self._catching_up = True
            self.screen.run_worker(self._catch_up(), group="page")

    async def _catch_up(self) -> None:
        """Work out the page of a large document while keys are answered, and show it."""
        session = self.session
        while session.is_behind:
            self.take(await asyncio.to_thread(self.worked_out, session.article.text, session.document))
        self._catching_up = False
        self.triaging.show()
        self.screen.show_page(session.page, unsaved=session.unsaved)

    def worked_out(self, text: str, document: Document) -> Plans:
        """What the screen needs to show a text with a document. May run in any thread."""
        page = self.session.pages.work(text, document)()
        self.screen.article.lay_out(page.shown, page.layout.paragraphs)
        self.triaging.work_ahead(page)
        return self.rows_of.plan(page)

    def take(self, plans: Plans) -> None:
        """From now on show this."""
        self.session.pages.take(plans.page)
        self.rows_of.take(plans)

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
            drafted = self.triaging.like(words)
            page = self.session.page
            self.open_form(proposed_form(page, drafted, words) if drafted else quote_form(page, words))
        elif isinstance(self.item, Quote):
            self.open_form(quote_form(self.session.page, self.item))
        else:
            tell(self.screen, "status.nothing-to-annotate")

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
                tell(self.screen, "status.nothing-here")

    def edit_field(self, pane: ListPane) -> None:
        """Edit the field, or the check, of the record under a pane's cursor where it stands, without the whole form."""
        quote = self.session.page.quote(self.screen.current)
        if quote is None:
            return
        if self.session.closed:
            self.tell_closed()
            return

        def done(result: FormScreen.Result | None) -> None:
            if result is not None and result.edit is not None:
                self.do(result.edit)
                if result.edit.code == "edit.own-check":
                    tell(self.screen, "status.check-added")

        row = pane.region.y + pane.cursor - pane.scroll_offset.y
        number = check_number(pane.chosen_key)
        if number is None:
            form, only = quote_form(self.session.page, quote), FIELDS[pane.chosen_key]
        else:
            form = check_form(self.session.page, quote, number)
            only = tuple(field.name for field in form.fields)
        self._push(form, done, only=only, place=(max(0, row - 1), pane.size.width))

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

    def remove(self) -> None:
        """Take the item out, on the row of a check that check alone; undo brings it back."""
        item, pane = self.item, self.screen.side_pane
        number = check_number(pane.chosen_key) if pane is not None else None
        if pane is not None and number is not None and isinstance(item, Quote):
            self._remove_check(pane, item, number)
            return
        if item is None or item.key == "article" or item.key not in self.session.document.by_key():
            tell(self.screen, "status.nothing-here")
            return
        self.do(Edit((Remove(item.key),), "edit.remove"))
        tell(self.screen, "status.removed")

    def _remove_check(self, pane: ListPane, quote: Quote, number: int) -> None:
        edit = remove_check_edit(self.session.document, quote.key, number)
        if edit is None:
            self.screen.say(say("status.no-check"))
            return
        if 0 < number == len(quote.checks) - 1:
            # the row of the last check goes with it
            pane.move(-1)
        self.do(edit)
        tell(self.screen, "status.check-removed")

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
                tell(self.screen, "status.linked")
        elif found.spans:
            self.screen.say(say("status.linked-already"))
        elif found.candidates:
            candidate = found.candidates[0]
            pane.select(Span(candidate[0].start, candidate[-1].end))
            self.screen.show_current(item.key)
            tell(self.screen, "status.candidate", count=len(found.candidates))
        else:
            tell(self.screen, "status.select-words")

    def open_form(self, form: Form, then: Callable[[], object] | None = None) -> None:
        """Show a form; its edit is applied when it is saved, and `then` is called after it."""
        screen = self.screen
        screen.article.make_room(form.spans)
        if isinstance(form.base, Quote):
            form = replace(form, found=(*form.found, *self.triaging.people))

        def done(result: FormScreen.Result | None) -> None:
            # what a person has selected stays selected; of a suggestion nothing was, before its words were moved
            if result is None and form.new and not self.triaging.active:
                return
            screen.article.select(None)
            if result is None or result.edit is None:
                return
            self.do(result.edit)
            if form.new and form.spans:
                screen.article.go(form.spans[0].start)
            if result.next_quote:
                screen.perform_by_id("triage.next" if self.triaging.active else "quote.next")
            if then:
                then()

        self._push(form, done)

    def _push(self, form: Form, done: Callable[[FormScreen.Result | None], None], **more: Any) -> None:
        """Put a form on the screen; what is typed into it is in the journal until `done` has taken what came of it."""
        journal = self.session.journal

        def answered(result: FormScreen.Result | None) -> None:
            done(result)
            if journal:
                journal.typed(None)

        keep = journal.typed if journal else None
        screen = FormScreen(self.screen.paint, form, self.session.new_id, keep=keep, **more)
        self.screen.app.push_screen(screen, answered)

    def do(self, edit: Edit) -> None:
        """Apply an edit and show what it did."""
        was_at_risk = self.session.at_risk
        self.session.do(edit)
        self.show()
        if self.session.at_risk and not was_at_risk:
            # after what the command itself says
            self.screen.call_later(self.screen.say, say("journal.at-risk"))

    def go_back(self, *, redo: bool) -> None:
        """Undo, or redo, and say what."""
        edit = self.session.redo() if redo else self.session.undo()
        if edit is None:
            self.screen.say(say("status.nothing-to-redo" if redo else "status.nothing-to-undo"))
            return
        before = self.triaging.open
        self.show()
        self.triaging.return_to(before)
        what = say(edit.code if edit.code in codes() else "edit.edit")
        self.screen.say(say("status.redone" if redo else "status.undone", what=what))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
