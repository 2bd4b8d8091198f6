"""The splices that change, take out and put in items of a section, and the article's own record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.files import flows
from reader.files.comings import ComingsAndGoings
from reader.files.geometry import Splices, UnusualLayoutError, body_of, key_end, lines_end
from reader.files.layout import Layout
from reader.files.lines import line_start
from reader.files.newcomers import NewcomerWriter
from reader.files.outline import Pair
from reader.files.planning import Entry, Plan
from reader.files.reconciling import Reconciler, Versions
from reader.files.recording import as_data, shape_of
from reader.files.remembering import Inline, Memory, Recollection, Remembered
from reader.files.rendering import scalar
from reader.model import Article, Item, Source


class SectionPatcher:
    """Collects the splices for one file, and what is to be remembered of it."""

    def __init__(self, layout: Layout, memory: Memory) -> None:
        self._layout = layout
        self._text = layout.text
        self._known = Recollection(memory)
        self.splices = Splices()
        self._reconciler = Reconciler(layout.text, layout.newline, self.splices)
        self._newcomers = NewcomerWriter(layout, self._known)
        self._pairs = ComingsAndGoings(layout, self._known, self._newcomers, self.splices)

    @property
    def memory(self) -> Memory:
        """What is known of earlier texts, this one included."""
        return self._known.memory

    def article(self, old: Article, new: Article) -> None:
        """Change the article's record. Raises `UnusualLayoutError`."""
        layout = self._layout
        pair = layout.outline.pair("article")
        data = as_data(new)
        if pair is None:
            self._pairs.come("article", new)
        elif layout.is_empty(pair):
            self._pairs.fill(pair, new)
        elif pair.kind != "mapping":
            raise UnusualLayoutError
        elif not data and not pair.flow:
            self._pairs.go(pair, "{}")
        elif not self._article_as_it_was(pair, old, new):
            versions = Versions(layout.data(pair), as_data(old), data)
            self._reconciler.mapping(layout.value(pair), versions, tuple(shape_of(new).fields))

    def _article_as_it_was(self, pair: Pair, old: Article, new: Article) -> bool:
        """Bring back the lines of a record that once said the same; whether there were any."""
        layout = self._layout
        if layout.outline.flow:
            return False
        at = layout.root_column()
        start, end = line_start(self._text, pair.key_start), lines_end(self._text, layout.value(pair).end, at)
        self._known.keep(Remembered(old, self._text[start:end], "", at))
        known = self._known.lines(new, at)
        if known is not None:
            self.splices.put(start, end, known.source)
        return known is not None

    def section(self, name: str, plan: Plan, old: Mapping[int, Item]) -> None:
        """Carry out the plan for a section; `old` are its items by where they stand. Raises `UnusualLayoutError`."""
        layout = self._layout
        pair = layout.outline.pair(name)
        items = [entry.item for entry in plan.entries if entry.item is not None]
        if pair is None:
            self._pairs.come(name, items)
        elif layout.is_empty(pair):
            self._pairs.fill(pair, items)
        elif not pair.starts or (pair.names and pair.names != list(layout.data(pair))):
            # A section that is no collection, or one with merged keys.
            raise UnusualLayoutError
        elif pair.flow or layout.outline.flow:
            self._inline(pair, plan, old)
        else:
            self._block(pair, plan, old)

    # Block style

    def _block(self, pair: Pair, plan: Plan, old: Mapping[int, Item]) -> None:
        layout = self._layout
        at = layout.item_column(pair)
        for index in plan.removed:
            self._known.keep(self._as_it_stands(pair, index, at, old[index]))
        if not plan.entries:
            self._pairs.go(pair, "{}" if pair.names else "[]")
            return
        for entry in plan.changed:
            self._change(pair, entry, at, old[entry.old_index])
        for index in plan.removed:
            self.splices.put(*self._region(pair, index, at, old[index].key), "")
        for after, items in plan.added.items():
            self._insert(pair, after, items, at)

    def _as_it_stands(self, pair: Pair, index: int, at: int, item: Item) -> Remembered:
        start, end = self._region(pair, index, at, item.key)
        above = self._layout.lines(pair, index - 1, at)[1] if index else self._layout.head_end(pair)
        return Remembered(item, self._text[start:end], self._text[above:start], at)

    def _region(self, pair: Pair, index: int, at: int, key: str) -> tuple[int, int]:
        """The lines of an item, and what else is left there of those that it had before this session changed it."""
        layout = self._layout
        start, end = layout.lines(pair, index, at)
        lines = self._known.region(key)
        limit = layout.lines(pair, index + 1, at)[0] if index + 1 < len(pair.starts) else len(self._text)
        if lines and self._text.startswith(lines, start, limit):
            end = max(end, start + len(lines))
        return start, end

    def _change(self, pair: Pair, entry: Entry, at: int, old: Item) -> None:
        item, index, layout = entry.item, entry.old_index, self._layout
        assert item is not None
        self._known.keep(self._as_it_stands(pair, index, at, old))
        start, end = self._region(pair, index, at, old.key)
        known = self._known.lines(item, at)
        node = layout.item(pair, index)
        before = len(self.splices)
        if known is not None:
            self.splices.put(start, end, known.source)
        elif node.kind == "mapping" and node.children:
            self._rename(pair, index, old, item)
            self._fields(pair, index, old, item)
        elif "#" not in self._text[start:end]:
            # An alias, null or `{}`: there is nothing on its lines that could be lost.
            self.splices.put(start, end, self._newcomers.lines(pair.name, pair, item, at))
        else:
            raise UnusualLayoutError
        self._known.keep_region(item.key, self.splices.applied(self._text, start, end, before))

    def _rename(self, pair: Pair, index: int, old: Item, new: Item) -> None:
        """Give a source another id: its key."""
        if isinstance(old, Source) and isinstance(new, Source) and old.id != new.id:
            start = pair.name_starts[index]
            end = key_end(self._text, start, pair.names[index])
            self.splices.put(body_of(self._text, start), end, scalar(new.id, flow=pair.flow))

    def _fields(self, pair: Pair, index: int, old: Item, new: Item) -> None:
        layout = self._layout
        versions = Versions(layout.data(pair, index), as_data(old), as_data(new))
        if versions.old != versions.new:
            self._reconciler.mapping(layout.item(pair, index), versions, tuple(shape_of(new).fields))

    def _insert(self, pair: Pair, after: int, items: Sequence[Item], at: int) -> None:
        for item in items:
            known = self._known.lines(item, at)
            place = self._place(pair, after, at, known)
            lines = known.source if known else self._newcomers.lines(pair.name, pair, item, at)
            self.splices.put(place, place, lines)

    def _place(self, pair: Pair, after: int, at: int, known: Remembered | None) -> int:
        """Where an item goes: behind the one that it follows, or, if it stood here before, behind its comments."""
        layout = self._layout
        follows = after + 1 < len(pair.starts)
        limit = layout.lines(pair, after + 1, at)[0] if follows else len(self._text)
        place = layout.lines(pair, after, at)[1] if after >= 0 else layout.head_end(pair)
        if known and self._text.startswith(known.before, place, limit):
            return place + len(known.before)
        return place if after >= 0 else limit

    # Flow style

    def _inline(self, pair: Pair, plan: Plan, old: Mapping[int, Item]) -> None:
        layout, name = self._layout, pair.name
        value = layout.value(pair)
        readable = len(old) == len(pair.starts)
        if readable:
            self._known.keep_inline(name, Inline(tuple(old.values()), self._text[value.body : value.end]))
            items = tuple(entry.item or old[entry.old_index] for entry in plan.entries)
            if (source := self._known.inline(name, items)) is not None:
                self.splices.put(value.body, value.end, source)
                return
        for entry in plan.changed:
            assert entry.item is not None
            self._rename(pair, entry.old_index, old[entry.old_index], entry.item)
            self._fields(pair, entry.old_index, old[entry.old_index], entry.item)
        spans = layout.spans(pair)
        if plan.removed:
            flows.remove(self._text, self.splices, spans, plan.removed)
        opening = body_of(self._text, pair.start)
        for after, added in plan.added.items():
            rendered = [self._newcomers.inline_item(item) for item in added]
            staying = [] if len(plan.removed) == len(spans) else spans
            flows.insert(self.splices, staying, opening, after, rendered)
