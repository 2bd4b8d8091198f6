"""The header and the footer: one row each, on the raised ground."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.article_pane import paintable
from reader.tui.theme import Paint
from reader.views.lines import Piece, cut, width_of


class Bar(Widget):
    """A row of pieces: the left ones are cut to make room for the right ones."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Bar { height: 1; width: 1fr; background: $raised; }"

    def __init__(self, paint: Paint, *, id: str) -> None:
        super().__init__(id=id)
        self.paint = paint
        self.left: tuple[Piece, ...] = ()
        self.right: tuple[Piece, ...] = ()

    def show(self, left: Sequence[Piece], right: Sequence[Piece] = ()) -> None:
        """Show other pieces."""
        new = (tuple(left), tuple(right))
        if new != (self.left, self.right):
            self.left, self.right = new
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row."""
        width = self.size.width
        ground = self.paint.ground("raised")
        if y:
            return Strip.blank(width, ground)
        right = list(self.right) if width_of(self.right) < width - 12 else []
        room = width - width_of(right) - (1 if right else 0)
        left: list[Piece] = []
        for piece in self.left:
            rest = room - width_of(left)
            if rest <= 0:
                break
            left.append(Piece(cut(piece.text, rest), piece.tone, piece.slot, piece.attrs, piece.mono))
        gap = Piece(" " * max(0, width - width_of(right) - width_of(left)))
        segments = [Segment(paintable(one.text), self.paint.piece(one, "raised")) for one in (*left, gap, *right)]
        return Strip(segments).adjust_cell_length(width, ground)
