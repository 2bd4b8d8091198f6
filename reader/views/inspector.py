"""The inspector: the whole record of one quote, its way to this page, and what else its speaker says."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.who import speaker_keys
from reader.messages import say
from reader.model import Original, Quote
from reader.model.edtf import parse
from reader.views.dates import mark, short
from reader.views.lines import Piece, Row
from reader.views.parts import BLANK, GUTTER, Apparatus, fit, heading, line, paragraph, sentence
from reader.views.record import (
    check_rows,
    chip_rows,
    kind_in_words,
    kind_mark,
    labelled,
    nobody_in_words,
    speaker_voices,
    status_in_words,
    status_mark,
    told,
    way_on_one_line,
    way_rows,
    when_rows,
)
from reader.views.records import item_rows
from reader.views.speakers import NOBODY

SIZES = ((5, 4), (4, 2), (3, 1), (2, 1))
"""Rows of the words of a quote at most, and of a value of its record at most: in a low pane fewer, so that the way to
this page stays in view."""

STRIP_HEIGHT = 4
"""Rows of the strip under the article."""

_BETWEEN_PIECES = " […] "
_DATE_WIDTH = 8
_SPACE_FOR_MORE = 4


def inspector_rows(
    page: Apparatus, width: int, height: int, current: str = "", *, key: str, held: bool = False
) -> tuple[Row, ...]:
    """The record of the current item, the heading first; for a quote the whole inspector.

    `held` says that the caret has left the quote: the heading goes quiet. Where `height` leaves room, the speaker's
    other quotes follow; where it does not suffice, the rows go on below it. `key` is the key that marks a quote.
    """
    quote = find_quote(page, current)
    if quote is None:
        return item_rows(page, width, current) or _nothing(page, width, key)
    title = heading(say("inspector.title"), place_in_words(page, quote), width, "secondary" if held else "ink")
    who, ways = _who(page, quote, width), way_rows(page, quote, width)
    rows: list[Row] = []
    for most_words, most_lines in SIZES:
        top = [title, BLANK, *_words(page, quote, width, most_words), *_state(page, quote, width)]
        rows = [*top, BLANK, *who, BLANK, *_record(page, quote, width, most_lines), *ways]
        if len(rows) <= height:
            break
    room = height - len(rows) - _SPACE_FOR_MORE + 1
    if room > 0:
        rows += _also(page, quote, width, room)
    return tuple(rows)


def find_quote(page: Apparatus, key: str) -> Quote | None:
    """The quote with a session key."""
    return next((quote for quote in page.document.quotes if quote.key == key), None) if key else None


def place_in_words(page: Apparatus, quote: Quote) -> str:
    """Which of the quotes it is, in text order, and which one it stands inside: `2 of 18 · inside 1`."""
    numbers = page.attribution.numbers
    place = say("inspector.place", number=numbers.get(quote.key, 0), count=len(numbers))
    return " · ".join(part for part in (place, _inside(page, quote)) if part)


def _inside(page: Apparatus, quote: Quote) -> str:
    if not quote.part_of:
        return ""
    outer = next((one for one in page.document.quotes if one.id == quote.part_of), None)
    if outer is None:
        return say("inspector.inside-unknown", id=line(quote.part_of, 12))
    return say("inspector.inside", number=page.attribution.numbers.get(outer.key, 0))


def _nothing(page: Apparatus, width: int, key: str) -> tuple[Row, ...]:
    title = heading(say("inspector.title"), "", width)
    if page.document.quotes:
        return (title, BLANK, *sentence("inspector.none-chosen", key, width))
    return (title, BLANK, *sentence("inspector.empty", key, width))


def _state(page: Apparatus, quote: Quote, width: int) -> list[Row]:
    state = state_in_words(page, quote.key)
    return [fit(Row((Piece(" ! ", attrs="bold"), Piece(state, "secondary"))), width)] if state else []


def _words(page: Apparatus, quote: Quote, width: int, most: int) -> Iterator[Row]:
    voices = speaker_voices(page, quote)
    slot = voices[0].slot if voices else -1
    lead = Piece("▐ ", "hue" if slot >= 0 else "ink", slot, mono="")
    for row in paragraph(_BETWEEN_PIECES.join(quote.text), width - 4, most):
        if quote.kind in ("direct", "scare"):
            words = Piece(row, "direct" if slot >= 0 else "ink", slot, mono="bold")
        else:
            words = Piece(row, mono="italic")
        yield fit(Row((Piece(" "), lead, words)), width)


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


def _record(page: Apparatus, quote: Quote, width: int, most: int) -> list[Row]:
    found = page.anchors.of(quote.key)
    missing = Piece("  " + say("inspector.not-found"), "secondary")
    rows = [labelled("kind", (Piece(f"{kind_mark(quote.kind)} {kind_in_words(quote.kind)}"),), width)]
    for label, words, span in (("as", quote.mention, found.mention), ("cue", quote.cue, found.cue)):
        if words:
            lost = (missing,) if found.spans and span is None else ()
            rows.append(labelled(label, (Piece(line(words, width - 8)), *lost), width))
    if quote.said:
        rows += when_rows("said", quote.said, width, most=most)
    rows += check_rows(quote.checks, width, most)
    rows += told("tags", ", ".join(quote.tags), width, most=most)
    if quote.original:
        rows += _original(quote.original, width, most)
    return rows + told("note", quote.note, width, attrs="italic", most=most)


def _original(original: Original, width: int, most: int) -> list[Row]:
    words = " · ".join(part for part in (original.lang, original.wording) if part)
    wording = told("original", words, width, most=most)
    if wording and most == 1:
        return wording
    return wording + told("" if wording else "original", original.url, width, "secondary", most=most)


def _also(page: Apparatus, quote: Quote, width: int, most: int) -> list[Row]:
    """What else the first speaker says here, in text order."""
    speakers = speaker_keys(quote)
    if not speakers:
        return []
    numbers = page.attribution.numbers
    others = [one for one in page.document.quotes if one is not quote and speakers[0] in speaker_keys(one)]
    if not others:
        return []
    others.sort(key=lambda one: numbers.get(one.key, 0))
    voice = page.voices.get(speakers[0], NOBODY)
    count = say("inspector.quotes", count=len(others))
    name = line(voice.name, max(4, width - len(count) - len(say("inspector.also", name="")) - 5))
    rows = [BLANK, heading(say("inspector.also", name=name), count, width), BLANK]
    for one in others[:most]:
        edtf = parse(one.said.date) if one.said else None
        date = line(short(edtf) if edtf else say("inspector.undated"), _DATE_WIDTH - 1)
        pieces = (
            GUTTER,
            Piece(f"{date:<{_DATE_WIDTH}}", "secondary"),
            Piece(f"{kind_mark(one.kind)} ", "hue" if voice.slot >= 0 else "ink", voice.slot, mono=""),
            Piece(line(" ".join(one.text), width - _DATE_WIDTH - 4)),
        )
        rows.append(fit(Row(pieces, (), one.key, voice.slot), width))
    return rows


def strip_rows(page: Apparatus, width: int, current: str = "", *, key: str, held: bool = False) -> tuple[Row, ...]:
    """The record of the current quote on four rows, for the strip under the article; other items by their record."""
    quote = find_quote(page, current)
    if quote is None:
        rows = item_rows(page, width, current) or _nothing(page, width, key)
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
        row = chip_rows(voice, width)[0]
        pieces += [*row.left, Piece(" ")] if len(voices) > 1 else row.left
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
    status = quote.checks[-1].status if quote.checks else "unverified"
    pieces.append(Piece(f"   {say('inspector.label.check')} ", "secondary"))
    pieces.append(Piece(f"{status_mark(status)} {status_in_words(status)}"))
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
