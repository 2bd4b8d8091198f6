"""Expressions of time in Spanish."""

from __future__ import annotations

from reader.languages.spanish import SPANISH
from reader.suggest.timex import clocks, days, lengths, periods, romance
from reader.suggest.timex.constructions import Construction, Grammar
from reader.suggest.timex.phrase import Phrase, TimexLanguage
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import Timex, day_value
from reader.suggest.timex.words import Lexicon, word_set

_VOCABULARY = """
    lead: del 0, al 0, de 0, a 0, en 0, por 0, a las 0, a la 0, de la 0, de los 0, hacia las 0, sobre las 0,
        desde las 0, hasta las 0, a partir de las 0
    the: el 0, la 0, los 0, las 0, del 0, al 0, de la 0, de los 0, a la 0, a las 0, lo que va de 0
    of: de 0, del 0, de la 0
    one: un 1, una 1
    number: dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13,
        catorce 14, quince 15, dieciséis 16, diecisiete 17, dieciocho 18, diecinueve 19, veinte 20, treinta 30,
        cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90, veinticinco 25, veinticuatro 24
    power: cien 100, ciento 100, mil 1000
    few: unos pocos X, unas pocas X, algunos X, algunas X, varios X, varias X, muchos X, muchas X, pocos X, pocas X,
        unos cuantos X, unas cuantas X, un par de 2, una docena de 12, una decena de 10, decenas de X, cientos de X
    half: medio 0, media 0
    and: y 0
    to: al 0, y 0, a 0, o 0, hasta el 0
    in_word: en 0
    hour_in: a las 0, a la 0, hacia las 0, sobre las 0, desde las 0, hasta las 0, a partir de las 0, las 0,
        de las 0, antes de las 0, después de las 0, cerca de las 0, pasadas las 0, alrededor de las 0
    hour: una 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12
    half_past: y media 30, y cuarto 15
    more_half: y medio 1, y media 1
    unit: año Y, años Y, mes M, meses M, semana W, semanas W, día D, días D, jornada D, hora H, horas H, minuto MIN,
        minutos MIN, segundo S, segundos S, trimestre Q, trimestres Q, década DE, décadas DE, siglo CE, siglos CE,
        fin de semana WE, fines de semana WE, semestre HY, semestres HY, quincena 2W, milenio ML, milenios ML,
        lustro Y
    plural: años Y, meses M, semanas W, días D, horas H, minutos MIN, décadas DE, siglos CE, trimestres Q
    years: años 0
    year_noun: año 0, ejercicio 0
    weekend: fin de semana 0
    rel: pasado -1, pasada -1, último -1, última -1, últimos -1, últimas -1, anterior -1, próximo 1, próxima 1,
        próximos 1, próximas 1, que viene 1, siguiente 1, entrante 1, venidero 1, que va a venir 1, pasados -1,
        pasadas -1, venideros 1, anteriores -1
    this: este 0, esta 0, estos 0, estas 0, presente 0
    current: en curso 0, actual 0
    ago: hace -1, hace unos -1, hace más de -1, hace casi -1, hace menos de -1, hace cerca de -1, hace ya -1
    back: atrás -1
    hence: dentro de 1
    later: después 1, más tarde 1, antes -1
    since: desde hace 0, durante 0
    day_word: hoy 0, ayer -1, anteayer -2, mañana 1, pasado mañana 2, antier -2
    day_part: anoche -TNI, anteanoche -TNI
    part: mañana TMO, mediodía TMI, tarde TAF, noche TNI, madrugada TMO, por la mañana TMO, por la tarde TAF,
        por la noche TNI, de la mañana TMO, de la tarde TAF, de la noche TNI, de la madrugada TMO, en la noche TNI,
        en la tarde TAF, en la mañana TMO, al mediodía TMI, de madrugada TMO
    clock: mediodía 12, medianoche 24
    mod: principios de 0, finales de 0, mediados de 0, a principios de 0, a finales de 0, a mediados de 0,
        inicios de 0, a comienzos de 0, comienzos de 0, fines de 0, a fines de 0, principios del 0, finales del 0,
        mediados del 0, a finales del 0, a principios del 0, a mediados del 0, mes de 0, el mes de 0, final de 0,
        inicio de 0, final del 0, a inicios de 0, a lo largo de 0, a lo largo del 0, todo el 0, toda la 0
    approx: unos 0, unas 0, cerca de 0, casi 0, más de 0, menos de 0, alrededor de 0, aproximadamente 0, al menos 0,
        por lo menos 0, hasta 0, apenas 0, hacia 0
    each: cada 0, todos los 0, todas las 0
    per: por 0, al 0, a la 0
    ordinal: primer 1, primero 1, primera 1, segundo 2, segunda 2, tercer 3, tercero 3, tercera 3, cuarto 4, cuarta 4,
        quinto 5
    first: últimos 0, últimas 0, próximos 0, próximas 0, primeros 0, primeras 0, pasados 0, pasadas 0, siguientes 0,
        largos 0, largas 0, último 0, última 0
    day: primero 1
    often: diario P1D, diaria P1D, diarios P1D, diarias P1D, diariamente P1D, a diario P1D, semanal P1W, semanales P1W,
        semanalmente P1W, mensual P1M, mensuales P1M, mensualmente P1M, anualmente P1Y
    vague: ahora PRESENT_REF, actualmente PRESENT_REF, en la actualidad PRESENT_REF, hoy en día PRESENT_REF,
        hoy día PRESENT_REF, en este momento PRESENT_REF, en estos momentos PRESENT_REF, por ahora PRESENT_REF,
        por el momento PRESENT_REF, de momento PRESENT_REF, ahora mismo PRESENT_REF, hasta ahora PRESENT_REF,
        hasta el momento PRESENT_REF, hasta la fecha PRESENT_REF, estos días PRESENT_REF, recientemente PAST_REF,
        últimamente PAST_REF, anteriormente PAST_REF, antiguamente PAST_REF, en el pasado PAST_REF,
        hace tiempo PAST_REF, hace poco PAST_REF, en aquel entonces PAST_REF, entonces PAST_REF,
        en los últimos días PAST_REF, en las últimas semanas PAST_REF, en los últimos meses PAST_REF,
        en los últimos años PAST_REF, en los últimos tiempos PAST_REF, desde hace tiempo PAST_REF, hace mucho PAST_REF,
        pronto FUTURE_REF, próximamente FUTURE_REF, en el futuro FUTURE_REF, el futuro FUTURE_REF, en breve FUTURE_REF,
        en los próximos días FUTURE_REF, en las próximas semanas FUTURE_REF, en los próximos meses FUTURE_REF,
        en los próximos años FUTURE_REF, en un futuro FUTURE_REF, en un futuro próximo FUTURE_REF, futuro FUTURE_REF
    while: mucho tiempo 0, algún tiempo 0, un tiempo 0, un rato 0
    eve: la víspera -1, al día siguiente 1, el día anterior -1, el día siguiente 1, ese día 0, la noche anterior -1
    season: primavera SP, verano SU, otoño FA, invierno WI
    quarter: trimestre 0
    half_year: semestre 0
    century: siglo 0
    decade_noun: años 0, década de 0, década de los 0, década del 0, los años 0
    roman: X 10, XI 11, XII 12, XIII 13, XIV 14, XV 15, XVI 16, XVII 17, XVIII 18, XIX 19, XX 20, XXI 21
    decade_name: veinte 20, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90
    oclock: horas 0, h 0, hs 0, hrs 0
    ampm: a.m. am, p.m. pm, am am, pm pm, a.m am, p.m pm, a. m. am, p. m. pm
    zone: GMT Z, UTC Z, hora local 0, hora peninsular 0, hora española 0, hora de Madrid 0
    background: desde 0, nacido 0, nacida 0, nació 0, fundado 0, fundada 0, creado 0, creada 0, construido 0,
        construida 0, quien 0, cuyo 0, cuya 0
    street: calle 0, avenida 0, plaza 0, paseo 0, estación 0
    law: ley 0, decreto 0, decreto-ley 0, orden 0, directiva 0, reglamento 0, artículo 0, nº 0, n.º 0, número 0
    holiday: Navidad 12-25, Nochebuena 12-24, Nochevieja 12-31, Año Nuevo 1-1, día de Reyes 1-6, Día de Reyes 1-6,
        Día de los Muertos 11-2, Día del Trabajo 5-1
"""

