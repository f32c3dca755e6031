"""Names to entities: those of the tables, organisations that only the text knows."""

from collections.abc import Sequence

from standoff.actors.cast import Cast, Entity
from standoff.actors.entries import Ref, RefKind
from standoff.actors.found import Found
from standoff.knowledge.rows import RoleUse
from standoff.language import Parse
from standoff.model.vocab import ActorKind, MentionForm

# Kinds of body that the last word of a name may tell: "Church", "Union", "Bank".
NAMED_KINDS = (ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.PARTY, ActorKind.MEDIA, ActorKind.NGO)


def leave_places(parse: Parse, found: Sequence[Found], places: set[int], dwellers: frozenset[str]) -> None:
    """What the parser takes for a person or a body and the gazetteer for a place, holds rather than acts.

    places: head tokens of the places that the text names. dwellers: nouns whose "of" names a place.
    """
    people = {parse.word[j] for m in found if m.person and m.first < m.last for j in range(m.first, m.last + 1)}
    for mention in found:
        known = mention.refs or mention.role is not None or mention.titles or mention.form is not MentionForm.NAME
        known = known or parse.word[mention.head] in people
        above = parse.head[mention.head]
        lived_in = parse.lower[above] == "of" and parse.lemma[parse.head[above]] in dwellers
        if not known and mention.first == mention.last and (mention.head in places or lived_in):
            mention.person, mention.locative = False, True


def resolve_names(cast: Cast) -> None:
    """Give an entity to every name that a table knows or the report introduces, people aside."""
    short = _acronyms(cast)
    for mention in cast.found:
        _bring_home(cast, mention)
    for index, mention in enumerate(cast.found):
        if mention.refs and not mention.person and not mention.modifier:
            cast.link(index, cast.of_ref(_seated(cast, mention) or mention.refs[0]))
        elif not mention.refs and not mention.person and mention.role is None and mention.form is MentionForm.NAME:
            if mention.locative:
                continue
            known = short.get(cast.parse.word[mention.head]) if mention.last == mention.head else None
            entity = None
            if known is not None and cast.found[known].entities:
                entity = cast.entities[cast.found[known].entities[0]]
            elif not mention.modifier:
                entity = _shortened(cast, mention) or _organisation(cast, mention)
            if entity is not None and not mention.modifier:
                cast.link(index, entity)
            elif entity is not None:
                mention.stands_for = entity.index


def _bring_home(cast: Cast, mention: Found) -> None:
    """ "Congress" in a story of Peru is no body of a country that the report does not name."""
    ref = mention.refs[0] if mention.refs else None
    if ref is None or ref.kind is not RefKind.INSTITUTION or len(mention.refs) > 1:
        return
    words = cast.parse.lower[mention.first : mention.last + 1]
    words = words[1:] if words[0] == "the" else words
    entry, home = cast.lexicon.role_at(words, 0), cast.lexicon.country_of(ref)
    if entry is None or len(entry.words) < len(words) or entry.row.use is not RoleUse.BODY:
        return
    named = any(
        m.country == home or (m.refs and cast.lexicon.country_of(m.refs[0]) == home)
        for m in cast.found
        if m is not mention
    )
    if cast.setting.story not in (None, home) and not named:
        mention.refs, mention.role, mention.form = (), entry.row, MentionForm.NOMINAL
        mention.definite = True


def _acronyms(cast: Cast) -> dict[str, int]:
    """Short names that the report itself gives: "the Donetsk People's Republic (DPR)"."""
    parse, out = cast.parse, {}
    for index, mention in enumerate(cast.found):
        after = mention.last + 1
        if (
            mention.person
            or mention.form is not MentionForm.NAME
            or after + 2 >= len(parse)
            or parse.word[after] != "("
        ):
            continue
        if parse.word[after + 1].isupper() and parse.word[after + 2] == ")" and len(parse.word[after + 1]) > 1:
            out[parse.word[after + 1]] = index
    return out


def _shortened(cast: Cast, mention: Found) -> Entity | None:
    """ "The Front", "the Tigers": the last word of a name given in full before."""
    parse = cast.parse
    words = mention.last - mention.first + 1
    article = parse.lower[mention.first] if words == 2 else parse.lower[mention.first - 1] if mention.first else ""
    if mention.head != mention.last or words > 2 or article != "the":
        return None
    word = parse.lower[mention.last]
    for known in cast.found:
        longer = known.last - known.first > 0 and known.form is MentionForm.NAME and known.entities and not known.person
        if longer and known.last < mention.first and parse.lower[known.last] == word:
            entity = cast.entities[known.entities[0]]
            if entity.kind is not ActorKind.COUNTRY:
                return entity
    return None


def _organisation(cast: Cast, mention: Found) -> Entity:
    """An organisation that only the text knows, one entity a name."""
    text = cast.parse.text[cast.parse.start[mention.first] : cast.parse.end[mention.last]]
    name = " ".join(text.split())
    for entity in cast.entities:
        if entity.name == name and entity.kind is ActorKind.ORGANISATION:
            return entity
    last = mention.head if mention.head <= mention.last else mention.last
    noun = cast.lexicon.role_at([cast.parse.lower[last]], 0)
    known = noun.row if noun is not None and noun.row.kind in NAMED_KINDS else None
    entity = cast.new(name, known.kind if known is not None and known.sectors else ActorKind.ORGANISATION)
    entity.sectors = known.sectors if known is not None else ()
    entity.country = mention.country or cast.setting.country_of_body(mention.head)
    entity.confidence = 0.5
    return entity


def _seated(cast: Cast, mention: Found) -> Ref | None:
    """ "Brussels": the body that has its seat there, unless the report is about the country."""
    if mention.form is not MentionForm.METONYM:
        return None
    bodies = [Ref(RefKind.ORGANISATION, i) for i in cast.lexicon.seats.get(cast.parse.lower[mention.last], ())]
    others = (m for m in cast.found if m.refs and m is not mention and not m.modifier)
    named = {m.refs[0] for m in others if m.form is not MentionForm.METONYM}
    if not bodies or mention.refs[0] in named:
        return None
    return next((b for b in bodies if b in named), bodies[0])
