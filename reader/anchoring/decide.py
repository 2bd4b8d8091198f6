"""Of several places with an item's words, the one that is meant: by context, marks, layout and what is near."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reader.anchoring.approximate import Lookalike
from reader.anchoring.fold import fold_words
from reader.anchoring.near import support
from reader.anchoring.page import Page
from reader.anchoring.parts import Chain, Part, Place, chains, pinned, plain
from reader.anchoring.wanted import Wanted
from reader.model import Span

_DIGITS = re.compile(r"\d+")
_MOST_WEIGHED = 200


@dataclass(frozen=True, slots=True)
class Option:
    """Somewhere an item's words stand, or words like them."""

    chain: Chain
    """A place for each part."""
    exact: bool = True
    """Whether they are the words, but for white space."""
    errors: int = 0
    """How many words differ."""
    words: int = 0
    """How many words were compared, where some differ."""
    critical: bool = False
    """Whether a number, a negation or a name differs."""
    close: bool = True
    """Whether they are so like that nothing else need speak for them."""

    @property
    def hull(self) -> Place:
        """From the first word to the last."""
        return self.chain[0][0], self.chain[-1][1]


@dataclass(frozen=True, slots=True)
class Decision:
    """What could be decided about an item by itself."""

    chosen: Option | None
    """The place that is meant; None when it is not clear."""
    alone: bool
    """Whether it was the only place."""
    left: tuple[Option, ...]
    """The places that remain when it is not clear; lookalikes among them must not be taken without further reason."""


def spans_of(page: Page, chain: Chain) -> tuple[Span, ...]:
    """The places of a chain in the text."""
    return tuple(page.folded.span(*place) for place in chain)


def literal_options(page: Page, wanted: Wanted, places: Mapping[str, Sequence[Place]]) -> list[Option]:
    """Everywhere that an item's words stand: those that are the same, else those that are the same when folded."""
    for parts in wanted.variants:
        found = chains(parts, places)
        if len(parts) > 1 and (wanted.before or wanted.after):
            firsts = [place for place in places.get(parts[0].folded, ()) if _follows(page, wanted.before, place[0])]
            lasts = [place for place in places.get(parts[-1].folded, ()) if _precedes(page, wanted.after, place[1])]
            found = list(dict.fromkeys((*pinned(parts, places, firsts[:_MOST_WEIGHED], lasts), *found)))
        options = [Option(chain, _is_exact(page, parts, chain)) for chain in found]
        options = [option for option in options if option.exact or _same_digits(page, parts, option.chain)]
        if options:
            exact = [option for option in options if option.exact]
            return exact or options
    return []


def alike_options(
    wanted: Wanted, places: Mapping[str, Sequence[Place]], alike: Mapping[str, Sequence[Lookalike]]
) -> list[Option]:
    """Everywhere that words like an item's stand; the parts that are still there stand where they are.

    Nowhere, when all of its parts are there: then something else speaks against the place, a number that differs.
    """
    parts = wanted.variants[-1]
    if not any(alike.get(part.folded) for part in parts):
        return []
    known = {
        part.folded: places.get(part.folded) or sorted(like.place for like in alike.get(part.folded, ()))
        for part in parts
    }
    measured = {(part.folded, like.place): like for part in parts for like in alike.get(part.folded, ())}
    options = []
    for chain in chains(parts, known):
        likes = [measured.get((part.folded, place)) for part, place in zip(parts, chain, strict=True)]
        differing = [like for like in likes if like is not None]
        options.append(
            Option(
                chain,
                False,
                sum(like.errors for like in differing),
                sum(like.words for like in differing),
                any(like.critical for like in differing),
                all(like.close for like in differing),
            )
        )
    return sorted(options, key=lambda option: (option.errors, option.chain))


def decide(page: Page, wanted: Wanted, options: Sequence[Option], outer: Place | None) -> Decision:
    """Which of the places with the very words is meant. `outer` is where the item that this one stands inside is."""
    left = list(options)
    alone = len(left) == 1
    for narrow in _FILTERS:
        if len(left) < 2:
            break
        left = narrow(page, wanted, left, outer)
    return Decision(left[0], alone, ()) if len(left) == 1 else Decision(None, False, tuple(left))


