"""Grounding: time expressions and place names resolved, and attached to what they tell of."""

from standoff.grounding.attach import PlaceUse, place_of, time_of
from standoff.grounding.found import FoundPlace, number_places
from standoff.grounding.gazetteer import Gazetteer
from standoff.grounding.places import find_places
from standoff.grounding.times import TimeExpression, find_times
from standoff.grounding.timewords import TimeWords

__all__ = [
    "FoundPlace",
    "Gazetteer",
    "PlaceUse",
    "TimeExpression",
    "TimeWords",
    "find_places",
    "find_times",
    "number_places",
    "place_of",
    "time_of",
]
