"""Coreference: roles without a name, descriptions, pronouns, and the first person by its speaker."""

from collections.abc import Sequence

from standoff.actors.cast import Cast, Entity
from standoff.actors.found import Found
from standoff.actors.lexicon import Ref, RefKind
from standoff.actors.resolve import INFERRED, _employer, _phrase, link
from standoff.attribution import Attribution
from standoff.knowledge.rows import NameForm
from standoff.model.vocab import Act, ActorKind, MentionForm, Sector, ZoneKind

WINDOW = 4  # sentences looked back for a pronoun's antecedent
HE = frozenset(("he", "him", "his", "himself"))
SHE = frozenset(("she", "her", "hers", "herself"))
IT = frozenset(("it", "its", "itself"))
THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
FIRST_ONE = frozenset(("i", "me", "my", "mine", "myself"))
FIRST_MANY = frozenset(("we", "us", "our", "ours", "ourselves"))
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OBJECTS = ("dobj", "pobj", "dative", "obj", "iobj")
GENERIC_NOUNS = {  # a noun and the offices its holder may have been named by
    "leader": {"head_of_state", "head_of_government", "party_leader", "opposition_leader", "group_leader", "religious_leader", "royal"},
    "diplomat": {"foreign_minister", "deputy_minister", "ambassador", "envoy", "minister", "other", "secretary_general"},
    "official": {"minister", "deputy_minister", "envoy", "ambassador", "spokesperson", "other", "national_security_adviser", "foreign_minister"},
    "minister": {"foreign_minister", "defence_minister", "interior_minister", "minister", "head_of_government", "deputy_minister"},
    "envoy": {"envoy", "ambassador", "deputy_minister", "other"},
    "negotiator": {"envoy", "deputy_minister", "foreign_minister", "other", "minister"},
    "chief": {"secretary_general", "chief_of_staff", "intelligence_chief", "foreign_minister", "group_leader"},
    "premier": {"head_of_government"},
    "politician": {"party_leader", "opposition_leader", "legislator", "minister"},
    "lawmaker": {"legislator", "legislature_speaker"},
}
SINGULAR_BODIES = (
    ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.IGO, ActorKind.NGO, ActorKind.ORGANISATION, ActorKind.COMPANY,
    ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.MEDIA, ActorKind.BLOC,
)  # fmt: skip


def resolve_roles(cast: Cast) -> None:
    """"The U.S. diplomat", "the president", "a senior official": a person already named, the holder of
    the office on the day, or somebody without a name."""
    unnamed: list[Entity] = []
    order = sorted((i for i, m in enumerate(cast.found) if m.role is not None), key=lambda i: cast.found[i].head)
    for index in order:
        mention = cast.found[index]
        role = mention.role
        if role is None or mention.title_of is not None or mention.modifier or mention.entities:
            continue
        entity = _named_person(cast, mention, unnamed) or _office_holder(cast, mention)
        if entity is None:
            entity = _unnamed(cast, mention)
            unnamed.append(entity)
        link(cast, index, entity)


def _named_person(cast: Cast, mention: Found, unnamed: Sequence[Entity]) -> Entity | None:
    """The person named before (or, from a headline, after) that the phrase describes."""
    role = mention.role
    assert role is not None
    zone = cast.parse.sentences[cast.parse.sentence[mention.head]].zone
    ahead = zone in (ZoneKind.HEADLINE, ZoneKind.SUMMARY)
    if not mention.definite and not ahead and mention.owner is None and mention.country is None:
        return None
    if _indefinite(cast, mention):
        return None
    of, country, _ = _employer(cast, mention)
    best: tuple[tuple[int, int, int], Entity] | None = None
    for entity in cast.entities:
        if entity.kind is not ActorKind.PERSON or not entity.mentions or entity.plural:
            continue
        if not _could_be(entity, mention, country, cast.entities[of].organisation if of is not None else None):
            continue
        before = [cast.found[m].head for m in entity.mentions if cast.found[m].head < mention.head]
        if not before and not ahead:
            continue
        exact = role.noun in entity.nouns or bool(role.office and role.office in entity.offices)
        where = before[-1] if before else -min(cast.found[m].head for m in entity.mentions)
        rank = (int(exact), int(bool(before)), where)
        if best is None or rank > best[0]:
            best = (rank, entity)
    return best[1] if best else None