_SUFFIXES = """
    º day
    º ordinal
    h clock
"""

_CORE = """
    month short_month weekday unit plural day_word day_part part clock often vague season year old_year iso numeric
    two month_year dotted decade_noun century quarter half_year weekend holiday while oclock ampm eve
"""

_YEAR = "(comma? (of year_noun?|the year_noun)? (year|old_year))"
_MONTH = "(month|short_month dot?)"
_TIME = "((clock|hour half_past?|dotted) (dot? (ampm|oclock))? part? (comma? zone|opening zone closing)?)"
_AT = f"(comma? hour_in {_TIME}|(comma|hyphen|dash)? clock oclock? zone?)"
_ON = "(comma|of|the)* (weekday comma? the?)?"
_YEARLY = "((of|the)* year_noun? (year|old_year)|(the|of)* year_noun rel|of? this year_noun)"


def _year(p: Phrase) -> Timex | None:
    after = p.after()
    if "/" in (after, p.before()) or after in (
        "euros",
        "personas",
        "dólares",
        "metros",
        "habitantes",
        "pesos",
        "muertos",
        "%",
        "millones",
        "empleos",
    ):
        return None
    return periods.year(p) if p.before() not in ("n", "º", "artículo", "$", "€") else None


def _weekday(p: Phrase) -> Timex | None:
    """A day of the week; `los lunes` are all of them."""
    return lengths.every(p) if p.words[p.at].lower() in ("los", "todos los") else days.weekday(p)


