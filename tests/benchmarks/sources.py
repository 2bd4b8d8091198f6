"""How long the sources and the audit take with 2,000 sources and 5,000 quotes: to open, to turn, to move by a screen.

Run it alone: `python -m tests.benchmarks.sources`. The first figures are the best of seven runs, in milliseconds of
processor time, the rows of one screen of 94 by 38 cells included. The last ones are of the whole app (`in_app`), by the
clock. Exit code 1 when one is over `PAUSE`; what is worked out aside, in another thread, is only told.
"""

from __future__ import annotations

import asyncio
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.analysis.audit import audit
from reader.analysis.order import timeline
from reader.analysis.shares import attribution
from reader.anchoring.layout import read_layout
from reader.views.audit_rows import audit_rows
from reader.views.lazy import LazyRows
from reader.views.lines import FIGURE
from reader.views.sources import sources_rows
from reader.views.speakers import voices
from reader.views.tree import tree_rows
from tests.benchmarks.in_app import slowest_wait
from tests.benchmarks.panes import Sheet, document_of
from tests.benchmarks.timeline import measured

PAUSE = 50
"""Milliseconds that nothing may take between a key and its frame."""

WIDTH, HEIGHT = 94, 38

KEYS = (
    ("s s", "open the tree", "escape"),
    ("j", "move by a row", "k"),
    ("space", "move by a screen", "pageup"),
    ("G", "to the end", "g g"),
    ("o", "turn to the speakers", "o"),
    ("percent_sign", "open the audit", "tab"),
    ("right_square_bracket", "the next quote", "left_square_bracket"),
)
"""Keys, what they do, and the keys that undo it."""


def main() -> int:
    """Print the times. Returns the exit code."""
    text, document, anchors = document_of(random.Random(5))
    layout = read_layout(text, "vi")
    shares = attribution(document, anchors, text, layout, "vi")
    page = Sheet(text, document, anchors, layout, dict(voices(document)), timeline(document, anchors), shares)
    tree = tree_rows(page, WIDTH, key="S")
    counted = audit(document, anchors, shares)
    opened = {f"{FIGURE}naming/named", f"{FIGURE}said/unchecked"}

    def seen(rows: LazyRows, key: str = "") -> None:
        first = rows.keys.index(key) if key else 0
        assert rows[first : first + HEIGHT]

    measured("aside: the tree from the speakers", lambda: seen(tree_rows(page, WIDTH, key="S", inward=True)))
    measured("aside: the figures of the audit", lambda: audit(document, anchors, shares))
    slowest = max(
        measured("open the tree", lambda: seen(tree_rows(page, WIDTH, key="S"))),
        measured("move in the tree", lambda: seen(tree.marked("quotes/q4000", tree.head), "quotes/q4000")),
        measured("the side pane", lambda: seen(sources_rows(page, 33, "quotes/q4000", key="S"))),
        measured("open the audit", lambda: seen(audit_rows(page, counted, 46, (), key="a"))),
        measured("open its largest figures", lambda: seen(audit_rows(page, counted, 46, opened, key="a"))),
        asyncio.run(slowest_wait(text, document, KEYS, "s s o o percent_sign escape")),
    )
    print(f"{len(document.sources)} sources; the slowest took {slowest:.1f} ms, {PAUSE} are allowed")
    return int(slowest > PAUSE)


if __name__ == "__main__":
    sys.exit(main())
