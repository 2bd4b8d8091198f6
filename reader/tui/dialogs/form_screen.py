"""A form on the screen: fields one below the other, what the app understood beside them, and one edit at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.geometry import Size
from textual.message import Message
from textual.widgets import Input, TextArea

from reader.messages import say
from reader.model import Document, Edit, Quote, Span
from reader.tui.dialogs.choice import Choice
from reader.tui.dialogs.confirm import Confirm
from reader.tui.dialogs.dialog import Dialog
from reader.tui.dialogs.form_row import FormRow
from reader.tui.fields import Finished, NoteArea
from reader.tui.menu import Line
from reader.tui.pickers import KindPicker, SourceField, Words
from reader.tui.signing import signature
from reader.tui.theme import Paint
from reader.views.forms import Form, NewId, checked, edit_of, key_row, said, typed, with_words, words_rows
from reader.views.forms.ends import End, with_end_moved
from reader.views.forms.rows import Key
from reader.views.lines import Row
from reader.views.parts import heading

SHARE = 0.72
"""The share of the screen's rows that a form takes at most, so that the sentence stays readable beside it."""

MOST_WORDS = 3
"""The rows that the words of a form take at most; 2 where rows are scarce."""

KEEP_SECONDS = 1.0
"""How often what is typed is written down."""

NARROW = 60
"""On a screen of fewer cells labels are shorter and the left edge is nearer."""

WIDEST = 84
"""The widest that a form is, in cells."""