def decide_alike(page: Page, wanted: Wanted, options: Sequence[Option], outer: Place | None) -> Decision:
    """Which of some lookalikes may be taken for the words: the likest, when it is clear and something speaks for it.

    One that differs in a number, a negation or a name never is. One with few telling words in common needs something
    else to speak for it.
    """
    passing = [option for option in options if not option.critical]
    if not passing:
        return Decision(None, False, tuple(options))
    best = passing[0]
    margin = passing[1].errors - best.errors if len(passing) > 1 else best.words
    clear = margin >= max(1, best.words // 10)
    if not clear:
        narrowed = decide(page, wanted, [option for option in passing if option.errors - best.errors <= 1], outer)
        if narrowed.chosen is None:
            return Decision(None, False, tuple(options))
        best = narrowed.chosen
    if (best.close and clear) or _speaks_for(page, wanted, best):
        return Decision(best, len(options) == 1, ())
    return Decision(None, False, tuple(options))


def contradicts(page: Page, wanted: Wanted, option: Option) -> bool:
    """Whether a context is recorded for an item, and nothing of it stands beside a place."""
    if not wanted.before and not wanted.after:
        return False
    start, end = option.hull
    before = bool(wanted.before) and _follows(page, wanted.before, start)
    after = bool(wanted.after) and _precedes(page, wanted.after, end)
    return not before and not after and not _agreement(page, wanted, option)


def _speaks_for(page: Page, wanted: Wanted, option: Option) -> bool:
    """Whether something besides the words speaks for a place: its context, marks alone around it, the speaker near."""
    start, end = option.hull
    if wanted.before and _follows(page, wanted.before, start):
        return True
    if wanted.after and _precedes(page, wanted.after, end):
        return True
    if wanted.quoted and all(page.quotedness(span) == 0 for span in spans_of(page, option.chain)):
        return True
    return _support(page, wanted, option) > 1


def _by_context(page: Page, wanted: Wanted, options: list[Option], outer: Place | None) -> list[Option]:
    """Those with the recorded words before and after them; else those with the most of these words next to them."""
    del outer
    if not wanted.before and not wanted.after:
        return options
    exact = [
        option
        for option in options
        if _follows(page, wanted.before, option.hull[0]) and _precedes(page, wanted.after, option.hull[1])
    ]
    if exact:
        return exact
    agreeing = {option: _agreement(page, wanted, option) for option in options}
    return _best(options, lambda option: -agreeing[option] if agreeing[option] > 1 else 0)


def _by_outer(page: Page, wanted: Wanted, options: list[Option], outer: Place | None) -> list[Option]:
    del page, wanted
    if outer is None:
        return options
    return [option for option in options if outer[0] <= option.hull[0] and option.hull[1] <= outer[1]] or options


def _by_marks(page: Page, wanted: Wanted, options: list[Option], outer: Place | None) -> list[Option]:
    del outer
    if not wanted.quoted:
        return options
    return _best(options, lambda option: max(page.quotedness(span) for span in spans_of(page, option.chain)))


def _by_layout(page: Page, wanted: Wanted, options: list[Option], outer: Place | None) -> list[Option]:
    del outer

    def rank(option: Option) -> int:
        span = page.folded.span(*option.hull)
        if wanted.home == "article":
            return page.rank(span)
        if wanted.home == "caption":
            return -page.rank(span)
        paragraph = page.paragraph(span)
        if paragraph is None or span.start != paragraph.span.start:
            return 2
        return 0 if span.end == paragraph.span.end else 1

    return _best(options, rank)


def _by_support(page: Page, wanted: Wanted, options: list[Option], outer: Place | None) -> list[Option]:
    del outer
    if len(options) > _MOST_WEIGHED or not (wanted.nearby or wanted.names):
        return options
    return _best(options, lambda option: -_support(page, wanted, option))


_FILTERS: tuple[Callable[[Page, Wanted, list[Option], Place | None], list[Option]], ...] = (
    _by_context,
    _by_outer,
    _by_marks,
    _by_layout,
    _by_support,
)


def _best(options: list[Option], cost: Callable[[Option], int]) -> list[Option]:
    costs = [cost(option) for option in options]
    least = min(costs)
    return [option for option, price in zip(options, costs, strict=True) if price == least]


def _support(page: Page, wanted: Wanted, option: Option) -> int:
    names = tuple(fold_words(name) for name in wanted.names)
    return support(page, option.chain, wanted.nearby, names)


def _follows(page: Page, before: str, start: int) -> bool:
    """Whether folded words stand right before an offset of the folded text."""
    text = page.folded.text
    if start and text[start - 1] == " ":
        start -= 1
    return text.endswith(before, 0, start)


def _precedes(page: Page, after: str, end: int) -> bool:
    """Whether folded words stand right after an offset of the folded text."""
    text = page.folded.text
    return text.startswith(after, end + 1 if text[end : end + 1] == " " else end)


def _agreement(page: Page, wanted: Wanted, option: Option) -> int:
    """How many words of the context stand next to a place, in an unbroken row, whatever stands between them."""
    text = page.folded.text
    start, end = option.hull
    before = re.findall(r"\w+", text[max(0, start - len(wanted.before) - 20) : start])[::-1]
    after = re.findall(r"\w+", text[end : end + len(wanted.after) + 20])
    return _row(before, re.findall(r"\w+", wanted.before)[::-1]) + _row(after, re.findall(r"\w+", wanted.after))


def _row(found: list[str], expected: list[str]) -> int:
    count = 0
    for one, other in zip(found, expected, strict=False):
        if one != other:
            break
        count += 1
    return count


def _is_exact(page: Page, parts: Sequence[Part], chain: Chain) -> bool:
    for part, place in zip(parts, chain, strict=True):
        start, end = page.folded.span(*place)
        here = page.text[start:end]
        if here != part.words and plain(here) != part.words:
            return False
    return True


def _same_digits(page: Page, parts: Sequence[Part], chain: Chain) -> bool:
    """Whether the numbers are the same: folding drops emphasis marks, and `5*3` is not `53`."""
    return all(
        _DIGITS.findall(page.text[span.start : span.end]) == _DIGITS.findall(part.words)
        for part, span in zip(parts, spans_of(page, chain), strict=True)
    )
