"""Indexes over the actor tables: names, roles and offices, asked by the words of a report."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from standoff.actors.entries import BODIES, NameEntry, Ref, RefKind, RoleEntry
from standoff.actors.known_people import KnownPeople
from standoff.actors.wording import by_kind, cuts, pieces, within
from standoff.knowledge import Knowledge, without_collector
from standoff.knowledge import rows as tables
from standoff.knowledge.rows import ActorWordKind, NameForm, Strength
from standoff.knowledge.tables import Day
from standoff.model.vocab import ActorKind, Sector

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,7}")
PEOPLES = (NameForm.PLURAL, NameForm.DEMONYM, NameForm.ADJECTIVE)
ALWAYS = Day("")
NATIONAL = "national"  # what "the Norwegian" is called
FAMILIES = (
    ActorWordKind.FIGHTER, ActorWordKind.SOLDIER, ActorWordKind.CAPTIVE, ActorWordKind.PROTESTER,
    ActorWordKind.TRAVELLER, ActorWordKind.SEAFARER, ActorWordKind.UPROOTED, ActorWordKind.YOUNG, ActorWordKind.WORKER,
    ActorWordKind.LAWMAKER, ActorWordKind.RELATIVES,
)  # fmt: skip


class ActorLexicon:
    """Built once from the tables; every look-up is a dictionary access."""

    def __init__(self, knowledge: Knowledge) -> None:
        with without_collector():
            self._build(knowledge)

    def _build(self, knowledge: Knowledge) -> None:
        self.countries = {r.code: r for r in knowledge.table("countries.csv", tables.Country)}
        self.institutions = {r.id: r for r in knowledge.table("institutions.csv", tables.Institution)}
        self.organisations = {r.id: r for r in knowledge.table("organisations.csv", tables.Organisation)}
        self.groups = {r.id: r for r in knowledge.table("armed_groups.csv", tables.ArmedGroup)}
        self.words = by_kind((r.kind, r.word) for r in knowledge.table("actor_words.csv", tables.ActorWord))
        self.people = KnownPeople(
            knowledge.table("people.csv", tables.Person),
            knowledge.table("offices.csv", tables.Office),
            knowledge.table("given_names.csv", tables.GivenName),
            self.words,
        )
        self._names: dict[str, dict[tuple[str, ...], list[NameEntry]]] = defaultdict(lambda: defaultdict(list))
        for entry in self._entries(knowledge):
            if entry.words:
                self._names[entry.words[0]][entry.words].append(entry)
        for known in self._names.values():
            for entries in known.values():
                entries.sort(key=_by_strength)
        self._name_lengths = {first: _lengths(known) for first, known in self._names.items()}
        self._people_added: set[str] = set()
        self._roles: dict[str, dict[tuple[str, ...], RoleEntry]] = defaultdict(dict)
        for role in (*knowledge.table("roles.csv", tables.RoleNoun), *_plain_nouns(self.words)):
            for noun, plural in ((role.noun, False), (role.plural, True)):
                for words in cuts(noun):
                    held = self._roles[words[0]].get(words)
                    if held is None or held.plural > plural:
                        row = role if plural else _alone(role, self.words)
                        self._roles[words[0]][words] = RoleEntry(words, row, plural)
        self.homelands: dict[str, tuple[str, ...]] = {}  # peoples of several countries
        for people in knowledge.table("peoples.csv", tables.People):
            self._add_people(people)
        self.national = _plain(NATIONAL)
        self.nationals = replace(self.national, kind=ActorKind.POPULATION, sectors=(Sector.CVL,))
        self._role_lengths = {first: _lengths(roles) for first, roles in self._roles.items()}
        self.families = {noun: kind for kind in FAMILIES for noun in sorted(self.words[kind])}
        self.generic_roles = {
            r.noun: frozenset(r.offices) for r in knowledge.table("generic_roles.csv", tables.GenericRole)
        }
        numbers = (r for r in knowledge.table("time_words.csv", tables.TimeWord) if r.kind == "number")
        self.numbers = {r.word: int(r.value) for r in numbers if r.value.isdigit()}
        self.features = {
            r.word for r in knowledge.table("place_words.csv", tables.PlaceWord) if r.kind in ("feature", "division")
        }
        self.seats = {
            r.word: r.value.split("|")
            for r in knowledge.table("place_words.csv", tables.PlaceWord)
            if r.kind == "host" and r.value
        }
        self.short = self._short_names()
        self.descriptors = self._descriptors()
        self.general = {r.noun: r.kinds for r in knowledge.table("descriptors.csv", tables.Descriptor)}

    def _add_people(self, people: tables.People) -> None:
        """ "Chechens", "a Copt": role nouns, with the country of those who live in one."""
        role = tables.RoleNoun(
            people.name.lower(), people.plural.lower(), ActorKind.POPULATION, people.sectors or (Sector.CVL,), "", "",
            tables.RoleUse.COMMON,
        )  # fmt: skip
        country = people.country[0] if len(people.country) == 1 else None
        if len(people.country) > 1:
            self.homelands[role.noun] = people.country
        known = self._names
        for noun, plural in ((people.name, False), (people.plural, True), *((a, False) for a in people.aliases)):
            words = pieces(noun)
            if words and not (words[0] in known and words in known[words[0]]):
                row = role if plural else _alone(role, self.words)
                self._roles[words[0]][words] = RoleEntry(words, row, plural, country, noun[:1].isupper())

    def name_at(self, lower: Sequence[str], words: Sequence[str], i: int, day: str | None) -> list[NameEntry]:
        """The longest names that start at token i, as written; several when one name has several bearers.

        lower, words: folded and surface tokens of the text. day: publication date, None if unknown.
        """
        known = self._names_from(lower[i])
        if known is None:
            return []
        for n in self._name_lengths[lower[i]]:
            entries = known.get(tuple(lower[i : i + n]), ())
            found = [e for e in entries if _case_fits(e.written, words[i : i + n])]
            current = [e for e in found if e.in_use(day)]
            # The dates of bodies tell namesakes apart, no more: texts speak of what is no longer or not yet.
            found = current or [e for e in found if e.ref.kind in BODIES and not e.dated_name]
            if found:
                return found
        return []

    def _names_from(self, first: str) -> dict[tuple[str, ...], list[NameEntry]] | None:
        """The names that begin with a word; those of people are indexed when first asked for."""
        if first not in self._people_added:
            self._people_added.add(first)
            if people := self.people.names_from(first):
                known = self._names[first]
                for name, person in people:
                    entry = NameEntry(
                        pieces(name),
                        name,
                        Ref(RefKind.PERSON, person),
                        NameForm.NAME,
                        Strength.STRONG,
                        ALWAYS,
                        ALWAYS,
                    )
                    known[entry.words].append(entry)
                    known[entry.words].sort(key=_by_strength)
                self._name_lengths[first] = _lengths(known)
        return self._names.get(first)

    def all_names(self, letter: str) -> list[str]:
        """All names of the tables that begin with a letter, sorted."""
        start = letter.lower()
        people = (name for first, name in self.people.names() if first.startswith(start))
        others = (
            e.written
            for first, known in self._names.items()
            if first.startswith(start)
            for es in known.values()
            for e in es
        )
        return sorted({*people, *others})

    def role_at(self, lower: Sequence[str], i: int) -> RoleEntry | None:
        """The longest role noun that starts at token i."""
        roles = self._roles.get(lower[i])
        if roles is None:
            return None
        for n in self._role_lengths[lower[i]]:
            entry = roles.get(tuple(lower[i : i + n]))
            if entry is not None:
                return entry
        return None

    def state_on(self, country: str, day: str | None) -> str:
        """The state that held a country's land on a day: Moscow lay in the Soviet Union in 1990."""
        row = self.countries.get(country)
        if day is None or row is None or not row.start or row.start <= day:
            return country
        old = (self.countries[code] for code in row.part_of)
        return next((o.code for o in old if within(day, o.start, o.end)), country)

    def sectors_of(self, ref: Ref) -> tuple[Sector, ...]:
        if ref.kind is RefKind.INSTITUTION:
            return self.institutions[ref.id].sectors
        if ref.kind is RefKind.GROUP:
            return self.groups[ref.id].sectors
        return ()

    def country_of(self, ref: Ref) -> str | None:
        """ISO3 of the country that a row belongs to, None for bodies of several."""
        if ref.kind is RefKind.COUNTRY:
            return ref.id
        if ref.kind is RefKind.INSTITUTION:
            return self.institutions[ref.id].country or None
        if ref.kind is RefKind.GROUP:
            return self.groups[ref.id].country or None
        if ref.kind is RefKind.PERSON:
            return self.people[ref.id].country or None
        if ref.kind is RefKind.ORGANISATION:
            code = self.organisations[ref.id].code[:3]
            return code if code in self.countries else None
        return None

    def _short_names(self) -> dict[str, list[Ref]]:
        """Peoples by the last word of their name: "Serbs" -> Bosnian Serbs, Kosovo Serbs."""
        found: dict[str, dict[Ref, None]] = defaultdict(dict)
        for entry in (e for known in self._names.values() for entries in known.values() for e in entries):
            people = entry.ref.kind is RefKind.COUNTRY and entry.form in PEOPLES
            if len(entry.words) == 2 and (people or entry.ref.kind is RefKind.GROUP):
                found[entry.words[-1]][entry.ref] = None
        return {word: list(refs) for word, refs in sorted(found.items())}

    def _descriptors(self) -> dict[str, dict[Ref, None]]:
        """The rows that a description may mean; many for "the party", so that asking must not mean searching."""
        found: dict[str, dict[Ref, None]] = defaultdict(dict)
        for org in self.organisations.values():
            for words in org.descriptors:
                found[words.lower()][Ref(RefKind.ORGANISATION, org.id)] = None
        for group in self.groups.values():
            for words in group.descriptors:
                found[words.lower()][Ref(RefKind.GROUP, group.id)] = None
        return dict(found)

    def _entries(self, knowledge: Knowledge) -> Iterable[NameEntry]:
        peoples = set()
        for row in knowledge.table("country_names.csv", tables.CountryName):
            peoples.add(row.name)
            yield NameEntry(
                pieces(row.name), row.name, Ref(RefKind.COUNTRY, row.code), row.form, row.strength, row.start, row.end
            )
        named: list[tuple[RefKind, Iterable[tables.Institution | tables.Organisation | tables.ArmedGroup]]] = [
            (RefKind.INSTITUTION, self.institutions.values()),
            (RefKind.ORGANISATION, self.organisations.values()),
            (RefKind.GROUP, self.groups.values()),
        ]
        for kind, known in named:
            for item in known:
                for name in dict.fromkeys((item.name, *item.aliases)):
                    # A side of a war is that for as long as it lasts, then a people.
                    dated = isinstance(item, tables.ArmedGroup) and name in peoples
                    ref = Ref(kind, item.id)
                    yield NameEntry(
                        pieces(name), name, ref, NameForm.NAME, Strength.STRONG, item.start, item.end, dated
                    )


