"""Checking as work, from the keyboard."""

from __future__ import annotations

import pytest
from textual.events import Paste

from tests.tui.journey import VIETNAMESE, Journey, app_at


def checked(journey: Journey) -> int:
    return int(journey.lines[0].split(" checked")[0].split()[-1])


async def test_the_queue_leads_from_one_unchecked_quote_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_NAME", "lan")
    async with app_at(VIETNAMESE, bundled=True) as journey:
        before = checked(journey)
        await journey.press("C")
        assert journey.focus == "sources"
        await journey.press("g", "g", "up")
        assert journey.rows("sources").startswith(" Checks")
        await journey.press("C", "r")
        first = journey.current
        await journey.press("c", "v")
        assert "Verdict: verified" in journey.footer
        assert checked(journey) == before + 1
        check = journey.session.document.quotes_by_id()[first].checks[-1]
        assert (check.status, check.by) == ("verified", "lan")
        await journey.press("c", "c", "x")
        assert "Verdict on the claim: false" in journey.footer
        checks = journey.session.document.quotes_by_id()[first].checks
        assert [(one.of, one.status) for one in checks[-2:]] == [("quote", "verified"), ("claim", "false")]
        await journey.press("alt+w", "c")
        assert "Was it said so? “" in journey.picture
        await journey.press("p")
        check = journey.session.document.quotes_by_id()[first].checks[-1]
        assert (check.of, check.status) == ("quote", "partly")
        assert check.about
        assert check.about in " ".join(journey.session.document.quotes_by_id()[first].text)
        assert journey.reading.article.selection is None
        await edit_and_remove_a_check(journey)
        await journey.press("escape", "r", "R")
        assert journey.current != first


async def edit_and_remove_a_check(journey: Journey) -> None:
    """On the rows of the inspector: the second of three checks, and the last."""
    key, was = journey.current, journey.session.document
    await journey.press("i")
    pane = journey.pane("inspector")
    pane.cursor = next(index for index, row in enumerate(pane.rows) if row.key == "field:check/1")
    await journey.press("enter", *["enter"] * 3, "ctrl+u", *"kim", "ctrl+s")
    checks = journey.session.document.quotes_by_id()[key].checks
    assert [one.by for one in checks] == ["lan", "kim", "lan"]
    await journey.press("enter", "ctrl+u", *"disputed", "ctrl+s")
    assert [one.by for one in journey.session.document.quotes_by_id()[key].checks] == ["lan", "kim", "lan", "lan"]
    assert "the one before stays" in journey.footer
    await journey.press("u")
    pane.cursor = next(index for index, row in enumerate(pane.rows) if row.key == "field:check/2")
    await journey.press("d", "d")
    assert journey.session.document.quotes_by_id()[key].checks == checks[:2]
    assert pane.chosen_key == "field:check/1"
    assert "Check removed" in journey.footer
    await journey.press("u", "u")
    assert journey.session.document == was


async def test_a_pasted_link_becomes_evidence_and_other_text_is_not_typed_as_commands() -> None:
    async with app_at(VIETNAMESE, (80, 24), bundled=True) as journey:
        assert "/25 checked" in journey.lines[0]
        await journey.press("s", "s", "C")
        assert journey.rows("lower").startswith(" Checks")
        await journey.press("C", "r")
        quote = journey.session.document.quotes_by_id()[journey.current]
        journey.app.post_message(Paste("https://example.org/tape\n"))
        await journey.settle()
        assert journey.session.document.quotes_by_id()[quote.id].checks[-1].evidence == "https://example.org/tape"
        was = journey.session.document
        for text in ("dd", "https://example.org/a b", "javascript:alert(1)"):
            journey.app.post_message(Paste(text))
        await journey.settle()
        assert journey.session.document == was
        await journey.press("u")
        assert journey.session.document.quotes_by_id()[quote.id] == quote


async def test_without_a_desktop_the_link_is_copied_and_only_links_are(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    async with app_at(VIETNAMESE, bundled=True) as journey:
        await journey.press("r", "O")
        assert "no link" in journey.footer
        journey.app.post_message(Paste("https://example.org/tape"))
        await journey.settle()
        await journey.press("O")
        assert journey.app.clipboard == "https://example.org/tape"
