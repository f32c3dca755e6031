"""What the heads ask of the encoder, whoever computes it: ONNX at run time, torch while it is trained."""

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from standoff.language.labels import Labels
from standoff.language.parse import Parse
from standoff.language.windows import Window

Floats = npt.NDArray[np.float32]


class Network(Protocol):
    """Token vectors of a window, and the scores of each head on them. `tokenizer` is that of the tokenizers library."""

    @property
    def labels(self) -> Labels: ...

    @property
    def tokenizer(self) -> Any: ...

    @property
    def temperature(self) -> float:
        """What scores of types are divided by before they become probabilities."""

    def vectors(self, parse: Parse, window: Window) -> Floats:
        """(tokens, width) of a window."""

    def cues(self, vectors: Floats) -> Floats:
        """(tokens, 3) log probabilities: outside a cue, begins one, inside."""

    def arguments(
        self, vectors: Floats, relation: Sequence[int], distance: Sequence[int], inside: Sequence[int]
    ) -> Floats:
        """(tokens, 5) log probabilities given a cue: outside, source begins, inside, content begins, inside."""

    def types(self, vectors: Floats, flags: Sequence[int]) -> tuple[Floats, Floats]:
        """(types,) and (modes,) scores, before the softmax; flags: see `standoff.events.classify.mark`."""

    def words(self, vectors: Floats) -> Floats:
        """(tokens, types) log probabilities that a token is an event word of each type."""

    def factuality(self, vectors: Floats) -> tuple[Floats, Floats]:
        """Of event words (words, width): (words,) scores from -3 to 3 and (words, statuses) before the softmax."""
