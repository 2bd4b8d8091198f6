"""The form of one check of a quote's history, and taking a check out."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.messages import codes
from reader.model import Check, Document, Extra, Replace, UnknownItemError, apply
from reader.views.forms import UNSIGNED, Signature, check_form, checked, edit_of, said, typed
from reader.views.forms.check import remove_check_edit
from tests import texts
from tests.views.forms_material import TIDE, Desk, harbour, ids

TAPE = "https://example.org/tape"
BO = Check("claim", "partly", "con nước", "bo", "2031-05-01", TAPE, "at 12:04", Extra((("x-a", "b"),)))
AN = Signature("an", "2031-05-02")
MINE = Check("quote", "verified", by="an", date="2031-05-02")
CHECKS = (Check(status="verified"), BO, MINE)
SHEET = harbour(replace(TIDE, checks=CHECKS))


def after(
    number: int, values: Mapping[str, str], sheet: Desk = SHEET, signed: Signature = AN
) -> tuple[Check, ...] | None:
    """The checks of the quote after something was typed into the form of one of them; None when nothing changed."""
    form = checked(typed(check_form(sheet, sheet.document.quotes[0], number), values))
    assert form.valid, [said(field.error) for field in form.fields if field.error]
    edit = edit_of(form, sheet.document, ids(), signed)
    if edit is None:
        return None
    assert [type(change) for change in edit.changes] == [Replace]
    now, back = apply(sheet.document, edit)
    assert apply(now, back)[0] == sheet.document
    return now.quotes[0].checks


def test_every_field_of_every_check_changes_in_its_place_and_no_other_check_does() -> None:
    form = check_form(SHEET, SHEET.document.quotes[0], 1)
    assert {field.name: field.value for field in form.fields} == {
        **{"check": "partly", "of": "claim", "about": "con nước", "by": "bo", "date": "2031-05-01"},
        **{"evidence": TAPE, "note": "at 12:04"},
    }
    for values, now in (
        ({"by": "chi"}, replace(BO, by="chi")),
        ({"date": "2031-05-03"}, replace(BO, date="2031-05-03")),
        ({"evidence": ""}, replace(BO, evidence="")),
        ({"note": "at 13:00"}, replace(BO, note="at 13:00")),
    ):
        assert after(1, values) == (CHECKS[0], now, MINE)
    assert after(1, {"date": "2/5"}) == (CHECKS[0], replace(BO, date="2031-05-02"), MINE)
    assert after(1, {}) is after(1, {"check": "partly", "note": "at 12:04 "}) is None


@pytest.mark.parametrize(
    ("values", "own"),
    [
        ({"check": "false"}, Check("claim", "false", "con nước", *AN)),
        ({"of": "quote"}, Check("quote", "partly", "con nước", *AN)),
        ({"about": "CHỜ CON"}, Check("claim", "partly", "chờ con", *AN)),
        ({"check": "false", "date": "2031-05"}, Check("claim", "false", "con nước", "an", "2031-05")),
        ({"check": "false", "note": "no"}, Check("claim", "false", "con nước", *AN, "", "no")),
    ],
)
def test_another_verdict_than_somebodys_is_a_check_of_ones_own(values: dict[str, str], own: Check) -> None:
    assert after(1, values) == (*CHECKS, own)


def test_ones_own_verdict_of_the_day_and_an_unsigned_one_change_in_their_place() -> None:
    assert after(2, {"check": "misquoted"}) == (*CHECKS[:2], replace(MINE, status="misquoted"))
    assert after(0, {"check": "partly"}) == (Check("quote", "partly", "", *AN), *CHECKS[1:])
    # what was given already today is not given twice
    given = harbour(replace(TIDE, checks=(BO, replace(BO, status="false", by=AN.by, date=AN.date))))
    assert after(0, {"check": "false"}, given) is None
    # of an earlier day one's own stays too
    assert after(2, {"check": "partly"}, signed=Signature("an", "2031-06-01")) == (
        *CHECKS,
        Check("quote", "partly", by="an", date="2031-06-01"),
    )


def test_who_types_a_name_says_who_gave_the_verdict() -> None:
    assert after(1, {"check": "false", "by": "chi"}) == (CHECKS[0], replace(BO, status="false", by="chi"), MINE)
    assert after(1, {"check": "false"}, signed=UNSIGNED) == (CHECKS[0], replace(BO, status="false"), MINE)


def test_a_quote_without_a_check_gets_its_first() -> None:
    sheet = harbour(TIDE)
    assert after(0, {}, sheet) is None
    assert after(0, {"check": "verified", "of": "claim"}, sheet) == (Check("claim", "verified", "", *AN),)
    # evidence waits for its verdict unsigned
    assert after(0, {"evidence": TAPE}, sheet) == (Check(evidence=TAPE),)


def test_a_check_is_found_again_where_others_came_and_went() -> None:
    form = typed(check_form(SHEET, SHEET.document.quotes[0], 1), {"note": "n"})
    for checks, wanted in (((BO, MINE), (replace(BO, note="n"), MINE)), ((MINE,), (MINE, replace(BO, note="n")))):
        document = replace(SHEET.document, quotes=(replace(SHEET.document.quotes[0], checks=checks),))
        edit = edit_of(form, document, ids(), AN)
        assert edit is not None
        assert apply(document, edit)[0].quotes[0].checks == wanted


def test_what_is_understood_and_what_is_wrong_is_said() -> None:
    form = check_form(SHEET, SHEET.document.quotes[0], 1)
    assert [said(field.aside) for field in form.fields] == [
        *("", "Is it true?", "within the words", "", "1 May 2031", "", "")
    ]
    form = checked(typed(form, {"check": "maybe", "of": "both", "about": "thủy thủ", "date": "soon"}))
    assert {field.name: said(field.error) for field in form.fields if field.error} == {
        "check": "“maybe” is none of the values that are known here.",
        "of": "“both” is none of the values that are known here.",
        "date": "“soon” is no date.",
    }
    assert said(form.field("about").aside) == "not in the words of the quote"
    assert said(form.field("by").aside) == "now signed by you"
    assert {f"form.label.{field.name}" for field in form.fields} <= codes().keys()


def test_one_check_is_taken_out() -> None:
    edit = remove_check_edit(SHEET.document, TIDE.key, 1)
    assert edit is not None
    assert apply(SHEET.document, edit)[0].quotes[0].checks == (CHECKS[0], MINE)
    assert remove_check_edit(SHEET.document, TIDE.key, 3) is None
    with pytest.raises(UnknownItemError):
        remove_check_edit(Document(), TIDE.key, 0)


@given(st.builds(Check, *[texts.words] * 7))
def test_opening_and_saving_a_check_changes_nothing(check: Check) -> None:
    sheet = harbour(replace(TIDE, checks=(check,)))
    assert not check_form(sheet, sheet.document.quotes[0], 0).changed
    assert after(0, {}, sheet) is None
