"""What came of saving, of reading what others wrote, and of doing an interrupted session's edits again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reader.files.merge import Merged
from reader.model import Problem

Target = Literal["kept", "copied"]
"""Where a save went: to the annotation file, or with the article to a copy in the current folder."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did."""

    path: Path
    """The annotation file."""
    target: Target
    """Whether it is the file that was open or a copy."""
    wrote: bool
    """False when the file said the same already."""


TakenKind = Literal["same", "reloaded", "merged", "conflict", "broken", "gone"]
"""What was found on disk: nothing new; new content and nothing unsaved; both changed, without or with conflicts; a file
that cannot be read; no file any more."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of reading files that another program has changed."""

    kind: TakenKind
    """What was found."""
    merged: Merged | None = None
    """Both sides put together, where both had changed: mine wins until the conflicts are decided."""
    problems: tuple[Problem, ...] = ()
    """Why a file cannot be read."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of doing an interrupted session's edits again."""

    fitted: int
    """How many of the edits could be done."""
    merged: Merged | None = None
    """Both sides put together, where the file was changed since: mine wins until the conflicts are decided."""
