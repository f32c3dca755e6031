"""Names, people and noun phrases to entities: one entity an actor, however it is called."""

from collections import Counter

from standoff.actors.cast import Cast, Entity, RoleHeld
from standoff.actors.found import Found
from standoff.actors.lexicon import RefKind, fold
from standoff.actors.mentions import refs_of
from standoff.knowledge.rows import NameForm, RoleUse
from standoff.model.vocab import ActorKind, MentionForm, Sector, ZoneKind

FAMILY_FIRST = frozenset(("CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "HKG", "SGP", "HUN", "MMR"))
FORCE = (Sector.MIL,)
INFERRED = 0.6  # confidence where the country comes from the story, not the phrase
DOMESTIC = (Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY, Sector.OPP, Sector.CVL, Sector.LAB, Sector.EDU)
REBELLIOUS = (Sector.REB, Sector.SEP, Sector.INS, Sector.OPP)


def resolve_names(cast: Cast) -> None:
    """Give an entity to every name that a table knows or the report introduces, people aside."""
    short = _acronyms(cast)
    for index, mention in enumerate(cast.found):
        if mention.refs and not mention.person and not mention.modifier:
            link(cast, index, cast.of_ref(mention.refs[0]))
        elif not mention.refs and not mention.person and mention.role is None and mention.form is MentionForm.NAME:
            known = short.get(cast.parse.word[mention.first]) if mention.first == mention.last else None
            if known is not None and cast.found[known].entities:
                link(cast, index, cast.entities[cast.found[known].entities[0]])
            elif not mention.modifier:
                link(cast, index, _organisation(cast, mention))


def _acronyms(cast: Cast) -> dict[str, int]:
    """Short names that the report itself gives: "the Donetsk People's Republic (DPR)"."""
    parse, out = cast.parse, {}
    for index, mention in enumerate(cast.found):
        after = mention.last + 1
        if mention.person or mention.form is not MentionForm.NAME or after + 2 >= len(parse) or parse.word[after] != "(":
            continue
        if parse.word[after + 1].isupper() and parse.word[after + 2] == ")" and len(parse.word[after + 1]) > 1:
            out[parse.word[after + 1]] = index
    return out


def link(cast: Cast, index: int, entity: Entity) -> None:
    """Note that a mention refers to an entity."""
    mention = cast.found[index]
    if entity.index not in mention.entities:
        mention.entities.append(entity.index)
        entity.mentions.append(index)


def story_country(cast: Cast, dateline: str | None) -> str | None:
    """The country in which a domestic story plays: the dateline's when the text names it too, else
    the one named most often.

    dateline: ISO3 of the dateline's place, None if unknown.
    """
    counts = Counter(m.country for m in cast.found if m.country and m.refs)
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    if dateline and (not ranked or 2 * counts.get(dateline, 0) >= ranked[0][1]):
        return dateline
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        return ranked[0][0]
    return dateline


# ---- people ------------------------------------------------------------------------------------------
def resolve_people(cast: Cast) -> None:
    """Give an entity to every person's name: full names first, then shortened ones."""
    people = [(i, m) for i, m in enumerate(cast.found) if m.person]
    full: dict[tuple[str, ...], Entity] = {}
    for index, mention in people:
        words = _name_words(cast, mention)
        if len(words) > 1:
            entity = full.get(words) or _same_person(full, words)
            if entity is None:
                entity = full.setdefault(words, _person(cast, mention))
            link(cast, index, entity)
            _add_titles(cast, entity, mention)
    short: dict[str, Entity] = {}
    for index, mention in people:
        words = _name_words(cast, mention)
        if len(words) == 1:
            known = _by_short_name(cast, full, words[0], index) or short.get(words[0])
            if known is None:
                known = short.setdefault(words[0], _person(cast, mention))
            link(cast, index, known)
            _add_titles(cast, known, mention)
    for entity in [*full.values(), *short.values()]:
        _from_table(cast, entity)


def _name_words(cast: Cast, mention: Found) -> tuple[str, ...]:
    words = (fold(cast.parse.word[j]).strip(".") for j in range(mention.first, mention.last + 1))
    return tuple(w for w in words if w and w not in ("'s", "-", "jr", "sr"))


def _same_person(full: dict[tuple[str, ...], Entity], words: tuple[str, ...]) -> Entity | None:
    """"Kim Jong Un" and "Jong Un", "Recep Tayyip Erdogan" and "Tayyip Erdogan"."""
    for known, entity in full.items():
        if known[-1] == words[-1] and (set(words) <= set(known) or set(known) <= set(words)):
            return entity
    return None


def _by_short_name(cast: Cast, full: dict[tuple[str, ...], Entity], word: str, index: int) -> Entity | None:
    """The person whose family (or, where it comes first, leading) name this is; of several the last named."""
    best: tuple[bool, int, Entity] | None = None
    for words, entity in full.items():
        first = words[0] == word and (entity.country in FAMILY_FIRST or entity.country is None)
        if words[-1] != word and not first and not (word in words[1:]):
            continue
        before = max((m for m in entity.mentions if m < index), default=-1)
        rank = (words[-1] == word or first, before, entity)
        if best is None or rank[:2] > best[:2]:
            best = rank
    return best[2] if best else None


def _person(cast: Cast, mention: Found) -> Entity:
    lexicon, day = cast.lexicon, cast.day
    ids = [ref.id for ref in refs_of(mention, RefKind.PERSON)] or _by_ends(cast, mention)
    titled = next((t.country for t in mention.titles if t.country), None)
    if not ids and mention.first == mention.last:
        ids = [p for p in lexicon.bearers(cast.parse.word[mention.last]) if day and lexicon.office_on(p, day)]
        if titled is None and not mention.titles:
            ids = [p for p in ids if (o := lexicon.office_on(p, day)) and o.office in ("head_of_state", "head_of_government", "foreign_minister")]
    if titled:
        ids = [p for p in ids if lexicon.people[p].country in ("", titled)] or []
    known = ids[0] if len(ids) == 1 else lexicon.best_bearer(ids, day) or (ids[0] if ids and mention.refs else None)
    if known is not None:
        from standoff.actors.lexicon import Ref

        return cast.of_ref(Ref(RefKind.PERSON, known))
    name = " ".join(cast.parse.word[j] for j in range(mention.first, mention.last + 1) if cast.parse.lower[j] != "'s")
    return cast.new(name.replace(" - ", "-"), ActorKind.PERSON)


def _by_ends(cast: Cast, mention: Found) -> list[str]:
    """People of the tables with this first and last name, whatever stands between ("Antony J. Blinken")."""
    words = _name_words(cast, mention)
    return cast.lexicon.by_ends.get((words[0], words[-1]), []) if len(words) > 1 else []


def _add_titles(cast: Cast, entity: Entity, mention: Found) -> None:
    """Take over what the text calls a person: title, country, sector."""
    for title in mention.titles:
        role = title.role
        if role is None:
            continue
        entity.nouns.add(role.noun)
        if role.office:
            entity.offices.add(role.office)
        entity.gender = entity.gender or role.gender
        of, country, sectors = _employer(cast, title)
        if title.former:
            sectors = (Sector.ELI,) if entity.ref is None else ()
        if country and entity.country is None:
            entity.country = country
        if sectors and not entity.sectors:
            entity.sectors = sectors
        if of is not None and cast.entities[of].organisation and entity.country is None:
            entity.organisation = cast.entities[of].organisation
        text = cast.parse.text[cast.parse.start[title.first] : cast.parse.end[title.last]]
        entity.roles.append(RoleHeld(" ".join(text.split()), of, "text"))


def _employer(cast: Cast, title: Found) -> tuple[int | None, str | None, tuple[Sector, ...]]:
    """Whom an office is held for: entity, country, sectors."""
    assert title.role is not None
    sectors = title.role.sectors
    owner = cast.found[title.owner] if title.owner is not None else None
    if owner is not None and owner.person and owner.entities:
        boss = cast.entities[owner.entities[0]]
        return boss.index, boss.country, sectors or boss.sectors
    if owner is not None and owner.refs:
        ref = owner.refs[0]
        if ref.kind is RefKind.GROUP:
            return cast.of_ref(ref).index, cast.lexicon.country_of(ref), cast.lexicon.sectors_of(ref)
        if ref.kind is RefKind.ORGANISATION:
            body = cast.of_ref(ref)
            return body.index, None, body.sectors or sectors
        if ref.kind is RefKind.INSTITUTION:
            return cast.of_ref(ref).index, cast.lexicon.country_of(ref), sectors or cast.lexicon.sectors_of(ref)
    if owner is not None and owner.role is not None:
        sectors = sectors or owner.role.sectors
    if title.country:
        return cast.country(title.country).index, title.country, sectors
    return None, None, sectors


def _from_table(cast: Cast, entity: Entity) -> None:
    """Complete a person from the dated offices; without a country in the text, the story's own."""
    if entity.ref is not None:
        office = cast.lexicon.office_on(entity.ref.id, cast.day)
        past = cast.lexicon.offices.get(entity.ref.id, [])
        if office is not None:
            entity.offices.add(office.office)
            if not entity.sectors:
                entity.sectors = office.sectors
            _table_employer(cast, entity, office.of)
            if not entity.roles:
                entity.roles.append(RoleHeld(office.title, None, "table"))
        elif not entity.sectors and past:
            entity.sectors = (Sector.ELI,)
    if entity.country is None and entity.organisation is None and entity.roles and (not entity.sectors or entity.sectors[0] in DOMESTIC):
        titles = [t for m in entity.mentions for t in cast.found[m].titles]
        if entity.sectors or any(t.role is not None and t.role.office == "spokesperson" for t in titles):
            entity.sectors = entity.sectors or (Sector.GOV,)
            senders = [c for t in titles if (c := _sender(cast, t))]
            entity.country, entity.confidence = (senders or [cast.story_country])[0], INFERRED


def adopt(cast: Cast) -> None:
    """People of whom the text says only to whom they belong take country and sector from there."""
    for mention in cast.found:
        if not mention.person or mention.owner is None or not mention.entities:
            continue
        entity, owner = cast.entities[mention.entities[0]], cast.found[mention.owner]
        if entity.country is not None or entity.organisation is not None or entity.roles:
            continue
        holder = modifier_entity(cast, owner)
        if holder is not None and holder is not entity:
            entity.country, entity.organisation = holder.country, holder.organisation if holder.country is None else None
            entity.sectors = entity.sectors or holder.sectors
            entity.roles.append(RoleHeld("member", holder.index, "text"))


def _sender(cast: Cast, title: Found) -> str | None:
    """"Tokyo sent a deputy foreign minister": the country that sends is whose minister it is."""
    parse = cast.parse
    if parse.dep[title.head] not in ("dobj", "dative"):
        return None
    subject = parse.child(parse.head[title.head], "nsubj")
    found = cast.mention_at(subject) if subject is not None else None
    return found.country if found is not None and found.refs else None


def _table_employer(cast: Cast, entity: Entity, of: str) -> None:
    if of in cast.lexicon.organisations:
        entity.organisation = of
        if cast.lexicon.organisations[of].kind is ActorKind.IGO:
            entity.country = None  # an international official speaks for the body, not for home
    elif of in cast.lexicon.groups:
        entity.country = cast.lexicon.groups[of].country or entity.country
    elif of in cast.lexicon.countries:
        entity.country = of


def _organisation(cast: Cast, mention: Found) -> Entity:
    """An organisation that only the text knows, one entity a name."""
    text = cast.parse.text[cast.parse.start[mention.first] : cast.parse.end[mention.last]]
    name = " ".join(text.split())
    for entity in cast.entities:
        if entity.name == name and entity.kind is ActorKind.ORGANISATION:
            return entity
    entity = cast.new(name, ActorKind.ORGANISATION)
    entity.country, entity.confidence = mention.country, 0.5
    return entity


def modifier_entity(cast: Cast, mention: Found) -> Entity | None:
    """The actor behind words that only modify a noun: "Russian attack", "rebel advance", "troop build-up"."""
    if mention.entities:
        return cast.entities[mention.entities[0]]
    if mention.refs:
        return cast.of_ref(mention.refs[0])
    if mention.role is not None and mention.title_of is None:
        return _earlier(cast, mention) or _body(cast, mention)
    return cast.country(mention.country) if mention.country else None


def resolve_joint(cast: Cast) -> None:
    """"Both countries", "the two sides", "the two leaders": the pair named last, under each of the two."""
    parse = cast.parse
    for index, mention in enumerate(cast.found):
        role = mention.role
        if role is None or not mention.plural or mention.modifier or mention.title_of is not None or mention.country:
            continue
        words = {parse.lower[j] for j in range(mention.first, mention.head)}
        paired = bool(words & {"both", "two"}) and not words & {"other", "another", "first"}
        sides = parse.lemma[mention.head] in ("side", "party") and bool(words & {"the", "both", "two"}) or words == {"the", "warring"}
        if not paired and not sides:
            continue
        paired = paired or "warring" in words
        people = role.kind is ActorKind.PERSON and parse.lemma[mention.head] not in ("side", "party", "neighbour", "neighbor", "rival", "ally", "country")
        pair = _last_pair(cast, mention, people, sides)
        for entity in pair:
            link(cast, index, entity)
        if pair:
            mention.joint = True


def _last_pair(cast: Cast, mention: Found, people: bool, sides: bool) -> list[Entity]:
    """The last two parties named side by side before, else the two named most."""
    parse, counts = cast.parse, Counter[int]()
    zone = parse.sentences[parse.sentence[mention.head]].zone
    ahead = zone in (ZoneKind.HEADLINE, ZoneKind.SUMMARY)
    heads = {m.head: m for m in cast.found if m.entities and not m.locative and (m.head < mention.head or ahead)}
    for head in () if sides or ahead else sorted(heads, reverse=True):
        first, second = cast.entities[heads[head].entities[0]], None
        if parse.dep[head] == "conj" and parse.head[head] in heads:
            second = cast.entities[heads[parse.head[head]].entities[0]]
        if second is not None and second is not first and all(_pairs(e, people) for e in (first, second)):
            return [second, first]
    for found in heads.values():
        entity = cast.entities[found.entities[0]]
        if _pairs(entity, people):
            counts[_state(cast, entity).index if not people else entity.index] += 1
    chosen = [cast.entities[e] for e, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:2]]
    return chosen if len(chosen) == 2 else []


def _pairs(entity: Entity, people: bool) -> bool:
    if people:
        return entity.kind is ActorKind.PERSON and not entity.plural
    return entity.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.PERSON, ActorKind.ORGANISATION)


