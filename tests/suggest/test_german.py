"""Reported speech in German: one example sentence a construction."""

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.layout import read_layout
from reader.languages.language import listed
from reader.suggest.attribution import Attribution
from reader.suggest.direct import direct_attributions
from reader.suggest.grammars.german import german_attributions
from reader.suggest.grammars.german.verbs import forms
from reader.suggest.passages import Prepared, prepare

Row = tuple[str, str, tuple[str, ...], str, str]


def read(text: str) -> tuple[Prepared, list[Attribution]]:
    article = prepare(text, "de", read_layout(text, "de"))
    return article, german_attributions(article, direct_attributions(article))


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
        "Die Sprecherin des Hafenamts sagte am Dienstag, dass die Schleuse im Mai wieder öffne.",
        "indirect",
        ("dass die Schleuse im Mai wieder öffne",),
        "sagte",
        "Die Sprecherin des Hafenamts",
    ),
    (
        "Der Förster erklärte, der Wald sei zu trocken.",
        "indirect",
        ("der Wald sei zu trocken",),
        "erklärte",
        "Der Förster",
    ),
    (
        "Das Wasser habe die Brücke beschädigt, teilte gestern der Landkreis mit.",
        "indirect",
        ("Das Wasser habe die Brücke beschädigt",),
        "teilte",
        "der Landkreis",
    ),
    (
        "Der Verein hat angekündigt, das Stadion bis zum Herbst zu räumen.",
        "indirect",
        ("das Stadion bis zum Herbst zu räumen",),
        "angekündigt",
        "Der Verein",
    ),
    (
        "Laut dem Wetterdienst steigt der Pegel bis Freitag.",
        "indirect",
        ("steigt der Pegel bis Freitag",),
        "Laut",
        "dem Wetterdienst",
    ),
    (
        "Der Zug war nach Angaben der Feuerwehr leer.",
        "indirect",
        ("Der Zug war", "leer"),
        "nach",
        "der Feuerwehr",
    ),
    (
        "Augenzeugenberichten zufolge brannte zuerst der Schuppen.",
        "indirect",
        ("brannte zuerst der Schuppen",),
        "zufolge",
        "Augenzeugenberichten",
    ),
    (
        "Die Orgel ist gerettet, so Kantorin Ilse Brandt.",
        "indirect",
        ("Die Orgel ist gerettet",),
        "so",
        "Kantorin Ilse Brandt",
    ),
    (
        "Wie die Werft mitteilte, verlässt das Schiff am Montag das Dock.",
        "indirect",
        ("verlässt das Schiff am Montag das Dock",),
        "mitteilte",
        "die Werft",
    ),
    (
        "Die Mieter wiederholten ihre Forderung, dass der Hof offen bleiben müsse.",
        "indirect",
        ("dass der Hof offen bleiben müsse",),
        "Forderung",
        "Die Mieter",
    ),
    (
        "Die Prüferin sagte, dass die Kasse „völlig in Ordnung“ sei.",
        "mixed",
        ("dass die Kasse „völlig in Ordnung“ sei",),
        "sagte",
        "Die Prüferin",
    ),
    (
        "Von der Gewerkschaft wurde behauptet, dass die Löhne gesunken seien.",
        "indirect",
        ("dass die Löhne gesunken seien",),
        "behauptet",
        "der Gewerkschaft",
    ),
]


@pytest.mark.parametrize(("text", "kind", "content", "cue", "speaker"), ROWS, ids=[row[0][:30] for row in ROWS])
def test_a_construction_is_found_with_its_content_cue_and_speaker(
    text: str, kind: str, content: tuple[str, ...], cue: str, speaker: str
) -> None:
    assert [one for one in described(text) if one[0] != "direct"] == [(kind, content, cue, speaker)]


def test_the_subjunctive_goes_on_reporting_without_a_cue() -> None:
    text = "Der Bürgermeister sagte, das Bad bleibe zu. Die Heizung sei defekt. Ein Ersatz werde gesucht. Es regnete."
    assert described(text)[1] == (
        "indirect",
        ("Die Heizung sei defekt. Ein Ersatz werde gesucht.",),
        "",
        "Der Bürgermeister",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Die Firma teilte das Land unter den Erben auf.",
        "Nach dem Regen ging die Prozession weiter.",
        "Der Hund lief so schnell er konnte.",
        "Das Dorf, das am Fluss liegt, hat eine neue Brücke.",
        "Die Trainerin stand am Rand und rang nach Worten.",
        "Der Verband lobte die Pläne, warnte aber gestern.",
    ],
)
def test_what_reports_nothing_is_left_alone(text: str) -> None:
    assert described(text) == []


