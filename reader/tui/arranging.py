"""Which panes of the reading screen are shown at a size, and how large they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.reading import ReadingScreen

WIDE = 120
"""From this width on, three columns."""

NARROW = 60
"""Below this width, one pane."""

LOW = 20
"""Below this height, no strip."""

LOWEST = 12
"""Below this height, no strip for a suggestion either."""

ARTICLE = 73
"""Cells that the article wants between two side panes: its margin and its measure."""

AUDIT = 46
"""Cells of the audit beside the tree of the sources."""

SIDE = (24, 33, 52)
"""The narrowest, the usual and the widest side pane in cells."""


def arrange(screen: ReadingScreen, width: int, height: int) -> None:
    """Show the panes that fit a screen of that size, each as wide and as high as it may be."""
    wide = width >= WIDE and not screen.only_article and not screen.full_tree
    most = SIDE[1] if width < 160 else SIDE[2]
    usual = max(SIDE[0], min(most, (width - ARTICLE) // 2))
    side = max(SIDE[0], min(SIDE[2], usual + screen.side, (width - 40) // 2))
    left, right, below = screen.query_one("#left"), screen.query_one("#right"), screen.query_one("#below")
    left.styles.width = right.styles.width = side
    left.set_class(not wide or "timeline" in screen.hidden, "-hidden")
    right.set_class(not wide or {"inspector", "sources"} <= screen.hidden, "-hidden")
    # a suggestion cannot be judged without its reasons, so that its strip is there on small screens too
    strip = (width >= NARROW and height >= LOW) or (screen.triaging and height >= LOWEST)
    room = width < WIDE and not screen.only_article and (screen.lower != "strip" or strip)
    below.set_class(not room, "-hidden")
    below.styles.height = 5 if screen.lower == "strip" else "1fr"
    screen.article.set_class(room and width < NARROW and screen.lower != "strip", "-hidden")
    screen.query_one("#middle").set_class(screen.full_tree, "-hidden")
    if screen.desk is None:
        return
    both = screen.full_tree and width >= WIDE
    screen.set_class(both, "-both")
    tree, audit = screen.query_one("#tree"), screen.query_one("#audit")
    tree.set_class(not (both or (screen.full_tree and not screen.full_audit)), "-hidden")
    audit.set_class(not (both or (screen.full_tree and screen.full_audit)), "-hidden")
    audit.styles.width = AUDIT if both else "1fr"
    inspector, sources = screen.query_one("#inspector"), screen.query_one("#sources")
    inspector.set_class("inspector" in screen.hidden, "-hidden")
    sources.set_class("sources" in screen.hidden, "-hidden")
    sources.styles.height = "1fr" if "inspector" in screen.hidden else max(7, min(15, (height - 2) * 2 // 5))
    screen.refresh_bars()
