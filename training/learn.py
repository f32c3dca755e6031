"""One step of learning, and the loop around it."""

import random
import time
from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, smooth_l1_loss

from standoff.attribution.tagger import around, mark_cue
from standoff.events.classify import MUTUAL, mark
from standoff.language.labels import NO_EVENT, Labels
from training.examples import Example, TokenSpan, flags, misled
from training.net import CueJob, Net, TypeJob

ENCODER_RATE, HEAD_RATE = 1.5e-4, 5e-4
WARM_UP = 0.06
# What each head's loss counts for.
CUE, ARGUMENT, TYPE, MODE, WORD, SCORE, STATUS = 4.0, 2.0, 1.0, 0.2, 2.0, 1.0, 0.3
SMOOTHING = 0.05
MISLED = 0.25  # the share of events that are also asked with a party that has no part in them


def fit(
    net: Net,
    labels: Labels,
    epochs: Sequence[Sequence[Sequence[Example]]],
    seed: int,
    rates: tuple[float, float] = (ENCODER_RATE, HEAD_RATE),
    after: Callable[[int], None] = lambda epoch: None,
) -> None:
    """Train on some epochs, each a list of batches; `after` is called behind each. Rates (encoder and layers begun from
    it, heads) rise over the warm-up and fall to nothing."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    slow = [p for n, p in net.named_parameters() if n.startswith(("enc.", "blocks.", "type_blocks."))]
    fast = [p for n, p in net.named_parameters() if not n.startswith(("enc.", "blocks.", "type_blocks."))]
    groups = [{"params": slow, "lr": rates[0]}, {"params": fast, "lr": rates[1]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    total = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARM_UP * total)) * max(0.0, (total - step) / total)
    )
    for epoch, mine in enumerate(epochs):
        net.train()
        began, sum_ = time.monotonic(), 0.0
        for number, batch in enumerate(mine, 1):
            loss = loss_of(net, labels, batch, chance)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            sum_ += float(loss.detach())
            if number % 100 == 0 or number == len(mine):
                done = f"epoch {epoch + 1}/{len(epochs)} batch {number}/{len(mine)}"
                print(f"{done} loss {sum_ / number:.4f} {time.monotonic() - began:.0f} s", flush=True)
        after(epoch)


def loss_of(net: Net, labels: Labels, batch: Sequence[Example], chance: random.Random) -> Tensor:
    """The sum of what each head gets wrong on a batch of windows."""
    vectors = net.tokens([example.tokens for example in batch])
    loss = torch.zeros((), device=vectors[0].device)
    for part in (_attribution, _types, _words, _factuality):
        loss = loss + part(net, labels, batch, vectors, chance)
    return loss


def _attribution(
    net: Net, labels: Labels, batch: Sequence[Example], vectors: Sequence[Tensor], chance: random.Random
) -> Tensor:
    device = vectors[0].device
    tags: list[int] = []
    rows: list[Tensor] = []
    jobs: list[CueJob] = []
    wanted: list[list[int]] = []
    for example, states in zip(batch, vectors, strict=True):
        if example.cues is None:
            continue
        window, parse = example.window, example.parse
        mine = [0] * len(states)
        rows.append(states)
        for source, cue, content in example.cues:
            _paint(cue, window.first, window.last, 1, mine)
            first, last = around(parse, (cue[0][0], cue[-1][1]), window, example.paragraphs)
            marks = mark_cue(parse, cue, first, last, labels)
            jobs.append(CueJob(states[first - window.first : last - window.first + 1], marks))
            arguments = [0] * (last - first + 1)
            _paint(content, first, last, 3, arguments)
            _paint(source, first, last, 1, arguments)
            wanted.append(arguments)
        tags += mine
    if not rows:
        return torch.zeros((), device=device)
    loss = CUE * cross_entropy(net.cue(torch.cat(rows)), torch.tensor(tags, device=device))
    if jobs:
        scores = net.arguments(jobs)
        padded = torch.tensor([row + [-100] * (scores.shape[1] - len(row)) for row in wanted], device=device)
        loss = loss + ARGUMENT * cross_entropy(scores.flatten(0, 1), padded.flatten())
    return loss


def _paint(spans: Sequence[TokenSpan], first: int, last: int, begins: int, out: list[int]) -> None:
    for begin, end in spans:
        for token in range(max(begin, first), min(end, last) + 1):
            out[token - first] = begins + (token != begin)


def _types(
    net: Net, labels: Labels, batch: Sequence[Example], vectors: Sequence[Tensor], chance: random.Random
) -> Tensor:
    jobs: list[TypeJob] = []
    right: list[tuple[int, ...]] = []
    mode: list[int] = []
    mutual = [labels.types.index(type_) for type_ in MUTUAL]
    for example, states in zip(batch, vectors, strict=True):
        for one in example.typed:
            marked, shown = flags(one, example.window, chance)
            jobs.append(TypeJob(states, marked))
            right.append(one.own if shown else one.types)
            mode.append(one.mode if shown or len(one.types) == 1 else -1)
            others = [other for other in example.typed if other is not one]
            if chance.random() < MISLED and (wrong := misled(one, others, one.own[0] in mutual, chance)):
                jobs.append(TypeJob(states, mark(example.window, wrong)))
                right.append((labels.types.index(NO_EVENT),))
                mode.append(-1)
    if not jobs:
        return torch.zeros((), device=vectors[0].device)
    types, modes = net.types(jobs)
    logs = types.log_softmax(-1)
    likely = torch.stack([logs[row, list(those)].logsumexp(0) for row, those in enumerate(right)])
    loss: Tensor = -(1 - SMOOTHING) * likely.mean() - SMOOTHING * logs.mean()
    wanted = torch.tensor(mode, device=types.device)
    if (wanted >= 0).any():
        loss = TYPE * loss + MODE * cross_entropy(modes, wanted, ignore_index=-1)
    return loss


def _words(
    net: Net, labels: Labels, batch: Sequence[Example], vectors: Sequence[Tensor], chance: random.Random
) -> Tensor:
    device = vectors[0].device
    rows: list[Tensor] = []
    wanted: list[int] = []
    for example, states in zip(batch, vectors, strict=True):
        if example.words is None:
            continue
        mine = [0] * len(states)
        for (first, last), type_ in example.words:
            for token in range(first, last + 1):
                mine[token - example.window.first] = type_
        rows.append(states)
        wanted += mine
    if not rows:
        return torch.zeros((), device=device)
    return WORD * cross_entropy(net.word(torch.cat(rows)), torch.tensor(wanted, device=device))


def _factuality(
    net: Net, labels: Labels, batch: Sequence[Example], vectors: Sequence[Tensor], chance: random.Random
) -> Tensor:
    device = vectors[0].device
    words = [
        (states[s.predicate[0] - example.window.first : s.predicate[1] - example.window.first + 1].mean(0), s)
        for example, states in zip(batch, vectors, strict=True)
        for s in example.scored
    ]
    if not words:
        return torch.zeros((), device=device)
    rows = torch.stack([row for row, _ in words])
    gold = torch.tensor([s.score for _, s in words], device=device)
    loss: Tensor = SCORE * smooth_l1_loss(net.score(rows).squeeze(-1), gold, beta=0.3)
    statuses = torch.tensor([s.status for _, s in words], device=device)
    if (statuses >= 0).any():
        loss = loss + STATUS * cross_entropy(net.status(rows), statuses, ignore_index=-1)
    return loss
