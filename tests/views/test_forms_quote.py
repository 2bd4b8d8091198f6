"""The form of a quote: what the text shows, what is understood, and the edit in the end."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.model import (
    Add,
    Check,
    Context,
    Document,
    Extra,
    Hop,
    Original,
    Quote,
    Source,
    Span,
    When,
    apply,
)
from reader.views.forms import Form, checked, edit_of, quote_form, said, typed, understood, with_words
from tests import texts
from tests.views.forms_material import (
    REPORT,
    TIDE,
    Desk,
    added,
    desk,
    harbour,
    ids,
    saved,
    source,
)


def errors(form: Form, **fields: str) -> dict[str, str]:
    form = checked(typed(form, {name.rstrip("_"): value for name, value in fields.items()}))
    return {field.name: said(field.error) for field in form.fields if field.error}


# What the app understands


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("said", "11/2", "11 Feb 2031 · “ngày 3/4”"),
        ("said", "2031-04-03?", "perhaps 3 Apr 2031 · “ngày 3/4”"),
        ("said", "11/", "no date yet"),
        ("said", "", ""),
        ("via", "(sao-bien), bao-vh?", "this page ← (Sao Biển) ← Báo Vân Hà? ← Cục Hàng hải Vân Hà"),
        ("via", "sao-bien; ", "this page ← Sao Biển ← Cục Hàng hải Vân Hà"),
        ("via", "sao-bien; Đài Gió", "one of 2 ways: this page ← Sao Biển ← Cục Hàng hải Vân Hà"),
        ("via", "(sao", "A bracket lacks its partner."),
        ("speaker", "man", "LM Lê Thị Mận"),
        ("speaker", "Lê Thị Mận", "LM Thuyền trưởng"),
        ("speaker", "Lê Thị Mận; cuc-hh", "LM · CH Cục Hàng hải Vân Hà"),
        ("speaker", "bi", "new source “bi”"),
        ("speaker", "none", "the text names no speaker"),
        ("speaker", "article", "the article itself"),
        ("as", "Cục Hàng hải", "before the words"),
        ("cue", "khẳng định", "within the words"),
        ("cue", "nói rằng thế", "not found near the words"),
        ("tags", "tàu; gạo", "tàu · gạo"),
        ("tags", "tàu", ""),
    ],
)
def test_what_is_understood_of_a_field(name: str, value: str, words: str) -> None:
    sheet = harbour()
    assert said(understood(quote_form(sheet, (sheet.span(REPORT.text[0]),)), name, value)) == words


def test_a_way_is_shortened_in_its_middle() -> None:
    sheet = harbour()
    found = quote_form(sheet, (sheet.span(REPORT.text[0]),)).field("via").aside
    assert said(found, 35) == "this page ← … ← Cục Hàng hải Vân Hà"


def test_checks_say_whose_they_are() -> None:
    sheet = harbour(replace(TIDE, checks=(Check(), Check("claim", "partly", by="an", date="2031-05-01"))))
    form = quote_form(sheet, sheet.quote("q-tide"))
    assert form.value("check") == "partly"
    assert said(form.field("check").aside) == "last of 2 · of the claim · an · 2031-05-01"


def test_evidence_and_type_are_asked_for_only_when_they_mean_something() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span("họ nghe tiếng còi"),))
    assert {"type", "evidence"}.isdisjoint(field.name for field in form.shown_fields)
    form = typed(form, {"speaker": "người dân", "check": "verified"})
    assert {"type", "evidence"} <= {field.name for field in form.shown_fields}
    assert form.start == "kind"


# The edit


def test_a_new_quote_with_a_new_speaker_is_one_edit_and_one_undo() -> None:
    sheet = harbour(TIDE)
    form = quote_form(sheet, (sheet.span(REPORT.text[0]),))
    edit = saved(form, speaker="Ban quản lý cảng; man", type="institution", via="Đài Gió", said="2/4", note="hỏi lại")
    assert edit is not None
    assert edit.code == "edit.add-quote"
    made, carrier, new = edit.changes
    assert made == Add(source("ban-quan-ly-cang", "Ban quản lý cảng", "institution"), "sources/man")
    assert carrier == Add(source("dai-gio", "Đài Gió", ""), "sources/ban-quan-ly-cang")
    assert isinstance(new, Add)
    assert (new.item.key, new.after) == ("quotes/q-0001", None)
    assert added(edit) == Quote(
        REPORT.text,
        id="q-0001",
        kind="indirect",
        speaker=("ban-quan-ly-cang", "man"),
        mention="Cục Hàng hải Vân Hà",
        cue="cho biết",
        via=((Hop("dai-gio"),),),
        said=When("2031-04-02", "ngày 3/4", "year nearest to publication"),
        note="hỏi lại",
    )
    document, back = apply(sheet.document, edit)
    assert apply(document, back)[0] == sheet.document


def test_a_new_quote_goes_behind_the_one_before_it_in_the_text() -> None:
    sheet = harbour(TIDE, REPORT)
    edit = saved(quote_form(sheet, (sheet.span("họ nghe tiếng còi"),)))
    assert edit is not None
    assert isinstance(edit.changes[-1], Add)
    assert edit.changes[-1].after == "quotes/q-tide"


def test_words_that_occur_twice_get_what_decides() -> None:
    sheet = desk("A gull said no. A ferry said no.", Document())
    quote_ = added(saved(quote_form(sheet, (sheet.span("no", 1),)), kind="indirect"))
    assert quote_.text == ("no",)
    assert quote_.anchor is not None
    again = desk(sheet.text, Document(quotes=(quote_,)))
    assert again.anchors.of(quote_.key).spans == (sheet.span("no", 1),)


def test_as_and_cue_take_the_article_s_spelling() -> None:
    sheet = harbour()
    form = quote_form(sheet, (sheet.span("Chúng tôi chờ con nước lên"),))
    assert added(saved(form, as_="thuyen truong le thi man", cue="noi")).mention == "Thuyền trưởng Lê Thị Mận"


def test_what_the_form_does_not_show_survives() -> None:
    extra = Extra((("x-file", "7"),))
    full = replace(
        TIDE,
        kind="echo",
        speaker=("man", Source(name="một thủy thủ", role="đầu bếp")),
        via=((Hop("sao-bien", venue="Live", date="soon", extra=extra), Hop("bao-vh")),),
        checks=(Check(status="partly", by="an"), Check("claim", "odd", about="nước", extra=extra)),
        said=When("2031-04-03", "ngày 3/4", "log", extra),
        original=Original("en", "We wait"),
        tags=("a; b", "c"),
        note="hai\ndòng",
        anchor=Context("nói"),
        extra=extra,
    )
    sheet = harbour(full)
    form = quote_form(sheet, full)
    assert saved(form) is None
    changed = added(
        saved(form, speaker="một thủy thủ; man", via="bao-vh, " + form.value("via").split(",")[0], tags=r"a\; b")
    )
    assert changed == replace(
        full,
        speaker=(full.speaker[1], "man"),
        via=((Hop("bao-vh"), full.via[0][0]),),
        tags=("a; b",),
    )
    assert added(saved(form, check="verified")).checks == (full.checks[0], replace(full.checks[1], status="verified"))
    assert added(saved(form, said="2031-04-03~")).said == When("2031-04-03~", "ngày 3/4", "log", extra)
    assert added(saved(form, said="")).said is None
    assert added(saved(form, note="một")) == replace(full, note="một")
    assert added(saved(form, kind="direct")).text == full.text


def test_an_edit_applies_to_the_record_as_it_is_now() -> None:
    sheet = harbour(TIDE)
    form = typed(quote_form(sheet, TIDE), {"note": "mới"})
    meanwhile = replace(sheet.document, quotes=(replace(TIDE, tags=("khẩn",)),))
    assert added(edit_of(form, meanwhile, ids())) == replace(TIDE, tags=("khẩn",), note="mới")


def test_moved_words_replace_the_anchor() -> None:
    sheet = harbour(replace(TIDE, anchor=Context("nói")))
    form = with_words(quote_form(sheet, sheet.quote("q-tide")), (sheet.span("chờ con nước lên"),))
    changed = added(saved(form))
    assert (changed.text, changed.anchor, changed.note) == (("chờ con nước lên",), None, "")


def test_a_check_in_the_form_of_an_unchecked_quote() -> None:
    sheet = harbour(TIDE)
    form = quote_form(sheet, TIDE)
    assert added(saved(form, check="verified", evidence="https://example.org")).checks == (
        Check(status="verified", evidence="https://example.org"),
    )
    assert saved(form, check="unverified") is None


def test_only_words_and_kind_are_required() -> None:
    sheet = harbour()
    bare = quote_form(sheet, (sheet.span("gạo"),))
    assert errors(bare, **dict.fromkeys(("speaker", "as_", "cue", "via", "said", "tags", "note"), "")) == {}
    assert errors(bare, kind="") == {"kind": "A quote needs its kind."}
    assert errors(quote_form(sheet, ())) == {"words": "No words are selected.", "kind": "A quote needs its kind."}
    assert errors(quote_form(sheet, (Span(3, 3),)))["words"] == "No words are selected."


def test_what_cannot_be_read_is_said_and_kept() -> None:
    sheet = harbour()
    form = typed(
        quote_form(sheet, (sheet.span("gạo"),)), {"said": "soon", "via": "(x", "check": "maybe", "type": "boat"}
    )
    assert errors(form, speaker="none; man") == {
        "said": "“soon” is no date, and these words do not stand near.",
        "via": "A bracket lacks its partner.",
        "check": "“maybe” is none of the values that are known here.",
        "type": "“boat” is none of the values that are known here.",
        "speaker": "“none” cannot stand beside a speaker.",
    }
    assert form.value("said") == "soon"
    with pytest.raises(ValueError, match="said"):
        edit_of(form, sheet.document, ids())


def test_what_was_odd_in_the_file_is_no_error_while_it_is_left() -> None:
    odd = replace(TIDE, kind="", said=When("soon"), checks=(Check(status="maybe"),), speaker=("none", "man"))
    sheet = harbour(odd)
    assert errors(quote_form(sheet, odd), note="x") == {}


REFS = st.sampled_from(["man", "sao-bien", "none", "gone"]) | st.builds(Source, name=texts.words)
HOPS = st.builds(Hop, REFS, st.booleans(), st.booleans(), texts.words, st.sampled_from(["", "2031", "soon"]))
QUOTES = st.builds(
    Quote,
    text=st.lists(texts.words, min_size=1, max_size=2).map(tuple),
    id=st.just("q-any"),
    kind=st.sampled_from(["", "direct", "indirect", "echo"]),
    speaker=st.lists(REFS, max_size=2).map(tuple),
    mention=texts.words,
    cue=texts.words,
    via=st.lists(st.lists(HOPS, max_size=2).map(tuple), max_size=2).map(tuple),
    said=st.none()
    | st.builds(When, date=st.sampled_from(["", "2031-04", "soon"]), text=texts.words, basis=texts.words),
    checks=st.lists(
        st.builds(Check, status=st.sampled_from(["verified", "maybe"]), evidence=texts.words), max_size=2
    ).map(tuple),
    tags=st.lists(texts.words, max_size=2).map(tuple),
    note=texts.words,
    key=st.just("quotes/q-any"),
)


@given(QUOTES)
def test_opening_and_saving_changes_nothing(one: Quote) -> None:
    sheet = harbour(one)
    form = quote_form(sheet, one)
    assert not form.changed
    assert saved(form) is None
    for field in form.fields:
        said(field.aside)
        assert field.label


@given(
    QUOTES,
    st.dictionaries(st.sampled_from(["speaker", "via", "said", "as", "cue", "tags", "check", "note"]), texts.words),
)
def test_any_typing_is_understood_and_saved_or_refused(one: Quote, fields: dict[str, str]) -> None:
    sheet: Desk = harbour(one)
    form = checked(typed(quote_form(sheet, one), fields))
    for field in form.fields:
        said(field.aside)
        said(field.error)
    if form.valid:
        edit = edit_of(form, sheet.document, ids())
        if edit is not None:
            document, back = apply(sheet.document, edit)
            assert apply(document, back)[0] == sheet.document
            assert all(
                ref in document.sources_by_id() or ref in ("none", "article", "gone")
                for ref in document.quotes[0].speaker
                if isinstance(ref, str)
            )
