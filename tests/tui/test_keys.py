from __future__ import annotations

import pytest

from reader.tui.keys import Keystrokes, Press, key_name


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [
        ("j", "j", "j"),
        ("G", "G", "G"),
        ("right_square_bracket", "]", "]"),
        ("space", " ", "Space"),
        ("ctrl+s", "\x13", "Ctrl+S"),
        ("ctrl+@", "\x00", "Ctrl+Space"),
        ("alt+down", None, "Alt+Down"),
        ("alt+x", "x", "Alt+X"),
        ("shift+f3", None, "Shift+F3"),
        ("pagedown", None, "PgDn"),
        ("ư", "ư", "ư"),
        ("left_shift", None, ""),
        ("ctrl+shift+pageup", None, "Ctrl+Shift+PgUp"),
    ],
)
def test_names_of_keys(key: str, character: str | None, name: str) -> None:
    assert key_name(key, character) == name


def feed(keys: str) -> list[Press]:
    strokes = Keystrokes()
    found = []
    for key in keys.split():
        press = strokes.feed(key, key if len(key) == 1 else None, "article")
        if press:
            found.append(press)
    return found


def test_a_count_repeats() -> None:
    (press,) = feed("1 2 j")
    assert (press.command.id, press.count, press.counted) == ("move.down", 12, True)


def test_zero_is_a_command_until_a_count_has_begun() -> None:
    assert [press.command.id for press in feed("0")] == ["move.row-start"]
    (press,) = feed("1 0 j")
    assert press.count == 10


def test_a_count_is_bounded() -> None:
    (press,) = feed("9 9 9 9 9 9 j")
    assert press.count == 9999


def test_a_sequence_is_shown_while_it_is_pending() -> None:
    strokes = Keystrokes()
    assert strokes.feed("3", "3", "article") is None
    assert strokes.feed("g", "g", "article") is None
    assert strokes.pending == "3g"
    press = strokes.feed("g", "g", "article")
    assert press is not None
    assert press.command.id == "move.top"
    assert strokes.pending == ""


def test_a_sequence_that_leads_nowhere_is_forgotten() -> None:
    assert [press.command.id for press in feed("d x j")] == ["move.down"]


def test_a_wild_key_takes_any_character() -> None:
    (press,) = feed("f ế")
    assert (press.command.id, press.argument) == ("move.find", "ế")


def test_escape_leaves_a_sequence() -> None:
    assert [press.command.id for press in feed("f Esc j")] == ["move.down"]


def test_a_count_before_a_command_that_does_not_count_is_told() -> None:
    (press,) = feed("3 G")
    assert (press.count, press.counted) == (3, True)
