"""Who held an office on a day: the questions of corpus/actors/offices.csv, put as to `standoff knowledge find`.

Usage: python -m benchmarks.offices [--wrong]

right     the one person found is the one asked for (of questions with no holder: nobody is found).
unknown   the tables say that they do not know, or name several.
wrong     one person is found, and it is another; of questions with no holder: somebody.
"""

import argparse
import csv
import hashlib
import unicodedata
from collections import Counter

from benchmarks.passages import FOLDER
from benchmarks.scoring import Score
from standoff.actors.identify import identify
from standoff.actors.lexicon import ActorLexicon
from standoff.knowledge import load

PARTICLES = frozenset("al el bin ibn abu de da dos von van der the sir dr jr".split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list what is not right")
    options = parser.parse_args()
    figures, lines = measure(ActorLexicon(load()))
    if options.wrong:
        print("\n".join(lines))
    print("  ".join(f"{name} {value:.3f}" for name, value in figures.items()))


def measure(lexicon: ActorLexicon) -> tuple[dict[str, float], list[str]]:
    """Shares of right, unknown and wrong answers, and a line for each that is not right."""
    counts: Counter[str] = Counter()
    lines: list[str] = []
    for row in csv.DictReader((FOLDER / "offices.csv").read_text(encoding="utf-8").splitlines()):
        found = [i.name for i in identify(lexicon, row["phrase"], row["date"]) if i.current]
        verdict = judge(found, [name for name in row["answer"].split("|") if name])
        counts[verdict] += 1
        if verdict != "right":
            lines.append(
                f"{verdict}: {row['phrase']} on {row['date']}: {found or 'nobody'}, not {row['answer'] or 'nobody'}"
            )
    return {name: counts[name] / counts.total() for name in ("right", "unknown", "wrong")}, lines


def score_offices(lexicon: ActorLexicon) -> Score:
    """Figures, what is not right, and a digest of the questions. `not_wrong`: right or unknown, higher is better."""
    found, lines = measure(lexicon)
    digest = hashlib.sha256((FOLDER / "offices.csv").read_bytes()).hexdigest()
    return Score({"right": found["right"], "not_wrong": 1 - found["wrong"]}, lines, digest)


def judge(found: list[str], wanted: list[str]) -> str:
    """right, unknown or wrong."""
    if not wanted:
        return "wrong" if found else "right"
    if len(found) != 1:
        return "unknown"
    return "right" if any(same_name(found[0], name) for name in wanted) else "wrong"


def same_name(ours: str, theirs: str) -> bool:
    """Two spellings of one name: the words of the shorter are much like words of the longer."""
    from difflib import SequenceMatcher

    short, long = sorted((_words(ours), _words(theirs)), key=len)
    return all(any(SequenceMatcher(None, a, b).ratio() >= 0.75 for b in long) for a in short)


def _words(name: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return [w for w in plain.replace("-", " ").replace("'", "").replace(".", " ").split() if w not in PARTICLES]


if __name__ == "__main__":
    main()