def _state(cast: Cast, entity: Entity) -> Entity:
    return cast.country(entity.country) if entity.is_state and entity.country else entity


# ---- noun phrases --------------------------------------------------------------------------------------
def resolve_bodies(cast: Cast) -> None:
    """Give an entity to every phrase that names a body, a force or a group of people; "the rebels",
    "the ministry" without a country go back to those named before."""
    order = sorted((i for i, m in enumerate(cast.found) if m.role is not None), key=lambda i: cast.found[i].head)
    for index in order:
        mention = cast.found[index]
        assert mention.role is not None
        if mention.title_of is not None or mention.modifier or mention.entities:
            continue
        if mention.role.kind is ActorKind.PERSON and not mention.plural:
            continue
        if len(set(mention.countries)) > 1:
            for country in dict.fromkeys(mention.countries):
                mention.country = country
                link(cast, index, _body(cast, mention))
            continue
        entity = _earlier(cast, mention) if mention.country is None and mention.owner is None else None
        if entity is None:
            entity = _body(cast, mention)
        link(cast, index, entity)


def _earlier(cast: Cast, mention: Found) -> Entity | None:
    """The body or group already named that a phrase without a country takes up."""
    role = mention.role
    assert role is not None
    if not mention.definite and not mention.plural:
        return None
    for entity in reversed([cast.entities[i] for i in cast.bodies.values()]):
        if entity.kind is role.kind and (
            role.noun in entity.nouns or (role.use is RoleUse.BODY and any(n.endswith(" " + role.noun) for n in entity.nouns))
        ):
            return entity
    if role.kind is ActorKind.ARMED_GROUP and mention.definite and Sector.UAF not in role.sectors:
        for found in reversed(cast.found):
            if found.head < mention.head and found.entities and cast.entities[found.entities[0]].kind is ActorKind.ARMED_GROUP:
                return cast.entities[found.entities[0]]
    return None


