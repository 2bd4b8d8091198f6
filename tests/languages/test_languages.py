"""The languages: complete, consistent, found by tag and by their words."""

from __future__ import annotations

import unicodedata

import pytest

from reader.languages import LANGUAGES, Language, detect, language
from reader.languages.generic import GENERIC

SAMPLES = {
    "vi": "Bà Lan cho biết đoàn sẽ trở về vào cuối tuần này, sau khi cây cầu được sửa xong.",
    "en": "The mayor said that the bridge would be open again before the end of the week, and that it was safe.",
    "de": "Die Bürgermeisterin sagte, dass die Brücke vor dem Ende der Woche wieder offen ist und sicher sein soll.",
    "fr": "La maire a dit que le pont serait ouvert avant la fin de la semaine et que les habitants sont en sécurité.",
    "es": "La alcaldesa dijo que el puente estará abierto antes de que termine la semana y que no hay peligro.",
}


@pytest.mark.parametrize("known", LANGUAGES, ids=lambda known: known.tag)
def test_data_is_complete_and_clean(known: Language) -> None:
    assert [number for _, number in known.months if number not in range(1, 13)] == []
    assert {number for _, number in known.months} == set(range(1, 13))
    assert {number for _, number in known.weekdays} == set(range(7))
    assert len(known.cues) >= 40
    for words in (known.cues, known.titles, known.negations, known.common, known.credits, known.boilerplate):
        assert all(word == unicodedata.normalize("NFC", word).lower().strip() and word for word in words)
    assert not any(word.endswith(".") for word in known.abbreviations)


@pytest.mark.parametrize(("tag", "text"), SAMPLES.items())
def test_a_sentence_tells_its_language(tag: str, text: str) -> None:
    assert detect(text) == tag
    assert detect(unicodedata.normalize("NFD", text)) == tag


@pytest.mark.parametrize(
    "text", ["", "   ", "12 34", "qwrt zxcv", "橋は再び開く。", "Most ponownie otwarty, mówi burmistrz."]
)
def test_no_language_is_guessed_without_evidence(text: str) -> None:
    assert detect(text) == ""


def test_tags_fall_back() -> None:
    assert language("vi-VN").tag == "vi"
    assert language("en_GB").tag == "en"
    assert not language("en-US").day_first
    assert language("").tag == ""
    assert language("tlh") is GENERIC


def test_credits_and_boilerplate_hold_what_is_found_everywhere() -> None:
    vietnamese = language("vi")
    assert {"ảnh", "photo"} <= set(vietnamese.all_credits)
    assert {"quảng cáo", "advertisement"} <= set(vietnamese.all_boilerplate)
