"""Someone saying something."""

from dataclasses import dataclass

from standoff.model.event import EventPlace
from standoff.model.span import Span
from standoff.model.time import Time
from standoff.model.vocab import Act, MediumKind, StanceValue, StatementForm


@dataclass(frozen=True, slots=True)
class Speaker:
    """`span` is None where the speaker is known from elsewhere (a quotation running on)."""

    actor: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Medium:
    """Where it was said; `publisher` is the id of the actor that put it out."""

    kind: MediumKind
    publisher: str | None
    name: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Stance:
    """`toward` is the id of an actor or a matter."""

    toward: str
    value: StanceValue


@dataclass(frozen=True, slots=True)
class Statement:
    """`parent` is the statement that reports this one; `cue` is [] where there is none; `events` are
    the ids of the events in its content."""

    id: str
    speakers: list[Speaker]
    cue: list[Span]
    content: list[Span]
    form: StatementForm
    act: Act
    cameo: str | None
    addressees: list[str]
    medium: Medium | None
    occasion: str | None
    stance: list[Stance]
    parent: str | None
    events: list[str]
    time: Time | None
    place: EventPlace | None
    confidence: float
