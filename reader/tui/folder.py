"""The list of a folder's articles: the annotated ones with their figures, the other texts apart."""

from __future__ import annotations

import gc
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on, work
from textual.app import ComposeResult
from textual.events import Key, Resize, ScreenResume
from textual.screen import Screen

from reader.analysis.verdicts import decided
from reader.commands import COMMANDS, Command, command
from reader.files.pairing import articles_in
from reader.files.reading import first_line, load
from reader.keymap import key_of
from reader.messages import say
from reader.model import RejectedError
from reader.tui.bars import Bar
from reader.tui.keys import Keystrokes, Press, hand_on, name_of
from reader.tui.list_pane import ListPane
from reader.tui.resizing import drop_passed
from reader.tui.theme import Paint
from reader.views.frame import footer
from reader.views.lines import Piece, Row, cut, width_of
from reader.views.visible import one_line

if TYPE_CHECKING:
    from reader.formats.audit import Audited


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list."""

    path: Path
    """The file that opens it."""
    title: str
    """Its title in the annotation file, else its first line, else the name of the file."""
    outlet: str = ""
    """Who publishes it."""
    published: str = ""
    """When, as in the file."""
    quotes: int = 0
    """How many quotes are marked."""
    checked: int = 0
    """How many of them have a verdict."""
    annotated: bool = False
    """Whether it has an annotation file of Reader's."""
    broken: bool = False
    """Whether that file cannot be read."""


def listed(path: Path, text: Path | None = None) -> Listed:
    """What the list says of one article: of its annotation file and its text, or of a text without annotations."""
    if text is None:
        return Listed(path, one_line(first_line(path)) or one_line(path.name))
    try:
        document = load(path).document
    except RejectedError:
        return Listed(path, one_line(path.name), annotated=True, broken=True)
    article = document.article
    source = document.sources_by_id().get(article.outlet) if isinstance(article.outlet, str) else article.outlet
    return Listed(
        path,
        one_line(article.title) or one_line(first_line(text)) or one_line(path.name),
        one_line(source.name) if source else "",
        one_line(article.published),
        len(document.quotes),
        decided(document.quotes),
        annotated=True,
    )


def folder_rows(
    folder: Path, articles: tuple[Listed, ...], width: int, chosen: str, commands: tuple[Command, ...] = COMMANDS
) -> tuple[Row, ...]:
    """The list as rows: the name of the app, the annotated articles, the other texts."""
    annotated = [one for one in articles if one.annotated]
    others = [one for one in articles if not one.annotated]
    figures = say("folder.quotes-checked") if width >= 70 else ""
    rows = [
        Row(),
        Row((Piece("  Reader", "accent", attrs="bold"), Piece(f"   {cut(say('app.motto'), width - 12)}", "secondary"))),
        Row(),
        Row(
            (Piece(f"  {cut(one_line(folder.resolve().name) or '/', width // 2)}", attrs="bold"),),
            (Piece(f"{figures}  ", "secondary"),),
        ),
        Row(),
    ]
    titles = Counter(one.title for one in annotated)
    rows += [_article_row(one, width, str(one.path) == chosen, named=titles[one.title] > 1) for one in annotated]
    if others:
        rows += [Row(), Row((Piece(f"  {say('folder.other-texts')}", attrs="bold"),)), Row()]
        rows += [_article_row(one, width, str(one.path) == chosen) for one in others]
    if not articles:
        empty = say("folder.empty", key=key_of("quit", commands))
        rows += [Row((Piece(f"  {cut(empty, width - 3)}", "secondary"),))]
    return tuple(rows)


def _article_row(one: Listed, width: int, current: bool, *, named: bool = False) -> Row:
    """One article; `named` adds the name of its file, where titles are the same."""
    right: tuple[Piece, ...] = ()
    if one.broken:
        right = (Piece(f"! {say('folder.broken')}  "),)
    elif one.annotated and width >= 70:
        numbers = f"{one.quotes or '·':>6}{one.checked or '·':>9}  "
        right = (Piece(_column(one.outlet, 20) + _column(one.published, 12), "secondary"), Piece(numbers))
    elif not one.annotated and one.title != one_line(one.path.name):
        right = (Piece(f"{cut(one_line(one.path.name), width // 3)}  ", "secondary"),)
    room = max(8, width - 4 - width_of(right))
    bar = Piece("▐ " if current else "  ", "accent")
    name = Piece(f"  {cut(one_line(one.path.name), room // 2)}" if named else "", "secondary")
    title = Piece(cut(one.title, room - cell_len(name.text)), attrs="bold" if current else "")
    return Row((bar, title, name), right, str(one.path), -1, current)


