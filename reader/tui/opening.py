"""Opening an article on the reading screen, right after its first frame: session, panes, and what was left there."""

from __future__ import annotations

import asyncio
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from reader.model import RejectedError
from reader.tui import collecting
from reader.tui.arranging import arrange
from reader.tui.bars import Bar, Notice
from reader.tui.desk import Desk
from reader.tui.first_frame import FIRST_FRAME_BYTES
from reader.tui.keys import Keystrokes
from reader.tui.list_pane import ListPane
from reader.tui.moving import Finder
from reader.tui.offering import offer_leftover
from reader.tui.places import Jumps, recall
from reader.tui.prompt import Prompt

if TYPE_CHECKING:
    from reader.tui.reading import ReadingScreen

POLL_SECONDS = 0.5
"""How often the files are looked at for changes by other programs."""

SUGGEST_AFTER_SECONDS = 0.2
"""How long after the article was opened suggestions are begun: what is read comes first."""


async def open_article(screen: ReadingScreen) -> None:
    """Open the session, put the panes into their places and show what it says."""
    from reader.tui.app import ReaderApp

    assert isinstance(screen.app, ReaderApp)
    screen.commands = screen.app.commands
    screen.keystrokes, screen.finder, screen.jumps = Keystrokes(screen.commands), Finder(), Jumps()
    try:
        desk = Desk(screen, screen.path, bundled=screen.bundled)
    except RejectedError as rejected:
        _refuse(screen, rejected)
        return
    if len(desk.session.article.text) > FIRST_FRAME_BYTES:
        # anchoring and laying out a long text takes seconds, in which the screen must go on
        await asyncio.to_thread(desk.session.get_ready)
    await _mount_panes(screen)
    screen.desk = desk
    arrange(screen, screen.size.width, screen.size.height)
    article = desk.session.article
    screen.article.caret = recall(article.path, article.text)
    desk.show()
    screen.article.go(screen.article.caret)
    desk.filing.greet()
    offer_leftover(desk.filing)
    screen.set_interval(POLL_SECONDS, partial(_look_around, screen, desk))
    screen.set_timer(SUGGEST_AFTER_SECONDS, desk.triaging.begin)
    collecting.begin()
    screen.take_typed_ahead()


def _look_around(screen: ReadingScreen, desk: Desk) -> None:
    """What is done twice a second: take in what others have changed; while nobody types, collect."""
    desk.filing.poll()
    if screen.is_active and monotonic() - screen.last_key > collecting.IDLE_SECONDS:
        collecting.rest()


async def _mount_panes(screen: ReadingScreen) -> None:
    paint = screen.paint
    inspector, sources = ListPane(paint, id="inspector"), ListPane(paint, id="sources", pin_last=True)
    await screen.query_one("#top").mount(Bar(paint, id="header"))
    await screen.query_one("#left").mount(ListPane(paint, id="timeline"))
    await screen.query_one("#right").mount(inspector, sources)
    await screen.query_one("#below").mount(ListPane(paint, id="lower"))
    await screen.query_one("#body").mount(ListPane(paint, id="tree", ground="paper"), before=0)
    await screen.query_one("#body").mount(ListPane(paint, id="audit"))
    await screen.query_one("#bottom").mount(Prompt(screen), Bar(paint, id="footer"))
    await screen.mount(Notice(paint, id="notice"))


def _refuse(screen: ReadingScreen, rejected: RejectedError) -> None:
    from reader.tui.app import ReaderApp

    assert isinstance(screen.app, ReaderApp)
    screen.app.refuse(screen.path, rejected)
