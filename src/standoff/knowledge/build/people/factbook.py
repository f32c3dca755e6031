"""Leaders of the CIA World Factbook, editions of 1990 to 2026."""

import re
from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender, key, one_of
from standoff.knowledge.build.people.roll import (
    SINGLE_HOLDER,
    Office,
    Person,
    Roll,
    before,
    first_day,
    match,
    overlaps,
)
from standoff.knowledge.build.people.tables import GROUPS, read_csv
from standoff.knowledge.build.people.titles import kind_of

_LAST_EDITION = "2026"
_GAP = "2017"  # the last edition before those of 2018 to 2020, most of which are missing
_GAP_ENDS = ("2018", "2019", "2020", "2021")  # years in which a successor may first be seen after the gap
_MONARCHS = ("King", "Queen", "Prince", "Grand Duke")  # the curated list has them
_SAME_TERM = 420  # days between two sources' starts of one term
_RANK_AFTER = re.compile(rf"\s+{one_of('rank_after_title')}\.?,?$")


def add(roll: Roll, folder: Path) -> None:
    """Put the leaders of the file in `folder` on the roll, or on the terms of those who stand there."""
    for row in read_csv(folder / "factbook_leaders_1990_2026.csv"):
        country = row["iso3"]
        if not country or country in GROUPS["territories"] or not row["since"]:
            continue
        title = _RANK_AFTER.sub("", row["title"].split("|")[0].strip())
        kind = kind_of("factbook", title, country)
        name = clean_name(row["name"], country)
        if not kind or not name or _is_curated(kind.title, row["name"]):
            continue
        end = _end(row, kind.office)
        office = Office(
            kind.office,
            kind.title,
            country,
            kind.sectors,
            row["since"],
            end,
            "fb",
            "" if end else max(row["last_seen"], row["since"]),
        )
        _enter(roll, name, title, row, office)


def _is_curated(title: str, name: str) -> bool:
    """Whether the curated list alone speaks of the person: monarchs, rulers of the Gulf."""
    if title in _MONARCHS or "ELIZABETH II" in name or "CHARLES III" in name:
        return True
    return title in ("Emir", "Sultan") and bool(re.search(r"bin |al-", name))


def _end(row: dict[str, str], office: str) -> str:
    """When the term ended: when a successor's began nearby, else in the year of the last edition that has it."""
    seen, following = row["last_seen"], row["next_same_title_since"]
    if seen >= _LAST_EDITION:
        return ""
    end = seen[:4]
    if following and office in SINGLE_HOLDER:
        near = following > row["since"] and abs(int(following[:4]) - int(end)) <= 1
        if near or (end == _GAP and following[:4] in _GAP_ENDS):
            end = following
    if end == _GAP or not before(row["since"], end):
        return ""
    return end


def _enter(roll: Roll, name: str, title: str, row: dict[str, str], office: Office) -> None:
    country = office.of
    person = match(name, row["surname_caps"], office, roll.of(country)) or roll.find(name, country)
    if person is None:
        person = roll.add(Person(name, country, guess_gender(name, title)))
    if key(person.name) != key(name) and "wd" in person.sources:
        person.aliases.add(name)
    person.sources.add("fb")
    same = next((known for known in person.offices if _is_same(known, office)), None)
    if same is not None:
        _adjust(same, office, row["last_seen"] >= _LAST_EDITION)
        return
    covering = (o for o in person.offices if o.office == office.office and o.of == country and overlaps(o, office))
    if not any(before(o.start, office.start) for o in covering):
        person.offices.append(office)


def _is_same(known: Office, office: Office) -> bool:
    return (
        known.office == office.office
        and known.of == office.of
        and (known.title == office.title or known.office in SINGLE_HOLDER)
        and abs(first_day(known.start) - first_day(office.start)) < _SAME_TERM
    )


def _adjust(known: Office, office: Office, lasting: bool) -> None:
    """Take the better dates of two accounts of one term. lasting: the last edition has it."""
    if known.source == "wd":
        if office.end and not known.end:
            known.close(office.end)
        elif not known.end:
            known.last(office)
    elif known.source == "fb":
        if len(office.start) > len(known.start):
            known.start = office.start
        if (lasting and not office.end) or (office.end and known.end):
            known.last(office)
