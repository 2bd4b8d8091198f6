"""What the rules of English find in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from reader.suggest.grammars.english.subjects import Range


class Found(NamedTuple):
    """An attribution as ranges of items of a sentence."""

    rule: str
    """The construction, as the end of a code of a reason."""
    content: tuple[Range, ...]
    """What is attributed."""
    cue: Range
    """The words that attribute it."""
    speaker: Range | None
    """Who it is attributed to."""
