"""What the panes show while suggestions are gone through."""

from __future__ import annotations

from dataclasses import replace

from reader.suggest import Reason
from reader.views.article import Eye, Marks, margin_runs, row_runs
from reader.views.lines import text_of
from reader.views.proposals import proposals
from reader.views.rows import RowSpan
from reader.views.triage import Triage, pencil_marks, queue_rows, suggestion_rows, triage_strip
from tests.views.test_proposals import ALL, DAY, SAIL, TEXT, page

HERE = page()
OPEN = proposals(
    HERE, replace(ALL, quotes=(*ALL.quotes[:1], replace(SAIL, reasons=(Reason("suggest.cue-beside-mark", "said"),))))
)
KEYS = (("a", "accept"), ("x", "turn down"))


def at(index: int) -> Triage:
    return Triage(OPEN, OPEN[index].key, 0.5, KEYS)


def test_the_record_a_suggestion_would_get_is_told_with_how_sure_it_is_and_why() -> None:
    rows = [text_of(row).strip() for row in suggestion_rows(HERE, at(1), 40, 30)]
    assert rows[0].split() == ["Suggestion", "2", "of", "2"]
    assert "┊ We will not sail before the hull is" in rows
    assert "who   Ada Holm  new" in rows
    assert "cue   said" in rows
    assert "kind  ┃ direct" in rows
    assert "via   Radio Auen" in rows
    assert "said  no date near" in rows
    assert rows[rows.index("How sure  0.95") + 2] == "+ cue “said” beside the mark"
    assert rows[-2:] == ["a       accept", "x       turn down"]


def test_a_known_speaker_is_not_new_and_its_date_is_told() -> None:
    rows = [text_of(row).strip() for row in suggestion_rows(HERE, at(0), 40, 30)]
    assert "who   Harbour office" in rows
    assert "as    the harbour office" in rows
    assert "said  3 May 2031" in rows


def test_of_an_undated_article_it_is_said_why_no_day_is_known() -> None:
    rows = [text_of(row).strip() for row in suggestion_rows(HERE, replace(at(1), undated=True), 40, 30)]
    assert "said  article has no date" in rows


def test_keys_give_way_where_the_pane_is_low() -> None:
    assert not any("turn down" in text_of(row) for row in suggestion_rows(HERE, at(0), 40, 12))


def test_the_queue_says_how_sure_each_is_and_from_where_on() -> None:
    rows = queue_rows(HERE, at(0), 40)
    assert text_of(rows[0]).split() == ["2", "left", "from", "0.5"]
    assert [row.key for row in rows if row.key] == [one.key for one in OPEN]
    assert [row.current for row in rows[2:]] == [True, False]
    assert text_of(rows[3]).rstrip().endswith("0.95")


def test_the_strip_has_four_rows_with_or_without_a_suggestion() -> None:
    assert [len(triage_strip(HERE, state, 80)) for state in (at(0), Triage((), "", 0.9))] == [4, 4]
    assert "0.9" in text_of(triage_strip(HERE, Triage((), "", 0.9), 80)[0])


def test_a_date_is_told_as_the_event_it_would_become() -> None:
    event = replace(DAY, role="event")
    found = proposals(HERE, replace(ALL, quotes=(), dates=(event,)))
    rows = [text_of(row).strip() for row in suggestion_rows(HERE, Triage(found, found[0].key, 0.5), 40, 30)]
    assert "what  ● event" in rows
    assert "label On 3 May the harbour office sai…" in rows
    assert "date  3 May 2031" in rows


def row_of(words: str) -> RowSpan:
    start = TEXT.index(words)
    return RowSpan("text", 2, start, start + len(words))


def test_in_the_text_suggestions_are_a_quiet_sign_until_they_are_gone_through() -> None:
    row = row_of("“We will not sail before the hull is dry,” said Ada Holm.")
    marks = pencil_marks(TEXT, OPEN)
    quiet, judged = Eye(pencil=marks), Eye(pencil=marks, suggestion=OPEN[1].key)
    for eye, tone in ((quiet, "secondary"), (judged, "accent")):
        margin = margin_runs(row, Marks(), eye, None, narrow=False)
        assert [(run.text, run.fg) for run in margin if run.text.strip()] == [(" ~", tone), ("┊", tone)]
    words = row_runs(TEXT, row, "paragraph", Marks(), quiet, last=True)
    assert {run.bg for run in words} == {"paper"}
    words = row_runs(TEXT, row, "paragraph", Marks(), judged, last=True)
    strong = "".join(run.text for run in words if run.bg == "pencil-strong")
    assert strong == "“We will not sail before the hull is dry"
    assert [run.text for run in words if "bold" in run.attrs] == ["said", "Ada Holm"]
    assert all("underline" in run.mono for run in words if run.bg == "pencil-strong")
