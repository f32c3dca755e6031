"""`python -m training.card`: docs/heads.md and its plot, from the figures that are kept with the shipped weights."""

import json
from pathlib import Path
from typing import Any

from standoff.language.encoder import WEIGHTS

DOCS = Path(__file__).parent.parent / "docs"
SIZE, EDGE = 260, 40  # of the plot, in pixels


def confusion(figures: dict[str, Any]) -> list[str]:
    """A table: each type, its F1 and rows, and what it is most often taken for."""
    lines = ["| type | F1 | rows | taken for |", "|---|---|---|---|"]
    for type_, (score, rows) in figures["types"].items():
        others = {other: count for other, count in figures["confusion"][type_].items() if other != type_}
        told = ", ".join(f"{other or 'none'} {n}" for other, n in sorted(others.items(), key=lambda i: -i[1])[:4])
        lines.append(f"| {type_ or 'none'} | {score:.3f} | {rows} | {told} |")
    return lines


def plot(sets: dict[str, list[tuple[int, float, float]]]) -> str:
    """Confidence against the share of right answers, a line of dots each set, as SVG."""
    colours = ("#0b5fa5", "#c2571a", "#2e7d32")
    side = SIZE + 2 * EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side + 130} {side}" font-family="sans-serif" '
        'font-size="11">',
        f'<rect width="{side + 130}" height="{side}" fill="#fff"/>',
        f'<path d="M{EDGE} {EDGE}V{EDGE + SIZE}H{EDGE + SIZE}" fill="none" stroke="#444"/>',
        f'<path d="M{EDGE} {EDGE + SIZE}L{EDGE + SIZE} {EDGE}" stroke="#bbb" stroke-dasharray="4"/>',
        f'<text x="{EDGE + SIZE / 2}" y="{side - 8}" text-anchor="middle">confidence</text>',
        f'<text transform="translate(12 {EDGE + SIZE / 2}) rotate(-90)" text-anchor="middle">share right</text>',
    ]
    for mark in (0, 0.5, 1):
        at = EDGE + mark * SIZE
        parts.append(f'<text x="{at}" y="{EDGE + SIZE + 14}" text-anchor="middle">{mark}</text>')
        parts.append(f'<text x="{EDGE - 6}" y="{2 * EDGE + SIZE - at + 4}" text-anchor="end">{mark}</text>')
    for (name, bins), colour in zip(sets.items(), colours, strict=False):
        points = [(EDGE + sure * SIZE, EDGE + (1 - right) * SIZE) for _, sure, right in bins]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}"/>')
        for (x, y), (count, _, _) in zip(points, bins, strict=True):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{1.5 + min(5, count**0.5 / 5):.1f}" fill="{colour}"/>')
        row = EDGE + 16 * list(sets).index(name)
        parts.append(f'<text x="{side}" y="{row}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def card(figures: dict[str, Any]) -> str:
    """The page."""
    polnear, folds, own = figures["polnear dev"], figures.get("plv folds"), figures["own dev types"]
    uw, meantime = figures["uw dev"], figures["meantime dev"]
    words = "{f1:.3f} / {typed:.3f}".format(**figures["own dev event words"])
    exact = " / ".join(f"{polnear[part]:.3f}" for part in ("cue", "source", "content"))
    rows = [
        ("type: our dev sentences, 16 types and none, macro-F1", f"{own['macro']:.3f}", ""),
        ("event words: our dev, F1 / with the right type", words, ""),
        ("calibration error: our dev", f"{own['calibration error']:.3f}", "<= .05"),
        ("factuality: UW dev, MAE / r", f"{uw['mae']:.3f} / {uw['r']:.3f}", "<= .44 / >= .81"),
        ("factuality: MEANTIME dev, MAE / r", f"{meantime['mae']:.3f} / {meantime['r']:.3f}", "<= .30 / >= .50"),
        ("attribution: PolNeAR dev, exact cue / source / content F1", exact, ">= .64 / .68 / .52"),
        ("attribution: PolNeAR dev, all three overlapping, F1", f"{polnear['all']:.3f}", ">= .70"),
    ]
    parts = []
    if folds:  # measured on request alone: five trainings
        low, high = folds["interval"]
        told = f"{folds['macro']:.3f} ({low:.3f} to {high:.3f})"
        rows.insert(0, ("type: PLV_train, folds, 15 roots, macro-F1", told, ">= .88"))
        rows.insert(1, ("calibration error: PLV folds", f"{folds['calibration error']:.3f}", "<= .05"))
        parts = ["## Types on PLV, folds", "", *confusion(folds), ""]
    table = [f"| {what} | {found} | {target} |" for what, found, target in rows]
    return "\n".join(
        [
            "# The heads: figures",
            "",
            "Written by `python -m training.card` from the figures that training left with the shipped weights, before",
            "they were made int8; `python -m benchmarks.heads` measures them as shipped.",
            "What they learned from, and how, stands in [method.md](method.md).",
            "",
            "| what | measured | target |",
            "|---|---|---|",
            *table,
            "",
            *parts,
            "## Types on our dev sentences",
            "",
            *confusion(own),
            "",
            "## Calibration",
            "",
            "![confidence against the share of right answers](calibration.svg)",
            "",
        ]
    )


def main() -> None:
    """Write the page and the plot."""
    figures = json.loads((WEIGHTS / "weights.json").read_text(encoding="utf-8"))["figures"]
    (DOCS / "heads.md").write_text(card(figures), encoding="utf-8")
    sets = {"PLV, folds": figures.get("plv folds"), "our dev": figures["own dev types"]}
    drawn = plot({name: found["reliability"] for name, found in sets.items() if found})
    (DOCS / "calibration.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
