"""A short list of rows to choose from with arrows or the mouse: completion of a field, choices of a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.article_pane import paintable
from reader.tui.theme import Paint
from reader.views.lines import Piece, Row, width_of

MakeRows = Callable[[int, int], Sequence[Row]]
"""Gives the rows for the current one and a width in cells."""


def strip_of(row: Row, width: int, paint: Paint, ground: str) -> Strip:
    """A row as it is painted: left, a gap, right."""
    gap = Piece(" " * max(0, width - width_of(row.left) - width_of(row.right)))
    segments = [
        Segment(paintable(one.text), paint.piece(one, ground, current=row.current, row_slot=row.slot))
        for one in (*row.left, gap, *row.right)
        if one.text
    ]
    return Strip(segments).adjust_cell_length(width, paint.ground(ground))


class Line(Widget):
    """One row: a heading, the keys of a form."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Line { height: 1; width: 1fr; }"

    def __init__(self, paint: Paint, *, ground: str = "raised", id: str | None = None) -> None:
        super().__init__(id=id)
        self.paint = paint
        self.ground_name = ground
        self._make: Callable[[int], Row] = lambda _width: Row()

    def show(self, make: Callable[[int], Row]) -> None:
        """Show another row; `make` gives it for a width in cells."""
        self._make = make
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row."""
        width = self.size.width
        return strip_of(Row() if y else self._make(width), width, self.paint, self.ground_name)


class Menu(Widget):
    """Rows of which one is current. It shows at most `most` rows and keeps the current one in view."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Menu { width: 1fr; height: auto; min-width: 8; }"

    class Picked(Message):
        """A row was clicked."""

        def __init__(self, menu: Menu, index: int) -> None:
            super().__init__()
            self.menu = menu
            self.index = index

        @property
        def control(self) -> Menu:
            """The list that sent it."""
            return self.menu

    def __init__(self, paint: Paint, *, ground: str = "desk", most: int = 6, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paint = paint
        self.ground_name = ground
        self.most = most
        self.count = 0
        self.current = 0
        self._first = 0
        self._make: MakeRows = lambda _current, _width: ()

    def show(self, count: int, make: MakeRows, current: int = 0) -> None:
        """Show other rows."""
        self.count = count
        self._make = make
        self.current = current
        self._first = 0
        self.styles.height = min(count, self.most)
        self._reveal()

    def move(self, steps: int) -> None:
        """Make another row the current one; from the last on to the first and back."""
        if self.count:
            self.current = (self.current + steps) % self.count
            self._reveal()

    def page(self, direction: int) -> None:
        """Move by as many rows as are shown, without going around."""
        if self.count:
            self.current = max(0, min(self.count - 1, self.current + direction * max(1, self.size.height)))
            self._reveal()

    def _reveal(self) -> None:
        shown = max(1, min(self.most, self.size.height or self.most))
        self._first = max(min(self._first, self.current), self.current - shown + 1)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row."""
        width = self.size.width
        rows = self._make(self.current, width)
        number = self._first + y
        if number >= len(rows):
            return Strip.blank(width, self.paint.ground(self.ground_name))
        return strip_of(rows[number], width, self.paint, self.ground_name)

    def on_click(self, event: Click) -> None:
        """Choose the row that is clicked."""
        event.stop()
        row = self._first + event.get_content_offset_capture(self).y
        if 0 <= row < self.count:
            self.current = row
            self.refresh()
            self.post_message(self.Picked(self, row))
