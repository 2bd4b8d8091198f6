"""Who a mention is, and on which way a statement came."""

from __future__ import annotations

import pytest

from reader.anchoring.layout import read_layout
from reader.model import Source
from reader.suggest import QuoteSuggestion, suggest

ENGLISH = """The bridge will stay shut
Mayor Ada Holm said the bridge would stay shut until May. She added that nobody had been hurt.
Bo Lund, an engineer, told Reuters that rust was to blame. Lund said the plans were thirty years old.
“We warned them twice,” said a source who asked not to be named.
Holme said she had read no warning. Mr. Lund disagreed. He said: “They knew it all along.”
"""
VIETNAMESE = """Cầu Rạch Sỏi đóng cửa
Ông Trần Văn Hải, Giám đốc Sở Giao thông, cho biết cầu sẽ đóng đến tháng 5. Ông Hải nói rằng không ai bị thương.
Trả lời phỏng vấn chương trình “Sáng nay” của kênh VTV, kỹ sư Lê Thị Mơ khẳng định gỉ sét là\
 nguyên nhân. “Chúng tôi đã cảnh báo hai lần”, bà nói.
Người phát ngôn Bộ Xây dựng thừa nhận bản vẽ đã cũ. Người phát ngôn trên nói thêm: "Chúng tôi sẽ kiểm tra lại".
Một quan chức giấu tên cho hay ngân sách đã cạn.
"""


def quotes(text: str, lang: str, sources: tuple[Source, ...] = ()) -> tuple[QuoteSuggestion, ...]:
    return suggest(text, lang, read_layout(text, lang), "", sources).quotes


def speaker_of(text: str, lang: str, words: str, sources: tuple[Source, ...] = ()) -> QuoteSuggestion:
    """The suggestion in whose content some words stand."""
    at = text.index(words)
    return next(one for one in quotes(text, lang, sources) if any(span.start <= at < span.end for span in one.content))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the bridge would stay", "Ada Holm"),
        ("nobody had been hurt", "Ada Holm"),
        ("rust was to blame", "Bo Lund"),
        ("the plans were thirty", "Bo Lund"),
        ("They knew it", "Bo Lund"),
    ],
)
def test_english_speakers(words: str, name: str) -> None:
    assert speaker_of(ENGLISH, "en", words).name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("cầu sẽ đóng", "Trần Văn Hải"),
        ("không ai bị thương", "Trần Văn Hải"),
        ("gỉ sét là", "Lê Thị Mơ"),
        ("Chúng tôi đã cảnh báo", "Lê Thị Mơ"),
        ("bản vẽ đã cũ", "Người phát ngôn Bộ Xây dựng"),
        ("Chúng tôi sẽ kiểm tra", "Người phát ngôn Bộ Xây dựng"),
    ],
)
def test_vietnamese_speakers(words: str, name: str) -> None:
    assert speaker_of(VIETNAMESE, "vi", words).name == name


def test_what_a_new_source_is() -> None:
    hidden = speaker_of(VIETNAMESE, "vi", "ngân sách đã cạn").made
    assert hidden is not None
    assert (hidden.type, hidden.anonymous) == ("person", True)
    office = speaker_of(VIETNAMESE, "vi", "bản vẽ đã cũ").made
    assert office is not None
    assert (office.type, office.anonymous) == ("office", None)
    source = speaker_of(ENGLISH, "en", "We warned them").made
    assert source is not None
    assert (source.type, source.anonymous) == ("person", True)


def test_sources_of_the_file_are_known_by_name_title_and_slip() -> None:
    sources = (
        Source("holm", "Ada Holm", "person", role="Mayor", gender="female"),
        Source("lund", "Bo Lundgren", "person", aka=("Lund",)),
    )
    assert speaker_of(ENGLISH, "en", "nobody had been hurt", sources).source == "holm"
    assert speaker_of(ENGLISH, "en", "the plans were thirty", sources).source == "lund"
    text = "Tiêu đề\nÔng Netayahu nói rằng ông sẽ ở lại. Thủ tướng Israel khẳng định không có ngoại lệ."
    netanyahu = (Source("bibi", "Benjamin Netanyahu", "person", role="Thủ tướng Israel"),)
    assert [one.source for one in quotes(text, "vi", netanyahu)] == ["bibi", "bibi"]


def test_a_short_or_doubtful_slip_is_no_match() -> None:
    text = "Title\nMr. Lind said the plans were thirty years old."
    assert [one.source for one in quotes(text, "en", (Source("lund", "Bo Lund", "person"),))] == [""]


