"""Repairs of annotation files that are certain: there is only one thing that a person can have meant.

These are a missing space after the colon of a key that Reader knows, a wide colon there, and blanks of other scripts
before such a key. A comma in braces, a lost quotation mark or a tab can be mended in more than one way, so they stay.
"""

from __future__ import annotations

import re
from pathlib import Path

from reader.files.decoding import decode_yaml
from reader.files.lines import LineFinder, line_end, line_start
from reader.files.reading import read
from reader.files.shapes import ARTICLE, CHECK, CONTEXT, HOP, ORIGINAL, SECTION_SHAPES, SOURCE, WHEN
from reader.model import SECTIONS, Problem, RejectedError

_KEYS = {"reader", "article", *SECTIONS} | {
    key
    for shape in (ARTICLE, CHECK, CONTEXT, HOP, ORIGINAL, SOURCE, WHEN, *SECTION_SHAPES.values())
    for key in shape.fields
}
_KEY = re.compile(r"(?P<key>[a-z_]+)(?P<colon>[:\uff1a])(?P<blank>[ \t\u00a0\u3000]*)")
_BLANKS = re.compile(r"(?P<dash>[ ]*(?:-[ ])?)(?P<blanks>[ \u00a0\u2000-\u200a\u202f\u3000]+)(?P<key>[a-z_]+):")
_MOST = 1000


def fixed(data: bytes) -> tuple[bytes, int]:
    """The bytes of an annotation file with all that is certain repaired, and how many repairs that took.

    Raises `RejectedError` when they are no text.
    """
    decoded = decode_yaml(data)
    text = decoded.text
    lead = data[: len(data) - len(text.encode())]
    count = 0
    while count < _MOST:
        repaired = _repaired(text)
        if repaired is None:
            break
        text = repaired
        count += 1
    return lead + text.encode(), count


def _repaired(text: str) -> str | None:
    try:
        problems = read(text.encode(), Path()).problems
    except RejectedError as rejected:
        problems = rejected.problems
    for problem in problems:
        start = LineFinder(text).start(problem.place.line)
        if start is not None and (repaired := _repair(text, problem, start + problem.place.column)) is not None:
            return repaired
    return None


def _repair(text: str, problem: Problem, at: int) -> str | None:
    begin, end = line_start(text, at), line_end(text, at)
    if problem.code in ("yaml.space-after-colon", "yaml.wide-colon"):
        for found in _KEY.finditer(text, begin, end):
            plain = found["colon"] == ":" and found["blank"] in (" ", "  ")
            if found["key"] in _KEYS and found.end() >= at and not plain:
                return f"{text[: found.end('key')]}: {text[found.end() :]}"
    if problem.code in ("model.unknown-key", "model.unknown-key-near"):
        blanks = _BLANKS.match(text, begin, end)
        if blanks and blanks["key"] in _KEYS and not blanks["blanks"].isascii():
            return text[: blanks.start("blanks")] + " " * len(blanks["blanks"]) + text[blanks.end("blanks") :]
    return None
