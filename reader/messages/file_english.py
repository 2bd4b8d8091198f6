"""Sentences about files and what is wrong in them: the codes of `reader.model.Problem` and of the command line."""

SENTENCES: dict[str, str | tuple[str, str]] = {}
