"""What the paragraphs of an article are, as far as their text shows it.

Body text must not be lost, so that every rule asks for several signs and a paragraph is what nothing else is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache

from reader.anchoring.words import count_words
from reader.languages import Language
from reader.languages.words import AGENCIES
from reader.model import Span

_LOOK = 1500
_FINAL = ".!?…:;。！？"
_CLOSERS = "\"'”’»“‘«)]"
_HEADING_WORDS = 18
_HEADLINE_WORDS = 32
_CAPTION_WORDS = 120
_CREDIT_WORDS = 9
_WIDGET_WORDS = 8
_LABELLED_WORDS = 45
_SHORT = 300
_TAIL = 120
_SIGNS = (":", "/", "©", ")", "]", " by ")
_BEHIND_MARKERS = (":", "：", "/", "by")
_BRACKETED = (")", "]", ").", "].")
_BYLINE_WORDS = 9
_MARKDOWN = re.compile(r"#{1,6}\s+\S")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\s\])”\"»]*\Z")
_QUOTED = re.compile(r"[“„«\"»][^“”„«»\"]{2,}[”“»\"«]")
_AGENCY = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_CAPITAL = r"(?:[^\W\d_a-zà-ỹ][\w'’-]*|[A-Z]\.)"
_COPYRIGHT = re.compile(r"©\s?[^.!?©]{1,60}\Z")
_LINE_SIGNS = " .:!»>→▶|[]()*-–—"
_LISTS = frozenset(
    (
        *("tin liên quan", "tin cùng chuyên mục", "tin mới nhất", "đọc nhiều", "đọc nhiều nhất", "có thể bạn quan tâm"),
        *(
            "đừng bỏ lỡ",
            "video xem nhiều",
            "related",
            "related articles",
            "related stories",
            "most read",
            "most popular",
        ),
        *("recommended", "recommended stories", "trending", "trending now", "editors' picks", "les plus lus"),
        *("sur le même sujet", "lo más leído", "lo más visto", "noticias relacionadas", "te puede interesar"),
        *("mehr zum thema", "meistgelesen", "das könnte sie auch interessieren", "weitere artikel"),
    )
)
"""The lines of widgets under which the headlines of other articles stand."""
_LABELS = re.compile(r"(?:(?P<source>nguồn hình ảnh|image source)|chụp lại hình ảnh|image caption), ?\S", re.IGNORECASE)
"""What the BBC writes before the source of a picture and its caption."""
_LIST_ITEM = re.compile(r"(?:[-*+•–—]|\d{1,2}[.)])\s")


@cache
def _slashed() -> re.Pattern[str]:
    """A name and an agency with a slash between them. Made when first asked for, as it takes long and few texts do."""
    return re.compile(
        rf"(?:(?:{_AGENCY})\s?/\s?[\w .'’-]{{2,40}}|{_CAPITAL}(?: {_CAPITAL}){{0,3}}\s?/\s?(?:{_AGENCY}))[.)\]]*\Z"
    )


class _Patterns:
    """The regular expressions of one language."""

    def __init__(self, lang: Language) -> None:
        markers = "|".join(re.escape(word) for word in sorted(lang.all_credits, key=len, reverse=True) if word != "©")
        teasers = "|".join(re.escape(word) for word in sorted(lang.teasers, key=len, reverse=True)) or r"(?!)"
        bylines = "|".join(re.escape(word) for word in lang.bylines) or r"(?!)"
        flags = re.IGNORECASE
        self.credit_line = re.compile(rf"[(\[]?\s*(?:{markers})\s?(?:[:：]|/|\bby\b)\s?(\S.*?)[)\]]?\Z", flags)
        self.credit = re.compile(rf"(?<!\w)(?:{markers})\s?(?:[:：]|/(?=\s?[A-Z])|\bby\b)\s?", flags)
        self.in_brackets = re.compile(rf"[(\[]\s*(?:{markers})\b[^()\[\]]{{1,90}}[)\]]\.?\Z", flags)
        self.teaser = re.compile(rf"(?:[>»→▶]+\s*(?:{teasers})?|[•*\s]*(?:{teasers})\s?[:>»])\s*\S", flags)
        self.teaser_end = re.compile(rf"(?:\.\.\.|…)\s*[\[(]?(?:{teasers})\W{{0,4}}\Z", flags)
        self.widgets = frozenset(lang.all_boilerplate)
        several = [words for words in lang.all_boilerplate if " " in words]
        self.widget_beginnings = (*(words + " " for words in several), *(words + ":" for words in several))
        self.lists = frozenset((*lang.boilerplate, *lang.teasers)).intersection(_LISTS)
        self.byline = re.compile(rf"(?:{bylines})\s?:?\s+\w", flags)
        self._according = lang.attributions

    def is_signature(self, part: str) -> bool:
        """Whether a line is one like `(According to Reuters)`."""
        return ("(" in part or part.lower().startswith(self._according)) and bool(self._signature.fullmatch(part))

    @cached_property
    def _signature(self) -> re.Pattern[str]:
        # Made when first asked for: it takes as long as reading a short article.
        according = "|".join(re.escape(word) for word in self._according) or r"(?!)"
        name = rf"(?:{_AGENCY}|{_CAPITAL}(?:[ .]{_CAPITAL}){{0,3}}\+?)"
        names = rf"{name}(?:\s?(?:,|/|&|-|–)\s?{name})*"
        return re.compile(
            rf"(?:{names}\s)?\((?i:{according})\s{names}\)|\((?:{_AGENCY})(?:\s?[/,]\s?(?:{_AGENCY}))*\)"
            rf"|(?i:{according})\s{names}"
        )


@lru_cache(maxsize=16)
def _patterns(lang: Language) -> _Patterns:
    return _Patterns(lang)


def roles_of(text: str, spans: Sequence[Span], lang: Language) -> list[str]:
    """The role of each paragraph (`spans`, in order), one of `reader.model.vocabulary.BLOCK_ROLES`."""
    patterns = _patterns(lang)
    roles = [_role_alone(text, span, patterns) for span in spans]
    first = next((index for index, role in enumerate(roles) if role not in ("boilerplate", "credit")), None)
    if first is not None and len(spans) > 1 and _is_headline(text, spans[first], roles[first]):
        roles[first] = "headline"
        if first + 1 < len(spans) and _is_byline(text, spans[first + 1], patterns):
            roles[first + 1] = "credit"
    if roles and "paragraph" not in roles:
        # A whole article in one line may break off like a teaser.
        longest = max(range(len(spans)), key=lambda index: spans[index].end - spans[index].start)
        if roles[longest] == "teaser" and spans[longest].end - spans[longest].start > _LOOK:
            roles[longest] = "paragraph"
    _mark_lists(text, spans, roles, patterns)
    short = [role == "paragraph" and _is_short_title(text, span) for role, span in zip(roles, spans, strict=True)]
    for index, candidate in enumerate(short):
        if candidate and index and _stands_over_text(index, short, roles, spans):
            roles[index] = "heading"
    return roles


def _mark_lists(text: str, spans: Sequence[Span], roles: list[str], patterns: _Patterns) -> None:
    """Make teasers of the headlines of other articles under `Related articles`: two or more, or one at the end."""
    for index, role in enumerate(roles):
        if role not in ("boilerplate", "teaser") or _plain_line(text, spans[index]) not in patterns.lists:
            continue
        end = index + 1
        while end < len(spans) and roles[end] == "paragraph" and _is_short_title(text, spans[end]):
            end += 1
        if end - index > 2 or (end - index == 2 and end == len(spans)):
            roles[index + 1 : end] = ["teaser"] * (end - index - 1)


def _plain_line(text: str, span: Span) -> str:
    part = unicodedata.normalize("NFC", text[span.start : min(span.end, span.start + _LOOK)])
    return " ".join(part.lower().split()).strip(_LINE_SIGNS)


def _role_alone(text: str, span: Span, patterns: _Patterns) -> str:
    """The role that a paragraph has by its own words; `paragraph` when these show nothing."""
    start, end = span
    if _MARKDOWN.match(text, start, end):
        return "heading"
    if end - start > _LOOK:
        return "teaser" if _is_cut_off_teaser(text[end - _LOOK : end], patterns) else "paragraph"
    part = unicodedata.normalize("NFC", text[start:end])
    if not any(map(str.isalnum, part)):
        return "boilerplate"
    short = len(part) <= _SHORT
    words = count_words(part) if short else _WIDGET_WORDS + 1
    if words <= _WIDGET_WORDS and _is_widget(part, patterns):
        return "boilerplate"
    if short or any(sign in part[-_TAIL:] for sign in _SIGNS):
        role = _credited_role(part, count_words(part), patterns)
        if role:
            return role
    if short and patterns.teaser.match(part) and not _QUOTED.search(part):
        return "teaser"
    return "teaser" if _is_cut_off_teaser(part, patterns) else "paragraph"


def _is_widget(part: str, patterns: _Patterns) -> bool:
    """Whether a line is one that pages add: one of the known ones, or one that begins with several known words."""
    line = " ".join(part.lower().split()).strip(_LINE_SIGNS)
    if line in patterns.widgets:
        return True
    return part[-1] not in _FINAL and line.startswith(patterns.widget_beginnings)


def _credited_role(part: str, words: int, patterns: _Patterns) -> str:
    """`caption` or `credit` for a paragraph that names a photographer or an agency at its end; else empty."""
    label = _LABELS.match(part)
    if label and words <= _LABELLED_WORDS:
        return "credit" if label["source"] else "caption"
    line = patterns.credit_line.match(part)
    if line and words <= _CREDIT_WORDS and not _QUOTED.search(part):
        return "credit"
    if words <= _CREDIT_WORDS and patterns.is_signature(part):
        return "credit"
    whole = part.strip("()[] ")
    if words <= _CREDIT_WORDS and (_COPYRIGHT.match(whole) or ("/" in whole and _slashed().match(whole))):
        return "credit"
    if words > _CAPTION_WORDS:
        return ""
    if line and words <= _LABELLED_WORDS and not _QUOTED.search(part):
        return "caption"
    tail = part[-_TAIL:]
    bracketed = tail.endswith(_BRACKETED) and patterns.in_brackets.search(tail)
    if bracketed or _ends_in_credit(tail, patterns):
        return "caption"
    slashed = _slashed().search(tail) if "/" in tail else None
    for ending in (slashed, _COPYRIGHT.search(tail) if "©" in tail else None):
        if ending and _ends_sentence(tail[: ending.start()]):
            return "caption"
    return ""


def _ends_in_credit(tail: str, patterns: _Patterns) -> bool:
    """Whether a paragraph (`tail` is its end) ends in a marker with a name: `… . Photo: Agency`."""
    lower = tail.lower()
    if not any(sign in lower for sign in _BEHIND_MARKERS):
        return False
    found = list(patterns.credit.finditer(tail))
    if not found:
        return False
    last = found[-1]
    before, name = tail[: last.start()], tail[last.end() :]
    tokens = name.split()
    if not tokens or len(tokens) > _CREDIT_WORDS or re.search(r"[a-zà-ỹ]{2}[.!?]\s", name):
        return False
    if name[-1] in "?!:;" or (name[-1] == "." and not _is_name(tokens)):
        return False
    return _ends_sentence(before) or (tail[last.start()].isupper() and _is_name(tokens))


def _is_name(tokens: Sequence[str]) -> bool:
    """Whether all words but small ones begin with a capital or a digit."""
    letters = [token.lstrip("(/-–—©'\"") for token in tokens]
    return all(not token or not token[0].islower() or len(token) <= 3 for token in letters) and any(
        token[:1].isupper() for token in letters
    )


def _ends_sentence(before: str) -> bool:
    rest = before.rstrip().rstrip(_CLOSERS)
    return bool(before.strip()) and (rest[-1:] in ".!?…|–—" or before.rstrip()[-1:] in "([|")


def _is_cut_off_teaser(part: str, patterns: _Patterns) -> bool:
    """Whether a paragraph breaks off and has a credit in its middle, or a call to read on at its end."""
    if not any(sign in part[-_TAIL:] for sign in ("...", "…")):
        return False
    part = unicodedata.normalize("NFC", part)
    if patterns.teaser_end.search(part[-_TAIL:]):
        return True
    if not _CUT_OFF.search(part[-_TAIL:]):
        return False
    return any(
        _ends_sentence(part[: credit.start()]) and part[credit.end() : credit.end() + 1].isupper()
        for credit in patterns.credit.finditer(part)
    )


def _is_headline(text: str, span: Span, role: str) -> bool:
    if role == "heading":
        return True
    part = text[span.start : min(span.end, span.start + _LOOK)]
    return role == "paragraph" and part[-1] not in ".。:;," and count_words(part) <= _HEADLINE_WORDS


def _is_byline(text: str, span: Span, patterns: _Patterns) -> bool:
    part = unicodedata.normalize("NFC", text[span.start : min(span.end, span.start + _LOOK)])
    if part[-1] in _FINAL or count_words(part) > _BYLINE_WORDS or not patterns.byline.match(part):
        return False
    return _is_name(part.split()[1:])


def _is_short_title(text: str, span: Span) -> bool:
    """Whether a line has the shape of a heading: few words, no stop at its end, no speech, no item of a list."""
    if span.end - span.start > _HEADING_WORDS * 12:
        return False
    part = unicodedata.normalize("NFC", text[span.start : span.end])
    ending = part.rstrip(_CLOSERS + " ")[-1:]
    if ending in (*_FINAL, ",", "") or part[0] in '“„«"-–—' or _LIST_ITEM.match(part):
        return False
    return not part[0].islower() and 1 < count_words(part) <= _HEADING_WORDS


def _stands_over_text(index: int, short: Sequence[bool], roles: Sequence[str], spans: Sequence[Span]) -> bool:
    """Whether a longer paragraph follows, and no more than two such lines stand together."""
    before = short[index - 1] and roles[index - 1] != "headline"
    after = index + 1 < len(short) and short[index + 1]
    if before and (after or (index > 1 and short[index - 2] and roles[index - 2] != "headline")):
        return False
    if after and index + 2 < len(short) and short[index + 2]:
        return False
    for following in range(index + 1, min(index + 4, len(spans))):
        if roles[following] == "paragraph" and not short[following]:
            return spans[following].end - spans[following].start > spans[index].end - spans[index].start
    return False
