from __future__ import annotations

import pytest

from reader.files.fixing import fixed
from reader.model import RejectedError


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("reader:1\n", "reader: 1\n", 1),
        ("reader\uff1a1\n", "reader: 1\n", 1),
        (
            "reader: 1\nquotes:\n  - text:một\n    kind:direct\n",
            "reader: 1\nquotes:\n  - text: một\n    kind: direct\n",
            2,
        ),
        ("reader: 1\nquotes:\n  - text:một\n", "reader: 1\nquotes:\n  - text: một\n", 1),
        (
            "reader: 1\nquotes:\n  - text\uff1amột\n    kind: direct\n",
            "reader: 1\nquotes:\n  - text: một\n    kind: direct\n",
            1,
        ),
        ("reader: 1\nquotes:\n  - text\uff1amột hai\n", "reader: 1\nquotes:\n  - text: một hai\n", 1),
        ("reader: 1\narticle:\n  \u00a0title: T\n", "reader: 1\narticle:\n   title: T\n", 1),
        ("\ufeffreader:1\r\n", "\ufeffreader: 1\r\n", 1),
        ("reader: 1\nquotes:\n  - {text: a, b}\n", "reader: 1\nquotes:\n  - {text: a, b}\n", 0),
        ("reader: 1\nquotes:\n  - text: a: b\n", "reader: 1\nquotes:\n  - text: a: b\n", 0),
        ("reader: 1\nquotes:\n\t- text: a\n", "reader: 1\nquotes:\n\t- text: a\n", 0),
        ("reader: 1\narticle: {titel: x}\n", "reader: 1\narticle: {titel: x}\n", 0),
        ("reader: 1\nzz:một\nx: y\n", "reader: 1\nzz:một\nx: y\n", 0),
        ("reader: 1\narticle: {title: T}\n", "reader: 1\narticle: {title: T}\n", 0),
    ],
)
def test_only_what_is_certain_is_repaired(before: str, after: str, count: int) -> None:
    assert fixed(before.encode()) == (after.encode(), count)


def test_what_is_no_text_is_not_repaired() -> None:
    with pytest.raises(RejectedError):
        fixed(b"\xff")
