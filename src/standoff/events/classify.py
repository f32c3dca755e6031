"""The type of an event between two parties, as the encoder's head sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from standoff.language.labels import NO_EVENT, Labels
from standoff.language.network import Floats, Network
from standoff.language.windows import Window

MARKED = SOURCE, TARGET, PREDICATE = 1, 2, 3  # what a token may be; 0 is none of them
TokenSpan = tuple[int, int]


class Codebook(StrEnum):
    """Whose borders between the types hold.

    PLOVER: the manual of 2024 and this project's guideline: what is planned or refused has the type of the deed, and
    its factuality says the rest; penalties are SANCTION. PLV: the 15 roots of the data set PLV (Hu et al. 2024), after
    the codebook of 2018: an intention to cooperate is AGREE, one not to yield REJECT, a blockade ASSAULT; CONCEDE and
    RETREAT are one.
    """

    PLOVER = "plover"
    PLV = "plv"


YIELD, YIELDING = "YIELD", ("CONCEDE", "RETREAT")  # one root of PLV's, two types of ours
MUTUAL = ("AGREE", "CONSULT", "COOPERATE", "SUPPORT")  # types of what two do to each other, or may
STEP = 4
FLAGS = STEP * len(Codebook)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who does something to whom, as tokens of a parse (first, last, both inclusive); predicate: the event word, where
    it is known."""

    sources: Sequence[TokenSpan]
    targets: Sequence[TokenSpan]
    predicate: TokenSpan | None = None
    codebook: Codebook = Codebook.PLOVER


@dataclass(frozen=True, slots=True)
class Classified:
    """type: of the codebook, None for no event. mode: of that type, or None. confidence: the type's probability."""

    type: str | None
    mode: str | None
    confidence: float


def classify(vectors: Floats, window: Window, parties: Parties, network: Network) -> Classified:
    """The type of what the sources do to the targets.

    vectors: of the window's tokens. Parties outside the window are left out.
    """
    types, modes = network.types(vectors, mark(window, parties))
    chances = likelihoods(types / network.temperature, network.labels, parties.codebook)
    type_ = max(chances, key=lambda name: chances[name])
    if type_ == NO_EVENT:
        return Classified(None, None, chances[type_])
    own = [n for n, mode in enumerate(network.labels.modes) if not mode or mode.startswith(f"{type_}/")]
    mode = network.labels.modes[max(own, key=lambda n: float(modes[n]))]
    return Classified(type_, mode.partition("/")[2] or None, chances[type_])


def likelihoods(scores: Floats, labels: Labels, codebook: Codebook) -> dict[str, float]:
    """The probability of each type of a codebook; of no event, NO_EVENT."""
    out: dict[str, float] = {}
    for type_, chance in zip(labels.types, softmax(scores), strict=True):
        name = YIELD if codebook is Codebook.PLV and type_ in YIELDING else type_
        out[name] = out.get(name, 0.0) + float(chance)
    return out


def mark(window: Window, parties: Parties) -> list[int]:
    """A flag for each token of a window: what it is (1 of a source, 2 of a target, 3 of the event word, 0 of none; the
    later of several), and in steps of four the codebook."""
    book = STEP * list(Codebook).index(parties.codebook)
    flags = [book] * (window.last - window.first + 1)
    predicates = [parties.predicate] if parties.predicate else []
    for flag, spans in ((SOURCE, parties.sources), (TARGET, parties.targets), (PREDICATE, predicates)):
        for first, last in spans:
            for token in range(max(first, window.first), min(last, window.last) + 1):
                flags[token - window.first] = book + flag
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
