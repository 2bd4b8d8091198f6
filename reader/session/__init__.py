"""One open article: its text, its document, what was done to it, and the way to the disk."""

from reader.session.edits import exact_words, relinked
from reader.session.outcomes import Saved, Taken
from reader.session.pages import is_long
from reader.session.session import Session, open_session

__all__ = ["Saved", "Session", "Taken", "exact_words", "is_long", "open_session", "relinked"]
