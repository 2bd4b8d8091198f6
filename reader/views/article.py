"""What the article pane shows on each row: the words with their marks, and the margin beside them.

The marks are made once for a document; a row is then cut into runs, each of one look, which `reader.tui` only paints.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import Literal, NamedTuple

from reader.anchoring.graphemes import next_grapheme, previous_grapheme
from reader.model import Span
from reader.model.remembered import same_objects
from reader.views.lines import cut
from reader.views.rows import Rows, RowSpan, printable

Foreground = Literal["ink", "secondary", "accent", "direct", "hue", "paper", "rule"]
"""The colour of a run's text: `direct` is ink towards the speaker's hue, `paper` stands on a chip or on the caret."""

Ground = Literal["paper", "tint", "strong", "raised", "caret", "chip", "pencil", "pencil-strong"]
"""The colour under a run: `tint` and `strong` are the speaker's hue over paper, `pencil` and `pencil-strong` a little
ink over it, for suggestions."""

WIDE_MARGIN = 7
"""Cells of the margin: blank, siglum (2), blank, bar, bar of the quote inside, blank."""

NARROW_MARGIN = 4
"""Cells of the margin on a narrow screen: siglum (2), bar, blank."""


class Run(NamedTuple):
    """A stretch of one row in one look."""

    text: str
    """Its characters."""
    fg: Foreground = "ink"
    """The colour of the text."""
    bg: Ground = "paper"
    """The colour of the ground."""
    slot: int = -1
    """The speaker's slot for `tint`, `strong`, `chip`, `direct` and `hue`; -1 = nobody's."""
    attrs: str = ""
    """`bold`, `italic`, `underline`, in that order, separated by spaces."""
    mono: str = ""
    """The attributes that carry the meaning where there is no colour: also `dim` and `reverse`."""


class QuoteMark(NamedTuple):
    """How one quote stands in the text."""

    key: str
    """The quote's session key."""
    spans: tuple[Span, ...]
    """Its words, the quotation marks around direct speech included."""
    kind: str
    """`direct`, `indirect`, `mixed`, `scare`, or another value of the file."""
    siglum: str
    """Two cells for its speaker; blank where nobody is recorded."""
    slot: int = -1
    """The speaker's slot."""
    words_of_speaker: tuple[Span, ...] = ()
    """In a mixed quote, the parts that are between quotation marks."""
    mention: Span | None = None
    """Where the text names the speaker."""
    cue: Span | None = None
    """The words that attribute it."""
    doubtful: bool = False
    """Whether the words were found only approximately."""
    depth: int = 0
    """How many other quotes it stands inside."""

    @property
    def solid(self) -> bool:
        """Whether all of it is the speaker's own words."""
        return self.kind in ("direct", "scare")


class Marks(NamedTuple):
    """Everything that is marked in the text. Made once for a document; see `marks_of_spans`."""

    quotes: tuple[QuoteMark, ...] = ()
    """In the order of the text, outer before inner."""
    dates: tuple[Span, ...] = ()
    """Words that give a date, in the order of the text."""
    notes: tuple[Span, ...] = ()
    """Passages that have a note."""
    by_key: Mapping[str, QuoteMark] = MappingProxyType({})
    """The quotes by session key."""
    pieces: tuple[tuple[Span, QuoteMark], ...] = ()
    """Every piece of every quote, in the order of the text, outer before inner."""
    reach: tuple[int, ...] = ()
    """For each piece the farthest end of it and of all before it, so that a row finds its pieces quickly."""

    def over(self, start: int, end: int) -> list[tuple[Span, QuoteMark]]:
        """The pieces that share a character with a range, in the order of the text, outer before inner."""
        last = bisect_left(self.pieces, start_key(end), key=piece_key)
        first = last
        while first and self.reach[first - 1] > start:
            first -= 1
        return [piece for piece in self.pieces[first:last] if piece[0].end > start]

    def at(self, offset: int) -> QuoteMark | None:
        """The innermost quote over a character."""
        over = self.over(offset, offset + 1)
        return max(over, key=lambda piece: (piece[1].depth, piece[0].start))[1] if over else None

    def after(self, offset: int, step: int = 1) -> QuoteMark | None:
        """The quote that begins next behind an offset (`step` 1) or before it (-1); None at the end."""
        place = bisect_right if step > 0 else bisect_left
        index = place(self.quotes, offset, key=lambda mark: mark.spans[0].start) - (step < 0)
        return self.quotes[index] if 0 <= index < len(self.quotes) else None


