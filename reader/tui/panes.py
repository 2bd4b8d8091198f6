"""Which rows each side pane shows: the views of `reader.views` by name, with the keys of the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.analysis.audit import Audit
from reader.commands import COMMANDS, Command, command
from reader.keymap import shown_key
from reader.messages import say
from reader.model import Document
from reader.views.audit_rows import audit_rows, counting_rows
from reader.views.auditing import audit_of
from reader.views.checklist import checklist_rows
from reader.views.inspector import inspector_rows, strip_rows
from reader.views.lazy import LazyRows
from reader.views.lens import PLAIN, Lens
from reader.views.lines import Row
from reader.views.page import Page
from reader.views.sources import sources_rows
from reader.views.timeline import Timeline
from reader.views.tree import tree_rows


def key_of(id_: str, commands: tuple[Command, ...] = COMMANDS) -> str:
    """The key of a command that is shown."""
    return shown_key(command(id_, commands), commands)


LONG = 500
"""From this many quotes on what takes long is worked out aside, so that the screen does not wait for it."""

Aside = Callable[[], Callable[[], None]]
"""Work for a thread; what it gives is then done on the screen's own."""


class RowsOf:
    """The rows of the panes for one state of the page. Long lists are built once and only marked anew."""

    def __init__(self, commands: tuple[Command, ...] = COMMANDS) -> None:
        self._commands = commands
        self.inward = False
        """Whether the tree of the sources begins with the speakers."""
        self.opened: set[str] = set()
        """The rows of the audit that are open."""
        self.aside: dict[str, Aside] = {}
        """What is to be worked out aside, by the view that waits for it."""
        self.underway: set[str] = set()
        """The views for which that is being done."""
        self._counted: Audit | None = None
        self.lens = PLAIN
        self._page: Page | None = None
        self._timelines: dict[tuple[int, int, Lens], Timeline] = {}
        self._trees: dict[tuple[int, bool], LazyRows] = {}
        self._queue: tuple[Document, int, LazyRows] | None = None

    def __call__(
        self,
        view: str,
        page: Page,
        width: int,
        height: int,
        current: str,
        *,
        held: bool,
        editing: bool = False,
        drafted: bool = False,
    ) -> Sequence[Row]:
        """The rows of a view: `timeline`, `inspector`, `sources`, `tree` (all of them), `audit`, `checks` or `strip`.

        `current` is the item that all panes show; `held` says that the caret has left it, `editing` that the fields of
        the inspector can be chosen, `drafted` that suggestions wait.
        """
        drafts = self._key("triage") if drafted else ""
        # Until the page of a large document is worked out after an edit, only its document is another one.
        if self._page is None or page.anchors is not self._page.anchors:
            self._page = page
            self._counted = None
            self.aside.clear()
            self._timelines.clear()
            self._trees.clear()
        match view:
            case "timeline":
                return self._timeline(page, width, height).rows(current)
            case "checks":
                return self._checks(page, width, current)
            case "sources":
                return sources_rows(page, width, current, key=self._key("source.edit"))
            case "tree":
                return self._tree(page, width, current)
            case "audit":
                return self._audit(page, width, current)
            case "strip":
                return strip_rows(page, width, current, key=self._key("annotate"), held=held, drafts=drafts)
            case _:
                key = self._key("annotate")
                return inspector_rows(page, width, height, current, key=key, held=held, editing=editing, drafts=drafts)

    def _timeline(self, page: Page, width: int, height: int) -> Timeline:
        look = (width, height, self.lens)
        if look not in self._timelines:
            keys = self._key("event.add"), self._key("timeline.clear")
            self._timelines[look] = Timeline(page, width, height, self.lens, key=keys[0], clear=keys[1])
        return self._timelines[look]

    def _checks(self, page: Page, width: int, current: str) -> LazyRows:
        if self._queue is None or self._queue[0] is not page.document or self._queue[1] != width:
            self._queue = page.document, width, checklist_rows(page, width, key=self._key("check"))
        rows = self._queue[2]
        return rows.marked(current, rows.head)

    def _tree(self, page: Page, width: int, current: str) -> LazyRows:
        wanted = (width, self.inward)

        def build() -> Callable[[], None]:
            rows = tree_rows(page, width, key=self._key("source.edit"), inward=wanted[1])
            return lambda: self._trees.__setitem__(wanted, rows)

        if wanted not in self._trees and self.inward and len(page.document.quotes) >= LONG:
            self._put_aside("tree", build)
            return counting_rows(say("sources.title"), width)
        if wanted not in self._trees:
            build()()
        tree = self._trees[wanted]
        return tree.marked(current, tree.head)

    def _audit(self, page: Page, width: int, current: str) -> LazyRows:
        def count() -> Callable[[], None]:
            found = audit_of(page)
            return lambda: setattr(self, "_counted", found)

        if self._counted is None and len(page.document.quotes) >= LONG:
            self._put_aside("audit", count)
            return counting_rows(say("audit.title"), width)
        if self._counted is None:
            self._counted = audit_of(page)
        rows = audit_rows(page, self._counted, width, self.opened, key=self._key("annotate"))
        return rows.marked(current, rows.head)

    def _put_aside(self, view: str, work: Aside) -> None:
        if view not in self.underway:
            self.aside[view] = work

    def _key(self, id_: str) -> str:
        return key_of(id_, self._commands)
