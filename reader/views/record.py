"""The lines that records are told in: labels and values, the verdicts of checks, the way to this page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.analysis.order import EntryRole
from reader.analysis.routes import Step, Way
from reader.analysis.who import source_key, speaker_keys
from reader.messages import say
from reader.model import Check, Note, Quote, When
from reader.model.edtf import parse
from reader.model.vocabulary import CHECK_STATUSES, KINDS
from reader.views.dates import mark
from reader.views.lines import FIELD, Piece, Row, Tone, width_of
from reader.views.parts import BLANK, GUTTER, Apparatus, fit, line, paragraph
from reader.views.speakers import NOBODY, Voice
from reader.views.visible import one_line

LABEL_WIDTH = 6
"""Cells of the label of a record, the blank behind it included."""

BESIDE = 60
"""Cells from which on what a speaker is stands beside the name."""

MOST_LINES = 4
"""Rows that one value of a record takes at most."""

MOST_WAYS = 4
"""Ways to this page that are shown of one quote."""

KIND_MARKS: Mapping[str, str] = {"direct": "┃", "scare": "┃", "mixed": "┇", "indirect": "┇"}
"""Solid for a speaker's own words, dashed for a report of them."""

_CHECK = f"{FIELD}check/"
_ARROW = Piece(" ← ", "secondary")

_VERDICTS = {"verified": "●", "partly": "◐", "disputed": "◐", "unverified": "○", "unverifiable": "○"}


def kind_mark(kind: str) -> str:
    """The bar of a kind of quote; dashed where it is not known."""
    return KIND_MARKS.get(kind, "┇")


def kind_in_words(kind: str) -> str:
    """The word for a kind of quote; unknown kinds as they stand in the file."""
    if not kind:
        return say("kind.none")
    return say(f"kind.{kind}") if kind in KINDS else one_line(kind)


def status_mark(status: str) -> str:
    """● verified, ◐ partly or disputed, × any wrong verdict, ○ unverified, unverifiable or not known."""
    return _VERDICTS.get(status, "×" if status in CHECK_STATUSES else "○")


def status_in_words(status: str) -> str:
    """The word for a verdict; unknown ones as they stand in the file."""
    return say(f"check.{status}") if status in CHECK_STATUSES else one_line(status)


def labelled(label: str, pieces: Iterable[Piece], width: int) -> Row:
    """A row of a record: its label, unless that is empty, and a value on one line, which ends before the last cell."""
    name = say(f"inspector.label.{label}") if label else ""
    return fit(Row((Piece(f" {line(name, LABEL_WIDTH):<{LABEL_WIDTH}}", "secondary"), *pieces)), width - 1)


def told(
    label: str, text: str, width: int, tone: Tone = "ink", attrs: str = "", *, most: int = MOST_LINES
) -> list[Row]:
    """A value of free words on at most `most` rows, the label before the first; nothing for an empty text."""
    rows = paragraph(text, width - LABEL_WIDTH - 2, most)
    mono = f"dim {attrs}".strip() if tone == "secondary" else attrs
    return [
        labelled("" if index else label, (Piece(row, tone, attrs=attrs, mono=mono),), width)
        for index, row in enumerate(rows)
    ]


def when_rows(
    label: str, when: When, width: int, role: EntryRole = "statement", *, most: int = MOST_LINES
) -> list[Row]:
    """When something was said or taken: the date as in the file, the article's words for it, how it was inferred.

    With `most` 1 how it was inferred is left out, unless there is nothing else.
    """
    pieces = []
    if when.date:
        edtf = parse(when.date)
        pieces.append(Piece(f"{mark(role, edtf) if edtf else '!'} {line(when.date, width)} "))
        if edtf is None:
            pieces.append(Piece(say("inspector.not-a-date") + " ", "secondary"))
    if when.text:
        pieces.append(Piece(say("inspector.quoted", words=line(when.text, width)), "secondary"))
    rows = [labelled(label, pieces, width)] if pieces else []
    if rows and most == 1:
        return rows
    return rows + told("" if rows else label, when.basis, width, "secondary", "italic", most=most)


