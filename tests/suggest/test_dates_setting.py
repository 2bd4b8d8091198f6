"""The year of days and months without one: publication's, or that of the time that the text is set in."""

import pytest

from reader.anchoring.layout import read_layout
from reader.suggest.dates import date_suggestions
from reader.suggest.passages import prepare


def found(text: str, lang: str, published: str) -> list[str]:
    article = prepare(text, lang, read_layout(text, lang), published)
    return [one.value for one in date_suggestions(article)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The tramway opened on 3 May 1931.\nOn 7 May a storm tore down the wires.\nThe day after, they hung again."
            "\nThree days later, at 18:30, the first tram ran again.",
        ),
        (
            "vi",
            "Tuyến tàu điện chạy từ ngày 3/5/1931.\nNgày 7/5, bão giật đứt dây.\nNgày hôm sau, thợ nối lại dây.\n"
            "Lúc 18h30 ngày 11/5, tàu lại chạy.",
        ),
        (
            "de",
            "Die Bahn fuhr am 3. Mai 1931 zum ersten Mal.\nAm 7. Mai riss ein Sturm die Drähte ab.\n"
            "Ein Tag danach hingen sie wieder.\nDrei Tage später um 18:30 Uhr fuhr die Bahn.",
        ),
        (
            "fr",
            "Le tramway roula le 3 mai 1931.\nLe 7 mai, une tempête arracha les fils.\nLe lendemain, on les remit.\n"
            "Trois jours plus tard, à 18h30, il roula de nouveau.",
        ),
        (
            "es",
            "El tranvía rodó el 3 de mayo de 1931.\nEl 7 de mayo una tormenta arrancó los cables.\nAl día siguiente "
            "los repusieron.\nTres días después, a las 18:30, volvió a rodar.",
        ),
    ],
)
def test_a_history_keeps_its_year(lang: str, text: str) -> None:
    days = found(text, lang, "2026-11-22")
    assert [days[0], days[1], days[2], days[-1]] == ["1931-05-03", "1931-05-07", "1931-05-08", "1931-05-11T18:30"]


def test_a_year_less_than_three_years_away_does_not_carry_over() -> None:
    text = "The siege has lasted since 7 October 2023.\nNobody came through.\nOn 8 January the mayor spoke."
    assert found(text, "en", "2024-02-12") == ["2023-10-07", "2024-01-08"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Background: somebody's birth, a clause about somebody, brackets, a beginning.
        ("The mayor, born on 3 May 1961, spoke on 5 March.", "2024-03-05"),
        ("The mayor, who took office on 3 May 2015, spoke on 5 March.", "2024-03-05"),
        ("The treaty (3 May 1961) was read out on 5 March.", "2024-03-05"),
        ("The dam has stood since 3 May 1961. On 5 March it leaked.", "2024-03-05"),
        # What is to come is not in the past, and sets nothing itself.
        ("The bonds fall due on 20 May 2035. On 5 March they were sold.", "2024-03-05"),
        ("The dam was begun on 3 May 1961. On 5 March it will be emptied.", "2024-03-05"),
        # A date near publication stands between.
        ("The dam was begun on 3 May 1961.\nOn Friday it leaked.\nOn 5 May it burst.", "2024-05-05"),
        ("The dam was begun on 3 May 1961.\nIt leaked on 2 May 2023.\nOn 5 May it burst.", "2024-05-05"),
        # An article with more dates near publication is news: its background reaches no further than a month on.
        ("It leaked on Friday and yesterday. It was begun on 3 May 1961. On 5 March engineers met.", "2024-03-05"),
        ("It leaked on Friday and yesterday.\nIt was begun on 3 May 1961.\nOn 5 May it burst.", "2024-05-05"),
        # Five paragraphs on, the text may speak of anything.
        ("The dam was begun on 3 May 1961.\nA.\nB.\nC.\nD.\nE.\nOn 5 May it burst.", "2024-05-05"),
    ],
)
def test_a_day_of_now_is_not_drawn_into_the_past(text: str, last: str) -> None:
    assert found(text, "en", "2024-02-12")[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It leaked on Friday and yesterday. It had burst on 3 May 1961. On 5 May the village was gone.", "1961-05-05"),
        ("They sailed on 20 December 1961.\nOn 4 January they saw land.", "1962-01-04"),
        ("They sailed on 4 January 1961.\nOn 20 November they came home.", "1961-11-20"),
        (
            "They sailed on 20 May 1961 and again on 2 May 1963. A book of 1970 tells how they sank on 5 March.",
            "1970-03-05",
        ),
        ("They sailed on 20 May 1961.\nIn July they saw land.", "1961-07"),
        ("They sailed on 20 May 1961. On Monday they saw land.", "1961-05-22"),
        ("They sailed on 20 May 1961. Today a stone stands there.\nOn 24 May they saw land.", "1961-05-24"),
        ("On 20 May 1961 he spoke. “Before this decade is out we sail,” he said.", "196"),
        ("On 20 May 1961 he spoke. “We sail tomorrow,” he said.", "1961-05-21"),
        ("They sailed on 20 May 1961. Yesterday a wreck was found.", "2024-02-11"),
    ],
)
def test_the_year_of_a_setting(text: str, last: str) -> None:
    assert found(text, "en", "2024-02-12")[-1] == last


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In 2022, a strike lasted from 12 March to 2 April."),
        ("vi", "Năm 2022, một cuộc đình công kéo dài từ ngày 12/3 đến ngày 2/4."),
        ("de", "Im Jahr 2022 dauerte ein Streik vom 12. März bis zum 2. April."),
        ("fr", "Il est parti à 14 h 30. En 2022, une grève avait duré du 12 mars au 2 avril."),
        ("es", "En 2022, una huelga duró del 12 de marzo al 2 de abril."),
    ],
)
def test_a_sentence_that_begins_with_a_year_keeps_it(lang: str, text: str) -> None:
    assert found(text, lang, "2024-02-12")[-3:] == ["2022", "2022-03-12", "2022-04-02"]


def test_the_year_of_a_sentence_ends_with_it_and_is_not_that_of_what_is_to_come() -> None:
    assert found("In 2022, he left. On 5 March he came.", "en", "2024-02-12")[-1] == "2024-03-05"
    assert found("In 2022 he left and on 5 March he will come.", "en", "2024-02-12")[-1] == "2024-03-05"


def test_the_date_of_a_picture_sets_nothing() -> None:
    text = "The old dam\nThe dam leaked again and the village was told to leave it at once, all of it.\n"
    text += "The dam on 3 May 1961. Photo: Ann Quist\n"
    text += "On 5 February the water came over the wall and into the lower street.\n"
    assert found(text, "en", "2024-02-12") == ["1961-05-03", "2024-02-05"]
