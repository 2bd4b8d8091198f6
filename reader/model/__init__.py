"""What an annotated article is. Standard library only; frozen; no I/O, no colours, no sentences.

The names below are imported from their modules when they are first asked for: the first frame of the app needs `Span`
alone, and defining the frozen records takes longer than painting it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.document import (
        NOTHING,
        SECTION_OF,
        SECTIONS,
        Article,
        Block,
        Check,
        Context,
        Dismissed,
        Document,
        Event,
        Extra,
        Hop,
        Item,
        Note,
        Original,
        Passage,
        Photo,
        Plain,
        Quote,
        Route,
        Source,
        SourceRef,
        When,
    )
    from reader.model.edit import Add, Change, Edit, Remove, Replace, UnknownItemError, apply
    from reader.model.problems import Place, Problem, RejectedError, Severity, problem
    from reader.model.span import Span

_HOME = {
    "Add": "edit",
    "Article": "document",
    "Block": "document",
    "Change": "edit",
    "Check": "document",
    "Context": "document",
    "Dismissed": "document",
    "Document": "document",
    "Edit": "edit",
    "Event": "document",
    "Extra": "document",
    "Hop": "document",
    "Item": "document",
    "NOTHING": "document",
    "Note": "document",
    "Original": "document",
    "Passage": "document",
    "Photo": "document",
    "Place": "problems",
    "Plain": "document",
    "Problem": "problems",
    "Quote": "document",
    "RejectedError": "problems",
    "Remove": "edit",
    "Replace": "edit",
    "Route": "document",
    "SECTIONS": "document",
    "SECTION_OF": "document",
    "Severity": "problems",
    "Source": "document",
    "SourceRef": "document",
    "Span": "span",
    "UnknownItemError": "edit",
    "When": "document",
    "apply": "edit",
    "problem": "problems",
}
"""The module of each name."""


def __getattr__(name: str) -> object:
    """The name, from its module; later look-ups find it here."""
    if name not in _HOME:
        raise AttributeError(name)
    found: object = getattr(import_module(f"reader.model.{_HOME[name]}"), name)
    globals()[name] = found
    return found


__all__ = [
    "NOTHING",
    "SECTIONS",
    "SECTION_OF",
    "Add",
    "Article",
    "Block",
    "Change",
    "Check",
    "Context",
    "Dismissed",
    "Document",
    "Edit",
    "Event",
    "Extra",
    "Hop",
    "Item",
    "Note",
    "Original",
    "Passage",
    "Photo",
    "Place",
    "Plain",
    "Problem",
    "Quote",
    "RejectedError",
    "Remove",
    "Replace",
    "Route",
    "Severity",
    "Source",
    "SourceRef",
    "Span",
    "UnknownItemError",
    "When",
    "apply",
    "problem",
]
