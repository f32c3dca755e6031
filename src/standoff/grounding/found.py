"""Mentions of places, and the places of a report made of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from standoff.grounding.gazetteer import Candidate
from standoff.model import Place, PlaceMention, Span
from standoff.model.vocab import PlacePrecision, PlaceRelation

OUTSIDE = -1  # token number of what stands outside the parse, in the dateline


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """One mention of a place. Tokens first..last, both inclusive, -1 for the dateline, which is not
    parsed; `top`: the head of the phrase; `governor`: the token that it modifies. `place` has no id
    and no mentions until `number_places`."""

    first: int
    last: int
    top: int
    governor: int
    span: Span
    relation: PlaceRelation
    place: Place

    @property
    def holds(self) -> bool:
        """Is something in the place or near it, by the words of the text (not of the dateline)?"""
        return self.first >= 0 and self.relation in (PlaceRelation.IN, PlaceRelation.NEAR)

    @property
    def of_origin(self) -> bool:
        """Does somebody or something come from the place?"""
        return self.relation is PlaceRelation.FROM


def number_places(found: Sequence[FoundPlace]) -> tuple[list[Place], list[FoundPlace]]:
    """The places of a report with ids (P1, P2 ... by first mention) and mentions, and the mentions
    with their place's id."""
    ids: dict[tuple[str, str | None, str | None], str] = {}
    places: dict[str, Place] = {}
    numbered: list[FoundPlace] = []
    for each in sorted(found, key=lambda f: f.span):
        key = (each.place.name, each.place.country, each.place.admin1)
        at = ids.setdefault(key, f"P{len(ids) + 1}")
        place = places.setdefault(at, replace(each.place, id=at, mentions=[]))
        place.mentions.append(PlaceMention(*each.span))
        numbered.append(replace(each, place=place))
    return list(places.values()), numbered


def record(candidate: Candidate) -> Place:
    """The place of a row of the gazetteer, without id and mentions."""
    c = candidate
    return Place("", c.name, c.country, c.admin1, c.latitude, c.longitude, c.precision, "gazetteer", [])


def within(holder: Place, name: str, precision: PlacePrecision | None = None) -> Place:
    """A place that we do not know, at the place that holds it."""
    return replace(holder, name=name, basis="container", precision=precision or holder.precision)
