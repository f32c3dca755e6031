"""What is proposed, demanded, promised or threatened: the clauses and objects behind a word, their
conditions and deadlines."""

from standoff.ledger.drafts import TermDraft
from standoff.ledger.scene import Scene
from standoff.model.vocab import Act, Polarity, TermRole

CONDITION_MARKS = frozenset(("if", "unless", "once", "until", "provided", "should", "when", "as"))
CONDITION_PHRASES = ("in exchange for", "in return for", "on condition", "on the condition", "as soon as", "as long as")
DEADLINE_PREPOSITIONS = frozenset(("by", "before", "within", "until", "in"))
LEADING = frozenset(("that", "to", ",", "with", "of", "for", "on", "whether", '"', "``", "\u201c", "'"))
CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "relcl")
MAX_TERMS = 3


class Terms:
    """Reads terms in one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.parse = scene, scene.parse

    def of_word(self, head: int, prepositions: frozenset[str]) -> list[TermDraft]:
        """The terms behind a verb or adjective. prepositions: those whose objects are content."""
        index = self.scene.cue_at.get(head)
        out = self._spoken(index) if index is not None else []
        if not out:
            for child in self.parse.children[head]:
                out.extend(self._of_child(head, child, prepositions))
        if not out:
            return []
        out = out[:MAX_TERMS]
        return out + self._conditions(head, out)

    def _spoken(self, index: int) -> list[TermDraft]:
        """The attribution that the word is the cue of has its content already."""
        attribution = self.scene.attributions[index]
        out = []
        for first, last in attribution.tokens[:MAX_TERMS]:
            inner = [
                t for t in range(first, last + 1) if not first <= self.parse.head[t] <= last or self.parse.head[t] == t
            ]
            root = max(inner, key=self._size) if inner else first
            out.append(self.term(first, last, root))
        return out

    def _size(self, token: int) -> int:
        first, last = self.parse.subtree(token)
        return last - first

    def _of_child(self, head: int, child: int, prepositions: frozenset[str]) -> list[TermDraft]:
        parse, dep = self.parse, self.parse.dep[child]
        if child < head or child in self.scene.timed:
            return []
        if (
            dep in ("ccomp", "xcomp", "csubj")
            or dep == "advcl"
            and self._infinitive(child)
            or dep == "acl"
            and self._infinitive(child)
        ):
            return [] if child in self.scene.cue_at and self._reports(child) else [self._clause(child)]
        if dep == "prep" and parse.lower[child] in prepositions:
            kids = [p for p in parse.kids(child, "pobj", "pcomp") if p not in self.scene.timed]
            if parse.lower[child] in ("on", "upon", "to", "with") and any(self.scene.actors(k) for k in kids):
                return [self._clause(c) for k in kids for c in parse.kids(k, "acl", "relcl") if self._infinitive(c)]
            return [self._clause(k) for k in kids]
        if parse.lower[child].endswith(("self", "selves")):
            return []
        if dep in ("dobj", "oprd") or dep == "dative" and parse.pos[child] in ("NOUN", "PROPN"):
            later = [self._clause(c) for c in parse.kids(child, "acl", "relcl") if self._infinitive(c)]
            if self.scene.actors(child) and (
                later or self._has_clause(head) or dep == "dative" or self._prep_term(head, prepositions)
            ):
                return later
            return [] if dep == "dative" else [self._clause(child)]
        return []

    def _reports(self, clause: int) -> bool:
        """A reporting clause that the parser joined to what was asked ("..., an official said")."""
        index = self.scene.cue_at.get(clause)
        return index is not None and self.scene.attributions[index].act is Act.SAY

    def _prep_term(self, head: int, prepositions: frozenset[str]) -> bool:
        return any(self.parse.lower[p] in prepositions for p in self.parse.kids(head, "prep"))

    def _has_clause(self, head: int) -> bool:
        return any(self.parse.dep[c] in ("xcomp", "ccomp") and c > head for c in self.parse.children[head])

    def _infinitive(self, clause: int) -> bool:
        return self.parse.tag[clause] in ("VB", "VBP", "VBN") and any(
            self.parse.tag[c] == "TO" for c in self.parse.children[clause]
        )

    def _clause(self, node: int) -> TermDraft:
        """A clause that hangs on a noun ("guarantees that ...") says more than the noun."""
        parse, root = self.parse, node
        for noun in (node, *parse.kids(node, "dobj")):
            inner = next(
                (
                    c
                    for c in parse.kids(noun, "acl", "ccomp", "relcl")
                    if any(parse.lower[k] == "that" and parse.dep[k] == "mark" for k in parse.children[c])
                ),
                None,
            )
            if inner is not None:
                node = root = inner
                break
        first, last = self.scene.subtree(node)
        if self._infinitive(node):  # "urged both to begin": whom it was told to is not what was told
            first = max(first, next(c for c in parse.children[node] if parse.tag[c] == "TO"))
        return self.term(first, last, root)

    def term(self, first: int, last: int, root: int, role: TermRole = TermRole.CONTENT) -> TermDraft:
        """The term that stands in tokens first..last, headed by root."""
        scene = self.scene
        while role is TermRole.CONTENT and first < last and first != root and self._leads(first):
            first += 1
        inside = scene.events_in(first, last)
        event = next((n for n in inside if scene.drafts[n].head == root), inside[0] if inside else None)
        negative = scene.negated(root)
        if event is not None and scene.drafts[event].anchor == root:
            negative = negative or scene.assessments[event].top.polarity is Polarity.NEGATIVE
        polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
        return TermDraft(scene.span(first, last), role, polarity, event, scene.words(first, last))

    def _leads(self, token: int) -> bool:
        """A word before the content proper: its conjunction, the time of the saying ("last week it would")."""
        return (
            self.parse.lower[token] in LEADING
            or token in self.scene.timed
            and self.parse.dep[token] in ("amod", "npadvmod", "det")
        )

    # ---- conditions and deadlines ----------------------------------------------------------------------------------
    def _conditions(self, head: int, content: list[TermDraft]) -> list[TermDraft]:
        """Those that hang on the word itself and those inside its content."""
        parse = self.parse
        out: list[TermDraft] = []
        nodes = [head]
        for term in content:
            nodes.extend(t for t in parse.tokens_in(*term.span) if parse.pos[t] in ("VERB", "AUX", "ADJ") and t != head)
        for node in dict.fromkeys(nodes):
            for child in parse.children[node]:
                found = self.condition(child) or self._deadline(child)
                if found is not None and not any(t.span == found.span for t in (*content, *out)):
                    out.append(found)
        follower = parse.token_at(content[-1].span.end + 1) if content[-1].span.end + 1 < len(parse.text) else None
        if follower is not None and parse.lower[follower] in (
            "if",
            "unless",
            "once",
            "until",
        ):  # hung on a verb further up
            found = self.condition(parse.head[follower])
            if found is not None and not any(t.span == found.span for t in (*content, *out)):
                out.append(found)
        return out

    def condition(self, child: int) -> TermDraft | None:
        """The condition that a clause or phrase states, with the word that makes it one."""
        parse, dep = self.parse, self.parse.dep[child]
        if dep == "advmod" and parse.lower[child] in ("soon", "long") and parse.child(child, "advcl") is not None:
            return self.term(*self.scene.subtree(child), child, TermRole.CONDITION)
        if dep == "advcl":
            marks = [c for c in parse.children[child] if c < child and parse.dep[c] in ("mark", "advmod", "aux")]
            words = {parse.lower[m] for m in marks} & CONDITION_MARKS
            first, last = self.scene.subtree(child)
            opening = " ".join(parse.lower[first : first + 3])
            if "as" in words and not opening.startswith(("as soon", "as long")):
                words.discard("as")
            if "should" in words and not self._inverted(child):
                words.discard("should")
            if words or opening.startswith(CONDITION_PHRASES):
                return self.term(first, last, child, TermRole.CONDITION)
        if dep == "prep":
            first, last = self.scene.subtree(child)
            if " ".join(parse.lower[first : first + 3]).startswith(CONDITION_PHRASES):
                return self.term(first, last, child, TermRole.CONDITION)
        return None

    def _inverted(self, clause: int) -> bool:
        """ "should the crackdown go on"."""
        parse = self.parse
        modal = next((c for c in parse.children[clause] if parse.lower[c] == "should"), None)
        subject = parse.child(clause, "nsubj", "nsubjpass")
        return modal is not None and subject is not None and modal < subject

    def _deadline(self, child: int) -> TermDraft | None:
        parse = self.parse
        if parse.dep[child] != "prep" or parse.lower[child] not in DEADLINE_PREPOSITIONS:
            return None
        nouns = parse.kids(child, "pobj")
        if (
            not nouns
            or nouns[0] not in self.scene.timed
            or parse.lower[child] == "in"
            and parse.child(nouns[0], "nummod") is None
        ):
            return None
        first, last = parse.subtree(child)
        return self.term(first, last, child, TermRole.DEADLINE)
