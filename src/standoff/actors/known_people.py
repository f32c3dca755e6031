"""People of the tables and their dated offices, asked by name, by office and by day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from standoff.actors.wording import first_name_genders, fold, pieces, within
from standoff.knowledge.rows import ActorWordKind, GivenName, Office, Person
from standoff.knowledge.tables import raw_column

# Offices in the order in which their holder is meant by a bare family name.
RANK = ("head_of_state", "head_of_government", "foreign_minister", "secretary_general", "defence_minister")
# Kinds of office that many hold at a time: only their titles tell who is meant.
SHARED = (
    "other", "minister", "deputy_minister", "envoy", "ambassador", "spokesperson", "legislator", "party_leader",
    "group_leader", "opposition_leader", "judge", "religious_leader", "royal", "chief_of_staff",
)  # fmt: skip
AT_THE_HEAD = frozenset(("secretary_general", "party_leader", "group_leader"))  # offices at the head of a body
LATELY = 30  # days for which somebody who lost an office may still be called by it


class KnownPeople:
    """Indexes over people.csv and offices.csv."""

    def __init__(
        self,
        people: Sequence[Person],
        offices: Sequence[Office],
        given: Sequence[GivenName],
        words: Mapping[ActorWordKind, frozenset[str]],
    ) -> None:
        """words: those of actor_words.csv, by kind."""
        self._ruling, self._own_titles = words[ActorWordKind.RULING], words[ActorWordKind.OWN_TITLE]
        family_first = words[ActorWordKind.FAMILY_FIRST]
        self._given = given
        self._people, self._offices = people, offices
        self._at = {person: i for i, person in enumerate(raw_column(people, "id"))}
        self._terms: dict[str, list[int]] = defaultdict(list)  # by person: places in offices.csv
        self._held_for: dict[str, list[int]] = defaultdict(list)  # the same by country or body
        self._made: dict[str, list[Office]] = {}  # rows of the countries and bodies asked for
        for i, (person, of) in enumerate(zip(raw_column(offices, "person"), raw_column(offices, "of"), strict=True)):
            self._terms[person].append(i)
            self._held_for[of].append(i)
        self._named: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._by_family: dict[str, list[str]] = defaultdict(list)
        self._by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
        columns = (raw_column(people, column) for column in ("name", "aliases", "country"))
        for person, name, aliases, country in zip(self._at, *columns, strict=True):
            self._index(person, [name, *aliases.split("|")] if aliases else [name], country in family_first)

    def _index(self, person: str, names: list[str], family_first: bool) -> None:
        families: dict[str, None] = {}
        ends: dict[tuple[str, str], None] = {}
        for name in names:
            words = name.split()
            self._named[_first(words[0])].append((name, person))
            last = fold(words[-1])
            families[last] = None
            if len(words) > 1:
                ends[fold(words[0]), last] = None
        if family_first or " " not in names[0]:
            families[fold(names[0].split()[0])] = None
        for family in families:
            self._by_family[family].append(person)
        for both in ends:
            self._by_ends[both].append(person)

    def __getitem__(self, person: str) -> Person:
        """The row of an id. Raises KeyError."""
        return self._people[self._at[person]]

    def terms(self, person: str) -> list[Office]:
        """All terms of office of a person, in the order of the table."""
        return [self._offices[i] for i in self._terms.get(person, ())]

    def names(self) -> Iterator[tuple[str, str]]:
        """All (first token in lower case, name)."""
        yield from ((first, name) for first, known in self._named.items() for name, _ in known)

    def names_from(self, first: str) -> Sequence[tuple[str, str]]:
        """All (name, whose id) that begin with a token, given in lower case."""
        return self._named.get(first, [])

    def bearers(self, family: str) -> list[str]:
        """Ids of the people whose family name this may be."""
        return self._by_family.get(fold(family), [])

    def ending_in(self, words: Sequence[str]) -> list[str]:
        """Ids of the people whose name ends in these folded words: "bin laden", "suu kyi"."""
        ending = " " + " ".join(words)
        return [p for p in self.bearers(words[-1]) if any(fold(n).endswith(ending) for n in self._names_of(p))]

    def _names_of(self, person: str) -> tuple[str, ...]:
        row = self[person]
        return (row.name, *row.aliases)

    def by_ends(self, first: str, last: str) -> list[str]:
        """Ids of the people with this first and last name, whatever stands between; both folded."""
        return self._by_ends.get((first, last), [])

    @cached_property
    def _genders(self) -> dict[str, str]:
        borne = first_name_genders(
            zip(raw_column(self._people, "name"), raw_column(self._people, "gender"), strict=True)
        )
        given = zip(raw_column(self._given, "name"), raw_column(self._given, "gender"), strict=True)
        return borne | {fold(name): gender for name, gender in given}

    def gender_of(self, first_name: str) -> str:
        """m or f by the table of given names, else where the people of the tables who bear it are nearly all one."""
        return self._genders.get(fold(first_name), "")

    def office_on(self, person: str, day: str | None) -> Office | None:
        """The weightiest office a person held on a day (on any day, the latest, when None)."""
        held = self.terms(person)
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

    def holders_on(self, noun: str, office: str, of: str, day: str) -> list[Office]:
        """The terms on a day of whoever a noun means: "foreign minister" of FRA, "chancellor" of DEU.

        office: the kind of office that the noun names, empty where it names none.

        Those whose title is the noun come before those of the same kind of office; a monarch is no "president". More
        than one person where several held it, or where dates are too coarse to tell. Terms of which no source knows
        whether they still went on (a year after its last word) are left out.
        """
        held = self.in_force(of, day)
        noun = fold(noun)
        if office in SHARED and " " not in noun:  # "the ambassador", "the general" is one of many; not "the pope"
            return _sharpest([o for o in held if _title(o.title) == noun and o.office not in SHARED])
        titled = [o for o in held if _title(o.title).endswith(noun)]
        exact = [o for o in titled if _title(o.title) == noun] or [o for o in titled if o.office == office]
        if not exact and office and office not in SHARED:
            exact = [o for o in held if o.office == office and self._may_be_called(_title(o.title), noun)]
        return _sharpest(exact)

    def leader_on(self, country: str, day: str) -> str | None:
        """The one who leads a country: its only head of state and government; else the head of government where the
        head of state is a monarch or a governor, else the president."""
        held = [o for o in self.in_force(country, day) if o.office in RANK[:2]]
        states = {o.person for o in held if o.office == RANK[0] and _title(o.title) in self._ruling}
        governments = {o.person for o in held if o.office == RANK[1]}
        chosen = states or governments
        return next(iter(chosen)) if len(chosen) == 1 else None

    def last_holder(self, noun: str, office: str, of: str, day: str) -> str | None:
        """The last to hold an office that ended not long before a day; None where another came after."""
        if not office or office in SHARED:
            return None
        held = self._so_called(noun, office, of)
        ended = [o for o in held if len(o.end) == 10 and o.end <= day and _days_between(o.end, day) <= LATELY]
        last = max(ended, key=lambda o: o.end, default=None)
        return last.person if last is not None else None

    def in_force(self, of: str, day: str) -> list[Office]:
        """All terms of offices of a country or body on a day, but for those of which nobody knows whether they went
        on so long."""
        return [o for o in self._all_held(of) if within(day, o.start, o.end) and not is_stale(o, day)]

    def speaks_of(self, office: Office, name: str) -> bool:
        """Does a title name the body: "Mossad Chief", "U.N. Refugee Chief"?"""
        title = _title(office.title).replace(".", "")
        return title.startswith(fold(name).replace(".", "") + " ")

    def _may_be_called(self, title: str, noun: str) -> bool:
        """Offices of one kind that differ in name: presidents and monarchs, chancellors and prime ministers."""
        return not any((word in title) != (word in noun) for word in self._own_titles if word in noun)

    def _so_called(self, noun: str, office: str, of: str) -> list[Office]:
        """All terms of a kind of office whose title may be that noun."""
        return [
            o for o in self._all_held(of) if o.office == office and self._may_be_called(_title(o.title), fold(noun))
        ]

    def only_holder(self, noun: str, day: str) -> str | None:
        """Who held an office that there is but one of in the world: the pope."""
        held = [o for o in self.titled(noun) if o.office not in SHARED]
        if len({o.of for o in held}) != 1:
            return None
        now = {o.person for o in held if within(day, o.start, o.end) and not is_stale(o, day)}
        return now.pop() if len(now) == 1 else None

    def latest(self, noun: str, office: str, of: str) -> list[Office]:
        """The last known term of an office, on whatever day."""
        held = [o for o in self._all_held(of) if _title(o.title) == fold(noun)]
        if not held and office and office not in SHARED:
            held = self._so_called(noun, office, of)
        return [max(held, key=lambda o: (o.start, not o.end, o.person))] if held else []

    def titled(self, noun: str) -> list[Office]:
        """All terms of an office of that title."""
        return [self._offices[i] for i in self._by_title.get(fold(noun), ())]

    @cached_property
    def _by_title(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for i, title in enumerate(raw_column(self._offices, "title")):
            places[_title(title)].append(i)
        return dict(places)

    def _all_held(self, of: str) -> list[Office]:
        held = self._made.get(of)
        if held is None:
            held = self._made[of] = [self._offices[i] for i in self._held_for.get(of, ())]
        return held

    def holder_on(self, noun: str, office: str, of: str, day: str) -> str | None:
        """Who held an office on a day; None when unknown or when several did."""
        held = {o.person for o in self.holders_on(noun, office, of, day)}
        return held.pop() if len(held) == 1 else None


def is_stale(office: Office, day: str) -> bool:
    """Is it a term without an end whose source had fallen silent long before the day?"""
    return bool(office.as_of) and not office.end and int(day[:4]) * 12 + int(day[5:7] or 6) > _months(office.as_of) + 12


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first)).days


def _months(iso: str) -> int:
    return int(iso[:4]) * 12 + (int(iso[5:7]) if len(iso) > 4 else 12)


def _title(title: str) -> str:
    """A title as role nouns are written."""
    return fold(title)


def _sharpest(held: list[Office]) -> list[Office]:
    """Of terms that several people hold: those with the most exact dates, where they are of one person."""
    if len({o.person for o in held}) < 2:
        return held
    exact = [o for o in held if len(o.start) == 10 and len(o.end) in (0, 10)]
    return exact if len({o.person for o in exact}) == 1 else held


def _first(word: str) -> str:
    """The first token of a name that begins with a word."""
    return word.lower() if word.isalpha() else next(iter(pieces(word)), word.lower())


def rank(office: str) -> int:
    """How weighty an office is, 0 the most."""
    return RANK.index(office) if office in RANK else len(RANK)
