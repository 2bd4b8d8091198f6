"""What is still to be decided of an article's suggestions: what is neither annotated nor turned down."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reader.model import Span
from reader.model.edtf import parse
from reader.suggest import DateSuggestion, QuoteSuggestion, Suggestions
from reader.views.forms.form import Sheet

SAME = 0.5
"""Two passages that share this much of all their characters count as one: what is annotated or turned down already is
not suggested again when its ends were moved."""

COVERED = 0.8
"""A suggestion that existing quotes cover this much of counts as annotated, unless it stands inside another one."""

_DATE_REACH = 160
_LONGEST_DATE = 100
_LONGEST_OPENING = 30
_OPENING = re.compile(r"[\n.!?…][\"”»’)\]]*\s*(?:[^\n.,;:!?…\d]{1,12},\s)?(?:\w{1,3}\s)?$")
_SENTENCE_END = re.compile(r"[.!?…][\"”»’)\]]*\s")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion that waits for a decision."""

    key: str
    """Its name while the text stays the same: `~quote/120-164`."""
    spans: tuple[Span, ...]
    """Its words in the article as it is on disk."""
    found: QuoteSuggestion | DateSuggestion
    """What was suggested."""
    said: DateSuggestion | None = None
    """For a quote the date that the text gives for it."""
    outer: tuple[Span, ...] = ()
    """For a quote inside another one the words of that suggestion."""

    @property
    def confidence(self) -> float:
        """How sure it is, 0 to 1."""
        return self.found.confidence

    @property
    def kind(self) -> str:
        """The kind of quote; for a date the role of its event."""
        return self.found.kind if isinstance(self.found, QuoteSuggestion) else self.found.role


def proposals(sheet: Sheet, found: Suggestions, least: float = 0.0) -> tuple[Proposal, ...]:
    """The suggestions at least so sure that are neither annotated nor turned down, in the order of the text.

    Scare quotes and times that are no date on a calendar stay out: there is nothing to record of them.
    """
    quotes = [sheet.anchors.of(quote.key).spans for quote in sheet.document.quotes]
    down = [sheet.anchors.of(item.key).spans for item in sheet.document.dismissed]
    taken, refused = Held(quotes), Held(down)
    kin = _kin(found.quotes)
    asked: list[Proposal] = []
    for index, one in enumerate(found.quotes):
        held, down_here = (
            [other for other in items.beside(one.content) if _is_nearest(one.content, other, kin.get(index, ()))]
            for items in (taken, refused)
        )
        if (
            one.kind == "scare"
            or _is_fragment(one, found.quotes)
            or _is_taken(one, held)
            or same_as_any(one.content, down_here)
        ):
            continue
        outer = found.quotes[one.inside].content if one.inside is not None else ()
        asked.append(Proposal(f"~quote/{one.content[0].start}-{one.content[-1].end}", one.content, one, outer=outer))
    stated = _stated(sheet.text, found)
    asked = _of_own_speaker(sheet.text, _with_dates(sheet.text, asked, stated), found.quotes)
    asked += _dates(sheet, found.dates, refused, {one.said for one in asked if one.said})
    kept = (one for one in asked if one.confidence >= least)
    return tuple(sorted(kept, key=lambda one: (one.spans[0].start, -one.spans[-1].end)))


def like(found: Sequence[Proposal], spans: tuple[Span, ...]) -> Proposal | None:
    """The quote among some proposals that is about the same words as a person has selected; the surest of several."""
    same = [one for one in found if isinstance(one.found, QuoteSuggestion) and same_as_any(one.spans, [spans])]
    return max(same, key=lambda one: one.confidence, default=None)


def _stated(text: str, found: Suggestions) -> list[DateSuggestion]:
    """The days on which something was said, in order: those of statements, and those that open a sentence with a comma
    behind them and a cue before what was said: `On 3 May, Holm, the pilot, told the press: “…”`."""
    cues = sorted((one.cue, one.content[0].start) for one in found.quotes if one.cue)

    def opens(date: DateSuggestion) -> bool:
        start, end = date.span
        at = bisect_left(cues, (date.span,))
        if date.role != "event" or text[end : end + 1] != "," or at == len(cues):
            return False
        cue, content = cues[at]
        between = text[end : cue.start]
        if cue.end > content or len(between) > _DATE_REACH or _is_parted(between):
            return False
        return (
            _OPENING.search("\n" * (start <= _LONGEST_OPENING) + text[max(0, start - _LONGEST_OPENING) : start])
            is not None
        )

    days = (date for date in found.dates if _is_day(date))
    return sorted((date for date in days if date.role == "statement" or opens(date)), key=lambda date: date.span)


def _with_dates(text: str, asked: list[Proposal], stated: Sequence[DateSuggestion]) -> list[Proposal]:
    """The proposals with the date that is given for each: that of a statement, beside its cue or its words."""
    begins = [date.span.start for date in stated]
    dated = []
    for one in asked:
        assert isinstance(one.found, QuoteSuggestion)
        beside = _beside(one.found)
        low = bisect_left(begins, beside.start - _DATE_REACH - _LONGEST_DATE)
        high = bisect_right(begins, beside.end + _DATE_REACH)
        near = [
            date
            for date in stated[low:high]
            if _gap(date.span, beside) <= _DATE_REACH
            and not _within(date.span, one.spans)
            and "\n" not in text[min(date.span.end, beside.end) : max(date.span.start, beside.start)]
        ]
        dated.append(replace(one, said=min(near, key=lambda date: _gap(date.span, beside))) if near else one)
    return dated


