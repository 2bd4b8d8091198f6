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
from reader.files.limits import MAX_ITEMS, MAX_YAML_BYTES
from reader.model import Document, Quote, Span

MIB = 1 << 20
LARGE = MAX_YAML_BYTES - MIB
"""The bytes of a file that is just small enough to be looked into."""
SECONDS, MEGABYTES = 1.0, 200


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * MIB)


def _full(path: Path) -> None:
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"  - {text: aaaa}\n" * (MIB // 17))


def _bytes(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def _repeated(unit: str, head: str = "", tail: str = "", times: int = 0) -> Callable[[Path], object]:
    """A unit so many times, else as often as is just small enough to be looked into."""
    times = times or LARGE // len(unit.encode())
    return lambda path: path.write_text(head + unit * times + tail, "utf-8")


def _numbered(line: str, head: str, times: int) -> Callable[[Path], object]:
    return lambda path: path.write_text(head + "".join(line.format(number, number + 1) for number in range(times)))


QUOTES = "reader: 1\nquotes:\n"
FILES: dict[str, Callable[[Path], object]] = {
    "200 MB of zeros": _sparse,
    "200 MB of quotes": _full,
    "a directory": Path.mkdir,
    "a pipe": os.mkfifo,
    "nothing": _bytes(b""),
    "a list": _bytes(b"- a\n- b\n"),
    "NUL": _bytes(b"reader: 1\nquotes: \x00\n"),
    "UTF-16": _bytes("reader: 1\n".encode("utf-16")),
    "Latin-1": _bytes("reader: 1\narticle: {title: Café}\n".encode("latin-1")),
    "one plain text": _repeated("x", "a: "),
    "one text of lines": _repeated(" x\n", "reader: 1\nx-a:"),
    "one text of emoji": _repeated("\U0001f600\n ", "a: "),
    "one folded text": _repeated(" x\n", "a: >\n"),
    "one quoted text": _repeated("x", 'a: "'),
    "one comment": _repeated("x", "#"),
    "line breaks": _repeated("\n", tail="a: b: c"),
    "line breaks of old": _repeated("\r", tail="a: b: c"),
    "spaces": _repeated(" ", tail="a: b: c"),
    "ESC at the end": _repeated("x", "a: ", "\x1b"),
    "brackets": _repeated("["),
    "a list of little in brackets": _repeated("a,", "["),
    "a list of words": _repeated("- aaaaaaaaaaaaaaaa\n"),
    "keys of the root": _numbered("key{}: aaaaaaaa\n", "reader: 1\n", 500_000),
    "names of values": _numbered("- &a{} aaaaaaaa\n", "", 700_000),
    "aliases of aliases": _numbered("a{1}: &a{1} [*a{0}, *a{0}]\n", "a0: &a0 [x, x]\n", 30),
    "unknown keys": _repeated("  - {text: aaaa, zz}\n", QUOTES, times=60_000),
    "cut texts": _repeated("  - text: aaaa #bbbb\n", QUOTES, times=60_000),
    "wrong in every way": _repeated(
        "  - text: aaaa bbbb cccc dddd #eeee\n    kind: dirct\n    spaeker: an\n", QUOTES, times=MAX_ITEMS // 2
    ),
    "values of no words": _repeated(
        "  - {text: a, cue: a, as: a, note: a, tags: [a, a]}\n", QUOTES, times=MAX_ITEMS - 1
    ),
    "parts of parts": _numbered("  - {{id: q{}, text: aaaa bbbb cccc, part_of: q{}}}\n", QUOTES, MAX_ITEMS // 2),
    "one id": _repeated("  - {id: q1, text: aaaa bbbb cccc, part_of: q2}\n", QUOTES, times=MAX_ITEMS // 2),
}


def _make(make: Callable[[Path], object], path: Path) -> None:
    """Make a file in a process of its own: the memory of this one counts as that of those which it starts."""
    child = os.fork()
    if not child:
        make(path)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


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
            _make(make, path)
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
