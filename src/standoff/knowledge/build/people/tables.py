"""The CSV files of the sources and those beside this module, read into plain rows."""

import csv
from collections.abc import Iterator
from pathlib import Path


def read_csv(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file by column; lines at its top that begin with # are comments."""
    with path.open(encoding="utf-8", newline="") as stream:
        start = 0
        while stream.readline().startswith("#"):
            start = stream.tell()
        stream.seek(start)
        yield from csv.DictReader(stream)


def own_rows(name: str) -> list[dict[str, str]]:
    """The rows of a file beside this module."""
    return list(read_csv(Path(__file__).with_name(name)))


GROUPS = {row["group"]: frozenset(row["countries"].split("|")) for row in own_rows("country_groups.csv")}
SAME_PEOPLE = {row["country"]: row["others"].split("|") for row in own_rows("same_people.csv")}
