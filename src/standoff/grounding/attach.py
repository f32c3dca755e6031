"""The time and the place of one predicate: those of its own clause, else of the clause that shares them.

Own words first (adverbs, prepositional phrases, also when they hang on a noun of the clause). Then, for
coordinated verbs, participles and nouns of action, the words of the clause above; never those of a
subordinate clause, nor of another clause that has its own.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, Protocol, TypeVar

from standoff.grounding.found import OUTSIDE, FoundPlace
from standoff.grounding.times import TimeExpression
from standoff.knowledge import load
from standoff.knowledge.rows import LightVerb, TimeWord
from standoff.language import Parse
from standoff.model import Span, Time
from standoff.model.vocab import PlaceRelation, ZoneKind

# Labels of tokens that open a clause of their own, with its own time and place.
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis", "acl", "xcomp", "pcomp"})
# Labels of what qualifies a noun from in front of it: "Friday's attack", "the 2014 vote".
_IN_FRONT = frozenset({"poss", "compound", "amod", "nmod", "nummod"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_JOINING = frozenset({"at", "in", "during", "on", "with", "for", "amid", "by", "through", "via"})
_OTHER_TIME = frozenset({"after", "before", "following", "ahead", "until", "since", "despite"})
_AT_ONCE = ("as", "when", "while")  # what joins clauses of one time
_TOPIC = frozenset({"over", "about", "against", "despite", "because", "after", "before", "since", "following"})
_CALLING = ("call", "appeal", "ask", "press", "push")  # what they are "for" is not yet
_DEPTH, _BREADTH = 4, 7  # steps up and down the tree


class _Placed(Protocol):
    """Tokens of an expression of time or place, both inclusive."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


T = TypeVar("T", bound=_Placed)


@dataclass(frozen=True, slots=True)
class _Above:
    """A token whose time and place are shared. behind: only what stands behind the predicate, in its
    own clause. before: only what stands before that token."""

    token: int
    behind: bool = False
    before: int | None = None


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
    heads = {_top(parse, t.first, t.last): t for t in times if t.governor is None}
    lifted = {t.governor: t for t in times if t.governor is not None}
    search = _Search(parse, heads, lifted, ("when",), lambda time: 0)
    found = search.run(predicate) or search.run_beside(predicate)
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
    search = _Search(parse, heads, {}, ("where", "which"), lambda place: place.relation is PlaceRelation.FROM)
    found = search.run(predicate)
    if found is not None:
        return PlaceUse(found, found.relation, "sentence", found.span)
    if dateline_place is not None:
        here = next((t for t in parse.kids(predicate, "advmod") if parse.lower[t] == "here"), None)
        if here is not None:
            return PlaceUse(dateline_place, PlaceRelation.IN, "dateline", parse.span(here))
    return None


def _top(parse: Parse, first: int, last: int) -> int:
    for token in range(first, last + 1):
        if not first <= parse.head[token] <= last or parse.head[token] == token:
            return token
    return first


class _Search(Generic[T]):
    """The way from a predicate to the expression that modifies it.

    heads: expressions by the token they hang by. lifted: by the token they modify, where that differs.
    relatives: pronouns that take up an expression right before them. rank: the lower, the better.
    """

    def __init__(
        self,
        parse: Parse,
        heads: Mapping[int, T],
        lifted: Mapping[int, T],
        relatives: tuple[str, ...],
        rank: Callable[[T], int],
    ) -> None:
        self._parse = parse
        self._heads = heads
        self._lifted = lifted
        self._relatives = relatives
        self._rank = rank

    def run(self, predicate: int) -> T | None:
        """What modifies the predicate, else what modifies that which it shares time and place with."""
        parse = self._parse
        if not self._heads and not self._lifted:
            return None
        found = self._own(predicate, predicate, self._heads)
        token, behind = predicate, False
        for _ in range(_DEPTH):
            above = None if found is not None else _shared(parse, token)
            if above is None:
                break
            behind = behind or above.behind
            heads = {m: each for m, each in self._heads.items() if parse.dep[m] not in ("dobj", "nsubjpass")}
            if behind:
                heads = {
                    m: each for m, each in heads.items() if m > predicate and not _verb_between(parse, predicate, m)
                }
            if above.before is not None:
                heads = {m: each for m, each in heads.items() if m < above.before}
            token = above.token
            found = self._own(token, predicate, heads)
        return found

    def run_beside(self, predicate: int) -> T | None:
        """What tells of a clause that goes on at the same time: "assurances given as the Union broke up in
        1991", "declined to arrest him when he attended talks on June 4"."""
        parse = self._parse
        stack = parse.kids(predicate, "advcl", "xcomp", "acl")
        while stack:
            clause = stack.pop(0)
            marks = [parse.lower[c] for c in parse.kids(clause, "mark", "advmod")]
            if parse.dep[clause] == "advcl":
                if any(m in _AT_ONCE for m in marks) and parse.tag[clause] == "VBD":
                    return self._own(clause, predicate, self._heads)
            elif not _is_finite(parse, clause):
                stack += parse.kids(clause, "advcl", "xcomp")
        return None

    def _own(self, token: int, predicate: int, heads: Mapping[int, T]) -> T | None:
        """Of what modifies a token, that which stands nearest to the predicate, behind it before in front."""
        parse = self._parse
        if token in self._lifted:
            return self._lifted[token]
        near = [(self._rank(heads[m]), m < predicate, abs(m - predicate), m) for m in _modifiers(parse, token, heads)]
        if near:
            return heads[min(near)[3]]
        return self._antecedent(token)

    def _antecedent(self, verb: int) -> T | None:
        """The expression that a relative clause takes up: "last May, when it seized the town"."""
        parse = self._parse
        if parse.dep[verb] not in ("relcl", "advcl", "acl", "ccomp"):
            return None
        for child in parse.kids(verb, "advmod", "dobj", "mark"):
            if parse.lower[child] in self._relatives:
                ends = (child - 1, child - 2) if parse.lower[child - 1] == "," else (child - 1,)
                return next((e for e in self._heads.values() if e.last in ends), None)
        return None


