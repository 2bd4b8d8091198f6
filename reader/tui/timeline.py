"""What the keys of the timeline do: its order, how close it is seen, which of its entries are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.messages import say
from reader.tui.keys import Press
from reader.tui.list_pane import ListPane
from reader.views.lens import Lens, cleared, filter_choices, turned, with_filter, zoomed

if TYPE_CHECKING:
    from reader.tui.reading import ReadingScreen


def look_through(screen: ReadingScreen, lens: Lens) -> None:
    """Show the timeline in another way; its cursor stays on its item."""
    if screen.rows_of is not None:
        screen.rows_of.lens = lens
        for pane in screen.query(ListPane):
            if screen.view_of(pane) == "timeline":
                screen.refresh_pane(pane)


def order(screen: ReadingScreen, _: Press) -> None:
    """The order of time, or that of the story."""
    if screen.rows_of is not None:
        look_through(screen, turned(screen.rows_of.lens))


def zoom(screen: ReadingScreen, press: Press) -> None:
    """Closer, or farther."""
    if screen.rows_of is None:
        return
    before = screen.rows_of.lens
    lens = zoomed(before, press.count if press.command.id == "timeline.closer" else -press.count)
    look_through(screen, lens)
    if lens == before:
        screen.say(say("status.no-closer" if lens.zoom == "hour" else "status.no-farther"))


def only(screen: ReadingScreen, _: Press) -> None:
    """Ask for a role or a source, and show the entries that have it."""
    from reader.tui.dialogs import Choice, ListChoice

    if screen.page is None or screen.rows_of is None:
        return
    lens = screen.rows_of.lens
    found = filter_choices(screen.page, lens)
    if not found:
        screen.say(say("status.nothing-to-filter"))
        return

    def chosen(value: str | None) -> None:
        if value:
            look_through(screen, with_filter(lens, value))

    choices = [Choice("", one.label, one.value, str(one.entries)) for one in found]
    current = f"role:{lens.role}"
    screen.app.push_screen(ListChoice(screen.paint, say("timeline.filter"), choices, current=current), chosen)


def clear(screen: ReadingScreen, _: Press) -> None:
    """Show all entries again."""
    if screen.rows_of is not None:
        before = screen.rows_of.lens
        look_through(screen, cleared(before))
        if screen.rows_of.lens == before:
            screen.say(say("status.no-filter"))


TIMELINE_ACTIONS: Mapping[str, Callable[[ReadingScreen, Press], None]] = {
    "timeline.order": order,
    "timeline.closer": zoom,
    "timeline.farther": zoom,
    "timeline.filter": only,
    "timeline.clear": clear,
}
"""What the commands of the timeline do."""
