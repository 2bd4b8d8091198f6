"""How long it takes until an article stands on the screen, against a bare Textual app in the same run.

Run alone: `python -m tests.benchmarks.startup [RUNS]`. Prints the median of both in milliseconds, from the start of the
process to the first frame that shows the text, and the ratio. The bar is 1.35.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.terminal import Terminal

BARE = """
import sys
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Footer, Static

class Bare(App):
    def compose(self):
        with VerticalScroll():
            yield Static(open(sys.argv[1], encoding="utf-8").read(), markup=False)
        yield Footer()

Bare().run()
"""

MARK = "Zuzanna"
"""A word of the headline, not under the caret: when it is on the screen, the first frame is."""


def article(paragraphs: int = 16) -> str:
    """About 7 KB of text."""
    sentence = "The committee met on Tuesday and said that nothing had been decided about the harbour yet."
    return f"Mayor {MARK} opens the harbour\n" + f"{' '.join([sentence] * 5)}\n" * paragraphs


def milliseconds(arguments: list[str], folder: Path) -> float:
    """From starting the process to the mark on the screen."""
    start = time.perf_counter()
    with Terminal(arguments, columns=100, rows=40, folder=folder) as terminal:
        terminal.wait_until(lambda: MARK.encode() in terminal.raw, MARK)
        return 1000 * (time.perf_counter() - start)


def main() -> None:
    """Measure both in turn, after one run of each to warm up."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "harbour.txt").write_text(article(), "utf-8")
        (folder / "bare.py").write_text(BARE, "utf-8")
        bare, reader = ["bare.py", "harbour.txt"], ["-m", "reader", "harbour.txt"]
        for one in (bare, reader):
            milliseconds(one, folder)
        pairs = [(milliseconds(bare, folder), milliseconds(reader, folder)) for _ in range(runs)]
    bare_median = statistics.median(pair[0] for pair in pairs)
    reader_median = statistics.median(pair[1] for pair in pairs)
    print(f"bare Textual app  {bare_median:7.1f} ms")
    print(f"Reader            {reader_median:7.1f} ms")
    print(f"ratio             {reader_median / bare_median:7.2f}    (median of {runs}; the bar is 1.35)")


if __name__ == "__main__":
    main()
