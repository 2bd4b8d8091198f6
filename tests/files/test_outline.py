"""Hostile and odd YAML: one problem at its place, soon and with little memory; and what is read of good files."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from reader.files import outline as outlines, tree
from reader.files.limits import MAX_YAML_BYTES
from reader.files.outline import outline
from reader.files.reading import read
from reader.files.tree import Node, check_keys, span_tree
from reader.messages import say
from reader.model import Problem, RejectedError

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_LAUGHS = "a: &a {k0: 1}\n" + "".join(
    f"{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 9)}], k{new}: 1}}\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
WIDE_MERGES = "a: &a {" + ", ".join(f"k{n}: 1" for n in range(3000)) + "}\nb:\n" + "  - <<: *a\n" * 3000
CHAIN = "".join(f"k{n}: &k{n} [{f'*k{n - 1}' if n else ''}]\n" for n in range(2000))


def rejected(data: bytes) -> Problem:
    with pytest.raises(RejectedError) as caught:
        read(data, Path("a.yaml"))
    (problem,) = caught.value.problems
    assert say(problem.code, **dict(problem.values))
    return problem


HOSTILE = [
    ("- " * 100_000, "yaml.too-deep", 0, 64),
    ("[" * 1_000_000, "yaml.too-deep", 0, 32),
    ("a: " + "[" * 100, "yaml.too-deep", 0, 34),
    ("[[a], {b: c}, " + "[" * 2000, "yaml.too-deep", 0, 45),
    ("quotes: " + "[" * 100, "yaml.too-deep", 0, 39),
    (LAUGHS, "yaml.too-many-aliases", 0, 0),
    (WIDE_MERGES, "yaml.too-many-aliases", 335, 4),
    (CHAIN, "yaml.too-deep", 32, 5),
    ("a: &a [*a]\n", "yaml.alias-in-itself", 0, 7),
    ("&a a: *b\n", "yaml.unknown-alias", 0, 6),
    ("a: !!python/object/apply:os.system [x]\n", "yaml.tag", 0, 3),
    ("a: !foo x\n", "yaml.tag", 0, 3),
    ("a:\n  - {b: !!binary eA==}\n", "yaml.tag", 1, 8),
    ("!!map\na: b\n", "yaml.tag", 0, 0),
    ("%TAG ! tag:x,2000:\n---\na: b\n", "yaml.directive", 0, 0),
    ("a: 1\nb: 2\na: 3\n", "yaml.duplicate-key", 2, 0),
    ("quotes:\n  - id: a\n    x:\n      k: 1\n      k: 2\n", "yaml.duplicate-key", 4, 6),
    ("sources:\n  a: {}\n  a: {}\n", "yaml.duplicate-key", 2, 2),
    ("a: &x {b: 1}\nc:\n  <<: *x\n  <<: *x\n", "yaml.duplicate-key", 3, 2),
    ("b:\n  <<: x\n", "yaml.merge", 1, 2),
    ("a: \x00", "yaml.control-character", 0, 3),
    ("a: x\nb: \x1b[31m\n", "yaml.control-character", 1, 3),
    ("a: \x9b31m\n", "yaml.control-character", 0, 3),
    ("a: b\ufeff\n", "yaml.byte-order-mark", 0, 4),
    ("# c:\u0085quotes:\n", "yaml.line-separator", 0, 4),
    ("a: \u2028x\n", "yaml.line-separator", 0, 3),
    ("a: \ufffe\n", "yaml.control-character", 0, 3),
    ("a: 1\n---\nb: 2\n", "yaml.second-document", 1, 0),
    ("a: &k b\n*k : c\n", "yaml.key-not-text", 1, 0),
    ("x:\n  y: &k b\n  *k : c\n", "yaml.key-not-text", 2, 2),
    ("? [a, b]\n: c\n", "yaml.key-not-text", 0, 2),
    ("x:\n  ? {a: b}\n  : c\n", "yaml.key-not-text", 1, 4),
    ("x:\n  ~: c\n", "yaml.empty-key", 1, 2),
    ("x: {: c}\n", "yaml.empty-key", 0, 4),
    ("[a, a" + ", aa" * 500_000 + "]", "yaml.too-large-item", 0, 0),
    ("x:\n  - {y: [a, b" + ", aa" * 60_000 + "]}", "yaml.too-large-item", 1, 2),
    ("reader: 1\n" + "".join(f"k{n}: v\n" for n in range(1, 1002)), "yaml.too-many-keys", 1000, 0),
    ("quotes:\n" + "  - {text: a}\n" * 20_000 + "notes:\n" + "  - {}\n" * 10_001, "yaml.too-many-items", 30_002, 4),
]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"), HOSTILE, ids=[f"{case[1]}-{n}" for n, case in enumerate(HOSTILE)]
)
def test_hostile_yaml_is_refused_at_its_place(text: str, code: str, line: int, column: int) -> None:
    problem = rejected(text.encode())
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)


def test_too_many_values_are_refused_where_they_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    # The start of the stream and of the document, the root, a key and the list make five, each line one more.
    monkeypatch.setattr("reader.files.outline.MAX_NODES", 5 + 80)
    text = "x:\n" + "  - a\n  - b\n" * 50
    problem = rejected(text.encode())
    assert (problem.code, problem.place.line, problem.place.column) == ("yaml.too-many-values", 81, 4)
    # Twenty of these lines have 120 characters; with two words more they have 300, which is enough for 25 events.
    monkeypatch.setattr("reader.files.outline.MAX_DENSE_NODES", 5 + 20)
    problem = rejected(text.encode())
    assert (problem.code, problem.place.line, problem.place.column) == ("yaml.too-many-short-values", 21, 4)
    assert (
        rejected(text.replace("a\n", "a of words\n").replace("b\n", "b of words\n").encode()).code
        == "yaml.too-many-values"
    )


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    ids=range(6),
    argvalues=[
        (b"a: x\nb: \xff\n", "file.not-utf-8", 1, 3),
        ("ế: ".encode() + b"\xed\xa0\x80", "file.not-utf-8", 0, 3),
        ("a: b\n".encode("utf-16"), "file.utf-16", 0, 0),
        ("a: bêta gamma\n".encode("utf-16-le"), "file.utf-16", 0, 0),
        (("a: b\n" * 50).encode("utf-16-be"), "file.utf-16", 0, 0),
        (b"x" * (MAX_YAML_BYTES + 1), "file.too-large", 0, 0),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, code: str, line: int, column: int) -> None:
    problem = rejected(data)
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)


def test_a_duplicate_key_names_the_line_of_the_first() -> None:
    assert dict(rejected(b"a: 1\n\nb: 2\nb: 3\n").values) == {"key": "b", "line": 3}


def test_merging_many_times_over_is_no_more_than_it_says() -> None:
    data = outline(MERGE_LAUGHS).data
    assert isinstance(data, dict)
    assert data["i"] == {"k0": "1", **{f"k{name}": "1" for name in "bcdefghi"}}


def test_every_scalar_stays_text_but_for_plain_nulls() -> None:
    text = "a: [1:30, yes, 010, =, 2026-02-30, '~', \"null\", Null, !!str ~, ~, null, ]\nb:\nc: ''\nd: !!str\n"
    assert outline(text).data == {
        "a": ["1:30", "yes", "010", "=", "2026-02-30", "~", "null", "Null", "~", None, None],
        "b": None,
        "c": "",
        "d": "",
    }


def test_aliases_and_merges_are_resolved() -> None:
    text = "a: &a x\nb: &b {k: *a, l: 1}\nc: {<<: *b, l: 2}\nd: {<<: [{k: 3}, *b]}\ne: [<<, *a]\nf: <<\n'<<': g\n"
    assert outline(text).data == {
        "a": "x",
        "b": {"k": "x", "l": "1"},
        "c": {"k": "x", "l": "2"},
        "d": {"k": "3", "l": "1"},
        "e": ["<<", "x"],
        "f": "<<",
        "<<": "g",
    }
    assert outline("<<").data == "<<"


@pytest.mark.parametrize(
    ("text", "data"), [("", None), ("# c\n", None), ("a", "a"), ("- a\n- b\n", ["a", "b"]), ("{}", {}), ("~", None)]
)
def test_any_root_is_read(text: str, data: object) -> None:
    assert outline(text).data == data


def test_items_have_their_offsets() -> None:
    text = "reader: 1\nsources: &s\n  an: {name: An}\n  bo:\nquotes:\n- id: x\n# c\n-\n- {a: b}\nz: [1]\n...\n"
    found = outline(text)
    assert [text[pair.key_start : pair.key_end] for pair in found.pairs] == ["reader", "sources", "quotes", "z"]
    sources, quotes = found.pair("sources"), found.pair("quotes")
    assert sources
    assert quotes
    assert (sources.kind, sources.names, quotes.kind, quotes.flow) == ("mapping", ["an", "bo"], "sequence", False)
    assert [text[start : start + 2] for start in sources.name_starts] == ["an", "bo"]
    assert text[sources.starts[0] : sources.ends[0]] == "{name: An}"
    assert text[quotes.starts[0] : quotes.ends[0]].startswith("id: x\n")
    assert quotes.starts[1] == quotes.ends[1] == text.index("-\n- {") + 1
    assert text[quotes.starts[2] : quotes.ends[2]] == "{a: b}"
    assert text[found.end :] == "...\n"
    assert found.anchored
    assert not outline("a: b\n").anchored


def test_an_anchor_that_nothing_refers_to_is_kept_in_mind() -> None:
    assert outline("a: &Co b\nc: &x y\nd: *x\n").unused_anchors == (("Co", 3),)


def test_without_the_c_library_the_same_is_read_and_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    good = "reader: 1\nquotes:\n  - text: >-\n      một\n      hai\n    via: [an, 'b']\n  - &a {x: ~}\n  - *a\n"
    bad = ("a: [1\nb: 2\n", "a: 'x\n", "- - - " * 20, "a: x: y\n", "a: @x\n", "a: 1\na: 2\n", "\ta: b\n", "a: *x\n")
    fast = [outline(good), *(rejected(text.encode()) for text in bad)]
    monkeypatch.setattr(outlines, "LOADER", yaml.BaseLoader)
    monkeypatch.setattr(tree, "_LOADER", yaml.BaseLoader)
    assert [outline(good), *(rejected(text.encode()) for text in bad)] == fast


TEXT = "quotes:\n  - id: a  # c\n    text: >+\n      một\n\n\n    x: &n [1, {b: , c}, *n2]\n    y: 'q'\n  - z\n"


def show(node: Node) -> object:
    if node.kind == "mapping":
        return {str(key.value): show(value) for key, value in node.pairs()}
    if node.kind == "sequence":
        return [show(kid) for kid in node.children]
    return (node.kind, node.value, node.style, TEXT[node.body : node.end])


def test_a_tree_knows_where_everything_stands() -> None:
    node = span_tree(TEXT, TEXT.index("id"), TEXT.index("  - z") + 2)
    assert show(node) == {
        "id": ("scalar", "a", "", "a"),
        "text": ("scalar", "một\n\n\n", ">", ">+\n      một\n\n"),
        "x": [
            ("scalar", "1", "", "1"),
            {"b": ("scalar", "", "", ""), "c": ("scalar", "", "", "")},
            ("alias", "n2", "", "*n2"),
        ],
        "y": ("scalar", "q", "'", "'q'"),
    }
    assert node.end == TEXT.index("'q'") + 3
    found = node.pair("x")
    assert found is not None
    assert (found[1].anchor, TEXT[found[1].start : found[1].body], found[1].flow) == ("n", "&n ", True)
    assert node.pair("q") is None


def test_a_tree_far_out_on_a_line_is_found() -> None:
    text = "[" + "x, " * 2000 + "{a: b}]"
    node = span_tree(text, text.index("{"), len(text) - 1)
    assert [text[key.start : value.end] for key, value in node.pairs()] == ["a: b"]


def test_a_tree_may_be_cut_short() -> None:
    text = "{" + ", ".join(f"k{n}: [1, 2]" for n in range(100)) + "}"
    node = span_tree(text, 0, len(text), 20)
    assert 0 < len(node.children) < 20
    assert len(node.children) % 2 == 0


def test_no_tree_where_there_is_nothing_or_no_yaml() -> None:
    for text in ("", "# c", "[a"):
        with pytest.raises(RejectedError) as caught:
            span_tree(text, 0, len(text))
        assert caught.value.problems[0].code == "yaml.syntax"


def test_good_keys_pass() -> None:
    check_keys("a: {b: 1, b: [d]}", 0, 17)
