"""Expressions of time in Vietnamese: what a word is (`tuần`), then which one (`trước`), units after their numbers."""

from __future__ import annotations

from reader.languages.anchor import moved, moved_day
from reader.languages.vietnamese import VIETNAMESE
from reader.suggest.timex import clocks, days, lengths, parts, periods
from reader.suggest.timex.constructions import Construction, Grammar
from reader.suggest.timex.phrase import Phrase, TimexLanguage
from reader.suggest.timex.tense import Tense
from reader.suggest.timex.values import COUNTED, Timex, duration
from reader.suggest.timex.words import Lexicon, word_set

_VOCABULARY = """
    lead: vào 0, trong 0, từ 0, kể từ 0, trước 0, sau 0, đến 0, tới 0, lúc 0, vào lúc 0, tính đến 0, đến hết 0,
        tính từ 0, bắt đầu từ 0, hồi 0
    day_noun: ngày 0, hôm 0, ngày hôm 0
    in: vào 0, vào lúc 0, lúc 0, trong 0, khoảng 0, hồi 0, từ 0, tới 0, đến 0, sau 0, trước 0
    number: một 1, hai 2, ba 3, bốn 4, năm 5, sáu 6, bảy 7, tám 8, chín 9, mười 10, mươi 10, chục 10, lăm 5, mốt 1,
        hai mươi tư 24, ba mươi tư 34, bốn mươi tư 44, đôi 2
    power: trăm 100, nghìn 1000, ngàn 1000
    few: vài X, mấy X, nhiều X, những X, các X, một số X, một vài X, vài ba X, hàng chục X, hàng trăm X, hàng nghìn X,
        suốt nhiều X, hàng loạt X, bao nhiêu X
    half: nửa 0, rưỡi 0
    and: và 0, hoặc 0
    unit: hôm D, năm Y, tháng M, tuần W, ngày D, giờ H, tiếng H, tiếng đồng hồ H, giờ đồng hồ H, phút MIN, giây S,
        quý Q, thập kỷ DE, thập niên DE, thế kỷ CE, thiên niên kỷ ML, tuần lễ W, năm trời Y, đêm D, phiên D,
        tuần liền W, ngày liền D, năm liền Y, năm liên tiếp Y, tháng liên tiếp M, ngày liên tiếp D, tuần liên tiếp W,
        mùa giải Y
    year_noun: năm 0
    month_noun: tháng 0
    hour_noun: giờ 0, h 0
    rel: trước -1, ngoái -1, kia -2, qua -1, rồi -1, vừa qua -1, vừa rồi -1, trước đó -1, nay 0, này 0, tới 1, sau 1,
        kế tiếp 1, tiếp theo 1, sắp tới 1, hiện tại 0, sau đó 1, trước đây -1, đó 0
    past_span: qua -1, vừa qua -1, gần đây -1, trở lại đây -1, gần nhất -1, nay 0
    next_span: tới 1, sắp tới 1, tiếp theo 1, kế tiếp 1, nữa 1
    before_now: trước -1, trước đây -1, về trước -1
    ago: cách đây -1, trước đây -1
    hence: nữa 1
    later: sau 1, sau đó 1, trước đó -1, sau này 1
    after: sau 0, trong 0, suốt 0, trong suốt 0, trong vòng 0, hơn 0, gần 0
    approx: khoảng 0, gần 0, hơn 0, chừng 0, ít nhất 0, tối đa 0, tối thiểu 0, trên 0, dưới 0, ngót 0, xấp xỉ 0,
        tròn 0, khoảng hơn 0, đúng 0, suốt 0
    day_word: hôm nay 0, hôm qua -1, hôm kia -2, ngày mai 1, ngày kia 2, ngày hôm nay 0, ngày hôm qua -1, bữa nay 0,
        ngày hôm kia -2
    part: sáng TMO, sáng sớm TMO, rạng sáng TMO, trưa TMI, chiều TAF, chiều tối TEV, tối TEV, đêm TNI, đêm khuya TNI,
        buổi sáng TMO, buổi trưa TMI, buổi chiều TAF, buổi tối TEV, nửa đêm TNI, tờ mờ sáng TMO, khuya TNI,
        ban đêm TNI, trưa nay TMI
    eve: ngày hôm sau 1, hôm sau 1, ngày hôm trước -1, hôm đó 0, ngày đó 0, ngày hôm đó 0, hôm sau đó 1
    bound: trước 0, sau 0, từ 0, kể từ 0, tính đến 0, đến hết 0, tính từ 0, đến 0, tới 0, bắt đầu từ 0
    which_day: nay 0, qua -1, mai 1, hôm nay 0, hôm qua -1, ngày mai 1, hôm kia -2
    same_day: cùng ngày 0
    mod: kể từ 0, đầu 0, cuối 0, giữa 0, đầu tháng 0, cuối tháng 0, hồi 0, giữa tháng 0, nửa đầu 0, nửa cuối 0,
        trong 0, suốt 0, hết 0, cả 0, từ 0
    month_mod: đầu tháng 0, cuối tháng 0, giữa tháng 0, trung tuần tháng 0, thượng tuần tháng 0, hạ tuần tháng 0
    each: mỗi 0, mọi 0, hằng 0, từng 0, hàng 0
    often: hàng ngày P1D, hằng ngày P1D, hàng tuần P1W, hằng tuần P1W, hàng tháng P1M, hằng tháng P1M, hàng năm P1Y,
        hằng năm P1Y, hàng giờ PT1H, thường niên P1Y, mỗi năm một lần P1Y, hàng quý P3M, hằng quý P3M, hằng đêm P1D,
        hàng đêm P1D
    vague: hiện nay PRESENT_REF, hiện tại PRESENT_REF, bây giờ PRESENT_REF, giờ đây PRESENT_REF, hiện PRESENT_REF,
        lúc này PRESENT_REF, ngày nay PRESENT_REF, hiện thời PRESENT_REF, vào thời điểm này PRESENT_REF,
        thời điểm này PRESENT_REF, thời điểm hiện tại PRESENT_REF, đến nay PRESENT_REF, cho đến nay PRESENT_REF,
        tới nay PRESENT_REF, gần đây PAST_REF, mới đây PAST_REF, vừa qua PAST_REF, lâu nay PAST_REF, từ lâu PAST_REF,
        trước đây PAST_REF, trước đó PAST_REF, thời gian qua PAST_REF, thời gian gần đây PAST_REF,
        thời gian vừa qua PAST_REF, quá khứ PAST_REF, trong quá khứ PAST_REF, khi đó PAST_REF, lúc đó PAST_REF,
        hồi đó PAST_REF, trước kia PAST_REF, ngày xưa PAST_REF, hồi trước PAST_REF, thời điểm đó PAST_REF,
        vào thời điểm đó PAST_REF, bấy lâu PAST_REF, bấy lâu nay PAST_REF, vừa rồi PAST_REF, sắp tới FUTURE_REF,
        thời gian tới FUTURE_REF, trong thời gian tới FUTURE_REF, tương lai FUTURE_REF, trong tương lai FUTURE_REF,
        tương lai gần FUTURE_REF, trong tương lai gần FUTURE_REF, tới đây FUTURE_REF, thời gian sắp tới FUTURE_REF,
        sau này FUTURE_REF, mai sau FUTURE_REF, trong tương lai không xa FUTURE_REF
    while: một thời gian 0, một thời gian dài 0, thời gian dài 0, một lúc 0, một thời gian ngắn 0
    more_half: rưỡi 1
    long: mấy ngày nay PXD, mấy hôm nay PXD, nhiều ngày nay PXD, mấy tuần nay PXW, mấy năm nay PXY, mấy tháng nay PXM
    nothing: trong khi đó 0, khi đó thì 0, cùng lúc đó 0, một mặt 0, sau khi đó 0
    minute_noun: phút 0
    season: mùa xuân SP, mùa hè SU, mùa hạ SU, mùa thu FA, mùa đông WI, vụ xuân SP
    quarter: quý 0
    quarter_name: quý I 1, quý II 2, quý III 3, quý IV 4, quý 1 1, quý 2 2, quý 3 3, quý 4 4, quý một 1, quý hai 2,
        quý ba 3, quý tư 4, quý đầu 1, quý đầu tiên 1, quý cuối 4
    half_name: nửa đầu 1, nửa cuối 2, nửa đầu của 1, nửa sau 2, sáu tháng đầu 1, 6 tháng đầu 1, sáu tháng cuối 2,
        6 tháng cuối 2
    decade_noun: thập niên 0, những năm 0, thập kỷ 0, các năm 0
    century: thế kỷ 0, thế kỉ 0
    roman: I 1, II 2, III 3, IV 4, V 5, VI 6, VII 7, VIII 8, IX 9, X 10, XI 11, XII 12, XIII 13, XIV 14, XV 15, XVI 16,
        XVII 17, XVIII 18, XIX 19, XX 20, XXI 21, XXII 22
    weekend: cuối tuần 0
    zone: giờ Việt Nam +07:00, giờ Hà Nội +07:00, giờ địa phương 0, GMT Z, UTC Z, theo giờ Việt Nam +07:00,
        theo giờ địa phương 0, theo giờ Hà Nội +07:00, giờ Bắc Kinh +08:00, giờ Moskva +03:00, giờ GMT Z,
        giờ UTC Z, GMT+7 +07:00,
        giờ Nhật Bản +09:00, giờ Mỹ 0, giờ miền Đông 0
    lunar: mùng 0, mồng 0
    lunar_month: Tết 0, tháng Giêng 0, tháng Chạp 0, tháng giêng 0, tháng chạp 0, âm lịch 0, Tết Nguyên đán 0,
        Tết Nguyên Đán 0, tháng Giêng âm lịch 0, tháng Chạp âm lịch 0
    full_moon: rằm 0
    lunar_word: âm lịch 0, (âm lịch) 0
    background: kể từ 0, sinh 0, thành lập 0, ra đời 0, xây dựng 0, thông xe 0
    street: đường 0, phố 0, quảng trường 0, ngõ 0
    law: số 0, nghị định 0, nghị quyết 0, thông tư 0, chỉ thị 0, công văn 0, quyết định 0, luật 0, điều 0
    holiday: Giáng sinh 12-25, Quốc khánh 9-2, ngày Quốc khánh 9-2, lễ Giáng sinh 12-25,
        đêm Giao thừa dương lịch 12-31, Quốc tế Lao động 5-1, Quốc tế Phụ nữ 3-8
    feast: lễ 0, dịp 0, dịp lễ 0, nghỉ lễ 0, kỳ nghỉ 0, Quốc khánh 0, ngày lễ 0, Quốc tế Lao động 0, Quốc tế Phụ nữ 0
    weekday: thứ Hai 0, thứ Ba 1, thứ Tư 2, thứ Năm 3, thứ Sáu 4, thứ Bảy 5, Chủ nhật 6, Chủ Nhật 6, chủ Nhật 6,
        thứ 2 0, thứ 3 1, thứ 4 2, thứ 5 3, thứ 6 4, thứ 7 5, ngày thứ Hai 0, ngày thứ Ba 1, ngày thứ Tư 2,
        ngày thứ Năm 3, ngày thứ Sáu 4, ngày thứ Bảy 5, ngày Chủ nhật 6, ngày Chủ Nhật 6, ngày chủ nhật 6,
        hôm thứ Hai 0, hôm thứ Ba 1, hôm thứ Tư 2, hôm thứ Năm 3, hôm thứ Sáu 4, hôm thứ Bảy 5, hôm Chủ nhật 6
    to: đến 0, tới 0, và 0, đến ngày 0, tới ngày 0, và ngày 0, đến hết ngày 0, hoặc 0
    hyphen: - 0
"""

