"""Which row of the predicate tables a word of the text is: the heaviest whose constraints hold."""

from collections.abc import Iterator

from standoff.actors import Cast
from standoff.events.clause import Clauses
from standoff.events.lexicon import Pattern, PredicateLexicon, Words
from standoff.knowledge.rows import PartOfSpeech
from standoff.model.vocab import ActorKind

PARTICLE_DEPS = ("prt", "advmod", "acomp", "oprd", "prep", "ccomp", "xcomp", "amod")
REACH = 60  # tokens back to the thing that a pronoun takes up
GROUPS = (ActorKind.ARMED_GROUP, ActorKind.POPULATION, ActorKind.PARTY, ActorKind.ORGANISATION)


class Matcher:
    """Matches predicates in one parse."""

    def __init__(self, cast: Cast, lexicon: PredicateLexicon, clauses: Clauses) -> None:
        self.parse = cast.parse
        self.cast = cast
        self.lexicon = lexicon
        self.clauses = clauses
        self.labels = {t: n.label for n in cast.parse.names for t in range(n.first, n.last + 1)}
        self.times = {t for t, label in self.labels.items() if label in ("DATE", "TIME")}

    def match(self, head: int, lemma: str, pos: PartOfSpeech) -> tuple[Pattern, tuple[int, ...]] | None:
        """The heaviest row that fits the token, and the further tokens it rests on (particle, object)."""
        for pattern in self.lexicon.patterns(pos, lemma):
            used = self._fits(pattern, head, pos)
            if used is not None:
                return pattern, used
        return None

    def _fits(self, pattern: Pattern, head: int, pos: PartOfSpeech) -> tuple[int, ...] | None:
        used: list[int] = []
        if pattern.row.particle:
            particle = self._particle(head, pattern.row.particle)
            if particle is None:
                return None
            used.append(particle)
        if not pattern.object.anything:
            found = self._object(pattern.object, head, pos)
            if found is None:
                return None
            used.extend(found)
        if pattern.prepositions:
            hits = [hit for word, after in pattern.prepositions for hit in self._preposition(head, word, after)]
            if not hits:
                return None
            used.extend(hit for hit in hits if self.parse.lemma[hit] in self._named(pattern))
        if pattern.row.comp and not self._complement(head, pattern.row.comp):
            return None
        return tuple(used)

    def _particle(self, head: int, word: str) -> int | None:
        """A particle, or the preposition that the parser took it for."""
        parse = self.parse
        parts = word.split()
        for child in parse.children[head]:
            if parse.dep[child] == "prep" and child > head + 1 and parse.child(child, "pobj") is not None:
                continue  # "sent peacekeepers in 1990" is no "send in"
            if parse.lower[child] == parts[0] and (child > head) and parse.dep[child] in PARTICLE_DEPS:
                if all(parse.lower[child + n : child + n + 1] == [p] for n, p in enumerate(parts[1:], 1)):
                    return child
        for obj in parse.kids(head, "dobj"):  # "shot dead", "taken hostage" hung on the object
            for child in parse.children[obj]:
                if (
                    parse.lower[child] == parts[0]
                    and child > obj
                    and parse.dep[child] in ("acomp", "amod", "advmod", "prt", "oprd")
                ):
                    return child
        nearest = head + 1
        if (
            nearest < len(parse)
            and parse.lower[nearest] == parts[0]
            and parse.pos[nearest] in ("ADP", "ADV", "ADJ", "NOUN")
        ):
            return nearest
        return None

    def _object(self, words: Words, head: int, pos: PartOfSpeech) -> tuple[int, ...] | None:
        objects = self.clauses.objects(head) if pos is PartOfSpeech.VERB else self.clauses.prepositional(head, ("of",))
        if pos is PartOfSpeech.VERB:
            objects = [*objects, *self.clauses.retained(head)]
            oprds = self.parse.kids(head, "oprd", "attr")
            objects = objects or oprds
        else:
            objects = [*objects, *self.parse.kids(head, "compound", "amod")]
        if words.must_lack:
            return None if objects else ()
        for obj in objects:
            hit = self._is(words, obj)
            if hit is not None:
                return (hit,)
        return None

    def _is(self, words: Words, token: int) -> int | None:
        """The token that meets the constraint: the head itself, its compound, or a conjunct."""
        parse = self.parse
        for head in (token, *parse.kids(token, "conj")):
            if parse.lemma[head] in words.lemmas or parse.lower[head] in words.lemmas:
                return head
            compound = next((c for c in parse.kids(head, "compound", "amod") if parse.lemma[c] in words.lemmas), None)
            if compound is not None:
                return head
            if any(self._computed(name, head) for name in words.computed):
                return head
            if words.lemmas and self._taken_up(words, head):
                return head
            for child in parse.kids(head, "prep"):  # "a series of talks", "a round of negotiations"
                if parse.lower[child] == "of" and parse.lemma[head] in self.lexicon.classes.get("partitive", ()):
                    for obj in parse.kids(child, "pobj"):
                        if parse.lemma[obj] in words.lemmas:
                            return obj
        return None

    def _taken_up(self, words: Words, token: int) -> bool:
        """Does a pronoun that is no actor stand for a thing of these words, named shortly before?"""
        parse = self.parse
        if parse.lower[token] not in ("it", "them", "they", "this", "these", "those", "that") or self.cast.actors_at(
            token
        ):
            return False
        plural = parse.lower[token] in ("them", "they", "these", "those")
        for j in range(token - 1, max(0, token - REACH), -1):
            if (
                parse.pos[j] == "NOUN"
                and (parse.tag[j] == "NNS") == plural
                and parse.dep[j] in ("dobj", "nsubj", "nsubjpass", "pobj")
            ):
                if parse.lemma[j] in words.lemmas:
                    return True
                if parse.dep[j] == "dobj" and self.cast.at[j] is None:
                    return False
        return False

    def _computed(self, name: str, token: int) -> bool:
        if name == "event":
            return any(p.type for p in self.lexicon.patterns(PartOfSpeech.NOUN, self.parse.lemma[token]))
        mention = self.cast.mention_at(token)
        if name == "place":
            return self._is_place(token)
        if mention is None or mention.modifier:
            return False
        known = [self.cast.entities[e] for e in mention.entities]
        if name == "actor":
            return bool(known) or mention.country is not None
        if name == "country":
            return any(e.kind is ActorKind.COUNTRY for e in known) or (
                mention.country is not None and mention.role is None
            )
        if name == "person":
            return any(e.kind is ActorKind.PERSON for e in known)
        return any(e.kind in GROUPS for e in known)

    def _is_place(self, token: int) -> bool:
        mention = self.cast.mention_at(token)
        if mention is not None and mention.country is not None and mention.refs:
            return True
        return self.labels.get(token) in ("GPE", "LOC", "FAC") or self.parse.lemma[token] in self.lexicon.classes.get(
            "territory", ()
        )

    def _preposition(self, head: int, word: str, after: Words) -> list[int]:
        """What stands behind the preposition and meets the constraint."""
        if word == "subj":
            objects = self.clauses.subjects(head)
        else:
            objects = self.clauses.prepositional(head, (word,)) or self.clauses.hung_on_object(head, (word,))
            objects = objects or self._gerunds(head, word)
        objects = [o for o in objects if o not in self.times]
        found = [obj if after.anything else self._is(after, obj) for obj in objects]
        return [hit for hit in found if hit is not None]

    def _named(self, pattern: Pattern) -> frozenset[str]:
        """Words that a row names outright behind its prepositions ("went on strike"): part of the predicate."""
        return frozenset(w for _, after in pattern.prepositions if len(after.lemmas) == 1 for w in after.lemmas)

    def _gerunds(self, head: int, word: str) -> list[int]:
        """ "warned against drilling": the preposition takes a clause."""
        preps = (p for p in self.parse.kids(head, "prep") if self.parse.lower[p] == word)
        return [c for p in preps for c in self.parse.kids(p, "pcomp")]

    def _complement(self, head: int, wanted: str) -> bool:
        """Has the word a complement clause of this kind (`to`, `that`, `ing`), headed by one of the
        lemmas where the row names some (`to:name|identify`)?"""
        kind, _, lemmas = wanted.partition(":")
        heads = set(lemmas.split("|")) if lemmas else set()
        return any(not heads or self.parse.lemma[c] in heads for c in self._complements(head, kind))

    def _complements(self, head: int, kind: str) -> Iterator[int]:
        parse = self.parse
        for child in parse.children[head]:
            if parse.dep[child] not in ("xcomp", "ccomp", "acl", "advcl") or child < head:
                continue
            infinitive = any(parse.tag[c] == "TO" for c in parse.children[child])
            if kind == "to" and infinitive:
                yield child
            if kind == "that" and parse.dep[child] in ("ccomp", "acl") and not infinitive:
                yield child
            if kind == "ing" and parse.tag[child] == "VBG":
                yield child
        for child in parse.kids(head, "dobj", "prep"):  # "asked Russia to", "talked of leaving"
            if parse.dep[child] == "dobj" and self.cast.mention_at(child) is None:
                continue  # "challenged a plan to arrest": the plan's infinitive, not the verb's
            for inner in parse.children[child]:
                infinitive = any(parse.tag[c] == "TO" for c in parse.children[inner])
                if kind == "to" and parse.dep[inner] in ("acl", "relcl", "xcomp") and infinitive:
                    yield inner
                if kind == "ing" and parse.dep[inner] == "pcomp":
                    yield inner
