"""The network: one small encoder whose token vectors serve every head (torch; at run time it is ONNX and numpy).

Cues are tagged from the token vectors. Sources and contents, and the type of an event, are asked of them by a
conditioned block each: two more layers, begun from the encoder's last two, that see the vectors with marks added (which
tokens are the cue, the source, the target; how each token hangs on the cue). That does what markers in the text would,
at a third of the price and without encoding the sentence anew for every question.
"""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from standoff.language.features import DISTANCES, SHAPES
from standoff.language.labels import Labels
from training.examples import Tokens

WIDTH = 384
CUE_TAGS = 3  # outside, begins, inside
ARGUMENT_TAGS = 5  # outside, source begins, inside, content begins, inside
FLAGS = 4  # neither, source, target, event word


@dataclass(frozen=True)
class CueJob:
    """The tokens around one cue: their vectors, relations, distances and whether they are of the cue."""

    vectors: Tensor
    relation: Sequence[int]
    distance: Sequence[int]
    inside: Sequence[int]


@dataclass(frozen=True)
class TypeJob:
    """The tokens of one sentence with the flags of an event's parties (see FLAGS; a token may have one)."""

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
        self.mode = _mlp(4 * WIDTH, len(labels.modes))
        self.score = _mlp(WIDTH, 1)
        self.status = _mlp(WIDTH, len(labels.statuses))

    def begin_types(self) -> None:
        """Begin the layers of types from the encoder's last as they are now."""
        layers = self.enc.encoder.layer[-len(self.type_blocks) :]
        self.type_blocks = nn.ModuleList(copy.deepcopy(layer) for layer in layers)

    def tokens(self, windows: Sequence[Tokens]) -> list[Tensor]:
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
        device = self.arg.weight.device
        marked = [
            self.ln2(
                job.vectors
                + self.rel(torch.tensor(job.relation, device=device))
                + self.dist(torch.tensor(job.distance, device=device))
                + self.isc(torch.tensor(job.inside, device=device))
            )
            for job in jobs
        ]
        states, _ = _through(self.blocks, marked)
        scores: Tensor = self.arg(states)
        return scores

    def types(self, jobs: Sequence[TypeJob]) -> tuple[Tensor, Tensor]:
        """Scores of the types (jobs, types) and of the modes (jobs, modes)."""
        device = self.arg.weight.device
        marked = [self.ln3(job.vectors + self.flag(torch.tensor(job.flags, device=device))) for job in jobs]
        states, mask = _through(self.type_blocks, marked)
        flags = torch.zeros(states.shape[:2], dtype=torch.long, device=device)
        for row, job in enumerate(jobs):
            flags[row, : len(job.flags)] = torch.tensor(job.flags, device=device)
        weight = (self.look(states).squeeze(-1) + mask).softmax(-1)
        pooled = [(weight.unsqueeze(-1) * states).sum(1)]
        for flag in (1, 2, 3):
            chosen = (flags == flag).unsqueeze(-1).float()
            pooled.append((states * chosen).sum(1) / chosen.sum(1).clamp(min=1))
        features = torch.cat(pooled, -1)
        return self.kind(features), self.mode(features)


def _embedding(size: int) -> nn.Embedding:
    embedding = nn.Embedding(size, WIDTH)
    nn.init.normal_(embedding.weight, std=0.02)
    return embedding


def _mlp(wide: int, out: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(wide, WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(WIDTH, out))


def _through(blocks: nn.ModuleList, rows: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Pad the rows to one length and pass them through the layers; also the mask that is added to scores (0, -1e4)."""
    longest = max(row.shape[0] for row in rows)
    states = torch.stack([nn.functional.pad(row, (0, 0, 0, longest - row.shape[0])) for row in rows])
    mask = torch.zeros(len(rows), longest, device=states.device)
    for number, row in enumerate(rows):
        mask[number, row.shape[0] :] = -1e4
    for block in blocks:
        out = block(states, mask[:, None, None, :])
        states = out[0] if isinstance(out, tuple) else out
    return states, mask
