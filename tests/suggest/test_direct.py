"""Direct quotes: their pieces, cues and speakers, and what stands between marks without being speech."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.anchoring.layout import read_layout
from reader.suggest.attribution import Attribution
from reader.suggest.certainty import certainty
from reader.suggest.direct import direct_attributions
from reader.suggest.passages import prepare


def found(text: str, lang: str = "en") -> list[Attribution]:
    return direct_attributions(prepare(text, lang, read_layout(text, lang)))


def told(text: str, lang: str = "en") -> list[tuple[str, str, str, str]]:
    """Kind, content, cue and speaker of each attribution."""

    def words(*spans: tuple[int, int] | None) -> str:
        return " | ".join(text[slice(*span)] for span in spans if span)

    return [(one.kind, words(*one.content), words(one.cue), words(one.speaker)) for one in found(text, lang)]


@pytest.mark.parametrize(
    ("text", "attributions"),
    [
        ("“We leave at dawn,” said Ada Quist.", [("direct", "We leave at dawn,", "said", "Ada Quist")]),
        ("“We leave at dawn,” the ferry captain said.", [("direct", "We leave at dawn,", "said", "the ferry captain")]),
        ("Ada Quist, a baker, said: “We leave.”", [("direct", "We leave.", "said", "Ada Quist")]),
        (
            "“The bridge,” she said, “was never safe.”",
            [("direct", "The bridge, | was never safe.", "said", "she")],
        ),
        (
            "“We waited,” Lind said. “Nobody came to us.”",
            [("direct", "We waited,", "said", "Lind"), ("direct", "Nobody came to us.", "", "Lind")],
        ),
        ("“It is over!” the judge thundered.", [("direct", "It is over!", "thundered", "the judge")]),
        ("“No deal today,” harrumphed Lind.", [("direct", "No deal today,", "harrumphed", "Lind")]),
        (
            "When Lind resigned, Quist put it plainly: “He had to go.”",
            [("direct", "He had to go.", "", "Quist")],
        ),
        ("After Lind criticized the plan, Quist said, “Enough.”", [("direct", "Enough.", "said", "Quist")]),
        ("Lind wrote to the board in May, adding, “I am tired.”", [("direct", "I am tired.", "adding", "Lind")]),
        ("Quist was asked, “Will you run again?”", [("direct", "Will you run again?", "asked", "")]),
        ("Lind was asked by a reporter, “Why so late?”", [("direct", "Why so late?", "asked", "a reporter")]),
        ("According to Lind, “the mill is closed.”", [("direct", "the mill is closed.", "According to", "Lind")]),
        ("“The mill is closed, and it stays closed.” ― Ada Quist", [
            ("direct", "The mill is closed, and it stays closed.", "", "Ada Quist")
        ]),
        ("Ada Quist, 45, of Lund, said: “No.”", [("direct", "No.", "said", "Ada Quist")]),
        ("Lind said the bridge was “a disgrace” to the town.", [("mixed", "a disgrace", "said", "Lind")]),
    ],
)  # fmt: skip
def test_who_says_what(text: str, attributions: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == attributions


@pytest.mark.parametrize(
    "text",
    [
        "He drove the so-called “Blue Goose” to the harbour.",
        "The film “Winter Ferries” opened in May.",
        "Gustav “Gus” Lind ran the mill.",
        "Her first novel, “The Long Dry Summer,” sold well.",
        "She read “The Long Dry Summer,” by Jonas Weber, twice.",
    ],
)
def test_names_and_terms_are_not_speech(text: str) -> None:
    assert [one.kind for one in found(text)] == ["scare"]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“We built it in a year,” Quist said. “It was cold.\n\n“And then it rained for weeks.”\n\n“Never again.”"
    assert told(text) == [
        ("direct", "We built it in a year,", "said", "Quist"),
        ("direct", "It was cold. | And then it rained for weeks.", "", "Quist"),
        ("direct", "Never again.", "", "Quist"),
    ]


def test_a_colon_at_the_end_of_a_paragraph_feeds_the_next() -> None:
    text = "The talks went badly. Ada Quist explained:\n\n“They wanted the mill, and the mill is not for sale.”"
    assert told(text)[0][3] == "Ada Quist"


def test_a_name_below_a_quotation_signs_it() -> None:
    text = "The talks went badly.\n\n“They wanted the mill, and it is not for sale.”\n\n— Ada Quist\n\nNobody answered."
    assert [one[3] for one in told(text)] == ["Ada Quist"]


def test_a_heading_between_single_marks_is_no_speech() -> None:
    text = "“We leave at dawn,” said Quist.\n\n'Nobody came.'\n\n“They were late,” she said.\n\n“Very late,” she added."
    assert [one[0] for one in told(text)] == ["direct", "scare", "direct", "direct"]


def test_the_turns_of_a_transcript() -> None:
    turns = (
        "QUIST: We will not leave it.",
        "HOST: Will you never leave?",
        "QUIST: Not while it stands.",
        "HOST: And then?",
    )
    text = "\n\n".join(turns)
    assert [(one[1], one[3]) for one in told(text)] == [
        ("We will not leave it.", "QUIST"),
        ("Will you never leave?", "HOST"),
        ("Not while it stands.", "QUIST"),
        ("And then?", "HOST"),
    ]


def test_a_post_as_pages_embed_it() -> None:
    text = "She wrote at once.\n\nThe old mill is gone for good. — Ada Quist (@adaq) May 3, 2019\n\nNobody answered."
    assert told(text) == [("direct", "The old mill is gone for good.", "", "Ada Quist")]


@pytest.mark.parametrize(
    ("lang", "text", "attributions"),
    [
        ("fr", "« C’est fini », a déclaré le maire.", [("direct", "C’est fini", "a déclaré", "le maire")]),
        ("fr", "« C’est fini », dit-il.", [("direct", "C’est fini", "dit", "il")]),
        (
            "fr",
            "« C’est fini, a reconnu le maire, mais nous restons. »",
            [("direct", "C’est fini | mais nous restons.", "a reconnu", "le maire")],
        ),
        (
            "es",
            "—No lo sé —dijo la alcaldesa—. Tal vez mañana.",
            [("direct", "No lo sé | Tal vez mañana.", "dijo", "la alcaldesa")],
        ),
        ("pl", "„Jest późno”, powiedziała Ewa Lis.", [("direct", "Jest późno", "", "Ewa Lis")]),
        ("ru", "«Мы уходим», — сказал капитан.", [("direct", "Мы уходим", "", "")]),
        ("es", "«Es tarde», aseguró este lunes el ministro.", [("direct", "Es tarde", "aseguró", "el ministro")]),
        ("de", "„Es ist spät“, sagte die Leiterin des Museums.", [
            ("direct", "Es ist spät", "sagte", "die Leiterin des Museums")
        ]),
    ],
)  # fmt: skip
def test_other_languages(lang: str, text: str, attributions: list[tuple[str, str, str, str]]) -> None:
    assert told(text, lang) == attributions


def test_british_single_marks_and_apostrophes() -> None:
    text = "‘It’s over, and the boys’ school’s open,’ said Ada Quist."
    assert told(text) == [("direct", "It’s over, and the boys’ school’s open,", "said", "Ada Quist")]


def test_longer_quotations_are_surer() -> None:
    for sign in ("suggest.cue-beside-mark", "suggest.continued", "suggest.carried", "suggest.unknown"):
        sure = [certainty("direct", sign, words) for words in (1, 5, 20)]
        assert sure == sorted(sure)
        assert 0 < sure[0] <= sure[-1] < 1


SIGNS = "“”\"'«»—,.:?―"
WORDS = (*SIGNS, "\n\n", "said", "dit", "dijo", "Ada", "Quist", "the", "QUIST:", "it", "by", "(R)", "5")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS)),
    st.sampled_from(["en", "fr", "es", "de", ""]),
)
def test_any_text_has_pieces_in_order(words: list[str], lang: str) -> None:
    text = " ".join(words)
    for one in found(text, lang):
        ends = [0]
        for span in (*one.content,):
            assert ends[-1] <= span.start < span.end <= len(text)
            ends.append(span.end)
        for other in (one.cue, one.speaker):
            assert other is None or 0 <= other.start < other.end <= len(text)
