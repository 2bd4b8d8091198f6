"""The help and the palette as rows: both are made from the table of commands."""

from __future__ import annotations

from rich.cells import cell_len

from reader.anchoring.fold import fold_words
from reader.commands import COMMANDS, Command, Where
from reader.keymap import key_of, key_table, show_key, works_in
from reader.messages import say
from reader.views.auditing import definitions
from reader.views.lines import Piece, Row, cut
from reader.views.parts import heading, paragraph

KEYS_CELLS = 26
"""Cells of the column of keys."""

NARROW = 60
"""Cells below which what a key does stands below it."""

MOST_LINES = 20
"""Rows that a sentence takes at most."""

_SIGNS = (
    *("direct", "indirect", "current", "dates", "hollow", "strip", "jumps"),
    *("caption", "folded", "note", "doubtful", "checks"),
)

_FORM_KEYS = ("Tab  Enter", "Ctrl+S", "Ctrl+N", "Esc", "Alt+Enter", "Shift+Left  Shift+Right")
_FORM_FIELDS = ("several", "ways", "dates")


def help_rows(width: int, commands: tuple[Command, ...] = COMMANDS) -> tuple[Row, ...]:
    """The table of commands as rows, under its headings, the signs of the panes, what the audit counts."""
    rows = [heading(say("help.title"), say("help.keys", key=key_of("palette", commands)), width), Row()]
    group = ""
    for head, keys, what in key_table(commands):
        if head != group:
            rows += [Row()] if group else []
            rows.append(Row((Piece(f" {head}", attrs="bold"),)))
            group = head
        rows += _key_rows(keys, what, width)
    rows += [Row(), *form_help_rows(width)]
    rows += [Row(), Row((Piece(f" {say('help.signs')}", attrs="bold"),))]
    for code in _SIGNS:
        rows += _lines(say(f"help.sign.{code}"), width)
    rows += [Row(), Row((Piece(f" {say('audit.definitions')}", attrs="bold"),))]
    for name, means in definitions():
        rows.append(Row((Piece(f"  {cut(name, max(8, width - 3))}", "accent"),)))
        rows += [Row((Piece(f"    {text}"),)) for text in paragraph(means, max(8, width - 5), MOST_LINES)]
    return tuple(rows)


def form_help_rows(width: int) -> tuple[Row, ...]:
    """What the keys do in a form, and what its fields take, as rows."""
    rows = [Row((Piece(f" {say('help.forms')}", attrs="bold"),))]
    for keys in _FORM_KEYS:
        rows += _key_rows(keys, say(f"help.form.{keys}"), width)
    for code in _FORM_FIELDS:
        rows += _lines(say(f"help.form.{code}"), width)
    return tuple(rows)


def _lines(sentence: str, width: int) -> list[Row]:
    lines = paragraph(sentence, max(8, width - 5), MOST_LINES)
    return [Row((Piece(f"{'    ' if number else '  '}{text}"),)) for number, text in enumerate(lines)]


def _key_rows(keys: str, what: str, width: int) -> list[Row]:
    """The keys of a command, and what it does beside them; below them where it is narrow."""
    beside = width >= NARROW
    indent = KEYS_CELLS + 2 if beside else 4
    rows = [Row((Piece(" " * indent), Piece(text))) for text in paragraph(what, max(8, width - indent - 1), MOST_LINES)]
    shown = Piece(f"  {cut(keys, max(8, width - 3) if not beside else KEYS_CELLS - 1)}".ljust(indent), "accent")
    return [Row((shown, rows[0].left[1])), *rows[1:]] if beside else [Row((shown,)), *rows]


def palette_rows(
    query: str, place: Where, width: int, chosen: str, commands: tuple[Command, ...] = COMMANDS
) -> tuple[Row, ...]:
    """The commands with all the words that were typed in title, help or id, those with them in the title first."""
    wanted = fold_words(query.strip())
    named = [(one, fold_words(f"{one.title} {one.help} {one.id}")) for one in commands if works_in(one, place)]
    found = [one for one, names in named if all(word in names for word in wanted.split())]
    found.sort(key=lambda one: _distance(wanted, fold_words(one.title)))
    if not found:
        return (Row((Piece(cut(f" {say('palette.none')}", width), "secondary"),)),)
    return tuple(_palette_row(one, width, one.id == chosen) for one in found)


def _distance(wanted: str, title: str) -> int:
    """How far a title is from what was typed: begins with it, has it at a word, has it, does not have it."""
    if title.startswith(wanted):
        return 0
    return 1 if f" {wanted}" in title else 2 if wanted in title else 3


def _palette_row(one: Command, width: int, current: bool) -> Row:
    keys = "  ".join(show_key(key) for key in one.keys[:2])
    title = f" {one.title[:1].upper()}{one.title[1:]}"
    attrs = "bold" if current else ""
    left: tuple[Piece, ...]
    if width < NARROW:
        left = (Piece(cut(title, max(8, width - cell_len(keys) - 3)), attrs=attrs),)
    else:
        words = Piece(cut(f"{title}  ", 28).ljust(28), attrs=attrs)
        left = (words, Piece(cut(one.help, max(8, width - 46)), "secondary"))
    return Row(
        left,
        (Piece(f"{keys} ", "accent"),),
        key=one.id,
        current=current,
    )
