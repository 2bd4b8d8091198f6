"""Opening an article on the reading screen, right after its first frame: session, panes, and what was left there."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from reader.model import RejectedError
from reader.session import Session, open_session
from reader.tui import collecting
from reader.tui.arranging import arrange
from reader.tui.bars import Bar, Notice
from reader.tui.desk import Desk
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
    """Open the session, put the panes into their places and show what it says; nothing when the screen was left."""
    from reader.tui.app import ReaderApp

    assert isinstance(screen.app, ReaderApp)
    screen.commands = screen.app.commands
    screen.keystrokes, screen.finder, screen.jumps = Keystrokes(screen.commands), Finder(), Jumps()
    try:
        # reading and anchoring a long article takes seconds, in which the screen must go on
        with collecting.left_out():
            session = await asyncio.to_thread(_opened, screen.path, bundled=screen.bundled)
    except RejectedError as rejected:
        if screen.is_whole:
            _refuse(screen, rejected)
        return
    if not await _mount_panes(screen):
        return
    desk = screen.desk = Desk(screen, session)
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


def _opened(path: Path, *, bundled: bool) -> Session:
    """The session of an article with all that the screen will ask of it first. Raises `RejectedError`."""
    session = open_session(path, bundled=bundled)
    session.get_ready()
    return session


def _look_around(screen: ReadingScreen, desk: Desk) -> None:
    """What is done twice a second: take in what others have changed; while nobody types, collect."""
    desk.filing.poll()
    if screen.is_active and monotonic() - screen.last_key > collecting.IDLE_SECONDS:
        collecting.rest()


async def _mount_panes(screen: ReadingScreen) -> bool:
    """Put the panes into their places. False when the screen was left meanwhile: Textual mounts nothing then."""
    if not screen.is_whole:
        return False
    paint = screen.paint
    names = ("top", "left", "right", "below", "body", "bottom")
    top, left, right, below, body, bottom = (screen.query_one(f"#{name}") for name in names)
    await top.mount(Bar(paint, id="header"))
    await left.mount(ListPane(paint, id="timeline"))
    await right.mount(ListPane(paint, id="inspector"), ListPane(paint, id="sources", pin_last=True))
    await below.mount(ListPane(paint, id="lower"))
    await body.mount(ListPane(paint, id="tree", ground="paper"), before=0)
    await body.mount(ListPane(paint, id="audit"))
    await bottom.mount(Prompt(screen), Bar(paint, id="footer"))
    await screen.mount(Notice(paint, id="notice"))
    return screen.is_whole and bool(screen.query(Notice))


def _refuse(screen: ReadingScreen, rejected: RejectedError) -> None:
    from reader.tui.app import ReaderApp

    assert isinstance(screen.app, ReaderApp)
    screen.app.refuse(screen.path, rejected)
