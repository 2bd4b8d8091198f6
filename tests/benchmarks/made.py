"""An annotation file of many quotes, as a person would write it."""

from __future__ import annotations

import random

WORDS = ("cây", "cầu", "cũ", "đóng", "từ", "thứ", "sáu", "theo", "lời", "bà", "thị", "trưởng", "người", "dân", "chờ")
SOURCES = 200


def annotation(quotes: int, seed: int = 5) -> str:
    """The text of the file: block style, with comments, routes and dates here and there."""
    chance = random.Random(seed)
    lines = ["# kept by hand", "reader: 1", "article: {title: Cây cầu cũ, outlet: s0, lang: vi, published: 2024-02-12}"]
    lines.append("sources:")
    lines += [f"  s{index}: {{name: Bà {chance.choice(WORDS)} {index}, type: person}}" for index in range(SOURCES)]
    lines.append("quotes:")
    for index in range(quotes):
        lines += [
            f"  - id: q{index}",
            f"    text: {' '.join(chance.choices(WORDS, k=14))} {index}",
            f"    kind: {chance.choice(('direct', 'indirect'))}",
            f"    speaker: s{chance.randrange(SOURCES)}",
        ]
        if index % 3 == 0:
            lines.append(f"    via: [s{chance.randrange(SOURCES)}, s{chance.randrange(SOURCES)}?]")
        if index % 4 == 0:
            lines.append(f"    said: {{date: 2024-02-{chance.randint(1, 28):02}, text: hôm qua}}   # so it says")
        if index % 10 == 0:
            lines.append("")
    return "\n".join(lines) + "\n"
