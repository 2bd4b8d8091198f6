"""A question with a few answers, each with its key."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from reader.tui.dialogs.choice import Choice, by_key, rows_of
from reader.tui.dialogs.dialog import Dialog
from reader.tui.menu import Menu
from reader.tui.theme import Paint
from reader.views.visible import visible


class Confirm(Dialog[str | None]):
    """Asks, and gives back the value of the answer: by its key, by arrows and Enter, or by a click.

    Esc gives the answer whose key is `Esc`, or None where there is none.
    """

    DEFAULT_CSS = """
    Confirm {
        align: center middle; background: $background 30%;
        & > Vertical {
            width: 64; max-width: 100%; height: auto; max-height: 100%; background: $surface;
            border-left: outer $primary; padding: 1 2;
        }
        & Static { width: 1fr; height: auto; margin: 0 0 1 1; text-style: bold; }
    }
    """

    def __init__(self, paint: Paint, question: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.paint = paint
        self.question = question
        self.choices = tuple(choices)

    def compose(self) -> ComposeResult:
        """The question and its answers."""
        with Vertical():
            yield Static(Content(visible(self.question)))
            yield Menu(self.paint, ground="raised", most=len(self.choices))

    def on_mount(self) -> None:
        """Show the answers."""
        self.query_one(Menu).show(len(self.choices), lambda current, width: rows_of(self.choices, current, width))

    def on_key(self, event: Key) -> None:
        """Answer, or go to another answer. No key goes further than the question."""
        event.stop()
        menu = self.query_one(Menu)
        chosen = by_key(self.choices, event.key, event.character)
        if chosen is not None:
            self.dismiss(chosen.value)
        elif event.key == "escape":
            self.dismiss(None)
        elif event.key == "enter":
            self.dismiss(self.choices[menu.current].value)
        elif event.key in ("up", "down", "tab", "shift+tab", "left", "right"):
            menu.move(1 if event.key in ("down", "tab", "right") else -1)

    def on_menu_picked(self, event: Menu.Picked) -> None:
        """Answer by a click."""
        self.dismiss(self.choices[event.index].value)
