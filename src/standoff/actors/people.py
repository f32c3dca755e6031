"""People to entities: full names first, then shortened ones, completed by their titles and dated offices."""

from standoff.actors.bodies import REBELLIOUS, modifier_entity, possessor
from standoff.actors.cast import Cast, Entity, RoleHeld
from standoff.actors.employers import Employer, employer
from standoff.actors.entries import Ref, RefKind
from standoff.actors.found import Found
from standoff.actors.homes import at_home
from standoff.actors.mentions import refs_of
from standoff.actors.wording import fold
from standoff.knowledge.rows import ActorWordKind, RoleUse
from standoff.model.vocab import ActorKind, Sector

LEADERS = ("head_of_state", "head_of_government", "foreign_minister")  # known by a bare family name


def resolve_people(cast: Cast) -> None:
    """Give an entity to every person's name: full names first, then shortened ones; then titles held for
    somebody else who is named."""
    people = [(i, m) for i, m in enumerate(cast.found) if m.person]
    full: dict[tuple[str, ...], Entity] = {}
    for index, mention in people:
        words = _name_words(cast, mention)
        if len(words) > 1:
            entity = full.get(words) or _same_person(full, words)
            if entity is None:
                entity = full.setdefault(words, _person(cast, mention))
            cast.link(index, entity)
            _add_titles(cast, entity, mention)
    short: dict[str, Entity] = {}
    for index, mention in people:
        words = _name_words(cast, mention)
        if len(words) == 1:
            known = _by_short_name(cast, full, words[0], index) or short.get(words[0])
            if known is None:
                known = short.setdefault(words[0], _person(cast, mention))
            cast.link(index, known)
            _add_titles(cast, known, mention)
    for _, mention in people:
        for title in mention.titles:
            if mention.entities and _serves_person(cast, title):
                _add_title(cast, cast.entities[mention.entities[0]], title)
    for entity in [*full.values(), *short.values()]:
        _from_table(cast, entity)


def _serves_person(cast: Cast, title: Found) -> bool:
    return title.owner is not None and cast.found[title.owner].person


def _name_words(cast: Cast, mention: Found) -> tuple[str, ...]:
    words = (fold(cast.parse.word[j]).strip(".") for j in range(mention.first, mention.last + 1))
    return tuple(w for w in words if w and w not in ("'s", "-", "jr", "sr"))


def _same_person(full: dict[tuple[str, ...], Entity], words: tuple[str, ...]) -> Entity | None:
    """ "Kim Jong Un" and "Jong Un", "Recep Tayyip Erdogan" and "Tayyip Erdogan"."""
    for known, entity in full.items():
        if known[-1] == words[-1] and (set(words) <= set(known) or set(known) <= set(words)):
            return entity
    return None


def _by_short_name(cast: Cast, full: dict[tuple[str, ...], Entity], word: str, index: int) -> Entity | None:
    """The person whose family (or, where it comes first, leading) name this is; of several the last named."""
    best: tuple[tuple[bool, int, int], Entity] | None = None
    for words, entity in full.items():
        first = words[0] == word and (
            entity.country in cast.lexicon.words[ActorWordKind.FAMILY_FIRST] or entity.country is None
        )
        if words[-1] != word and not first and word not in words[1:]:
            continue
        here = cast.found[index].head
        before = max((h for m in entity.mentions if (h := cast.found[m].head) < here), default=-1)
        weight = (words[-1] == word or first, before, _weight(cast, entity))
        if best is None or weight > best[0]:
            best = (weight, entity)
    return best[1] if best else None


def _weight(cast: Cast, entity: Entity) -> int:
    """How likely a headline means somebody of several with one family name: who leads, who is named most."""
    office = cast.lexicon.people.office_on(entity.ref.id, cast.day) if entity.ref is not None else None
    return len(entity.mentions) + (10 if office is not None and office.office in LEADERS else 0)


def _person(cast: Cast, mention: Found) -> Entity:
    lexicon, day = cast.lexicon, cast.day
    ids = [ref.id for ref in refs_of(mention, RefKind.PERSON)] or _by_ends(cast, mention)
    titled = next((t.country for t in mention.titles if t.country), None)
    if not ids and mention.last > mention.first:
        ids = _by_ending(cast, mention)
    kin = any(t.role is not None and t.role.noun in lexicon.words[ActorWordKind.RELATION] for t in mention.titles)
    if not ids and mention.first == mention.last and not kin:
        ids = [
            p for p in lexicon.people.bearers(cast.parse.word[mention.last]) if day and lexicon.people.office_on(p, day)
        ]
        if titled is None and not mention.titles:
            ids = [p for p in ids if (o := lexicon.people.office_on(p, day)) and o.office in LEADERS]
    if titled:
        ids = [p for p in ids if lexicon.people[p].country in ("", titled)] or []
    known = (
        ids[0] if len(ids) == 1 else lexicon.people.best_bearer(ids, day) or (ids[0] if ids and mention.refs else None)
    )
    if known is not None:
        return cast.of_ref(Ref(RefKind.PERSON, known))
    text = cast.parse.text[cast.parse.start[mention.first] : cast.parse.end[mention.last]]
    person = cast.new(" ".join(text.split()), ActorKind.PERSON)
    if mention.last > mention.first:
        person.gender = lexicon.people.gender_of(cast.parse.word[mention.first])
    return person


def _by_ending(cast: Cast, mention: Found) -> list[str]:
    """ "Von der Leyen", "Bin Laden", "Suu Kyi": a family name of several words, or all but the first name."""
    words = _name_words(cast, mention)
    given = bool(words) and cast.lexicon.people.gender_of(words[0])  # "Jorge Valente" is no end of a longer name
    ids = cast.lexicon.people.ending_in(words) if len(words) > 1 and not given else []
    return ids if len(ids) == 1 else [p for p in ids if cast.day and cast.lexicon.people.office_on(p, cast.day)]