def _indefinite(cast: Cast, mention: Found) -> bool:
    parse = cast.parse
    return any(parse.lower[j] in ("a", "an", "another", "one", "some", "any") for j in range(mention.first, mention.head))


def _could_be(entity: Entity, mention: Found, country: str | None, organisation: str | None) -> bool:
    role = mention.role
    assert role is not None
    if country and entity.country and country != entity.country:
        return False
    if organisation and entity.organisation != organisation:
        return False
    if role.gender and entity.gender and role.gender != entity.gender:
        return False
    if role.noun in entity.nouns or (role.office and role.office in entity.offices):
        return bool(role.office != "other" or role.noun in entity.nouns)
    words = role.noun.split()
    generic = GENERIC_NOUNS.get(words[-1]) if len(words) == 1 else None
    if generic is not None:
        return bool(entity.offices & generic)
    return len(words) == 1 and any(noun.endswith(" " + role.noun) or noun.startswith(role.noun + " ") for noun in entity.nouns)


def _office_holder(cast: Cast, mention: Found) -> Entity | None:
    """Who held the office on the day of the report, by the tables."""
    role = mention.role
    assert role is not None
    if not role.office or role.office in ("other", "minister", "deputy_minister", "envoy", "ambassador", "spokesperson", "legislator"):
        return None
    if cast.day is None or mention.country is None or mention.former or _indefinite(cast, mention) or role.gender == "group":
        return None
    person = cast.lexicon.holder_on(role.office, mention.country, cast.day)
    if person is None:
        return None
    entity = cast.of_ref(Ref(RefKind.PERSON, person))
    if not entity.sectors:
        office = cast.lexicon.office_on(person, cast.day)
        entity.sectors = office.sectors if office else role.sectors
        entity.country = mention.country
        entity.offices.add(role.office)
    return entity


def _unnamed(cast: Cast, mention: Found) -> Entity:
    role = mention.role
    assert role is not None
    of, country, sectors = _employer(cast, mention)
    entity = cast.new(_phrase(cast, mention), ActorKind.PERSON)
    entity.country, entity.sectors, entity.gender = country, sectors, role.gender
    if of is not None and country is None:
        entity.organisation = cast.entities[of].organisation
    entity.nouns.add(role.noun)
    if role.office:
        entity.offices.add(role.office)
    entity.confidence = 0.8
    if country is None and entity.organisation is None and sectors[:1] and sectors[0] in (Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG):
        entity.country, entity.confidence = cast.story_country, INFERRED
    return entity


# ---- descriptions of bodies --------------------------------------------------------------------------------
def resolve_descriptions(cast: Cast) -> None:
    """"The Western military alliance", "the bloc", "the world body": the organisation named in the
    report that is so described, or the only one in the tables."""
    parse, lexicon = cast.parse, cast.lexicon
    named = [e.ref for e in cast.entities if e.ref is not None and e.mentions]
    for i, word in enumerate(parse.lower):
        if word not in ("the", "this", "that") or parse.tag[i] != "DT":
            continue
        for length in (5, 4, 3, 2, 1):
            words = " ".join(parse.lower[i + 1 : i + 1 + length])
            refs = lexicon.descriptors.get(words)
            last = i + length
            if not refs or last >= len(parse) or parse.pos[last] not in ("NOUN", "PROPN") or (last + 1 < len(parse) and parse.dep[last] == "compound"):
                continue
            known = [r for r in named if r in refs]
            if known or (length > 1 and len(refs) == 1):
                chosen = _latest(cast, known, i) if known else refs[0]
                _add_mention(cast, i, last, cast.of_ref(chosen))
                break


