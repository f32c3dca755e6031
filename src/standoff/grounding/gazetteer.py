"""Names of places to what they may mean: countries, the places of the table, cities; built once."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from standoff.knowledge import Knowledge
from standoff.knowledge.cities import Cities, City, load_cities
from standoff.knowledge.names import fold_name
from standoff.knowledge.rows import Country, CountryName, NameForm, PlaceRow, PlaceWord, Strength
from standoff.model.vocab import PlacePrecision

# How likely a name is to mean a place before anything is known of the report; for cities the decimal
# logarithm of their inhabitants, to which the others are set.
COUNTRY_WEIGHT, WEAK_COUNTRY_WEIGHT, CURATED_WEIGHT, STATE_WEIGHT = 7.0, 5.6, 5.8, 5.2
CAPITAL_BONUS = 1.0
_NAMES = (NameForm.NAME, NameForm.ABBREVIATION)
_ADJECTIVES = (NameForm.ADJECTIVE, NameForm.DEMONYM)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean. `weight`: how likely, see above. `is_capital`: of its country.
    `alias`: a city found by another spelling than its own."""

    name: str
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    weight: float
    is_capital: bool = False
    alias: bool = False

    @property
    def is_country(self) -> bool:
        return self.precision is PlacePrecision.COUNTRY

    @property
    def acts(self) -> bool:
        """Its name stands for a government as well."""
        return self.is_country or self.is_capital


class Gazetteer:
    """All names of places, by folded key (see `fold_name`)."""

    def __init__(self, knowledge: Knowledge, cities: Cities | None = None) -> None:
        """cities: ours by default."""
        self._cities = cities or load_cities()
        self._words: dict[str, dict[str, str]] = {}
        for word in knowledge.table("place_words.csv", PlaceWord):
            self._words.setdefault(word.kind, {})[word.word] = word.value
        self._places: dict[str, list[Candidate]] = {}
        self.adjectives: dict[str, str] = {}
        self._centres: dict[str, PlaceRow] = {}
        self._found: dict[str, tuple[Candidate, ...]] = {}
        rows = knowledge.table("places.csv", PlaceRow)
        names = knowledge.table("country_names.csv", CountryName)
        self._capital_names = {(n.code, fold_name(n.name)) for n in names if n.form is NameForm.CAPITAL}
        self._add_places(rows)
        self._add_countries(knowledge.table("countries.csv", Country), names)
        self.capitals = self._capitals(knowledge.table("countries.csv", Country))
        longer = [key for key in self._places if " " in key]
        self._openings = {key[:at] for key in longer for at, c in enumerate(key) if c == " "}

    def words(self, kind: str) -> dict[str, str]:
        """The place words of a kind, each with its value."""
        return self._words.get(kind, {})

    def hosts_bodies(self, name: str) -> bool:
        """Is the city a seat of international bodies, so that reports from there need not be about its country?"""
        return fold_name(name) in self.words("host")

    def starts(self, key: str) -> bool:
        """Whether a longer name begins with these words."""
        return key in self._openings or self._cities.starts(key)

    def find(self, key: str) -> tuple[Candidate, ...]:
        """What a folded name may mean, likeliest first; empty where it is no place we know."""
        found = self._found.get(key)
        if found is None:
            found = self._search(key)
            if len(self._found) < 50_000:  # bounded: memory must stay flat over any number of reports
                self._found[key] = found
        return found

    def country(self, code: str) -> Candidate | None:
        """The country of that code, at its centre."""
        row = self._centres.get(code)
        return _of_country(row.name, code, row, COUNTRY_WEIGHT) if row else None

    def _search(self, key: str) -> tuple[Candidate, ...]:
        if key in self._words["never"]:
            return ()
        found = list(self._places.get(key, ()))
        if key in self._words["feature"] or key in self._words["division"]:
            return tuple(found)  # the town of Bay is not the Bay of Pigs
        largest: dict[tuple[str, str | None], Candidate] = {}
        for city in self._cities.find(key):
            candidate = self._of_city(city, key)
            same = next((n for n, c in enumerate(found) if c.country == city.country), None)
            if same is not None:  # ours stands for it, and is no less likely
                if found[same].precision is PlacePrecision.CITY and found[same].weight < candidate.weight:
                    found[same] = replace(found[same], weight=candidate.weight)
                continue
            at = (city.country, city.admin1)
            if at not in largest or largest[at].weight < candidate.weight:
                largest[at] = candidate
        found += largest.values()
        return tuple(sorted(found, key=lambda c: (-c.weight, c.country or "", c.name)))

    def _of_city(self, city: City, key: str) -> Candidate:
        capital = (city.country, key) in self._capital_names
        weight = math.log10(city.population + 10) + CAPITAL_BONUS * capital - 0.5 * city.alias
        place = (city.name, city.country, city.admin1, city.latitude, city.longitude)
        return Candidate(*place, PlacePrecision.CITY, weight, capital, city.alias and not capital)

    def _add_places(self, rows: Iterable[PlaceRow]) -> None:
        for row in rows:
            if row.precision is PlacePrecision.COUNTRY and row.country:
                self._centres[row.country] = row
                continue
            state = row.country == "USA" and row.precision is PlacePrecision.ADMIN1
            for name in (row.name, *row.aliases):
                key = fold_name(name)
                capital = (row.country, key) in self._capital_names
                weight = (STATE_WEIGHT if state else CURATED_WEIGHT) + CAPITAL_BONUS * capital
                place = (row.name, row.country, row.admin1, row.latitude, row.longitude)
                self._places.setdefault(key, []).append(Candidate(*place, row.precision, weight, capital))

    def _add_countries(self, countries: Iterable[Country], names: Iterable[CountryName]) -> None:
        own = {c.code: c.name for c in countries}
        for name in names:
            key = fold_name(name.name)
            weak = name.strength is Strength.WEAK
            if name.form in _ADJECTIVES:
                self.adjectives.setdefault(key, name.code)
            if name.form not in _NAMES or (weak and self._names_region(key, name.code)):
                continue
            found = self._places.setdefault(key, [])
            if all(c.country != name.code or not c.is_country for c in found):
                weight = WEAK_COUNTRY_WEIGHT if weak else COUNTRY_WEIGHT
                found.append(
                    _of_country(own.get(name.code, name.name), name.code, self._centres.get(name.code), weight)
                )

    def _names_region(self, key: str, code: str) -> bool:
        """A weak name of a country that is a part of it: Crimea, Chechnya, Gaza."""
        inside = any(c.country == code and not c.is_country for c in self._places.get(key, ()))
        return inside or any(c.country == code for c in self._cities.find(key))

    def _capitals(self, countries: Iterable[Country]) -> dict[str, Candidate]:
        capitals: dict[str, Candidate] = {}
        for country in countries:
            found = [c for c in self.find(fold_name(country.capital)) if not c.is_country] if country.capital else []
            own = [c for c in found if c.country == country.code] or (found if country.end else [])
            if own:
                capitals[country.code] = own[0]
        return capitals


def _of_country(name: str, code: str, centre: PlaceRow | None, weight: float) -> Candidate:
    latitude, longitude = (centre.latitude, centre.longitude) if centre else (None, None)
    return Candidate(name, code, None, latitude, longitude, PlacePrecision.COUNTRY, weight)
