"""The network: one small encoder whose token vectors serve every head (torch; at run time it is ONNX and numpy).

Cues are tagged from the token vectors. Sources and contents, and the type of an event, are asked of them by a
conditioned block each: two more layers, begun from the encoder's last two, that see the vectors with marks added (which
tokens are the cue, the source, the target; how each token hangs on the cue). That does what markers in the text would,
at a third of the price and without encoding the sentence anew for every question.
"""

import copy
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from standoff.attribution.tagger import CueMarks
from standoff.events.classify import FLAGS, MARKED, STEP
from standoff.language.features import DISTANCES, SHAPES
from standoff.language.labels import Labels
from standoff.language.windows import Numbers

WIDTH = 384
CUE_TAGS = 3  # outside, begins, inside
ARGUMENT_TAGS = 5  # outside, source begins, inside, content begins, inside


@dataclass(frozen=True)
class CueJob:
    """The tokens around one cue: their vectors, and what is told of each."""

    vectors: Tensor
    marks: CueMarks


@dataclass(frozen=True)
class TypeJob:
    """The tokens of one window with the flags of an event's parties (see `mark`)."""

    vectors: Tensor
    flags: Sequence[int]


class Net(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: Path, labels: Labels, layers: int = 2) -> None:
        super().__init__()
        self.enc = BertModel.from_pretrained(str(encoder), add_pooling_layer=False)
        self.tag = _embedding(len(labels.tags) + 1)
        self.dep = _embedding(len(labels.deps) + 1)
        self.shp = _embedding(SHAPES)
        self.ln = nn.LayerNorm(WIDTH)
        self.cue = _mlp(WIDTH, CUE_TAGS)
        last = self.enc.encoder.layer[-layers:]
        self.rel = _embedding(len(labels.relations) + 1)
        self.dist = _embedding(DISTANCES)
        self.isc = _embedding(2)
        self.ln2 = nn.LayerNorm(WIDTH)
        self.blocks = nn.ModuleList(copy.deepcopy(layer) for layer in last)
        self.arg = nn.Linear(WIDTH, ARGUMENT_TAGS)
        self.flag = _embedding(FLAGS)
        self.ln3 = nn.LayerNorm(WIDTH)
        self.type_blocks = nn.ModuleList(copy.deepcopy(layer) for layer in last)
        self.look = nn.Linear(WIDTH, 1)
        self.kind = _mlp(4 * WIDTH, len(labels.types))
        self.kind_plv = _mlp(4 * WIDTH, len(labels.types))
        self.mode = _mlp(4 * WIDTH, len(labels.modes))
        self.word = _mlp(WIDTH, len(labels.types))
        self.score = _mlp(WIDTH, 1)
        self.status = _mlp(WIDTH, len(labels.statuses))

    def begin_types(self) -> None:
        """Begin the layers of types from the encoder's last as they are now."""
        layers = self.enc.encoder.layer[-len(self.type_blocks) :]
        self.type_blocks = nn.ModuleList(copy.deepcopy(layer) for layer in layers)

    def begin_plv(self) -> None:
        """Begin the answers by PLV's codebook from those by ours."""
        self.kind_plv.load_state_dict(self.kind.state_dict())

    def tokens(self, windows: Sequence[Numbers]) -> list[Tensor]:
        """The vectors (tokens, WIDTH) of each window, its parse's tags and labels added."""
        longest = max(len(window.pieces) for window in windows)
        ids = torch.zeros(len(windows), longest, dtype=torch.long)
        mask = torch.zeros(len(windows), longest, dtype=torch.long)
        for row, window in enumerate(windows):
            ids[row, : len(window.pieces)] = torch.tensor(window.pieces)
            mask[row, : len(window.pieces)] = 1
        device = self.arg.weight.device
        hidden = self.enc(input_ids=ids.to(device), attention_mask=mask.to(device)).last_hidden_state
        return [
            self.ln(
                hidden[row, torch.tensor(window.at)]
                + self.tag(torch.tensor(window.tag, device=device))
                + self.dep(torch.tensor(window.dep, device=device))
                + self.shp(torch.tensor(window.shape, device=device))
            )
            for row, window in enumerate(windows)
        ]

    def arguments(self, jobs: Sequence[CueJob]) -> Tensor:
        """Tag scores (jobs, longest, ARGUMENT_TAGS) of sources and contents."""
        marked = [self.told(job.vectors, *map(self._long, astuple(job.marks))) for job in jobs]
        scores: Tensor = self.arg(through(self.blocks, *_padded(marked)))
        return scores

    def types(self, jobs: Sequence[TypeJob]) -> tuple[Tensor, Tensor]:
        """Scores of the types (jobs, types) and of the modes (jobs, modes)."""
        states, mask = _padded([self.flagged(job.vectors, self._long(job.flags)) for job in jobs])
        flags = nn.utils.rnn.pad_sequence([self._long(job.flags) for job in jobs], batch_first=True)
        return self.judged(through(self.type_blocks, states, mask), flags, mask)

    def told(self, vectors: Tensor, relation: Tensor, distance: Tensor, inside: Tensor) -> Tensor:
        """Vectors of tokens with what is told of a cue."""
        out: Tensor = self.ln2(vectors + self.rel(relation) + self.dist(distance) + self.isc(inside))
        return out

    def flagged(self, vectors: Tensor, flags: Tensor) -> Tensor:
        """Vectors of tokens with the flags of parties."""
        out: Tensor = self.ln3(vectors + self.flag(flags))
        return out

    def judged(self, states: Tensor, flags: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Types and modes from states (jobs, tokens, WIDTH): an attention over all, and the mean of each flag's. The
        codebook that the flags tell has the last word on types."""
        weight = (self.look(states).squeeze(-1) + mask).softmax(-1)
        pooled = [(weight.unsqueeze(-1) * states).sum(1)]
        for flag in MARKED:
            chosen = (flags % STEP == flag).unsqueeze(-1).float()
            pooled.append((states * chosen).sum(1) / chosen.sum(1).clamp(min=1))
        features = torch.cat(pooled, -1)
        plv = (flags[:, :1] >= STEP).float()
        return plv * self.kind_plv(features) + (1 - plv) * self.kind(features), self.mode(features)

    def _long(self, numbers: Sequence[int]) -> Tensor:
        return torch.tensor(numbers, dtype=torch.long, device=self.arg.weight.device)


def _embedding(size: int) -> nn.Embedding:
    embedding = nn.Embedding(size, WIDTH)
    nn.init.normal_(embedding.weight, std=0.02)
    return embedding


def _mlp(wide: int, out: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(wide, WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(WIDTH, out))


def _padded(rows: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Rows at one length, and the mask that is added to scores: 0, and -1e4 where a row was filled up."""
    states = nn.utils.rnn.pad_sequence(list(rows), batch_first=True)
    mask = torch.zeros(states.shape[:2], device=states.device)
    for number, row in enumerate(rows):
        mask[number, row.shape[0] :] = -1e4
    return states, mask


def through(blocks: nn.ModuleList, states: Tensor, mask: Tensor | None = None) -> Tensor:
    """States (rows, tokens, WIDTH) after the layers."""
    for block in blocks:
        out = block(states, None if mask is None else mask[:, None, None, :])
        states = out[0] if isinstance(out, tuple) else out
    return states
