"""Forms, questions and lists on the screen, from the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from reader.config import Look
from reader.model import Add, Document, Quote, Replace, Source, Span
from reader.tui.dialogs import Choice, Confirm, FormScreen, ListChoice
from reader.tui.dialogs.form_row import FormRow
from reader.tui.pickers import KindPicker, SourceField, Words
from reader.tui.theme import Paint, themes
from reader.views.forms import Form, article_form, event_form, note_form, quote_form, source_form
from tests.tui.journey import press, settle
from tests.views.forms_material import Desk, harbour, ids, quote

PAINT = Paint("dark")
TIDE = "Chúng tôi chờ con nước lên"


class Host(App[None]):
    """Something to read below a dialog, and what came of the dialog."""

    CSS = "Screen { overflow: hidden; } #page { width: 100%; }"

    def __init__(self, dialog: Screen[Any], look: Look = "dark") -> None:
        super().__init__()
        self.dialog = dialog
        self.answers: list[object] = []
        self.moved: list[tuple[Span, ...]] = []
        for theme in themes():
            self.register_theme(theme)
        self.theme = f"reader-{look}"

    def compose(self) -> ComposeResult:
        yield Static(Content("the page\n" * 20), id="page")

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.answers.append)

    def on_form_screen_words_moved(self, event: FormScreen.WordsMoved) -> None:
        self.moved.append(event.spans)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as text."""
        strips = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def picture(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.lines)


def form_host(form: Form, **more: object) -> Host:
    return Host(FormScreen(PAINT, form, ids(), **more))  # type: ignore[arg-type]  # the options of `FormScreen`


def new_quote(sheet: Desk, words: str = TIDE) -> Form:
    return quote_form(sheet, (sheet.span(words),))


async def typed(pilot: Pilot[None], *keys: str | Sequence[str]) -> None:
    await press(pilot, *(key for part in keys for key in ([part] if isinstance(part, str) else part)))


def result(host: Host) -> FormScreen.Result:
    (answer,) = host.answers
    assert isinstance(answer, FormScreen.Result)
    return answer


def made(host: Host) -> Quote:
    edit = result(host).edit
    assert edit is not None
    change = edit.changes[-1]
    assert isinstance(change, Add)
    assert isinstance(change.item, Quote)
    return change.item


async def test_a_quote_is_made_with_keys_only() -> None:
    sheet = harbour()
    host = form_host(new_quote(sheet, "họ nghe tiếng còi"))
    async with host.run_test(size=(140, 40)) as pilot:
        await settle(pilot)
        assert host.focused is not None
        assert host.focused.id == "field-speaker"
        await typed(pilot, "m", "a", "n")
        assert "▐LM Lê Thị Mận" in host.picture
        assert "+  new source “man”" not in host.picture
        await typed(pilot, "tab", "x", "backspace", "enter", "enter", "enter")
        assert host.focused.id == "field-said"
        await typed(pilot, "ctrl+u", "1", "/", "4")
        assert "1 Apr 2031 · “hôm qua”" in host.picture
        await typed(pilot, "ctrl+n")
    assert result(host).next_quote
    assert (made(host).speaker, made(host).kind, made(host).cue) == (("man",), "indirect", "cho biết")
    said = made(host).said
    assert said is not None
    assert (said.date, said.text) == ("2031-04-01", "hôm qua")


async def test_enter_in_the_last_field_saves_and_a_new_speaker_gets_a_type() -> None:
    sheet = harbour()
    host = form_host(new_quote(sheet))
    async with host.run_test(size=(100, 40)) as pilot:
        await typed(pilot, "s", "enter")
        field = host.screen.query_one(SourceField)
        assert host.focused is field
        await typed(pilot, "ctrl+u", "x", "i", "down", "up", "enter")
        assert (field.value, field.open) == ("xi", False)
        assert host.screen.query_one("#row-type", FormRow).display
        assert "new source “xi”" in host.picture
        await typed(pilot, "tab", "down", "down", "tab")
        host.screen.query_one("#field-note").focus()
        await typed(pilot, "a", "alt+enter", "b", "enter")
    edit = result(host).edit
    assert edit is not None
    (new,) = edit.changes[:-1]
    assert isinstance(new, Add)
    assert isinstance(new.item, Source)
    assert new.item.type == "institution"
    assert (made(host).kind, made(host).speaker, made(host).note) == ("scare", ("xi",), "a\nb")
    assert not result(host).next_quote


async def test_choices_close_first_then_the_form_asks() -> None:
    host = form_host(new_quote(harbour()))
    async with host.run_test(size=(80, 24)) as pilot:
        field = host.screen.query_one(SourceField)
        field.focus()
        states = []
        for key in ("down", "escape", "x", "escape", "escape"):
            await typed(pilot, key)
            states.append(field.open)
        assert states == [True, False, True, False, False]
        assert isinstance(host.screen, Confirm)
        await typed(pilot, "escape")
        assert isinstance(host.screen, FormScreen)
        await typed(pilot, "escape", "d")
    assert host.answers == [None]


