"""The whole app under Textual's pilot: its screen as text, and keys as a person types them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key, Resize
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.pilot import Pilot

from reader.config import Config
from reader.session import Session
from reader.tui.app import ReaderApp
from reader.tui.desk import Desk
from reader.tui.list_pane import ListPane
from reader.tui.reading import ReadingScreen

ARTICLES = Path(__file__).parent.parent.parent / "articles"
VIETNAMESE = ARTICLES / "dien-dam-rafah.txt"

SIZES = [(1, 1), (5, 3), (20, 6), (50, 20), (80, 24), (140, 40), (300, 100)]
"""Sizes of terminals, from absurd to huge."""

MOST_TURNS = 5000
"""How often everybody may have a turn before it counts as settled though something is always ready to run."""

PATIENCE = 4000
"""How often the app may become idle until something must hold; each time takes some milliseconds."""


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until every message was handled and painted, and those that the handling itself brought up too.

    Then nothing is ready to run: all that is left waits for time to pass, for a thread or for another process. The
    pilot's own pause sends every widget a message, and knows no more after it than that this one was handled.
    """
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined] # what asyncio runs next, in its own words
    for _ in range(MOST_TURNS):
        await asyncio.sleep(0)
        if ready:
            continue
        pilot.app.screen._on_timer_update()
        await asyncio.sleep(0)
        if not ready:
            return


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Type keys, each when all that the one before it brought up was handled."""
    for key in keys:
        pilot.app.post_message(_event(key))
        await settle(pilot)


class Journey:
    """A person before the app."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Type keys one after the other without waiting in between, then wait until the app is idle."""
        for key in keys:
            self.type_ahead(key)
        await self.settle()

    def type_ahead(self, key: str) -> None:
        """Type a key and wait for nothing."""
        self.app.post_message(_event(key))

    async def type(self, text: str) -> None:
        """Type every character of a text."""
        await self.press(*text)

    async def settle(self) -> None:
        """Wait until every message was handled, those that the handling itself brought up too."""
        await settle(self.pilot)

    async def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Wait until something holds. Fails with the screen when it never does."""
        for _ in range(PATIENCE):
            if holds():
                return
            await asyncio.sleep(0.002)
            await self.settle()
        raise AssertionError(f"waited in vain for {what}; the screen:\n{self.picture}")

    async def see(self, words: str) -> None:
        """Wait until words stand on the screen."""
        await self.until(lambda: words in self.picture, repr(words))

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as text."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def picture(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def reading(self) -> ReadingScreen:
        """The screen of the article, be there a dialog on top of it or not."""
        for screen in reversed(self.app.screen_stack):
            if isinstance(screen, ReadingScreen):
                return screen
        raise AssertionError(f"no article is open; the screen:\n{self.picture}")

    @property
    def desk(self) -> Desk:
        """The desk of the article."""
        assert self.reading.desk is not None
        return self.reading.desk

    @property
    def session(self) -> Session:
        """The session of the article."""
        return self.desk.session

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self.reading.article.caret

    @property
    def current(self) -> str:
        """The id of the item that all panes show."""
        return self.reading.current.partition("/")[2]

    @property
    def footer(self) -> str:
        """The last row of the screen."""
        return self.lines[-1].strip()

    @property
    def reads(self) -> bool:
        """Whether the reading screen is in front, without a dialog."""
        return self.app.screen is self.reading

    @property
    def focus(self) -> str:
        """The id of the widget that has the focus."""
        return (self.app.screen.focused.id or "") if self.app.screen.focused else ""

    def pane(self, name: str) -> ListPane:
        """A side pane."""
        return self.reading.query_one(f"#{name}", ListPane)

    def rows(self, name: str) -> str:
        """What a side pane shows."""
        pane = self.pane(name)
        return "\n".join(pane.render_line(y).text.rstrip() for y in range(pane.size.height))

    def shown(self, name: str) -> bool:
        """Whether a widget is on the screen."""
        widget = self.reading.query_one(f"#{name}")
        return widget.display and all(getattr(one, "display", True) for one in widget.ancestors)

    def find(self, words: str) -> int:
        """Where words of the article begin."""
        return self.reading.article.text.index(words)

    async def go(self, words: str) -> None:
        """Put the caret on words of the article."""
        self.reading.article.go(self.find(words))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        size = self.set_size(width, height)
        await self.until(lambda: self.app.screen._compositor.size == size, "the new size")
        await self.settle()

    def set_size(self, width: int, height: int) -> Size:
        """Give the terminal another size and wait for nothing."""
        size = Size(width, height)
        assert isinstance(self.app._driver, HeadlessDriver)
        self.app._driver._size = size
        self.app.post_message(Resize(size, size))
        return size

    async def do(self, command: str) -> None:
        """Perform a command by its id, as the palette does."""
        self.reading.perform_by_id(command)
        await self.settle()

    async def leave_dialogs(self) -> None:
        """Press Esc until no dialog is on top of the article."""
        for _ in range(6):
            if self.app.screen is self.reading:
                return
            await self.press("escape")
        raise AssertionError(f"a dialog stays:\n{self.picture}")


def _event(key: str) -> Key:
    """A key, by what it types or by Textual's name."""
    return Key(_character_to_key(key), key) if len(key) == 1 else Key(key, " " if key == "space" else None)


@asynccontextmanager
async def app_at(
    start: Path | None,
    size: tuple[int, int] = (140, 40),
    *,
    config: Config | None = None,
    **more: Any,
) -> AsyncIterator[Journey]:
    """The app on an article, or on a folder with `folder=…`."""
    app = ReaderApp(start, config or Config(suggest=False), **more)
    async with app.run_test(size=size, notifications=True) as pilot:
        journey = Journey(app, pilot)
        if start is not None:
            await journey.until(lambda: not app.is_running or journey.reading.desk is not None, "the article")
            await journey.settle()
        yield journey
