"""The palette: every command by its name."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key, Resize
from textual.widgets import Input

from reader.commands import COMMANDS, Command, Where
from reader.tui.dialogs.dialog import Dialog
from reader.tui.fields import Field, Finished
from reader.tui.keys import name_of
from reader.tui.list_pane import ListPane
from reader.tui.theme import Paint
from reader.views.help import palette_rows


class PaletteScreen(Dialog[str | None]):
    """Find a command by its name; dismissed with the command's id."""

    DEFAULT_CSS = """
    PaletteScreen { align: center top; background: $background 60%; }
    PaletteScreen Vertical { width: 92; max-width: 100%; height: 70%; margin-top: 2; background: $desk; padding: 1; }
    PaletteScreen Field { margin-bottom: 1; background: $raised; }
    PaletteScreen.-low Vertical { height: 100%; margin: 0; padding: 0 1; }
    PaletteScreen.-low Field { margin: 0; }
    """

    LOW = 16
    """The rows of a screen below which there are no margins."""

    def __init__(self, paint: Paint, place: Where, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__()
        self.paint = paint
        self.place = place
        self._commands = commands

    def compose(self) -> ComposeResult:
        """The field and the list below it."""
        with Vertical():
            field = Field(id="palette-query")
            field.last = True
            yield field
            yield ListPane(self.paint, id="palette-list")

    def on_mount(self) -> None:
        """The field has the focus all the time."""
        self.set_class(self.app.size.height < self.LOW, "-low")
        self.query_one("#palette-list").can_focus = False
        self.query_one(Field).focus()

    def on_resize(self, event: Resize) -> None:
        """Leave the margins out where the screen is low."""
        self.set_class(event.size.height < self.LOW, "-low")

    @on(ListPane.Resized)
    @on(Input.Changed)
    def _fill(self) -> None:
        self._show("")

    def _show(self, chosen: str) -> None:
        pane, query = self.query_one(ListPane), self.query_one(Field).value
        rows = palette_rows(query, self.place, pane.size.width, chosen, self._commands)
        if rows and not chosen:
            rows = palette_rows(query, self.place, pane.size.width, rows[0].key, self._commands)
        pane.show(rows)

    def on_key(self, event: Key) -> None:
        """Choose with the arrows, take with Enter, leave with Esc."""
        pane = self.query_one(ListPane)
        name = name_of(event)
        if name == "Esc":
            self.dismiss(None)
        elif name in ("Up", "Down", "PgUp", "PgDn"):
            keys = [row.key for row in pane.rows]
            step = {"Up": -1, "Down": 1, "PgUp": -8, "PgDn": 8}[name]
            if keys:
                at = keys.index(pane.chosen_key) if pane.chosen_key in keys else 0
                self._show(keys[max(0, min(len(keys) - 1, at + step))])
        else:
            return
        event.stop()
        event.prevent_default()

    @on(Finished)
    def _take(self) -> None:
        self.dismiss(self.query_one(ListPane).chosen_key or None)

    @on(ListPane.Chosen)
    def _clicked(self, message: ListPane.Chosen) -> None:
        self.dismiss(message.key)
