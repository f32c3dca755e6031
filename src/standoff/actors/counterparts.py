""" "Her Russian counterpart": whoever holds the same office in the other country."""

from standoff.actors.bodies import possessor
from standoff.actors.cast import Cast, Entity
from standoff.actors.entries import Ref, RefKind
from standoff.actors.found import Found
from standoff.knowledge.rows import ActorWordKind, Office


def resolve_counterparts(cast: Cast) -> None:
    """Give each counterpart the sector of the one it is named after, and where the tables know who holds that office
    in its country, the name; run it once pronouns are resolved."""
    words = cast.lexicon.words[ActorWordKind.COUNTERPART]
    for mention in cast.found:
        if mention.role is None or mention.role.noun not in words:
            continue
        named = cast.found[mention.title_of] if mention.title_of is not None else mention
        peer = _peer(cast, mention)
        if not named.entities or peer is None:
            continue
        entity = cast.entities[named.entities[0]]
        if entity is peer:
            continue
        entity.country = entity.country or mention.country
        entity.sectors = entity.sectors or peer.sectors[:1]
        entity.offices |= peer.offices
        if not mention.plural and mention.title_of is None and mention.country and cast.day:
            _name(cast, entity, peer, mention.country)


def _peer(cast: Cast, mention: Found) -> Entity | None:
    """The one whose counterpart it is."""
    pronoun = possessor(cast, mention)
    owner = cast.mention_at(pronoun) if pronoun is not None else None
    if owner is None:
        token = cast.parse.child(mention.head, "poss")
        owner = cast.mention_at(token) if token is not None else None
    return cast.entities[owner.entities[0]] if owner is not None and owner.entities else None


def _office(cast: Cast, peer: Entity) -> Office | None:
    return cast.lexicon.people.office_on(peer.ref.id, cast.day) if peer.ref is not None else None


def _name(cast: Cast, entity: Entity, peer: Entity, country: str) -> None:
    """Make the entity the holder of the office in the country, where one is known."""
    office = _office(cast, peer)
    if office is None or entity.ref is not None or cast.day is None:
        return
    person = cast.lexicon.people.holder_on(office.title.lower(), office.office, country, cast.day)
    holder = cast.of_ref(Ref(RefKind.PERSON, person)) if person is not None else _in_text(cast, country, office.office)
    if holder is None or holder is peer:
        return
    holder.country, holder.sectors = country, holder.sectors or office.sectors
    holder.offices.add(office.office)
    cast.merge(entity, holder)


def _in_text(cast: Cast, country: str, office: str) -> Entity | None:
    """The only one whom the report itself gives that office in that country."""
    held = [
        e for e in cast.entities if e.country == country and office in e.offices and e.mentions and e.ref is not None
    ]
    return held[0] if len(held) == 1 else None
