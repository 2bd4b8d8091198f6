"""Words that are no longer in the article as they were: where something like them stands.

Pairs of neighbouring words vote for places; the best places are measured word by word, and every difference passes the
guard. It takes one pass over the text for all that is lost, and a bounded time for each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count, pairwise
from typing import TypeAlias

from reader.anchoring.distance import changes, end_distances
from reader.anchoring.fold import fold_part
from reader.anchoring.guard import Guard
from reader.anchoring.index import chunks, word_pattern
from reader.anchoring.page import Page
from reader.anchoring.parts import Part, Place
from reader.anchoring.tokens import Token, Tokens

Pair: TypeAlias = tuple[str, str]
"""Two words that stand next to each other."""

_RARE = 150
_OVERLAP = 300
_VOTES = 150
_PLACES = 8
_SAMPLES = 64
_FEWEST_PAIRS = 4
_RUNS = 4
_TELLING = 3
_FEWEST_WORDS = 3
_MOST_WORDS = 1500


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A place where words stand that are like those of a part."""

    place: Place
    """Where, in the folded text."""
    errors: int
    """How many words differ."""
    words: int
    """How many words were looked for."""
    critical: bool
    """Whether a number, a negation or a name is among the differences."""
    close: bool
    """Whether so many telling words are the same that nothing else need speak for it."""


def most_errors(words: int) -> int:
    """How many words of so many may differ at all."""
    if words < 12:
        return 1 if words <= 4 else 2 if words <= 7 else 3
    return 3 * words // 10


def lookalikes(page: Page, parts: Iterable[Part]) -> dict[str, list[Lookalike]]:
    """For the folded words of each part the places like them, the likest first; none for less than three words."""
    folded = page.folded.text
    pattern = word_pattern(folded)
    common = _common_words(folded, pattern)
    pairs_of: dict[str, dict[Pair, int]] = {}
    part_of = {part.folded: part for part in parts}
    for words in part_of:
        found = [(match.group(), match.start()) for match in pattern.finditer(words)]
        if _FEWEST_WORDS <= len(found) <= _MOST_WORDS:
            pairs = {(first, second): at for (first, at), (second, _) in pairwise(found)}
            pairs_of[words] = _telling_pairs(pairs, common)
    if not pairs_of:
        return {}
    offsets = _offsets(folded, pattern, {pair for pairs in pairs_of.values() for pair in pairs})
    guard = Guard(page.lang, page.text)
    return {
        words: _measured(page, part_of[words], _windows(words, pairs, offsets), guard)
        for words, pairs in pairs_of.items()
    }


