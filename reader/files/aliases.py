"""What anchors of a file stand for, and how much its aliases make of it."""

from __future__ import annotations

from typing import Any

from reader.files.limits import MAX_DEPTH, alias_budget

OPEN: Any = object()
"""What an anchor stands for while its list or mapping is still being read."""


class Aliases:
    """The anchors of one file, in its order. Sizes are kept, so that nothing that is referred to is walked twice."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}
        self._sizes: dict[int, tuple[int, int]] = {}
        # Sizes are known by identity: what an anchor stood for must not be freed.
        self._kept: list[Any] = []
        self._expanded = 0
        self.unused: dict[str, int] = {}
        """Anchors of scalars that nothing refers to so far, with their offsets."""

    def __bool__(self) -> bool:
        return bool(self._values)

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def begin(self, name: str) -> None:
        """A list or mapping begins that has an anchor."""
        self._values[name] = OPEN

    def end(self, name: str, value: Any) -> bool:
        """It is complete; whether it is not too deep, aliases followed."""
        self._values[name] = value
        self._kept.append(value)
        size = self._size(value)
        self._sizes[id(value)] = size
        return size[1] <= MAX_DEPTH

    def scalar(self, name: str, value: Any, offset: int) -> None:
        """A scalar has an anchor."""
        self._values[name] = value
        self.unused[name] = offset

    def value(self, name: str) -> Any:
        """What an alias stands for; `OPEN` inside that very thing."""
        value = self._values[name]
        self.unused.pop(name, None)
        self._expanded += self._sizes[id(value)][0] if id(value) in self._sizes else 1
        return value

    def within_budget(self, data: Any) -> bool:
        """Whether the whole file does not mean far more than it says."""
        if not self._expanded:
            return True
        size, depth = self._size(data)
        return depth <= MAX_DEPTH and size <= alias_budget(max(0, size - self._expanded))

    def _size(self, value: Any) -> tuple[int, int]:
        """How many values it means and how deep it is, aliases followed."""
        if not isinstance(value, list | dict):
            return 1, 0
        if id(value) in self._sizes:
            return self._sizes[id(value)]
        size = 1 + (len(value) if isinstance(value, dict) else 0)
        depth = 0
        for kid in value if isinstance(value, list) else value.values():
            more, below = self._size(kid)
            size += more
            depth = max(depth, below)
        return size, depth + 1
