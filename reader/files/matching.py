"""Items of a file that was read anew, told apart from those of the session that has it open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from reader.files.keys import SHARED, item_key
from reader.model import SECTIONS, Article, Document, Item, Source

ALIKE = 0.5
"""From which share of common pairs of characters (Dice's coefficient) on words are the same words, edited."""


def with_keys_of(base: Document, mine: Document, theirs: Document) -> Document:
    """`theirs` with the keys of `base` for the items that are the same.

    They are the same when they say the same, as in `base` or as `mine` has it now; else by key, which comes from id or
    words; else by id. Of two that do not both have an id: when the words are equal; else when they are alike, and
    either all the rest is equal or both stand alone between the same neighbours. Of two sources: when all but the id
    is equal. What is ambiguous stays unmatched: a note must never move to other words silently. New items get keys
    that neither `base` nor `mine` uses otherwise.
    """
    for name in SECTIONS:
        old, new = base.section(name), theirs.section(name)
        if old is not new and new:
            here = mine.section(name)
            keys = _Matching(old, here, new).keys()
            used = {item.key for item in here} | {item.key for item in old}
            theirs = theirs.with_section(name, _with_keys(new, keys, used))
    return theirs


def with_keys_for(base: Document, mine: Document, theirs: Document) -> tuple[Document, Document]:
    """`base` and `mine` with the keys of `theirs` for the items that are the same, told apart as in `with_keys_of`.

    Other items get keys that `theirs` does not use.
    """
    matched = with_keys_of(base, mine, theirs)
    keys = {one.key: own.key for one, own in zip(matched.items(), theirs.items(), strict=True)}
    used = set(keys.values())
    taken = {*keys, *used, *(item.key for side in (base, mine) for item in side.items())}
    for item in (*base.items(), *mine.items()):
        if item.key not in keys:
            keys[item.key] = item_key(item, taken) if item.key in used else item.key
            taken.add(keys[item.key])
    return _renamed(base, keys), _renamed(mine, keys)


def _renamed(document: Document, keys: Mapping[str, str]) -> Document:
    for name in SECTIONS:
        items = document.section(name)
        if any(keys[item.key] != item.key for item in items):
            document = document.with_section(name, tuple(replace(item, key=keys[item.key]) for item in items))
    return document


def _with_keys(items: tuple[Item, ...], keys: dict[int, str], used: set[str]) -> tuple[Item, ...]:
    matched = set(keys.values())
    taken = used | matched | {item.key for item in items}
    found: list[Item] = []
    for index, item in enumerate(items):
        key = keys.get(index, item.key)
        if key in matched and index not in keys:
            key = item_key(item, taken)
            taken.add(key)
        found.append(item if key == item.key else replace(item, key=key))
    return tuple(found)


class _Matching:
    """Which items of a section are which."""

    def __init__(self, old: tuple[Item, ...], here: tuple[Item, ...], new: tuple[Item, ...]) -> None:
        self._old, self._here, self._new = old, here, new
        self._at = {item.key: index for index, item in enumerate(old)}
        self._to_old: dict[int, int] = {}
        """Indices of new items and of the old ones that they are."""
        self._to_here: dict[int, str] = {}
        """Indices of new items that the session has added as well, and their keys there."""
        self._left_old = dict.fromkeys(range(len(old)))
        self._left_new = dict.fromkeys(range(len(new)))

    def keys(self) -> dict[int, str]:
        """The keys of the new items that are old ones, by index."""
        self._match_same_keys(self._old)
        self._match_same_keys(self._here)
        self._pair(lambda item: item, in_turn=True)
        self._match_same_content_here()
        self._pair(lambda item: item.key)
        self._pair(_id)
        left = -1
        # each match may leave others of the same words alone
        while left != len(self._left_new):
            left = len(self._left_new)
            self._pair(_words, sure=_not_two_ids)
            self._pair(_remainder, sure=_alike)
            for one, other in tuple(self._alone_between_neighbours()):
                if not isinstance(self._old[one], Source) and _alike(self._old[one], self._new[other]):
                    self._put(one, other)
        return self._to_here | {other: self._key(one, other) for other, one in self._to_old.items()}

    def _key(self, one: int, other: int) -> str:
        """Of a source that came from, or went to, the folder's shared ones, the key says where it stands now."""
        old, new = self._old[one].key, self._new[other].key
        return old if old.startswith(SHARED) == new.startswith(SHARED) else new

    def _put(self, one: int, other: int) -> None:
        self._to_old[other] = one
        del self._left_old[one]
        del self._left_new[other]

    def _match_same_keys(self, items: tuple[Item, ...]) -> None:
        """Match what has the key of one of the items, and says the same."""
        known = {item.key: item for item in items}
        for other in tuple(self._left_new):
            item = self._new[other]
            if known.get(item.key) == item:
                self._put_key(item.key, other)

    def _match_same_content_here(self) -> None:
        """Match what both sides made of an item in the same way, under whatever key."""
        taken = {self._old[one].key for one in self._to_old.values()} | set(self._to_here.values())
        known: dict[Item, list[str]] = {}
        for item in reversed(self._here if self._left_new else ()):
            if item.key not in taken:
                known.setdefault(item, []).append(item.key)
        for other in tuple(self._left_new):
            if keys := known.get(self._new[other]):
                self._put_key(keys.pop(), other)

    def _put_key(self, key: str, other: int) -> None:
        one = self._at.get(key)
        if one is None:
            self._to_here[other] = key
            del self._left_new[other]
        elif one in self._left_old:
            self._put(one, other)

    def _pair(
        self,
        mark: Callable[[Item], Hashable],
        *,
        in_turn: bool = False,
        sure: Callable[[Item, Item], bool] = lambda _one, _other: True,
    ) -> None:
        """Match what is left by a mark that is neither empty nor repeated (in turn if it may be), where it is sure."""
        if not self._left_old or not self._left_new:
            return
        olds, news = self._by_mark(self._old, self._left_old, mark), self._by_mark(self._new, self._left_new, mark)
        for found, ones in olds.items():
            others = news.get(found, [])
            if in_turn or len(ones) == len(others) == 1:
                for one, other in zip(ones, others, strict=False):
                    if sure(self._old[one], self._new[other]):
                        self._put(one, other)

    @staticmethod
    def _by_mark(
        items: tuple[Item, ...], left: dict[int, None], mark: Callable[[Item], Hashable]
    ) -> dict[Hashable, list[int]]:
        found: dict[Hashable, list[int]] = {}
        for index in left:
            value = mark(items[index])
            if value is not None and value != "":
                found.setdefault(value, []).append(index)
        return found

    def _alone_between_neighbours(self) -> Iterator[tuple[int, int]]:
        """An old and a new item that each stand alone between the same two matched ones."""
        from_old = {one: one for one in self._to_old.values()}
        olds = _gaps(range(len(self._old)), from_old)
        news = _gaps((index for index in range(len(self._new)) if index not in self._to_here), self._to_old)
        for gap, ones in olds.items():
            others = news.get(gap, [])
            if len(ones) == len(others) == 1:
                yield ones[0], others[0]


def _gaps(indices: Iterable[int], matched: dict[int, int]) -> dict[tuple[int, int], list[int]]:
    """The indices that are not matched, by the matches before and after them; -1 where there is none."""
    found: dict[tuple[int, int], list[int]] = {}
    before, run = -1, list[int]()
    for index in indices:
        if index not in matched:
            run.append(index)
            continue
        if run:
            found[before, matched[index]] = run
        before, run = matched[index], []
    if run:
        found[before, -1] = run
    return found


def _id(item: Item) -> str:
    return "" if isinstance(item, Article) else item.id


def _remainder(item: Item) -> Hashable:
    """Everything of an item but its id and its words; None when that is nothing."""
    if isinstance(item, Article):
        return None
    blank: Item = replace(item, id="") if isinstance(item, Source) else replace(item, id="", text=())
    empty: Item = Source() if isinstance(item, Source) else type(item)(text=())
    return None if blank == empty else blank


def _words(item: Item) -> str:
    text: tuple[str, ...] = getattr(item, "text", ())
    return " ".join(text) or getattr(item, "label", "") or getattr(item, "note", "")


def _not_two_ids(one: Item, other: Item) -> bool:
    return not (_id(one) and _id(other))


def _alike(one: Item, other: Item) -> bool:
    """Whether two items, of which at most one has an id, have the same words, edited; sources have none."""
    if isinstance(one, Source):
        return True
    if not _not_two_ids(one, other):
        return False
    pairs, others = (Counter(pairwise(words)) for words in (_words(one), _words(other)))
    total = pairs.total() + others.total()
    return total > 0 and 2 * (pairs & others).total() / total >= ALIKE
