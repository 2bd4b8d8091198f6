"""The proof that a patched text means the edited document, and nothing else has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reader.files.converting import read_record
from reader.files.drafts import Drafts
from reader.files.planning import Entry, Plan
from reader.files.recording import as_data, shape_of
from reader.model import Article, Item, Source

_MISSING: Any = object()


class MeaningChangedError(Exception):
    """A text does not mean what it should."""


def check_meaning(
    before: Any,
    after: Any,
    plans: Mapping[str, Plan],
    old: Mapping[str, Mapping[int, Item]],
    articles: tuple[Article, Article] | None,
) -> None:
    """Compare the data of a text before and after it was patched.

    Whatever no plan touches must be the same data; what was written must read as the item. `articles` are the article's
    records before and after, if they differ. Raises `MeaningChangedError`.
    """
    if not isinstance(before, dict) or not isinstance(after, dict):
        raise MeaningChangedError
    touched = {*plans, *(("article",) if articles else ())}
    for key in before.keys() | after.keys():
        if key not in touched and before.get(key, _MISSING) != after.get(key, _MISSING):
            raise MeaningChangedError(key)
    for name, plan in plans.items():
        check_entries(before.get(name), after.get(name), plan.entries, old[name])
    if articles:
        check_article(before.get("article"), after.get("article"), articles)


def check_article(before: Any, after: Any, articles: tuple[Article, Article]) -> None:
    """Compare the article's record before and after. Raises `MeaningChangedError`."""
    _check_item(after or {}, articles[1], before or {}, articles[0])


def check_entries(before: Any, after: Any, entries: Sequence[Entry], old: Mapping[int, Item]) -> None:
    """Compare items of a section with what they shall be; `before` has those of the whole section.

    Raises `MeaningChangedError`.
    """
    now = list(after.items()) if isinstance(after, dict) else after or []
    was = list(before.items()) if isinstance(before, dict) else before or []
    if not isinstance(now, list) or len(now) != len(entries):
        raise MeaningChangedError
    for value, entry in zip(now, entries, strict=True):
        if entry.item is None:
            if was[entry.old_index] != value:
                raise MeaningChangedError
            continue
        written = was[entry.old_index] if entry.old_index >= 0 else None
        if isinstance(entry.item, Source):
            if value[0] != entry.item.id:
                raise MeaningChangedError
            value, written = value[1], written and written[1]
        _check_item(value or {}, entry.item, written, old.get(entry.old_index))


def _check_item(value: Any, item: Item, written: Any, old: Item | None) -> None:
    """Whether a value reads as the item, and still has what the item could not hold before."""
    if not isinstance(value, dict):
        raise MeaningChangedError
    shape = shape_of(item)
    wanted = as_data(item)
    if as_data(shape.record(**read_record(Drafts(), shape, value, ()), **_named(item))) != wanted:
        raise MeaningChangedError
    if old is None or not isinstance(written, dict):
        return
    for key in written.keys() - as_data(old).keys() - wanted.keys():
        if value.get(key, _MISSING) != written[key]:
            raise MeaningChangedError


def _named(item: Item) -> dict[str, str]:
    return {"id": item.id} if isinstance(item, Source) else {}
