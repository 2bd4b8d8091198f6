"""The density strip of the timeline: how much happened when, in proportion to real time, and where the selection is."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from reader.analysis.order import Entry
from reader.analysis.scale import Stretch, Unit, Zoom, cell_of, cells_of, density, extent, hull, ticks, window
from reader.messages import say
from reader.model.edtf import DAY, Edtf, Moment, date_of
from reader.model.remembered import remembered
from reader.views.dates import mark
from reader.views.lines import Piece, Row, Tone
from reader.views.parts import BLANK

LOWEST = 9
"""Rows of a pane from which on it has a strip."""

TALL = 24
"""Rows from which on the whole span stays in view above the part that is seen from close by."""

NARROWEST = 24
"""Cells from which on a pane has a strip."""

BESIDE = 50
"""Cells from which on a pane that is not tall has the ends of the span beside the strip."""

_BLOCKS = " ▁▂▃▄▅▆▇█"
_CELLS_A_TICK = 3
_AXIS_TONES: dict[str, Tone] = {"━": "secondary", "┯": "secondary"}


class Strip:
    """The strip of some entries for a pane of some size. Making it counts the whole span once."""

    def __init__(self, entries: Sequence[Entry], zoom: Zoom, width: int, height: int) -> None:
        """`entries` are in the order of time; those without a date do not count."""
        self._extents, whole = _extents(entries)
        self._whole = whole if width >= NARROWEST and height >= LOWEST else None
        self._zoom: Zoom = zoom
        self._width = width
        self._tall = height >= TALL
        self._densities: dict[Stretch, tuple[float, ...]] = {}

    def rows(self, selected: Sequence[Entry]) -> tuple[Row, ...]:
        """The rows, none where there is nothing to compare or no room. `selected` are the entries of one item."""
        whole = self._whole
        if whole is None:
            return ()
        dated = [entry for entry in selected if entry.edtf]
        at = dated[0].edtf.anchor.lower if dated and dated[0].edtf else self._extents[-1].first
        close = window(whole, self._zoom, at)
        if not self._tall:
            return self._low(close or whole, dated)
        rows = self._high(whole, dated, close)
        return (*rows, *self._high(close, dated), BLANK) if close else (*rows, BLANK)

    def _high(self, within: Stretch, selected: Sequence[Entry], close: Stretch | None = None) -> tuple[Row, ...]:
        """Three rows: how much, the axis, the dates below it."""
        cells = self._width - 2
        labels = Row((Piece(" "), Piece(_labels(within, cells), "secondary")))
        return (*self._two(within, cells, selected, close, " ", ""), labels)

    def _low(self, within: Stretch, selected: Sequence[Entry]) -> tuple[Row, ...]:
        """Two rows, between the dates where there is room for them."""
        first, last = _ends(within)
        before, after = f" {first} ", f" {last} "
        cells = self._width - cell_len(before) - cell_len(after)
        # years of many digits leave no room for the strip
        if self._width < BESIDE or cells < NARROWEST // 2:
            before, after, cells = " ", "", self._width - 2
        return self._two(within, cells, selected, None, before, after)

    def _two(
        self, within: Stretch, cells: int, selected: Sequence[Entry], close: Stretch | None, before: str, after: str
    ) -> tuple[Row, Row]:
        axis, chosen = _axis(within, cells, selected, close)
        blocks = self._blocks(within, cells)
        much = _pieces(blocks, ["accent" if at in chosen else "secondary" for at in range(cells)])
        line = _pieces(axis, ["accent" if at in chosen else _AXIS_TONES.get(axis[at], "rule") for at in range(cells)])
        side = Piece(before, "secondary")
        return Row((side, *much, Piece(after, "secondary"))), Row((Piece(" " * cell_len(before)), *line))

    def _blocks(self, within: Stretch, cells: int) -> str:
        """The density as blocks: full for the highest cell, or for one entry where no cell has as much; at least an
        eighth for what is not nothing.
        """
        if within not in self._densities:
            if len(self._densities) > 1:
                self._densities.pop(next(one for one in self._densities if one != self._whole))
            self._densities[within] = density(self._extents, within, cells)
        found = self._densities[within]
        most = max(max(found), 1.0)
        return "".join(_BLOCKS[max(1, round(8 * one / most))] if one > 0 else " " for one in found)


@remembered
def _extents(entries: Sequence[Entry]) -> tuple[Sequence[Stretch], Stretch | None]:
    """The stretches of some entries, and all of their time; None when they have all the same."""
    extents = [extent(entry.edtf) for entry in entries if entry.edtf]
    whole = hull(extents)
    return extents, whole if whole and any(one != whole for one in extents) else None


def _axis(
    within: Stretch, cells: int, selected: Sequence[Entry], close: Stretch | None
) -> tuple[Sequence[str], frozenset[int]]:
    """The signs of the axis, and the cells that the selection takes.

    Ticks where a unit of the calendar begins, a heavy line for the part that is seen from close by; and on it the
    selection as what it is: a point, a stretch, an open end.
    """
    signs = ["─"] * cells
    marked = ticks(within, cells // _CELLS_A_TICK)
    for moment in marked[1] if marked else ():
        signs[cell_of(within, moment, cells)] = "┬"
    if close:
        first, last = cells_of(within, close, cells)
        for at in range(first, last + 1):
            signs[at] = "┯" if signs[at] == "┬" else "━"
    chosen: set[int] = set()
    for entry in selected:
        if entry.edtf and extent(entry.edtf).last >= within.first and extent(entry.edtf).first <= within.last:
            drawn = _drawn(entry, entry.edtf, within, cells)
            chosen |= drawn.keys()
            for at, sign in drawn.items():
                signs[at] = sign
    return signs, frozenset(chosen)


def _drawn(entry: Entry, edtf: Edtf, within: Stretch, cells: int) -> dict[int, str]:
    """The selection on the axis, by cell: its mark where it begins, and a line as far as it may reach."""
    known = extent(edtf)
    first, last = cells_of(within, known, cells)
    sure = not (edtf.uncertain or edtf.approximate or edtf.unspecified)
    found = dict.fromkeys(range(first, last + 1), "─" if sure else "┄")
    if last > first:
        found[last] = "┤"
    if edtf.open_end:
        found |= dict.fromkeys(range(last + 1, cells), "┄")
        found[cells - 1] = "→"
    if edtf.open_start:
        found |= dict.fromkeys(range(first), "┄")
        found[0] = "←"
    found[last if edtf.open_start else first] = mark(entry.role, edtf)
    return found


def _pieces(signs: Sequence[str], tones: Sequence[Tone]) -> list[Piece]:
    """The signs as few pieces, each of one tone."""
    found: list[Piece] = []
    begin = 0
    for at in range(1, len(signs) + 1):
        if at == len(signs) or tones[at] != tones[begin]:
            mono = {"accent": "bold", "rule": "dim"}.get(tones[begin], "")
            found.append(Piece("".join(signs[begin:at]), tones[begin], mono=mono))
            begin = at
    return found


def _labels(within: Stretch, cells: int) -> str:
    """The first and the last date below the axis, and between them those of the ticks that have room."""
    row = [" "] * cells
    first, last = _ends(within)
    if len(first) + len(last) + 2 <= cells:
        row[: len(first)] = first
        row[cells - len(last) :] = last
    elif len(first) <= cells:
        row[: len(first)] = first
    marked = ticks(within, cells // _CELLS_A_TICK)
    for moment in marked[1] if marked else ():
        words = _tick_label(moment, marked[0]) if marked else ""
        at = cell_of(within, moment, cells)
        around = row[max(0, at - 2) : at + len(words) + 2]
        if at + len(words) <= cells and not "".join(around).strip():
            row[at : at + len(words)] = words
    return "".join(row).rstrip()


def _tick_label(moment: Moment, unit: Unit) -> str:
    if unit == "hour":
        return _clock(moment)
    day = _day(moment)
    year, month = day.rsplit("-", 2)[0], day.rsplit("-", 1)[0]
    return {"day": day[len(year) + 1 :], "month": month}.get(unit, year)


def _ends(within: Stretch) -> tuple[str, str]:
    """The first and the last date of a stretch; of one of a day or two also the times."""
    first, last = _day(within.first), _day(within.last)
    if within.length > 2 * DAY:
        return first, last
    begin = f"{first} {_clock(within.first)}"
    end = _clock(within.last) if first == last else f"{last[-5:]} {_clock(within.last)}"
    return begin, say("timeline.utc", time=end)


def _day(moment: Moment) -> str:
    year, month, day = date_of(moment)
    shown = f"{year:04}" if 0 <= year <= 9999 else f"-{-year:04}" if -9999 <= year < 0 else f"Y{year}"
    return f"{shown}-{month:02}-{day:02}"


def _clock(moment: Moment) -> str:
    return f"{moment % DAY // 3600:02}:{moment % 3600 // 60:02}"
