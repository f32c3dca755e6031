"""Noun phrases to entities: bodies, forces and groups of people, and those they take up again."""

from standoff.actors.cast import Cast, Entity
from standoff.actors.entries import RefKind
from standoff.actors.found import Found
from standoff.actors.holders import holder_of
from standoff.actors.takeup import INFERRED, earlier, group_named, is_nationals, settle_nationals
from standoff.knowledge.rows import ActorWordKind, NameForm, RoleUse
from standoff.model.vocab import ActorKind, Sector

DOMESTIC = (
    Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY, Sector.OPP, Sector.CVL, Sector.LAB,
    Sector.EDU, Sector.BUS, Sector.REL, Sector.HLH, Sector.AGR, Sector.CRM, Sector.PTY,
)  # fmt: skip
QUOTES = ('"', "''", "``", "“", "”")
OFFICIAL = (Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY)
REBELLIOUS = (Sector.REB, Sector.SEP, Sector.INS, Sector.OPP)
COLLECTIVE = (
    ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.ORGANISATION, ActorKind.NGO, ActorKind.COMPANY, ActorKind.MEDIA,
    ActorKind.IGO,
)  # fmt: skip


def resolve_bodies(cast: Cast) -> None:
    """Give an entity to every phrase that names a body, a force or a group of people; "the rebels",
    "the ministry" without a country go back to those named before."""
    phrases = (i for i, m in enumerate(cast.found) if m.role is not None or is_nationals(cast, m))
    order = sorted(phrases, key=lambda i: cast.found[i].head)
    for index in order:
        mention = cast.found[index]
        if mention.role is None:
            settle_nationals(cast, index)
            continue
        if mention.title_of is not None or mention.modifier or mention.entities:
            continue
        if mention.role.kind in (ActorKind.PERSON, ActorKind.COUNTRY, ActorKind.UNKNOWN) and not mention.plural:
            if mention.role.kind is ActorKind.PERSON or mention.country is None:
                continue  # people have their own rules; "no country", "a vessel" are nobody
        if mention.plural and mention.country is None and mention.owner is not None and cast.found[mention.owner].joint:
            owners = [cast.entities[e].country for e in cast.found[mention.owner].entities]
            mention.countries = [c for c in owners if c]  # "officials of the two countries"
        if len(set(mention.countries)) > 1:
            office = mention.role.kind is ActorKind.PERSON and mention.role.office and not mention.former
            for country in dict.fromkeys(mention.countries):  # "the presidents of Chad and Niger"
                mention.country = country
                holder = holder_of(cast, mention.role, country) if office else None
                cast.link(index, holder or _body(cast, mention))
            mention.joint = True
            continue
        known = _beside(cast, mention) or _of_group(cast, mention) or earlier(cast, mention)
        cast.link(index, known or _body(cast, mention))


def modifier_entity(cast: Cast, mention: Found) -> Entity | None:
    """The actor behind words that only modify a noun: "Russian attack", "rebel advance", "troop build-up"."""
    if mention.entities:
        return cast.entities[mention.entities[0]]
    if mention.refs:
        return cast.of_ref(mention.refs[0])
    if mention.stands_for is not None:
        return cast.entities[mention.stands_for]
    if mention.role is not None and mention.title_of is None:
        return _of_group(cast, mention) or earlier(cast, mention) or _body(cast, mention)
    return cast.country(mention.country) if mention.country else None