_SUFFIXES = """
    h clock
    g clock
"""

_CORE = """
    long same_day month weekday unit day_noun day_word part bound eve feast month_mod vague often season
    quarter_name year old_year iso numeric two month_year dotted clock decade_noun century weekend lunar full_moon
    holiday while half_name month_noun
"""

_NUMBERS = "(two|dotted|(day (hyphen|dash) month_number))"
_YEAR = "(comma? year_noun? (year|old_year)|slash year|hyphen year)"
_MONTH = "(month|month_noun month_number|month_noun short_year)"
_REL_YEAR = "(year_noun rel)"
_DAY = f"(day_noun? (numeric|iso)|day_noun {_NUMBERS} {_YEAR}?|day_noun? day {_MONTH} ({_YEAR}|{_REL_YEAR})?)"
_BRACKETED = f"opening (day_noun? (numeric|{_NUMBERS})) closing"
_CLOCK = "(clock|hour hour_noun (number minute_noun)?)"
_AT = f"(in? {_CLOCK} (zone|opening zone closing)? comma?)"
_THEN = f"((comma|hyphen)? (in {_CLOCK}|clock) part? (zone|opening zone closing)?)"

_ORDINAL_BEFORE = word_set("""
    lần người vị hạng năm ngày bậc cái con điều nước bên cuộc lượt trận bàn quý đứng nhất vòng tập lứa cấp loại tuần
    tháng giải vụ lý câu chương phần tầng
""")


