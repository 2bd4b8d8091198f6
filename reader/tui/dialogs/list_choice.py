"""A list to choose one thing from."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Resize
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.dialogs.choice import Choice, by_key, rows_of
from reader.tui.menu import Menu
from reader.tui.theme import Paint
from reader.views.visible import visible

_FRAME = 5
_FEWEST = 3


class ListChoice(ModalScreen[str | None]):
    """Gives back the value of what was chosen: by arrows and Enter, by its key or by a click; None when left."""

    DEFAULT_CSS = """
    ListChoice {
        align: center bottom; background: $background 30%;
        &.-top { align: center top; }
        & > Vertical {
            width: 84; max-width: 100%; height: auto; max-height: 100%; background: $surface;
            border-left: outer $primary; padding: 1 2;
        }
        & Static { width: 1fr; height: auto; margin: 0 0 1 1; text-style: bold; }
    }
    """

    def __init__(
        self, paint: Paint, title: str, choices: Sequence[Choice], *, current: str = "", at_top: bool = False
    ) -> None:
        """A list; the choice with the value `current` is the first to be current, else the first one."""
        super().__init__(classes="-top" if at_top else "")
        self.paint = paint
        self.question = title
        self.choices = tuple(choices)
        self._first = next((index for index, choice in enumerate(self.choices) if choice.value == current), 0)

    def compose(self) -> ComposeResult:
        """The heading and the list."""
        with Vertical():
            yield Static(Content(visible(self.question)))
            yield Menu(self.paint, ground="raised", most=len(self.choices))

    def on_mount(self) -> None:
        """Show the list."""
        self._show(self._first)

    def on_resize(self, event: Resize) -> None:
        """Keep the list within two thirds of the screen, so that the page stays in sight."""
        menu = self.query_one(Menu)
        menu.most = max(1, min(len(self.choices), max(_FEWEST, event.size.height * 2 // 3 - _FRAME)))
        self._show(menu.current)

    def _show(self, current: int) -> None:
        menu = self.query_one(Menu)
        menu.show(len(self.choices), lambda current, width: rows_of(self.choices, current, width), current)

    def on_key(self, event: Key) -> None:
        """Choose, leave, or go to another row. No key goes further than the list."""
        event.stop()
        menu = self.query_one(Menu)
        chosen = by_key(self.choices, event.key, event.character)
        if chosen is not None:
            self.dismiss(chosen.value)
        elif event.key == "escape" or not self.choices:
            self.dismiss(None)
        elif event.key == "enter":
            self.dismiss(self.choices[menu.current].value)
        elif event.key in ("up", "shift+tab", "k"):
            menu.move(-1)
        elif event.key in ("down", "tab", "j"):
            menu.move(1)
        elif event.key in ("pageup", "pagedown"):
            menu.page(1 if event.key == "pagedown" else -1)
        elif event.key in ("home", "end"):
            self._show(0 if event.key == "home" else len(self.choices) - 1)

    def on_menu_picked(self, event: Menu.Picked) -> None:
        """Choose by a click."""
        self.dismiss(self.choices[event.index].value)
