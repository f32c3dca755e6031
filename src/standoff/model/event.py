"""Events, their parties, and whether they happened."""

from dataclasses import dataclass

from standoff.model.span import Span
from standoff.model.time import Time
from standoff.model.vocab import EventType, PlaceRelation, Polarity, Status


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in the part of source or target. `implied` when no word of the clause names it."""

    actor: str
    span: Span | None
    implied: bool


@dataclass(frozen=True, slots=True)
class View:
    """What one voucher holds the event to be. `vouchers` is the chain from the outermost speaker
    inwards; [] is the reporter."""

    vouchers: list[str]
    status: Status
    score: float
    polarity: Polarity
    statement: str | None


@dataclass(frozen=True, slots=True)
class Factuality:
    """The report's own commitment, and each voucher's view. `score` runs from -3 (certainly not) to
    +3 (certainly)."""

    status: Status
    score: float
    polarity: Polarity
    cues: list[Span]
    views: list[View]


@dataclass(frozen=True, slots=True)
class EventPlace:
    id: str
    relation: PlaceRelation
    basis: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that a report says was, is, will be or might be done.

    happening: shared by all mentions of one event of the report.
    type, mode, contexts, quad (1..4), intensity (-10..10): PLOVER.
    cameo: CAMEO code of 2 to 4 digits, a string.
    sentence: index into the report's sentences.
    """

    id: str
    happening: str
    type: EventType
    mode: str | None
    contexts: list[str]
    cameo: str | None
    quad: int
    intensity: float
    symmetric: bool
    predicate: list[Span]
    sentence: int
    sources: list[Party]
    targets: list[Party]
    factuality: Factuality
    background: bool
    time: Time | None
    place: EventPlace | None
    statement: str | None
    basis: str
    confidence: float
