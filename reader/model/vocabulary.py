"""The closed vocabularies of an annotation file. Other values are kept and warned of, never lost."""

KINDS = ("direct", "indirect", "mixed", "scare")
"""How a quote gives its content: the words themselves, a report, a report with quoted words, or distance only."""

SOURCE_TYPES = ("person", "office", "institution", "outlet", "agency", "document", "post", "group")
"""What a source is. `office` is a person known by office only, `post` a message on a network."""

CARRIERS = ("outlet", "agency")
"""The types of source that carry what others say."""

GENDERS = ("male", "female", "other", "unknown")
"""The gender of a person, where the article or a public record gives it."""

ROLES = ("event", "statement", "broadcast", "photo", "publication")
"""What happened at a date of the timeline."""

BLOCK_ROLES = ("headline", "heading", "paragraph", "caption", "credit", "teaser", "boilerplate")
"""What a block of the article's text is."""

CHECK_STATUSES = (
    "unverified",
    "verified",
    "partly",
    "misquoted",
    "misattributed",
    "mistranslated",
    "out-of-context",
    "fabricated",
    "false",
    "unverifiable",
    "disputed",
)
"""The verdicts of a check. `unverified` is what a quote without a check counts as."""

CHECK_SUBJECTS = ("quote", "claim")
"""What a check is of: was it said so (quote), is it true (claim)?"""

NO_SPEAKER = "none"
"""The reserved speaker of a quote whose speaker the text does not name."""

ARTICLE_SPEAKER = "article"
"""The reserved speaker of a claim that the outlet makes itself."""

RESERVED_SPEAKERS = (NO_SPEAKER, ARTICLE_SPEAKER)
"""Ids that no source may have."""
