"""The words, numbers and signs of a text, one by one, as lookalikes are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reader.anchoring.fold import Folded
from reader.anchoring.words import SPACELESS

SYMBOLS = "%‰$€£¥₫₩₹°"
"""Signs that belong to a number: without them it is another one."""

_TOKEN = re.compile(
    r"(?:(?<![\w)\]])-)?\d+(?:[.,:/]\d+)*(?!\w)"
    rf"|[{SPACELESS}]|[^\W{SPACELESS}]+(?:'[^\W{SPACELESS}]+)*|[{SYMBOLS}]"
)
_STOP = re.compile(r"[.!?:;…。！？\n\r\u2028\u2029]")
_OPENERS = " \t\"'“„«‘([*_#"
_BEFORE = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign."""

    folded: str
    """It as it is compared."""
    raw: str
    """It as it is written."""
    initial: bool
    """Whether it begins a sentence or a line, so that a capital need not mean a name."""


class Tokens:
    """The tokens of a range of a folded text (`low` to `high`, which cut no word); each is made when asked for."""

    def __init__(self, folded: Folded, text: str, low: int, high: int) -> None:
        self.words: list[str] = _TOKEN.findall(folded.text, low, high)
        """Each token as it is compared."""
        self._folded = folded
        self._text = text
        self._range = low, high
        self._made: dict[int, Token] = {}

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Token:
        token = self._made.get(index)
        if token is None:
            start, end = self.places[index]
            begin, stop = self._folded.start_of(start), self._folded.end_of(end - 1)
            token = Token(self.words[index], self._text[begin:stop], self._is_initial(index, begin))
            self._made[index] = token
        return token

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each token stands in the folded text."""
        return [match.span() for match in _TOKEN.finditer(self._folded.text, *self._range)]

    def around(self, index: int) -> tuple[str, str]:
        """What stands, folded and without spaces, between a token and the one before it, and the one after it."""
        start, end = self.places[index]
        low = self.places[index - 1][1] if index else self._range[0]
        high = self.places[index + 1][0] if index + 1 < len(self.places) else self._range[1]
        return self._folded.text[low:start].replace(" ", ""), self._folded.text[end:high].replace(" ", "")

    def _is_initial(self, index: int, begin: int) -> bool:
        before = self._folded.end_of(self.places[index - 1][1] - 1) if index else max(0, begin - _BEFORE)
        if _STOP.search(self._text, before, begin):
            return True
        return begin < _BEFORE and not self._text[:begin].strip(_OPENERS)
