"""Files that are too much: how soon they are refused, in how much memory, and whether in one clear sentence.

Run alone: `python -m tests.benchmarks.limits`. Each file goes through `reader check` in a process of its own, whose
time from start to end, of it processor time in brackets, and largest memory are printed. The bars are one second, on a
machine that does nothing else, and 200 MB. Then long lines of one sign go through everything that looks at an article;
work that grew with the square of their length would take minutes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader.anchoring.anchors import anchor_document, snap
from reader.anchoring.fold import search
from reader.anchoring.layout import read_layout
from reader.anchoring.marks import quoted_spans
from reader.anchoring.sentences import sentence_spans
from reader.anchoring.words import count_words, word_spans
from reader.model import Document, Quote, Span

MIB = 1 << 20
SECONDS, MEGABYTES = 1.0, 200


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * MIB)


def _full(path: Path) -> None:
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"  - {text: aaaa}\n" * (MIB // 17))


def _bytes(data: Callable[[], bytes]) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data())


FILES: dict[str, Callable[[Path], object]] = {
    "200 MB of zeros": _sparse,
    "200 MB of quotes": _full,
    "a directory": Path.mkdir,
    "a pipe": os.mkfifo,
    "nothing": _bytes(lambda: b""),
    "a list": _bytes(lambda: b"- a\n- b\n"),
    "NUL": _bytes(lambda: b"reader: 1\nquotes: \x00\n"),
    "UTF-16": _bytes(lambda: "reader: 1\n".encode("utf-16")),
    "Latin-1": _bytes(lambda: "reader: 1\narticle: {title: Café}\n".encode("latin-1")),
    "one plain text": _bytes(lambda: b"a: " + b"x" * (31 * MIB)),
    "line breaks": _bytes(lambda: b"\n" * (31 * MIB) + b"a: b: c"),
    "brackets": _bytes(lambda: b"[" * (31 * MIB)),
    "a list of little in brackets": _bytes(lambda: b"[" + b"a," * (15 * MIB)),
    "aliases of aliases": _bytes(
        lambda: b"a0: &a0 [x, x]\n" + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 31))
    ),
    "unknown keys": _bytes(lambda: b"reader: 1\nquotes:\n" + b"  - {text: aaaa, zz}\n" * 60_000),
    "cut texts": _bytes(lambda: b"reader: 1\nquotes:\n" + b"  - text: aaaa #bbbb\n" * 60_000),
}


def checked(path: Path) -> tuple[float, float, float, str]:
    """Seconds by the clock and by the processor, and megabytes, of `reader check` on a file; the first line it says."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, "-m", "reader", "check", str(path)], stdout=said, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        lines = said.read().decode().splitlines()
    # A folder is checked with all that is in it, which is nothing.
    assert child.returncode == (0 if path.is_dir() else 1), lines
    assert not any("Traceback" in line for line in lines), lines
    worked = usage.ru_utime + usage.ru_stime
    return seconds, worked, usage.ru_maxrss / 1000, lines[0].replace(str(path.parent), "")


UNITS = [*'"“\u0301\U0001f1fb \n.-新_', "a ", "' ", "\U0001f469\u200d", "*a", "[…]", "1,", "# "]
WORK: dict[str, Callable[[str], object]] = {
    "search": lambda text: search(text, "a a"),
    "layout": lambda text: read_layout(text, "en"),
    "sentences": lambda text: sentence_spans(text, 0, len(text), "en"),
    "words": lambda text: word_spans(text, 0, len(text)),
    "count": count_words,
    "marks": lambda text: quoted_spans(text, 0, len(text), "en"),
    "snap": lambda text: snap(text, Span(len(text) // 2, len(text) // 2 + 2)),
    "anchors": lambda text: anchor_document(Document(quotes=(Quote(text=("a b a b c",), key="q"),)), text),
}


def slowest_line(length: int = 30_000) -> tuple[float, str]:
    """The longest time that any work on a line of one sign takes, in seconds, and which."""
    slowest = 0.0, ""
    for unit in UNITS:
        text = "a" + unit * (length // len(unit))
        for name, work in WORK.items():
            began = time.process_time()
            work(text)
            slowest = max(slowest, (time.process_time() - began, f"{name} of {unit!r}"))
    return slowest


def main() -> None:
    """Measure and print."""
    missed = 0
    with tempfile.TemporaryDirectory(prefix="reader-limits-") as folder:
        for number, (name, make) in enumerate(FILES.items()):
            path = Path(folder) / f"{number}.yaml"
            make(path)
            seconds, worked, megabytes, said = checked(path)
            over = worked > SECONDS or megabytes > MEGABYTES
            missed += over
            verdict = "MISSED" if over else ""
            print(f"{name:30} {seconds:5.2f} s ({worked:.2f}) {megabytes:4.0f} MB {verdict:6} {said[:90]}")
    seconds, what = slowest_line()
    print(f"slowest work on a line of 30,000 characters: {seconds:.2f} s ({what}), bar {SECONDS:.0f} s")
    sys.exit(1 if missed or seconds > SECONDS else 0)


if __name__ == "__main__":
    main()
