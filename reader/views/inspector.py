"""The inspector: the whole record of one quote, its way to this page, and what else its speaker says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reader.analysis.order import Entry
from reader.analysis.who import speaker_keys
from reader.messages import say
from reader.model import Original, Quote, Span
from reader.model.edtf import parse
from reader.model.remembered import remembered
from reader.views.dates import DATED_WIDTH, among, mark, year_of
from reader.views.lines import FIELD, Piece, Row, width_of
from reader.views.nesting import quotes_around
from reader.views.parts import BLANK, GUTTER, Apparatus, fit, heading, line, paragraph, sentence, wrapped
from reader.views.record import (
    LABEL_WIDTH,
    check_rows,
    chip,
    chip_rows,
    claim_in_words,
    claimed,
    kind_in_words,
    kind_mark,
    labelled,
    last_checks,
    nobody_in_words,
    notes_on,
    speaker_voices,
    status_in_words,
    status_mark,
    told,
    way_on_one_line,
    way_rows,
    ways_on_few_rows,
    when_rows,
)
from reader.views.records import item_rows
from reader.views.speakers import NOBODY
from reader.views.translation import BETWEEN_PIECES, Compared, compared
from reader.views.visible import one_line

SIZES = ((5, 4, True), (4, 2, True), (3, 1, True), (2, 1, True), (2, 1, False))
"""Rows of the words of a quote at most, of a value of its record at most, and whether its ways have a row for each
step: in a low pane fewer, so that the way to this page stays in view."""

LOW = 16
"""Rows below which a pane has no blank rows between the parts of the record."""

MOST_ALSO = 200
"""Other quotes of the speaker that are listed at most."""

STRIP_HEIGHT = 4
"""Rows of the strip under the article."""

_DATE_WIDTH = 8
_SPACE_FOR_MORE = 4


FIELDS: Mapping[str, tuple[str, ...]] = {
    f"{FIELD}speaker": ("speaker", "type"),
    f"{FIELD}kind": ("kind",),
    f"{FIELD}as": ("as",),
    f"{FIELD}cue": ("cue",),
    f"{FIELD}said": ("said",),
    f"{FIELD}inside": ("inside",),
    f"{FIELD}claim": ("claim",),
    f"{FIELD}tags": ("tags",),
    f"{FIELD}original": ("wording", "language", "link"),
    f"{FIELD}note": ("note",),
    f"{FIELD}via": ("via",),
}
"""The keys of the rows that can be edited in place, and the fields of the form of a quote that each of them edits; a
check has a form of its own (`record.check_number`)."""


def inspector_rows(
    page: Apparatus,
    width: int,
    height: int,
    current: str = "",
    *,
    key: str,
    held: bool = False,
    editing: bool = False,
    drafts: str = "",
) -> tuple[Row, ...]:
    """The record of the current item, the heading first; for a quote the whole inspector.

    `held` says that the caret has left the quote: the heading goes quiet. Where `height` leaves room, what stands
    before and behind it in time and the speaker's other quotes follow; where it does not suffice, the record is told in
    fewer words (`SIZES`). `key` is the key that marks a quote. With `editing` nothing is left out, since its rows can
    be gone through: every field has one, also those that are empty (`FIELDS`). `drafts` is the key that goes through
    suggestions, where some wait; an article without quotes names it.
    """
    quote = find_quote(page, current)
    if quote is None:
        return item_rows(page, width, current) or _nothing(page, width, key, drafts)
    title = heading(say("inspector.title"), place_in_words(page, quote), width, "secondary" if held else "ink")
    who, ways = _who(page, quote, width), way_rows(page, quote, width)
    if editing:
        who = [who[0]._replace(key=f"{FIELD}speaker"), *who[1:]]
        ways = [row._replace(key=f"{FIELD}via") if index == 1 else row for index, row in enumerate(ways)]
        ways = ways or [BLANK, _empty("via", width)]
    both = compared(page.document, quote)
    rows: list[Row] = []
    for most_words, most_lines, drawn in SIZES:
        top = [title, BLANK, *_words(page, quote, width, most_words, both), *_state(page, quote, width)]
        way = ways if drawn else [BLANK, *ways_on_few_rows(page, quote, width)]
        rows = [*top, BLANK, *who, BLANK, *_record(page, quote, both, width, most_lines, editing), *way]
        if editing or len(rows) <= height:
            break
    if editing or len(rows) + _SPACE_FOR_MORE <= height:
        rows += _in_time(page, quote, width)
    room = MOST_ALSO if editing else height - len(rows) - _SPACE_FOR_MORE + 1
    if room > 0:
        rows += _also(page, quote, width, room)
    return tuple(row for row in rows if editing or height >= LOW or row != BLANK)


def find_quote(page: Apparatus, key: str) -> Quote | None:
    """The quote with a session key."""
    return page.document.quotes_by_key().get(key)


def place_in_words(page: Apparatus, quote: Quote) -> str:
    """Which of the quotes it is, in text order, and which one it stands inside: `2 of 18 · inside 1`."""
    numbers = page.attribution.numbers
    place = say("inspector.place", number=numbers.get(quote.key, 0), count=len(numbers))
    return " · ".join(part for part in (place, _inside(page, quote)) if part)


def _inside(page: Apparatus, quote: Quote) -> str:
    if not quote.part_of:
        return ""
    outer = page.document.quotes_by_id().get(quote.part_of)
    if outer is None:
        return say("inspector.inside-unknown", id=line(quote.part_of, 12))
    return say("inspector.inside", number=page.attribution.numbers.get(outer.key, 0))


def _nothing(page: Apparatus, width: int, key: str, drafts: str) -> tuple[Row, ...]:
    title = heading(say("inspector.title"), "", width)
    if page.document.quotes:
        return (title, BLANK, *sentence("inspector.none-chosen", key, width))
    if drafts:
        return (title, BLANK, *sentence("inspector.suggested", drafts, width))
    return (title, BLANK, *sentence("inspector.empty", key, width))


def _state(page: Apparatus, quote: Quote, width: int) -> list[Row]:
    state = state_in_words(page, quote.key)
    return [fit(Row((Piece(" ! ", attrs="bold"), Piece(state, "secondary"))), width)] if state else []


def _words(page: Apparatus, quote: Quote, width: int, most: int, both: Compared) -> Iterator[Row]:
    """The words of a quote, in accent what its wording before translation has not."""
    voices = speaker_voices(page, quote)
    slot = voices[0].slot if voices else -1
    lead = Piece("▐ ", "hue" if slot >= 0 else "ink", slot, mono="")
    words = Piece("", mono="italic")
    if quote.kind in ("direct", "scare"):
        words = Piece("", "direct" if slot >= 0 else "ink", slot, mono="bold")
    for pieces in _marked(both.words or BETWEEN_PIECES.join(quote.text), both.only_here, width - 4, most, words):
        yield fit(Row((Piece(" "), lead, *pieces)), width)


def state_in_words(page: Apparatus, key: str) -> str:
    """How the words of an item were found in the text, where that is not plainly; else empty."""
    found = page.anchors.of(key)
    if found.state == "ambiguous":
        count = len(found.candidates)
        return say("inspector.state.ambiguous", count=count) if count else say("inspector.state.ambiguous-many")
    return say(f"inspector.state.{found.state}") if found.state in ("lost", "moved", "folded") else ""


def _who(page: Apparatus, quote: Quote, width: int) -> list[Row]:
    voices = speaker_voices(page, quote)
    if voices:
        return [row for voice in voices for row in chip_rows(voice, width)]
    name, why = nobody_in_words(quote)
    rows = [fit(Row((Piece("     "), Piece(name, "secondary", attrs="bold"))), width)]
    return [*rows, fit(Row((Piece("     "), Piece(why, "secondary"))), width)] if why else rows


def _record(page: Apparatus, quote: Quote, both: Compared, width: int, most: int, editing: bool) -> list[Row]:
    found = page.anchors.of(quote.key)
    missing = Piece("  " + say("inspector.not-found"), "secondary")
    fields: dict[str, list[Row]] = {
        "kind": [labelled("kind", (Piece(f"{kind_mark(quote.kind)} {kind_in_words(quote.kind)}"),), width)]
    }
    for label, words, span in (("as", quote.mention, found.mention), ("cue", quote.cue, found.cue)):
        lost = (missing,) if found.spans and span is None else ()
        fields[label] = [labelled(label, (Piece(line(words, width - 8)), *lost), width)] if words else []
    fields["said"] = when_rows("said", quote.said, width, most=most) if quote.said else []
    fields["check"] = check_rows(quote.checks, width, most, editing=editing)
    if editing and any(one.id for one in quotes_around(page.document, page.anchors, found.spans)):
        outer = page.document.quotes_by_id().get(quote.part_of)
        fields["inside"] = told("inside", " ".join(outer.text) if outer else "", width, most=1)
    claim = claim_in_words(quote, page.attribution.numbers.get(quote.key, 0), claimed(page)) if quote.claim else ""
    fields["claim"] = told("claim", claim, width, most=most)
    fields["tags"] = told("tags", ", ".join(quote.tags), width, most=most)
    fields["original"] = _original(quote.original, both, width, most) if quote.original else []
    fields["note"] = told("note", quote.note, width, attrs="italic", most=most)
    rows: list[Row] = []
    for name, lines in fields.items():
        if editing:
            first, *others = lines or [_empty(name, width)]
            lines = [first._replace(key=first.key or f"{FIELD}{name}"), *others]
        rows += lines
    return rows + _notes(page, quote, width, most)


def _empty(name: str, width: int) -> Row:
    """The row of a field that has no value yet."""
    return labelled(name, (Piece("·", "secondary"),), width)._replace(key=f"{FIELD}{name}")


def _notes(page: Apparatus, quote: Quote, width: int, most: int) -> list[Row]:
    """The notes of the file about the quote, and those on a passage in it."""
    rows: list[Row] = []
    for note in notes_on(page, quote):
        lines = told("note", note.note, width, attrs="italic", most=most)
        rows += [lines[0]._replace(key=note.key), *lines[1:]] if lines else []
    return rows


def _original(original: Original, both: Compared, width: int, most: int) -> list[Row]:
    """The wording before translation, what stands in only one of both in accent, and that once more in words."""
    wording = both.wording
    lead = f"{one_line(original.lang)} · " if original.lang and wording else one_line(original.lang)
    marked = tuple(Span(span.start + len(lead), span.end + len(lead)) for span in both.only_there)
    rows = [
        labelled("" if index else "original", pieces, width)
        for index, pieces in enumerate(_marked(lead + wording, marked, width - LABEL_WIDTH - 2, most, Piece("")))
    ]
    if not rows or most > 1:
        rows += told("" if rows else "original", original.url, width, "secondary", most=most)
    for told_once in both.told():
        rows += told("" if rows else "original", told_once, width, most=2)
    return rows


def _marked(text: str, spans: Sequence[Span], width: int, most: int, plain: Piece) -> Iterator[tuple[Piece, ...]]:
    """The rows of a text in the look of `plain`, with some of its words in accent."""
    rows = paragraph(text, width, most)
    if not spans:
        yield from ((plain._replace(text=row),) for row in rows)
        return
    starts = (start for start, _ in wrapped(text, width))
    for row, start in zip(rows, starts, strict=False):
        end = start + len(row)
        cuts = sorted({start, end, *(place for span in spans for place in span if start < place < end)})
        yield tuple(
            Piece(row[low - start : high - start], "accent", attrs="bold", mono="bold underline")
            if any(span.start <= low and high <= span.end for span in spans)
            else plain._replace(text=row[low - start : high - start])
            for low, high in pairwise(cuts)
        )


def _in_time(page: Apparatus, quote: Quote, width: int) -> list[Row]:
    """What stands before the quote on the timeline, and behind it."""
    known, places = _in_order(page.entries)
    if quote.key not in places:
        return []
    first, last = places[quote.key]
    around = [("before", entry) for entry in known[max(0, first - 1) : first]]
    around += [("after", entry) for entry in known[last + 1 : last + 2]]
    year = _year(page, quote)
    dates = [line(among(entry.edtf, year), DATED_WIDTH) for _, entry in around if entry.edtf]
    rows = []
    for (label, entry), date in zip(around, dates, strict=True):
        voice = page.voices.get(entry.source or "", NOBODY)
        when = f"{mark(entry.role, entry.edtf)} {date:<{max(map(len, dates))}} "
        pieces = (Piece(when), Piece(f"{voice.siglum} ", "hue" if voice.slot >= 0 else "ink", voice.slot))
        words = line(entry.label or say("timeline.this-page"), max(4, width - LABEL_WIDTH - 2 - width_of(pieces)))
        rows.append(labelled(label, (*pieces, Piece(words)), width)._replace(key=entry.key))
    return [BLANK, *rows] if rows else []


@remembered
def _in_order(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], Mapping[str, tuple[int, int]]]:
    """The entries with a date, and where among them the first and the last of each item stand."""
    known = tuple(entry for entry in entries if entry.edtf)
    places: dict[str, tuple[int, int]] = {}
    for index, entry in enumerate(known):
        places[entry.key] = places.get(entry.key, (index, index))[0], index
    return known, places


def _year(page: Apparatus, quote: Quote) -> str:
    """The year that dates beside the quote may leave out: its own, else the one of everything that was said."""
    own = parse(quote.said.date) if quote.said else None
    return own.anchor.year if own else year_of(page.entries)


def _also(page: Apparatus, quote: Quote, width: int, most: int) -> list[Row]:
    """What else the first speaker says here, in text order."""
    speakers = speaker_keys(quote)
    if not speakers:
        return []
    known = page.document.quotes_by_key()
    keys = page.attribution.said.get(speakers[0], ())
    others = [known[key] for key in keys if key != quote.key and key in known]
    if not others:
        return []
    voice = page.voices.get(speakers[0], NOBODY)
    count = say("inspector.quotes", count=len(others))
    name = line(voice.name, max(4, width - len(count) - len(say("inspector.also", name="")) - 5))
    rows = [BLANK, heading(say("inspector.also", name=name), count, width), BLANK]
    year = _year(page, quote)
    said = [parse(one.said.date) if one.said else None for one in others[:most]]
    dates = [line(among(edtf, year) if edtf else say("inspector.undated"), DATED_WIDTH) for edtf in said]
    cells = max(_DATE_WIDTH, *(len(date) + 1 for date in dates))
    for one, date in zip(others, dates, strict=False):
        pieces = (
            GUTTER,
            Piece(f"{date:<{cells}}", "secondary"),
            Piece(f"{kind_mark(one.kind)} ", "hue" if voice.slot >= 0 else "ink", voice.slot, mono=""),
            Piece(line(" ".join(one.text), width - cells - 4)),
        )
        rows.append(fit(Row(pieces, (), one.key, voice.slot), width))
    return rows


def strip_rows(
    page: Apparatus, width: int, current: str = "", *, key: str, held: bool = False, drafts: str = ""
) -> tuple[Row, ...]:
    """The record of the current quote on four rows, for the strip under the article; other items by their record.

    `key`, `held` and `drafts` as for `inspector_rows`.
    """
    quote = find_quote(page, current)
    if quote is None:
        rows = item_rows(page, width, current) or _nothing(page, width, key, drafts)
        rows = tuple(row for row in rows if row != BLANK)[:STRIP_HEIGHT]
        return rows + (BLANK,) * (STRIP_HEIGHT - len(rows))
    ways = page.attribution.ways.get(quote.key, ((),))
    way = (Piece(" "), *way_on_one_line(page, ways[0], width - 2 - (6 if len(ways) > 1 else 0)))
    more = (Piece(say("inspector.more-ways", count=len(ways) - 1) + " ", "secondary"),) if len(ways) > 1 else ()
    return (
        _strip_who(page, quote, width, held=held),
        _strip_record(quote, width),
        fit(Row(way, more), width),
        _strip_note(page, quote, width),
    )


def _strip_who(page: Apparatus, quote: Quote, width: int, *, held: bool) -> Row:
    right = (Piece(say("inspector.quote-place", place=place_in_words(page, quote)) + " ", "secondary"),)
    voices = speaker_voices(page, quote)
    if not voices:
        name, why = nobody_in_words(quote)
        return fit(Row((Piece(f" {name}", "secondary", attrs="bold"), Piece(f"  {why}", "secondary")), right), width)
    pieces: list[Piece] = []
    for voice in voices:
        pieces += [*chip(voice), Piece(" ")] if len(voices) > 1 else chip(voice)
    if held:
        pieces = [Piece(one.text, "secondary", attrs=one.attrs) if one.tone == "ink" else one for one in pieces]
    if len(voices) == 1 and voices[0].standing:
        pieces.append(Piece(f"  {voices[0].standing}", "secondary"))
    return fit(Row(tuple(pieces), right), width)


def _strip_record(quote: Quote, width: int) -> Row:
    pieces = [Piece(f" {kind_mark(quote.kind)} {kind_in_words(quote.kind)}")]
    if quote.cue:
        pieces += [Piece(" · "), Piece(line(quote.cue, width // 4), attrs="italic")]
    said = quote.said
    if said and (said.date or said.text):
        pieces.append(Piece(f"   {say('inspector.label.said')} ", "secondary"))
        parts = []
        if said.date:
            parts.append(Piece(f"{mark('statement', parse(said.date))} {line(said.date, width // 3)}"))
        if said.text:
            parts.append(Piece(say("inspector.quoted", words=line(said.text, width // 4)), "secondary"))
        pieces += [parts[0], *(piece for part in parts[1:] for piece in (Piece(" "), part))]
    pieces.append(Piece(f"   {say('inspector.label.check')}", "secondary"))
    for index, check in enumerate(last_checks(quote)):
        pieces.append(Piece(f"{' · ' if index else ' '}{status_mark(check.status)} "))
        if check.of == "claim":
            pieces.append(Piece(f"{say('inspector.claim')} ", "secondary"))
        pieces.append(Piece(status_in_words(check.status)))
    return fit(Row(tuple(pieces)), width)


def _strip_note(page: Apparatus, quote: Quote, width: int) -> Row:
    """How the words were found, where that matters most; else the note."""
    state = _state(page, quote, width)
    if state:
        return state[0]
    if not quote.note:
        return BLANK
    label = Piece(f" {say('inspector.label.note')} ", "secondary")
    return fit(Row((label, Piece(line(quote.note, width - 7), attrs="italic"))), width)
