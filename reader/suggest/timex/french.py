"""Expressions of time in French."""

from __future__ import annotations

from reader.languages.french import FRENCH
from reader.suggest.timex import clocks, days, lengths, periods, romance
from reader.suggest.timex.constructions import Construction, Grammar
from reader.suggest.timex.phrase import Phrase, TimexLanguage
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import Timex
from reader.suggest.timex.words import Lexicon, word_set

_VOCABULARY = """
    lead: du 0, au 0, de 0, d' 0, en 0, à 0, des 0, aux 0, dès 0, jusqu'à 0, par 0
    the: le 0, la 0, les 0, l' 0, du 0, de la 0, de l' 0, au 0, à la 0, à l' 0, en 0, d' 0, de 0, des 0, aux 0, ce 0
    one: un 1, une 1
    number: deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13,
        quatorze 14, quinze 15, seize 16, vingt 20, trente 30, quarante 40, cinquante 50, soixante 60, un 1, une 1
    power: cent 100, cents 100, mille 1000
    few: quelques X, plusieurs X, de nombreux X, de nombreuses X, de longs X, de longues X, une dizaine de 10,
        une dizaine d' 10, une vingtaine de 20, une vingtaine d' 20, une trentaine de 30, une trentaine d' 30,
        une quinzaine de 15, une quinzaine d' 15, une douzaine de 12, une cinquantaine d' 50, des dizaines d' X,
        des centaines d' X, quelque X
    half: demi 0, demie 0
    and: et 0
    to: au 0, et 0, et le 0, et du 0, à 0, ou 0
    in: à 0, vers 0, dès 0, jusqu'à 0, de 0, à partir de 0, peu avant 0, peu après 0, avant 0, après 0
    more_half: et demi 1, et demie 1
    weekly: lundis 0, mardis 1, mercredis 2, jeudis 3, vendredis 4, samedis 5, dimanches 6
    unit: an Y, ans Y, année Y, années Y, mois M, semaine W, semaines W, jour D, jours D, journée D, journées D,
        heure H, heures H, minute MIN, minutes MIN, seconde S, secondes S, trimestre Q, trimestres Q, décennie DE,
        décennies DE, siècle CE, siècles CE, week-end WE, weekend WE, week-ends WE, semestre HY, semestres HY,
        millénaire ML, millénaires ML, quinzaine 2W
    plural: années Y, semaines W, jours D, heures H, minutes MIN, décennies DE, siècles CE, trimestres Q,
        millénaires ML
    years: années 0, ans 0
    year_noun: an 0, année 0, l'an 0, l'année 0, exercice 0
    weekend: week-end 0, weekend 0
    rel: dernier -1, dernière -1, derniers -1, dernières -1, passé -1, passée -1, précédent -1, précédente -1,
        prochain 1, prochaine 1, prochains 1, prochaines 1, suivant 1, suivante 1, qui vient 1, à venir 1, écoulé -1,
        écoulée -1, écoulés -1, écoulées -1, précédents -1, suivants 1
    this: ce 0, cet 0, cette 0, ces 0
    current: en cours 0, courant 0, actuelle 0
    ago: il y a -1, voici -1, voilà -1, il y a environ -1, il y a près de -1, il y a plus de -1, il y a moins de -1
    hence: dans 1, d'ici 1, d'ici à 1
    later: plus tard 1, après 1, auparavant -1, plus tôt -1, avant -1
    since: depuis 0, pendant 0, durant 0
    day_word: aujourd'hui 0, hier -1, avant-hier -2, demain 1, après-demain 2
    part: matin TMO, matinée TMO, midi TMI, après-midi TAF, soir TEV, soirée TEV, nuit TNI, au matin TMO, au soir TEV,
        dans la soirée TEV, dans la nuit TNI, dans la matinée TMO, dans l'après-midi TAF, en soirée TEV,
        en matinée TMO, en fin d'après-midi TAF, en début de soirée TEV, après midi TAF, en fin de matinée TMO,
        du matin TMO, du soir TEV, de l'après-midi TAF
    clock: midi 12, minuit 24
    mod: début 0, fin 0, mi 0, au début de 0, à la fin de 0, à la mi 0, début du mois de 0, fin du mois de 0,
        courant 0, au début du 0, à la fin du 0, au milieu de 0, au cours du 0, au début de l' 0, à la fin de l' 0,
        au cours de 0, milieu 0, mois de 0, au mois de 0, le mois de 0, tout 0, toute 0, fin de 0, début de 0,
        au milieu du 0
    approx: environ 0, près de 0, quelque 0, presque 0, plus de 0, moins de 0, au moins 0, à peine 0, autour de 0,
        plus d' 0, moins d' 0, près d' 0, jusqu'à 0, à peu près 0, vers 0, au moins 0, au plus 0
    each: chaque 0, tous les 0, toutes les 0
    per: par 0
    ordinal: premier 1, première 1, deuxième 2, second 2, seconde 2, troisième 3, quatrième 4, cinquième 5, dernier 0,
        sixième 6, septième 7, huitième 8, neuvième 9, dixième 10, dix-neuvième 19, vingtième 20, vingt et unième 21,
        dix-huitième 18, dix-septième 17, seizième 16, quinzième 15, quatorzième 14, treizième 13, douzième 12
    first: derniers 0, dernières 0, prochains 0, prochaines 0, premiers 0, premières 0, dernier 0, dernière 0,
        longues 0, longs 0, bonnes 0, autres 0
    day: premier 1
    often: quotidien P1D, quotidienne P1D, quotidiennes P1D, quotidiens P1D, quotidiennement P1D, hebdomadaire P1W,
        hebdomadaires P1W, mensuel P1M, mensuelle P1M, mensuels P1M, mensuelles P1M, mensuellement P1M,
        annuellement P1Y, trimestriellement P3M, chaque fois P1D
    vague: maintenant PRESENT_REF, actuellement PRESENT_REF, à l'heure actuelle PRESENT_REF, en ce moment PRESENT_REF,
        à présent PRESENT_REF, pour le moment PRESENT_REF, pour l'instant PRESENT_REF, de nos jours PRESENT_REF,
        à ce jour PRESENT_REF, désormais PRESENT_REF, à ce stade PRESENT_REF, récemment PAST_REF,
        dernièrement PAST_REF, autrefois PAST_REF, jadis PAST_REF, naguère PAST_REF, ces derniers temps PAST_REF,
        dans le passé PAST_REF, par le passé PAST_REF, à l'époque PAST_REF, ces derniers jours PAST_REF,
        ces dernières semaines PAST_REF, ces derniers mois PAST_REF, ces dernières années PAST_REF,
        auparavant PAST_REF, depuis longtemps PAST_REF, il y a longtemps PAST_REF, il y a peu PAST_REF,
        depuis peu PAST_REF, tout récemment PAST_REF, à cette époque PAST_REF, bientôt FUTURE_REF,
        à l'avenir FUTURE_REF, prochainement FUTURE_REF, sous peu FUTURE_REF, l'avenir FUTURE_REF,
        dans les prochains jours FUTURE_REF, dans les prochaines semaines FUTURE_REF,
        dans les prochains mois FUTURE_REF, dans les prochaines années FUTURE_REF, ces prochains jours FUTURE_REF,
        dans un avenir proche FUTURE_REF, dans les jours à venir FUTURE_REF, dans les semaines à venir FUTURE_REF,
        dans les mois à venir FUTURE_REF, dans les années à venir FUTURE_REF, à terme FUTURE_REF,
        tôt ou tard FUTURE_REF, dans l'avenir FUTURE_REF
    while: longtemps 0, un certain temps 0, quelque temps 0, un moment 0
    eve: la veille -1, le lendemain 1, au lendemain 1, l'avant-veille -2, le surlendemain 2, ce jour-là 0
    season: printemps SP, été SU, automne FA, hiver WI
    quarter: trimestre 0
    half_year: semestre 0
    century: siècle 0
    decade_noun: années 0, décennie 0, la décennie 0
    roman: XIe 11, XIIe 12, XIIIe 13, XIVe 14, XVe 15, XVIe 16, XVIIe 17, XVIIIe 18, XIXe 19, XXe 20, XXIe 21,
        XIXème 19, XXème 20, XXIème 21, XVIIIème 18, XVIIème 17, Xe 10, IXe 9
    oclock: heures 0, heure 0, h 0
    hour: une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12
    zone: GMT Z, UTC Z, heure locale 0, heures locales 0, heure de Paris 0, TU Z, locales 0, locale 0
    background: depuis 0, né 0, née 0, nés 0, nées 0, fondé 0, fondée 0, créé 0, créée 0, construit 0, construite 0,
        qui 0, dont 0
    street: rue 0, avenue 0, boulevard 0, place 0, quai 0, square 0, lycée 0
    law: loi 0, décret 0, arrêté 0, ordonnance 0, directive 0, règlement 0, article 0, n° 0, numéro 0
    holiday: Noël 12-25, jour de l'An 1-1, réveillon de Noël 12-24, Saint-Sylvestre 12-31, Toussaint 11-1,
        fête nationale 7-14, Assomption 8-15, jour de Noël 12-25, Armistice 11-11
"""