def _column(words: str, cells: int) -> str:
    """Words in a column of so many cells, at least one of them blank at the end."""
    shown = cut(words, cells - 1)
    return shown + " " * (cells - cell_len(shown))


class FolderScreen(Screen[None]):
    """The articles of a folder."""

    AUTO_FOCUS = "#articles"
    DEFAULT_CSS = "FolderScreen { background: $paper; color: $foreground; }"

    def __init__(self, paint: Paint, folder: Path, commands: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__()
        self.paint = paint
        self.folder = folder
        self.articles: tuple[Listed, ...] = ()
        self.chosen = ""
        self.commands = commands
        self.keystrokes = Keystrokes(commands)

    def compose(self) -> ComposeResult:
        """The list over its keys."""
        yield ListPane(self.paint, id="articles", ground="paper")
        yield Bar(self.paint, id="folder-keys")

    def on_resize(self, event: Resize) -> None:
        """Leave sizes alone that have passed."""
        drop_passed(self, event)

    def on_screen_resume(self, _: ScreenResume) -> None:
        """Read the folder, at first and whenever an article is left."""
        gc.enable()
        self._read()

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        found = articles_in(self.folder)
        annotated = [listed(pair.annotation, pair.article) for pair in found.articles]
        others = [listed(path) for path in found.others]
        self.app.call_from_thread(self._show, (*annotated, *others))

    def _show(self, articles: tuple[Listed, ...]) -> None:
        self.articles = articles
        if articles and self.chosen not in [str(one.path) for one in articles]:
            self.chosen = str(articles[0].path)
        self._fill()

    @on(ListPane.Resized)
    def _fill(self) -> None:
        pane = self.query_one(ListPane)
        pane.show(folder_rows(self.folder, self.articles, pane.size.width, self.chosen, self.commands))
        count = sum(one.annotated for one in self.articles)
        where, begun = say("folder.count", count=count), self.keystrokes.pending
        left, right = footer("folder", self.size.width, where, begun, commands=self.commands)
        self.query_one(Bar).show(left, right)

    @on(ListPane.Chosen)
    def _choose(self, message: ListPane.Chosen) -> None:
        self.chosen = message.key
        self._fill()

    def on_key(self, event: Key) -> None:
        """Turn a key into a command."""
        name = name_of(event)
        if not name or hand_on(self, event):
            return
        event.stop()
        event.prevent_default()
        press = self.keystrokes.feed(name, event.character, "folder")
        if press:
            self._perform(press)
        else:
            self._fill()

    def _perform(self, press: Press) -> None:
        from reader.tui.app import ReaderApp
        from reader.tui.dialogs import ListScreen
        from reader.tui.palette import PaletteScreen
        from reader.views.help import help_rows

        app, pane = self.app, self.query_one(ListPane)
        assert isinstance(app, ReaderApp)
        match press.command.id:
            case "pane.down" | "pane.up":
                pane.move(press.count if press.command.id == "pane.down" else -press.count)
            case "pane.page-down" | "pane.page-up":
                pane.page(1 if press.command.id == "pane.page-down" else -1)
            case "pane.top" | "pane.bottom":
                pane.move(len(pane.rows) if press.command.id == "pane.bottom" else -len(pane.rows))
            case "folder.open":
                # the cursor may have been moved just now, and tells so by a message that is still on its way
                if pane.chosen_key:
                    app.open_article(Path(pane.chosen_key))
            case "view.audit":
                self._audit()
            case "quit":
                app.exit()
            case "help":
                app.push_screen(ListScreen(self.paint, partial(help_rows, commands=self.commands)))
            case "palette":
                app.push_screen(PaletteScreen(self.paint, "folder", self.commands), self._from_palette)

    @work(thread=True, exclusive=True, group="audit")
    def _audit(self) -> None:
        from reader.tui.folder_audit import audited_in

        self.app.call_from_thread(self._show_audit, *audited_in(self.folder))

    def _show_audit(self, audited: list[Audited], unread: int) -> None:
        from reader.tui.app import ReaderApp
        from reader.tui.dialogs import ListScreen
        from reader.tui.folder_audit import folder_audit_rows

        def chosen(path: str | None) -> None:
            if path:
                assert isinstance(self.app, ReaderApp)
                self.app.open_article(Path(path))

        opened: set[str] = set()
        rows_of = partial(folder_audit_rows, audited, unread, opened)
        if self.is_current:
            self.app.push_screen(ListScreen(self.paint, rows_of, opened), chosen)

    def _from_palette(self, id_: str | None) -> None:
        if id_:
            self._perform(Press(command(id_)))
