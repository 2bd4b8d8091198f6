"""Typing, steps, deletions and pastes; and input methods in a real pty."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from textual.app import App, ComposeResult
from textual.events import Paste
from textual.widgets.text_area import Selection

from reader.tui.fields import Field, NoteArea, clean
from tests.terminal import Terminal
from tests.tui import typing_host
from tests.tui.journey import press, settle

NFD_WORD = unicodedata.normalize("NFD", "hạnh")


class Host(App[None]):
    def __init__(self, value: str = "") -> None:
        super().__init__()
        self.value = value

    def compose(self) -> ComposeResult:
        yield Field(self.value)
        yield NoteArea(self.value)


def test_clean_shows_controls_and_joins_lines() -> None:
    assert clean("a\x1b[2Jb\r\nc\td\u202ee\x85f\x7f") == "a␛[2Jb c d␦e f␡"


def test_clean_keeps_lines_where_there_may_be_several() -> None:
    assert clean("a\r\nb\rc\u2028d\n", "\n") == "a\nb\nc\nd\n"


@given(st.text(alphabet=st.sampled_from("aạ\u0323\u200d\x00\x1b\r\n\t\u2028\u202e\x9b👍🏽") | st.characters()))
def test_clean_leaves_nothing_that_a_terminal_acts_on(text: str) -> None:
    assert not [sign for sign in clean(text) if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs")]
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("widget", [Field, NoteArea])
async def test_steps_and_deletions_go_by_letter(widget: type[Field] | type[NoteArea]) -> None:
    word, spoken = NFD_WORD, unicodedata.normalize("NFD", "bà Hạnh nói")
    journeys = (
        (word, ["left", "left", "left", "x"], "hx" + word[1:]),
        (word, ["home", "right", "right", "x"], word[:3] + "x" + word[3:]),
        (word, ["left", "left", "backspace"], "hnh"),
        (word, ["home", "right", "delete"], "hnh"),
        (word, ["left", "left", "shift+left", "o"], "honh"),
        ("👨‍👩‍👧a", ["left", "backspace"], "a"),
        (spoken, ["ctrl+u", "e"], "e"),
    )
    host = Host()
    async with host.run_test() as pilot:
        field = host.query_one(widget)
        assert not field.cursor_blink
        field.focus()
        for text, keys, left in journeys:
            field.fill("", text)
            await press(pilot, "end", *keys)
            assert (field.value, field.touched) == (left, True)


async def test_words_are_what_stands_between_blanks_also_in_nfd() -> None:
    text = unicodedata.normalize("NFD", "bà Hạnh nói")
    host = Host(text)
    async with host.run_test() as pilot:
        host.query_one(Field).focus()
        await press(pilot, "ctrl+w", "ctrl+w", "ctrl+left", "x")
        assert host.query_one(Field).value == "x" + text[:4]


async def test_pastes_are_cleaned_and_notes_keep_their_lines() -> None:
    host = Host()
    async with host.run_test() as pilot:
        field, area = host.query_one(Field), host.query_one(NoteArea)
        field.focus()
        await settle(pilot)
        host.post_message(Paste("\ufeffa\x1b]52;c;x\x07\r\nb\n[/b]"))
        await settle(pilot)
        assert field.value == "a␛]52;c;x␇ b [/b]"
        await press(pilot, "tab")
        host.post_message(Paste("a\x1b\r\nb"))
        await settle(pilot)
        assert area.text == "a␛\nb"
        host.copy_to_clipboard("x\x1by\n")
        area.action_paste()
        field.action_paste()
        assert (field.value, area.text) == ("a␛]52;c;x␇ b [/b]x␛y ", "a␛\nbx␛y\n")


async def test_text_with_controls_is_shown_and_counts_as_untouched() -> None:
    host = Host("a\x1b[1mb\nc")
    async with host.run_test():
        field, area = host.query_one(Field), host.query_one(NoteArea)
        assert (field.value, field.touched) == ("a␛[1mb c", False)
        assert (area.text, area.touched) == ("a␛[1mb\nc", False)


async def test_markup_is_text() -> None:
    host = Host("[b]x[/c] [@click=app.quit]y[/]")
    async with host.run_test(size=(60, 10)):
        assert host.query_one(Field).render_line(0).text.startswith("[b]x[/c] [@click=app.quit]y[/]")


async def test_notes_break_the_line_with_alt_enter_and_ctrl_j_and_steps_go_over_its_ends() -> None:
    host = Host()
    async with host.run_test() as pilot:
        area = host.query_one(NoteArea)
        area.focus()
        await press(pilot, "a", "alt+enter", "b", "ctrl+j", "c", "left", "left", "x", "right", "y")
        assert area.text == "a\nbx\nyc"
        await press(pilot, "home", "backspace", "up", "left", "left", "end", "delete", "right")
        assert area.text == "abxyc"


async def test_no_cursor_inside_a_letter() -> None:
    host = Host(NFD_WORD)
    async with host.run_test():
        field, area = host.query_one(Field), host.query_one(NoteArea)
        field.cursor_position = 2
        area.selection = Selection((0, 2), (0, 2))
        assert field.cursor_position == 3
        assert area.selection == Selection((0, 3), (0, 3))


async def test_a_click_behind_nfd_text_goes_to_its_end() -> None:
    host = Host(NFD_WORD)
    async with host.run_test(size=(60, 10)) as pilot:
        field = host.query_one(Field)
        await pilot.click(field, offset=(20, 0))
        assert field.cursor_position == len(NFD_WORD)
        await pilot.click(field, offset=(3, 0))
        assert field.cursor_position == 3


async def test_tab_and_enter_go_to_the_next_field() -> None:
    host = Host()
    async with host.run_test() as pilot:
        host.query_one(Field).focus()
        await press(pilot, "a", "tab", "b", "shift+tab", "c", "enter", "d")
        assert (host.query_one(Field).value, host.query_one(NoteArea).text) == ("ac", "bd")


def test_input_methods_in_one_write(tmp_path: Path) -> None:
    answer = tmp_path / "answer"
    nfd = unicodedata.normalize("NFD", "ạ").encode()
    with Terminal([typing_host.__file__, str(answer)], columns=80, rows=10) as terminal:

        def holds(wanted: str) -> None:
            terminal.wait_until(lambda: answer.exists() and answer.read_text("utf-8") == wanted, wanted)

        holds("|")
        # what an input method sends for Telex `hanhj`, in one write: a letter taken back, the new one, the rest
        terminal.send(b"ha\x7f\xe1\xba\xa1nh")
        holds("hạnh|")
        terminal.send(b" hanh\x7f\x7f\x7f" + nfd + b"nh")
        holds(f"hạnh {NFD_WORD}|")
        # VNI `duong` with its signs typed last: several letters taken back, twice
        terminal.send(b" duong\x7f\x7f\x7f\x7f" + "ương".encode() + b"\x7f" * 5 + "đường".encode())
        holds(f"hạnh {NFD_WORD} đường|")
        # the Tab between two fields, in the same write as what follows
        terminal.send(b"\x15a\x7fe\tha\x7f\xe1\xba\xa1nh hanh\x7f\x7f\x7f" + nfd + b"nh")
        holds(f"e|hạnh {NFD_WORD}")
        terminal.send(b"\x7f\x7f\x7f" + "ánh".encode())
        holds("e|hạnh hánh")
