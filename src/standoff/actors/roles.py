"""Roles without a name: "the U.S. diplomat", "the president", "a senior official"."""

from standoff.actors.bodies import DOMESTIC, local_country, phrase, possessor
from standoff.actors.cast import Cast, Entity, RoleHeld
from standoff.actors.employers import Employer, employer
from standoff.actors.entries import Ref, RefKind
from standoff.actors.epithets import epithet, is_former
from standoff.actors.found import Found
from standoff.actors.holders import as_holder, holder_of
from standoff.actors.known_people import AT_THE_HEAD, RANK
from standoff.actors.lexicon import PEOPLES
from standoff.actors.takeup import INFERRED
from standoff.actors.wording import is_short_for
from standoff.knowledge.rows import ActorWordKind
from standoff.model.vocab import ActorKind, Sector, ZoneKind


def resolve_roles(cast: Cast) -> None:
    """ "The U.S. diplomat", "the president", "a senior official": a person already named, the holder of
    the office on the day, or somebody without a name."""
    order = sorted((i for i, m in enumerate(cast.found) if m.role is not None), key=lambda i: cast.found[i].head)
    for index in order:
        mention = cast.found[index]
        role = mention.role
        if (
            role is None
            or role.kind is not ActorKind.PERSON
            or mention.title_of is not None
            or mention.modifier
            or mention.entities
        ):
            continue
        if is_former(cast, mention):  # nobody who is in office now
            entity = epithet(cast, mention)
        else:
            entity = _named_person(cast, mention) or _office_holder(cast, mention) or epithet(cast, mention)
        entity = entity or _just_out(cast, mention)
        if entity is None:
            entity = _unnamed(cast, mention)
        cast.link(index, entity)


def _named_person(cast: Cast, mention: Found) -> Entity | None:
    """The person named before (or, from a headline, after) that the phrase describes."""
    role = mention.role
    assert role is not None
    zone = cast.parse.sentences[cast.parse.sentence[mention.head]].zone
    ahead = zone in (ZoneKind.HEADLINE, ZoneKind.SUMMARY)
    if not mention.definite and not ahead and mention.owner is None and mention.country is None:
        return None
    if _indefinite(cast, mention) or role.noun in cast.lexicon.words[ActorWordKind.COUNTERPART]:
        return None
    held = employer(cast, mention)
    best: tuple[tuple[int, int, int, int], Entity] | None = None
    home = cast.setting.story
    for entity in cast.entities:
        if entity.kind is not ActorKind.PERSON or not entity.mentions or entity.plural:
            continue
        if not _could_be(cast, entity, mention, held):
            continue
        before = [cast.found[m].head for m in entity.mentions if cast.found[m].head < mention.head]
        if not before and not ahead:
            continue
        exact = role.noun in entity.nouns or bool(role.office and role.office in entity.offices)
        where = before[-1] if before else -min(cast.found[m].head for m in entity.mentions)
        at_home = int(held.country is None and held.organisation is None and entity.country == home)
        rank = (int(exact), int(bool(before)), at_home, where)
        if best is None or rank > best[0]:
            best = (rank, entity)
    return best[1] if best else None


def _indefinite(cast: Cast, mention: Found) -> bool:
    parse = cast.parse
    return any(
        parse.lower[j] in cast.lexicon.words[ActorWordKind.INDEFINITE] for j in range(mention.first, mention.head)
    )


def _could_be(cast: Cast, entity: Entity, mention: Found, held: Employer) -> bool:
    role = mention.role
    assert role is not None
    if role.noun in cast.lexicon.words[ActorWordKind.RELATION] and role.noun not in entity.nouns:
        return False  # "his wife" is nobody named before
    if held.country and entity.country and held.country != entity.country and entity.confidence > INFERRED:
        return False
    if (
        held.organisation
        and entity.organisation != held.organisation
        and not (entity.country and entity.country == held.country)
    ):
        return False
    if role.gender and entity.gender and role.gender != entity.gender:
        return False
    if held.organisation and entity.organisation == held.organisation and entity.offices & AT_THE_HEAD:
        if role.noun in cast.lexicon.words[ActorWordKind.HEAD]:
            return True
    if role.noun in entity.nouns or (role.office and role.office in entity.offices):
        return bool(role.office != "other" or role.noun in entity.nouns)
    words = role.noun.split()
    generic = cast.lexicon.generic_roles.get(words[-1]) if len(words) == 1 else None
    if generic is not None:
        return bool(entity.offices & generic)
    return len(words) == 1 and any(
        is_short_for(noun, role.noun) or noun.endswith(" " + role.noun) or noun.startswith(role.noun + " ")
        for noun in entity.nouns
    )


