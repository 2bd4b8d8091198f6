"""The commands that move the caret, scroll and select: what each does to the article pane."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.model import Span
from reader.tui.article_pane import ArticlePane
from reader.tui.keys import Press
from reader.views import motion
from reader.views.motion import Ground


class Finder:
    """What `f` and `F` looked for last, for `;` and `,`."""

    def __init__(self) -> None:
        self.wanted = ""
        self.step = 1

    def find(self, ground: Ground, offset: int, press: Press, wanted: str, step: int) -> int:
        """Go to the character, as often as asked."""
        for _ in range(press.count):
            offset = motion.to_character(ground, offset, wanted, step)
        return offset


Mover = Callable[[Ground, int, int], int]
"""From the ground, an offset and a direction to an offset."""

_BY: Mapping[str, tuple[Mover, int]] = {
    "move.left": (motion.by_character, -1),
    "move.right": (motion.by_character, 1),
    "move.word": (motion.by_word, 1),
    "move.word-back": (motion.by_word, -1),
    "move.word-end": (lambda ground, offset, _: motion.by_word_end(ground, offset), 1),
    "move.sentence": (motion.by_sentence, 1),
    "move.sentence-back": (motion.by_sentence, -1),
    "move.paragraph": (motion.by_paragraph, 1),
    "move.paragraph-back": (motion.by_paragraph, -1),
}

_SELECTING: Mapping[str, Mover] = {
    "move.word": lambda ground, offset, _: motion.by_word_end(ground, offset),
    "move.sentence": lambda ground, offset, _: motion.by_sentence_end(ground, offset),
    "move.paragraph": lambda ground, offset, _: motion.by_paragraph_end(ground, offset),
}
"""With a selection open these go to the end of the unit, so that nothing of the next one is selected."""

JUMPS = ("move.top", "move.bottom")
"""The motions from which `Ctrl+O` comes back."""


def move(pane: ArticlePane, finder: Finder, press: Press) -> bool:
    """Do a command of the group Move on the pane. Returns whether it was one."""
    id_ = press.command.id
    ground, caret = pane.ground, pane.caret
    if id_ in _BY:
        mover, step = _BY[id_]
        if pane.fixed_end is not None:
            mover = _SELECTING.get(id_, mover)
        for _ in range(press.count):
            after = mover(ground, caret, step)
            if after == caret:
                break
            caret = after
        pane.go(caret)
    elif id_ in ("move.up", "move.down"):
        _by_row(pane, press.count if id_ == "move.down" else -press.count)
    elif id_.startswith(("move.page", "move.half")):
        _by_screen(pane, id_, press.count)
    elif id_ in ("move.row-start", "move.row-end"):
        pane.go(motion.row_edge(ground, caret, end=id_ == "move.row-end"))
    elif id_ == "move.top":
        pane.go(0)
    elif id_ == "move.bottom":
        pane.go(_bottom(pane, press))
    elif id_ in ("scroll.down", "scroll.up"):
        pane.scroll_rows(press.count if id_ == "scroll.down" else -press.count)
    elif id_.startswith("move.find"):
        _find(pane, finder, press)
    else:
        return False
    return True


def _by_row(pane: ArticlePane, rows: int) -> None:
    goal = pane.goal if pane.goal is not None else pane.rows.cell_of(pane.caret)
    pane.go(motion.by_row(pane.ground, pane.caret, rows, goal), keep_goal=True)
    pane.goal = goal


def _by_screen(pane: ArticlePane, id_: str, count: int) -> None:
    height = max(2, pane.size.height)
    rows = height - 2 if "page" in id_ else height // 2
    rows *= count if id_.endswith("down") else -count
    goal = pane.goal if pane.goal is not None else pane.rows.cell_of(pane.caret)
    on_screen = pane.rows.row_of(pane.caret) - pane.scroll_offset.y
    pane.go(motion.by_screen(pane.ground, pane.caret, rows, goal), keep_goal=True)
    pane.goal = goal
    pane.bring_to(max(0, min(on_screen, height - 1)))
    pane.reveal()


def _bottom(pane: ArticlePane, press: Press) -> int:
    if press.counted and pane.spans:
        return pane.spans[min(press.count, len(pane.spans)) - 1].start
    return len(pane.text)


def _find(pane: ArticlePane, finder: Finder, press: Press) -> None:
    id_ = press.command.id
    if press.argument:
        finder.wanted, finder.step = press.argument, 1 if id_ == "move.find" else -1
    step = -finder.step if id_ == "move.find-reverse" else finder.step
    pane.go(finder.find(pane.ground, pane.caret, press, finder.wanted, step))


def select(pane: ArticlePane, press: Press, between_marks: Span | None, quote: Span | None) -> bool:
    """Do a command of the group Select on the pane. Returns whether it was one.

    `between_marks` are the words between the quotation marks around the caret, `quote` those of the quote under it.
    """
    id_ = press.command.id
    ground, caret = pane.ground, pane.caret
    if id_ in ("select.start", "select.rows"):
        rows = id_ == "select.rows"
        if pane.fixed_end is not None and pane.whole_paragraphs == rows:
            pane.select(None)
        else:
            pane.fixed_end = caret if pane.fixed_end is None else pane.fixed_end
            pane.whole_paragraphs = rows
            pane.go(caret)
    elif id_ in ("select.left", "select.right", "select.up", "select.down"):
        _extend(pane, id_.removeprefix("select."), press.count)
    elif id_ == "select.word":
        pane.select(motion.word_at(ground, caret))
    elif id_ == "select.sentence" and ground.paragraphs:
        index = ground.paragraph_at(caret)
        pane.select(next((one for one in reversed(ground.sentences(index)) if one.start <= caret), None))
    elif id_ == "select.paragraph" and ground.paragraphs:
        pane.select(ground.paragraphs[ground.paragraph_at(caret)])
    elif id_ == "select.marks":
        pane.select(between_marks)
    elif id_ == "select.quote":
        pane.select(quote)
    elif id_ == "select.swap":
        if pane.fixed_end is not None:
            other, pane.fixed_end = pane.fixed_end, caret
            pane.go(other)
    else:
        return False
    return True


def _extend(pane: ArticlePane, direction: str, count: int) -> None:
    if pane.fixed_end is None:
        pane.fixed_end = pane.caret
        pane.whole_paragraphs = False
    if direction in ("up", "down"):
        _by_row(pane, count if direction == "down" else -count)
        return
    caret = pane.caret
    for _ in range(count):
        caret = motion.by_character(pane.ground, caret, 1 if direction == "right" else -1)
    pane.go(caret)
