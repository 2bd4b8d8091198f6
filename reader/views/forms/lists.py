"""Several values in one field: `name; other name`. A backslash takes a separator at its word: `a\\; b` is one value."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Span

SEPARATOR = ";"
"""What stands between several values in one field. Commas occur in names."""

ESCAPE = "\\"
"""Takes the next character at its word, where that could mean something else."""

QUOTATION_MARKS = {"“": "”", "”": "”", "„": "“”", '"': '"', "«": "»", "»": "«", "「": "」", "『": "』"}
"""The marks between which separators are at their word, with what may close each."""


def escaped(text: str, special: str) -> str:
    """The text with a backslash before every character that would mean something else."""
    return "".join(ESCAPE + sign if sign in special or sign == ESCAPE else sign for sign in text)


def unescaped(text: str) -> str:
    """What `escaped` was given. A backslash before a letter, a digit or a blank is a backslash."""
    found: list[str] = []
    signs = iter(text)
    for sign in signs:
        if sign != ESCAPE:
            found.append(sign)
            continue
        following = next(signs, "")
        found.append(following if following and not (following.isalnum() or following.isspace()) else sign + following)
    return "".join(found)


def parts(text: str, separators: str, *, quoted: bool = False) -> list[Span]:
    """The stretches between separators, with their blanks; with `quoted`, those between quotation marks stay whole."""
    found: list[Span] = []
    start = 0
    closing = ""
    skip = False
    last = {mark: text.rfind(mark) for mark in "".join(QUOTATION_MARKS.values())} if quoted else {}
    for index, sign in enumerate(text):
        if skip:
            skip = False
        elif sign == ESCAPE:
            skip = True
        elif closing:
            closing = "" if sign in closing else closing
        elif quoted and any(last[mark] > index for mark in QUOTATION_MARKS.get(sign, "")):
            closing = QUOTATION_MARKS[sign]
        elif sign in separators:
            found.append(Span(start, index))
            start = index + 1
    found.append(Span(start, len(text)))
    return found


def listed(text: str) -> tuple[str, ...]:
    """The values of a field that takes several; empty ones are left out."""
    found = (unescaped(text[start:end].strip()) for start, end in parts(text, SEPARATOR))
    return tuple(value for value in found if value)


def in_one_line(values: Iterable[str]) -> str:
    """Several values as they are typed into one field."""
    return f"{SEPARATOR} ".join(escaped(value, SEPARATOR) for value in values)
