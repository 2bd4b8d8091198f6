"""Random annotation files as hands and programs write them, made without the code under test.

Values are rendered by PyYAML's emitter in every style; comments, blank lines, indentation, flow and block style,
anchors, line breaks and byte order marks vary. Each file comes with the lines on which its items stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml
from hypothesis import strategies as st

NASTY = (
    *(
        "-",
        "- a",
        "a: b",
        "a #b",
        "#",
        "---",
        "null",
        "~",
        "yes",
        "1:30",
        "010",
        "{",
        "[a]",
        "*a",
        "&a",
        "!t",
        "|",
        ">",
    ),
    *("%", "@", "`", "'", '"', "a'b", 'a"b', "\\", "a\\n", "x\ty", "a\nb", "a\n\nb", "  a", "a  b", "\x1b[0m", "\x7f"),
    *(
        "\xa0",
        "\u2028",
        "a\ufeff",
        "Thu\u031b\u0309 tu\u031bo\u031b\u0301ng",
        "đã 😀👩‍👩‍👧",
        "w " * 60 + "z",
        "<<",
        "a,b",
        "? x",
    ),
    *("\u202eevil", "“đủ” để", "漢字。" * 30, "a]b", "=", "x:", ":x", "\t", "trail "),
)

WORDS = (
    "nói",
    "rằng",
    "không",
    "có",
    "Hội đồng",
    "hai",
    "ba",
    "“đủ”",
    "mưa",
    "an toàn,",
    "–",
    "e\u0301",
    "1:30",
    "bờ",
    "#1",
)

free = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join),
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=12),
)
"""Words of an article or a person, plain and odd."""

ids = st.sampled_from(("an", "bo", "chi", "q-7f3k", "đài", "no", "007"))
dates = st.sampled_from(("2024", "2024-02-11", "2024-02~", "2024-02-11T21:30+07:00", "2023/2024", "../2024-01"))

# made once: making a strategy takes longer than drawing from it
SWITCH = st.booleans()
ONE_IN_TEN = st.integers(0, 9)
ONE_IN_SIX = st.integers(0, 5)
COMMENTS = st.sampled_from(("", "", "", "", "   # lời ế", " #x"))
STYLES = st.sampled_from((None, None, None, "'", '"', "|", ">"))
WIDTHS = st.sampled_from((30, 78, 10**9))
MARGINS = st.sampled_from((0, 2))
NEWLINES = st.sampled_from(("\n", "\n", "\r\n"))
DASHES = st.sampled_from(((2, 1), (2, 1), (0, 1), (4, 1), (2, 3)))

CHECK = st.fixed_dictionaries({"status": st.sampled_from(("verified", "false"))}, optional={"by": free, "note": free})
QUOTE_FIELDS = {
    "kind": st.sampled_from(("direct", "indirect")),
    "speaker": st.one_of(ids, st.lists(ids, min_size=2, max_size=3), st.fixed_dictionaries({"name": free})),
    "cue": free,
    "as": free,
    "via": st.one_of(ids, st.lists(ids, min_size=1, max_size=2), st.just([["an", "bo"], ["chi"]])),
    "said": st.one_of(dates, st.fixed_dictionaries({"date": dates, "text": free})),
    "checks": st.one_of(CHECK, st.lists(CHECK, min_size=1, max_size=3)),
    "original": st.fixed_dictionaries({"lang": st.just("en"), "wording": free}),
    "tags": st.one_of(free, st.lists(free, min_size=1, max_size=3)),
    "note": free,
    "x-mine": st.one_of(free, st.lists(free, max_size=2)),
}
CHOSEN = st.lists(st.sampled_from(sorted(QUOTE_FIELDS)), max_size=5, unique=True)
PERSON = st.fixed_dictionaries({"name": free}, optional={"type": st.just("person"), "aka": st.lists(free, max_size=2)})
PEOPLE = st.lists(st.sampled_from(("an", "bo", "chi")), max_size=3, unique=True)
EVENTS = st.lists(st.fixed_dictionaries({"text": free}, optional={"label": free, "date": dates}), max_size=3)


@lru_cache(maxsize=4096)
def rendered(value: str, style: str | None, width: int, indent: int, newline: str) -> str:
    """A value by PyYAML's emitter, its further lines indented; in double quotes where a style cannot carry it."""
    for tried, unicode in ((style, True), ('"', False)):
        text = yaml.dump(value, Dumper=yaml.SafeDumper, default_style=tried, allow_unicode=unicode, width=width)
        text = re.sub(r"\n\.\.\.\n$", "\n", text)[:-1]
        lines = text.split("\n")
        text = "\n".join([lines[0], *(" " * indent + line if line.strip() else line for line in lines[1:])])
        probe = " " * indent + "z: " + text + "\n" + " " * indent + "y: 1\n"
        try:
            if yaml.load(probe, yaml.CBaseLoader) == {"z": value, "y": "1"} and not re.search(
                "[\x85\u2028\u2029\ufeff]", text
            ):
                return text.replace("\n", newline)
        except yaml.YAMLError:
            continue
    raise AssertionError(value)


