"""What follows from a document, worked out once: asked again about the same objects, a function gives what it gave.

Everything of an open article is frozen, and between two states of it nearly all is shared. So the same object says the
same, and no value needs to be compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import is_
from typing import Generic, ParamSpec, TypeVar

_P = ParamSpec("_P")
_R = TypeVar("_R")

_MOST = 2
"""Results that are kept: those for the page on the screen, and for the one that is being worked out."""


def same_objects(some: Sequence[object], others: Sequence[object]) -> bool:
    """Whether two sequences hold the same objects in the same order."""
    return some is others or (len(some) == len(others) and all(map(is_, some, others)))


class Remembered(Generic[_P, _R]):
    """A function of frozen objects that keeps its last results, by the identity of what it was given. For decorating.

    It may be called from any thread; what it gives must not be changed.
    """

    def __init__(self, make: Callable[_P, _R]) -> None:
        self.__doc__ = make.__doc__
        self._make = make
        self._last: tuple[tuple[tuple[object, ...], _R], ...] = ()

    def __call__(self, *given: _P.args, **named: _P.kwargs) -> _R:
        """What the function gives for these; nothing may be given by name."""
        assert not named
        for known, made in self._last:
            if same_objects(known, given):
                return made
        made = self._make(*given, **named)
        self._last = ((given, made), *self._last[: _MOST - 1])
        return made

    def forget(self) -> None:
        """Keep nothing."""
        self._last = ()


remembered = Remembered
"""The name to decorate with."""
