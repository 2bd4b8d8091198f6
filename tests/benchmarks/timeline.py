"""How long the timeline takes with 5,000 entries: to open, to turn, to zoom, to filter, and to move by a screen.

Run it alone: `python -m tests.benchmarks.timeline`. The first figures are the best of seven runs, in milliseconds of
processor time, strip and the rows of one screen of 33 by 38 cells included; the last ones are of the whole app
(`in_app`), by the clock. Exit code 1 when one is over `PAUSE`.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.analysis.order import timeline
from reader.analysis.scale import ZOOMS
from reader.analysis.shares import attribution
from reader.anchoring.layout import read_layout
from reader.views.lens import Lens, filter_choices
from reader.views.speakers import voices
from reader.views.timeline import Timeline
from tests.benchmarks.in_app import slowest_wait
from tests.benchmarks.panes import ROUNDS, Sheet, document_of

PAUSE = 50
"""Milliseconds that nothing may take between a key and its frame."""

WIDTH, HEIGHT = 33, 38


KEYS = (
    ("t t", "open", ""),
    ("j", "move by an entry", "k"),
    ("space", "move by a screen", "pageup"),
    ("G", "to the end", "g g"),
    ("o", "as the story tells it", "o"),
    ("plus", "closer", "minus"),
    ("minus", "farther", "plus"),
)
"""Keys, what they do, and the keys that undo it."""


def main() -> int:
    """Print the times. Returns the exit code."""
    text, document, anchors = document_of(random.Random(5))
    layout = read_layout(text, "vi")
    entries = timeline(document, anchors)
    shares = attribution(document, anchors, text, layout)
    page = Sheet(text, document, anchors, layout, dict(voices(document)), entries, shares)
    source = next(iter(document.sources)).id

    def opened(lens: Lens) -> Timeline:
        made = Timeline(page, WIDTH, HEIGHT, lens, key="A", clear="x")
        assert len(made.rows("quotes/q77")[:HEIGHT]) > 0
        return made

    def moved(made: Timeline) -> None:
        at = chance.randrange(len(entries))
        rows = made.rows(entries[at].key)
        first = max(0, rows.first_current - HEIGHT // 2)
        assert len(rows.keys) >= len(rows[first : first + HEIGHT])

    chance = random.Random(7)
    lenses = [Lens(zoom=zoom) for zoom in ZOOMS]
    lenses += [Lens("story"), Lens("story", "hour"), Lens(role="statement"), Lens(source=source)]
    slowest = measured("what can be filtered by", lambda: filter_choices(page, Lens()))
    for lens in lenses:
        only = " of one role" if lens.role else " of one source" if lens.source else ""
        name = f"{lens.order} by {lens.zoom}{only}"
        slowest = max(slowest, measured(f"open: {name}", partial(opened, lens)))
        slowest = max(slowest, measured(f"move: {name}", partial(moved, opened(lens))))
    slowest = max(slowest, asyncio.run(slowest_wait(text, document, KEYS, "t")))
    print(f"{len(entries)} entries; the slowest took {slowest:.1f} ms, {PAUSE} are allowed")
    return int(slowest > PAUSE)


def measured(name: str, make: Callable[[], object]) -> float:
    """The milliseconds that `make` takes; prints them."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        make()
        best = min(best, time.process_time() - begin)
    print(f"{name:<34} {best * 1000:8.1f} ms")
    return best * 1000


if __name__ == "__main__":
    sys.exit(main())
