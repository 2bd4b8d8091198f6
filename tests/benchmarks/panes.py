"""How long the side panes take with 5,000 quotes and 2,000 sources. Of the timeline, `timeline.py` tells more.

Run alone: `python -m tests.benchmarks.panes`. Each figure is the best of seven runs, in milliseconds of processor
time.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from reader.analysis.order import Entry, timeline
from reader.analysis.routes import all_ways
from reader.analysis.shares import Attribution, attribution
from reader.anchoring.anchors import Anchored, Anchors
from reader.anchoring.layout import Layout, read_layout
from reader.model import Article, Document, Hop, Quote, Source, Span, When
from reader.views.inspector import inspector_rows, strip_rows
from reader.views.sources import sources_rows
from reader.views.speakers import Voice, voices
from reader.views.tree import tree_rows

QUOTES = 5000
SOURCES = 2000
ROUNDS = 7
WORDS = ("cây", "cầu", "cũ", "đóng", "từ", "thứ", "sáu", "theo", "lời", "bà", "thị", "trưởng", "người", "dân", "chờ")

Made = TypeVar("Made")


@dataclass(frozen=True)
class Sheet:
    """What the side panes need of an article."""

    text: str
    document: Document
    anchors: Anchors
    layout: Layout
    voices: dict[str, Voice]
    entries: tuple[Entry, ...]
    attribution: Attribution


def document_of(chance: random.Random) -> tuple[str, Document, Anchors]:
    """An article with a quote on each line, every third one inside the one before."""
    text, quotes, places = "", [], {}
    lines = []
    offset = 0
    for index in range(QUOTES):
        words = " ".join(chance.choices(WORDS, k=18))
        line = f"Bà nói: {words} {index}."
        key = f"quotes/q{index}"
        places[key] = Anchored((Span(offset + 8, offset + len(line) - 1),), "exact")
        speaker = (f"s{chance.randrange(SOURCES)}",)
        via = ((Hop(f"s{chance.randrange(50)}"),),)
        outer = f"q{index - 1}" if index % 3 == 2 else ""
        said = When(date_of(chance))
        quotes.append(Quote((line[8:-1],), f"q{index}", "direct", outer, speaker, via=via, said=said, key=key))
        lines.append(line)
        offset += len(line) + 1
    text = "\n".join(lines)
    names = (f"{chance.choice(WORDS)} {chance.choice(WORDS)} {index}" for index in range(SOURCES))
    sources = tuple(Source(f"s{index}", name, key=f"sources/s{index}") for index, name in enumerate(names))
    return text, Document(Article(outlet="s0", lang="vi", published="2024"), sources, tuple(quotes)), Anchors(places)


def date_of(chance: random.Random) -> str:
    """A day, mostly; sometimes a month, an interval, or nothing."""
    day = f"{chance.randint(1990, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    forms = [day] * 6 + [day + "?", day[:7] + "~", f"../{day}", f"{day}/2025", ""]
    return chance.choice(forms)


def measured(name: str, make: Callable[[], Made]) -> Made:
    """What `make` gives; prints the time that it takes."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        made = make()
        best = min(best, time.process_time() - begin)
    print(f"{name:<34} {best * 1000:8.1f} ms")
    return made


def main() -> None:
    """Print the times."""
    text, document, anchors = document_of(random.Random(5))
    layout = read_layout(text, "vi")
    known = measured("voices", lambda: dict(voices(document)))
    entries = measured("timeline entries", lambda: timeline(document, anchors))
    measured("ways of all quotes", lambda: all_ways(document))
    shares = measured("attribution", lambda: attribution(document, anchors, text, layout))
    page = Sheet(text, document, anchors, layout, known, entries, shares)
    measured("rows of the sources", lambda: sources_rows(page, 33, "quotes/q77", key="S"))
    measured("rows of all sources and quotes", lambda: tree_rows(page, 120, "quotes/q77", key="S"))
    measured("rows of the inspector", lambda: inspector_rows(page, 33, 40, "quotes/q4900", key="a"))
    measured("rows of the strip", lambda: strip_rows(page, 80, "quotes/q4900", key="a"))


if __name__ == "__main__":
    main()
