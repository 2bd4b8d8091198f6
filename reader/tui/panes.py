"""Which rows each side pane shows: the views of `reader.views` by name, with the keys of the table of commands."""

from __future__ import annotations

from collections.abc import Sequence

from reader.commands import command, show_key
from reader.views.checklist import checklist_rows
from reader.views.inspector import inspector_rows, strip_rows
from reader.views.lens import PLAIN, Lens
from reader.views.lines import Row
from reader.views.page import Page
from reader.views.sources import sources_rows
from reader.views.timeline import Timeline
from reader.views.tree import tree_rows


def key_of(id_: str) -> str:
    """The first key of a command, as it is shown."""
    return show_key(command(id_).keys[0])


class RowsOf:
    """The rows of the panes for one state of the page. The timeline is planned once and only marked anew."""

    def __init__(self) -> None:
        self.lens = PLAIN
        self._page: Page | None = None
        self._timelines: dict[tuple[int, int, Lens], Timeline] = {}

    def __call__(self, view: str, page: Page, width: int, height: int, current: str, *, held: bool) -> Sequence[Row]:
        """The rows of a view: `timeline`, `inspector`, `sources`, `tree` (all of the sources), `checks` or `strip`.

        `current` is the item that all panes show; `held` says that the caret has left it.
        """
        if page is not self._page:
            self._page = page
            self._timelines.clear()
        match view:
            case "timeline":
                return self._timeline(page, width, height).rows(current)
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

    def _timeline(self, page: Page, width: int, height: int) -> Timeline:
        look = (width, height, self.lens)
        if look not in self._timelines:
            keys = key_of("event.add"), key_of("timeline.clear")
            self._timelines[look] = Timeline(page, width, height, self.lens, key=keys[0], clear=keys[1])
        return self._timelines[look]
