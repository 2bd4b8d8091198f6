"""What the sources of suggestions are called, in several languages: one article of a few sentences a case."""

from __future__ import annotations

import pytest

from reader.anchoring.layout import read_layout
from reader.suggest import QuoteSuggestion, suggest


def quotes(text: str, lang: str = "en") -> list[QuoteSuggestion]:
    """The suggestions for an article's running text, those of headlines and topics left out."""
    text = f"Harbour news\n\n{text}\n"
    return [
        one
        for one in suggest(text, lang, read_layout(text, lang), "").quotes
        if one.confidence >= 0.5 and one.kind != "scare"
    ]


CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("en", "“It is shut,” said its keeper, Pat Dunnock. He said nobody fell.", [("Pat Dunnock", "person")] * 2),
    (
        "en",
        "The ferry minister, Ottoline Gray, said it sank. The ferry minister said nobody drowned.",
        [("Ottoline Gray", "person")] * 2,
    ),
    ("en", "Her husband, Ted, a sailor, agrees. “It leaks,” he says.", [("Ted", "person")]),
    ("en", "According to the prosecutor, Ann Quist, 32, jumped overboard.", [("prosecutor", "office")]),
    ("en", "Lind, 45, of Ystad, told reporters that he would row.", [("Lind", "person")]),
    ("en", "Jo Hale, 72, who lives there, said the smell was awful.", [("Jo Hale", "person")]),
    ("en", "Coastal Rail said no trains would run. “Do not travel,” it said.", [("Coastal Rail", "institution")] * 2),
    ("en", "Mr Ray Quill wrote a report. The report blames rust. It says that bolts broke.", [("report", "document")]),
    ("en", "In the Ystad Courier, Alan Priddy objected. He warns that it may sink.", [("Alan Priddy", "person")]),
    ("en", "The unions rejected it. I suspect that they were right.", [("", "")]),
    ("en", "A council spokesperson said that it would open.", [("A council spokesperson", "office")]),
    ("en", "A harbour source said the keel was cracked.", [("A harbour source", "person")]),
    ("en", "Left alone on the deck, Ada Quist smiled. “Another deck,” she said.", [("Ada Quist", "person")]),
    ("de", "Nach Angaben der Stadtverwaltung sank die Fähre.", [("Stadtverwaltung", "institution")]),
    ("de", "Laut einer ersten Schätzung kostet die Fähre viel Geld.", [("einer ersten Schätzung", "document")]),
    ("de", "Stadträtin Uta Fenske sagte, die Fähre sei alt.", [("Uta Fenske", "person")]),
    ("de", "Gutachter Jörg Senf von der Werft Hellwig sagte, die Fähre sei alt.", [("Jörg Senf", "person")]),
    ("de", "Norderneys Torschütze Mika Brand meinte, das Netz sei alt.", [("Mika Brand", "person")]),
    (
        "de",
        "Claudia Reiß lacht. „Hören Sie das auch?“ Der Umbau habe länger gedauert als geplant, sagt sie.",
        [("Claudia Reiß", "person"), ("Claudia Reiß", "person")],
    ),
    (
        "de",
        "Trainer Ralf Kuhl schwieg lange. Die Mannschaft sei müde, sagte der 51-Jährige.",
        [("Ralf Kuhl", "person")],
    ),
    ("de", "Aus Regierungskreisen verlautete, man sei nicht gefragt worden.", [("Regierungskreisen", "group")]),
    ("de", "Auch Kapitän Emre Kaya fand deutliche Worte. „Wir sind untergegangen.“", [("Emre Kaya", "person")]),
    (
        "de",
        "„Wir waren müde“, sagte Ralf Kuhl. Auch Kapitän Emre Kaya fand deutliche Worte. „Wir sind untergegangen.“",
        [("Ralf Kuhl", "person"), ("Emre Kaya", "person")],
    ),
    ("de", "KIEL taz | Die Werft Hellwig schließt. Das teilte das Unternehmen mit.", [("Unternehmen", "institution")]),
    ("en", "Coastline Ferries Inc. lost it. Coastline said it was old.", [("Coastline Ferries Inc", "institution")]),
    (
        "de",
        "Wie tief ist das Moor?\n\nRohde: Vier Meter. Das ist für ein Moor sehr tief.\n\nUnd wie alt ist es?\n\n"
        "Rohde: Etwa sechstausend Jahre.",
        [("Rohde", "")] * 2,
    ),
    ("en", "“It holds,” said Wim de Groot, a diver.", [("Wim de Groot", "person")]),
    ("en", "Ted Stellan came. The 23-year-old said that it was a dream.", [("Ted Stellan", "person")]),
    ("en", "Ted Stellan came. Oakes hit back: “He is late, as ever.”", [("Oakes", "")]),
    ("en", "Court documents allege that he lied. Previous studies found that he did.", [
        ("Court documents", "document"), ("Previous studies", "document")]),
    ("en", "Harlan Corp. said it lost money. Its shares fell. The company said it would shrink.", [
        ("Harlan Corp", "institution")] * 2),
    ("en", "The company said it would shrink.", [("company", "institution")]),
    ("en", "Board member Ray Quimby said that it would shrink.", [("Ray Quimby", "person")]),
    ("de", "Trainer Ralf Kuhl kam. „Wir waren heute müde“, sagte der 51-Jährige bei Sky.", [("Ralf Kuhl", "person")]),
    ("de", "Die Trossin AG baut ab. Das Unternehmen teilte mit, es fehle Arbeit.", [("Trossin AG", "institution")]),
    ("de", "Ein Bahnsprecher sagte, die Strecke sei gesperrt.", [("Ein Bahnsprecher", "office")]),
    ("de", "Ihr Vorsitzender Kai Ullmann sagte, es fehle Personal.", [("Kai Ullmann", "person")]),
    ("de", "Nach Informationen des «Auentaler Kuriers» sank die Fähre.", [("Auentaler Kuriers", "outlet")]),
    ("fr", "« On coule », explique sa directrice, Anne-Lise Morand.", [("Anne-Lise Morand", "person")]),
    ("fr", "Son rival, l'Espagnol Iker Soto, a affirmé que le froid viendrait.", [("Iker Soto", "person")]),
    ("fr", "« Jamais », martèle le député (écologiste) Luc Praz.", [("Luc Praz", "person")]),
    ("fr", "Lutèce, 12 déc (AFX) - Le maire Luc Praz a affirmé que le pont tiendrait.", [("Luc Praz", "person")]),
    (
        "fr",
        "Théo Delmas a gagné. Le coureur de 26 ans a confié que le froid viendrait.",
        [("Théo Delmas", "person")],
    ),
    (
        "fr",
        "La secrétaire générale du syndicat Rail, Mireille Castan, a estimé que le ministre mentait.",
        [("Mireille Castan", "person")],
    ),
    ("fr", "Le maire est furieux. Pour lui, la digue était déjà perdue.", [("maire", "office")]),
    ("es", "Tomás Arce felicitó a la tropa. «Ganamos», escribió el mandatario.", [("Tomás Arce", "person")]),
    ("es", "La ministra de Pesca, Lucía Monteverde, afirmó que no hay peces.", [("Lucía Monteverde", "person")]),
    ("es", "Lo explicó Pedro Mena, quien añadió que el puerto cerrará.", [("Pedro Mena", "person")]),
    ("es", "Según adelantó el diario El Faro, la naviera conocía el fallo.", [("diario El Faro", "outlet")]),
    ("fr", "Un ancien adjoint, entendu comme témoin, a raconté que le maire dormait.", [("Un ancien adjoint", "")]),
    ("fr", "Son avocat, Me Paul Girod, a plaidé la relaxe.", []),
    ("es", "Ana Cabrera, por su parte, pidió paciencia: “El agua volverá”.", [("Ana Cabrera", "person")]),
    ("es", "Ana Arce llegó. «Opuso resistencia», señaló la edil en rueda de prensa.", [("Ana Arce", "person")]),
    ("es", "Se dice que el puerto cerrará en mayo.", [("", "")]),
    ("es", "La patronal, por su parte, pidió «estabilidad en el puerto».", [("patronal", "")]),
    ("es", "El alcalde, Julián Rozas (PX), lamenta la noticia.", []),
    ("es", "Ana Cuesta recuerda que llovía mucho allí. “Nadie quería salir”, matiza.", [("Ana Cuesta", "person")] * 2),
    ("vi", "Theo bác sĩ Trần Lệ của Bệnh viện Bến Nghè, ba người đã khỏe lại.", [("Trần Lệ", "person")]),
    ("vi", "Anh Phan Đức chạy ra. Theo anh Đức, nhiều người phải trèo qua ban công.", [("Phan Đức", "person")]),
    ("vi", '"Tôi nghe tiếng nổ rất lớn", anh Phan Đức, sống ở tầng ba, kể lại.', [("Phan Đức", "person")]),
    ("vi", "Ông Anton Belsky đến muộn. Nhà lãnh đạo này cho biết đường bị ngập.", [("Anton Belsky", "person")]),
    ("vi", "Đạo diễn Bùi Khánh Vân đến. Nữ đạo diễn cho biết phim rất dài.", [("Bùi Khánh Vân", "person")]),
    ("vi", "Chủ tịch UBND tỉnh Sơn Lĩnh Giàng A Páo cho biết đường bị ngập.", [("Giàng A Páo", "person")]),
    ("vi", "Nhà phê bình Đặng Thúc nhận xét rằng phim quá dài.", [("Đặng Thúc", "person")]),
    ("vi", 'Bà Lê Thị Sót, 61 tuổi, ngụ thôn Đông, kể: "Đêm nằm tôi không dám ngủ".', [("Lê Thị Sót", "person")]),
    (
        "vi",
        "HLV Lâm Chí Dũng thất vọng. Nhà cầm quân 48 tuổi cho rằng trọng tài không sai.",
        [("Lâm Chí Dũng", "person")],
    ),
    ("es", "«No hay peces», dijo su presidente, Ramón Illa.", [("Ramón Illa", "person")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_sources_are_called_by_their_names(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.name, one.made.type if one.made else "") for one in quotes(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "“It is shut,” said its keeper, Pat Dunnock.", "keeper"),
        ("en", "Brandt, head of the harbour office, said the crane was old.", "head of the harbour office"),
        ("en", "“It is old,” the chairman of the board, Pat Kern, told reporters.", "chairman of the board"),
        ("vi", "Bà Trần Thị Mơ, Giám đốc Sở Nước, cho biết đập vẫn an toàn.", "Giám đốc Sở Nước"),
        ("en", "The plant manager, Kern, said the crane was old.", "plant manager"),
        ("en", "“It is old,” said Pat Kern, 45, an engineer at the yard.", "engineer at the yard"),
        ("en", "At Kern, the director said the crane was old.", ""),
        ("de", "Sprecherin Aylin Kaya sagte, die Pumpe sei alt.", "Sprecherin"),
        ("de", "„Schluss“, sagte Rednerin Ute Falk.", "Rednerin"),
        ("de", "Der Werksleiter, Otto Reis, sagte, der Kran sei alt.", "Werksleiter"),
        ("de", "Brandt, Chef der Werft, sagte, der Kran sei alt.", "Chef der Werft"),
        ("fr", "Paul Kern, directeur du port, a déclaré que la grue était vieille.", "directeur du port"),
        ("es", "Paul Kern, director del puerto, dijo que la grúa era vieja.", "director del puerto"),
        ("en", "Transport Minister Claire Dunmore said that it would open.", "minister"),
        ("en", "Dr. Ilse Maranga said that it would open.", ""),
        ("de", "Stadträtin Uta Fenske sagte, die Fähre sei alt.", "Stadträtin"),
        ("vi", "Thứ trưởng Phạm Quốc Lĩnh cho biết cầu sẽ mở lại.", "Thứ trưởng"),
        ("vi", "Ông Phạm Quốc Lĩnh cho biết cầu sẽ mở lại.", ""),
    ],
)
def test_a_source_has_the_office_that_the_text_gives_it(lang: str, text: str, role: str) -> None:
    assert [one.made.role for one in quotes(text, lang) if one.made] == [role]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An engineer, Pat Kern, said it was old. The engineer said it was rusty.", "Pat Kern"),
        ("Pat Kern, the chairman of Ostwerk, laughed. The chairman said it was gone.", "Pat Kern"),
        ("Kern wrote to the board of Ostwerk in May. The board said it was gone.", "board of Ostwerk"),
        ("Ostwerk's board met in May. The board said it was gone.", "Ostwerk's board"),
        ("Board chairman Pat Kern said it was old. The board said it was gone.", "board"),
    ],
)
def test_a_noun_alone_goes_back_to_whom_it_has_told_of(text: str, name: str) -> None:
    assert quotes(text, "en")[-1].name == name


def test_a_vietnamese_unit_is_the_body_that_spoke_before() -> None:
    text = "Công ty Nước sạch Hòa Bình cho biết đường ống bị vỡ. Đơn vị này cho hay đã cử người đến sửa."
    assert [one.name for one in quotes(text, "vi")] == ["Công ty Nước sạch Hòa Bình"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sprecherin Aylin Kaya kam. Nach Kayas Worten ist die Pumpe alt.", "Aylin Kaya"),
        ("Laut Aussage Brandts sei die Pumpe alt.", "Brandt"),
        ("Nach Angaben des Betriebsrats fehlen zwei Leute.", "Betriebsrat"),
        ("Nach Ansicht des Landes fehlen zwei Leute.", "Land"),
        ("„Das ist so“, sagte Temmler der »Zeitung«.", "Temmler"),
        ("„Das ist so“, sagte ein Redakteur der »Zeitung«.", "ein Redakteur der »Zeitung«"),
    ],
)
def test_a_german_source_goes_by_its_nominative(text: str, name: str) -> None:
    assert [one.name for one in quotes(text, "de") if one.kind != "scare"] == [name]
