"""A tiny app with one field and one area for notes: what stands in them is written to a file at every change.

Run by the tests in a real pty: `python typing_host.py FILE`.
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Input, TextArea

from reader.tui.fields import Field, NoteArea


class TypingHost(App[None]):
    CSS = "Field, NoteArea { width: 60; }"

    def __init__(self, answer: Path) -> None:
        super().__init__()
        self.answer = answer

    def compose(self) -> ComposeResult:
        yield Field(id="field")
        yield NoteArea(id="area")

    def on_mount(self) -> None:
        self.query_one(Field).focus()
        self.write()

    def on_input_changed(self, _: Input.Changed) -> None:
        self.write()

    def on_text_area_changed(self, _: TextArea.Changed) -> None:
        self.write()

    def write(self) -> None:
        new = self.answer.with_suffix(".new")
        new.write_text(f"{self.query_one(Field).value}|{self.query_one(NoteArea).text}", encoding="utf-8")
        new.replace(self.answer)


if __name__ == "__main__":
    TypingHost(Path(sys.argv[1])).run()
