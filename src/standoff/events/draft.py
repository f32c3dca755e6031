"""An event while the report is being read."""

from dataclasses import dataclass, field

from standoff.events.lexicon import Pattern
from standoff.grounding import PlaceUse
from standoff.model import Span, Time


@dataclass(frozen=True, slots=True)
class Side:
    """An entity in the part of source or target. `span` is None where no word of the clause names it."""

    entity: int
    span: Span | None
    implied: bool = False


@dataclass(slots=True)
class Draft:
    """head: token of the predicate. light: its light verb ("held talks"). tokens: all of the predicate.
    anchor: the token whose clause decides tense and factuality. confidence: where the encoder found it, the probability
    of its type; None for an event of the tables."""

    head: int
    pattern: Pattern
    tokens: list[int]
    light: int | None = None
    sources: list[Side] = field(default_factory=list)
    targets: list[Side] = field(default_factory=list)
    symmetric: bool = False
    time: Time | None = None
    place: PlaceUse | None = None
    happening: int = 0
    confidence: float | None = None

    @property
    def anchor(self) -> int:
        return self.head if self.light is None else self.light
