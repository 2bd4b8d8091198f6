"""The help screen and the palette: both are made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key, Resize
from textual.widgets import Input

from reader.anchoring.fold import fold_words
from reader.commands import COMMANDS, Command, Where
from reader.keymap import key_table, show_key, works_in
from reader.messages import say
from reader.tui.bars import Bar
from reader.tui.dialogs.dialog import Dialog
from reader.tui.fields import Field, Finished
from reader.tui.keys import name_of
from reader.tui.list_pane import ListPane
from reader.tui.panes import key_of
from reader.tui.theme import Paint
from reader.views.auditing import definitions
from reader.views.lines import FIGURE, Piece, Row, cut
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


class ListScreen(Dialog[str | None]):
    """Rows to be read: the help, the problems of a file. Where rows have keys, Enter gives that of the chosen one."""

    DEFAULT_CSS = """
    ListScreen { align: center middle; background: $background 60%; }
    ListScreen Vertical { width: 92; max-width: 100%; height: 90%; background: $paper; padding: 1 1 0 1; }
    """

    def __init__(self, paint: Paint, rows_of: Callable[[int], tuple[Row, ...]], opened: set[str] | None = None) -> None:
        """`rows_of` gives the rows for a width in cells. Where some of them are figures that open, the keys of those
        that are open stand in `opened`.
        """
        super().__init__()
        self.paint = paint
        self.rows_of = rows_of
        self.opened = opened if opened is not None else set()

    def compose(self) -> ComposeResult:
        """The list and the keys that work in it."""
        with Vertical():
            yield ListPane(self.paint, id="list", ground="paper")
            yield Bar(self.paint, id="list-keys")

    @on(ListPane.Resized)
    def _fill(self, message: ListPane.Resized) -> None:
        rows = self.rows_of(message.pane.size.width)
        message.pane.show(rows)
        keys = [("Esc", say("help.leave")), ("Space", say("help.on"))]
        if any(row.key for row in rows):
            keys.insert(1, ("Enter", say("help.go")))
        self.query_one(Bar).show(
            [piece for key, what in keys for piece in (Piece(f" {key}", "accent"), Piece(f" {what}  ", "secondary"))]
        )

    def on_key(self, event: Key) -> None:
        """Scroll, or leave."""
        pane = self.query_one(ListPane)
        page = max(1, pane.size.height - 2)
        steps = {"j": 1, "Down": 1, "k": -1, "Up": -1, "Space": page, "PgDn": page, "PgUp": -page}
        name = name_of(event)
        event.stop()
        event.prevent_default()
        if name in ("Esc", "q", "?", "F1", "!"):
            self.dismiss(None)
        elif name == "Enter":
            seen = 0 <= pane.cursor - pane.scroll_offset.y < pane.size.height
            if seen and pane.chosen_key.startswith(FIGURE):
                self.opened ^= {pane.chosen_key}
                pane.show(self.rows_of(pane.size.width))
            else:
                self.dismiss((pane.chosen_key if seen else "") or None)
        elif name in steps:
            self._step(pane, steps[name])
        elif name in ("Home", "g"):
            pane.scroll_to(y=0, animate=False, force=True)
        elif name in ("End", "G"):
            pane.scroll_to(y=pane.virtual_size.height, animate=False, force=True)

    def _step(self, pane: ListPane, step: int) -> None:
        """To the next row that can be chosen when it is in view, else further through those that are only read."""
        top = pane.scroll_offset.y
        ahead = (
            range(max(top, pane.cursor + 1), top + pane.size.height) if step > 0 else range(top, max(top, pane.cursor))
        )
        if abs(step) == 1 and any(pane.rows[index].key for index in ahead if index < len(pane.rows)):
            pane.move(step)
        else:
            pane.scroll_to(y=max(0, top + step), animate=False, force=True)


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


class PaletteScreen(Dialog[str | None]):
    """Find a command by its name; dismissed with the command's id."""

    DEFAULT_CSS = """
    PaletteScreen { align: center top; background: $background 60%; }
    PaletteScreen Vertical { width: 92; max-width: 100%; height: 70%; margin-top: 2; background: $desk; padding: 1; }
    PaletteScreen Field { margin-bottom: 1; background: $raised; }
    PaletteScreen.-low Vertical { height: 100%; margin: 0; padding: 0 1; }
    PaletteScreen.-low Field { margin: 0; }
    """

    LOW = 16
    """The rows of a screen below which there are no margins."""

    def __init__(self, paint: Paint, place: Where, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__()
        self.paint = paint
        self.place = place
        self._commands = commands

    def compose(self) -> ComposeResult:
        """The field and the list below it."""
        with Vertical():
            field = Field(id="palette-query")
            field.last = True
            yield field
            yield ListPane(self.paint, id="palette-list")

    def on_mount(self) -> None:
        """The field has the focus all the time."""
        self.set_class(self.app.size.height < self.LOW, "-low")
        self.query_one("#palette-list").can_focus = False
        self.query_one(Field).focus()

    def on_resize(self, event: Resize) -> None:
        """Leave the margins out where the screen is low."""
        self.set_class(event.size.height < self.LOW, "-low")

    @on(ListPane.Resized)
    @on(Input.Changed)
    def _fill(self) -> None:
        self._show("")

    def _show(self, chosen: str) -> None:
        pane, query = self.query_one(ListPane), self.query_one(Field).value
        rows = palette_rows(query, self.place, pane.size.width, chosen, self._commands)
        if rows and not chosen:
            rows = palette_rows(query, self.place, pane.size.width, rows[0].key, self._commands)
        pane.show(rows)

    def on_key(self, event: Key) -> None:
        """Choose with the arrows, take with Enter, leave with Esc."""
        pane = self.query_one(ListPane)
        name = name_of(event)
        if name == "Esc":
            self.dismiss(None)
        elif name in ("Up", "Down", "PgUp", "PgDn"):
            keys = [row.key for row in pane.rows]
            step = {"Up": -1, "Down": 1, "PgUp": -8, "PgDn": 8}[name]
            if keys:
                at = keys.index(pane.chosen_key) if pane.chosen_key in keys else 0
                self._show(keys[max(0, min(len(keys) - 1, at + step))])
        else:
            return
        event.stop()
        event.prevent_default()

    @on(Finished)
    def _take(self) -> None:
        self.dismiss(self.query_one(ListPane).chosen_key or None)

    @on(ListPane.Chosen)
    def _clicked(self, message: ListPane.Chosen) -> None:
        self.dismiss(message.key)
