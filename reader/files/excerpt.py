"""A problem as people and editors read it: file, line, column, the sentence, the line itself and a caret below it."""

from __future__ import annotations

import re
from pathlib import Path

from rich.cells import cell_len

from reader.messages import say
from reader.model import Problem

_BREAK = re.compile("\r\n|[\n\r]")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BEFORE = 24
"""Cells of the line that are shown before the place, at least, when it is too long."""


def safe(text: str) -> str:
    """The text without what a terminal would act on: a visible mark of the same length for each such character."""
    return _UNSAFE.sub("\ufffd", text.replace("\t", " "))


def sentence_of(one: Problem) -> str:
    """What is wrong, as a sentence."""
    return safe(say(one.code, **dict(one.values)))


def headline(path: Path, one: Problem) -> str:
    """`file:line:column: level: sentence`, as compilers write it; lines and columns count from 1."""
    return f"{safe(str(path))}:{one.place.line + 1}:{one.place.column + 1}: {one.severity}: {sentence_of(one)}"


def problem_lines(path: Path, one: Problem, text: str, width: int = 100) -> list[str]:
    """The headline, then the line of the file (a window of it, when it is longer than `width` cells) and the caret.

    `text` is that of the file; empty when it could not be read, and then there is the headline alone.
    """
    lines = _BREAK.split(text) if text else []
    head = [headline(path, one)]
    if one.place.line >= len(lines):
        return head
    line = safe(lines[one.place.line])
    number = f"{one.place.line + 1:>5} | "
    room = max(20, width - len(number))
    column = min(one.place.column, len(line))
    first = 0 if cell_len(line) <= room else max(0, column - _BEFORE)
    shown = line[first:]
    while cell_len(shown) > room:
        shown = shown[: max(1, len(shown) - max(1, (cell_len(shown) - room) // 2))]
    marked = line[column : min(len(line), column + one.place.length)]
    carets = max(1, min(cell_len(marked), room - cell_len(line[first:column])))
    gutter = " " * (len(number) - 2) + "| "
    return [*head, number + shown, gutter + " " * cell_len(line[first:column]) + "^" * carets]