def _day(p: Phrase) -> Timex | None:
    """A day with its noun: `ngày 11/2`, `hôm 8/1`, `ngày 11 tháng 2 năm ngoái`."""
    return days.civil(p) if "month" in p or ("month_number" in p and "month_noun" in p) else days.numeric(p)


def _part_day(p: Phrase) -> Timex | None:
    """A part of a day, told by what follows: `sáng 5-3`, `đêm qua`, `tối thứ Sáu`."""
    if "which_day" in p:
        shift = p.number("which_day") or 0
        return parts.at_time(p, Timex("DATE", moved_day(p.course.anchor, shift), basis=COUNTED))
    if "weekday" in p:
        return days.weekday(p)
    return parts.at_time(p, _day(p))


def _same_day(p: Phrase) -> Timex | None:
    day = p.course.last_day or moved_day(p.course.anchor, 0)
    return Timex("TIME" if "part" in p else "DATE", day + p.code("part"), confidence=0.7)


def _bounded(p: Phrase) -> Timex | None:
    """`trước 30/6`: two numbers behind a word for a bound are a day, unless they are a share of something."""
    return None if p.after().lower() in _SHARED or "%" in p.after() else days.numeric(p)


_SHARED = word_set("""
    số dân diện tổng lượng quãng thời chiều của trong điểm phần đại thành giá kích vốn thu chặng người sản nhu
""")


