from __future__ import annotations

import pytest

from reader.tui.theme import Paint
from reader.views.article import Run
from reader.views.lines import Piece
from reader.views.palette import DARK, HUES, LIGHT, Palette, blend


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_contrast_formula_on_its_ends() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)


# The figures of the look's table, for the dark and the light palette: the worst case over the eight hues.
FIGURES = [
    ("body on paper", 12.5, 14.6),
    ("body on desk", 13.1, 13.4),
    ("body on raised", 10.7, 11.9),
    ("body on tint", 9.3, 12.3),
    ("body on current tint", 7.6, 10.4),
    ("direct ink on tint", 8.2, 8.2),
    ("direct ink on current tint", 7.4, 7.4),
    ("secondary on paper", 6.5, 6.1),
    ("secondary on desk", 6.8, 5.6),
    ("secondary on raised", 5.5, 4.9),
    ("accent on paper", 10.5, 6.4),
    ("accent on tint", 7.8, 5.4),
    ("accent on current tint", 6.4, 4.6),
    ("siglum on paper", 5.5, 5.0),
    ("siglum on desk", 5.8, 4.6),
    ("chip", 5.5, 5.0),
]


def worst(palette: Palette, what: str) -> float:
    ink, _, ground = what.partition(" on ")
    found = []
    for hue in palette.hues:
        grounds = {
            "tint": blend(palette.paper, hue, palette.tint),
            "current tint": blend(palette.paper, hue, palette.strong),
            "paper": palette.paper,
            "desk": palette.desk,
            "raised": palette.raised,
            "": hue,
        }
        inks = {
            "body": palette.ink,
            "secondary": palette.secondary,
            "accent": palette.accent,
            "siglum": hue,
            "direct ink": blend(palette.ink, hue, palette.direct),
            "chip": palette.paper,
        }
        found.append(contrast(inks[ink], grounds[ground]))
    return min(found)


@pytest.mark.parametrize(("what", "dark", "light"), FIGURES, ids=lambda value: str(value))
def test_contrast_is_what_the_look_promises(what: str, dark: float, light: float) -> None:
    # the table gives one decimal
    assert worst(DARK, what) >= dark - 0.06
    assert worst(LIGHT, what) >= light - 0.06


def test_there_are_eight_hues_and_the_ninth_is_the_first() -> None:
    paint = Paint("dark")
    assert len(DARK.hues) == len(LIGHT.hues) == HUES
    assert paint.run(Run("x", "hue", slot=8)) == paint.run(Run("x", "hue", slot=0))


def test_without_colour_there_are_only_attributes() -> None:
    paint = Paint("mono")
    style = paint.run(Run("x", "direct", "strong", 3, "bold", "bold"))
    assert (style.color, style.bgcolor, style.bold) == (None, None, True)
    chip = paint.piece(Piece("JB", "chip", 2), "desk")
    assert (chip.color, chip.reverse, chip.bold) == (None, True, True)


def test_the_look_changes_at_once() -> None:
    paint = Paint("dark")
    before = paint.ground("paper")
    paint.change("light")
    assert paint.ground("paper") != before
