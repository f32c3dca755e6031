"""The type of an event between two parties, as the encoder's head sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from standoff.language.labels import NO_EVENT
from standoff.language.network import Floats, Network
from standoff.language.windows import Window

MARKED = SOURCE, TARGET, PREDICATE = 1, 2, 3  # flags of tokens; 0 is none of them
FLAGS = 4
TokenSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Classified:
    """type: a PLOVER type, None for no event. mode: of that type, or None. confidence: the type's probability."""

    type: str | None
    mode: str | None
    confidence: float


def classify(
    vectors: Floats,
    window: Window,
    sources: Sequence[TokenSpan],
    targets: Sequence[TokenSpan],
    predicate: TokenSpan | None,
    network: Network,
    temperature: float = 1.0,
) -> Classified:
    """The type of what the sources do to the targets.

    vectors: of the window's tokens. Spans are tokens of the parse (first, last, both inclusive); what lies outside the
    window is left out. predicate: the event word, where it is known. temperature: what scores are divided by before
    they become probabilities.
    """
    types, modes = network.types(vectors, mark(window, sources, targets, predicate))
    chances = softmax(types / temperature)
    best = int(chances.argmax())
    type_ = network.labels.types[best]
    if type_ == NO_EVENT:
        return Classified(None, None, float(chances[best]))
    own = [n for n, mode in enumerate(network.labels.modes) if not mode or mode.startswith(f"{type_}/")]
    mode = network.labels.modes[max(own, key=lambda n: float(modes[n]))]
    return Classified(type_, mode.partition("/")[2] or None, float(chances[best]))


def mark(
    window: Window, sources: Sequence[TokenSpan], targets: Sequence[TokenSpan], predicate: TokenSpan | None
) -> list[int]:
    """A flag for each token of a window: a source, a target, the event word, or none of them; the later of several."""
    flags = [0] * (window.last - window.first + 1)
    for flag, spans in ((SOURCE, sources), (TARGET, targets), (PREDICATE, [predicate] if predicate else [])):
        for first, last in spans:
            for token in range(max(first, window.first), min(last, window.last) + 1):
                flags[token - window.first] = flag
    return flags


def holding(windows: Sequence[Window], spans: Sequence[TokenSpan]) -> Window:
    """The window that holds most of the spans whole, else most of their tokens; the first of several. There must be
    one."""

    def held(window: Window) -> tuple[int, int]:
        shared = [min(last, window.last) - max(first, window.first) + 1 for first, last in spans]
        whole = sum(n == last - first + 1 for n, (first, last) in zip(shared, spans, strict=True))
        return whole, sum(n for n in shared if n > 0)

    return max(windows, key=held)


def softmax(scores: Floats) -> Floats:
    """Probabilities of scores."""
    powers = np.exp(scores - scores.max())
    out: Floats = powers / powers.sum()
    return out