async def test_saving_takes_the_choice_that_is_current() -> None:
    host = form_host(new_quote(harbour(), "họ nghe tiếng còi"))
    async with host.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "m", "a", "n", "ctrl+s")
    assert made(host).speaker == ("man",)


async def test_leaving_without_typing_asks_nothing() -> None:
    host = form_host(new_quote(harbour()))
    async with host.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "tab", "tab", "escape")
    assert host.answers == [None]


async def test_leaving_may_save() -> None:
    host = form_host(note_form(harbour(), (harbour().span("tiếng còi"),)))
    async with host.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "a", "escape", "s")
    assert result(host).edit is not None


async def test_an_error_stands_below_its_field_which_keeps_what_was_typed() -> None:
    host = form_host(new_quote(harbour()))
    async with host.run_test(size=(80, 24)) as pilot:
        host.screen.query_one("#field-said").focus()
        await typed(pilot, "ctrl+u", "s", "o", "o", "n", "ctrl+s")
        assert host.answers == []
        assert host.focused is not None
        assert host.focused.id == "field-said"
        rows = host.lines
        at = next(index for index, line in enumerate(rows) if " said " in line)
        assert "soon" in rows[at]
        assert "! “soon” is no date, and these words do not stand near." in rows[at + 1]
        await typed(pilot, "ctrl+u")
        assert "! “soon”" not in host.picture
        await typed(pilot, "ctrl+s")
    assert made(host).said is None


async def test_the_ends_of_the_words_move_and_the_app_hears_of_it() -> None:
    sheet = harbour()
    host = form_host(new_quote(sheet))
    async with host.run_test(size=(80, 24)) as pilot:
        words = host.screen.query_one(Words)
        words.focus()
        await typed(pilot, "shift+left", "left", "shift+right", "o", "shift+right", "shift+right")
        assert host.screen.query_one(KindPicker).value == "direct"
    assert [sheet.text[span.start : span.end] for (span,) in host.moved] == [
        "Chúng tôi chờ con nước",
        "tôi chờ con nước",
        "tôi chờ con nước lên",
        "tôi chờ con nước lên”.",
    ]
    assert host.answers == []


async def test_words_focused_field_and_keys_are_there_at_every_size() -> None:
    host = form_host(new_quote(harbour()))
    async with host.run_test(size=(140, 40)) as pilot:
        host.screen.query_one("#field-note").focus()
        for columns, rows in ((140, 40), (80, 24), (50, 20)):
            await pilot.resize_terminal(columns, rows)
            await settle(pilot)
            assert "┃ Chúng tôi chờ con nước lên" in host.picture
            assert "note" in host.picture
            assert "Ctrl+S save" in host.lines[-1]
            assert sum(line.startswith("the page") for line in host.lines) >= rows // 4
        for columns, rows in ((30, 10), (12, 5), (1, 1)):
            await pilot.resize_terminal(columns, rows)
            await press(pilot, "x", "tab", "m", "shift+tab")


async def test_the_form_may_stand_at_the_top() -> None:
    host = form_host(new_quote(harbour()), at_top=True)
    async with host.run_test(size=(80, 24)):
        assert "New quote" in host.lines[0]
        assert host.lines[19].startswith("the page")


async def test_every_form_opens_and_saves_nothing() -> None:
    sheet = harbour(quote("q-tide", TIDE, kind="direct", speaker=("man",)))
    forms = (
        quote_form(sheet, sheet.quote("q-tide")),
        source_form(sheet, sheet.document.sources[0]),
        article_form(sheet),
    )
    host = form_host(forms[0])
    async with host.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "ctrl+s")
        for form in forms[1:]:
            host.push_screen(FormScreen(PAINT, form, ids()), host.answers.append)
            await typed(pilot, "tab", "ctrl+s")
    results = [answer for answer in host.answers if isinstance(answer, FormScreen.Result)]
    assert [answer.edit for answer in results] == [None, None, None]


async def test_hostile_text_is_shown_and_comes_back_as_it_was() -> None:
    hostile = "[/b] [@click=app.quit]x[/]\x1b[2J\u202e"
    sheet = harbour(quote("q-tide", TIDE, kind="direct", mention=hostile, tags=(hostile,), note=hostile))
    host = form_host(quote_form(sheet, sheet.quote("q-tide")))
    async with host.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        assert "[/b] [@click=app.quit]x[/]␛[2J␦" in host.picture
        await typed(pilot, "ctrl+s")
    assert result(host).edit is None


