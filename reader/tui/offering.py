"""The offer of what interrupted sessions had not saved."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from reader.files.leftovers import discard, pending
from reader.messages import say
from reader.tui.dialogs import Choice, Confirm, ListScreen
from reader.tui.telling import tell
from reader.views.leftovers import leftover_rows

if TYPE_CHECKING:
    from reader.tui.filing import Filing


def offer_leftover(filing: Filing, *, further: bool = False) -> None:
    """Offer the edits that an interrupted session had not saved: keep them, drop them, or look at them first.

    Those of several sessions are offered one after the other; `further` says that it is not the first.
    """
    session, screen = filing.session, filing.screen
    leftover = pending(session.pair.annotation)
    if leftover is None or not leftover.edits:
        return
    if leftover.alive:
        # after an answer it may be this very session
        if not further:
            screen.say(say("journal.alive"))
        return

    def go_on() -> None:
        # one that could not be done whole stays, for the next start
        if not leftover.file.exists():
            offer_leftover(filing, further=True)

    def answered(answer: str | None) -> None:
        if answer == "keep":
            found = session.restore(leftover)
            filing.desk.show()
            tell(screen, "journal.kept", count=found.fitted, all=len(leftover.edits))
            if found.merged and found.merged.conflicts:
                filing.settle(found.merged, go_on)
            else:
                go_on()
        elif answer == "drop":
            screen.say(say("journal.dropped"))
            discard(leftover)
            go_on()
        elif answer == "look":
            rows_of = partial(leftover_rows, leftover, session.document)
            screen.app.push_screen(ListScreen(screen.paint, rows_of), lambda _: offer_leftover(filing))

    choices = [
        Choice("k", say("journal.keep"), "keep"),
        Choice("d", say("journal.drop"), "drop"),
        Choice("l", say("journal.look"), "look"),
        Choice("Esc", say("journal.later"), ""),
    ]
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(leftover.at))
    question = say("journal.question", count=len(leftover.edits), when=when)
    screen.app.push_screen(Confirm(screen.paint, question, choices), answered)
