"""Places with coordinates."""

from dataclasses import dataclass

from standoff.model.vocab import PlacePrecision


@dataclass(frozen=True, slots=True)
class PlaceMention:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the world. `latitude` and `longitude` are WGS 84 degrees; `admin1` is the name of the
    first-level division that holds it; `basis` is gazetteer or container (an unknown place that
    falls back to what holds it)."""

    id: str
    name: str
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    basis: str
    mentions: list[PlaceMention]