def test_the_venue_of_an_interview_is_carried_over_as_inferred() -> None:
    stated = speaker_of(VIETNAMESE, "vi", "gỉ sét là").via
    carried = speaker_of(VIETNAMESE, "vi", "Chúng tôi đã cảnh báo").via
    assert [(hop.name, hop.stated, hop.venue) for hop in stated] == [("kênh VTV", True, "Sáng nay")]
    assert [(hop.name, hop.stated, hop.venue) for hop in carried] == [("kênh VTV", False, "Sáng nay")]
    assert carried[0].mention is None
    assert [hop.name for hop in speaker_of(ENGLISH, "en", "rust was to blame").via] == ["Reuters"]
    assert speaker_of(ENGLISH, "en", "the bridge would stay").via == ()


def test_german_speakers_and_carriers() -> None:
    text = """Brücke in Auental bleibt gesperrt
Der Oppositionsführer Jan Kroll sagte dem Spiegel, die Brücke sei marode. „Wir haben zweimal gewarnt“, so Kroll.
Ein Sprecher des Ministeriums wies die Vorwürfe zurück. „Wir prüfen das“, sagte der Sprecher.
"""
    found = {text[slice(*one.content[0])]: one for one in quotes(text, "de")}
    first, second = found["die Brücke sei marode"], found["Wir haben zweimal gewarnt"]
    assert (first.name, [(hop.name, hop.stated) for hop in first.via]) == ("Jan Kroll", [("Spiegel", True)])
    assert (second.name, [(hop.name, hop.stated) for hop in second.via]) == ("Jan Kroll", [("Spiegel", False)])
    assert found["Wir prüfen das"].name == "Ein Sprecher des Ministeriums"


def test_titles_within_a_name_and_possessives() -> None:
    text = """Ferry crash inquiry widens
Transport Minister Claire Dunmore said the ferry had failed two inspections.
“They lied to us,” the minister said. Dunmore’s office said the report would be published in May.
"""
    assert [one.name for one in quotes(text, "en")] == ["Claire Dunmore", "Claire Dunmore", "Dunmore’s office"]


def test_a_quote_within_another_says_so() -> None:
    text = "Tiêu đề\nNhà Trắng cho biết Tổng thống Joe Biden đã gọi điện và tuyên bố chiến dịch không nên bắt đầu."
    outer, inner = quotes(text, "vi")
    assert (outer.inside, inner.inside) == (None, 0)
    assert inner.name == "Joe Biden"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Phó Chủ tịch UBND tỉnh Hà Sơn Đinh Lực cho biết đèo đã thông.", "đèo đã thông", "Đinh Lực"),
        ("Phát ngôn viên Sào Tư Viễn nói rằng đèo đã thông. Bà Sào nói thêm mưa sẽ còn lớn.", "còn lớn", "Sào Tư Viễn"),
        ("Ca sĩ Mỹ Lụa nói rằng đèo đã thông hẳn.", "đèo đã thông", "Mỹ Lụa"),
        ("Tổng thống Mỹ Bramble nói rằng đèo đã thông hẳn.", "đèo đã thông", "Bramble"),
        ("Thị trưởng Velmar Anton Brisk cho biết đèo đã thông.", "đèo đã thông", "Anton Brisk"),
        ("Thống đốc vùng Velmar Anton Brisk cho biết đèo đã thông.", "đèo đã thông", "Anton Brisk"),
        ("Đại sứ Việt Nam tại Áo Trần Thị Mơ cho biết đèo đã thông.", "đèo đã thông", "Trần Thị Mơ"),
        ("TS Vũ Hoài Nam cho biết đèo đã thông. Ông Nam nói rằng mưa còn lớn.", "mưa còn lớn", "Vũ Hoài Nam"),
        (
            "HLV Rui Pestana thừa nhận đội đá kém. Nhà cầm quân người Bồ Đào Nha nói rằng ông sẽ ở lại.",
            "ông sẽ ở lại",
            "Rui Pestana",
        ),
        (
            "Anh Võ Chín kể rằng ghe đã chìm. “Tôi đã dọn lên gác”, bà Trần Thị Sáu, 70 tuổi, nói.",
            "Tôi đã dọn",
            "Trần Thị Sáu",
        ),
    ],
)
def test_a_vietnamese_name_is_parted_from_what_stands_around_it(text: str, words: str, name: str) -> None:
    one = speaker_of("Đèo đã thông\n" + text, "vi", words)
    assert one.made is not None
    assert one.made.name == name


def test_the_noun_before_it_makes_a_name_that_of_an_outlet() -> None:
    one = speaker_of("Đèo đã thông\nÔng Lý Minh nói với đài Sóng Xanh: “Đèo đã thông hẳn rồi”.", "vi", "hẳn rồi")
    assert [hop.name for hop in one.via] == ["đài Sóng Xanh"]


def test_a_person_goes_by_the_words_before_the_name_of_a_clan() -> None:
    text = (
        "Tiêu đề\nCô giáo Y Blin Êban, điểm trường Suối Cát, chia sẻ: “Em nào cũng ho”. Y Blin cho biết lớp còn sáu em."
    )
    first, second = quotes(text, "vi")
    assert (first.name, second.name) == ("Y Blin Êban", "Y Blin Êban")


