"""The time and the place of one predicate: those of its own clause, else of the clause that shares them.

Own words first (adverbs, prepositional phrases, also when they hang on a noun of the clause). Then, for
coordinated verbs, participles and nouns of action, the words of the clause above; never those of a
subordinate clause, nor of another clause that has its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from standoff.grounding.found import OUTSIDE, FoundPlace
from standoff.grounding.times import TimeExpression
from standoff.knowledge import load
from standoff.knowledge.rows import LightVerb
from standoff.language import Parse
from standoff.model import Span, Time
from standoff.model.vocab import PlaceRelation, ZoneKind

# Labels of tokens that open a clause of their own, with its own time and place.
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis", "acl", "xcomp", "pcomp"})
# Labels of what qualifies a noun from in front of it: "Friday's attack", "the 2014 vote".
_IN_FRONT = frozenset({"poss", "compound", "amod", "nmod", "nummod"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_JOINING = frozenset({"at", "in", "during", "on", "with", "for", "amid", "by", "through", "via"})
_CALLING = ("call", "appeal", "ask", "press", "push")  # what they are "for" is not yet
_DEPTH, _BREADTH = 4, 7  # steps up and down the tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Above:
    """A token whose time and place are shared; behind: only those that stand behind the predicate."""

    token: int
    behind: bool


@dataclass(frozen=True, slots=True)
class PlaceUse:
    """Where something is. `basis`: sentence, or dateline where the words say "here"."""

    place: FoundPlace
    relation: PlaceRelation
    basis: str
    span: Span | None


def time_of(predicate: int, parse: Parse, times: Sequence[TimeExpression]) -> Time | None:
    """The time that the words give to a verb or noun of action; None where they give none.

    predicate: token. A caption's own full date holds for all it shows; nothing else is inferred.
    """
    heads = {_top(parse, t.first, t.last): t for t in times}
    found = _search(predicate, parse, heads, lambda time: 0)
    if found is None:
        found = _of_caption(predicate, parse, times)
    return found.time if found else None


def place_of(
    predicate: int, parse: Parse, places: Sequence[FoundPlace], dateline_place: FoundPlace | None
) -> PlaceUse | None:
    """The place that the words give to a verb or noun of action; None where they give none.

    places: those of the report. dateline_place: meant by "here" in the wires' own voice.
    """
    heads = {p.top: p for p in places if p.first != OUTSIDE}
    for place in places:  # a list keeps its first as the place: "Rostov region, Russia"
        if place.first != OUTSIDE and heads[place.top].first > place.first:
            heads[place.top] = place
    found = _search(predicate, parse, heads, lambda place: place.relation is PlaceRelation.FROM)
    if found is not None:
        return PlaceUse(found, found.relation, "sentence", found.span)
    if dateline_place is not None:
        here = next((t for t in _modifiers(parse, predicate) if parse.lower[t] == "here"), None)
        if here is not None:
            return PlaceUse(dateline_place, PlaceRelation.IN, "dateline", parse.span(here))
    return None


def _top(parse: Parse, first: int, last: int) -> int:
    for token in range(first, last + 1):
        if not first <= parse.head[token] <= last or parse.head[token] == token:
            return token
    return first


def _search(predicate: int, parse: Parse, at: Mapping[int, T], rank: Callable[[T], int]) -> T | None:
    """What modifies the predicate, else what modifies that which it shares time and place with."""
    found = _nearest(parse, predicate, predicate, at, rank)
    token, behind = predicate, False
    for _ in range(_DEPTH):
        if found is not None:
            return found
        above = _shared(parse, token)
        if above is None:
            return None
        behind = behind or above.behind
        own = {m: each for m, each in at.items() if parse.dep[m] not in ("dobj", "nsubjpass") and (m > predicate or not behind)}
        token = above.token
        found = _nearest(parse, token, predicate, own, rank)
    return found


def _nearest(parse: Parse, token: int, predicate: int, at: Mapping[int, T], rank: Callable[[T], int]) -> T | None:
    """Of what modifies a token, that which stands nearest to the predicate, behind it before in front."""
    if not at:
        return None
    found = [(rank(at[m]), m < predicate, abs(m - predicate), m) for m in _modifiers(parse, token) if m in at]
    return at[min(found)[3]] if found else None


def _modifiers(parse: Parse, token: int) -> Iterator[int]:
    """The tokens below a predicate that belong to its clause: adverbs, objects of prepositions, and what
    hangs on its objects; not what lies in another clause, nor what qualifies a noun from in front."""
    verbal = parse.pos[token] in ("VERB", "AUX")
    stack = [(c, 0) for c in parse.children[token]]
    while stack:
        at, depth = stack.pop()
        dep = parse.dep[at]
        if dep == "conj" and parse.pos[at] in ("VERB", "AUX"):
            continue
        if dep in _CLAUSES and (verbal or depth or dep != "acl" or _is_finite(parse, at)):
            continue  # a noun keeps its participle: "talks held in Geneva"
        if verbal and dep in ("nsubj", "nsubjpass") and parse.children[at]:
            continue  # "talks in Geneva on Friday failed": told of the talks
        if verbal and dep in _IN_FRONT and parse.pos[parse.head[at]] in ("NOUN", "PROPN"):
            if parse.pos[parse.head[parse.head[at]]] != "ADP" or dep == "poss":
                continue  # "condemned Friday's attack": told of the attack
        yield at
        if depth < _BREADTH:
            stack.extend((c, depth + 1) for c in parse.children[at])


def _shared(parse: Parse, token: int) -> _Above | None:
    """What this token shares time and place with where it has none of its own."""
    dep, head = parse.dep[token], parse.head[token]
    if head == token:
        return None
    if parse.pos[token] in ("VERB", "AUX"):
        return _above_verb(parse, token)
    if parse.pos[head] == "ADP" or parse.dep[head] == "prep":
        return _above_preposition(parse, head)
    if dep in ("conj", "appos", "compound", "nsubj", "nsubjpass", "attr", "npadvmod"):
        return _Above(head, False)
    if dep in ("dobj", "obj"):  # "held talks" is one deed; of "condemned the attack" only what follows may be shared
        return _Above(head, parse.lemma[head] not in _light_verbs())
    return None


def _above_verb(parse: Parse, verb: int) -> _Above | None:
    """Coordinated verbs with one subject and one tense, and participles, share; clauses do not."""
    dep = parse.dep[verb]
    words = {parse.lower[c] for c in parse.kids(verb, "aux")}
    if dep == "conj":
        own = parse.child(verb, "nsubj", "nsubjpass") is not None or bool(words)
        return None if own else _Above(parse.head[verb], False)
    if "to" in words or _is_finite(parse, verb):
        return None
    if dep in ("advcl", "acl", "xcomp") and parse.child(verb, "mark") is None:
        return _Above(parse.head[verb], False)
    return None


def _above_preposition(parse: Parse, preposition: int) -> _Above | None:
    """A noun of action under a preposition: "handed over at talks on Wednesday"; not "called for talks"."""
    head = parse.head[preposition]
    if head == preposition or parse.lower[preposition] not in _JOINING or parse.lemma[head] in _CALLING:
        return None
    return _Above(head, False)


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(row.lemma for row in load().table("light_verbs.csv", LightVerb))


def _is_finite(parse: Parse, verb: int) -> bool:
    return parse.tag[verb] in _FINITE or any(parse.tag[c] in _FINITE for c in parse.kids(verb, "aux", "auxpass"))


def _of_caption(predicate: int, parse: Parse, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The full date of the run of captions that the predicate stands in; it may come before its date."""
    number = parse.sentence[predicate]
    sentences = parse.sentences
    if sentences[number].zone is not ZoneKind.CAPTION:
        return None
    full = [t for t in times if t.full and sentences[parse.sentence[t.first]].zone is ZoneKind.CAPTION]
    run = {number}
    for step in (1, -1):
        at = number + step
        while 0 <= at < len(sentences) and sentences[at].zone is ZoneKind.CAPTION:
            run.add(at)
            at += step
    own = [t for t in full if parse.sentence[t.first] in run]
    later = [t for t in own if parse.sentence[t.first] >= number]
    return later[0] if later else (own[-1] if own else None)
