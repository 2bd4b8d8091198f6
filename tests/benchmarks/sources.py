"""How long the sources and the audit take with 2,000 sources and 5,000 quotes: to open, to turn, to move by a screen.

Run it alone: `python -m tests.benchmarks.sources`. The first figures are the best of seven runs, in milliseconds of
processor time, the rows of one screen of 94 by 38 cells included. The last ones are of the whole app: the longest time
that its own thread was busy with one thing while a key did its work, the best of three presses with nothing remembered.
Exit code 1 when one is over `PAUSE`; what is worked out aside, in another thread, is only told.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from textual.pilot import Pilot

from reader.analysis.audit import audit
from reader.analysis.order import timeline
from reader.analysis.shares import attribution
from reader.anchoring.layout import read_layout
from reader.config import Config
from reader.files.patch import new_file
from reader.model import Document
from reader.tui.app import ReaderApp
from reader.tui.reading import ReadingScreen
from reader.views.audit_rows import audit_rows
from reader.views.lazy import LazyRows
from reader.views.lines import FIGURE
from reader.views.sources import sources_rows
from reader.views.speakers import voices
from reader.views.tree import tree_rows
from tests.benchmarks.panes import Sheet, document_of
from tests.benchmarks.timeline import measured

PAUSE = 50
"""Milliseconds that nothing may take between a key and its frame."""

WIDTH, HEIGHT = 94, 38
PRESSES = 3

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
        asyncio.run(in_the_app(text, document)),
    )
    print(f"{len(document.sources)} sources; the slowest took {slowest:.1f} ms, {PAUSE} are allowed")
    return int(slowest > PAUSE)


async def in_the_app(text: str, document: Document) -> float:
    """The longest pause of any key in the app, in milliseconds; prints those of each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(text, "utf-8")
        path.with_suffix(".yaml").write_text(new_file(document), "utf-8")
        app = ReaderApp(path, Config())
        async with app.run_test(size=(140, 40)) as pilot:
            while not (isinstance(app.screen, ReadingScreen) and app.screen.desk and app.screen.page):
                await pilot.pause(0.1)
            await pilot.press("s", "s", "o", "o", "percent_sign", "escape")
            await app.workers.wait_for_complete()
            slowest = 0.0
            for keys, name, back in KEYS:
                pauses = []
                for _ in range(PRESSES):
                    forget(app.screen)
                    pauses.append(await longest_pause(pilot, *keys.split()))
                    await pilot.press(*back.split())
                    await app.workers.wait_for_complete()
                print(f"{f'in the app: {name}':<34} {min(pauses):8.1f} ms")
                slowest = max(slowest, min(pauses))
    return slowest


def forget(screen: object) -> None:
    """Forget the trees and the figures, as before they were shown for the first time."""
    assert isinstance(screen, ReadingScreen)
    assert screen.rows_of is not None
    screen.rows_of._trees.clear()
    screen.rows_of._counted = None


async def longest_pause(pilot: Pilot[None], *keys: str) -> float:
    """The longest time between two turns of the loop while keys are handled, in milliseconds."""
    longest, running = 0.0, True

    async def beat() -> None:
        nonlocal longest
        while running:
            before = time.thread_time()
            await asyncio.sleep(0)
            longest = max(longest, time.thread_time() - before)

    beating = asyncio.create_task(beat())
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    running = False
    await beating
    return longest * 1000


if __name__ == "__main__":
    sys.exit(main())
