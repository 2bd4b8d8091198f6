"""From Textual's key events to commands: one notation for keys, counts, and keys pressed one after the other.

Textual has no sequences of keys, so the little state that `g g`, `m a` or `3 j` need is kept here; the footer shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textual.events import Key
from textual.screen import Screen

from reader.commands import COMMANDS, Command, Where
from reader.keymap import bindings

_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "space": "Space",
    "backspace": "Backspace",
    "delete": "Delete",
    "insert": "Insert",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "@": "Space",
    "at": "Space",
}
_MODIFIERS = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift"}
MAX_COUNT = 9999
"""The largest number that a command is repeated."""


def key_name(key: str, character: str | None) -> str:
    """A key as `reader.commands` writes it, from Textual's name and the character that it types.

    Empty for keys that mean nothing alone, such as a bare modifier.
    """
    *modifiers, base = key.split("+") if key != "+" else ["plus"]
    if character and character.isprintable() and character != " " and not set(modifiers) & {"ctrl", "alt"}:
        return character
    shown = [_MODIFIERS[name] for name in modifiers if name in _MODIFIERS]
    if base in _NAMES:
        name = _NAMES[base]
    elif len(base) == 1:
        if base.isupper() and "Shift" not in shown and not modifiers:
            return base
        name = base.upper()
    elif base[:1] == "f" and base[1:].isdigit():
        name = base.upper()
    else:
        return ""
    return "+".join([*sorted(shown, key=("Ctrl", "Alt", "Shift").index), name])


def name_of(event: Key) -> str:
    """The name of a key event."""
    return key_name(event.key, event.character)


def hand_on(screen: Screen[Any], event: Key) -> bool:
    """Give a key to the screen that has come before this one, when it was typed before that one was there.

    Returns whether this one is no longer in front, so that the key is not for it. After the app was told to leave, no
    key is for anyone: a screen that comes then would be taken away half made.
    """
    if screen.app._exit:
        return True
    screens = screen.app.screen_stack
    if screens and screens[-1] is screen:
        return False
    if screens:
        screens[-1].call_after_refresh(screen.app.post_message, Key(event.key, event.character))
    return True


@dataclass(frozen=True, slots=True)
class Press:
    """A command that was asked for."""

    command: Command
    """Which."""
    count: int = 1
    """How often; 1 where no number was typed."""
    counted: bool = False
    """Whether a number was typed."""
    argument: str = ""
    """The character that a key ending in `*` was given."""


class Keystrokes:
    """What was typed so far of a count or a sequence; `feed` answers with a command when one is whole."""

    def __init__(self, commands: tuple[Command, ...] = COMMANDS) -> None:
        self._commands = commands
        self._count = ""
        self._begun = ""

    @property
    def pending(self) -> str:
        """What was typed and not yet answered, for the footer."""
        return f"{self._count}{self._begun.replace(' ', '')}"

    def clear(self) -> None:
        """Forget what was begun."""
        self._count = self._begun = ""

    def feed(self, key: str, character: str | None, place: Where) -> Press | None:
        """Take one key. Returns the command that it completes, None when it is pending or means nothing."""
        table = bindings(place, self._commands)
        if self._begun:
            return self._finish(key, character, table)
        digit = key if len(key) == 1 and key.isascii() and key.isdigit() else ""
        if digit and (digit != "0" or self._count):
            self._count = (self._count + digit)[:4]
            return None
        if key in table:
            return self._press(table[key])
        if any(sequence.startswith(f"{key} ") for sequence in table):
            self._begun = key
            return None
        self.clear()
        return None

    def _finish(self, key: str, character: str | None, table: dict[str, Command]) -> Press | None:
        begun = self._begun
        if key == "Esc":
            self.clear()
            return None
        whole = f"{begun} {key}"
        if whole in table:
            return self._press(table[whole])
        wild = f"{begun} *"
        if wild in table and character and (character.isprintable() or character == " "):
            return self._press(table[wild], character)
        self.clear()
        return None

    def _press(self, command: Command, argument: str = "") -> Press:
        count = min(MAX_COUNT, int(self._count)) if self._count else 1
        counted = bool(self._count)
        self.clear()
        return Press(command, count if command.counts or counted else 1, counted, argument)
