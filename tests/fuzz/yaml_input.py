"""Annotation files broken at random: each must give a document, or problems, soon, and never a traceback.

Run alone: `python -m tests.fuzz.yaml_input [COUNT [SEED]]`, by default 20,000 inputs. Every input follows from its
number alone, and the number of one that fails is printed. The suite runs a small share.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.files.excerpt import problem_lines
from reader.files.lines import LineFinder, line_end
from reader.files.patch import RefusedError, patched
from reader.files.reading import Loaded, read
from reader.model import Problem, Quote, RejectedError

COUNT = 20_000
SECONDS = 1.0
"""How long one input may take; each has a few hundred lines at most."""

GROWTH = 200 << 20
"""How much memory a whole run may add, in bytes."""

PATH = Path("fuzz.yaml")

SEEDS = (
    """reader: 1  # lời
article: {title: "Mưa ở đồng bằng", outlet: dai, lang: vi, published: 2024-02-12~}
sources:
  an: {name: Ông An, type: person, aka: [An, 'ông ấy'], official: yes}
  dai:
    name: Đài Một
    type: outlet

quotes:
  - id: mua
    text: >-
      trời sẽ mưa đến chiều,
      và gió mạnh
    kind: indirect
    speaker: an
    cue: cho biết   # gần đó
    via: [(dai), {source: an?, venue: Sáng nay}]
    said: {date: 2024-02-11, text: hôm qua}
  # trích dẫn thứ hai
  - text:
      - "một \\"đủ\\" hai"
      - 'ba ''bốn'''
    speaker: [an, {name: Em}]
    checks:
      - {of: quote, status: verified, by: bo}
    tags: [a, b]
    note: |
      dòng một
      dòng hai
events:
- {date: 2023-10-07, label: l}
notes: []
""",
    "reader: 1\r\nquotes:\r\n- &q {text: x, cue: &c nói}\r\n- <<: *q\r\n  cue: *c\r\n- ? text\r\n  : y\r\n...\r\n",
    "\ufeff%YAML 1.1\n---\n{reader: 1, sources: {an: {name: A}}, "
    "quotes: [{text: [a, 'b'], via: [[an], [an?]]}], x-own: [1]}\n",
    "reader: 1\nquotes:\n    -   text: |+\n          漢字 e\u0301 👩\u200d👧\n\n        note: '🙂'\n"
    "    -   text: x\nphotos:\n    -   credit: an",
)
PIECES = (
    *(
        "\n",
        "\r",
        "\r\n",
        " ",
        "  ",
        "\t",
        "- ",
        "-",
        ": ",
        ":",
        "#",
        " # x",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "? ",
        "&a ",
    ),
    *(
        "*a",
        "!",
        "!!str ",
        "!!python/object:x ",
        "|",
        "|+2\n",
        ">",
        ">-\n",
        "---\n",
        "...\n",
        "%TAG ! x\n",
        "<<: ",
        "@",
        "`",
    ),
    *(
        "~",
        "null",
        "\x00",
        "\x1b[2J",
        "\x7f",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\xa0",
        "\uff1a",
        "\\",
        "ế",
        "e\u0301",
        "😀",
    ),
    *(
        "text",
        "text: ",
        "reader: 2\n",
        "id: mua\n",
        "part_of: mua",
        "speaker: none",
        "via: ((x))",
        "date: 2024-02-30\n",
    ),
    *("quotes:\n", "sources: ", "x" * 1100, "9" * 400, "[" * 40, "- " * 40, "{a: " * 40, "*q, " * 30, "\n" * 50),
)
BYTES = (b"\xff", b"\xed\xa0\x80", b"\xc3", b"\xff\xfe", b"\x80", b"\xf4\x90\x80\x80")


def inputs(count: int, seed: int = 0) -> Iterator[tuple[int, bytes]]:
    """Broken files with their numbers."""
    for number in range(seed, seed + count):
        yield number, broken(random.Random(number))


def broken(chance: random.Random) -> bytes:
    """A seed, broken in one to twelve places."""
    text = chance.choice(SEEDS)
    if chance.random() < 0.15:
        other = chance.choice(SEEDS)
        text = text[: chance.randrange(len(text))] + other[chance.randrange(len(other)) :]
    for _ in range(chance.choice((1, 1, 1, 1, 2, 3, 8))):
        text = _once(text, chance)
    data = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.06:
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(BYTES) + data[at + chance.randrange(3) :]
    if chance.random() < 0.02:
        data = text.encode(chance.choice(("utf-16", "utf-32", "latin-1")), "replace")
    return data


def _once(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice((0, 0, 0, 1, 2, 5, 20, 60)))
    how = chance.randrange(5)
    if how == 0:
        return text[:start] + text[end:]
    if how == 1:
        lines = text.split("\n")
        at, to = chance.randrange(len(lines)), chance.randrange(len(lines) + 1)
        lines.insert(to, lines[at] if chance.random() < 0.6 else lines.pop(at))
        return "\n".join(lines)
    if how == 2:
        return text[:start] + text[start:end] * chance.choice((2, 3, 30)) + text[end:]
    return text[:start] + chance.choice(PIECES) + text[end:]


def examine(data: bytes) -> str:
    """Read one input and say what became of it. Raises `AssertionError` when it is not as it should be."""
    started = time.process_time()
    try:
        loaded = read(data, PATH)
        problems, text, outcome = loaded.problems, loaded.text, "document"
    except RejectedError as rejected:
        problems, text, outcome = rejected.problems, rejected.text, "rejected"
        assert problems, "rejected without a reason"
    for one in problems:
        _examine_problem(one, text)
    if outcome == "document" and not loaded.read_only:
        outcome = _examine_edit(loaded)
    assert time.process_time() - started < SECONDS, "too slow"
    return outcome


def _examine_problem(one: Problem, text: str) -> None:
    lines = problem_lines(PATH, one, text)
    assert 1 <= len(lines) <= 3
    if text:
        start = LineFinder(text).start(one.place.line)
        assert start is not None, "a place behind the end"
        assert one.place.column <= line_end(text, start) - start, "a place behind the line"


def _examine_edit(loaded: Loaded) -> str:
    """Add a quote and take the first out: the file means the document then, or the edit is refused."""
    new = Quote(("mưa: #1",), cue="nói", key="quotes/new")
    document = replace(loaded.document, quotes=(*loaded.document.quotes[1:], new))
    try:
        after = patched(loaded, document)
    except RefusedError:
        return "edit refused"
    assert read(after.data, PATH).document == document, "the patched file means something else"
    assert patched(after, loaded.document).data == loaded.data, "taking it back does not bring back the bytes"
    return "edited"


def main() -> None:
    """Run, and print how often each outcome came."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    outcomes: Counter[str] = Counter()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    for number, data in inputs(count, seed):
        try:
            outcomes[examine(data)] += 1
        except Exception as error:
            raise AssertionError(f"input {number}: {error!r}") from error
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) << 10
    assert grown < GROWTH, f"{grown >> 20} MiB more memory"
    seconds = time.perf_counter() - started
    sys.stdout.write(f"{count} inputs in {seconds:.0f} s, {grown >> 20} MiB more memory\n")
    for outcome, times in outcomes.most_common():
        sys.stdout.write(f"{times:>7}  {outcome}\n")


if __name__ == "__main__":
    main()