def _office_holder(cast: Cast, mention: Found) -> Entity | None:
    """Who held the office on the day of the report, by the tables."""
    role = mention.role
    assert role is not None
    if mention.country is None and mention.owner is None and mention.definite and cast.day and not mention.plural:
        return _at_home(cast, mention)
    if cast.day is None or mention.country is None or mention.former or _indefinite(cast, mention):
        return None
    if not _of_state(cast, mention):
        return None
    holder = holder_of(cast, role, mention.country)
    if holder is None and role.noun == "leader":
        holder = as_holder(cast, cast.lexicon.people.leader_on(mention.country, cast.day), role, mention.country)
    return holder


def _of_state(cast: Cast, mention: Found) -> bool:
    """Does the office belong to the state, and not to a people or group in it ("the Bosnian Serb leader")?"""
    owner = cast.found[mention.owner] if mention.owner is not None else None
    if owner is None or not owner.refs:
        return True
    people = owner.name_form in PEOPLES and owner.last > owner.first
    return owner.refs[0].kind is not RefKind.GROUP and not people


def _at_home(cast: Cast, mention: Found) -> Entity | None:
    """ "The pope", of whom there is but one; "the prime minister": that of the country in which the story plays."""
    role, people = mention.role, cast.lexicon.people
    assert role is not None and cast.day is not None
    person = people.only_holder(role.noun, cast.day)
    if person is not None:
        return cast.of_ref(Ref(RefKind.PERSON, person))
    home = cast.setting.country_of_body(mention.head)
    if home is None or role.office not in RANK or cast.parse.lower[mention.first] != "the":
        return None
    entity = holder_of(cast, role, home)
    if entity is not None and not entity.mentions:
        entity.confidence = INFERRED
    return entity


def _just_out(cast: Cast, mention: Found) -> Entity | None:
    """ "Mali's president", "Sudan's deposed premier", days after the coup: the last to hold an office now vacant, or
    whoever lost it lately."""
    role = mention.role
    if not mention.country or not cast.day or role is None or _indefinite(cast, mention):
        return None
    last = cast.lexicon.people.last_holder(role.noun, role.office, mention.country, cast.day)
    entity = as_holder(cast, last, role, mention.country)
    if entity is not None and is_former(cast, mention):
        entity.sectors = entity.sectors or (Sector.ELI,)
    return entity


def name_owned(cast: Cast) -> None:
    """ "Her president", once it is known whose: whoever held the office in that country."""
    for mention in cast.found:
        if (
            mention.role is None
            or mention.title_of is not None
            or not mention.entities
            or possessor(cast, mention) is None
        ):
            continue
        entity = cast.entities[mention.entities[0]]
        named = entity.ref is not None or any(cast.found[m].person for m in entity.mentions)
        if named or entity.kind is not ActorKind.PERSON or mention.plural or mention.former or not entity.country:
            continue
        holder = holder_of(cast, mention.role, entity.country) if mention.role.office else None
        if holder is not None:
            cast.merge(entity, holder)


def _unnamed(cast: Cast, mention: Found) -> Entity:
    role = mention.role
    assert role is not None
    held = employer(cast, mention)
    entity = cast.new(phrase(cast, mention), ActorKind.PERSON)
    entity.country, entity.sectors, entity.gender = held.country, held.sectors, role.gender
    if held.country is None:
        entity.organisation = held.organisation
    if held.of is not None and cast.entities[held.of].kind is not ActorKind.COUNTRY:
        entity.roles.append(RoleHeld(role.noun, held.of, "text"))
    entity.nouns.add(role.noun)
    if role.office:
        entity.offices.add(role.office)
    entity.confidence = 0.8
    owned = possessor(cast, mention) is not None  # "her president": follows when the pronoun is resolved
    if (
        held.country is None
        and entity.organisation is None
        and not owned
        and held.sectors[:1]
        and held.sectors[0] in DOMESTIC
    ):
        entity.country, entity.confidence = local_country(cast, mention, held.sectors), INFERRED
    return entity