async def test_the_document_is_the_one_at_the_time_of_saving() -> None:
    sheet = harbour(quote("q-tide", TIDE, kind="direct"))
    meanwhile = Document(quotes=(quote("q-tide", TIDE, kind="direct", note="khác"),))
    host = form_host(quote_form(sheet, sheet.quote("q-tide")), document=lambda: meanwhile)
    async with host.run_test(size=(80, 24)) as pilot:
        host.screen.query_one("#field-tags").focus()
        await typed(pilot, "a", "ctrl+s")
    edit = result(host).edit
    assert edit is not None
    assert edit.changes == (Replace(quote("q-tide", TIDE, kind="direct", note="khác", tags=("a",))),)


async def test_a_choice_is_taken_with_the_mouse() -> None:
    host = form_host(event_form(harbour(), (harbour().span("ngày 3/4"),)))
    async with host.run_test(size=(80, 24)) as pilot:
        field = host.screen.query_one("#field-source", SourceField)
        field.focus()
        await typed(pilot, "v")
        await pilot.click(field.menu, offset=(4, 0))
        assert (field.value, field.open, host.focused) == ("Báo Vân Hà", False, field)


async def test_values_are_gone_through_with_the_arrows_or_begun() -> None:
    host = form_host(new_quote(harbour()))
    async with host.run_test(size=(80, 24)) as pilot:
        host.screen.query_one("#field-check").focus()
        await typed(pilot, "down", "down")
        assert "partly" in host.picture
        assert "evidence" in host.picture
        await typed(pilot, "up", "up", "up", "f", "a", "b", "enter")
        assert host.focused is not None
        assert host.focused.id == "field-evidence"
        await typed(pilot, "ctrl+s")
    assert [check.status for check in made(host).checks] == ["fabricated"]


ANSWERS = (Choice("s", "save and leave", "save"), Choice("d", "throw away", "discard"), Choice("Esc", "stay", ""))


async def test_a_question_is_answered_by_key_or_by_arrows() -> None:
    host = Host(Confirm(PAINT, "Leave [/b] the page?", ANSWERS))
    async with host.run_test(size=(60, 12)) as pilot:
        await settle(pilot)
        assert "Leave [/b] the page?" in host.picture
        assert "d    throw away" in host.picture
        await typed(pilot, "x", "s")
        for keys in (("d",), ("escape",), ("enter",), ("down", "enter"), ("up", "enter")):
            host.push_screen(Confirm(PAINT, "?", ANSWERS), host.answers.append)
            await typed(pilot, *keys)
        host.push_screen(Confirm(PAINT, "?", ANSWERS[:2]), host.answers.append)
        await typed(pilot, "tab", "escape")
    assert host.answers == ["save", "discard", "", "save", "discard", "", None]


STATES = tuple(Choice(key, f"state {key}", f"v-{key}", aside="[/b]") for key in "abcdefg")


async def test_a_list_is_chosen_from() -> None:
    host = Host(ListChoice(PAINT, "Which [/b]?", STATES, current="v-c"))
    async with host.run_test(size=(60, 12)) as pilot:
        await settle(pilot)
        assert "Which [/b]?" in host.picture
        assert "▐c  state c" in host.picture
        await typed(pilot, "e")
        for keys in (("enter",), ("down", "enter"), ("k", "k", "k", "enter"), ("home", "enter"), ("end", "enter")):
            host.push_screen(ListChoice(PAINT, "?", STATES, current="v-c"), host.answers.append)
            await typed(pilot, *keys)
        host.push_screen(ListChoice(PAINT, "?", STATES), host.answers.append)
        await settle(pilot)
        await typed(pilot, "pagedown", "enter")
        host.push_screen(ListChoice(PAINT, "?", STATES), host.answers.append)
        await settle(pilot)
        row = next(index for index, line in enumerate(host.lines) if "state b" in line)
        await pilot.click(offset=(10, row))
        host.push_screen(ListChoice(PAINT, "?", ()), host.answers.append)
        await typed(pilot, "enter")
        host.push_screen(ListChoice(PAINT, "?", STATES), host.answers.append)
        await typed(pilot, "escape")
    assert host.answers == ["v-e", "v-c", "v-d", "v-g", "v-a", "v-g", "v-d", "v-b", None, None]


async def test_a_list_without_letters_is_narrowed_by_typing() -> None:
    names = ("a new source", "Lê Thị Mận", "Sao Biển", "Báo Vân Hà", *(f"Người {number}" for number in range(20)))
    choices = tuple(Choice("+" if not index else "", name, str(index)) for index, name in enumerate(names))
    host = Host(ListChoice(PAINT, "Which?", choices))
    async with host.run_test(size=(60, 16)) as pilot:
        await typed(pilot, "down")
        assert "2 of 24" in host.picture
        await typed(pilot, "b", "x", "backspace", "a", "o")
        assert "Sao Biển" not in host.picture
        await typed(pilot, "enter")
        host.push_screen(ListChoice(PAINT, "Which?", choices), host.answers.append)
        await typed(pilot, "z", "z", "enter", "down", "escape")
        host.push_screen(ListChoice(PAINT, "Which?", choices), host.answers.append)
        await typed(pilot, "+")
    assert host.answers == ["3", None, "0"]
