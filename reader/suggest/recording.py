"""From attributions to suggestions: who their speakers are, on which way they came, and which stands in which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.model import Source
from reader.suggest.attribution import Attribution
from reader.suggest.chains import Hop, Ways, insides
from reader.suggest.grammars import subject_of
from reader.suggest.passages import Prepared
from reader.suggest.resolution import Cast
from reader.suggest.suggestion import Carrier, QuoteSuggestion


def quote_suggestions(
    article: Prepared, found: Sequence[Attribution], sources: Sequence[Source]
) -> Iterator[QuoteSuggestion]:
    """The suggestions for attributions in the order of the text, with spans of the article as it is on disk."""
    if not found:
        return
    cast = Cast(article, sources, subject_of(article.lang.tag))
    ways = Ways(article, sources)
    places = [(sentence, number) for number, passage in enumerate(article.passages) for sentence in passage.sentences]
    starts = [sentence.span.start for sentence, _ in places]
    for one, inside in zip(found, insides(found), strict=True):
        speaker = cast.identify(one.speaker, one.cue, within=inside is not None) if one.speaker else None
        at = bisect_right(starts, (one.cue or one.hull).start) - 1
        sentence, paragraph = places[at] if at >= 0 else (None, 0)
        # One within another came on that one's way, by its speaker.
        hops = ways.way(one, sentence, paragraph, speaker) if inside is None else ()
        new = speaker if speaker and not speaker.id else None
        yield QuoteSuggestion(
            one.kind,
            tuple(map(article.original, one.content)),
            article.original(one.speaker) if one.speaker else None,
            article.original(one.cue) if one.cue else None,
            one.confidence,
            one.reasons,
            source=speaker.id if speaker else "",
            name=new.name if new else "",
            made=new,
            via=tuple(_carrier(article, cast, hop) for hop in hops),
            inside=inside,
        )


def _carrier(article: Prepared, cast: Cast, hop: Hop) -> Carrier:
    source = cast.carrier(hop.mention)
    return Carrier(
        article.original(hop.mention) if hop.stated else None,
        source.id if source else "",
        source.name if source and not source.id else "",
        source.type if source else "",
        hop.stated,
        article.words(hop.venue).rstrip(",.;") if hop.venue else "",
    )
