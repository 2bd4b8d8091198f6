"""One field of a form on the screen: label, field, what the app understood, and below it an error.

The row paints all but the field itself: a form of few widgets opens at once.
"""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from reader.model import Span
from reader.tui.fields import Field, NoteArea
from reader.tui.menu import Menu, strip_of
from reader.tui.pickers import ChoiceField, Completion, KindPicker, SourceField
from reader.tui.theme import Paint
from reader.views.forms.form import Form, FormField, said
from reader.views.forms.lists import SEPARATOR, parts
from reader.views.forms.people import Choice
from reader.views.forms.routes import name_at
from reader.views.lines import Piece, Row, cut
from reader.views.parts import paragraph

Editor = Field | NoteArea | KindPicker
"""What a row is filled in with."""

LABELS = 11
"""The cells of the column of labels."""

NARROW_LABELS = 10
"""The same in a narrow form."""

_ERROR_MARK = "! "
_ERROR_ROWS = 3
_NARROW = 60


class FormRow(Widget):
    """One field with everything that belongs to it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "FormRow { layout: vertical; height: auto; width: 1fr; }"

    def __init__(self, field: FormField, form: Form, paint: Paint, width: int) -> None:
        """A row; `width` is the one that it will most likely have, in cells."""
        super().__init__(id=f"row-{field.name}")
        self.field_name = field.name
        self.paint = paint
        self.completion = Completion(paint) if field.style in ("source", "sources", "route") else None
        self.editor = _editor(field, form, self.completion, paint)
        self.editor.fill(field.given, field.value)
        self._field = field
        self._expected = width
        self._beside = ""
        self._error: list[str] = []
        self.show(field)

    def compose(self) -> ComposeResult:
        """The field, and its choices over what stands below it."""
        yield self.editor
        if self.completion is not None:
            yield self.completion

    def on_resize(self) -> None:
        """Fit what stands beside the field to the width."""
        self.show(self._field, stay=True)

    @property
    def typed(self) -> str | None:
        """What was typed into the field; None where it was left as it was."""
        return self.editor.value if self.editor.touched else None

    @property
    def busy(self) -> bool:
        """Whether choices are open, so that what is typed is no decision yet."""
        return isinstance(self.editor, SourceField) and self.editor.open

    def fill(self, field: FormField) -> None:
        """Put other values into the field."""
        self.editor.fill(field.given, field.value)

    def show(self, field: FormField, *, stay: bool = False) -> None:
        """Show what the app understands of the field now; with `stay` the row comes and goes later."""
        self._field = field
        if isinstance(self.editor, Field):
            self.editor.offered = field.offered
        if not stay:
            self.display = field.shown
        width = self.size.width or self._expected
        labels = NARROW_LABELS if width < _NARROW else LABELS
        focused = self.is_attached and self.screen.focused is self.editor
        room = width - labels
        self._beside = "" if self.busy else _beside(field, room, cell_len(self.editor.value), busy=focused)
        self._error = paragraph(_ERROR_MARK + said(field.error), room - 1, _ERROR_ROWS) if field.error else []
        margin = (0, cell_len(self._beside) + 2 if self._beside else 0, len(self._error), labels)
        for one in (self.editor, self.completion):
            if one is not None:
                one.styles.margin = margin if one is self.editor else (0, 0, 0, labels)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The label and what stands beside the field; below the field the error."""
        width = self.size.width
        error = y - (self.size.height - len(self._error))
        if not y:
            beside = Piece(self._beside, "secondary" if self._field.aside.ok else "ink")
            row = Row((Piece(self._field.label, "secondary"),), (beside,) if self._beside else ())
        elif error >= 0:
            row = Row((Piece(" " * ((NARROW_LABELS if width < _NARROW else LABELS) + 1)), Piece(self._error[error])))
        else:
            row = Row()
        return strip_of(row, width, self.paint, "raised")

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
    room = (max(rest, width // 2) if busy or width >= _NARROW - LABELS else rest) - 2
    words = "" if field.error else said(field.aside, max(1, room))
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
        stretch = name_at(text, cursor) if field.style == "route" else _part_at(text, cursor)
        name = text[stretch.start : stretch.end]
        route, several = field.style == "route", field.style == "sources"
        return stretch, form.directory.choices(name, ids=route, reserved=several, found=form.found)

    return SourceField(field.value, complete, completion, id=id_)


def _part_at(text: str, cursor: int) -> Span:
    """The name at a place of a field of several sources, without the blanks around it."""
    start, end = next(span for span in parts(text, SEPARATOR) if cursor <= span.end)
    name = text[start:end]
    lead = len(name) - len(name.lstrip())
    return Span(start + lead, start + lead + len(name.strip()))
