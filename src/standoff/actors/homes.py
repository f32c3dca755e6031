"""Where people are at home of whom the text does not say it: by their force, their sender, the scene."""

from standoff.actors.bodies import DOMESTIC, local_country
from standoff.actors.cast import Cast, Entity
from standoff.actors.found import Found
from standoff.actors.takeup import INFERRED
from standoff.model.vocab import ActorKind, MentionForm, Sector

UNKNOWN = 0.5  # confidence in the country of somebody of whom the text tells only the name


def settle_people(cast: Cast) -> None:
    """Those whose "its spokesman" stayed open belong to the country of the scene."""
    for entity in cast.entities:
        if entity.kind is ActorKind.PERSON and entity.mentions:
            at_home(cast, entity)
            _stranger(cast, entity)


def at_home(cast: Cast, entity: Entity) -> None:
    """Without a country in the text: that of the sender, else where the scene is."""
    titles = [t for m in entity.mentions for t in cast.found[m].titles]
    if entity.country is not None or entity.organisation is not None or not titles:
        return
    first = _first_name(cast, entity)
    if entity.sectors and entity.sectors[0] not in DOMESTIC:
        return
    if entity.sectors or any(t.role is not None and t.role.office == "spokesperson" for t in titles):
        entity.sectors = entity.sectors or (Sector.GOV,)
        senders = [c for t in titles if (c := _sender(cast, t))]
        home = cast.setting.home_of(cast.found[first].last) or _of_force(cast, entity, first)
        home = home or local_country(cast, cast.found[first], entity.sectors)
        entity.country, entity.confidence = senders[0] if senders else home, INFERRED


def _of_force(cast: Cast, entity: Entity, first: int) -> str | None:
    """A soldier belongs to the force of a country that the report named last before him."""
    if entity.sectors[:1] != (Sector.MIL,):
        return None
    here = cast.found[first].head
    best: tuple[int, str | None] = (-1, None)
    for force in cast.entities:
        named = force.kind is ActorKind.GOVERNMENT and Sector.MIL in force.sectors and force.confidence > INFERRED
        last = max((h for m in force.mentions if (h := cast.found[m].head) < here), default=-1) if named else -1
        if last > best[0]:
            best = (last, force.country)
    return best[1]


def _stranger(cast: Cast, entity: Entity) -> None:
    """Somebody of whom the text tells only the name lives where the scene is."""
    if entity.ref is not None or entity.organisation is not None:
        return
    first = cast.found[_first_name(cast, entity)]
    if not first.person or (entity.sectors[:1] and entity.sectors[0] not in DOMESTIC):
        return
    entity.sectors = entity.sectors or (Sector.CVL,)
    if entity.country is None:
        home = cast.setting.home_of(first.last) or cast.setting.country_of_people(first.head)
        entity.country, entity.confidence = home, UNKNOWN


def _first_name(cast: Cast, entity: Entity) -> int:
    """The first mention by name, else the first."""
    return min(entity.mentions, key=lambda m: (cast.found[m].form is not MentionForm.NAME, cast.found[m].head))


def _sender(cast: Cast, title: Found) -> str | None:
    """ "Tokyo sent a deputy foreign minister": the country that sends is whose minister it is."""
    parse = cast.parse
    if parse.dep[title.head] not in ("dobj", "dative"):
        return None
    subject = parse.child(parse.head[title.head], "nsubj")
    found = cast.mention_at(subject) if subject is not None else None
    return found.country if found is not None and found.refs else None
