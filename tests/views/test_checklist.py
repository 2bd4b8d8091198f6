"""The queue of what is unchecked."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Check, Document, apply
from reader.views.checklist import beyond, checklist_rows
from reader.views.forms import Signature, check_edit
from reader.views.forms.check import evidence_edit
from reader.views.lines import text_of
from reader.views.page import page_of
from tests.views.material import DOCUMENT, TEXT

PAGE = page_of(TEXT, DOCUMENT)
QUOTES = DOCUMENT.quotes


def keys(document: Document = DOCUMENT, width: int = 50) -> list[str]:
    rows = checklist_rows(page_of(TEXT, document), width, key="c")
    return [row.key.removeprefix("quotes/") for row in rows if row.key]


def test_what_is_open_comes_first_in_the_order_of_the_text_and_what_is_lost_last() -> None:
    # only "waited" has checks; "lost" has no words in the text
    assert keys() == ["call", "closed", "farce", "cook", "decide", "lost", "waited"]
    # a verdict that was taken back is none
    back = [replace(quote, checks=(*quote.checks, Check("claim", about="nine years"), Check())) for quote in QUOTES]
    assert keys(replace(DOCUMENT, quotes=tuple(back)))[-1] == "lost"


def test_rows_name_speaker_verdict_and_words() -> None:
    rows = [text_of(row) for row in checklist_rows(PAGE, 50, key="c")]
    assert rows[0].split() == ["Checks", "1", "of", "7"]
    # its wording is verified, its claim disputed: the worse is shown
    assert rows[-1].startswith(" ◐ AD We have waited for")
    assert rows[-1].endswith("disputed")


def test_when_all_is_checked_the_key_for_another_verdict_is_named() -> None:
    checked = tuple(replace(quote, checks=(Check(status="verified"),)) for quote in DOCUMENT.quotes)
    rows = checklist_rows(page_of(TEXT, replace(DOCUMENT, quotes=checked)), 50, key="c")
    assert "c gives another one" in " ".join(text_of(row) for row in rows)


def test_next_and_previous_go_round_the_ends_and_pass_over_what_is_checked() -> None:
    def name(step: int, current: str) -> str:
        found = beyond(PAGE, 0, f"quotes/{current}", step)
        return found.key.removeprefix("quotes/") if found else ""

    assert name(1, "closed") == "farce"
    assert name(-1, "farce") == "closed"
    assert name(1, "lost") == "call"
    assert name(-1, "call") == "lost"


def test_without_a_current_quote_the_caret_counts() -> None:
    behind = TEXT.index("farce") + 1
    assert [beyond(PAGE, behind, "", step).key for step in (1, -1)] == [  # type: ignore[union-attr]  # both are there
        "quotes/cook",
        "quotes/farce",
    ]


def test_evidence_waits_for_its_verdict_and_stays_with_it() -> None:
    link = "https://example.org/tape"
    edit = evidence_edit(DOCUMENT, "quotes/farce", link)
    assert edit is not None
    document = apply(DOCUMENT, edit)[0]
    assert document.quotes_by_id()["farce"].checks == (Check(evidence=link),)
    assert evidence_edit(document, "quotes/farce", link) is None
    verdict = check_edit(document, "quotes/farce", "false", Signature("kim", "2031-05-07"), "claim")
    assert verdict is not None
    checked = apply(document, verdict)[0].quotes_by_id()["farce"].checks
    assert checked == (Check("claim", "false", by="kim", date="2031-05-07", evidence=link),)


def test_other_evidence_is_a_check_of_its_own() -> None:
    edit = evidence_edit(DOCUMENT, "quotes/waited", "https://example.org/paper")
    assert edit is not None
    assert [check.evidence for check in apply(DOCUMENT, edit)[0].quotes_by_id()["waited"].checks] == [
        "",
        "https://example.org/tape",
        "https://example.org/paper",
    ]