def _plain_nouns(words: dict[ActorWordKind, frozenset[str]]) -> list[tables.RoleNoun]:
    """Role nouns that say nothing of country, sector or office: "counterpart"."""
    return [_plain(noun) for noun in sorted(words[ActorWordKind.COUNTERPART])]


def _plain(noun: str) -> tables.RoleNoun:
    return tables.RoleNoun(noun, f"{noun}s", ActorKind.PERSON, (), "", "", tables.RoleUse.COMMON)


def _alone(role: tables.RoleNoun, words: dict[ActorWordKind, frozenset[str]]) -> tables.RoleNoun:
    """The role noun in its singular: "villagers" are a population, "a villager" is a person; a crowd is none."""
    collective = role.noun == role.plural or role.noun.split()[-1] in words[ActorWordKind.COLLECTIVE]
    return role if collective or role.kind is not ActorKind.POPULATION else replace(role, kind=ActorKind.PERSON)


def _lengths(known: Iterable[tuple[str, ...]]) -> tuple[int, ...]:
    """How many words names have, the longest first."""
    return tuple(sorted({len(words) for words in known}, reverse=True))


def _by_strength(entry: NameEntry) -> tuple[bool, bool, str, str]:
    """Strong names first, groups before the country of the same name ("Bosnian Serbs")."""
    return entry.strength is Strength.WEAK, entry.ref.kind is not RefKind.GROUP, entry.ref.id, entry.written


def _case_fits(written: str, words: Sequence[str]) -> bool:
    """Names need their capitals; an acronym needs all of them ("who" is not the WHO)."""
    if _ACRONYM.fullmatch(written):
        return "".join(words).isupper()
    surface = next((w for w in words if w[:1].isalpha()), "")
    first = next((c for c in written if c.isalpha()), "")
    if not first.isupper():
        return True
    return any(w[:1].isupper() for w in words) and (surface[:1].isupper() or not written[:1].isupper())
