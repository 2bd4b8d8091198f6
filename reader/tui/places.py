"""Places in the article that a person comes back to: jumps, marks, and where reading stopped last time."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from reader.config import state_folder
from reader.files.saving import make_folder

MOST_JUMPS = 100
"""How many jumps are remembered."""

WORDS_KEPT = 80
"""How many characters of the article say where reading stopped, so that the place is found in an edited article."""

MOST_ARTICLES = 500
"""How many articles' places are kept; the oldest are forgotten first."""


class Jumps:
    """Where jumps started, as a list with a place in it, like the history of a browser."""

    def __init__(self) -> None:
        self._back: list[int] = []
        self._forward: list[int] = []

    def leave(self, offset: int) -> None:
        """Remember the place that a jump leaves."""
        if not self._back or self._back[-1] != offset:
            self._back = [*self._back[-MOST_JUMPS:], offset]
        self._forward.clear()

    def back(self, offset: int) -> int | None:
        """The place before; None at the first. `offset` is where the caret stands now."""
        if not self._back:
            return None
        self._forward.append(offset)
        return self._back.pop()

    def forward(self, offset: int) -> int | None:
        """The place that `back` left; None at the last."""
        if not self._forward:
            return None
        self._back.append(offset)
        return self._forward.pop()


def _file() -> Path:
    return state_folder() / "places.json"


def _read() -> dict[str, Any]:
    try:
        found = json.loads(_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def remember(article: Path, text: str, offset: int) -> None:
    """Keep the place at which reading stops. What cannot be written is let go: it is a convenience."""
    known = _read()
    known.pop(str(article.resolve()), None)
    known[str(article.resolve())] = {"offset": offset, "words": text[offset : offset + WORDS_KEPT]}
    known = dict(list(known.items())[-MOST_ARTICLES:])
    path = _file()
    try:
        make_folder(path.parent)
        fresh = path.with_suffix(f".{os.getpid()}.new")
        fresh.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
        os.replace(fresh, path)
    except (OSError, UnicodeEncodeError):
        return


def recall(article: Path, text: str) -> int:
    """Where reading stopped in this article, by its words; 0 when it was not read yet or the words are gone."""
    place = _read().get(str(article.resolve()))
    if not isinstance(place, dict):
        return 0
    offset, words = place.get("offset"), place.get("words")
    if not isinstance(offset, int) or not isinstance(words, str) or not words:
        return 0
    if text[offset : offset + len(words)] == words:
        return offset
    found = text.find(words)
    return max(0, found)


def last_read(folder: Path) -> Path | None:
    """The article of this folder that was read last; None when none was."""
    inside = folder.resolve()
    for name in reversed(list(_read())):
        path = Path(name)
        if path.parent == inside and path.is_file():
            return path
    return None


def same_place(before: str, after: str, offset: int) -> int:
    """Where a place of a text is in another version of it: by the words behind it, else by those before it."""
    for length in (WORDS_KEPT, WORDS_KEPT // 4):
        words = before[offset : offset + length]
        if words.strip() and words in after:
            return _nearest(after, words, offset)
        words = before[max(0, offset - length) : offset]
        if words.strip() and words in after:
            return _nearest(after, words, max(0, offset - length)) + len(words)
    return min(offset, max(0, len(after) - 1))


def _nearest(text: str, words: str, offset: int) -> int:
    """The occurrence of words that is nearest to an offset; they occur at least once."""
    behind = text.find(words, offset)
    before = text.rfind(words, 0, offset + len(words))
    if behind < 0 or (before >= 0 and offset - before < behind - offset):
        return before
    return behind
