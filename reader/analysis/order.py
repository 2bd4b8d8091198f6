"""The entries of the timeline: in the order of time, then those without a date; or all in the order of the story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from reader.analysis.scale import apart
from reader.analysis.who import source_key, speaker_keys
from reader.model import Article, Document, Event, Hop, Photo, Quote
from reader.model.edtf import Edtf, Order, order, parse
from reader.model.remembered import remembered, same_objects

if TYPE_CHECKING:
    from reader.analysis.state import State
    from reader.anchoring.anchors import Anchors

EntryRole: TypeAlias = Literal["event", "statement", "broadcast", "photo", "publication"]
"""What happened at the date."""

ROLES: tuple[EntryRole, ...] = ("event", "statement", "broadcast", "photo", "publication")
"""The roles in the order in which they are listed."""

_LAST = 1 << 62


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened."""

    key: str
    """The item that it comes from; a quote that was said and aired on two dates has two entries."""
    role: EntryRole
    """What happened."""
    edtf: Edtf | None
    """When; None in the undated lane."""
    date_text: str
    """The date as the file has it, EDTF or not; else the article's words for it; may be empty."""
    label: str
    """The words of the quote or the caption, or the label of the event; empty for the publication of the page."""
    source: str | None
    """Who speaks, or says that it happened, as `source_key` gives it; for the publication the outlet."""
    offset: int | None
    """Where it stands in the text; None when it has no words there."""
    unreadable: bool = False
    """Whether `date_text` is a date of the file that is not EDTF."""
    involved: tuple[str, ...] = ()
    """Every source that has a part in it, `source` among them: who speaks, who carried it, who took the picture."""


def timeline(document: Document, anchors: Anchors, before: State | None = None) -> tuple[Entry, ...]:
    """Everything of a document that happened at some time, in time; then the undated lane, in text order.

    A quote is one entry by the date at which it was said, and one by every other date at which a hop carried it; one
    with neither stands undated, and so does what has a date that is not EDTF. Photos come in only with a
    date or words for one, the page itself with the date of its publication and that of its update. What has the same
    date stands in text order. Entries that are as they were `before` are the same objects, and so are all of them.
    """
    made = _Made(anchors, before)
    entries: list[Entry] = []
    for quote in document.quotes:
        entries += made.of(quote, _of_quote)
    for event in document.events:
        entries += made.of(event, _of_event)
    for photo in document.photos:
        entries += made.of(photo, _of_photo) if photo.taken else ()
    entries += made.of(document.article, _of_article)
    dated = [entry for entry in entries if entry.edtf]
    dated.sort(key=lambda entry: (_time(entry), _place(entry)))
    undated = sorted((entry for entry in entries if not entry.edtf), key=_place)
    found = (*dated, *undated)
    return before.entries if before and same_objects(found, before.entries) else found


_I = TypeVar("_I", Quote, Event, Photo, Article)


class _Made:
    """The entries of items: those made before, where they are the same."""

    def __init__(self, anchors: Anchors, before: State | None) -> None:
        self._anchors = anchors
        self._items = before.document.by_key() if before else {}
        self._entries: dict[str, list[Entry]] = {}
        for entry in before.entries if before else ():
            self._entries.setdefault(entry.key, []).append(entry)

    def of(self, item: _I, make: Callable[[_I, int | None], Iterable[Entry]]) -> Sequence[Entry]:
        """The entries of an item."""
        spans = self._anchors.of(item.key).spans
        offset = spans[0].start if spans else None
        known = self._entries.get(item.key, [])
        if known and known[0].offset == offset and self._items.get(item.key) is item:
            return known
        made = list(make(item, offset))
        return known if made == known else made


def in_story_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries as the text tells them, dated or not; what has no words in it comes last, in the order given."""
    return tuple(sorted(entries, key=_place))


@remembered
def jumps(entries: Sequence[Entry]) -> tuple[int, ...]:
    """How far in time each entry is from the dated one before it, in seconds as `apart` has them; 0 where it has no
    date, or is the first. In the order of time these are the gaps; in that of the story, negative ones lead back.

    From an interval to what begins after it is as far as from its end; all else is as far as from where the one stands
    in the order of time to where the other does.
    """
    found: list[int] = []
    before: Edtf | None = None
    for entry in entries:
        here = entry.edtf
        found.append(_apart(before, here) if before and here else 0)
        before = here or before
    return tuple(found)


def _apart(before: Edtf, here: Edtf) -> int:
    last = before.end or before.anchor
    return apart(last if here.anchor.lower > last.upper else before.anchor, here.anchor)


def _of_quote(quote: Quote, offset: int | None) -> Iterator[Entry]:
    label = " ".join(quote.text)
    speakers = speaker_keys(quote)
    source = speakers[0] if speakers else None
    involved = tuple(dict.fromkeys((*speakers, *(source_key(hop.source) for hop in _hops(quote)))))
    said = quote.said
    aired = list(dict.fromkeys(hop.date for hop in _hops(quote) if hop.date and not (said and said.date == hop.date)))
    if said or not aired:
        date, words = (said.date, said.text) if said else ("", "")
        yield _entry(quote.key, "statement", date, words, label, source, offset, involved)
    for date in aired:
        yield _entry(quote.key, "broadcast", date, "", label, source, offset, involved)


def _hops(quote: Quote) -> Iterator[Hop]:
    for route in quote.via:
        yield from route


def _of_event(event: Event, offset: int | None) -> Iterator[Entry]:
    words = " ".join(event.text)
    source = event.source or None
    involved = (source,) if source else ()
    yield _entry(event.key, role_of(event), event.date, words, event.label or words, source, offset, involved)


def role_of(event: Event) -> EntryRole:
    """What an event is on the timeline; a role that is not known counts as `event`."""
    return next((role for role in ROLES if role == event.role), "event")


def _of_photo(photo: Photo, offset: int | None) -> Iterator[Entry]:
    taken = photo.taken
    date, words = (taken.date, taken.text) if taken else ("", "")
    involved = tuple(dict.fromkeys(source_key(ref) for ref in photo.credit))
    yield _entry(photo.key, "photo", date, words, " ".join(photo.text), None, offset, involved)


def _of_article(article: Article, offset: int | None) -> Iterator[Entry]:
    outlet = source_key(article.outlet) or None
    for date in dict.fromkeys(date for date in (article.published, article.updated) if date):
        yield _entry(article.key, "publication", date, "", "", outlet, offset, (outlet,) if outlet else ())


def _entry(
    key: str,
    role: EntryRole,
    date: str,
    words: str,
    label: str,
    source: str | None,
    offset: int | None,
    involved: tuple[str, ...],
) -> Entry:
    edtf = parse(date) if date else None
    unreadable = bool(date) and edtf is None
    return Entry(key, role, edtf, date or words, label, source, offset, unreadable, involved)


def _time(entry: Entry) -> Order:
    assert entry.edtf is not None
    return order(entry.edtf)


def _place(entry: Entry) -> int:
    return _LAST if entry.offset is None else entry.offset