def resolve_general(cast: Cast) -> None:
    """"The group", "the agency", "the country": the last named actor of a kind that is so called."""
    parse = cast.parse
    for i, word in enumerate(parse.lower):
        last = i + 1
        if word not in ("the", "this", "that") or parse.tag[i] != "DT" or last >= len(parse):
            continue
        kinds = cast.lexicon.general.get(parse.lower[last])
        if kinds is None or parse.head[i] != last or parse.dep[last] in ("compound", "nmod"):
            continue
        if any(parse.dep[c] in ("prep", "relcl", "acl", "amod", "compound", "nummod") for c in parse.children[last]):
            continue
        over = cast.mention_at(last)
        if over is not None and over.refs:
            continue
        chosen = _last_of_kind(cast, kinds, i)
        if chosen is not None:
            _add_mention(cast, i, last, chosen)


def _last_of_kind(cast: Cast, kinds: Sequence[str], token: int) -> Entity | None:
    """The actor of these kinds named last; a subject before what is named after it in a sentence."""
    best: tuple[int, int, int] | None = None
    here = cast.parse.sentence[token]
    for mention in cast.found:
        if mention.head >= token or not mention.entities or mention.modifier or mention.form is MentionForm.PRONOUN:
            continue
        entity = cast.entities[mention.entities[0]]
        if entity.kind.value not in kinds or (mention.role is not None and mention.entities and entity.ref is None and entity.kind is not ActorKind.ARMED_GROUP and entity.kind is not ActorKind.GOVERNMENT):
            continue
        if mention.locative and entity.kind is not ActorKind.COUNTRY:
            continue
        gap = here - cast.parse.sentence[mention.head]
        rank = (-gap, int(cast.parse.dep[mention.head] in SUBJECTS), mention.head)
        if gap <= 6 and (best is None or rank > best):
            best = rank
            chosen = entity
    return chosen if best is not None else None


def _latest(cast: Cast, refs: Sequence[Ref], token: int) -> Ref:
    """The ref mentioned last before the token."""

    def last(ref: Ref) -> int:
        heads = [cast.found[m].head for m in cast.of_ref(ref).mentions]
        return max((h for h in heads if h < token), default=-1)

    return max(refs, key=last)


def _add_mention(cast: Cast, first: int, last: int, entity: Entity) -> None:
    over = cast.at[last]
    if over is not None and cast.found[over].head == last and cast.found[over].entities:
        for known in cast.found[over].entities:
            cast.entities[known].mentions.remove(over)
        cast.found[over].entities.clear()
        cast.found[over].modifier = False
        cast.found[over].basis = "coreference"
        link(cast, over, entity)
        return
    mention = Found(first, last, last, MentionForm.NOMINAL, definite=True, basis="coreference")
    cast.found.append(mention)
    index = len(cast.found) - 1
    for j in range(first, last + 1):
        cast.at[j] = index
    link(cast, index, entity)


# ---- pronouns -------------------------------------------------------------------------------------------
def resolve_pronouns(cast: Cast, attributions: Sequence[Attribution]) -> None:
    """Third persons by their antecedents, then first persons by who is quoted."""
    pronouns = sorted((i for i, m in enumerate(cast.found) if m.form is MentionForm.PRONOUN), key=lambda i: cast.found[i].head)
    speakers = {a.cue_head: a for a in attributions if a.cue_head is not None}
    order = sorted(
        (i for i, m in enumerate(cast.found) if m.entities and not m.locative), key=lambda i: cast.found[i].head
    )
    for index in pronouns:
        mention = cast.found[index]
        word = cast.parse.lower[mention.head]
        if word in FIRST_ONE or word in FIRST_MANY or _empty_it(cast, mention.head) or _means_things(cast, mention.head):
            continue
        chosen = _antecedent(cast, mention, order, speakers)
        if chosen is not None:
            link(cast, index, chosen)
            order.append(index)
            order.sort(key=lambda i: cast.found[i].head)
    _first_person(cast, pronouns, attributions)
    _owned(cast)


