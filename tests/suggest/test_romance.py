"""Reported speech in French and Spanish: each construction on a sentence of its own."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from reader.anchoring.layout import read_layout
from reader.suggest import suggest
from reader.suggest.grammars.romance.french_verbs import FRENCH_VERBS
from reader.suggest.grammars.romance.spanish_verbs import SPANISH_VERBS

Row = tuple[str, str, str, str]


def found(text: str, lang: str) -> list[Row]:
    """Kind, speaker, cue and content of what is suggested for a paragraph below a headline."""
    page = "Un titre sans point\n" + text
    quotes = suggest(page, lang, read_layout(page, lang)).quotes

    def words(span: tuple[int, int] | None) -> str:
        return page[slice(*span)] if span else ""

    return [(one.kind, words(one.speaker), words(one.cue), " // ".join(map(words, one.content))) for one in quotes]


FRENCH: list[tuple[str, list[Row]]] = [
    (
        "Selon deux sources proches du chantier, la demande aurait été perdue.",
        [("indirect", "deux sources proches du chantier", "Selon", "la demande aurait été perdue")],
    ),
    (
        "Jugé depuis lundi, Paul Garnier, 47 ans, a reconnu mardi devant le tribunal de Valmor avoir menti deux ans.",
        [("indirect", "Paul Garnier", "a reconnu", "avoir menti deux ans")],
    ),
    (
        "Elle le considérait « comme un vieux neveu ».",
        [("direct", "Elle", "considérait", "comme un vieux neveu")],
    ),
    (
        "La maire a annoncé mardi que le pont resterait fermé.",
        [("indirect", "La maire", "a annoncé", "que le pont resterait fermé")],
    ),
    ("Elle a précisé qu'il neigeait encore.", [("indirect", "Elle", "a précisé", "qu'il neigeait encore")]),
    (
        "Le chantier débutera en avril, a indiqué la préfecture.",
        [("indirect", "la préfecture", "a indiqué", "Le chantier débutera en avril")],
    ),
    (
        "Il n'y a aucun danger ici, a-t-il assuré.",
        [("indirect", "il", "a-t-il assuré", "Il n'y a aucun danger ici")],
    ),
    (
        "Selon un rapport de la préfecture, la rouille touche deux piles.",
        [("indirect", "un rapport de la préfecture", "Selon", "la rouille touche deux piles")],
    ),
    (
        "Les travaux coûteront quatre millions, selon Yves Kerbrat.",
        [("indirect", "Yves Kerbrat", "selon", "Les travaux coûteront quatre millions")],
    ),
    (
        "Hélène Morvan assure n'avoir rien dissimulé.",
        [("indirect", "Hélène Morvan", "assure", "n'avoir rien dissimulé")],
    ),
    (
        "Le capitaine a reconnu que l'équipe avait « craqué mentalement ».",
        [("mixed", "Le capitaine", "a reconnu", "que l'équipe avait « craqué mentalement »")],
    ),
    (
        "« On a tout donné, a regretté Paul Garnier. Mais je suis fier d'eux. »",
        [("direct", "Paul Garnier", "a regretté", "On a tout donné // Mais je suis fier d'eux.")],
    ),
    (
        "Selon la police, deux hommes sont entrés. Ils auraient fui vers le port.",
        [
            ("indirect", "la police", "Selon", "deux hommes sont entrés"),
            ("indirect", "la police", "", "Ils auraient fui vers le port"),
        ],
    ),
    (
        "Le joueur souffre d'une entorse, explique le médecin du club.",
        [("indirect", "le médecin du club", "explique", "Le joueur souffre d'une entorse")],
    ),
    (
        "Le PDG a promis lundi de présenter un plan.",
        [("indirect", "Le PDG", "a promis", "de présenter un plan")],
    ),
    ("Le prix varie selon les cas. Il est venu pour la fête.", []),
]
SPANISH: list[tuple[str, list[Row]]] = [
    (
        "“No hubo negligencia”, aseguró un portavoz, que recordó que la decisión estaba prevista para abril.",
        [
            ("direct", "un portavoz", "aseguró", "No hubo negligencia"),
            ("indirect", "un portavoz", "recordó", "que la decisión estaba prevista para abril"),
        ],
    ),
    (
        "La alcaldesa anunció este martes que el puente seguirá cerrado.",
        [("indirect", "La alcaldesa", "anunció", "que el puente seguirá cerrado")],
    ),
    (
        "El arreglo comenzará en abril, informó el Ministerio.",
        [("indirect", "el Ministerio", "informó", "El arreglo comenzará en abril")],
    ),
    (
        "Según Tomás Vela, las obras costarán cuatro millones.",
        [("indirect", "Tomás Vela", "Según", "las obras costarán cuatro millones")],
    ),
    ("Elena Ruiz negó haber escondido nada.", [("indirect", "Elena Ruiz", "negó", "haber escondido nada")]),
    ("Los vecinos exigen que se publique todo.", [("indirect", "Los vecinos", "exigen", "que se publique todo")]),
    (
        "Elena Ruiz pidió calma a todos y aseguró que no hay peligro.",
        [
            ("indirect", "Elena Ruiz", "pidió", "calma a todos"),
            ("indirect", "Elena Ruiz", "aseguró", "que no hay peligro"),
        ],
    ),
    ("El alcalde, en una entrevista, admitió errores.", []),
    ("El precio cambia según el caso. Vino para la fiesta.", []),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: list[Row]) -> None:
    assert found(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish(text: str, expected: list[Row]) -> None:
    assert found(text, "es") == expected


def test_forms_are_made_by_rule() -> None:
    assert {"révèle", "révélait", "annonçait", "jugeaient", "rappelle", "avertissait", "dit", "promet"} <= set(
        FRENCH_VERBS.finite
    )
    assert {"révélé", "averties", "dit", "admis", "soutenue"} <= set(FRENCH_VERBS.participles)
    assert {"niega", "negaron", "añadió", "reconocía", "dijo", "sostuvieron", "recuerda"} <= set(SPANISH_VERBS.finite)
    assert {"negado", "dicho", "reconocido", "escrito"} <= set(SPANISH_VERBS.participles)


@given(
    st.text(alphabet="Il a dit que selon la«» ,:.-t'éLe\n—según", max_size=100),
    st.sampled_from(["fr", "es"]),
)
def test_nothing_breaks_it(text: str, lang: str) -> None:
    """Spans lie in the text, in order, and are never empty."""
    for one in suggest(text, lang, read_layout(text, lang)).quotes:
        for span in (*one.content, *filter(None, (one.speaker, one.cue))):
            assert 0 <= span.start < span.end <= len(text)
        assert all(before.end <= after.start for before, after in zip(one.content, one.content[1:], strict=False))
