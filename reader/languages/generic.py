"""What is used for a language that has no file of its own."""

from __future__ import annotations

from reader.languages.language import Language

GENERIC = Language(
    tag="",
    name="",
    day_first=True,
    quote_marks=(
        ("“", "”"),
        ("„", "“"),
        ("„", "”"),
        ("«", "»"),
        ('"', '"'),
        ("‘", "’"),
        ("‚", "‘"),
        ("‹", "›"),
        ("「", "」"),
        ("『", "』"),
        ("'", "'"),
    ),
    cues=(),
    attributions=(),
    pronouns=(),
    titles=(),
    negations=(),
    numbers=(),
    common=(),
    months=(),
    weekdays=(),
    relative_days=(),
    vague=(),
    day_words=(),
    abbreviations=("dr", "prof", "mr", "mrs", "ms", "st", "etc", "vs"),
    credits=("写真", "摄影", "图", "사진"),
    boilerplate=("広告", "广告", "광고"),
    teasers=(),
    dialogue_dashes=True,
)
