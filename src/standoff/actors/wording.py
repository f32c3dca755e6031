"""How names and role nouns are cut, folded and counted for the indexes of the lexicon."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

from standoff.knowledge.rows import ActorWordKind

_PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_PIECES = re.compile(r"'s\b|[^\W_]+(?:[.'’&/][^\W_]+)*\.?|[^\w\s]")


def within(day: str, start: str, end: str) -> bool:
    """Does the day fall in a span of dates that may be as coarse as a year? Empty ends are open."""
    return (not start or start <= day[: len(start)]) and (not end or day[: len(end)] <= end)


def pieces(name: str) -> tuple[str, ...]:
    """A name cut as the parser cuts words, folded for look-up."""
    if _PLAIN.fullmatch(name):
        return tuple(name.lower().split())
    return tuple(surface_pieces(name.lower()))


def surface_pieces(name: str) -> list[str]:
    """A name cut as the parser cuts words, its capitals kept."""
    plain = name.replace("’", "'").replace("'s ", " 's ")
    out: list[str] = []
    for chunk in plain.split():
        if re.fullmatch(r"(?:[^\W\d_]\.)+", chunk):  # initials stay one word
            out.append(chunk)
        else:
            out.extend(_PIECES.findall(chunk))
    return out


def cuts(noun: str) -> list[tuple[str, ...]]:
    """The ways in which the parser may cut a role noun: "Capt." is one word or two."""
    words = pieces(noun)
    if not words:
        return []
    return [words, (*words[:-1], words[-1][:-1], ".")] if words[-1].endswith(".") and len(words[-1]) > 1 else [words]


def is_short_for(short: str, noun: str) -> bool:
    """Is a title with a full stop short for a noun: "col." for "colonel", "sgt." for "sergeant"?"""
    if not short.endswith(".") or " " in short:
        return False
    letters = iter(noun)
    stem = short[:-1]
    within_it = all(letter in letters for letter in stem)
    return noun.startswith(stem) or (within_it and noun[:1] == stem[:1] and noun[-1:] == stem[-1:])


def fold(word: str) -> str:
    """Without accents, lower case."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def by_kind(rows: Iterable[tuple[ActorWordKind, str]]) -> dict[ActorWordKind, frozenset[str]]:
    words: dict[ActorWordKind, set[str]] = {kind: set() for kind in ActorWordKind}
    for kind, word in rows:
        words[kind].add(word)
    return {kind: frozenset(known) for kind, known in words.items()}


def first_name_genders(people: Iterable[tuple[str, str]]) -> dict[str, str]:
    """First names that at least three people bear, nine in ten of one gender. people: (name, gender)."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, gender in people:
        if gender and " " in name:
            counts[fold(name.split()[0])][gender] += 1
    common = ((name, *seen.most_common(1)[0], seen.total()) for name, seen in sorted(counts.items()))
    return {
        name: gender for name, gender, most, total in common if total >= 3 and most >= 0.9 * total and len(name) > 1
    }