def _body(cast: Cast, mention: Found) -> Entity:
    role = mention.role
    assert role is not None
    country, inferred = mention.country, False
    sectors, organisation = role.sectors, None
    owner = cast.found[mention.owner] if mention.owner is not None else None
    if owner is not None and owner.person and owner.entities:
        country = country or cast.entities[owner.entities[0]].country
    if owner is not None and owner.refs and owner.refs[0].kind in (RefKind.ORGANISATION, RefKind.GROUP):
        ref = owner.refs[0]
        organisation = ref.id if ref.kind is RefKind.ORGANISATION else None
        sectors = cast.lexicon.sectors_of(ref) or sectors
    if country is None and organisation is None and (pronoun := _possessor(cast, mention)) is not None:
        return _pending(cast, mention, pronoun)
    if country is None and organisation is None:
        country, inferred = _inferred_country(cast, mention), True
    force = role.sectors[:1] == FORCE and role.kind is ActorKind.GOVERNMENT and role.use is not RoleUse.TITLE
    key = ("force", country or organisation or "") if force else (role.noun, country or organisation or "", str(role.kind))
    if key in cast.bodies:
        entity = cast.entities[cast.bodies[key]]
        entity.nouns.add(role.noun)
        return entity
    entity = cast.new(_phrase(cast, mention), role.kind)
    entity.country, entity.sectors, entity.organisation = country, sectors, organisation
    entity.plural = mention.plural
    entity.nouns.add(role.noun)
    entity.gender = role.gender
    entity.confidence = INFERRED if inferred else 0.85
    cast.bodies[key] = entity.index
    return entity


def _pending(cast: Cast, mention: Found, pronoun: int) -> Entity:
    """"its army": an entity whose country follows when the pronoun is resolved."""
    role = mention.role
    assert role is not None
    entity = cast.new(_phrase(cast, mention), role.kind)
    entity.sectors, entity.plural = role.sectors, mention.plural
    entity.nouns.add(role.noun)
    mention.owner = cast.at[pronoun]
    return entity


def _possessor(cast: Cast, mention: Found) -> int | None:
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


def _phrase(cast: Cast, mention: Found) -> str:
    parse = cast.parse
    first = mention.first
    while first < mention.head and (parse.tag[first] in ("DT", "PDT", "PRP$", "CD")):
        first += 1
    return " ".join(parse.text[parse.start[first] : parse.end[mention.last]].split())
