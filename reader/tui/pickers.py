"""Fields that are chosen more than typed: the kind of a quote, the ends of its words, one of a few values, sources."""

from __future__ import annotations

from collections.abc import Callable

from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.model import Span
from reader.model.vocabulary import KINDS
from reader.tui.fields import Field, Stop
from reader.tui.menu import Menu, strip_of
from reader.tui.theme import Paint
from reader.views.forms.ends import End
from reader.views.forms.people import Choice, choice_rows
from reader.views.forms.rows import kind_at, kind_row
from reader.views.lines import Row

WordsOf = Callable[[int, int, End | None], tuple[Row, ...]]
"""Gives the rows of the words for a width, a number of rows, and the end that the keys move."""

CompleteAt = Callable[[str, int], tuple[Span, tuple[Choice, ...]]]
"""For a text and a place in it, the stretch that is being typed there, and the choices for it."""


class KindPicker(Stop, Widget, can_focus=True):
    """The kinds on one row. Left and Right, or the first letter, choose."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KindPicker {
        height: 1; width: 1fr; padding: 0; border-left: blank;
        &:focus { border-left: outer $primary; }
    }
    """

    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another kind was chosen."""

        def __init__(self, picker: KindPicker) -> None:
            super().__init__()
            self.picker = picker

        @property
        def control(self) -> KindPicker:
            """The row of kinds that sent it."""
            return self.picker

    def __init__(self, value: str, paint: Paint, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.given = value
        self.paint = paint
        self.set_reactive(KindPicker.value, value)

    @property
    def touched(self) -> bool:
        """Whether another kind was chosen than the one at first."""
        return self.value != self.given

    def fill(self, given: str, value: str) -> None:
        """Begin anew with the kind at first, and the one that is chosen now."""
        self.given = given
        self.value = value

    def watch_value(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed(self))

    def on_key(self, event: Key) -> None:
        """Choose, or move on."""
        if self.passes_on(event):
            return
        at = KINDS.index(self.value) if self.value in KINDS else -1
        letter = (event.character or "").casefold()
        named = next((kind for kind in KINDS if letter and kind.startswith(letter)), None)
        if event.key == "left":
            self.value = KINDS[max(0, at - 1)]
        elif event.key == "right":
            self.value = KINDS[min(len(KINDS) - 1, at + 1)]
        elif named is not None:
            self.value = named
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: Click) -> None:
        """Choose the kind that is clicked."""
        found = kind_at(self.value, self.content_size.width, event.get_content_offset_capture(self).x)
        if found:
            self.value = found

    def render_line(self, y: int) -> Strip:
        """The row."""
        width = self.content_size.width
        return strip_of(kind_row(self.value, width) if not y else Row(), width, self.paint, "raised")


class Words(Stop, Widget, can_focus=True):
    """The words that a form is about. Shift+Left and Shift+Right move one end; Left and Right choose which."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Words {
        height: 2; width: 1fr; border-left: blank;
        &:focus { border-left: outer $primary; }
    }
    """

    class Nudged(Message):
        """An end of the words is to move by a word."""

        def __init__(self, end: End, step: int) -> None:
            super().__init__()
            self.end: End = end
            self.step = step

    def __init__(self, rows: WordsOf, paint: Paint, *, movable: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paint = paint
        self.movable = movable
        self.end: End = "end"
        self._rows = rows

    def on_key(self, event: Key) -> None:
        """Move an end, choose the other one, or move on."""
        if self.passes_on(event):
            return
        if event.key in ("shift+left", "shift+right") and self.movable:
            self.post_message(self.Nudged(self.end, 1 if event.key == "shift+right" else -1))
        elif event.key in ("left", "home", "shift+home"):
            self.end = "start"
        elif event.key in ("right", "end", "shift+end"):
            self.end = "end"
        elif event.key == "o":
            self.end = "start" if self.end == "end" else "end"
        else:
            return
        self.refresh()
        event.stop()
        event.prevent_default()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show which end the keys move."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the words."""
        width = self.content_size.width
        rows = self._rows(width, self.content_size.height, self.end if self.has_focus and self.movable else None)
        return strip_of(rows[y] if y < len(rows) else Row(), width, self.paint, "raised")


class ChoiceField(Field):
    """A field for one of a few values. Up and Down go through them; the beginning of one stands for it on leaving."""

    def __init__(self, value: str, choices: tuple[str, ...], *, id: str | None = None) -> None:
        super().__init__(value, select_on_focus=True, id=id)
        self.choices = choices

    async def _on_key(self, event: Key) -> None:
        if self.screen.focused is not self or event.key not in ("up", "down", "tab", "shift+tab", "enter"):
            return
        self._complete()
        if event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            at = self.choices.index(self.value) if self.value in self.choices else -1
            step = 1 if event.key == "down" else -1
            self.value = self.choices[(at + step) % len(self.choices) if at >= 0 else 0 if step > 0 else -1]
            self.selection = type(self.selection)(0, len(self.value))

    def _complete(self) -> None:
        """Put the whole value in place of the beginning of one."""
        typed = self.value.strip().casefold()
        begun = [choice for choice in self.choices if typed and choice.startswith(typed)]
        if len(begun) == 1:
            self.value = begun[0]


class SourceField(Field):
    """A field for one or several sources, or for ways of them, with choices below it while a name is typed."""

    class Settled(Message):
        """The choices were closed: what stands in the field is meant."""

    def __init__(self, value: str, complete: CompleteAt, menu: Completion, *, id: str | None = None) -> None:
        super().__init__(value, id=id)
        self.menu = menu
        self._complete = complete
        self._stretch = Span(0, 0)
        self._choices: tuple[Choice, ...] = ()

    @property
    def open(self) -> bool:
        """Whether choices are shown."""
        return bool(self._choices)

    async def _on_key(self, event: Key) -> None:
        if self.screen.focused is not self:
            return
        if event.key in ("down", "up"):
            if self.open:
                self.menu.move(1 if event.key == "down" else -1)
            elif event.key == "down":
                self.offer()
        elif event.key == "escape" and self.open:
            self.close()
        elif event.key in ("tab", "enter") and self.open:
            self.take(self.menu.current)
            if event.key == "tab":
                return
        else:
            return
        event.stop()
        event.prevent_default()

    def replace(self, text: str, start: int, end: int) -> None:
        """Change the text, and offer choices for what is typed now."""
        super().replace(text, start, end)
        if self.value.strip():
            self.offer()
        else:
            self.close()

    def offer(self) -> None:
        """Show the choices for the name at the cursor."""
        cursor = min(self.cursor_position, len(self.value))
        self._stretch, self._choices = self._complete(self.value, cursor)
        self.menu.offer(self._choices)

    def take(self, index: int) -> None:
        """Put a choice in place of what is being typed."""
        choices, (start, end) = self._choices, self._stretch
        if not choices:
            return
        taken = choices[min(index, len(choices) - 1)].text
        self.value = self.value[:start] + taken + self.value[end:]
        self.cursor_position = start + len(taken)
        self.close()

    def close(self) -> None:
        """Hide the choices."""
        if self._choices:
            self.post_message(self.Settled())
        self._choices = ()
        self.menu.offer(())

    def on_blur(self) -> None:
        """Hide the choices."""
        self.close()


class Completion(Menu):
    """The choices below a field of sources, over what stands there."""

    DEFAULT_CSS = """
    Completion {
        overlay: screen; constrain: none inside; display: none; min-width: 8; height: auto; background: $paper;
    }
    """

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint, ground="paper")

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Show choices; none hide the list."""
        self.display = bool(choices)
        self.show(len(choices), lambda current, width: choice_rows(choices, current, width))
