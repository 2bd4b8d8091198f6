"""The screen of a folder: the list of its articles, of which one is opened, and the audit of all."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.events import Key, Resize, ScreenResume
from textual.screen import Screen

from reader.commands import COMMANDS, Command, command
from reader.files.pairing import articles_in
from reader.messages import say
from reader.tui.bars import Bar
from reader.tui.keys import Keystrokes, Press, hand_on, name_of
from reader.tui.list_pane import ListPane
from reader.tui.resizing import drop_passed
from reader.tui.theme import Paint
from reader.views.folder import Listed, folder_rows, listed
from reader.views.frame import footer

if TYPE_CHECKING:
    from reader.formats.audit import Audited


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