@dataclass
class Written:
    """One random file."""

    text: str = ""
    newline: str = "\n"
    lines: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    """For each item, by section and index, its first line and the one behind its last."""
    keeps: bool = False
    """Whether the last value keeps its blank lines, so that none may follow."""

    def number(self) -> int:
        return self.text.count(self.newline)


class Writer:
    """Draws a file piece by piece."""

    def __init__(self, draw: Any, newline: str, *, tame: bool) -> None:
        self.draw = draw
        self.file = Written(newline=newline)
        self.tame = tame
        self.anchors = 0

    def rarely(self) -> bool:
        return bool(self.draw(ONE_IN_TEN) == 0)

    def put(self, line: str) -> None:
        self.file.text += line + self.file.newline

    def noise(self, column: int) -> None:
        """A comment or a blank line, now and then."""
        if self.rarely():
            self.put(" " * column + "# ghi chú: 'x\" - [")
            self.file.keeps = False
        if self.rarely() and not self.file.keeps:
            self.put("")

    def comment(self) -> str:
        return str(self.draw(COMMENTS))

    def style(self) -> str | None:
        style: str | None = self.draw(STYLES)
        return style

    def value(self, key: str, value: Any, column: int) -> None:
        """A pair on lines of its own; the indentation of the first line stands already."""
        if isinstance(value, dict):
            if self.draw(SWITCH):
                self.put(f"{key}: {self.flow(value)}{self.comment()}")
            else:
                self.put(f"{key}:{self.comment()}")
                for name, inner in value.items():
                    self.noise(column + 2)
                    self.file.text += " " * (column + 2)
                    self.value(name, inner, column + 2)
        elif isinstance(value, list):
            self.listed(key, value, column)
        else:
            anchor = ""
            if not self.tame and self.rarely():
                self.anchors += 1
                anchor = f"&a{self.anchors} "
            text = rendered(value, self.style(), self.draw(WIDTHS), column, self.file.newline)
            block = text[0] in "|>"
            self.put(f"{key}: {anchor}{text}{'' if block else self.comment()}")
            self.file.keeps = block and "+" in text.split(self.file.newline)[0]

    def listed(self, key: str, value: list[Any], column: int) -> None:
        if self.draw(SWITCH):
            self.put(f"{key}: {self.flow(value)}{self.comment()}")
            return
        self.put(f"{key}:{self.comment()}")
        margin = column + self.draw(MARGINS)
        for item in value:
            self.noise(margin)
            if isinstance(item, dict) and self.draw(SWITCH):
                self.file.text += " " * margin + "- "
                self.pairs(item, margin + 2)
            else:
                self.put(" " * margin + "- " + self.flow(item) + self.comment())
            self.file.keeps = False

    def flow(self, value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self.flow(item)}" for key, item in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        if re.fullmatch(r"\w[\w-]*(?: \w[\w-]*)*", value) and value not in ("null", "~") and self.draw(SWITCH):
            return str(value)
        return rendered(value, '"', 10**9, 2, self.file.newline)

    def pairs(self, data: dict[str, Any], column: int) -> None:
        for index, (key, value) in enumerate(data.items()):
            if index:
                self.noise(column)
                self.file.text += " " * column
            self.value(key, value, column)

    def section(self, name: str, items: list[dict[str, Any]], dash: int, gap: int) -> None:
        if not items:
            self.empty(name)
            return
        if self.rarely():
            start = self.file.number()
            self.put(f"{name}: [{', '.join(map(self.flow, items))}]{self.comment()}")
            self.file.lines |= {(name, index): (start, start + 1) for index in range(len(items))}
            return
        self.put(f"{name}:{self.comment()}")
        for index, item in enumerate(items):
            self.noise(dash)
            start = self.file.number()
            self.file.text += " " * dash + "-" + " " * gap
            if name != "quotes" and self.draw(SWITCH):
                self.put(self.flow(item) + self.comment())
                self.file.keeps = False
            else:
                self.pairs(item, dash + 1 + gap)
            self.file.lines[name, index] = start, self.file.number()

    def empty(self, name: str) -> None:
        forms = ["", f"{name}: []{self.comment()}", f"{name}:{self.comment()}", f"{name}: ~", f"{name}:\n  []"]
        if not self.tame:
            forms.append(f"{name}: &{name} [ ]{self.comment()}")
        form = str(self.draw(st.sampled_from(forms)))
        if form:
            self.put(form.replace("\n", self.file.newline))
            self.file.keeps = False

    def sources(self, items: dict[str, dict[str, Any]]) -> None:
        if not items:
            self.empty("sources")
            self.file.text = self.file.text.replace("sources: []", "sources: {}").replace(
                "sources: &sources [ ]", "sources: {}"
            )
            self.file.text = self.file.text.replace("sources:\n  []", "sources:\n  {}")
            self.file.text = self.file.text.replace("sources:\r\n  []", "sources:\r\n  {}")
            return
        self.put(f"sources:{self.comment()}")
        for index, (id_, item) in enumerate(items.items()):
            self.noise(2)
            start = self.file.number()
            if self.draw(SWITCH):
                self.put(f"  {id_}: {self.flow(item)}{self.comment()}")
                self.file.keeps = False
            else:
                self.put(f"  {id_}:{self.comment()}")
                self.file.text += " " * 4
                self.pairs(item, 4)
            self.file.lines["sources", index] = start, self.file.number()


