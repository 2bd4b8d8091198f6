"""A list to choose one thing from."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key, Resize

from reader.anchoring.fold import search_fold_words
from reader.anchoring.graphemes import previous_grapheme
from reader.messages import say
from reader.tui.dialogs.choice import Choice, by_key, rows_of
from reader.tui.dialogs.dialog import Dialog
from reader.tui.menu import Line, Menu
from reader.tui.theme import Paint
from reader.views.lines import Row
from reader.views.parts import heading
from reader.views.visible import one_line

_FRAME = 5
_FEWEST = 3


class ListChoice(Dialog[str | None]):
    """Gives back the value of what was chosen: by arrows and Enter, by its key or by a click; None when left.

    Where no choice has a letter for its key, what is typed narrows the list, blind to case and diacritics.
    """

    DEFAULT_CSS = """
    ListChoice {
        align: center bottom; background: $background 30%;
        &.-top { align: center top; }
        & > Vertical {
            width: 84; max-width: 100%; height: auto; max-height: 100%; background: $surface;
            border-left: outer $primary; padding: 1 2;
        }
        & Line { margin: 0 0 1 0; }
    }
    """

    def __init__(
        self, paint: Paint, title: str, choices: Sequence[Choice], *, current: str = "", at_top: bool = False
    ) -> None:
        """A list; the choice with the value `current` is the first to be current, else the first one."""
        super().__init__(classes="-top" if at_top else "")
        self.paint = paint
        self.question = one_line(title)
        self.choices = tuple(choices)
        self.typed = ""
        self._shown = self.choices
        self._narrows = not any(choice.key.isalnum() for choice in self.choices)
        self._first = next((index for index, choice in enumerate(self.choices) if choice.value == current), 0)

    def compose(self) -> ComposeResult:
        """The heading and the list."""
        with Vertical():
            yield Line(self.paint)
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
        """Show the choices that fit what was typed."""
        self.query_one(Menu).show(len(self._shown), lambda at, width: rows_of(self._shown, at, width), current)
        self.query_one(Line).show(self._heading)

    def _heading(self, width: int) -> Row:
        menu = self.query_one(Menu)
        aside = self.typed
        if not aside and len(self._shown) > menu.most:
            aside = say("form.list.place", number=menu.current + 1, count=len(self._shown))
        return heading(self.question, aside, width)

    def on_key(self, event: Key) -> None:
        """Choose, leave, narrow the list or go to another row. No key goes further than the list."""
        event.stop()
        menu = self.query_one(Menu)
        letter = event.character if self._narrows and event.is_printable else None
        chosen = None if self.typed and letter else by_key(self.choices, event.key, event.character)
        if chosen is not None:
            self.dismiss(chosen.value)
        elif event.key == "escape" or not self.choices:
            self.dismiss(None)
        elif event.key == "enter":
            if self._shown:
                self.dismiss(self._shown[menu.current].value)
        elif letter or (event.key == "backspace" and self.typed):
            self._narrow(
                self.typed + letter if letter else self.typed[: previous_grapheme(self.typed, len(self.typed))]
            )
        else:
            self._move(event.key)

    def _narrow(self, typed: str) -> None:
        self.typed = typed
        words = search_fold_words(typed).split()
        self._shown = tuple(
            choice for choice in self.choices if all(word in search_fold_words(choice.label) for word in words)
        )
        self._show(0)

    def _move(self, key: str) -> None:
        menu = self.query_one(Menu)
        if key in ("up", "shift+tab", "k"):
            menu.move(-1)
        elif key in ("down", "tab", "j"):
            menu.move(1)
        elif key in ("pageup", "pagedown"):
            menu.page(1 if key == "pagedown" else -1)
        elif key in ("home", "end") and self._shown:
            self._show(0 if key == "home" else len(self._shown) - 1)
        self.query_one(Line).refresh()

    def on_menu_picked(self, event: Menu.Picked) -> None:
        """Choose by a click."""
        self.dismiss(self._shown[event.index].value)
