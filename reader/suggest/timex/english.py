"""Expressions of time in English: how its words go together."""

from __future__ import annotations

from dataclasses import replace

from reader.languages.anchor import moved
from reader.languages.english import ENGLISH
from reader.suggest.timex import clocks, days, lengths, periods
from reader.suggest.timex.constructions import Construction, Grammar
from reader.suggest.timex.english_words import CORE, SUFFIXES, VOCABULARY
from reader.suggest.timex.phrase import Phrase, TimexLanguage
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import Timex
from reader.suggest.timex.words import Lexicon, word_set

_YEAR = "(comma? (year|old_year))"
_TIME = (
    "((clock (dot? ampm)?|hour dot? (ampm|oclock)) (comma? zone)? (in the part)?|(hour|military) zone)"
    " (opening (hour2|clock2|military2) (dot? ampm2)? zone2 closing)?"
)
_AT = f"(comma? in? approx? {_TIME})"
_MONTH = "(month|short_month dot?)"
_DAY = "(day|ordinal)"
_ON = "(in? comma? (weekday|short_weekday dot?) comma?)? (comma|in)*"

_PREPOSITIONS = word_set("""
    in since until till by of from to through throughout during before after between and for late early mid last
    next this circa around about or than fiscal year the ( , – — - / summer spring autumn winter fall
""")
_NAMES = word_set("may march april june august jan mark will")
_MONEY = word_set("$ £ € ¥ # % no number rs us route highway flight section article boeing bmw")


def _month(p: Phrase) -> Timex | None:
    """A month alone; one that may be a name or a verb needs a preposition before it."""
    word = p.words[p.at].lower()
    if word in _NAMES and p.before() not in _PREPOSITIONS | {"every", "each"}:
        return None
    return days.civil(p)


def _bare_year(p: Phrase) -> Timex | None:
    """A number that may be a year, unless it counts or names something."""
    before, after = p.before(), p.after()
    if before in _MONEY or after in _COUNTED or (after in ("-", "/") and p.after(1)[2:].isdigit()):
        return None
    counts = after.islower() and after.endswith("s") and after not in ("as", "was", "is", "has", "its")
    return None if counts and before not in _PREPOSITIONS else periods.year(p)


def _old_year(p: Phrase) -> Timex | None:
    if p.before() not in ("in", "since", "until", "year", "circa", "around", "from", "by", "before", "after", "("):
        return None
    if p.after().islower() and p.after().endswith("s") and p.after() not in ("as", "was", "is"):
        return None
    return periods.year(p)


_COUNTED = word_set("people percent per million billion feet men women children troops yen")


def _plural(p: Phrase) -> Timex | None:
    """Units without a number, where a preposition makes a length of them: `for years`, `within weeks`."""
    if p.before() not in ("for", "in", "within", "over", "after", "of", "through", "took", "lasted", "last", "take"):
        return None
    if p.before() == "of" and p.before(2) not in ("couple", "matter", "months", "years", "after", "because", "passing"):
        return None
    return lengths.length(p)


def _vague(p: Phrase) -> Timex | None:
    """A vague time, unless it is told by what follows: `soon after …`, `the future of …`."""
    after = p.after().lower()
    if (p.before() == "as" and after == "as") or (
        p.code("vague") == "FUTURE_REF" and after in ("of", "after", "before")
    ):
        return None
    return lengths.vague(p)


def _often(p: Phrase) -> Timex | None:
    """`daily`, `annually`, unless it is part of a name or a kind of money (`a quarterly dividend`)."""
    after = p.after()
    named = p.words[p.at][0].isupper() and after[:1].isupper()
    return None if named or (p.code("often") == "P3M" and after.isalpha()) else lengths.often(p)


def _adjective(p: Phrase) -> Timex | None:
    """`current` before what it says the time of."""
    return Timex("DATE", p.code("adjective"), confidence=0.5) if p.after().isalpha() and p.after().islower() else None


