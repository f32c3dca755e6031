"""The first person by who is quoted, and what a pronoun owns by whom it stands for."""

from collections.abc import Sequence

from standoff.actors.bodies import COLLECTIVE, phrase, possessor
from standoff.actors.cast import Cast, Entity, RoleHeld
from standoff.actors.entries import Ref, RefKind
from standoff.actors.found import Found
from standoff.actors.takeup import INFERRED
from standoff.attribution import Attribution
from standoff.knowledge.rows import ActorWordKind
from standoff.model.vocab import ActorKind, MentionForm, Sector

CIVIL = (Sector.CVL, Sector.LAB, Sector.EDU, Sector.AGR, Sector.REF, Sector.HLH, Sector.OPP)
FELLOWS = 2  # sentences back in which a witness's people are named
FIRST_ONE = frozenset(("i", "me", "my", "mine", "myself"))
FIRST_MANY = frozenset(("we", "us", "our", "ours", "ourselves"))


def find_speakers(cast: Cast, attributions: Sequence[Attribution]) -> None:
    """ "..., said a noodle seller": whoever is quoted is a person, whatever the noun; texts are not."""
    parse = cast.parse
    for attribution in attributions:
        head = attribution.source_head
        if head is None or not attribution.quoted or cast.at[head] is not None or parse.tag[head] != "NN":
            continue
        determiner = next((c for c in parse.children[head] if parse.tag[c] == "DT" or parse.lower[c] == "one"), None)
        if determiner is None or parse.lemma[head] in cast.lexicon.words[ActorWordKind.DOCUMENT]:
            continue
        mention = Found(determiner, head, head, MentionForm.NOMINAL, definite=parse.lower[determiner] == "the")
        entity = cast.new(phrase(cast, mention), ActorKind.PERSON)
        entity.country, entity.sectors = cast.setting.country_of_people(head), (Sector.CVL,)
        entity.nouns.add(parse.lemma[head])
        entity.confidence = INFERRED
        cast.link(cast.keep(mention), entity)


def resolve_first_person(cast: Cast, attributions: Sequence[Attribution]) -> None:
    """A quoted "I" is its speaker, a quoted "we" the speaker's side."""
    spans = [(piece.start, piece.end, a) for a in attributions if a.source_head is not None for piece in a.quoted]
    for index, mention in enumerate(cast.found):
        word = cast.parse.lower[mention.head]
        if mention.form is not MentionForm.PRONOUN or (word not in FIRST_ONE and word not in FIRST_MANY):
            continue
        at = cast.parse.start[mention.head]
        holding = [a for start, end, a in spans if start <= at < end]
        source = holding[-1].source_head if holding else None
        speakers = cast.actors_at(source) if source is not None else []
        if speakers:
            speaker = cast.entities[speakers[0][0]]
            side = speaker
            if word in FIRST_MANY:
                side = _troops(cast, speaker, mention.head) or _fellows(cast, speaker, source) or side_of(cast, speaker)
            cast.link(index, side)


def _fellows(cast: Cast, speaker: Entity, source: int | None) -> Entity | None:
    """The crowd that a villager or striker speaks for: the people named last before, in his sentence or near it."""
    if source is None or speaker.kind is not ActorKind.PERSON or speaker.organisation is not None:
        return None
    if speaker.sectors[:1] and speaker.sectors[0] not in CIVIL:
        return None
    parse, here = cast.parse, cast.parse.sentence[source]
    best: tuple[int, Entity] | None = None
    for entity in cast.entities:
        if entity.kind is not ActorKind.POPULATION:
            continue
        if entity.country and speaker.country and entity.country != speaker.country:
            continue
        heads = [h for m in entity.mentions if here - FELLOWS <= parse.sentence[h := cast.found[m].head] <= here]
        if heads and (best is None or max(heads) > best[0]):
            best = (max(heads), entity)
    return best[1] if best else None


def _troops(cast: Cast, speaker: Entity, token: int) -> Entity | None:
    """A soldier's "we": the force that the report named last of his country, before his country."""
    if speaker.kind is not ActorKind.PERSON or speaker.sectors[:1] != (Sector.MIL,):
        return None
    best: tuple[int, Entity] | None = None
    for entity in cast.entities:
        force = entity.kind is ActorKind.GOVERNMENT and Sector.MIL in entity.sectors and entity is not speaker
        last = max((h for m in entity.mentions if (h := cast.found[m].head) < token), default=-1)
        if force and entity.country == speaker.country and last >= 0 and (best is None or last > best[0]):
            best = (last, entity)
    return best[1] if best else None


def side_of(cast: Cast, speaker: Entity) -> Entity:
    """For whom a speaker says "we": state, organisation or group; the speaker where none is known."""
    if speaker.kind is not ActorKind.PERSON:
        state = speaker.kind is ActorKind.GOVERNMENT and speaker.is_state and speaker.country
        return cast.country(speaker.country) if state and speaker.country else speaker
    for role in speaker.roles:
        held = cast.entities[role.of] if role.of is not None else None
        if held is not None and (held.kind in COLLECTIVE or held.kind is ActorKind.POPULATION):
            return held
        if held is not None and held.kind is ActorKind.PERSON and held is not speaker:
            return side_of(cast, held) if not any(r.of == speaker.index for r in held.roles) else held
    if speaker.organisation in cast.lexicon.organisations and speaker.organisation is not None:
        return cast.of_ref(Ref(RefKind.ORGANISATION, speaker.organisation))
    return cast.country(speaker.country) if speaker.is_state and speaker.country else speaker


def resolve_owned(cast: Cast) -> None:
    """Bodies and people that a pronoun owns ("its army", "our Foreign Ministry", "its spokesman X")
    take their owner's country or organisation."""
    for index, mention in enumerate(cast.found):
        if mention.role is None:
            continue
        other = (
            cast.parse.lemma[mention.head] in cast.lexicon.words[ActorWordKind.NEIGHBOUR]
        )  # not the owner's own country
        if mention.role.kind is ActorKind.COUNTRY and not mention.entities and not mention.plural and not other:
            _own_country(cast, index)
        named = cast.found[mention.title_of] if mention.title_of is not None else mention
        pronoun = possessor(cast, mention)
        owner = cast.mention_at(pronoun) if pronoun is not None else None
        if owner is None or not owner.entities or not named.entities:
            continue
        holder, entity = cast.entities[owner.entities[0]], cast.entities[named.entities[0]]
        if mention.role.sectors[:1] in ((Sector.CRM,), (Sector.UAF,)):
            continue  # "their captors" are not theirs
        served = entity.kind is ActorKind.PERSON and entity is not holder and not cast.is_kin(mention)
        if served and not entity.sectors:
            entity.sectors = holder.sectors[:1]
        if entity.country is None and entity.organisation is None and holder is not entity:
            entity.country = holder.country
            entity.organisation = holder.organisation if holder.country is None else None
            if holder.kind in COLLECTIVE:
                entity.sectors = holder.sectors or entity.sectors
            for held in entity.roles:
                held.of = holder.index if held.of is None else held.of
            if not entity.roles and entity.kind is ActorKind.PERSON:
                entity.roles.append(RoleHeld(mention.role.noun, holder.index, "text"))


def _own_country(cast: Cast, index: int) -> None:
    """ "His country": that of the person."""
    pronoun = possessor(cast, cast.found[index])
    owner = cast.mention_at(pronoun) if pronoun is not None else None
    country = cast.entities[owner.entities[0]].country if owner is not None and owner.entities else None
    if country is not None:
        cast.link(index, cast.country(country))
