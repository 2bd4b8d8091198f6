"""Layout: what the paragraphs are, and that body text is never lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.layout import Layout, Paragraph, read_layout
from reader.model import Span
from reader.model.vocabulary import BLOCK_ROLES

BODY = {
    "en": "The bridge over the Tarn was closed on Monday after the river had risen by two metres, the town hall said.",
    "vi": "Cây cầu bắc qua sông Trà bị đóng từ hôm thứ hai sau khi nước dâng cao hai mét, theo lời ủy ban xã.",
    "de": "Die Brücke über die Tarn wurde am Montag gesperrt, nachdem der Fluss um zwei Meter gestiegen war.",
    "fr": "Le pont sur la Tarn a été fermé lundi après une crue de deux mètres, a annoncé la mairie du village.",
}


def roles(text: str, lang: str = "en") -> list[str]:
    return [paragraph.role for paragraph in read_layout(text, lang).paragraphs]


def role_of(line: str, lang: str = "en") -> str:
    """The role of a line in the midst of an article."""
    text = f"Bridge closed\n{BODY[lang]}\n{line}\n{BODY[lang]} {BODY[lang]}\n{BODY[lang]}"
    return roles(text, lang)[2]


def test_an_article_in_vietnamese() -> None:
    text = "\n".join(
        [
            "Cầu sông Trà đóng cửa",
            BODY["vi"],
            "Người dân chờ bên cầu sáng 3/2/2023. Ảnh: TTXVN",
            BODY["vi"],
            "Video đang HOT",
            "Xã tính phương án đi phà",
            BODY["vi"],
            "Chuyện chiếc phà cũ Bà Diễm kể về chiếc phà của cha bà ở bến Vĩnh. Ảnh: Minh Tú Theo bà, phà đã...",
        ]
    )
    expected = ["headline", "paragraph", "caption", "paragraph", "boilerplate", "heading", "paragraph", "teaser"]
    assert roles(text, "vi") == expected
    assert roles(unicodedata.normalize("NFD", text), "vi") == expected
    assert roles(text.replace("\n", "\r\n"), "vi") == expected
    assert roles(text.replace("\n", "\n\n"), "vi") == expected


@pytest.mark.parametrize(
    ("lang", "line", "role"),
    [
        ("vi", "Nguồn hình ảnh, Sóng Xanh", "credit"),
        ("vi", "Chụp lại hình ảnh, Phà cập bến hôm 2/4", "caption"),
        ("en", "Image source, Ann Holt", "credit"),
        ("en", "A ferry at the pier. Photo: Ann Holt", "caption"),
        ("en", "A ferry at the pier. REUTERS/Ann Holt", "caption"),
        ("en", "A ferry at the pier. Ann Holt/AFP", "caption"),
        ("en", "A ferry at the pier. (Photo by Ann Holt/Getty Images)", "caption"),
        ("en", "A ferry at the pier [Image: Ann Holt]", "caption"),
        ("en", "A ferry at the pier. © Ann Holt", "caption"),
        ("en", "Photo: Ann Holt / AFP", "credit"),
        ("en", "(Photo by Ann Holt)", "credit"),
        ("en", "© Ann Holt", "credit"),
        ("en", "AFP/Getty Images", "credit"),
        ("en", "Photo: the ferry as it lay at the pier of Eastwick on the day of the storm last year", "caption"),
        ("en", "Advertisement", "boilerplate"),
        ("en", "ADVERTISEMENT", "boilerplate"),
        ("en", "Sign up for our newsletter here", "boilerplate"),
        ("en", "* * *", "boilerplate"),
        ("en", "Read more: Ferries to the islands cancelled", "teaser"),
        ("en", "» Ferries to the islands cancelled", "teaser"),
        ("en", "The ferry lay at the pier of Eastwick for two days while… Read more", "teaser"),
        ("en", "What comes next", "heading"),
        ("en", "## What comes next", "heading"),
        ("en", "Is the bridge safe?", "paragraph"),
        ("en", "Yes.", "paragraph"),
        ("en", "- a list item", "paragraph"),
        ("en", "“We wait,” she said", "paragraph"),
        ("de", "Der Richter mahnte zur Ruhe: „Das ist kein Theater!“", "paragraph"),
        ("en", "He posted a photo: a dog on a boat.", "paragraph"),
        ("en", "Time will tell how it ends...", "paragraph"),
        ("en", "The man by the river said that the photo by his door was old and that he had been there.", "paragraph"),
        ("en", BODY["en"] + " Photo: Ann Holt", "caption"),
        ("en", BODY["en"] + " (Reuters)", "paragraph"),
        ("en", "Photo: “It was closed at noon,” said the mayor, “and will stay so.”", "paragraph"),
        ("en", "She shared it and wrote, photo: nobody knows!", "paragraph"),
        ("de", "Die Fähre am Ufer. Foto: Jan Meer/dpa", "caption"),
        ("de", "Lesen Sie auch: Fähren fallen aus", "teaser"),
        ("de", "Anzeige", "boilerplate"),
        ("de", "So geht es weiter", "heading"),
        ("fr", "Le bac sur la Tarn. Crédit photo : Anne Roux / AFP", "caption"),
        ("fr", "À lire aussi : Le bac ne part plus", "teaser"),
        ("en", "(Reuters)", "credit"),
        ("vi", "Hà An (Theo Reuters, AFP)", "credit"),
        ("vi", "Theo Báo Ven Sông", "credit"),
        ("vi", "Theo ông An thì phà đã cũ.", "paragraph"),
        ("vi", "Ảnh: THX/TTXVN", "credit"),
        ("vi", "Bến phà Vĩnh (Ảnh: Minh Tú)", "caption"),
        ("vi", "Bến phà Vĩnh. Ảnh: Nhân vật cung cấp", "caption"),
        ("vi", "Xem thêm: Phà ngừng chạy", "teaser"),
    ],
)
def test_role(lang: str, line: str, role: str) -> None:
    assert role_of(line, lang) == role


@pytest.mark.parametrize("sentences", [2, 5, 40])
def test_body_text_stays_a_paragraph(sentences: int) -> None:
    assert role_of(" ".join([BODY["en"]] * sentences)) == "paragraph"


def test_long_paragraphs_are_told_by_their_ends() -> None:
    body = " ".join([BODY["en"]] * 30)
    assert role_of(body + " Photo: Ann Holt") == "paragraph"
    assert role_of(f"{body} Ferry. Photo: Ann Holt The ferry will...") == "teaser"


def test_a_whole_article_in_one_line_is_no_teaser() -> None:
    assert roles(" ".join([BODY["vi"]] * 30) + " Ảnh: Minh Tú Theo bà, phà đã...", "vi") == ["paragraph"]


def test_the_first_line_is_the_headline_if_it_looks_like_one() -> None:
    assert roles(f"Bridge closed\n{BODY['en']}") == ["headline", "paragraph"]
    assert roles(f"# Bridge closed\n\n{BODY['en']}") == ["headline", "paragraph"]
    assert roles(f"{BODY['en']}\n{BODY['en']}") == ["paragraph", "paragraph"]
    assert roles("Bridge closed") == ["paragraph"]
    assert roles(f"Advertisement\nBridge closed\n{BODY['en']}") == ["boilerplate", "headline", "paragraph"]


def test_a_byline_is_a_credit() -> None:
    assert roles(f"Bridge closed\nBy Ann Holt and Tom Reed\n{BODY['en']}") == ["headline", "credit", "paragraph"]
    assert roles(f"Bridge closed\nBy the river it rained\n{BODY['en']}")[1] != "credit"


def test_two_short_lines_may_be_headings_and_a_list_of_them_is_not() -> None:
    two = f"Bridge closed\n{BODY['en']}\nWhat now\nThe ferry plan\n{BODY['en']}"
    assert roles(two) == ["headline", "paragraph", "heading", "heading", "paragraph"]
    many = f"Bridge closed\n{BODY['en']}\nRed apples\nGreen pears\nBlue plums\nOld figs\n{BODY['en']}"
    assert roles(many)[2:6] == ["paragraph"] * 4


def test_headlines_under_related_articles_are_teasers() -> None:
    related = f"Bridge closed\n{BODY['en']}\nRelated articles\nRed apples rot\nGreen pears fall\n{BODY['en']}"
    assert roles(related)[2:] == ["boilerplate", "teaser", "teaser", "paragraph"]
    one = f"Bridge closed\n{BODY['en']}\nRelated articles\nRed apples rot\n{BODY['en']}"
    assert roles(one)[2:] == ["boilerplate", "heading", "paragraph"]


def test_a_last_short_line_heads_nothing() -> None:
    assert roles(f"Bridge closed\n{BODY['en']}\nThe end of it")[-1] == "paragraph"


WRAPPED = """Bridge closed for a week

