"""The timeline: what happened when, group by group, or as the story tells it; above it a strip of the whole span."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from reader.analysis.order import Entry, in_story_order
from reader.messages import say
from reader.model.remembered import remembered
from reader.views.dates import FIRM
from reader.views.lazy import LazyRows
from reader.views.lens import Lens, filter_in_words
from reader.views.lines import Piece, Row, width_of
from reader.views.parts import BLANK, Apparatus, fit, heading, line, sentence
from reader.views.timeline_plan import Plan, plan_as_told, plan_in_time
from reader.views.timeline_rows import (
    DATE_WIDTHS,
    before_words,
    column,
    entry_row,
    gap_row,
    group_in_words,
    group_of,
    group_row,
    jump_row,
    line_number,
)
from reader.views.timeline_strip import Strip

MOST_RAILS = 3
"""Intervals that can be drawn beside one another in a wide pane; a narrow one has room for one."""

WIDE = 44
"""Cells from which on a pane is wide."""


class Timeline:
    """The timeline of a page for one size and one way to look at it, planned once; its rows are made when looked at."""

    def __init__(self, page: Apparatus, width: int, height: int, lens: Lens, *, key: str, clear: str) -> None:
        """`key` is the key that adds an event, for a pane that has nothing to show, `clear` the one that shows all
        again. With a `height` there is a strip, and the legend stands in the last row of the pane, if there is room.
        """
        self._page = page
        self._width = width
        self._height = height
        self._lens = lens
        self._keys = key, clear
        shown = [entry for entry in page.entries if lens.admits(entry)] if lens.filters else page.entries
        dated = _dated(shown)
        self._strip = Strip(dated, lens.zoom, width, height)
        self._dates = DATE_WIDTHS[lens.zoom]
        self._by_key: dict[str, list[Entry]] = {}
        for entry in dated:
            self._by_key.setdefault(entry.key, []).append(entry)
        self._entries: Sequence[Entry] = shown if lens.order == "time" else _as_told(shown)
        self._said: tuple[Row, ...] = ()
        self._plan = self._planned(self._entries)
        kinds = zip(self._plan.kinds, self._plan.at, strict=True)
        self._row_keys = [self._entries[index].key if kind in ("entry", "undated") else "" for kind, index in kinds]
        self._made: dict[int, Row] = {}

    def rows(self, current: str = "") -> LazyRows:
        """The heading and the strip, then all others; those of one item are marked as the current ones. Cheap."""
        head = self._head(current)
        return LazyRows(head, self._row_keys, self._make, self._made).marked(current, head)

    def _head(self, current: str) -> tuple[Row, ...]:
        lens, width = self._lens, self._width
        aside = ""
        if self._page.entries:
            aside = say("timeline.by-date" if lens.order == "time" else "timeline.as-told")
            if lens.zoom != "year":
                aside = f"{aside} · {say(f'timeline.zoom.{lens.zoom}')}"
        head = [heading(say("timeline.title"), aside, width)]
        if lens.filters:
            head.append(self._filter_row())
        strip = self._strip.rows(self._by_key.get(current, ()))
        return (*head, *(strip or (BLANK,)))

    def _filter_row(self) -> Row:
        """What is shown only, of how many, and the key that shows all again."""
        key, all_ = Piece(self._keys[1], "accent", attrs="bold"), Piece(f" {say('timeline.clear')} ", "secondary")
        count = say("timeline.of", count=len(self._entries), all=len(self._page.entries))
        words = say("timeline.only", what=filter_in_words(self._page, self._lens))
        right: tuple[Piece, ...] = (Piece(f"{count}  ", "secondary"), key, all_)
        if cell_len(words) + width_of(right) + 2 > self._width:
            right = right[1:]
        left = Piece(f" {line(words, self._width - width_of(right) - 2)}", attrs="italic")
        return fit(Row((left,), right), self._width)

    def _planned(self, shown: Sequence[Entry]) -> Plan:
        if shown and self._lens.order == "time":
            plan = plan_in_time(shown, self._lens.zoom, MOST_RAILS if self._width >= WIDE else 1)
        elif shown:
            plan = plan_as_told(shown, self._lens.zoom)
        else:
            plan = Plan()
            empty = not self._page.entries
            code = "timeline.empty" if empty else "timeline.none-left"
            self._said = sentence(code, self._keys[0] if empty else self._keys[1], self._width)
            for index in range(len(self._said)):
                plan.add("said", index)
            return plan
        for _ in range(max(1, self._height - len(self._head("")) - len(plan) - 1)):
            plan.add("blank")
        plan.add("legend")
        return plan

    def _make(self, at: int) -> Row:
        kind, index = self._plan.kinds[at], self._plan.at[at]
        width = self._width
        match kind:
            case "entry":
                return self._entry(at, index)
            case "undated":
                return self._undated(index)
            case "gap":
                rails = self._plan.rails
                return gap_row(self._plan.jumps[index], rails.between[index] if rails else " ", self._dates, width)
            case "jump":
                return jump_row(self._plan.jumps[index], self._dates, width)
            case "group":
                return self._group(index)
            case "lane":
                return self._lane()
            case "legend":
                return _legend(self._entries, width)
            case "said":
                return self._said[index]
            case _:
                return BLANK

    def _entry(self, at: int, index: int) -> Row:
        entry = self._entries[index]
        assert entry.edtf is not None
        date = column(entry.edtf, self._lens.zoom)
        if at and self._plan.kinds[at - 1] == "entry":
            before = self._entries[index - 1].edtf
            date = "" if before and column(before, self._lens.zoom) == date else date
        rails = self._plan.rails
        words = before_words(entry.edtf, self._lens.zoom, railed=bool(rails and index in rails.drawn))
        rail = rails.at[index] if rails else " "
        return entry_row(self._page, entry, date, rail, words, self._dates, self._width)

    def _undated(self, index: int) -> Row:
        entry = self._entries[index]
        before = line(entry.date_text, max(4, (self._width - self._dates) // 2)) if entry.unreadable else ""
        place = line_number(self._page, entry, self._dates)
        return entry_row(self._page, entry, place, " ", before, self._dates, self._width)

    def _group(self, index: int) -> Row:
        edtf = self._entries[index].edtf
        assert edtf is not None
        words = group_in_words(group_of(edtf.anchor, self._lens.zoom), self._lens.zoom)
        jump = self._plan.jumps[index] if self._lens.order == "story" else 0
        return group_row(words, self._plan.counts.get(index, 0), self._width, jump)

    def _lane(self) -> Row:
        if self._lens.order == "story":
            return heading(say("timeline.not-told"), "", self._width)
        return heading(say("timeline.undated"), say("timeline.in-text-order"), self._width)


@remembered
def _dated(entries: Sequence[Entry]) -> Sequence[Entry]:
    return [entry for entry in entries if entry.edtf]


@remembered
def _as_told(entries: Sequence[Entry]) -> Sequence[Entry]:
    return in_story_order(entries)


def _legend(entries: Sequence[Entry], width: int) -> Row:
    """What the marks mean, for the roles that occur, as far as there is room."""
    occurring = {entry.role for entry in entries}
    pieces: list[Piece] = []
    for role, sign in FIRM.items():
        piece = Piece(f" {sign} {say(f'timeline.role.{role}')}", "secondary")
        if role in occurring and width_of([*pieces, piece]) < width:
            pieces.append(piece)
    return Row(tuple(pieces))
