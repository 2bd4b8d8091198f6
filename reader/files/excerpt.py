"""A problem as people, editors and programs read it: file, line, column, the sentence, the line, a caret below it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from rich.cells import cell_len

from reader.files.lines import LineFinder, line_end
from reader.messages import say
from reader.messages.visible import visible
from reader.model import Problem

_LONGEST = 80
_AROUND = 1000
_BEFORE = 24
_GUTTER = 8
_CUT = "…"


def sentence_of(one: Problem) -> str:
    """What is wrong, as a sentence; long words of the file are cut."""
    values = {name: _shortened(value) if isinstance(value, str) else value for name, value in one.values}
    return visible(say(one.code, **values))


def _shortened(value: str) -> str:
    # Lists of what is allowed, and names of files, are ours or known to fit.
    return value if len(value) <= _LONGEST or ", " in value or "/" in value else value[:_LONGEST] + _CUT


def headline(path: Path, one: Problem) -> str:
    """`file:line:column: level: sentence`, as compilers write it and editors read it; counted from 1."""
    return f"{visible(str(path))}:{one.place.line + 1}:{one.place.column + 1}: {one.severity}: {sentence_of(one)}"


def as_record(path: Path, one: Problem) -> dict[str, str | int]:
    """A problem for programs: what `--format json` prints, one object a problem. Counted from 1, in code points."""
    return {
        "file": str(path),
        "line": one.place.line + 1,
        "column": one.place.column + 1,
        "length": one.place.length,
        "severity": one.severity,
        "code": one.code,
        "message": sentence_of(one),
    }


def problem_lines(path: Path, one: Problem, text: str, width: int = 100) -> list[str]:
    """The headline, then the line of the file (a window of it, when it is wider than `width` cells) and the caret.

    `text` is that of the file; empty when it could not be read, and then there is the headline alone.
    """
    place = one.place
    start = _finder(text).start(place.line) if text else None
    if start is None:
        return [headline(path, one)]
    end = line_end(text, start)
    column = min(place.column, end - start)
    first = max(0, column - _AROUND)
    line = visible(text[start + first : min(end, start + column + _AROUND)])
    shown, before, marked = _window(line, column - first, place.length, max(20, width - _GUTTER), cut=first > 0)
    number = f"{place.line + 1:>{_GUTTER - 3}} | "
    return [headline(path, one), number + shown, " " * (len(number) - 2) + "| " + " " * before + "^" * marked]


def _window(line: str, column: int, length: int, room: int, *, cut: bool) -> tuple[str, int, int]:
    """The part of a line around a column that has room, the cells before the column, and those to mark."""
    if not cut and cell_len(line) <= room:
        return line, cell_len(line[:column]), max(1, cell_len(line[column : column + length]))
    begin = 0
    while begin < column and cell_len(line[begin:column]) > min(_BEFORE, room // 2):
        begin += 1
    lead = _CUT if begin or cut else ""
    end, cells = begin, len(lead)
    while end < len(line) and cells + cell_len(line[end]) <= room - (end + 1 < len(line)):
        cells += cell_len(line[end])
        end += 1
    tail = _CUT if end < len(line) else ""
    marked = cell_len(line[column : min(column + length, end)])
    return lead + line[begin:end] + tail, len(lead) + cell_len(line[begin:column]), max(1, marked)


@lru_cache(maxsize=2)
def _finder(text: str) -> LineFinder:
    """Remembered, since problems come many to a file, in its order."""
    return LineFinder(text)
