"""What the text itself shows about words that are to become a quote."""

from dataclasses import replace

import pytest

from reader.model import Article, Document, Hop, Replace, When
from reader.views.forms import checked, quote_form, said, typed, with_words
from reader.views.forms.draft import CLAUSE, clause_of
from tests.views.forms_material import (
    REPORT,
    TIDE,
    added,
    desk,
    harbour,
    island,
    quote,
    saved,
    source,
    values,
)


def test_a_report_with_its_speaker_cue_wire_and_day() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span(REPORT.text[0]),))
    assert said(form.title) == "New quote"
    assert values(form) == {
        "kind": "indirect",
        "speaker": "Cục Hàng hải Vân Hà",
        "as": "Cục Hàng hải Vân Hà",
        "cue": "cho biết",
        "via": "sao-bien",
        "said": "2031-04-03",
        "check": "unverified",
    }
    assert said(form.field("via").aside) == "this page ← Sao Biển ← Cục Hàng hải Vân Hà"
    assert said(form.field("said").aside) == "3 Apr 2031 · “ngày 3/4”"


def test_words_between_marks_are_direct_and_lose_the_marks() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span("“Chúng tôi chờ con nước lên”"),))
    assert form.spans == (sheet.span("Chúng tôi chờ con nước lên"),)
    assert values(form)["kind"] == "direct"
    assert values(form)["as"] == "Thuyền trưởng Lê Thị Mận"
    assert values(form)["speaker"] == "Lê Thị Mận"


def test_the_title_before_a_name_belongs_to_the_mention() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span("con tàu không thủng ở bất cứ khoang nào"),))
    assert values(form)["as"] == "thuyền trưởng Lê Thị Mận"
    assert values(form)["cue"] == "khẳng định"


def test_the_way_of_the_same_speaker_before_is_carried_over_in_brackets() -> None:
    sheet = harbour(TIDE)
    form = quote_form(sheet, (sheet.span("thủy thủ đoàn đủ nước ngọt cho mười ngày"),))
    assert form.value("via") == "(sao-bien “Live”)"
    assert added(saved(form)).via == ((Hop("sao-bien", stated=False, venue="Live"),),)


def test_the_way_of_another_speaker_is_not() -> None:
    sheet = harbour(replace(TIDE, speaker=("cuc-hh",)))
    assert quote_form(sheet, (sheet.span("thủy thủ đoàn đủ nước ngọt cho mười ngày"),)).value("via") == ""


def test_an_unnamed_crowd_has_no_speaker() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span("họ nghe tiếng còi"),))
    assert values(form) == {"kind": "indirect", "cue": "cho biết", "said": "2031-04-03", "check": "unverified"}
    assert added(saved(form)).said == When("2031-04-03", "hôm qua", "counted from the day of publication")


def test_a_name_that_the_file_does_not_know_is_still_a_mention() -> None:
    text = "The mayor spoke. Pilar Duarte said the bridge will reopen."
    sheet = desk(text, Document(Article(lang="en")))
    form = quote_form(sheet, (sheet.span("the bridge will reopen"),))
    assert (form.value("as"), form.value("speaker")) == ("Pilar Duarte", "")


def test_english_marks_and_the_speaker_behind_them() -> None:
    sheet = island()
    form = quote_form(sheet, (sheet.span("The slip is gone"),))
    assert values(form) == {
        "kind": "direct",
        "speaker": "Ruth Ofori",
        "as": "harbour master Ruth Ofori",
        "cue": "said",
        "said": "2031-04-03",
        "check": "unverified",
    }


def test_nobody_in_the_speech_names_its_speaker() -> None:
    text = 'Ruth Ofori came. "I told Bram Gull that we wait," she said. "We wait."'
    sources = (source("ofori", "Ruth Ofori"), source("bram", "Bram Gull"))
    sheet = desk(text, Document(Article(lang="en"), sources))
    form = quote_form(sheet, (sheet.span("we wait"),))
    assert (form.value("speaker"), form.value("as"), form.value("cue")) == ("Ruth Ofori", "she", "said")


def test_a_speaker_known_by_role_only() -> None:
    sheet = desk("The pilot said no.", Document(Article(lang="en"), (source("p", "", "office", role="the pilot"),)))
    form = quote_form(sheet, (sheet.span("no"),))
    assert (form.value("speaker"), form.value("as")) == ("p", "The pilot")


