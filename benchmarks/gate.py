"""The accuracy gate: no figure may fall below what was recorded.

Usage: python benchmarks/gate.py [--update] [--allow-regression]

Without options: compare, and end with 1 when a figure fell. --update: record the figures of today; refuses to
lower one without --allow-regression.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # run as a script or as a module

from benchmarks.actors import score_actors  # noqa: E402  # after the path is set
from benchmarks.heads import score_heads  # noqa: E402
from benchmarks.offices import score_offices  # noqa: E402
from benchmarks.scoring import Score, score, sets  # noqa: E402
from benchmarks.sentences import score_sentences  # noqa: E402
from benchmarks.texts import shared_folder  # noqa: E402
from standoff import Coder  # noqa: E402

BASELINES = Path(__file__).with_name("baselines.json")
GATED = (
    "seed", "dev", "actors", "offices", "heads_dev", "heads_test", "sentences", "sentences_encoder", "dev_encoder",
)  # fmt: skip  # of what is held back only totals
TOLERANCE = 0.01  # one item of the small sets more or less


@dataclass(frozen=True, slots=True)
class Baseline:
    """The figures of a set, and the digest of the golds and texts they were measured on."""

    digest: str
    figures: dict[str, float]


def baselines(path: Path = BASELINES) -> dict[str, Baseline]:
    """What was recorded, by set; empty when nothing was."""
    if not path.exists():
        return {}
    return {name: Baseline(**fields) for name, fields in json.loads(path.read_text(encoding="utf-8")).items()}


def measure(shared: Path, coder: Coder) -> dict[str, Score]:
    """Score the gated sets."""
    return {name: measure_one(name, shared, coder) for name in GATED}


def measure_one(name: str, shared: Path, coder: Coder) -> Score:
    """Score one of the gated sets: whole reports, passages labelled for actors, questions about offices, the encoder's
    heads, or the events of single sentences; with the encoder's events where the name says so."""
    if name.endswith("_encoder"):
        return measure_one(name.removesuffix("_encoder"), shared, Coder(coder.overlay, encoder=True))
    if name == "sentences":
        return score_sentences("dev", coder)
    if name == "actors":
        return score_actors("dev", coder)
    if name in ("heads_dev", "heads_test"):
        return score_heads(name.removeprefix("heads_"), shared)
    if name == "offices":
        return score_offices(coder.actors)
    return score(sets(shared)[name], shared, coder)


def fallen(recorded: Baseline, figures: Mapping[str, float]) -> list[str]:
    """The figures that fell by more than the tolerance, each as one line."""
    return [
        f"{key}: {figures.get(key, 0.0):.4f}, recorded {floor:.4f}"
        for key, floor in sorted(recorded.figures.items())
        if figures.get(key, 0.0) < floor - TOLERANCE
    ]


def record(scores: Mapping[str, Score], *, allow_regression: bool, path: Path = BASELINES) -> list[str]:
    """Write the figures down, unless one is lower than before and that is not allowed; returns those lines."""
    known = baselines(path)
    lower = [
        f"{name} {line}"
        for name, found in scores.items()
        if name in known
        for line in fallen(known[name], found.figures)
    ]
    if lower and not allow_regression:
        return lower
    made = {name: asdict(Baseline(found.digest, found.figures)) for name, found in scores.items()}
    path.write_text(json.dumps(made, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return []


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    options = parser.parse_args()
    shared = shared_folder()
    if shared is None:
        print("the shared material with the scorer is not there; set STANDOFF_SHARED to its folder", file=sys.stderr)
        return 2
    scores = measure(shared, Coder())
    if options.update:
        lower = record(scores, allow_regression=options.allow_regression)
        print("\n".join([*lower, "refused: give --allow-regression to lower a figure"] if lower else ["recorded"]))
        return bool(lower)
    known = baselines()
    wrong = [f"{n}: no baseline recorded" for n in scores if n not in known]
    wrong += [
        f"{n}: golds changed, record anew" for n, s in scores.items() if n in known and known[n].digest != s.digest
    ]
    wrong += [f"{n} {line}" for n, s in scores.items() if n in known for line in fallen(known[n], s.figures)]
    print("\n".join(wrong or ["no figure fell"]))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
