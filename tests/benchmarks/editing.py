"""How long keys wait in the app while a large document is edited and saved.

Run alone: `python -m tests.benchmarks.editing [QUOTES]`, by default 10,000 quotes in about 10 MB. The app runs without
a terminal; beside it something wants to run every millisecond, as a key would. Printed are the longest time that it had
to wait after an edit, an undo, a save, a change of either file by another program, and while the app saves and quits,
with the bar of 50 ms, and how long it took until everything was shown. In brackets stands how much of a wait was work
of the same thread: the rest is what else the machine does.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from reader.files.patch import new_file
from reader.model import Edit, Replace, Source
from tests.anchoring.made import Maker, document_of, text_of
from tests.tui.journey import app_at

BAR = 50


def article(folder: Path, quotes: int) -> Path:
    """Write an article with so many quotes and its annotations."""
    maker = Maker(7, "vi", 300)
    made, contents = maker.article(quotes, 7)
    text, _, _ = text_of(maker.edited(made, 0.01))
    document = document_of("vi", contents)
    sources = tuple(Source(f"s{number}", f"Người {number}", key=f"sources/s{number}") for number in range(200))
    said = (replace(quote, speaker=(f"s{number % 200}",)) for number, quote in enumerate(document.quotes))
    path = folder / "long.txt"
    path.write_text(text, "utf-8")
    path.with_suffix(".yaml").write_text(new_file(replace(document, sources=sources, quotes=tuple(said))), "utf-8")
    return path


def change(file: Path) -> None:
    """Write a line more into a file, as another program does."""
    with file.open("a", encoding="utf-8") as end:
        end.write("# more\n")


async def waits(name: str, act: Callable[[], object], over: Callable[[], bool]) -> str:
    """Do something; how long a key had to wait until it was over, in words."""
    gaps: list[tuple[float, float]] = []
    began = last = time.perf_counter()
    worked = time.thread_time()
    act()
    while not over() or len(gaps) < 20:
        await asyncio.sleep(0.001)
        now, own = time.perf_counter(), time.thread_time()
        gaps.append((1000 * (now - last), 1000 * (own - worked)))
        last, worked = now, own
    total = 1000 * (last - began)
    worst = ", ".join(f"{wait:.0f} ({own:.0f})" for wait, own in sorted(gaps)[-3:][::-1])
    return f"{name:12} longest waits {worst} ms (bar {BAR}); all shown after {total:.0f} ms"


async def measure(path: Path) -> list[str]:
    """Edit, undo and save in the app; what was measured, in words. While the app runs nothing can be printed."""
    said = []
    async with app_at(path, (140, 40)) as journey:
        await journey.settle()
        session, desk = journey.session, journey.desk
        for number in range(3):
            quote = session.document.quotes[len(session.document.quotes) // 2 + number]
            edit = partial(desk.do, Edit((Replace(replace(quote, cue=f"nói lần {number}")),), "edit.quote"))
            said.append(await waits(f"edit {number + 1}", edit, lambda: not session.is_behind))
        said.append(await waits("undo", lambda: desk.go_back(redo=False), lambda: not session.is_behind))
        said.append(await waits("next quote", lambda: journey.type_ahead("]"), lambda: True))
        said.append(await waits("save", lambda: journey.type_ahead("ctrl+s"), lambda: not session.unsaved))
        loaded, page = session.loaded, session.page
        for file, over in (
            (path.with_suffix(".yaml"), lambda: session.loaded is not loaded),
            (path, lambda: session.page.text is not page.text),
        ):
            said.append(await waits(f"other {file.suffix[1:]}", partial(change, file), over))
        await journey.press("delete", "q")
        said.append(await waits("quit", lambda: journey.type_ahead("s"), lambda: journey.app._exit))
    return said


def main() -> None:
    """Measure and print."""
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory(prefix="reader-editing-") as folder:
        print(*asyncio.run(measure(article(Path(folder), quotes))), sep="\n")


if __name__ == "__main__":
    main()