def test_selected_marks_of_several_pieces() -> None:
    sheet = desk("He said “one” and two.", Document(Article(lang="en")))
    form = quote_form(sheet, (sheet.span("“one”"), sheet.span("two")))
    assert form.spans == (sheet.span("one"), sheet.span("two"))
    assert form.value("kind") == "mixed"


def test_an_english_wire() -> None:
    sheet = island()
    assert quote_form(sheet, (sheet.span("a second slip was needed"),)).value("via") == "gull"


def test_words_inside_the_quote_of_another_are_a_quote_inside_it() -> None:
    sheet = harbour(REPORT)
    form = quote_form(sheet, (sheet.span("con tàu không thủng ở bất cứ khoang nào"),))
    assert said(form.title) == "Quote inside “thuyền trưởng Lê Thị Mận …”"
    assert form.value("via") == ""
    assert said(form.field("via").aside) == "this page ← Sao Biển ← Cục Hàng hải Vân Hà ← Lê Thị Mận"
    assert added(saved(form)).part_of == "q-report"


def test_words_inside_a_quote_of_the_same_speaker_are_not() -> None:
    sheet = harbour(REPORT)
    form = quote_form(sheet, (sheet.span("con tàu không thủng ở bất cứ khoang nào"),))
    assert added(saved(form, speaker="Cục Hàng hải Vân Hà")).part_of == ""
    assert said(typed(form, {"speaker": "cuc-hh"}).title) == "New quote"


def test_the_quote_around_gets_an_id_where_it_has_none() -> None:
    outer = replace(REPORT, id="", key="quotes/=abc")
    sheet = harbour(outer)
    edit = saved(quote_form(sheet, (sheet.span("con tàu không thủng ở bất cứ khoang nào"),)))
    assert edit is not None
    assert edit.changes[0] == Replace(replace(outer, id="q-0001"))
    assert (added(edit).part_of, added(edit).id) == ("q-0001", "q-0002")


def test_which_quote_a_quote_stands_inside_can_be_changed() -> None:
    hold = quote("hold", "con tàu không thủng ở bất cứ khoang nào", part_of=REPORT.id)
    sheet = harbour(REPORT, hold)
    form = quote_form(sheet, hold)
    assert form.field("inside").choices == (REPORT.id,)
    assert said(form.field("inside").aside) == "“thuyền trưởng Lê Thị Mận…”"
    assert added(saved(form, inside="")).part_of == ""
    wrong = checked(typed(form, {"inside": "hold"})).field("inside").error
    assert wrong is not None
    assert said(wrong) == "No quote around this one has the id “hold”."
    # where no quote stands around, and in a new quote, where the text decides, there is nothing to choose
    assert not quote_form(sheet, REPORT).field("inside").shown
    assert not quote_form(sheet, (sheet.span("nước ngọt"),)).field("inside").shown


def test_moving_the_ends_reads_anew_what_was_left() -> None:
    sheet = harbour()
    form = typed(quote_form(sheet, (sheet.span("nước ngọt"),)), {"note": "xem lại", "cue": "nói"})
    form = with_words(form, (sheet.span("Chúng tôi chờ con nước lên"),))
    assert form.changed
    assert (form.value("kind"), form.value("note"), form.value("cue")) == ("direct", "xem lại", "nói")
    assert form.value("as") == "Thuyền trưởng Lê Thị Mận"


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("in May", "who left the yard in May"),
        ("Last night", "Last night, the 1,900 crates were gone"),
        ("by then", "she said by then"),
        ("on Monday", "they sail on Monday"),
        ("in 2019", f"in 2019 {'over ' * 22}".strip()),
    ],
)
def test_what_a_date_is_about_is_the_clause_that_it_stands_in(words: str, clause: str) -> None:
    sheet = desk(
        "Ada Holm, who left the yard in May, came back. Last night, the 1,900 crates were gone; all of them.\n"
        f"“So what,” she said by then: “they sail on Monday.” It rained in 2019 {'over ' * 40}the bay.",
        Document(Article(lang="en")),
    )
    assert clause_of(sheet, sheet.span(words)) == clause
    assert len(clause) <= CLAUSE
