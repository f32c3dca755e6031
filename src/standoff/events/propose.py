"""Events that no row of the predicate tables tells: event words that the encoder finds, with the parties that their
clause gives them."""

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from standoff.events.classify import Classified, classify
from standoff.events.classify import Parties as Pair
from standoff.events.draft import Draft, Side
from standoff.events.finder import POS, Finder
from standoff.events.lexicon import Pattern, Words
from standoff.knowledge.rows import PartOfSpeech, PredicateRow
from standoff.language.network import Floats, Network
from standoff.language.windows import Window, windows
from standoff.model.vocab import EventType

# Chosen on our dev sentences and reports: how likely a word must be an event word, and then its type between two
# parties; and its type where only one party is named.
SURE, SURE_ALONE = 0.5, 0.7
SOURCES = {
    PartOfSpeech.VERB: ("subj",),
    PartOfSpeech.ADJ: ("subj",),
    PartOfSpeech.NOUN: ("by", "between", "subj", "from"),
}
TARGETS = {
    PartOfSpeech.VERB: ("obj", "iobj", "to", "with", "against", "on", "at", "for", "from", "of", "over", "into", "in"),
    PartOfSpeech.ADJ: ("to", "with", "against", "on", "of", "for"),
    PartOfSpeech.NOUN: ("against", "on", "with", "to", "for", "of", "from", "at", "into", "in"),
}
# Types that stand with one party alone.
ALONE = (EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE, EventType.RETREAT)
NEAREST = 4  # mentions tried for a party that the clause does not give


