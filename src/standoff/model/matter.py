"""Matters: what is on the table, and how it moves."""

from dataclasses import dataclass

from standoff.model.span import Span
from standoff.model.time import Time
from standoff.model.vocab import LinkKind, MatterKind, MatterStatus, MoveKind, Polarity, Status, TermRole


@dataclass(frozen=True, slots=True)
class Term:
    """What is proposed, demanded or promised. `event` is the id of the event it holds, if coded."""

    span: Span
    role: TermRole
    polarity: Polarity
    event: str | None


@dataclass(frozen=True, slots=True)
class Link:
    kind: LinkKind
    matter: str


@dataclass(frozen=True, slots=True)
class Move:
    """One step of a matter. `status` is that of the step itself (planned moves do not count)."""

    kind: MoveKind
    by: list[str]
    to: list[str]
    event: str | None
    statement: str | None
    status: Status
    vouchers: list[str]
    time: Time | None
    span: Span


@dataclass(frozen=True, slots=True)
class Matter:
    """`pending` are the kinds of planned moves; `alleged` those that only another side says."""

    id: str
    kind: MatterKind
    name: str
    by: list[str]
    to: list[str]
    vouchers: list[str]
    terms: list[Term]
    mentions: list[Span]
    links: list[Link]
    moves: list[Move]
    status: MatterStatus
    pending: list[MoveKind]
    alleged: list[MoveKind]
