"""Which rows each side pane shows: the views of `reader.views` by name, with the keys of the table of commands."""

from __future__ import annotations

from reader.commands import command, show_key
from reader.views.checklist import checklist_rows
from reader.views.inspector import inspector_rows, strip_rows
from reader.views.lines import Row
from reader.views.page import Page
from reader.views.parts import with_current
from reader.views.sources import sources_rows
from reader.views.timeline import timeline_rows
from reader.views.tree import tree_rows


def key_of(id_: str) -> str:
    """The first key of a command, as it is shown."""
    return show_key(command(id_).keys[0])


class RowsOf:
    """The rows of the panes for one state of the page. The timeline is built once and only marked anew."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._timelines: dict[tuple[int, int], tuple[Row, ...]] = {}

    def __call__(self, view: str, page: Page, width: int, height: int, current: str, *, held: bool) -> tuple[Row, ...]:
        """The rows of a view: `timeline`, `inspector`, `sources`, `tree` (all of the sources), `checks` or `strip`.

        `current` is the item that all panes show; `held` says that the caret has left it.
        """
        if page is not self._page:
            self._page = page
            self._timelines.clear()
        match view:
            case "timeline":
                return self._timeline(page, width, height, current)
            case "checks":
                return checklist_rows(page, width, current, key=key_of("check"))
            case "sources":
                return sources_rows(page, width, current, key=key_of("source.edit"))
            case "tree":
                return tree_rows(page, width, current, key=key_of("source.edit"))
            case "strip":
                return strip_rows(page, width, current, key=key_of("annotate"), held=held)
            case _:
                return inspector_rows(page, width, height, current, key=key_of("annotate"), held=held)

    def _timeline(self, page: Page, width: int, height: int, current: str) -> tuple[Row, ...]:
        size = (width, height)
        if size not in self._timelines:
            self._timelines[size] = timeline_rows(page, width, key=key_of("event.add"), height=height)
        return with_current(self._timelines[size], current)