def propose_events(finder: Finder, network: Network, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts beside those that the tables gave, each with its `confidence`.

    finder: after its run; words that a row knows, be it as no event, are left alone. drafts: those found so far. Only
    sentences that name an actor are encoded, each by itself, as in training.
    """
    return list(_Proposer(finder, network, drafts).run())


class _Proposer:
    def __init__(self, finder: Finder, network: Network, drafts: Sequence[Draft]) -> None:
        self.finder, self.network = finder, network
        self.parse, self.cast, self.lexicon = finder.parse, finder.cast, finder.lexicon
        self.taken = {token for draft in drafts for token in (*draft.tokens, draft.anchor)} | finder.taken
        self.told = {self._deed(draft) for draft in drafts}

    def run(self) -> Iterator[Draft]:
        for sentence in self.parse.sentences:
            tokens = range(sentence.first, sentence.last + 1)
            free = [t for t in tokens if self._is_free(t)]
            if not free or not any(self.cast.at[t] is not None for t in tokens):
                continue
            found: list[Draft] = []
            for window in windows(self.parse, self.network.tokenizer, sentence.first, sentence.last):
                found += self._window(window, [t for t in free if window.first <= t <= window.last])
            yield from self._distinct(found)

    def _distinct(self, found: Sequence[Draft]) -> Iterator[Draft]:
        """Of several words of a sentence for one deed the surest; none where the tables have the deed already."""
        for draft in sorted(found, key=lambda d: (-(d.confidence or 0), d.head)):
            deed = self._deed(draft)
            if deed not in self.told:
                self.told.add(deed)
                yield draft

    def _deed(self, draft: Draft) -> tuple[object, ...]:
        """Its sentence, type and parties."""
        sides = [frozenset(side.entity for side in part) for part in (draft.sources, draft.targets)]
        return self.parse.sentence[draft.head], draft.pattern.type, *sides

    def _is_free(self, token: int) -> bool:
        return token not in self.taken and self.parse.pos[token] in POS and not self.finder.is_name(token)

    def _window(self, window: Window, free: Sequence[int]) -> Iterator[Draft]:
        vectors = self.network.vectors(self.parse, window)
        chances = np.exp(self.network.words(vectors))
        for token in free:
            row = chances[token - window.first]
            if 1 - row[0] < SURE:
                continue
            draft = self._draft(token, EventType(self.network.labels.types[1 + int(row[1:].argmax())]))
            if self._joined(draft, window, vectors) or self._alone(draft, float(row[1:].max())):
                yield draft

    def _draft(self, head: int, type_: EventType) -> Draft:
        """A draft with the parties that its clause gives it."""
        pos = POS[self.parse.pos[head]]
        tokens = sorted({head, *self.parse.kids(head, "prt")})
        draft = Draft(head, self._pattern(head, pos, type_, ""), tokens)
        if pos is PartOfSpeech.NOUN:
            draft.light = self.finder.light(head)
            if draft.light is not None:
                draft.tokens = sorted({*tokens, draft.light})
        self.finder.parties.fill(draft)
        return draft

    def _joined(self, draft: Draft, window: Window, vectors: Floats) -> bool:
        """Whether the head of types holds that the word joins two parties; those, type, mode and confidence are set.

        Asked are the parties of the clause; for a side that it leaves open, the mentions nearest to the word.
        """
        sources, targets = self._inside(draft.sources, window), self._inside(draft.targets, window)
        mutual = not targets and len(sources) > 1
        if mutual:
            sources, targets = sources[:1], sources[1:]
        elif not sources or not targets:
            near = self._near(draft, window)
            sources, targets = sources or near, targets or near
        best: Classified | None = None
        for source, target in product(sources, targets):
            if source.entity == target.entity:
                continue
            pair = Pair([self._tokens(source)], [self._tokens(target)], (draft.head, draft.head))
            found = classify(vectors, window, pair, self.network)
            if found.type and found.confidence >= SURE and (best is None or found.confidence > best.confidence):
                best = found
                if not mutual:
                    joined = source, target
        if best is None or best.type is None:
            return False
        if not mutual:
            draft.sources = draft.sources if joined[0] in draft.sources else [joined[0]]
            draft.targets = draft.targets if joined[1] in draft.targets else [joined[1]]
        draft.symmetric = mutual
        draft.confidence = best.confidence
        draft.pattern = self._pattern(draft.head, draft.pattern.row.pos, EventType(best.type), best.mode or "")
        return True

    def _alone(self, draft: Draft, sure: float) -> bool:
        """Whether the word stands as an event with what parties its clause gives it."""
        draft.confidence = sure
        one_sided = bool(draft.sources) != bool(draft.targets)
        return sure >= SURE_ALONE and one_sided and draft.pattern.type in ALONE

    def _near(self, draft: Draft, window: Window) -> list[Side]:
        """The actors named nearest to a word in its window."""
        taken = {side.entity for side in (*draft.sources, *draft.targets)}
        found: dict[int, tuple[int, Side]] = {}
        for token in range(window.first, window.last + 1):
            mention = self.cast.mention_at(token)
            if mention is None or mention.head != token or mention.title_of is not None:
                continue
            for entity in mention.entities:
                away = abs(token - draft.head)
                if entity not in taken and (entity not in found or away < found[entity][0]):
                    found[entity] = away, Side(entity, self.cast.span(mention))
        return [side for _, side in sorted(found.values(), key=lambda one: (one[0], one[1].entity))[:NEAREST]]

    def _inside(self, sides: Sequence[Side], window: Window) -> list[Side]:
        """Sides whose words stand in the window."""
        out = []
        for side in sides:
            tokens = self.parse.touching(*side.span) if side.span else []
            if tokens and window.first <= tokens[0] and tokens[-1] <= window.last:
                out.append(side)
        return out

    def _tokens(self, side: Side) -> tuple[int, int]:
        assert side.span is not None
        tokens = self.parse.touching(*side.span)
        return tokens[0], tokens[-1]

    def _pattern(self, head: int, pos: PartOfSpeech, type_: EventType, mode: str) -> Pattern:
        row = PredicateRow(
            self.parse.lemma[head], pos, "", (), "", "", SOURCES[pos], TARGETS[pos], type_.value,
            mode if (type_.value, mode) in self.lexicon.plover else "", "", (), False, "", "",
        )  # fmt: skip
        return Pattern(row, Words(frozenset(), ()), (), 0, row.source, row.target, type_)
