"""Expressions of time in English."""

from __future__ import annotations

from reader.languages.anchor import moved
from reader.languages.english import ENGLISH
from reader.suggest.timex import clocks, days, lengths, periods
from reader.suggest.timex.constructions import Construction, Grammar
from reader.suggest.timex.phrase import Phrase, TimexLanguage
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import Timex
from reader.suggest.timex.words import Lexicon, word_set

_VOCABULARY = """
    lead: in 0, on 0, at 0, of 0, by 0, since 0, until 0, during 0, from 0, for 0, through 0, to 0, till 0, within 0
    article: the 0, its 0, their 0, his 0, her 0, our 0, a 0, an 0
    the: the 0
    one: a 1, an 1, another 1, one 1, a full 1, an additional 1, an entire 1, a whole 1
    number: one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12,
        thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30,
        forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90
    power: hundred 100, thousand 1000, million 1000000
    spoken: eighteen 18, nineteen 19, twenty 20, thousand 1000
    few: few X, several X, some X, many X, numerous X, countless X, a few X, a couple of 2, couple of 2, couple 2,
        a couple 2, a number of X, a dozen 12, dozens of X, a handful of X, hundreds of X, thousands of X
    half: half 0, half of 0
    and: and 0, or 0
    to: to 0, through 0, until 0, and 0, or 0, till 0
    of: of 0, in 0, for 0
    in: in 0, on 0, at 0, of 0, by 0, since 0, until 0, during 0, from 0, before 0, after 0, for 0, through 0, to 0
    unit: year Y, years Y, yr Y, yrs Y, month M, months M, week W, weeks W, day D, days D, hour H, hours H, minute MIN,
        minutes MIN, mins MIN, second S, seconds S, secs S, quarter Q, quarters Q, decade DE, decades DE, century CE,
        centuries CE, millennium ML, millennia ML, fortnight 2W, fortnights 2W, weekend WE, weekends WE
    plural: years Y, months M, weeks W, days D, hours H, minutes MIN, decades DE, centuries CE, millennia ML,
        generations X, quarters Q, weekends WE, seconds S
    trading: trading 0, business 0, working 0, calendar 0, consecutive 0, straight 0, more 0, full 0, long 0, whole 0,
        additional 0, additional 0, successive 0, short 0, extra 0
    rel: last -1, past -1, previous -1, preceding -1, prior -1, this 0, current 0, next 1, coming 1, following 1,
        upcoming 1, this past -1, this coming 1, ensuing 1, the same 0
    latest: latest 0
    eve: the next day 1, the following day 1, the previous day -1, the day after 1, the day before -1, that day 0,
        the same day 0, that same day 0, the very next day 1, the preceding day -1
    that_year: that year 0, the same year 0
    more_half: and a half 1, and half 1
    weekly: Mondays 0, Tuesdays 1, Wednesdays 2, Thursdays 3, Fridays 4, Saturdays 5, Sundays 6
    first: first 0, final 0, opening 0, closing 0, last 0, next 0, past 0, previous 0, coming 0, following 0
    ago: ago -1
    later: later 1, earlier -1, afterward 1, afterwards 1, before -1
    hence: from now 1, hence 1, from today 1, from then 1
    old: old 0
    recent: recent -1, past -1, coming 1, future 1, upcoming 1, next 1, last -1, previous -1
    ahead: ahead 1, to come 1
    day_word: today 0, yesterday -1, tomorrow 1, the day before yesterday -2, the day after tomorrow 2
    day_part: tonight =TNI, overnight -TNI
    part: morning TMO, afternoon TAF, evening TEV, night TNI, mornings TMO, afternoons TAF, evenings TEV, nights TNI,
        midday TMI, dawn TDT, dusk TEV, midnight TNI, noon TMI, lunchtime TMI, daytime TDT
    clock: noon 12, midnight 24, midday 12
    mod: early 0, late 0, mid 0, beginning 0, start 0, end 0, middle 0, earlier 0, later 0, sometime 0, close 0,
        latter part 0, early part 0, part 0, rest 0, remainder 0, turn 0, eve 0, most 0, all 0, much 0, first part 0,
        second part 0, sometime in 0, earlier in 0, later in 0, earlier on 0, later on 0, late on 0, early on 0,
        late in 0, early in 0, whole 0, course 0
    or_so: or so 0
    other: other 0
    approx: about 0, around 0, nearly 0, almost 0, approximately 0, roughly 0, some 0, over 0, more than 0,
        less than 0, at least 0, at most 0, up to 0, as many as 0, as long as 0, just over 0, just under 0,
        well over 0, under 0, no more than 0, no less than 0, barely 0, only 0, fewer than 0, circa 0
    each: every 0, each 0
    per: per 0
    often: daily P1D, weekly P1W, monthly P1M, quarterly P3M, yearly P1Y, annually P1Y, nightly P1D, hourly PT1H,
        fortnightly P2W, biweekly P2W, bimonthly P2M, biannually P6M, twice daily P1D
    vague: now PRESENT_REF, currently PRESENT_REF, nowadays PRESENT_REF, right now PRESENT_REF, these days PRESENT_REF,
        at present PRESENT_REF, presently PRESENT_REF, at the moment PRESENT_REF, at this time PRESENT_REF,
        at this point PRESENT_REF, just now PRESENT_REF, at this moment PRESENT_REF, until now PRESENT_REF,
        recently PAST_REF, lately PAST_REF, more recently PAST_REF, most recently PAST_REF, formerly PAST_REF,
        long ago PAST_REF, until recently PAST_REF, at that time PAST_REF, at the time PAST_REF, not long ago PAST_REF,
        some time ago PAST_REF, a long time ago PAST_REF, back then PAST_REF, a while ago PAST_REF,
        a short time ago PAST_REF, moments ago PAST_REF, once upon a time PAST_REF, soon FUTURE_REF,
        shortly FUTURE_REF, in the future FUTURE_REF, the future FUTURE_REF, the near future FUTURE_REF,
        the foreseeable future FUTURE_REF, near future FUTURE_REF, the near term FUTURE_REF, the short term FUTURE_REF,
        as soon as possible FUTURE_REF, a later date FUTURE_REF, some day FUTURE_REF, someday FUTURE_REF,
        sooner or later FUTURE_REF, before long FUTURE_REF
    adjective: current PRESENT_REF
    past_noun: past PAST_REF, recent past PAST_REF, recent times PAST_REF
    while: a while 0, a long time 0, long time 0, a long period 0, a short time 0, a short while 0, a long while 0,
        a lengthy period 0, some time 0, a short period 0, a brief period 0, quite some time 0
    season: spring SP, summer SU, autumn FA, winter WI, springtime SP, summertime SU, wintertime WI
    fall: fall FA
    seasons: springs SP, summers SU, winters WI, autumns FA
    ordinal: first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10,
        eleventh 11, twelfth 12, thirteenth 13, fourteenth 14, fifteenth 15, sixteenth 16, seventeenth 17,
        eighteenth 18, nineteenth 19, twentieth 20, twenty first 21, twenty-first 21, thirtieth 30
    quarter: quarter 0
    quarter_name: Q1 1, Q2 2, Q3 3, Q4 4
    half_name: H1 1, H2 2
    period: period 0, quarter 0
    fiscal: fiscal 0, financial 0, calendar 0, full 0, tax 0, school 0, academic 0, entire 0
    year_ago: year earlier 0, year-earlier 0, year ago 0, year-ago 0, year before 0
    year_noun: year 0
    year_end: year-end 0, year's end 0, years' end 0, end of the year 0, end of this year 0
    decade_name: twenties 20, thirties 30, forties 40, fifties 50, sixties 60, seventies 70, eighties 80, nineties 90
    century: century 0
    ampm: am am, pm pm, a.m. am, p.m. pm, a.m am, p.m pm
    oclock: o'clock 0, hours 0
    zone: GMT Z, UTC Z, EST -05:00, EDT -04:00, CDT -05:00, MST -07:00, MDT -06:00, PST -08:00, PDT -07:00, CET +01:00,
        CEST +02:00, BST +01:00, JST +09:00, ET 0, local time 0, Eastern time 0, local 0, Eastern 0,
        Eastern Standard Time -05:00, Pacific time 0, Pacific 0
    holiday: Christmas 12-25, Christmas Day 12-25, Christmas Eve 12-24, New Year's Day 1-1, New Year's Eve 12-31,
        Valentine's Day 2-14, Halloween 10-31, Boxing Day 12-26, Independence Day 7-4, Veterans Day 11-11, May Day 5-1,
        Fourth of July 7-4
    saint: St 0
"""

