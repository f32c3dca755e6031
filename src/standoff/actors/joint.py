""" "Both countries", "the two leaders", "either side", "the warring parties": mentions of two at once."""

from collections import Counter

from standoff.actors.cast import Cast, Entity
from standoff.actors.found import Found
from standoff.actors.phrases import SUBJECTS
from standoff.knowledge.rows import ActorWordKind
from standoff.model.vocab import ActorKind, MentionForm, ZoneKind

POINTING = frozenset(
    ("the", "these", "those", "their", "its", "our")
)  # "two far-right ministers" are nobody named before
DUAL = frozenset(("both", "two", "each", "either", "neither"))
NOT_THESE = frozenset(("other", "another", "first", "more", "last", "a", "an", "any"))
WINDOW = 3  # sentences over which "the leaders" takes up a pair
PARTIES = (
    ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.PERSON,
    ActorKind.ORGANISATION,
)  # fmt: skip


def resolve_joint(cast: Cast) -> None:
    """Put each phrase or pronoun for two parties under each of the two."""
    for index, mention in enumerate(cast.found):
        if mention.role is not None and not mention.entities:
            _noun(cast, index, mention)
    for token, word in enumerate(cast.parse.lower):
        if word in ("both", "neither", "either") and cast.at[token] is None and _stands_alone(cast, token):
            mention = Found(token, token, token, MentionForm.PRONOUN, plural=True, basis="coreference")
            people = bool(pair_near(cast, token, True, 1))
            _link(cast, cast.keep(mention), pair_near(cast, token, people, WINDOW))


def _noun(cast: Cast, index: int, mention: Found) -> None:
    parse, words = cast.parse, cast.lexicon.words
    noun = parse.lemma[mention.head]
    before = {parse.lower[j] for j in range(mention.first, mention.head)} | {
        parse.lower[c] for c in parse.children[mention.head] if c < mention.head
    }
    dual = bool(before & DUAL - {"two"}) or ("two" in before and bool(before & POINTING))
    words_before = (parse.lower[j] for j in range(mention.first, mention.head))
    number = next((n for w in words_before if (n := cast.lexicon.numbers.get(w, 0)) > 2), 0)
    if number and before & POINTING and mention.plural and not mention.country:
        _link(cast, index, _listed(cast, mention.head, number))
        return
    if mention.modifier or mention.title_of is not None or mention.country or before & NOT_THESE:
        return
    if not mention.plural and not (before & {"each", "either", "neither"}):
        if noun in words[ActorWordKind.NEIGHBOUR]:
            _neighbour(cast, index)
        return
    side = noun in words[ActorWordKind.SIDE] and (
        dual or "warring" in before or ("the" in before and noun in ("side", "party"))
    )
    if side:
        _link(cast, index, _sides(cast, mention.head))
    elif dual:
        people = noun in words[ActorWordKind.PAIR] or (
            mention.role is not None
            and mention.role.kind is ActorKind.PERSON
            and noun not in words[ActorWordKind.STATE_PAIR]
        )
        _link(
            cast,
            index,
            pair_near(cast, mention.head, people, WINDOW) or _sides(cast, mention.head)
            if not people
            else pair_near(cast, mention.head, True, WINDOW) or _most_named(cast, mention.head, True),
        )
    elif before == {"the"} and noun in words[ActorWordKind.PAIR]:
        _link(cast, index, pair_near(cast, mention.head, True, 1))
    elif before == {"the"} and noun in words[ActorWordKind.NEIGHBOUR]:
        _link(cast, index, pair_near(cast, mention.head, False, WINDOW) or _sides(cast, mention.head))


def _neighbour(cast: Cast, index: int) -> None:
    """ "Kigali accuses its neighbour": the country named last before it but for the owner, who is the subject."""
    parse, mention = cast.parse, cast.found[index]
    subject = next((c for a in parse.ancestors(mention.head) for c in parse.kids(a, *SUBJECTS)), None)
    owner = cast.mention_at(subject) if subject is not None else None
    own = None
    if owner is not None:
        own = cast.entities[owner.entities[0]].country if owner.entities else owner.country
    for head, found in sorted(_heads(cast, mention.head).items(), reverse=True):
        entity = cast.entities[found.entities[0]]
        acts = entity.kind is ActorKind.COUNTRY and not found.locative
        if own and acts and entity.country != own and head < mention.head:
            cast.link(index, entity)
            return


def _stands_alone(cast: Cast, token: int) -> bool:
    """ "Urging both to begin", "both agreed": no determiner, no "both X and Y"."""
    parse = cast.parse
    return parse.dep[token] in ("dobj", "pobj", "nsubj", "nsubjpass", "dative") and not any(
        parse.dep[c] in ("prep", "conj") for c in parse.children[token]
    )


def _link(cast: Cast, index: int, pair: list[Entity]) -> None:
    for entity in pair:
        cast.link(index, entity)
    cast.found[index].joint = bool(pair)


