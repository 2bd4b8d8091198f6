"""Dialogs: forms, questions, lists to choose from. A dialog never changes the document; it answers."""

from reader.tui.dialogs.ask import Ask
from reader.tui.dialogs.choice import Choice
from reader.tui.dialogs.confirm import Confirm
from reader.tui.dialogs.form_screen import FormScreen
from reader.tui.dialogs.list_choice import ListChoice
from reader.tui.dialogs.list_screen import ListScreen

__all__ = ["Ask", "Choice", "Confirm", "FormScreen", "ListChoice", "ListScreen"]