def _months(p: Phrase) -> Timex | None:
    """`6 tháng đầu năm 2024`: a half of the year; other numbers of months are a length."""
    number = p.number("number")
    if number != 6:
        return Timex("DURATION", duration(number, "M"), confidence=0.8) if number and number < 12 else None
    year = p.number("year") or p.course.anchor.year
    if "rel" in p and p.course.anchor.year:
        year = p.course.anchor.year + (p.number("rel") or 0)
    half = 1 if "đầu" in p.words[p.at : p.end] else 2
    return Timex("DATE", f"{year:04}-H{half}", confidence=0.85) if year else None


def _part_of_month(p: Phrase) -> Timex | None:
    """`đầu tháng này`, `hồi đầu tháng`: the month itself, which EDTF cannot divide."""
    return Timex("DATE", moved(p.course.anchor, "M", p.number("rel") or 0), basis=COUNTED)


def _recent_years(_: Phrase) -> Timex | None:
    """`những năm gần đây`, `những năm tới`."""
    return Timex("DURATION", "PXY", confidence=0.7)


def _clock(p: Phrase) -> Timex | None:
    """A time of day; `24 giờ qua` is a length."""
    return None if "which_day" in p and "part" not in p else clocks.clock(p)


def _weekday(p: Phrase) -> Timex | None:
    """A day of the week, unless it is an ordinal (`lần thứ hai`)."""
    small = p.words[p.groups["weekday"][0]].islower()
    return None if small and p.before() in _ORDINAL_BEFORE else days.weekday(p)


