"""What a person meant where the YAML parser only says what it did not expect.

The parser names the token that surprised it. The mistake of a hand mostly stands before that: on the same line, on the
line before, or where a quotation mark was opened. Both of PyYAML's parsers are understood.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from reader.files.limits import MAX_DEPTH
from reader.files.lines import line_end, line_start, place_of
from reader.model import Problem

_KEY_WITHOUT_SPACE = re.compile(r"^[ \t]*(?:- +)?[A-Za-z_]+:(?=[^\s/])")
_WIDE_COLON = re.compile(r"^[ \t]*(?:- +)?[A-Za-z_]+\uff1a")
_CUT = re.compile(r"[^\s#] #(?=[^\s#!])")
_BRACKET = re.compile(r"[\[\]{}]")
_FAR = 10_000


def explained(text: str, error: yaml.MarkedYAMLError, last: Any) -> Problem:
    """The problem behind a parser's error; `last` is the last event before it, or None."""
    said = " ".join(filter(None, (error.problem, error.context)))
    mark: Any = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark else 0
    # The pure parser drops the context's mark where both are the same.
    begun = min(error.context_mark.index, len(text)) if error.context_mark else at
    for words, explain in _CASES:
        if any(word in said for word in words) and (found := explain(text, at, begun, last)):
            return found
    return _problem(text, "yaml.syntax", at, reason=said)


def _problem(text: str, code: str, start: int, end: int | None = None, **values: str | int) -> Problem:
    return Problem(place_of(text, start, end), code, tuple(sorted(values.items())))


def _leading(text: str, offset: int) -> Problem:
    if text[offset : offset + 1] == "\t":
        return _problem(text, "yaml.tab", offset)
    if text[offset : offset + 1] == ":":
        return _problem(text, "yaml.empty-key", offset)
    return _problem(text, "yaml.leading-character", offset, character=text[offset : offset + 1])


def _unclosed(text: str, _at: int, begun: int, _last: Any) -> Problem:
    return _problem(text, "yaml.unclosed-quote", begun, character=text[begun : begun + 1])


def _bad_start(text: str, at: int, _begun: int, _last: Any) -> Problem | None:
    if at < len(text):
        return _leading(text, at)
    opening = _open_bracket(text)
    return None if opening is None else _problem(text, "yaml.unclosed-bracket", opening, character=text[opening])


def _open_bracket(text: str) -> int | None:
    """The last bracket or brace that is not closed, quotation marks and comments not minded."""
    closed = 0
    for at in range(len(text) - 1, max(-1, len(text) - _FAR), -1):
        if text[at] in "]}":
            closed += 1
        elif text[at] in "[{":
            if not closed:
                return at
            closed -= 1
    return None


def _too_deep(text: str, at: int, _begun: int, _last: Any) -> Problem:
    """The parser has a limit of its own, beyond ours, and reads ahead: the bracket with which ours is passed.

    Quotation marks and comments are not minded.
    """
    opened: list[int] = []
    for found in _BRACKET.finditer(text, 0, at + 1):
        if found.group() in "[{":
            opened.append(found.start())
        elif opened:
            opened.pop()
    place = opened[MAX_DEPTH] if len(opened) > MAX_DEPTH else at
    return _problem(text, "yaml.too-deep", place, limit=MAX_DEPTH)


def _bad_context_start(text: str, _at: int, begun: int, _last: Any) -> Problem | None:
    return _leading(text, begun) if text[begun : begun + 1] in tuple("&*!|>") else None


def _tab(text: str, at: int, _begun: int, _last: Any) -> Problem:
    found = text.find("\t", line_start(text, at), line_end(text, at) + 1)
    return _problem(text, "yaml.tab", found if found >= 0 else at)


def _in_flow(text: str, at: int, begun: int, last: Any) -> Problem | None:
    """In brackets or braces something else than a comma or the closing mark was found."""
    if after := _after_something(text, at, last):
        return after
    opening = text[begun : begun + 1]
    below = line_start(text, at) > begun
    if at >= len(text) or below:
        return _problem(text, "yaml.unclosed-bracket", begun, character=opening)
    if text[at : at + 1] == ":":
        return _problem(text, "yaml.colon", at)
    return _problem(text, "yaml.comma-wanted", at, character=opening)


