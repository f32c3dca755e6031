"""Source and target spans of the CAMEO sentences (shared data/cameo_ner, training part, development use): how many of
them our mentions cover.

Usage: python -m benchmarks.dyad_spans SHARED [--misses]

Each sentence is coded as a report of its own, without a date. A span (source S, target T, reciprocal R) is `found` if
one of our mentions shares a word with it, `headed` if a mention covers the word by which the phrase hangs on the
sentence (the last one outside of "of" and "in" phrases).
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from standoff import Coder, Report

POSTMODIFIERS = frozenset("of in from for at on by with to near who which that and , ( -".split())
NAMES = {"S": "source", "T": "target", "R": "reciprocal"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what no mention covers, by its last word")
    options = parser.parse_args()
    figures, missed = measure(options.shared, Coder())
    for name, value in figures.items():
        print(f"{name:<20} {value:.3f}")
    if options.misses:
        for words, count in missed.most_common():
            print(f"{count:>4}  {words}")


def measure(shared: Path, coder: Coder) -> tuple[dict[str, float], Counter[str]]:
    """Shares found and headed by kind of span, and the phrases of which no word is a mention's."""
    counts: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for words, spans in sentences(shared / "data" / "cameo_ner" / "ner_train.txt"):
        text, at = joined(words)
        coded = coder.code(Report.from_text(text))
        covered = [(m.start, m.end) for a in coded.actors for m in a.mentions]
        for kind, first, last in spans:
            name = NAMES[kind]
            hit = any(a < at[last][1] and b > at[first][0] for a, b in covered)
            head = headed(words, first, last)
            counts[f"{name} all"] += 1
            counts[f"{name} found"] += hit
            counts[f"{name} headed"] += any(a < at[head][1] and b > at[head][0] for a, b in covered)
            if not hit:
                missed[" ".join(words[first : last + 1]).lower()] += 1
    figures = {
        f"{name} {part}": counts[f"{name} {part}"] / counts[f"{name} all"]
        for name in NAMES.values()
        for part in ("found", "headed")
    }
    return figures, missed


def sentences(path: Path) -> Iterator[tuple[list[str], list[tuple[str, int, int]]]]:
    """(words, spans) of each sentence; a span is its letter, first and last word."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.rsplit(" ", 1) for line in block.splitlines() if line.strip()]
        spans: list[tuple[str, int, int]] = []
        for i, (_, tag) in enumerate(rows):
            if tag.startswith("B-") or (tag != "O" and not (spans and spans[-1][2] == i - 1)):
                spans.append((tag[-1], i, i))
            elif tag != "O":
                spans[-1] = (spans[-1][0], spans[-1][1], i)
        if rows:
            yield [word for word, _ in rows], spans


def joined(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The sentence as text, and where each word stands."""
    text, at = "", []
    for word in words:
        glued = word in (",", ".", ";", ":", "?", "!", "'s", "'", ")", "n't", "%") or text.endswith("(")
        text += "" if glued or not text else " "
        at.append((len(text), len(text) + len(word)))
        text += word
    return text, at


def headed(words: list[str], first: int, last: int) -> int:
    """The index of the head word of a phrase, by its surface."""
    cut = next((i for i in range(first + 1, last + 1) if words[i].lower() in POSTMODIFIERS), last + 1)
    head = cut - 1
    return head - 1 if words[head] in ("'s", "'") and head > first else head


if __name__ == "__main__":
    main()