@pytest.mark.parametrize(
    ("words", "kind"), [("Bộ trưởng Thương mại Pháp", "office"), ("Bộ Thương mại Pháp", "institution")]
)
def test_a_minister_is_no_ministry(words: str, kind: str) -> None:
    made = quotes(f"Tiêu đề\n{words} khẳng định cầu đã nứt.", "vi")[0].made
    assert made is not None
    assert made.type == kind


def test_someone_goes_by_his_nation_in_german() -> None:
    text = "Nach dem Spiel\nGästetrainer Miguel Prado kam spät. „Wir waren müde“, meinte der Spanier."
    (one,) = quotes(text, "de")
    assert one.name == "Miguel Prado"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("it was late", "Another worker"),
        ("nobody asked", "Another worker"),
        ("to wait", "Lund and Holm"),
        ("it would rain", "Bo Lund"),
        ("a rare moss", "journal Reed Letters"),
    ],
)
def test_who_is_someone_else_and_who_are_two(words: str, name: str) -> None:
    text = """The night shift
“I slept,” said one worker. Another worker said it was late. She said nobody asked.
Bo Lund and Ada Holm came. Lund and Holm have agreed to wait. Lund said it would rain.
They found a rare moss, the journal Reed Letters reported.
"""
    assert speaker_of(text, "en", words).name == name


def test_a_number_of_people_keeps_its_thousands() -> None:
    text = "The march\nAbout 2,000 protesters marched outside. “No deal!” they chanted."
    assert speaker_of(text, "en", "No deal").name == "2,000 protesters"


def test_the_voice_of_a_mixed_quote_goes_on() -> None:
    text = (
        "Tras la lluvia\n“Todo se fue”, cuenta Luis Abad. Su vecina dice estar “harta”. “Nadie vino a vernos”, añade."
    )
    assert speaker_of(text, "es", "Nadie vino").name == "Su vecina"


def test_two_prepositions_in_a_mention() -> None:
    text = "The club\nA source close to the club told the Lund Echo: “They will not walk away from this.”"
    assert speaker_of(text, "en", "They will").name == "A source close to the club"


def test_a_french_pronoun_has_the_gender_of_the_noun() -> None:
    text = """Les pompes
« C'est fini », a dit la maire, Inès Calvet. Le ministère dément avoir oublié la lettre. Il rappelle que le délai court.
"""
    assert speaker_of(text, "fr", "que le délai").name == "ministère"


def test_one_of_two_with_the_same_surname_is_who_spoke_last() -> None:
    text = """The letter
Kayla Dunn is missing. Her mother, Shelley Dunn, said it was late. Ms Dunn said nobody came.
"""
    assert speaker_of(text, "en", "nobody came").name == "Shelley Dunn"


def test_an_apposition_within_a_mention_names_the_office() -> None:
    text = "Der Streit\nDeren neuer Sprecher, Jan Quist, warf ihr vor, zu trödeln."
    (one,) = quotes(text, "de")
    assert one.name == "Jan Quist"


@pytest.mark.parametrize(
    ("lang", "text", "inner"),
    [
        ("en", "“The wall was gone. My husband shouted ‘Run!’ and we ran,” said Mila Lund.", ("Run!", "My husband")),
        (
            "de",
            "„Mein Chef sagte: ‚Geh nach Hause.‘ Da ging ich“, erzählt Ada Quist.",
            ("Geh nach Hause.", "Mein Chef"),
        ),
        (
            "fr",
            "« Mon mari a crié : “Sors d'ici !” et je suis sortie », raconte Ada Praz.",
            ("Sors d'ici !", "Mon mari"),
        ),
        ("en", "“They sang ‘Let It Rain’ all night,” said Mila Lund.", None),
        ("en", "“He was called a ‘fool’ by some,” said Mila Lund.", None),
    ],
)
def test_what_is_quoted_in_a_quote_is_a_quote_inside_it(lang: str, text: str, inner: tuple[str, str] | None) -> None:
    page = "A headline\n" + text
    found = [one for one in quotes(page, lang) if one.inside is not None]
    assert [(page[slice(*one.content[0])], page[slice(*one.speaker or (0, 0))]) for one in found] == [
        one for one in (inner,) if one
    ]


def test_own_words_are_those_of_who_is_named_before() -> None:
    text = "Der Unfall\nAugenzeuge Kurt Lenz, 58, stand nach eigenen Worten daneben. „Es hat gekracht“, sagt er."
    assert {one.name for one in quotes(text, "de")} == {"Kurt Lenz"}


def test_initials_go_by_the_last_one_in_vietnamese() -> None:
    text = "Tiêu đề\nChị N.T.L cho biết cháu đã về. “Cháu khóc suốt đêm”, chị L kể."
    assert {one.name for one in quotes(text, "vi")} == {"N.T.L"}
