"""Sections that come with their first item, and go or are left empty with their last."""

from __future__ import annotations

from collections.abc import Sequence

from reader.files import flows
from reader.files.geometry import Splices, body_of, lines_end
from reader.files.layout import Layout
from reader.files.lines import line_end, line_start, next_line
from reader.files.newcomers import NewcomerWriter
from reader.files.outline import Pair
from reader.files.remembering import Empty, Recollection
from reader.files.tree import Node
from reader.model import Article, Item


class ComingsAndGoings:
    """Collects splices for root pairs of one file."""

    def __init__(self, layout: Layout, known: Recollection, newcomers: NewcomerWriter, splices: Splices) -> None:
        self._layout = layout
        self._text = layout.text
        self._newline = layout.newline
        self._known = known
        self._newcomers = newcomers
        self._splices = splices

    def come(self, name: str, content: Article | Sequence[Item]) -> None:
        """Put in a root pair that is not there: the article behind `reader`, a section at the end."""
        layout = self._layout
        outline = layout.outline
        if outline.flow:
            node = layout.tree(outline.start, len(self._text))
            pair = f"{name}: {self._newcomers.inline(name, content)}"
            flows.insert(self._splices, flows.pair_spans(node), node.body, len(outline.pairs) - 1, [pair])
            return
        at, blank = layout.root_column(), ""
        if name == "article":
            first = outline.pairs[0]
            place = lines_end(self._text, max(layout.value(first).end, first.key_end), at)
        else:
            place = outline.end
            blank = self._blank_line()
        lines = self._newcomers.block(name, content, None).lines
        self._splices.put(place, place, f"{blank}{' ' * at}{name}:{self._newline}{lines}")
        self._known.keep_empty(name, Empty(blank, None, f":{self._newline}"))

    def _blank_line(self) -> str:
        """A line break when the last root pair stands behind a blank line, and is not the only one."""
        pairs = self._layout.outline.pairs
        start = line_start(self._text, pairs[-1].key_start)
        above = self._text[max(0, start - 4) : start]
        return self._newline if len(pairs) > 1 and above.endswith(self._newline * 2) else ""

    def fill(self, pair: Pair, content: Article | Sequence[Item]) -> None:
        """Put the first items into a section that is null, `[]` or `{}`; a comment on its line stays there."""
        text, name = self._text, pair.name
        node = self._layout.value(pair)
        source = None if isinstance(content, Article) else self._known.inline(name, tuple(content))
        if self._layout.outline.flow or (source and not node.empty):
            key = Node("scalar", pair.key_start, pair.key_end)
            self._replace_inline(key, node, source or self._newcomers.inline(name, content))
            return
        key_line = line_end(text, pair.key_end)
        if not node.empty and line_start(text, node.body) > key_line:
            # `[]` stands on a line of its own.
            stop = next_line(text, node.end)
            head = text[pair.key_end : line_start(text, node.body)]
        else:
            stop = next_line(text, key_line)
            head = text[pair.key_end : node.start if node.empty else node.body].rstrip(" ")
            behind = pair.key_end + len(head) if node.empty else node.end
            head += text[behind:key_line].rstrip() + text[key_line:stop]
        filling = self._newcomers.block(name, content, pair, text[stop : self._next_root_pair(pair)])
        end = stop + filling.taken
        self._splices.put(pair.key_end, end, head + filling.lines)
        self._known.keep_empty(name, Empty("", text[pair.key_end : end], head + text[stop:end]))

    def _next_root_pair(self, pair: Pair) -> int:
        starts = (other.key_start for other in self._layout.outline.pairs if other.key_start > pair.key_start)
        return line_start(self._text, min(starts, default=len(self._text)))

    def _replace_inline(self, key: Node, value: Node, rendered: str) -> None:
        if not value.empty:
            self._splices.put(value.body, value.end, rendered)
        elif ":" in self._text[key.end : value.start]:
            self._splices.put(value.start, value.start, " " + rendered)
        else:
            self._splices.put(key.end, key.end, ": " + rendered)

    def go(self, pair: Pair, nothing: str) -> None:
        """Take all items out: the section becomes what it was before its first one, or an empty collection."""
        text = self._text
        bounds = self._layout.all_lines(pair)
        end = bounds[-1][1]
        edges = [pair.key_end, *(offset for span in bounds for offset in span)]
        left = "".join(text[start:stop] for start, stop in zip(edges[::2], edges[1::2], strict=False))
        was = self._known.empty(pair.name, left)
        if was is not None and was.tail is not None:
            self._splices.put(pair.key_end, end, was.tail)
            return
        start = line_start(text, pair.key_start)
        if was is not None and text.endswith(was.before, 0, start):
            self._splices.put(start - len(was.before), end, "")
            return
        place = self._behind_head(pair)
        self._splices.put(place, place, " " + nothing)
        for begin, stop in bounds:
            self._splices.put(begin, stop, "")

    def _behind_head(self, pair: Pair) -> int:
        """Behind the colon of a root pair, and behind its anchor when that stands on the same line."""
        text = self._text
        body = body_of(text, pair.start)
        if body > pair.start and line_start(text, pair.start) == line_start(text, pair.key_start):
            return pair.start + len(text[pair.start : body].rstrip())
        return text.index(":", pair.key_end) + 1
