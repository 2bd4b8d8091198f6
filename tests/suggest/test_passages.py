"""Preparing an article: tokens, sentences, and offsets of decomposed text."""

import unicodedata

from hypothesis import given, strategies as st

from reader.anchoring.layout import read_layout
from reader.model import Span
from reader.suggest.passages import Prepared, prepare, tokens_of


def prepared(text: str, lang: str = "en") -> Prepared:
    return prepare(text, lang, read_layout(text, lang))


def test_a_quotation_is_not_cut_by_the_sentences_in_it() -> None:
    text = "“We waited. Nobody came. We left,” the driver said. Then it rained."
    sentences = prepared(text).passages[0].sentences
    assert [text[slice(*one.span)] for one in sentences] == [
        "“We waited. Nobody came. We left,” the driver said.",
        "Then it rained.",
    ]
    assert [text[slice(*span)] for span in sentences[0].quoted] == ["We waited. Nobody came. We left,"]


def test_tokens_keep_numbers_and_contractions_whole() -> None:
    text = "She didn't pay $1,250.50 (40%) on 3/4."
    words = [token.text for token in prepared(text).passages[0].sentences[0].tokens]
    assert words == ["She", "didn't", "pay", "$", "1,250.50", "(", "40%", ")", "on", "3/4", "."]


def test_what_looks_like_one_huge_sentence_is_cut_outside_quotations() -> None:
    text = "rain " * 590 + "“" + "snow, " * 700 + "hail” fell and " + "“a” " * 300 + "then " + "wind " * 900
    sentences = prepared(text).passages[0].sentences
    whole = [token for one in sentences for token in one.tokens]
    assert whole == list(tokens_of(text, 0, len(text)))
    # Behind the quotation that spans the limit, within the row of short ones, and behind them.
    assert [text[one.span.start :][:4] for one in sentences] == ["rain", "fell", "“a” ", "wind"]
    assert [text[slice(*span)] for span in sentences[0].quoted] == ["snow, " * 700 + "hail"]
    assert sum(len(one.quoted) for one in sentences) == 301


def test_spans_of_decomposed_text_are_those_of_the_file() -> None:
    text = unicodedata.normalize("NFD", "Ông Hải nói: “Nước đã rút.”")
    article = prepared(text, "vi")
    span = article.passages[0].sentences[0].quoted[0]
    assert article.text[slice(*span)] == "Nước đã rút."
    assert text[slice(*article.original(span))] == unicodedata.normalize("NFD", "Nước đã rút.")


@given(st.text(alphabet="aạe\u0301\u0323\u200d “”.\n\U0001f469đ\u2028", max_size=40))
def test_every_token_maps_back_to_words_that_hold_it(text: str) -> None:
    article = prepared(text, "vi")
    for passage in article.passages:
        for sentence in passage.sentences:
            for token in sentence.tokens:
                back = article.original(Span(token.start, token.end))
                assert token.text in unicodedata.normalize("NFC", text[slice(*back)])
