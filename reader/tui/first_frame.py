"""What the first frame shows of an article, and what its rows ask for later. On the start path, so kept small."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.anchoring.layout import Layout

if TYPE_CHECKING:
    from reader.model import Span

FIRST_FRAME_BYTES = 1 << 18
"""As much of an article as can be laid out in a frame; the rest of a longer one comes with its annotations."""


def fold_sentence(text: str, layout: Layout, index: int) -> str:
    """What the one row of a folded block says: what it is and how many words it hides."""
    from reader.anchoring.words import count_words
    from reader.messages import say

    paragraph = layout.paragraphs[index]
    code = "fold.teaser" if paragraph.role == "teaser" else "fold.boilerplate"
    return say(code, count=count_words(text, paragraph.span.start, paragraph.span.end))


def sentences_of(text: str, layout: Layout, index: int, lang: str) -> Sequence[Span]:
    """The sentences of the paragraph with that index."""
    from reader.anchoring.sentences import sentence_spans

    return sentence_spans(text, *layout.paragraphs[index].span, lang)


def first_text(path: Path) -> str | None:
    """The text of an article for the first frame: of a long one the beginning, up to the end of a line.

    None where opening it properly will have something to say.
    """
    if path.suffix not in (".txt", ".md"):
        return None
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None
        with path.open("rb") as file:
            data = file.read(FIRST_FRAME_BYTES)
            if len(data) == FIRST_FRAME_BYTES:
                data = data[: data.rfind(b"\n") + 1]
            return data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
