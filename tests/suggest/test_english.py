"""Reported speech in English: one example sentence a construction."""

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.layout import read_layout
from reader.messages import codes
from reader.suggest.attribution import Attribution
from reader.suggest.direct import direct_attributions
from reader.suggest.grammars.english import english_attributions
from reader.suggest.grammars.english.forms import forms
from reader.suggest.grammars.english.found import CONFIDENCE
from reader.suggest.passages import Prepared, prepare

Row = tuple[str, str, tuple[str, ...], str, str]


def read(text: str) -> tuple[Prepared, list[Attribution]]:
    article = prepare(text, "en", read_layout(text, "en"))
    return article, english_attributions(article, direct_attributions(article))


def described(text: str) -> list[tuple[str, tuple[str, ...], str, str]]:
    """Kind, content, cue and speaker of all that is found, as words."""
    article, found = read(text)
    return [
        (
            one.kind,
            tuple(article.words(span) for span in one.content),
            article.words(one.cue) if one.cue else "",
            article.words(one.speaker) if one.speaker else "",
        )
        for one in found
    ]


ROWS: list[Row] = [
    (
        "The hulls leaked, Runa Oyelin, who left the yard in May, told reporters.",
        "indirect",
        ("The hulls leaked",),
        "told",
        "Runa Oyelin",
    ),
    ("Bakers there said the oven was cold.", "indirect", ("the oven was cold",), "said", "Bakers"),
    ("The cook said there was no bread.", "indirect", ("there was no bread",), "said", "The cook"),
    (
        "Lind, 45, of Ystad, told reporters that the pier would close.",
        "indirect",
        ("that the pier would close",),
        "told",
        "Lind",
    ),
    (
        "Joan Hale, a nurse, who lives on the quay, said the smell was awful.",
        "indirect",
        ("the smell was awful",),
        "said",
        "Joan Hale",
    ),
    (
        "Critics claim the dredger would cost nine million.",
        "indirect",
        ("the dredger would cost nine million",),
        "claim",
        "Critics",
    ),
    (
        "Osei, who slept on deck, thought the tide had turned.",
        "indirect",
        ("the tide had turned",),
        "thought",
        "Osei",
    ),
    (
        "Adeyemi has written to the minister asking for an inquiry.",
        "indirect",
        ("an inquiry",),
        "asking for",
        "Adeyemi",
    ),
    (
        "Osei asked not to be named.",
        "indirect",
        ("not to be named",),
        "asked",
        "Osei",
    ),
    (
        "Osei, asked by the crew whether she was well, paused.",
        "indirect",
        ("whether she was well",),
        "asked",
        "the crew",
    ),
    (
        "Osei and her colleague, Raj Adeyemi, said that the pier had moved.",
        "indirect",
        ("that the pier had moved",),
        "said",
        "Osei and her colleague",
    ),
    (
        "“We are glad to be back,” said the purser, adding that the cabins were dry.",
        "indirect",
        ("that the cabins were dry",),
        "adding",
        "the purser",
    ),
    (
        "Commenting on the wreck, the pilot, a Dane, said it was old.",
        "indirect",
        ("it was old",),
        "said",
        "the pilot",
    ),
    (
        "The purser accused of hiding crates of tea told the court that he was ill.",
        "indirect",
        ("that he was ill",),
        "told",
        "The purser",
    ),
    (
        "The harbour master said on Monday that the ferry would stop at noon.",
        "indirect",
        ("that the ferry would stop at noon",),
        "said",
        "The harbour master",
    ),
    (
        "Ms. Osei, the union's treasurer, told reporters the strike was over.",
        "indirect",
        ("the strike was over",),
        "told",
        "Ms. Osei",
    ),
    (
        "The bridge is safe, the engineers insisted on Friday.",
        "indirect",
        ("The bridge is safe",),
        "insisted",
        "the engineers",
    ),
    (
        "The council will vote again, said Tom Adeyemi.",
        "indirect",
        ("The council will vote again",),
        "said",
        "Tom Adeyemi",
    ),
    (
        "Residents asked whether the river had been tested.",
        "indirect",
        ("whether the river had been tested",),
        "asked",
        "Residents",
    ),
    (
        "The mayor criticized the new timetable.",
        "indirect",
        ("the new timetable",),
        "criticized",
        "The mayor",
    ),
    (
        "She described the ruling as a relief.",
        "indirect",
        ("the ruling as a relief",),
        "described",
        "She",
    ),
    (
        "He promised to repair the roof.",
        "indirect",
        ("to repair the roof",),
        "promised",
        "He",
    ),
    (
        "The nurse, who said she was tired, went home.",
        "indirect",
        ("she was tired",),
        "said",
        "The nurse, who",
    ),
    (
        "She said the tests were “a waste of time” for the village.",
        "mixed",
        ("the tests were “a waste of time” for the village",),
        "said",
        "She",
    ),
    (
        "According to the harbour office, the ferry will run again.",
        "indirect",
        ("the ferry will run again",),
        "According to",
        "the harbour office",
    ),
    (
        "The tunnel is closed, according to the police.",
        "indirect",
        ("The tunnel is closed",),
        "according to",
        "the police",
    ),
    (
        "The road, the mayor said on Friday, would stay open all winter.",
        "indirect",
        ("The road", "would stay open all winter"),
        "said",
        "the mayor",
    ),
    (
        "Her claim that the bridge was safe startled the neighbours.",
        "indirect",
        ("that the bridge was safe",),
        "claim",
        "Her",
    ),
    (
        "The farmers are proud of their new dam.",
        "indirect",
        ("their new dam",),
        "are proud of",
        "The farmers",
    ),
    (
        "Ann Lee said the well was dry, adding that rain was near.",
        "indirect",
        ("that rain was near",),
        "adding",
        "Ann Lee",
    ),
    (
        "Ann Lee said the well was dry and warned of a hard summer.",
        "indirect",
        ("a hard summer",),
        "warned of",
        "Ann Lee",
    ),
    (
        "A third, Ann Lee, said the well was dry.",
        "indirect",
        ("the well was dry",),
        "said",
        "Ann Lee",
    ),
    (
        "The pilot was accused by two passengers of leaving early.",
        "indirect",
        ("The pilot", "of leaving early"),
        "was accused",
        "two passengers",
    ),
    (
        "The dam was praised by the farmers.",
        "indirect",
        ("The dam",),
        "was praised",
        "the farmers",
    ),
    (
        "The lake, which experts say could dry up, is shrinking.",
        "indirect",
        ("could dry up",),
        "say",
        "experts",
    ),
    (
        "The crowd wanted the committee to resign.",
        "indirect",
        ("the committee to resign",),
        "wanted",
        "The crowd",
    ),
    (
        "The road seems to be closed.",
        "indirect",
        ("The road", "to be closed"),
        "seems",
        "",
    ),
    (
        "The new survey shows a fall in prices.",
        "indirect",
        ("a fall in prices",),
        "shows",
        "The new survey",
    ),
    (
        "Mayor: Harbour tunnel will stay closed\n\nThe talk went on for an hour.",
        "indirect",
        ("Harbour tunnel will stay closed",),
        "",
        "Mayor",
    ),
    (
        "LEE: We have no water.\n\nKAY: And whose fault is that?",
        "direct",
        ("We have no water.",),
        "",
        "LEE",
    ),
    (
        "In a survey of nurses, most were in favour of the change.",
        "indirect",
        ("most were in favour of the change",),
        "In",
        "a survey of nurses",
    ),
    (
        "The clerk reportedly left the country.",
        "indirect",
        ("The clerk", "left the country"),
        "reportedly",
        "",
    ),
    (
        "As the ranger put it, the river does not wait.",
        "indirect",
        ("the river does not wait",),
        "put it",
        "the ranger",
    ),
    (
        "The cook was told by the owner that the kitchen would close.",
        "indirect",
        ("that the kitchen would close",),
        "was told",
        "the owner",
    ),
    (
        "Many argue that the toll is unfair.",
        "indirect",
        ("that the toll is unfair",),
        "argue",
        "Many",
    ),
    (
        "The envoy, who has lived in Rome, Oslo and Bern, praised the treaty.",
        "indirect",
        ("the treaty",),
        "praised",
        "The envoy",
    ),
    (
        "The storm led Ann Lee to declare that the pier was closed.",
        "indirect",
        ("that the pier was closed",),
        "to declare",
        "Ann Lee",
    ),
    (
        "The dean, citing two letters, rejected the plan.",
        "indirect",
        ("the plan",),
        "rejected",
        "The dean",
    ),
    (
        "Her best suggestion was that the boats should wait.",
        "indirect",
        ("that the boats should wait",),
        "suggestion",
        "Her",
    ),
    (
        "The pilots insisted that, whatever the weather, they would fly.",
        "indirect",
        ("that, whatever the weather, they would fly",),
        "insisted",
        "The pilots",
    ),
    (
        "At least nine ferries are stuck after the storm, port officials said on Sunday.",
        "indirect",
        ("At least nine ferries are stuck after the storm",),
        "said",
        "port officials",
    ),
    (
        "Up to forty homes lost power, the grid said.",
        "indirect",
        ("Up to forty homes lost power",),
        "said",
        "the grid",
    ),
    (
        "The clerk emptied the safe at night, a court was told on Monday.",
        "indirect",
        ("The clerk emptied the safe at night",),
        "was told",
        "",
    ),
    (
        "The Lund Echo quoted the minister of fisheries as saying that the quota was too low.",
        "indirect",
        ("that the quota was too low",),
        "saying",
        "the minister of fisheries",
    ),
    (
        "The paper quoted an official, whom it did not name, as saying that the quota was too low.",
        "indirect",
        ("that the quota was too low",),
        "saying",
        "an official",
    ),
    (
        "The dean has promised to publish the minutes.",
        "indirect",
        ("to publish the minutes",),
        "has promised",
        "The dean",
    ),
    (
        "The pier was sold by Ann Lee, who once called the harbour a swamp.",
        "indirect",
        ("the harbour a swamp",),
        "called",
        "Ann Lee, who",
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "content", "cue", "speaker"), ROWS, ids=[row[3] + " " + row[4] for row in ROWS]
)
def test_constructions(text: str, kind: str, content: tuple[str, ...], cue: str, speaker: str) -> None:
    assert (kind, content, cue, speaker) in described(text)


