"""Holders of offices as actors of the report: whoever the tables know in an office of a country on its day."""

from standoff.actors.cast import Cast, Entity
from standoff.actors.entries import Ref, RefKind
from standoff.knowledge.rows import RoleNoun


def holder_of(cast: Cast, role: RoleNoun, country: str) -> Entity | None:
    """Who holds the office that a role noun names in a country; None where nobody or several are known."""
    if cast.day is None:
        return None
    return as_holder(cast, cast.lexicon.people.holder_on(role.noun, role.office, country, cast.day), role, country)


def as_holder(cast: Cast, person: str | None, role: RoleNoun, country: str) -> Entity | None:
    """The entity of a person of the tables (an id), with the country and sector of an office; None of None."""
    if person is None:
        return None
    entity = cast.of_ref(Ref(RefKind.PERSON, person))
    if not entity.sectors:
        office = cast.lexicon.people.office_on(person, cast.day)
        entity.sectors = office.sectors if office else role.sectors
        entity.country = country
        entity.offices |= {role.office} - {""}
    return entity