@st.composite
def quotes(draw: Any, number: int) -> dict[str, Any]:
    """A quote as plain data; keys in any order but the first."""
    text = draw(free)
    one: dict[str, Any] = {"id": f"q{number}"} if draw(SWITCH) else {}
    one["text"] = [text, draw(free)] if draw(ONE_IN_SIX) == 0 else text
    chosen = draw(CHOSEN)
    one.update({key: draw(QUOTE_FIELDS[key]) for key in chosen})
    return one


UP_TO_FOUR = st.integers(0, 4)
QUOTES = [quotes(number) for number in range(4)]


@st.composite
def files(draw: Any, *, tame: bool = False) -> Written:
    """A valid annotation file; a tame one has nothing but what a person would write."""
    writer = Writer(draw, draw(NEWLINES), tame=tame)
    dash, gap = draw(DASHES)
    if not tame and writer.rarely():
        writer.put("%YAML 1.1")
        writer.put("---")
    writer.noise(0)
    writer.put("reader: 1" + writer.comment())
    writer.noise(0)
    if draw(SWITCH):
        writer.put("article:" + writer.comment())
        writer.file.text += "  "
        writer.pairs({"title": draw(free), "lang": "vi", "published": draw(dates)}, 2)
    people = draw(PEOPLE)
    writer.noise(0)
    writer.sources({id_: draw(PERSON) for id_ in people})
    writer.noise(0)
    items = [draw(QUOTES[number]) for number in range(draw(UP_TO_FOUR))]
    writer.section("quotes", items, dash, gap)
    writer.noise(0)
    writer.section("events", draw(EVENTS), dash, gap)
    writer.noise(0)
    if not tame and writer.rarely():
        writer.put("...")
    elif writer.rarely() and not writer.file.keeps:
        writer.file.text = writer.file.text.removesuffix(writer.file.newline)
    if writer.rarely():
        writer.file.text = "\ufeff" + writer.file.text
    return writer.file