_SUFFIXES = """
    er day
    er ordinal
    e ordinal
    ème ordinal
    h clock
"""

_CORE = """
    month short_month weekday unit plural day_word part clock weekly often vague season year old_year iso numeric
    two month_year dotted decade_noun century quarter half_year weekend holiday while oclock eve
"""

_YEAR = "(comma? (year|old_year))"
_MONTH = "(month|short_month dot?)"
_TIME = "((clock|hour oclock number?) part? (comma? zone|opening zone closing)?)"
_AT = f"(comma? in? {_TIME})"
_YEARLY = "((the? year_noun)? (year|old_year)|the? year_noun rel|this year_noun)"

_NOT_SEASONS = word_set("""
    a ont avait avaient aurait auraient ayant avoir n'a jamais toujours déjà pas bien aussi eu
""")


def _year(p: Phrase) -> Timex | None:
    after = p.after()
    if after == "/" or after in (
        "euros",
        "personnes",
        "dollars",
        "mètres",
        "habitants",
        "hommes",
        "morts",
        "%",
        "emplois",
        "€",
    ):
        return None
    return periods.year(p) if p.before() not in ("n", "°", "article", "airbus", "boeing", "peugeot", "$") else None


def _season(p: Phrase) -> Timex | None:
    """A season; `été` is a participle where a form of `avoir` stands before it, and without an article."""
    word = p.words[p.at + p.length - 1].lower() if p.length == 1 else ""
    if word == "été" or (p.before() in _NOT_SEASONS and "the" not in p and "this" not in p):
        return None
    return periods.season(p)


