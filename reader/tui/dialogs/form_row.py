"""One field of a form on the screen: label, field, what the app understood, and below it an error."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from reader.model import Span
from reader.tui.fields import Field, NoteArea
from reader.tui.menu import Menu
from reader.tui.pickers import ChoiceField, Completion, KindPicker, SourceField
from reader.tui.theme import Paint
from reader.views.forms.form import Form, FormField, said
from reader.views.forms.lists import SEPARATOR, parts
from reader.views.forms.people import Choice
from reader.views.forms.routes import name_at
from reader.views.lines import cut

Editor = Field | NoteArea | KindPicker
"""What a row is filled in with."""

LABELS = 11
"""The cells of the column of labels."""

_ERROR_MARK = "! "
_NARROW = 50


class FormRow(Vertical):
    """One field with everything that belongs to it."""

    DEFAULT_CSS = f"""
    FormRow {{
        height: auto; width: 1fr;
        & > Horizontal {{ height: auto; width: 1fr; }}
        & .label {{ width: {LABELS}; height: 1; color: $secondary; }}
        & .editor {{ width: 1fr; height: auto; }}
        & .aside {{ width: auto; height: 1; color: $secondary; }}
        & .error {{ height: auto; width: 1fr; padding: 0 0 0 {LABELS + 1}; display: none; }}
        .-narrow & .label {{ width: 9; }}
        .-narrow & .error {{ padding-left: 10; }}
        &.-wrong .error {{ display: block; }}
        &.-doubtful .aside {{ color: $foreground; }}
        &:ansi .label {{ text-style: dim; }}
        &:ansi .aside {{ text-style: dim; }}
    }}
    """

    def __init__(self, field: FormField, form: Form, paint: Paint) -> None:
        super().__init__(id=f"row-{field.name}")
        self.field_name = field.name
        self.completion = Completion(paint) if field.style in ("source", "sources", "route") else None
        self.editor = _editor(field, form, self.completion, paint)
        self._field = field
        self.display = field.shown

    def compose(self) -> ComposeResult:
        """Label, field with its choices, what the app understood; the error."""
        with Horizontal():
            yield Static(Content(self._field.label), classes="label")
            with Vertical(classes="editor"):
                yield self.editor
                if self.completion is not None:
                    yield self.completion
            yield Static(classes="aside")
        yield Static(classes="error")

    def on_mount(self) -> None:
        """Show what was understood from the start."""
        self.show(self._field)

    def on_resize(self) -> None:
        """Fit what stands beside the field to the width."""
        self.show(self._field)

    @property
    def typed(self) -> str | None:
        """What was typed into the field; None where it was left as it was."""
        return self.editor.value if self.editor.touched else None

    def fill(self, field: FormField) -> None:
        """Put other values into the field."""
        self.editor.fill(field.given, field.value)

    @property
    def busy(self) -> bool:
        """Whether choices are open, so that what is typed is no decision yet."""
        return isinstance(self.editor, SourceField) and self.editor.open

    def show(self, field: FormField, *, stay: bool = False) -> None:
        """Show what the app understands of the field now; with `stay` the row comes and goes later."""
        self._field = field
        if not stay:
            self.display = field.shown
        if not self.is_mounted or not self.size.width:
            return
        width, typed = self.size.width - LABELS, cell_len(self.editor.value)
        words = "" if self.busy else _beside(field, width, typed, busy=self.screen.focused is self.editor)
        self.query_one(".aside", Static).update(Content(f"  {words}" if words else ""))
        self.set_class(not field.aside.ok, "-doubtful")
        self.set_class(bool(field.error), "-wrong")
        self.query_one(".error", Static).update(Content(_ERROR_MARK + said(field.error) if field.error else ""))

    def on_menu_picked(self, event: Menu.Picked) -> None:
        """Take the choice that was clicked."""
        event.stop()
        if isinstance(self.editor, SourceField):
            self.editor.take(event.index)
            self.editor.focus()


def _beside(field: FormField, width: int, typed: int, *, busy: bool) -> str:
    """The words beside a field: at most half of the room, and more where what was typed leaves it. Where the room is
    small only the field that is being filled in gives up half of it."""
    rest = width - typed - 5
    room = (max(rest, width // 2) if busy or width >= _NARROW else rest) - 2
    words = said(field.aside, max(1, room))
    return cut(words if field.aside.ok else _ERROR_MARK + words, room) if words else ""


def _editor(field: FormField, form: Form, completion: Completion | None, paint: Paint) -> Editor:
    id_ = f"field-{field.name}"
    if field.style == "kind":
        return KindPicker(field.value, paint, id=id_)
    if field.style == "note":
        return NoteArea(field.value, id=id_)
    if field.style == "choice":
        return ChoiceField(field.value, field.choices, id=id_)
    if completion is None:
        return Field(field.value, id=id_)

    def complete(text: str, cursor: int) -> tuple[Span, tuple[Choice, ...]]:
        if field.style == "route":
            stretch = name_at(text, cursor)
        else:
            start, end = next(span for span in parts(text, SEPARATOR) if cursor <= span.end)
            lead = len(text[start:end]) - len(text[start:end].lstrip())
            stretch = Span(start + lead, start + lead + len(text[start:end].strip()))
        name = text[stretch.start : stretch.end]
        route = field.style == "route"
        return stretch, form.directory.choices(
            name, ids=route, reserved=field.style == "sources"
        ) if name or cursor else ()

    return SourceField(field.value, complete, completion, id=id_)
