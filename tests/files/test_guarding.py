"""The proof that a patched text means the edited document: what it must notice, and when it does not apply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.files import patch
from reader.files.geometry import Splices
from reader.files.guarding import MeaningChangedError, check_meaning
from reader.files.layout import Layout
from reader.files.patch import patched
from reader.files.planning import plan
from reader.files.reading import Loaded, read
from reader.files.rereading import reread
from reader.model import Article, Document, Quote

BEFORE = {"reader": "1", "quotes": [{"text": "x", "said": ["a"]}, {"text": "y"}], "x-a": "b"}
ONE, TWO = Quote(("x",), key="quotes/1"), Quote(("y",), key="quotes/2")
PLAN = plan(2, {"quotes/1": (0, ONE), "quotes/2": (1, TWO)}, [replace(ONE, cue="c"), TWO])
OLD = {"quotes": {0: ONE, 1: TWO}}


def check(after: Any) -> None:
    check_meaning(BEFORE, after, {"quotes": PLAN}, OLD, None)


def test_what_was_meant_passes() -> None:
    check(BEFORE | {"quotes": [{"text": "x", "said": ["a"], "cue": "c"}, {"text": "y"}]})


@pytest.mark.parametrize(
    "after",
    [
        None,
        {"reader": "1", "x-a": "b"},
        BEFORE,
        BEFORE | {"x-a": "c"},
        BEFORE | {"x-b": "c"},
        BEFORE | {"quotes": "x"},
        BEFORE | {"quotes": [{"text": "x", "said": ["a"], "cue": "c"}]},
        BEFORE | {"quotes": [{"text": "x", "said": ["a"], "cue": "c"}, {"text": "z"}]},
        BEFORE | {"quotes": [{"text": "x", "said": ["a"], "cue": "d"}, {"text": "y"}]},
        BEFORE | {"quotes": [{"text": "x", "cue": "c"}, {"text": "y"}]},
        BEFORE | {"quotes": ["x", {"text": "y"}]},
    ],
)
def test_anything_else_does_not(after: Any) -> None:
    with pytest.raises(MeaningChangedError):
        check(after)


TEXT = "reader: 1\narticle:\n  title: T\nsources:\n  an: {name: A}\nquotes:  # c\n" + "".join(
    f"  # {number}\n  - text: câu {number}\n    cue: nói\n\n" for number in range(9)
)


def loaded(text: str = TEXT) -> Loaded:
    return read(text.encode(), Path("a.yaml"))


def cue(index: int) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        quotes = list(document.quotes)
        quotes[index] = replace(quotes[index], cue="hỏi")
        return replace(document, quotes=tuple(quotes))

    return change


CHANGES: tuple[Callable[[Document], Document], ...] = (
    *(cue(index) for index in (0, 1, 4, 8)),
    lambda document: replace(document, quotes=document.quotes[1:]),
    lambda document: replace(document, quotes=document.quotes[:-1]),
    lambda document: replace(document, quotes=(*document.quotes, Quote(("z",), key="quotes/z"))),
    lambda document: replace(document, quotes=(Quote(("z",), key="quotes/z"), *document.quotes)),
    lambda document: replace(document, article=Article("U", lang="vi")),
    lambda document: replace(document, sources=(replace(document.sources[0], name="B"),)),
    lambda document: cue(2)(replace(document, article=Article("U"), sources=document.sources * 1)),
)


@pytest.mark.parametrize("tail", ["", "events: []\n", "...\n", "events:\n- {label: l}\n# cuối\n"])
@pytest.mark.parametrize("change", CHANGES)
def test_only_the_changed_lines_are_read_again(
    tail: str, change: Callable[[Document], Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = loaded(TEXT + tail)
    whole = patched(before, change(before.document))
    monkeypatch.setattr(patch, "WHOLE_READ", 0)
    monkeypatch.setattr(patch, "outline", lambda _: pytest.fail("the whole text was read"))
    part = patched(before, change(before.document))
    assert part.text == whole.text
    assert part.outline.data == whole.outline.data
    assert part.paths == whole.paths
    for one, other in zip(part.outline.pairs, whole.outline.pairs, strict=True):
        assert (one.starts, one.name_starts, one.start) == (other.starts, other.name_starts, other.start)


@pytest.mark.parametrize(
    "new",
    [
        "  - text: câu 4\n    cue: hỏi\n  - text: z\n",
        "  - text: 'câu 4\n    cue: hỏi\n",
        "  - text: câu 4\n    cue: nói\n",
        "- text: câu 4\n  cue: hỏi\n",
        "  - text: câu 4\n    cue: hỏi\nx:\n",
    ],
)
def test_lines_that_mean_something_else_are_no_proof(new: str) -> None:
    before = loaded()
    start = before.text.index("  - text: câu 4")
    end = before.text.index("\n", before.text.index("cue", start)) + 1
    splices = Splices()
    splices.put(start, end, new)
    quotes = before.document.quotes
    old = {quote.key: (index, quote) for index, quote in enumerate(quotes)}
    made = plan(len(quotes), old, cue(4)(before.document).quotes)
    layout = Layout(before.text, "\n", before.outline)
    text = before.text[:start] + new + before.text[end:]
    assert reread(layout, splices, text, {"quotes": made}, {"quotes": dict(old.values())}, None) is None


def test_a_splice_outside_its_lines_is_no_proof() -> None:
    before = loaded()
    splices = Splices()
    splices.put(0, 0, "# c\n")
    layout = Layout(before.text, "\n", before.outline)
    articles = (before.document.article, Article("U"))
    assert reread(layout, splices, "# c\n" + before.text, {}, {}, articles) is None


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("cue: nói", "cue: &c nói", 1),
        "{reader: 1, quotes: [{text: x}]}\n",
        "reader: 1\nquotes: [{text: x}]\n",
    ],
)
def test_where_lines_do_not_stand_alone_the_whole_text_is_read(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patch, "WHOLE_READ", 0)
    before = loaded(text)
    document = cue(0)(before.document)
    assert read(patched(before, document).data, Path("a.yaml")).document == document


def test_a_key_that_is_there_further_up_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patch, "WHOLE_READ", 0)
    before = loaded("reader: 1\nsources:\n" + "".join(f"  s{number}: {{name: A}}\n" for number in range(9)))
    sources = before.document.sources
    document = replace(before.document, sources=(*sources[:-1], replace(sources[-1], id="s0")))
    with pytest.raises(patch.RefusedError):
        patched(before, document)
