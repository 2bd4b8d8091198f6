"""The article on the screen: paints the runs that `reader.views.article` gives, and holds the caret, selection and eye.

It knows no document: the screen gives it a text, the paragraphs, the marks and what is current, and hears from it where
the caret went. Only the rows that change are painted anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from textual.events import Click, MouseDown, MouseMove, MouseScrollDown, MouseScrollUp, MouseUp, Resize
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.anchoring.graphemes import next_grapheme
from reader.model import Span
from reader.tui.theme import Paint
from reader.views.article import (
    NARROW_MARGIN,
    WIDE_MARGIN,
    Eye,
    Marks,
    Run,
    Sigla,
    fold_text,
    margin_runs,
    row_runs,
)
from reader.views.motion import Ground, settle
from reader.views.rows import Block, Rows, RowSpan, laid_out

MIN_MEASURE = 20
"""The narrowest text column in cells; narrower screens cut it off at the right."""


class ArticlePane(ScrollView, can_focus=True):
    """The text of the article, with its quotes marked."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ArticlePane {
        width: 1fr; height: 1fr; background: $paper;
        overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0;
    }
    """

    class Moved(Message):
        """The caret stands on another character, or the selection changed."""

        def __init__(self, pane: ArticlePane) -> None:
            super().__init__()
            self.pane = pane

        @property
        def control(self) -> ArticlePane:
            """The pane that sent it."""
            return self.pane

    def __init__(self, paint: Paint, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paint = paint
        self.text = ""
        self.paragraphs: Sequence[Block] = ()
        self.spans: tuple[Span, ...] = ()
        self.marks = Marks()
        self.rows = Rows("", (), 1)
        self.eye = Eye()
        self.caret = 0
        self.fixed_end: int | None = None
        self.whole_paragraphs = False
        self.measure = 65
        self.meta = ""
        self.fold_sentence: Callable[[int], str] = lambda _: ""
        self.sentences: Callable[[int], Sequence[Span]] = lambda _: ()
        self.unfolded: frozenset[int] = frozenset()
        self.goal: int | None = None
        self._sigla = Sigla(self.rows, self.marks)
        self._drag: int | None = None

    # What the screen gives

    def show(self, text: str, paragraphs: Sequence[Block], meta: str) -> None:
        """Show an article: its text without control characters, its paragraphs, the line of facts below the headline.

        The paragraph at the top of the pane stays there when the same text comes again with another layout.
        """
        self.text = text
        self.paragraphs = paragraphs
        self.spans = tuple(one.span for one in paragraphs)
        self.meta = meta
        self._lay_out()

    def mark(self, marks: Marks) -> None:
        """Show other marks on the same text."""
        if marks is self.marks:
            return
        self.marks = marks
        self._sigla = Sigla(self.rows, marks)
        self.refresh()

    def look_at(self, *, current: str | None = None, hits: Sequence[Span] | None = None) -> None:
        """Change what is current or what the search has found."""
        eye = self.eye
        new = eye._replace(current=eye.current if current is None else current, hits=eye.hits if hits is None else hits)
        if new != eye:
            self.eye = new
            self.refresh()

    def pencil(self, marks: Marks, judged: str = "") -> None:
        """Show suggestions in the margin, and with a tint while one of them, by its key, is being judged."""
        if (marks, judged) != (self.eye.pencil, self.eye.suggestion):
            self.eye = self.eye._replace(pencil=marks, suggestion=judged)
            self.refresh()

    @property
    def ground(self) -> Ground:
        """What the motions move over."""
        return Ground(self.text, self.rows, self.spans, self.sentences)

    @property
    def margin(self) -> int:
        """The cells left of the text that belong to it: sigla and bars."""
        return NARROW_MARGIN if self.size.width < 60 else WIDE_MARGIN

    @property
    def selection(self) -> Span | None:
        """The selected characters; None when nothing is selected."""
        if self.fixed_end is None or not self.text:
            return None
        low, high = sorted((self.fixed_end, self.caret))
        end = next_grapheme(self.text, high)
        if self.whole_paragraphs:
            low = self.spans[self.rows.paragraph_of(low)].start
            end = self.spans[self.rows.paragraph_of(high)].end
        return Span(low, min(end, len(self.text)))

    # Geometry

    def on_resize(self, _: Resize) -> None:
        """Lay the text out anew for another width; the paragraph at the top stays."""
        self._lay_out()
        self.reveal()

    def _column(self) -> int:
        return max(MIN_MEASURE, min(self.measure, self.size.width - self.margin - 1))

    def _left(self) -> int:
        return max(0, (self.size.width - self._column() - self.margin - 1) // 2)

    def lay_out(self, text: str, paragraphs: Sequence[Block]) -> Rows:
        """The rows that a text would have here now. May run in any thread."""
        return laid_out(text, paragraphs, self._column(), self.unfolded)

    def _lay_out(self) -> None:
        if self.size.width < 1:
            return
        caret_row = self.rows.row_of(self.caret) - self.scroll_offset.y if len(self.spans) else 0
        top = self.rows[self.scroll_offset.y]
        seen = 0 <= caret_row < self.size.height
        rows = self.lay_out(self.text, self.paragraphs)
        if rows is not self.rows:
            self.rows, self._sigla = rows, Sigla(rows, self.marks)
        self.virtual_size = Size(self.size.width, self.rows.count + max(0, self.size.height // 3))
        keep = self.rows.row_of(self.caret) - caret_row if seen else self.rows.row_of(top.start)
        if self.scroll_offset.y:
            self.scroll_to(y=max(0, keep), animate=False, force=True)
        self.refresh()

    def set_measure(self, cells: int) -> None:
        """Set the text in another measure."""
        self.measure = cells
        self._lay_out()

    def unfold(self, paragraphs: Iterable[int]) -> None:
        """Show exactly these blocks in full; the other ones that can be folded are."""
        self.unfolded = frozenset(paragraphs)
        self._lay_out()

    # Caret and selection

    def go(self, offset: int, *, keep_goal: bool = False, context: bool = True) -> None:
        """Move the caret to a character (or the nearest place that can hold it) and show it."""
        index = self.rows.paragraph_of(offset)
        if index in self.rows.folded and self.spans and offset > self.spans[index].start:
            self.unfold(self.unfolded | {index})
        new = settle(self.ground, offset)
        old, self.caret = self.caret, new
        if not keep_goal:
            self.goal = None
        self._repaint(old, new)
        self.reveal(context=context)
        self.post_message(self.Moved(self))

    def select(self, span: Span | None, *, whole_paragraphs: bool = False) -> None:
        """Select these characters, the caret on the last of them; None ends the selection."""
        self.whole_paragraphs = whole_paragraphs
        if span is None:
            self.fixed_end = None
            self._look()
            self.refresh()
            self.post_message(self.Moved(self))
            return
        self.fixed_end = span.start
        self.go(max(span.start, span.end - 1))
        self.refresh()

    def _look(self) -> None:
        self.eye = self.eye._replace(caret=self.caret if self.has_focus else None, selection=self.selection)

    def _repaint(self, old: int, new: int) -> None:
        selecting = self.eye.selection is not None
        self._look()
        if selecting or self.fixed_end is not None:
            self.refresh()
            return
        for row in {self.rows.row_of(old), self.rows.row_of(new)}:
            self.refresh_lines(row, 1)

    def reveal(self, *, context: bool = True) -> None:
        """Scroll so that the caret is seen, with a third of the pane above and below it where there is text."""
        height = self.size.height
        if height < 1:
            return
        row, top = self.rows.row_of(self.caret), self.scroll_offset.y
        space = height // 3 if context else 0
        low, high = top + space, top + height - 1 - space
        wanted = top
        if row < low:
            wanted = row - space
        elif row > high:
            wanted = row - (height - 1 - space)
        wanted = max(0, min(wanted, max(0, self.rows.count - height + space)))
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True)
        self._place_cursor()

    def bring_to(self, row_on_screen: int) -> None:
        """Scroll so that the caret's row is the given row of the pane."""
        self.scroll_to(y=max(0, self.rows.row_of(self.caret) - row_on_screen), animate=False, force=True)

    def make_room(self, spans: Sequence[Span]) -> None:
        """Scroll so that the words a form is about stand above it."""
        if spans:
            first = self.rows.row_of(spans[0].start)
            last = self.rows.row_of(max(spans[0].start, spans[-1].end - 1))
            shown = max(2, self.size.height // 4)
            self.scroll_to(y=max(0, min(first - 1, last - shown)), animate=False, force=True)

    def scroll_rows(self, rows: int) -> None:
        """Scroll without the caret."""
        self.scroll_to(y=max(0, self.scroll_offset.y + rows), animate=False, force=True)

    def _place_cursor(self) -> None:
        """Put the terminal's own cursor on the caret: input methods and screen readers look there."""
        if self.has_focus:
            row = self.rows.row_of(self.caret) - self.scroll_offset.y
            cell = self._left() + self.margin + self.rows.cell_of(self.caret)
            self.app.cursor_position = Offset(self.region.x + cell, self.region.y + max(0, row))

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show or hide the caret with the focus."""
        super().watch_has_focus(has_focus)
        self._look()
        self.refresh()

    # The mouse

    def _hit(self, event: MouseDown | MouseMove | MouseUp | Click) -> int:
        place = event.get_content_offset_capture(self)
        cell = place.x - self._left() - self.margin
        return settle(self.ground, self.rows.offset_at(place.y + self.scroll_offset.y, max(0, cell)))

    def on_mouse_down(self, event: MouseDown) -> None:
        """Put the caret where the button goes down; a drag from there selects."""
        if event.button == 1 and self.spans:
            self.focus()
            self.fixed_end = None
            self.whole_paragraphs = False
            self._drag = self._hit(event)
            self.go(self._drag, context=False)
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Select as far as the mouse goes."""
        if self._drag is not None:
            place = self._hit(event)
            if self.fixed_end is None and place != self._drag:
                self.fixed_end = self._drag
            self.go(place, context=False)

    def on_mouse_up(self, _: MouseUp) -> None:
        """End a drag."""
        self._drag = None
        self.release_mouse()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll by three rows; the caret stays."""
        event.stop()
        event.prevent_default()
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll by three rows; the caret stays."""
        event.stop()
        event.prevent_default()
        self.scroll_rows(-3)

    # Painting

    def render_line(self, y: int) -> Strip:
        """One row of the pane: the ground at the left, the margin, the words, the ground at the right."""
        number = y + self.scroll_offset.y
        width = self.size.width
        ground = self.paint.ground("paper")
        if number >= self.rows.count or not self.spans:
            return Strip.blank(width, ground)
        row = self.rows[number]
        runs = [Run(" " * self._left())]
        runs += margin_runs(row, self.marks, self.eye, self._sigla.on(number), narrow=self.margin == NARROW_MARGIN)
        runs += self._words(row)
        segments = [Segment(paintable(run.text), self.paint.run(run)) for run in runs]
        return Strip(segments).adjust_cell_length(width, ground)

    def _words(self, row: RowSpan) -> list[Run]:
        role = self.paragraphs[row.paragraph].role
        if row.kind == "meta":
            return [Run(self.meta, "secondary", mono="dim")]
        if row.kind == "fold":
            words = fold_text(self.text, row, self.fold_sentence(row.paragraph), self._column())
            on = self.eye.caret is not None and row.start <= self.eye.caret < max(row.end, row.start + 1)
            head = Run(words[:1], "paper", "caret", mono="reverse") if on else Run(words[:1], "secondary", mono="dim")
            return [head, Run(words[1:], "secondary", mono="dim")]
        if row.kind == "blank":
            return []
        last = row.end == self.spans[row.paragraph].end
        runs = row_runs(self.text, row, role, self.marks, self.eye, last=last)
        if self.rows.indent(row):
            sign = "  ■ " if row.start == self.spans[row.paragraph].start else "    "
            runs.insert(0, Run(sign, "secondary", mono="dim"))
        return runs


def paintable(text: str) -> str:
    """The text with clusters that terminals draw in different widths replaced by a box of the same width.

    Joined emoji, keycaps and skin tones take other widths in Rich than in terminals; a mismatch would shift every pane
    to the right of it on that line. Zero-width spaces stand for what was left out (see `rows.printable`).
    """
    if text.isascii():
        return text
    text = text.replace("\u200b", "")
    if not any(mark in text for mark in "\u200d\ufe0f\u20e3") and not any(
        "\U0001f3fb" <= c <= "\U0001f3ff" for c in text
    ):
        return text
    shown: list[str] = []
    for start, end, cells in split_graphemes(text)[0]:
        cluster = text[start:end]
        uneven = len(cluster) > 1 and cells != sum(cell_len(character) for character in cluster)
        if uneven or any("\U0001f3fb" <= character <= "\U0001f3ff" for character in cluster):
            cluster = "□" + " " * (cells - 1) if cells else ""
        shown.append(cluster)
    return "".join(shown)