_SIDES = 6
_FIELD_CELLS = 48
_FIELD_FRAME = 3
_FRAME = 4
_SPARSE = 16


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of a form that was saved."""

    edit: Edit | None
    """What is to be done; None when nothing was changed."""
    next_quote: bool
    """Whether the next quote is wanted in the same go."""
    form: Form
    """The form as it was saved."""


class FormScreen(Dialog[_Result | None]):
    """Any of the forms of `reader.views.forms`. It gives back what came of it, or None when it was left."""

    Result: TypeAlias = _Result

    class WordsMoved(Message):
        """The words that an open form is about were moved; posted to the app."""

        def __init__(self, spans: tuple[Span, ...]) -> None:
            super().__init__()
            self.spans = spans
            """Where the words are now, one span a piece."""

    AUTO_FOCUS = ""
    # None would be the app's own rule: the first widget, at times after the field that wants something was focused
    DEFAULT_CSS = """
    FormScreen {
        align: center bottom; background: $background 30%;
        &.-top { align: center top; }
        #form {
            width: 84; max-width: 100%; height: auto; max-height: 100%; background: $surface;
            border-left: outer $primary; padding: 1 2 0 2;
        }
        #title { margin: 0 0 1 0; }
        Words { margin: 0 0 1 0; }
        #rows { height: auto; scrollbar-size: 0 0; margin: 0 0 0 1; }
        FormRow { margin: 0 0 1 0; }
        #keys { margin: 0 0 0 1; }
        &.-dense #form { padding: 0 1; }
        &.-dense #title { margin: 0; }
        &.-dense Words { margin: 0; }
        &.-dense FormRow { margin: 0; }
        &.-narrow #rows, &.-narrow #keys { margin: 0; }
        &.-field { align: right top; background: transparent; }
        &.-field #form { padding: 0 1; min-width: 24; }
        &.-field #title { display: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False),
        Binding("ctrl+n", "save(True)", show=False),
        Binding("escape", "leave", show=False),
        Binding("f1", "help", show=False),
    ]

    def __init__(
        self,
        paint: Paint,
        form: Form,
        new_id: NewId,
        *,
        document: Callable[[], Document] | None = None,
        keep: Callable[[Edit | None], object] | None = None,
        at_top: bool = False,
        only: tuple[str, ...] = (),
        place: tuple[int, int] = (0, 0),
    ) -> None:
        """A screen for a form.

        `new_id` draws an id. `document` gives the document as it is when the form is saved, where it may have changed
        meanwhile. `keep` is told again and again what the form would do, for after a crash. With `at_top` the form
        stands at the top, for words in the last rows. With `only` it has these fields alone, over what stands at the
        right edge: `place` is its row and its width in cells.
        """
        super().__init__(classes="-field" if only else "-top" if at_top else "")
        self.only = only
        self._place = place
        self.form = form
        self._opened = form
        self.paint = paint
        self._new_id = new_id
        self._document = document or (lambda: form.sheet.document)
        self._keep = keep
        self._kept = form
        self.rows: list[FormRow] = []
        """The fields, in order."""
        self._understood: dict[str, str | None] = {}

    def compose(self) -> ComposeResult:
        """Heading, words, fields, keys."""
        # known before they are there, so that their styles are not worked out twice
        self._set_density(self.app.size)
        with Vertical(id="form"):
            yield Line(self.paint, id="title")
            if self._has_words:
                yield Words(self._words, self.paint, movable=bool(self.form.spans), id="words")
            with VerticalScroll(id="rows", can_focus=False):
                width = min(WIDEST, self.app.size.width) - _SIDES
                for field in self.form.fields:
                    if field.name in self.only if self.only else field.name != "words":
                        self.rows.append(FormRow(field, self.form, self.paint, width))
                        yield self.rows[-1]
            yield Line(self.paint, id="keys")

    def on_mount(self) -> None:
        """Go to the first field that wants something."""
        self._mark_last()
        self._show()
        # before the first frame: arranged when the size is told, the form would stand roomy first and jump then
        self._arrange()
        self.query_one(f"#field-{self.only[0] if self.only else self.form.start}").focus()
        if self._keep:
            self.set_interval(KEEP_SECONDS, self.keep_typed)

    def keep_typed(self) -> None:
        """Tell what the form would do now, where that has changed since it was last told."""
        if self._keep and self.form is not self._kept:
            self._keep(self.rescued())
            self._kept = self.form

    def on_resize(self) -> None:
        """Take the rows that there are: with blanks between the fields where the screen is high, without elsewhere."""
        self._arrange()

    @property
    def _has_words(self) -> bool:
        """Whether the words that the form is about stand above its fields."""
        return not self.only and self.form.has("words") and self.form.field("words").shown

    def _words(self, width: int, most: int, end: End | None) -> tuple[Row, ...]:
        return words_rows(self.form, width, most, end)

    def _arrange(self) -> None:
        height = self.app.size.height
        if self.only:
            self._arrange_over_row()
            return
        roomy = self._set_density(self.app.size)
        lines = 0
        if self._has_words:
            lines = min(self._lines_of_words, MOST_WORDS if roomy else 2 if height >= _SPARSE else 1)
            self.query_one(Words).styles.height = lines
        around = (_FRAME + lines + 1) if roomy else 2 + lines
        most = max(8, int(height * SHARE))
        self.query_one("#rows").styles.max_height = max(1, most - around if not roomy else height - around)

    @property
    def _lines_of_words(self) -> int:
        return len(words_rows(self.form, 74, MOST_WORDS)) if self._has_words else 0

    def _set_density(self, size: Size) -> bool:
        """Have blanks between the fields where a screen of that size has room for them. Returns whether it has."""
        if self.only:
            return False
        shown = sum(field.shown for field in self.form.fields) - self._has_words
        lines = self._lines_of_words
        roomy = _FRAME + 2 * shown + (lines + 1 if lines else 0) <= max(8, int(size.height * SHARE))
        self.set_class(not roomy, "-dense")
        self.set_class(size.width < NARROW, "-narrow")
        return roomy

    def _arrange_over_row(self) -> None:
        """Put the field where its row stands, moved up where it would reach below the screen."""
        row, width = self._place
        form = self.query_one("#form")
        cells = min(self.app.size.width, max(width, _FIELD_CELLS))
        form.styles.width = cells
        form.styles.margin = (max(0, min(row, self.app.size.height - len(self.only) - _FIELD_FRAME)), 0, 0, 0)
        self.set_class(True, "-dense")
        self.set_class(cells < NARROW, "-narrow")

    def _mark_last(self) -> None:
        shown = [row for row in self.rows if row.display]
        for row in shown:
            row.editor.last = row is shown[-1]

    @property
    def _typed(self) -> dict[str, str | None]:
        """What was typed into each field; None where it was left as it was."""
        return {row.field_name: row.typed for row in self.rows}

    def _collect(self) -> None:
        """Take over what stands in the fields. They are asked, since their messages may still be under way."""
        values = self._typed
        fields = {field.name: field for field in self.form.fields}
        now = {name: fields[name].given if value is None else value for name, value in values.items()}
        self.form = typed(self.form, now)

    def _show(self) -> None:
        """Show the form as it is understood now."""
        self.query_one("#title", Line).show(lambda width: heading(said(self.form.title), "", width))
        shown = [row.display for row in self.rows]
        busy = [row for row in self.rows if row.busy]
        for row in busy or self.rows:
            row.show(self.form.field(row.field_name), stay=bool(busy))
        if shown != [row.display for row in self.rows]:
            self._mark_last()
            self._arrange()
        for words in self.query(Words):
            words.refresh()
        self._show_keys()

    def _show_keys(self) -> None:
        focused = self.focused
        special: list[Key] = []
        if isinstance(focused, Words) and focused.movable:
            special = [("Shift+← →", say("form.key.move")), ("← →", say("form.key.end"))]
        elif isinstance(focused, NoteArea):
            special = [("Alt+Enter", say("form.key.break"))]
        more = [("Ctrl+N", say("form.key.more"))] if isinstance(self.form.base, Quote) and not self.only else []
        keys = [("Ctrl+S", say("form.key.save")), ("Esc", say("form.key.leave")), *special, *more]
        keys.append(("Tab", say("form.key.next")))
        self.query_one("#keys", Line).show(lambda width: key_row(keys, width))

    # What the fields say

    def on_input_changed(self, _: Input.Changed) -> None:
        """Understand the form anew."""
        self._understand()

    def on_text_area_changed(self, _: TextArea.Changed) -> None:
        """Understand the form anew."""
        self._understand()

    def on_kind_picker_changed(self, _: KindPicker.Changed) -> None:
        """Understand the form anew."""
        self._understand()

    def on_source_field_settled(self, _: SourceField.Settled) -> None:
        """Understand the form anew, now that it is decided."""
        self._understand_anew()

    def _understand(self) -> None:
        """Read the fields and show what they mean; a field that just got its first value says nothing new."""
        if self._typed != self._understood or any(row.busy for row in self.rows):
            self._understand_anew()

    def _understand_anew(self) -> None:
        self._understood = self._typed
        self._collect()
        for row in self.rows:
            field = self.form.field(row.field_name)
            # what the app fills in follows what is typed elsewhere: the type follows the speaker
            if field.offered and field.value == field.offered != row.editor.value:
                row.fill(field)
        self._show()

    def on_descendant_focus(self, _: DescendantFocus) -> None:
        """Show the keys of the field, and what stands beside it in full."""
        self._show()

    def on_words_nudged(self, event: Words.Nudged) -> None:
        """Move an end of the words, read anew what the text shows, and tell the app."""
        spans = with_end_moved(self.form.sheet.text, self.form.spans, event.end, event.step)
        if spans == self.form.spans:
            return
        self._collect()
        self.form = with_words(self.form, spans)
        for row in self.rows:
            row.fill(self.form.field(row.field_name))
        self._show()
        self.app.post_message(self.WordsMoved(spans))

    def on_finished(self, _: Finished) -> None:
        """Save: Enter was pressed in the last field."""
        self.action_save()

    # What a person does

    def action_save(self, next_quote: bool = False) -> None:
        """Give back the edit, or show what is wrong. Of choices that are open, the current one is taken."""
        for row in self.rows:
            if isinstance(row.editor, SourceField) and row.busy:
                row.editor.take(row.editor.menu.current)
        self._collect()
        self.form = checked(self.form)
        if self.form.valid:
            self.dismiss(
                _Result(edit_of(self.form, self._document(), self._new_id, signature()), next_quote, self.form)
            )
            return
        self._show()
        wrong = next(field for field in self.form.fields if field.error)
        found = self.query(f"#field-{wrong.name}") or self.query(Words)
        if found:
            found.first().focus()

    def rescued(self) -> Edit | None:
        """What is typed as an edit, when there is no time to ask; None when nothing was typed.

        Fields that cannot be understood are left as they were.
        """
        self._collect()
        form = checked(self.form)
        wrong = [field.name for field in form.fields if field.error]
        if wrong:
            form = checked(typed(form, {name: self._opened.field(name).given for name in wrong}))
        if not form.changed or not form.valid:
            return None
        return edit_of(form, self._document(), self._new_id, signature())

    def action_help(self) -> None:
        """Show the keys of a form, and what its fields take."""
        from reader.tui.dialogs.list_screen import ListScreen
        from reader.views.help import form_help_rows

        self.app.push_screen(ListScreen(self.paint, form_help_rows))

    def action_leave(self) -> None:
        """Leave; ask first where something that was typed would be lost."""
        self._collect()
        if not self.form.changed:
            self.dismiss(None)
            return
        answers = (
            Choice("s", say("form.leave.save"), "save"),
            Choice("d", say("form.leave.discard"), "discard"),
            Choice("Esc", say("form.leave.stay"), "stay"),
        )
        self.app.push_screen(Confirm(self.paint, say("form.leave.question"), answers), self._left)

    def _left(self, answer: str | None) -> None:
        if answer == "save":
            self.action_save()
        elif answer == "discard":
            self.dismiss(None)
