"""Cabinets of January 2003 to February 2011, of the dictionaries of Phoenix: who was in office when, without titles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from standoff.knowledge.build.people.cia import signature
from standoff.knowledge.build.people.names import clean_name, guess_gender
from standoff.knowledge.build.people.roll import Office, Person, Roll, first_day, last_day, match, overlaps
from standoff.knowledge.build.people.tables import GROUPS, read_csv

_CODE = re.compile(r"([A-Z]{3})GOV([A-Z]{3})?")
_MONTH = re.compile(r"\d{4}-\d\d")
_FIRST, _LAST = "2003-01", "2011-02"  # the months between which the dictionaries have cabinets
_SECTORS = frozenset({"MIL", "JUD", "MED", "EDU", "HLH", "AGR", "BUS", "LAB", "ENV", "DEV", "REF", "HRI", "REL"})
_SHORTEST = 330  # days of a term; what is shorter is often another spelling of somebody who is listed anyway
_NEAR = 100  # days: the half-years in which the lists saw somebody are rough


@dataclass(frozen=True, slots=True)
class _Term:
    name: str
    country: str
    sectors: str
    start: str
    end: str


def add(roll: Roll, folder: Path) -> None:
    """Put those on the roll who are not known to have been in office then."""
    for term in _terms(folder):
        if term.country not in GROUPS["thin"] or last_day(term.end) - first_day(term.start) < _SHORTEST:
            continue
        office = Office("minister", "Cabinet Member", term.country, term.sectors, term.start, term.end, "phx")
        person = roll.find(term.name, term.country) or match(term.name, "", office, roll.of(term.country))
        if person and any(overlaps(known, office, _NEAR) for known in person.offices):
            continue
        if person is None:
            person = roll.add(Person(term.name, term.country, guess_gender(term.name)))
        person.sources.add("phx")
        person.offices.append(office)


def cabinets(folder: Path) -> set[str]:
    """The signatures of all who are named."""
    return {signature(term.name, term.country) for term in _terms(folder)}


def _terms(folder: Path) -> Iterator[_Term]:
    for row in read_csv(folder / "phoenix_persons_roles.csv"):
        code = _CODE.fullmatch(row["code"])
        start, end = row["start"][:7], row["end"][:7] or _LAST
        if (
            not code
            or not (_MONTH.fullmatch(start) and _MONTH.fullmatch(end))
            or start < _FIRST
            or not start <= end <= _LAST
        ):
            continue
        if name := clean_name(row["entry"], code[1]):
            sectors = f"GOV|{code[2]}" if code[2] in _SECTORS else "GOV"
            yield _Term(name, code[1], sectors, start, end)
