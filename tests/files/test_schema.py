"""The JSON Schema that editors use agrees with the checker, key by key and sample by sample."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from reader.files import reading, shapes
from reader.files.converting import Shape
from reader.files.reading import read
from reader.model import SECTIONS
from reader.model.vocabulary import BLOCK_ROLES, CHECK_STATUSES, CHECK_SUBJECTS, GENDERS, KINDS, ROLES, SOURCE_TYPES

SCHEMA: dict[str, Any] = json.loads((Path(reading.__file__).parent / "annotation.schema.json").read_text())
DEFINITIONS = SCHEMA["definitions"]
ARTICLES = Path(__file__).parents[2] / "articles"


class CoreLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema, as editors read a file: no dates, no `yes`."""


CoreLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), [*_first, ""])


def schema_says(text: str) -> list[str]:
    data = yaml.load(text, CoreLoader)
    return [error.message for error in Draft7Validator(SCHEMA).iter_errors(data)]


def checker_says(text: str) -> list[str]:
    """Problems of the form of the file; what needs a calendar or the rest of the file is no matter of a schema."""
    beyond: tuple[str, ...] = (
        "model.unknown-source",
        "model.unknown-item",
        "model.no-record",
        "model.duplicate-id",
        "model.part-of-loop",
    )
    beyond += ("model.source-loop", "model.impossible-date", "model.ids-look-alike", "model.reader-not-first")
    found = read(text.encode(), Path("a.yaml")).problems
    return [problem.code for problem in found if not problem.code.startswith(beyond)]


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(
    ("definition", "shape"),
    [
        ("source", shapes.SOURCE),
        ("article", shapes.ARTICLE),
        ("check", shapes.CHECK),
        *((section.removesuffix("s"), shape) for section, shape in shapes.SECTION_SHAPES.items()),
    ],
)
def test_it_has_the_keys_of_every_record(definition: str, shape: Shape) -> None:
    assert list(DEFINITIONS[definition]["properties"]) == list(shape.fields)


def test_it_has_the_keys_of_the_records_within() -> None:
    assert list(DEFINITIONS["when"]["anyOf"][1]["properties"]) == list(shapes.WHEN.fields)
    assert list(DEFINITIONS["context"]["anyOf"][1]["properties"]) == list(shapes.CONTEXT.fields)
    assert list(DEFINITIONS["original"]["anyOf"][1]["properties"]) == list(shapes.ORIGINAL.fields)
    assert list(DEFINITIONS["hop"]["anyOf"][2]["properties"]) == list(shapes.HOP.fields)
    assert list(SCHEMA["properties"]) == ["reader", "article", *SECTIONS]


@pytest.mark.parametrize(
    ("definition", "key", "vocabulary"),
    [
        ("source", "type", SOURCE_TYPES),
        ("source", "gender", GENDERS),
        ("quote", "kind", KINDS),
        ("dismissed", "kind", KINDS),
        ("event", "role", ROLES),
        ("block", "role", BLOCK_ROLES),
        ("check", "of", CHECK_SUBJECTS),
        ("check", "status", CHECK_STATUSES),
    ],
)
def test_it_has_the_words_of_every_vocabulary(definition: str, key: str, vocabulary: tuple[str, ...]) -> None:
    words = DEFINITIONS[definition]["properties"][key]["enum"]
    assert [word for word in words if isinstance(word, str)] == list(vocabulary)


