"""The network in training, asked as the one at run time is."""

from collections.abc import Sequence
from typing import Any

import torch
from torch.nn.functional import log_softmax

from standoff.attribution.tagger import CueMarks
from standoff.language.labels import Labels
from standoff.language.network import Floats
from standoff.language.parse import Parse
from standoff.language.windows import Window, numbers
from training.examples import Maker
from training.net import CueJob, Net, TypeJob


class TorchNetwork:
    """A `standoff.language.network.Network` computed by the network in training."""

    def __init__(self, net: Net, maker: Maker) -> None:
        self.net, self.maker = net.eval(), maker
        self.temperature = 1.0
        self.labels: Labels = maker.labels
        self.tokenizer: Any = maker.tokenizer

    @torch.no_grad()
    def vectors(self, parse: Parse, window: Window) -> Floats:
        return _array(self.net.tokens([numbers(parse, window, self.labels)])[0])

    @torch.no_grad()
    def cues(self, vectors: Floats) -> Floats:
        return _array(log_softmax(self.net.cue(self._tensor(vectors)), -1))

    @torch.no_grad()
    def arguments(
        self, vectors: Floats, relation: Sequence[int], distance: Sequence[int], inside: Sequence[int]
    ) -> Floats:
        job = CueJob(self._tensor(vectors), CueMarks(relation, distance, inside))
        return _array(log_softmax(self.net.arguments([job])[0], -1))

    @torch.no_grad()
    def types(self, vectors: Floats, flags: Sequence[int]) -> tuple[Floats, Floats]:
        types, modes = self.net.types([TypeJob(self._tensor(vectors), flags)])
        return _array(types[0]), _array(modes[0])

    @torch.no_grad()
    def words(self, vectors: Floats) -> Floats:
        return _array(log_softmax(self.net.word(self._tensor(vectors)), -1))

    @torch.no_grad()
    def factuality(self, vectors: Floats) -> tuple[Floats, Floats]:
        words = self._tensor(vectors)
        return _array(self.net.score(words).squeeze(-1).clamp(-3, 3)), _array(self.net.status(words))

    def _tensor(self, vectors: Floats) -> torch.Tensor:
        return torch.from_numpy(vectors).to(self.net.arg.weight.device)


def _array(tensor: torch.Tensor) -> Floats:
    out: Floats = tensor.cpu().numpy()
    return out
