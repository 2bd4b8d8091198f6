"""The reading screen: the article with the timeline, the record and the sources beside it, all linked.

It owns no rules: keys become commands (`keys`), commands motions (`moving`) or edits (`desk`), and what the
panes show comes from `reader.views`. Here they are put together.
"""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.events import Key, Paste, Resize
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from reader.anchoring.layout import Layout, read_layout
from reader.config import Config
from reader.languages import detect
from reader.tui.arranging import WIDE, arrange
from reader.tui.article_pane import ArticlePane
from reader.tui.first_frame import first_text, fold_sentence, sentences_of
from reader.tui.resizing import drop_passed
from reader.tui.theme import Paint
from reader.views.lines import FIELD, is_item
from reader.views.rows import shown_text

if TYPE_CHECKING:
    from reader.commands import Command, Where
    from reader.tui.desk import Desk
    from reader.tui.keys import Keystrokes, Press
    from reader.tui.list_pane import ListPane
    from reader.tui.moving import Finder
    from reader.tui.panes import RowsOf
    from reader.tui.places import Jumps
    from reader.tui.triage import Found
    from reader.views.article import QuoteMark
    from reader.views.page import Page
    from reader.views.search import Search


class ReadingScreen(Screen[None]):
    """One article, read and annotated."""

    AUTO_FOCUS = "#article"
    DEFAULT_CSS = """
    ReadingScreen { background: $paper; color: $foreground; layers: default notice; }
    #top { height: 1; background: $raised; }
    #bottom { height: auto; min-height: 1; background: $raised; }
    #left { background: $desk; }
    #right { background: $desk; }
    #below { background: $desk; border-top: solid $rule; }
    #sources { margin-top: 1; }
    .-hidden { display: none; }
    ReadingScreen.-mono #left { border-right: vkey ansi_default; }
    ReadingScreen.-mono #right { border-left: vkey ansi_default; }
    ReadingScreen.-mono.-both #audit { border-left: vkey ansi_default; }
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the focus. It shows it itself; Textual would paint everything anew with every pane."""

    def __init__(self, paint: Paint, config: Config, path: Path, *, bundled: bool = False) -> None:
        super().__init__()
        self.paint = paint
        self.config = config
        self.measure = config.measure
        self.path = path
        self.bundled = bundled
        self.desk: Desk | None = None
        self.page: Page | None = None
        self.lang = ""
        self.title_text = ""
        self.unsaved = False
        self.current = ""
        self.held_at: int | None = None
        self.lower = "strip"
        self.lower_right = "sources"
        self.side = 0
        self.hidden: set[str] = set()
        self.only_article = False
        self.full_tree = False
        self.full_audit = False
        self.rows_of: RowsOf | None = None
        self.commands: tuple[Command, ...]
        self.keystrokes: Keystrokes
        self.finder: Finder
        self.jumps: Jumps
        self.letters: dict[str, int] = {}
        self.search: Search | None = None
        self.status = ""
        self._typed_ahead: list[Key] = []
        self.last_key = 0.0
        self.set_class(paint.palette is None, "-mono")

    def compose(self) -> ComposeResult:
        """What the first frame needs: the article between empty places for the panes, which `_open` fills."""
        yield Vertical(id="top")
        with Horizontal(id="body"):
            yield Vertical(id="left")
            with Vertical(id="middle"):
                yield ArticlePane(self.paint, id="article")
                yield Vertical(id="below")
            yield Vertical(id="right")
        yield Vertical(id="bottom")

    # Opening

    def on_mount(self) -> None:
        """Show the text at once; everything else is imported and shown right after the first frame."""
        arrange(self, self.app.size.width, self.app.size.height)
        text = first_text(self.path)
        if text is not None:
            lang = detect(text)
            self._show_layout(shown_text(text), read_layout(text, lang), lang, "")
        self.call_after_refresh(self._open)

    async def _open(self) -> None:
        from reader.tui.opening import open_article

        await open_article(self)

    def on_unmount(self) -> None:
        """Let go of what was read."""
        from reader.tui import collecting

        collecting.end()

    # What is shown

    @property
    def article(self) -> ArticlePane:
        """The pane of the article."""
        return self.query_one("#article", ArticlePane)

    @property
    def is_whole(self) -> bool:
        """Whether the panes are there: not before they are made, nor while they are taken away.

        Leaving moves the focus, and comes between messages and their handling. Textual lets a widget display nothing
        from the moment on at which it is to be removed.
        """
        try:
            return self.article.is_attached and self.display
        except NoMatches:
            return False

    def _show_layout(self, shown: str, layout: Layout, lang: str, meta: str) -> None:
        pane = self.article
        pane.measure = self.measure
        pane.sentences = lambda index: sentences_of(shown, layout, index, lang)
        pane.fold_sentence = lambda index: fold_sentence(shown, layout, index)
        if pane.text != shown or pane.paragraphs != layout.paragraphs or pane.meta != meta:
            pane.show(shown, layout.paragraphs, meta)

    def show_page(self, page: Page, *, unsaved: bool) -> None:
        """Show an article with its document: after loading, and after every edit."""
        from reader.views.frame import meta_line
        from reader.views.visible import one_line

        self.page = page
        self.lang = page.lang
        self.unsaved = unsaved
        self.title_text = page.document.article.title or page.headline or one_line(self.path.name)
        self._show_layout(page.shown, page.layout, page.lang, meta_line(page))
        self.article.mark(page.marks)
        if self.current not in page.document.by_key():
            self.current = ""
        if not self.current:
            mark = page.marks.at(self.article.caret) or page.marks.after(-1)
            self.current = mark.key if mark else ""
        self.article.look_at(current=self.current)
        self.refresh_panes()
        self.refresh_bars()

    def say(self, sentence: str) -> None:
        """Say something in the footer until the next command."""
        from reader.views.visible import one_line

        self.status = one_line(sentence)
        self.refresh_bars()

    # Layout

    def on_resize(self, event: Resize) -> None:
        """Arrange the panes for another size."""
        if drop_passed(self, event) or not self.is_whole:
            return
        arrange(self, event.size.width, event.size.height)
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        """Give the focus to what stands in the middle when the pane that had it is hidden."""
        if self.focused is None and self.desk is not None and self.is_whole:
            self.query_one("#lower" if self.article.has_class("-hidden") else "#article").focus()

    def on_descendant_focus(self) -> None:
        """Show the keys that work where the focus is now, and in the record the fields that can be edited."""
        self.refresh_bars()
        self._refresh_heading()

    def on_descendant_blur(self) -> None:
        """Show the record again without empty fields."""
        self._refresh_heading()

    def arrange_panes(self) -> None:
        """Arrange the panes anew, after one was shown, hidden or made wider."""
        arrange(self, self.size.width, self.size.height)
        self.call_after_refresh(self.refresh_panes)

    @property
    def is_wide(self) -> bool:
        """Whether there are three columns."""
        return self.size.width >= WIDE

    # The panes

    def refresh_panes(self) -> None:
        """Give every pane that is shown the rows for what is current."""
        from reader.tui.list_pane import ListPane

        if self.page is None:
            return
        for pane in self.query(ListPane):
            self.refresh_pane(pane)

    def refresh_pane(self, pane: ListPane) -> None:
        """Give one pane its rows."""
        if self.page is None or self.rows_of is None or not pane.display or pane.size.width < 1 or not self.is_whole:
            return
        held = not self.current_here
        view = self.view_of(pane)
        rows = self.desk.triaging.rows(view, self.page, *pane.size) if self.desk else None
        pane.pin_last = view in ("sources", "timeline") and rows is None
        editing = pane.has_focus and view == "inspector"
        drafted = self.desk is not None and bool(self.desk.triaging.open)
        current = "" if self.triaging else self.current
        pane.show(
            rows or self.rows_of(view, self.page, *pane.size, current, held=held, editing=editing, drafted=drafted),
            view=view,
        )
        if view in self.rows_of.aside:
            from reader.tui.aside import work_aside

            work_aside(self, self.page, self.rows_of, view)

    def view_of(self, pane: ListPane) -> str:
        """Which of the views a pane shows."""
        return {"lower": self.lower, "sources": self.lower_right}.get(str(pane.id), str(pane.id))

    @property
    def current_here(self) -> bool:
        """Whether the caret stands in the quote that the panes show."""
        if self.page is None:
            return False
        if self.held_at == self.article.caret:
            return True
        mark = self.page.marks.at(self.article.caret)
        return mark is not None and mark.key == self.current

    def refresh_bars(self) -> None:
        """Show the header and the footer anew."""
        if self.page is not None and self.desk is not None and self.is_whole:
            from reader.tui.framing import show_bars

            show_bars(self, self.page, self.desk)

    # Keys

    @property
    def place(self) -> Where:
        """Where a key that is pressed now works."""
        pane = self.side_pane
        if pane is not None:
            view = self.view_of(pane)
            if self.full_tree or (view == "sources" and not self.triaging):
                return "sources"
            return "timeline" if view == "timeline" else "panes"
        if self.article.fixed_end is not None:
            return "selection"
        return "triage" if self.triaging else "article"

    @property
    def triaging(self) -> bool:
        """Whether suggestions are gone through."""
        return self.desk is not None and self.desk.triaging.active

    def on_found(self, message: Found) -> None:
        """Take suggestions that were worked out beside the screen."""
        if self.desk is not None:
            self.desk.triaging.take(message)

    def on_key(self, event: Key) -> None:
        """Turn a key into a command; keys that come before the session is open wait for it."""
        event.stop()
        event.prevent_default()
        self.last_key = monotonic()
        if self.desk is None:
            self._typed_ahead.append(event)
        else:
            self._take(event)

    def take_typed_ahead(self) -> None:
        """Do what was typed before the session was open."""
        while self._typed_ahead:
            self._take(self._typed_ahead.pop(0))

    def _take(self, event: Key) -> None:
        from reader.tui.keys import hand_on, name_of

        if hand_on(self, event):
            return
        if isinstance(self.focused, Input):
            # typed before the focus had moved there; what the field itself leaves alone does not get here
            self.focused.post_message(Key(event.key, event.character))
            return
        name = name_of(event)
        if not name:
            return
        was_said, self.status = self.status, ""
        press = self.keystrokes.feed(name, event.character, self.place)
        if press:
            self.perform(press)
        if was_said or not press:
            self.refresh_bars()

    def perform(self, press: Press) -> None:
        """Do a command: one of reading, else one of the desk, which is there from right after the first frame on."""
        from reader.tui.actions import perform

        if not perform(self, press) and self.desk is not None:
            self.desk.perform(press)

    def on_paste(self, event: Paste) -> None:
        """Take a link that is pasted as evidence; other text would be typed as commands, and is let go."""
        event.stop()
        if self.desk is not None and not isinstance(self.focused, Input):
            self.desk.checking.paste(event.text)

    def perform_by_id(self, id_: str | None) -> None:
        """Do the command of that id, as the palette asks for it."""
        from reader.commands import command
        from reader.tui.keys import Press

        if not id_:
            return
        wanted = command(id_, self.commands)
        begins = next((key.removesuffix(" *") for key in wanted.keys if key.endswith(" *")), "")
        if begins:
            # the character that it is about is typed next
            self.keystrokes.clear()
            self.keystrokes.feed(begins, None, self.place)
            self.refresh_bars()
        else:
            self.perform(Press(wanted))

    # Linked panes

    @on(ArticlePane.Moved)
    def _follow_caret(self) -> None:
        page = self.page
        if page is not None and self.article.caret != self.held_at:
            self.held_at = None
            mark = page.marks.at(self.article.caret)
            if mark and mark.key != self.current:
                self.current = mark.key
                self.article.look_at(current=mark.key)
                self.refresh_panes()
            elif self.current:
                self._refresh_heading()
        self.refresh_bars()

    def _refresh_heading(self) -> None:
        from reader.tui.list_pane import ListPane

        for pane in self.query(ListPane):
            if pane.id == "inspector" or (pane.id == "lower" and self.lower in ("strip", "inspector")):
                self.refresh_pane(pane)

    def on_list_pane_chosen(self, message: ListPane.Chosen) -> None:
        """Follow the cursor of a side pane, where its row stands for an item; from a record, which would be another
        one then, only with Enter or by a click.
        """
        if is_item(message.key) and (message.clicked or self.view_of(message.pane) != "inspector"):
            self.go_to_item(message.key)
        self.refresh_bars()

    def on_list_pane_resized(self, message: ListPane.Resized) -> None:
        """Give a pane of another size its rows."""
        self.refresh_pane(message.pane)

    def show_current(self, key: str) -> None:
        """Make a quote current in all panes."""
        if key != self.current:
            self.current = key
            self.article.look_at(current=key)
            self.refresh_panes()

    def go_to_quote(self, mark: QuoteMark) -> None:
        """Make a quote current and put the caret on its first character, even where another one begins with it."""
        self.current = mark.key
        self.article.look_at(current=mark.key)
        self.article.go(mark.spans[0].start)
        self.held_at = self.article.caret
        self.refresh_panes()

    @property
    def pane_key(self) -> str | None:
        """The key of the row under the cursor of the side pane that has the focus; None in the article."""
        pane = self.side_pane
        if pane is None:
            return None
        return self.current if pane.chosen_key.startswith(FIELD) else pane.chosen_key

    @property
    def side_pane(self) -> ListPane | None:
        """The side pane that has the focus; None while the article has it."""
        from reader.tui.list_pane import ListPane

        return self.focused if isinstance(self.focused, ListPane) else None

    def go_to_item(self, key: str, *, jump: bool = False) -> bool:
        """Make an item current and put the caret on its words. False when it has none, or they are not found."""
        page = self.page
        if page is None:
            return False
        if self.desk is not None and self.desk.triaging.choose(key):
            return True
        start = page.start_of(key)
        self.current = key
        self.article.look_at(current=key)
        if start is not None:
            if jump:
                self.jumps.leave(self.article.caret)
            self.article.go(start)
            self.held_at = self.article.caret
        self.refresh_panes()
        return start is not None
