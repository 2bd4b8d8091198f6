"""The reporting verbs of French and their forms."""

from __future__ import annotations

import re

from reader.languages.language import listed
from reader.suggest.grammars.romance.verbs import Forms, irregular, reporting_verbs

_SAY = listed("""
    affirmer, déclarer, expliquer, ajouter, indiquer, préciser, annoncer, estimer, assurer, souligner, rappeler,
    confier, confirmer, raconter, rapporter, insister, marteler, juger, regretter, noter, révéler, signaler,
    constater, considérer, penser, espérer, arguer, plaider, jurer, certifier, proclamer, clamer, suggérer,
    témoigner, avancer, alléguer, ironiser, concéder, nuancer, objecter, observer, remarquer, relever, mentionner,
    spécifier, exposer, évoquer, informer, dire, écrire, reconnaître, admettre, avertir, prévenir, soutenir,
    maintenir, prédire, croire, promettre, garantir, répondre, conclure, poursuivre, craindre, savoir, prétendre,
    convenir, démentir, nier, contester, réfuter, apprendre, supposer, imaginer, redouter, déplorer, argumenter,
    répéter, réaffirmer, réitérer, répliquer, rétorquer, deviner, revendiquer, menacer, calculer, évaluer,
    anticiper, pronostiquer, tabler, parier, s'inquiéter, se féliciter, s'indigner, se plaindre, se vanter, faire
    savoir, faire valoir, laisser entendre, tenir, démontrer, montrer, établir
""")
_DEMAND = listed("""
    demander, exiger, réclamer, recommander, conseiller, ordonner, proposer, souhaiter, suggérer, exhorter, appeler,
    inviter, inciter, enjoindre, supplier, presser, sommer, prôner, vouloir, préconiser, pousser, encourager
""")
_JUDGE = listed("""
    dénoncer, critiquer, accuser, condamner, fustiger, saluer, qualifier, déplorer, contester, nier, démentir,
    parler, invoquer, rejeter, réfuter, reprocher, regretter, vanter, louer, moquer, évoquer, décrire, pointer, juger,
    défendre
""")
_QUOTE = listed("""
    lancer, commenter, poursuivre, résumer, analyser, s'exclamer, s'interroger, interroger, tonner, murmurer,
    souffler, s'écrier, crier, hurler, grincer, tempérer, se désoler, se réjouir, s'alarmer, se souvenir, s'étonner,
    se défendre, plaisanter, glisser, abonder, renchérir, enchaîner, détailler, tweeter, publier, titrer, balayer,
    trancher, asséner, s'emporter, s'agacer, soupirer, sourire, philosopher, acquiescer, reprendre, continuer,
    terminer, répliquer, se lamenter, s'insurger, se rappeler, s'enthousiasmer, scander, chuchoter, s'excuser,
    s'amuser, pester, admirer, réagir, gémir, rugir
""")
_IRREGULAR = """
    réagir: réagit, réagissent, réagissait, réagissaient, réagit, réagirent, réagi, réagissant
    gémir: gémit, gémissent, gémissait, gémissaient, gémit, gémirent, gémi, gémissant
    rugir: rugit, rugissent, rugissait, rugissaient, rugit, rugirent, rugi, rugissant
    dire: dit, disent, disait, disaient, dit, dirent, dit, disant
    prédire: prédit, prédisent, prédisait, prédisaient, prédit, prédirent, prédit, prédisant
    écrire: écrit, écrivent, écrivait, écrivaient, écrivit, écrivirent, écrit, écrivant
    décrire: décrit, décrivent, décrivait, décrivaient, décrivit, décrivirent, décrit, décrivant
    reconnaître: reconnaît, reconnaissent, reconnaissait, reconnaissaient, reconnut, reconnurent, reconnu,
        reconnaissant
    admettre: admet, admettent, admettait, admettaient, admit, admirent, admis, admettant
    promettre: promet, promettent, promettait, promettaient, promit, promirent, promis, promettant
    soutenir: soutient, soutiennent, soutenait, soutenaient, soutint, soutinrent, soutenu, soutenant
    maintenir: maintient, maintiennent, maintenait, maintenaient, maintint, maintinrent, maintenu, maintenant
    tenir: tient, tiennent, tenait, tenaient, tint, tinrent, tenu, tenant
    prévenir: prévient, préviennent, prévenait, prévenaient, prévint, prévinrent, prévenu, prévenant
    convenir: convient, conviennent, convenait, convenaient, convint, convinrent, convenu, convenant
    se souvenir: souvient, souviennent, souvenait, souvenaient, souvint, souvinrent, souvenu, souvenant
    croire: croit, croient, croyait, croyaient, crut, crurent, cru, croyant
    savoir: sait, savent, savait, savaient, sut, surent, su, sachant
    vouloir: veut, veulent, voulait, voulaient, voulut, voulurent, voulu, voulant
    craindre: craint, craignent, craignait, craignaient, craignit, craignirent, craint, craignant
    se plaindre: plaint, plaignent, plaignait, plaignaient, plaignit, plaignirent, plaint, plaignant
    enjoindre: enjoint, enjoignent, enjoignait, enjoignaient, enjoignit, enjoignirent, enjoint, enjoignant
    conclure: conclut, concluent, concluait, concluaient, conclut, conclurent, conclu, concluant
    poursuivre: poursuit, poursuivent, poursuivait, poursuivaient, poursuivit, poursuivirent, poursuivi, poursuivant
    apprendre: apprend, apprennent, apprenait, apprenaient, apprit, apprirent, appris, apprenant
    reprendre: reprend, reprennent, reprenait, reprenaient, reprit, reprirent, repris, reprenant
    sourire: sourit, sourient, souriait, souriaient, sourit, sourirent, souri, souriant
    démentir: dément, démentent, démentait, démentaient, démentit, démentirent, démenti, démentant
    faire savoir: fait savoir, font savoir, faisait savoir, faisaient savoir, fit savoir, firent savoir, fait savoir
    faire valoir: fait valoir, font valoir, faisait valoir, faisaient valoir, fit valoir, firent valoir, fait valoir
    laisser entendre: laisse entendre, laissent entendre, laissait entendre, laissaient entendre, laissa entendre,
        laissèrent entendre, laissé entendre
"""
"""Infinitive: present, imperfect or past, past or imperfect (each singular, plural), participle, gerund."""
_ACCENT = re.compile(r"[eé]([^aeiouéèê]+)\Z")
_DOUBLED = {"appel": "appell", "rappel": "rappell"}


