"""Who a reference means."""

from __future__ import annotations

import pytest

from reader.analysis.who import is_named, known_sources, naming, pick, source_key, source_of, speaker_keys
from reader.model import Article, Document, Event, Photo, Source
from tests.analysis.material import quote, route

MAYOR = Source("mayor", "Ada Holm", "person")
PASSER_BY = Source(name="a woman at the bridge", anonymous=True)


def test_an_id_is_its_own_key_and_an_inline_record_goes_by_its_name() -> None:
    assert source_key("mayor") == "mayor"
    assert source_key(MAYOR) == "mayor"
    assert source_key(PASSER_BY) == "=a woman at the bridge"


def test_reserved_speakers_are_nobody_and_each_speaker_counts_once() -> None:
    assert speaker_keys(quote("a", "x", "none")) == ()
    assert speaker_keys(quote("b", "x", "article")) == ()
    assert speaker_keys(quote("c", "x")) == ()
    assert speaker_keys(quote("d", "x", "mayor", PASSER_BY, "mayor")) == ("mayor", "=a woman at the bridge")


def test_every_source_of_the_document_is_known() -> None:
    document = Document(
        Article(outlet=Source(name="The Quay")),
        sources=(MAYOR, Source("mayor", "Someone else")),
        quotes=(quote("a", "x", PASSER_BY, "ghost", via=(route("wire"),)), quote("b", "y", "none")),
        events=(Event(source="clerk"),),
        photos=(Photo(("z",), credit=("agency",)),),
    )
    sources = known_sources(document)
    assert list(sources) == ["mayor", "=The Quay", "=a woman at the bridge", "ghost", "wire", "clerk", "agency"]
    assert sources["mayor"] is MAYOR
    assert sources["=a woman at the bridge"] is PASSER_BY
    assert sources["ghost"].name == "ghost"
    assert source_of(document, "mayor") is MAYOR


def test_a_key_that_nobody_has_gives_a_record_with_that_name() -> None:
    assert pick({}, "stranger") == Source("stranger", "stranger")
    assert pick({}, "=Ida Berg").name == "Ida Berg"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (MAYOR, "named"),
        (Source("x"), "named"),
        (Source("x", "the harbour master", "office"), "office"),
        (Source("x", "a clerk", "person", anonymous=True), "anonymous"),
        (Source("x", "the clerks", "office", anonymous=True), "anonymous"),
        (Source(), "anonymous"),
    ],
)
def test_how_far_a_source_is_named(source: Source, expected: str) -> None:
    assert naming(source) == expected
    assert is_named(source) == (expected == "named")
