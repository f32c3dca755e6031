"""A network's figures on labelled texts: the one in training, or the one that is shipped."""

from collections.abc import Sequence

import numpy as np

from standoff.attribution.tagger import tag
from standoff.language.network import Network
from standoff.language.parse import Parse
from training import measure
from training.corpus import Attribution, Passage
from training.examples import FOLDED, Example, flags

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


def typed(network: Network, examples: Sequence[Example]) -> tuple[list[str], list[str], list[float]]:
    """Of every pair of parties: the root that is right, the one found, and its probability."""
    gold, found, sure = [], [], []
    types = network.labels.types
    for example in examples:
        vectors = network.vectors(example.parse, example.window) if example.typed else None
        for one in example.typed:
            assert vectors is not None
            scores, _ = network.types(vectors, flags(one, example.window, None))
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            best = int(scores.argmax())
            gold.append(_root(types[one.types[0]]))
            found.append(_root(types[best]))
            sure.append(float(chances[best]))
    return gold, found, sure


def factuality(network: Network, examples: Sequence[Example]) -> dict[str, float]:
    """Error and correlation of scores, and the share of statuses that are right where the gold has them."""
    gold, found, hits = [], [], []
    for example in examples:
        if not example.scored:
            continue
        vectors = network.vectors(example.parse, example.window)
        rows = np.stack(
            [
                vectors[s.predicate[0] - example.window.first : s.predicate[1] - example.window.first + 1].mean(0)
                for s in example.scored
            ]
        )
        scores, statuses = network.factuality(rows)
        gold += [s.score for s in example.scored]
        found += [float(score) for score in scores]
        hits += [
            int(row.argmax()) == s.status for s, row in zip(example.scored, statuses, strict=True) if s.status >= 0
        ]
    return measure.regression(gold, found) | ({"status": float(np.mean(hits))} if hits else {})


def _root(type_: str) -> str:
    return ROOT.get(type_, type_)
