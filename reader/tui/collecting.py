"""Python's cyclic collector while an article is open.

A full collection goes through everything there is, a tenth of a second for 10,000 quotes, and may come with any key. So
what was read is left out of it, and what comes up later is collected while nobody types.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

IDLE_SECONDS = 2.0
"""For how long no key must have come before a full collection."""

_FEW = 4
_MANY = 1000
_USUAL = gc.get_threshold()


def begin() -> None:
    """From now on leave out what is there, and collect fully only in `rest`, or when very much has come up."""
    gc.freeze()
    gc.set_threshold(*_USUAL[:2], _MANY)
    gc.enable()


@contextmanager
def left_out() -> Iterator[None]:
    """Leave out what is made inside, which must be much, long-lived and without circles: an article, another text."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def rest() -> None:
    """Collect what nobody refers to, where enough has come up since; what stays is left out from then on."""
    if gc.get_count()[2] >= _FEW:
        gc.collect()
        gc.freeze()


def end() -> None:
    """Take everything in again: the article is closed."""
    gc.set_threshold(*_USUAL)
    gc.unfreeze()
