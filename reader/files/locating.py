"""Where in the text the problems of plain data stand."""

from __future__ import annotations

from bisect import bisect_right

from reader.files.drafts import Draft, Drafts, Path
from reader.files.geometry import key_end
from reader.files.limits import MAX_PROBLEMS
from reader.files.lines import LineCounter, next_line
from reader.files.outline import Outline, Pair
from reader.files.tree import Node, span_tree
from reader.model import Place, Problem

_MAX_TREE = 200_000
_MAX_ANCHORS = 100
_MAX_LOOKS = 100_000
_MAX_DOUBTS = 1000
_FREE_WORDS = frozenset(
    (
        *("text", "note", "label", "title", "wording", "before", "after", "name", "role", "as", "cue", "basis"),
        *("about", "reason", "aka", "byline", "corrections"),
    )
)


class Locator:
    """Finds the nodes that paths lead to. Every item is read again at most once."""

    def __init__(self, text: str, outline: Outline) -> None:
        self._text = text
        self._outline = outline
        self._trees: dict[int, Node] = {}
        self._keys: dict[int, dict[str, tuple[Node, Node]]] = {}

    def span(self, path: Path, *, at_key: bool = False) -> tuple[int, int]:
        """The offsets of the value that a path leads to, or of its key; of what holds it where it is not there."""
        key, value = self.nodes(path)
        if key is not None and (at_key or value.empty):
            return key.start, key.end
        if value.kind in ("mapping", "sequence"):
            if value.flow or not value.children:
                return value.start, value.start + 1
            return value.children[0].start, value.children[0].end
        return value.start, max(value.end, value.start + 1)

    def nodes(self, path: Path) -> tuple[Node | None, Node]:
        """The key, if there is one, and the value that a path leads to, or the innermost ones that are there."""
        outline = self._outline
        pair = outline.pair(str(path[0])) if path else None
        if pair is None:
            return None, Node("scalar", outline.start, outline.start + 1)
        key, start, end, steps = self._chunk(pair, path)
        if not steps and start == end:
            dash = key is None and self._text[start - 1 : start] == "-"
            return key, Node("scalar", start - dash, end)
        node = self._tree(start, end)
        for step in steps:
            if isinstance(step, int) and node.kind != "sequence":
                # A list of one may be written without its brackets.
                continue
            below = self._child(node, step)
            if below is None:
                break
            key, node = below
        return key, node

    def at(self, offset: int) -> tuple[str, Node] | None:
        """The innermost scalar that ends at an offset, and the key that it, or its list, stands under."""
        for pair in self._outline.pairs:
            if pair.key_start <= offset <= pair.end:
                index = bisect_right(pair.starts, offset) - 1
                start, end = (pair.starts[index], pair.ends[index]) if index >= 0 else (pair.start, pair.end)
                return _ending_at(self._tree(start, end), offset, pair.name)
        return None

    def _chunk(self, pair: Pair, path: Path) -> tuple[Node | None, int, int, Path]:
        """The key, the offsets and the remaining steps of the root value or item that a path begins with."""
        key = Node("scalar", pair.key_start, pair.key_end)
        step = path[1] if len(path) > 1 else None
        if step in pair.names:
            index = pair.names.index(str(step))
            start = pair.name_starts[index]
            name = Node("scalar", start, key_end(self._text, start, pair.names[index]))
            return name, pair.starts[index], pair.ends[index], path[2:]
        if isinstance(step, int) and step < len(pair.starts):
            return None, pair.starts[step], pair.ends[step], path[2:]
        return key, pair.start, pair.end, path[1:]

    def _tree(self, start: int, end: int) -> Node:
        if start not in self._trees:
            self._trees[start] = span_tree(self._text, start, end, _MAX_TREE)
        return self._trees[start]

    def _child(self, node: Node, step: str | int) -> tuple[Node | None, Node] | None:
        if node.kind == "sequence":
            return (None, node.children[step]) if isinstance(step, int) and step < len(node.children) else None
        if node.kind != "mapping":
            return None
        if id(node) not in self._keys:
            self._keys[id(node)] = {key.value: (key, value) for key, value in node.pairs()}
        return self._keys[id(node)].get(str(step))


def _ending_at(node: Node, offset: int, key: str) -> tuple[str, Node] | None:
    if node.kind == "scalar":
        return (key, node) if node.end == offset else None
    pairs = node.pairs() if node.kind == "mapping" else ((None, kid) for kid in node.children)
    for name, kid in pairs:
        if kid.start <= offset <= kid.end:
            return _ending_at(kid, offset, name.value if name else key)
    return None


def located(text: str, outline: Outline, drafts: Drafts) -> tuple[Problem, ...]:
    """All problems with their places, in the order of the file."""
    locator = Locator(text, outline)
    spans = [_resolve(text, locator, draft) for draft in drafts.found]
    room = MAX_PROBLEMS - len(spans)
    if isinstance(outline.data, dict) and "reader" in outline.data:
        spans += _doubts(text, outline, locator, room)
    counter = LineCounter(text)
    problems = []
    for start, end, draft in sorted(spans, key=lambda span: span[:2]):
        place = counter.place(start, end)
        values = draft.values
        if draft.other is not None:
            line = LineCounter(text).place(locator.span(draft.other)[0]).line + 1
            values = tuple(sorted((*values, ("line", line))))
        problems.append(Problem(place, draft.code, values, draft.severity))
    last = problems[-1].place if problems else Place()
    if drafts.left_out:
        count = (("count", drafts.left_out),)
        problems.append(Problem(last, "file.more-problems", count, drafts.worst_left_out))
    elif room and len(problems) >= MAX_PROBLEMS:
        problems.append(Problem(last, "file.perhaps-more", (("count", MAX_PROBLEMS),), "warning"))
    return tuple(problems)


def _resolve(text: str, locator: Locator, draft: Draft) -> tuple[int, int, Draft]:
    if draft.stray:
        key, value = locator.nodes(draft.path)
        _, parent = locator.nodes(draft.path[:-1])
        if key is not None and parent.flow and value.empty and ":" not in text[key.end : value.start]:
            return key.start, key.end, Draft(draft.path, "yaml.comma", "error", (("key", key.value),))
    start, end = locator.span(draft.path, at_key=draft.at_key)
    return start, end, draft


def _doubts(text: str, outline: Outline, locator: Locator, room: int) -> list[tuple[int, int, Draft]]:
    """The first words that YAML takes for a comment or a name of the value, as many as there is room for."""
    found: list[tuple[int, int, Draft]] = []
    for name, offset in outline.unused_anchors[: min(room, _MAX_ANCHORS)]:
        draft = Draft((), "yaml.anchor-of-nothing", "warning", (("name", name),))
        found.append((offset, offset + 1 + len(name), draft))
    at = text.find(" #")
    asked = looked = 0
    while at >= 0 and len(found) < room and asked < _MAX_DOUBTS and looked < _MAX_LOOKS:
        looked += 1
        after = text[at + 2 : at + 3]
        if at and not text[at - 1].isspace() and after.strip() and after not in "#!":
            asked += 1
            held = locator.at(at)
            if held and held[0] in _FREE_WORDS and not held[1].style:
                found.append((at + 1, at + 2, Draft((), "yaml.comment-cut", "warning")))
        # What follows on the line is a comment, or stands in quotation marks.
        at = text.find(" #", next_line(text, at))
    return found