@pytest.mark.parametrize(
    ("base", "third", "past", "participle", "gerund"),
    [
        ("say", "says", "said", "said", "saying"),
        ("deny", "denies", "denied", "denied", "denying"),
        ("admit", "admits", "admitted", "admitted", "admitting"),
        ("write", "writes", "wrote", "written", "writing"),
        ("quip", "quips", "quipped", "quipped", "quipping"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("offer", "offers", "offered", "offered", "offering"),
        ("stress", "stresses", "stressed", "stressed", "stressing"),
    ],
)
def test_forms(base: str, third: str, past: str, participle: str, gerund: str) -> None:
    assert forms(base) == (base, third, past, participle, gerund)


WORDS = st.sampled_from(
    [
        *(
            "The",
            "mayor",
            "said",
            "that",
            "told",
            "reporters",
            ",",
            ".",
            ";",
            ":",
            "“",
            "”",
            '"',
            "(",
            ")",
            "who",
            "and",
        ),
        *(
            "but",
            "to",
            "of",
            "criticized",
            "plan",
            "she",
            "according",
            "claims",
            "as",
            "e\u0301t\u00e9",
            "\u2028",
            "U.S.",
        ),
        *("don't", "\U0001f600", "—", "was", "accused", "by"),
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_are_in_order_and_inside(text: str) -> None:
    article, found = read(text)
    for one in found:
        spans = [*one.content, *(span for span in (one.cue, one.speaker) if span)]
        assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
        assert all(first.end <= second.start for first, second in zip(one.content, one.content[1:], strict=False))


@pytest.mark.parametrize("rule", sorted(CONFIDENCE))
def test_every_construction_gives_its_reason(rule: str) -> None:
    assert "word" in codes()[f"suggest.{rule}"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left at noon.",
        "The plan costs two million.",
        "Residents of the town moved to the hills.",
        "The attack on the fort took place in 1704.",
        "He tried to open the door.",
        "When told of the remark, Brandt laughed.",
        "Ida Falk, a nurse who lives on the quay, said no.",
        "Runa Oyelin, who left the yard in May, told reporters.",
    ],
)
def test_plain_sentences_attribute_nothing(text: str) -> None:
    assert described(text) == []


def test_what_is_said_in_a_statement_is_said_for_sure() -> None:
    _, found = read("The league said in a statement that it would look at the match.")
    assert {one.reasons[0].code: one.confidence for one in found}["suggest.that-clause"] == 0.93


def test_a_participle_that_opens_a_sentence_is_no_statement() -> None:
    contents = [content for _, content, _, _ in described("Asked if it leaked, she replied: “Not at all, my friend.”")]
    assert contents == [("if it leaked",)]


def test_a_direct_quote_is_that_of_whom_somebody_quotes() -> None:
    article, found = read("“It was only rain,” the Lund Echo quoted him as saying.")
    ((one, who, carrier),) = ((one, one.speaker, one.via) for one in found)
    assert who is not None
    assert (one.kind, article.words(who), [*map(article.words, carrier)]) == ("direct", "him", ["the Lund Echo"])


def test_a_relative_clause_behind_an_addressee_is_not_told() -> None:
    assert described("“We asked,” the mayor told reporters at a school that is a shelter.") == []


def test_what_opens_a_sentence_with_a_participle_ends_with_the_comma() -> None:
    found = described("Asked what she wanted to hear, she said nobody had come.")
    assert ("indirect", ("nobody had come",), "said", "she") in found
    assert ("indirect", ("to hear",), "wanted", "she") in found


def test_a_cue_holds_no_single_mark() -> None:
    assert not any("reflect" in cue for _, _, cue, _ in described("The firm would “reflect on the matter”."))


def test_what_is_said_within_marks_ends_with_them() -> None:
    headline = "‘I never wanted to be a sailor’: an hour with the cook"
    assert ("to be a sailor",) in [content for _, content, _, _ in described(f"{headline}\n\nThe cook sat down.")]
    read("The sign read “he said,” that it was shut.")


def test_what_is_said_within_a_report_is_less_sure() -> None:
    _, found = read("Ann Lee said the farmers wanted to sell the barn.")
    sure = {one.reasons[0].word: one.confidence for one in found}
    assert sure["wanted"] < 0.5 < sure["said"]


def test_a_long_sentence_is_read_in_pieces() -> None:
    text = "The mayor said that the river rose and " * 400 + "fell."
    assert len(read(text)[1]) > 300
