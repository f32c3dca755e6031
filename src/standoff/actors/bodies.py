"""Noun phrases to entities: bodies, forces and groups of people, and those they take up again."""

from standoff.actors.cast import Cast, Entity
from standoff.actors.found import Found
from standoff.actors.lexicon import RefKind
from standoff.knowledge.rows import ActorWordKind, NameForm, RoleUse
from standoff.model.vocab import ActorKind, Sector

INFERRED = 0.6  # confidence where the country comes from the story, not the phrase
DOMESTIC = (
    Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY, Sector.OPP, Sector.CVL, Sector.LAB, Sector.EDU,
    Sector.BUS, Sector.REL, Sector.HLH, Sector.AGR, Sector.CRM,
)  # fmt: skip
REBELLIOUS = (Sector.REB, Sector.SEP, Sector.INS, Sector.OPP)
COLLECTIVE = (
    ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.ORGANISATION, ActorKind.NGO, ActorKind.COMPANY, ActorKind.MEDIA,
    ActorKind.IGO,
)  # fmt: skip
PERSONAL = (ActorWordKind.FIGHTER, ActorWordKind.SOLDIER, ActorWordKind.CAPTIVE)
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
RANKS = ("prime", "deputy", "vice", "junior", "first", "assistant", "cabinet", "state")
REACH = 8  # sentences over which "the gunmen" takes up a group
QUALIFIERS = ("amod", "compound", "nmod", "poss", "nummod", "prep", "relcl", "acl")


def resolve_bodies(cast: Cast) -> None:
    """Give an entity to every phrase that names a body, a force or a group of people; "the rebels",
    "the ministry" without a country go back to those named before."""
    order = sorted((i for i, m in enumerate(cast.found) if m.role is not None or _nationals(cast, m)), key=lambda i: cast.found[i].head)
    for index in order:
        mention = cast.found[index]
        if mention.role is None:
            _settle_nationals(cast, index)
            continue
        if mention.title_of is not None or mention.modifier or mention.entities:
            continue
        if mention.role.kind is ActorKind.PERSON and not mention.plural:
            continue
        if len(set(mention.countries)) > 1:
            for country in dict.fromkeys(mention.countries):
                mention.country = country
                cast.link(index, _body(cast, mention))
            continue
        cast.link(index, _beside(cast, mention) or _of_group(cast, mention) or _earlier(cast, mention) or _body(cast, mention))


def modifier_entity(cast: Cast, mention: Found) -> Entity | None:
    """The actor behind words that only modify a noun: "Russian attack", "rebel advance", "troop build-up"."""
    if mention.entities:
        return cast.entities[mention.entities[0]]
    if mention.refs:
        return cast.of_ref(mention.refs[0])
    if mention.stands_for is not None:
        return cast.entities[mention.stands_for]
    if mention.role is not None and mention.title_of is None:
        return _of_group(cast, mention) or _earlier(cast, mention) or _body(cast, mention)
    return cast.country(mention.country) if mention.country else None


# ---- the same body named beside, before, or as owner ------------------------------------------------------
def _beside(cast: Cast, mention: Found) -> Entity | None:
    """"The main rebel group, LURD", "Abu Sayyaf, a kidnap gang", "the Fatah party": one actor, named and
    described. A name that no table knows takes the kind that the description gives it."""
    parse, role = cast.parse, mention.role
    assert role is not None
    if role.kind not in COLLECTIVE or mention.plural:
        return None
    beside = [cast.at[c] for c in parse.kids(mention.head, "appos")]
    if parse.dep[mention.head] == "appos":
        beside.append(cast.at[parse.head[mention.head]])
    owner = cast.found[mention.owner] if mention.owner is not None else None
    if owner is not None and owner.last < mention.head and parse.tag[owner.last + 1] != "POS" and not owner.country:
        beside.append(mention.owner)
    for index in beside:
        named = cast.found[index] if index is not None else None
        if named is None or named.role is not None or named.person or not (named.entities or named.stands_for is not None):
            continue
        entity = cast.entities[named.entities[0] if named.entities else named.stands_for or 0]
        if entity.kind not in COLLECTIVE:
            continue
        if entity.ref is None:
            entity.kind, entity.sectors = role.kind, entity.sectors or role.sectors
            entity.country = entity.country or mention.country or _inferred_country(cast, mention)
        entity.nouns.add(role.noun)
        return entity
    return None


