"""Pictures of the real screens. They stand in README, and a change of any of them is seen in a review.

`WRITE_SCREENSHOTS=1` writes them anew.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.config import Config, Look, from_environment
from reader.tui.app import ReaderApp
from tests.journeys.pencil import SUGGESTIONS, article
from tests.tui.journey import app_at, press

ROOT = Path(__file__).parent.parent.parent
ARTICLES = ROOT / "articles"
PICTURES = ROOT / "tests" / "screenshots"


@dataclass(frozen=True)
class Shot:
    """One picture."""

    name: str
    size: tuple[int, int]
    look: Look = "dark"
    keys: tuple[str, ...] = ("]", "]")
    start: str = "dien-dam-rafah.txt"


SHOTS = (
    Shot("reading-140x40-dark", (140, 40)),
    Shot("reading-140x40-light", (140, 40), "light"),
    Shot("reading-140x40-mono", (140, 40), "mono"),
    Shot("reading-200x60-dark", (200, 60)),
    Shot("reading-80x24-dark", (80, 24)),
    Shot("reading-50x20-dark", (50, 20)),
    Shot("annotate-140x40-dark", (140, 40), keys=("]", "]", "a", "tab")),
    Shot("annotate-80x24-dark", (80, 24), keys=("]", "]", "a", "tab")),
    Shot("folder-140x40-dark", (140, 40), keys=("j",), start=""),
)


@dataclass(frozen=True)
class Round:
    """The views of one article one after another, from one quote on: the keys that lead from each to the next."""

    size: tuple[int, int]
    start: str
    quote: tuple[str, ...]
    views: dict[str, tuple[str, ...]]


ROUND_140 = Round(
    (140, 40),
    "dien-dam-rafah.txt",
    # mistranslated, with its original; one step of its way is stated and one is not
    tuple("6]"),
    {
        "timeline": ("t",),
        "inspector": ("i",),
        "sources": ("s", "s"),
        "audit": ("%", "}", "}", "j", "j", "enter"),
        "checks": ("C",),
    },
)
ROUND_80 = Round(
    (80, 24),
    "the-eagle-has-landed.txt",
    # misquoted inside another quote, with what was really said
    tuple("30]"),
    {
        "timeline": ("t", "o"),
        "inspector": ("i",),
        "sources": ("s", "s"),
        "audit": ("%", "}", "enter"),
        "checks": ("C",),
    },
)
LOOKS: dict[Look, str] = {"dark": "READER_LOOK", "light": "READER_LOOK", "mono": "NO_COLOR"}
"""The variable of the environment that a person sets for each look."""


def portable(svg: str) -> str:
    """The picture without fonts from elsewhere, so that looking at it asks nobody on the net."""
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.S)
    return svg.replace("Fira Code, monospace", "JetBrains Mono, DejaVu Sans Mono, monospace") + "\n"


def check(name: str, app: ReaderApp) -> None:
    """The screen is the one in the picture of that name."""
    seen = portable(app.export_screenshot(title="Reader"))
    picture = PICTURES / f"{name}.svg"
    if os.environ.get("WRITE_SCREENSHOTS"):
        picture.write_text(seen, "utf-8")
    assert seen == picture.read_text("utf-8"), f"{picture.name} looks otherwise; WRITE_SCREENSHOTS=1 writes it anew"


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
async def test_the_screen_looks_as_in_its_picture(shot: Shot) -> None:
    start = ARTICLES / shot.start if shot.start else None
    config = Config(look=shot.look, suggest=False)
    async with app_at(start, shot.size, config=config, folder=ARTICLES, bundled=True) as journey:
        await journey.app.workers.wait_for_complete()
        await journey.settle()
        await press(journey.pilot, *shot.keys)
        await journey.settle()
        check(shot.name, journey.app)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("way", [ROUND_140, ROUND_80], ids=lambda way: way.start)
async def test_every_view_looks_as_in_its_picture(way: Round, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_SUGGEST", "off")
    monkeypatch.setenv(LOOKS[look], look)
    width, height = way.size
    differing = []
    async with app_at(ARTICLES / way.start, way.size, config=from_environment(), bundled=True) as journey:
        await journey.app.workers.wait_for_complete()
        await press(journey.pilot, *way.quote)
        for view, keys in way.views.items():
            await press(journey.pilot, *keys)
            await journey.settle()
            try:
                check(f"{view}-{width}x{height}-{look}", journey.app)
            except AssertionError as error:
                differing.append(str(error))
    assert not differing, "\n".join(differing)


async def test_going_through_suggestions_looks_as_in_its_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.triage.page_suggestions", lambda _: SUGGESTIONS)
    async with app_at(article(tmp_path), config=Config()) as journey:
        await journey.until(lambda: journey.desk.triaging.suggestions, "suggestions")
        await journey.press("~", "]", "]", "]")
        check("triage-140x40-dark", journey.app)