def _moved(p: Phrase) -> Timex | None:
    """A unit told by what stands beside it: `la semaine dernière`, `ce mois-ci`."""
    if p.words[p.at + p.length - 1].lower() in ("jours", "semaines", "années", "ans", "heures", "minutes"):
        return lengths.vague_plural(p)
    return periods.moved_unit(p)


def _clock(p: Phrase) -> Timex | None:
    """A time of day alone; `huit heures` is one only behind `à` or the like, else it is a length."""
    told = {"zone", "part"}.intersection(p.groups) or (p.before() in _AT_HOURS and p.after() not in ("de", "d"))
    return clocks.clock(p) if told or "hour" not in p else None


def _span_of_hours(p: Phrase) -> tuple[Timex, ...] | None:
    """`de 10 heures à 18 heures`."""
    return clocks.clock_span(p) if p.words[p.at].lower() == "de" or p.before() in ("de", "entre") else None


_AT_HOURS = word_set("à vers dès jusqu'à avant après entre")


def _length(p: Phrase) -> Timex | None:
    """A length of time, unless it is an age."""
    if p.code("unit") == "Y" and "first" not in p and "this" not in p:
        inside = p.words[p.at].lower() in _OF
        before, further = p.before(), p.before(2)
        if (inside and before not in _SPANS) or (before in ("âgé", "âgée", "âgés", *_OF) and further not in _SPANS):
            return None
    return lengths.length(p)


_OF = word_set("de d'")
_SPANS = word_set("cours bout plus moins lors fin durée période délai après depuis pendant peine")


def _one(p: Phrase) -> Timex | None:
    return None if p.code("unit") in ("S", "Q") or p.after() == "plus" else lengths.length(p)


def _plural(p: Phrase) -> Timex | None:
    return lengths.length(p) if p.before() in ("des", "pendant", "durant", "depuis") else None