_SUFFIXES = """
    st day
    nd day
    rd day
    th day
    st ordinal
    nd ordinal
    rd ordinal
    th ordinal
    s decade
    am clock am
    pm clock pm
"""

_CORE = """
    past_noun latest half_name weekly eve that_year month short_month weekday short_weekday unit plural day_word
    day_part part clock often vague adjective season fall year old_year iso numeric two month_year decade
    decade_name quarter_name year_ago year_end while holiday ampm oclock century quarter seasons spoken
"""

_YEAR = "(comma? (year|old_year))"
_TIME = "((clock|hour) dot? (ampm|oclock)? (comma? zone)? (in the part)?)"
_MONTH = "(month|short_month dot?)"
_DAY = "(day|ordinal)"

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
        back = -1 if base and base.weekday() < 5 and p.direction <= 0 else 0
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
    """A length of time, unless it is an age, a fraction (`three-quarters`) or, with an article, a rate (`$5 a day`)."""
    if p.after() == "old" or (p.after() == "-" and p.after(1) == "old"):
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
    if p.before() == "in" and p.direction > 0 and isinstance(p.count(), float | int) and p.words[p.end - 2] != "-":
        return periods.ahead(p)
    return lengths.length(p)


_MEASURES = word_set("""
    million billion trillion thousand percent dollars pounds euros cents people tons barrels share %
""")


