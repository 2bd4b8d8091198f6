"""Offsets of a text as lines and columns. A line ends at LF, CR LF or a lone CR, as in YAML 1.2."""

from __future__ import annotations

from reader.model import Place

_STRIDE = 1 << 16


class LineCounter:
    """Lines and columns of offsets; linear in the text when the offsets are asked for in rising order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offset = 0
        self._line = 0

    def place(self, offset: int, end: int | None = None) -> Place:
        """The place of the code points from `offset` to `end`, cut off at the end of the line."""
        text = self._text
        offset = min(offset, len(text))
        if offset < self._offset:
            self._offset = self._line = 0
        self._line += _breaks(text, self._offset, offset)
        self._offset = offset
        begin = line_start(text, offset)
        last = line_end(text, offset)
        length = 1 if end is None else min(end, last) - offset
        return Place(self._line, offset - begin, max(1, length))


class LineFinder:
    """Offsets of lines; linear in the text when lines are asked for in rising order, and without a table of them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offset = 0
        self._line = 0

    def start(self, line: int) -> int | None:
        """Where a line begins; None when the text has not so many."""
        text = self._text
        if line < self._line:
            self._offset = self._line = 0
        while self._line < line:
            end = self._offset + _STRIDE
            end += text.startswith("\r\n", end - 1)
            breaks = _breaks(text, self._offset, end)
            if self._line + breaks >= line:
                break
            if end >= len(text):
                return None
            self._offset, self._line = end, self._line + breaks
        while self._line < line:
            self._offset, self._line = next_line(text, self._offset), self._line + 1
        return line_start(text, self._offset)


def place_of(text: str, offset: int, end: int | None = None) -> Place:
    """The place of one stretch of a text."""
    return LineCounter(text).place(offset, end)


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins."""
    begin = text.rfind("\n", 0, offset) + 1
    return max(begin, text.rfind("\r", begin, offset) + 1)


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends, before its break."""
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    returned = text.find("\r", offset, end)
    return end if returned < 0 else returned


def next_line(text: str, offset: int) -> int:
    """Where the line after that of an offset begins: behind its break, or the end of the text."""
    end = line_end(text, offset)
    return end + 2 if text.startswith("\r\n", end) else min(end + 1, len(text))


def newline_of(text: str) -> str:
    """The line break that most lines of the text have: LF, CR LF or CR; LF when it has none."""
    if "\r" not in text:
        return "\n"
    both = text.count("\r\n")
    feeds, returns = text.count("\n") - both, text.count("\r") - both
    if both > feeds and both >= returns:
        return "\r\n"
    return "\r" if returns > feeds else "\n"


def _breaks(text: str, start: int, end: int) -> int:
    # Counting takes many times as long as finding that there is none.
    if text.find("\r", start, end) < 0:
        return text.count("\n", start, end)
    pairs = text.count("\r\n", start, end)
    # A pair cut in two by the end of the range ends its line only with the second half.
    cut = 1 if text.startswith("\r\n", end - 1) and end > start else 0
    return text.count("\n", start, end) + text.count("\r", start, end) - pairs - cut
