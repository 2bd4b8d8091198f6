from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, strategies as st

from reader.model import Span
from reader.views import motion
from reader.views.motion import Ground
from reader.views.rows import Rows
from reader.views.visible import visible
from tests.texts import paragraphs
from tests.views.test_rows import Block


def ground_of(*texts: str, measure: int = 20, roles: tuple[str, ...] = ()) -> Ground:
    blocks, offset = [], 0
    for index, text in enumerate(texts):
        role = roles[index] if roles else "paragraph"
        blocks.append(Block(Span(offset, offset + len(text)), role))
        offset += len(text) + 1
    text = "\n".join(texts)
    spans = tuple(block.span for block in blocks)

    def sentences(index: int) -> list[Span]:
        span = spans[index]
        cut = text.find(". ", span.start, span.end)
        return [span] if cut < 0 else [Span(span.start, cut + 1), Span(cut + 2, span.end)]

    return Ground(text, Rows(text, blocks, measure), spans, sentences)


def test_a_step_goes_over_a_letter_with_its_marks() -> None:
    ground = ground_of("e\u0302\u0301x")
    assert motion.by_character(ground, 0, 1) == 3
    assert motion.by_character(ground, 3, -1) == 0


def test_steps_cross_paragraphs_and_end_at_the_ends() -> None:
    ground = ground_of("ab", "cd")
    assert motion.by_character(ground, 1, 1) == 3
    assert motion.by_character(ground, 3, -1) == 1
    assert motion.by_character(ground, 0, -1) == 0
    assert motion.by_character(ground, 4, 1) == 4


def test_words_with_their_marks_and_punctuation() -> None:
    ground = ground_of("Ông nói: “không”, rồi đi.")
    places = [0]
    while (there := motion.by_word(ground, places[-1], 1)) != places[-1]:
        places.append(there)
    assert [ground.text[place] for place in places] == ["Ô", "n", ":", "“", "k", "”", "r", "đ", "."]


def test_words_in_nfd_are_whole() -> None:
    ground = ground_of("tie\u0302\u0301ng Vie\u0323\u0302t")
    assert motion.by_word(ground, 0, 1) == len("tie\u0302\u0301ng ")
    assert motion.word_at(ground, 0) == Span(0, len("tie\u0302\u0301ng"))


def test_word_back_goes_to_the_beginning_of_the_word_first() -> None:
    ground = ground_of("alpha beta")
    assert motion.by_word(ground, 8, -1) == 6
    assert motion.by_word(ground, 6, -1) == 0


def test_word_end_stands_on_the_last_letter() -> None:
    ground = ground_of("ab cd")
    assert motion.by_word_end(ground, 0) == 1
    assert motion.by_word_end(ground, 1) == 4


def test_sentences_and_paragraphs() -> None:
    ground = ground_of("One. Two", "Three")
    assert motion.by_sentence(ground, 0, 1) == 5
    assert motion.by_sentence(ground, 7, -1) == 5
    assert motion.by_paragraph(ground, 0, 1) == 9
    assert motion.by_paragraph(ground, 11, -1) == 9


def test_ends_of_sentences_and_paragraphs() -> None:
    ground = ground_of("One. Two", "Three")
    assert motion.by_sentence_end(ground, 0) == 3
    assert motion.by_sentence_end(ground, 3) == 7
    assert motion.by_paragraph_end(ground, 0) == 7
    assert motion.by_paragraph_end(ground, 7) == 13


def test_rows_keep_the_cell() -> None:
    ground = ground_of("aaaa bbbb cccc", measure=5)
    assert motion.by_row(ground, 2, 1, 2) == 7
    assert motion.by_row(ground, 2, 5, 2) == 12
    assert motion.by_row(ground, 12, -1, 2) == 7


def test_row_edges() -> None:
    ground = ground_of("aaaa bbbb", measure=5)
    assert motion.row_edge(ground, 2, end=True) == 3
    assert motion.row_edge(ground, 7, end=False) == 5


def test_a_folded_block_is_one_step() -> None:
    ground = ground_of("ab", "skip this", "cd", roles=("paragraph", "boilerplate", "paragraph"))
    assert motion.by_character(ground, 1, 1) == 3
    assert motion.by_character(ground, 3, 1) == 13
    assert motion.by_character(ground, 13, -1) == 3
    assert motion.settle(ground, 8) == 3


def test_to_a_character_in_the_paragraph_only() -> None:
    ground = ground_of("abcabc", "x")
    assert motion.to_character(ground, 0, "c", 1) == 2
    assert motion.to_character(ground, 2, "c", 1) == 5
    assert motion.to_character(ground, 5, "a", -1) == 3
    assert motion.to_character(ground, 0, "x", 1) == 0


MOVES: list[Callable[[Ground, int], int]] = [
    lambda ground, offset: motion.by_character(ground, offset, 1),
    lambda ground, offset: motion.by_character(ground, offset, -1),
    lambda ground, offset: motion.by_word(ground, offset, 1),
    lambda ground, offset: motion.by_word(ground, offset, -1),
    lambda ground, offset: motion.by_word_end(ground, offset),
    lambda ground, offset: motion.by_row(ground, offset, 1, 3),
    lambda ground, offset: motion.by_row(ground, offset, -1, 3),
    lambda ground, offset: motion.by_screen(ground, offset, 7, 3),
    lambda ground, offset: motion.by_paragraph(ground, offset, 1),
    lambda ground, offset: motion.row_edge(ground, offset, end=True),
]


@given(
    st.lists(paragraphs.map(visible), min_size=1, max_size=4), st.lists(st.sampled_from(MOVES), max_size=12), st.data()
)
def test_the_caret_always_stands_in_a_paragraph_on_a_whole_grapheme(
    texts: list[str], moves: list[Callable[[Ground, int], int]], data: st.DataObject
) -> None:
    ground = ground_of(*texts, measure=11)
    offset = motion.settle(ground, data.draw(st.integers(0, len(ground.text))))
    for move in moves:
        offset = move(ground, offset)
        span = ground.paragraphs[ground.paragraph_at(offset)]
        assert span.start <= offset <= max(span.start, span.end - 1)
        assert motion.settle(ground, offset) == offset


@given(paragraphs.map(visible))
def test_right_then_left_comes_back(text: str) -> None:
    ground = ground_of(text, measure=30)
    offset = 0
    while (there := motion.by_character(ground, offset, 1)) != offset:
        assert motion.by_character(ground, there, -1) == offset
        offset = there
