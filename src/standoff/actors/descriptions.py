"""Bodies taken up by what they are: "the Western military alliance", "the bloc", "the group", "the country"."""

from collections.abc import Sequence

from standoff.actors.cast import Cast, Entity
from standoff.actors.entries import Ref
from standoff.actors.found import Found
from standoff.actors.phrases import SUBJECTS
from standoff.model.vocab import ActorKind, MentionForm

REACH = 6  # sentences over which "the group" takes up an actor
# What an organisation that only the text knows may turn out to be.
UNTOLD = {"company", "ngo", "organisation", "media", "party"}
LONGEST = 5  # words of a description


def resolve_descriptions(cast: Cast) -> None:
    """ "The Western military alliance", "the bloc", "the world body": the organisation named in the
    report that is so described, or the only one in the tables."""
    parse, lexicon = cast.parse, cast.lexicon
    named = [e.ref for e in cast.entities if e.ref is not None and e.mentions]
    for i, word in enumerate(parse.lower):
        if word not in ("the", "this", "that") or parse.tag[i] != "DT":
            continue
        for length in range(LONGEST, 0, -1):
            words = " ".join(parse.lower[i + 1 : i + 1 + length])
            refs = lexicon.descriptors.get(words)
            last = i + length
            if (
                not refs
                or last >= len(parse)
                or parse.pos[last] not in ("NOUN", "PROPN")
                or (last + 1 < len(parse) and parse.dep[last] == "compound")
            ):
                continue
            known = [r for r in named if r in refs]
            if known or (length > 1 and len(refs) == 1):
                chosen = _latest(cast, known, i) if known else next(iter(refs))
                _add_mention(cast, i, last, cast.of_ref(chosen))
                break


def resolve_general(cast: Cast) -> None:
    """ "The group", "the agency", "the country": the last named actor of a kind that is so called."""
    parse = cast.parse
    for i, word in enumerate(parse.lower):
        last = i + 1
        if word not in ("the", "this", "that") or parse.tag[i] != "DT" or last >= len(parse):
            continue
        kinds = cast.lexicon.general.get(parse.lower[last])
        if kinds is None and last + 1 < len(parse) and parse.word[last][:1].isupper() and parse.dep[last] == "amod":
            last += 1  # "the Islamic republic"
            kinds = cast.lexicon.general.get(parse.lower[last])
            kinds = kinds if kinds == ("country",) else None
        if kinds is None or parse.head[i] != last or parse.dep[last] in ("compound", "nmod"):
            continue
        beside = (c for c in parse.children[last] if c != last - 1 or last == i + 1)
        if any(parse.dep[c] in ("prep", "relcl", "acl", "amod", "compound", "nummod") for c in beside):
            continue
        over = cast.mention_at(last)
        if over is not None and (over.refs or _known_before(cast, over)):
            continue
        chosen = _last_of_kind(cast, kinds, i)
        if chosen is not None:
            _add_mention(cast, i, last, chosen)


def _known_before(cast: Cast, mention: Found) -> bool:
    """Was the phrase already seen to take up a body of the same noun ("the ministry")?"""
    role = mention.role
    if role is None or not mention.entities or role.kind is not ActorKind.GOVERNMENT:
        return False
    entity = cast.entities[mention.entities[0]]
    return any(noun.endswith(" " + role.noun) for noun in entity.nouns) or any(
        cast.found[m].head < mention.head for m in entity.mentions
    )


def _last_of_kind(cast: Cast, kinds: Sequence[str], token: int) -> Entity | None:
    """The actor of these kinds named last; a subject before what is named after it in a sentence."""
    best: tuple[int, int, int] | None = None
    here = cast.parse.sentence[token]
    for mention in cast.found:
        if mention.head >= token or not mention.entities or mention.modifier or mention.form is MentionForm.PRONOUN:
            continue
        entity = cast.entities[mention.entities[0]]
        unknown = entity.kind is ActorKind.ORGANISATION and entity.ref is None and set(kinds) & UNTOLD
        if (entity.kind.value not in kinds and not unknown) or (
            mention.role is not None
            and mention.entities
            and entity.ref is None
            and entity.kind is not ActorKind.ARMED_GROUP
            and entity.kind is not ActorKind.GOVERNMENT
        ):
            continue
        if mention.locative and entity.kind is not ActorKind.COUNTRY:
            continue
        gap = here - cast.parse.sentence[mention.head]
        rank = (-gap - 3 * bool(unknown), int(cast.parse.dep[mention.head] in SUBJECTS), mention.head)
        if gap <= REACH and (best is None or rank > best):
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
        cast.unlink(over)
        cast.found[over].modifier = False
        cast.found[over].basis = "coreference"
        cast.link(over, entity)
        return
    mention = Found(first, last, last, MentionForm.NOMINAL, definite=True, basis="coreference")
    cast.link(cast.keep(mention), entity)
