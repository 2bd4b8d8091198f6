"""The words by which a language shows what a source is and to which one a mention goes back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Nouns, pronouns and phrases in lower case with straight apostrophes; some are several words."""

    male: tuple[str, ...] = ()
    """Pronouns, forms of address and offices of one man."""
    female: tuple[str, ...] = ()
    """Pronouns, forms of address and offices of one woman."""
    masculine: tuple[str, ...] = ()
    """Articles of masculine nouns, where a pronoun has the gender of the noun that it stands for: `le`, `un`."""
    feminine: tuple[str, ...] = ()
    """Articles of feminine nouns there: `la`, `une`."""
    neuter: tuple[str, ...] = ()
    """Pronouns of what is no person: `it`."""
    own: tuple[str, ...] = ()
    """Pronouns of the one who speaks: `I`, `we`."""
    honorifics: tuple[str, ...] = ()
    """Titles that are degrees and forms of address and say no office: `dr`, `gs`."""
    plural: tuple[str, ...] = ()
    """Pronouns of several people: `they`, `họ`."""
    alike: tuple[str, ...] = ()
    """What stands for a source named before, whoever it is: `người này`, `the latter`."""
    back: tuple[str, ...] = ()
    """Words in a mention that point back to one before it: `trên`, `này`, `the same`."""
    further: tuple[str, ...] = ()
    """What begins a mention of someone who was not named before (`another`, `un autre`), or ends it (`khác`)."""
    sexes: tuple[str, ...] = ()
    """Words before a title that only tell a woman from a man: `nữ` in `nữ đạo diễn`."""
    origins: tuple[str, ...] = ()
    """Words behind which a mention tells someone's people: `người` in `nhà cầm quân người Bồ Đào Nha`."""
    several: tuple[str, ...] = ()
    """What begins a mention of several: `các`, `some`, `mehrere`."""
    single: tuple[str, ...] = ()
    """What begins a mention of one: `một`, `a`, `ein`."""
    groups: tuple[str, ...] = ()
    """Nouns of several people: `officials`, `experts`, `giới chức`."""
    offices: tuple[str, ...] = ()
    """Nouns of one who speaks by office: `spokesman`, `người phát ngôn`, `judge`."""
    bodies: tuple[str, ...] = ()
    """Nouns of bodies: `ministry`, `công ty`, `police`."""
    companies: tuple[str, ...] = ()
    """Nouns that stand for a company or club named before: `the company`, `das Unternehmen`."""
    outlets: tuple[str, ...] = ()
    """Nouns of those who carry news: `newspaper`, `kênh`, `channel`."""
    naming_outlets: tuple[str, ...] = ()
    """Nouns right behind which the name of an outlet stands, known or not: `đài`, `tờ`."""
    agencies: tuple[str, ...] = ()
    """Nouns of news agencies: `news agency`, `hãng tin`."""
    documents: tuple[str, ...] = ()
    """Nouns of writings that say something: `report`, `nghiên cứu`, `statement`."""
    withheld: tuple[str, ...] = ()
    """Nouns of those whom a page keeps unnamed when it gives no name: `source`, `nguồn tin`, `quan chức`."""
    anonymous: tuple[str, ...] = ()
    """How a page says that it withholds a name: `on condition of anonymity`, `giấu tên`."""
    surnames: tuple[str, ...] = ()
    """First parts of names where these tell a person's name from a place's before it: `nguyễn`, `trần`."""
    places: tuple[str, ...] = ()
    """Names of countries that stand before a name without being part of it: `mỹ`, `israel`."""
    carried_by: tuple[str, ...] = ()
    """What stands before the name of the one to whom words were said or by whom they were printed: `told`, `với`."""
    relatives: tuple[str, ...] = ()
    """Pronouns at the end of a mention that stand for the words before them: `who` in `Ann Lee, who`."""
