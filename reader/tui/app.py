"""The app: its looks, the net that no control code slips through, and which screen comes first."""

from __future__ import annotations

import asyncio
import re
import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.screen import Screen

from reader.config import Config
from reader.model import Span
from reader.tui.theme import MONO_VARIABLES, Paint, themes

if TYPE_CHECKING:
    from reader.commands import Command
    from reader.keys_file import KeysFile
    from reader.model import RejectedError
    from reader.tui.dialogs import FormScreen

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


_SIGNALLED = 128
"""What shells add to the number of the signal that ended a program."""


class Safe(LineFilter):
    """Takes out what a terminal would act on, whatever widget wrote it.

    All of these characters take no cell in Rich, so that nothing moves. What comes from files is made visible before it
    gets here (`reader.views.visible`); this is the net below.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The same line without such characters."""
        if not any(_UNSAFE.search(text) for text, _, _ in segments):
            return segments
        return [Segment(_UNSAFE.sub("", text), style, control) for text, style, control in segments]


class ReaderApp(App[None], inherit_bindings=False):
    """Close reading of the news."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "Reader"
    CSS = """
    OptionList { min-width: 8; }
    """

    def __init__(
        self,
        start: Path | None,
        config: Config,
        *,
        folder: Path | None = None,
        bundled: bool = False,
        keys: KeysFile | None = None,
    ) -> None:
        """`start` is the article or annotation file to open first; None = the list of `folder`.

        `bundled` says that `start` came with the app, so that its first save goes to a copy. `keys` are the person's
        own, where there are any.
        """
        mono = config.look == "mono"
        super().__init__(ansi_color=True if mono else None)
        self.config = config
        self.paint = Paint(config.look)
        self.start = start
        self.folder = folder
        self.bundled = bundled
        self.keys = keys
        self.refused: RejectedError | None = None
        self.crash = ""
        self._safe = Safe()
        for theme in themes():
            self.register_theme(theme)
        self.theme = "ansi-dark" if mono else f"reader-{config.look}"

    @property
    def commands(self) -> tuple[Command, ...]:
        """The table of commands with the person's own keys."""
        from reader.commands import COMMANDS

        return self.keys.commands if self.keys else COMMANDS

    def on_mount(self) -> None:
        """Listen to the system, and say what is wrong with the file of keys; the rest of it holds."""
        for name in ("SIGHUP", "SIGTERM") if not self.is_headless else ():
            if number := getattr(signal, name, None):
                with suppress(NotImplementedError):
                    asyncio.get_running_loop().add_signal_handler(number, self._end, number)
        if self.keys and self.keys.problems:
            from reader.files.excerpt import headline
            from reader.messages import say

            first = headline(Path(self.keys.path.name), self.keys.problems[0])
            sentence = say("keys.problems", first=first, count=len(self.keys.problems))
            self.notify(sentence, severity="error", markup=False, timeout=12)

    def get_default_screen(self) -> Screen[None]:
        """The article that was asked for, else the list of the folder."""
        if self.start is not None:
            from reader.tui.reading import ReadingScreen

            return ReadingScreen(self.paint, self.config, self.start, bundled=self.bundled)
        from reader.tui.folder import FolderScreen

        return FolderScreen(self.paint, self.folder or Path.cwd(), self.commands)

    def _fatal_error(self) -> None:
        """Stop after an error of our own. What Textual would print has the values of variables in it."""
        from reader.tui.crash import crash_in_words, rescue

        error = self._exception
        if not self.crash and error is not None:
            rescue(self.screen_stack)
            self.crash = crash_in_words(error, self.screen_stack)
        self._close_messages_no_wait()

    def _end(self, signal_number: int) -> None:
        """Keep what is typed, then end as the system wants it."""
        from reader.tui.crash import rescue

        rescue(self.screen_stack)
        self.exit(return_code=_SIGNALLED + signal_number)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours for themes that lack them."""
        return dict(MONO_VARIABLES)

    def get_line_filters(self) -> list[LineFilter]:
        """Textual's own filters, then the net."""
        return [*super().get_line_filters(), self._safe]

    def toggle_look(self) -> None:
        """Change between the dark and the light look."""
        if self.paint.palette is None:
            return
        self.paint.change("light" if self.paint.look == "dark" else "dark")
        self.theme = f"reader-{self.paint.look}"
        for screen in self.screen_stack:
            screen.refresh(layout=True)
            for widget in screen.walk_children():
                widget.refresh()

    def open_article(self, path: Path, *, bundled: bool = False) -> None:
        """Open an article on top of the list."""
        from reader.tui.reading import ReadingScreen

        self.push_screen(ReadingScreen(self.paint, self.config, path, bundled=bundled))

    def refuse(self, path: Path, rejected: RejectedError) -> None:
        """Say that an article cannot be opened: in the list, or after leaving where there is none."""
        from reader.messages import say
        from reader.views.visible import visible

        if len(self.screen_stack) > 1:
            self.pop_screen()
            one = rejected.problems[0]
            sentence = f"{path.name}: {say(one.code, **dict(one.values))}"
            self.notify(visible(sentence), severity="error", markup=False, timeout=12)
        else:
            self.refused = rejected
            self.exit(return_code=1)

    def on_form_screen_words_moved(self, message: FormScreen.WordsMoved) -> None:
        """Show in the article behind a form which words it is about now."""
        from reader.tui.reading import ReadingScreen

        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.article.select(Span(message.spans[0].start, message.spans[-1].end) if message.spans else None)

    def leave_article(self) -> None:
        """From an article back to the list that it was opened from; without one, quit."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()
