"""What stands in only one of a quote and its wording before translation."""

from __future__ import annotations

from hypothesis import given, strategies as st

from reader.model import Source
from reader.views.translation import only_in_one

HALL = Source("hall", "Tòa thị chính", aka=("Town Hall",))


def told(words: str, lang: str, original: str, original_lang: str) -> tuple[list[str], list[str]]:
    here, there = only_in_one(words, lang, original, original_lang, "2031-05-04", [HALL])
    return [words[slice(*span)] for span in here], [original[slice(*span)] for span in there]


def test_a_number_that_was_changed_stands_out_on_both_sides() -> None:
    assert told("chúng tôi mất 132 tàu", "vi", "we have lost 123 ships", "en") == (["132"], ["123"])


def test_numbers_are_compared_by_value_not_by_how_they_are_grouped() -> None:
    assert told("1.250 tàu và 3,5 mét", "vi", "1,250 ships and 3.5 metres", "en") == ([], [])


def test_a_number_in_words_is_that_in_digits() -> None:
    assert told("25 tàu và bốn người", "vi", "twenty-five ships and 4 people", "en") == ([], [])
    assert told("khoảng 1 triệu người, 2,5 tỷ", "vi", "one million people, 2.5 billion", "en") == ([], [])
    assert told("1,5 Millionen", "de", "1,500,000 and 1.5 billion", "en") == ([], ["1.5"])
    # a year is no five, and five of two hundred and five is none by itself
    assert told("năm 2030", "vi", "5 in 2030", "en")[1] == ["5"]
    assert told("two hundred five", "en", "5, 200 und 205", "de")[1] == ["5", "200"]


def test_a_name_is_found_whatever_its_case_and_diacritics() -> None:
    assert told("ông Hải gặp bà Holm ở Auen", "vi", "Mr Hai met Mrs Holm in Lund", "en") == (["Auen"], ["Lund"])


def test_two_names_of_one_source_are_the_same() -> None:
    assert told("tàu của Tòa thị chính", "vi", "a ship of the Town Hall", "en") == ([], [])


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital_alone() -> None:
    assert told("Nước lên. Tàu về.", "vi", "Water rises. Ships return.", "en") == ([], [])


def test_a_name_at_the_beginning_of_the_other_sentence_is_found_there() -> None:
    assert told("hôm qua Holm nói", "vi", "Holm said so yesterday", "en")[0] == []


def test_german_nouns_are_no_names() -> None:
    assert told("we need a Harbour pilot", "en", "wir brauchen einen Lotsen für den Hafen", "de")[1] == []


def test_nothing_is_compared_with_nothing() -> None:
    assert told("ba mươi tàu", "vi", "", "en") == ([], [])


@given(st.text(max_size=60), st.text(max_size=60))
def test_spans_hold_words_of_their_own_text(words: str, original: str) -> None:
    for text, spans in zip((words, original), only_in_one(words, "vi", original, "en"), strict=True):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(st.text(max_size=60))
def test_a_text_differs_in_nothing_from_itself(text: str) -> None:
    assert only_in_one(text, "en", text, "en") == ((), ())
