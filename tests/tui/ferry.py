"""A small invented article with annotations, and a hostile one, for journeys through the whole app."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.tui.journey import Journey, app_at

TEXT = """The ferry of Sund stays in port

“The engine is older than I am,” said captain Una Berg on Monday.

The harbour office, citing the yard, says a new one comes in spring.

Read also: ten harbours of the north, and what they cost

Nobody on the quay believes it.
"""

YAML = """reader: 1
article: {title: The ferry of Sund stays in port, lang: en, outlet: sheet}
sources:
  sheet: {name: The Sund Sheet, type: outlet}
  berg: {name: Una Berg, type: person}
  office: {name: harbour office, type: institution}
  yard: {name: the yard, type: institution}
quotes:
  - {id: engine, text: The engine is older than I am, kind: direct, speaker: berg, said: 2031-05-05}
  - {id: spring, text: a new one comes in spring, kind: indirect, speaker: office, via: yard}
  - {id: gone, text: words of an older version, kind: indirect, speaker: berg}
events:
  - {id: stay, text: on Monday, date: 2031-05-05, label: the ferry stays}
notes:
  - {id: why, note: ask again, about: spring}
blocks:
  - {text: Read also, role: boilerplate}
"""

NASTY = "[/b] [@click=app.quit]x[/] \\e[2J\\u202e é市👩‍👩‍👧 {key} %s"

HOSTILE_YAML = f"""reader: 1
article: {{title: "{NASTY}", outlet: a, byline: "{NASTY}", published: "{NASTY}"}}
sources:
  a: {{name: "{NASTY}", type: "{NASTY}", role: "{NASTY}"}}
  b: {{name: "[red]", type: person}}
quotes:
  - {{id: "q", text: the words, kind: "{NASTY}", speaker: a, via: b, cue: "{NASTY}", as: "{NASTY}", note: "{NASTY}",
     said: {{date: "{NASTY}", text: "{NASTY}"}}, tags: ["{NASTY}"], checks: [{{status: "{NASTY}", by: "{NASTY}"}}]}}
  - {{text: "{NASTY}", kind: direct, speaker: {{name: "{NASTY}"}}, part_of: q}}
events:
  - {{text: "[red]", label: "{NASTY}", role: "{NASTY}"}}
notes:
  - {{text: nobody, note: "{NASTY}"}}
"""

HOSTILE_TEXT = (
    "[/b] head \x1b[2J\u202e\n\nAnd “the words” of [red]nobody[/red] said 市长 👩‍👩‍👧 e\u0301\x9b.\r\n\n\x07\n"
)


def ferry(folder: Path, yaml: str | None = YAML, text: str = TEXT, name: str = "ferry") -> Path:
    """An article in a folder; without annotations where `yaml` is None."""
    (folder / f"{name}.txt").write_bytes(text.encode())
    if yaml is not None:
        (folder / f"{name}.yaml").write_bytes(yaml.encode())
    return folder / f"{name}.txt"


@asynccontextmanager
async def on_ferry(folder: Path, size: tuple[int, int] = (140, 40), **more: Any) -> AsyncIterator[Journey]:
    async with app_at(ferry(folder), size, **more) as journey:
        yield journey


def hostile(folder: Path) -> Path:
    return ferry(folder, HOSTILE_YAML, HOSTILE_TEXT, "x[bold]")


def marked(journey: Journey, pane: str) -> list[str]:
    """The keys of the rows that a side pane shows as current."""
    return [row.key for row in journey.pane(pane).rows if row.current]


def panes(journey: Journey) -> set[str]:
    return {
        name
        for name in ("timeline", "inspector", "sources", "lower", "tree", "audit", "article")
        if journey.shown(name)
    }
