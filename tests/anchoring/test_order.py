"""The order of the file as evidence."""

from __future__ import annotations

from reader.anchoring.anchors import Anchors, anchor_document
from reader.model import Article, Document, Quote

TEXT = "Title\nAlpha one said ho. Beta two said ho. Gamma three said ho. Delta four said ho. Omega five."


def anchors(*words: str, text: str = TEXT) -> Anchors:
    quotes = tuple(Quote(text=(one,), kind="indirect", key=str(index)) for index, one in enumerate(words))
    return anchor_document(Document(article=Article(lang="en"), quotes=quotes), text)


def starts(found: Anchors) -> list[int | None]:
    return [anchored.spans[0].start if anchored.spans else None for _, anchored in found.items()]


def at(number: int) -> int:
    found = -1
    for _ in range(number):
        found = TEXT.index("said ho", found + 1)
    return found


def test_between_its_neighbours() -> None:
    found = anchors("Beta two", "said ho", "Gamma three")
    assert starts(found)[1] == at(2)
    assert found.of("1").state == "context"


def test_after_the_last_or_before_the_first() -> None:
    assert starts(anchors("Delta four", "said ho"))[1] == at(4)
    assert starts(anchors("said ho", "Beta two"))[0] == at(1)


def test_as_many_quotes_as_places() -> None:
    assert starts(anchors(*["said ho"] * 4)) == [at(1), at(2), at(3), at(4)]


def test_as_many_quotes_as_places_are_left() -> None:
    quotes = (
        Quote(text=("said ho",), key="0"),
        Quote(text=("said ho",), key="1", mention="Beta"),
        Quote(text=("said ho",), key="2"),
        Quote(text=("said ho",), key="3"),
    )
    found = anchor_document(Document(article=Article(lang="en"), quotes=quotes), TEXT)
    assert starts(found) == [at(1), at(2), at(3), at(4)]


def test_fewer_quotes_than_places() -> None:
    assert starts(anchors("said ho", "said ho")) == [None, None]


def test_two_places_between_the_neighbours() -> None:
    assert starts(anchors("Alpha one", "said ho", "Gamma three"))[1] is None


def test_a_file_in_another_order_decides_nothing() -> None:
    assert starts(anchors("Gamma three", "said ho", "Beta two"))[1] is None
    assert starts(anchors("Omega five", "Beta two", "said ho", "Gamma three"))[2] is None


def test_what_was_decided_by_order_helps_the_next() -> None:
    text = "Title\nAlpha one ho. Beta ha ha. Gamma ho ha. Delta four ho."
    found = anchors("Alpha one", "ho", "ha ha", text=text)
    assert found.of("2").state == "exact"
    assert starts(found)[1] == text.index("ho")


def test_a_lookalike_between_its_neighbours() -> None:
    text = "Title\nAlpha one said it. The bridge is gone. Gamma three said it."
    assert anchors("the bridge went", text=text).of("0").state == "lost"
    found = anchors("Alpha one", "the bridge went", "Gamma three", text=text)
    assert found.of("1").state == "moved"
    number = anchors("Alpha one", "the 2 bridge is gone", "Gamma three", text=text)
    assert number.of("1").state == "lost"
