"""What follows from a document, worked out once: asked again about the same objects, a function gives what it gave.

Everything of an open article is frozen, and between two states of it nearly all is shared. So the same object says the
same, and no value needs to be compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from operator import is_
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_R = TypeVar("_R")

_MOST = 2
"""Results that are kept: those for the page on the screen, and for the one that is being worked out."""


def same_objects(some: Sequence[object], others: Sequence[object]) -> bool:
    """Whether two sequences hold the same objects in the same order."""
    return some is others or (len(some) == len(others) and all(map(is_, some, others)))


def remembered(make: Callable[_P, _R]) -> Callable[_P, _R]:
    """Decorate a function of frozen objects: it keeps its last results, by the identity of what it was given.

    It may be called from any thread, and nothing may be given by name; what it gives must not be changed.
    """
    last: tuple[tuple[tuple[object, ...], _R], ...] = ()

    @wraps(make)
    def again(*given: _P.args, **named: _P.kwargs) -> _R:
        nonlocal last
        assert not named
        for known, made in last:
            if same_objects(known, given):
                return made
        made = make(*given, **named)
        last = ((given, made), *last[: _MOST - 1])
        return made

    return again