def _year(p: Phrase) -> Timex | None:
    """A number behind `năm` is a year; without it where a range or brackets show it."""
    return (
        periods.year(p)
        if p.before() in ("(", "từ", "đến", "giai", "đoạn", "-", "–", "cup", "sea", "mùa", "euro")
        else None
    )


def _length(p: Phrase) -> Timex | None:
    """A length of time, unless it is an age or an ordinal."""
    if p.after() == "tuổi" or p.before() == "thứ":
        return None
    # `Công văn 15 ngày 5/1`: what is behind the number begins a date.
    following = p.lexical(p.end) if p.end < len(p.keys) else {}
    if (p.length == 2 or "-" in p.words[p.at : p.end]) and not {"two", "numeric", "year", "day"}.isdisjoint(following):
        return None
    plural = p.words[p.at].lower() in ("những", "các", "bao nhiêu")
    several_days = p.code("unit") == "D" and p.count() == "X"
    if (plural or several_days) and "past_span" not in p and "next_span" not in p:
        return None
    return lengths.length(p)


def _moved(p: Phrase) -> Timex | None:
    """A unit told by `trước`, `này`, `tới`: `tuần trước`; `ngày này` is nothing in particular."""
    if p.code("unit") in ("D", "H", "MIN", "S") or (p.code("unit") == "Y" and p.words[p.at + p.length - 1] in ("đó",)):
        return None
    if p.words[p.at + p.length - 1] == "đó":
        return None
    return periods.moved_unit(p)


def _vague(p: Phrase) -> Timex | None:
    """`hiện` is `now` only where it is an adverb of its own."""
    if p.words[p.at].lower() == "hiện" and p.length == 1:
        after = p.after().lower()
        return (
            None
            if after in ("tượng", "trường", "vật", "thực", "đại", "diện", "hữu", "hành", "hình", "thân")
            or (p.before() in ("thực", "thể", "xuất", "phát", "biểu", "tái"))
            else lengths.vague(p)
        )
    return lengths.vague(p)


