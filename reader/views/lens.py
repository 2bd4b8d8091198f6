"""How the timeline is looked at: in which order, from how close, and at which entries only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeAlias

from reader.analysis.order import ROLES, Entry, EntryRole
from reader.analysis.scale import ZOOMS, Zoom
from reader.messages import say
from reader.views.dates import FIRM
from reader.views.parts import Apparatus
from reader.views.visible import one_line

TimelineOrder: TypeAlias = Literal["time", "story"]
"""The order of time, or that in which the article tells it."""


@dataclass(frozen=True, slots=True)
class Lens:
    """A way to look at the timeline."""

    order: TimelineOrder = "time"
    """What the entries are sorted by."""
    zoom: Zoom = "year"
    """What they are grouped by, and how long a time is seen from close by."""
    role: EntryRole | None = None
    """The only role that is shown; None = all."""
    source: str = ""
    """The only source that is shown, by its key: what it has a part in; empty = all."""

    @property
    def filters(self) -> bool:
        """Whether some entries may be left out."""
        return self.role is not None or bool(self.source)

    def admits(self, entry: Entry) -> bool:
        """Whether an entry is shown."""
        return (self.role is None or entry.role == self.role) and (not self.source or self.source in entry.involved)


PLAIN = Lens()
"""How it is looked at first: all of it, by year, in the order of time."""


def turned(lens: Lens) -> Lens:
    """In the other order."""
    return replace(lens, order="story" if lens.order == "time" else "time")


def zoomed(lens: Lens, steps: int) -> Lens:
    """From closer by that many steps; from farther with fewer than none."""
    at = ZOOMS.index(lens.zoom) + steps
    return replace(lens, zoom=ZOOMS[max(0, min(len(ZOOMS) - 1, at))])


def cleared(lens: Lens) -> Lens:
    """At all entries."""
    return replace(lens, role=None, source="")


def with_filter(lens: Lens, value: str) -> Lens:
    """At one role or at one source only, besides what is chosen already; `value` is that of a `FilterChoice`."""
    kind, _, name = value.partition(":")
    if kind == "source":
        return replace(lens, source=name)
    return replace(lens, role=next((role for role in ROLES if role == name), None))


class FilterChoice(NamedTuple):
    """A role or a source to look at alone."""

    value: str
    """For `with_filter`."""
    label: str
    """What it is called, with its mark or its siglum; safe to show."""
    entries: int
    """How many entries would be shown."""


def filter_choices(page: Apparatus, lens: Lens) -> tuple[FilterChoice, ...]:
    """The roles that occur, then the sources, those with most entries first. Each counts within the other filter."""
    roles = Counter(entry.role for entry in _but(page.entries, replace(lens, role=None)))
    sources = Counter(key for entry in _but(page.entries, replace(lens, source="")) for key in entry.involved)
    found = [
        FilterChoice(f"role:{role}", f"{FIRM[role]}  {say(f'timeline.role.{role}')}", roles[role])
        for role in ROLES
        if roles[role]
    ]
    for key, count in sources.most_common():
        voice = page.voices.get(key)
        siglum, name = (voice.siglum, voice.name) if voice else ("", key)
        found.append(FilterChoice(f"source:{key}", f"{siglum or '  '} {one_line(name)}", count))
    return tuple(found)


def _but(entries: Sequence[Entry], lens: Lens) -> list[Entry]:
    return [entry for entry in entries if lens.admits(entry)]


def filter_in_words(page: Apparatus, lens: Lens) -> str:
    """What is shown only: `said · Ada Holm`; empty when all is."""
    voice = page.voices.get(lens.source) if lens.source else None
    parts = [
        say(f"timeline.role.{lens.role}") if lens.role else "",
        voice.name if voice else one_line(lens.source),
    ]
    return " · ".join(part for part in parts if part)
