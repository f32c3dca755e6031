"""Rows that point at rows of other tables must find them: an office its person, a body its country."""

from collections.abc import Iterable

from standoff.errors import TableError
from standoff.knowledge.rows import ArmedGroup, Country, CountryName, Institution, Office, Organisation, Person
from standoff.knowledge.tables import Row


def check_references(tables: dict[str, list[Row]]) -> None:
    """Raise TableError for the first row that names a country, person or body which no table has."""
    countries = {r.code for r in tables["countries.csv"] if isinstance(r, Country)}
    people = {r.id for r in tables["people.csv"] if isinstance(r, Person)}
    bodies = {r.id for r in tables["organisations.csv"] if isinstance(r, Organisation)}
    bodies |= {r.id for r in tables["armed_groups.csv"] if isinstance(r, ArmedGroup)}
    for file, what, code in _countries_named(tables):
        if code and code not in countries:
            raise TableError(file, None, f"{what}: {code!r} is no country of countries.csv; use its alpha-3 code")
    for office in tables["offices.csv"]:
        assert isinstance(office, Office)
        if office.person not in people:
            raise TableError("offices.csv", None, f"{office.title}: {office.person!r} is no id of people.csv")
        if office.of not in countries and office.of not in bodies:
            known = "a code of countries.csv or an id of organisations.csv or armed_groups.csv"
            raise TableError("offices.csv", None, f"{office.person}: column of: {office.of!r} is not {known}")
        if office.start and office.end and office.end < office.start[: len(office.end)]:
            raise TableError("offices.csv", None, f"{office.person}: ends {office.end} before it starts {office.start}")


def _countries_named(tables: dict[str, list[Row]]) -> Iterable[tuple[str, str, str]]:
    """(file, row, country code) of all rows that name a country."""
    for file in ("country_names.csv", "institutions.csv", "armed_groups.csv", "people.csv"):
        for row in tables[file]:
            if isinstance(row, CountryName):
                yield file, row.name, row.code
            elif isinstance(row, Institution | ArmedGroup | Person):
                yield file, row.name, row.country
