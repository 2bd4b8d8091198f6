"""Expressions of time in German."""

from __future__ import annotations

from reader.languages.anchor import anchor_of, moved_day
from reader.languages.german import GERMAN
from reader.suggest.timex import clocks, days, lengths, periods
from reader.suggest.timex.constructions import Construction, Grammar
from reader.suggest.timex.phrase import Phrase, TimexLanguage
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import Timex, duration
from reader.suggest.timex.words import Lexicon, word_set

_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_PARTS = "abend TEV, morgen TMO, vormittag TMO, nachmittag TAF, mittag TMI, nacht TNI, früh TMO"
_NUMBERS = "ein 1, zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10, zwölf 12, mehr X, viel X"
_LONG = "monatig~ M, wöchig~ W, tägig~ D, stündig~ H, minütig~ MIN"


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(word, value) for word, _, value in (item.strip().rpartition(" ") for item in text.split(","))]


def _compounds() -> str:
    """Words of several: `Freitagabend`, `zweiwöchig`, `montags`."""
    parts = [(day + part, number, value) for number, day in enumerate(_DAYS) for part, value in _pairs(_PARTS)]
    long = [
        f"{count}{word} {duration('X' if number == 'X' else int(number), unit)}"
        for count, number in _pairs(_NUMBERS)
        for word, unit in _pairs(_LONG)
    ]
    weekly = [
        f"{form} {number}" for number, day in enumerate(_DAYS) for form in (f"{day.lower()}s", f"{day}en", f"{day}e")
    ]
    return f"    long: {', '.join(long)}\n    weekly: {', '.join(weekly)}\n" + "\n".join(
        f"    weekday_part: {word} {number}{part}" for word, number, part in parts
    )


