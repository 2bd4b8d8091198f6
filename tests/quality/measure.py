"""How good drafts are: suggestions scored against the annotations that people made of the same articles.

The measures are those of the GenderGapTracker's evaluation, as they are used for quotation extraction: a suggested
content is right when at least a share of it lies in one annotated content; an annotated content is found when at least
that share of it is covered. A speaker is right when it is resolved to the annotated source, or its mention overlaps the
annotated one; counted over the annotations that were found and whose speaker is named.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.analysis.who import speaker_keys
from reader.anchoring.near import nearby_mention
from reader.model import Quote, Source, Span
from reader.session import open_session
from reader.session.drafting import page_suggestions
from reader.suggest import QuoteSuggestion
from reader.views.page import Page

ARTICLES = Path(__file__).parent.parent.parent / "articles"

SHARE = 0.8
"""The share of a content that must agree."""


@dataclass(frozen=True)
class Score:
    """The figures of one kind of quote in one article, as counts."""

    wanted: int
    """Annotated quotes."""
    found: int
    """Those of them that are suggested."""
    suggested: int
    """Suggestions."""
    right: int
    """Those of them that are annotated."""
    speakers: int
    """Annotated quotes that were found and whose speaker is named."""
    speakers_right: int
    """Those of them whose suggested speaker is that one."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        both = self.suggested + self.wanted
        precision, recall = self.right / max(1, self.suggested), self.found / max(1, self.wanted)
        return 100 * 2 * precision * recall / (precision + recall) if both and precision + recall else 0.0

    @property
    def speaker(self) -> float:
        """Speakers that are right, in per cent."""
        return 100 * self.speakers_right / max(1, self.speakers)


def score(name: str, *, direct: bool) -> Score:
    """The figures of a bundled article, of its direct quotes alone or of all."""
    page = open_session(ARTICLES / f"{name}.txt").page
    everything = [quote for quote in page.document.quotes if quote.kind != "scare" and _spans(page, quote)]
    quotes = [quote for quote in everything if quote.kind == "direct"] if direct else everything
    drafts = [
        one for one in page_suggestions(page).quotes if one.kind == "direct" or (not direct and one.kind != "scare")
    ]
    covered = _points(span for one in drafts for span in one.content)
    gold = [_points(_spans(page, quote)) for quote in everything]
    right = sum(any(_agrees(_points(one.content), other) for other in gold) for one in drafts)
    found = [quote for quote in quotes if _agrees(_points(_spans(page, quote)), covered)]
    named = [quote for quote in found if speaker_keys(quote)]
    speakers = sum(_names(quote, page, drafts) for quote in named)
    return Score(len(quotes), len(found), len(drafts), right, len(named), speakers)


def _spans(page: Page, quote: Quote) -> tuple[Span, ...]:
    return page.anchors.of(quote.key).spans


def _points(spans: Iterable[Span]) -> set[int]:
    return {point for span in spans for point in range(*span)}


def _agrees(points: set[int], other: set[int]) -> bool:
    return len(points & other) >= SHARE * len(points)


def _mention(page: Page, quote: Quote) -> Span | None:
    """Where the text names the speaker of a quote: as the record says, else by name, nearest to the words."""
    found = page.anchors.of(quote.key).mention
    if found or not quote.speaker:
        return found
    ref = quote.speaker[0]
    source = ref if isinstance(ref, Source) else page.document.sources_by_id().get(ref)
    names = [name for name in (source.name, *source.aka) if name] if source else []
    near = nearby_mention(page.text, _spans(page, quote)[0], names, page.lang) if names else None
    return near[0] if near else None


def _names(quote: Quote, page: Page, drafts: Iterable[QuoteSuggestion]) -> bool:
    points, mention = _points(_spans(page, quote)), _mention(page, quote)
    near = [one for one in drafts if _points(one.content) & points]
    return any(
        one.source in speaker_keys(quote)
        or (mention is not None and one.speaker is not None and one.speaker.overlaps(mention))
        for one in near
    )


def main() -> None:
    """Print the figures of every bundled article."""
    for path in sorted(ARTICLES.glob("*.txt")):
        for direct in (True, False):
            one = score(path.stem, direct=direct)
            print(
                f"{path.stem:24} {'direct' if direct else 'all':6} F1 {one.f1:5.1f} "
                f"(right {one.right} of {one.suggested} suggested, found {one.found} of {one.wanted})  "
                f"speaker {one.speaker:5.1f} ({one.speakers_right} of {one.speakers})"
            )


if __name__ == "__main__":
    main()
