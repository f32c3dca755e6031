"""Ambassadors in Washington and those of the United States, of the CIA World Factbook, 1990 to 2026."""

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender, key, without_second_surname
from standoff.knowledge.build.people.roll import Office, Person, Roll, before, match, overlaps
from standoff.knowledge.build.people.tables import GROUPS, read_csv

_AMBASSADOR = re.compile(r"Ambassador ((?:\S+ ){1,4}[A-Z][^a-z ]*[A-Z'](?: [A-Z'-]+)*(?:,? [JS]r\.)?)")
_LAST_EDITION = "2026-05"


def add(roll: Roll, folder: Path) -> None:
    """Put the ambassadors of the file in `folder` on the roll; nothing is said of those known to be one then."""
    rows = [row for row in read_csv(folder / "factbook_us_ambassadors_1990_2026.csv") if _is_wanted(row)]
    rows.sort(key=_holder)
    for _, same in groupby(rows, _holder):
        _enter(roll, list(same))


def _is_wanted(row: dict[str, str]) -> bool:
    """Whether the row is of an ambassador of the United States, or of a state whose ambassadors the news names."""
    country, title = row["iso3"], row["name_and_rank"]
    if not country or country in GROUPS["territories"] or "designate" in title.lower():
        return False
    return (row["direction"] == "from_US" or country in GROUPS["major"]) and bool(_AMBASSADOR.fullmatch(title))


def _holder(row: dict[str, str]) -> tuple[str, str, str]:
    """The post, and the person as far as spellings agree."""
    words = key(row["name_and_rank"]).split()
    return row["direction"], row["iso3"], f"{words[1][0]} {words[-1]}"


def _enter(roll: Roll, rows: list[dict[str, str]]) -> None:
    """rows: all of one person at one post."""
    found = _AMBASSADOR.fullmatch(max((row["name_and_rank"] for row in rows), key=len))
    country = "USA" if rows[0]["direction"] == "from_US" else rows[0]["iso3"]
    name = clean_name(without_second_surname(found[1], country), country) if found else ""
    if not name:
        return
    office = _office(rows, country)
    person = roll.find(name, country) or match(name, "", office, roll.of(country))
    if person and any(o.office == "ambassador" and overlaps(o, office, 400) for o in person.offices):
        return
    if person is None:
        person = roll.add(Person(name, country, guess_gender(name)))
    person.sources.add("fb")
    person.offices.append(office)


def _office(rows: Iterable[dict[str, str]], country: str) -> Office:
    first, last = min(row["first_seen"] for row in rows), max(row["last_seen"] for row in rows)
    since = max(row["since"] for row in rows)
    start = since if since and before(since, last) else first[:4]
    if last >= _LAST_EDITION:
        return Office("ambassador", "Ambassador", country, "GOV", start, "", "fb", last)
    return Office("ambassador", "Ambassador", country, "GOV", start, last[:7], "fb")
