"""Bodies and groups taken up again: "the rebels" after FARC, "the soldiers" after "Dutch peacekeepers", "the
ministry" after its minister, "the Canadians" after "Canadian hostages"."""

from standoff.actors.cast import Cast, Entity
from standoff.actors.entries import RefKind
from standoff.actors.found import Found
from standoff.actors.phrases import SUBJECTS
from standoff.knowledge.rows import ActorWordKind, NameForm, RoleUse
from standoff.model.vocab import ActorKind, Sector

INFERRED = 0.6  # confidence where something comes from the story, not the phrase
PERSONAL = (ActorWordKind.FIGHTER, ActorWordKind.SOLDIER, ActorWordKind.CAPTIVE)
RANKS = ("prime", "deputy", "vice", "junior", "first", "assistant", "cabinet", "state")
REACH = 8  # sentences over which "the gunmen" takes up a group
QUALIFIERS = ("amod", "compound", "nmod", "poss", "nummod", "prep", "relcl", "acl")


def earlier(cast: Cast, mention: Found) -> Entity | None:
    """The body or group already named that a phrase without a country takes up."""
    role = mention.role
    assert role is not None
    if mention.country is not None or mention.owner is not None:
        return None
    if not mention.definite and not mention.plural and not mention.modifier:
        return None
    owned = any(cast.parse.tag[j] == "PRP$" for j in range(mention.first, mention.head))
    if owned and (role.noun == "man" or role.noun in cast.lexicon.families):
        return None  # "his men" need not be the men named before
    known = _same_noun(cast, mention) or _ministry(cast, mention)
    return known or _same_family(cast, mention) or _named_group(cast, mention)


def _same_noun(cast: Cast, mention: Found) -> Entity | None:
    """The body that was called by the same noun, the latest first."""
    role = mention.role
    assert role is not None
    best: tuple[int, Entity] | None = None
    for entity in (cast.entities[i] for i in cast.bodies.values()):
        same = role.noun in entity.nouns
        if role.use is RoleUse.BODY or mention.definite:  # "the rebels" after "Tuareg rebels"
            same = same or any(n.endswith(" " + role.noun) for n in entity.nouns)
        if entity.kind is not role.kind or not same:
            continue
        last = max((h for m in entity.mentions if (h := cast.found[m].head) < mention.head), default=-1)
        if best is None or last >= best[0]:
            best = (last, entity)
    return best[1] if best else None


def _ministry(cast: Cast, mention: Found) -> Entity | None:
    """ "The ministry" after "Vice Defence Minister X": the one that the minister belongs to."""
    role = mention.role
    assert role is not None
    if role.noun != "ministry" or not mention.definite:
        return None
    titles = (m for m in cast.found if m.title_of is not None and m.head < mention.head)
    best = max((m for m in titles if m.role and " minister" in m.role.noun), key=lambda m: m.head, default=None)
    if best is None or best.role is None:
        return None
    person = cast.found[best.title_of or 0].entities
    country = cast.entities[person[0]].country if person else best.country
    field = best.role.noun.split(" minister", maxsplit=1)[0].split()[-1]
    if country is None or field in RANKS:
        return None
    key = (f"{field} ministry", country, str(ActorKind.GOVERNMENT))
    if key not in cast.bodies:
        entity = cast.new(f"{field.title()} Ministry", ActorKind.GOVERNMENT)
        entity.country, entity.sectors, entity.confidence = country, role.sectors, INFERRED
        entity.nouns.update((key[0], role.noun))
        cast.bodies[key] = entity.index
    return cast.entities[cast.bodies[key]]


def _same_family(cast: Cast, mention: Found) -> Entity | None:
    """ "The soldiers" after "Canadian peacekeepers", "the captives" after "hostages": the latest people of
    a kindred noun. "The men" takes up any of them."""
    lexicon = cast.lexicon
    role = mention.role
    assert role is not None
    family = lexicon.families.get(role.noun)
    wanted = (family,) if family is not None else PERSONAL if role.noun == "man" else ()
    if not wanted or not mention.definite or not mention.plural or _qualified(cast, mention):
        return None
    here = cast.parse.sentence[mention.head]
    best: tuple[int, Entity] | None = None
    for found in cast.found:
        if not found.entities or found.head >= mention.head or not found.plural or found.modifier:
            continue
        entity = cast.entities[found.entities[0]]
        kin = any(lexicon.families.get(noun) in wanted for noun in entity.nouns)
        if kin and here - cast.parse.sentence[found.head] <= REACH and (best is None or found.head > best[0]):
            best = (found.head, entity)
    return best[1] if best else None


def _named_group(cast: Cast, mention: Found) -> Entity | None:
    """The armed group that "the rebels" or "the gunmen" stand for: the one named last before, or the only
    one in the report."""
    role = mention.role
    assert role is not None
    if cast.lexicon.families.get(role.noun) is not ActorWordKind.FIGHTER or _qualified(cast, mention):
        return None
    parse, here = cast.parse, cast.parse.sentence[mention.head]
    groups: dict[int, None] = {}
    best: tuple[int, int, Entity] | None = None
    for found in cast.found:
        entity = group_named(cast, found)
        if entity is None:
            continue
        groups[entity.index] = None
        gap = here - parse.sentence[found.head]
        if found.head < mention.head and gap <= REACH:
            rank = (-gap, int(parse.dep[found.head] in SUBJECTS))
            if best is None or rank >= best[:2]:
                best = (*rank, entity)
    if best is not None and mention.definite:
        return best[2]
    unknown = role.sectors[:1] == (Sector.UAF,)
    return cast.entities[next(iter(groups))] if len(groups) == 1 and not unknown else None


def group_named(cast: Cast, found: Found) -> Entity | None:
    """The armed group that a mention names."""
    if found.role is not None or found.person:
        return None
    if found.entities or found.stands_for is not None:
        entity = cast.entities[found.entities[0] if found.entities else found.stands_for or 0]
        return entity if entity.kind is ActorKind.ARMED_GROUP else None
    return cast.of_ref(found.refs[0]) if found.refs and found.refs[0].kind is RefKind.GROUP else None


def _qualified(cast: Cast, mention: Found) -> bool:
    """Does the phrase say more than its noun ("jailed guerrillas", "other rebels")?"""
    if mention.modifier:
        return False
    return any(cast.parse.dep[c] in QUALIFIERS and c < mention.head for c in cast.parse.children[mention.head])


def is_nationals(cast: Cast, mention: Found) -> bool:
    """ "The Canadians", not as those who speak or act for their country."""
    return (
        mention.name_form is NameForm.PLURAL
        and mention.plural
        and mention.country is not None
        and cast.parse.lower[mention.first] == "the"
    )


def settle_nationals(cast: Cast, index: int) -> None:
    """ "The Canadians" after "Canadian peacekeepers" or "three Canadian hostages" are those."""
    mention = cast.found[index]
    noun = cast.parse.lower[mention.last].removesuffix("s")
    subject = cast.parse.dep[mention.head] in SUBJECTS
    for entity in reversed(cast.entities):
        if f"ethnic {noun}" in entity.nouns:
            cast.unlink(index)
            cast.link(index, entity)
            return
        if entity.country != mention.country or not entity.plural or entity.kind is ActorKind.PERSON:
            continue
        kin = not subject and any(cast.lexicon.families.get(noun) in PERSONAL for noun in entity.nouns)
        if kin and any(cast.found[m].head < mention.head for m in entity.mentions):
            cast.unlink(index)
            cast.link(index, entity)
            return
