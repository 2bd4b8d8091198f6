"""The palette: paper and desk, one accent, eight hues for speakers.

Every colour stands here and nowhere else, for the screen and for reports. The contrast figures are held by
`tests/tui/test_theme.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.config import Look

HUES = 8
"""How many speakers have a hue of their own; the ninth has the first again and another siglum."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one look, as `#rrggbb`, and the shares in which they are mixed."""

    paper: str
    """Under the article."""
    desk: str
    """Under the side panes."""
    raised: str
    """Header, footer, forms, selected words."""
    ink: str
    """Body text."""
    secondary: str
    """Labels, captions, what is quiet."""
    rule: str
    """Lines and tracks; never text."""
    accent: str
    """Caret, focus, keys, dates."""
    hues: tuple[str, ...]
    """The speakers' colours, by slot."""
    tint: float
    """Share of the hue in the ground of a quote."""
    strong: float
    """The same for the current quote."""
    direct: float
    """Share of the hue in the ink of direct speech."""


DARK = Palette(
    paper="#16181d",
    desk="#111317",
    raised="#22262e",
    ink="#dcd8ce",
    secondary="#a09c92",
    rule="#3a3d45",
    accent="#efc15f",
    hues=("#5f9ff9", "#fe9b92", "#58efba", "#a2b12c", "#bd79c4", "#d2b7fb", "#34cac2", "#e86478"),
    tint=0.13,
    strong=0.20,
    direct=0.30,
)
"""Colours on a dark ground."""

LIGHT = Palette(
    paper="#fbf8f1",
    desk="#f2eee4",
    raised="#e7e1d3",
    ink="#262420",
    secondary="#635e54",
    rule="#cfc8b8",
    accent="#7d5200",
    hues=("#4340a4", "#8b0400", "#55743f", "#284721", "#640374", "#8351ad", "#126c75", "#7c2c57"),
    tint=0.09,
    strong=0.17,
    direct=0.45,
)
"""Colours on a light ground."""

PENCIL = 0.07
"""Share of ink in the ground of a suggestion."""

PENCIL_STRONG = 0.16
"""The same for the suggestion that is being judged, and for the current row of a list."""

PALETTES: dict[Look, Palette] = {"dark": DARK, "light": LIGHT}
"""The palettes by look; `mono` has none."""


def blend(under: str, over: str, share: float) -> str:
    """`share` of one `#rrggbb` colour laid over another, channel by channel in sRGB."""
    pairs = zip(_channels(under), _channels(over), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