def _the_unit(p: Phrase) -> Timex | None:
    """`the year`, `the quarter`, `the week`: the one that is being spoken of."""
    unit, after = p.code("unit"), p.after().lower()
    if unit == "Q":
        return periods.quarter(p)
    if "mod" in p:
        return periods.moved_unit(p)
    if unit == "WE":
        base = p.course.anchor.whole
        ahead = p.direction > 0 or p.before() in ("before", "until", "by")
        back = -1 if base and base.weekday() < 5 and not ahead else 0
        return Timex("DATE", moved(p.course.anchor, "WE", back), confidence=0.7)
    if after in ("ended", "ending", "that", "to"):
        return lengths.one_unit(p) if after in ("ended", "ending") else None
    if unit in ("Y", "M", "W") and p.before() in ("in", "for", "of", "during", "throughout", "over", "by", "earlier"):
        return Timex("DATE", moved(p.course.anchor, unit, 0), confidence=0.5)
    return None


def _fall(p: Phrase) -> Timex | None:
    """`fall` as a season, not as a verb or an event."""
    return periods.season(p) if "rel" in p or "year" in p or p.before() in ("in", "the", "of", "since") else None


def _part_of(p: Phrase) -> Timex | None:
    """`dawn on Sunday`, `the night of yesterday`."""
    return days.weekday(p) if "weekday" in p else days.day_word(p)


def _attacks(p: Phrase) -> Timex | None:
    """`9/11` is one day only."""
    return Timex("DATE", "2001-09-11", confidence=0.6) if p.pair("two") == (9, 11) else None


def _per(p: Phrase) -> Timex | None:
    """`per day`; hours and less measure speed."""
    return None if p.code("unit") in ("H", "MIN", "S") else lengths.every(p)


def _moved(p: Phrase) -> Timex | None:
    """A unit told by `last`, `this` or `next`; several of them are a vague time, and `This Week` is a programme."""
    last = p.words[p.end - 1]
    if last.istitle() and p.words[p.end - 2].istitle():
        return None
    return lengths.vague_plural(p) if "plural" in p.lexical(p.end - 1) else periods.moved_unit(p)


def _weekday(p: Phrase) -> Timex | None:
    """A day of the week, unless it names something (`Black Friday`)."""
    if p.before() in ("black", "bloody", "good", "ash", "super", "palm", "easter"):
        return None
    return lengths.every(p) if "part" in p and p.words[p.end - 1].endswith("s") else days.weekday(p)


def _length(p: Phrase) -> Timex | None:
    """A length of time, unless it is an age, a name (`Six Day War`), a fraction or, with an article, a rate."""
    if p.after() == "old" or (p.after() == "-" and p.after(1) == "old"):
        return None
    if p.words[p.end - 1].istitle() and p.after()[:1].isupper():
        return None
    unit, first = p.code("unit"), p.words[p.at].lower()
    if unit == "Q" and "-" in p.words[p.at : p.end]:
        return None
    if first in ("a", "an", "one") and p.count() in (None, 1):
        if unit in ("S", "Q"):
            return None
        if p.before() in ("once", "twice", "times"):
            return lengths.every(p)
        if p.before()[:1].isdigit() or p.before() in _MEASURES or "number" in p.lexical(max(0, p.at - 2)):
            return None
    if first == "last" and p.before() in _BEFORE_VERB:
        # `is expected to last five weeks`
        found = lengths.length(p)
        return found and replace(found, words=(1, p.length))
    if p.before() == "in" and p.direction > 0 and isinstance(p.count(), float | int) and p.words[p.end - 2] != "-":
        return periods.ahead(p)
    return lengths.length(p)


_BEFORE_VERB = word_set("to will would can could may might must should not 'll does do did")
_MEASURES = word_set("""
    million billion trillion thousand percent dollars pounds euros cents people tons barrels share %
""")


