"""Rows of the tables of times and places."""

from dataclasses import dataclass
from typing import ClassVar

from standoff.model.vocab import PlacePrecision


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word of the calendar. What `value` holds depends on `kind`: the number of a month (1 to 12),
    of a weekday (0 is Monday), of days from today, the sense of a modifier, the offset of a zone."""

    KEY: ClassVar[tuple[str, ...]] = ("word", "kind")
    word: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place that is neither a country nor only a city of the city table. Coordinates in degrees,
    WGS 84; `country` empty for a sea or what no state is agreed to hold."""

    KEY: ClassVar[tuple[str, ...]] = ("name", "country")
    name: str
    aliases: tuple[str, ...]
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    precision: PlacePrecision


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word that goes with names of places. kind: division, feature (nouns in names; `value` is the
    precision), part (noun of a part of a place), direction, preposition (`value` is the relation),
    verb (its object is a place in this relation), never (a name that is no place by itself)."""

    KEY: ClassVar[tuple[str, ...]] = ("word", "kind")
    word: str
    kind: str
    value: str
