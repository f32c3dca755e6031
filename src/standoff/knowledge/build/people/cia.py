"""Ministers of the CIA's World Leaders, pages of 2016 to 2018: one year each, where no other source has anybody."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender
from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, match, overlaps
from standoff.knowledge.build.people.tables import GROUPS, read_csv
from standoff.knowledge.build.people.titles import kind_of


def add(roll: Roll, folder: Path, codes: Mapping[str, str]) -> None:
    """Put the ministers of the file in `folder` on the roll. codes: ISO codes by countries' names."""
    for row in read_csv(folder / "cia_world_leaders_2018.csv"):
        country = codes.get(row["country"], "")
        if not country or country in GROUPS["territories"]:
            continue
        kind = kind_of("cia", row["title"], country)
        name = clean_name(row["person"], country)
        if kind and name:
            year = row["page_dated"][:4]
            office = Office(kind.office, kind.title, country, kind.sectors, year, year, "cia")
            _enter(roll, name, office, row["page_dated"])


def _enter(roll: Roll, name: str, office: Office, day: str) -> None:
    """day: when the page that has the person was up to date."""
    country = office.of
    compatriots = roll.of(country)
    person = roll.find(name, country) or match(name, "", office, compatriots)
    if person is not None:
        if any(o.office == office.office and overlaps(o, office) for o in person.offices):
            return
    elif office.office in SINGLE_HOLDER:
        then = replace(office, start=day, end=day)
        held = (o for p in compatriots for o in p.offices if o.office == office.office and o.of == country)
        if any(overlaps(o, then) for o in held):
            return
    if person is None:
        person = roll.add(Person(name, country, guess_gender(name)))
    person.sources.add("cia")
    person.offices.append(office)
