"""Text for Hypothesis that a reader of news in many languages, and an attacker, may bring."""

from __future__ import annotations

from hypothesis import strategies as st

NASTY = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "\u0301",
    "\u031b",
    "\u0085",
    "\u2028",
    "\u00a0",
    "\u200b",
    "\u200d",
    "\u202e",
    "\x1b[2J",
    "\x00",
    "👩‍👩‍👧",
    "👍🏽",
    "路透社",
    "한국어",
    "[/b]",
    "[@click=app.quit]x[/]",
    "tiếng Việt",
    "tie\u0302\u0301ng Vie\u0323\u0302t",
    "https://example.org/" + "x" * 90,
    "ﬁ",
    "İ",
    "ß",
]

WORDS = ["the", "harbour", "said", "Lan", "ngày 11/2", "3-1", "a", "Ō", "nothing,", "“no”", "(sic)"]

words = st.one_of(st.sampled_from(WORDS), st.sampled_from(NASTY), st.text(max_size=6))
"""One word, or what stands for one."""

paragraphs = st.lists(words, max_size=24).map(" ".join)
"""A paragraph on one line, mostly."""

articles = st.lists(paragraphs, max_size=6).map("\n".join)
"""An article."""
