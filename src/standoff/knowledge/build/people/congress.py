"""Members of the US Congress since 1990."""

from pathlib import Path

from standoff.knowledge.build.people.names import clean_name, guess_gender
from standoff.knowledge.build.people.roll import Office, Person, Roll
from standoff.knowledge.build.people.spellings import variants
from standoff.knowledge.build.people.tables import read_csv

_COUNTRY = "USA"
_AS_OF = "2026-06-15"  # day of the list; a term that is to end after it is open


def add(roll: Roll, folder: Path) -> None:
    """Put the members of the file in `folder` on the roll."""
    for row in read_csv(folder / "us_congress_1990_2027.csv"):
        name = clean_name(row["person"], _COUNTRY)
        if not name:
            continue
        other = min(variants(name, _COUNTRY), default=name)
        number = row["wikidata_id"]
        person = roll.by_wikidata.get(number) or roll.find(name, _COUNTRY) or roll.find(other, _COUNTRY)
        if person is None or (person.wikidata and number and person.wikidata != number):
            person = roll.add(Person(name, _COUNTRY, guess_gender(name)))
        roll.by_wikidata.setdefault(number, person)
        person.sources.add("usc")
        if row["nickname"]:
            person.aliases.add(f"{row['nickname']} {row['surname']}")
        title = "Senator" if row["type"] == "sen" else "Representative"
        end, as_of = ("", _AS_OF) if row["end"] > _AS_OF else (row["end"], "")
        person.wikidata = person.wikidata or number
        person.offices.append(Office("legislator", title, _COUNTRY, "LEG", row["start"], end, "usc", as_of))