def check_rows(checks: tuple[Check, ...], width: int, most: int = MOST_LINES, *, editing: bool = False) -> list[Row]:
    """The verdicts, oldest first: each with who and when, its evidence and its note below it, unless `most` is 1.

    With `editing` the first row of each has a key (`check_number`).
    """
    rows = []
    for index, check in enumerate(checks or (Check(),)):
        pieces = [Piece(f"{status_mark(check.status)} ")]
        if check.of == "claim":
            pieces.append(Piece(say("inspector.claim") + " ", "secondary"))
        pieces.append(Piece(status_in_words(check.status)))
        if check.about:
            pieces.append(Piece(" " + say("inspector.quoted", words=line(check.about, width)), "secondary"))
        key = f"{_CHECK}{index}" if editing else ""
        rows.append(labelled("" if index else "check", pieces, width)._replace(key=key))
        if most > 1:
            who = " · ".join(one_line(part) for part in (check.by, check.date) if part)
            rows += told("", who, width, "secondary", most=most)
            rows += told("", check.evidence, width, "secondary", most=most)
            rows += told("", check.note, width, attrs="italic", most=most)
    return rows


def check_number(key: str) -> int | None:
    """Which check of its quote the row with a key shows, counted from 0; None for a row of anything else."""
    return int(key.removeprefix(_CHECK)) if key.startswith(_CHECK) else None


def last_checks(quote: Quote) -> tuple[Check, ...]:
    """The last check of its wording and the last of its claim, in this order; an unverified one where there is none."""
    last = {check.of: check for check in quote.checks}
    return tuple(sorted(last.values(), key=lambda check: check.of != "quote")) or (Check(),)


def chip_rows(voice: Voice, width: int) -> list[Row]:
    """A speaker: siglum as a chip and name, then what it is; beside them where there is room."""
    if width >= BESIDE:
        return [fit(Row((*chip(voice), Piece(f"  {voice.standing}", "secondary"))), width - 1)]
    rows = [fit(Row(chip(voice)), width - 1)]
    if voice.standing:
        rows.append(fit(Row((Piece("     "), Piece(voice.standing, "secondary"))), width - 1))
    return rows


def chip(voice: Voice) -> tuple[Piece, Piece]:
    """The siglum of a speaker as a chip, and the name."""
    return Piece(f" {voice.siglum} ", "chip", voice.slot, "bold", "bold reverse"), Piece(" " + voice.name, attrs="bold")


def speaker_voices(page: Apparatus, quote: Quote) -> list[Voice]:
    """The voices of those a quote is attributed to."""
    return [page.voices.get(key, NOBODY) for key in speaker_keys(quote)]


def nobody_in_words(quote: Quote) -> tuple[str, str]:
    """What stands in place of a speaker, and why."""
    if quote.own_claim:
        return say("inspector.own-claim"), ""
    why = say("inspector.nobody-why") if quote.unnamed else say("inspector.no-speaker")
    return say("inspector.nobody"), why


def claimed(page: Apparatus) -> dict[str, list[int]]:
    """The numbers of the quotes that name a claim, by its name; without new ones that have no number yet."""
    found: dict[str, list[int]] = {}
    for quote in page.document.quotes:
        number = page.attribution.numbers.get(quote.key)
        if quote.claim and number:
            found.setdefault(quote.claim, []).append(number)
    return found


def claim_in_words(quote: Quote, number: int, claims: Mapping[str, Sequence[int]]) -> str:
    """The name of the claim, and the numbers of the other quotes that make it; empty where it has no name."""
    name = one_line(quote.claim)
    others = ", ".join(str(other) for other in sorted(claims.get(quote.claim, ())) if other != number)
    return say("inspector.claim-with", name=name, numbers=others) if others and name else name


def notes_on(page: Apparatus, quote: Quote) -> Iterator[Note]:
    """The notes of the file about a quote, and those on a passage that it overlaps."""
    spans = page.anchors.of(quote.key).spans
    for note in page.document.notes:
        about = bool(note.about) and note.about == quote.id
        if about or any(one.overlaps(span) for one in page.anchors.of(note.key).spans for span in spans):
            yield note


def way_rows(page: Apparatus, quote: Quote, width: int) -> list[Row]:
    """The ways of a quote, read upwards to this page: each step with the word that hands over."""
    by_key = {one.key: one for one in (quote, *_around(page, quote))}
    ways = page.attribution.ways.get(quote.key, ())
    rows: list[Row] = []
    for number, way in enumerate(ways[:MOST_WAYS], 1):
        count = say("inspector.way", number=number, count=len(ways)) + " " if len(ways) > 1 else ""
        rows.append(BLANK)
        right = (Piece(count, "secondary"),) if count else ()
        rows.append(fit(Row((Piece(" " + say("inspector.this-page"), attrs="italic"),), right), width))
        outlet = page.voices.get(source_key(page.document.article.outlet))
        if outlet:
            rows.append(_step_row(outlet.name, Piece(outlet.name), say("inspector.prints"), "", width))
        for index, step in enumerate(way):
            voice = page.voices.get(step.source, NOBODY)
            rows.append(_way_row(step, voice, by_key, quote.key, width, last=index == len(way) - 1))
    return rows


