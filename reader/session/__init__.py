"""One open article: its text, its document, what was done to it, and the way to the disk."""

from reader.session.edits import exact_words, relinked
from reader.session.session import Saved, Session, Taken, open_session

__all__ = ["Saved", "Session", "Taken", "exact_words", "open_session", "relinked"]
