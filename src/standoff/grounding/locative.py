"""Whether the words around a name of place use it as a place, and in which relation; else it acts or qualifies."""

from dataclasses import dataclass

from standoff.grounding.gazetteer import Gazetteer
from standoff.language import Parse
from standoff.model.vocab import PlaceRelation

_DEPTH = 6  # steps up appositions, conjuncts and parts before giving up


@dataclass(frozen=True, slots=True)
class Use:
    """How a name of place is used. `governor`: the token that its phrase modifies."""

    relation: PlaceRelation
    governor: int


def use_of(parse: Parse, top: int, gazetteer: Gazetteer, acts: bool, is_country: bool) -> Use | None:
    """The use of a noun phrase as a place; None where it is none.

    top: head of the phrase. acts: the name stands for a government too (a country, a capital), so that
    "to", "from" and "for" need a verb or noun of motion. is_country: so does "on" or "at".
    """
    return _Locator(parse, gazetteer, acts, is_country).use(top, 0)


class _Locator:
    def __init__(self, parse: Parse, gazetteer: Gazetteer, acts: bool, is_country: bool) -> None:
        self._parse = parse
        self._gazetteer = gazetteer
        self._acts = acts
        self._is_country = is_country

    def use(self, top: int, depth: int) -> Use | None:
        parse = self._parse
        dep, head = parse.dep[top], parse.head[top]
        if depth > _DEPTH:
            return None
        if dep in ("conj", "appos") and parse.pos[head] in ("PROPN", "NOUN", "ADJ"):
            return self.use(head, depth + 1)
        if dep == "pobj":
            return self._after_preposition(head, depth)
        if dep in ("dobj", "nsubjpass", "obj"):
            return self._object_of(head)
        return self._beside(top)

    def _beside(self, top: int) -> Use | None:
        """The preposition stands right before the phrase, whatever the parser made of it."""
        parse = self._parse
        at = min(parse.subtree(top)[0], top) - 1
        if at < 0 or parse.sentence[at] != parse.sentence[top] or parse.lower[at] not in ("in", "near", "outside"):
            return None
        if parse.dep[top] in ("compound", "amod", "nmod", "poss", "nsubj"):
            return None
        return Use(PlaceRelation(self._gazetteer.words("preposition")[parse.lower[at]]), parse.head[at])

    def _object_of(self, verb: int) -> Use | None:
        words = self._gazetteer.words
        lemma = self._parse.lemma[verb]
        value = words("verb").get(lemma)
        if value is None or (self._is_country and lemma not in words("open")):
            return None
        return Use(PlaceRelation(value), verb)

    def _after_preposition(self, preposition: int, depth: int) -> Use | None:
        parse, words = self._parse, self._gazetteer.words
        word = parse.lower[preposition]
        governor = parse.head[preposition]
        if word == "of":
            return self._after_of(governor, depth)
        value = words("preposition").get(word)
        if value is None:
            return None
        if self._locates(word, governor) or self._is_where(preposition):
            return Use(PlaceRelation(value), governor)
        return None

    def _is_where(self, preposition: int) -> bool:
        """ "aid to Chile, where": taken up as a place."""
        parse = self._parse
        top = parse.child(preposition, "pobj")
        clauses = parse.kids(top, "relcl", "advcl") if top is not None else []
        return any(parse.lower[c] == "where" for r in clauses for c in parse.kids(r, "advmod"))

    def _locates(self, word: str, governor: int) -> bool:
        """Whether this preposition tells a place here, and no addressee, topic or origin."""
        if word in ("toward", "towards") and not self._is_country and self._parse.pos[governor] != "NOUN":
            return True  # not "a policy toward Tehran"
        if word in ("to", "toward", "towards", "from"):
            return not self._acts or self._moves(governor)
        if word in ("for", "onto"):
            return self._moves(governor)
        if word == "on":
            return self._on(governor)
        if word == "over":  # not "a dispute over Kashmir"
            return self._moves(governor) or self._parse.lemma[governor] in self._gazetteer.words("assault")
        if word in ("at", "around", "through", "via"):
            return not self._is_country or self._moves(governor)
        return True

    def _on(self, governor: int) -> bool:
        """ "on Cyprus", "a push on Monrovia"; not "sanctions on Iran", "talks on Kosovo"."""
        if self._is_country:
            return False
        lemma = self._parse.lemma[governor]
        return lemma in self._gazetteer.words("assault") or (not self._acts and self._parse.pos[governor] == "VERB")

    def _moves(self, token: int) -> bool:
        """The token, or the verb that it goes with, is one of motion: "back to", "on a visit to"."""
        parse, motion = self._parse, self._gazetteer.words("motion")
        if parse.lemma[token] in motion or parse.lower[token] in motion:
            return True
        light = parse.dep[token] in ("dobj", "prt", "advmod", "prep", "acomp")
        return light and parse.lemma[parse.head[token]] in motion

    def _after_of(self, governor: int, depth: int) -> Use | None:
        parse, words = self._parse, self._gazetteer.words
        word, lemma = parse.lower[governor], parse.lemma[governor]
        if word == "out":
            return Use(PlaceRelation.FROM, parse.head[governor])
        if word in words("compass") and parse.child(governor, "det") is None:
            return Use(PlaceRelation.NEAR, parse.head[governor])  # north of Kabul
        if lemma in words("deed"):
            return Use(PlaceRelation.IN, governor)
        value = words("part").get(word)
        if value is None:
            return None
        outer = self.use(governor, depth + 1)
        if outer is None:
            return None
        return (
            Use(PlaceRelation.NEAR, outer.governor) if value == "near" and outer.relation is PlaceRelation.IN else outer
        )
