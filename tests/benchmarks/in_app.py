"""How long keys wait in the whole app, without a terminal: what the benchmarks of single views have in common."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from reader.config import Config
from reader.files.patch import new_file
from reader.model import Document
from reader.tui import opening  # noqa: F401 - an app imports it once, whatever the article
from reader.tui.app import ReaderApp
from reader.tui.reading import ReadingScreen

PRESSES = 5

Act = tuple[str, str, str]
"""Keys, what they do, and the keys that undo it."""


async def slowest_wait(text: str, document: Document, acts: Sequence[Act], first: str) -> float:
    """The longest that any of some acts makes a key wait, in milliseconds by the clock; prints those of each.

    Each is the shortest of `PRESSES` on a page that shows the same panes for the first time; in brackets how much of it
    the screen's own thread worked. `first` are keys that are pressed before.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(text, "utf-8")
        path.with_suffix(".yaml").write_text(new_file(document), "utf-8")
        app = ReaderApp(path, Config())
        async with app.run_test(size=(140, 40)) as pilot:
            slowest = await opening_wait(app)
            assert isinstance(app.screen, ReadingScreen)
            await pilot.press(*first.split())
            await app.workers.wait_for_complete()
            for keys, name, back in acts:
                waits = []
                for _ in range(PRESSES):
                    turn_over(app.screen)
                    await pilot.pause()
                    waits.append(await longest_wait(pilot, *keys.split()))
                    await pilot.press(*back.split())
                    await app.workers.wait_for_complete()
                wait, own = min(waits)
                print(f"{f'in the app: {name}':<34} {wait:8.1f} ms ({own:.1f})")
                slowest = max(slowest, wait)
    return slowest


async def opening_wait(app: ReaderApp) -> float:
    """The longest time between two turns of the loop from the first frame of the article on until all is shown."""
    waits = []
    while not isinstance(app.screen, ReadingScreen) or app.screen.page is None:
        before, own = time.perf_counter(), time.thread_time()
        await asyncio.sleep(0)
        if isinstance(app.screen, ReadingScreen) and app.screen.article.text:
            waits.append((1000 * (time.perf_counter() - before), 1000 * (time.thread_time() - own)))
    wait, own = max(waits)
    print(f"{'in the app: open the article':<34} {wait:8.1f} ms ({own:.1f})")
    return wait


def turn_over(screen: ReadingScreen) -> None:
    """Show another page that says the same, as after an edit: nothing that is remembered fits it."""
    page = screen.page
    assert page is not None
    document = replace(page.document, quotes=(*page.document.quotes,), sources=(*page.document.sources,))
    screen.page = replace(
        page,
        document=document,
        anchors=replace(page.anchors),
        entries=(*page.entries,),
        attribution=replace(page.attribution),
    )
    screen.refresh_panes()


async def longest_wait(pilot: Pilot[None], *keys: str) -> tuple[float, float]:
    """The longest time between two turns of the loop while keys are handled, in milliseconds; and own work in it."""
    longest, running = (0.0, 0.0), True

    async def beat() -> None:
        nonlocal longest
        while running:
            before, own = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0)
            longest = max(longest, (1000 * (time.perf_counter() - before), 1000 * (time.thread_time() - own)))

    beating = asyncio.create_task(beat())
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    running = False
    await beating
    return longest
