"""Plain data as the text of an annotation file, written as a person would write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rich.cells import cell_len

from reader.files.recording import Items

WIDTH = 78
"""Cells of a line beyond which a text is folded."""

FLOW_WIDTH = 118
"""Cells of a line beyond which braces and brackets are not used."""

INDENT = 2
"""Blanks by which what stands inside something is indented."""

_ESCAPED = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_NULL_LIKE = frozenset(("", "~", "null", "Null", "NULL", "<<"))
_NOT_PLAIN = re.compile(r"^[-?:,\[\]{}#&*!|>'\"%@`]|[\t\n]|:(?: |$)| #|^ | $|^\.\.\.")
# `?` may stand there, but PyYAML's own parser, which we fall back on, does not have it.
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}?]")
_FOLD_AT = re.compile(r"(?<=[^ \t]) (?=[^ \t])")


def scalar(value: str | None, *, flow: bool = False) -> str:
    """A value on one line: plain where that is safe, else in quotation marks. None is an empty value, `null`."""
    if value is None:
        return "null"
    if _is_plain(value, flow=flow):
        return value
    if '"' in value or "\\" in value:
        return single_quoted(value) or double_quoted(value)
    return double_quoted(value)


def _is_plain(value: str, *, flow: bool) -> bool:
    return not (
        value in _NULL_LIKE
        or _NOT_PLAIN.search(value)
        or _UNSAFE.search(value)
        or value != value.strip()
        or (flow and _NOT_PLAIN_IN_FLOW.search(value))
    )


def double_quoted(value: str) -> str:
    """A value in double quotation marks, which carry any text on one line."""
    return '"' + _ESCAPED.sub(lambda found: _escape(found[0]), value) + '"'


def _escape(char: str) -> str:
    code = ord(char)
    return _ESCAPES.get(char) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def single_quoted(value: str) -> str:
    """A value in single quotation marks; empty when they cannot carry it."""
    return "" if _UNSAFE.search(value) or "\n" in value or "\t" in value else "'" + value.replace("'", "''") + "'"


def block_scalar(value: str, style: str, indent: int, newline: str, width: int = WIDTH) -> str:
    """A value as a literal (`|`) or folded (`>`) block whose lines have an indentation; empty when it cannot be one.

    Folded lines have at most `width` cells, the indentation included, where the words allow it.
    """
    if _UNSAFE.search(value) or not value.strip() or value[0] in " \t\n" or value[-1] in " \t\n":
        return ""
    if style == "|":
        if any(line != line.rstrip(" \t") for line in value.split("\n")):
            return ""
        lines = value.split("\n")
    elif "\n" in value:
        return ""
    else:
        lines = _folded(value, width - indent)
    margin = newline + " " * indent
    return f"{style}-" + "".join(margin + line if line else newline for line in lines)


def _folded(value: str, width: int) -> list[str]:
    lines: list[str] = []
    cells = 0
    for word in _FOLD_AT.split(value):
        size = cell_len(word)
        if lines and cells + 1 + size <= width:
            lines[-1] += " " + word
            cells += 1 + size
        else:
            lines.append(word)
            cells = size
    return lines


def restyled(value: str, style: str, indent: int, newline: str, width: int, *, flow: bool) -> str:
    """A value in the style that it had before, or in the next best one that can carry it."""
    if style in ("|", ">") and not flow:
        other = "|" if "\n" in value else style
        if block := block_scalar(value, other, indent, newline, width):
            return block
    if style == "'" and (quoted := single_quoted(value)):
        return quoted
    if style in ("'", '"'):
        return double_quoted(value)
    if "\n" in value and not flow and (block := block_scalar(value, "|", indent, newline)):
        return block
    return scalar(value, flow=flow)


def flow_text(data: Any) -> str:
    """Plain data on one line, in braces and brackets."""
    if isinstance(data, Mapping):
        return "{" + ", ".join(f"{scalar(key, flow=True)}: {flow_text(value)}" for key, value in data.items()) + "}"
    if isinstance(data, Items) and len(data) == 1:
        return flow_text(data[0])
    if isinstance(data, list):
        return "[" + ", ".join(map(flow_text, data)) + "]"
    return scalar(data, flow=True)


def pair_text(key: str, value: Any, column: int, newline: str) -> str:
    """A key at a column with its value, on as many lines as it takes; the first line has no indentation."""
    name = scalar(key)
    return name + ":" + value_text(key, value, column, cell_len(name) + 1, newline)


def mapping_text(data: Mapping[str, Any], column: int, newline: str) -> str:
    """The pairs of a mapping, one below the other at a column; the first line has no indentation."""
    return (newline + " " * column).join(pair_text(key, value, column, newline) for key, value in data.items())


def value_text(key: str, value: Any, column: int, used: int, newline: str) -> str:
    """What follows the colon of a key at a column, `used` cells behind it: ` inline`, a block, or lines below."""
    if isinstance(value, Items) and len(value) == 1:
        value = value[0]
    if not isinstance(value, (Mapping, list)):
        return " " + _text(value, column, used, newline)
    inline = " " + flow_text(value)
    if not value or (column + used + cell_len(inline) <= FLOW_WIDTH and not _wants_lines(key, value)):
        return inline
    inner = column + INDENT
    margin = newline + " " * inner
    if isinstance(value, Mapping):
        return margin + mapping_text(value, inner, newline)
    return "".join(f"{margin}- {element_text(item, inner, newline)}" for item in value)


def element_text(value: Any, column: int, newline: str, *, flow: bool = True) -> str:
    """An item of a list whose dash stands at a column, without the dash; in braces if it fits and that is wanted."""
    if not isinstance(value, (Mapping, list)):
        return _text(value, column, INDENT, newline)
    inline = flow_text(value)
    fits = column + INDENT + cell_len(inline) <= FLOW_WIDTH
    if isinstance(value, Mapping) and value and not (flow and fits):
        return mapping_text(value, column + INDENT, newline)
    return inline


def _wants_lines(key: str, value: Any) -> bool:
    """Whether a list is easier to read with one item a line: pieces of a text, and records."""
    return isinstance(value, list) and (key == "text" or any(isinstance(item, Mapping) for item in value))


def _text(value: str | None, column: int, used: int, newline: str) -> str:
    """A text on one line, or as a block when it is long or has line breaks."""
    inline = scalar(value)
    if value is None:
        return inline
    if "\n" in value:
        return block_scalar(value, "|", column + INDENT, newline) or inline
    if column + used + 1 + cell_len(inline) > WIDTH and " " in value:
        return block_scalar(value, ">", column + INDENT, newline) or inline
    return inline
