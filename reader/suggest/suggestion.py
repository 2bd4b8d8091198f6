"""What Reader suggests about an article: draft annotations, each with how sure it is and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.model import Source, Span


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign that speaks for a suggestion or against it; `reader.messages` has the sentence for its code."""

    code: str
    """What the sign is, e.g. `suggest.cue-beside-mark`."""
    word: str = ""
    """The article's word or words that it is about, where there are any."""
    against: bool = False
    """Whether it makes the suggestion less sure."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """One hop on the way of a statement to this page, as the article names it."""

    mention: Span | None
    """The words that name it; None when it is carried over from before and not named here."""
    source: str = ""
    """The id of a source of the file, where the mention is known to be that one."""
    name: str = ""
    """The name of the source that would be made, where it is not known."""
    type: str = ""
    """Its type, one of `reader.model.vocabulary.SOURCE_TYPES`; empty when unclear."""
    stated: bool = True
    """False when it is inferred: `(abc)` in the file."""
    venue: str = ""
    """The programme, paper or meeting, where that is not the source itself."""


@dataclass(frozen=True, slots=True)
class QuoteSuggestion:
    """An attribution found in the text. Spans are code points of the article as it is on disk."""

    kind: str
    """One of `reader.model.vocabulary.KINDS`."""
    content: tuple[Span, ...]
    """The words that are attributed, without quotation marks around them; several pieces when they are split."""
    speaker: Span | None = None
    """How the article names the speaker here; None when it names none."""
    cue: Span | None = None
    """The words that attribute it."""
    confidence: float = 0.5
    """How sure the suggestion is, 0 to 1: the share of such suggestions that turn out right; less for what is no
    statement."""
    reasons: tuple[Reason, ...] = ()
    """The signs for it and against it, the weightiest first."""
    source: str = ""
    """The id of the speaker among the file's sources, where it is known."""
    name: str = ""
    """The full name that the article gives the speaker somewhere, where the file has no such source yet."""
    made: Source | None = None
    """The source that accepting it would make, with what the text says about it; None when the file has it, or nobody
    is named."""
    via: tuple[Carrier, ...] = ()
    """The way to this page, from the article outwards."""
    inside: int | None = None
    """The place, among the suggestions of the article, of the quote that this one stands inside."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its words."""
        return self.content


@dataclass(frozen=True, slots=True)
class DateSuggestion:
    """An expression of time in the text, as TIMEX3 and EDTF say it."""

    span: Span
    """The words, in code points of the article as it is on disk."""
    type: str
    """TIMEX3: `DATE`, `TIME`, `DURATION` or `SET`."""
    value: str
    """TIMEX3 value, e.g. `2024-02-11`, `2024-W06`, `PXW`, `PAST_REF`."""
    edtf: str | None
    """The same in EDTF, levels 0 and 1; None where EDTF cannot say it (durations, sets, vague times)."""
    role: str = "event"
    """One of `reader.model.vocabulary.ROLES`."""
    confidence: float = 0.8
    """How sure the reading is, 0 to 1."""
    basis: str = ""
    """How the date was inferred from the words, as a code that `reader.messages` has a sentence for; empty when they
    say all of it."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its words, as one piece."""
        return (self.span,)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Everything that is suggested for one article, each kind in the order of the text."""

    quotes: tuple[QuoteSuggestion, ...] = ()
    """The attributions and scare quotes."""
    dates: tuple[DateSuggestion, ...] = ()
    """The expressions of time."""

    def at_least(self, confidence: float) -> Suggestions:
        """Those that are at least so sure. A quote inside another one loses that tie when the outer one is left out."""
        kept = [index for index, one in enumerate(self.quotes) if one.confidence >= confidence]
        places = {old: new for new, old in enumerate(kept)}
        quotes = (
            replace(one, inside=places.get(one.inside) if one.inside is not None else None)
            for one in (self.quotes[index] for index in kept)
        )
        return Suggestions(tuple(quotes), tuple(one for one in self.dates if one.confidence >= confidence))
