"""Ministers of the United Kingdom since 1979, of the Institute for Government."""

import re
from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender
from standoff.knowledge.build.people.roll import Office, Person, Roll, first_day
from standoff.knowledge.build.people.tables import read_csv
from standoff.knowledge.build.people.titles import Kind, kind_of

_COUNTRY = "GBR"
_AS_OF = "2026-06-19"  # day of the table
_EARLIEST_END = "1989-06"
_ONE_SPELL = 40  # days at most between two terms of one post that count as one


def add(roll: Roll, folder: Path) -> None:
    """Put the ministers of the file in `folder` on the roll; the table replaces what others say of their offices."""
    for row in read_csv(folder / "uk_ministers_1979_2026.csv"):
        if row["end"] and row["end"] < _EARLIEST_END:
            continue
        kind = _kind(row["post"], row["rank"], row["organisation"])
        name = _name(row["person"])
        if kind and name:
            _enter(roll, name, kind, row["start"], row["end"])


def _kind(post: str, rank: str, organisation: str) -> Kind | None:
    """The office that a post is. rank: DPM, SoS (secretary of state), MoS, PUSS (ministers below), and others."""
    if rank == "DPM":
        return Kind("minister", "Deputy Prime Minister", "GOV")
    if kind := kind_of("uk", post, _COUNTRY):
        return kind
    if rank == "SoS":
        area = re.sub(r"^Secretary of State for (?:the )?", "", post)
        title = f"{area} Secretary" if len(area.split()) < 3 else f"Secretary of State for {area}"
        return Kind("minister", title, "GOV") if area != post else None
    if rank in ("MoS", "PUSS") and ("Foreign" in organisation or "Defence" in organisation):
        title = post if post.startswith("Minister") else "Minister"
        return Kind("deputy_minister", title, "GOV|MIL" if "Defence" in organisation else "GOV")
    return None


def _name(person: str) -> str:
    """The name as the news writes it, peers with their titles; empty where it is none."""
    name = person if re.match(r"(Lord|Baroness|Viscount|Earl|Lady) ", person) else clean_name(person, _COUNTRY)
    name = re.sub(r" of [A-Z].*$", "", name)
    return name if len(name.split()) > 1 else ""


def _enter(roll: Roll, name: str, kind: Kind, start: str, end: str) -> None:
    as_of = "" if end else _AS_OF
    person = roll.find(name, _COUNTRY)
    if person is None:
        gender = "f" if name.startswith(("Baroness", "Lady")) else guess_gender(name)
        person = roll.add(Person(name, _COUNTRY, gender))
    person.sources.add("ifg")
    person.offices = [
        o for o in person.offices if not (o.source in ("wd", "fb") and o.office == kind.office and o.of == _COUNTRY)
    ]
    same = [o for o in person.offices if (o.office, o.title) == (kind.office, kind.title)]
    for office in same:
        if office.end and 0 <= first_day(start) - first_day(office.end) < _ONE_SPELL:
            office.end, office.as_of = end, as_of
            return
    if all(o.start != start for o in same):
        person.offices.append(Office(kind.office, kind.title, _COUNTRY, kind.sectors, start, end, "ifg", as_of))