def _colon(text: str, at: int, _begun: int, _last: Any) -> Problem | None:
    """A colon where no key may stand."""
    begin = line_start(text, at)
    before = text[begin:at]
    if re.search(r":[ \t]", before) or re.match(r"[ \t]*- .*[ \t]", before):
        return _problem(text, "yaml.colon", at)
    above = _line_above(text, begin)
    if above is None:
        return None
    start, end = above
    if found := _KEY_WITHOUT_SPACE.match(text[start:end]):
        return _problem(text, "yaml.space-after-colon", start + found.end() - 1)
    if found := _WIDE_COLON.match(text[start:end]):
        return _problem(text, "yaml.wide-colon", start + found.end() - 1)
    indent = len(before) - len(before.lstrip(" "))
    return _problem(text, "yaml.indentation", begin + indent, at)


def _no_key(text: str, at: int, _begun: int, last: Any) -> Problem | None:
    """A value is over, and what follows is no key."""
    if after := _after_something(text, at, last):
        return after
    begin = line_start(text, at)
    above = _line_above(text, begin)
    if above and not text[begin:at].strip():
        start, end = above
        if found := _CUT.search(text[start:end]):
            return _problem(text, "yaml.comment-cut", start + found.end() - 1)
        if found := _KEY_WITHOUT_SPACE.match(text[start:end]):
            return _problem(text, "yaml.space-after-colon", start + found.end() - 1)
    if not text[begin:at].strip():
        return _problem(text, "yaml.indentation", at)
    return None


def _after_something(text: str, at: int, last: Any) -> Problem | None:
    """Words that follow a closed quotation mark, a bracket or an alias on its line."""
    begin = line_start(text, at)
    before = text[begin:at].rstrip(" \t")
    if not before.strip() or not isinstance(last, yaml.Event):
        return None
    event: Any = last
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"') and end == begin + len(before):
        quote = text[end - 1 : end]
        if start < begin:
            return _problem(text, "yaml.unclosed-quote", start, character=quote)
        return _problem(text, "yaml.after-quote", at, line_end(text, at), character=quote)
    if isinstance(last, yaml.AliasEvent):
        return _leading(text, start)
    if before[-1] in "]}" and text[at : at + 1] not in "]}":
        return _problem(text, "yaml.after-bracket", at, line_end(text, at), character=before[-1])
    return None


def _no_dash(text: str, at: int, _begun: int, _last: Any) -> Problem:
    return _problem(text, "yaml.indentation", at)


def _no_colon(text: str, at: int, begun: int, _last: Any) -> Problem:
    for start in (begun, at):
        line = text[line_start(text, start) : line_end(text, start)]
        if found := _KEY_WITHOUT_SPACE.match(line):
            return _problem(text, "yaml.space-after-colon", line_start(text, start) + found.end() - 1)
    return _problem(text, "yaml.colon-wanted", begun, line_end(text, begun))


def _escape(text: str, at: int, _begun: int, _last: Any) -> Problem:
    found = text.find("\\", at, line_end(text, at))
    return _problem(text, "yaml.escape", max(at, found))


def _directive(text: str, at: int, _begun: int, _last: Any) -> Problem:
    return _problem(text, "yaml.directive", line_start(text, at))


def _line_above(text: str, begin: int) -> tuple[int, int] | None:
    """The last line before an offset that has more than white space."""
    end = begin
    while end > 0:
        start = line_start(text, end - 1)
        if text[start:end].strip():
            return start, line_end(text, start)
        end = start
    return None


_CASES = (
    (("nesting depth",), _too_deep),
    (("unexpected end of stream", "unexpected document indicator"), _unclosed),
    (("violates indentation",), _tab),
    (("cannot start any token",), _bad_start),
    (("alphabetic or numeric", "comment or line break", "comment or a line break"), _bad_context_start),
    (("tag", "URI"), _bad_context_start),
    (("sequence entries are not allowed",), _bad_start),
    (("node content",), _bad_start),
    (("' or '}'", "' or ']'"), _in_flow),
    (("mapping values are not allowed", "mapping keys are not allowed"), _colon),
    (("expected key", "expected <block end>, but found '<scalar>'"), _no_key),
    (("expected '-'", "expected <block end>"), _no_dash),
    (("could not find expected ':'",), _no_colon),
    (("escape",), _escape),
    (("directive", "YAML document"), _directive),
)
