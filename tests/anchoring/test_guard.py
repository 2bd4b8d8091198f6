"""The guard: what may never be taken in silence, and what may."""

from __future__ import annotations

import pytest

from reader.anchoring.anchors import Anchored, anchor_document
from reader.model import Article, Document, Quote

HEAD = {
    "en": "Bridge closed\nIda Brown said on Monday: ",
    "vi": "Đóng cầu\nBà Diễm nói hôm thứ hai: ",
    "de": "Brücke zu\nAnna Berg sagte am Montag: ",
    "fr": "Pont fermé\nAnne Roux a dit lundi: ",
    "es": "Puente cerrado\nAna Ruiz dijo el lunes: ",
    "zh": "",
    "": "",
}


def anchored(lang: str, words: str, article: str) -> Anchored:
    document = Document(article=Article(lang=lang), quotes=(Quote(text=(words,), kind="indirect", key="q"),))
    return anchor_document(document, f"{HEAD[lang]}{article}. The end came later and soon it was all over again.").of(
        "q"
    )


STOPPED = [
    (
        "en",
        "the river rose by two metres in the night of the storm",
        "the river rose by three metres in the night of the storm",
    ),
    (
        "en",
        "the river rose by 2.5 metres in the night of the storm",
        "the river rose by 25 metres in the night of the storm",
    ),
    (
        "en",
        "about 40% of the houses in the village were under water",
        "about 40 of the houses in the village were under water",
    ),
    (
        "en",
        "it was -5 degrees in the valley when the pipes froze",
        "it was 5 degrees in the valley when the pipes froze",
    ),
    (
        "en",
        "the town will pay for the new bridge and its piers",
        "the town will not pay for the new bridge and its piers",
    ),
    ("en", "the town won't pay for the new bridge and its piers", "the town will pay for the new bridge and its piers"),
    ("en", "the town never paid for the old bridge and its piers", "the town paid for the old bridge and its piers"),
    ("en", "it was possible to cross the bridge in the night", "it was impossible to cross the bridge in the night"),
    ("en", "the letter that Brown wrote to the council was lost", "the letter that Reed wrote to the council was lost"),
    (
        "en",
        "Brown wrote to the council about the state of the bridge",
        "Reed wrote to the council about the state of the bridge",
    ),
    (
        "en",
        "the engineers of Brown looked at the piers of the bridge",
        "the engineers looked at the piers of the bridge",
    ),
    ("en", "he told the council about the state of the bridge", "she told the council about the state of the bridge"),
    (
        "en",
        "the state of the bridge was told to the council by Brown",
        "the state of the bridge was told to the council by Reed",
    ),
    ("en", "in the village twenty houses were under water at noon", "in the village houses were under water at noon"),
    ("en", "they looked at the piers of the bridge in May", "they looked at the piers of the bridge in June"),
    ("en", "he paid € 500 for a new door to his house", "he paid $ 500 for a new door to his house"),
    ("vi", "xã sẽ trả tiền sửa cây cầu cũ bắc qua sông", "xã sẽ không trả tiền sửa cây cầu cũ bắc qua sông"),
    ("vi", "xã chưa trả tiền sửa cây cầu cũ bắc qua sông", "xã đã trả tiền sửa cây cầu cũ bắc qua sông"),
    ("vi", "ba ngôi nhà trong làng bị ngập từ đêm qua", "hai ngôi nhà trong làng bị ngập từ đêm qua"),
    ("vi", "thư mà ông Khoát gửi cho xã đã bị thất lạc", "thư mà ông Vĩnh gửi cho xã đã bị thất lạc"),
    ("vi", "thư mà ông gửi cho xã đã bị thất lạc", "thư mà bà gửi cho xã đã bị thất lạc"),
    ("de", "es gab keine Warnung vor dem hohen Wasser im Dorf", "es gab eine Warnung vor dem hohen Wasser im Dorf"),
    (
        "de",
        "der Brief von Berg an den Rat ist verloren gegangen",
        "der Brief von Meer an den Rat ist verloren gegangen",
    ),
    ("fr", "le village n'a pas payé le pont sur la rivière", "le village a payé le pont sur la rivière"),
    ("es", "el pueblo no pagó el puente nuevo sobre el río", "el pueblo pagó el puente nuevo sobre el río"),
    ("zh", "村里的旧桥明天将重新开放给所有的居民使用", "村里的旧桥明天将再次开放给所有的居民使用"),
    # words of another language than the article's
    (
        "vi",
        "we can pay for two crews and the fuel of this ferry",
        "we can pay for three crews and the fuel of this ferry",
    ),
    ("vi", "we can pay for the crews and the fuel of it", "we can not pay for the crews and the fuel of it"),
    ("en", "le village n'a pas payé le pont sur la rivière", "le village a payé le pont sur la rivière"),
    ("", "xyzzy plugh frotz no gnusto rezrov yomin", "xyzzy plugh frotz gnusto rezrov yomin"),
]


@pytest.mark.parametrize(("lang", "words", "article"), STOPPED)
def test_stopped(lang: str, words: str, article: str) -> None:
    """In both directions, and offered to the person all the same."""
    for one, other in ((words, article), (article, words)):
        found = anchored(lang, one, other)
        assert found.state == "lost"
        assert found.spans == ()
        assert len(found.candidates) == 1


@pytest.mark.parametrize(
    ("lang", "words", "article"),
    [
        (
            "en",
            "the old bridge was closed on Monday after the storm",
            "the old bridge was shut on Monday after the storm",
        ),
        (
            "en",
            "the old bridge was closed on Monday after the storm",
            "the bridge was closed on Monday after the storm",
        ),
        (
            "en",
            "the old bridge was closed on Monday after the storm",
            "the old stone bridge was closed on Monday after the storm",
        ),
        (
            "en",
            "The old bridge was closed on Monday after the storm",
            "That old bridge was closed on Monday after the storm",
        ),
        ("en", "the town, in the end, closed the old bridge", "the town in the end closed the old bridge"),
        ("vi", "cây cầu cũ bị đóng từ hôm thứ hai sau cơn bão", "cây cầu cũ bị chặn từ hôm thứ hai sau cơn bão"),
        (
            "de",
            "die alte Brücke wurde am Montag nach dem Sturm gesperrt",
            "die alte Brücke ist am Montag nach dem Sturm gesperrt",
        ),
    ],
)
def test_taken(lang: str, words: str, article: str) -> None:
    found = anchored(lang, words, article)
    assert found.state == "moved"
    start, end = found.spans[0]
    assert f"{HEAD[lang]}{article}"[start:end] == article


def test_a_change_at_an_end_does_not_hide_what_stands_beside_it() -> None:
    found = anchored(
        "en", "the old bridge over the river was closed today", "the old bridge over the river was closed 9 today"
    )
    assert found.state == "lost"
    found = anchored(
        "en", "today the old bridge over the river was closed", "today never the old bridge over the river was closed"
    )
    assert found.state == "lost"


def test_a_mark_that_is_gone_from_an_end_does_not_hide_what_stands_there() -> None:
    found = anchored("en", "- bridges over the river were closed", "- Brown bridges over the river were closed")
    assert found.state == "lost"
    assert (
        anchored("en", "- bridges over the river were closed", "old bridges over the river were closed").state
        == "moved"
    )
