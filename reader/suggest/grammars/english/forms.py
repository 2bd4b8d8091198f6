"""The forms of English verbs, made by rule from their base forms."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_VOWELS = frozenset("aeiou")

# base: past, participle
IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """
        arise arose arisen
        bear bore borne
        beat beat beaten
        become became become
        begin began begun
        bend bent bent
        bet bet bet
        bid bid bid
        bind bound bound
        bite bit bitten
        blow blew blown
        break broke broken
        breed bred bred
        bring brought brought
        broadcast broadcast broadcast
        build built built
        burst burst burst
        buy bought bought
        cast cast cast
        catch caught caught
        choose chose chosen
        cling clung clung
        come came come
        cost cost cost
        cut cut cut
        deal dealt dealt
        dig dug dug
        do did done
        draw drew drawn
        dream dreamed dreamed
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed fed
        feel felt felt
        fight fought fought
        find found found
        flee fled fled
        fling flung flung
        fly flew flown
        forbid forbade forbidden
        forecast forecast forecast
        foresee foresaw foreseen
        foretell foretold foretold
        forget forgot forgotten
        forgive forgave forgiven
        freeze froze frozen
        get got gotten
        give gave given
        go went gone
        grow grew grown
        hang hung hung
        have had had
        hear heard heard
        hide hid hidden
        hit hit hit
        hold held held
        hurt hurt hurt
        keep kept kept
        know knew known
        lay laid laid
        lead led led
        leap leapt leapt
        leave left left
        lend lent lent
        let let let
        lie lied lied
        light lit lit
        lose lost lost
        make made made
        mean meant meant
        meet met met
        misread misread misread
        mistake mistook mistaken
        overcome overcame overcome
        overhear overheard overheard
        oversee oversaw overseen
        overtake overtook overtaken
        pay paid paid
        prove proved proven
        put put put
        quit quit quit
        read read read
        rebuild rebuilt rebuilt
        retell retold retold
        rethink rethought rethought
        rid rid rid
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran run
        say said said
        see saw seen
        seek sought sought
        sell sold sold
        send sent sent
        set set set
        shake shook shaken
        shed shed shed
        shine shone shone
        shoot shot shot
        show showed shown
        shrink shrank shrunk
        shut shut shut
        sing sang sung
        sink sank sunk
        sit sat sat
        sleep slept slept
        slide slid slid
        speak spoke spoken
        spend spent spent
        spin spun spun
        split split split
        spread spread spread
        spring sprang sprung
        stand stood stood
        steal stole stolen
        stick stuck stuck
        strike struck struck
        swear swore sworn
        sweep swept swept
        swim swam swum
        swing swung swung
        take took taken
        teach taught taught
        tear tore torn
        tell told told
        think thought thought
        throw threw thrown
        undergo underwent undergone
        understand understood understood
        undertake undertook undertaken
        uphold upheld upheld
        wake woke woken
        wear wore worn
        win won won
        wind wound wound
        withdraw withdrew withdrawn
        withhold withheld withheld
        misunderstand misunderstood misunderstood
        write wrote written
        """.strip().splitlines()
    )
}

# Verbs that double their consonant though they have more than one syllable: the last one is stressed.
_DOUBLING = """
    admit abet abhor allot acquit begin commit compel concur confer control defer deter dispel equip excel expel extol
    forget incur infer occur omit patrol permit prefer propel rebel rebut recur refer regret remit repel submit
    transfer transmit
"""


class Forms(NamedTuple):
    """The inflected forms of a verb."""

    base: str
    """As after `to`."""
    third: str
    """As after `she`."""
    past: str
    """As in `she wrote`."""
    participle: str
    """As in `she has written`."""
    gerund: str
    """The form in -ing."""


@cache
def forms(base: str) -> Forms:
    """The forms of a verb given by its base."""
    third, past, gerund = _third(base), _past(base), _stem(base, "i") + "ing"
    if base in IRREGULAR:
        past, participle = IRREGULAR[base]
        return Forms(base, third, past, participle, gerund)
    return Forms(base, third, past, past, gerund)


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in ("go", "do", "veto", "echo"):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return "has" if base == "have" else base + "s"


def _past(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return _stem(base, "e") + "ed"


def _stem(base: str, ending: str) -> str:
    """The base as it stands before -ed (`e`) or -ing (`i`)."""
    if ending == "i" and base.endswith("ie"):
        return base[:-2] + "y"
    if base.endswith("e") and (ending == "e" or not base.endswith(("ee", "oe", "ye"))):
        return base[:-1]
    if _doubles(base):
        return base + base[-1]
    return base + "k" if base.endswith("ic") else base


def _doubles(base: str) -> bool:
    if base in _doubling():
        return True
    if len(base) < 3 or base[-1] in _VOWELS or base[-1] in "wxy" or base[-2] not in _VOWELS:
        return False
    vowels = sum(letter in _VOWELS for letter in base)
    if base.startswith("qu") or base[1:3] == "qu":
        vowels -= 1
    return vowels == 1


@cache
def _doubling() -> frozenset[str]:
    return frozenset(_DOUBLING.split())