def piece_key(piece: tuple[Span, QuoteMark]) -> tuple[int, int]:
    """The order of pieces: by beginning, the longer one first."""
    return piece[0].start, -piece[0].end


def start_key(offset: int) -> tuple[int, float]:
    """Before every piece that begins at the offset."""
    return offset, float("-inf")


def marks_of_spans(
    quotes: Iterable[QuoteMark], dates: Iterable[Span] = (), notes: Iterable[Span] = (), before: Marks | None = None
) -> Marks:
    """The marks, put in order, with the depth of each quote worked out from what covers it.

    Of the marks `before`, those that are the same are taken over; all of them, when nothing is another.
    """
    in_order = sorted(
        (mark for mark in quotes if mark.spans), key=lambda mark: (mark.spans[0].start, -mark.spans[0].end)
    )
    nested: list[QuoteMark] = []
    open_: list[tuple[Span, int]] = []
    for mark in in_order:
        whole = Span(mark.spans[0].start, mark.spans[-1].end)
        while open_ and open_[-1][0].end < whole.end:
            open_.pop()
        depth = open_[-1][1] + 1 if open_ else 0
        nested.append(mark if mark.depth == depth else mark._replace(depth=depth))
        open_.append((whole, depth))
    all_dates, all_notes = tuple(sorted(set(dates))), tuple(sorted(set(notes)))
    if before and same_objects(nested, before.quotes) and (all_dates, all_notes) == (before.dates, before.notes):
        return before
    pieces = sorted(((span, mark) for mark in nested for span in mark.spans), key=piece_key)
    return Marks(
        tuple(nested),
        all_dates,
        all_notes,
        {mark.key: mark for mark in nested},
        tuple(pieces),
        tuple(accumulate((span.end for span, _ in pieces), max)),
    )


class Sigla:
    """On which rows the sigla stand: where a quote begins, or on the next free row of its paragraph.

    Worked out paragraph by paragraph, when a row of it is asked for: of 10,000 quotes a screen shows a few.
    """

    def __init__(self, rows: Rows, marks: Marks) -> None:
        self._rows = rows
        self._marks = marks
        self._placed: dict[int, dict[int, QuoteMark]] = {}

    def on(self, number: int) -> QuoteMark | None:
        """The quote whose siglum stands on a row."""
        row = self._rows[number]
        if row.kind != "text":
            return None
        if row.paragraph not in self._placed:
            self._placed[row.paragraph] = self._place(row.paragraph)
        return self._placed[row.paragraph].get(number)

    def _place(self, paragraph: int) -> dict[int, QuoteMark]:
        quotes, span = self._marks.quotes, self._rows.paragraph_span(paragraph)
        first = bisect_left(quotes, span.start, key=lambda mark: mark.spans[0].start)
        last = bisect_left(quotes, span.end, key=lambda mark: mark.spans[0].start)
        placed: dict[int, QuoteMark] = {}
        for mark in quotes[first:last]:
            row = self._rows.row_of(mark.spans[0].start)
            end = self._rows.row_of(max(min(mark.spans[-1].end, span.end) - 1, mark.spans[0].start))
            while row in placed and row < end:
                row += 1
            placed.setdefault(row, mark)
        return placed


class Eye(NamedTuple):
    """What changes while a person reads: it repaints rows, never lays them out anew."""

    caret: int | None = None
    """The character under the caret; None while the pane has no focus."""
    current: str = ""
    """The session key of the quote that the other panes show."""
    selection: Span | None = None
    """The selected characters."""
    hits: Sequence[Span] = ()
    """The hits of the search, in the order of the text."""
    pencil: Marks = Marks()
    """The suggestions."""
    suggestion: str = ""
    """The key of the suggestion that is being judged; while one is, all of them have a tint."""

    @property
    def outstanding(self) -> str:
        """The quote that is set apart from the others: the current one, unless a suggestion is being judged."""
        return "" if self.suggestion else self.current


