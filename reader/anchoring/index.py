"""Many texts found in one text at once, in one pass over its words.

Ten thousand times `str.find` on 10 MB would run over it ten thousand times. Instead every wanted text has a seed, a run
of up to five of its words; one pass cuts the text into chunks, intersects the word runs of each with the seeds, and
looks for a wanted text only in the chunks that hold its seed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from reader.anchoring.words import SPACELESS, has_spaceless

_WORDS = re.compile(r"\w+")
_MIXED_WORDS = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")
_GAP = re.compile(r"\W{40}")
_CHUNK = 1 << 13
_OVERLAP = 1 << 8
_SIZES = (5, 3, 2, 1)
_FEW = 200
_MISFITS = 1_000_000

CAP = 1000
"""No more occurrences than this are kept for one text."""


@lru_cache(maxsize=4)
def word_pattern(folded: str) -> re.Pattern[str]:
    """What finds the words of a folded text one by one: those between spaces, or each character of a script without."""
    return _MIXED_WORDS if has_spaceless(folded) else _WORDS


def chunks(folded: str) -> Iterator[tuple[int, int]]:
    """Ranges of a few thousand characters that cover the text, cut at spaces where there are any."""
    start = 0
    while start < len(folded):
        end = start + _CHUNK
        if end < len(folded):
            space = folded.rfind(" ", start + 1, end)
            end = space if space > 0 else end
        else:
            end = len(folded)
        yield start, end
        start = end


def find_all(
    folded: str, wanted: Iterable[str], fits: Callable[[int, int], bool], cap: int = CAP
) -> dict[str, list[int]]:
    """Where each wanted text occurs in a folded text: the offsets, ascending, no more than `cap` of them.

    `wanted` are folded too, not empty and without outer spaces; `fits` says of a range whether it is an occurrence
    and refuses those that cut a word. Occurrences may overlap. In a hostile text, where nearly nothing that looks like
    an occurrence fits, the search ends early.
    """
    finder = _Finder(folded, fits, cap)
    wanted = dict.fromkeys(wanted)
    if len(wanted) <= _FEW:
        for text in wanted:
            finder.search(text, 0, len(folded))
        return {text: finder.found[text] for text in wanted}
    pattern = word_pattern(folded)
    by_size: dict[int, dict[tuple[str, ...], list[str]]] = {size: defaultdict(list) for size in _SIZES}
    for text in wanted:
        seed = _seed(text, pattern)
        if seed:
            by_size[len(seed)][seed].append(text)
        else:
            finder.search(text, 0, len(folded))
    if any(by_size.values()):
        for start, end in chunks(folded):
            for text in _seeded(pattern.findall(folded[start : end + _OVERLAP]), by_size):
                # The seed may stand anywhere in the text, and so the text may begin before the chunk or end after it.
                reach = len(text) + _OVERLAP
                finder.search(text, max(0, start - reach), end + reach)
    return {text: finder.found[text] for text in wanted}


class _Finder:
    """Looks for texts in ranges of a folded text, and keeps what it found."""

    def __init__(self, folded: str, fits: Callable[[int, int], bool], cap: int) -> None:
        self.found: dict[str, list[int]] = defaultdict(list)
        """The offsets of each text, ascending."""
        self._folded = folded
        self._fits = fits
        self._cap = cap
        self._misfits = _MISFITS

    def search(self, text: str, start: int, end: int) -> None:
        """Adds the occurrences of a text in a range; ranges come in the order of the text and may overlap."""
        found = self.found[text]
        at = self._folded.find(text, max(start, found[-1] + 1 if found else 0), end)
        misfits = 0
        while at >= 0 and len(found) < self._cap and misfits <= max(self._misfits, self._cap):
            if self._fits(at, at + len(text)):
                found.append(at)
            else:
                misfits += 1
            at = self._folded.find(text, at + 1, end)
        self._misfits -= misfits


def _seed(text: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The words around the longest one, which are likely rare together; () when there is none to hold on to."""
    words = [] if _GAP.search(text) else pattern.findall(text)
    if not words:
        return ()
    size = next(size for size in _SIZES if size <= len(words))
    longest = words.index(max(words, key=len))
    start = min(max(0, longest - size // 2), len(words) - size)
    seed = tuple(words[start : start + size])
    return seed if sum(map(len, seed)) < _OVERLAP // 2 else ()


def _seeded(words: list[str], by_size: dict[int, dict[tuple[str, ...], list[str]]]) -> Iterator[str]:
    """The wanted texts whose seeds stand among some words."""
    for size, seeds in by_size.items():
        if seeds:
            runs = zip(*(words[shift:] for shift in range(size)), strict=False)
            for seed in seeds.keys() & runs:
                yield from seeds[seed]