def _moved(p: Phrase) -> Timex | None:
    """A unit told by what stands beside it: `la semana pasada`, `el próximo mes`."""
    if "plural" in p:
        return lengths.vague_plural(p)
    return periods.moved_unit(p)


def _day_word(p: Phrase) -> Timex | None:
    """A word for a day; `la mañana` is a part of one."""
    return None if p.words[p.at].lower() == "mañana" and p.before() in _BEFORE_PART else days.day_word(p)


_BEFORE_PART = word_set("la esta cada una por de otra toda misma")


def _clock(p: Phrase) -> Timex | None:
    """A time of day: hours without `horas` need `las` before them and a part of the day behind."""
    if "hour" in p and not {"ampm", "oclock", "part"}.intersection(p.groups):
        return None
    return clocks.clock(p) if "dotted" not in p or "oclock" in p else None


def _length(p: Phrase) -> Timex | None:
    """A length of time, unless it is an age."""
    before = [word.lower() for word in p.words[max(0, p.at - 2) : p.at + 1]]
    if p.code("unit") == "Y" and " ".join(before).rstrip("0123456789 ").endswith("a los"):
        return None
    if p.code("unit") == "Y" and p.before() == "de" and "first" not in p and p.before(2) not in _SPANS:
        return None
    return lengths.length(p)


_SPANS = word_set("""
    cabo más menos plazo periodo período después antes dentro alrededor cerca final partir
""")


def _span_of_hours(p: Phrase) -> tuple[Timex, ...] | None:
    """`de 10 a 18 horas`, unless they are a length: `de 10 a 18 horas de viaje`."""
    return clocks.clock_span(p) if p.before() in ("de", "entre") and p.after() != "de" else None


def _law(p: Phrase) -> Timex | None:
    """The day of a law, which is of the year in its number: `Ley 15/2020, de 17 de agosto`."""
    pair = p.pair("month_year") or p.pair("numbered") or (0, p.number("year") or 0)
    if "year" in p and p.before() != "/":
        return None
    value = day_value(pair[1], p.number("month") or 0, p.number("day") or 0)
    return Timex("DATE", value, words=(p.groups["day"][0] - p.at, p.length)) if value else None


def _one(p: Phrase) -> Timex | None:
    return None if p.code("unit") in ("S", "Q") else lengths.length(p)


def _plural(p: Phrase) -> Timex | None:
    return lengths.length(p) if p.before() in ("durante", "hace", "por", "en") else None


def _per(p: Phrase) -> Timex | None:
    """`por día`, `al año` behind a number of times."""
    word, before = p.words[p.at].lower(), p.before()
    return lengths.every(p) if word == "por" or before in ("vez", "veces", "euros", "dólares", "horas") else None


def _vague(p: Phrase) -> Timex | None:
    word = p.words[p.at].lower()
    if word == "futuro" and (p.before() not in ("a", "de") or p.after() in ("presidente", "gobierno", "de", "del")):
        return None
    return None if word == "entonces" and p.before() not in ("desde", "hasta", "por") else lengths.vague(p)


