"""What hands get wrong in YAML: each is told what it was, where it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.files.reading import read
from reader.messages import say
from reader.model import Problem, RejectedError

HEAD = "reader: 1\nquotes:\n"


def problems(text: str) -> tuple[Problem, ...]:
    try:
        found = read(text.encode(), Path("a.yaml")).problems
    except RejectedError as rejected:
        found = rejected.problems
    assert all(say(one.code, **dict(one.values)) for one in found)
    return found


# The mark ‸ stands where the problem is said to be.
REFUSED = [
    ("  - text: Ông nói‸: không\n", "yaml.colon"),
    ("  - {text: Ông nói‸: không}\n", "yaml.colon"),
    ('  - text: "đủ" ‸để biện minh\n', "yaml.after-quote"),
    ("  - text: 'nó'‸s xong'\n", "yaml.after-quote"),
    ('  - {text: "đủ" ‸để}\n', "yaml.after-quote"),
    ("  - text: [đủ] ‸để\n", "yaml.after-bracket"),
    ("  - text: {đủ} ‸để\n", "yaml.after-bracket"),
    ("  - text: ‸@an nói\n", "yaml.leading-character"),
    ("  - text: ‸`mã` nói\n", "yaml.leading-character"),
    ("  - text: ‸%d phần\n", "yaml.leading-character"),
    ("  - text: ‸& con\n", "yaml.leading-character"),
    ("  - text: ‸* con\n", "yaml.leading-character"),
    ("  - text: ‸*con mèo\n", "yaml.unknown-alias"),
    ("  - text: ‸- con\n", "yaml.leading-character"),
    ("  - text: ‸> 5 người\n", "yaml.leading-character"),
    ("  - text: ‸| 5 người\n", "yaml.leading-character"),
    ("  - text: ‸, rồi\n", "yaml.leading-character"),
    ("  - text: ‸] rồi\n", "yaml.leading-character"),
    ("  - text: ‸!<x rồi\n", "yaml.leading-character"),
    ('  - text: ‸"đủ\n    kind: direct\n', "yaml.unclosed-quote"),
    ('  - text: ‸"đủ\n    kind: direct\n  - text: "để"\n', "yaml.unclosed-quote"),
    ("  - text: ‸'đủ\n", "yaml.unclosed-quote"),
    ("  - text: ‸[a, b\n    kind: direct\n", "yaml.unclosed-bracket"),
    ("  - ‸{text: a\n  - {text: b}\n", "yaml.unclosed-bracket"),
    ("  - ‸{text: a\n", "yaml.unclosed-bracket"),
    ("  - {text: ‸[a, {b}, \n", "yaml.unclosed-bracket"),
    ("  - [a ‸{b}]\n", "yaml.comma-wanted"),
    ("‸\t- text: a\n", "yaml.tab"),
    ("  - text: a\n‸\t  kind: b\n", "yaml.tab"),
    ("  - id: a\n   ‸text: b\n", "yaml.indentation"),
    ("  - id: a\n     ‸text: b\n", "yaml.indentation"),
    ("  - id: a\n ‸x: b\n", "yaml.indentation"),
    ("  - id‸:a\n    text: b\n", "yaml.space-after-colon"),
    ("  - id‸\uff1aa\n    text: b\n", "yaml.wide-colon"),
    ("  - text: hạng ‸#1 của\n      giải\n", "yaml.comment-cut"),
    ("  - text: ‸: a\n", "yaml.colon"),
    ('  - text: "a ‸\\q"\n', "yaml.escape"),
]


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_a_file_that_cannot_be_read_says_what_was_meant(text: str, code: str) -> None:
    before, _, after = (HEAD + text).partition("‸")
    (problem,) = problems(before + after)
    line = before.count("\n")
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, len(before.split("\n")[-1]))


READ = [
    ("  - {text: một, ‸hai ba, kind: direct}\n", "yaml.comma", "error"),
    ("  - {text: một, ‸hai}\n", "yaml.comma", "error"),
    ("  - text: hạng ‸#1 của giải\n", "yaml.comment-cut", "warning"),
    ("  - text:\n      - hạng ‸#1\n", "yaml.comment-cut", "warning"),
    ("  - text: ‸&Co và con\n", "yaml.anchor-of-nothing", "warning"),
    ("  - text:\n      - ‸Ông nói: không\n", "yaml.colon-in-list", "error"),
    ("  - ‸text:một\n", "yaml.space-after-colon", "error"),
    ("  - text: một\n    ‸kind:\n", "", ""),
    ("  - {text: một, kind: }\n", "", ""),
    ("  - text: một  # lời\n    cue: nói # lời\n", "", ""),
    ("  - text: một\n    kind: direct #rõ\n", "", ""),
    ("  - text: 'hạng #1'\n", "", ""),
    ("  - text: C# và #\n", "", ""),
]


@pytest.mark.parametrize(("text", "code", "severity"), READ)
def test_a_file_that_can_be_read_says_what_was_meant(text: str, code: str, severity: str) -> None:
    before, mark, after = (HEAD + text).partition("‸")
    found = problems(before + after)
    if not code:
        assert found == ()
        return
    assert mark
    (problem,) = found
    place = problem.place
    line = before.count("\n")
    assert (problem.code, problem.severity, place.line, place.column) == (
        code,
        severity,
        line,
        len(before.split("\n")[-1]),
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("reader:1\n", "yaml.space-after-colon"),
        ("reader\uff1a 1\n", "yaml.wide-colon"),
        ("một bài báo\n", "model.root-is-text"),
        ("- reader: 1\n", "model.root-is-list"),
        ("", "model.empty-file"),
        ("# nothing\n", "model.empty-file"),
        ("a: b\n", "model.foreign"),
        ("{}\n", "model.foreign"),
    ],
)
def test_a_file_that_is_not_ours_says_so(text: str, code: str) -> None:
    loaded = read(text.encode(), Path("a.yaml"))
    assert [problem.code for problem in loaded.problems] == [code]
    assert (loaded.foreign, loaded.read_only) == (True, True)


def test_a_parser_message_that_is_not_known_is_passed_on() -> None:
    (problem,) = problems("%YAML 2.0\n---\nreader: 1\n")
    assert problem.code in ("yaml.directive", "yaml.syntax")
    (problem,) = problems("? " + "x" * 2000 + "\n: y\n? z" + "y" * 1100 + ": 1\n")
    assert problem.code.startswith("yaml.")
    assert problem.place.line == 2


def test_long_keys_are_explained() -> None:
    (problem,) = problems("reader: 1\n" + "x" * 1100 + ": a\n")
    assert (problem.code, problem.place.line) == ("yaml.colon-wanted", 1)
