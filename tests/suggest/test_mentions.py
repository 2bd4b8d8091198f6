"""Finding the mention of a speaker beside a cue."""

import pytest
from hypothesis import given, strategies as st

from reader.languages import Language, language
from reader.suggest.cues import Cue, cues_in
from reader.suggest.mentions import Mention, first_mention, mention_after, mention_before
from reader.suggest.passages import Token, tokens_of


def read(text: str, lang: str) -> tuple[tuple[Token, ...], Cue, Language]:
    tokens = tokens_of(text, 0, len(text))
    return tokens, cues_in(tokens, language(lang))[-1], language(lang)


def words(text: str, mention: Mention | None) -> str | None:
    return text[slice(*mention.span)] if mention else None


@pytest.mark.parametrize(
    ("lang", "sentence", "mention"),
    [
        ("en", "Marta Lindqvist said", "Marta Lindqvist"),
        ("en", "the union's leader also said", "the union's leader"),
        ("en", "A spokesman for the ferry company said", "A spokesman for the ferry company"),
        ("en", "Gov. Ruth Abara (D-Maine) said", "Gov. Ruth Abara"),
        ("en", "On Monday she said", "she"),
        ("en", "Lindqvist, a baker from Lund, said", "Lindqvist"),
        ("en", "Lindqvist, who has run the bakery since 2004, later said", "Lindqvist"),
        ("en", "people who know the mayor said", "people"),
        ("en", "Lindqvist and Abara said", "Lindqvist and Abara"),
        ("en", "Both said", "Both"),
        ("en", "From orbit Lindqvist said", "Lindqvist"),
        ("en", "Lindqvist, 45, of Lund, said", "Lindqvist"),
        ("en", "In a note to the board, her adviser, Jo Abara, said", "her adviser"),
        ("de", "Der Sprecher der Polizei sagte", "Der Sprecher der Polizei"),
        ("vi", "Sáng nay, Chủ tịch xã Trần Văn Lộc cho biết", "Chủ tịch xã Trần Văn Lộc"),
        ("vi", "ông cũng nói", "ông"),
        ("fr", "La ministre a déclaré", "La ministre"),
        ("es", "El portavoz del gobierno dijo", "El portavoz del gobierno"),
    ],
)
def test_the_subject_before_a_cue(lang: str, sentence: str, mention: str) -> None:
    tokens, cue, known = read(sentence, lang)
    assert words(sentence, mention_before(tokens, cue.first, known)) == mention


@pytest.mark.parametrize(
    ("lang", "sentence", "mention", "aside"),
    [
        ("en", "said Jonas Weber, a nurse at the clinic.", "Jonas Weber", "a nurse at the clinic"),
        ("en", "said the head of the clinic, Jonas Weber.", "the head of the clinic", "Jonas Weber"),
        ("en", "said Harbor Council spokeswoman Ada Quist on Friday.", "Harbor Council spokeswoman Ada Quist", None),
        ("en", "said she would not resign.", "she", None),
        ("de", "sagte die Leiterin des Museums.", "die Leiterin des Museums", None),
        ("fr", "a déclaré le maire de Brest.", "le maire de Brest", None),
        ("es", "dijo la alcaldesa de Toledo.", "la alcaldesa de Toledo", None),
        ("es", "dijo a los periodistas Ana Quist.", "Ana Quist", None),
        ("es", "dijo a los periodistas la alcaldesa.", "la alcaldesa", None),
        ("fr", "a déclaré aux journalistes Ada Quist, directrice du port.", "Ada Quist", "directrice du port"),
    ],
)
def test_the_subject_behind_a_cue(lang: str, sentence: str, mention: str, aside: str | None) -> None:
    tokens, cue, known = read(sentence, lang)
    found = mention_after(tokens, cue.last + 1, known)
    assert words(sentence, found) == mention
    assert found is not None
    assert (sentence[slice(*found.aside)] if found.aside else None) == aside


@given(
    st.text(alphabet="the said of Mayor Jo,.-(“)’ and who 3\n", max_size=60), st.sampled_from(["en", "de", "vi", "fr"])
)
def test_a_mention_is_made_of_words_of_the_text(text: str, lang: str) -> None:
    tokens = tokens_of(text, 0, len(text))
    found = [first_mention(tokens, language(lang))]
    for at in range(len(tokens)):
        found += [mention_before(tokens, at, language(lang)), mention_after(tokens, at, language(lang))]
    for mention in found:
        assert mention is None or text[slice(*mention.span)].strip() == text[slice(*mention.span)] != ""
