"""What the indexes of the actor tables hold: how an actor is written, how a role is."""

from dataclasses import dataclass
from enum import StrEnum

from standoff.actors.wording import within
from standoff.knowledge import rows as tables
from standoff.knowledge.rows import NameForm, Strength
from standoff.knowledge.tables import Day


class RefKind(StrEnum):
    COUNTRY = "country"
    INSTITUTION = "institution"
    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"


BODIES = (RefKind.INSTITUTION, RefKind.ORGANISATION, RefKind.GROUP)


@dataclass(frozen=True, slots=True)
class Ref:
    """What a name stands for: a row of one of the actor tables."""

    kind: RefKind
    id: str


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One way to write an actor. `form` is that of country names, NAME for all others."""

    words: tuple[str, ...]
    written: str
    ref: Ref
    form: NameForm
    strength: Strength
    start: Day
    end: Day
    dated_name: bool = False  # the name, not only its bearer, has dates

    def in_use(self, day: str | None) -> bool:
        return day is None or within(day, self.start, self.end)


@dataclass(frozen=True, slots=True)
class RoleEntry:
    words: tuple[str, ...]
    row: tables.RoleNoun
    plural: bool
    country: str | None = None  # of a people that lives in one country
    capital: bool = False  # a name, which needs its capital: not "from *afar*"
