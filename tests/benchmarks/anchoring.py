"""How well and how fast words are found again, on made-up articles whose truth is known.

Run alone: `python -m tests.benchmarks.anchoring`. It prints for each share of edited words how many quotes were
right and how many decoys were taken in silence, and the times that 1,000 and 10,000 quotes take.
"""

from __future__ import annotations

import gc
import time

from reader.anchoring.anchors import anchor_document
from reader.anchoring.fold import fold
from tests.anchoring.made import Maker, document_of, is_deceived, is_right, text_of

ROUNDS = 40
QUOTES = 50
SHARES = ((0.01, 0.99), (0.05, 0.97), (0.10, 0.90))


def accuracy(
    lang: str, share: float, rounds: int = ROUNDS, decoys: float = 0.5
) -> tuple[int, int, int, dict[str, int]]:
    """Right, deceived and all quotes, and how often each state came."""
    right = deceived = total = 0
    states: dict[str, int] = {}
    for seed in range(rounds):
        maker = Maker(seed, lang)
        made, contents = maker.article(QUOTES, 3)
        made = maker.with_decoys(maker.edited(made, share), contents, decoys)
        text, truths, planted = text_of(made)
        anchors = anchor_document(document_of(lang, contents), text)
        for index, content in enumerate(contents):
            anchored = anchors.of(f"q{index}")
            truth = truths.get(index)
            total += 1
            states[anchored.state] = states.get(anchored.state, 0) + 1
            right += truth is not None and is_right(lang, content, truth, anchored)
            deceived += is_deceived(lang, content, truth, planted, anchored)
    return right, deceived, total, states


def speed(quotes: int, filler: int, share: float) -> tuple[float, int]:
    """Seconds that so many quotes take with `filler` sentences before each, and the size of the article in bytes."""
    maker = Maker(7, "vi", 300)
    made, contents = maker.article(quotes, filler)
    text, _, _ = text_of(maker.edited(made, share) if share else made)
    document = document_of("vi", contents)
    del made, contents, maker
    fold.cache_clear()
    gc.collect()
    began = time.perf_counter()
    anchor_document(document, text)
    return time.perf_counter() - began, len(text.encode())


def main() -> None:
    """Prints the figures."""
    for lang in ("en", "vi"):
        for share, target in SHARES:
            right, deceived, total, states = accuracy(lang, share)
            print(
                f"{lang} {share:4.0%} edited: {right / total:6.1%} right (at least {target:.0%}), "
                f"{deceived} of {total} deceived   {states}"
            )
    for quotes, filler in ((1000, 0), (10_000, 7)):
        for share in (0.0, 0.01, 0.05):
            seconds, length = min(speed(quotes, filler, share) for _ in range(3))
            print(f"{quotes:6,} quotes in {length / 1e6:5.2f} MB, {share:.0%} edited: {seconds * 1000:6.0f} ms")


if __name__ == "__main__":
    main()
