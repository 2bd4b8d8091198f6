"""What each record of the file may say, key by key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.files.converting import WRONG, Shape, boolean, date, one_of, read_record, record, text, texts, wrong
from reader.files.drafts import Drafts, Path
from reader.files.outline import Data
from reader.model import (
    Article,
    Block,
    Check,
    Context,
    Dismissed,
    Event,
    Hop,
    Note,
    Original,
    Photo,
    Quote,
    Source,
    When,
)
from reader.model.edtf import parse as parse_edtf
from reader.model.vocabulary import BLOCK_ROLES, CHECK_STATUSES, CHECK_SUBJECTS, GENDERS, KINDS, ROLES, SOURCE_TYPES

_HOP = re.compile(r"(?P<open>\()?\s*(?P<id>[^()?]+?)\s*(?P<inner>\?)?\s*(?(open)\))\s*(?P<outer>\?)?")
_DATE_LIKE = re.compile(r"[-0-9./X?~%T:+Z ]*[0-9][-0-9./X?~%T:+Z ]*")


def when(found: Drafts, value: Data, path: Path) -> Any:
    """A date with its words: a mapping, a date alone, or the article's words alone."""
    if isinstance(value, dict):
        return When(**read_record(found, WHEN, value, path))
    if not isinstance(value, str):
        return wrong(found, path, "model.when-wanted")
    value = value.rstrip("\r\n")
    if _DATE_LIKE.fullmatch(value) or parse_edtf(value):
        return When(date=date(found, value, path))
    return When(text=value)


def checks(found: Drafts, value: Data, path: Path) -> Any:
    """One check or a list of them."""
    if isinstance(value, dict):
        return (Check(**read_record(found, CHECK, value, path)),)
    if not isinstance(value, list):
        return wrong(found, path, "model.mapping-wanted", keys=", ".join(CHECK.fields))
    read = []
    for index, item in enumerate(value):
        if not isinstance(item, dict):
            return wrong(found, (*path, index), "model.mapping-wanted", keys=", ".join(CHECK.fields))
        read.append(Check(**read_record(found, CHECK, item, (*path, index))))
    return tuple(read)


def reference(found: Drafts, value: Data, path: Path) -> Any:
    """A source by id, or an inline record."""
    if isinstance(value, str):
        return value.rstrip("\r\n")
    if isinstance(value, dict):
        return Source(**read_record(found, SOURCE, value, path))
    return wrong(found, path, "model.source-wanted")


def references(found: Drafts, value: Data, path: Path) -> Any:
    """A source or a list of sources."""
    if not isinstance(value, list):
        one = reference(found, value, path)
        return WRONG if one is WRONG else (one,)
    read = tuple(reference(found, item, (*path, index)) for index, item in enumerate(value))
    return WRONG if WRONG in read else read


def hop(found: Drafts, value: Data, path: Path) -> Any:
    """A carrier: an id with its marks, `(abc)?`, or a mapping."""
    if isinstance(value, str):
        marks = _HOP.fullmatch(value.strip())
        if not marks:
            return wrong(found, path, "model.route-wanted")
        return Hop(marks["id"], stated=not marks["open"], doubtful=bool(marks["inner"] or marks["outer"]))
    if not isinstance(value, dict):
        return wrong(found, path, "model.route-wanted")
    if value.get("source") is None:
        if value.get("name") is None:
            return wrong(found, path, "model.hop-without-source")
        return Hop(Source(**read_record(found, SOURCE, value, path)))
    fields = read_record(found, HOP, value, path)
    if "source" not in fields:
        return WRONG
    return replace(fields.pop("source"), **fields)


def _carrier(found: Drafts, value: Data, path: Path) -> Any:
    if isinstance(value, dict):
        return Hop(Source(**read_record(found, SOURCE, value, path)))
    return hop(found, value, path)


def routes(found: Drafts, value: Data, path: Path) -> Any:
    """One carrier, a route of several, or a list of routes."""
    if not isinstance(value, list):
        one = hop(found, value, path)
        return WRONG if one is WRONG else ((one,),)
    several = [isinstance(item, list) for item in value]
    if not any(several):
        route = tuple(hop(found, item, (*path, index)) for index, item in enumerate(value))
        return WRONG if WRONG in route else ((route,) if route else ())
    if not all(several):
        return wrong(found, path, "model.route-wanted")
    ways = []
    for index, way in enumerate(value):
        assert isinstance(way, list)
        route = tuple(hop(found, item, (*path, index, place)) for place, item in enumerate(way))
        if WRONG in route:
            return WRONG
        if route:
            ways.append(route)
    return tuple(ways)


