"""What happened at a date: a statement, a broadcast, a photo, the publication, or an event."""

import pytest

from reader.anchoring.layout import read_layout
from reader.suggest.dates import date_suggestions
from reader.suggest.passages import prepare
from reader.suggest.suggestion import DateSuggestion

PUBLISHED = "2024-02-12"
_BELOW = "Abcde fghij klmno pqrst uvwxy abcde fghij klmno pqrst uvwxy abcde fghij klmno pqrst."


def found(text: str, lang: str, published: str = PUBLISHED) -> list[DateSuggestion]:
    return date_suggestions(prepare(text, lang, read_layout(text, lang), published))


def roles(text: str, lang: str, published: str = PUBLISHED) -> list[str]:
    return [one.role for one in found(text, lang, published)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The mayor said on Monday that work would begin on Friday.", ["statement", "event"]),
        ("en", "In an interview aired on Sunday, the mayor spoke of May.", ["broadcast", "event"]),
        ("en", "“We met on Monday,” she told the council on Tuesday.", ["event", "statement"]),
        ("vi", "Tòa thị chính ngày 11/2 cho biết cầu đã mở.", ["statement"]),
        ("vi", "Trong buổi trò chuyện phát sóng ngày 11/2, bà kể về làng.", ["broadcast"]),
        ("de", "Das sagte die Müllerin am Montag. Am Freitag brannte es.", ["statement", "event"]),
        ("en", "In a statement on 3 May, the mill denied it.", ["statement"]),
        ("en", "The mill denied it in a letter dated 3 May and in a speech on Friday.", ["statement", "statement"]),
        ("en", "On Friday, the mayor said it was safe. On Friday, the dam broke, she said.", ["statement", "event"]),
        ("en", "The letter arrived on 3 May.", ["event"]),
        ("en", "She said Tuesday the mill opens Friday.", ["statement", "event"]),
        ("en", "She said the dam broke Tuesday.", ["event"]),
        ("en", "He said he would resign on Friday.", ["event"]),
        ("en", "She hopes to return in May.", ["event"]),
        ("en", "He told him on Friday.", ["statement"]),
        ("en", "He said in an interview with the Lund Echo on Monday that it rained.", ["statement"]),
        ("vi", "Ông nói ngày 8/1 rằng cầu sẽ mở ngày 5/3.", ["statement", "event"]),
        ("vi", "Ngày 8/1, thị trưởng thành phố An Bình cho biết đập đã sửa xong.", ["statement"]),
        ("vi", "Tại cuộc họp báo chiều 8/1, bà kể về làng.", ["statement"]),
        ("de", "Das teilte die Mühle am Dienstag mit.", ["statement"]),
        ("de", "Die Mühle wies das in einer Mitteilung vom 3. Mai ab.", ["statement"]),
        ("de", "In einem am Sonntag ausgestrahlten Interview sprach sie vom Mai 2023.", ["broadcast", "event"]),
        ("fr", "Mardi, la maire a déclaré que le pont tenait.", ["statement"]),
        ("fr", "Dans un communiqué du 3 mai, le moulin dément.", ["statement"]),
        ("fr", "Le film sera diffusé le 3 mai par deux chaînes.", ["broadcast"]),
        ("es", "En una rueda de prensa el martes habló de lluvia.", ["statement"]),
        ("es", "En una entrevista emitida el domingo habló de mayo de 2023.", ["broadcast", "event"]),
    ],
)
def test_a_date_beside_a_cue_is_that_of_the_statement(lang: str, text: str, expected: list[str]) -> None:
    assert roles(text, lang) == expected


def test_dates_of_pictures_are_no_dates_of_the_story() -> None:
    story = "Nước dâng cao hôm qua ở nhiều nơi và dân làng phải đi thuyền ra chợ."
    text = f"Lũ về\n{story}\nChợ nổi ngày 28/10/2023. Ảnh: An Bình\n"
    assert roles(text, "vi") == ["event", "photo"]


def test_a_dateline_says_when_an_undated_article_was_published() -> None:
    text = "MILLTOWN, Feb. 11, 2024 (Wire) - The bridge opened yesterday, the mayor said.\nIt was built in 2019.\n"
    dates = found(text, "en", "")
    assert [(one.role, one.value) for one in dates] == [
        ("publication", "2024-02-11"),
        ("event", "2024-02-10"),
        ("event", "2019"),
    ]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Last updated on Monday, 12 February 2024 at 10:30 GMT"),
        ("en", "By Ann Quist, 11 February 2024"),
        ("vi", "Thứ Hai, 12/2/2024, 10:30 (GMT+7)"),
        ("vi", "Cập nhật lúc 10:30, ngày 12/2/2024"),
        ("vi", "Hà Nội, ngày 11/2 - Đập lại vỡ."),
        ("de", "Stand: 12.02.2024, 10:30 Uhr"),
        ("de", "Auental, 11. Februar (Draht) – Der Damm brach."),
        ("fr", "Mis à jour le 12/02/2024 à 10h30"),
        ("fr", "Valbois, le 11 février 2024 – La digue a cédé."),
        ("es", "Actualizado: 12 de febrero de 2024, 10:30"),
        ("es", "Valseco, 11 feb (Hilo) - La presa cedió."),
    ],
)
def test_a_dateline_or_a_line_with_the_date_is_of_the_publication(lang: str, line: str) -> None:
    assert roles(f"Abcde fghij\n{line}\n{_BELOW}", lang) == ["publication"]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "Le pont a cédé lundi."),
        ("fr", "Le 5 février, le pont a cédé."),
        ("vi", "Lúc 7h ngày 5/3, đập vỡ."),
        ("de", "Vom 3. Mai an ist Ruhe."),
        ("es", "El 5 de febrero cedió la presa."),
    ],
)
def test_a_short_sentence_with_a_date_is_no_line_of_publication(lang: str, line: str) -> None:
    assert roles(f"Abcde fghij\n{line}\n{_BELOW}", lang) == ["event"]
