"""What the encoder's heads get right: python -m benchmarks.heads [dev|test] [--confusion]

dev: PolNeAR, UW and MEANTIME dev (shared data) and our own dev sentences. test: our own held-back sentences and
passages. The shipped weights are asked; the parties of a pair are those that the labels mark, where `standoff predict`
must find them by their words.
"""

import hashlib
import sys
from collections import Counter
from pathlib import Path

from benchmarks.scoring import Score
from benchmarks.texts import ROOT, shared_folder
from standoff.language.encoder import Encoder, shipped
from training import corpus, evaluate, measure, sources
from training.examples import Maker


def score_heads(split: str, shared: Path | None, encoder: Encoder | None = None) -> Score:
    """Every figure of a split that there is data for."""
    encoder = encoder or shipped()
    maker = Maker(encoder.labels, encoder.tokenizer)
    figures: dict[str, float] = {}
    texts: list[str] = []
    if split == "dev" and shared is not None:
        passages = sources.polnear(shared, "dev")
        _add(figures, "polnear", evaluate.attribution(encoder, passages, maker.passages(passages)))
        texts += [p.text for p in passages]
        for name in ("UW", "MEANTIME"):
            rows = sources.scored(shared, name, "dev")
            _add(figures, name.lower(), evaluate.factuality(encoder, maker.scored(rows)))
            texts += [row.text for row in rows]
    own = corpus.passages(ROOT / "corpus", split)
    if own:
        _add(figures, "passages", evaluate.attribution(encoder, own, maker.passages(own)))
    examples = maker.sentences(corpus.sentences(ROOT / "corpus", split))
    answers = evaluate.typed(encoder, examples, temperature=encoder.temperature)
    figures["types_macro"] = measure.macro(answers.gold, answers.found)
    figures["types_accuracy"] = sum(answers.right) / len(answers.right)
    figures["types_calibration"] = 1 - measure.calibration_error(answers.sure, answers.right)
    _add(figures, "words", evaluate.words(encoder, examples))
    _add(figures, "factuality", evaluate.factuality(encoder, examples))
    texts += [repr((p.text, p.attributions)) for p in own]
    texts += [repr((s.text, s.events, s.none)) for s in corpus.sentences(ROOT / "corpus", split)]
    return Score(figures, [], hashlib.sha256("\x00".join(texts).encode()).hexdigest())


def confusion(split: str, encoder: Encoder) -> list[str]:
    """A line for each type: its F1, its rows, and what it is most often taken for."""
    maker = Maker(encoder.labels, encoder.tokenizer)
    answers = evaluate.typed(encoder, maker.sentences(corpus.sentences(ROOT / "corpus", split)))
    pairs = Counter(zip(answers.gold, answers.found, strict=True))
    lines = []
    for type_, (score, rows) in measure.by_type(answers.gold, answers.found).items():
        wrong = Counter({other: n for (one, other), n in pairs.items() if one == type_ != other})
        told = ", ".join(f"{other or 'no event'} {n}" for other, n in wrong.most_common(4))
        lines.append(f"{type_ or 'no event':10} {score:.3f} {rows:5}  {told}")
    return lines


def _add(figures: dict[str, float], name: str, found: dict[str, float]) -> None:
    """Figures are kept so that higher is better: an error becomes 3 less the error."""
    for key, value in found.items():
        if key == "mae":
            figures[f"{name}_closeness"] = 3 - value
        elif key != "ratio":
            figures[f"{name}_{key}"] = value


def main() -> None:
    """Print the figures."""
    split = next((a for a in sys.argv[1:] if not a.startswith("-")), "dev")
    for name, value in score_heads(split, shared_folder()).figures.items():
        print(f"{name:24} {value:.4f}")
    if "--confusion" in sys.argv:
        print("\n".join(confusion(split, shipped())))


if __name__ == "__main__":
    main()
