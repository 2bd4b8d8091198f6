"""Work for a long article that is done in a thread, so that the screen goes on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.panes import RowsOf
    from reader.tui.reading import ReadingScreen
    from reader.views.page import Page


def work_aside(screen: ReadingScreen, page: Page, rows_of: RowsOf, view: str) -> None:
    """Work out what a view waits for and show it, unless the page is another one by then."""
    work = rows_of.aside.pop(view)
    rows_of.underway.add(view)

    def run() -> None:
        done = work()

        def show() -> None:
            rows_of.underway.discard(view)
            if page is screen.page:
                done()
            screen.refresh_panes()

        screen.app.call_from_thread(show)

    screen.run_worker(run, thread=True, group=view)
