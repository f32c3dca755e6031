"""Ministers of the CIA's World Leaders, pages of 2015 to 2018: of use where no more is known."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender, key, without_second_surname
from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, match, overlaps
from standoff.knowledge.build.people.tables import GROUPS, own_rows, read_csv
from standoff.knowledge.build.people.titles import Kind, kind_of

_FILE = "cia_world_leaders_2018.csv"
_MAIN = ("Finance Minister", "Justice Minister", "Deputy Prime Minister")  # of use for all states
_SHARED = ("Deputy Prime Minister", "Vice President", "Minister Without Portfolio", "Minister of State", "Vice Premier")
_STALE = ("head_of_state", "head_of_government")  # the pages keep former ones
_SHORT = [(re.compile(rf"\b{row['short']}(?!\w)"), row["long"]) for row in own_rows("cia_words.csv")]


def add(roll: Roll, folder: Path, codes: Mapping[str, str]) -> None:
    """Put the ministers of the file in `folder` on the roll. codes: ISO codes by countries' names."""
    for name, country, title, day in _rows(folder, codes):
        kind = _kind(title, country)
        if kind and _is_wanted(kind, country):
            month = day[:7]
            office = Office(kind.office, kind.title, country, kind.sectors, month, month, "cia")
            _enter(roll, name, office)


def _is_wanted(kind: Kind, country: str) -> bool:
    if kind.office == "minister":
        return country in GROUPS["major"] or kind.title in _MAIN
    return kind.office not in _STALE


def cabinets(folder: Path, codes: Mapping[str, str]) -> dict[str, str]:
    """The day of the page for each person of the file, by signature."""
    return {signature(name, country): day for name, country, _, day in _rows(folder, codes)}


def signature(name: str, country: str) -> str:
    """What two spellings of one person's name most likely share: country, initial and last word."""
    words = key(name).split()
    return f"{country} {words[0][0]} {words[-1]}"


def _rows(folder: Path, codes: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    for row in read_csv(folder / _FILE):
        country = codes.get(row["country"], "")
        name = clean_name(without_second_surname(row["person"].split(",")[0], country), country)
        if name and country and country not in GROUPS["territories"]:
            yield name, country, row["title"], row["page_dated"]


def _kind(title: str, country: str) -> Kind | None:
    """The office that a title of many short forms is."""
    if kind := kind_of("cia", title, country):
        return kind
    for short, long in _SHORT:
        title = short.sub(long, title)
    return kind_of("position", title, country)


def _is_taken(known: Office, office: Office) -> bool:
    """Whether another's term leaves no room for this one: the pages are old in places."""
    if known.of != office.of or not overlaps(known, office):
        return False
    same = known.title == office.title and office.title not in _SHARED
    return same or (known.office == office.office and office.office in SINGLE_HOLDER)


def _enter(roll: Roll, name: str, office: Office) -> None:
    country = office.of
    compatriots = roll.of(country)
    person = roll.find(name, country) or match(name, "", office, compatriots)
    if person is not None:
        if any(o.office == office.office and overlaps(o, office) for o in person.offices):
            return
    if any(_is_taken(known, office) for p in compatriots if p is not person for known in p.offices):
        return
    if person is None:
        person = roll.add(Person(name, country, guess_gender(name)))
    person.sources.add("cia")
    person.offices.append(office)
