"""Actors and their mentions."""

from dataclasses import dataclass

from standoff.model.span import Span
from standoff.model.vocab import ActorKind, MentionForm, Sector


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that refers to an actor. `joint` when it refers to several at once ("both countries");
    `basis` says what it was resolved by: table, text, coreference."""

    start: int
    end: int
    form: MentionForm
    joint: bool
    basis: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Role:
    """An office or function. `of` is the id of the actor it is held for."""

    title: str
    of: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `country` is ISO 3166-1 alpha-3; `code` is CAMEO style (`RUSGOV`); `members` are ids
    of actors of this report or alpha-3 codes; `confidence` is in 0..1."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    code: str | None
    sectors: list[Sector]
    roles: list[Role]
    members: list[str]
    basis: str
    confidence: float
    mentions: list[Mention]
