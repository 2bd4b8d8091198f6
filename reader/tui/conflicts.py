"""The screen on which a conflict with another program's change is decided, item by item."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from reader.files.merge import Merged
from reader.messages import say
from reader.tui.bars import Bar
from reader.tui.dialogs.dialog import Dialog
from reader.tui.keys import name_of
from reader.tui.list_pane import ListPane
from reader.tui.theme import Paint
from reader.views.conflicts import conflict_rows
from reader.views.lines import Piece


class ConflictScreen(Dialog[str | None]):
    """One conflict. Gives back `mine` or `theirs`; None when it was left, which keeps mine."""

    DEFAULT_CSS = """
    ConflictScreen { align: center middle; background: $background 50%; }
    ConflictScreen Vertical {
        width: 110; max-width: 100%; height: 20; max-height: 100%; background: $surface;
        border-left: outer $primary; padding: 1 1 0 1;
    }
    """

    def __init__(self, paint: Paint, merged: Merged, number: int) -> None:
        """`number` counts `merged.conflicts` from 0."""
        super().__init__()
        self.paint = paint
        self.merged = merged
        self.number = number

    def compose(self) -> ComposeResult:
        """Both versions over the keys."""
        with Vertical():
            yield ListPane(self.paint, id="conflict", ground="raised")
            yield Bar(self.paint, id="conflict-keys")

    def on_mount(self) -> None:
        """Show the keys."""
        keys = (("m", "conflict.key-mine"), ("t", "conflict.key-theirs"), ("Esc", "conflict.key-later"))
        pieces = [
            piece
            for key, code in keys
            for piece in (Piece(f" {key}", "accent", attrs="bold"), Piece(f" {say(code)}  ", "secondary"))
        ]
        self.query_one(Bar).show(pieces)

    @on(ListPane.Resized)
    def _fill(self, message: ListPane.Resized) -> None:
        message.pane.show(conflict_rows(self.merged, self.number, message.pane.size.width))

    def on_key(self, event: Key) -> None:
        """Decide, or leave it with mine. Left and right arrows do the same as the letters."""
        event.stop()
        event.prevent_default()
        match name_of(event):
            case "m" | "Left":
                self.dismiss("mine")
            case "t" | "Right":
                self.dismiss("theirs")
            case "Esc":
                self.dismiss(None)