def _verb_between(parse: Parse, first: int, last: int) -> bool:
    return any(parse.pos[t] == "VERB" for t in range(first + 1, last))


def _modifiers(parse: Parse, token: int, wanted: Container[int]) -> Iterator[int]:
    """The wanted tokens below a predicate that belong to its clause: adverbs, objects of prepositions, and what
    hangs on its objects; not what lies in another clause, nor what qualifies a noun from in front."""
    verbal = parse.pos[token] in ("VERB", "AUX")
    stack = [(c, 0) for c in parse.children[token]]
    while stack:
        at, depth = stack.pop()
        if _is_apart(parse, at, depth, verbal):
            continue
        if verbal and depth and parse.lower[at] in _TOPIC and parse.child(at, "pobj") not in wanted:
            continue  # "tensions over troops near Ukraine"; but "over the weekend"
        if at in wanted:
            yield at
        if depth < _BREADTH:
            stack.extend((c, depth + 1) for c in parse.children[at])


def _is_apart(parse: Parse, at: int, depth: int, verbal: bool) -> bool:
    """What hangs at this token tells nothing of the time and place of the predicate."""
    dep = parse.dep[at]
    if dep == "conj" and parse.pos[at] in ("VERB", "AUX"):
        return True
    if dep in _CLAUSES:
        return verbal or depth > 0 or not _is_its_deed(parse, at)
    if not verbal:
        return False
    if dep in ("nsubj", "nsubjpass") and parse.children[at]:
        return True  # "talks in Geneva on Friday failed": told of the talks
    return dep in _IN_FRONT and parse.pos[parse.head[at]] in ("NOUN", "PROPN")  # "condemned Friday's attack"


def _is_its_deed(parse: Parse, verb: int) -> bool:
    """The clause tells what the noun did or how it was done: "talks held in Geneva", "raids which killed ten"."""
    if parse.dep[verb] == "acl":
        return not _is_finite(parse, verb)
    subject = parse.child(verb, "nsubj", "nsubjpass")
    return parse.dep[verb] == "relcl" and subject is not None and parse.tag[subject] in ("WDT", "WP")


def _shared(parse: Parse, token: int) -> _Above | None:
    """What this token shares time and place with where it has none of its own."""
    dep, head = parse.dep[token], parse.head[token]
    if head == token:
        return None
    if parse.pos[token] in ("VERB", "AUX") and dep not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return _above_verb(parse, token)
    if parse.pos[head] == "ADP" or parse.dep[head] == "prep":
        return _above_preposition(parse, head)
    if dep in ("conj", "appos", "compound", "nsubj", "nsubjpass", "attr", "npadvmod"):
        return _Above(head)
    if dep in ("dobj", "obj"):  # "held talks" is one deed; of "condemned the attack" only what follows may be shared
        return _Above(head, behind=parse.lemma[head] not in _light_verbs())
    return None


def _above_verb(parse: Parse, verb: int) -> _Above | None:
    """Coordinated verbs with one subject and one tense, and participles, share; clauses do not, except
    what stands before the first of coordinated ones: "In Kisumu, police fired and shops were looted"."""
    dep, head = parse.dep[verb], parse.head[verb]
    words = {parse.lower[c] for c in parse.kids(verb, "aux")}
    if dep == "conj":
        own = parse.child(verb, "nsubj", "nsubjpass")
        if own is None:
            return None if words else _Above(head)
        if parse.child(head, "mark") is not None:
            return _Above(head)  # "a day after fighters entered the town and the president fled"
        subject = parse.child(head, "nsubj", "nsubjpass")
        return _Above(head, before=subject) if subject is not None else None
    if "to" in words or _is_finite(parse, verb):
        return None
    if dep in ("advcl", "xcomp") and parse.child(verb, "mark") is None:
        return _Above(head)
    return None


def _above_preposition(parse: Parse, preposition: int) -> _Above | None:
    """A noun of action under a preposition: "handed over at talks on Wednesday"; of "called for talks" only
    what follows the noun is shared."""
    head, word = parse.head[preposition], parse.lower[preposition]
    if head == preposition or word in _OTHER_TIME:
        return None
    if word == "of" and parse.lemma[head] in _stages():
        return _Above(head)
    return _Above(head, behind=word not in _JOINING or parse.lemma[head] in _CALLING)


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(row.lemma for row in load().table("light_verbs.csv", LightVerb))


@cache
def _stages() -> frozenset[str]:
    """Nouns that share the time of what they are of: the opening of talks."""
    return frozenset(row.word for row in load().table("time_words.csv", TimeWord) if row.kind == "stage")


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
