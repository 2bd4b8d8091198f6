"""A pane of rows: timeline, inspector, sources, strip, help. It paints `reader.views.lines.Row`s and holds a cursor."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.article_pane import paintable
from reader.tui.theme import Paint
from reader.views.lazy import current_of, keys_of, pinned
from reader.views.lines import Piece, Row, is_item, width_of


class ListPane(ScrollView, can_focus=True):
    """Rows one cell high. Rows with a key can be chosen; the first row is the heading and shows the focus.

    The rows of a head (`reader.views.lazy`) stay at the top while the others scroll.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ListPane {
        width: 1fr; height: 1fr; background: $desk;
        overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0;
    }
    """

    virtual_size = Reactive(Size(0, 0), layout=False)
    """The size of all rows. More or fewer of them move nothing else, since the pane shows no scrollbars."""

    class Chosen(Message):
        """The cursor of the pane was moved to a row by hand."""

        def __init__(self, pane: ListPane, key: str, *, clicked: bool = False) -> None:
            super().__init__()
            self.pane = pane
            self.key = key
            self.clicked = clicked

        @property
        def control(self) -> ListPane:
            """The pane that sent it."""
            return self.pane

    class Resized(Message):
        """The pane has another size and wants rows for it."""

        def __init__(self, pane: ListPane) -> None:
            super().__init__()
            self.pane = pane

        @property
        def control(self) -> ListPane:
            """The pane that sent it."""
            return self.pane

    def __init__(
        self,
        paint: Paint,
        *,
        id: str,
        ground: str = "desk",
        pin_last: bool = False,
    ) -> None:
        """With `pin_last` the last row stays in view when the rows are more than the pane has."""
        super().__init__(id=id)
        self.pin_last = pin_last
        self.paint = paint
        self.ground_name = ground
        self.rows: Sequence[Row] = ()
        self.cursor = -1
        self.view = ""

    def show(self, rows: Sequence[Row], *, follow: bool = True, view: str = "") -> None:
        """Show other rows. The cursor goes to the current one, and with `follow` the pane scrolls to it.

        `view` names what they show, for a pane that shows one thing after another: each begins at its top.
        """
        key, cursor, keys = self.chosen_key, self.cursor, keys_of(rows)
        self.rows = rows
        if view != self.view:
            self.view = view
            self.scroll_to(y=0, animate=False, force=True)
        current = current_of(rows)
        here = bool(key) and 0 <= cursor < len(rows) and keys[cursor] == key
        if here and (current < 0 or not is_item(key) or rows[cursor].current):
            current = cursor
        elif current < 0 and key:
            current = next((index for index, one in enumerate(keys) if one == key), -1)
        self.cursor = current
        self.virtual_size = Size(self.size.width, len(rows))
        if self.scroll_offset.y > self.max_scroll_y:
            self.scroll_to(y=self.max_scroll_y, animate=False, force=True)
        if follow and current >= 0:
            self._reveal()
        self.refresh()

    @property
    def chosen_key(self) -> str:
        """The key of the row under the cursor; empty where there is none."""
        return self.rows[self.cursor].key if 0 <= self.cursor < len(self.rows) else ""

    def move(self, steps: int) -> None:
        """Move the cursor by rows that can be chosen; a pane without such rows scrolls."""
        self._move_among([index for index, key in enumerate(keys_of(self.rows)) if key], steps)

    def move_by_group(self, steps: int) -> None:
        """Move the cursor to the first row of the next group, or back to that of this one and then of those before."""
        keys = keys_of(self.rows)
        firsts = [index for index, key in enumerate(keys) if key and not (index and keys[index - 1])]
        if self.cursor not in firsts and self.cursor >= 0:
            firsts = sorted([*firsts, self.cursor])
        self._move_among(firsts, steps)

    def _move_among(self, places: list[int], steps: int) -> None:
        if not places:
            self.scroll_to(y=max(0, self.scroll_offset.y + steps), animate=False, force=True)
            return
        at = (places.index(self.cursor) if self.cursor in places else -1 if steps > 0 else len(places)) + steps
        self.cursor = places[max(0, min(at, len(places) - 1))]
        self._reveal()
        self.refresh()
        self.post_message(self.Chosen(self, self.chosen_key))

    def page(self, direction: int) -> None:
        """Move the cursor by a screen."""
        self.move(direction * max(1, self.size.height - 2 - pinned(self.rows)))

    def _reveal(self) -> None:
        head = min(pinned(self.rows), max(0, self.size.height - 2))
        top, height = self.scroll_offset.y, max(1, self.size.height - self.pin_last)
        third = min(3, (height - head) // 3)
        if self.cursor - third < top + head:
            self.scroll_to(y=max(0, self.cursor - third - head), animate=False, force=True)
        elif self.cursor + third >= top + height:
            wanted = min(self.cursor + third - height + 1, max(0, len(self.rows) - height))
            self.scroll_to(y=max(0, wanted), animate=False, force=True)

    def on_resize(self, _: Resize) -> None:
        """Ask for rows of the new width."""
        self.post_message(self.Resized(self))

    def on_click(self, event: Click) -> None:
        """Choose the row that is clicked."""
        row = self._row_at(event.get_content_offset_capture(self).y)
        if 0 <= row < len(self.rows) and self.rows[row].key:
            self.cursor = row
            self.refresh()
            self.post_message(self.Chosen(self, self.rows[row].key, clicked=True))

    def _row_at(self, y: int) -> int:
        """The row that stands in a line of the pane: those of the head stay at the top."""
        if y < min(pinned(self.rows), max(0, self.size.height - 2)):
            return y
        if self.pin_last and y == self.size.height - 1:
            return max(y + self.scroll_offset.y, len(self.rows) - 1)
        return y + self.scroll_offset.y

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the focus on the heading."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row: left, a gap, right; the current row, and under focus the cursor's, on its tint."""
        number = self._row_at(y)
        width = self.size.width
        ground = self.paint.ground(self.ground_name)
        if number >= len(self.rows):
            return Strip.blank(width, ground)
        row = self.rows[number]
        cursor = self.has_focus and number == self.cursor and bool(row.key)
        left = [*row.left]
        if number == 0 and self.has_focus and left:
            title = left[0].text.lstrip()
            margin = Piece(left[0].text.removesuffix(title))
            left[:1] = [margin, Piece(title, "accent", attrs=f"{left[0].attrs} underline", mono="bold underline")]
        gap = " " * max(0, width - width_of(left) - width_of(row.right))
        pieces = [*left, Piece(gap), *row.right]
        segments = [Segment(paintable(one.text), self._style(one, row, cursor=cursor)) for one in pieces if one.text]
        return Strip(segments).adjust_cell_length(width, ground)

    def _style(self, piece: Piece, row: Row, *, cursor: bool) -> Style:
        return self.paint.piece(piece, self.ground_name, current=row.current, cursor=cursor, row_slot=row.slot)
