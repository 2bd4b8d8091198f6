"""The sentences for people: each once, in order, and each of them said somewhere."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

from reader import messages
from reader.messages import codes

READER = Path(messages.__file__).parent.parent


def test_every_sentence_stands_once_and_where_it_is_looked_for() -> None:
    catalogues = [list(catalogue) for catalogue in messages._CATALOGUES]
    assert [sorted(catalogue) for catalogue in catalogues] == catalogues
    assert len(codes()) == sum(map(len, catalogues))


def test_every_sentence_is_said_somewhere() -> None:
    sources = [path for path in READER.rglob("*.py") if path.parent.name != "messages"]
    texts = [path.read_text("utf-8") for path in sources]
    named = set(chain.from_iterable(re.findall(r"""["']([\w.-]+)["']""", text) for text in texts))
    # codes that are put together: f"check.{status}", "suggest." + rule
    begun = set(chain.from_iterable(re.findall(r"""f["'](\w+\.[\w.-]*)\{""", text) for text in texts))
    begun |= {word for word in named if word.endswith(".")}
    assert [code for code in codes() if code not in named and not code.startswith(tuple(begun))] == []
