"""People of the tables and their dated offices, asked by name, by office and by day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from standoff.actors.wording import first_name_genders, fold, pieces, within
from standoff.knowledge.rows import Office, Person

# Offices in the order in which their holder is meant by a bare family name.
RANK = ("head_of_state", "head_of_government", "foreign_minister", "secretary_general", "defence_minister")


class KnownPeople:
    """Indexes over people.csv and offices.csv."""

    def __init__(self, people: Sequence[Person], offices: Sequence[Office]) -> None:
        self._rows = {row.id: row for row in people}
        self.offices: dict[str, list[Office]] = defaultdict(list)  # by person
        self.holders: dict[tuple[str, str], list[Office]] = defaultdict(list)  # by office and country or body
        for office in offices:
            self.offices[office.person].append(office)
            self.holders[office.office, office.of].append(office)
        self._named: dict[str, list[tuple[str, Person]]] = defaultdict(list)
        self._by_family: dict[str, list[str]] = defaultdict(list)
        self._by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
        for person in people:
            families: dict[str, None] = {}
            ends: dict[tuple[str, str], None] = {}
            for name in dict.fromkeys((person.name, *person.aliases)):
                words = name.split()
                self._named[_first(words[0])].append((name, person))
                last = fold(words[-1])
                families[last] = None
                if len(words) > 1:
                    ends[fold(words[0]), last] = None
            families[fold(person.name.split()[0])] = None
            for family in families:
                self._by_family[family].append(person.id)
            for both in ends:
                self._by_ends[both].append(person.id)

    def __getitem__(self, person: str) -> Person:
        """The row of an id. Raises KeyError."""
        return self._rows[person]

    def names_from(self, first: str) -> Sequence[tuple[str, Person]]:
        """All (name, whose) that begin with a token, given in lower case."""
        return self._named.get(first, [])

    def bearers(self, family: str) -> list[str]:
        """Ids of the people whose family name this may be."""
        return self._by_family.get(fold(family), [])

    def by_ends(self, first: str, last: str) -> list[str]:
        """Ids of the people with this first and last name, whatever stands between; both folded."""
        return self._by_ends.get((first, last), [])

    @cached_property
    def _genders(self) -> dict[str, str]:
        return first_name_genders(self._rows.values())

    def gender_of(self, first_name: str) -> str:
        """m or f where people of the tables with this first name are nearly all one; empty if not."""
        return self._genders.get(fold(first_name), "")

    def office_on(self, person: str, day: str | None) -> Office | None:
        """The weightiest office a person held on a day (on any day, the latest, when None)."""
        held = self.offices.get(person, [])
        now = [o for o in held if day is None or within(day, o.start, o.end)]
        if day is None:
            now = sorted(now, key=lambda o: o.start)[-1:]
        return min(now, key=lambda o: (rank(o.office), o.title), default=None)

    def best_bearer(self, ids: Iterable[str], day: str | None) -> str | None:
        """Of people with one name, the one in the weightiest office on the day; None when two are alike."""
        ranked: list[tuple[int, str]] = []
        for person in ids:
            office = self.office_on(person, day) if day else None
            ranked.append((rank(office.office) if office else 99, person))
        ranked.sort()
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return None
        return ranked[0][1]

    def held_on(self, office: str, of: str, day: str) -> list[Office]:
        """The terms of an office that hold the day."""
        return [o for o in self.holders.get((office, of), ()) if within(day, o.start, o.end)]

    def holder_on(self, office: str, of: str, day: str) -> str | None:
        """Who held an office on a day; None when unknown or when several did."""
        held = {o.person for o in self.held_on(office, of, day)}
        return held.pop() if len(held) == 1 else None


def _first(word: str) -> str:
    """The first token of a name that begins with a word."""
    return word.lower() if word.isalpha() else next(iter(pieces(word)), word.lower())


def rank(office: str) -> int:
    """How weighty an office is, 0 the most."""
    return RANK.index(office) if office in RANK else len(RANK)