def test_forms_of_verbs_are_made_by_rule() -> None:
    table = forms()
    assert {form.verb for form in table["mitgeteilt"]} == {"mit|teilen"}
    assert {form.verb for form in table["vorzuschlagen"]} == {"vor|schlagen"}
    assert {form.shape for form in table["behauptet"]} == {"finite", "participle"}
    assert "gebehauptet" not in table
    assert {"fordere", "fordert", "fordern", "forderte", "forderten", "gefordert"} <= set(table)
    assert {"warnte", "warne", "gewarnt", "antwortete", "geantwortet", "prognostiziert"} <= set(table)


WORDS = (
    *listed("""
        Demnach, Laut, laut, nach, Angaben, zufolge, so, Wie, wie, wonach, sagte, teilte, mit, hieß, es, soll, haben,
        dass, sei, habe, wird, gefordert, zitiert, bekannt, gab, gegeben, und, der, die, Polizei, Frau, Kern, Er, er,
        zu, gehen, weil, Das, Dies, „, “, „Nie“, „so“, (, ), :, ;, -, ., !
    """),
    ",",
    "\n\n",
)


@given(st.lists(st.sampled_from(WORDS), max_size=24))
def test_spans_lie_in_the_text_whatever_it_is(words: list[str]) -> None:
    article, found = read(f"Der Titel\n\n{' '.join(words)}.")
    for one in found:
        for span in (*one.content, *filter(None, (one.cue, one.speaker))):
            assert 0 <= span.start < span.end <= len(article.text)
        assert all(a.end <= b.start for a, b in zip(one.content, one.content[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Richter nannte den Streit „höchst bedauerlich“.", "direct"),
        ("Der Kran stürzte auf den Frachter „Morgenröte“.", "scare"),
        ("Der Chor sang im Saal „Alte Mühle“ ein Lied.", "scare"),
        ("Wer ein „berechtigtes Interesse“ hat, bekommt die Akten.", "scare"),
        ("Der Auftrag ist als „Fest“ bezeichnet worden.", "direct"),
        ("Die Händler sprachen von „Panikkäufen“.", "direct"),
        ("Die Rede war von einer „gut gemeinten, schlecht gemachten“ Reform.", "direct"),
    ],
)
def test_capitals_tell_speech_from_names(text: str, expected: str) -> None:
    assert expected in [one.kind for one in read(text)[1]]
    assert all(one.kind == expected or one.cue for one in read(text)[1])


def test_what_looks_like_a_subjunctive_goes_on_reporting() -> None:
    found = described("„Wir bleiben hier“, sagte Ada Quist. Der Rat fühle sich übergangen. Dazu äußere man sich nicht.")
    assert found[1:] == [
        ("indirect", ("Der Rat fühle sich übergangen. Dazu äußere man sich nicht.",), "", "Ada Quist"),
    ]


def test_a_short_sentence_with_its_stop_is_no_title() -> None:
    assert [one.kind for one in read("„Er kam mit Kuchen“, sagte die Zeugin. „Und mit Formularen.“")[1]] == [
        "direct",
        "direct",
    ]


def test_a_place_before_a_dash_is_not_reported() -> None:
    (row,) = described("Bad Senf - Der Pegel sei gestiegen, teilte die Stadt mit.")
    assert row == ("indirect", ("Der Pegel sei gestiegen",), "teilte", "die Stadt")
    article, _ = read("Ada Quist – Leiterin der Wacht – sagte, der Pegel sei gestiegen.")
    assert article.proper[0].sentences[0].tokens[0].text == "Ada"


def test_a_fragment_has_the_speaker_of_the_report_around_it() -> None:
    found = described("Die Rektorin sagte, der Bau sei „nicht mehr zu retten“.")
    assert ("direct", ("nicht mehr zu retten",), "sagte", "Die Rektorin") in found


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("Der Damm ist gebrochen. Das teilte der Landkreis mit.", "Der Damm ist gebrochen", "teilte", "der Landkreis"),
        ("Der Wirt forderte mildere Auflagen.", "Der Wirt forderte mildere Auflagen", "forderte", "Der Wirt"),
        ("Die Polizei sprach von zwei Tätern.", "Die Polizei sprach von zwei Tätern", "sprach", "Die Polizei"),
        ("Der Kapitän soll geschlafen haben.", "Der Kapitän soll geschlafen haben.", "", ""),
        (
            "Nach Angaben des Leiters, Jan Vogt, ist die Halle gesperrt.",
            "ist die Halle gesperrt",
            "Nach",
            "des Leiters",
        ),
        (
            "Die Wirtin, eine Schwedin, sagte, das Haus sei voll.",
            "das Haus sei voll",
            "sagte",
            "Die Wirtin, eine Schwedin",
        ),
    ],
)
def test_further_constructions(text: str, content: str, cue: str, speaker: str) -> None:
    assert [one[1:] for one in described(text)] == [((content,), cue, speaker)]


