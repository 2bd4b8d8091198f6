"""One line to type."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from reader.tui.dialogs.dialog import Dialog
from reader.tui.fields import Field, Finished
from reader.tui.menu import Line
from reader.tui.theme import Paint
from reader.views.parts import heading
from reader.views.visible import one_line


class Ask(Dialog[str | None]):
    """Gives back what was typed, without blanks around it; None when it was left."""

    DEFAULT_CSS = """
    Ask {
        align: center bottom; background: $background 30%;
        & > Vertical {
            width: 84; max-width: 100%; height: auto; max-height: 100%; background: $surface;
            border-left: outer $primary; padding: 1 2;
        }
        & Line { margin: 0 0 1 0; }
    }
    """

    def __init__(self, paint: Paint, question: str, value: str = "") -> None:
        """`value` stands in the field at first, selected, so that typing replaces it."""
        super().__init__()
        self.paint = paint
        self.question = one_line(question)
        self.value = value

    def compose(self) -> ComposeResult:
        """The question over the field."""
        with Vertical():
            yield Line(self.paint)
            field = Field(self.value, select_on_focus=True)
            field.last = True
            yield field

    def on_mount(self) -> None:
        """The field has the focus all the time."""
        self.query_one(Line).show(lambda width: heading(self.question, "", width))
        self.query_one(Field).focus()

    @on(Finished)
    def _done(self) -> None:
        self.dismiss(self.query_one(Field).value.strip())

    def on_key(self, event: Key) -> None:
        """Esc leaves. No key goes further than the question."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.dismiss(None)
