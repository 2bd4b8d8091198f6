"""The lines of the timeline beside the dates: where an interval begins, what falls into it, where it ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.model.edtf import Edtf


class Rails:
    """The lines right of the dates: where an interval begins (┐), what stands in it (│), its last row (┘).

    An interval that has no other row in it, or for which there is no free rail, gets none. `at` has the signs in the
    row of every entry, `between` those in a row between it and the one before; `drawn` are the intervals that got one.
    """

    def __init__(self, dated: Sequence[Edtf], most: int) -> None:
        """`dated` are the dates in the order of time; at most `most` intervals stand beside one another."""
        starts = [edtf.anchor.lower for edtf in dated]
        size = len(dated)
        rails: list[list[str]] = [[" "] * size]
        through: list[list[str]] = [[" "] * size]
        ends = [-1]
        self.drawn: set[int] = set()
        for index, edtf in enumerate(dated):
            if not edtf.interval or edtf.start is None or edtf.end is None:
                continue
            last = bisect_right(starts, edtf.end.upper) - 1
            rail = next((number for number, end in enumerate(ends) if end < index), len(ends))
            if last <= index or rail >= most:
                continue
            if rail == len(ends):
                rails.append([" "] * size)
                through.append([" "] * size)
                ends.append(-1)
            ends[rail] = last
            self.drawn.add(index)
            inside = ["│"] * (last - index)
            rails[rail][index : last + 1] = ["┐", *inside[1:], "┘"]
            through[rail][index + 1 : last + 1] = inside
        self.at = ["".join(signs) for signs in zip(*rails, strict=True)]
        self.between = ["".join(signs) for signs in zip(*through, strict=True)]
