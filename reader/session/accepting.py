"""Suggestions accepted outside the app: written into the annotation file of an article, all that are sure enough."""

from __future__ import annotations

from pathlib import Path

from reader.model import RejectedError, problem
from reader.session.drafting import page_suggestions
from reader.session.session import open_session
from reader.views.accepting import accepted
from reader.views.proposals import proposals


def write_suggestions(path: Path, least: float) -> int:
    """Add to an article's annotation file what is at least so sure and not there yet. Returns how many it was.

    Nothing else in the file changes. Raises `RejectedError` when a file cannot be read or must not be written to,
    `SaveError` or `RefusedError` when it cannot be.
    """
    session = open_session(path)
    try:
        if session.closed == "broken":
            raise RejectedError(session.problems, session.broken_text or "")
        if session.closed:
            raise RejectedError((problem(f"file.{session.closed}"),))
        chosen = proposals(session.page, page_suggestions(session.page), least)
        if chosen:
            session.do(accepted(session.page, chosen, session.new_id))
            session.save()
        return len(chosen)
    finally:
        session.close()
