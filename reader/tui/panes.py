"""Which rows each side pane shows: the views of `reader.views` by name, with the keys of the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.analysis.audit import Audit
from reader.commands import COMMANDS, Command
from reader.keymap import key_of
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

LONG = 500
"""From this many quotes on what takes long is worked out aside, so that the screen does not wait for it."""

Aside = Callable[[], Callable[[], None]]
"""Work for a thread; what it gives is then done on the screen's own."""


@dataclass
class Plans:
    """The long lists of one state of the page, by how they are looked at."""

    page: Page
    """The page."""
    timelines: dict[tuple[int, int, Lens], Timeline] = field(default_factory=dict)
    """The timelines by width, height and lens."""
    trees: dict[tuple[int, bool], LazyRows] = field(default_factory=dict)
    """The trees of the sources by width, and whether they begin with the speakers."""
    counted: Audit | None = None
    """The audit, once it is counted."""
    asked: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    """The views that were looked at, with the last width and height and the current item."""


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
        self.lens = PLAIN
        self._plans: Plans | None = None
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
        plans = self._plans
        if plans is None or page.anchors is not plans.page.anchors:
            plans = Plans(page)
            self.take(plans)
        plans.asked[view] = (width, height, current)
        match view:
            case "timeline":
                return self._timeline(plans, (width, height, self.lens)).rows(current)
            case "checks":
                return self._checks(page, width, current)
            case "sources":
                return sources_rows(page, width, current, key=self._key("source.edit"))
            case "tree":
                return self._tree(plans, width, current)
            case "audit":
                return self._audit(plans, width, current)
            case "strip":
                return strip_rows(page, width, current, key=self._key("annotate"), held=held, drafts=drafts)
            case _:
                key = self._key("annotate")
                return inspector_rows(page, width, height, current, key=key, held=held, editing=editing, drafts=drafts)

    def plan(self, page: Page) -> Plans:
        """The long lists of another state of the page, for the views that are looked at now. May run in any thread.

        What the views remember of a page they remember of this one afterwards.
        """
        plans, last = Plans(page), self._plans
        for view, (width, height, current) in (dict(last.asked) if last else {}).items():
            match view:
                case "timeline":
                    self._keep_timeline(plans, (width, height, self.lens))
                case "tree":
                    plans.trees[width, self.inward] = self._tree_rows(page, width, self.inward)
                case "sources":
                    sources_rows(page, width, current, key="")
                case "inspector":
                    inspector_rows(page, width, height, current, key="")
        return plans

    def _keep_timeline(self, plans: Plans, look: tuple[int, int, Lens]) -> None:
        """Take over the timeline that is shown, if another page has the same, else make it."""
        page, last = plans.page, self._plans
        same = last is not None and last.page.entries is page.entries and last.page.voices is page.voices
        if last is not None and same and last.page.layout is page.layout and look in last.timelines:
            plans.timelines[look] = last.timelines[look]
        else:
            self._timeline(plans, look)

    def take(self, plans: Plans) -> None:
        """From now on give rows of these."""
        self._plans = plans
        self.aside.clear()

    def _timeline(self, plans: Plans, look: tuple[int, int, Lens]) -> Timeline:
        if look not in plans.timelines:
            keys = self._key("event.add"), self._key("timeline.clear")
            plans.timelines[look] = Timeline(plans.page, *look, key=keys[0], clear=keys[1])
        return plans.timelines[look]

    def _checks(self, page: Page, width: int, current: str) -> LazyRows:
        if self._queue is None or self._queue[0] is not page.document or self._queue[1] != width:
            self._queue = page.document, width, checklist_rows(page, width, key=self._key("check"))
        rows = self._queue[2]
        return rows.marked(current, rows.head)

    def _tree(self, plans: Plans, width: int, current: str) -> LazyRows:
        look = (width, self.inward)

        def build() -> Callable[[], None]:
            rows = self._tree_rows(plans.page, *look)
            return lambda: plans.trees.__setitem__(look, rows)

        if look not in plans.trees and self.inward and len(plans.page.document.quotes) >= LONG:
            self._put_aside("tree", build)
            return counting_rows(say("sources.title"), width)
        if look not in plans.trees:
            build()()
        tree = plans.trees[look]
        return tree.marked(current, tree.head)

    def _tree_rows(self, page: Page, width: int, inward: bool) -> LazyRows:
        return tree_rows(page, width, key=self._key("source.edit"), inward=inward)

    def _audit(self, plans: Plans, width: int, current: str) -> LazyRows:
        page = plans.page

        def count() -> Callable[[], None]:
            found = audit_of(page)
            return lambda: setattr(plans, "counted", found)

        if plans.counted is None and len(page.document.quotes) >= LONG:
            self._put_aside("audit", count)
            return counting_rows(say("audit.title"), width)
        if plans.counted is None:
            plans.counted = audit_of(page)
        rows = audit_rows(page, plans.counted, width, self.opened, key=self._key("annotate"))
        return rows.marked(current, rows.head)

    def _put_aside(self, view: str, work: Aside) -> None:
        if view not in self.underway:
            self.aside[view] = work

    def _key(self, id_: str) -> str:
        return key_of(id_, self._commands)
