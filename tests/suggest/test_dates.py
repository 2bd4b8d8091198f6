"""Expressions of time: what the text says, as TIMEX3 and EDTF, seen from a Monday, 12 February 2024."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.layout import read_layout
from reader.languages import LANGUAGES
from reader.model import Span
from reader.model.edtf import parse
from reader.suggest.dates import date_suggestions, days_within
from reader.suggest.passages import prepare
from reader.suggest.suggestion import DateSuggestion
from reader.suggest.timex.values import well_formed

PUBLISHED = "2024-02-12"


def found(text: str, lang: str, published: str = PUBLISHED) -> list[DateSuggestion]:
    return date_suggestions(prepare(text, lang, read_layout(text, lang), published))


def values(text: str, lang: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    """The words of each expression with its value."""
    return [(text[one.span.start : one.span.end], one.value) for one in found(text, lang, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nhà máy mở cửa ngày 11/2.", "2024-02-11"),
        ("Ông nói hôm 8/1: cần thêm gạo.", "2024-01-08"),
        ("Đoàn tàu rời ga sáng 5-3.", "2024-03-05TMO"),
        ("Bà sinh ngày 28/12.", "2023-12-28"),
        ("Chợ đông vào tháng 7 năm ngoái.", "2023-07"),
        ("Trong nhiều tuần qua, giá không đổi.", "PXW"),
        ("Trời mưa tuần trước.", "2024-W06"),
        ("Ông gặp các nhà đầu tư tuần trước.", "2024-W06"),
        ("Cách đây 3 năm, cầu bị sập.", "2021"),
        ("Lửa bùng lên rạng sáng nay.", "2024-02-12TMO"),
        ("Mất điện đêm qua.", "2024-02-11TNI"),
        ("Phố cổ của thập niên 1990 nay khác.", "199"),
        ("Ngôi chùa có từ thế kỷ 19.", "18"),
        ("Chủ nhật (11/2), hội chợ bế mạc.", "2024-02-11"),
        ("Lúc 10h30 ngày 11/2, tàu cập cảng.", "2024-02-11T10:30"),
        ("Sau hai mươi lăm năm, ông trở lại.", "P25Y"),
        ("Xuất khẩu tăng trong quý I/2024.", "2024-Q1"),
        ("Gặp nhau mùng 1 Tết.", "XXXX-XX-XX"),
        ("Nộp đơn trước 30/6.", "2024-06-30"),
        ("Chợ mở lại đầu tháng này.", "2024-02"),
        ("Doanh thu 6 tháng đầu năm 2023 giảm.", "2023-H1"),
        ("Trong 24 giờ qua, mưa lớn.", "PT24H"),
        ("Quán đóng cửa thứ Hai hằng tuần.", "XXXX-WXX-1"),
        ("Hai năm rưỡi trôi đi.", "P2Y6M"),
        ("Lễ hội khai mạc 8 giờ tối 2/3.", "2024-03-02T20:00"),
        ("Mỗi ngày có hai chuyến phà.", "P1D"),
    ],
)
def test_vietnamese(text: str, value: str) -> None:
    assert [one.value for one in found(text, "vi")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Pháo 155 mm bắn suốt.",
        "Đội nhà thắng 3-1.",
        "Bài được 5/10 điểm.",
        "Nhà ở đường 2/9.",
        "Xe đi trên quốc lộ 1.",
        "Khoảng 1/3 dân số thiếu nước.",
        "Gọi số 0912 345 678.",
        "Đây là lần thứ hai bà đến.",
        "Trong khi đó, giá vàng tăng.",
    ],
)
def test_numbers_that_are_no_dates_in_vietnamese(text: str) -> None:
    assert found(text, "vi") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge opened on Friday.", "2024-02-09"),
        ("The council will meet on Friday.", "2024-02-16"),
        ("She left on May 3, 1999.", "1999-05-03"),
        ("He arrived on Dec. 28.", "2023-12-28"),
        ("It rained last week.", "2024-W06"),
        ("He retired three years ago.", "2021"),
        ("They waited for six months.", "P6M"),
        ("Prices rose over the past two weeks.", "P2W"),
        ("The third quarter of 2023 was weak.", "2023-Q3"),
        ("The 1990s were kinder.", "199"),
        ("The mill dates from the 19th century.", "18"),
        ("The shop closed earlier this month.", "2024-02"),
        ("Thieves came last night.", "2024-02-11TNI"),
        ("Doors open at 7:15 p.m. on Saturday.", "2024-02-10T19:15"),
        ("The ferry runs every day.", "P1D"),
        ("The road is now closed.", "PRESENT_REF"),
        ("A two-week strike began.", "P2W"),
        ("The fair is held each July.", "XXXX-07"),
        ("The road will be done by June.", "2024-06"),
        ("They talked for two and a half hours.", "PT2H30M"),
        ("The shop is shut on Mondays.", "XXXX-WXX-1"),
        ("He woke at 3:30 in the afternoon.", "2024-02-12T15:30"),
        ("Rents rose in recent years.", "PAST_REF"),
        ("Doors close at 12:30pm.", "2024-02-12T12:30"),
        ("The ferry left at 7 p.m. (1800 GMT).", "2024-02-12T19:00"),
        ("She visited every other Thursday.", "XXXX-WXX-4"),
        ("It is expected to last five weeks.", "P5W"),
        ("She announced the plan on Thursday.", "2024-02-08"),
        ("They warned of rain before the weekend.", "2024-W07-WE"),
    ],
)
def test_english(text: str, value: str) -> None:
    assert [one.value for one in found(text, "en")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "You may march if you will.",
        "The 27-year-old won 3-1.",
        "About three-quarters of them agreed.",
        "Wait a second, he said.",
        "A total of 2000 people came.",
    ],
)
def test_words_that_are_no_dates_in_english(text: str) -> None:
    assert found(text, "en") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am vergangenen Freitag brannte die Mühle.", "2024-02-09"),
        ("Das Fest wird am Freitag eröffnet.", "2024-02-16"),
        ("Anfang Mai öffnet das Bad.", "2024-05"),
        ("In der Nacht zum Montag fiel Schnee.", "2024-02-11TNI"),
        ("Vor drei Jahren zog sie um.", "2021"),
        ("Die 90er Jahre waren laut.", "199"),
        ("Er kam am 3. Mai 2023.", "2023-05-03"),
        ("Sie kam am Dienstagabend.", "2024-02-06TEV"),
        ("Um 20.15 Uhr begann das Spiel.", "2024-02-12T20:15"),
        ("Im dritten Quartal 2023 sank der Absatz.", "2023-Q3"),
        ("Seit zwei Jahren steht das Haus leer.", "P2Y"),
        ("Der Bus fährt täglich.", "P1D"),
        ("Das Fest dauerte zweieinhalb Stunden.", "PT2H30M"),
        ("Sie kam im Mai vergangenen Jahres.", "2023-05"),
        ("An Sonntagen ruht die Arbeit.", "XXXX-WXX-7"),
        ("Die Brücke öffnet frühestens im Herbst.", "2024-FA"),
        ("Am Mittwochabend sind drei Feuerwehrleute verletzt worden.", "2024-02-07TEV"),
        ("Am Freitag ist der Wirt gestorben.", "2024-02-09"),
        ("Am Freitag ist Markt.", "2024-02-16"),
        ("Mit einem Urteil wird am Freitag gerechnet.", "2024-02-16"),
    ],
)
def test_german(text: str, value: str) -> None:
    assert [one.value for one in found(text, "de")] == [value]


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "La mairie a rouvert lundi 5 février 2024.", "2024-02-05"),
        ("fr", "Il pleuvait la semaine dernière.", "2024-W06"),
        ("fr", "Le pont a été fermé il y a trois ans.", "2021"),
        ("fr", "La foire se tiendra vendredi.", "2024-02-16"),
        ("fr", "Les années 1990 furent calmes.", "199"),
        ("fr", "Le village date du XIXe siècle.", "18"),
        ("es", "El puente abrió el lunes 5 de febrero de 2024.", "2024-02-05"),
        ("es", "Llovió la semana pasada.", "2024-W06"),
        ("es", "El puente cerró hace tres años.", "2021"),
        ("fr", "Il pleut d’ici à vendredi.", "2024-02-16"),
        ("es", "La feria abrirá el viernes.", "2024-02-16"),
        ("es", "La década de 1990 fue tranquila.", "199"),
        ("es", "El pueblo data del siglo XIX.", "18"),
        ("fr", "Le feu a pris dans la nuit de samedi à dimanche.", "2024-02-10TNI"),
        ("fr", "Le bac ferme tous les lundis.", "XXXX-WXX-1"),
        ("es", "El museo cierra los lunes.", "XXXX-WXX-1"),
        ("es", "El río creció en la noche del sábado.", "2024-02-10TNI"),
        ("", "Отчёт 2024-02-11, 28.10.2023; 3/4/2024.", "2024-02-11"),
    ],
)
def test_french_spanish_and_others(lang: str, text: str, value: str) -> None:
    assert found(text, lang)[0].value == value


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le gardien a reçu une note de 5/10."),
        ("fr", "Il habite 12 rue du 8 Mai 1945, tél. 01 42 33 44 55."),
        ("fr", "L'article 5/3 du décret 2020/15 et la directive 12/2019 tiennent ; ouvert 24h/24 et 7j/7."),
        ("fr", "Ils ont gagné 3-1 sur la RN 12, par 31 voix contre 12, pour 1 999 euros, avec 12/8 cm."),
        ("es", "Vive en la calle 2 de Mayo, 14, tel. 91 555 12 34."),
        ("es", "El portero recibió un 5/10 y ganó 3-1; abre 24/7 en la N-12."),
        ("es", "El artículo 5/3 del decreto 12/2019 y la Ley 152/2020 siguen; cuesta 1.999 euros."),
        ("es", "Murió a los 75 años."),
        ("vi", "Nghị định 15/2020/NĐ-CP, Thông tư số 5/2019 và Điều 5/3 còn hiệu lực."),
        ("vi", "Nhà số 12/5 đường 30/4, rộng 12x8 m, mở 24/7, có 31/45 phiếu thuận."),
        ("de", "Er wohnt in der Straße des 17. Juni und siegte 3:1 in Artikel 12/2019."),
    ],
)
def test_scores_laws_streets_and_numbers_are_no_dates(lang: str, text: str) -> None:
    assert values(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "La Ley 15/2020, de 17 de agosto, sigue.", ["2020-08-17"]),
        ("fr", "Le 1er février dernier, il pleuvait.", ["2024-02-01"]),
        ("es", "El pasado 1 de febrero llovía.", ["2024-02-01"]),
        ("fr", "Le match aura lieu le 17/02 à 20h45.", ["2024-02-17T20:45"]),
        (
            "fr",
            "Le 5 mars, il ouvrira de 10 heures à 18 heures.",
            ["2024-03-05", "2024-03-05T10:00", "2024-03-05T18:00"],
        ),
        ("es", "El 5 de marzo abrirá de 10 a 18 horas.", ["2024-03-05", "2024-03-05T10:00", "2024-03-05T18:00"]),
        ("es", "La liga acaba a finales de mayo.", ["2024-05"]),
        ("vi", "Thắng 2-0 ngày 30/12/2023.", ["2023-12-30"]),
        ("vi", "Hội mở từ 2 đến 28-4.", ["2024-04-02", "2024-04-28"]),
        ("vi", "Chợ họp sáng thứ Hai hàng tuần.", ["XXXX-WXX-1TMO"]),
    ],
)
def test_formats_of_french_spanish_and_vietnamese(lang: str, text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("vi", "Họ xuống đường ngày 8/1.", "2024-01-08"),
        ("vi", "Xã cấm đường từ ngày 5/3.", "2024-03-05"),
        ("vi", "Nghị quyết ngày 5/3 còn hiệu lực.", "2024-03-05"),
        ("de", "Sie fanden ihn auf der Straße am 3. Februar.", "2024-02-03"),
        ("fr", "Ils étaient dans la rue le 5 février.", "2024-02-05"),
        ("fr", "Le maire a signé l'arrêté le 5/2.", "2024-02-05"),
        ("es", "Estaban en la calle el 5 de febrero.", "2024-02-05"),
    ],
)
def test_days_beside_streets_and_laws_stay_dates(lang: str, text: str, value: str) -> None:
    assert [value for _, value in values(text, lang)] == [value]


def test_several_days_of_one_month_are_several_expressions() -> None:
    assert values("Geöffnet am 15. und 16. Januar 2025.", "de") == [
        ("15.", "2025-01-15"),
        ("16. Januar 2025", "2025-01-16"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("de", "Am Montag, den 5. Februar, regnete es.", "Montag, den 5. Februar"),
        ("fr", "En mars dernier, il pleuvait.", "mars dernier"),
        ("vi", "Trong nhiều tuần qua, trời nắng.", "nhiều tuần qua"),
        ("en", "It rained in the summer of 1998.", "the summer of 1998"),
    ],
)
def test_prepositions_are_no_part_of_an_expression(lang: str, text: str, words: str) -> None:
    assert [found for found, _ in values(text, lang)] == [words]


def test_two_numbers_with_one_unit_are_two_lengths() -> None:
    assert values("It takes two to six days.", "en") == [("two", "P2D"), ("six days", "P6D")]


def test_the_order_of_day_and_month_is_that_of_the_language() -> None:
    assert [one.value for one in found("It closed on 3/4/2023.", "en")] == ["2023-04-03"]
    assert [one.value for one in found("It closed on 3/4/2023.", "en-US")] == ["2023-03-04"]


def test_without_publication_what_depends_on_it_stays_open() -> None:
    assert [one.value for one in found("Ngày 11/2, hôm qua, năm 2023.", "vi", "")] == [
        "XXXX-02-11",
        "XXXX-XX-XX",
        "2023",
    ]
    assert [one.edtf for one in found("Ngày 11/2, hôm qua, năm 2023.", "vi", "")] == [None, None, "2023"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It rained last week.", "2024-02-05/2024-02-11"),
        ("The third quarter of 2023 was weak.", "2023-07/2023-09"),
        ("The 1990s were kinder.", "199X"),
        ("It opened in summer 2023.", "2023-22"),
        ("They waited for six months.", None),
        ("The road is now closed.", None),
        ("Doors open at 5 p.m. EST on Saturday.", "2024-02-10T17:00-05:00"),
    ],
)
def test_edtf(text: str, edtf: str | None) -> None:
    assert [one.edtf for one in found(text, "en")] == [edtf]


def test_a_day_alone_at_the_end_of_the_calendar() -> None:
    assert [one.value for one in found("Họp ngày 28.", "vi", "9999-12-31")] == ["9999-12-28"]


@pytest.mark.parametrize(
    ("lang", "text", "words", "value"),
    [
        ("en", "It left at 13:32 UTC on 16 July 1969.", "13:32 UTC on 16 July 1969", "1969-07-16T13:32Z"),
        ("en", "It left at 1332 GMT on July 16, 1969.", "1332 GMT on July 16, 1969", "1969-07-16T13:32Z"),
        ("en", "Doors open at 8 p.m. on Monday.", "8 p.m. on Monday", "2024-02-12T20:00"),
        ("en", "It fell on the evening of 5 May 2023.", "the evening of 5 May 2023", "2023-05-05TEV"),
        ("en", "It fell at six o'clock on Friday morning.", "six o'clock on Friday morning", "2024-02-09T06:00"),
        ("en", "It fell on Friday morning at 6:30.", "Friday morning at 6:30", "2024-02-09T06:30"),
        ("vi", "Đèn tắt lúc 20h ngày 11/2.", "20h ngày 11/2", "2024-02-11T20:00"),
        ("vi", "Đèn tắt ngày 11/2, lúc 20h30.", "ngày 11/2, lúc 20h30", "2024-02-11T20:30"),
        ("vi", "Đèn tắt tối thứ Sáu lúc 8 giờ.", "tối thứ Sáu lúc 8 giờ", "2024-02-09T20:00"),
        ("de", "Das Licht ging am Freitag um 8 Uhr aus.", "Freitag um 8 Uhr", "2024-02-09T08:00"),
        ("de", "Das Licht ging um acht Uhr am 3. Mai 2023 aus.", "acht Uhr am 3. Mai 2023", "2023-05-03T08:00"),
        ("de", "Es stand am Morgen des 3. Mai 2023 still.", "Morgen des 3. Mai 2023", "2023-05-03TMO"),
        ("de", "Es brannte am Freitagabend gegen 20 Uhr.", "Freitagabend gegen 20 Uhr", "2024-02-09T20:00"),
        ("de", "Es brannte in der Nacht zum Freitag gegen 2 Uhr.", "Nacht zum Freitag gegen 2 Uhr", "2024-02-09T02:00"),
        ("fr", "Le bac est parti vendredi à 20 heures.", "vendredi à 20 heures", "2024-02-09T20:00"),
        ("fr", "Le bac est parti à 20h30 le 3 mai 2023.", "20h30 le 3 mai 2023", "2023-05-03T20:30"),
        (
            "fr",
            "Le bac est parti vendredi matin, vers huit heures.",
            "vendredi matin, vers huit heures",
            "2024-02-09T08:00",
        ),
        ("es", "El ferry salió el viernes a las 8.", "el viernes a las 8", "2024-02-09T08:00"),
        ("es", "El ferry salió a las 20.30 del 3 de mayo de 2023.", "20.30 del 3 de mayo de 2023", "2023-05-03T20:30"),
        (
            "es",
            "El ferry salió el viernes a las ocho de la tarde.",
            "el viernes a las ocho de la tarde",
            "2024-02-09T20:00",
        ),
    ],
)
def test_a_time_with_its_day_is_one_expression(lang: str, text: str, words: str, value: str) -> None:
    assert values(text, lang) == [(words, value)]


@pytest.mark.parametrize(
    ("lang", "text", "value", "confidence"),
    [
        ("en", "It began on Friday. The lights went out at 6:15 p.m.", "2024-02-09T18:15", 0.75),
        ("vi", "Sáng 5/2, trời mưa to. Đến 10h, nước mới rút.", "2024-02-05T10:00", 0.75),
        ("en", "It began on Friday.\nThe lights went out at 6:15 p.m.", "2024-02-12T18:15", 0.5),
        ("de", "Um 18.15 Uhr ging das Licht aus.", "2024-02-12T18:15", 0.5),
    ],
)
def test_a_time_alone_is_of_the_last_day_of_its_paragraph_or_guessed(
    lang: str, text: str, value: str, confidence: float
) -> None:
    last = found(text, lang)[-1]
    assert (last.value, last.confidence) == (value, confidence)


def test_nothing_refers_back_to_the_day_of_a_time_that_was_guessed() -> None:
    text = "She came on 3 May 2023.\nAt 6:15 p.m. it rained.\nTwo days later she left."
    assert [one.value for one in found(text, "en")] == ["2023-05-03", "2024-02-12T18:15", "2023-05-05"]


def test_a_day_that_goes_back_is_found_with_the_adverb_before_it() -> None:
    text = "She came on 3 May 2023. Later that day it rained."
    assert values(text, "en") == [("3 May 2023", "2023-05-03"), ("Later that day", "2023-05-03")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Trận lũ xảy ra hồi tháng 5.", "2026-05"),
        ("Trong tháng 5, cầu bị cuốn trôi.", "2026-05"),
        ("Cầu sẽ xong vào tháng 5.", "2027-05"),
    ],
)
def test_a_vietnamese_month_half_a_year_away_is_past_unless_announced(text: str, value: str) -> None:
    assert [one.value for one in found(text, "vi", "2026-11-26")] == [value]


@pytest.mark.parametrize("text", ["Il dort huit heures.", "Après 20 heures de débat, la salle s'est vidée."])
def test_french_hours_that_are_a_length_are_no_time_of_day(text: str) -> None:
    assert [one.type for one in found(text, "fr")] == ["DURATION"]


_WORDS = """
    ngày 11 2 / - . , : h năm tháng trước qua tuần the last May 3 1999 year s two ago am Montag 15. und heute a.m. '
    31/12/9999 0000-00-00 99:99 XX le lundi dernier il y a ans hace el siglo XIX 20th 90er é 1/1 ’80s 2024-02-30
