"""Text of unknown origin for formats that programs act on: nothing in it is taken for a formula or for markup."""

from __future__ import annotations

import json
import re

from reader.views.visible import one_line, visible

_FORMULA = "=+-@＝＋－＠"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")


def csv_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that would begin one gets an apostrophe in front.

    As OWASP recommends (CSV injection): `=`, `+`, `-`, `@` and their full-width forms; control characters, by which a
    cell could begin too, are made visible first.
    """
    shown = one_line(text)
    return f"'{shown}" if shown[:1] and shown[0] in _FORMULA else shown


def markdown_text(text: str) -> str:
    """Text that Markdown, with tables and inline HTML, shows as it stands, on one line."""
    return _MARKDOWN.sub(r"\\\1", one_line(text)).replace("\\&", "&amp;").replace("\\<", "&lt;").replace("\\>", "&gt;")


def json_text(value: object) -> str:
    """A value as JSON on one line. Letters of all scripts stand as they are; what a terminal acts on is escaped."""
    dumped = json.dumps(value, ensure_ascii=False)
    return "".join(
        sign if shown == sign else f"\\u{ord(sign):04x}" for sign, shown in zip(dumped, visible(dumped), strict=True)
    )
