"""Counting the figures of the audit of a long article aside, while the screen goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.audit import Audit
    from reader.tui.panes import RowsOf
    from reader.tui.reading import ReadingScreen
    from reader.views.page import Page


def count_aside(screen: ReadingScreen, page: Page, rows_of: RowsOf) -> None:
    """Count the figures of a page in a thread and show them, unless the page is another one by then."""
    from reader.views.auditing import audit_of

    def count() -> None:
        found = audit_of(page)
        screen.app.call_from_thread(show, found)

    def show(found: Audit) -> None:
        if page is screen.page:
            rows_of.audit = found
            screen.refresh_panes()

    screen.run_worker(count, thread=True, exclusive=True, group="audit")