"""
_PIECES = st.sampled_from(_WORDS.split())


@given(
    st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=30).map(" ".join),
    st.sampled_from([*(known.tag for known in LANGUAGES), "en-US", ""]),
    st.sampled_from([PUBLISHED, "", "2024", "2024-02~", "9999-12-31", "0001-01-01", "../2024", "-0044-03-15"]),
)
def test_whatever_the_text_spans_lie_in_order_within_it_and_values_are_well_formed(
    text: str, lang: str, published: str
) -> None:
    article = prepare(text, lang, read_layout(text, lang), published)
    end = 0
    for one in date_suggestions(article):
        assert end <= one.span.start < one.span.end <= len(article.text)
        end = one.span.end
        assert well_formed(one.value)
        assert one.edtf is None or parse(one.edtf)
        assert 0 < one.confidence <= 1


def test_the_other_dates_of_an_english_article_tell_whether_the_month_comes_first() -> None:
    assert [one.value for one in found("Opened on 3/4/2023, closed May 5, 2023.", "en")] == ["2023-03-04", "2023-05-05"]


def test_a_stretch_of_decomposed_text_keeps_its_own_offsets() -> None:
    text = unicodedata.normalize("NFD", "Bà kể: phà chìm năm ngoái. Phà mới chạy ngày 11/2 và sẽ nghỉ mùng 1 Tết.")
    area = Span(text.index("Pha"), len(text))
    ((span, timex),) = days_within(text, area, read_layout(text, "vi"), "vi", PUBLISHED)
    assert (unicodedata.normalize("NFC", text[span.start : span.end]), timex.edtf) == ("ngày 11/2", "2024-02-11")
