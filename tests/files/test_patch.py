"""Edits as they look in the file: what a person would have written, and nothing else touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from reader.files.patch import RefusedError, made_anew, new_file, patched, rekeyed
from reader.files.reading import Loaded, read
from reader.messages import say
from reader.model import (
    Article,
    Check,
    Context,
    Document,
    Event,
    Extra,
    Hop,
    Note,
    Original,
    Photo,
    Quote,
    Source,
    When,
)

PATH = Path("a.yaml")
LONG = "Hôm nay ông An nói rằng trời sẽ mưa đến chiều, và mọi người nên ở nhà cho đến khi nước rút đi hết."


def loaded(text: str) -> Loaded:
    return read(text.encode(), PATH)


def quotes(change: Callable[[Quote], Quote]) -> Callable[[Document], Document]:
    return lambda document: replace(document, quotes=(change(document.quotes[0]), *document.quotes[1:]))


def fields(**values: Any) -> Callable[[Document], Document]:
    return quotes(lambda quote: replace(quote, **values))


def second(**values: Any) -> Callable[[Document], Document]:
    return lambda document: replace(document, quotes=(document.quotes[0], replace(document.quotes[1], **values)))


def article(record: Article) -> Callable[[Document], Document]:
    return lambda document: replace(document, article=record)


def add(item: Any, section: str, index: int = 0) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        items = document.section(section)
        return document.with_section(section, (*items[:index], replace(item, key=f"{section}/new"), *items[index:]))

    return change


def remove(section: str, *indices: int) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        items = document.section(section)
        return document.with_section(section, tuple(item for at, item in enumerate(items) if at not in indices))

    return change


def after(text: str, change: Callable[[Document], Document]) -> str:
    before = loaded(text)
    result = patched(before, change(before.document))
    assert patched(result, before.document).text == text
    return result.text


HEAD = "reader: 1\nquotes:\n"
ONE = f"{HEAD}  - text: x  # lời\n    cue: nói\n    note: 'n'\n"

FIELD_EDITS = {
    "plain stays plain, its comment its column": (
        ONE.replace("x  # lời", "một    # lời"), fields(text=("hai mươi",)), ONE.replace("x  # lời", "hai mươi  # lời")
    ),
    "quoted stays quoted": (ONE, fields(note="it's"), ONE.replace("'n'", "'it''s'")),
    "single quotes give way where they must": (ONE, fields(note="a\tb"), ONE.replace("'n'", '"a\\tb"')),
    "a new field stands where a person would put it": (
        ONE, fields(kind="direct"), ONE.replace("    cue", "    kind: direct\n    cue")
    ),
    "a field goes with its line": (ONE, fields(cue=""), ONE.replace("    cue: nói\n", "")),
    "the first field goes and the next moves up": (
        f"{HEAD}  - id: q\n    # hai\n    text: x\n", fields(id=""), f"{HEAD}  - # hai\n    text: x\n"
    ),
    "an id comes first": (ONE, fields(id="q"), ONE.replace("- text", "- id: q\n    text")),
    "a null-like value is quoted, others are not": (
        ONE, fields(cue="null", mention="no", note="010"),
        ONE.replace("cue: nói", 'as: no\n    cue: "null"').replace("'n'", "'010'"),
    ),
    "what would mean something else is quoted": (ONE, fields(cue="a: b"), ONE.replace("cue: nói", 'cue: "a: b"')),
    "quotes within go into single quotes": (ONE, fields(cue='"a" b'), ONE.replace("cue: nói", "cue: '\"a\" b'")),
    "what both marks need escapes": (ONE, fields(cue='"a\n" b'), ONE.replace(
        "cue: nói", 'cue: |-\n      "a\n      " b')),
    "control characters are escaped": (ONE, fields(cue="a\x1b\u2028\x85"), ONE.replace("nói", '"a\\x1b\\L\\N"')),
    "a long text is folded": (
        ONE, fields(text=(LONG,)),
        ONE.replace("x  # lời",
            ">-  # lời\n      Hôm nay ông An nói rằng trời sẽ mưa đến chiều, và mọi người nên ở nhà\n"
                    "      cho đến khi nước rút đi hết."),
    ),
    "a folded text stays folded": (
        f"{HEAD}  - text: >  # lời\n      một\n      hai\n", fields(text=("ba bốn",)),
        f"{HEAD}  - text: >-  # lời\n      ba bốn\n",
    ),
    "lines stay lines": (
        f"{HEAD}  - text: x\n    note: |\n        một\n        hai\n", fields(note="một\n\nba"),
        f"{HEAD}  - text: x\n    note: |-\n        một\n\n        ba\n",
    ),
    "a text becomes several pieces": (
        ONE, fields(text=("một", "hai")), ONE.replace("x  # lời", " # lời\n      - một\n      - hai"),
    ),
    "one piece of several changes": (
        f"{HEAD}  - text:\n      - 'một'  # 1\n      # giữa\n      - hai\n", fields(text=("mốt", "hai")),
        f"{HEAD}  - text:\n      - 'mốt'  # 1\n      # giữa\n      - hai\n",
    ),
    "a piece comes, a piece goes": (
        f"{HEAD}  - text:\n      - một\n      - hai\n", fields(text=("một", "ba", "bốn")),
        f"{HEAD}  - text:\n      - một\n      - ba\n      - bốn\n",
    ),
    "pieces go from the middle": (
        f"{HEAD}  - text:\n      - một\n      - hai # 2\n      - ba\n", fields(text=("một", "ba")),
        f"{HEAD}  - text:\n      - một\n      - ba\n",
    ),
    "several pieces become one": (
        f"{HEAD}  - text:  # c\n      - một\n      - hai\n    cue: nói\n", fields(text=("một",)),
        f"{HEAD}  - text:  # c\n      - một\n    cue: nói\n",
    ),
    "a list in brackets stays one": (
        f"{HEAD}  - {{text: x, tags: [a, 'b', c]}}\n", fields(tags=("a", "b, d", "c", "e")),
        f"{HEAD}  - {{text: x, tags: [a, 'b, d', c, e]}}\n",
    ),
    "one in brackets goes with its comma": (
        f"{HEAD}  - {{text: x, tags: [a, b, c]}}\n", fields(tags=("a", "c")), f"{HEAD}  - {{text: x, tags: [a, c]}}\n"
    ),
    "the last in brackets goes with the comma before it": (
        f"{HEAD}  - {{text: x, tags: [a, b, c]}}\n", fields(tags=("a",)), f"{HEAD}  - {{text: x, tags: [a]}}\n"
    ),
    "pairs in braces come and go": (
        f"{HEAD}  - {{text: x, cue: c, note: n}}  # c\n", fields(cue="", kind="direct"),
        f"{HEAD}  - {{text: x, kind: direct, note: n}}  # c\n",
    ),
    "an empty pair in braces gets its value": (
        f"{HEAD}  - {{text: x, cue: , note}}\n", fields(cue="c", note="n"), f"{HEAD}  - {{text: x, cue: c, note: n}}\n"
    ),
    "an empty pair on its line gets its value": (
        f"{HEAD}  - text: x\n    cue:  # c\n", fields(cue="nói"), f"{HEAD}  - text: x\n    cue: nói  # c\n"
    ),
    "a record within changes by its fields": (
        f"{HEAD}  - text: x\n    said: {{date: 2024, x-a: b}}  # c\n",
        quotes(lambda quote: replace(quote, said=When("2024", "năm nay", extra=Extra((("x-a", "b"),))))),
        f"{HEAD}  - text: x\n    said: {{date: 2024, text: năm nay, x-a: b}}  # c\n",
    ),
    "a record on its lines keeps its comments": (
        f"{HEAD}  - text: x\n    said:  # c\n      # d\n      date: 2024 # e\n      text: t\n",
        fields(said=When("2025", "t")),
        f"{HEAD}  - text: x\n    said:  # c\n      # d\n      date: 2025 # e\n      text: t\n",
    ),
    "a record of one field is that field": (
        f"{HEAD}  - text: x\n    said:  # c\n      date: 2024\n      text: t\n", fields(said=When("2025")),
        f"{HEAD}  - text: x\n    said: 2025  # c\n",
    ),
    "one check is in braces": (
        ONE, fields(checks=(Check(status="verified", by="an"),)),
        ONE.replace("    note", "    checks: {of: quote, status: verified, by: an}\n    note"),
    ),
    "several checks stand one a line": (
        f"{HEAD}  - text: x\n    checks: {{status: verified}}  # c\n",
        fields(checks=(Check(status="verified"), Check("claim", "false"))),
        f"{HEAD}  - text: x\n    checks:  # c\n      - {{of: quote, status: verified}}\n"
        "      - {of: claim, status: false}\n",
    ),
    "a check changes in its place, and gets no key that was not there": (
        f"{HEAD}  - text: x\n    checks:\n    - {{status: verified}} # 1\n    - status: false\n      by: an\n",
        quotes(lambda quote: replace(quote, checks=(quote.checks[0], replace(quote.checks[1], by="bo")))),
        f"{HEAD}  - text: x\n    checks:\n    - {{status: verified}} # 1\n    - status: false\n      by: bo\n",
    ),
    "a check comes in the style of the others": (
        f"{HEAD}  - text: x\n    checks:\n    - status: false\n      by: an\n",
        quotes(lambda quote: replace(quote, checks=(*quote.checks, Check(note="z")))),
        f"{HEAD}  - text: x\n    checks:\n    - status: false\n      by: an\n"
        "    - of: quote\n      status: unverified\n      note: z\n",
    ),
    "checks that are taken out take their lines along, and no others": (
        f"{HEAD}  - text: x\n    checks:  # a\n    - {{status: verified}} # 1\n    - status: false # 2\n      by: an\n"
        "    # of 3\n    - {status: partly}\n    - {status:  disputed} # 4\n",
        quotes(lambda quote: replace(quote, checks=(quote.checks[0], quote.checks[2]))),
        f"{HEAD}  - text: x\n    checks:  # a\n    - {{status: verified}} # 1\n    # of 3\n    - {{status: partly}}\n",
    ),
    "a check goes and another comes, and that between them stays as it is": (
        f"{HEAD}  - text: x\n    checks:\n    - {{status: false}} # 1\n    - {{status:  partly}} # 2\n",
        quotes(lambda quote: replace(quote, checks=(quote.checks[1], Check("claim", "disputed")))),
        f"{HEAD}  - text: x\n    checks:\n    - {{status:  partly}} # 2\n    - {{of: claim, status: disputed}}\n",
    ),
    "tags come and go": (
        f"{HEAD}  - text: x\n    tags: [a, 'b', c]  # t\n", fields(tags=("z", "b", "d", "e")),
        f"{HEAD}  - text: x\n    tags: [z, 'b', d, e]  # t\n",
    ),
    "a tag goes from before another and one comes behind it": (
        f"{HEAD}  - text: x\n    tags: [a, 'b']  # t\n", fields(tags=("b", "c")),
        f"{HEAD}  - text: x\n    tags: ['b', c]  # t\n",
    ),
    "a route grows": (
        f"{HEAD}  - text: x\n    via: (an)\n", fields(via=((Hop("an", stated=False), Hop("bo", doubtful=True)),)),
        f'{HEAD}  - text: x\n    via: [(an), "bo?"]\n',
    ),
    "two routes": (
        f"{HEAD}  - text: x\n    via: [an]\n", fields(via=((Hop("an"),), (Hop("bo"), Hop("chi")))),
        f"{HEAD}  - text: x\n    via: [[an], [bo, chi]]\n",
    ),
    "a carrier in full": (
        f"{HEAD}  - text: x\n", fields(via=((Hop("an", False, True, "Sáng, nay", "2024", Extra((("x-a", "b"),))),),)),
        f'{HEAD}  - text: x\n    via: {{source: "(an)?", venue: "Sáng, nay", date: 2024, x-a: b}}\n',
    ),
    "a carrier without an entry": (
        f"{HEAD}  - text: x\n", fields(via=((Hop(Source(name="Em"), False, True),),)),
        f"{HEAD}  - text: x\n    via: {{source: {{name: Em}}, stated: false, doubtful: true}}\n",
    ),
    "a speaker without an entry": (
        f"{HEAD}  - text: x\n    speaker: an\n", fields(speaker=("an", Source(name="Em", official=True))),
        f"{HEAD}  - text: x\n    speaker:\n      - an\n      - {{name: Em, official: true}}\n",
    ),
    "the rest": (
        f"{HEAD}  - text: x\n",
        fields(original=Original("en", "w", "u"), anchor=Context("b", "c"), tags=("a", "b"), said=When(text="hôm qua")),
        f"{HEAD}  - text: x\n    said: {{text: hôm qua}}\n    original: {{lang: en, wording: w, url: u}}\n"
        "    tags: [a, b]\n    anchor: {before: b, after: c}\n",
    ),
    "a record too wide for a line": (
        f"{HEAD}  - text: x\n", fields(original=Original("vi", LONG)),
        f"{HEAD}  - text: x\n    original:\n      lang: vi\n      wording: >-\n"
        "        Hôm nay ông An nói rằng trời sẽ mưa đến chiều, và mọi người nên ở nhà\n"
        "        cho đến khi nước rút đi hết.\n",
    ),
    "own keys change too": (
        f"{HEAD}  - text: x\n    x-a: [1]\n    x-b: c\n", fields(extra=Extra((("x-a", ("1",
            "2")), ("x-c", Extra((("d", None),)))))),
        f"{HEAD}  - text: x\n    x-a: [1, 2]\n    x-c: {{d: null}}\n",
    ),
    "an alias gives way to a value": (
        f"{HEAD}  - &a\n    text: x\n    cue: &c nói\n  - text: y\n    cue: *c\n",
        second(cue="hỏi"),
        f"{HEAD}  - &a\n    text: x\n    cue: &c nói\n  - text: y\n    cue: hỏi\n",
    ),
    "an alias of an item gives way to an item": (
        f"{HEAD}  - &a {{text: x}}\n  - *a\n",
        second(cue="c"),
        f"{HEAD}  - &a {{text: x}}\n  - text: x\n    cue: c\n",
    ),
    "a merged field is overridden": (
        f"{HEAD}  - &a {{text: x, cue: c}}\n  - <<: *a\n    kind: direct\n",
        second(cue="d"),
        f"{HEAD}  - &a {{text: x, cue: c}}\n  - <<: *a\n    kind: direct\n    cue: d\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FIELD_EDITS)
def test_a_field_is_edited_in_its_place(name: str) -> None:
    before, change, wanted = FIELD_EDITS[name]
    assert after(before, change) == wanted


BIG = Quote(("Một, hai.",), "q-1", "direct", speaker=("an",), mention="ông An", cue="nói", tags=("a",), note="n")
SMALL = Quote(("z",))
BIG_LINES = (
    "  - id: q-1\n    text: Một, hai.\n    kind: direct\n    speaker: an\n    as: ông An\n    cue: nói\n"
    "    tags: a\n    note: n\n"
)
TWO = "reader: 1\nquotes:\n  # đầu\n\n  - text: x\n    # trong\n    # lời\n\n  # giữa\n  - text: y\n# cuối\nevents:\n"

ITEM_EDITS = {
    "a section that is not there comes at the end": (
        "reader: 1\nevents: []\n", add(BIG, "quotes"), "reader: 1\nevents: []\nquotes:\n" + BIG_LINES
    ),
    "before the end of the document": ("reader: 1\n...\n", add(BIG, "quotes"),
        "reader: 1\nquotes:\n" + BIG_LINES + "...\n"),
    "with a blank line where the others have one": (
        "reader: 1\n\nevents: []\n", add(BIG, "quotes"), "reader: 1\n\nevents: []\n\nquotes:\n" + BIG_LINES
    ),
    "an empty list is filled": ("reader: 1\nquotes: []  # c\n", add(BIG, "quotes"),
        "reader: 1\nquotes:  # c\n" + BIG_LINES),
    "an empty list with an anchor": (
        "reader: 1\nquotes: &e [ ]  # c\n", add(BIG, "quotes"), "reader: 1\nquotes: &e  # c\n" + BIG_LINES
    ),
    "an empty list on its own line": (
        "reader: 1\nquotes: # c\n  []\nx-a: b\n", add(BIG, "quotes"),
            "reader: 1\nquotes: # c\n" + BIG_LINES + "x-a: b\n"
    ),
    "null": ("reader: 1\nquotes: ~\nx-a: b\n", add(BIG, "quotes"), "reader: 1\nquotes:\n" + BIG_LINES + "x-a: b\n"),
    "nothing": ("reader: 1\nquotes:  # c\nx-a: b\n", add(BIG, "quotes"),
        "reader: 1\nquotes:  # c\n" + BIG_LINES + "x-a: b\n"),
    "first": (TWO, add(BIG, "quotes"), TWO.replace("  - text: x", BIG_LINES + "  - text: x")),
    "between, behind the comments of the first": (
        TWO, add(BIG, "quotes", 1), TWO.replace("    # lời\n", "    # lời\n" + BIG_LINES)
    ),
    "last": (TWO, add(BIG, "quotes", 2), TWO.replace("# cuối", BIG_LINES + "# cuối")),
    "the first goes with its comments": (TWO, remove("quotes", 0),
        TWO.replace("  - text: x\n    # trong\n    # lời\n", "")),
    "the last goes": (TWO, remove("quotes", 1), TWO.replace("  - text: y\n", "")),
    "all go": (
        TWO, remove("quotes", 0, 1),
        TWO.replace("quotes:", "quotes: []").replace("  - text: x\n    # trong\n    # lời\n",
            "").replace("  - text: y\n", ""),
    ),
    "all go, and the anchor stays": (
        "reader: 1\nquotes: &e  # c\n  - text: x\n", remove("quotes", 0), "reader: 1\nquotes: &e []  # c\n"
    ),
    "all sources go": ("reader: 1\nsources:\n  an: {}\n", remove("sources", 0), "reader: 1\nsources: {}\n"),
    "no line break at the end": ("reader: 1\nquotes:\n- text: x", add(BIG, "quotes", 1),
        "reader: 1\nquotes:\n- text: x\n" + BIG_LINES.replace("\n    ", "\n  ").removeprefix("  ").removesuffix("\n")),
    "an open text at the end": ("reader: 1\nquotes:\n- text: |\n    x", add(BIG, "quotes", 1),
        "reader: 1\nquotes:\n- text: |\n    x\n" + BIG_LINES.replace("\n    ",
            "\n  ").removeprefix("  ").removesuffix("\n")),
    "in brackets": (
        "reader: 1\nquotes: [{text: x}, {text: y}] # c\n", add(Quote(("z, 1",)), "quotes", 1),
        'reader: 1\nquotes: [{text: x}, {text: "z, 1"}, {text: y}] # c\n',
    ),
    "first in brackets": (
        "reader: 1\nquotes: [{text: x}]\n", add(SMALL, "quotes"), "reader: 1\nquotes: [{text: z}, {text: x}]\n"
    ),
    "out of brackets": ("reader: 1\nquotes: [{text: x}, ]\n", remove("quotes", 0), "reader: 1\nquotes: []\n"),
    "a file in braces": (
        "{reader: 1, quotes: []}\n", add(SMALL, "quotes"), "{reader: 1, quotes: [{text: z}]}\n"
    ),
    "a section in braces": ("{reader: 1}\n", add(SMALL, "quotes"), "{reader: 1, quotes: [{text: z}]}\n"),
    "an empty section in braces": ("{reader: 1, quotes: }\n", add(SMALL, "quotes"),
        "{reader: 1, quotes:  [{text: z}]}\n"),
    "a bare section in braces": ("{reader: 1, quotes}\n", add(SMALL, "quotes"), "{reader: 1, quotes: [{text: z}]}\n"),
    "sources in braces": ("{reader: 1, sources: {an: }}\n", add(Source("bo", "Bo"), "sources", 1),
        "{reader: 1, sources: {an: , bo: {name: Bo}}}\n"),
    "a source": (
        "reader: 1\nsources:\n  an: {name: An}\n", add(Source("bo", "Bo", "person", aka=("ông Bo", "Bo")),
            "sources", 1),
        "reader: 1\nsources:\n  an: {name: An}\n  bo: {name: Bo, type: person, aka: [ông Bo, Bo]}\n",
    ),
    "a source in the style of the others": (
        "reader: 1\nsources:\n    an:\n        name: An\n", add(Source("null", "Bo", official=False), "sources", 1),
        'reader: 1\nsources:\n    an:\n        name: An\n    "null":\n      name: Bo\n      official: false\n',
    ),
    "a source of which nothing is known": ("reader: 1\n", add(Source("bo"), "sources"), "reader: 1\nsources:\n  bo:\n"),
    "short items are in braces": (
        HEAD + "  - text: x\n", add(Event(("x",), date="2024", label="l"), "events"),
        HEAD + "  - text: x\nevents:\n  - {date: 2024, text: x, label: l}\n",
    ),
    "notes": (
        "reader: 1\nnotes:\n- about: x\n", add(Note("n", ("a", "b")), "notes", 1),
        "reader: 1\nnotes:\n- about: x\n- text:\n    - a\n    - b\n  note: n\n",
    ),
    "photos": (
        "reader: 1\n", add(Photo(("x",), credit=("an", "bo"), taken=When("2024")), "photos"),
        "reader: 1\nphotos:\n  - {text: x, credit: [an, bo], taken: 2024}\n",
    ),
    "a long event": (
        "reader: 1\n", add(Event((LONG,), label="mưa"), "events"),
        "reader: 1\nevents:\n  - text: >-\n"
        "      Hôm nay ông An nói rằng trời sẽ mưa đến chiều, và mọi người nên ở nhà\n"
        "      cho đến khi nước rút đi hết.\n    label: mưa\n",
    ),
    "the article's record": (
        "reader: 1  # c\nquotes: []\n", article(Article("T", "an", byline=("A",))),
        "reader: 1  # c\narticle:\n  title: T\n  outlet: an\n  byline: A\nquotes: []\n",
    ),
    "an empty record of the article": (
        "reader: 1\narticle: {} # c\n", article(Article("T")),
        "reader: 1\narticle: # c\n  title: T\n",
    ),
    "a field of the article": (
        "reader: 1\narticle:\n  title: T\n  lang: vi\n", article(Article("T", "an", lang="vi")),
        "reader: 1\narticle:\n  title: T\n  outlet: an\n  lang: vi\n",
    ),
    "the article's record goes": (
        "reader: 1\narticle: # c\n  title: T\nquotes: []\n", article(Article()),
        "reader: 1\narticle: {} # c\nquotes: []\n",
    ),
    "the article's record in braces": (
        "{reader: 1}\n", article(Article("T")), "{reader: 1, article: {title: T}}\n"
    ),
    "an id of a source": (
        "reader: 1\nsources:\n  'an' : {name: An}\n",
        lambda document: replace(document, sources=(replace(document.sources[0], id="bo"),)),
        "reader: 1\nsources:\n  bo : {name: An}\n",
    ),
    "what could not be read stays": (
        "reader: 1\nquotes:\n  - một\n  - text: x\n  - [a]\n", add(Quote(("z",)), "quotes", 1),
        "reader: 1\nquotes:\n  - một\n  - text: x\n  - text: z\n  - [a]\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ITEM_EDITS)
def test_items_come_and_go(name: str) -> None:
    before, change, wanted = ITEM_EDITS[name]
    assert after(before, change) == wanted


def test_line_breaks_are_those_of_the_file() -> None:
    text = HEAD.replace("\n", "\r\n") + "  - text: x\r\n"
    assert after(text, add(BIG, "quotes", 1)) == text + BIG_LINES.replace("\n", "\r\n")


def test_several_edits_at_once() -> None:
    before = loaded(TWO)
    document = add(Source("bo", "Bo"), "sources")(add(BIG, "quotes", 1)(remove("quotes", 1)(before.document)))
    result = patched(before, document)
    wanted = TWO.replace("    # lời\n", "    # lời\n" + BIG_LINES).replace("  - text: y\n", "")
    assert result.text == wanted + "sources:\n  bo: {name: Bo}\n"
    assert result.paths == {
        "quotes/new": ("quotes", 1),
        before.document.quotes[0].key: ("quotes", 0),
        "sources/new": ("sources", "bo"),
    }
    assert read(result.data, PATH).document == document


def test_new_sections_come_behind_new_items_of_the_last_one() -> None:
    before = loaded("reader: 1\nquotes:\n  - text: x\n")
    document = add(Source("bo", "Bo"), "sources")(add(SMALL, "quotes", 1)(before.document))
    result = patched(before, replace(document, article=Article("T")))
    assert result.text == (
        "reader: 1\narticle:\n  title: T\nquotes:\n  - text: x\n  - text: z\nsources:\n  bo: {name: Bo}\n"
    )


def test_everything_comes_to_a_file_of_nothing_in_its_order() -> None:
    before = loaded("reader: 1\n")
    document = add(Source("bo", "Bo"), "sources")(add(SMALL, "quotes")(before.document))
    result = patched(before, replace(document, article=Article("T")))
    assert result.text == ("reader: 1\narticle:\n  title: T\nsources:\n  bo: {name: Bo}\nquotes:\n  - text: z\n")


def test_items_that_change_places_take_their_lines_along() -> None:
    before = loaded(TWO)
    one, two = before.document.quotes
    result = patched(before, replace(before.document, quotes=(two, one)))
    assert result.document.quotes == read(result.data, PATH).document.quotes == (two, one)
    assert sorted(result.text.splitlines()) == sorted(TWO.splitlines())


def test_what_this_session_made_goes_again_while_other_edits_stay() -> None:
    before = loaded("reader: 1\nevents: []  # c\n")
    with_event = patched(before, add(Event(label="l"), "events")(before.document))
    both = patched(with_event, add(BIG, "quotes")(with_event.document))
    without_event = patched(both, remove("events", 0)(both.document))
    assert without_event.text == "reader: 1\nevents: []  # c\nquotes:\n" + BIG_LINES
    assert patched(both, remove("quotes", 0)(both.document)).text == with_event.text


def test_an_edit_taken_back_brings_back_the_lines_while_other_edits_stay() -> None:
    text = "reader: 1\nquotes:\n  # a\n  - {text:   x, zz: q}   # b\n  # c\n  - text: y\n"
    before = loaded(text)
    changed = patched(before, fields(kind="direct")(before.document))
    other = patched(
        changed,
        replace(changed.document, quotes=(changed.document.quotes[0], replace(changed.document.quotes[1], cue="c"))),
    )
    back = patched(other, replace(other.document, quotes=(before.document.quotes[0], other.document.quotes[1])))
    assert back.text == text + "    cue: c\n"
    gone = patched(back, remove("quotes", 0)(back.document))
    assert gone.text == "reader: 1\nquotes:\n  # a\n  # c\n  - text: y\n    cue: c\n"
    again = patched(gone, replace(gone.document, quotes=(before.document.quotes[0], *gone.document.quotes)))
    assert again.text == back.text


def test_the_articles_record_taken_back_while_other_edits_stay() -> None:
    before = loaded("reader: 1\narticle: {title:   T}\n")
    changed = patched(before, replace(before.document, article=Article("U")))
    other = patched(changed, add(BIG, "quotes")(changed.document))
    assert patched(other, replace(other.document, article=Article("T"))).text == before.text + "quotes:\n" + BIG_LINES


def test_a_section_in_brackets_taken_back_while_other_edits_stay() -> None:
    before = loaded("reader: 1\nquotes: [{text:   x}]\n")
    changed = patched(before, replace(remove("quotes", 0)(before.document), article=Article("T")))
    assert changed.text == "reader: 1\narticle:\n  title: T\nquotes: []\n"
    back = patched(changed, replace(before.document, article=Article("T")))
    assert back.text == "reader: 1\narticle:\n  title: T\nquotes: [{text:   x}]\n"


@pytest.mark.parametrize(
    ("text", "change", "code"),
    [
        ("a: b\n", lambda document: document, "file.foreign"),
        ("reader: 2\n", lambda document: document, "file.other-version"),
        ("reader: 1\n", lambda document: replace(document, version="2"), "file.unusual-layout"),
        ("reader: 1\n", lambda document: replace(document, extra=Extra((("x-a", "b"),))), "file.unusual-layout"),
        ("reader: 1\nquotes: x\n", add(BIG, "quotes"), "file.unusual-layout"),
        ("reader: 1\narticle: x\n", article(Article("T")), "file.unusual-layout"),
        ("reader: 1\nquotes: &q []\nevents: *q\n", add(Event(label="l"), "events"), "file.unusual-layout"),
        (f"{HEAD}  - &a {{text: x}}\n  - *a\n", remove("quotes", 0), "file.meaning"),
        (f"{HEAD}  - {{text: x, cue: &c nói}}\n  - {{text: y, cue: *c}}\n", fields(cue="hỏi"), "file.meaning"),
        (f"{HEAD}  - &a {{text: x, cue: c}}\n  - <<: *a\n    id: i\n",
         second(cue=""), "file.unusual-layout"),
        (f"{HEAD}  - &a {{text: x}}\n  - *a  # c\n",
         second(cue="c"), "file.unusual-layout"),
        ("reader: 1\nsources:\n  <<: {an: {name: A}}\n  bo: {}\n", remove("sources", 0), "file.unusual-layout"),
        (f"{HEAD}  - text: x\n", fields(cue="\ud800"), "file.meaning"),
        (f"{HEAD}  - text: x\n", fields(via=((Hop("a?b"),),)), "file.meaning"),
        ("reader: 1\nsources:\n  an: {}\n", add(Source("an", "A"), "sources", 1), "file.meaning"),
        ("reader: 1\nsources:\n  ? an\n  : {name: A}\n  ? bo\n  : {name: B}\n", remove("sources", 0),
            "file.unusual-layout"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_in_the_file_is_refused(
    text: str, change: Callable[[Document], Document], code: str
) -> None:
    before = loaded(text)
    with pytest.raises(RefusedError) as caught:
        patched(before, change(before.document))
    assert caught.value.problem.code == code
    assert say(code)


def test_a_refusal_names_the_place() -> None:
    before = loaded(f"{HEAD}  - text: z\n  - &a {{text: x}}\n  - *a\n")
    with pytest.raises(RefusedError) as caught:
        patched(before, remove("quotes", 1)(before.document))
    assert caught.value.problem.place.line == 3


FULL = Document(
    article=Article("T: 1", "an", byline=("A", "B")),
    sources=(
        Source("an", "An", key="sources/an"),
        Source("bo", key="sources/bo"),
        Source("chi", "C", key="shared/chi"),
    ),
    quotes=(replace(BIG, key="quotes/q-1"),),
    events=(Event(label="l", key="events/1"),),
    extra=Extra((("x-a", ("b",)),)),
)


def test_a_new_file_is_what_a_person_would_write() -> None:
    shared = FULL.sources[-1:]
    text = new_file(FULL, shared=shared)
    assert text == (
        'reader: 1\narticle:\n  title: "T: 1"\n  outlet: an\n  byline: [A, B]\n'
        f"sources:\n  an: {{name: An}}\n  bo:\nquotes:\n{BIG_LINES}events:\n  - {{label: l}}\nx-a: [b]\n"
    )
    assert new_file(FULL, "\r\n", shared) == text.replace("\n", "\r\n")
    assert new_file(Document()) == "reader: 1\n"


def test_a_new_file_goes_on_with_the_keys_of_the_session() -> None:
    document = replace(FULL, sources=FULL.sources[:2])
    found = rekeyed(loaded(new_file(document)), document)
    assert found.document is document
    assert found.paths["events/1"] == ("events", 0)
    assert found.place("events/1") is not None
    with pytest.raises(RefusedError):
        rekeyed(found, Document())


def test_a_source_of_the_folder_is_overridden_when_it_is_edited() -> None:
    shared = (Source("an", "An", key="shared/an"),)
    before = read(b"reader: 1\n", PATH, shared)
    assert patched(before, before.document).text == "reader: 1\n"
    edited = patched(before, replace(before.document, sources=(replace(shared[0], name="Anh"),)))
    assert edited.text == "reader: 1\nsources:\n  an: {name: Anh}\n"
    assert patched(before, replace(before.document, sources=())).text == "reader: 1\n"
    assert made_anew(edited.document, PATH, before).data == edited.data
    assert made_anew(before.document, PATH, before).text == "reader: 1\n"
    assert made_anew(Document(), PATH, loaded("reader: 1\r\n")).data == b"reader: 1\r\n"


# The file has 22 events: four of the stream, two of the root, two of the version, seven of each section; a note
# has four.
@pytest.mark.parametrize(("limit", "most", "code"), [("MAX_ITEMS", 2, "items"), ("MAX_NODES", 25, "values")])
@pytest.mark.parametrize("whole", [True, False])
def test_nothing_is_written_that_could_not_be_read_again(
    limit: str, most: int, code: str, whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = loaded("reader: 1\nquotes:\n  - text: a\nnotes:\n  - note: b\n")
    more = replace(before.document, notes=(*before.document.notes, Note(note="c", key="notes/c")))
    for module in ("outline", "rereading"):
        monkeypatch.setattr(f"reader.files.{module}.{limit}", most)
    monkeypatch.setattr("reader.files.patch.WHOLE_READ", 1000 if whole else 0)
    for write in (partial(patched, before), partial(made_anew, path=PATH)):
        with pytest.raises(RefusedError) as refused:
            write(more)
        assert refused.value.problem.code == f"yaml.too-many-{code}"