# ---- finding the two ---------------------------------------------------------------------------------------
def pair_near(cast: Cast, token: int, people: bool, window: int) -> list[Entity]:
    """The last two parties named side by side ("X and Y", "X met Y") before a token, no more than `window`
    sentences back."""
    parse, here = cast.parse, cast.parse.sentence[token]
    heads = _heads(cast, token)
    for head in sorted(heads, reverse=True):
        if here - parse.sentence[head] > window:
            break
        other = _partner(cast, head)
        if other is None or other not in heads:
            continue
        first, second = (cast.entities[heads[h].entities[0]] for h in (other, head))
        if (first.kind is ActorKind.PERSON) is not (second.kind is ActorKind.PERSON):
            continue
        if first is not second and _fits(first, people) and _fits(second, people):
            return [first, second]
    return []


def _listed(cast: Cast, token: int, number: int) -> list[Entity]:
    """The last list of so many states or bodies: "Guinea, Liberia and Sierra Leone"."""
    parse, heads = cast.parse, _heads(cast, token)
    here = parse.sentence[token]
    for head in sorted(heads, reverse=True):
        if here - parse.sentence[head] > WINDOW + 1:
            break
        if parse.dep[head] == "conj":
            continue
        chain = [head]
        while (conjunct := next((c for c in parse.kids(chain[-1], "conj") if c in heads), None)) is not None:
            chain.append(conjunct)
        listed = list(dict.fromkeys(e for h in chain for e in heads[h].entities))
        if len(listed) == number:
            entities = [cast.entities[e] for e in listed]
            if all(_fits(e, False) and e.kind is not ActorKind.PERSON for e in entities):
                return entities
    return []


def _partner(cast: Cast, head: int) -> int | None:
    """The token that a name stands side by side with: "X *and Y*", "X met *Y*", "X held talks with *Y*"."""
    parse, named = cast.parse, head
    while parse.dep[head] == "appos":
        head = parse.head[head]
    if parse.dep[head] == "conj":
        other = cast.mention_at(parse.head[head])
        return other.head if other is not None else parse.head[head]
    first = _starts(cast, named)
    if first > 1 and parse.lower[first - 1] == "and" and (before := cast.mention_at(first - 2)) is not None:
        return before.head
    verb = parse.head[head]
    if parse.dep[head] == "pobj" and parse.lower[verb] == "with":
        verb = parse.head[verb]
        if parse.dep[verb] == "dobj":
            verb = parse.head[verb]
    elif parse.dep[head] != "dobj":
        return None
    if parse.lemma[verb] not in cast.lexicon.words[ActorWordKind.RECIPROCAL]:
        return None
    return parse.child(verb, *SUBJECTS)


def _starts(cast: Cast, head: int) -> int:
    """The first token of a mention, its titles included."""
    mention = cast.mention_at(head)
    return min([head] if mention is None else [mention.first, *(t.first for t in mention.titles)])


def _heads(cast: Cast, token: int) -> dict[int, Found]:
    """Mentions of actors by their heads: those before the token, all of them for a headline."""
    parse = cast.parse
    ahead = parse.sentences[parse.sentence[token]].zone in (ZoneKind.HEADLINE, ZoneKind.SUMMARY)
    return {m.head: m for m in cast.found if m.entities and not m.joint and (m.head < token or ahead)}


def _sides(cast: Cast, token: int) -> list[Entity]:
    """The parties of the story: the two named side by side most often before, else the two named most."""
    parse, heads = cast.parse, _heads(cast, token)
    counts = Counter[tuple[int, int]]()
    for head, found in heads.items():
        other = _partner(cast, head)
        if other is None or other not in heads:
            continue
        pair = [_state(cast, cast.entities[f.entities[0]]) for f in (heads[other], found)]
        if pair[0] is not pair[1] and all(_fits(e, False) and e.kind is not ActorKind.PERSON for e in pair):
            counts[min(pair[0].index, pair[1].index), max(pair[0].index, pair[1].index)] += 1 + (
                parse.dep[head] == "conj"
            )
    if counts:
        named = _named_often(cast, token, False)
        best = min(counts, key=lambda p: (-counts[p] - min(named[p[0]], named[p[1]]), p))
        return [cast.entities[e] for e in best]
    return _most_named(cast, token, False)


def _most_named(cast: Cast, token: int, people: bool) -> list[Entity]:
    named = _named_often(cast, token, people)
    chosen = [cast.entities[e] for e, _ in sorted(named.items(), key=lambda c: (-c[1], c[0]))[:2]]
    return chosen if len(chosen) == 2 else []


def _named_often(cast: Cast, token: int, people: bool) -> Counter[int]:
    """How often each actor was mentioned, bodies of state under their country unless `people`."""
    counts = Counter[int]()
    for found in _heads(cast, token).values():
        entity = cast.entities[found.entities[0]]
        if _fits(entity, people) and not found.locative:
            counts[entity.index if people else _state(cast, entity).index] += 1
    return counts


def _fits(entity: Entity, people: bool) -> bool:
    if people:
        return entity.kind is ActorKind.PERSON and not entity.plural
    return entity.kind in PARTIES


def _state(cast: Cast, entity: Entity) -> Entity:
    return cast.country(entity.country) if entity.is_state and entity.country else entity