def row_runs(text: str, row: RowSpan, role: str, marks: Marks, eye: Eye, *, last: bool) -> list[Run]:
    """The words of a text row, cut into runs.

    `text` is the article as it may be shown (no control characters); `last` says that the row ends its paragraph, so
    that a caret behind the last word shows.
    """
    start, end = row.start, row.end
    over = marks.over(start, end)
    dates = _within(marks.dates, start, end)
    hits = _within(eye.hits, start, end)
    judged = eye.pencil.by_key.get(eye.suggestion)
    drafts = eye.pencil.over(start, end) if judged else []
    current = judged or marks.by_key.get(eye.outstanding)
    cuts = {start, end}
    for span, _ in drafts:
        cuts.update(span)
    for span, mark in over:
        cuts.update((span.start, span.end))
        for inner in mark.words_of_speaker:
            cuts.update(inner)
    for span in (*dates, *hits, *_named(current)):
        cuts.update(span)
    caret = _caret_span(text, row, eye.caret, last)
    for one in (caret, *_selection_cuts(text, eye.selection)):
        if one:
            cuts.update(one)
    words_end = start + len(text[start:end].rstrip())
    cuts.add(words_end)
    places = sorted(place for place in cuts if start <= place <= end)
    runs = [
        _run(text, begin, stop, role, over, drafts, dates, hits, current, eye, caret, words_end)
        for begin, stop in pairwise(places)
        if begin < stop
    ]
    if caret and caret.start >= end:
        runs.append(Run(" ", "paper", "caret", mono="reverse"))
    return [run for run in runs if run.text]


def _within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    first = bisect_left(spans, (start, start))
    if first and spans[first - 1].end > start:
        first -= 1
    found: list[Span] = []
    for span in spans[first:]:
        if span.start >= end:
            break
        found.append(span)
    return found


def _named(mark: QuoteMark | None) -> list[Span]:
    return [span for span in (mark.mention, mark.cue) if span] if mark else []


def _caret_span(text: str, row: RowSpan, caret: int | None, last: bool) -> Span | None:
    if caret is None or caret < row.start or (caret >= row.end and not (last and caret == row.end)):
        return None
    if caret >= row.end:
        return Span(caret, caret + 1)
    return Span(caret, min(row.end, next_grapheme(text, caret)))


def _selection_cuts(text: str, selection: Span | None) -> list[Span]:
    """The first and the last character of a selection, which stand out where there is no colour."""
    if not selection or selection.start >= selection.end:
        return []
    first = Span(selection.start, next_grapheme(text, selection.start))
    return [first, Span(previous_grapheme(text, selection.end), selection.end)]


def _run(
    text: str,
    begin: int,
    stop: int,
    role: str,
    over: list[tuple[Span, QuoteMark]],
    drafts: list[tuple[Span, QuoteMark]],
    dates: list[Span],
    hits: list[Span],
    current: QuoteMark | None,
    eye: Eye,
    caret: Span | None,
    words_end: int,
) -> Run:
    piece = Span(begin, stop)
    words = printable(text[begin:stop])
    here = [mark for span, mark in over if span.covers(piece)]
    owner = max(here, key=lambda mark: mark.depth, default=None)
    fg: Foreground = "secondary" if role in ("caption", "credit") else "ink"
    bg: Ground = "paper"
    attrs: set[str] = {"italic"} if role in ("caption", "credit") else set()
    mono: set[str] = {"dim", "italic"} if role in ("caption", "credit") else set()
    if role in ("headline", "heading"):
        attrs, mono = {"bold"}, {"bold"}
    slot = -1
    if owner:
        slot = owner.slot
        bg = "strong" if owner.key == eye.outstanding else "tint"
        if owner.solid or any(inner.covers(piece) for inner in owner.words_of_speaker):
            fg, mono = "direct", mono | {"bold"}
        elif sum(not mark.solid for mark in here) % 2:
            mono = mono | {"italic"}
    pencilled = [mark for span, mark in drafts if span.covers(piece)]
    if pencilled:
        is_judged = any(mark.key == eye.suggestion for mark in pencilled)
        if is_judged or not owner:
            slot, bg = -1, "pencil-strong" if is_judged else "pencil"
        mono = mono | ({"underline", "bold"} if is_judged else {"underline"})
    if current and current.mention and current.mention.covers(piece):
        attrs, mono = attrs | {"bold"}, mono | {"bold"}
    if current and current.cue and current.cue.covers(piece):
        attrs, mono = attrs | {"bold", "italic"}, mono | {"bold", "italic"}
    if any(span.covers(piece) for span in dates) and fg != "secondary":
        fg = "accent"
    if any(span.covers(piece) for span in hits):
        attrs, mono = attrs | {"underline"}, mono | {"underline"}
    if begin >= words_end:
        bg, slot, mono = "paper", -1, set()
    if eye.selection and eye.selection.covers(piece):
        bg = "raised"
        edges = _selection_cuts(text, eye.selection)
        mono = mono | ({"reverse"} if any(edge.covers(piece) for edge in edges) else {"underline"})
        if any(edge.covers(piece) for edge in edges):
            attrs = attrs | {"reverse"}
    if caret and caret.covers(piece):
        return Run(words, "paper", "caret", -1, _in_order(attrs - {"reverse"}), "reverse")
    return Run(words, fg, bg, slot, _in_order(attrs), _in_order(mono))