def ways_on_few_rows(page: Apparatus, quote: Quote, width: int) -> list[Row]:
    """The ways of a quote, the steps of each one behind the other: `this page ← carrier ← speaker`."""
    rows: list[Row] = []
    for way in page.attribution.ways.get(quote.key, ())[:MOST_WAYS]:
        first, *others = _steps(page, way)
        row = [GUTTER, first]
        for step in others:
            if width_of(row) + 3 + width_of([step]) > width - 1:
                rows.append(fit(Row(tuple(row)), width))
                row = [Piece("  "), _ARROW._replace(text="← "), step]
            else:
                row += [_ARROW, step]
        rows.append(fit(Row(tuple(row)), width))
    return rows


def _around(page: Apparatus, quote: Quote) -> Iterator[Quote]:
    """The quotes whose speakers stand on the ways of a quote."""
    wanted = {step.quote for way in page.attribution.ways.get(quote.key, ()) for step in way if step.quote}
    known = page.document.quotes_by_key()
    return (known[key] for key in wanted if key in known)


def _way_row(step: Step, voice: Voice, by_key: Mapping[str, Quote], key: str, width: int, *, last: bool) -> Row:
    spoken = by_key.get(step.quote)
    if spoken:
        over = say("inspector.quoted", words=line(spoken.cue, width // 2)) if spoken.cue else ""
    else:
        over = " · ".join(line(part, width // 2) for part in (step.venue, step.date) if part)
        over = over or say("inspector.carries" if step.stated else "inspector.carried-over")
    name = Piece(step_name(step, voice), "hue" if voice.slot >= 0 else "ink", voice.slot, "bold" if last else "")
    row = _step_row(voice.name, name, over, step.quote if step.quote != key else "", width)
    return row if voice.slot < 0 else Row(row.left, row.right, row.key, voice.slot)


def _step_row(full: str, name: Piece, over: str, key: str, width: int) -> Row:
    """One step; the word that hands over is cut before the name is."""
    room = max(0, width - 5 - len(full))
    over = line(over, max(room, width // 3)) if over else ""
    right = (Piece(f"{over} ", "secondary"),) if over else ()
    space = width - 4 - width_of(right)
    shown = Piece(line(name.text, space), name.tone, name.slot, name.attrs)
    return fit(Row((GUTTER, Piece("↑ ", "secondary"), shown), right, key), width)


def step_name(step: Step, voice: Voice) -> str:
    """The name of a step, marked as in the file: `(ABC)` is not stated here, `ABC?` is doubtful."""
    name = voice.name or one_line(step.source)
    if step.doubtful:
        name = say("inspector.doubtful", name=name)
    return name if step.stated else say("inspector.not-stated", name=name)


def way_on_one_line(page: Apparatus, way: Way, width: int) -> tuple[Piece, ...]:
    """`this page ← outlet ← carrier ← speaker` in `width` cells; where that is too long the middle is left out."""
    steps = _steps(page, way)
    if width_of(steps) + 3 * (len(steps) - 1) > width and len(steps) > 2:
        kept = len(steps) - 1
        while kept > 1 and width_of([steps[0], *steps[-kept:]]) + 3 * (kept + 1) + 1 > width:
            kept -= 1
        steps = [steps[0], Piece("…", "secondary"), *steps[-kept:]]
    return tuple(piece for step in steps for piece in (_ARROW, step))[1:]


def _steps(page: Apparatus, way: Way) -> list[Piece]:
    """The steps of a way from this page outwards."""
    steps = [Piece(say("inspector.this-page"), attrs="italic")]
    outlet = page.voices.get(source_key(page.document.article.outlet))
    if outlet:
        steps.append(Piece(outlet.name))
    for step in way:
        voice = page.voices.get(step.source, NOBODY)
        steps.append(Piece(step_name(step, voice), "hue" if voice.slot >= 0 else "ink", voice.slot))
    return steps