_VOCABULARY = """
    lead: am 0, im 0, zum 0, vom 0, zur 0, in 0, an 0, um 0, ab 0, seit 0, bis 0, von 0, in der 0, gegen 0
    the: der 0, die 0, das 0, den 0, dem 0, des 0, im 0, am 0, zum 0, vom 0
    one: ein 1, eine 1, einen 1, einem 1, einer 1, eines 1
    number: zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10, elf 11, zwölf 12, dreizehn 13,
        vierzehn 14, fünfzehn 15, sechzehn 16, siebzehn 17, achtzehn 18, neunzehn 19, zwanzig 20, dreißig 30,
        vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90, hundert 100, tausend 1000, beiden 2,
        beide 2
    decimal: anderthalb 1.5, eineinhalb 1.5, zweieinhalb 2.5, dreieinhalb 3.5, viereinhalb 4.5
    few: einige X, einigen X, einiger X, mehrere X, mehreren X, mehrerer X, wenige X, wenigen X, weniger X, viele X,
        vielen X, vieler X, ein paar X, paar X, etliche X, etlichen X, zahlreiche X, zahlreichen X, Hunderte X,
        Tausende X, hunderte X, tausende X
    half: halbe 0, halben 0, halbes 0, halb 0
    and: und 0, oder 0
    to: bis 0, und 0, oder 0, sowie 0
    link: und 0, bis 0, sowie am 0, sowie 0, oder 0, und am 0, bis zum 0, und dem 0, und den 0
    in: um 0, ab 0, gegen 0, bis 0, seit 0, in 0, im 0, am 0, von 0, kurz vor 0, kurz nach 0, nach 0, vor 0
    at: um 0, ab 0, gegen 0, bis 0
    unit: Jahr Y, Jahre Y, Jahren Y, Jahres Y, Jahrs Y, Monat M, Monate M, Monaten M, Monats M, Monates M, Woche W,
        Wochen W, Tag D, Tage D, Tagen D, Tages D, Stunde H, Stunden H, Minute MIN, Minuten MIN, Sekunde S, Sekunden S,
        Quartal Q, Quartale Q, Quartalen Q, Quartals Q, Jahrzehnt DE, Jahrzehnte DE, Jahrzehnten DE, Jahrzehnts DE,
        Jahrhundert CE, Jahrhunderte CE, Jahrhunderten CE, Jahrtausend ML, Jahrtausende ML, Wochenende WE,
        Wochenenden WE, Halbjahr HY, Arbeitstage D, Arbeitstagen D, Werktage D, Werktagen D, Lebensjahr Y
    plural: Jahre Y, Jahren Y, Monate M, Monaten M, Wochen W, Tage D, Tagen D, Stunden H, Minuten MIN, Jahrzehnte DE,
        Jahrzehnten DE, Jahrhunderte CE, Jahrhunderten CE
    years: Jahre 0, Jahren 0
    year_noun: Jahr 0, Jahre 0, Jahres 0, Jahren 0, Geschäftsjahr 0, Geschäftsjahres 0, Kalenderjahr 0, Schuljahr 0,
        Gesamtjahr 0
    weekend: Wochenende 0
    rel: vergangen~ -1, letzt~ -1, vorig~ -1, vorangegangen~ -1, verflossen~ -1, dies~ 0, laufend~ 0, jetzig~ 0,
        aktuell~ 0, nächst~ 1, kommend~ 1, folgend~ 1, darauffolgend~ 1, bevorstehend~ 1
    ago: vor -1
    hence: in 1
    later: später 1, danach 1, zuvor -1, davor -1, früher -1
    since: seit 0
    later_noun: darauf 1
    day_word: heute 0, gestern -1, vorgestern -2, morgen 1, übermorgen 2
    part: Morgen TMO, früh TMO, Früh TMO, Vormittag TMO, Mittag TMI, Nachmittag TAF, Abend TEV, Nacht TNI, abend TEV,
        vormittag TMO, nachmittag TAF, mittag TMI, nacht TNI, morgens TMO, abends TEV, nachts TNI, vormittags TMO,
        nachmittags TAF, Abends TEV, Morgens TMO, Mitternacht TNI, frühmorgens TMO
    clock: Mitternacht 24
    mod: Anfang 0, Mitte 0, Ende 0, Beginn 0, Anfang des 0, Ende des 0, Mitte des 0, Beginn des 0, zu Beginn des 0,
        seit Anfang 0, Anfang der 0, Ende der 0, Beginn der 0, früh~ 0, spät~ 0, ganz~ 0, gesamt~ 0, erste Hälfte 0,
        Verlauf des 0, Laufe des 0
    approx: etwa 0, rund 0, ungefähr 0, circa 0, ca. 0, ca 0, fast 0, beinahe 0, knapp 0, gut 0, über 0, mehr als 0,
        weniger als 0, mindestens 0, höchstens 0, gegen 0, um 0, an die 0, genau 0, nur 0, bis zu 0, zirka 0
    each: jede 0, jeden 0, jedem 0, jeder 0, jedes 0, alle 0, je 0
    per: pro 0, am 0, im 0, in der 0, je 0
    ordinal: erst~ 1, zweit~ 2, dritt~ 3, viert~ 4, fünft~ 5, sechst~ 6, siebt~ 7, acht~ 8, neunt~ 9, zehnt~ 10
    first: erst~ 0, letzt~ 0, nächst~ 0, vergangen~ 0, kommend~ 0, dies~ 0, folgend~ 0, vorig~ 0, ganz~ 0
    often: täglich~ P1D, täglich P1D, alltäglich P1D, alltäglich~ P1D, wöchentlich P1W, wöchentlich~ P1W,
        monatlich P1M, monatlich~ P1M, jährlich P1Y, jährlich~ P1Y, alljährlich P1Y, alljährlich~ P1Y, stündlich PT1H,
        stündlich~ PT1H, vierteljährlich P3M, halbjährlich P6M, wochentags P1D, werktags P1D, zweimal täglich P1D
    vague: jetzt PRESENT_REF, derzeit PRESENT_REF, zurzeit PRESENT_REF, zur Zeit PRESENT_REF, momentan PRESENT_REF,
        gegenwärtig PRESENT_REF, heutzutage PRESENT_REF, im Moment PRESENT_REF, im Augenblick PRESENT_REF,
        heutig~ PRESENT_REF, derzeitig~ PRESENT_REF, gegenwärtig~ PRESENT_REF, kürzlich PAST_REF, neulich PAST_REF,
        unlängst PAST_REF, jüngst PAST_REF, vor kurzem PAST_REF, vor Kurzem PAST_REF, damals PAST_REF,
        damalig~ PAST_REF, einst PAST_REF, früher PAST_REF, seinerzeit PAST_REF, in letzter Zeit PAST_REF,
        in jüngster Zeit PAST_REF, in der Vergangenheit PAST_REF, vor langer Zeit PAST_REF, vor einiger Zeit PAST_REF,
        seit langem PAST_REF, seit Langem PAST_REF, seit kurzem PAST_REF, seit Kurzem PAST_REF, einstig~ PAST_REF,
        bald FUTURE_REF, demnächst FUTURE_REF, künftig FUTURE_REF, in in der Zukunft FUTURE_REF, Zukunft FUTURE_REF,
        zukünftig FUTURE_REF, in Kürze FUTURE_REF, in absehbarer Zeit FUTURE_REF, in naher Zukunft FUTURE_REF,
        in den nächsten Jahren FUTURE_REF
    year_word: heuer 0, heurig~ 0, Vorjahr -1, Vorjahres -1, Vorjahrs -1
    day_before: Vortag -1, Vortages -1, Tag zuvor -1, Vorabend -1
    year_end: Jahresende 0, Jahresbeginn 0, Jahresanfang 0, Jahreswechsel 0
    season: Frühling SP, Frühjahr SP, Sommer SU, Herbst FA, Winter WI, Frühlings SP, Frühjahrs SP, Sommers SU,
        Herbsts FA, Herbstes FA, Winters WI, Spätsommer SU, Hochsommer SU, Spätherbst FA, Sommermonate SU,
        Sommermonaten SU, Wintermonate WI, Wintermonaten WI, Frühsommer SU
    quarter: Quartal 0, Quartals 0, Quartales 0, Trimester 0, Trimesters 0, Vierteljahr 0
    half_year: Halbjahr 0, Halbjahres 0, Jahreshälfte 0, Halbjahrs 0
    century: Jahrhundert 0, Jahrhunderts 0, Jahrhundertes 0, Jh. 0, Jh 0
    century_half: Hälfte des 0, Anfang des 0, Ende des 0, Mitte des 0
    decade_name: Zwanzigerjahre 20, Zwanziger 20, Dreißigerjahre 30, Vierzigerjahre 40, Fünfzigerjahre 50,
        Fünfziger 50, Sechzigerjahre 60, Sechziger 60, Siebzigerjahre 70, Siebziger 70, Achtzigerjahre 80,
        Achtziger 80, Neunzigerjahre 90, Neunziger 90, Zwanzigerjahren 20, Fünfzigerjahren 50, Sechzigerjahren 60,
        Siebzigerjahren 70, Achtzigerjahren 80, Neunzigerjahren 90, zwanziger Jahre 20, fünfziger Jahre 50,
        sechziger Jahre 60, siebziger Jahre 70, achtziger Jahre 80, neunziger Jahre 90, zwanziger Jahren 20,
        fünfziger Jahren 50, sechziger Jahren 60, siebziger Jahren 70, achtziger Jahren 80, neunziger Jahren 90,
        dreißiger Jahre 30, dreißiger Jahren 30, vierziger Jahre 40, vierziger Jahren 40
    long: jahrelang PXY, jahrelang~ PXY, langjährig~ PXY, monatelang PXM, monatelang~ PXM, wochenlang PXW,
        wochenlang~ PXW, tagelang PXD, tagelang~ PXD, stundenlang PTXH, stundenlang~ PTXH, minutenlang PTXM,
        jahrzehntelang PXDE, jahrzehntelang~ PXDE, jahrhundertelang PXCE, halbjährig~ P6M, ganztägig P1D,
        mehrjährig~ PXY
    oclock: Uhr 0
    hour: ein 1, zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10, elf 11, zwölf 12
    zone: MEZ +01:00, MESZ +02:00, GMT Z, UTC Z, Ortszeit 0, CET +01:00
    background: seit 0, geboren 0, geborene 0, gegründet 0, gegründete 0, errichtet 0, erbaut 0, dessen 0, deren 0
    street: Straße 0, Platz 0, Allee 0
    law: Verordnung 0, Richtlinie 0, Artikel 0, Drucksache 0, Nr. 0, Aktenzeichen 0
    holiday: Weihnachten 12-25, Heiligabend 12-24, Heiligen Abend 12-24, Silvester 12-31, Neujahr 1-1, Nikolaus 12-6,
        Allerheiligen 11-1, Neujahrstag 1-1, Stephanstag 12-26, Dreikönigstag 1-6, Nationalfeiertag 10-26,
        Mariä Himmelfahrt 8-15
    night_to: Nacht zum 0, Nacht auf 0, Nacht auf den 0, Nacht zu 0, Nacht zu dem 0, Nacht vom 0
"""