def test_a_quotation_alone_has_the_voice_before_it() -> None:
    found = described("Die Köchin erklärte: „Wir schließen am Montag.“ „Danach ziehen wir um.“")
    assert [(one[1], one[3]) for one in found] == [
        (("Wir schließen am Montag.",), "Die Köchin"),
        (("Danach ziehen wir um.",), "Die Köchin"),
    ]


def test_a_noun_and_a_colon_give_the_word() -> None:
    assert described("Torwart Emil Sand: „Das war knapp genug.“")[0][3] == "Torwart Emil Sand"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Der Hafen lehnte ab, er habe keine Liegeplätze.", "er habe keine Liegeplätze"),
        ("Das Amt prüft einen Weg, der allen nutzen solle.", "der allen nutzen solle"),
        ("Wie Ida Holm, Leiterin der Werft, mitteilte, ruht die Arbeit.", "ruht die Arbeit"),
        ("Der Müller sagte, damit sei die Ernte verloren.", "damit sei die Ernte verloren"),
        ("Die Fischer sagten, das Licht gesehen zu haben.", "das Licht gesehen zu haben"),
    ],
)
def test_where_a_content_begins_and_ends(text: str, content: str) -> None:
    assert [one[1] for one in described(text)] == [(content,)]


def test_the_first_person_is_no_subjunctive() -> None:
    assert described("Ich habe den Wagen verkauft. Ich gehe jetzt zu Fuß.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Der Umzug fällt aus. Dies bestätigte gestern die Bürgermeisterin.", "die Bürgermeisterin"),
        ("In einem Bericht des Senats wird gefordert, dass die Brücke gesperrt werde.", "einem Bericht des Senats"),
        ("Der Wirt lobte den Plan und sagte, er sei gut.", "Der Wirt"),
        ("Die Prognose, wonach der Fluss steigt, war falsch.", "Die Prognose"),
        ("Aus dem Gutachten geht hervor, dass der Turm schief ist.", "dem Gutachten"),
        ("Der Regen ließ nach, und die Fischer hofften, dass der Pegel falle.", "die Fischer"),
        ("Gestern hatte der Betreiber, Hans Lund, zugesagt, die Halle zu öffnen.", "der Betreiber, Hans Lund"),
        ("„Der Damm hält“, zitiert die Zeitung den Deichgrafen.", "den Deichgrafen"),
        ("Die Gruppe „Rettet den Hain“ spricht von einem „Anschlag auf uns“.", "Die Gruppe „Rettet den Hain“"),
        ("Am Montag sprach die Gruppe „Hain“ von einem „Anschlag auf uns“.", "die Gruppe „Hain“"),
        (
            "Der Hof sei verkauft, sagte eine Sprecherin der Polizei der Nachrichtenagentur dpn.",
            "eine Sprecherin der Polizei",
        ),
        ("Deren neuer Sprecher, Jan Quist, warf ihr vor, zu trödeln.", "Deren neuer Sprecher, Jan Quist"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert speaker in [one[3] for one in described(text)]


def test_the_halves_of_a_split_quotation_are_one_quote() -> None:
    found = described("„Der Damm“, fügte sie hinzu, „ist gebrochen.“")
    assert [one[1] for one in found] == [("Der Damm", "ist gebrochen.")]


def test_a_name_between_marks_has_no_speaker() -> None:
    article, found = read("Die Zeitung „Alter Bote“ berichtet, dass die Fähre liegt.")
    names = [one for one in found if one.kind == "scare"]
    assert [(article.words(one.content[0]), one.speaker, one.cue) for one in names] == [("Alter Bote", None, None)]


def test_what_a_colon_introduces_is_reported() -> None:
    found = described("Das Amt wies die Vorwürfe zurück: Alle Anlagen seien geprüft worden.")
    assert found == [("indirect", ("Alle Anlagen seien geprüft worden",), "wies", "Das Amt")]


def test_a_place_does_not_speak() -> None:
    assert described("Im Ort heißt es, die Brücke sei zu schmal.")[0][3] == ""


def test_a_participle_before_its_verb_and_a_chain_of_verbs_come_to_an_end() -> None:
    assert described("Gefordert und gefordert wird, dass sie und gefordert haben, dass sie gehe.")
    assert described("Er sagte" + " und sagte" * 90 + ", dass er gehe.")[-1][3] == "Er"
    assert described("Er sagte" + " und sagte" * 9000 + ", dass er gehe.") == []
