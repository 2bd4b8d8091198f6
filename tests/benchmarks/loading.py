"""How long it takes to load an annotation file of 10,000 quotes, against PyYAML's bare C parser on the same bytes.

Run alone: `python -m tests.benchmarks.loading [QUOTES [RUNS]]`. Prints the median of both in milliseconds of processor
time, for quotes with a few fields and for full ones, and the ratios. The bar is 3.
"""

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml

from reader.files.reading import read

PATH = Path("benchmark.yaml")
SENTENCE = "trời sẽ mưa đến chiều và gió mạnh ở đồng bằng nên mọi người ở nhà cho đến khi nước rút đi hết"


def annotation_file(quotes: int, *, full: bool) -> str:
    """A file with so many quotes, each with its words, kind, speaker and cue, or with everything recorded."""
    lines = ["reader: 1", "article: {title: Mưa ở đồng bằng, lang: vi}", "sources:"]
    lines += [f"  s{number}: {{name: Người {number}, type: person}}" for number in range(50)]
    lines.append("quotes:")
    words = SENTENCE.split()
    for number in range(quotes):
        first = number % len(words)
        text = " ".join((words[first:] + words[:first]) * 2)
        lines += [f"  - id: q{number:05d}", "    text: >-", f"      {text[:70]}", f"      {number} {text[70:]}"]
        lines += [
            f"    kind: {('direct', 'indirect')[number % 2]}",
            f"    speaker: s{number % 50}",
            "    cue: cho biết",
        ]
        if full:
            lines += [
                f"    as: ông Người {number % 50}",
                f"    via: {{source: s{number % 7}, venue: Sáng nay, date: 2024-02-11}}",
            ]
            lines += ["    said: {date: 2024-02-11, text: hôm qua, basis: ngày báo ra}", "    checks:"]
            lines += [
                "      - {of: quote, status: verified, by: an}",
                "      - {of: claim, status: unverified, about: mưa}",
            ]
            lines += ["    tags: [mưa, đồng bằng]", "    note: Xem lại băng gốc."]
    return "\n".join(lines) + "\n"


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """The median processor time of some work."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


def bare(data: bytes) -> None:
    """Every event of the C parser, and nothing done with it."""
    for _ in yaml.parse(data, yaml.CBaseLoader):
        pass


def main() -> None:
    """Measure and print."""
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    for full in (False, True):
        data = annotation_file(quotes, full=full).encode()
        assert read(data, PATH).problems == ()
        parser = milliseconds(partial(bare, data), runs)
        loading = milliseconds(partial(read, data, PATH), runs)
        size = f"{quotes} {'full' if full else 'plain'} quotes, {len(data) / 1e6:.1f} MB"
        print(f"{size}: bare parser {parser:.0f} ms, load {loading:.0f} ms, ratio {loading / parser:.2f} (bar 3)")


if __name__ == "__main__":
    main()