WHEN = Shape(When, {"date": ("date", date), "text": ("text", text), "basis": ("basis", text)})
"""When something was said or taken."""

CONTEXT = Shape(Context, {"before": ("before", text), "after": ("after", text)})
"""What stands around an anchor."""

ORIGINAL = Shape(Original, {"lang": ("lang", text), "wording": ("wording", text), "url": ("url", text)})
"""The wording before translation."""

CHECK = Shape(
    Check,
    {
        "of": ("of", one_of(CHECK_SUBJECTS)),
        "about": ("about", text),
        "status": ("status", one_of(CHECK_STATUSES)),
        "by": ("by", text),
        "date": ("date", date),
        "evidence": ("evidence", text),
        "note": ("note", text),
    },
)
"""A verdict."""

HOP = Shape(
    Hop,
    {
        "source": ("source", _carrier),
        "stated": ("stated", boolean),
        "doubtful": ("doubtful", boolean),
        "venue": ("venue", text),
        "date": ("date", date),
    },
)
"""A carrier with its venue and date; an inline one cannot carry the marks of `(abc)?` and has keys for them."""

SOURCE = Shape(
    Source,
    {
        "name": ("name", text),
        "type": ("type", one_of(SOURCE_TYPES)),
        "role": ("role", text),
        "of": ("of", text),
        "speaks_for": ("speaks_for", text),
        "official": ("official", boolean),
        "anonymous": ("anonymous", boolean),
        "reason": ("reason", text),
        "gender": ("gender", one_of(GENDERS)),
        "aka": ("aka", texts),
        "url": ("url", text),
        "note": ("note", text),
    },
)
"""A source: its id is the key before it."""

ARTICLE = Shape(
    Article,
    {
        "title": ("title", text),
        "outlet": ("outlet", reference),
        "file": ("file", text),
        "byline": ("byline", texts),
        "lang": ("lang", text),
        "published": ("published", date),
        "updated": ("updated", date),
        "retrieved": ("retrieved", date),
        "url": ("url", text),
        "corrections": ("corrections", texts),
        "license": ("license", text),
        "note": ("note", text),
    },
)
"""The article's own record."""

_ANCHOR = ("anchor", record(CONTEXT))

SECTION_SHAPES: Mapping[str, Shape] = {
    "quotes": Shape(
        Quote,
        {
            "id": ("id", text),
            "text": ("text", texts),
            "kind": ("kind", one_of(KINDS)),
            "part_of": ("part_of", text),
            "speaker": ("speaker", references),
            "as": ("mention", text),
            "cue": ("cue", text),
            "via": ("via", routes),
            "said": ("said", when),
            "checks": ("checks", checks),
            "original": ("original", record(ORIGINAL)),
            "claim": ("claim", text),
            "tags": ("tags", texts),
            "note": ("note", text),
            "anchor": _ANCHOR,
        },
    ),
    "events": Shape(
        Event,
        {
            "id": ("id", text),
            "date": ("date", date),
            "text": ("text", texts),
            "label": ("label", text),
            "role": ("role", one_of(ROLES)),
            "basis": ("basis", text),
            "source": ("source", text),
            "note": ("note", text),
            "anchor": _ANCHOR,
        },
    ),
    "photos": Shape(
        Photo,
        {
            "id": ("id", text),
            "text": ("text", texts),
            "credit": ("credit", references),
            "taken": ("taken", when),
            "note": ("note", text),
            "anchor": _ANCHOR,
        },
    ),
    "blocks": Shape(
        Block,
        {
            "id": ("id", text),
            "text": ("text", texts),
            "role": ("role", one_of(BLOCK_ROLES)),
            "anchor": _ANCHOR,
        },
    ),
    "notes": Shape(
        Note,
        {
            "id": ("id", text),
            "about": ("about", text),
            "text": ("text", texts),
            "note": ("note", text),
            "anchor": _ANCHOR,
        },
    ),
    "dismissed": Shape(
        Dismissed,
        {
            "id": ("id", text),
            "text": ("text", texts),
            "kind": ("kind", one_of(KINDS)),
            "reason": ("reason", text),
            "anchor": _ANCHOR,
        },
    ),
}
"""The records of the sections that are lists."""

NEEDS_TEXT = ("quotes", "blocks")
"""The sections whose records are nothing without words of the article."""
