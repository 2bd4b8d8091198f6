"""A small share of the made-up articles of `tests/benchmarks/anchoring.py`, with the same targets."""

from __future__ import annotations

import pytest

from reader.anchoring.anchors import anchor_document
from tests.anchoring.made import Maker, document_of, is_deceived, is_right, text_of


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize(("share", "target"), [(0.0, 0.99), (0.01, 0.98), (0.05, 0.95), (0.10, 0.90)])
def test_quotes_are_found_in_an_edited_article_and_decoys_are_not(lang: str, share: float, target: float) -> None:
    right = total = 0
    for seed in range(4):
        maker = Maker(seed, lang)
        made, contents = maker.article(30, 3)
        edited = maker.edited(made, share) if share else made
        text, truths, decoys = text_of(maker.with_decoys(edited, contents, 0.5))
        anchors = anchor_document(document_of(lang, contents), text)
        for index, content in enumerate(contents):
            anchored = anchors.of(f"q{index}")
            truth = truths.get(index)
            assert not is_deceived(lang, content, truth, decoys, anchored), content
            right += truth is not None and is_right(lang, content, truth, anchored)
            total += 1
    assert right >= target * total


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_quotes_that_were_taken_out_are_not_found_in_their_decoys(lang: str) -> None:
    for seed in range(4):
        maker = Maker(seed, lang)
        _, contents = maker.article(30, 1)
        other, _ = maker.article(30, 3)
        text, _, decoys = text_of(maker.with_decoys(other, contents, 1.0))
        assert len(decoys) > 20
        anchors = anchor_document(document_of(lang, contents), text)
        for index, content in enumerate(contents):
            assert not is_deceived(lang, content, None, decoys, anchors.of(f"q{index}")), content
