"""Attributions as the encoder tags them: cues first, then the source and content of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from standoff.attribution.relations import cue_head, relations
from standoff.language.features import distance
from standoff.language.labels import Labels
from standoff.language.network import Floats, Network
from standoff.language.parse import Parse
from standoff.language.windows import Window, windows

_NEVER = -1e4
TokenSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution: pieces of its source, cue and content as tokens (first, last, both inclusive), and the
    probability of the cue."""

    source: tuple[TokenSpan, ...]
    cue: TokenSpan
    content: tuple[TokenSpan, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class CueMarks:
    """Of each token around a cue: the number of its relation to the cue, its distance, whether it is of the cue."""

    relation: Sequence[int]
    distance: Sequence[int]
    inside: Sequence[int]


def tag(parse: Parse, network: Network) -> list[Tagged]:
    """Attributions of a parse, by cue. One without content is none."""
    bounds = paragraph_bounds(parse)
    found = []
    for window in windows(parse, network.tokenizer):
        vectors = network.vectors(parse, window)
        found += list(_window(parse, window, vectors, network, bounds))
    return found


def _window(
    parse: Parse, window: Window, vectors: Floats, network: Network, bounds: dict[int, TokenSpan]
) -> Iterator[Tagged]:
    scores = network.cues(vectors)
    for begin, end in spans(best_tags(scores), 1):
        cue = begin + window.first, end + window.first
        first, last = around(parse, cue, window, bounds)
        marks = mark_cue(parse, [cue], first, last, network.labels)
        part = vectors[first - window.first : last - window.first + 1]
        tags = best_tags(network.arguments(part, marks.relation, marks.distance, marks.inside))
        source, content = (tuple((a + first, b + first) for a, b in spans(tags, number)) for number in (1, 3))
        if content:
            yield Tagged(source, cue, content, float(np.exp(scores[begin, 1])))


def mark_cue(parse: Parse, cue: Sequence[TokenSpan], first: int, last: int, labels: Labels) -> CueMarks:
    """What the head of arguments is told of a cue, of which there may be several pieces, by tokens first..last."""
    head = cue_head(parse, *cue[-1])
    known = labels.numbers["relation"]
    tokens = range(first, last + 1)
    return CueMarks(
        [known.get(label, 0) for label in relations(parse, head, first, last)],
        [distance(token, cue[0][0], cue[-1][1]) for token in tokens],
        [int(any(a <= token <= b for a, b in cue)) for token in tokens],
    )


def around(parse: Parse, cue: TokenSpan, window: Window, bounds: dict[int, TokenSpan]) -> TokenSpan:
    """The tokens among which a cue's source and content are sought: its paragraph, so far as the window holds it."""
    first, last = bounds[parse.sentences[parse.sentence[cue[1]]].paragraph]
    return max(first, window.first), min(last, window.last)


def best_tags(scores: Floats) -> list[int]:
    """The best sequence of tags in which none goes on that has not begun (Viterbi). Tags: 0 outside, then pairs of
    begins and inside."""
    length, count = scores.shape
    likeliest: list[int] = scores.argmax(1).tolist()
    if all(here == 0 or here % 2 or before in (here - 1, here) for before, here in pairwise([0, *likeliest])):
        return likeliest  # each the best by itself, and together allowed
    step = np.zeros((count, count))
    for inside in range(2, count, 2):
        step[[tag for tag in range(count) if tag not in (inside - 1, inside)], inside] = _NEVER
    best = scores[0].astype(float)
    best[2::2] = _NEVER
    came = np.zeros((length, count), dtype=int)
    for token in range(1, length):
        through = best[:, None] + step
        came[token] = through.argmax(0)
        best = through.max(0) + scores[token]
    tags = [int(best.argmax())]
    for token in range(length - 1, 0, -1):
        tags.append(int(came[token, tags[-1]]))
    return tags[::-1]


def spans(tags: list[int], begins: int) -> list[TokenSpan]:
    """The spans of one kind of tag: it begins with `begins` and goes on with the number after it."""
    out: list[TokenSpan] = []
    for token, number in enumerate(tags):
        if number == begins:
            out.append((token, token))
        elif number == begins + 1:
            out[-1] = (out[-1][0], token)
    return out


def paragraph_bounds(parse: Parse) -> dict[int, TokenSpan]:
    """First and last token of each paragraph, by its number."""
    out: dict[int, TokenSpan] = {}
    for sentence in parse.sentences:
        first, _ = out.get(sentence.paragraph, (sentence.first, 0))
        out[sentence.paragraph] = (first, sentence.last)
    return out