# ---- the same body named beside, before, or as owner ------------------------------------------------------
def _beside(cast: Cast, mention: Found) -> Entity | None:
    """ "The main rebel group, LURD", "Abu Sayyaf, a kidnap gang", "the Fatah party": one actor, named and
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
        if named is None or named.role is not None or named.person:
            continue
        known = named.entities[0] if named.entities else named.stands_for
        entity = cast.entities[known] if known is not None else None
        if entity is None or entity.kind not in COLLECTIVE:
            continue
        if entity.ref is None:
            entity.kind, entity.sectors = role.kind, entity.sectors or role.sectors
            entity.country = entity.country or mention.country or _inferred_country(cast, mention, role.sectors)
        entity.nouns.add(role.noun)
        return entity
    return None


def _of_group(cast: Cast, mention: Found) -> Entity | None:
    """ "Taliban fighters", "Bosnian Serb gunners", "the Houthi leadership" act as the group itself."""
    owner, role = cast.found[mention.owner] if mention.owner is not None else None, mention.role
    assert role is not None
    group = group_named(cast, owner) if owner is not None else None
    forces = role.kind is not ActorKind.PERSON and role.sectors[:1] and role.sectors[0] in (Sector.MIL, Sector.GOV)
    return group if role.kind is ActorKind.ARMED_GROUP or forces else None


# ---- new bodies ---------------------------------------------------------------------------------------------
def _body(cast: Cast, mention: Found) -> Entity:
    role = mention.role
    assert role is not None
    country, organisation, sectors = _owned_by(cast, mention)
    inferred = False
    if country is None and organisation is None and (pronoun := possessor(cast, mention)) is not None:
        return _pending(cast, mention, pronoun)
    if country is None and organisation is None and (sender := _sender(cast, mention)) is not None:
        country, organisation = sender.country, sender.organisation if sender.country is None else None
        sectors = sectors if country else sender.sectors
    if country is None and organisation is None:
        country, inferred = _inferred_country(cast, mention, sectors), True
    force = sectors[:1] == (Sector.MIL,) and role.kind is ActorKind.GOVERNMENT and role.use is not RoleUse.TITLE
    called = "force" if force and role.noun not in cast.lexicon.families else role.noun
    key = (called, country or organisation or "", str(role.kind))
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
    known = owner.stands_for
    if known is None and owner.entities and not owner.refs:
        known = owner.entities[0]
    if owner.refs and owner.refs[0].kind is not RefKind.COUNTRY:
        ref = owner.refs[0]
        organisation = ref.id if ref.kind is RefKind.ORGANISATION else None
        country = country or cast.of_ref(ref).country
        if ref.kind is not RefKind.INSTITUTION or not sectors or sectors[0] in (Sector.CVL, Sector.EDU):
            sectors = cast.of_ref(ref).sectors or sectors
    elif known is not None:
        country, sectors = country or cast.entities[known].country, sectors or cast.entities[known].sectors
    elif (
        owner.role is not None and not cast.is_kin(mention) and (not sectors or sectors[0] in (Sector.CVL, Sector.EDU))
    ):
        sectors = owner.role.sectors or sectors  # "military experts"
    return country, organisation, sectors


def _pending(cast: Cast, mention: Found, pronoun: int) -> Entity:
    """ "its army": an entity whose country follows when the pronoun is resolved."""
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


def _sender(cast: Cast, mention: Found) -> Entity | None:
    """ "Turkey keeps soldiers there", "the world body has peacekeepers": they belong to who has or sends them."""
    parse, verb = cast.parse, cast.parse.head[mention.head]
    if parse.dep[mention.head] != "dobj" or parse.lemma[verb] not in cast.lexicon.words[ActorWordKind.SENDING]:
        return None
    subject = parse.child(verb, "nsubj")
    found = cast.mention_at(subject) if subject is not None else None
    entity = cast.entities[found.entities[0]] if found is not None and found.entities else None
    return entity if entity is not None and entity.kind in (ActorKind.COUNTRY, ActorKind.IGO) else None


def _inferred_country(cast: Cast, mention: Found, sectors: tuple[Sector, ...]) -> str | None:
    """A country for a phrase that names none: rebels fight where the sentence plays, police and
    protesters belong to the story's country."""
    role = mention.role
    assert role is not None
    if role.noun == "side":
        return None  # "the sides", where no two are known
    parse = cast.parse
    if sectors[:1] and sectors[0] in REBELLIOUS or role.kind is ActorKind.ARMED_GROUP:
        sentence = parse.sentences[parse.sentence[mention.head]]
        for j in range(mention.last + 1, sentence.last + 1):
            index = cast.at[j]
            if index is not None and cast.found[index].name_form is NameForm.NAME and cast.found[index].country:
                return cast.found[index].country
        return cast.setting.country_of_people(mention.head)
    return local_country(cast, mention, sectors) if any(s in DOMESTIC for s in sectors[:2]) else None


def local_country(cast: Cast, mention: Found, sectors: tuple[Sector, ...]) -> str | None:
    """Where those are at home whose phrase does not say it: officials in the country that is the subject of their
    sentence, else in that of the scene, people in that of the nearest place. None for "tourists", "African leaders"."""
    homes = cast.lexicon.homelands.get(mention.role.noun) if mention.role is not None else None
    if homes:
        near = (cast.setting.country_of_people(mention.head), cast.setting.story)
        return next((country for country in near if country in homes), None)
    words = cast.lexicon.words[ActorWordKind.FOREIGN]
    if mention.role is not None and mention.role.noun in words:
        return None
    own = len(mention.role.noun.split()) if mention.role is not None else 1  # not the "Foreign" of "Foreign Ministry"
    if any(cast.parse.lower[j] in words for j in range(mention.first, mention.last - own + 1)):
        return None
    if sectors[:1] and sectors[0] in OFFICIAL:
        return _subject_country(cast, mention.first) or cast.setting.country_of_body(mention.head)
    return cast.setting.country_of_people(mention.head)


def _subject_country(cast: Cast, token: int) -> str | None:
    """ "Beijing bristled: a Foreign Ministry spokeswoman said": the country whose name is the subject before."""
    parse = cast.parse
    first = parse.sentences[parse.sentence[token]].first
    for j in range(token - 1, first - 1, -1):
        if parse.word[j] in QUOTES:
            return None  # what is said is not the scene
        index = cast.at[j]
        found = cast.found[index] if index is not None else None
        if found is not None and found.refs and found.refs[0].kind is RefKind.COUNTRY and parse.dep[j] == "nsubj":
            return found.country if found.head == j and not found.modifier else None
    return None


def _name(cast: Cast, mention: Found) -> str:
    """What a body is called: its phrase; of a modifier ("rebel commander") the noun in its plural."""
    role = mention.role
    assert role is not None
    fighters = mention.modifier and role.kind is ActorKind.ARMED_GROUP
    return (role.plural or role.noun) if fighters else phrase(cast, mention)


def phrase(cast: Cast, mention: Found) -> str:
    """The words of a phrase without determiner, possessive and number."""
    parse = cast.parse
    first = mention.first
    while (
        first < mention.head
        and parse.tag[first] in ("DT", "PDT", "PRP$", "CD")
        and not parse.word[first + 1].startswith("-")  # "46-year-old"
    ):
        first += 1
    return " ".join(parse.text[parse.start[first] : parse.end[mention.last]].split())
