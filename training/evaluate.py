"""A network's figures on labelled texts: the one in training, or the one that is shipped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from standoff.attribution.tagger import tag
from standoff.events.classify import YIELD, YIELDING, Codebook, likelihoods, softmax
from standoff.factuality.score import score
from standoff.language.network import Floats, Network
from standoff.language.parse import Parse
from training import measure
from training.corpus import Attribution, Passage
from training.examples import Example, Typed, flags


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


def typed(network: Network, examples: Sequence[Example], *, temperature: float = 1.0) -> Answers:
    """Of every pair of parties: the type that is right, the one found, its probability, and the number of its example.

    Where more than one thing happens between two parties, any of its types is right. temperature: what scores are
    divided by before they become probabilities. Types are those of the pair's codebook.
    """
    out = Answers()
    for number, one, scores in _scores(network, examples):
        chances = likelihoods(scores / temperature, network.labels, one.codebook)
        best = max(chances, key=lambda name: chances[name])
        names = [network.labels.types[type_] for type_ in (*one.own[:1], *one.types)]
        if one.codebook is Codebook.PLV:
            names = [YIELD if name in YIELDING else name for name in names]
        out.gold.append(best if best in names else names[0])
        out.found.append(best)
        out.sure.append(chances[best])
        out.example.append(number)
    return out


def temperature(network: Network, examples: Sequence[Example]) -> float:
    """The temperature at which confidence is nearest to the share of right answers, to a twentieth."""
    pairs = list(_scores(network, examples))

    def error(candidate: float) -> float:
        chances = [softmax(scores / candidate) for _, _, scores in pairs]
        right = [int(c.argmax()) in one.types for c, (_, one, _) in zip(chances, pairs, strict=True)]
        return measure.calibration_error([float(c.max()) for c in chances], right)

    return min((step / 20 for step in range(8, 41)), key=error)


def _scores(network: Network, examples: Sequence[Example]) -> Iterator[tuple[int, Typed, Floats]]:
    for number, example in enumerate(examples):
        if example.typed:
            vectors = network.vectors(example.parse, example.window)
            for one in filter(lambda one: one.both, example.typed):
                yield number, one, network.types(vectors, flags(one, example.window, None)[0])[0]


def words(network: Network, examples: Sequence[Example]) -> dict[str, float]:
    """F1 of the tokens that are event words, and of those with the right type."""
    gold = found = hits = right = 0
    for example in examples:
        if example.words is None:
            continue
        likeliest = network.words(network.vectors(example.parse, example.window)).argmax(1)
        first = example.window.first
        wanted = {token: type_ for (a, b), type_ in example.words for token in range(a, b + 1)}
        told = {first + at: int(type_) for at, type_ in enumerate(likeliest) if type_}
        gold, found = gold + len(wanted), found + len(told)
        hits += len(wanted.keys() & told.keys())
        right += len(wanted.items() & told.items())
    return {"f1": 2 * hits / max(gold + found, 1), "typed": 2 * right / max(gold + found, 1)}


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
