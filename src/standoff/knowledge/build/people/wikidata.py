"""Wikidata's officeholders, 2001 to 2023, with a supplement and the foreign ministers of January 2023."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from standoff.knowledge.build.people import cia, phoenix
from standoff.knowledge.build.people.names import clean_name, guess_gender, key, slug
from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, before, first_day, last_day
from standoff.knowledge.build.people.tables import GROUPS, own_rows, read_csv
from standoff.knowledge.build.people.titles import Kind, kind_of

_FILES = {
    "wikidata_officeholders_2001_2023.csv": "position",
    "wikidata_officeholders_supplement.csv": "supplement",
}
_FOREIGN_MINISTER = Kind("foreign_minister", "Foreign Minister", "GOV")
_WORLD = "2023-01-10"  # when the lists of several countries were taken
_REPOS = {
    "Bosnia and Herzegovina": "bosnia-herzegovina",
    "Côte d'Ivoire": "ivory-coast",
    "Czech Republic": "czech",
    "DR Congo": "congo-kinshasa",
    "Republic of the Congo": "congo-brazzaville",
    "Saudi Arabia": "saudi",
    "Solomon Islands": "solomons",
    "Switzerland": "swiss-federal-council",
    "United Arab Emirates": "uae",
    "United States": "us",
}
_DOUBTFUL = "2012"
_DOUBTFUL_OTHERS = "2018"  # the same for offices of which the lists often lack the successors
_LONGEST_GUESS = 7  # years of a term whose end is only known by the next one's start
_SHARED = frozenset({"Minister of State", "Minister Without Portfolio", "Deputy Prime Minister", "Vice Premier"})
_WRONG = {(row["country"], row["office"], row["name"]) for row in own_rows("wrong_terms.csv")}
_BRIEFLY_OF_NO_USE = frozenset({"minister", "deputy_minister"})  # offices whose stopgaps the news hardly names
_BRIEFLY = 45  # days
_REGIONAL = frozenset({"minister", "deputy_minister", "interior_minister"})
_FIRST_YEAR = "1990"


@dataclass(frozen=True, slots=True)
class _Term:
    name: str
    country: str
    wikidata: str
    position: str
    kind: Kind
    start: str
    end: str
    as_of: str


def add(roll: Roll, folder: Path, codes: Mapping[str, str]) -> None:
    """Put the people of the files in `folder` on the roll. codes: ISO codes by countries' names."""
    terms = [*_officeholders(folder), *_foreign_ministers(folder, codes)]
    starts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in terms:
        starts[term.country, _seat(term)].append(term.start)
    cabinets = cia.cabinets(folder, codes)
    ministers = set(cabinets) | phoenix.cabinets(folder)
    for term in terms:
        if _may_be_regional(term) and cia.signature(term.name, term.country) not in ministers:
            continue
        end, as_of = term.end, term.as_of
        if not end and _is_single(term.kind):
            later = (s for s in starts[term.country, _seat(term)] if first_day(s) > last_day(term.start))
            end = min(later, default="")
            if end and int(end[:4]) - int(term.start[:4]) > _LONGEST_GUESS:
                continue
        if not end and term.start < _doubtful(term.kind):
            as_of = cabinets.get(cia.signature(term.name, term.country), "")
            if as_of < term.start:
                continue
        if end and (end < _FIRST_YEAR or not before(term.start, end)):
            continue
        if end and term.kind.office in _BRIEFLY_OF_NO_USE and last_day(end) - first_day(term.start) < _BRIEFLY:
            continue
        _enter(roll, term, end, as_of)


def _seat(term: _Term) -> str:
    """What a successor takes up: the office for those that a country has once, the position as written for others."""
    return term.kind.office if term.kind.office in SINGLE_HOLDER else term.position


def _is_single(kind: Kind) -> bool:
    return kind.office in SINGLE_HOLDER or (kind.office == "minister" and kind.title not in _SHARED)


def _doubtful(kind: Kind) -> str:
    """The year before which an open term counts only if the CIA's list of 2016 to 2018 confirms it."""
    return _DOUBTFUL if kind.office in SINGLE_HOLDER else _DOUBTFUL_OTHERS


def _may_be_regional(term: _Term) -> bool:
    return term.country in GROUPS["regions"] and term.kind.office in _REGIONAL


def _officeholders(folder: Path) -> Iterator[_Term]:
    days = _days(folder)
    for file, source in _FILES.items():
        for row in read_csv(folder / file):
            country = row["iso3"]
            if not country or not row["start"]:
                continue
            kind = kind_of(source, row["position"], country)
            name = clean_name(row["person"], country)
            if kind and name and (country, kind.office, key(name)) not in _WRONG:
                yield _Term(
                    name,
                    country,
                    row["wikidata_id"],
                    row["position"],
                    kind,
                    row["start"],
                    row["end"],
                    days.get(_repo(row["country"]), _WORLD),
                )


def _days(folder: Path) -> dict[str, str]:
    """When each list was taken, by the country as the lists' store calls it."""
    days = {}
    for row in read_csv(folder / "wikidata_officeholders_sources.csv"):
        name = row["repo"].split("/")[1].removesuffix("-ministers").removesuffix("-cabinet")
        days[name] = row["commit_date"]
    return days


def _repo(country: str) -> str:
    return _REPOS.get(country, slug(country))


def _foreign_ministers(folder: Path, codes: Mapping[str, str]) -> Iterator[_Term]:
    for row in read_csv(folder / "wikidata_foreign_ministers_2023-01.csv"):
        country = codes.get(row["country"], "")
        name = clean_name(row["person"], country)
        if country and name and row["start"]:
            yield _Term(name, country, row["person_wikidata"], "", _FOREIGN_MINISTER, row["start"], "", _WORLD)


def _enter(roll: Roll, term: _Term, end: str, as_of: str) -> None:
    person = roll.by_wikidata.get(term.wikidata) or _namesake(roll, term)
    if person is None:
        person = roll.add(Person(term.name, term.country, guess_gender(term.name), wikidata=term.wikidata))
    if person.name != term.name:
        person.aliases.add(term.name)
    if term.wikidata:
        roll.by_wikidata.setdefault(term.wikidata, person)
    person.sources.add("wd")
    kind = term.kind
    office = Office(kind.office, kind.title, term.country, kind.sectors, term.start, end, "wd", "" if end else as_of)
    person.offices.append(office)


def _namesake(roll: Roll, term: _Term) -> Person | None:
    """The person of the name whom Wikidata does not tell from the term's."""
    same = roll.named(term.name, term.country)
    return next((p for p in same if not (p.wikidata and term.wikidata)), None)
