"""The words of English that expressions of time are made of."""

VOCABULARY = """
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
    early: early 0, late 0, mid 0, earlier 0, later 0, early on 0, late on 0
    or_so: or so 0
    other: other 0
    hour: one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12
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
    century: century 0, centuries 0
    ampm: am am, pm pm, a.m. am, p.m. pm, a.m am, p.m pm
    oclock: o'clock 0
    zone: GMT Z, UTC Z, EST -05:00, EDT -04:00, CDT -05:00, MST -07:00, MDT -06:00, PST -08:00, PDT -07:00, CET +01:00,
        CEST +02:00, BST +01:00, JST +09:00, ET 0, local time 0, Eastern time 0, local 0, Eastern 0,
        Eastern Standard Time -05:00, Pacific time 0, Pacific 0
    background: since 0, born 0, founded 0, established 0, created 0, built 0, dating 0, who 0, which 0, whose 0
    law: regulation 0, directive 0, decree 0, article 0, resolution 0, bill 0, no. 0
    holiday: Christmas 12-25, Christmas Day 12-25, Christmas Eve 12-24, New Year's Day 1-1, New Year's Eve 12-31,
        Valentine's Day 2-14, Halloween 10-31, Boxing Day 12-26, Independence Day 7-4, Veterans Day 11-11, May Day 5-1,
        Fourth of July 7-4
    saint: St 0
"""
"""A line for each category: words with their meanings."""

SUFFIXES = """
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
"""What stands behind the digits of a number, and the category that it then has."""

CORE = """
    past_noun latest half_name weekly eve that_year month short_month weekday short_weekday unit plural day_word
    day_part part clock often vague adjective season fall year old_year iso numeric two month_year decade
    decade_name quarter_name year_ago year_end while holiday ampm oclock zone century quarter seasons spoken
"""
"""The categories without which there is no expression of time."""