def _conjugate(verb: str) -> Forms:
    """A regular verb in -er, -ir or -re; a reflexive one without its pronoun."""
    verb = verb.removeprefix("se ").removeprefix("s'")
    stem, ending = verb[:-2], verb[-2:]
    if ending == "er":
        strong = _DOUBLED.get(stem) or _ACCENT.sub(lambda match: f"è{match[1]}", stem) if _mute(stem) else stem
        soft = f"{stem[:-1]}ç" if stem.endswith("c") else f"{stem}e" if stem.endswith("g") else stem
        first = (f"{strong}e", f"{strong}ent", f"{soft}ait", f"{soft}aient", f"{soft}a", f"{stem}èrent")
        return Forms(first, tuple(f"{stem}é{end}" for end in ("", "e", "s", "es")), f"{soft}ant")
    if ending == "ir":
        second = (f"{stem}it", f"{stem}issent", f"{stem}issait", f"{stem}issaient", f"{stem}irent")
        return Forms(second, tuple(f"{stem}i{end}" for end in ("", "e", "s", "es")), f"{stem}issant")
    finite = (stem, f"{stem}ent", f"{stem}ait", f"{stem}aient", f"{stem}it", f"{stem}irent")
    return Forms(finite, tuple(f"{stem}u{end}" for end in ("", "e", "s", "es")), f"{stem}ant")


def _mute(stem: str) -> bool:
    """Whether the last vowel of a stem is an e that opens before a mute ending: `révèle`, `rappelle`."""
    return (
        stem in _DOUBLED
        or re.search(r"(?:[eé])(?:[^aeiouéèêy]|gu|qu)\Z", stem) is not None
        or stem.endswith(("étr", "égr"))
    )


FRENCH_VERBS = reporting_verbs(
    (("s", _SAY), ("d", _DEMAND), ("j", _JUDGE), ("q", _QUOTE)), _conjugate, irregular(_IRREGULAR, agreeing=True)
)
"""The reporting verbs of French."""
