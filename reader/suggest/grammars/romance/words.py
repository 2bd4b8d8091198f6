"""What differs between the Romance languages in how they report speech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.languages.language import listed
from reader.suggest.grammars.romance.french_verbs import FRENCH_VERBS
from reader.suggest.grammars.romance.spanish_verbs import SPANISH_VERBS
from reader.suggest.grammars.romance.verbs import ReportingVerbs


@dataclass(frozen=True)
class Romance:
    """The words of one language, in lower case with straight apostrophes."""

    verbs: ReportingVerbs
    """The reporting verbs."""
    auxiliaries: frozenset[str]
    """Forms of the auxiliaries behind which a participle reports."""
    passives: frozenset[str]
    """Forms of being: behind these a participle is a passive."""
    that: frozenset[str]
    """What begins the clause that is said."""
    articles: tuple[str, ...]
    """How a noun with its article begins."""
    alike: frozenset[str]
    """Pronouns that stand between commas behind a subject: `, lui,`."""
    withholding: frozenset[str]
    """What begins the words that withhold a name: `ayant requis l'anonymat`."""
    according: tuple[tuple[str, ...], ...]
    """What attributes without a verb, in words, the longest first."""
    no_source: frozenset[str]
    """What stands behind these when they do not attribute: `selon les cas`."""
    infinitive: tuple[str, ...]
    """The endings of infinitives."""
    perfect: frozenset[str]
    """The auxiliaries of infinitives of what is past: `avoir menti`."""
    of: frozenset[str]
    """What stands before the infinitive of a demand or the object of a judgement: `de`, `à`."""
    negations: frozenset[str]
    """What may stand between a cue and its infinitive."""
    impersonal: frozenset[str]
    """Pronouns before a verb that say that its subject is nobody in particular: `se dice`."""
    inverted: frozenset[str]
    """Pronouns that are joined to the verb before them: `a-t-il`."""
    hearsay: frozenset[str]
    """Conditionals of the auxiliaries, by which news says that it only heard so."""
    participle_endings: tuple[str, ...]
    """How a participle behind these ends."""
    conjunctions: frozenset[str]
    """What begins a clause, so that a cue behind it has no content before it: `quand`, `si`."""

    @cached_property
    def according_by_first(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What attributes without a verb by its first word, the longest first."""
        first = dict.fromkeys(words[0] for words in self.according)
        return {word: tuple(words for words in self.according if words[0] == word) for word in first}


def _split(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(words.split()) for words in listed(text)), key=lambda words: -len(words)))


FRENCH_WORDS = Romance(
    verbs=FRENCH_VERBS,
    auxiliaries=frozenset(listed("a, ont, avait, avaient, ayant, aura, est, sont, était, étaient, eut")),
    passives=frozenset(listed("est, sont, était, étaient, été, être, fut, furent")),
    that=frozenset(listed("que, qu'")),
    articles=("le ", "la ", "l'", "l’", "les ", "un ", "une ", "des "),
    alike=frozenset(listed("lui, elle, eux, elles")),
    withholding=frozenset(listed("ayant, qui, sous, souhaitant, requérant, ayant")),
    according=_split("""
        selon, d'après, aux yeux de, de l'avis de, à en croire, de l'aveu de, aux dires de, suivant, aux yeux du, de
        l'avis du, de l'aveu du, aux dires du, pour, d' après
    """),
    no_source=frozenset(listed("que, qu', lequel, laquelle, le cas, les cas, moi, nous, vous")),
    infinitive=("er", "ir", "re", "oir"),
    perfect=frozenset(("avoir", "être", "s'être")),
    of=frozenset(
        listed("de, d', à, au, aux, le, la, les, un, une, des, du, l', son, sa, ses, leur, leurs, ce, cette, ces")
    ),
    negations=frozenset(listed("ne, pas, n', rien, plus, jamais, bien, toujours, encore, déjà, ne pas")),
    impersonal=frozenset(),
    inverted=frozenset(listed("il, elle, on, ils, elles")),
    hearsay=frozenset(listed("aurait, auraient, serait, seraient")),
    participle_endings=("é", "ée", "és", "ées", "u", "ue", "us", "i", "is", "it", "ert"),
    conjunctions=frozenset(listed("quand, si, lorsque, comme, qui, dont, où, quoi, puisque")),
)
"""French."""
SPANISH_WORDS = Romance(
    verbs=SPANISH_VERBS,
    auxiliaries=frozenset(listed("ha, han, había, habían, habiendo, hubo, haya")),
    passives=frozenset(listed("es, son, fue, fueron, era, eran, sido, ser, está, están, estaba")),
    that=frozenset(listed("que")),
    articles=("el ", "la ", "los ", "las ", "un ", "una ", "unos ", "unas "),
    alike=frozenset(listed("él, ella, ellos, ellas")),
    withholding=frozenset(listed("que, bajo, quien, en")),
    according=_split("""
        según, de acuerdo con, de acuerdo a, conforme a, a juicio de, en opinión de, en palabras de, a decir de, al
        decir de, según ha sabido, para, de acuerdo al, a juicio del, en opinión del, en palabras del
    """),
    no_source=frozenset(
        listed("que, el caso, los casos, convenga, sea, cómo, quién, cuándo, nosotros, mí, corresponda")
    ),
    infinitive=("ar", "er", "ir", "arse", "erse", "irse", "arlo", "arla"),
    perfect=frozenset(("haber", "haberse", "estar")),
    of=frozenset(listed("a, al, de, del, el, la, los, las, un, una, su, sus, este, esta, esa, ese, lo, por, más")),
    negations=frozenset(listed("no, nunca, jamás, nada, ya, también, tampoco")),
    impersonal=frozenset(("se",)),
    inverted=frozenset(),
    hearsay=frozenset(listed("habría, habrían, sería, serían, estaría, estarían")),
    participle_endings=("ado", "ido", "ada", "ida", "cho", "to"),
    conjunctions=frozenset(
        listed("cuando, si, como, quien, cuyo, donde, porque, mientras, pues, aunque, quienes, lo que, cual")
    ),
)
"""Spanish."""
