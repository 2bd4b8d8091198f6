"""How far two runs of words are apart, and what was done to turn one into the other.

Distances count whole words: one each for a word put in, left out or replaced. The search is Myers' bit-parallel
algorithm ("A fast bit-vector algorithm for approximate string matching based on dynamic programming", 1999) in Hyyrö's
form (2003), over words instead of characters; Python's integers make a run of any length one machine word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import Literal, NamedTuple, TypeAlias

Action: TypeAlias = Literal["replace", "insert", "delete"]
"""What was done at a place, seen from the words that were looked for."""


class Change(NamedTuple):
    """One difference between the words looked for and the words found."""

    action: Action
    """`insert`: a word found that was not looked for; `delete`: one looked for that is not there."""
    wanted: int
    """The index of the word looked for; for an insertion the one before which it stands."""
    found: int
    """The index of the word found; for a deletion the one before which it is missing."""


def end_distances(wanted: Sequence[Hashable], text: Sequence[Hashable]) -> list[int]:
    """For each word of a text the fewest changes that turn some run of words ending with it into the wanted ones."""
    size = len(wanted)
    if not size:
        return [0] * len(text)
    masks: dict[Hashable, int] = defaultdict(int)
    for index, word in enumerate(wanted):
        masks[word] |= 1 << index
    full, top = (1 << size) - 1, 1 << (size - 1)
    more, less, distance = full, 0, size
    distances = []
    for word in text:
        equal = masks.get(word, 0)
        vertical = equal | less
        equal = (((equal & more) + more) ^ more) | equal
        up = less | (full & ~(equal | more))
        down = more & equal
        if up & top:
            distance += 1
        elif down & top:
            distance -= 1
        up, down = (up << 1) & full, (down << 1) & full
        more = down | (full & ~(vertical | up))
        less = up & vertical
        distances.append(distance)
    return distances


def changes(wanted: Sequence[Hashable], found: Sequence[Hashable], most: int) -> list[Change] | None:
    """A shortest list of changes between two whole runs of words, in order; None when it takes more than `most`.

    What is the same at both ends is set aside; between them dynamic programming in a band of `most` words around the
    diagonal.
    """
    head = 0
    while head < min(len(wanted), len(found)) and wanted[head] == found[head]:
        head += 1
    tail = 0
    while tail < min(len(wanted), len(found)) - head and wanted[-1 - tail] == found[-1 - tail]:
        tail += 1
    wanted, found = wanted[head : len(wanted) - tail], found[head : len(found) - tail]
    if abs(len(wanted) - len(found)) > most:
        return None
    table = _table(wanted, found, most)
    if table[-1].get(len(found), most + 1) > most:
        return None
    return [Change(action, at + head, here + head) for action, at, here in _traced(wanted, found, table, most + 1)]


def _table(wanted: Sequence[Hashable], found: Sequence[Hashable], most: int) -> list[dict[int, int]]:
    """For each number of words looked for the fewest changes to each number of words found, in the band."""
    beyond = most + 1
    table: list[dict[int, int]] = [{column: column for column in range(min(len(found), most) + 1)}]
    for row, word in enumerate(wanted, 1):
        above = table[-1]
        line: dict[int, int] = {}
        left = beyond
        for column in range(max(0, row - most), min(len(found), row + most) + 1):
            if column:
                best = above.get(column - 1, beyond) + (word != found[column - 1])
                left = min(best, above.get(column, beyond) + 1, left + 1)
            else:
                left = row
            line[column] = left
        table.append(line)
    return table


def _traced(
    wanted: Sequence[Hashable], found: Sequence[Hashable], table: list[dict[int, int]], beyond: int
) -> list[Change]:
    traced = []
    row, column = len(wanted), len(found)
    while row or column:
        cost = table[row][column]
        if row and column:
            differs = wanted[row - 1] != found[column - 1]
            if table[row - 1].get(column - 1, beyond) + differs == cost:
                row, column = row - 1, column - 1
                if differs:
                    traced.append(Change("replace", row, column))
                continue
        if row and table[row - 1].get(column, beyond) + 1 == cost:
            row -= 1
            traced.append(Change("delete", row, column))
        else:
            column -= 1
            traced.append(Change("insert", row, column))
    return traced[::-1]
