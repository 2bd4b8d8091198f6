"""The forms of sources, events, notes and the article's record, and the check in one step."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.messages import codes
from reader.model import (
    Add,
    Article,
    Check,
    Context,
    Document,
    Edit,
    Event,
    Extra,
    Item,
    Note,
    Quote,
    Replace,
    Source,
    UnknownItemError,
    apply,
)
from reader.views.forms import (
    Form,
    Signature,
    article_form,
    check_edit,
    checked,
    edit_of,
    event_form,
    note_form,
    quote_form,
    said,
    source_form,
    typed,
    with_words,
)
from tests import texts
from tests.views.forms_material import HARBOUR_SOURCES, Desk, harbour, ids, quote, source

TIDE = quote("q-tide", "Chúng tôi chờ con nước lên", kind="direct", speaker=("man",))
EXTRA = Extra((("x-by", "an"),))


def saved(form: Form, **fields: str) -> Edit | None:
    form = checked(typed(form, fields))
    assert form.valid, [said(field.error) for field in form.fields if field.error]
    return edit_of(form, form.sheet.document, ids())


def item(edit: Edit | None) -> Item:
    assert edit is not None
    last = edit.changes[-1]
    assert isinstance(last, Add | Replace)
    return last.item


def errors(form: Form, **fields: str) -> dict[str, str]:
    return {field.name: said(field.error) for field in checked(typed(form, fields)).fields if field.error}


def asides(form: Form, **fields: str) -> dict[str, str]:
    return {field.name: said(field.aside) for field in typed(form, fields).fields if field.aside}


# Sources


def test_a_new_source() -> None:
    sheet = harbour()
    form = typed(source_form(sheet), {"name": "Đài Gió"})
    assert said(form.title) == "New source"
    edit = saved(form, type="outlet", aka="Gió; Đài", official="no", of="bao vh", url="https://example.org")
    assert edit is not None
    assert edit.code == "edit.add-source"
    owner, made = edit.changes
    assert owner == Add(source("bao-vh-2", "bao vh", ""), "sources/man")
    assert made == Add(
        source(
            "dai-gio", "Đài Gió", "outlet", aka=("Gió", "Đài"), official=False, of="bao-vh-2", url="https://example.org"
        ),
        "sources/bao-vh-2",
    )


def test_the_owner_of_a_source_may_be_new() -> None:
    sheet = harbour()
    edit = saved(source_form(sheet, sheet.document.sources[1]), of="Tập đoàn Gió", speaks_for="Báo Vân Hà")
    assert edit is not None
    assert edit.changes == (
        Add(source("tap-doan-gio", "Tập đoàn Gió", ""), "sources/man"),
        Replace(replace(HARBOUR_SOURCES[1], of="tap-doan-gio", speaks_for="bao-vh")),
    )


def test_a_source_needs_a_name_and_known_values() -> None:
    sheet = harbour()
    assert errors(source_form(sheet)) == {"name": "A source needs a name."}
    assert errors(source_form(sheet, sheet.document.sources[0]), name="") == {}
    assert errors(source_form(sheet), name="x", type="boat", anonymous="maybe", of="none", speaks_for="a; b") == {
        "type": "“boat” is none of the values that are known here.",
        "anonymous": "“maybe” is none of the values that are known here.",
        "of": "“none” has a meaning of its own and can be no source.",
        "speaks_for": "There is room for one source only.",
    }


def test_what_is_asked_of_a_source_depends_on_what_it_is() -> None:
    sheet = harbour()
    form = source_form(sheet, sheet.document.sources[0])
    assert said(form.title) == "Source bao-vh"
    assert {"reason", "gender"}.isdisjoint(field.name for field in form.shown_fields)
    form = typed(form, {"anonymous": "yes", "type": "person"})
    assert {"reason", "gender"} <= {field.name for field in form.shown_fields}


def test_asides_of_a_source() -> None:
    form = typed(source_form(harbour()), {"name": "x"})
    assert asides(form, of="cuc-hh", aka="a; b", speaks_for="bi") == {
        "of": "CH Cục Hàng hải Vân Hà",
        "aka": "a · b",
        "speaks_for": "new source “bi”",
    }


# Events


def test_an_event_for_selected_words_reads_their_date() -> None:
    sheet = harbour()
    form = event_form(sheet, (sheet.span("ngày 3/4"),))
    assert (form.value("date"), form.value("basis")) == ("2031-04-03", "year nearest to publication")
    assert asides(form) == {"date": "3 Apr 2031"}
    assert form.start == "label"
    made = item(saved(form, label="Cục lên tiếng"))
    assert made == Event(("ngày 3/4",), "e-0001", "2031-04-03", "Cục lên tiếng", basis="year nearest to publication")
    assert made.key == "events/e-0001"


def test_an_event_for_the_date_under_the_caret() -> None:
    sheet = harbour()
    caret = sheet.text.index("3/4")
    assert event_form(sheet, caret=caret).spans == (sheet.span("ngày 3/4"),)
    assert event_form(sheet, caret=0).spans == ()


def test_an_event_without_words_needs_a_label() -> None:
    sheet = harbour()
    form = event_form(sheet)
    assert not form.field("words").shown
    assert errors(form) == {"label": "An event needs a label or words of the article."}
    assert errors(form, label="x", role="boat", date="soon", source="none") == {
        "role": "“boat” is none of the values that are known here.",
        "date": "“soon” is no date.",
        "source": "“none” has a meaning of its own and can be no source.",
    }
    assert asides(form) == {"date": "undated"}
    assert asides(form, date="bao giờ") == {"date": "no date yet"}
    made = item(saved(form, label="Tàu rời cảng", date="1/4", role="publication", source="Đài Gió"))
    assert made == Event(
        (), "e-0001", "2031-04-01", "Tàu rời cảng", "publication", "year nearest to publication", "dai-gio"
    )


def test_events_stand_in_the_order_of_the_text() -> None:
    sheet = harbour(events=(Event(("cảng Vân Hà",), key="events/=a"), Event(("hôm qua",), key="events/=b")))
    edit = saved(event_form(sheet, (sheet.span("ngày 3/4"),)))
    assert edit is not None
    assert isinstance(edit.changes[0], Add)
    assert edit.changes[0].after == "events/=a"
    last = saved(event_form(sheet), label="x")
    assert last is not None
    assert isinstance(last.changes[0], Add)
    assert last.changes[0].after == "events/=b"


def test_changing_an_event_keeps_the_rest_of_it() -> None:
    event = Event(("ngày 3/4",), "", "soon", "x", "odd", "log", "gone", "n", Context("Vân Hà"), EXTRA, "events/=a")
    sheet = harbour(events=(event,))
    form = event_form(sheet, event)
    assert said(form.title) == "Event"
    assert saved(form) is None
    assert item(saved(form, note="m")) == replace(event, note="m")
    assert item(saved(form, date="2031-04-03")) == replace(event, date="2031-04-03", basis="")
    assert item(saved(form, date="2031-04-03", basis="tide table")) == replace(
        event, date="2031-04-03", basis="tide table"
    )
    assert item(saved(form, date="", source="", role="", label="")) == replace(
        event, date="", source="", role="", label="", basis=""
    )
    moved = with_words(form, (sheet.span("tiếng còi"),))
    assert item(saved(moved)) == replace(event, text=("tiếng còi",), anchor=None)


# Notes


def test_a_note_on_a_passage() -> None:
    sheet = harbour()
    form = note_form(sheet, (sheet.span("tiếng còi"),))
    assert (said(form.title), form.start) == ("Note", "note")
    assert errors(form) == {"note": "The note is still empty."}
    assert item(saved(form, note="ai nghe?")) == Note("ai nghe?", ("tiếng còi",), id="n-0001")


def test_a_note_about_an_item_names_it_by_id_and_gives_it_one() -> None:
    event = Event(("ngày 3/4",), label="Cục lên tiếng", key="events/=a")
    sheet = harbour(TIDE, events=(event,))
    about = note_form(sheet, TIDE, new=True)
    assert said(about.title) == "Note on “Chúng tôi chờ con nước lên”"
    assert not about.field("words").shown
    assert item(saved(about, note="x")) == Note("x", about="q-tide", id="n-0001")
    edit = saved(note_form(sheet, event), note="x")
    assert edit is not None
    assert edit.changes[0] == Replace(replace(event, id="e-0001"))
    assert item(edit) == Note("x", about="e-0001", id="n-0002")


def test_changing_a_note() -> None:
    on_source = Note("a", about="man", id="n-a", extra=EXTRA, key="notes/n-a")
    lost = Note("b", about="gone", key="notes/=b")
    passage = Note("c", ("tiếng còi",), key="notes/=c")
    sheet = harbour(TIDE, notes=(on_source, lost, passage))
    titles = [said(note_form(sheet, note).title) for note in (on_source, lost, passage)]
    assert titles == ["Note about Lê Thị Mận", "Note about gone", "Note"]
    assert said(note_form(sheet, on_source, new=True).title) == "Note on “a”"
    assert saved(note_form(sheet, on_source)) is None
    assert item(saved(note_form(sheet, on_source), note="hai\ndòng")) == replace(on_source, note="hai\ndòng")
    moved = with_words(note_form(sheet, passage), (sheet.span("gạo mắc cạn"),))
    assert item(saved(moved)) == replace(passage, text=("gạo mắc cạn",))


# The article's record


def test_the_article_s_record() -> None:
    sheet = harbour()
    form = article_form(sheet)
    assert asides(form) == {"outlet": "BH outlet", "lang": "Tiếng Việt", "published": "4 Apr 2031"}
    edit = saved(form, outlet="Đài Gió", byline="Lan; Minh, Anh", updated="5/4", retrieved="2031-04-06", license="CC0")
    assert edit is not None
    assert edit.code == "edit.article"
    assert edit.changes == (
        Add(source("dai-gio", "Đài Gió", "outlet"), "sources/man"),
        Replace(
            replace(
                sheet.document.article,
                outlet="dai-gio",
                byline=("Lan", "Minh, Anh"),
                updated="2031-04-05",
                retrieved="2031-04-06",
                license="CC0",
            )
        ),
    )
    assert errors(form, updated="soon", outlet="a; b") == {
        "updated": "“soon” is no date.",
        "outlet": "There is room for one source only.",
    }
    assert asides(form, updated="bao giờ", byline="a; b")["byline"] == "a · b"


def test_an_inline_outlet_stays_one() -> None:
    sheet = harbour()
    article = Article("x", Source(name="Báo Vân Hà", type="outlet"), extra=EXTRA)
    inline = Desk(sheet.text, "vi", replace(sheet.document, article=article), sheet.anchors, sheet.layout, sheet.voices)
    assert saved(article_form(inline)) is None
    assert item(saved(article_form(inline), title="y")) == replace(article, title="y")
    assert item(saved(article_form(inline), outlet="")) == replace(article, outlet="")


def test_the_claim_of_a_quote_is_told_with_those_that_make_it_too() -> None:
    sheet = harbour(replace(TIDE, claim="tide"), replace(TIDE, id="q-2", key="quotes/q-2"))
    form = quote_form(sheet, sheet.document.quotes[1])
    assert said(form.field("claim").aside) == "named so far: tide"
    assert said(typed(form, {"claim": "tide"}).field("claim").aside) == "1 other quote claims it"
    assert item(saved(form, claim="tide")) == replace(sheet.document.quotes[1], claim="tide")
    # where nobody has named one, the field waits in the record
    assert not quote_form(harbour(TIDE), TIDE).field("claim").shown


# The check in one step


def test_a_check_is_appended_and_on_the_same_day_replaced() -> None:
    sheet = harbour(replace(TIDE, checks=(Check(status="partly", by="bo", date="2031-05-01"),)))
    first = check_edit(sheet.document, TIDE.key, "verified", Signature("an", "2031-05-01"))
    assert first is not None
    assert first.code == "edit.check"
    document = apply(sheet.document, first)[0]
    assert document.quotes[0].checks == (
        Check(status="partly", by="bo", date="2031-05-01"),
        Check(status="verified", by="an", date="2031-05-01"),
    )
    assert check_edit(document, TIDE.key, "verified", Signature("an", "2031-05-01")) is None
    again = check_edit(document, TIDE.key, "false", Signature("an", "2031-05-01"))
    assert again is not None
    assert [check.status for check in apply(document, again)[0].quotes[0].checks] == ["partly", "false"]
    claim = check_edit(document, TIDE.key, "false", Signature("an", "2031-05-01"), of="claim")
    assert claim is not None
    document = apply(document, claim)[0]
    assert [(check.of, check.status) for check in document.quotes[0].checks[1:]] == [
        ("quote", "verified"),
        ("claim", "false"),
    ]
    wording = check_edit(document, TIDE.key, "misquoted", Signature("an", "2031-05-01"))
    assert wording is not None
    assert [(check.of, check.status) for check in apply(document, wording)[0].quotes[0].checks[1:]] == [
        ("claim", "false"),
        ("quote", "misquoted"),
    ]


def test_a_check_of_some_words_is_not_that_of_all() -> None:
    about = Check(status="partly", about="nước", by="an", date="2031-05-01")
    document = harbour(replace(TIDE, checks=(about,))).document
    edit = check_edit(document, TIDE.key, "verified", Signature("an", "2031-05-01"))
    assert edit is not None
    assert apply(document, edit)[0].quotes[0].checks == (about, Check("quote", "verified", "", "an", "2031-05-01"))


def test_a_verdict_in_a_form_is_signed_and_those_before_it_stay() -> None:
    tape = "https://example.org/tape"
    sheet = harbour(replace(TIDE, checks=(Check("claim", "partly", "nước", "bo", "2031-05-01", tape),)))
    an, form = Signature("an", "2031-05-02"), quote_form(sheet, sheet.document.quotes[0])

    def checks(**values: str) -> tuple[Check, ...]:
        edit = edit_of(typed(form, values), sheet.document, ids(), an)
        assert edit is not None
        return apply(sheet.document, edit)[0].quotes[0].checks

    assert checks(check="false")[1:] == (Check("claim", "false", "nước", "an", "2031-05-02"),)
    assert checks(check="false")[:1] == sheet.document.quotes[0].checks
    assert checks(check="false", why="at 12:04")[-1].note == "at 12:04"
    # another link or note for the verdict of someone else leaves it theirs
    assert checks(why="on tape") == (replace(sheet.document.quotes[0].checks[0], note="on tape"),)
    assert checks(evidence="x") == (Check("claim", "partly", "nước", "bo", "2031-05-01", "x"),)


def test_without_a_day_a_check_is_always_a_new_one() -> None:
    document = harbour(replace(TIDE, checks=(Check(status="partly"),))).document
    edit = check_edit(document, TIDE.key, "verified", Signature("", ""))
    assert edit is not None
    assert len(apply(document, edit)[0].quotes[0].checks) == 2


def test_a_check_needs_its_quote() -> None:
    with pytest.raises(UnknownItemError):
        check_edit(Document(), "quotes/gone", "verified", Signature("", ""))


# All of them

SOURCES = st.builds(
    Source,
    id=st.just("any"),
    name=texts.words,
    type=texts.words,
    of=texts.words,
    speaks_for=texts.words,
    official=st.none() | st.booleans(),
    anonymous=st.none() | st.booleans(),
    gender=texts.words,
    aka=st.lists(texts.words, max_size=2).map(tuple),
    note=texts.words,
    key=st.just("sources/any"),
)
EVENTS = st.builds(
    Event,
    st.lists(texts.words, max_size=1).map(tuple),
    date=texts.words,
    role=texts.words,
    source=texts.words,
    key=st.just("events/any"),
)
NOTES = st.builds(Note, note=texts.words.filter(str.strip), about=texts.words, key=st.just("notes/any"))
ARTICLES = st.builds(
    Article,
    texts.words,
    texts.words | st.builds(Source, name=texts.words),
    byline=st.lists(texts.words, max_size=2).map(tuple),
    lang=texts.words,
    published=texts.words,
    note=texts.words,
)


@given(SOURCES, EVENTS, NOTES, ARTICLES)
def test_opening_and_saving_changes_nothing(one: Source, event: Event, note: Note, article: Article) -> None:
    sheet = harbour()
    document = Document(article, (*HARBOUR_SOURCES, one), (), (event,), notes=(note,))
    desk = Desk(sheet.text, "vi", document, sheet.anchors, sheet.layout, sheet.voices)
    forms = (source_form(desk, one), event_form(desk, event), note_form(desk, note), article_form(desk))
    for form in forms:
        assert not form.changed
        assert saved(form) is None
        for field in form.fields:
            said(field.aside)


def test_every_sentence_of_a_form_is_in_the_catalogue() -> None:
    sheet = harbour(TIDE)
    forms = (
        quote_form(sheet, TIDE),
        source_form(sheet),
        event_form(sheet),
        note_form(sheet, TIDE),
        article_form(sheet),
    )
    assert {f"form.label.{field.name}" for form in forms for field in form.fields} <= codes().keys()
    assert all(field.label for form in forms for field in form.fields)


def test_a_form_knows_its_fields() -> None:
    form = article_form(harbour())
    assert not form.has("kind")
    with pytest.raises(KeyError):
        form.field("kind")
    assert isinstance(quote_form(harbour(TIDE), TIDE).base, Quote)
