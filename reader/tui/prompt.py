"""The prompt of the search: one row above the footer; hits show while a person types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Input

from reader.messages import say
from reader.tui.bars import Bar
from reader.tui.fields import Field, Finished
from reader.views.lines import Piece
from reader.views.search import Search, search_for
from reader.views.visible import visible

if TYPE_CHECKING:
    from reader.tui.reading import ReadingScreen


class Prompt(Horizontal):
    """Where the search is typed. Enter goes to the first hit from the caret on, Esc leaves without one."""

    DEFAULT_CSS = """
    Prompt { height: 1; background: $surface; display: none; }
    Prompt.-open { display: block; }
    Prompt Bar { width: 10; }
    """

    def __init__(self, screen_of: ReadingScreen) -> None:
        super().__init__(id="prompt")
        self.reading = screen_of

    def compose(self) -> ComposeResult:
        """A label and the field."""
        yield Bar(self.reading.paint, id="prompt-label")
        field = Field(id="query")
        field.last = True
        yield field

    def on_mount(self) -> None:
        """Show the label."""
        self.query_one(Bar).show((Piece(say("search.label"), "accent"),))

    def open(self) -> None:
        """Show the prompt, empty, with the focus at once, so that what is typed ahead goes into it."""
        self.query_one(Field).value = ""
        self.add_class("-open")
        self.reading.set_focus(self.query_one(Field))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        reading = self.reading
        if not self.has_class("-open"):
            return
        reading.search = search_for(reading.article.text, event.value)
        reading.article.look_at(hits=reading.search.hits)
        reading.say(say("status.hits", count=len(reading.search.hits)) if event.value.strip() else "")

    @on(Finished)
    def _done(self) -> None:
        reading = self.reading
        search = reading.search or Search()
        self._close()
        hit = search.at_or_after(reading.article.caret)
        if hit:
            reading.jumps.leave(reading.article.caret)
            reading.article.go(hit.start)
        elif search.query.strip():
            reading.say(say("status.no-hits", query=visible(search.query)))

    def on_key(self, event: Key) -> None:
        """Esc leaves the search without its hits; no other key that the field leaves alone goes further."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            forget_search(self.reading)
            self._close()

    def _close(self) -> None:
        self.remove_class("-open")
        self.reading.set_focus(self.reading.article)


def forget_search(reading: ReadingScreen) -> None:
    """Forget what was searched, and its hits."""
    reading.search = None
    reading.article.look_at(hits=())
    reading.say("")