The bridge over the Tarn was closed on Monday after the river
had risen by two metres, the town hall said, and it will stay
so until the engineers have looked at its piers.

- a first point that is longer than the width of a line and so
  goes on here
- a second

# What now
They wait at the pier."""


def test_lines_broken_at_a_width_make_paragraphs() -> None:
    layout = read_layout(WRAPPED, "en")
    texts = [" ".join(WRAPPED[start:end].split()) for (start, end), _, _ in map(parts, layout.paragraphs)]
    assert texts == [
        "Bridge closed for a week",
        "The bridge over the Tarn was closed on Monday after the river had risen by two metres, the town hall said,"
        " and it will stay so until the engineers have looked at its piers.",
        "- a first point that is longer than the width of a line and so goes on here",
        "- a second",
        "# What now",
        "They wait at the pier.",
    ]
    assert [paragraph.number for paragraph in layout.paragraphs] == [1, 2, 3, 4, 5, 6]


def parts(paragraph: Paragraph) -> tuple[Span, str, int]:
    return paragraph.span, paragraph.role, paragraph.number


def test_short_lines_in_stanzas_stay_lines() -> None:
    text = "A song of the river\nIt goes on\n\nThe ferry is old\nIts captain is older than it\n\nThe end"
    assert len(read_layout(text, "en").paragraphs) == 5


def test_corrections_count() -> None:
    text = f"Bridge closed\n{BODY['en']}\nWhat comes next\n{BODY['en']}"
    start = text.index("What")
    assert [p.role for p in read_layout(text, "en", [(Span(start, start + 4), "boilerplate")]).paragraphs] == [
        "headline",
        "paragraph",
        "boilerplate",
        "paragraph",
    ]


def test_the_paragraph_at_an_offset() -> None:
    layout = read_layout("  one\n\ntwo \n", "en")
    assert [found.number for offset in (0, 2, 5, 6, 7, 11) if (found := layout.at(offset))] == [1, 1, 1, 1, 2, 2]
    assert [paragraph.span for paragraph in layout.paragraphs] == [(2, 5), (7, 10)]
    assert Layout(()).at(0) is None
    assert [paragraph.number for paragraph in layout.touched(Span(4, 8))] == [1, 2]
    assert list(layout.touched(Span(5, 7))) == []


LINES = st.sampled_from(
    ["", " ", "Photo: X/AFP", "A. (Photo: Y)", "word", "Two words", BODY["en"], "“", "...", "#", "# H", "©"]
)
BREAKS = st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\x0b"])


@given(st.lists(st.tuples(LINES, BREAKS), max_size=12), st.sampled_from(["en", "vi", "", "zh"]))
def test_every_visible_character_is_in_one_paragraph(lines: list[tuple[str, str]], lang: str) -> None:
    text = "".join(line + ending for line, ending in lines)
    layout = read_layout(text, lang)
    rest = list(text)
    for number, paragraph in enumerate(layout.paragraphs, 1):
        start, end = paragraph.span
        assert start < end
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert paragraph.role in BLOCK_ROLES
        assert paragraph.number == number
        assert "\x00" not in rest[start:end]
        rest[start:end] = "\x00" * (end - start)
    assert not "".join(rest).replace("\x00", "").strip()


def test_an_item_of_a_list_is_no_link_to_another_article() -> None:
    text = "The pact has three parts:\n• The quay is widened.\n* The tolls go down.\n• Read more: The old quay\n"
    assert [one.role for one in read_layout(text, "en").paragraphs][1:] == ["paragraph", "paragraph", "teaser"]
