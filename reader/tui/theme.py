"""How runs and pieces of the views become styles of the terminal, in the colours of `reader.views.palette`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.theme import Theme

from reader.config import Look
from reader.views.palette import HUES, PALETTES, PENCIL, PENCIL_STRONG, blend

if TYPE_CHECKING:
    from reader.views.article import Run
    from reader.views.lines import Piece

_TONE_ATTRS = {"secondary": "dim", "rule": "dim", "accent": "bold", "chip": "reverse bold", "direct": "bold"}


class Paint:
    """Turns runs and pieces into Rich styles for one look. Styles are made once and kept."""

    def __init__(self, look: Look) -> None:
        self.look: Look = look
        self.palette = PALETTES.get(look)
        self._styles: dict[tuple[str, ...], Style] = {}

    def change(self, look: Look) -> None:
        """Paint in another look from now on."""
        self.look = look
        self.palette = PALETTES.get(look)
        self._styles.clear()

    def ground(self, name: str) -> Style:
        """The bare ground `paper`, `desk` or `raised`."""
        if self.palette is None:
            return Style.null()
        return Style(bgcolor=str(getattr(self.palette, name)))

    def run(self, run: Run) -> Style:
        """The style of a run of the article."""
        key = ("run", run.fg, run.bg, str(run.slot % HUES if run.slot >= 0 else -1), run.attrs, run.mono)
        if key not in self._styles:
            self._styles[key] = self._run(run)
        return self._styles[key]

    def _run(self, run: Run) -> Style:
        palette = self.palette
        if palette is None:
            return _attributes(run.mono or _TONE_ATTRS.get(run.fg, ""))
        hue = self.hue(run.slot)
        grounds = {
            "paper": palette.paper,
            "raised": palette.raised,
            "caret": palette.accent,
            "chip": hue,
            "tint": blend(palette.paper, hue, palette.tint),
            "strong": blend(palette.paper, hue, palette.strong),
            "pencil": blend(palette.paper, palette.ink, PENCIL),
            "pencil-strong": blend(palette.paper, palette.ink, PENCIL_STRONG),
        }
        inks = {
            "paper": palette.paper,
            "ink": palette.ink,
            "secondary": palette.secondary,
            "rule": palette.rule,
            "accent": palette.accent,
            "hue": hue,
            "direct": blend(palette.ink, hue, palette.direct) if run.slot >= 0 else palette.ink,
        }
        return Style(color=inks[run.fg], bgcolor=grounds[run.bg]) + _attributes(run.attrs)

    def piece(
        self, piece: Piece, ground: str, *, current: bool = False, cursor: bool = False, row_slot: int = -1
    ) -> Style:
        """The style of a piece of a side pane on `desk`, `paper` or `raised`.

        The current row stands on the strong tint of `row_slot`; so does the row under the pane's own cursor, whose
        text is set in ink besides, since a hue or the secondary tone falls below a contrast of 4.5 there.
        """
        key = (
            "piece",
            piece.tone,
            str(piece.slot),
            piece.attrs,
            str(piece.mono),
            ground,
            f"{current}{cursor}{row_slot}",
        )
        if key not in self._styles:
            self._styles[key] = self._piece(piece, ground, current, cursor, row_slot)
        return self._styles[key]

    def _piece(self, piece: Piece, ground: str, current: bool, cursor: bool, row_slot: int) -> Style:
        palette = self.palette
        if palette is None:
            attrs = piece.mono if piece.mono is not None else f"{_TONE_ATTRS.get(piece.tone, '')} {piece.attrs}"
            # dim letters on a reversed row are hard to read
            return _attributes(f"{attrs.replace('dim', '')} reverse" if cursor else attrs)
        under = self.row_ground(ground, row_slot) if current or cursor else str(getattr(palette, ground))
        hue = self.hue(piece.slot)
        if piece.tone == "chip":
            return Style(color=palette.paper, bgcolor=hue) + _attributes(piece.attrs)
        tones = {
            "ink": palette.ink,
            "secondary": palette.secondary,
            "rule": palette.rule,
            "accent": palette.accent,
            "hue": hue,
            "direct": blend(palette.ink, hue, palette.direct),
        }
        colour = palette.ink if cursor and piece.tone in ("hue", "secondary") else tones[piece.tone]
        return Style(color=colour, bgcolor=under) + _attributes(piece.attrs)

    def row_ground(self, ground: str, slot: int) -> str:
        """The ground of the current row of a list: the speaker's hue, or ink where it is nobody's, over the pane's."""
        palette = self.palette
        assert palette is not None
        over = self.hue(slot) if slot >= 0 else palette.ink
        return blend(str(getattr(palette, ground)), over, palette.strong if slot >= 0 else PENCIL_STRONG)

    def hue(self, slot: int) -> str:
        """The colour of a slot; ink for nobody."""
        palette = self.palette
        assert palette is not None
        return palette.hues[slot % HUES] if slot >= 0 else palette.ink


_ATTRIBUTES: dict[str, Style] = {
    name: Style.parse(name) for name in ("bold", "italic", "underline", "dim", "reverse", "strike")
}


def _attributes(names: str) -> Style:
    return Style.combine([_ATTRIBUTES[name] for name in names.split()]) if names.strip() else Style.null()


def themes() -> tuple[Theme, ...]:
    """The looks as Textual themes, so that its own widgets wear them too."""
    return tuple(
        Theme(
            name=f"reader-{look}",
            primary=palette.accent,
            secondary=palette.secondary,
            accent=palette.accent,
            foreground=palette.ink,
            background=palette.desk,
            surface=palette.raised,
            panel=palette.raised,
            warning=palette.accent,
            error=palette.ink,
            success=palette.accent,
            dark=look == "dark",
            variables={
                "paper": palette.paper,
                "desk": palette.desk,
                "raised": palette.raised,
                "ink": palette.ink,
                "rule": palette.rule,
                "scrollbar": palette.rule,
                "scrollbar-background": palette.paper,
                "scrollbar-corner-color": palette.paper,
                "scrollbar-hover": palette.secondary,
                "scrollbar-active": palette.secondary,
                "scrollbar-background-hover": palette.paper,
                "scrollbar-background-active": palette.paper,
                "input-cursor-background": palette.ink,
                "input-cursor-foreground": palette.desk,
                "input-cursor-text-style": "none",
                "input-selection-background": blend(palette.desk, palette.accent, 0.35),
            },
        )
        for look, palette in PALETTES.items()
    )


MONO_VARIABLES = dict.fromkeys(("paper", "desk", "raised", "ink", "rule"), "ansi_default")
"""The names that the style sheets use, for the look without colour."""
