"""Input fields that input methods, combining marks and hostile pastes cannot upset.

Vietnamese input methods send Backspace and the replacement in one write. Textual runs Backspace as a binding, after
the printable keys that follow it; here every editing key acts at once, in the order in which it was typed. Steps and
deletions go by grapheme, so that NFD text is edited like NFC text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.cells import split_graphemes
from textual.events import Focus, Key, Paste
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, TextArea
from textual.widgets.input import Selection as Stretch
from textual.widgets.text_area import Location, Selection

from reader.anchoring.graphemes import is_boundary, next_grapheme, previous_grapheme
from reader.views.visible import visible

if TYPE_CHECKING:
    from textual.widget import Widget as _Widget
else:
    # of several widget classes Textual gives a subclass the style sheet of the first one only
    _Widget = object

_BREAK = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def clean(text: str, line_break: str = " ") -> str:
    """Text that may stand in a field: line breaks of any kind as `line_break`, control characters as visible marks.

    A byte order mark, as it comes along with what is copied from files, is left out.
    """
    return line_break.join(visible(part) for part in _BREAK.split(text.replace("\ufeff", "")))


def whole(text: str, offset: int) -> int:
    """The offset itself, or the end of the grapheme that it would split."""
    return offset if is_boundary(text, offset) else next_grapheme(text, offset)


class Finished(Message):
    """Enter was pressed in the last field of a form."""


class Stop(_Widget):
    """What every stop of the Tab key in a form does: keys that move on act at once, late keys follow the focus."""

    last: bool = False
    """Whether Enter in it finishes the form instead of going to the next field."""

    def passes_on(self, event: Key) -> bool:
        """Take a key that does not belong to this widget. Returns whether it was one.

        A key typed after the focus has moved, but delivered here because it was already under way, goes to where the
        focus is now. Tab, Shift+Tab and Enter move the focus.
        """
        screen = self.screen
        if screen.focused is not self:
            target = screen.focused if screen.is_current and screen.focused is not None else self.app
            target.post_message(Key(event.key, event.character))
        elif event.key == "tab":
            screen.focus_next()
        elif event.key == "shift+tab":
            screen.focus_previous()
        elif event.key == "enter" and self.last:
            self.post_message(Finished())
        elif event.key == "enter":
            screen.focus_next()
        else:
            return False
        event.stop()
        event.prevent_default()
        return True


class Field(Stop, Input):
    """One line of text."""

    DEFAULT_CSS = """
    Field {
        height: 1; width: 1fr; padding: 0 1 0 0; background: $background;
        border: none; border-left: blank;
        &:focus { border: none; border-left: outer $primary; background-tint: transparent; }
        &:ansi { border: none; border-left: blank; text-style: none; }
        &:ansi:focus { border: none; border-left: outer $primary; }
        &:ansi > .input--cursor { background: ansi_default; color: ansi_default; text-style: reverse; }
    }
    """

    _AT_ONCE: Mapping[str, str] = {
        "backspace": "delete_left",
        "delete": "delete_right",
        "left": "cursor_left",
        "right": "cursor_right",
        "home": "home",
        "end": "end",
        "ctrl+w": "delete_left_word",
        "ctrl+u": "delete_left_all",
        "ctrl+k": "delete_right_all",
    }
    # Input looks for word characters, which combining marks are not: here a word is what stands between blanks.
    _WORD_START = re.compile(r"(?<=\s)\S")

    cursor_blink = reactive(False, init=False)

    def __init__(self, value: str = "", *, select_on_focus: bool = False, id: str | None = None) -> None:
        self.given = clean(value)
        """The text that the field had at first, as it is shown."""
        self.offered = ""
        """What the app filled in by itself: it is selected on focus, so that typing takes its place."""
        super().__init__(self.given, select_on_focus=select_on_focus, id=id)
        self._always = select_on_focus

    @property
    def touched(self) -> bool:
        """Whether its text differs from what it had at first."""
        return self.value != self.given

    def fill(self, given: str, value: str) -> None:
        """Begin anew with what the field has at first, and what stands in it now."""
        self.given = clean(given)
        if self.value != clean(value):
            self.value = clean(value)
            self.cursor_position = len(self.value)

    def _on_focus(self, _: Focus) -> None:
        self.select_on_focus = self._always or (self.offered != "" and self.value == self.offered)

    async def _on_key(self, event: Key) -> None:
        action = self._AT_ONCE.get(event.key)
        if action is not None and self.screen.focused is self:
            event.stop()
            event.prevent_default()
            getattr(self, f"action_{action}")()
        else:
            self.passes_on(event)

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(clean(event.text.strip("\ufeff")), *self.selection)

    def action_paste(self) -> None:
        """Put in what was copied last, cleaned."""
        self.replace(clean(self.app.clipboard), *self.selection)

    def validate_selection(self, selection: Stretch) -> Stretch:
        """Keep both ends inside the text and off the inside of graphemes."""
        start, end = super().validate_selection(selection)
        return Stretch(whole(self.value, start), whole(self.value, end))

    def action_cursor_left(self, select: bool = False) -> None:
        """Move one grapheme to the left."""
        start, end = self.selection
        target = previous_grapheme(self.value, end) if select or start == end else min(start, end)
        self.selection = Stretch(start if select else target, target)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move one grapheme to the right."""
        start, end = self.selection
        target = next_grapheme(self.value, end) if select or start == end else max(start, end)
        self.selection = Stretch(start if select else target, target)

    def action_delete_left(self) -> None:
        """Take out the grapheme before the cursor, or the selection."""
        if self.selection.is_empty:
            self.delete(previous_grapheme(self.value, self.cursor_position), self.cursor_position)
        else:
            self.delete_selection()

    def action_delete_right(self) -> None:
        """Take out the grapheme after the cursor, or the selection."""
        if self.selection.is_empty:
            self.delete(self.cursor_position, next_grapheme(self.value, self.cursor_position))
        else:
            self.delete_selection()

    def _cell_offset_to_index(self, offset: int) -> int:
        cell = offset + self.scroll_offset.x
        left = 0
        for start, _, cells in split_graphemes(self.value)[0]:
            if cell < left + cells:
                return start
            left += cells
        return len(self.value)


