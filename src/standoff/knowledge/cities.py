"""The city table (data/cities.csv, from GeoNames): one line a name, sorted by key, searched as it lies."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from standoff.errors import TableError

_HEADER = "key,name,country,admin1,latitude,longitude,population,alias"
TABLE = "cities.csv"


@dataclass(frozen=True, slots=True)
class City:
    """A city. `alias`: found by another spelling than its name. Degrees, WGS 84."""

    name: str
    country: str
    admin1: str | None
    latitude: float
    longitude: float
    population: int
    alias: bool


class Cities:
    """Look-up by folded name (see `fold_name`); lines become rows only when asked for."""

    def __init__(self, text: str) -> None:
        """text: the table. Raises TableError for a wrong header."""
        lines = text.splitlines()
        if not lines or lines[0] != _HEADER:
            raise TableError(TABLE, 1, f"the columns must be {_HEADER}")
        self._lines = lines[1:]
        self._found: dict[str, tuple[City, ...]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def find(self, key: str) -> tuple[City, ...]:
        """The cities of that folded name, in the order of the table."""
        found = self._found.get(key)
        if found is None:
            found = self._search(key)
            if len(self._found) < 50_000:  # keys asked for, most of them no city: bounded, as memory must be flat
                self._found[key] = found
        return found

    def starts(self, key: str) -> bool:
        """Whether a longer name begins with this word or words."""
        at = bisect_left(self._lines, key + " ")
        return at < len(self._lines) and self._lines[at].startswith(key + " ")

    def _search(self, key: str) -> tuple[City, ...]:
        prefix = key + ","
        at = bisect_left(self._lines, prefix)
        rows: list[City] = []
        while at < len(self._lines) and self._lines[at].startswith(prefix):
            rows.append(_row(self._lines[at], at + 2))
            at += 1
        return tuple(rows)


def _row(line: str, number: int) -> City:
    try:
        _, name, country, admin1, latitude, longitude, population, alias = line.split(",")
        return City(name, country, admin1 or None, float(latitude), float(longitude), int(population), alias == "yes")
    except ValueError as error:
        raise TableError(TABLE, number, f"{line!r} is no row of {_HEADER}") from error


@cache
def load_cities() -> Cities:
    """The shipped table. Raises TableError."""
    return Cities((files("standoff.knowledge") / "data" / TABLE).read_text(encoding="utf-8"))
