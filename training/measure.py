"""The figures: F1 of attribution spans, macro-F1 of types, error and correlation of factuality, calibration."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from training.corpus import Attribution, Span

Part = tuple[Span, ...]


def f1(right: float, found: float, wanted: float) -> float:
    """F1 from counts."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def attribution(gold: Sequence[Sequence[Attribution]], found: Sequence[Sequence[Attribution]]) -> dict[str, float]:
    """Over all texts: F1 of cues, sources and contents whose pieces are exactly those of the gold, of attributions of
    which all three overlap, and how many were found for each wanted."""
    counts: Counter[str] = Counter()
    for wanted, mine in zip(gold, found, strict=True):
        for part in ("cue", "source", "content"):
            golds, mines = ({getattr(one, part) for one in of if getattr(one, part)} for of in (wanted, mine))
            counts[f"{part} right"] += len(golds & mines)
            counts[f"{part} found"] += len(mines)
            counts[f"{part} wanted"] += len(golds)
        counts["all right"] += _overlapping(wanted, mine)
        counts["all found"] += len(mine)
        counts["all wanted"] += len(wanted)
    parts = ("cue", "source", "content", "all")
    return {part: f1(*(counts[f"{part} {what}"] for what in ("right", "found", "wanted"))) for part in parts} | {
        "ratio": counts["all found"] / max(1, counts["all wanted"])
    }


def _overlapping(wanted: Sequence[Attribution], mine: Sequence[Attribution]) -> int:
    taken: set[int] = set()
    for gold in wanted:
        for number, one in enumerate(mine):
            if number not in taken and all(
                _overlap(getattr(gold, part), getattr(one, part)) for part in ("source", "cue", "content")
            ):
                taken.add(number)
                break
    return len(taken)


def _overlap(one: Part, other: Part) -> bool:
    if not one and not other:
        return True
    return any(a < d and c < b for a, b in one for c, d in other)


def by_type(gold: Sequence[str], found: Sequence[str]) -> dict[str, tuple[float, int]]:
    """F1 and number of rows of each type that the gold has."""
    rows = Counter(gold)
    seen = Counter(found)
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    return {type_: (f1(right[type_], seen[type_], rows[type_]), rows[type_]) for type_ in sorted(rows)}


def macro(gold: Sequence[str], found: Sequence[str]) -> float:
    """Mean F1 over the types that the gold has."""
    scores = [score for score, _ in by_type(gold, found).values()]
    return float(np.mean(scores))


def interval(gold: Sequence[str], found: Sequence[str], groups: Sequence[str], draws: int = 500) -> tuple[float, float]:
    """A 95 % interval of macro-F1, by drawing groups of rows (sentences) again with a fixed seed."""
    rng = np.random.default_rng(0)
    rows: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        rows.setdefault(group, []).append(number)
    keys = list(rows)
    scores = []
    for _ in range(draws):
        drawn = [row for key in rng.integers(0, len(keys), len(keys)) for row in rows[keys[key]]]
        scores.append(macro([gold[row] for row in drawn], [found[row] for row in drawn]))
    low, high = np.quantile(scores, [0.025, 0.975])
    return float(low), float(high)


def regression(gold: Sequence[float], found: Sequence[float]) -> dict[str, float]:
    """Mean absolute error and Pearson's r (0 where either never varies)."""
    one, other = np.array(gold), np.array(found)
    varies = len(one) > 1 and one.std() > 0 and other.std() > 0
    return {"mae": float(np.abs(one - other).mean()), "r": float(np.corrcoef(one, other)[0, 1]) if varies else 0.0}


def confusion(gold: Sequence[str], found: Sequence[str]) -> dict[str, dict[str, int]]:
    """How often each type of the gold was taken for which."""
    out: dict[str, dict[str, int]] = {}
    for (one, other), count in sorted(Counter(zip(gold, found, strict=True)).items()):
        out.setdefault(one, {})[other] = count
    return out


def reliability(confidence: Sequence[float], right: Sequence[bool], bins: int = 10) -> list[tuple[int, float, float]]:
    """Of each bin of confidence that is not empty: answers in it, their mean confidence, the share of them that is
    right."""
    sure, hit = np.array(confidence), np.array(right, dtype=float)
    where = np.minimum((sure * bins).astype(int), bins - 1)
    inside = [where == number for number in range(bins)]
    return [(int(i.sum()), float(sure[i].mean()), float(hit[i].mean())) for i in inside if i.any()]


def calibration_error(confidence: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: the gaps between confidence and share of right answers, weighed by answers."""
    found = reliability(confidence, right, bins)
    total = sum(count for count, _, _ in found)
    return sum(count * abs(sure - hit) for count, sure, hit in found) / total if total else 0.0
