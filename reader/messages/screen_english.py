"""Sentences, headings and labels of the screen."""

SENTENCES: dict[str, str | tuple[str, str]] = {}
