"""Who is meant by what is typed, and what new sources are called."""

from dataclasses import replace
from itertools import repeat

import pytest
from hypothesis import given, strategies as st

from reader.model import Document, Source
from reader.views.forms.names import Names, NewSources, fresh_id, slug
from reader.views.forms.people import MOST_CHOICES, Choice, Directory, choice_rows, completions
from reader.views.lines import text_of, width_of
from reader.views.speakers import voices
from tests import texts
from tests.views.forms_material import HARBOUR_SOURCES, harbour, ids, quote, source

HARBOUR = harbour(
    quote("q-a", "không thủng ở bất cứ khoang nào", speaker=("man",)),
    quote("q-b", "Chúng tôi chờ con nước lên", speaker=("man",)),
    quote("q-c", "họ nghe tiếng còi", speaker=("cuc-hh",)),
).document


def directory(document: Document = HARBOUR) -> Directory:
    return Directory(document, voices(document))


def named(typed: str) -> list[str]:
    return [choice.name for choice in completions(HARBOUR, voices(HARBOUR), typed)]


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("man", "man"),
        ("Lê Thị Mận", "man"),
        ("le thi man", "man"),
        ("bà mận", "man"),
        ("LM", "man"),
        ("lm", None),
        ("Lê", None),
        ("none", "none"),
        ("article", "article"),
        ("Mận Thị Lê", None),
    ],
)
def test_what_a_typed_name_means(typed: str, id_: str | None) -> None:
    assert directory().resolve(typed) == id_


def test_a_name_that_two_sources_have_means_neither() -> None:
    twins = directory(Document(sources=(source("a", "Lan"), source("b", "LAN"))))
    assert twins.resolve("Lan") is None
    assert (twins.label("a"), twins.label("b")) == ("a", "b")


def test_labels_are_names_that_lead_back() -> None:
    assert [directory().label(ref) for ref in ("man", "none", "gone", Source(name="Ai đó"))] == [
        "Lê Thị Mận",
        "none",
        "gone",
        "Ai đó",
    ]


@given(st.lists(st.builds(Source, id=texts.words, name=texts.words, aka=st.tuples(texts.words)), max_size=5))
def test_every_label_leads_back(sources: list[Source]) -> None:
    document = Document(sources=tuple(sources))
    known = directory(document)
    for id_ in known.sources:
        if id_ and known.label(id_) not in ("none", "article"):
            assert known.resolve(known.label(id_)) == id_


def test_completion_is_blind_to_case_and_diacritics_and_knows_other_names_roles_and_sigla() -> None:
    assert named("man")[0] == "Lê Thị Mận"
    assert named("thi ma")[0] == "Lê Thị Mận"
    assert named("thuyen truong")[0] == "Lê Thị Mận"
    assert named("cuc hang")[0] == "Cục Hàng hải Vân Hà"
    assert named("lm")[0] == "Lê Thị Mận"


def test_the_last_choice_is_a_new_source_unless_the_name_is_known() -> None:
    last = completions(HARBOUR, voices(HARBOUR), "van; ha".partition(";")[0])[-1]
    assert (last.siglum, last.name, last.source, last.text) == ("+ ", "new source “van”", "", "van")
    assert [choice.source for choice in completions(HARBOUR, voices(HARBOUR), "Sao Biển")] == ["sao-bien"]


def test_better_matches_and_busier_speakers_come_first() -> None:
    found = completions(HARBOUR, voices(HARBOUR), "va")
    assert [choice.source for choice in found] == ["cuc-hh", "bao-vh", ""]
    assert [choice.count for choice in found] == [1, 0, -1]


def test_sources_that_the_text_names_are_choices_before_they_are_in_the_file() -> None:
    text = (Source(name="Vance Holt", role="the pilot"), Source(name="Sao Biển"), Source(name="Ada Holm"))
    assert [choice.text for choice in directory().choices("van", found=text)][-2:] == ["Vance Holt", "van"]
    assert [choice.text for choice in directory().choices("pilot", found=text)] == ["Vance Holt", "pilot"]
    assert [choice.text for choice in directory().choices("vance holt", found=text)] == ["Vance Holt"]
    assert [choice.source for choice in directory().choices("Sao Biển", found=text)] == ["sao-bien"]
    assert [choice.source for choice in directory().choices("", found=text)] == ["man", "cuc-hh", "bao-vh", "sao-bien"]