def _of_group(cast: Cast, mention: Found) -> Entity | None:
    """"Taliban fighters", "Bosnian Serb gunners", "the Houthi leadership" act as the group itself."""
    owner, role = cast.found[mention.owner] if mention.owner is not None else None, mention.role
    assert role is not None
    group = _group(cast, owner) if owner is not None else None
    forces = role.kind is not ActorKind.PERSON and role.sectors[:1] and role.sectors[0] in (Sector.MIL, Sector.GOV)
    return group if role.kind is ActorKind.ARMED_GROUP or forces else None


# ---- taking up ------------------------------------------------------------------------------------------
def _earlier(cast: Cast, mention: Found) -> Entity | None:
    """The body or group already named that a phrase without a country takes up."""
    role = mention.role
    assert role is not None
    if mention.country is not None or mention.owner is not None:
        return None
    if not mention.definite and not mention.plural and not mention.modifier:
        return None
    return _same_noun(cast, mention) or _ministry(cast, mention) or _same_family(cast, mention) or _named_group(cast, mention)


def _same_noun(cast: Cast, mention: Found) -> Entity | None:
    """The body that was called by the same noun, the latest first."""
    role = mention.role
    assert role is not None
    best: tuple[int, Entity] | None = None
    for entity in (cast.entities[i] for i in cast.bodies.values()):
        same = role.noun in entity.nouns or (role.use is RoleUse.BODY and any(n.endswith(" " + role.noun) for n in entity.nouns))
        if entity.kind is not role.kind or not same:
            continue
        last = max((h for m in entity.mentions if (h := cast.found[m].head) < mention.head), default=-1)
        if best is None or last >= best[0]:
            best = (last, entity)
    return best[1] if best else None


