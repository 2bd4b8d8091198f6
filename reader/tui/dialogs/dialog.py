"""What all dialogs share: they answer once, and what is typed after that is meant for what stands behind them."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.events import Event, Key, Resize
from textual.reactive import Reactive
from textual.screen import ModalScreen
from textual.widget import Widget

from reader.tui.keys import hand_on
from reader.tui.resizing import drop_passed

Answer = TypeVar("Answer")
"""What a dialog gives back."""


class Dialog(ModalScreen[Answer]):
    """A screen over the article that gives an answer.

    Textual takes away whichever screen is in front: of two keys that leave a dialog, typed before the first is handled,
    the second would take the article away too.
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the focus. It shows it itself; Textual would paint everything anew with every field."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Give the answer and go, unless that has been done."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    async def on_event(self, event: Event) -> None:
        """Leave keys that come after the answer to the screen that is in front then."""
        if not (isinstance(event, Key) and hand_on(self, event)):
            await super().on_event(event)

    async def _on_resize(self, event: Resize) -> None:
        drop_passed(self, event)
