"""Wikidata's officeholders, 2001 to 2023, with a supplement and the foreign ministers of January 2023."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender, key, slug, strip_titles
from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, before, first_day, last_day
from standoff.knowledge.build.people.tables import read_csv
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
_DOUBTFUL = "2012"  # an open term from before this year counts only if the CIA's list of 2016 to 2018 confirms it
_FIRST_YEAR = "1990"


@dataclass(frozen=True, slots=True)
class _Term:
    name: str
    country: str
    wikidata: str
    kind: Kind
    start: str
    end: str
    as_of: str


def add(roll: Roll, folder: Path, codes: Mapping[str, str]) -> None:
    """Put the people of the files in `folder` on the roll. codes: ISO codes by countries' names."""
    terms = [*_officeholders(folder), *_foreign_ministers(folder, codes)]
    starts: dict[tuple[str, Kind], list[str]] = defaultdict(list)
    for term in terms:
        starts[term.country, term.kind].append(term.start)
    confirmed = {
        (codes.get(row["country"], ""), _last_word(strip_titles(row["person"].split(",")[0])))
        for row in read_csv(folder / "cia_world_leaders_2018.csv")
    }
    for term in terms:
        end = term.end
        if not end and term.kind.office in SINGLE_HOLDER:
            later = (s for s in starts[term.country, term.kind] if first_day(s) > last_day(term.start))
            end = min(later, default="")
        if not end and term.start < _DOUBTFUL and (term.country, _last_word(term.name)) not in confirmed:
            continue
        if end and (end < _FIRST_YEAR or not before(term.start, end)):
            continue
        _enter(roll, term, end)


def _officeholders(folder: Path) -> Iterator[_Term]:
    days = _days(folder)
    for file, source in _FILES.items():
        for row in read_csv(folder / file):
            country = row["iso3"]
            if not country or not row["start"]:
                continue
            kind = kind_of(source, row["position"], country)
            name = clean_name(row["person"], country)
            if kind and name:
                yield _Term(
                    name,
                    country,
                    row["wikidata_id"],
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
            yield _Term(name, country, row["person_wikidata"], _FOREIGN_MINISTER, row["start"], "", _WORLD)


def _last_word(name: str) -> str:
    return key(name).split(" ")[-1]


def _enter(roll: Roll, term: _Term, end: str) -> None:
    person = roll.by_wikidata.get(term.wikidata) or roll.find(term.name, term.country)
    if person is None:
        person = roll.add(Person(term.name, term.country, guess_gender(term.name), wikidata=term.wikidata))
    if person.name != term.name:
        person.aliases.add(term.name)
    if term.wikidata:
        roll.by_wikidata.setdefault(term.wikidata, person)
    person.sources.add("wd")
    kind = term.kind
    person.offices.append(
        Office(kind.office, kind.title, term.country, kind.sectors, term.start, end, "wd", "" if end else term.as_of)
    )
