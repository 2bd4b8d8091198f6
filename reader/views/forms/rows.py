"""What a form looks like, row by row: the words, the kinds, the keys."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from reader.messages import say
from reader.model import Event, Note, Quote
from reader.model.vocabulary import KINDS
from reader.views.forms.ends import End
from reader.views.forms.form import Form
from reader.views.forms.lists import listed
from reader.views.lines import Piece, Row, cut, width_of
from reader.views.parts import fit, paragraph, wrapped
from reader.views.visible import one_line

SOLID = "┃"
"""The bar of words that are the speaker's own."""

DASHED = "┇"
"""The bar of words that report them."""

CHOSEN, NOT_CHOSEN = "●", "○"
"""What stands before the kind that is chosen, and before the others."""

Key = tuple[str, str]
"""A key as people read it, and what it does."""


def bar_of(kind: str) -> str:
    """The bar of a kind of quote."""
    return DASHED if kind == "indirect" else SOLID


def words_rows(form: Form, width: int, most: int, end: End | None = None) -> tuple[Row, ...]:
    """The words that a form is about on at most `most` rows, the last ones always among them.

    `end` is the end that the keys move; its word stands in the accent.
    """
    words = _words(form)
    if not words or most < 1:
        return ()
    slot, bar = _voice(form)
    room = max(1, width - 2)
    lines = paragraph(words, room, 10_000) if len(words) <= room * most * 4 else []
    if not lines or len(lines) > most:
        lines = _both_ends(words, room, most)
    pieces = [_with_end(line, end, first=index == 0, last=index == len(lines) - 1) for index, line in enumerate(lines)]
    mark = Piece(bar, "hue" if slot >= 0 else "secondary", slot)
    return tuple(fit(Row((mark, Piece(" "), *row)), width) for row in pieces)


def _words(form: Form) -> str:
    if form.spans:
        return one_line(" […] ".join(form.sheet.text[start:end] for start, end in form.spans))
    item = form.base
    return one_line(" […] ".join(item.text)) if isinstance(item, Quote | Event | Note) else ""


def _voice(form: Form) -> tuple[int, str]:
    """The hue and the bar of the words."""
    if not isinstance(form.base, Quote):
        return -1, SOLID
    speakers = listed(form.value("speaker"))
    voice = form.sheet.voices.get(form.directory.resolve(speakers[0]) or f"={speakers[0]}") if speakers else None
    return voice.slot if voice else -1, bar_of(form.value("kind"))


def _both_ends(words: str, width: int, most: int) -> list[str]:
    """The first rows of the words and, on the last one, their end."""
    if most == 1:
        half = max(1, (width - 3) // 2)
        return [f"{cut(words[: width * 2], half)} {_tail(words, width - half - 1)}"]
    head = words[: width * (most + 2)]
    return [*(head[start:end].rstrip() for start, end in wrapped(head, width)[: most - 1]), _tail(words, width)]


def _tail(words: str, width: int) -> str:
    """The end of the words in at most `width` cells, beginning with `…` and a whole word where there is room."""
    taken = words.split()
    tail = ""
    while taken and cell_len(tail) + cell_len(taken[-1]) + 3 <= width:
        tail = f"{taken.pop()} {tail}".rstrip()
    return f"… {tail}" if tail else cut(words[-width:], width)


def _with_end(line: str, end: End | None, *, first: bool, last: bool) -> tuple[Piece, ...]:
    if end == "start" and first:
        word, blank, rest = line.partition(" ")
        return Piece(word, "accent", attrs="bold"), Piece(blank + rest)
    if end == "end" and last:
        rest, blank, word = line.rpartition(" ")
        return Piece(rest + blank), Piece(word, "accent", attrs="bold")
    return (Piece(line),)


def kind_row(kind: str, width: int) -> Row:
    """The kinds on one row, the chosen one marked; where it is narrow without their bars, then the chosen one alone."""
    return next(
        (row for row in (_kinds(kind, style) for style in (3, 2, 1)) if width_of(row.left) <= width), _one(kind)
    )


def kind_at(kind: str, width: int, cell: int) -> str:
    """The kind that stands at a cell of `kind_row`; empty where none does."""
    left = 0
    for piece in kind_row(kind, width).left:
        left += cell_len(piece.text)
        if cell < left:
            return next((one for one in KINDS if piece.text.endswith(f" {say(f'kind.{one}')}")), "")
    return ""


def _kinds(kind: str, style: int) -> Row:
    """`style` 3: bars and wide gaps, 2: bars, 1: neither."""
    pieces: list[Piece] = []
    for one in KINDS:
        chosen = one == kind
        bar = f"{bar_of(one)} " if style > 1 else ""
        text = f"{CHOSEN if chosen else NOT_CHOSEN} {bar}{say(f'kind.{one}')}"
        gap = Piece("    " if style == 3 else "  " if style == 2 else " ")
        pieces += [gap, Piece(text, "ink" if chosen else "secondary", attrs="bold" if chosen else "")]
    return Row(tuple(pieces[1:]))


def _one(kind: str) -> Row:
    return Row((Piece(f"{CHOSEN} {say(f'kind.{kind}')}" if kind in KINDS else NOT_CHOSEN, attrs="bold"),))


def key_row(keys: Sequence[Key], width: int) -> Row:
    """Keys and what they do on one row; where it is narrow the last ones of the list go first."""
    pieces: list[Piece] = []
    for key, does in keys:
        more = [Piece("   " if pieces else ""), Piece(key, "accent", attrs="bold"), Piece(f" {does}", "secondary")]
        if width_of([*pieces, *more]) > width:
            break
        pieces += more
    return Row(tuple(pieces))
