"""Words within a clause that decide whether its event happened: modals, negation, conditions, adverbs."""

from collections.abc import Iterator
from dataclasses import dataclass

from standoff.factuality.lexicon import FactualityLexicon, as_status
from standoff.knowledge.rows import PartOfSpeech
from standoff.language import Parse
from standoff.model.vocab import Status, ZoneKind


@dataclass(frozen=True, slots=True)
class Step:
    """One deciding word. `status` None: it only negates. at: token of the governor, by which the
    attribution that it belongs to is told; cue: token of the deciding word."""

    at: int
    cue: int
    status: Status | None
    negates: bool = False


class ClauseWords:
    """Looks at one clause of a parse at a time."""

    def __init__(self, parse: Parse, lexicon: FactualityLexicon) -> None:
        self.parse = parse
        self.lexicon = lexicon

    def words(self, node: int, own: bool) -> Iterator[Step]:
        """The deciding words around a verb or noun. own: it is the event's own clause, whose negation counts."""
        parse = self.parse
        if parse.pos[node] in ("NOUN", "PROPN"):
            yield from self._on_noun(node)
        for child in parse.children[node]:
            word, dep = parse.lower[child], parse.dep[child]
            if dep == "aux" and parse.tag[child] == "MD":
                yield from self._modal(node, child)
            elif dep == "advmod" and word in self.lexicon.modals and child != node:
                status = as_status(self.lexicon.modals[word])
                if status is not None:
                    yield Step(node, child, status)
            elif dep == "advcl" and self.is_condition(child) and self._is_open(node):
                yield Step(node, child, Status.CONDITIONAL)
        if own and self.negated(node):
            yield Step(node, node, None, negates=True)
        if self._is_infinitive_headline(node):
            yield Step(node, node, Status.PLANNED)
        if self._asks(node):
            yield Step(node, node, Status.POSSIBLE)

    def _on_noun(self, node: int) -> Iterator[Step]:
        """ "planned attack", "alleged attack", "no talks"."""
        parse = self.parse
        for child in parse.children[node]:
            if parse.dep[child] not in ("amod", "compound", "nmod"):
                continue
            lower, lemma = parse.lower[child], parse.lemma[child]
            row = self.lexicon.commitment(lemma, PartOfSpeech.VERB, "amod", frozenset()) or self.lexicon.commitment(
                lower, PartOfSpeech.ADJ, "amod", frozenset()
            )
            status = as_status(row.status) if row is not None else as_status(self.lexicon.modals.get(lower, "keep"))
            if status is not None:
                yield Step(node, child, status)

    def _modal(self, node: int, aux: int) -> Iterator[Step]:
        parse = self.parse
        word = parse.lower[aux]
        perfect = any(parse.lemma[c] == "have" and parse.dep[c] == "aux" and c > aux for c in parse.children[node])
        value = self.lexicon.modals.get(f"{word} have" if perfect else word) or self.lexicon.modals.get(word)
        status = as_status(value) if value else None
        if word in ("can", "could", "ca") and self.negated(node):
            status = None  # "cannot", "could not": it did not happen
        if word == "should" and (parse.child(node, "nsubj", "nsubjpass") or -1) > aux:
            status = Status.CONDITIONAL  # "should it pass": inverted for "if it should pass"
        if status is Status.PLANNED and word in ("would", "'d") and self._has_condition(node):
            status = Status.CONDITIONAL
        if status is not None:
            yield Step(node, aux, status)

    def _has_condition(self, node: int) -> bool:
        """Does the sentence set a condition, wherever the parser hung it?"""
        parse = self.parse
        sentence = parse.sentences[parse.sentence[node]]
        return any(
            parse.dep[j] == "mark"
            and parse.lower[j] in self.lexicon.conditions
            and parse.lower[j] != "should"
            and parse.head[j] != node
            for j in range(sentence.first, sentence.last + 1)
        )

    def negated(self, node: int) -> bool:
        """Is it denied by a word of its own clause, or by "no" on its subject or object?"""
        parse = self.parse
        for child in parse.children[node]:
            word = parse.lower[child]
            if parse.dep[child] == "neg" or (
                word in ("no", "neither", "never", "without") and parse.dep[child] in ("det", "advmod", "preconj")
            ):
                following = parse.lower[child + 1] if child + 1 < len(parse) else ""
                if f"{word} {following}" not in self.lexicon.focus and word in self.lexicon.negators | {"n't"}:
                    return True
            if parse.dep[child] in ("nsubj", "nsubjpass") and (
                word in ("nobody", "none", "nothing", "neither")
                or any(
                    parse.lower[d] in ("no", "neither") and parse.dep[d] in ("det", "neg")
                    for d in parse.children[child]
                )
            ):
                return True
            if (
                parse.dep[child] == "dobj"
                and parse.pos[node] == "VERB"
                and not self.lexicon.embeds(parse.lemma[node])  # "promised no escalation" is a promise
                and any(parse.lower[d] == "no" and parse.dep[d] in ("det", "neg") for d in parse.children[child])
            ):
                return True
        return False

    def is_condition(self, clause: int) -> bool:
        """Does "if" or the like open the clause?"""
        parse = self.parse
        marks = [c for c in parse.children[clause] if parse.dep[c] in ("mark", "advmod") and c < clause]
        if any(parse.lower[m] in self.lexicon.conditions and parse.lower[m] != "should" for m in marks):
            return True
        first = parse.subtree(clause)[0]
        opening = " ".join(parse.lower[first : first + 3])
        return any(opening.startswith(phrase) for phrase in self.lexicon.condition_phrases if phrase[:2] == opening[:2])

    def _is_open(self, node: int) -> bool:
        """A clause that is not told as past: only such a one hangs on its condition."""
        parse = self.parse
        return any(parse.tag[c] in ("MD", "TO") for c in parse.kids(node, "aux")) or parse.tag[node] in (
            "VB",
            "VBP",
            "VBZ",
        )

    def _is_infinitive_headline(self, node: int) -> bool:
        parse = self.parse
        sentence = parse.sentences[parse.sentence[node]]
        if sentence.zone not in (ZoneKind.HEADLINE, ZoneKind.SUMMARY) or parse.tag[node] not in ("VB", "VBP", "NN"):
            return False
        return (
            parse.dep[node] in ("ROOT", "ccomp", "conj", "acl", "relcl", "xcomp")
            and any(parse.tag[c] == "TO" and c < node for c in parse.children[node])
            and (
                parse.dep[node] == "ROOT"
                or parse.pos[parse.head[node]] in ("NOUN", "PROPN")
                and parse.child(node, "nsubj") is None
                and parse.head[node] < node
                and parse.dep[parse.head[node]] == "ROOT"
            )
        )

    def _asks(self, node: int) -> bool:
        parse = self.parse
        if parse.head[node] == node:
            last = parse.sentences[parse.sentence[node]].last
            return "?" in parse.word[last] or (last > 0 and parse.word[last - 1] == "?")
        return any(parse.lower[c] == "whether" and parse.dep[c] in ("mark", "advmod") for c in parse.children[node])
