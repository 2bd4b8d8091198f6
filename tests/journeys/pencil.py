"""An invented article, half in ink and half in pencil, for the picture of going through suggestions."""

from __future__ import annotations

from pathlib import Path

from reader.model import Source, Span
from reader.suggest import Carrier, DateSuggestion, QuoteSuggestion, Reason, Suggestions

TEXT = """Harbour strike enters its third week

The strike in the harbour of Sund, which began on 12 February, enters its third week. “We will talk all night if we \
must,” said Ada Okoro, the union’s leader, on Saturday.

Harbour Press Agency, citing two people at the table, reported that the owners had offered a bonus for night shifts. \
The owners’ spokesman Per Lindqvist called the report “half of the story”.

Containers wait at the east quay of Sund, 28 February. Photo: Harbour Press Agency

What the town expects

The mayor, Ines Duarte, warned that the shops would be empty by Easter. “A harbour without cranes is a car park,” she \
told Radio Sund in its programme Morning Tide.

According to the port authority, forty ships have turned away since the strike began. A captain who did not want to be \
named said his crew had been paid to wait.

Mr Lindqvist added that the owners were ready to meet again on 6 March.

Okoro said the union would come. “But we will not come for a bonus,” she said.
"""

YAML = """reader: 1
article: {title: Harbour strike enters its third week, outlet: sample, lang: en, published: 2024-03-04}
sources:
  sample: {name: The Sample, type: outlet}
  agency: {name: Harbour Press Agency, type: agency}
  okoro: {name: Ada Okoro, type: person, role: union leader, gender: female, aka: [Okoro]}
  table: {name: two people at the table, type: group, anonymous: true}
quotes:
  - id: talk
    text: We will talk all night if we must
    kind: direct
    speaker: okoro
    cue: said
    said: {date: 2024-03-02, text: on Saturday}
  - id: bonus
    text: the owners had offered a bonus for night shifts
    kind: indirect
    speaker: table
    cue: reported
    via: agency
events:
  - {id: begin, text: on 12 February, date: 2024-02-12, label: the strike begins}
"""


def article(folder: Path) -> Path:
    """The article with its annotations, written into a folder."""
    path = folder / "harbour.txt"
    path.write_text(TEXT, "utf-8")
    path.with_suffix(".yaml").write_text(YAML, "utf-8")
    return path


def span(words: str, after: str = "") -> Span:
    """Where words stand, behind other ones."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def _person(name: str, role: str) -> Source:
    return Source("", name, "person", role=role)


SUGGESTIONS = Suggestions(
    (
        QuoteSuggestion(
            "mixed",
            (span("half of the story"),),
            span("Per Lindqvist"),
            span("called"),
            0.71,
            (Reason("suggest.predicative", "called"), Reason("suggest.marks")),
            name="Per Lindqvist",
            made=_person("Per Lindqvist", "spokesman"),
        ),
        QuoteSuggestion(
            "indirect",
            (span("the shops would be empty by Easter"),),
            span("Ines Duarte"),
            span("warned"),
            0.88,
            (Reason("suggest.that-clause", "warned"), Reason("suggest.subject", "The mayor, Ines Duarte")),
            name="Ines Duarte",
            made=_person("Ines Duarte", "mayor"),
        ),
        QuoteSuggestion(
            "direct",
            (span("A harbour without cranes is a car park"),),
            span("she", "car park"),
            span("told"),
            0.97,
            (Reason("suggest.cue-beside-mark", "told"), Reason("suggest.marks")),
            name="Ines Duarte",
            made=_person("Ines Duarte", "mayor"),
            via=(Carrier(span("Radio Sund"), name="Radio Sund", type="outlet", venue="Morning Tide"),),
        ),
        QuoteSuggestion(
            "indirect",
            (span("forty ships have turned away since the strike began"),),
            span("the port authority"),
            span("According to"),
            0.9,
            (Reason("suggest.according-to", "According to"),),
            name="port authority",
        ),
        QuoteSuggestion(
            "indirect",
            (span("his crew had been paid to wait"),),
            span("A captain who did not want to be named"),
            span("said", "to be named"),
            0.84,
            (Reason("suggest.bare-clause", "said"),),
            name="a captain",
        ),
        QuoteSuggestion(
            "indirect",
            (span("the owners were ready to meet again on 6 March"),),
            span("Mr Lindqvist"),
            span("added"),
            0.93,
            (Reason("suggest.that-clause", "added"),),
            name="Per Lindqvist",
        ),
        QuoteSuggestion(
            "indirect",
            (span("the union would come"),),
            span("Okoro", "6 March"),
            span("said", "6 March"),
            0.62,
            (Reason("suggest.bare-clause", "said"),),
            source="okoro",
        ),
        QuoteSuggestion(
            "direct",
            (span("But we will not come for a bonus"),),
            span("she", "for a bonus"),
            span("said", "for a bonus"),
            0.97,
            (Reason("suggest.cue-beside-mark", "said"), Reason("suggest.marks")),
            source="okoro",
        ),
    ),
    (
        DateSuggestion(span("28 February"), "DATE", "2024-02-28", "2024-02-28", "photo", 0.9),
        DateSuggestion(span("6 March"), "DATE", "2024-03-06", "2024-03-06", "event", 0.9),
    ),
)
"""What might be suggested for it, however the drafts are made."""
