"""How long it takes to save one edit of a large annotation file: the patch, its proof, the disk.

Run alone: `python -m tests.benchmarks.saving [RUNS]`. Prints medians in milliseconds, and the longest time that a
second thread which wants to answer a key every millisecond had to wait meanwhile. The bars are 60 ms for one edit among
1,000 quotes, 500 ms among 10,000, and 50 ms for the wait.
"""

import statistics
import sys
import tempfile
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from reader.files.patch import patched
from reader.files.reading import Loaded, load
from reader.files.saving import save
from tests.benchmarks.loading import annotation_file, bare, milliseconds

BARS = {1_000: 60, 10_000: 500}


def saved(loaded: Loaded, number: int) -> Loaded:
    """Change one quote in the middle and save."""
    quotes = list(loaded.document.quotes)
    middle = len(quotes) // 2
    quotes[middle] = replace(quotes[middle], cue=f"nói lần {number}")
    after = patched(loaded, replace(loaded.document, quotes=tuple(quotes)))
    save(loaded.path, after.data, loaded.digest)
    return after


def longest_wait(loaded: Loaded, runs: int) -> tuple[Loaded, float]:
    """Save in a thread while another one looks at the clock; the longest time it could not, in milliseconds."""
    gaps: list[float] = []
    over = threading.Event()

    def answer() -> None:
        last = time.perf_counter()
        while not over.is_set():
            time.sleep(0.001)
            now = time.perf_counter()
            gaps.append(1000 * (now - last))
            last = now

    watcher = threading.Thread(target=answer)
    watcher.start()
    for number in range(runs):
        loaded = saved(loaded, 1000 + number)
    over.set()
    watcher.join()
    return loaded, max(gaps)


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory(prefix="reader-saving-") as folder:
        for quotes, bar in BARS.items():
            path = Path(folder) / f"{quotes}.yaml"
            path.write_text(annotation_file(quotes, full=True), encoding="utf-8")
            loaded = load(path)
            times = []
            for number in range(runs):
                start = time.perf_counter()
                loaded = saved(loaded, number)
                times.append(1000 * (time.perf_counter() - start))
            median = statistics.median(times)
            parser = milliseconds(partial(bare, loaded.data), 3)
            loaded, wait = longest_wait(loaded, runs)
            ratio = f"{median / parser:.2f} of the bare parser's {parser:.0f} ms"
            print(f"one edit among {quotes} full quotes: {median:.0f} ms (bar {bar}), {ratio}")
            print(f"  longest wait of another thread: {wait:.0f} ms (bar 50)")


if __name__ == "__main__":
    main()
