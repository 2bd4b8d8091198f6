"""The list of what is wrong with a file, and of the words that were not found."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model import Document, Event, Problem, Quote, problem
from reader.views.lines import Row
from reader.views.page import Page, page_of
from reader.views.problems import anchors_in_words, problem_rows
from tests.views.material import DOCUMENT, HOSTILE, TEXT, check_rows_fit, printed

PAGE = page_of(TEXT, DOCUMENT)
FILE = "reader: 1\nquotes:\n  - text: \ta\n    statsu: maybe\n"
PROBLEMS = (
    problem("yaml.tab", 2, 10),
    problem("model.unknown-key-near", 3, 4, 6, severity="warning", key="statsu", meant="status"),
)


def rows(
    problems: tuple[Problem, ...] = PROBLEMS, width: int = 90, text: str = FILE, page: Page = PAGE, path: str = "a.yaml"
) -> tuple[Row, ...]:
    return problem_rows(page, Path(path), problems, text, width)


def test_problems_stand_with_their_lines_and_the_words_that_were_not_found() -> None:
    assert printed(rows(), 90) == [
        " 2 problems in the file",
        "",
        " a.yaml:3:11: error: a tab: YAML is indented with spaces only",
        "     3 |   - text:  a",
        "       |           ^",
        "",
        " a.yaml:4:5: warning: `statsu` is no key that Reader knows here; did you mean `status`?",
        "     4 |     statsu: maybe",
        "       |     ^^^^^^",
        "",
        " 7 quotes, 1 not found",
        "",
        " not found: words of an older version",
    ]


def test_a_file_without_problems() -> None:
    found = printed(rows((), page=page_of(TEXT, Document(quotes=DOCUMENT.quotes[:2]))), 90)
    assert found == [" 0 problems in the file", "", " 2 quotes", ""]


def test_without_the_text_of_the_file_only_the_sentence_is_shown() -> None:
    assert printed(rows(PROBLEMS[:1], text=""), 90)[2:4] == [
        " a.yaml:3:11: error: a tab: YAML is indented with spaces only",
        "",
    ]


def test_a_long_sentence_takes_several_rows() -> None:
    found = printed(rows(PROBLEMS[1:]), 90)[2:4]
    narrow = printed(rows(PROBLEMS[1:], width=40), 40)[2:5]
    assert "".join(narrow).split() == "".join(found[:1]).split()


def test_every_unsure_state_is_counted_and_listed() -> None:
    quotes = (
        Quote(("the mayor wanted the old bridge closed by Friday",), kind="indirect", key="quotes/moved"),
        Quote(("the",), key="quotes/ambiguous"),
        Quote(("nowhere", "else"), key="quotes/lost"),
        Quote(("a farce",), key="quotes/found"),
    )
    page = page_of(TEXT, Document(quotes=quotes, events=(Event(("not here",), key="events/gone"),)))
    assert anchors_in_words(page) == "4 quotes, 1 moved, 1 ambiguous, 1 not found, elsewhere 1 not found"
    assert printed(rows((), page=page), 90)[4:] == [
        " moved: the mayor wanted the old bridge closed by Friday",
        " ambiguous: the",
        " not found: nowhere […] else",
        " not found: not here",
    ]


@pytest.mark.parametrize("nasty", HOSTILE)
def test_rows_fit_every_width_and_are_safe_to_show(nasty: str) -> None:
    quotes = (Quote((nasty, "nowhere"), key="quotes/x"),)
    page = page_of(TEXT, Document(quotes=quotes))
    one = problem("model.unknown-value", 1, 3, 4, key=nasty[:30], value=nasty, known=nasty)
    for width in (*range(1, 30), 60, 92, 200):
        check_rows_fit(rows((one,), width, f"reader: 1\nkind: {nasty}\n", page, f"{nasty[:40]}.yaml"), width)
