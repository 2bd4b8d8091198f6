"""What keys mean where: which command a key calls at a place, how keys are written and read, and keys of one's own.

Nothing here knows Textual.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.commands import COMMANDS, PLACES, Command, Where, command

_MODIFIERS = ("Ctrl", "Alt", "Shift")
_NAMED = {
    name.lower(): name
    for name in (
        *("Esc", "Enter", "Tab", "Space", "Backspace", "Delete", "Insert"),
        *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn"),
        *(f"F{number}" for number in range(1, 25)),
    )
}
_WITH_CTRL = frozenset("ACDEFGKLNOPQRSTUVWXYZ")
"""Letters that Ctrl goes with: others are sent as Tab, Enter, Backspace or Esc, and B belongs to tmux."""

_HELD_WITH = frozenset({"Shift+Tab", "Ctrl+Space", "Alt+Enter"})
"""The chords of the keys that write something, as far as every terminal sends them."""


def works_in(one: Command, place: Where) -> bool:
    """Whether a command works at a place. What works while reading works in the article and in the panes too."""
    if place == "folder":
        return "folder" in one.where
    in_text = place in ("selection", "triage") and "article" in one.where
    return place in one.where or "reading" in one.where or in_text


def keys_at(one: Command, place: Where) -> tuple[str, ...]:
    """The keys that the command has at a place."""
    return one.keys + one.selecting if place == "selection" else one.keys


def clashes(commands: tuple[Command, ...] = COMMANDS) -> tuple[tuple[str, str, str], ...]:
    """Keys that two commands claim at one place, or of which one begins the other: (key, id, other id), sorted."""
    found: set[tuple[str, str, str]] = set()
    for place in PLACES:
        claimed: dict[str, tuple[int, str]] = {}
        for one in commands:
            if not works_in(one, place):
                continue
            for key in keys_at(one, place):
                rank = _rank(one, key, place)
                if key in claimed and claimed[key][0] == rank:
                    found.add((key, claimed[key][1], one.id))
                if key not in claimed or rank > claimed[key][0]:
                    claimed[key] = (rank, one.id)
        for key, (rank, id_) in claimed.items():
            head = key.split(" ")[0]
            if " " in key and head in claimed and claimed[head][0] >= rank:
                found.add((head, claimed[head][1], id_))
    return tuple(sorted(found))


def _rank(one: Command, key: str, place: Where) -> int:
    """How closely a key belongs to a place; the closer one wins."""
    if key in one.selecting:
        return 3
    if place in one.where:
        return 2
    return 1


def bindings(place: Where, commands: tuple[Command, ...] = COMMANDS) -> dict[str, Command]:
    """The command of every key at a place: the one that belongs to it most closely.

    A key that begins a sequence which belongs to the place more closely is left out, so that the sequence can be typed.
    """
    found: dict[str, tuple[int, Command]] = {}
    for one in commands:
        if works_in(one, place):
            for key in keys_at(one, place):
                rank = _rank(one, key, place)
                if key not in found or rank > found[key][0]:
                    found[key] = (rank, one)
    heads = {key.split(" ")[0]: rank for key, (rank, _) in found.items() if " " in key}
    return {key: one for key, (rank, one) in found.items() if " " in key or heads.get(key, 0) <= rank}


def key_table(commands: tuple[Command, ...] = COMMANDS) -> tuple[tuple[str, str, str], ...]:
    """Rows for help and README: (group, keys as shown, what they do), in the order of the table."""
    return tuple((one.group, "  ".join(map(show_key, one.keys + one.selecting)), one.help) for one in commands)


def shown_key(one: Command, commands: tuple[Command, ...] = COMMANDS) -> str:
    """The key that is shown for a command; where it has none any more, that of the palette, which has them all."""
    keys = one.keys or next((palette.keys for palette in commands if palette.id == "palette"), ())
    return show_key(keys[0]) if keys else ""


def key_of(id_: str, commands: tuple[Command, ...] = COMMANDS) -> str:
    """As `shown_key`, for the command of an id."""
    return shown_key(command(id_, commands), commands)


def show_key(key: str) -> str:
    """A key as people read it: `g g` is pressed as `gg`, `*` is any character."""
    parts = key.split(" ")
    return "".join(parts) if all(len(part) == 1 and part != "*" for part in parts) else key.replace("*", "…")


def spelled(key: str) -> str:
    """A key as `reader.commands` writes it, from the way in which a person did; empty when it is none.

    Capitals of names do not matter (`ctrl+s`, `pgdn`); `gg` is `g g`; an accented letter may be composed or not.
    """
    parts = [_spelled_part(part) for part in unicodedata.normalize("NFC", key).split()]
    if len(parts) == 1 and not parts[0] and len(key) == 2:
        parts = [_spelled_part(part) for part in key]
    return " ".join(parts) if all(parts) else ""


def _spelled_part(part: str) -> str:
    if len(part) == 1:
        return part if part.isprintable() else ""
    *modifiers, base = part.split("+") if not part.endswith("++") else [*part[:-2].split("+"), "+"]
    held = {modifier.capitalize() for modifier in modifiers}
    name = _NAMED.get(base.lower(), base.upper() if len(base) == 1 and base.isprintable() else "")
    if not name or len(held) != len(modifiers) or not held <= set(_MODIFIERS):
        return ""
    if held == {"Shift"} and len(name) == 1:
        return name if name.isalpha() else ""
    return "+".join([*(one for one in _MODIFIERS if one in held), name])


def fault_of(one: Command, key: str) -> str:
    """Why a command cannot have a key in house spelling, as the code of a sentence; empty when it can."""
    parts = key.split(" ")
    if not all(map(_is_sent, parts)):
        return "keys.untellable"
    if parts[0].isdigit() and key != "0":
        return "keys.digit"
    if "Esc" in parts:
        return "keys.escape"
    if any(wanted.endswith(" *") for wanted in one.keys) != (len(parts) > 1 and parts[-1] == "*"):
        return "keys.takes-none" if parts[-1] == "*" and len(parts) > 1 else "keys.takes-character"
    return ""


def _is_sent(part: str) -> bool:
    """Whether every terminal sends a chord as itself."""
    held, name = part[:-2] if part.endswith("++") else part.rpartition("+")[0], part.rpartition("+")[2] or "+"
    if not held or part in _HELD_WITH:
        return True
    if len(name) > 1:
        return name not in ("Enter", "Tab", "Space", "Backspace")
    return "Shift" not in held and (name in _WITH_CTRL if "Ctrl" in held else name.isalnum())


def with_keys(wanted: Mapping[str, tuple[str, ...]]) -> tuple[Command, ...]:
    """The table with other keys for some commands, by id: they take the place of all keys that a command has.

    Another command loses the keys that would keep one that was asked for from working somewhere: the same key, one
    that begins with it, and one that it begins with. `clashes` says what two that were asked for claim both.
    """
    table = tuple(replace(one, keys=wanted[one.id]) if one.id in wanted else one for one in COMMANDS)
    asked = [one for one in table if one.id in wanted]
    return tuple(one if one.id in wanted else replace(one, keys=_kept(one, asked)) for one in table)


def _kept(one: Command, asked: Sequence[Command]) -> tuple[str, ...]:
    """The keys of a command that are in no other's way."""
    shared = [
        (other, [place for place in PLACES if works_in(one, place) and works_in(other, place)]) for other in asked
    ]
    return tuple(
        key
        for key in one.keys
        if not any(
            overlap(key, their) and any(_rank(one, key, place) >= _rank(other, their, place) for place in places)
            for other, places in shared
            for their in other.keys
        )
    )


def overlap(key: str, other: str) -> bool:
    """Whether two keys are the same, or one of them begins the other."""
    return f"{key} ".startswith(f"{other} ") or f"{other} ".startswith(f"{key} ")