def _common_words(folded: str, pattern: re.Pattern[str]) -> dict[str, float]:
    """About how often each word stands in the text, from a sample of a long one; never-seen words are rare."""
    ranges = list(chunks(folded))
    step = max(1, len(ranges) // _SAMPLES)
    counts: Counter[str] = Counter()
    for start, end in ranges[::step]:
        counts.update(pattern.findall(folded, start, end))
    return {word: count * step for word, count in counts.items()}


def _telling_pairs(pairs: dict[Pair, int], common: dict[str, float]) -> dict[Pair, int]:
    """Of the pairs of a part those that stand in few places, as far as can be told from their words."""
    total = sum(common.values()) or 1
    expected = sorted(
        (common.get(first, 0) * common.get(second, 0) / total, at) for (first, second), at in pairs.items()
    )
    votes = 0.0
    kept: set[int] = set()
    for likely, at in expected:
        votes += likely
        if votes > _VOTES and len(kept) >= _FEWEST_PAIRS:
            break
        kept.add(at)
    return {pair: at for pair, at in pairs.items() if at in kept}


def _offsets(folded: str, pattern: re.Pattern[str], wanted: set[Pair]) -> dict[Pair, list[int]]:
    """Where each pair of neighbouring words begins; of those that are too common only the first places.

    `wanted` loses the pairs that turn out to be too common.
    """
    offsets: dict[Pair, list[int]] = defaultdict(list)
    cut = re.compile(f"({pattern.pattern})")
    for start, end in chunks(folded):
        stop = min(len(folded), end + _OVERLAP)
        pieces = cut.split(folded[start:stop])
        words = pieces[1::2]
        hits = list(compress(count(), map(wanted.__contains__, pairwise(words))))
        begins = list(accumulate(map(len, pieces), initial=start))[1::2] if hits else []
        for index in hits:
            at, pair = begins[index], (words[index], words[index + 1])
            if at < end and pair in wanted:
                offsets[pair].append(at)
                if len(offsets[pair]) == _RARE:
                    wanted.discard(pair)
    return offsets


def _windows(words: str, pairs: dict[Pair, int], offsets: dict[Pair, list[int]]) -> list[Place]:
    """The ranges of the text in which most pairs of a part stand as far apart as in the part, the best ones first."""
    known = sorted((len(offsets[pair]), within, pair) for pair, within in pairs.items() if pair in offsets)
    votes: list[tuple[int, int]] = []
    for places, within, pair in known:
        # Of a common pair only the first places are known; they would vote for the beginning of the text.
        if votes and (len(votes) + places > _VOTES or places == _RARE):
            break
        votes += [(at - within, within) for at in offsets[pair]]
    votes.sort()
    slack = 40 + len(words) // 3
    ranked = []
    first = 0
    inside: dict[int, int] = defaultdict(int)
    for start, within in votes:
        inside[within] += 1
        while start - votes[first][0] > slack:
            left = votes[first][1]
            inside[left] -= 1
            if not inside[left]:
                del inside[left]
            first += 1
        ranked.append((len(inside), votes[first][0], start))
    ranked.sort(key=lambda vote: -vote[0])
    windows: list[Place] = []
    for agreeing, low, high in ranked:
        if len(windows) == _PLACES or 2 * agreeing < ranked[0][0]:
            break
        if all(high < start or low > end for start, end in windows):
            windows.append((low, high))
    return [(low - slack, high + len(words) + slack) for low, high in windows]


def _measured(page: Page, part: Part, windows: Sequence[Place], guard: Guard) -> list[Lookalike]:
    """What stands in each window, measured word by word: the likest first, each place once."""
    spoken = fold_part(part.words)
    wanted = Tokens(spoken, part.words, 0, len(spoken.text))
    most = most_errors(len(wanted))
    guard = guard.also_of(wanted.words)
    found: dict[Place, Lookalike] = {}
    for window in windows:
        tokens = Tokens(page.folded, page.text, *_at_spaces(page.folded.text, *window))
        distances = end_distances(wanted.words, tokens.words)
        if len(wanted) and min(distances, default=most + 1) <= most:
            for like in _alike(wanted, tokens, distances, guard):
                found.setdefault(like.place, like)
    return sorted(found.values(), key=lambda like: (like.errors, like.place))


def _at_spaces(folded: str, low: int, high: int) -> Place:
    """A range made smaller until it cuts no word, where there are spaces."""
    if low > 0:
        low = max(low, folded.find(" ", low, high))
    if high < len(folded):
        space = folded.rfind(" ", max(0, low), high)
        high = space if space > 0 else high
    return max(0, low), min(high, len(folded))


def _alike(wanted: Tokens, tokens: Tokens, distances: Sequence[int], guard: Guard) -> list[Lookalike]:
    """The runs of tokens that take few enough changes, those with the fewest first; they do not overlap.

    `distances` has for each token the fewest changes that a run ending with it takes.
    """
    most = most_errors(len(wanted))
    taken: list[Place] = []
    found = []
    for fewest in sorted({distance for distance in distances if distance <= most}):
        ends = [index + 1 for index, distance in enumerate(distances) if distance == fewest]
        runs = [
            (start, end)
            for end in ends
            if not any(low < end <= high + most for low, high in taken)
            for start in _starts(wanted.words, tokens.words[:end], fewest)
        ]
        while runs and len(taken) < _RUNS:
            best = min(runs, key=lambda run: _awkwardness(run, wanted, tokens))
            taken.append(best)
            runs = [run for run in runs if run[1] <= best[0] or run[0] >= best[1]]
            like = _compared(wanted, tokens, best, guard)
            if like is not None:
                found.append(like)
    return found


def _compared(wanted: Tokens, tokens: Tokens, run: Place, guard: Guard) -> Lookalike | None:
    """What a run of tokens has in common with the words looked for; None when that is hardly a word."""
    start, end = run
    made = changes(wanted.words, tokens.words[start:end], most_errors(len(wanted)))
    if made is None or len(wanted) - len(made) < 2:
        return None
    made = [change._replace(found=change.found + start) for change in made]
    gone = {change.wanted for change in made if change.action != "insert"}
    stops = any(guard.is_critical(change, wanted, tokens) for change in made)
    missing = {change.wanted for change in made if change.action == "delete"}
    beside = _beside(tokens, run, *_edges(wanted, tokens, run, missing))
    stops = stops or any(guard.is_guarded(token) for token in beside)
    telling = sum(not guard.is_common(word) for index, word in enumerate(wanted.words) if index not in gone)
    close = telling >= _TELLING and 3 * len(made) <= len(wanted)
    place = tokens.places[start][0], tokens.places[end - 1][1]
    return Lookalike(place, len(made), len(wanted), stops, close)


def _edges(wanted: Tokens, tokens: Tokens, run: Place, missing: set[int]) -> tuple[int, int]:
    """How many words are missing at the beginning and at the end; a mark that was there and is not counts as one."""
    size = len(wanted)
    before = next(index for index in range(size + 1) if index not in missing)
    after = next(index for index in range(size + 1) if size - 1 - index not in missing)
    head, tail = wanted.around(0)[0], wanted.around(size - 1)[1]
    before = before or int(not tokens.around(run[0])[0].endswith(head))
    after = after or int(not tokens.around(run[1] - 1)[1].startswith(tail))
    return before, after


def _beside(tokens: Tokens, run: Place, before: int, after: int) -> Iterator[Token]:
    """The tokens of the same sentence where words are missing at an end: what came in their place may be there."""
    start, end = run
    at = start
    while at > max(0, start - before) and not tokens[at].initial:
        at -= 1
        yield tokens[at]
    for at in range(end, min(end + after, len(tokens))):
        if tokens[at].initial:
            break
        yield tokens[at]


def _starts(words: list[str], text: list[str], fewest: int) -> list[int]:
    """Where a run may begin that ends with the text and takes the fewest changes."""
    reach = text[-(2 * len(words) + 2) :][::-1]
    distances = end_distances(words[::-1], reach)
    return [len(text) - index - 1 for index, distance in enumerate(distances) if distance == fewest][:_PLACES]


def _awkwardness(run: Place, wanted: Tokens, tokens: Tokens) -> tuple[int, int, int, int, int]:
    """How unlikely a run is among those that take as many changes.

    It is when its ends belong to other sentences than the rest, when they are not the words looked for, when it is not
    as long as these; of the rest the longer is likelier.
    """
    start, end = run
    across = 0
    if end - start > 1 and len(wanted) > 1:
        across += tokens[start + 1].initial and not wanted[1].initial
        across += tokens[end - 1].initial and not wanted[len(wanted) - 1].initial
    other = (tokens.words[start] != wanted.words[0]) + (tokens.words[end - 1] != wanted.words[-1])
    return across, other, abs(end - start - len(wanted)), start - end, start
