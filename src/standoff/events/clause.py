"""Who does what in a clause: logical subjects and objects through passives, control, coordination,
relative clauses and nominalisations."""

from collections.abc import Mapping, Sequence

from standoff.language import Parse

RELATIVES = ("WDT", "WP", "WP$")
CHARGED = ("of", "for", "from", "into", "with")
DEPTH = 6  # steps up the tree in search of a subject


class Clauses:
    """Answers questions about one parse. All positions are tokens; answers name heads of phrases.

    classes: the word classes of the tables, of which it uses `partitive` ("part of the sanctions"),
    `object_control` ("urged X to leave"), `prepositional_control` ("called on X to leave"),
    `charging` ("accused X of lying") and `bare_infinitive` ("let X go").
    """

    def __init__(self, parse: Parse, classes: Mapping[str, frozenset[str]]) -> None:
        self.parse = parse
        self.partitives = classes["partitive"]
        self.object_control = classes["object_control"]
        self.charging = classes["charging"]
        self.prepositional_control = classes["prepositional_control"]
        self.bare = classes["bare_infinitive"]

    def passive(self, verb: int) -> bool:
        """Is the verb's grammatical subject its logical object?"""
        parse = self.parse
        if parse.child(verb, "nsubjpass", "auxpass", "csubjpass") is not None:
            return True
        if parse.tag[verb] not in ("VBN", "VBD"):
            return False
        if (
            any(parse.lemma[a] == "be" and parse.lower[a] != "been" for a in parse.kids(verb, "aux"))
            and parse.child(verb, "aux") is not None
        ):
            return not any(parse.lemma[a] == "have" for a in parse.kids(verb, "aux"))
        if parse.tag[verb] == "VBD":
            return False
        if parse.dep[verb] in ("acl", "amod", "relcl") and parse.child(verb, "aux", "nsubj") is None:
            return True
        if parse.child(verb, "agent") is not None:
            return True
        if parse.dep[verb] == "conj" and parse.child(verb, "aux", "nsubj", "dobj") is None:
            return parse.pos[parse.head[verb]] == "VERB" and self.passive(parse.head[verb])
        return False

    def subjects(self, token: int, depth: int = 0) -> list[int]:
        """Heads of the phrases that do the action of a verb (or have the quality of an adjective)."""
        parse = self.parse
        if depth > DEPTH:
            return []
        if self.passive(token):
            found = [p for agent in parse.kids(token, "agent") for p in parse.kids(agent, "pobj")]
        else:
            found = self.grammatical_subjects(token, depth)
        return [whole for subject in found for whole in self._whole(subject)]

    def grammatical_subjects(self, token: int, depth: int = 0) -> list[int]:
        """As `subjects`, but the subject of a passive is what it stands before."""
        parse = self.parse
        if depth > DEPTH:
            return []
        own = parse.kids(token, "nsubj", "nsubjpass", "csubj") or [
            s for aux in parse.kids(token, "aux", "auxpass") for s in parse.kids(aux, "nsubj", "nsubjpass")
        ]
        if own:
            return [self._antecedent(token, s) for s in own]
        dep, head = parse.dep[token], parse.head[token]
        if dep == "relcl" and parse.child(token, "dobj") is not None:
            return [head]
        if dep == "acl":
            if parse.tag[token] in ("VBG", "VBN"):
                return [head] if parse.tag[token] == "VBG" else []
            return self._of_noun(head, depth)
        if dep in ("xcomp", "ccomp", "advcl", "conj", "acomp", "attr", "oprd", "dep", "prep", "pcomp"):
            return self._from_above(token, dep, head, depth)
        return []

    def _from_above(self, token: int, dep: str, head: int, depth: int) -> list[int]:
        parse = self.parse
        if dep == "pcomp":
            governor = parse.head[head]
            if parse.lower[head] in CHARGED and parse.lemma[governor] in self.charging:
                blamed = self.grammatical_subjects(governor) if self.passive(governor) else parse.kids(governor, "dobj")
                if blamed:  # "accused Libya of arming", "thanked the EU for sending"
                    return blamed
            head = parse.head[head] if parse.pos[head] in ("ADP", "SCONJ", "ADV", "PART") else head
            if parse.pos[head] in ("NOUN", "PROPN"):
                return self._of_noun(head, depth)
            return self.grammatical_subjects(head, depth + 1)
        if dep in ("xcomp", "ccomp") and parse.pos[head] in ("VERB", "AUX"):
            objects = parse.kids(head, "dobj", "dative")
            infinitive = any(parse.tag[c] == "TO" for c in parse.children[token]) or dep == "xcomp"
            if not infinitive:
                return []
            if objects and parse.lemma[head] in self.object_control:
                return objects
            return self._asked(token) or self.grammatical_subjects(head, depth + 1)
        if dep == "conj" and parse.pos[head] not in ("VERB", "AUX", "ADJ"):
            return []
        if head == token:
            return []
        if parse.pos[head] in ("NOUN", "PROPN"):
            return self._of_noun(head, depth)
        if dep == "advcl" and (asked := self._asked(token)):
            return asked
        return self.grammatical_subjects(head, depth + 1)

    def _asked(self, infinitive: int) -> list[int]:
        """ "called on X to leave": who stands behind the preposition is to do it."""
        verb = self.parse.head[infinitive]
        if self.parse.lemma[verb] not in self.prepositional_control:
            return []
        if not any(self.parse.tag[c] == "TO" for c in self.parse.children[infinitive]):
            return []
        return self.prepositional(verb, ("on", "upon", "to", "with"))

    def _of_noun(self, noun: int, depth: int) -> list[int]:
        """Whose plan, right, decision ...: the possessor, else the subject of the verb above."""
        parse = self.parse
        owners = parse.kids(noun, "poss")
        if owners:
            return owners
        above = parse.head[noun]
        if above != noun and parse.dep[noun] in ("dobj", "pobj", "attr"):
            verb = above if parse.dep[noun] != "pobj" else parse.head[above]
            if parse.pos[verb] in ("VERB", "AUX") and verb != noun:
                return self.subjects(verb, depth + 1)
        return []

    def _antecedent(self, verb: int, subject: int) -> int:
        """The noun that a relative pronoun stands for."""
        parse = self.parse
        if parse.tag[subject] in RELATIVES and parse.dep[verb] in ("relcl", "acl"):
            return parse.head[verb]
        if parse.tag[subject] in RELATIVES and parse.dep[verb] == "conj" and parse.dep[parse.head[verb]] == "relcl":
            return parse.head[parse.head[verb]]
        return subject

    def objects(self, verb: int) -> list[int]:
        """Heads of the phrases that the action is done to."""
        return [whole for obj in self._objects(verb) for whole in self._whole(obj)]

    def _whole(self, token: int) -> list[int]:
        """Of "part of the sanctions" the sanctions."""
        if self.parse.lemma[token] in self.partitives:
            return self.prepositional(token, ("of",)) or [token]
        return [token]

    def _objects(self, verb: int) -> list[int]:
        parse = self.parse
        if self.passive(verb):
            found = self.grammatical_subjects(verb)
            if not found and parse.dep[verb] in ("acl", "relcl", "amod"):
                found = [parse.head[verb]]
            retained = parse.kids(verb, "dobj", "oprd")
            return found if found else retained
        own = parse.kids(verb, "dobj")
        if own:
            return [self._antecedent(verb, o) for o in own]
        if parse.dep[verb] == "relcl":
            relative = next((c for c in parse.children[verb] if parse.tag[c] in RELATIVES), None)
            subject = parse.child(verb, "nsubj")
            if subject is not None and subject != relative:
                return [parse.head[verb]]
        controlled = [
            s
            for c in parse.kids(verb, "ccomp", "xcomp")
            if any(parse.tag[k] == "TO" for k in parse.children[c])
            or (parse.lemma[verb] in self.bare and parse.tag[c] == "VB")
            for s in parse.kids(c, "nsubj")
        ]
        if controlled:  # "wants Russia to leave": the parser makes it the subject of the infinitive
            return controlled
        later = next((c for c in parse.kids(verb, "conj") if parse.pos[c] == "VERB"), None)
        if later is not None and later == verb + 2 and parse.lower[verb + 1] in ("and", "or"):
            return parse.kids(later, "dobj")
        return []

    def retained(self, verb: int) -> list[int]:
        """The object that a passive keeps: "were handed proposals"."""
        return self.parse.kids(verb, "dobj", "oprd") if self.passive(verb) else []

    def prepositional(self, token: int, words: Sequence[str]) -> list[int]:
        """Objects of these prepositions that hang on a token."""
        parse, out = self.parse, []
        for prep in parse.children[token]:
            if parse.dep[prep] in ("prep", "agent", "dative", "prt") and parse.lower[prep] in words:
                out.extend(self._objects_of(prep))
        return out

    def _objects_of(self, prep: int) -> list[int]:
        parse = self.parse
        out = parse.kids(prep, "pobj")
        for inner in parse.kids(prep, "prep"):  # "out of", "close to"
            out.extend(parse.kids(inner, "pobj"))
        return out

    def hung_on_object(self, verb: int, words: Sequence[str]) -> list[int]:
        """The same, where the parser hung the phrase on the verb's object ("share X with allies")."""
        held = [whole for obj in self.parse.kids(verb, "dobj", "oprd", "attr") for whole in self._whole(obj)]
        return [p for obj in held for p in self.prepositional(obj, words)]