def _empty_it(cast: Cast, token: int) -> bool:
    """"It is expected that ...": the pronoun stands for nobody."""
    parse = cast.parse
    if parse.lower[token] != "it" or parse.dep[token] not in SUBJECTS:
        return False
    verb = parse.head[token]
    clause = any(parse.dep[c] in ("ccomp", "xcomp", "advcl", "csubj") and parse.lower[c] != "" for c in parse.children[verb])
    return parse.lemma[verb] == "be" and (clause or parse.child(verb, "acomp") is not None) or (parse.dep[token] == "nsubjpass" and clause)


def _means_things(cast: Cast, token: int) -> bool:
    """"Moscow handed them over": an object pronoun whose nearest plural object is no actor ("proposals")
    stands for that."""
    parse = cast.parse
    if parse.lower[token] not in ("them", "they", "these", "those") or parse.dep[token] not in ("dobj", "nsubjpass"):
        return False
    lowest = max(0, token - 60)
    for j in range(token - 1, lowest, -1):
        if parse.tag[j] != "NNS" or parse.dep[j] not in ("dobj", "nsubjpass", "nsubj", "ROOT"):
            continue
        index = cast.at[j]
        return index is None or cast.found[index].modifier
    return False


def _antecedent(cast: Cast, pronoun: Found, order: Sequence[int], speakers: dict[int | None, Attribution]) -> Entity | None:
    best: tuple[float, int] | None = None
    here = cast.parse.sentence[pronoun.head]
    for index in reversed(order):
        mention = cast.found[index]
        if mention.head >= pronoun.head:
            continue
        gap = here - cast.parse.sentence[mention.head]
        if gap > WINDOW:
            break
        for known in mention.entities:
            entity = cast.entities[known]
            if not _agrees(cast, pronoun, mention, entity):
                continue
            score = _salience(cast, pronoun, mention, gap, speakers)
            if best is None or score > best[0]:
                best = (score, known)
    return cast.entities[best[1]] if best else None


def _agrees(cast: Cast, pronoun: Found, mention: Found, entity: Entity) -> bool:
    """Number, gender and kind, and no object that is its own subject."""
    parse, word = cast.parse, cast.parse.lower[pronoun.head]
    if mention.modifier or mention.title_of is not None:
        return False
    if word in HE or word in SHE:
        gender = "m" if word in HE else "f"
        if entity.kind is not ActorKind.PERSON or entity.plural or entity.gender not in ("", gender):
            return False
    elif word in IT:
        if entity.kind not in SINGULAR_BODIES or (mention.plural and entity.kind is not ActorKind.COUNTRY) or entity.plural:
            return False
        if mention.name_form is NameForm.PLURAL:
            return False
    elif not (entity.plural or mention.plural or entity.kind in (ActorKind.BLOC, ActorKind.POPULATION, ActorKind.ARMED_GROUP)):
        return False
    if parse.dep[pronoun.head] in SUBJECTS and any(
        cast.at[o] is not None and entity.index in cast.found[cast.at[o] or 0].entities
        for o in parse.kids(parse.head[pronoun.head], "dobj", "pobj")
    ):
        return False
    if parse.tag[pronoun.head] == "PRP" and parse.dep[pronoun.head] in OBJECTS:
        verb = parse.head[pronoun.head]
        if parse.dep[pronoun.head] == "pobj":
            verb = parse.head[verb]
        if parse.head[mention.head] == verb and parse.dep[mention.head] in SUBJECTS:
            return False
    return True


