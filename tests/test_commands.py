from __future__ import annotations

import pytest

from reader.commands import COMMANDS, PLACES, Command, command
from reader.keymap import bindings, clashes, key_table, show_key, works_in


def test_no_key_is_claimed_twice() -> None:
    assert clashes() == ()


def test_a_clash_is_found() -> None:
    twice = Command("one", ("x", "F1"), "One", "one", "Move", ("article",))
    again = Command("two", ("x",), "Two", "two", "Move", ("article",))
    begins = Command("three", ("x y",), "Three", "three", "Move", ("article",))
    assert clashes((twice, again)) == (("x", "one", "two"),)
    assert ("x", "one", "three") in clashes((twice, begins))


def test_the_closer_command_wins() -> None:
    assert bindings("article")["Enter"].id == "record.edit"
    assert bindings("panes")["Enter"].id == "pane.follow"
    assert bindings("folder")["Enter"].id == "folder.open"


def test_text_objects_take_the_place_of_the_inspector_only_while_selecting() -> None:
    assert bindings("article")["i"].id == "view.inspector"
    assert "i" not in bindings("selection")
    assert bindings("selection")["i w"].id == "select.word"


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: one.id)
def test_every_command_has_a_key_that_no_input_method_swallows(one: Command) -> None:
    assert any(all(len(part) > 1 or part == "*" for part in key.split(" ")) for key in one.keys)


def test_keys_of_telex_are_never_the_only_ones() -> None:
    for letters in ("w", "d d", "[", "]", "{", "}", "a", "e", "o", "s", "f"):
        for place in PLACES:
            found = bindings(place).get(letters)
            assert found is None or len(found.keys) > 1


def test_ids_are_unique_and_found() -> None:
    ids = [one.id for one in COMMANDS]
    assert len(ids) == len(set(ids))
    assert command("save").keys == ("Ctrl+S",)
    with pytest.raises(KeyError):
        command("no such command")


def test_nothing_depends_on_keys_that_terminals_cannot_tell_apart() -> None:
    keys = {part for one in COMMANDS for key in one.keys + one.selecting for part in key.split(" ")}
    assert not keys & {"Ctrl+B", "Ctrl+I", "Ctrl+M", "Ctrl+H", "Shift+Enter", "Shift+Space"}
    assert not any(key.startswith("Ctrl+Shift+") for key in keys)


def test_reading_commands_do_not_work_in_a_folder() -> None:
    assert not works_in(command("annotate"), "folder")
    assert works_in(command("help"), "folder")


def test_the_table_shows_sequences_as_they_are_typed() -> None:
    assert show_key("g g") == "gg"
    assert show_key("f *") == "f …"
    assert ("Move", "gg  Ctrl+Home", "to the beginning of the article") in key_table()
