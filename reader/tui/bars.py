"""The header and the footer, one row each on the raised ground, and what is said there when it needs more rows."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.article_pane import paintable
from reader.tui.theme import Paint
from reader.views.lines import Piece, cut, width_of
from reader.views.parts import paragraph

MOST_ROWS = 5
"""The rows that a notice takes at most."""


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


class Notice(Widget):
    """A sentence that is longer than the footer, over it and the rows above it: nothing else moves."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Notice { layer: notice; dock: bottom; width: 100%; display: none; background: $raised; border-top: solid $rule; }
    Notice.-open { display: block; }
    """

    def __init__(self, paint: Paint, *, id: str) -> None:
        super().__init__(id=id)
        self.paint = paint
        self.rows: list[str] = []

    def show(self, sentence: str, width: int) -> None:
        """Show a sentence on rows of `width` cells; an empty one shows nothing."""
        rows = paragraph(sentence, max(1, width - 2), MOST_ROWS) if sentence else []
        if rows == self.rows:
            return
        self.rows = rows
        self.styles.height = len(rows) + 1
        self.set_class(bool(rows), "-open")
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of it."""
        words = Piece(f" {self.rows[y]}" if y < len(self.rows) else "")
        strip = Strip([Segment(paintable(words.text), self.paint.piece(words, "raised"))])
        return strip.adjust_cell_length(self.size.width, self.paint.ground("raised"))