CONSTRUCTIONS = (
    # Days.
    Construction(
        f"(weekday|short_weekday dot?) comma? part? comma? the? {_MONTH} {_DAY} {_YEAR}? {_AT}?",
        days.civil,
    ),
    Construction(f"(weekday|short_weekday dot?) comma? the? {_DAY} of? {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"{_MONTH} {_DAY} {_YEAR}? {_AT}?", days.civil),
    Construction(f"the? {_DAY} of? {_MONTH} {_YEAR}? {_AT}?", days.civil),
    Construction(f"in? approx? {_TIME} {_ON} {_MONTH} {_DAY} {_YEAR}?", clocks.clock),
    Construction(f"in? approx? {_TIME} {_ON} the? {_DAY} of? {_MONTH} {_YEAR}?", clocks.clock),
    Construction(f"in? approx? {_TIME} {_ON} (iso|numeric)", clocks.clock),
    Construction(f"early? (hyphen|in)* the? early? part {_ON} {_MONTH} {_DAY} {_YEAR}?", days.civil),
    Construction(f"early? (hyphen|in)* the? early? part {_ON} the? {_DAY} of? {_MONTH} {_YEAR}?", days.civil),
    Construction(f"(iso|numeric) {_AT}", days.numeric),
    Construction(f"{_MONTH} day (hyphen|dash|to) day2 {_YEAR}?", days.days_of_month),
    Construction(f"{_MONTH} day comma? and day2 {_YEAR}?", days.days_of_month),
    Construction(f"day (hyphen|dash|to) day2 {_MONTH} {_YEAR}?", days.days_of_month),
    Construction("iso|numeric|month_year", days.numeric),
    Construction(f"(year|old_year) {_MONTH} day", days.civil),
    # Months.
    Construction(
        f"the? (mod (hyphen|of|the)*)? {_MONTH} (comma|of|hyphen)? (year|old_year|apostrophe short_year)", days.civil
    ),
    Construction("(mod (hyphen|of|the)*)? the? rel (hyphen|mod)? month", days.month_from),
    Construction("the? (mod (hyphen|of|the)*)? month (of the?)? rel year_noun", days.civil),
    Construction("the? mod (hyphen|of|the)* month", days.civil),
    Construction("month", _month),
    # Days of the week.
    Construction(f"early? weekday {_AT}?", _weekday),
    Construction("early? the? rel weekday part?", days.weekday),
    Construction(f"early? weekday (early? part {_AT}?)?", _weekday),
    Construction("weekday (of|the)* rel unit", days.weekday),
    Construction(f"approx? {_TIME} (comma|in)* rel? (weekday|short_weekday dot?|day_word) part?", clocks.clock),
    Construction(f"approx? {_TIME} (comma|in)* rel part", clocks.clock),
    Construction(f"approx? {_TIME}", clocks.clock),
    # Counted from publication.
    Construction("the? (recent|rel) plural", lengths.vague_plural),
    Construction("the plural ahead", lengths.vague_plural),
    Construction("in? the past_noun", lengths.past),
    Construction("(in|approx)* year_end", periods.end_of_year),
    Construction("the year period", periods.same_period),
    Construction(f"early? day_word (early? part)? {_AT}?", days.day_word),
    Construction("the? part (of|in|comma)* (weekday|day_word)", _part_of),
    Construction("(mod (hyphen|of)*)? eve", days.next_day),
    Construction("(mod (hyphen|of)*)? that_year", periods.that_year),
    Construction("two", _attacks),
    Construction("early? (hyphen|in)* the? part day_word", days.day_word),
    Construction("day_part", clocks.part_of_day),
    Construction("(mod (of|the)*)? the? rel mod? (hyphen)? part", clocks.part_of_day),
    Construction("early? (hyphen|in)* the part", clocks.part_of_day),
    Construction("(the? mod)? (hyphen|of|the)* rel fiscal? unit", _moved),
    Construction("the? rel unit or_so", periods.moved_unit),
    Construction("mod (hyphen|of)* the fiscal? unit", _the_unit),
    Construction("the rel? fiscal? unit", _the_unit),
    Construction("approx? count trading? unit (or_so)? ago", periods.ago),
    Construction("approx? one unit (or_so)? ago", periods.ago),
    Construction("plural ago", periods.ago),
    Construction("approx? count unit hence", periods.ahead),
    Construction("approx? count trading? unit later", periods.after_another),
    Construction("one unit later", periods.after_another),
    # Quarters, halves, seasons, fiscal years.
    Construction(
        "the? (fiscal|rel|latest|year)? apostrophe? hyphen? ordinal hyphen? (fiscal hyphen?)? quarter "
        "(of fiscal? (year|rel year_noun))?",
        periods.quarter,
    ),
    Construction("the? (year|rel year_noun apostrophe?) ordinal hyphen? quarter", periods.quarter),
    Construction("(fiscal|year)? quarter_name (of? year)?", periods.quarter),
    Construction("the? ordinal hyphen? half of (fiscal|the)* (year|rel year_noun)", periods.half_year),
    Construction("half_name (of? year)?", periods.half_year),
    Construction("the? (mod (hyphen|of|the)*)? rel? mod? season (of? (year|rel year_noun))?", periods.season),
    Construction("the? (mod (hyphen|of|the)*)? rel? fall (of? (year|rel year_noun))?", _fall),
    Construction("the? latest period", periods.quarter),
    # Comparison with the year before.
    Construction("the? one? year_ago (ordinal? hyphen? period)?", periods.year_before),
    Construction("the? one? year_noun (hyphen? later|hyphen? ago) (ordinal? hyphen? period)?", periods.year_before),
    # Years, decades, centuries.
    Construction("(mod (hyphen|of|the)*)? (fiscal|year_noun)+ (year|old_year)", periods.year),
    Construction("mod (hyphen|of|the)* (year|old_year)", periods.year),
    Construction("year", _bare_year),
    Construction("old_year", _old_year),
    Construction("old_year (hyphen|dash|slash) (old_year2|year)", periods.year_span),
    Construction("year (hyphen|dash|slash) year2", periods.year_span),
    Construction("(spoken|number) number2 (hyphen? number3)?", periods.spoken_year),
    Construction("the? (mod (hyphen|of|the)*)? apostrophe? decade", periods.decade),
    Construction("the (mod hyphen?)? decade_name", periods.decade),
    Construction("the? (mod (hyphen|of|the)*)? ordinal hyphen? century", periods.century),
    # Lengths.
    Construction("approx? the? first? approx? count hyphen? trading? unit", _length),
    Construction("the? (each of the)? first count trading? unit (or_so)?", _length),
    Construction("approx? one? count hyphen unit", _length),
    Construction("approx? one trading? unit", _length),
    Construction("the? first? approx? count (to|hyphen|dash) count2 hyphen? unit", lengths.length_span),
    Construction("half one? unit", lengths.length),
    Construction("approx? ((one|count) unit more_half|count more_half unit)", lengths.length),
    Construction("plural", _plural),
    Construction("the rel few plural", _length),
    Construction("while", lengths.some_time),
    # Sets.
    Construction("per unit", _per),
    Construction("weekly part?", lengths.weekly),
    Construction("each (ordinal|other|few)? count? unit", lengths.every),
    Construction("each other? (weekday part?|month|season|part)", lengths.every),
    Construction("often", _often),
    # Vague ones and feasts.
    Construction("vague", _vague),
    Construction("adjective", _adjective),
    Construction("holiday (comma? year)?", days.holiday),
)

TIMEX = TimexLanguage(
    Grammar(Lexicon(ENGLISH, VOCABULARY, suffixes=SUFFIXES, capitals=True), CORE, CONSTRUCTIONS),
    Tense(
        future=word_set("""
            will shall 'll ll would may might can could going plans plan planned expects expect expected
            scheduled due slated set upcoming intends intend hopes hope tomorrow next must should begins
            starts
        """),
        past=word_set("""
            was were had has have did said says told reported ago last since been came went took made
            found gave got became began left held met led lost won saw fell rose sold sent spoke wrote
            put cut hit shot ran broke grew knew thought felt heard kept paid stood struck brought
            bought caught taught fought announced
        """),
        past_ending=r"[a-z]{2,}ed",
        until=word_set("by until till through"),
        articles=word_set("the a an this that its his her their our"),
        perfect=word_set("had"),
        announcing=word_set("will shall ll"),
        abbreviations=frozenset(ENGLISH.abbreviations),
    ),
)
"""English: its words, constructions and tenses."""
