"""Build people.csv and offices.csv from a folder of openly licensed facts.

    python -m standoff.knowledge.build.people FACTS OUT

FACTS holds `leaders/` with Wikidata's officeholders, the Factbook's leaders and ambassadors, the Institute for
Government's table of UK ministers, the members of the US Congress, the CIA's World Leaders and the cabinets of the
Phoenix dictionaries. The lists curated*.txt beside this module are read as well, in the order of their names: what they
say about a person's office wins over the sources, and a later list's term over an earlier's. OUT takes the tables;
countries.csv, organisations.csv and armed_groups.csv, read from it, say which bodies an office may be of. Column
`source`: wd Wikidata, fb Factbook, ifg Institute for Government, usc Congress, cia World Leaders, phx Phoenix, own our
own lists. Column `as_of`: for a term without an end, the last day on which its source knew it to go on.
"""

import argparse
from pathlib import Path

from standoff.knowledge.build.people import (
    ambassadors,
    britain,
    cia,
    congress,
    curated,
    factbook,
    joining,
    phoenix,
    settling,
    wikidata,
    writing,
)
from standoff.knowledge.build.people.roll import Roll
from standoff.knowledge.build.people.tables import read_csv

_BODIES = {"countries.csv": "code", "organisations.csv": "id", "armed_groups.csv": "id"}  # columns of ids


def build(facts: Path, out: Path) -> None:
    """Write both tables into the folder `out`, which holds the tables of bodies already.

    The order of the sources counts: a later one adds only what the earlier ones lack.
    """
    folder = facts / "leaders"
    roll = Roll()
    codes = country_codes(folder)
    wikidata.add(roll, folder, codes)
    factbook.add(roll, folder)
    britain.add(roll, folder)
    congress.add(roll, folder)
    bodies = body_ids(out)
    for path in sorted(Path(__file__).parent.glob("curated*.txt")):
        curated.add(roll, path, bodies)
    ambassadors.add(roll, folder)
    cia.add(roll, folder, codes)
    phoenix.add(roll, folder)
    joining.join_successor_states(roll)
    joining.join_spellings(roll)
    joining.join_romanisations(roll)
    joining.drop_doubles(roll)
    for person in roll.people:
        joining.tidy(person)
    joining.close_gaps(roll)
    settling.settle(roll)
    writing.write(roll, out)


def country_codes(folder: Path) -> dict[str, str]:
    """ISO codes by the names that the sources give to countries."""
    codes: dict[str, str] = {}
    for row in read_csv(folder / "factbook_leaders_1990_2026.csv"):
        codes.setdefault(row["country"], row["iso3"])
    for row in read_csv(folder / "wikidata_officeholders_2001_2023.csv"):
        if row["iso3"]:
            codes.setdefault(row["country"], row["iso3"])
    return codes


def body_ids(out: Path) -> set[str]:
    """Ids of countries, organisations and armed groups, from the tables beside the ones to be written."""
    return {row[column] for file, column in _BODIES.items() for row in read_csv(out / file)}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", type=Path, help="folder that holds leaders/")
    parser.add_argument("out", type=Path, help="folder of the tables")
    args = parser.parse_args()
    needed = [args.facts / "leaders", *(args.out / table for table in _BODIES)]
    if missing := [str(path) for path in needed if not path.exists()]:
        parser.error(f"not there: {', '.join(missing)}")
    build(args.facts, args.out)


if __name__ == "__main__":
    main()
