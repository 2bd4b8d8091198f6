"""The articles and documents on which the tests of the forms stand: invented places, invented people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from reader.anchoring.anchors import Anchors, anchor_document
from reader.anchoring.layout import Layout, read_layout
from reader.model import Add, Article, Document, Edit, Event, Hop, Note, Quote, Replace, Source, Span
from reader.views.forms import Form, checked, edit_of, said, typed
from reader.views.speakers import Voice, voices

HARBOUR = """Tàu chở gạo mắc cạn ở cảng Vân Hà
Theo hãng tin Sao Biển, Cục Hàng hải Vân Hà ngày 3/4 cho biết thuyền trưởng Lê Thị Mận đã báo tin và khẳng định \
con tàu không thủng ở bất cứ khoang nào.
Thuyền trưởng Lê Thị Mận nói: “Chúng tôi chờ con nước lên”. Bà Mận nói thêm rằng thủy thủ đoàn \
đủ nước ngọt cho mười ngày.
Nhiều người dân cho biết họ nghe tiếng còi từ hôm qua."""

ISLAND = """Ferry to Calder Island stops
"The slip is gone," said harbour master Ruth Ofori on 3 April. Ofori added that no boat would sail before Friday.
According to Gull News, Ofori also said that a second slip was needed."""


@dataclass(frozen=True)
class Desk:
    """A text with its document, as a form sees them."""

    text: str
    lang: str
    document: Document
    anchors: Anchors
    layout: Layout
    voices: Mapping[str, Voice]

    def span(self, words: str, nth: int = 0) -> Span:
        """Where words stand."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def quote(self, id_: str) -> Quote:
        """The quote of that id."""
        return next(quote for quote in self.document.quotes if quote.id == id_)


def source(id_: str, name: str, type_: str = "person", **more: object) -> Source:
    """A source with its key."""
    values: dict[str, object] = {"id": id_, "name": name, "type": type_, "key": f"sources/{id_}", **more}
    return replace(Source(), **values)  # type: ignore[arg-type]  # the names and types are those of `Source`


def quote(id_: str, *text: str, **more: object) -> Quote:
    """A quote with its key."""
    values: dict[str, object] = {"id": id_, "key": f"quotes/{id_}", **more}
    return replace(Quote(text), **values)  # type: ignore[arg-type]  # the names and types are those of `Quote`


HARBOUR_SOURCES = (
    source("bao-vh", "Báo Vân Hà", "outlet"),
    source("sao-bien", "Sao Biển", "agency"),
    source("cuc-hh", "Cục Hàng hải Vân Hà", "institution", official=True),
    source("man", "Lê Thị Mận", role="Thuyền trưởng", aka=("Bà Mận",)),
)


def harbour(*quotes: Quote, events: tuple[Event, ...] = (), notes: tuple[Note, ...] = ()) -> Desk:
    """The Vietnamese article."""
    article = Article(title="Tàu chở gạo", outlet="bao-vh", lang="vi", published="2031-04-04")
    return desk(HARBOUR, Document(article, HARBOUR_SOURCES, quotes, events, notes=notes))


def island(*quotes: Quote) -> Desk:
    """The English article."""
    sources = (
        source("gull", "Gull News", "outlet"),
        source("ofori", "Ruth Ofori", role="harbour master", aka=("Ofori",)),
    )
    return desk(ISLAND, Document(Article(outlet="herald", lang="en", published="2031-04-05"), sources, quotes))


def desk(text: str, document: Document) -> Desk:
    """Any article."""
    lang = document.article.lang
    return Desk(text, lang, document, anchor_document(document, text), read_layout(text, lang), voices(document))


def ids() -> Callable[[], str]:
    """Draws q-0001, q-0002, …"""
    numbers = count(1)
    return lambda: f"q-{next(numbers):04}"


REPORT = quote(
    "q-report",
    "thuyền trưởng Lê Thị Mận đã báo tin và khẳng định con tàu không thủng ở bất cứ khoang nào",
    kind="indirect",
    speaker=("cuc-hh",),
    via=((Hop("sao-bien"),),),
)
TIDE = quote(
    "q-tide", "Chúng tôi chờ con nước lên", kind="direct", speaker=("man",), via=((Hop("sao-bien", venue="Live"),),)
)
"""Two quotes of the Vietnamese article."""


def values(form: Form) -> dict[str, str]:
    """What stands in the fields of a form, but for the words and the type of a new speaker."""
    return {field.name: field.value for field in form.fields if field.value and field.name not in ("words", "type")}


def added(edit: Edit | None) -> Quote:
    """The quote that an edit adds or changes."""
    assert edit is not None
    last = edit.changes[-1]
    assert isinstance(last, Add | Replace)
    assert isinstance(last.item, Quote)
    return last.item


def saved(form: Form, **fields: str) -> Edit | None:
    """The edit of a form after some typing; `as_` is the field `as`."""
    form = checked(typed(form, {name.rstrip("_"): value for name, value in fields.items()}))
    assert form.valid, [said(field.error) for field in form.fields if field.error]
    return edit_of(form, form.sheet.document, ids())
