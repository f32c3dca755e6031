"""The way up from an event's word to the root of its sentence: every word on it that decides whether
the event happened, from the innermost outwards."""

from collections.abc import Iterator

from standoff.factuality.clausewords import ClauseWords, Step
from standoff.factuality.lexicon import FactualityLexicon, as_status
from standoff.knowledge.rows import PartOfSpeech
from standoff.language import Parse
from standoff.model.vocab import Status

FACTUAL_MARKS = frozenset(
    ("after", "when", "as", "because", "since", "while", "once", "although", "though", "where", "whereas")
)
POS = {
    "VERB": PartOfSpeech.VERB,
    "AUX": PartOfSpeech.VERB,
    "NOUN": PartOfSpeech.NOUN,
    "PROPN": PartOfSpeech.NOUN,
    "ADJ": PartOfSpeech.ADJ,
}
MAX_STEPS = 14
BESIDE = ("before", "after", "by", "while")
LASTING = frozenset(("remain", "stay", "continue", "persist", "last", "resume", "end", "stop"))
PASSING = frozenset(("for", "in", "at", "on", "with", "to", "into", "of", "against", "by", "from"))


class Climber:
    """Collects steps in one parse."""

    def __init__(self, parse: Parse, lexicon: FactualityLexicon) -> None:
        self.parse = parse
        self.lexicon = lexicon
        self.clause = ClauseWords(parse, lexicon)
        self.direct: set[int] = set()

    def steps(self, anchor: int) -> Iterator[Step]:
        """Steps from the event's own clause outwards. Afterwards `direct` holds the nodes that were
        passed as long as each took the one below as its complement."""
        parse, node, local, own = self.parse, anchor, True, True
        self.direct = {anchor}
        straight = True
        for _ in range(MAX_STEPS):
            if local:
                yield from self.clause.words(node, own)
            head, dep = parse.head[node], parse.dep[node]
            if head == node:
                break
            own = own and dep == "conj"  # a governor's negation is weighed by its row, not handed down
            step, node, local = self._up(node, head, dep)
            if step is not None:
                yield step
            if node < 0:
                break
            straight = straight and (dep not in ("pobj", "advcl") or step is not None)
            if straight:
                self.direct.add(node)

    # ---- from clause to clause --------------------------------------------------------------------------------
    def _up(self, node: int, head: int, dep: str) -> tuple[Step | None, int, bool]:
        """The step to the governor, the next node (-1: the top) and whether its own words count."""
        parse = self.parse
        if dep == "conj":
            own = parse.tag[node] in ("VBD", "VBZ", "VBP") or parse.child(node, "aux", "nsubj", "nsubjpass") is not None
            return None, head, not own or parse.pos[node] in ("NOUN", "PROPN")
        if dep in ("relcl", "appos", "parataxis"):
            if parse.tag[node] == "VBN" and any(parse.tag[c] == "TO" for c in parse.children[node]):
                return Step(node, node, Status.PLANNED), -1, False  # "the decision, to be endorsed on Friday"
            return None, -1, False  # told aside: whatever becomes of the clause around it
        if dep == "advcl":
            marks = {parse.lower[c] for c in parse.children[node] if parse.dep[c] in ("mark", "advmod") and c < node}
            if marks & FACTUAL_MARKS and not self.clause.is_condition(node):
                return None, -1, False  # "when he arrived": told as it was, whatever the main clause says
            if self.clause.is_condition(node):
                return Step(node, node, Status.CONDITIONAL), -1, False  # whatever the main clause plans or offers
            return self._adverbial(node, head), head, False
        if dep in ("pobj", "pcomp"):
            governor = parse.head[head]
            while parse.pos[governor] in ("ADV", "ADP") and parse.head[governor] != governor:
                governor = parse.head[governor]  # "go back to fighting", "pull out of the talks"
            if governor == head:
                return None, -1, False
            step = self._prepositional(node, head, governor, "np" if dep == "pobj" else "ing")
            if step is None and not self._passes_on(head, governor):
                return None, -1, False
            return step, governor, True
        if dep == "acl":
            kind = "to" if any(parse.tag[c] == "TO" for c in parse.children[node]) else "that"
            if parse.tag[node] in ("VBN", "VBG") and parse.child(node, "aux", "nsubj", "nsubjpass") is None:
                return None, -1, False
            step = self._embedded(head, kind)
            if step is None and kind == "to" and parse.tag[node] == "VBN":
                return Step(node, node, Status.PLANNED), -1, False  # "the decision, to be endorsed on Friday"
            return step, head, step is not None
        if dep in ("acomp", "attr"):
            return None, head, True
        if dep in ("nsubj", "nsubjpass") and (modal := self._supposing(node, head)) is not None:
            return Step(head, modal, Status.CONDITIONAL), head, False
        complement = self._complement(node, head, dep)
        if complement and any(parse.lower[c] == "whether" for c in parse.children[node]):
            return Step(node, node, Status.POSSIBLE), head, False
        return (
            self._embedded(head, *complement) if complement else None,
            head,
            bool(complement) or parse.pos[head] not in ("VERB", "AUX"),
        )

    def _supposing(self, noun: int, verb: int) -> int | None:
        """The modal by which a clause supposes the event that its subject names: "an attack would be a
        mistake", "any invasion will be met with force". What is known to the reader ("the attack would ...")
        or lasts ("sanctions would remain") may well have happened."""
        parse = self.parse
        modal = next((c for c in parse.kids(verb, "aux") if parse.tag[c] == "MD" and noun < c), None)
        if modal is None or parse.pos[noun] != "NOUN" or parse.lemma[verb] in LASTING:
            return None
        pointing = {parse.lower[c] for c in parse.children[noun] if parse.dep[c] in ("det", "poss", "nummod")}
        if parse.lower[modal] in ("will", "wo", "'ll"):
            return modal if "any" in pointing else None
        return modal if pointing <= {"a", "an", "any", "another"} else None

    def _complement(self, node: int, head: int, dep: str) -> tuple[str, ...]:
        parse = self.parse
        if dep in ("ccomp", "xcomp", "csubj", "csubjpass", "oprd"):
            if any(parse.tag[c] == "TO" for c in parse.children[node]):
                controlled = (
                    parse.child(head, "dobj", "dative") is not None
                    or parse.child(node, "nsubj") is not None
                    or parse.child(head, "nsubjpass") is not None
                )
                return ("obj_to", "to") if controlled else ("to", "obj_to")
            if parse.tag[node] == "VBG" and parse.child(node, "nsubj") is None:
                return ("ing",)
            if dep == "xcomp" and parse.tag[node] == "VB":
                return ("obj_to", "to")
            return ("that",)
        if dep in ("dobj", "nsubjpass"):
            return ("np",)
        return ()

    def _embedded(self, governor: int, *complements: str) -> Step | None:
        """What the governor says of its complement, itself negated or not."""
        parse = self.parse
        pos = POS.get(parse.pos[governor])
        if pos is None:
            return None
        particles = frozenset(
            parse.lower[c]
            for c in parse.children[governor]
            if parse.dep[c] in ("prt", "advmod", "prep", "acomp", "dobj", "attr")
        )
        lemma = parse.lemma[governor]
        for complement in complements:
            row = self.lexicon.commitment(lemma, pos, complement, particles)
            if row is None and pos is not PartOfSpeech.ADJ:
                row = self.lexicon.commitment(parse.lower[governor], PartOfSpeech.ADJ, complement, particles)
            if row is not None:
                value = row.negated if self.clause.negated(governor) else row.status
                status = as_status(value)
                return Step(governor, governor, status) if status is not None else None
        if "that" in complements and f"{parse.lower[governor]} that" in self.lexicon.condition_phrases:
            return Step(governor, governor, Status.CONDITIONAL)  # "provided that they lay down their arms"
        if "to" in complements and lemma == "be":  # "the sides are to pull back"
            return Step(governor, governor, Status.PLANNED)
        if "to" in complements:
            semi = self.lexicon.semi_modals.get(parse.lower[governor]) or self.lexicon.semi_modals.get(lemma)
            status = as_status(semi) if semi else None
            if status is not None:
                return Step(governor, governor, Status.DID_NOT_HAPPEN if self.clause.negated(governor) else status)
        return None

    def _prepositional(self, node: int, prep: int, governor: int, kind: str) -> Step | None:
        parse = self.parse
        word = parse.lower[prep]
        if word == "without":
            return Step(governor, prep, None, negates=True)
        if word in ("instead", "despite") and kind == "ing":
            return Step(governor, prep, None, negates=True) if word == "instead" else None
        step = self._embedded(governor, f"{word}_{kind}")
        if step is not None:
            return step
        means = [governor, *(o for o in parse.kids(governor, "dobj") if o < prep)]
        if word == "for" and kind == "np" and any(parse.lemma[m] in self.lexicon.means for m in means):
            return Step(governor, prep, Status.POSSIBLE)  # "gathered troops for an invasion"
        return None

    def _passes_on(self, prep: int, governor: int) -> bool:
        """Does what holds of the governor hold of the prepositional phrase? "will meet for talks" does;
        "will meet after the attack", "rallies in defiance of a ban" do not."""
        word = self.parse.lower[prep]
        if self.parse.pos[governor] in ("VERB", "AUX"):
            if word in BESIDE:  # "would consult its allies before using force"
                return any(self.parse.tag[c] in ("MD", "TO") for c in self.parse.children[governor])
            return word in PASSING and not self.lexicon.embeds(self.parse.lemma[governor])
        return word == "of"

    def _adverbial(self, node: int, head: int) -> Step | None:
        parse = self.parse
        marks = {parse.lower[c] for c in parse.children[node] if parse.dep[c] in ("mark", "advmod") and c < node}
        if any(parse.tag[c] == "TO" for c in parse.children[node]):
            if parse.lemma[head] == "be":
                return None
            noun = next((o for o in parse.kids(head, "dobj") if o < node), None)
            if noun is not None and (step := self._embedded(noun, "to")) is not None:
                return step  # "rejected calls to pull out", hung on the verb
            embedded = self._embedded(head, "to") or self._embedded(head, "obj_to")
            return embedded or Step(node, node, Status.PLANNED)
        if "lest" in marks or "that" in marks and "so" in marks:
            return Step(node, node, Status.POSSIBLE)
        if marks & {"until", "till", "before"} and parse.tag[node] in ("VBZ", "VBP", "VB"):
            return Step(node, node, Status.CONDITIONAL if "before" not in marks else Status.PLANNED)
        return None
