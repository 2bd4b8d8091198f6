"""Edits of a source everywhere at once: another name, another type, two records for one made into one.

Sources are known by `source_key`: by id, or by name for inline records. Each function gives one edit, so that it is
undone in one step; quotes, ways, credits and other sources that refer to the source follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from reader.analysis.referring import Ref, with_references
from reader.analysis.who import known_sources, source_key
from reader.files.keys import SHARED
from reader.model import (
    Add,
    Change,
    Document,
    Edit,
    Remove,
    Replace,
    Source,
    SourceRef,
)


def renamed(document: Document, key: str, name: str) -> Edit | None:
    """The edit that gives a source another name; its id stays. None when nothing changes."""
    return _changed(document, key, "edit.rename-source", name=name) if name else None


def retyped(document: Document, key: str, type_: str) -> Edit | None:
    """The edit that gives a source another type. None when nothing changes."""
    return _changed(document, key, "edit.retype-source", type=type_)


def merged(document: Document, gone: str, kept: str) -> Edit | None:
    """The edit that makes two records of one source into one. None when they are one already, or one is not known.

    Everything that refers to `gone` refers to `kept` afterwards. Where `kept` says nothing the values of `gone` are
    taken over; its names become other names of `kept`, and where both have a note it has both.
    """
    sources = known_sources(document)
    if gone == kept or not {gone, kept} <= sources.keys():
        return None
    lost, base = sources[gone], sources[kept]
    # a record of its own, else an id, goes before an inline record: only an id can be referred to from everywhere
    home = lost if (bool(lost.key), bool(lost.id)) > (bool(base.key), bool(base.id)) else base
    one = _united(base, lost, home)
    ref: SourceRef = one.id or one
    moved = {gone, kept} if one.id != kept else {gone}
    changes = list(_referring(document, lambda old: ref if source_key(old) in moved else old, one))
    if home.key:
        changes += [] if one == home else [Replace(one)]
        other = lost if home is base else base
        changes += [Remove(other.key)] if other.key and not other.key.startswith(SHARED) else []
    elif one.id:
        changes.append(_added(document, one))
    return Edit(tuple(changes), "edit.merge-sources")


def _changed(document: Document, key: str, code: str, **values: str) -> Edit | None:
    source = known_sources(document).get(key)
    if source is None:
        return None
    one = replace(source, **values)  # type: ignore[arg-type]  # the callers give fields that hold text
    if one == source:
        return None
    if source.key:
        return Edit((Replace(one),), code)
    if source.id:
        return Edit((_added(document, one),), code)
    return Edit(tuple(_referring(document, lambda old: _inline(old, key, values), None)), code)


def _inline(ref: SourceRef, key: str, values: dict[str, str]) -> SourceRef:
    """An inline record of the source with the new values; what else it says stays. Any other reference as it is."""
    if isinstance(ref, Source) and source_key(ref) == key:
        return replace(ref, **values)  # type: ignore[arg-type]  # as above
    return ref


def _added(document: Document, source: Source) -> Add:
    """The change that adds a record for an id that had none."""
    after = next((one.key for one in reversed(document.sources) if not one.key.startswith(SHARED)), None)
    return Add(replace(source, key=f"sources/{source.id}"), after)


def _united(base: Source, lost: Source, home: Source) -> Source:
    """The record that both become, with the id and the key of `home`."""
    values: dict[str, Any] = {
        field.name: getattr(base, field.name) or getattr(lost, field.name)
        for field in fields(Source)
        if field.name not in ("id", "key", "official", "anonymous", "aka", "note", "extra")
    }
    for name in ("official", "anonymous"):
        values[name] = getattr(lost if getattr(base, name) is None else base, name)
    names = (*base.aka, lost.name or lost.id, *lost.aka)
    values["aka"] = tuple(dict.fromkeys(name for name in names if name and name != values["name"]))
    values["note"] = "\n".join(dict.fromkeys(note for note in (base.note, lost.note) if note))
    known = {name for name, _ in base.extra.items}
    extra = (*base.extra.items, *(pair for pair in lost.extra.items if pair[0] not in known))
    one = replace(home, **values, extra=replace(base.extra, items=extra))
    itself = {key for key in (source_key(base), source_key(lost)) if key}
    return replace(
        one,
        of="" if one.of in itself else one.of,
        speaks_for="" if one.speaks_for in itself else one.speaks_for,
    )


def _referring(document: Document, ref: Ref, one: Source | None) -> Iterator[Change]:
    """The changes that put other references in place; `one` is the record that is changed anyway."""
    for item in document.items():
        if one is not None and isinstance(item, Source) and item.key == one.key:
            continue
        changed = with_references(item, ref)
        if changed != item:
            yield Replace(changed)