CONSTRUCTIONS = (
    # Days.
    Construction(
        f"(weekday|short_weekday dot?) comma? part? comma? the? {_MONTH} {_DAY} {_YEAR}? (comma? in? {_TIME})?",
        days.civil,
    ),
    Construction(
        f"(weekday|short_weekday dot?) comma? the? {_DAY} of? {_MONTH} {_YEAR}? (comma? in? {_TIME})?", days.civil
    ),
    Construction(f"{_MONTH} {_DAY} {_YEAR}? (comma? in? {_TIME})?", days.civil),
    Construction(f"the? {_DAY} of? {_MONTH} {_YEAR}? (comma? in? {_TIME})?", days.civil),
    Construction(
        f"approx? {_TIME} (in? comma? (weekday|short_weekday dot?) comma?)? (comma|in)* {_MONTH} {_DAY} {_YEAR}?",
        clocks.clock,
    ),
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
    Construction(f"mod? weekday (comma? {_TIME})?", _weekday),
    Construction("mod? the? rel weekday part?", days.weekday),
    Construction("mod? weekday (mod? part)?", _weekday),
    Construction("weekday (of|the)* rel unit", days.weekday),
    Construction(f"approx? {_TIME} (comma|in)* rel? (weekday|short_weekday dot?|day_word)", clocks.clock),
    Construction(f"approx? {_TIME} (comma|in)* rel part", clocks.clock),
    Construction(f"weekday comma? in? approx? {_TIME}", days.weekday),
    Construction(f"approx? {_TIME}", clocks.clock),
    # Counted from publication.
    Construction("the? (recent|rel) plural", lengths.vague_plural),
    Construction("the plural ahead", lengths.vague_plural),
    Construction("in? the past_noun", lengths.past),
    Construction("(in|approx)* year_end", periods.end_of_year),
    Construction("the year period", periods.same_period),
    Construction("mod? day_word (mod? part)?", days.day_word),
    Construction("the? part (of|in|comma)* (weekday|day_word)", _part_of),
    Construction("eve", days.next_day),
    Construction("that_year", periods.that_year),
    Construction("two", _attacks),
    Construction("mod? (hyphen|in)* the? part day_word", days.day_word),
    Construction("day_part", clocks.part_of_day),
    Construction("(mod (of|the)*)? the? rel mod? (hyphen)? part", clocks.part_of_day),
    Construction("mod? hyphen? the part", clocks.part_of_day),
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
    Construction("each (weekday part?|month|season|part)", lengths.every),
    Construction("often", _often),
    # Vague ones and feasts.
    Construction("vague", _vague),
    Construction("adjective", _adjective),
    Construction("holiday (comma? year)?", days.holiday),
)

TIMEX = TimexLanguage(
    Grammar(Lexicon(ENGLISH, _VOCABULARY, suffixes=_SUFFIXES, capitals=True), _CORE, CONSTRUCTIONS),
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
        perfect=word_set("had"),
        abbreviations=frozenset(ENGLISH.abbreviations),
    ),
)
"""English: its words, constructions and tenses."""
