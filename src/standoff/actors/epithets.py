"""People taken up by what else they are: "the 84-year-old", "the veteran diplomat", "the former general"."""

import re

from standoff.actors.cast import Cast, Entity
from standoff.actors.found import Found
from standoff.actors.lexicon import NATIONAL
from standoff.actors.phrases import SUBJECTS
from standoff.actors.takeup import INFERRED
from standoff.knowledge.rows import ActorWordKind
from standoff.model.vocab import ActorKind, MentionForm, Sector, ZoneKind

REACH = 4  # sentences over which somebody is taken up so
WORST = -20.0
TOLD = 0.8  # confidence in a country that "the Norwegian" tells
IN_OFFICE = (Sector.GOV, Sector.JUD, Sector.LEG, Sector.COP)
_AGE = re.compile(r"\b\d{1,3}-year-old\b")


def find_ages(cast: Cast) -> None:
    """ "The 84-year-old", "the 74-year-old neurosurgeon": nouns or none that no table knows."""
    parse = cast.parse
    for age in _AGE.finditer(parse.text):
        tokens = parse.tokens_in(age.start(), age.end())
        if not tokens or cast.at[tokens[-1]] is not None:
            continue
        last, first = tokens[-1], tokens[0] - 1
        head = parse.head[last]
        if head > last and parse.pos[head] in ("NOUN", "PROPN") and parse.sentence[head] == parse.sentence[last]:
            if parse.dep[last] not in ("amod", "nmod", "compound", "npadvmod") or cast.at[head] is not None:
                continue
            last = head
        if first < 0 or parse.lower[first] != "the" or parse.tag[last] in ("NNS", "NNPS"):
            continue
        mention = Found(first, last, last, MentionForm.NOMINAL, definite=True, basis="coreference")
        entity = _taken_up(cast, mention)
        if entity is not None:
            cast.link(cast.keep(mention), entity)


def epithet(cast: Cast, mention: Found) -> Entity | None:
    """The person already named whom a role that need not be his office takes up; None where it does not."""
    role, parse = mention.role, cast.parse
    assert role is not None
    if mention.plural or not mention.definite:
        return None
    if parse.lower[mention.first] not in ("the", "this", "that"):
        return None
    aged = _AGE.search(parse.text[parse.start[mention.first] : parse.end[mention.last]]) is not None
    if not aged and _owned(cast, mention):
        return None
    descriptors = cast.lexicon.words[ActorWordKind.DESCRIPTOR]
    by_trade = role.noun in descriptors or role.noun.split()[-1] in descriptors
    if not (is_former(cast, mention) or by_trade or aged or role.noun == NATIONAL):
        return None
    return _taken_up(cast, mention)


def is_former(cast: Cast, mention: Found) -> bool:
    """ "The ousted leader", "the former president": by a word before the role, or by the role noun itself."""
    former = cast.lexicon.words[ActorWordKind.FORMER]
    return mention.former or (mention.role is not None and mention.role.noun.split()[0] in former)


def _owned(cast: Cast, mention: Found) -> bool:
    """ "Putin's aide", not "the former army captain"."""
    owner = cast.found[mention.owner] if mention.owner is not None else None
    return owner is not None and mention.country is None and not (owner.role is not None and owner.modifier)


def _taken_up(cast: Cast, mention: Found) -> Entity | None:
    parse, here = cast.parse, cast.parse.sentence[mention.head]
    ahead = parse.sentences[here].zone in (ZoneKind.HEADLINE, ZoneKind.SUMMARY)
    best: tuple[float, Entity] | None = None
    for entity in cast.entities:
        if entity.kind is not ActorKind.PERSON or entity.plural or not _agrees(cast, entity, mention):
            continue
        if not any(cast.found[m].person for m in entity.mentions):
            continue
        heads = [m.head for m in (cast.found[i] for i in entity.mentions) if m.head < mention.head and not m.joint]
        held = _once_held(cast, entity, mention)
        if not (heads or ahead) or held is False:
            continue
        gap = here - parse.sentence[max(heads)] if heads else 0
        if gap > REACH and not held:
            continue
        score = _prominence(cast, heads, here) - 2.0 * gap + (12 if held else 0)
        if is_former(cast, mention) and held is None:
            score += _past(cast, entity)
        if score > WORST and (best is None or score > best[0]):
            best = (score, entity)
    if best is None:
        return None
    if mention.country and best[1].country != mention.country and best[1].ref is None:
        best[1].country, best[1].confidence = mention.country, TOLD
    return best[1]


def _prominence(cast: Cast, heads: list[int], here: int) -> float:
    """How much the report is about somebody: often named, as a subject, in the headline; not by the very clause."""
    parse = cast.parse
    headline = any(parse.sentences[parse.sentence[h]].zone is ZoneKind.HEADLINE for h in heads)
    own = any(parse.sentence[h] == here and parse.dep[h] in SUBJECTS for h in heads)
    last = parse.dep[max(heads)] in SUBJECTS if heads else False
    return min(5, len(heads)) + 2 * headline + 3 * last - 50 * own


def _past(cast: Cast, entity: Entity) -> float:
    """A "former" somebody is rather out of office."""
    if entity.sectors[:1] == (Sector.ELI,) or any(t.former for m in entity.mentions for t in cast.found[m].titles):
        return 4
    titled = any(not t.former for m in entity.mentions for t in cast.found[m].titles)
    return -6 if titled and entity.sectors[:1] and entity.sectors[0] in IN_OFFICE else 0


def _agrees(cast: Cast, entity: Entity, mention: Found) -> bool:
    """Gender and country, as far as the phrase tells them."""
    role = mention.role
    if role is not None and role.gender and entity.gender and role.gender != entity.gender:
        return False
    sure = entity.confidence > INFERRED
    return not (mention.country and entity.country and mention.country != entity.country and sure)


def _once_held(cast: Cast, entity: Entity, mention: Found) -> bool | None:
    """ "The former prime minister": did the tables or the text give him that office? None where it cannot be said."""
    role = mention.role
    if role is None or not is_former(cast, mention):
        return None
    words = role.noun.split()
    base = words[words[0] in cast.lexicon.words[ActorWordKind.FORMER] :]
    entry = cast.lexicon.role_at(base, 0) if base else None
    office = entry.row.office if entry is not None else role.office
    if {role.noun, " ".join(base)} & entity.nouns:
        return True
    if not office or office == "other":
        return None
    past = cast.lexicon.people.terms(entity.ref.id) if entity.ref is not None else []
    if not past:
        return None
    return any(o.office == office and mention.country in (None, o.of) for o in past)
