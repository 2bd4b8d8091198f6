"""An attribution as the grammar of a language finds it, before its speaker is known by name."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Span
from reader.suggest.suggestion import Reason


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content (PARC), as spans of the composed text."""

    kind: str
    """One of `reader.model.vocabulary.KINDS`."""
    content: tuple[Span, ...]
    """The words that are attributed, without the quotation marks around all of them."""
    cue: Span | None = None
    """The words that attribute it."""
    speaker: Span | None = None
    """How the text names the speaker here."""
    confidence: float = 0.5
    """How sure it is, 0 to 1."""
    reasons: tuple[Reason, ...] = ()
    """The signs for it and against it."""
    via: tuple[Span, ...] = ()
    """How the text names those who handed it on, from the article outwards."""

    @property
    def hull(self) -> Span:
        """From the first word of the content to the last."""
        return Span(self.content[0].start, self.content[-1].end)
