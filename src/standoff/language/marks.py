"""What the conditioned heads are told of each token, besides its vector."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CueMarks:
    """Of each token around a cue: the number of its relation to the cue, its distance, whether it is of the cue."""

    relation: Sequence[int]
    distance: Sequence[int]
    inside: Sequence[int]


@dataclass(frozen=True, slots=True)
class PartyMarks:
    """Of each token of a window: what it is of (1 a source, 2 a target, 3 the event word, 0 none; four more for each
    codebook after the first), the numbers of its relations to the first source and to the first target, and that of the
    type that the predicate tables give it: 0 for none, 1 where they say that it is no event, then the types in the
    order of `Labels`."""

    flags: Sequence[int]
    from_source: Sequence[int]
    from_target: Sequence[int]
    row_type: Sequence[int]
