"""The header and the footer of the reading screen: what stands in them now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.messages import say
from reader.tui.bars import Bar, Notice
from reader.views.frame import footer, header
from reader.views.lines import Piece, width_of

if TYPE_CHECKING:
    from reader.session import Session
    from reader.tui.desk import Desk
    from reader.tui.reading import ReadingScreen
    from reader.views.page import Page

_LONG = 100


def show_bars(screen: ReadingScreen, page: Page, desk: Desk) -> None:
    """Show the header and the footer anew; what was said last stands in place of the keys."""
    width, pane = screen.size.width, screen.article
    left, right = header(
        screen.title_text,
        page.document,
        pane.rows.row_of(pane.caret) / max(1, pane.rows.row_of(len(pane.text))),
        width,
        unsaved=screen.unsaved,
        unsure=page.unsure,
        wrong=_what_is_wrong(desk.session),
        suggested=len(desk.triaging.open),
    )
    screen.query_one("#header", Bar).show(left, right)
    lines = len(pane.spans)
    line = min(lines, pane.rows.paragraph_of(pane.caret) + 1)
    where = say("footer.line" if width >= _LONG else "footer.line-short", line=line, count=lines)
    row = screen.side_pane.chosen_key if screen.side_pane else ""
    keys, place = footer(screen.place, width, where, screen.keystrokes.pending, row=row, commands=screen.commands)
    if screen.status:
        keys = (Piece(f" {screen.status}"),)
    is_long = bool(screen.status) and width_of(keys) + width_of(place) >= width
    # the row above the footer is where a search is typed
    is_free = not screen.query_one("#prompt").has_class("-open")
    screen.query_one(Notice).show(screen.status if is_long and is_free else "", width)
    screen.query_one("#footer", Bar).show(keys, place)


def _what_is_wrong(session: Session) -> str:
    """What the header says of the files; the worst where several things are wrong."""
    if session.closed:
        return session.closed
    if session.at_risk and session.unsaved:
        return "at-risk"
    return "text" if session.text_problem else ""