def _salience(cast: Cast, pronoun: Found, mention: Found, gap: int, speakers: dict[int | None, Attribution]) -> float:
    """How near at hand an antecedent is: sentence, grammatical role, who is speaking."""
    parse = cast.parse
    dep, own = parse.dep[mention.head], parse.dep[pronoun.head]
    score = -20.0 * gap - 0.15 * (pronoun.head - mention.head if gap == 0 else 0)
    subject = dep in SUBJECTS
    score += 12 if subject else 5 if dep in ("dobj", "dative") else 2 if dep == "pobj" else -4 if dep == "poss" else 0
    if gap and not any(parse.head[mention.head] == h or h == mention.head for h in (_root(cast, mention.head),)):
        score -= 3
    if own in SUBJECTS and subject:
        score += 5
    if own in OBJECTS and gap == 0 and not subject:
        score += 12
    if own == "poss" and gap == 0 and subject and parse.head[mention.head] in (parse.head[parse.head[pronoun.head]], parse.head[pronoun.head]):
        score += 6
    clause = next((a for a in parse.ancestors(pronoun.head) if a in speakers), None)
    if clause is not None and gap == 0:
        speech = speakers[clause]
        addressee = speech.addressee is not None and mention.first <= speech.addressee <= mention.last
        if addressee and speech.act in (Act.WARN, Act.THREATEN, Act.URGE, Act.ASK, Act.DEMAND) and parse.dep[pronoun.head] in SUBJECTS:
            score += 25
        elif speech.source_head is not None and mention.first <= speech.source_head <= mention.last:
            score += 10
    return score


def _root(cast: Cast, token: int) -> int:
    for token in cast.parse.ancestors(token):
        pass
    return token


def _first_person(cast: Cast, pronouns: Sequence[int], attributions: Sequence[Attribution]) -> None:
    """A quoted "I" is its speaker, a quoted "we" the speaker's side."""
    spans = [
        (piece.start, piece.end, a) for a in attributions if a.source_head is not None for piece in (a.quoted or ())
    ]
    for index in pronouns:
        mention = cast.found[index]
        word = cast.parse.lower[mention.head]
        if word not in FIRST_ONE and word not in FIRST_MANY:
            continue
        at = cast.parse.start[mention.head]
        holding = [a for start, end, a in spans if start <= at < end]
        if not holding:
            continue
        source = holding[-1].source_head
        assert source is not None
        speakers = cast.actors_at(source)
        if not speakers:
            continue
        speaker = cast.entities[speakers[0][0]]
        link(cast, index, speaker if word in FIRST_ONE else _side(cast, speaker))


def _side(cast: Cast, speaker: Entity) -> Entity:
    """For whom a speaker says "we": state, organisation or group."""
    if speaker.kind is not ActorKind.PERSON and speaker.kind is not ActorKind.GOVERNMENT:
        return speaker
    if speaker.organisation:
        return cast.of_ref(Ref(RefKind.ORGANISATION, speaker.organisation))
    held = next((r.of for r in speaker.roles if r.of is not None), None)
    if held is not None and cast.entities[held].kind is ActorKind.ARMED_GROUP:
        return cast.entities[held]
    return cast.country(speaker.country) if speaker.is_state and speaker.country else speaker


def _owned(cast: Cast) -> None:
    """Bodies and people that a pronoun owns ("its army", "our Foreign Ministry", "its spokesman X")
    take their owner's country or organisation."""
    for mention in cast.found:
        if mention.role is None:
            continue
        named = cast.found[mention.title_of] if mention.title_of is not None else mention
        pronoun = next((j for j in range(mention.first, mention.last) if cast.parse.tag[j] == "PRP$"), None)
        owner = cast.mention_at(pronoun) if pronoun is not None else None
        if owner is None or not owner.entities or not named.entities:
            continue
        holder, entity = cast.entities[owner.entities[0]], cast.entities[named.entities[0]]
        if entity.country is None and entity.organisation is None and holder is not entity:
            entity.country = holder.country
            entity.organisation = holder.organisation if holder.country is None else None
            if holder.kind in (ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.ORGANISATION, ActorKind.NGO, ActorKind.IGO):
                entity.sectors = holder.sectors or entity.sectors
            for held in entity.roles:
                held.of = holder.index if held.of is None else held.of
