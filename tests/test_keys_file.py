"""Keys of one's own: how they are written, what is refused and where, and that the app works with them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, strategies as st

from reader.cli import main
from reader.commands import COMMANDS, command
from reader.files.excerpt import sentence_of
from reader.files.rendering import flow_text, scalar
from reader.keymap import bindings, clashes, fault_of, shown_key, spelled
from reader.keys_file import KeysFile, keys_text, read_keys
from tests.tui.journey import VIETNAMESE, app_at


def read(folder: Path, text: str) -> KeysFile:
    path = folder / "keys.yaml"
    path.write_text(text, "utf-8")
    return read_keys(path)


def said(keys: KeysFile) -> list[tuple[int, int, str]]:
    """Line and column from 1, and the code of every problem."""
    return [(one.place.line + 1, one.place.column + 1, one.code) for one in keys.problems]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("j", "j"),
        ("J", "J"),
        ("Shift+j", "J"),
        ("ctrl+s", "Ctrl+S"),
        ("alt+ctrl+S", "Ctrl+Alt+S"),
        ("pgdn", "PgDn"),
        ("SHIFT+f6", "Shift+F6"),
        ("gg", "g g"),
        ("g  g", "g g"),
        ("f *", "f *"),
        ("f2", "F2"),
        ("+", "+"),
        ("Alt++", "Alt++"),
        ("o\u031b", "ơ"),
        ("", ""),
        ("hello", ""),
        ("Hyper+x", ""),
        ("Ctrl+Ctrl+x", ""),
        ("Ctrl+", ""),
        ("\x1b", ""),
        ("F99", ""),
    ],
)
def test_keys_are_spelled_as_in_the_table(written: str, key: str) -> None:
    assert spelled(written) == key


def test_every_key_of_the_table_may_be_asked_for() -> None:
    for one in COMMANDS:
        for key in one.keys:
            assert spelled(key) == key
            assert fault_of(one, key) == ("keys.escape" if key == "Esc" else "")


@pytest.mark.parametrize(
    ("id_", "key", "code"),
    [
        ("save", "Ctrl+I", "keys.untellable"),
        ("save", "Ctrl+B", "keys.untellable"),
        ("save", "Ctrl+Shift+S", "keys.untellable"),
        ("save", "Shift+Enter", "keys.untellable"),
        ("save", "Alt+-", "keys.untellable"),
        ("save", "Ctrl+1", "keys.untellable"),
        ("save", "7", "keys.digit"),
        ("save", "g Esc", "keys.escape"),
        ("save", "s *", "keys.takes-none"),
        ("move.find", "t", "keys.takes-character"),
        ("move.find", "t *", ""),
        ("save", "*", ""),
        ("save", "0", ""),
    ],
)
def test_what_cannot_be_a_key_is_told(id_: str, key: str, code: str) -> None:
    assert fault_of(command(id_), key) == code


def test_the_printed_table_is_a_file_of_keys_that_changes_nothing(tmp_path: Path) -> None:
    keys = read(tmp_path, keys_text(tuple(one for one in COMMANDS if "Esc" not in one.keys)))
    assert keys.problems == ()
    assert keys.commands == COMMANDS


def test_every_problem_has_its_place_and_the_rest_holds(tmp_path: Path) -> None:
    text = (
        "# mine\n"
        "quote.next: ctrl+n\n"
        "quote.previous: [Alt+Up, ctrl+h]\n"
        "move.find: t\n"
        "mark.set: []\n"
        "quote.nxt: x\n"
        "move.down: n\n"
        "move.up: n\n"
        'save: "Hello"\n'
        "panes: x\n"
    )
    keys = read(tmp_path, text)
    assert said(keys) == [
        (3, 26, "keys.untellable"),
        (4, 12, "keys.takes-character"),
        (5, 1, "keys.needs-one"),
        (6, 1, "keys.unknown-command-near"),
        (8, 1, "keys.clash"),
        (9, 7, "keys.no-key"),
        (10, 1, "keys.unknown-command"),
    ]
    assert "quote.next" in sentence_of(keys.problems[3])
    assert command("quote.next", keys.commands).keys == ("Ctrl+N",)
    assert command("move.down", keys.commands).keys == ("n",)
    # the search gives up its letter and keeps its other key; what was wrong stays as it was
    assert command("search.next", keys.commands).keys == ("F3",)
    assert command("move.up", keys.commands).keys == ("k", "Up")
    assert command("save", keys.commands).keys == ("Ctrl+S",)


def test_a_command_without_keys_is_shown_with_the_palette(tmp_path: Path) -> None:
    keys = read(tmp_path, "record.edit:\nquote.next: Ctrl+S\n")
    assert said(keys) == [(2, 1, "keys.bereft")]
    assert keys.problems[0].severity == "warning"
    assert shown_key(command("record.edit", keys.commands), keys.commands) == "Ctrl+P"
    assert shown_key(command("save", keys.commands), keys.commands) == "Ctrl+P"


def test_a_key_that_was_asked_for_works_where_the_command_does(tmp_path: Path) -> None:
    keys = read(tmp_path, "annotate: gg\nsave: j\nquote.next: d\npane.top: t\n")
    assert keys.problems == ()
    for place in ("article", "panes", "timeline"):
        assert bindings(place, keys.commands)["g g"].id == "annotate"
        assert bindings(place, keys.commands)["j"].id == "save"
        assert bindings(place, keys.commands)["d"].id == "quote.next"
    assert command("move.top", keys.commands).keys == ("Ctrl+Home",)
    assert command("remove", keys.commands).keys == ("Delete",)
    # a key of the panes takes nothing from the article, where it does not work
    assert bindings("article", keys.commands)["t"].id == "view.timeline"
    assert bindings("panes", keys.commands)["t"].id == "pane.top"


@pytest.mark.parametrize(
    ("text", "codes"),
    [("", []), ("# nothing yet\n", []), ("- a\n", ["keys.no-mapping"]), ("save: {a: b}\n", ["keys.no-key"])],
)
def test_files_of_other_shapes(tmp_path: Path, text: str, codes: list[str]) -> None:
    keys = read(tmp_path, text)
    assert [one.code for one in keys.problems] == codes
    assert keys.commands == COMMANDS


def test_a_file_that_is_no_yaml_is_told_and_changes_nothing(tmp_path: Path) -> None:
    keys = read(tmp_path, "save: [Ctrl+S\nquote.next: ]\n")
    assert keys.problems
    assert keys.commands == COMMANDS
    assert read_keys(tmp_path / "none.yaml") == KeysFile(tmp_path / "none.yaml")


@given(
    st.dictionaries(
        st.sampled_from([one.id for one in COMMANDS]),
        st.lists(st.sampled_from(["j", "g g", "g", "x", "f *", "x y", "Ctrl+N", "Alt+Down", "F2", "Enter", "?"])),
        max_size=6,
    )
)
def test_whatever_is_asked_for_nothing_clashes_and_what_is_not_refused_holds(wanted: dict[str, list[str]]) -> None:
    with TemporaryDirectory() as folder:
        keys = read(Path(folder), "".join(f"{scalar(id_)}: {flow_text(asked)}\n" for id_, asked in wanted.items()))
    assert clashes(keys.commands) == ()
    refused = {one.place.line for one in keys.problems if one.severity == "error"}
    for line, (id_, asked) in enumerate(wanted.items()):
        expected = command(id_).keys if line in refused else tuple(dict.fromkeys(asked))
        assert set(command(id_, keys.commands).keys) <= set(expected)
        if line not in refused:
            assert command(id_, keys.commands).keys == expected


def test_the_command_prints_the_table_and_complains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "reader").mkdir()
    assert main(["keys"]) == 0
    assert 'quote.next: ["]", Alt+Down]' in capsys.readouterr().out
    path = tmp_path / "reader" / "keys.yaml"
    path.write_text("quote.next: Ctrl+N\nsaev: x\n", "utf-8")
    assert main(["keys"]) == 1
    printed = capsys.readouterr()
    assert "quote.next: [Ctrl+N] " in printed.out
    assert f"{path}:2:1: error: there is no command saev; did you mean save?" in printed.err
    assert main(["keys", "more"]) == 2


async def test_the_app_works_with_them_and_says_what_is_wrong(tmp_path: Path) -> None:
    keys = read(tmp_path, "quote.next: Ctrl+N\npalette: F12\nsaev: x\nundo: U\n")
    async with app_at(VIETNAMESE, keys=keys) as journey:
        await journey.see("keys.yaml:3:1: error: there is no command")
        assert "Ctrl+N quote" in journey.footer
        before = journey.caret
        await journey.press("]")
        assert journey.caret == before
        await journey.press("ctrl+n")
        assert journey.caret > before
        await journey.press("delete")
        assert journey.footer.startswith("Removed. U brings it back")
        await journey.press("?")
        await journey.see("every command also stands in the palette: F12")
