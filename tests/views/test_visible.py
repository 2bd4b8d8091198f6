"""Text of unknown origin made safe."""

from __future__ import annotations

from hypothesis import given, strategies as st

from reader.views.visible import one_line, visible
from tests.views.material import BIDI

ODD = st.text(st.one_of(st.characters(), st.sampled_from("\x00\x07\x1b\x7f\x85\x9b\r\n\t" + BIDI)))


def test_controls_become_their_pictures() -> None:
    assert visible("a\x1b[2J\x00\x07\x7f") == "a␛[2J␀␇␡"
    assert visible("\x9b\x80") == "\ufffd\ufffd"
    assert visible("x\u202ey\u200ez\u2069\ufeff") == "x␦y␦z␦␦"


def test_breaks_and_tabs_become_blanks() -> None:
    assert visible("a\tb\nc\r\nd\x85e\u2028f\u2029g\x0bh\x0ci") == "a b c  d e f g h i"
    assert one_line("  a\r\n\tb   c ") == "a b c"


def test_letters_of_all_kinds_stay() -> None:
    for text in ("Nhà Trắng", "e\u0301", "市长", "👩‍👩‍👧", "عربي", "[/b] {x}", ""):
        assert visible(text) == text


@given(ODD)
def test_it_is_as_long_as_before_and_nothing_in_it_acts(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(sign < " " or "\x7f" <= sign < "\xa0" or "\ud800" <= sign <= "\udfff" for sign in shown)
    assert not any(sign in BIDI for sign in shown)
    assert visible(shown) == shown