def test_without_typing_everybody_is_offered_and_nobody_new() -> None:
    assert [choice.source for choice in directory().choices("")] == ["man", "cuc-hh", "bao-vh", "sao-bien"]


def test_reserved_speakers_are_choices_where_they_mean_something() -> None:
    assert [choice.source for choice in directory().choices("non", reserved=True)] == ["none", ""]
    assert [choice.source for choice in directory().choices("non")] == [""]


def test_a_choice_types_what_leads_to_its_source() -> None:
    twins = directory(Document(sources=(source("a", "Lan; Ltd"), source("b", "LAN; ltd"), source("c", "Minh; Co"))))
    assert [choice.text for choice in twins.choices("l")] == ["a", "b", "l"]
    assert twins.choices("mi")[0].text == r"Minh\; Co"
    assert twins.choices("mi", ids=True)[0].text == "c"
    assert twins.choices("x (y)", ids=True)[-1].text == r"x \(y\)"


def test_there_are_never_too_many_choices() -> None:
    many = Document(sources=tuple(source(f"s{number}", f"Lan {number}") for number in range(20)))
    assert len(directory(many).choices("lan")) == MOST_CHOICES
    assert directory(many).choices("lan")[-1].source == ""


def test_rows_line_the_choices_up() -> None:
    rows = choice_rows(completions(HARBOUR, voices(HARBOUR), "m"), 0, 60)
    assert text_of(rows[0]) == "▐LM Lê Thị Mận  Thuyền trưởng  2 quotes"
    assert text_of(rows[-1]) == " +  new source “m”"
    assert rows[0].current
    assert not rows[-1].current


@given(st.text(max_size=12), st.integers(8, 90))
def test_rows_never_are_too_wide(typed: str, width: int) -> None:
    choices = (*directory().choices(typed, reserved=True), Choice("XX", 3, "路透社" * 9, "👍🏽" * 9, 12345, "x", "x"))
    assert all(width_of([*row.left, *row.right]) <= width for row in choice_rows(choices, 0, width))


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Lê Thị Mận", "le-thi-man"),
        ("Đài Vân Hà (VTV)", "dai-van-ha-vtv"),
        ("none", "none-2"),
        ("Man", "man-2"),
        ("路透社", ""),
        ("2031", ""),
        ("a" * 60, "a" * 40),
        ("ab " * 20, "-".join(["ab"] * 13)),
    ],
)
def test_ids_are_made_from_names(name: str, id_: str) -> None:
    assert slug(name, {"man", "none"}) == id_


def test_random_ids_are_drawn_until_one_is_free() -> None:
    drawn = iter(["q-aaaa", "q-bbbb", "cccc"])
    assert fresh_id("e-", {"e-aaaa", "e-bbbb"}, lambda: next(drawn)) == "e-cccc"


def test_random_ids_grow_where_none_is_free() -> None:
    constant = repeat("q-aaaa")
    assert fresh_id("q-", {"q-aaaa"}, lambda: next(constant)) == "q-aaaaaaaa"


def test_one_new_name_makes_one_source_behind_the_others() -> None:
    new = NewSources(HARBOUR, ids())
    names = Names(directory(), (), lambda name: new.make(name, "group"))
    assert [names.ref(name) for name in ("Người dân", "Lê Thị Mận", "Người dân", "民")] == [
        "nguoi-dan",
        "man",
        "nguoi-dan",
        "s-0001",
    ]
    assert [source.name for source in new.sources] == ["Người dân", "民"]
    assert [getattr(change, "after", None) for change in new.additions(HARBOUR)] == ["sources/man", "sources/nguoi-dan"]
    assert new.sources[0] == replace(source("nguoi-dan", "Người dân", "group"))


def test_an_inline_record_stays_one() -> None:
    inline = Source(name="Lê Thị Mận", role="ngư dân")
    assert Names(directory(), (inline,)).ref("Lê Thị Mận") is inline
    assert Names(directory(), ()).is_known("Lê Thị Mận")
    assert not Names(directory(), ()).is_known("Ai đó")
    assert len(HARBOUR_SOURCES) == 4