def _in_order(attrs: set[str]) -> str:
    return " ".join(name for name in ("bold", "italic", "underline", "dim", "reverse") if name in attrs)


def margin_runs(row: RowSpan, marks: Marks, eye: Eye, begins: QuoteMark | None, *, narrow: bool) -> list[Run]:
    """The margin of a row: the siglum where a quote begins, its bar, and the bar of the quote inside it.

    `begins` is the quote whose siglum stands on this row (see `Sigla`).
    """
    over = marks.over(row.start, row.end) if row.kind == "text" else []
    outer = _bar([piece for piece in over if piece[1].depth == 0], row, eye)
    inner = _bar([piece for piece in over if piece[1].depth > 0], row, eye)
    siglum = Run("  ")
    if begins:
        is_current = begins.key == eye.outstanding
        siglum = (
            Run(begins.siglum, "paper", "chip", begins.slot, "bold", "bold reverse")
            if is_current
            else Run(begins.siglum, "hue", slot=begins.slot)
        )
    if not begins and row.kind == "text":
        siglum, outer, inner = _pencilled(row, eye, siglum, outer, inner)
    noted = any(note.start < row.end and row.start < note.end for note in marks.notes) and row.kind == "text"
    edge = Run("*" if noted else " ", "secondary")
    if narrow:
        return [siglum, inner if inner.text != " " else outer, edge]
    if begins and begins.key == eye.outstanding:
        chip = Run(f" {begins.siglum} ", "paper", "chip", begins.slot, "bold", "bold reverse")
        return [chip, outer, inner, edge]
    return [Run(" "), siglum, Run(" "), outer, inner, edge]


def _pencilled(row: RowSpan, eye: Eye, siglum: Run, outer: Run, inner: Run) -> tuple[Run, Run, Run]:
    """The margin of a row with the sign of a suggestion where one begins, and its bar where no quote has one."""
    drafts = eye.pencil.over(row.start, row.end)
    if not drafts:
        return siglum, outer, inner
    judged = [piece for piece in drafts if piece[1].key == eye.suggestion]
    fg: Foreground = "accent" if judged else "secondary"
    mono = "bold" if judged else ""
    if any(row.start <= mark.spans[0].start < row.end for _, mark in judged or drafts):
        siglum = Run(" ~", fg, mono=mono)
    bar = Run("┊", fg, mono=mono)
    if outer.text == " ":
        return siglum, bar, inner
    return siglum, outer, bar if inner.text == " " else inner


def _bar(pieces: list[tuple[Span, QuoteMark]], row: RowSpan, eye: Eye) -> Run:
    """The bar of the quote that has most of the row, or of the current one."""
    if not pieces:
        return Run(" ")
    for _, mark in pieces:
        if mark.key == eye.outstanding:
            return Run("▐", "hue", slot=mark.slot, mono="bold")
    span, mark = max(pieces, key=lambda piece: min(row.end, piece[0].end) - max(row.start, piece[0].start))
    part = Span(max(row.start, span.start), min(row.end, span.end))
    solid = mark.solid or any(inner.overlaps(part) for inner in mark.words_of_speaker)
    if mark.doubtful:
        return Run("?", "hue", slot=mark.slot)
    return Run("┃" if solid else "┇", "hue", slot=mark.slot)


def fold_text(text: str, row: RowSpan, sentence: str, width: int) -> str:
    """The one row that a folded block is shown as; `sentence` says what it is and how many words it hides."""
    first = printable(text[row.start : row.end])
    room = max(0, min(24, width - 3))
    return cut(f"▶ {cut(first, room)} · {sentence}", width)
