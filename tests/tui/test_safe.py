"""The net below every widget: no control code leaves the app, whatever wrote it."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.widgets import Static

from reader.tui.app import Safe
from tests.texts import NASTY
from tests.tui.journey import VIETNAMESE, app_at

BLACK = Color(0, 0, 0)
CONTROLS = [
    *map(chr, [*range(0x00, 0x09), *range(0x0B, 0x20), 0x7F, *range(0x80, 0xA0)]),
    *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
]

parts = st.one_of(st.sampled_from(CONTROLS), st.sampled_from(NASTY), st.text(max_size=5))
texts = st.lists(parts, max_size=6).map("".join)
styles = st.sampled_from([None, Style(bold=True), Style(color="red", bgcolor="blue")])
segments = st.lists(st.builds(Segment, texts, styles), max_size=5)


def without(text: str) -> str:
    return "".join(one for one in text if one not in CONTROLS)


@given(segments)
def test_nothing_that_a_terminal_acts_on_gets_through(line: list[Segment]) -> None:
    after = Safe().apply(line, BLACK)
    assert [one.text for one in after] == [without(one.text) for one in line]
    assert [one.style for one in after] == [one.style for one in line]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(one.text for one in after))
    assert Safe().apply(after, BLACK) == after


@given(st.lists(st.one_of(st.sampled_from(CONTROLS), st.sampled_from("aạ市한 ")), max_size=20).map("".join))
def test_what_is_taken_out_has_no_width(text: str) -> None:
    assert cell_len(text) == cell_len(without(text))


def test_a_clean_line_is_left_as_it_is() -> None:
    line = [Segment("plain “words” đủ 市\t\n", Style(bold=True))]
    assert Safe().apply(line, BLACK) is line


async def test_the_app_puts_the_net_below_every_widget() -> None:
    async with app_at(VIETNAMESE, (60, 12)) as journey:
        assert isinstance(journey.app.get_line_filters()[-1], Safe)
        await journey.reading.mount(Static(Content("a\x1b[2Jb\u202ec\x9bd\x7fe"), id="loose"), before=0)
        await journey.see("a[2Jbcde")
