"""A screen of rows to be read."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from reader.messages import say
from reader.tui.bars import Bar
from reader.tui.dialogs.dialog import Dialog
from reader.tui.keys import name_of
from reader.tui.list_pane import ListPane
from reader.tui.theme import Paint
from reader.views.lines import FIGURE, Piece, Row


class ListScreen(Dialog[str | None]):
    """Rows to be read: the help, the problems of a file. Where rows have keys, Enter gives that of the chosen one."""

    DEFAULT_CSS = """
    ListScreen { align: center middle; background: $background 60%; }
    ListScreen Vertical { width: 92; max-width: 100%; height: 90%; background: $paper; padding: 1 1 0 1; }
    """

    def __init__(self, paint: Paint, rows_of: Callable[[int], tuple[Row, ...]], opened: set[str] | None = None) -> None:
        """`rows_of` gives the rows for a width in cells. Where some of them are figures that open, the keys of those
        that are open stand in `opened`.
        """
        super().__init__()
        self.paint = paint
        self.rows_of = rows_of
        self.opened = opened if opened is not None else set()

    def compose(self) -> ComposeResult:
        """The list and the keys that work in it."""
        with Vertical():
            yield ListPane(self.paint, id="list", ground="paper")
            yield Bar(self.paint, id="list-keys")

    @on(ListPane.Resized)
    def _fill(self, message: ListPane.Resized) -> None:
        rows = self.rows_of(message.pane.size.width)
        message.pane.show(rows)
        keys = [("Esc", say("help.leave")), ("Space", say("help.on"))]
        if any(row.key for row in rows):
            keys.insert(1, ("Enter", say("help.go")))
        self.query_one(Bar).show(
            [piece for key, what in keys for piece in (Piece(f" {key}", "accent"), Piece(f" {what}  ", "secondary"))]
        )

    def on_key(self, event: Key) -> None:
        """Scroll, or leave."""
        pane = self.query_one(ListPane)
        page = max(1, pane.size.height - 2)
        steps = {"j": 1, "Down": 1, "k": -1, "Up": -1, "Space": page, "PgDn": page, "PgUp": -page}
        name = name_of(event)
        event.stop()
        event.prevent_default()
        if name in ("Esc", "q", "?", "F1", "!"):
            self.dismiss(None)
        elif name == "Enter":
            seen = 0 <= pane.cursor - pane.scroll_offset.y < pane.size.height
            if seen and pane.chosen_key.startswith(FIGURE):
                self.opened ^= {pane.chosen_key}
                pane.show(self.rows_of(pane.size.width))
            else:
                self.dismiss((pane.chosen_key if seen else "") or None)
        elif name in steps:
            self._step(pane, steps[name])
        elif name in ("Home", "g"):
            pane.scroll_to(y=0, animate=False, force=True)
        elif name in ("End", "G"):
            pane.scroll_to(y=pane.virtual_size.height, animate=False, force=True)

    def _step(self, pane: ListPane, step: int) -> None:
        """To the next row that can be chosen when it is in view, else further through those that are only read."""
        top = pane.scroll_offset.y
        ahead = (
            range(max(top, pane.cursor + 1), top + pane.size.height) if step > 0 else range(top, max(top, pane.cursor))
        )
        if abs(step) == 1 and any(pane.rows[index].key for index in ahead if index < len(pane.rows)):
            pane.move(step)
        else:
            pane.scroll_to(y=max(0, top + step), animate=False, force=True)