def _ministry(cast: Cast, mention: Found) -> Entity | None:
    """"The ministry" after "Vice Defence Minister X": the one that the minister belongs to."""
    role = mention.role
    assert role is not None
    if role.noun != "ministry" or not mention.definite:
        return None
    ministers = [m for m in cast.found if m.title_of is not None and m.head < mention.head and m.role is not None and " minister" in m.role.noun]
    best = max(ministers, key=lambda m: m.head, default=None)
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
    """"The soldiers" after "Canadian peacekeepers", "the captives" after "hostages": the latest people of
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
        entity = _group(cast, found)
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


def _group(cast: Cast, found: Found) -> Entity | None:
    """The armed group that a mention names."""
    if found.role is not None or found.person:
        return None
    if found.entities or found.stands_for is not None:
        entity = cast.entities[found.entities[0] if found.entities else found.stands_for or 0]
        return entity if entity.kind is ActorKind.ARMED_GROUP else None
    return cast.of_ref(found.refs[0]) if found.refs and found.refs[0].kind is RefKind.GROUP else None


def _qualified(cast: Cast, mention: Found) -> bool:
    """Does the phrase say more than its noun ("jailed guerrillas", "other rebels")?"""
    return any(cast.parse.dep[c] in QUALIFIERS and c < mention.head for c in cast.parse.children[mention.head])


# ---- nationals -------------------------------------------------------------------------------------------
def _nationals(cast: Cast, mention: Found) -> bool:
    """"The Canadians", not as those who speak or act for their country."""
    return (
        mention.name_form is NameForm.PLURAL
        and mention.plural
        and mention.country is not None
        and cast.parse.lower[mention.first] == "the"
        and cast.parse.dep[mention.head] not in SUBJECTS
    )


def _settle_nationals(cast: Cast, index: int) -> None:
    """"The Canadians" after "Canadian peacekeepers" or "three Canadian hostages" are those."""
    mention = cast.found[index]
    for entity in reversed(cast.entities):
        if entity.country != mention.country or not entity.plural or entity.kind is ActorKind.PERSON:
            continue
        kin = any(cast.lexicon.families.get(noun) in PERSONAL for noun in entity.nouns)
        if kin and any(cast.found[m].head < mention.head for m in entity.mentions):
            cast.unlink(index)
            cast.link(index, entity)
            return


# ---- new bodies ---------------------------------------------------------------------------------------------
def _body(cast: Cast, mention: Found) -> Entity:
    role = mention.role
    assert role is not None
    country, organisation, sectors = _owned_by(cast, mention)
    inferred = False
    if country is None and organisation is None and (pronoun := possessor(cast, mention)) is not None:
        return _pending(cast, mention, pronoun)
    if country is None and organisation is None:
        country, inferred = _inferred_country(cast, mention), True
    force = sectors[:1] == (Sector.MIL,) and role.kind is ActorKind.GOVERNMENT and role.use is not RoleUse.TITLE
    key = ("force" if force and role.noun not in cast.lexicon.families else role.noun, country or organisation or "", str(role.kind))
    if key in cast.bodies:
        entity = cast.entities[cast.bodies[key]]
        entity.nouns.add(role.noun)
        return entity
    entity = cast.new(_name(cast, mention), role.kind)
    entity.country, entity.sectors, entity.organisation = country, sectors, organisation
    entity.plural = mention.plural
    entity.nouns.add(role.noun)
    entity.gender = role.gender
    entity.confidence = INFERRED if inferred else 0.85
    cast.bodies[key] = entity.index
    return entity


def _owned_by(cast: Cast, mention: Found) -> tuple[str | None, str | None, tuple[Sector, ...]]:
    """Country, organisation and sectors of a body by what stands in its phrase."""
    role = mention.role
    assert role is not None
    country, sectors, organisation = mention.country, role.sectors, None
    owner = cast.found[mention.owner] if mention.owner is not None else None
    if owner is None:
        return country, None, sectors
    if owner.person and owner.entities:
        boss = cast.entities[owner.entities[0]]
        return country or boss.country, None, sectors
    known = owner.stands_for if owner.stands_for is not None else owner.entities[0] if owner.entities and not owner.refs else None
    if owner.refs and owner.refs[0].kind is not RefKind.COUNTRY:
        ref = owner.refs[0]
        organisation = ref.id if ref.kind is RefKind.ORGANISATION else None
        country = country or cast.of_ref(ref).country
        if ref.kind is not RefKind.INSTITUTION or not sectors or sectors[0] in (Sector.CVL, Sector.EDU):
            sectors = cast.of_ref(ref).sectors or sectors
    elif known is not None:
        country, sectors = country or cast.entities[known].country, sectors or cast.entities[known].sectors
    elif owner.role is not None and (not sectors or sectors[0] in (Sector.CVL, Sector.EDU)):
        sectors = owner.role.sectors or sectors  # "military experts"
    return country, organisation, sectors


def _pending(cast: Cast, mention: Found, pronoun: int) -> Entity:
    """"its army": an entity whose country follows when the pronoun is resolved."""
    role = mention.role
    assert role is not None
    entity = cast.new(phrase(cast, mention), role.kind)
    entity.sectors, entity.plural = role.sectors, mention.plural
    entity.nouns.add(role.noun)
    mention.owner = cast.at[pronoun]
    return entity


def possessor(cast: Cast, mention: Found) -> int | None:
    """The token of the possessive pronoun in a phrase ("its army")."""
    parse = cast.parse
    return next((j for j in range(mention.first, mention.last) if parse.tag[j] == "PRP$"), None)


def _inferred_country(cast: Cast, mention: Found) -> str | None:
    """A country for a phrase that names none: rebels fight where the sentence plays, police and
    protesters belong to the story's country."""
    role = mention.role
    assert role is not None
    parse = cast.parse
    if role.sectors[:1] and role.sectors[0] in REBELLIOUS or role.kind is ActorKind.ARMED_GROUP:
        sentence = parse.sentences[parse.sentence[mention.head]]
        for j in range(mention.last + 1, sentence.last + 1):
            index = cast.at[j]
            if index is not None and cast.found[index].name_form is NameForm.NAME and cast.found[index].country:
                return cast.found[index].country
        return cast.story_country
    return cast.story_country if role.sectors[:1] and role.sectors[0] in DOMESTIC else None


def _name(cast: Cast, mention: Found) -> str:
    """What a body is called: its phrase; of a modifier ("rebel commander") the noun in its plural."""
    role = mention.role
    assert role is not None
    return (role.plural or role.noun) if mention.modifier and role.kind is ActorKind.ARMED_GROUP else phrase(cast, mention)


def phrase(cast: Cast, mention: Found) -> str:
    """The words of a phrase without determiner, possessive and number."""
    parse = cast.parse
    first = mention.first
    while first < mention.head and (parse.tag[first] in ("DT", "PDT", "PRP$", "CD")):
        first += 1
    return " ".join(parse.text[parse.start[first] : parse.end[mention.last]].split())