_CORE = """
    month short_month weekday short_weekday weekday_part weekly unit plural day_word day_before part clock often
    vague long season year old_year iso numeric month_year dotted two decade decade_name quarter half_year century
    year_word year_end oclock holiday night_to day
"""

_YEAR = "(comma? (year|old_year))"
_MONTH = "(month|short_month dot)"
_DAY = "(day dot|ordinal)"
_TIME = "((clock oclock?|(hour|dotted) oclock) zone? part?)"
_AT = f"(comma? approx? in? {_TIME})"
_ON = "(the? weekday comma?)? the?"
_SEP = "(comma? link?|hyphen|dash|slash)"

_ARTICLES = word_set("der die das den dem des im am zum vom")


def _year(p: Phrase) -> Timex | None:
    """A number that may be a year, unless it counts something: what is behind a round one may be its plural."""
    before, after = p.before(), p.after()
    if after in _COUNTED or before in ("nr", "§", "€", "$", "seite"):
        return None
    number = p.number("year") or 1
    plural = after[:1].isupper() and after.endswith(("n", "r", "e", "s"))
    bare = "mod" not in p and before not in ("(", "seit", "bis", "ab", "von", "um", "und")
    return None if number % 100 == 0 and plural and bare else periods.year(p)


_COUNTED = word_set("Euro Uhr Stunden Meter Menschen Personen Dollar Kilometer Prozent % Mark Grad Quadratmeter")


