"""A network's figures on labelled texts: the one in training, or the one that is shipped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from standoff.attribution.tagger import tag
from standoff.events.classify import softmax
from standoff.factuality.score import score
from standoff.language.network import Floats, Network
from standoff.language.parse import Parse
from training import measure
from training.corpus import Attribution, Passage
from training.examples import FOLDED, Example, Typed, flags

ROOT = {type_: root for root, types in FOLDED.items() for type_ in types}


def attribution(
    network: Network, passages: Sequence[Passage], articles: Sequence[Sequence[Example]]
) -> dict[str, float]:
    """See `measure.attribution`; spans are compared as characters."""
    found = []
    for windows in articles:
        parse = windows[0].parse

        def chars(pieces: Sequence[tuple[int, int]], parse: Parse = parse) -> tuple[tuple[int, int], ...]:
            return tuple((parse.start[a], parse.end[b]) for a, b in pieces)

        found.append([Attribution(chars(t.source), chars([t.cue]), chars(t.content)) for t in tag(parse, network)])
    return measure.attribution([p.attributions for p in passages], found)


@dataclass
class Answers:
    """Lists alongside each other, an item a pair of parties."""

    gold: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)
    example: list[int] = field(default_factory=list)

    @property
    def right(self) -> list[bool]:
        """Whether each answer is right."""
        return [one == other for one, other in zip(self.gold, self.found, strict=True)]


def typed(network: Network, examples: Sequence[Example], *, temperature: float = 1.0, roots: bool = False) -> Answers:
    """Of every pair of parties: the type that is right, the one found, its probability, and the number of its example.

    Where more than one thing happens between two parties, any of its types is right. temperature: what scores are
    divided by before they become probabilities. roots: in PLV's 15 roots, of which one is two types of ours, whose
    probabilities are added up.
    """
    out = Answers()
    names = [ROOT.get(type_, type_) if roots else type_ for type_ in network.labels.types]
    for number, one, scores in _scores(network, examples):
        chances = softmax(scores / temperature)
        added: Counter[str] = Counter()
        for name, chance in zip(names, chances, strict=True):
            added[name] += chance
        best = max(names, key=lambda name: added[name])
        right = {names[type_] for type_ in one.types}
        out.gold.append(best if best in right else names[one.own[0]])
        out.found.append(best)
        out.sure.append(float(added[best]))
        out.example.append(number)
    return out


def temperature(network: Network, examples: Sequence[Example]) -> float:
    """The temperature at which the right types are likeliest, to a twentieth."""
    pairs = list(_scores(network, examples))

    def loss(candidate: float) -> float:
        return -sum(float(np.log(softmax(scores / candidate)[list(one.types)].sum())) for _, one, scores in pairs)

    return min((step / 20 for step in range(8, 41)), key=loss)


def _scores(network: Network, examples: Sequence[Example]) -> Iterator[tuple[int, Typed, Floats]]:
    for number, example in enumerate(examples):
        if example.typed:
            vectors = network.vectors(example.parse, example.window)
            for one in filter(lambda one: one.both, example.typed):
                yield number, one, network.types(vectors, flags(one, example.window, None)[0])[0]


def factuality(network: Network, examples: Sequence[Example]) -> dict[str, float]:
    """Error and correlation of scores, and the share of statuses that are right where the gold has them."""
    gold, found, hits = [], [], []
    statuses = network.labels.statuses
    for example in examples:
        if not example.scored:
            continue
        vectors = network.vectors(example.parse, example.window)
        answers = score(vectors, example.window, [one.predicate for one in example.scored], network)
        gold += [one.score for one in example.scored]
        found += [answer.score for answer in answers]
        pairs = zip(example.scored, answers, strict=True)
        hits += [str(answer.status) == statuses[one.status] for one, answer in pairs if one.status >= 0]
    return measure.regression(gold, found) | ({"status": float(np.mean(hits))} if hits else {})