CONSTRUCTIONS = (
    Construction(f"the? (weekday comma?)? the? day of {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"the? (weekday comma?)? the? day {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"the? rel (weekday comma?)? the? day of {_MONTH} {_YEAR}?", days.civil),
    Construction("the? day of month (of|the)* year_noun rel", days.civil),
    Construction(f"{_MONTH} day comma year", days.civil),
    Construction(f"hour_in? {_TIME} {_ON} day of {_MONTH} {_YEAR}?", clocks.clock),
    Construction(f"hour_in? {_TIME} {_ON} numeric", clocks.clock),
    Construction(f"the? part (of|the)+ day of {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"the? (weekday comma?)? the? (numeric|day slash month_number) {_AT}?", days.numeric),
    Construction(f"(the|weekday|opening) two closing? {_AT}?", romance.two_numbers),
    Construction("(hour|clock) to (hour2|clock2) oclock", _span_of_hours),
    Construction("(month_year|numbered|year) comma of day of month", _law),
    Construction("iso|month_year", days.numeric),
    Construction(f"the? day (to|hyphen|dash|comma) the? day2 of {_MONTH} {_YEAR}?", days.days_of_month),
    Construction(f"the? day comma day2 (to|comma) day3 of {_MONTH} {_YEAR}?", days.days_of_month),
    Construction("the rel day", days.day_alone),
    Construction("the weekday day", days.day_alone),
    # Months.
    Construction(f"the? mod* {_MONTH} {_YEAR}", days.civil),
    Construction("the? mod* month (of|the)* (year_noun rel|this year_noun)", days.civil),
    Construction("the? mod* (month rel|rel month)", days.month_from),
    Construction("the? mod* month", days.civil),
    # Days of the week, parts of days, clocks.
    Construction(f"(the|this)? weekday part? {_AT}?", _weekday),
    Construction(f"the? (weekday rel|rel weekday) part? {_AT}?", days.weekday),
    Construction("this part", romance.this_part),
    Construction("the? part (of|the) weekday", days.weekday),
    Construction("day_part", clocks.part_of_day),
    Construction(f"hour_in {_TIME}", _clock),
    Construction("clock (oclock|ampm) zone?", clocks.clock),
    Construction(f"hour_in? {_TIME} (comma|of|the)* (weekday|day_word) part?", clocks.clock),
    Construction(f"day_word part? {_AT}?", _day_word),
    Construction("the? (weekend rel|rel weekend)", days.weekend),
    Construction("(the|this) weekend", days.weekend),
    # Counted from publication.
    Construction("the? mod? (plural rel|rel plural)", _moved),
    Construction("(the|this)? mod? the? (unit rel|rel unit)", _moved),
    Construction("this unit", romance.this_unit),
    Construction("the? unit current", periods.moved_unit),
    Construction("mod (year_noun rel|rel year_noun)", periods.moved_year_noun),
    Construction("mod? this year_noun", periods.moved_year_noun),
    Construction("ago approx? count unit", periods.ago),
    Construction("count unit back", periods.ago),
    Construction("hence approx? count unit", periods.ahead),
    Construction("count unit later", periods.after_another),
    Construction("eve", days.next_day),
    # Quarters, halves, seasons.
    Construction(f"the? ordinal quarter {_YEARLY}?", periods.quarter),
    Construction(f"the? ordinal half_year {_YEARLY}?", periods.half_year),
    Construction(f"(the|this)? mod? the? (rel? season (rel|{_YEARLY})?)", periods.season),
    # Years, decades, centuries.
    Construction("the? mod* the? year_noun (year|old_year)", periods.year),
    Construction("mod* year", _year),
    Construction("(the|of) old_year", periods.year),
    Construction("(year|old_year) (hyphen|dash|slash) (year2|old_year2)", periods.year_span),
    Construction("the? (mod the)? decade_noun (year|old_year|short_year)", periods.decade),
    Construction("the? (mod the)? decade_noun decade_name", periods.decade),
    Construction("the? (mod the)? century roman", periods.century),
    # Lengths.
    Construction("approx? the? this? first? approx? count first? unit", _length),
    Construction("(the|this)? (first count|count first) unit", lengths.length),
    Construction("approx? one unit", _one),
    Construction("approx? ((one|count) unit more_half)", lengths.length),
    Construction("approx? count (to|hyphen|dash) count2 unit", lengths.length_span),
    Construction("half unit", lengths.length),
    Construction("plural", _plural),
    Construction("while", lengths.some_time),
    # Sets.
    Construction("each (count? unit|weekday part?|month|season|part)", lengths.every),
    Construction("per unit", _per),
    Construction("often", romance.often),
    Construction("vague", _vague),
    Construction("holiday year?", days.holiday),
)

TIMEX = TimexLanguage(
    Grammar(Lexicon(SPANISH, _VOCABULARY, suffixes=_SUFFIXES), _CORE, CONSTRUCTIONS),
    Tense(
        future=word_set("""
            va van debe deben previsto prevista prevé prevén próximo próxima será serán tendrá tendrán
            podría podrían hará harán irá irán estará estarán habrá podrá podrán planea espera
        """),
        past=word_set("""
            ha han había habían fue fueron era eran pasado pasada desde dijo hubo estuvo hizo tuvo
        """),
        announcing=word_set("va van será serán"),
        until=word_set("hasta"),
        future_ending=r"[a-záéíóúñ]{2,}(?:ará|erá|irá|arán|erán|irán|drá|drán)",
        past_ending=r"(?!acaba|graba|prueba|alaba|clava|lava)[a-záéíóúñ]{2,}(?:ó|aron|ieron|aba|aban|ía|ían)",
    ),
)
"""Spanish: its words, constructions and tenses."""
