"""Sigla and hues."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from reader.model import Document, Source
from reader.views.palette import HUES
from reader.views.speakers import NO_SIGLUM, NOBODY, Voice, display_name, role_in_words, standing_in_words, voices
from tests.analysis.material import quote, route
from tests.views.material import DOCUMENT, HOSTILE


def siglum(name: str, id_: str = "x", **values: Any) -> str:
    source = Source(id_, name, **values)
    return voices(Document(sources=(source,)))[id_].siglum


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Holm", "AH"),
        ("Ada Maria Holm", "AH"),
        ("Nhà Trắng", "NT"),
        ("Nha\u0300 Tra\u0306\u0301ng", "NT"),
        ("Đặng Ước", "DU"),
        ("Reuters", "RE"),
        ("Mỹ (chính phủ)", "MY"),
        ("Łódź", "LO"),
        ("O’Neill", "ON"),
        ("Анна Лис", "АЛ"),
        ("Q", "Q2"),
        ("3M Company", "CO"),
        ("Straße", "ST"),
    ],
)
def test_named_sources_have_capitals(name: str, expected: str) -> None:
    assert siglum(name) == expected


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("people at the town hall", {"anonymous": True}, "pa"),
        ("the harbour master", {"type": "office"}, "th"),
        ("insiders", {"anonymous": True}, "in"),
    ],
)
def test_who_is_not_named_has_lower_case(name: str, values: dict[str, Any], expected: str) -> None:
    assert siglum(name, **values) == expected


def test_names_without_capitals_are_read_by_their_id() -> None:
    assert siglum("市长", "mayor-li") == "ML"
    inline = voices(Document(quotes=(quote("a", "x", Source(name="市长")),)))
    assert inline["=市长"].siglum == "市"
    assert siglum("محافظ", "governor") == "GO"
    assert siglum("", "clerk") == "CL"
    assert siglum("", "", role="the baker") == "tb"
    assert siglum("—", "—") == "AA"


def test_sigla_differ_whatever_the_case() -> None:
    sources = (
        Source("a", "Nora Thal"),
        Source("b", "new tenants", anonymous=True),
        Source("c", "Nils Tann"),
        Source("d", "Nils Tann"),
    )
    found = [voice.siglum for voice in voices(Document(sources=sources)).values()]
    assert found == ["NT", "ne", "NI", "NL"]


def test_when_the_letters_of_a_name_are_taken_any_free_pair_does() -> None:
    sources = tuple(Source(str(index), "Bo") for index in range(14))
    found = [voice.siglum for voice in voices(Document(sources=sources)).values()]
    assert found[:10] == ["BO", *(f"B{digit}" for digit in range(2, 10)), "AA"]
    assert len(set(found)) == len(found)


def test_with_more_sources_than_pairs_the_sigla_begin_again() -> None:
    sources = tuple(Source(str(index), f"Name {index}") for index in range(1200))
    found = [voice.siglum for voice in voices(Document(sources=sources)).values()]
    assert all(cell_len(one) == 2 for one in found)
    assert len(set(found)) == 26 * 36


def test_slots_are_in_the_order_of_the_first_quote_and_only_for_who_speaks() -> None:
    found = voices(DOCUMENT)
    assert {key: voice.slot for key, voice in found.items()} == {
        "quay": -1,
        "wire": -1,
        "radio": -1,
        "hall": 0,
        "holm": 1,
        "people": 2,
        "=a cook": 3,
    }


def test_the_ninth_speaker_has_the_first_hue_again() -> None:
    quotes = tuple(quote(str(index), "x", f"s{index}") for index in range(10))
    found = voices(Document(quotes=quotes))
    assert [found[f"s{index}"].slot for index in range(10)] == [*range(HUES), 0, 1]


def test_adding_a_quote_at_the_end_changes_nobody() -> None:
    before = voices(DOCUMENT)
    more = quote("more", "x", "wire", "newcomer", via=(route("telex"),))
    after = voices(Document(DOCUMENT.article, DOCUMENT.sources, (*DOCUMENT.quotes, more)))
    unchanged = {key: voice for key, voice in after.items() if key in before and key != "wire"}
    assert unchanged == {key: voice for key, voice in before.items() if key != "wire"}
    assert after["wire"].slot == 4


def test_what_a_source_is_in_words() -> None:
    holm = Source("holm", "Ada Holm", "person", "mayor of Auen", official=True)
    assert (role_in_words(holm), standing_in_words(holm)) == ("mayor of Auen", "mayor of Auen · official")
    people = Source("p", "people", "group", anonymous=True)
    assert standing_in_words(people) == "group · not named"
    assert standing_in_words(Source("m", "the master", "office", official=True)) == "person by office · official"
    master = Source("m", "the master", "office", "harbour master")
    assert standing_in_words(master) == "harbour master · by office"
    assert standing_in_words(Source("x", "X", "oracle")) == "oracle"
    assert standing_in_words(Source("x", "X")) == ""


def test_a_name_stands_on_one_line_and_is_never_empty() -> None:
    assert display_name(Source("x", " Ada\r\n Holm\x1b ")) == "Ada Holm␛"
    assert display_name(Source("x", "", role="the baker")) == "the baker"
    assert display_name(Source("x")) == "x"
    assert display_name(Source()) == "no name"
    assert Voice(NO_SIGLUM, -1, "", "", named=False) == NOBODY


@given(st.lists(st.tuples(st.one_of(st.text(max_size=8), st.sampled_from(HOSTILE)), st.booleans()), max_size=20))
def test_every_siglum_has_two_cells_and_is_like_no_other(names: list[tuple[str, bool]]) -> None:
    sources = tuple(Source(f"s{index}", name, anonymous=hidden) for index, (name, hidden) in enumerate(names))
    found = voices(Document(sources=sources))
    signs = [voice.siglum for voice in found.values()]
    assert all(cell_len(sign) == 2 for sign in signs)
    assert len({sign.lower() for sign in signs}) == len(signs)
    for source, sign in zip(sources, signs, strict=True):
        assert sign == (sign.lower() if source.anonymous else sign.upper())
