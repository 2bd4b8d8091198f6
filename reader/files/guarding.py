"""The proof that a patched text means the edited document, and nothing else has changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.files.drafts import Drafts
from reader.files.planning import Plan
from reader.files.recording import as_data, shape_of
from reader.files.shapes import read_record
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
        _check_section(before.get(name), after.get(name), plan, old[name])
    if articles:
        _check_item(after.get("article") or {}, articles[1], before.get("article") or {}, articles[0])


def _check_section(before: Any, after: Any, plan: Plan, old: Mapping[int, Item]) -> None:
    was, now = _entries(before), _entries(after)
    if len(now) != len(plan.entries):
        raise MeaningChangedError
    for (id_, value), entry in zip(now, plan.entries, strict=True):
        if entry.item is None:
            if was[entry.index] != (id_, value):
                raise MeaningChangedError
            continue
        if id_ != (entry.item.id if isinstance(entry.item, Source) else ""):
            raise MeaningChangedError
        written = was[entry.index][1] if entry.index >= 0 else {}
        _check_item(value or {}, entry.item, written, old.get(entry.index))


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


def _entries(section: Any) -> list[tuple[str, Any]]:
    if isinstance(section, dict):
        return list(section.items())
    return [("", value) for value in section or []] if not isinstance(section, str) else []
