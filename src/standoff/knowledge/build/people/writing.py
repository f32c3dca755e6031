"""The roll as the two tables."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from standoff.knowledge.build.people.names import slug
from standoff.knowledge.build.people.roll import Person, Roll
from standoff.knowledge.build.people.spellings import variants

_PEOPLE = ("id", "name", "aliases", "country", "gender", "source", "wikidata")
_OFFICES = ("person", "office", "title", "of", "sectors", "start", "end", "source", "as_of")


def write(roll: Roll, out: Path) -> None:
    """Write people.csv and offices.csv, by id, into the folder `out`; people without an office are left out."""
    people = [person for person in roll.people if person.offices]
    names = {person.name for person in people}
    ids = sorted(person_ids(people).items())
    _write(
        out / "people.csv",
        _PEOPLE,
        ((i, p.name, _joined(_aliases(p, names)), p.country, p.gender, _joined(p.sources), p.wikidata) for i, p in ids),
    )
    _write(
        out / "offices.csv",
        _OFFICES,
        (
            (i, o.office, o.title, o.of, o.sectors, o.start, o.end, o.source, "" if o.end else o.as_of)
            for i, p in ids
            for o in p.offices
        ),
    )


def person_ids(people: Iterable[Person]) -> dict[str, Person]:
    """People by their ids: the name, with country and number where others of the name come first.

    First come the curated ones, then those with most offices.
    """
    ids: dict[str, Person] = {}
    for person in sorted(people, key=lambda p: (not p.curated, -len(p.offices), p.name, p.country)):
        found = base = slug(person.name)
        if found in ids:
            found = base = f"{base}-{person.country.lower()}"
        number = 2
        while found in ids:
            found = f"{base}-{number}"
            number += 1
        ids[found] = person
    return ids


def _aliases(person: Person, names: set[str]) -> set[str]:
    """The person's other names and all their spellings, without those that are somebody's name."""
    aliases = set(person.aliases)
    for name in (person.name, *person.aliases):
        aliases |= variants(name, person.country)
    return aliases - names - {person.name}


def _joined(values: set[str]) -> str:
    return "|".join(sorted(values))


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
