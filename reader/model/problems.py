"""What is wrong with a file: a code, its values and a place. Sentences come from `reader.messages`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
"""An error makes `reader check` fail; a warning does not."""

Values = tuple[tuple[str, str | int], ...]
"""What a sentence names, as pairs (name, value), so that a problem can be hashed and compared."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a text file. All counts start at 0; columns are code points (a BOM is not counted)."""

    line: int = 0
    """The line, counted from 0."""
    column: int = 0
    """The column in code points, counted from 0."""
    length: int = 1
    """How many code points of that line the problem covers; at least 1."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, and where."""

    place: Place
    """Where in the annotation file."""
    code: str
    """What is wrong, as a code that `reader.messages` has a sentence for, e.g. `yaml.duplicate-key`."""
    values: Values = ()
    """What the sentence names."""
    severity: Severity = "error"
    """Whether the file is invalid or only doubtful."""


class RejectedError(Exception):
    """A file that cannot be read as an annotated article at all."""

    def __init__(self, problems: tuple[Problem, ...], text: str = "") -> None:
        super().__init__(problems[0].code)
        self.problems = problems
        """What is wrong, at least one problem, in the order of the file."""
        self.text = text
        """The text of the file, so that the line can be shown; empty when it could not be decoded."""


def problem(
    code: str,
    line: int = 0,
    column: int = 0,
    length: int = 1,
    *,
    severity: Severity = "error",
    **values: str | int,
) -> Problem:
    """A `Problem` from loose parts; `values` become its sorted pairs."""
    return Problem(Place(line, column, max(1, length)), code, tuple(sorted(values.items())), severity)