CONSTRUCTIONS = (
    # The lunar calendar, before the months of the other that bear the same names.
    Construction("day_noun? lunar day lunar_month?", days.lunar),
    Construction("full_moon (month|month_noun? month_number|lunar_month)", days.lunar),
    Construction(f"day_noun? day {_MONTH} lunar_word", days.lunar),
    Construction(f"{_MONTH} lunar_word", days.lunar),
    Construction("day_noun? (day|two) (lunar_month|lunar_word)", days.lunar),
    # Days.
    Construction(f"{_AT}? part? (weekday comma? opening?)? {_DAY} closing? {_THEN}?", days.clock_or_day),
    Construction(f"part ({_DAY}|{_NUMBERS} {_YEAR}?|numeric) {_THEN}?", _part_day),
    Construction("bound (two|numeric)", _bounded),
    Construction(f"{_AT} part {_NUMBERS}", clocks.clock),
    Construction(f"(feast|bound)? two (to|hyphen|dash) two2 {_YEAR}?", days.days_of_month),
    Construction(f"part? weekday comma? opening? ({_DAY}|{_NUMBERS}|numeric) closing? {_THEN}?", _day),
    Construction(f"part? day_word comma? opening ({_DAY}|{_NUMBERS}|numeric) closing", _day),
    Construction(_BRACKETED, _day),
    Construction(f"feast ({_NUMBERS}|numeric)", _day),
    Construction(f"iso|month_year|numeric {_THEN}?", days.numeric),
    Construction("month_noun month_year", days.numeric),
    Construction(f"day_noun? (day|two) (to|hyphen|dash) two2 {_YEAR}?", days.days_of_month),
    Construction(f"day_noun? (day|two) (to|hyphen|dash|comma) day2 {_MONTH} {_YEAR}?", days.days_of_month),
    Construction(f"day_noun? day (to|comma) day2 (to|comma) two3 {_YEAR}?", days.days_of_month),
    Construction(f"(bound|day_noun) day to day_noun? day2 (hyphen|dash) month_number {_YEAR}?", days.days_of_month),
    Construction("day_noun day", days.day_alone),
    # Months.
    Construction(f"(mod|month_mod)* {_MONTH} ({_YEAR}|{_REL_YEAR})?", days.civil),
    Construction(f"month_mod month_number ({_YEAR}|{_REL_YEAR})?", days.civil),
    Construction("month_mod month_year", days.numeric),
    Construction("month_mod rel?", _part_of_month),
    Construction("number month_noun mod (year_noun (year|rel)?)", _months),
    Construction("decade_noun (past_span|next_span)", _recent_years),
    Construction("(part|day_noun)? eve", days.next_day),
    Construction("part? weekday often", lengths.every),
    # Days of the week, parts of days.
    Construction(f"part? weekday {_THEN}?", _weekday),
    Construction("part? weekday unit? rel", days.weekday),
    Construction("part? weekday opening two closing", _day),
    Construction(f"part which_day {_THEN}?", _part_day),
    Construction("part? same_day", _same_day),
    Construction(f"in? {_CLOCK} (zone|opening zone closing)?", _clock),
    Construction(f"{_AT} part? (which_day|same_day)", _clock),
    Construction(f"in? {_CLOCK} zone? part", _clock),
    Construction("long", lengths.long_word),
    Construction(f"day_noun {_NUMBERS} rel", days.numeric),
    Construction("mod year_noun", periods.end_of_year),
    Construction(f"{_AT} part? (day_word|weekday)", clocks.clock),
    Construction(f"part? day_word {_THEN}?", days.day_word),
    Construction("weekend rel?", days.weekend),
    # Counted from publication.
    Construction("mod? unit rel", _moved),
    Construction("ago approx? count unit", periods.ago),
    Construction("approx? count unit before_now", periods.ago),
    Construction("approx? count unit hence", periods.ahead),
    Construction("approx? count unit later", periods.after_another),
    Construction("in? approx? count unit past_span", _length),
    Construction("in? approx? count unit next_span", _length),
    # Quarters, halves, seasons.
    Construction(f"mod? quarter_name (slash year|hyphen year|{_YEAR}|{_REL_YEAR})?", periods.quarter),
    Construction(f"half_name ({_YEAR}|{_REL_YEAR}|year_noun)", periods.half_year),
    Construction(f"mod? season ({_YEAR}|{_REL_YEAR}|rel|year)?", periods.season),
    # Years, decades, centuries.
    Construction("mod* year_noun (year|old_year)", periods.year),
    Construction("year", _year),
    Construction("(year|old_year) (hyphen|dash|to) year_noun? (year2|old_year2)", periods.year_span),
    Construction("mod? decade_noun (year|old_year|short_year)", periods.decade),
    Construction("mod? decade_noun short_year century number", periods.decade),
    Construction("mod? century (number|roman)", periods.century),
    # Lengths and sets.
    Construction("approx? count unit", _length),
    Construction("half unit", lengths.length),
    Construction("approx? count unit more_half", lengths.length),
    Construction("count (to|hyphen|dash|comma) count2 unit", lengths.length_span),
    Construction("while", lengths.some_time),
    Construction("each count? unit", lengths.every),
    Construction("each (part|weekday|season|month)", lengths.every),
    Construction("often", lengths.often),
    Construction("vague", _vague),
    # Feasts.
    Construction("holiday (comma? year)?", days.holiday),
)

TIMEX = TimexLanguage(
    Grammar(Lexicon(VIETNAMESE, _VOCABULARY, suffixes=_SUFFIXES, without="tháng năm"), _CORE, CONSTRUCTIONS),
    Tense(
        future=word_set("sẽ sắp dự kiến chuẩn hẹn"),
        past=word_set("đã vừa từng hồi"),
        announcing=word_set("sẽ sắp"),
        default=-1,
    ),
)
"""Vietnamese: its words, constructions and tenses."""
