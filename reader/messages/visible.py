"""Text of unknown origin made safe for a terminal: no control code, no turn of direction, and no change of length."""

from __future__ import annotations

import re

_DELETE = 0x7F
_PICTURES = 0x2400
_SYMBOL = "\u2426"
_REPLACEMENT = "\ufffd"

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

_SHOWN: dict[int, str] = {code: chr(_PICTURES + code) for code in range(0x20)}
_SHOWN[_DELETE] = "\u2421"
_SHOWN.update(dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), " "))
_SHOWN.update({code: _REPLACEMENT for code in range(0x80, 0xA0) if code != 0x85})
_SHOWN.update(dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF), _SYMBOL))


def visible(text: str) -> str:
    """The text with every character that a terminal would act on replaced by one that it shows.

    Control codes become their pictures (U+2400 and on) or U+FFFD, marks of direction and of byte order U+2426, lone
    surrogates U+FFFD, tabs and line breaks a blank. As long as before, code point by code point, so that offsets stay
    true.
    """
    return _UNSAFE.sub(_show, text)


def _show(found: re.Match[str]) -> str:
    return _SHOWN.get(ord(found.group()), _REPLACEMENT)
