"""How much of a file is read before it is refused: nothing that a person writes comes near."""

MAX_YAML_BYTES = 16 << 20
"""The largest annotation file. 10,000 full quotes have 7 MB."""

MAX_ARTICLE_BYTES = 16 << 20
"""The largest article. A long novel has a fifth of that."""

MAX_DEPTH = 32
"""How deep lists and mappings may stand inside each other, aliases followed."""

MAX_NODES = 700_000
"""How many events of the parser a file may have: one a scalar, two a collection. 10,000 full quotes have 550,000."""

MAX_DENSE_NODES = 300_000
"""How many it may have when they are shorter than `MIN_NODE_LENGTH`, as only those of a hostile file are."""

MIN_NODE_LENGTH = 8
"""How many code points an event of a large file has at least, on average. One of a full quote has twelve."""

MAX_ITEMS = 30_000
"""How many items its sections may have together."""

MAX_ITEM_NODES = 50_000
"""How many events one item may have, or one value outside of the sections. A full quote has 55."""

MAX_ROOT_KEYS = 1000
"""How many keys the root may have. Reader knows nine."""

MAX_MERGED = 1_000_000
"""How many pairs merge keys (`<<`) may copy."""

MAX_PROBLEMS = 500
"""How many problems of one file are reported."""


def alias_budget(nodes: int) -> int:
    """How many values a file of so many nodes may mean once its aliases are followed."""
    return 10 * nodes + 10_000