def _of_own_speaker(text: str, dated: list[Proposal], quotes: Sequence[QuoteSuggestion]) -> list[Proposal]:
    """The proposals without dates that stand nearer to a quote of somebody else: the two spoke on days of their own."""
    places = sorted((_beside(one), index) for index, one in enumerate(quotes))

    def apart(date: DateSuggestion, beside: Span) -> tuple[bool, int]:
        """How far a date is from a quote; what stands in its sentence is nearer."""
        between = text[min(date.span.end, beside.end) : max(date.span.start, beside.start)]
        return _is_parted(between), _gap(date.span, beside)

    def is_own(found: QuoteSuggestion, date: DateSuggestion) -> bool:
        at = bisect_left(places, (date.span,))
        beside, index = min(places[max(0, at - 1) : at + 1], key=lambda place: apart(date, place[0]))
        return _who(quotes[index]) == _who(found) or apart(date, beside) >= apart(date, _beside(found))

    return [
        replace(one, said=None)
        if one.said and isinstance(one.found, QuoteSuggestion) and not is_own(one.found, one.said)
        else one
        for one in dated
    ]


def _is_parted(between: str) -> bool:
    """Whether a sentence ends in what stands between two places."""
    return "\n" in between or _SENTENCE_END.search(between) is not None


def _beside(found: QuoteSuggestion) -> Span:
    """Where a quote is attributed: its cue, else its words."""
    return found.cue or Span(found.content[0].start, found.content[-1].end)


def _who(found: QuoteSuggestion) -> object:
    return found.source or found.name or found.speaker


def _dates(sheet: Sheet, dates: Iterable[DateSuggestion], refused: Held, used: set[DateSuggestion]) -> list[Proposal]:
    """The dates that are no one's yet."""
    times = [(found.when,) for _, found in sheet.anchors.items() if found.when]
    keys = [item.key for item in sheet.document.events] + [item.key for item in sheet.document.photos]
    known = Held([*times, *(sheet.anchors.of(key).spans for key in keys)])
    return [
        Proposal(f"~date/{one.span.start}-{one.span.end}", (one.span,), one)
        for one in dates
        if one.edtf
        and parse(one.edtf)
        and one not in used
        and not (one.role == "publication" and one.edtf == sheet.document.article.published)
        and not known.beside((one.span,))
        and not same_as_any((one.span,), refused.beside((one.span,)))
    ]


class Held:
    """The passages of many items, asked for those that share words with another passage."""

    def __init__(self, held: Iterable[tuple[Span, ...]]) -> None:
        self._held = [spans for spans in held if spans]
        self._spans = sorted((span.start, span.end, index) for index, spans in enumerate(self._held) for span in spans)
        # the farthest end of all spans up to each one: none before it reaches farther
        self._reach = list(accumulate((end for _, end, _ in self._spans), max))

    def beside(self, spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
        """Those that overlap a passage, in the order given."""
        found: set[int] = set()
        for span in spans:
            at = bisect_left(self._spans, (span.end,)) - 1
            while at >= 0 and self._reach[at] > span.start:
                if self._spans[at][1] > span.start:
                    found.add(self._spans[at][2])
                at -= 1
        return [self._held[index] for index in sorted(found)]


def _is_day(date: DateSuggestion) -> bool:
    read = parse(date.edtf or "")
    return read is not None and read.precision == "day"


def _is_fragment(one: QuoteSuggestion, quotes: Sequence[QuoteSuggestion]) -> bool:
    """Whether it is the quoted words of a mixed quote of the same speaker: that one's record has them already."""
    outer = quotes[one.inside] if one.inside is not None else None
    if outer is None or outer.kind != "mixed" or one.kind == "indirect":
        return False
    return (one.speaker, one.source, one.name) == (outer.speaker, outer.source, outer.name) or one.speaker is None


def _is_taken(found: QuoteSuggestion, taken: list[tuple[Span, ...]]) -> bool:
    if same_as_any(found.content, taken):
        return True
    if found.inside is not None:
        return False
    whole = sum(span.end - span.start for span in found.content)
    held = sum(_shared(span, one) for span in found.content for spans in taken for one in spans)
    return held >= COVERED * whole


def _kin(quotes: Sequence[QuoteSuggestion]) -> dict[int, list[tuple[Span, ...]]]:
    """For each suggestion the words of the one around it and of those inside it."""
    found: dict[int, list[tuple[Span, ...]]] = {}
    for index, one in enumerate(quotes):
        if one.inside is not None:
            found.setdefault(index, []).append(quotes[one.inside].content)
            found.setdefault(one.inside, []).append(one.content)
    return found


def _is_nearest(spans: tuple[Span, ...], other: tuple[Span, ...], kin: Sequence[tuple[Span, ...]]) -> bool:
    """Whether a passage is at least as much like these words as like those of their kin.

    A quote that is most of the one around it would count as that one else, once one of the two is annotated.
    """
    return all(_likeness(spans, other) >= _likeness(one, other) for one in kin)


def same_as_any(spans: tuple[Span, ...], others: list[tuple[Span, ...]]) -> bool:
    """Whether a passage and one of the others count as one (`SAME`)."""
    return any(_likeness(spans, other) >= SAME for other in others)


def _likeness(spans: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """The share of all characters of two passages that they have in common, 0 to 1."""
    shared = sum(_shared(span, one) for span in spans for one in other)
    return shared / (sum(one.end - one.start for one in (*spans, *other)) - shared) if shared else 0.0


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _within(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(span.overlaps(one) for one in spans)
