"""German verbs that report, with what they govern, and every form of them made by rule."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Form(NamedTuple):
    """A form of a verb that reports."""

    verb: str
    """The infinitive, the separable part first: `mit|teilen`."""
    particle: str
    """The separable part, which stands at the end of a main clause; empty when there is none or the form holds it."""
    shape: str
    """`finite`, `participle` or `infinitive`."""
    frames: str
    """What the verb governs: `c` a clause with dass, ob or a question word; `v` a clause with its verb in second place;
    `i` an infinitive; `q` words before it, as in „…“, sagte er; `o` a noun phrase that says what was said; `j` one
    that is judged, so that only als or quoted words say what was said."""


_WEAK = {
    "cvq": """
        aus|sagen, vorher|sagen, voraus|sagen, meinen, erzählen, melden, vermelden, bekräftigen, antworten, erwidern,
        entgegnen, ergänzen, erläutern, bemerken, an|merken, fest|stellen, klar|stellen, mit|teilen, hinzu|fügen,
        hinzu|setzen, bekannt|machen, verkünden, verlautbaren, schildern, kommentieren, argumentieren, mutmaßen,
        spekulieren, konstatieren, resümieren, bilanzieren, zusammen|fassen, urteilen, kontern, präzisieren,
        konkretisieren, relativieren, ein|schränken, twittern, posten, bloggen, notieren, zitieren, lauten, klagen,
        beklagen, schimpfen, jubeln, schwärmen, scherzen, spotten, höhnen, poltern, wettern, ätzen, flüstern,
        rechtfertigen, verdeutlichen, unterstellen, schlussfolgern, folgern, philosophieren, prophezeien,
        prognostizieren, offenbaren, enthüllen, frotzeln, frohlocken, formulieren, dozieren, beteuern, versichern,
        referieren, dar|legen, nach|legen, telegrafieren, orakeln, analysieren, unken, beschwichtigen, beruhigen,
        fragen, nach|fragen, rätseln, verlauten, besagen, annoncieren, skandieren, plakatieren, texten,
        protokollieren, predigen, witzeln, räsonieren, sinnieren, monieren
    """,
    "cvqo": "warnen, an|mahnen, schätzen, vermuten, befürchten, begründen, reklamieren",
    "cvqj": """
        kritisieren, bemängeln, bedauern, rügen, beanstanden, dementieren, leugnen, verneinen, bejahen, loben,
        an|prangern, verurteilen, begrüßen, befürworten
    """,
    "cviq": """
        sagen, erklären, betonen, äußern, berichten, bestätigen, behaupten, hoffen, glauben, fürchten, schwören,
        geloben, beschwören, an|drohen, nach|sagen, zu|sagen, zu|sichern, garantieren, beantragen
    """,
    "cviqo": "an|kündigen, verlangen, fordern, mahnen",
    "ci": """
        ermahnen, auf|fordern, appellieren, plädieren, drängen, an|regen, signalisieren, überzeugen, veranlassen,
        bewegen, an|ordnen, instruieren, beauftragen, verpflichten, ermuntern, ermutigen, überreden, an|klagen,
        beschuldigen, bezichtigen, verdächtigen, verklagen
    """,
    "i": "planen, beabsichtigen, nach|denken, überlegen",
    "cvi": """
        drohen, an|deuten, vereinbaren, verständigen, einigen, erwägen, erwarten, wünschen, bezweifeln, unterrichten
    """,
    "c": """
        dokumentieren, informieren, demonstrieren, illustrieren, errechnen, ermitteln, protestieren, zweifeln,
        erinnern, belegen, bezeugen, recherchieren, aus|rechnen, ärgern, freuen, diskutieren, prüfen, untersuchen,
        klären, zeigen, auf|zeigen, suggerieren, kalkulieren, insistieren, beharren, pochen, beschweren, an|führen,
        erwähnen, rechnen
    """,
    "qj": "bewerten, werten, ein|stufen, würdigen, ein|schätzen, brandmarken",
    "o": "titulieren, beziffern, erhoffen, charakterisieren",
    "j": "ab|lehnen, tadeln, beschimpfen, verspotten, kennzeichnen, attackieren",
}
"""Verbs that are conjugated by rule, by what they govern."""

_STRONG = {
    "cvq": """
        schreiben schreibt schrieb geschrieben,
        rufen ruft rief gerufen,
        aus|rufen ruft rief gerufen,
        zu|rufen ruft rief gerufen,
        denken denkt dachte gedacht,
        schreien schreit schrie geschrien,
        fort|fahren fährt fuhr gefahren,
        aus|führen führt führte geführt,
        ein|räumen räumt räumte geräumt,
        ein|wenden wendet wandte gewandt,
        vor|bringen bringt brachte gebracht,
        vor|tragen trägt trug getragen,
        verraten verrät verriet verraten,
        weiter|geben gibt gab gegeben,
        wieder|geben gibt gab gegeben,
        zurück|geben gibt gab gegeben,
        widersprechen widerspricht widersprach widersprochen,
        schließen schließt schloss geschlossen,
        heißen heißt hieß geheißen,
        unterstreichen unterstreicht unterstrich unterstrichen
    """,
    "cviq": """
        an|geben gibt gab gegeben,
        zu|geben gibt gab gegeben,
        gestehen gesteht gestand gestanden,
        ein|gestehen gesteht gestand gestanden,
        zu|gestehen gesteht gestand gestanden,
        ab|streiten streitet stritt gestritten,
        vor|geben gibt gab gegeben,
        an|nehmen nimmt nahm genommen,
        vor|schlagen schlägt schlug geschlagen,
        versprechen verspricht versprach versprochen,
        an|bieten bietet bot geboten
    """,
    "cviqo": """
        empfehlen empfiehlt empfahl empfohlen,
        raten rät riet -,
        ab|raten rät riet geraten
    """,
    "cvqo": "bekannt|geben gibt gab gegeben",
    "cviqj": "bestreiten bestreitet bestritt bestritten",
    "ci": """
        bitten bittet bat gebeten,
        befehlen befiehlt befahl befohlen,
        beschließen beschließt beschloss beschlossen,
        entschließen entschließt entschloss entschlossen,
        an|weisen weist wies gewiesen,
        auf|rufen ruft rief gerufen,
        entscheiden entscheidet entschied entschieden,
        an|halten hält hielt gehalten,
        auf|tragen trägt trug getragen,
        nahe|legen legt legte gelegt,
        aus|sprechen spricht sprach gesprochen,
        ein|treten tritt trat getreten
    """,
    "cv": """
        aus|gehen geht ging gegangen,
        hin|weisen weist wies gewiesen,
        verweisen verweist verwies verwiesen,
        sprechen spricht sprach gesprochen,
        aus|schließen schließt schloss geschlossen,
        halten hält hielt gehalten,
        vor|halten hält hielt gehalten,
        hervor|gehen geht ging gegangen,
        ergeben ergibt ergab ergeben,
        beweisen beweist bewies bewiesen,
        vernehmen vernimmt vernahm vernommen,
        hervor|heben hebt hob gehoben,
        wissen weiß wusste gewusst,
        berufen beruft berief berufen,
        ab|leiten leitet leitete geleitet
    """,
    "cvio": "vor|werfen wirft warf geworfen",
    "qo": "nennen nennt nannte genannt",
    "o": "bezeichnen bezeichnet bezeichnete bezeichnet",
    "j": "zurück|weisen weist wies gewiesen",
}
"""Verbs with forms of their own: infinitive, third person of the present and of the preterite, participle."""

PREPOSITIONAL = {
    "sprechen": ("von", "vom"),
    "berichten": ("von", "vom", "über"),
    "aus|gehen": ("von", "vom"),
    "rechnen": ("mit",),
    "auf|rufen": ("zu", "zum", "zur"),
    "auf|fordern": ("zu", "zum", "zur"),
    "aus|sprechen": ("für", "gegen"),
    "plädieren": ("für", "gegen"),
    "halten": ("für",),
    "verweisen": ("auf",),
    "hin|weisen": ("auf",),
}
"""Verbs whose content is the phrase behind a preposition: sie sprach von einem Erfolg."""

_OTHER_WORDS = frozenset(("einige", "einigen"))
_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider", "unter", "über", "hinter")


@lru_cache(maxsize=1)
def forms() -> dict[str, tuple[Form, ...]]:
    """The forms of all verbs that report, by the word as it stands in the text, in lower case."""
    table: dict[str, dict[tuple[str, str, str], Form]] = {}
    for frames, listed in _WEAK.items():
        for verb in _listed(listed):
            _enter(table, verb, frames, _weak(verb.rpartition("|")[2]))
    for frames, listed in _STRONG.items():
        for verb, *parts in map(str.split, _listed(listed)):
            _enter(table, verb, frames, _strong(verb.rpartition("|")[2], *parts))
    return {word: tuple(found.values()) for word, found in table.items()}


def _listed(text: str) -> list[str]:
    return [item.strip() for item in text.split(",")]


def _weak(infinitive: str) -> tuple[list[str], str]:
    """The finite forms of a weak verb and its participle without the separable part."""
    stem = infinitive.removesuffix("n").removesuffix("e") if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if stem[-1] in "dt" or stem.endswith(("fn", "chn", "gn", "dn", "tm", "ffn", "ckn")) else ""
    past = stem + link + "te"
    plain = infinitive.endswith("ieren") or infinitive.startswith(_INSEPARABLE)
    participle = ("" if plain else "ge") + stem + link + "t"
    return [stem + "e", stem + link + "t", infinitive, past, past + "n"], participle


def _strong(infinitive: str, present: str, past: str, participle: str) -> tuple[list[str], str]:
    stem = infinitive[:-2]
    plural = past + ("n" if past.endswith("e") else "en")
    return [stem + "e", present, infinitive, past, plural], participle


def _enter(
    table: dict[str, dict[tuple[str, str, str], Form]], verb: str, frames: str, made: tuple[list[str], str]
) -> None:
    particle = verb.rpartition("|")[0]
    base = verb.rpartition("|")[2]
    finite, participle = made

    def add(word: str, part: str, shape: str) -> None:
        if word in _OTHER_WORDS:
            return
        table.setdefault(word, {})[verb, part, shape] = Form(verb, part, shape, frames)

    for word in finite:
        add(word, particle, "finite")
        if particle:
            add(particle + word, "", "finite")
    if participle != "-":
        add(particle + participle, "", "participle")
    if particle:
        add(particle + base, "", "infinitive")
        add(particle + "zu" + base, "", "infinitive")
