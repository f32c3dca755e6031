"""Other spellings of a name that the news uses, as far as rules can tell."""

import re
from collections import defaultdict
from functools import lru_cache

from standoff.knowledge.build.people.names import fold, is_latin, key
from standoff.knowledge.build.people.tables import GROUPS, own_rows

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# What spellings of one sound have in common; the vowels and h go afterwards.
_SOUNDS = [("ph", "f"), ("dj", "j"), ("dz", "z"), ("ts", "s"), ("tz", "s"), ("q", "k"), ("w", "v"), ("x", "ks")]
_SOUNDS += [("ce", "se"), ("ci", "si"), ("c", "k")]
_LEAST_HEARD = 4  # consonants of a name that can tell people apart
_UNHEARD = frozenset("al el ul ol de da do dos das del la le bin ibn ben ould van von jr sr ii iii i y e u".split())
_GIVEN: dict[tuple[str, str], list[str]] = defaultdict(list)  # other spellings by group of countries and given name
for _row in own_rows("given_spellings.csv"):
    _GIVEN[_row["group"], _row["given"]] += _row["others"].split("|")


@lru_cache(maxsize=65536)
def variants(name: str, country: str) -> frozenset[str]:
    """Spellings of a name of a person of that country, without the name itself.

    >>> sorted(variants("Sergey B. Petrov", "RUS"))
    ['Sergei B. Petrov', 'Sergey Petrov']
    """
    plain = fold(name)
    found = {plain, *_shortened(plain), *_given(plain, country)}
    if country in GROUPS["german"] and re.search("[äöüÄÖÜß]", name):
        found.add(fold(name.translate(_UMLAUTS)))
    if country in GROUPS["arab"] and re.search(r" [Aa]l-", plain):
        found |= {re.sub(r" [Aa]l-", " al ", plain), re.sub(r" [Aa]l-", " ", plain)}
    if country in GROUPS["hyphenated"]:
        found |= _syllables(plain, country)
    return frozenset(v for v in found - {name} if v and is_latin(v) and len(v.split()) > 1)


def _shortened(plain: str) -> set[str]:
    """Without initials, and without Jr. or a number too, except of monarchs."""
    no_initials = re.sub(r"(?<=\s)(?:[A-Z]\.\s*)+", "", plain)
    found = {no_initials}
    if len(plain.split()) > 2 and not plain.startswith(("King", "Queen")):
        found.add(re.sub(r" (?:Jr|Sr)\.$| II$| III$", "", no_initials))
    return found


def _given(plain: str, country: str) -> set[str]:
    """With the given name in its other spellings."""
    first, _, rest = plain.partition(" ")
    groups = [group for group in ("east", "arab") if country in GROUPS[group]]
    return {f"{other} {rest}" for group in groups for other in _GIVEN.get((group, first), ())}


def _syllables(plain: str, country: str) -> set[str]:
    """With the two syllables of an East Asian given name joined in other ways."""
    found = set()
    if m := re.fullmatch(r"(\w+) (\w+)-(\w+)", plain):
        found.add(f"{m[1]} {m[2].capitalize()} {m[3].capitalize()}")
        if country == "KOR":
            found.add(f"{m[1]} {m[2]}{m[3]}")
    if country in ("KOR", "PRK") and (m := re.fullmatch(r"(\w+) ([A-Z]\w+) ([A-Z]\w+)", plain)):
        found.add(f"{m[1]} {m[2]}-{m[3].lower()}")
    return found


@lru_cache(maxsize=65536)
def skeleton(name: str) -> tuple[str, ...]:
    """The consonants of the words of a name, by which its romanisations agree.

    >>> skeleton("Muhammad Saleh al-Benten") == skeleton("Mohamed Salih Bantan")
    True
    """
    words = [word for word in key(name).split() if word not in _UNHEARD and len(word) > 1]
    return tuple(_consonants(word) for word in words)


def _consonants(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    bare = re.sub(r"[aeiouyh]", "", word)
    return re.sub(r"(.)\1+", r"\1", bare) or word[0]


def sound_alike(name: str, other: str) -> bool:
    """Whether two names have the same first and last words but for their spelling, or one lacks some of the other's."""
    short, long = sorted((skeleton(name), skeleton(other)), key=len)
    if len(set(short)) < 2 or sum(map(len, short)) < _LEAST_HEARD:
        return False
    if short[0] != long[0]:
        return set(short) == set(long)
    return short[-1] == long[-1] or set(short) <= set(long)
