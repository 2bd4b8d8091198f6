"""Going through suggestions from the keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.config import Config
from reader.model import Source, Span
from reader.suggest import QuoteSuggestion, Suggestions
from reader.tui.fields import Field
from reader.views.page import Page
from tests.tui.journey import Journey, app_at

TEXT = """The ferry stays in port

“We will not sail before the hull is dry,” said Ada Holm on the quay in the morning.

Nobody else was there, and it rained until noon.

“They have told us nothing for nine days,” said Bo Lund, who had waited since Monday.
"""
DRY, NOTHING = "“We will not sail before the hull is dry", "“They have told us nothing for nine days"


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, "utf-8")
    path.with_suffix(".yaml").write_text("reader: 1\narticle: {lang: en, published: 2031-05-04}\n", "utf-8")
    return path


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture(autouse=True)
def drafts(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """What the text suggests is held by tests of its own. Gives the pages that suggestions were worked out for."""
    ada = Source(name="Ada Holm", type="person")
    pages: list[Page] = []
    found = Suggestions(
        (
            QuoteSuggestion("direct", (span(DRY[1:]),), span("Ada Holm"), span("said"), 0.95, made=ada),
            QuoteSuggestion("direct", (span(NOTHING[1:]),), span("Bo Lund"), confidence=0.9, name="Bo Lund"),
        )
    )

    def page_suggestions(page: Page) -> Suggestions:
        pages.append(page)
        return found

    monkeypatch.setattr("reader.tui.triage.page_suggestions", page_suggestions)
    return pages


async def begin(journey: Journey) -> None:
    await journey.until(lambda: journey.desk.triaging.suggestions, "suggestions")
    await journey.press("~")


def quotes(journey: Journey) -> list[tuple[str, str]]:
    names = {source.id: source.name for source in journey.session.document.sources}
    return [(names[str(one.speaker[0])], " ".join(one.text)) for one in journey.session.document.quotes]


async def test_one_key_accepts_one_turns_down_and_undo_brings_back(ferry: Path, drafts: list[Page]) -> None:
    async with app_at(ferry, config=Config()) as journey:
        await journey.until(lambda: journey.desk.triaging.suggestions, "suggestions")
        await journey.settle()
        assert "No quotes yet. ~ goes" in journey.rows("inspector")
        await begin(journey)
        assert journey.caret in range(journey.find(DRY), journey.find(DRY) + 2)
        assert "who   Ada Holm" in journey.rows("inspector")
        await journey.press("a")
        assert [name for name, _ in quotes(journey)] == ["Ada Holm"]
        assert journey.caret in range(journey.find(NOTHING), journey.find(NOTHING) + 2)
        await journey.press("x")
        assert [one.kind for one in journey.session.document.dismissed] == ["direct"]
        assert "No suggestion is left" in journey.rows("inspector")
        await journey.press("u")
        assert journey.session.document.dismissed == ()
        assert "who   Bo Lund" in journey.rows("inspector")
        await journey.press("u", "escape")
        assert journey.session.document.quotes == ()
        assert not journey.reading.triaging
        await journey.press("ctrl+s")
        # a source that a suggestion has brought is no reason to work them out again
        assert len(drafts) == 1
    assert "dismissed" not in ferry.with_suffix(".yaml").read_text("utf-8")


async def test_the_form_comes_filled_and_saving_it_accepts(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with app_at(ferry, (80, 24), config=Config()) as journey:
        await begin(journey)
        await journey.press("enter")
        assert "Ada Holm" in journey.picture
        await journey.press("escape")
        assert journey.reads
        await journey.press("enter", *"Ada Lund")
        assert journey.app.screen.query_one("#field-speaker", Field).value == "Ada Lund"
        await journey.press("escape", "shift+tab", "shift+tab", "shift+left", "escape")
        await journey.press("d")
        assert "a accept" in journey.footer
        await journey.press("enter", "ctrl+s")
        assert journey.reads
        assert [name for name, _ in quotes(journey)] == ["Ada Holm"]
        assert journey.session.document.sources[0].type == "person"
        assert journey.caret in range(journey.find(NOTHING), journey.find(NOTHING) + 2)
        await journey.press("u")
        # a name that is corrected in one suggestion is so in all of them
        found = journey.desk.triaging.suggestions
        assert found is not None
        both = tuple(replace(one, made=found.quotes[0].made, name="") for one in found.quotes)
        journey.desk.triaging.suggestions = Suggestions(both)
        monkeypatch.setattr("reader.tui.triage.page_suggestions", lambda _: Suggestions(both))
        await journey.press("enter", *"Zoe")
        await journey.press("tab", "ctrl+s")
        assert "~ Zoe" in journey.picture


async def test_all_above_a_confidence_are_one_step(ferry: Path) -> None:
    ferry.with_suffix(".yaml").write_text("reader: 1\n", "utf-8")
    async with app_at(ferry, (50, 20), config=Config()) as journey:
        await begin(journey)
        assert "No date of publication. I gives it" in journey.picture
        await journey.press("A", "enter")
        assert sorted(name for name, _ in quotes(journey)) == ["Ada Holm", "Bo Lund"]
        await journey.press("u")
        assert journey.session.document.quotes == ()


async def test_what_is_judged_is_in_view_wherever_it_is_begun_from(ferry: Path) -> None:
    async with app_at(ferry, (50, 20), config=Config()) as journey:
        await journey.until(lambda: journey.desk.triaging.suggestions, "suggestions")
        for keys in ("t", "s", "ss", "%", "z"):
            await journey.press(*keys, "~")
            assert journey.focus == "article", keys
            assert "1 of 2" in journey.picture, keys
            assert "a accept" in journey.footer, keys
            await journey.press("escape")


async def test_keys_that_find_nothing_to_decide_say_so(ferry: Path) -> None:
    async with app_at(ferry, (80, 24), config=Config()) as journey:
        await begin(journey)
        await journey.press("]", "]")
        assert "No further suggestion" in journey.footer
        await journey.press("a", "x")
        for key in ("a", "x", "enter", "A"):
            await journey.press("k", key)
            assert "No suggestion is left here" in journey.footer, key
        await journey.press("-")
        assert "0 suggestions from 0.4 on" in journey.footer


async def test_suggestions_can_be_switched_off(ferry: Path) -> None:
    async with app_at(ferry, config=Config(suggest=False)) as journey:
        await journey.press("~")
        assert "READER_SUGGEST" in journey.footer
