"""How far a text commits itself to an event, as the encoder's head reads its word."""

from dataclasses import dataclass

import numpy as np

from standoff.language.network import Floats, Network
from standoff.language.windows import Window
from standoff.model.vocab import Status

CERTAIN = 2.7  # readers who are as sure as this call it a fact; what is above is put at 3 (chosen on UW's dev share)


@dataclass(frozen=True, slots=True)
class Scored:
    """score: -3 (certainly not) to +3 (certainly). status: of the contract's."""

    score: float
    status: Status


def score(vectors: Floats, window: Window, words: list[tuple[int, int]], network: Network) -> list[Scored]:
    """Each event word of a window, given as its tokens (first, last, both inclusive)."""
    if not words:
        return []
    rows = np.stack([vectors[a - window.first : b - window.first + 1].mean(0) for a, b in words])
    scores, statuses = network.factuality(rows)
    return [
        Scored(3.0 if value > CERTAIN else float(value), Status(network.labels.statuses[int(row.argmax())]))
        for value, row in zip(scores, statuses, strict=True)
    ]
