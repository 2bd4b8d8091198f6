"""What other programs have done to the files of an open article, in one sentence."""

from __future__ import annotations

from typing import NamedTuple

from reader.files.reading import SHARED_FILE, ArticleText, Loaded
from reader.messages import say
from reader.model import Problem
from reader.session import Session, Taken
from reader.views.visible import visible


class Known(NamedTuple):
    """What a session knew of its files before it looked at them again."""

    article: ArticleText
    """The article."""
    loaded: Loaded | None
    """The annotation file; None when there was none."""
    text_problem: Problem | None
    """Why the article could not be read."""


def taken_in_words(session: Session, taken: Taken, before: Known, save_key: str) -> str:
    """What was found on the disk, by the name of the file that it is about. `save_key` is the key that saves."""
    article, annotation = (visible(path.name) for path in (session.pair.article, session.pair.annotation))
    if taken.kind == "broken":
        return _unreadable(taken.problems[0], annotation)
    if taken.kind != "reloaded":
        return say(f"disk.{taken.kind}", file=annotation, save=save_key)
    if session.text_problem is not None:
        return _unreadable(session.text_problem, article)
    is_text_new = session.article is not before.article
    if is_text_new or before.text_problem is not None:
        return say("disk.reloaded" if is_text_new else "disk.again", file=article)
    if session.loaded is before.loaded:
        return say("disk.again", file=annotation)
    same = session.loaded is not None and before.loaded is not None and session.loaded.digest == before.loaded.digest
    return say("disk.reloaded", file=SHARED_FILE if same else annotation)


def _unreadable(one: Problem, file: str) -> str:
    why = say(one.code, **dict(one.values))
    if "path" in dict(one.values):
        return say("disk.unreadable", why=why)
    return say("disk.broken", place=f"{file}:{one.place.line + 1}:{one.place.column + 1}", why=why)
