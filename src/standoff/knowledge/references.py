"""Rows that point at rows of other tables must find them: an office its person, a body its country."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from standoff.knowledge.rows import (
    ArmedGroup,
    Country,
    CountryName,
    Institution,
    Office,
    Organisation,
    People,
    Person,
    PlaceWord,
)
from standoff.knowledge.tables import Row

Tables = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row that is well formed by itself. key: as in the row's KEY; column: the cell at fault."""

    table: str
    key: tuple[str, ...]
    column: str
    reason: str


def key_of(row: Row) -> tuple[str, ...]:
    """The cells that identify a row, as they stand in the file."""
    return tuple(str(getattr(row, column)) for column in row.KEY)


def reference_faults(tables: Tables) -> Iterator[Fault]:
    """Rows that name a country, person or body which no table has, and terms that end before they start."""
    countries = {r.code for r in tables["countries.csv"] if isinstance(r, Country)}
    people = {r.id for r in tables["people.csv"] if isinstance(r, Person)}
    bodies = {r.id for r in tables["organisations.csv"] if isinstance(r, Organisation)}
    bodies |= {r.id for r in tables["armed_groups.csv"] if isinstance(r, ArmedGroup)}
    for file, row, column, code in _countries_named(tables):
        if code and code not in countries:
            yield Fault(
                file,
                key_of(row),
                column,
                f"{code!r} is no country of countries.csv; use its alpha-3 code, or add it there",
            )
    known = "a code of countries.csv nor an id of organisations.csv or armed_groups.csv"
    for office in tables["offices.csv"]:
        assert isinstance(office, Office)
        if office.person not in people:
            said = f"{office.person!r} is no id of people.csv; add the person there"
            yield Fault("offices.csv", key_of(office), "person", said)
        if office.of not in countries and office.of not in bodies:
            said = f"{office.of!r} is neither {known}; use one of them, or add the body"
            yield Fault("offices.csv", key_of(office), "of", said)
    for place in tables["place_words.csv"]:
        assert isinstance(place, PlaceWord)
        for body in place.value.split("|") if place.kind == "host" and place.value else ():
            if body not in bodies:
                said = f"{body!r} is no id of organisations.csv; use one, or add the body"
                yield Fault("place_words.csv", key_of(place), "value", said)
    for file in ("people.csv", "roles.csv"):
        for row in tables[file]:
            if (gender := getattr(row, "gender", "")) not in ("", "f", "m"):
                yield Fault(file, key_of(row), "gender", f"{gender!r} is neither f nor m nor empty; write one of them")
    for file in ("countries.csv", "country_names.csv", "institutions.csv", "organisations.csv", "armed_groups.csv"):
        yield from _ending_early(file, tables[file])
    yield from _ending_early("offices.csv", tables["offices.csv"])


def _ending_early(file: str, rows: Sequence[Row]) -> Iterator[Fault]:
    for row in rows:
        start, end = getattr(row, "start", ""), getattr(row, "end", "")
        if start and end and end[: len(start)] < start[: len(end)]:
            yield Fault(file, key_of(row), "end", f"ends {end} before it starts {start}; mend one of the dates")


def _countries_named(tables: Tables) -> Iterator[tuple[str, Row, str, str]]:
    """(file, row, column, country code) of all rows that name a country."""
    for row in tables["country_names.csv"]:
        assert isinstance(row, CountryName)
        yield "country_names.csv", row, "code", row.code
    for file in ("institutions.csv", "armed_groups.csv", "people.csv"):
        for row in tables[file]:
            assert isinstance(row, Institution | ArmedGroup | Person)
            yield file, row, "country", row.country
    for row in tables["organisations.csv"]:
        assert isinstance(row, Organisation)
        for member in row.members:
            yield "organisations.csv", row, "members", member.partition(":")[0]
    for row in tables["countries.csv"]:
        assert isinstance(row, Country)
        for code in row.part_of:
            yield "countries.csv", row, "part_of", code
    for row in tables["peoples.csv"]:
        assert isinstance(row, People)
        for code in row.country:
            yield "peoples.csv", row, "country", code