def _by_ends(cast: Cast, mention: Found) -> list[str]:
    """People of the tables with this first and last name, whatever stands between ("Antony J. Blinken")."""
    words = _name_words(cast, mention)
    return cast.lexicon.people.by_ends(words[0], words[-1]) if len(words) > 1 else []


def _add_titles(cast: Cast, entity: Entity, mention: Found) -> None:
    """Take over what the text calls a person: title, country, sector."""
    for title in mention.titles:
        if not _serves_person(cast, title):
            _add_title(cast, entity, title)


def _add_title(cast: Cast, entity: Entity, title: Found) -> None:
    role = title.role
    if role is None:
        return
    entity.nouns.add(role.noun)
    if role.office:
        entity.offices.add(role.office)
    entity.gender = entity.gender or role.gender
    held = employer(cast, title)
    international = _international(cast, held)
    text = cast.parse.text[cast.parse.start[title.first] : cast.parse.end[title.last]]
    entity.roles.append(RoleHeld(" ".join(text.split()), held.of, "text"))
    if title.former:
        if held.country and entity.country is None:
            entity.country = held.country
        if entity.ref is None and not entity.sectors:
            entity.sectors = (Sector.ELI,)
        return
    if international and _leads_state(cast, entity):
        return
    if international:
        entity.country, entity.organisation, entity.sectors = None, held.organisation, held.sectors
    if held.country and entity.country is None and entity.organisation is None:
        entity.country = held.country
    if held.sectors and not entity.sectors:
        entity.sectors = held.sectors
    if held.organisation is not None and entity.country is None:
        entity.organisation = held.organisation


def _leads_state(cast: Cast, entity: Entity) -> bool:
    office = cast.lexicon.people.office_on(entity.ref.id, cast.day) if entity.ref is not None else None
    return office is not None and office.office in LEADERS


def _international(cast: Cast, held: Employer) -> bool:
    """Does the text say that the person speaks for a body of several states?"""
    return held.organisation is not None and held.of is not None and cast.entities[held.of].kind is ActorKind.IGO


def _from_table(cast: Cast, entity: Entity) -> None:
    """Complete a person from the dated offices; without a country in the text, the story's own."""
    if entity.ref is not None:
        office = cast.lexicon.people.office_on(entity.ref.id, cast.day)
        past = cast.lexicon.people.terms(entity.ref.id)
        if office is not None:
            entity.offices.add(office.office)
            if not entity.sectors or entity.sectors[0] is Sector.CVL or _rank_only(cast, entity):
                entity.sectors = office.sectors
            if not any(r.of is not None for r in entity.roles):
                _table_employer(cast, entity, office.of)
            if not entity.roles:
                entity.roles.append(RoleHeld(office.title, None, "table"))
        elif not entity.sectors and past:
            entity.sectors = (Sector.ELI,)
    owned = any(possessor(cast, t) is not None for m in entity.mentions for t in cast.found[m].titles)
    if not owned and entity.sectors[:1] != (Sector.MIL,):  # soldiers follow when the forces are known
        at_home(cast, entity)


def _rank_only(cast: Cast, entity: Entity) -> bool:
    """ "General X": his sector comes from a rank that he may hold beside his office."""
    titles = [t.role for m in entity.mentions for t in cast.found[m].titles if t.role is not None]
    return entity.sectors[0] is Sector.MIL and all(not t.office and t.use is RoleUse.TITLE for t in titles)


def adopt_organisations(cast: Cast) -> None:
    """ "Deby's Patriotic Salvation Movement": an organisation that only the text knows is of its leader's kind."""
    for mention in cast.found:
        if mention.role is not None or mention.person or not mention.entities:
            continue
        body = cast.entities[mention.entities[0]]
        owner = cast.parse.child(mention.head, "poss")
        leader = cast.mention_at(owner) if owner is not None else None
        if (
            body.ref is not None
            or body.kind is not ActorKind.ORGANISATION
            or leader is None
            or not leader.person
            or not leader.entities
        ):
            continue
        head = cast.entities[leader.entities[0]]
        body.country = body.country or head.country
        if head.sectors[:1] and head.sectors[0] in REBELLIOUS:
            body.sectors = body.sectors or head.sectors
            body.kind = ActorKind.PARTY if head.sectors[0] is Sector.OPP else ActorKind.ARMED_GROUP


def adopt(cast: Cast) -> None:
    """People of whom the text says only to whom they belong take country and sector from there."""
    for mention in cast.found:
        if not mention.person or not mention.entities:
            continue
        entity = cast.entities[mention.entities[0]]
        if entity.country is not None or entity.organisation is not None:
            continue
        owners = [mention.owner] if not entity.roles else [t.owner for t in mention.titles]
        for owner in owners:
            holder = modifier_entity(cast, cast.found[owner]) if owner is not None else None
            if holder is None or holder is entity:
                continue
            entity.country, entity.organisation = (
                holder.country,
                holder.organisation if holder.country is None else None,
            )
            entity.sectors = entity.sectors or holder.sectors
            if not entity.roles:
                entity.roles.append(RoleHeld("member", holder.index, "text"))
            break


def _table_employer(cast: Cast, entity: Entity, of: str) -> None:
    if of in cast.lexicon.organisations:
        entity.organisation = of
        if cast.lexicon.organisations[of].kind is ActorKind.IGO:
            entity.country = None  # an international official speaks for the body, not for home
    elif of in cast.lexicon.groups:
        entity.country = cast.lexicon.groups[of].country or entity.country
    elif of in cast.lexicon.countries:
        entity.country = of
