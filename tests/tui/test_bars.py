"""The header and the footer at every width."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.containers import Vertical

from reader.commands import PLACES, Where
from reader.model import Document
from reader.tui.bars import Bar
from reader.tui.theme import Paint, themes
from reader.views.frame import footer, header
from tests.views.material import HOSTILE

PAINT = Paint("dark")
WIDTHS = range(1, 201)


class Bars(App[None]):
    """A bar of each width."""

    CSS = "Vertical { height: 200; } Bar { height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        for theme in themes():
            self.register_theme(theme)
        self.theme = "reader-dark"

    def compose(self) -> ComposeResult:
        with Vertical():
            for width in WIDTHS:
                bar = Bar(PAINT, id=f"bar-{width}")
                bar.styles.width = width
                yield bar


async def test_every_width_is_filled_and_help_is_always_there() -> None:
    app = Bars()
    async with app.run_test(size=(200, 200)):
        bars = {width: app.query_one(f"#bar-{width}", Bar) for width in WIDTHS}
        for place in PLACES:
            for pending, where in (("", "line 12 of 345"), ("9999g", "12/345")):
                for width, bar in bars.items():
                    bar.show(*footer(place, width, where, pending))
                    shown = bar.render_line(0).text
                    assert cell_len(shown) == bar.size.width == width
                    assert width < 2 or "?" in shown
        for title in HOSTILE:
            for width, bar in bars.items():
                bar.show(*header(title, Document(), 0.5, width, unsaved=True, unsure=7))
                shown = bar.render_line(0).text
                assert cell_len(shown) == width
                assert width < 8 or "●" in shown
                assert width < 25 or "50%" in shown


@pytest.mark.parametrize("place", PLACES)
def test_what_the_footer_says_depends_on_the_place(place: Where) -> None:
    left, _ = footer(place, 120, "1/2")
    assert ("Enter" in [piece.text.strip() for piece in left]) == (place not in ("article", "selection"))