class NoteArea(Stop, TextArea):
    """Free words on several lines. Enter moves on as everywhere; Alt+Enter and Ctrl+J break the line."""

    DEFAULT_CSS = """
    NoteArea {
        height: auto; min-height: 1; max-height: 5; width: 1fr; padding: 0 1 0 0; background: $background;
        border: none; border-left: blank; scrollbar-size: 0 0;
        & .text-area--cursor-line { background: transparent; }
        &:focus { border: none; border-left: outer $primary; }
        &:ansi { border: none; border-left: blank; background: ansi_default; }
        &:ansi:focus { border: none; border-left: outer $primary; }
    }
    """

    _AT_ONCE: Mapping[str, str] = {
        "backspace": "delete_left",
        "delete": "delete_right",
        "left": "cursor_left",
        "right": "cursor_right",
        "up": "cursor_up",
        "down": "cursor_down",
        "home": "cursor_line_start",
        "end": "cursor_line_end",
        "ctrl+w": "delete_word_left",
        "ctrl+u": "delete_to_start_of_line",
    }

    cursor_blink = reactive(False, init=False)

    def __init__(self, value: str = "", *, id: str | None = None) -> None:
        self.given = clean(value, "\n")
        """The text that the field had at first, as it is shown."""
        super().__init__(self.given, id=id, highlight_cursor_line=False)

    @property
    def value(self) -> str:
        """The text, as other fields call it."""
        return self.text

    @property
    def touched(self) -> bool:
        """Whether its text differs from what it had at first."""
        return self.text != self.given

    def fill(self, given: str, value: str) -> None:
        """Begin anew with what the field has at first, and what stands in it now."""
        self.given = clean(given, "\n")
        if self.text != clean(value, "\n"):
            self.load_text(clean(value, "\n"))

    def on_resize(self) -> None:
        """Ask for the rows that the words take in this width: Textual forgets that it was asked while it lays out."""
        self.call_after_refresh(self._take_rows)

    def _take_rows(self) -> None:
        if self.size.height < self.wrapped_document.height:
            self.refresh(layout=True)

    async def _on_key(self, event: Key) -> None:
        here = self.screen.focused is self
        action = self._AT_ONCE.get(event.key)
        if here and action is not None:
            event.stop()
            event.prevent_default()
            getattr(self, f"action_{action}")()
        elif here and event.key in ("alt+enter", "ctrl+j"):
            event.stop()
            event.prevent_default()
            self._put("\n")
        else:
            self.passes_on(event)

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self._put(clean(event.text.strip("\ufeff"), "\n"))

    def action_paste(self) -> None:
        """Put in what was copied last, cleaned."""
        self._put(clean(self.app.clipboard, "\n"))

    def _put(self, text: str) -> None:
        result = self.replace(text, *self.selection, maintain_selection_offset=False)
        self.move_cursor(result.end_location)

    def validate_selection(self, selection: Selection) -> Selection:
        """Keep both ends off the inside of graphemes."""
        return Selection(self._whole(selection.start), self._whole(selection.end))

    def _whole(self, place: Location) -> Location:
        row, column = place
        return (row, whole(self.document[row], column)) if row < self.document.line_count else place

    def get_cursor_left_location(self) -> Location:
        """One grapheme to the left, over the end of the line above where there is none."""
        row, column = self.cursor_location
        if column:
            return row, previous_grapheme(self.document[row], column)
        return (row - 1, len(self.document[row - 1])) if row else (0, 0)

    def get_cursor_right_location(self) -> Location:
        """One grapheme to the right, over the start of the line below where there is none."""
        row, column = self.cursor_location
        line = self.document[row]
        if column < len(line):
            return row, next_grapheme(line, column)
        return (row + 1, 0) if row + 1 < self.document.line_count else (row, column)
