"""People and their offices while they are gathered: what the sources' readers fill and `writing` writes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from standoff.knowledge.build.people.names import key
from standoff.knowledge.build.people.tables import GROUPS, own_rows

SINGLE_HOLDER = frozenset(row["office"] for row in own_rows("office_words.csv") if row["single"])
_ALIKE = 0.5  # difflib ratio of two spellings of one given name
FAR = 10**7  # a day number after all others


@dataclass(slots=True)
class Office:
    """One term of office. `of`: a country or the id of a body; `start` and `end`: ISO dates of any precision."""

    office: str
    title: str
    of: str
    sectors: str
    start: str
    end: str
    source: str
    as_of: str = ""  # of a term without an end: the last day on which the source knew it to go on

    def close(self, end: str) -> None:
        """End the term."""
        self.end = end
        if end:
            self.as_of = ""

    def last(self, other: "Office") -> None:
        """Let the term go on for as long as another account of it does."""
        if last_day(other.end) > last_day(self.end):
            self.end, self.as_of = other.end, other.as_of
        elif not self.end and not other.end:
            self.as_of = max(self.as_of, other.as_of)


@dataclass(eq=False, slots=True)
class Person:
    """A person; compared as an object, since names and dates of two may agree by chance."""

    name: str
    country: str
    gender: str = ""
    aliases: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)
    wikidata: str = ""
    curated: str = ""  # the hand-written list that names the person


class Roll:
    """All people, in the order in which they were found, and indexes over them."""

    def __init__(self) -> None:
        self._people: dict[Person, None] = {}
        self._of: dict[str, dict[Person, None]] = defaultdict(dict)  # by country
        # Both keep people who were merged into others; `in` tells.
        self.index: dict[tuple[str, str], list[Person]] = defaultdict(list)  # by country and key of the name
        self.by_wikidata: dict[str, Person] = {}

    @property
    def people(self) -> list[Person]:
        """A list of those who stand on the roll now."""
        return list(self._people)

    def __contains__(self, person: Person) -> bool:
        return person in self._people

    def add(self, person: Person) -> Person:
        """Put a new person on the roll; returns it."""
        self._people[person] = None
        self._of[person.country][person] = None
        self.index[person.country, key(person.name)].append(person)
        return person

    def find(self, name: str, country: str) -> Person | None:
        """The person of that country found under that name, hand-written ones before others."""
        found = [person for person in self.named(name, country) if person in self]
        return min(found, key=lambda person: not person.curated, default=None)

    def named(self, name: str, country: str) -> list[Person]:
        """All people found under that name in that country."""
        return list(self.index.get((country, key(name)), ()))

    def of(self, country: str) -> list[Person]:
        """The people of a country."""
        return list(self._of[country])

    def move(self, person: Person, country: str) -> None:
        """Let a person be one of another country."""
        del self._of[person.country][person]
        person.country = country
        self._of[country][person] = None

    def merge(self, person: Person, other: Person) -> None:
        """Give all that is known of `other` to `person`, and take `other` off the roll."""
        person.aliases.update(other.aliases | {other.name})
        person.sources |= other.sources
        person.offices += other.offices
        person.gender = person.gender or other.gender
        person.wikidata = person.wikidata or other.wikidata
        del self._people[other]
        del self._of[other.country][other]
        self.index[person.country, key(other.name)].insert(0, person)

    def terms(self, source: str = "") -> dict[tuple[str, str], list[tuple[Office, Person]]]:
        """Terms of offices that one person holds at a time, by body and office; of one source if it is given."""
        terms: dict[tuple[str, str], list[tuple[Office, Person]]] = defaultdict(list)
        for person in self._people:
            for office in person.offices:
                if office.office in SINGLE_HOLDER and source in ("", office.source):
                    terms[office.of, office.office].append((office, person))
        return terms


def first_day(value: str) -> int:
    """The day number of the first day of an ISO date of any precision; 0 where it is empty."""
    if not value:
        return 0
    year, month, day = ([int(part) for part in value.split("-")] + [1, 1])[:3]
    return date(year, month, day).toordinal()


def last_day(value: str) -> int:
    """The day number of the last day of an ISO date of any precision (of a month: the 28th); FAR where it is empty."""
    if not value:
        return FAR
    parts = [int(part) for part in value.split("-")]
    year, month, day = parts + [[12, 31], [28], []][len(parts) - 1]
    return date(year, month, day).toordinal()


def before(a: str, b: str) -> bool:
    """True unless the date a is certainly later than b."""
    return first_day(a) <= last_day(b)


def overlaps(a: Office, b: Office, slack: int = 0) -> bool:
    """Whether two terms share a day, or lie at most `slack` days apart."""
    return first_day(a.start) <= last_day(b.end) + slack and first_day(b.start) <= last_day(a.end) + slack


def match(name: str, surname: str, office: Office, candidates: Iterable[Person]) -> Person | None:
    """The first person with the same surname and initial who is in office around that time.

    surname: as far as the source marks it, else empty. candidates: people of the country that the office is of.
    """
    words = key(name).split()
    family = key(surname) if surname else words[-1]
    for person in candidates:
        theirs = key(person.name).split()
        if not family or family not in " ".join(theirs):
            continue
        within = set(words) <= set(theirs) or set(theirs) <= set(words)
        alike = words[-1] == theirs[-1] and words[0][:2] == theirs[0][:2] and office.of not in GROUPS["one_last_word"]
        if alike and not within:  # the same family name: the given names must have more in common than two letters
            alike = SequenceMatcher(None, words[0], theirs[0]).ratio() >= _ALIKE
        if (within or alike) and any(overlaps(o, office, 1500) for o in person.offices):
            return person
    return None
