"""Whom an office is held for: "Iran's president", "NATO spokesman", "an aide to Kibaki", "rebel commander"."""

from dataclasses import dataclass

from standoff.actors.bodies import REBELLIOUS, modifier_entity
from standoff.actors.cast import Cast, Entity
from standoff.actors.entries import RefKind
from standoff.actors.found import Found
from standoff.model.vocab import ActorKind, Sector

CIVIL = (Sector.CVL, Sector.EDU, Sector.BUS)  # what an expert or a worker is, unless an army employs him


@dataclass(frozen=True, slots=True)
class Employer:
    """of: the entity that the role is held for. country: ISO3. organisation: id of a table row. sectors:
    those that the role gives its holder."""

    of: int | None = None
    country: str | None = None
    organisation: str | None = None
    sectors: tuple[Sector, ...] = ()


def employer(cast: Cast, title: Found) -> Employer:
    """Whom the holder of a role serves, by the words of the phrase."""
    assert title.role is not None
    sectors = title.role.sectors
    owner = cast.found[title.owner] if title.owner is not None else None
    if owner is not None:
        if owner.person and owner.entities:
            boss = cast.entities[owner.entities[0]]
            led = _led_by(cast, boss)
            if led is not None and not boss.is_state:
                return Employer(led.index, boss.country, boss.organisation, led.sectors)
            return Employer(boss.index, boss.country, boss.organisation, sectors or boss.sectors)
        if owner.refs:
            return _of_name(cast, owner, sectors, title)
        if owner.stands_for is not None or (owner.entities and owner.role is None):
            body = cast.entities[owner.stands_for if owner.stands_for is not None else owner.entities[0]]
            return Employer(body.index, body.country, None, body.sectors or sectors)
        if owner.role is not None:
            called = described(cast, title)
            if called is not None and owner.country is None:
                return Employer(called.index, called.country, called.organisation, called.sectors or sectors)
            return _of_body(cast, owner, sectors, title)
    if title.country is None and (called := described(cast, title)) is not None:
        return Employer(called.index, called.country, called.organisation, sectors or called.sectors)
    if sectors[:1] and sectors[0] in REBELLIOUS and (rebels := _rebels(cast, title)) is not None:
        return Employer(rebels.index, title.country or rebels.country, None, rebels.sectors or sectors)
    if title.country:
        return Employer(cast.country(title.country).index, title.country, None, sectors)
    return Employer(sectors=sectors)


def described(cast: Cast, title: Found) -> Entity | None:
    """ "*Alliance* officials", "a *company* spokeswoman", "the *agency*'s director": the body named before that is so
    called."""
    parse, lexicon = cast.parse, cast.lexicon
    for token in range(title.first, title.head):
        word = parse.lower[token]
        beside = parse.dep[token] in ("compound", "poss", "nmod") and parse.tag[token] in ("NN", "NNP")
        if not beside or cast.at[token] is not None and cast.found[cast.at[token] or 0].refs:
            continue
        refs, kinds = lexicon.descriptors.get(word, {}), lexicon.general.get(word, ())
        best: tuple[int, Entity] | None = None
        for mention in cast.found:
            if mention.head >= title.first or not mention.entities or mention.role is not None or mention.person:
                continue
            entity = cast.entities[mention.entities[0]]
            called = entity.ref in refs or (entity.kind.value in kinds and entity.kind is not ActorKind.COUNTRY)
            if called and (best is None or mention.head > best[0]):
                best = (mention.head, entity)
        if best is not None:
            return best[1]
    return None


def _rebels(cast: Cast, title: Found) -> Entity | None:
    """Those for whom a "rebel spokesman" speaks."""
    assert title.role is not None
    entry = cast.lexicon.role_at(title.role.noun.split()[:1], 0)
    if entry is None or entry.row.kind is not ActorKind.ARMED_GROUP:
        return None
    rebels = Found(title.head, title.head, title.head, title.form, role=entry.row, country=title.country, modifier=True)
    return modifier_entity(cast, rebels)


def _of_name(cast: Cast, owner: Found, sectors: tuple[Sector, ...], title: Found) -> Employer:
    ref = owner.refs[0]
    if ref.kind is RefKind.GROUP:
        return Employer(cast.of_ref(ref).index, cast.lexicon.country_of(ref), None, cast.lexicon.sectors_of(ref))
    if ref.kind is RefKind.ORGANISATION:
        body = cast.of_ref(ref)
        return Employer(body.index, body.country, body.organisation, body.sectors or sectors)
    if ref.kind is RefKind.INSTITUTION:
        own = cast.lexicon.sectors_of(ref)
        return Employer(
            cast.of_ref(ref).index, cast.lexicon.country_of(ref), None, own if _civil(sectors) else sectors or own
        )
    code = title.country or cast.lexicon.country_of(ref)
    return Employer(cast.country(code).index if code else None, code, None, sectors)


def _of_body(cast: Cast, owner: Found, sectors: tuple[Sector, ...], title: Found) -> Employer:
    """ "Rebel commander", "Defence Ministry official", "military experts"."""
    assert owner.role is not None
    role, country = owner.role, title.country or owner.country
    if role.kind is ActorKind.ARMED_GROUP:
        group = modifier_entity(cast, owner)
        if group is not None:
            return Employer(group.index, group.country or country, None, group.sectors or role.sectors)
    if role.kind is ActorKind.POPULATION:  # "Kurdish leader", "student spokesman"
        people = modifier_entity(cast, owner)
        sectors = role.sectors if sectors[:1] == (Sector.GOV,) else sectors or role.sectors
        if people is not None:
            return Employer(people.index, people.country or country, None, sectors)
    if _civil(sectors) and role.kind in (ActorKind.GOVERNMENT, ActorKind.ORGANISATION):
        sectors = role.sectors or sectors
    of = owner.entities[0] if owner.entities else cast.country(country).index if country else None
    return Employer(of, country, None, sectors or role.sectors)


def _civil(sectors: tuple[Sector, ...]) -> bool:
    return not sectors or sectors[0] in CIVIL


def _led_by(cast: Cast, boss: Entity) -> Entity | None:
    """The body that a leader speaks for, where the text names it."""
    held = next((r.of for r in boss.roles if r.of is not None), None)
    known = cast.entities[held] if held is not None else None
    return known if known is not None and known.kind in (ActorKind.ARMED_GROUP, ActorKind.PARTY) else None