def _old_year(p: Phrase) -> Timex | None:
    before = p.before()
    return (
        periods.year(p)
        if before in ("(", "jahr", "jahre", "anno", "seit", "um", "bis", "von", "*", "†", "ab")
        else None
    )


def _clock(p: Phrase) -> Timex | None:
    """A time of day; two numbers with a colon alone are a result (`3:15`)."""
    shown = {"oclock", "zone", "part", "weekday", "day_word"}.intersection(p.groups)
    return clocks.clock(p) if shown or p.before() in ("um", "ab", "gegen", "bis", "von", "seit") else None


def _season(p: Phrase) -> Timex | None:
    """A season; a word alone may be a name."""
    told = (
        p.length > 1 or p.before() in _ARTICLES or p.before() in ("in", "ab", "bis", "seit", "nach", "vor", "letzten")
    )
    return periods.season(p) if told and p.after() != "-" else None


def _plural(p: Phrase) -> Timex | None:
    before = p.before()
    return (
        lengths.length(p) if before in ("über", "seit", "nach", "für", "in", "innerhalb", "binnen", "während") else None
    )


def _length(p: Phrase) -> Timex | None:
    """A length of time, unless it is an age."""
    return None if _is_age(p) else lengths.length(p)


def _lengths(p: Phrase) -> tuple[Timex, ...] | None:
    return None if _is_age(p) else lengths.length_span(p)


def _is_age(p: Phrase) -> bool:
    after = p.after().lower()
    return (p.before() == "von" and p.before(2) == "alter") or after == "jung" or after.startswith(_OLD)


_OLD = ("alt", "älter", "jünger")


def _one(p: Phrase) -> Timex | None:
    unit = p.code("unit")
    return None if unit in ("S", "Q") else _length(p)


def _day_before(p: Phrase) -> Timex | None:
    last = p.course.last_day
    anchor = anchor_of(last) if last else p.course.anchor
    return Timex("DATE", moved_day(anchor, -1), confidence=0.6)


