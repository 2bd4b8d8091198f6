"""The full view of the sources and the audit beside it, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui import panes as panes_module
from reader.views.lines import text_of
from tests.tui.ferry import ferry, marked, on_ferry, panes
from tests.tui.journey import app_at


async def test_the_audit_opens_the_quotes_behind_a_figure_and_leads_to_their_words(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("%")
        assert panes(journey) == {"tree", "audit"}
        assert journey.focus == "audit"
        # The engine has 6 words; the office, citing the yard, 6; of 7 + 12 + 14 + 7 = 40.
        assert "attributed to a source" in journey.picture
        await journey.press("j", "j", "enter")
        assert "▼ attributed to a source" in journey.picture
        await journey.press("j", "j")
        assert journey.reading.current == "quotes/spring"
        assert marked(journey, "audit") == ["quotes/spring"]
        await journey.press("enter")
        assert journey.focus == "article"
        assert journey.reading.article.caret == journey.reading.article.text.index("a new one")
        await journey.press("%", "%")
        assert journey.focus == "article"


async def test_a_heading_of_the_audit_says_what_it_counts(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("%")
        await journey.press("j", "enter")
        rows = [text_of(row).strip() for row in journey.pane("audit").rows[3:12]]
        assert "Left out: captions, credits, teasers" in " ".join(rows)
        await journey.press("enter")
        assert journey.pane("audit").rows[3].key == "audit:share/attributed"


async def test_the_tree_turns_around_with_one_key(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("s", "s")
        assert "this page · The Sund Sheet" in journey.picture
        await journey.press("o")
        assert "who speaks" in journey.picture
        assert [row.key for row in journey.pane("tree").rows[4:9]] == [
            *("sources/berg", "quotes/engine", "quotes/gone"),
            *("sources/office", "sources/yard"),
        ]
        await journey.press("alt+x")
        assert "this page · The Sund Sheet" in journey.picture


async def test_the_side_pane_of_the_sources_has_their_commands_too(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("s", "G")
        assert journey.current == "spring"
        assert "r rename" in journey.footer
        await journey.press("r")
        await journey.type("Office of the Port")
        await journey.press("enter")
        assert journey.session.document.sources_by_id()["office"].name == "Office of the Port"
        assert journey.focus == "sources"
        await journey.press("o")
        assert panes(journey) == {"tree", "audit"}
        assert "who speaks" in journey.picture
        await journey.press("escape", "s", "o")
        assert "who speaks" in journey.picture


async def test_where_it_is_narrow_tree_and_audit_take_turns(tmp_path: Path) -> None:
    async with app_at(ferry(tmp_path), (80, 24)) as journey:
        await journey.press("%")
        assert panes(journey) == {"audit"}
        await journey.press("s")
        assert panes(journey) == {"tree"}
        await journey.press("%")
        assert panes(journey) == {"audit"}
        await journey.press("o")
        assert panes(journey) == {"tree"}
        assert "who speaks" in journey.picture
        await journey.press("escape")
        assert "article" in panes(journey)


async def test_a_source_is_renamed_retyped_and_merged_everywhere_and_each_is_one_step_back(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        before = journey.session.document
        await journey.press("s", "s")
        while journey.reading.current != "sources/office":
            await journey.press("j")
        await journey.press("r")
        await journey.type("Office of the Port")
        await journey.press("enter")
        assert "harbour office is now called Office of the Port" in journey.picture
        await journey.press("#", "g")
        assert journey.session.document.sources_by_id()["office"].type == "group"
        await journey.press("=")
        await journey.type("yard")
        await journey.press("enter")
        assert journey.session.document.quotes[1].speaker == ("yard",)
        assert "office" not in journey.session.document.sources_by_id()
        assert journey.reading.current == "sources/yard"
        await journey.press("u", "u", "u")
        assert journey.session.document == before


async def test_figures_of_long_articles_are_counted_while_the_screen_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panes_module, "LONG", 1)
    async with on_ferry(tmp_path) as journey:
        await journey.press("%", "enter")
        assert journey.focus == "audit"
        await journey.app.workers.wait_for_complete()
        await journey.see("attributed to a source")
        await journey.press("tab", "o")
        await journey.app.workers.wait_for_complete()
        await journey.see("who speaks")


async def test_from_a_source_to_its_first_quote(tmp_path: Path) -> None:
    async with on_ferry(tmp_path) as journey:
        await journey.press("s", "s")
        while journey.reading.current != "sources/yard":
            await journey.press("j")
        await journey.press("enter")
        assert (journey.focus, journey.caret) == ("article", journey.find("a new one"))