CONSTRUCTIONS = (
    Construction(f"the? (weekday comma?)? part? (the? (day|ordinal)) {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"the? day {_MONTH} the? year_noun? rel", days.civil),
    Construction(f"{_TIME} comma? the? (weekday comma?)? the? (day|ordinal) {_MONTH} {_YEAR}?", clocks.clock),
    Construction(f"{_TIME} comma? the? (weekday comma?)? the? numeric", clocks.clock),
    Construction(f"the? part the day (to day2)? {_MONTH} {_YEAR}?", days.civil),
    Construction(f"the? (weekday comma?)? the? (numeric|day slash month_number) {_AT}?", days.numeric),
    Construction(f"(the|weekday|opening) two closing? {_AT}?", romance.two_numbers),
    Construction("the? hour oclock to hour2 oclock", _span_of_hours),
    Construction("iso|month_year", days.numeric),
    Construction(f"the? weekday? day (to|hyphen|dash|comma) weekday? day2 {_MONTH} {_YEAR}?", days.days_of_month),
    Construction(f"the? day comma day2 (to|comma) day3 {_MONTH} {_YEAR}?", days.days_of_month),
    Construction("the weekday day", days.day_alone),
    # Months.
    Construction(f"the? mod* hyphen? {_MONTH} {_YEAR}", days.civil),
    Construction("the? mod* hyphen? month (the? year_noun rel|this year_noun)", days.civil),
    Construction("the? mod* hyphen? month rel", days.month_from),
    Construction("the? mod* hyphen? month", days.civil),
    # Days of the week, parts of days, clocks.
    Construction(f"(the|this)? weekday part? {_AT}?", days.weekday),
    Construction("the? weekday rel part?", days.weekday),
    Construction("the? rel weekday part?", days.weekday),
    Construction("this part", romance.this_part),
    Construction("the? part the weekday (to weekday2)?", days.weekday),
    Construction("each? (the? weekly)", lengths.weekly),
    Construction("(the? day hyphen month)", days.civil),
    Construction(f"{_TIME}", _clock),
    Construction(f"{_TIME} comma? the? (weekday|day_word) part?", clocks.clock),
    Construction(f"day_word part? {_AT}?", days.day_word),
    Construction("the? weekend rel", days.weekend),
    Construction("(the|this) weekend", days.weekend),
    # Counted from publication.
    Construction("(the|this)? mod? the? unit rel", _moved),
    Construction("this unit", romance.this_unit),
    Construction("the? unit current", periods.moved_unit),
    Construction("mod the? year_noun rel", periods.moved_year_noun),
    Construction("mod? this year_noun", periods.moved_year_noun),
    Construction("ago approx? count unit", periods.ago),
    Construction("hence approx? count unit", periods.ahead),
    Construction("count unit later", periods.after_another),
    Construction("eve", days.next_day),
    # Quarters, halves, seasons.
    Construction(f"the? ordinal quarter the? {_YEARLY}?", periods.quarter),
    Construction(f"the? ordinal half_year the? {_YEARLY}?", periods.half_year),
    Construction(f"(the|this)? mod? the? season (rel|the? {_YEARLY})?", _season),
    # Years, decades, centuries.
    Construction("the? mod* the? year_noun (year|old_year)", periods.year),
    Construction("the? mod* hyphen? year", _year),
    Construction("the old_year", periods.year),
    Construction("(year|old_year) (hyphen|dash|slash) (year2|old_year2)", periods.year_span),
    Construction("the? (mod the)? decade_noun (year|old_year|short_year)", periods.decade),
    Construction("the? (mod the)? (roman|ordinal) century", periods.century),
    # Lengths.
    Construction("approx? the? this? first? approx? count first? unit", _length),
    Construction("(the|this)? first count unit", lengths.length),
    Construction("(the|this)? count first unit", lengths.length),
    Construction("approx? one unit", _one),
    Construction("approx? ((one|count) unit more_half)", lengths.length),
    Construction("approx? count (to|hyphen|dash) count2 unit", lengths.length_span),
    Construction("plural", _plural),
    Construction("while", lengths.some_time),
    # Sets.
    Construction("each (count? unit|weekday part?|month|season|part)", lengths.every),
    Construction("per unit", lengths.every),
    Construction("often", romance.often),
    Construction("vague", lengths.vague),
    Construction("holiday year?", days.holiday),
)

TIMEX = TimexLanguage(
    Grammar(Lexicon(FRENCH, _VOCABULARY, suffixes=_SUFFIXES), _CORE, CONSTRUCTIONS),
    Tense(
        future=word_set("""
            va vont doit doivent devrait devraient prévu prévue prévus prévues prochain prochaine demain
            peut pourrait pourraient sera seront aura auront fera feront ira iront
        """)
        | {"d ' ici", "d ' ici à"},
        past=word_set("""
            a ont était étaient avait avaient est sont fut furent eut eurent depuis dernier dernière été
        """),
        announcing=word_set("va vont sera seront aura auront fera feront ira iront"),
        until=frozenset(("d ' ici", "d ' ici à", "jusqu ' à", "jusqu ' en")),
        future_ending=r"[a-zéèêàçîôû]{2,}(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront|rra|rront)",
    ),
)
"""French: its words, constructions and tenses."""
