"""What Reader knows about a language: plain data, one instance a file."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.languages.function_words import FunctionWords
from reader.languages.source_words import SourceWords
from reader.languages.words import ALWAYS_BOILERPLATE, ALWAYS_CREDIT


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words and marks by which the news of a language can be read. Words are lower case unless said otherwise.

    There is one instance a language. It is compared and hashed by identity, so that what is made of it can be cached.
    """

    tag: str
    """BCP 47: the language alone, e.g. `vi`; empty for the generic one."""
    name: str
    """Its name for itself."""
    day_first: bool
    """Whether `3/4` is the third of April."""
    quote_marks: tuple[tuple[str, str], ...]
    """Pairs of opening and closing quotation marks, the commonest first; straight ones are paired with themselves."""
    cues: tuple[str, ...]
    """Forms of verbs that attribute words to someone, the commonest first; some are several words."""
    attributions: tuple[str, ...]
    """What attributes without a verb: `according to`, `theo`, `laut`."""
    pronouns: tuple[str, ...]
    """Personal pronouns and words that stand for a person."""
    titles: tuple[str, ...]
    """Offices and forms of address that stand before a name."""
    negations: tuple[str, ...]
    """Words that turn a statement into its opposite, or nearly."""
    numbers: tuple[str, ...]
    """Number words and words of quantity, of which a change changes a claim."""
    common: tuple[str, ...]
    """The commonest words that carry no content. A capital does not make a name of them; they tell languages apart."""
    months: tuple[tuple[str, int], ...]
    """Names and short forms of the months, without a full stop, and their numbers 1 to 12."""
    weekdays: tuple[tuple[str, int], ...]
    """Names and short forms of the days of the week, Monday = 0."""
    relative_days: tuple[tuple[str, int], ...]
    """Words for a day counted from publication, in days: yesterday = -1."""
    vague: tuple[str, ...]
    """Words for a time that is no day: `recently`, `gần đây`."""
    day_words: tuple[str, ...]
    """What may stand before a day of the month: `ngày`, `on`, `am`, `le`."""
    abbreviations: tuple[str, ...]
    """Short forms that end in a full stop without ending a sentence; written without that last full stop."""
    credits: tuple[str, ...]
    """What stands before the name of a photographer or agency, without the colon: `ảnh`, `photo by`."""
    boilerplate: tuple[str, ...]
    """Whole lines that a page adds to an article, as they begin or in full."""
    teasers: tuple[str, ...]
    """What begins a link to another article: `xem thêm`, `read more`."""
    bylines: tuple[str, ...] = ()
    """What begins a line that names the author."""
    publication_words: tuple[str, ...] = ()
    """What begins a line that says when the article was published or changed."""
    broadcast_words: tuple[str, ...] = ()
    """Words beside the date at which something was aired."""
    statement_words: tuple[str, ...] = ()
    """Words beside the date at which something was said that are no cues: `statement`, `họp báo`,
    `mitteilte`."""
    issued_words: tuple[str, ...] = ()
    """What may stand between those and the date: `issued`, `công bố`."""
    ordinal_point: bool = False
    """Whether ordinals are written with a full stop: `am 3. Mai`."""
    function_words: FunctionWords = field(default_factory=FunctionWords)
    """What noun phrases are built with and what ends them."""
    inner_inquits: bool = False
    """Whether `said Quist` may stand between commas inside the marks, as in French."""
    dialogue_dashes: bool = False
    """Whether a dash at the beginning of a paragraph opens a turn of speech, as in Spanish."""
    source_words: SourceWords = field(default_factory=SourceWords)
    """What shows which kind of source a mention is, and to which one it goes back."""
    naming: tuple[str, ...] = ()
    """What stands before a quoted word that is named and not said: `so-called`, `titled`, `the term`, `mang tên`."""

    @property
    def all_credits(self) -> tuple[str, ...]:
        """The credits of this language and those used everywhere."""
        return tuple(dict.fromkeys((*self.credits, *ALWAYS_CREDIT)))

    @property
    def all_boilerplate(self) -> tuple[str, ...]:
        """The boilerplate of this language and that found everywhere."""
        return tuple(dict.fromkeys((*self.boilerplate, *ALWAYS_BOILERPLATE)))


def listed(text: str) -> tuple[str, ...]:
    """The items of a list written with commas, on any number of lines."""
    return tuple(" ".join(item.split()) for item in text.split(",") if item.strip())


def numbered(text: str) -> tuple[tuple[str, int], ...]:
    """The pairs of a list written with commas, of which each item ends in its number: `monday 0, tuesday 1`."""
    pairs = (item.rpartition(" ") for item in listed(text))
    return tuple((name, int(number)) for name, _, number in pairs)