QUOTE = "quotes:\n  - {text: x, "
GOOD = [
    "",
    "article: {title: 1984, outlet: {name: A}, byline: [A, 2], published: 2024, updated: 2024-02-11?, retrieved: }\n",
    "article:\n",
    "sources: {an: {name: An, official: yes, anonymous: FALSE, aka: A}, bo: , 12: {type: person, x-a: [b]}}\n",
    "sources:\nquotes: []\nevents: ~\n",
    "x-own: {a: [b]}\n",
    "quotes:\n  - text: [a, 1, true]\n    id: 12\n  - text: 1.5\n",
    *(
        f"{QUOTE}speaker: {value}}}\n"
        for value in ("an", "[an, {name: B}]", "none", "{name: B, type: post}", "~", "12")
    ),
    *(f"{QUOTE}via: {value}}}\n" for value in ("an", "(an)", "an?", "(an)?", "[an, (bo)]", "[[an, bo], [chi]]", "[]")),
    *(
        f"{QUOTE}via: {value}}}\n"
        for value in ("{source: an, venue: V, date: 2024}", "{name: B}", "[{source: {name: B}}]")
    ),
    *(
        f"{QUOTE}said: {value}}}\n"
        for value in ("2024-02-11", "hôm qua", "{date: 2024~, text: năm nay, basis: z}", "2024")
    ),
    *(
        f"{QUOTE}checks: {value}}}\n"
        for value in ("{status: false}", "[{of: claim, status: partly, by: an}, {}]", "[]", "~")
    ),
    f"{QUOTE}kind: direct, as: ông, cue: nói, tags: [a, b], note: n, original: {{lang: en, wording: w, url: u}}}}\n",
    f"{QUOTE}anchor: {{before: b, after: c}}, part_of: q, x-mine: 1}}\n",
    "events:\n  - {date: 2023-10-07, text: x, label: l, role: broadcast, source: an}\n  - {label: l, date: ../2024}\n",
    "photos:\n  - {text: x, credit: [an, {name: B}], taken: {date: 2024/2025}}\n  - {credit: an, taken: 2024-XX}\n",
    "blocks:\n  - {text: x, role: caption}\nnotes:\n  - {about: x, note: n}\n  - {text: [a, b]}\n",
    "dismissed:\n  - {text: x, kind: direct, reason: r}\n",
    *(
        f"article: {{published: {date}}}\n"
        for date in ("20XX", "2024-21", "2024-02-11T21:30+07:00", "2024-02-11T21:30Z")
    ),
]
BAD = [
    "article: [a]\n",
    "article: x\n",
    "article: {titel: x}\n",
    "article: {title: [a]}\n",
    "article: {published: hôm qua}\n",
    "article: {published: 11/2/2024}\n",
    "article: {byline: {a: b}}\n",
    "article: {outlet: [a]}\n",
    "sources: [an]\n",
    "sources: {an: An}\n",
    "sources: {none: {}}\n",
    "sources: {a b: {}}\n",
    "sources: {an: {type: persn}}\n",
    "sources: {an: {official: maybe}}\n",
    "sources: {an: {gender: x}}\n",
    "quotes: {text: x}\n",
    "quotes: x\n",
    "quotes:\n  - x\n",
    "quotes:\n  -\n",
    "quotes:\n  - {kind: direct}\n",
    "quotes:\n  - {text: }\n",
    "quotes:\n  - {text: ''}\n",
    "quotes:\n  - {text: []}\n",
    "quotes:\n  - {text: {a: b}}\n",
    "quotes:\n  - {text: [[a]]}\n",
    *(
        f"{QUOTE}{field}}}\n"
        for field in ("kind: dirct", "speaker: [[an]]", "speaker: [an, ~]", "zz: 1", "tags: {a: b}")
    ),
    *(f"{QUOTE}via: {value}}}\n" for value in ("[an, [bo]]", "((an))", "{venue: V}", "[~]", "[[an], [{venue: x}]]")),
    *(f"{QUOTE}said: {value}}}\n" for value in ("[2024]", "{date: mai}", "{datum: 2024}")),
    *(f"{QUOTE}checks: {value}}}\n" for value in ("ok", "[ok]", "{status: ok}", "{of: x}", "{stat: false}")),
    *(f"{QUOTE}{field}}}\n" for field in ("original: x", "anchor: x", "anchor: {befor: x}", "original: {lang: [a]}")),
    "events:\n  - {role: x}\n",
    "photos:\n  - {credit: [[a]]}\n",
    "photos:\n  - {taken: [a]}\n",
    "blocks:\n  - {role: caption}\n",
    "blocks:\n  - {text: x, role: x}\n",
    "notes:\n  - x\n",
    "dismissed:\n  - {kind: x}\n",
    "quote:\n  - {text: x}\n",
]


@pytest.mark.parametrize("body", GOOD)
def test_both_accept(body: str) -> None:
    text = "reader: 1\n" + body
    assert checker_says(text) == []
    assert schema_says(text) == []


@pytest.mark.parametrize("body", BAD)
def test_both_refuse(body: str) -> None:
    text = "reader: 1\n" + body
    assert checker_says(text) != []
    assert schema_says(text) != []


@pytest.mark.parametrize("text", ["{}", "[]", "x", "", "reader: x\n", "reader: 0\n", "a: b\n"])
def test_both_refuse_other_files(text: str) -> None:
    assert checker_says(text) != []
    assert schema_says(text) != []


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_both_accept_the_articles_that_come_along(path: Path) -> None:
    text = path.read_text()
    assert checker_says(text) == []
    assert schema_says(text) == []
