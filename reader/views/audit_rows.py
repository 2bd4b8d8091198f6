"""The sourcing audit as a pane: groups of figures with their bars; each figure opens the quotes behind it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial

from reader.analysis.audit import SINGLES, Audit, Figure, Group
from reader.analysis.who import known_sources, source_key, speaker_keys
from reader.messages import say
from reader.model import Photo, Quote
from reader.views.auditing import OF_WORDS, figure_label, per_cent
from reader.views.lazy import LazyRows
from reader.views.lines import FIGURE, Piece, Row
from reader.views.parts import BLANK, GUTTER, Apparatus, bar, dashes, fit, heading, line, paragraph, sentence, shared
from reader.views.record import kind_mark
from reader.views.sources import record_keys, source_row_key
from reader.views.speakers import NOBODY, Voice

BAR_WIDTH = 8
"""Cells of the bar of a figure."""

WIDE = 60
"""Cells from which on there is room for the words behind each figure."""

NARROW = 38
"""Cells below which figures have no bars."""

MOST_ROWS = 12
"""Rows that the definition of a group takes at most."""

_Made = tuple[str, Callable[[], Row]]
"""The key of a row, and what makes it."""


def audit_rows(page: Apparatus, found: Audit, width: int, opened: Collection[str], *, key: str) -> LazyRows:
    """The rows of the audit of an article, the heading first.

    `opened` are the keys of rows that are open: those of figures show the quotes behind them, those of groups what
    their figures count. `key` is the key that annotates, for an article without quotes.
    """
    title = heading(say("audit.title"), say("audit.unit.quote", count=found.quotes), width)
    rows: list[_Made] = [("", partial(_same, BLANK))]
    if not found.quotes:
        rows += [("", partial(_same, row)) for row in sentence("audit.empty", key, width)]
    else:
        rows += _Rows(page, found, width, opened).all()
    return LazyRows((title,), [made[0] for made in rows], lambda index: rows[index][1]())


def counting_rows(title: str, width: int) -> LazyRows:
    """What a pane shows while the figures of a long article are being counted."""
    rows = (heading(title, "", width), BLANK, Row((Piece(f" {line(say('audit.counting'), width - 2)}"),)))
    return LazyRows(rows, (), rows.__getitem__)


def _same(row: Row) -> Row:
    return row


class _Rows:
    """Makes the rows of one audit for one width."""

    def __init__(self, page: Apparatus, found: Audit, width: int, opened: Collection[str]) -> None:
        self.page = page
        self.found = found
        self.width = width
        self.opened = opened
        self.quotes: Mapping[str, Quote] = page.document.quotes_by_key()
        self.photos: Mapping[str, Photo] = {photo.key: photo for photo in page.document.photos}
        self.records = record_keys(page.document.sources)

    def all(self) -> Iterator[_Made]:
        """Every row below the heading."""
        for group in self.found.groups:
            if group.whole:
                yield from self._group(group)
        yield self._title("singles", say("audit.group.singles"), "")
        if f"{FIGURE}singles" in self.opened:
            for code in SINGLES:
                yield from self._told(f"{figure_label('', code)}: {say(f'audit.means.{code}')}")
        for figure in self.found.singles:
            yield from self._figure("", figure, (), "")

    def _group(self, group: Group) -> Iterator[_Made]:
        whole = say(f"audit.unit.{group.unit}", count=group.whole)
        yield self._title(group.code, say(f"audit.group.{group.code}"), whole)
        if f"{FIGURE}{group.code}" in self.opened:
            yield from self._told(say(f"audit.means.{group.code}"))
        for figure, percent in zip(group.figures, group.percents, strict=True):
            if figure.count:
                nobody = group.code == "share" and figure.code == "no-one"
                share = (dashes if nobody else bar)(figure.count, group.whole, BAR_WIDTH)
                yield from self._figure(group.code, figure, share, per_cent(percent))
        yield "", partial(_same, BLANK)

    def _title(self, code: str, name: str, whole: str) -> _Made:
        row = Row((GUTTER, Piece(name, attrs="bold")), (Piece(f"{whole} ", "secondary"),), f"{FIGURE}{code}")
        return row.key, partial(_same, fit(row, self.width))

    def _told(self, words: str) -> Iterator[_Made]:
        for text in paragraph(words, self.width - 4, MOST_ROWS):
            yield "", partial(_same, Row((Piece("   "), Piece(text, "secondary"))))
        yield "", partial(_same, BLANK)

    def _figure(self, group: str, figure: Figure, share: tuple[Piece, ...], percent: str) -> Iterator[_Made]:
        key = f"{FIGURE}{group}/{figure.code}"
        is_open = key in self.opened
        yield key, partial(self._figure_row, key, group, figure, share, percent, is_open=is_open)
        if is_open:
            yield from self._behind(figure)

    def _figure_row(
        self, key: str, group: str, figure: Figure, share: tuple[Piece, ...], percent: str, *, is_open: bool
    ) -> Row:
        figures = f"{figure.count:>5}{percent:>5}"
        if self.width >= WIDE:
            words = say("audit.unit.word", count=figure.words) if figure.words and group not in OF_WORDS else ""
            figures += f"{words:>14}"
        right = (*(share if self.width >= NARROW else ()), Piece(f"{figures} "))
        sign = "▼ " if is_open else "▶ " if figure.keys else "  "
        label = figure_label(group, figure.code)
        return fit(Row((GUTTER, Piece(f"{sign}", "secondary"), Piece(label)), right, key), self.width)

    def _behind(self, figure: Figure) -> Iterator[_Made]:
        """What stands behind a figure: its photos; its sources, with the reason why one is not named, and their
        quotes; else its quotes.
        """
        if figure.sources:
            said = self._said(figure)
            known = known_sources(self.page.document) if figure.code == "reason" else {}
            for source in figure.sources:
                row_key = source_row_key(source, self.records)
                yield row_key, partial(self._source_row, row_key, source)
                reason = known[source].reason if source in known else ""
                for words in paragraph(reason, self.width - 7, 2):
                    yield "", partial(_same, Row((Piece("      "), Piece(words, "secondary", attrs="italic"))))
                yield from ((key, partial(self._quote_row, key, "     ")) for key in said.get(source, ()))
        else:
            for key in figure.keys:
                make = self._photo_row if key in self.photos else self._quote_row
                yield key, partial(make, key, "   ")

    def _said(self, figure: Figure) -> dict[str, list[str]]:
        """The quotes behind a figure by the sources that it counts: who speaks them, or who passes them on."""
        ways = self.page.attribution.ways
        wanted = set(figure.sources)
        said: dict[str, list[str]] = {}
        for key in figure.keys:
            here = speaker_keys(self.quotes[key])
            if figure.code == "carriers":
                here = tuple(dict.fromkeys(step.source for way in ways[key] for step in way))
            for source in here:
                if source in wanted:
                    said.setdefault(source, []).append(key)
        return said

    def _source_row(self, key: str, source: str) -> Row:
        voice = self.page.voices.get(source, NOBODY)
        name = Piece(voice.name or source, "hue" if voice.slot >= 0 else "ink", voice.slot, mono="")
        sign = shared(f"{voice.siglum} ", "hue" if voice.slot >= 0 else "secondary", voice.slot, "", "")
        standing = Piece(f"  {voice.standing}" if voice.standing else "", "secondary")
        return fit(Row((GUTTER, Piece("  "), sign, name, standing), (), key, voice.slot), self.width)

    def _quote_row(self, key: str, indent: str) -> Row:
        quote = self.quotes[key]
        voice = self._speaker(quote)
        lead = f"{voice.siglum} {kind_mark(quote.kind)} "
        room = self.width - len(indent) - len(lead) - 1
        words = Piece(line(" ".join(quote.text), room), "secondary")
        row = Row(
            (GUTTER, shared(indent[1:]), Piece(lead, "hue" if voice.slot >= 0 else "ink", voice.slot, mono=""), words),
            (),
            key,
            voice.slot,
        )
        return fit(row, self.width)

    def _speaker(self, quote: Quote) -> Voice:
        return self.page.voices.get(next(iter(speaker_keys(quote)), ""), NOBODY)

    def _photo_row(self, key: str, indent: str) -> Row:
        photo = self.photos[key]
        credit = " ← ".join(
            self.page.voices.get(source_key(ref), NOBODY).name or source_key(ref) for ref in photo.credit
        )
        right = (Piece(f"{line(credit, self.width // 2)} ", "secondary"),) if credit else ()
        room = self.width - len(indent) - 4 - (len(right[0].text) if right else 0)
        words = line(" ".join(photo.text), max(4, room))
        return fit(Row((GUTTER, shared(indent[1:]), Piece("■ "), Piece(words, "secondary")), right, key), self.width)