def _part(p: Phrase) -> Timex | None:
    """`am Abend`, `in der Nacht`: a noun with an article or a word like `dieser`."""
    told = p.before() in _ARTICLES or "rel" in p or "the" in p
    return clocks.part_of_day(p) if told and p.words[p.end - 1][0].isupper() else None


def _weekday(p: Phrase) -> Timex | None:
    """A day of the week, not the last part of a name with hyphens."""
    return None if p.before() == "-" and p.before(2).isalpha() else days.weekday(p)


def _vague(p: Phrase) -> Timex | None:
    """A vague time; `zur Zeit der Ernte` is told by what follows."""
    told = p.words[p.at].lower() == "zur zeit" and p.after() in ("der", "des", "von")
    return None if told else lengths.vague(p)


def _hence(p: Phrase) -> Timex | None:
    """`in drei Tagen`; without a number of days to come it is a length."""
    return _length(p)


def _per(p: Phrase) -> Timex | None:
    """`pro Tag`, `im Monat` behind a number or `einmal`."""
    before = p.before()
    word = p.words[p.at].lower()
    if word in ("pro", "je") or before in ("mal", "einmal", "zweimal", "dreimal", "euro", "stunden", "patienten"):
        return lengths.every(p)
    return None


CONSTRUCTIONS = (
    Construction(
        f"the? (weekday|short_weekday dot?) comma? the? (part)? comma? the? {_DAY} {_MONTH} {_YEAR}? {_AT}?", days.civil
    ),
    Construction(f"the? {_DAY} {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"the? {_DAY} month rel year_noun", days.civil),
    Construction(f"{_TIME} comma? {_ON} {_DAY} {_MONTH} {_YEAR}?", clocks.clock),
    Construction(f"{_TIME} comma? {_ON} numeric", clocks.clock),
    Construction(f"the? part the {_DAY} {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"the? (weekday comma?)? the? (numeric|dotted dot|day dot month_number dot) {_AT}?", days.numeric),
    Construction("iso|month_year", days.numeric),
    Construction(f"(the? weekday comma? the?)? day dot? {_SEP}+ day2 dot {_MONTH} {_YEAR}?", days.days_of_month),
    Construction(f"day dot? {_SEP}+ day2 dot? {_SEP}+ day3 dot {_MONTH} {_YEAR}?", days.days_of_month),
    Construction(
        f"day dot? {_SEP}+ day2 dot? {_SEP}+ day3 dot? {_SEP}+ day4 dot {_MONTH} {_YEAR}?", days.days_of_month
    ),
    Construction(
        f"day dot? {_SEP}+ day2 dot? {_SEP}+ day3 dot? {_SEP}+ day4 dot? {_SEP}+ day5 dot {_MONTH} {_YEAR}?",
        days.days_of_month,
    ),
    Construction(f"the? mod* {_MONTH} (the? year_noun)? (year|old_year)", days.civil),
    Construction("the? mod? rel month", days.month_from),
    Construction("the? mod* month rel year_noun", days.civil),
    Construction("mod* month", days.civil),
    Construction("month year_word", days.civil),
    # Days of the week.
    Construction(f"weekday (comma? {_TIME})?", _weekday),
    Construction(f"(the? rel)? weekday part? {_AT}?", _weekday),
    Construction("weekday rel unit", days.weekday),
    Construction(f"(the? (rel|mod)?)? weekday_part {_AT}?", clocks.weekday_part),
    Construction(f"night_to (weekday {_AT}?|{_DAY} {_MONTH} {_YEAR}? {_AT})", clocks.night_to),
    Construction("weekly", lengths.weekly),
    Construction(f"{_TIME} (comma? the? weekday part?|day_word part?)?", _clock),
    Construction(f"{_TIME} comma? the? weekday_part", clocks.weekday_part),
    Construction("(clock|hour|dotted) (to|hyphen|dash|slash) (clock2|hour2|dotted2) oclock", clocks.clock_span),
    # Counted from publication.
    Construction(f"day_word part? {_AT}?", days.day_word),
    Construction("day_before", _day_before),
    Construction("the? rel part", clocks.part_of_day),
    Construction("the? mod? part", _part),
    Construction("the? rel? weekend", days.weekend),
    Construction("the? rel plural", lengths.vague_plural),
    Construction("the? mod? the? rel unit", periods.moved_unit),
    Construction("ago approx? count unit", periods.ago),
    Construction("hence approx? count unit", _hence),
    Construction("count unit later", periods.after_another),
    Construction("unit later", periods.after_another),
    Construction("the? mod* year_word", periods.year_word),
    Construction("the? mod* year_end", periods.end_of_year),
    # Quarters, halves, seasons.
    Construction(
        "the? (ordinal|number dot) quarter (the? year_noun? (year|year_word)|rel year_noun)?", periods.quarter
    ),
    Construction(
        "the? (ordinal|number dot) half_year (the? year_noun? (year|year_word)|rel year_noun)?", periods.half_year
    ),
    Construction("the? mod? rel? mod? season (the? year_noun? (year|year_word)|rel year_noun)?", _season),
    # Years, decades, centuries.
    Construction("the? mod* the? year_noun (year|old_year)", periods.year),
    Construction("mod* year", _year),
    Construction("old_year", _old_year),
    Construction("(year|old_year) (hyphen|dash|slash) (year2|old_year2)", periods.year_span),
    Construction("the? mod* decade hyphen? years?", periods.decade),
    Construction("the? mod* decade_name", periods.decade),
    Construction("the? (ordinal? century_half)? (number dot|ordinal) century", periods.century),
    # Lengths.
    Construction("the? first? approx? count first? unit", _length),
    Construction("the first count unit", lengths.length),
    Construction("approx? one first? unit", _one),
    Construction("the? first? approx? count (to|hyphen|dash) count2 unit", _lengths),
    Construction("plural", _plural),
    Construction("the first few unit", lengths.length),
    Construction("long", lengths.long_word),
    # Sets.
    Construction("each ordinal? (weekday|weekday_part|month|season|part)", lengths.every),
    Construction("each (ordinal|number dot)? count? unit", lengths.every),
    Construction("per unit", _per),
    Construction("often", lengths.often),
    Construction("vague", _vague),
    Construction("holiday year?", days.holiday),
)

TIMEX = TimexLanguage(
    Grammar(
        Lexicon(GERMAN, _VOCABULARY + _compounds(), suffixes="er decade", capitals=True, endings="e en er es em"),
        _CORE,
        CONSTRUCTIONS,
    ),
    Tense(
        future=word_set("""
            wird werden werde würde würden frühestens spätestens geplant soll sollen will wollen kann können
            muss müssen darf dürfen möchte möchten findet finden beginnt beginnen startet starten lädt steht
            stehen kommt kommen trifft treffen tritt geht plant planen ab bis morgen folgt folgen endet spielt
            spielen erwartet erwarten bevorstehend bevorstehenden voraussichtlich ist sind hält halten öffnet
            gibt läuft laufen tagt entscheidet rechnet rechnen droht drohen
        """),
        past=word_set("""
            war waren hatte hatten hat haben wurde wurden gab gaben kam kamen ging gingen fand fanden
            stand standen seit starb starben traf trafen nahm nahmen lief liefen hielt hielten begann
            begannen sprach sprachen zog zogen gewann gewannen verlor schrieb schrieben sah sahen ließ
            ließen fiel fielen stieg stiegen rief trat traten worden
        """),
        past_ending=r"(?!heute|bitte|leute|seite|weite|dritte|letzte|beste|erste|nächste)[a-zäöüß]{3,}te[nt]?|ge[a-zäöüß]{3,}(?:t|en)|[a-zäöüß]{2,}ge[a-zäöüß]{3,}(?:t|en)",
        copulas=word_set("ist sind"),
        participle=r"worden|(?:[a-zäöüß]{2,})?ge[a-zäöüß]{3,}(?:t|en)|(?:be|ver|er|ent|zer)[a-zäöüß]{3,}(?:t|en)",
        until=word_set("bis ab"),
        announcing=word_set("wird werden werde"),
        verb_last=True,
    ),
)
"""German: its words, constructions and tenses."""
