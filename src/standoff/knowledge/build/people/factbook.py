"""Leaders of the CIA World Factbook, editions of 1990 to 2026."""

import re
from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender, key, one_of, without_second_surname
from standoff.knowledge.build.people.roll import (
    SINGLE_HOLDER,
    Office,
    Person,
    Roll,
    before,
    first_day,
    last_day,
    match,
    overlaps,
)
from standoff.knowledge.build.people.tables import GROUPS, read_csv
from standoff.knowledge.build.people.titles import kind_of

_LAST_EDITION = "2026"
_WEEKLY = "2020-11"  # from when there are editions by the week, whose terms only a successor ends for sure
_GAP = "2017"  # the last edition before those of 2018 to 2020, most of which are missing
_GAP_ENDS = ("2018", "2019", "2020", "2021")  # years in which a successor may first be seen after the gap
_MONARCHS = ("King", "Queen", "Prince", "Grand Duke")  # the curated list has them
_SLIP = 40  # days of a term whose end is likely a mistake of Wikidata's, if another source has it go on for long
_SAME_TERM = 420  # days between two sources' starts of one term
_RANK_AFTER = re.compile(rf"\s+{one_of('rank_after_title')}\.?,?$")


def add(roll: Roll, folder: Path) -> None:
    """Put the leaders of the file in `folder` on the roll, or on the terms of those who stand there."""
    for row in _joined(folder):
        country = row["iso3"]
        if not country or country in GROUPS["territories"] or not row["since"]:
            continue
        title = _RANK_AFTER.sub("", row["title"].split("|")[0].strip())
        kind = kind_of("factbook", title, country)
        full, name = (clean_name(raw, country) for raw in (row["name"], without_second_surname(row["name"], country)))
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
        person = _enter(roll, name, title, row, office)
        person.aliases.update({full} - {"", person.name})


def _joined(folder: Path) -> list[dict[str, str]]:
    """The rows; where several are of one term, by another office column or spelling, all last as long as any."""
    rows = list(read_csv(folder / "factbook_leaders_1990_2026.csv"))
    last: dict[tuple[str, ...], str] = {}
    for row in rows:
        last[_term(row)] = max(last.get(_term(row), ""), row["last_seen"])
    return [row | {"last_seen": last[_term(row)]} for row in rows]


def _term(row: dict[str, str]) -> tuple[str, ...]:
    """Country, title, year and words of the name."""
    return row["iso3"], row["title"], row["since"][:4], *sorted(set(key(row["name"]).split()))


def _is_curated(title: str, name: str) -> bool:
    """Whether the curated list alone speaks of the person: monarchs, rulers of the Gulf."""
    if title in _MONARCHS or "ELIZABETH II" in name or "CHARLES III" in name:
        return True
    return title in ("Emir", "Sultan") and bool(re.search(r"bin |al-", name))


def _end(row: dict[str, str], office: str) -> str:
    """When the term ended: when a successor's began nearby, else in the year of the last edition that has it."""
    seen, following = row["last_seen"], row["next_same_title_since"]
    if seen >= _LAST_EDITION or (seen >= _WEEKLY and office in SINGLE_HOLDER and not following):
        return ""
    end = seen[:4]
    if following and office in SINGLE_HOLDER:
        near = following > row["since"] and abs(int(following[:4]) - int(end)) <= 1
        if near or (end == _GAP and following[:4] in _GAP_ENDS):
            end = following
    if end == _GAP or not before(row["since"], end):
        return ""
    return end


def _enter(roll: Roll, name: str, title: str, row: dict[str, str], office: Office) -> Person:
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
        return person
    covering = (o for o in person.offices if o.office == office.office and o.of == country and overlaps(o, office))
    if not any(before(o.start, office.start) for o in covering):
        person.offices.append(office)
    return person


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
        slip = known.end and last_day(known.end) - first_day(known.start) < _SLIP
        if slip and last_day(office.end) > last_day(known.end) + _SAME_TERM:
            known.last(office)
        elif office.end and not known.end:
            known.close(office.end)
        elif not known.end:
            known.last(office)
    elif known.source == "fb":
        if len(office.start) > len(known.start):
            known.start = office.start
        if (lasting and not office.end) or (office.end and known.end):
            known.last(office)
