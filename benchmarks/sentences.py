"""Events that coding finds in our labelled sentences: python -m benchmarks.sentences [dev|test] [--encoder] [--wrong N]

Each sentence of corpus/sentences is coded as a report of its own. An event that is found counts for the labelled one
whose event word it shares: `word`; `typed`: with the right type; `joint`: and a source and a target that overlap those
labelled, where there are any. F1 over all labelled events that have a type; `precision` is that of `word`. Two in three
of these sentences are hard on purpose: told in rare words, passive, nominal, two events at once.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.scoring import Score
from benchmarks.texts import ROOT
from standoff import Coder, Report
from standoff.errors import ReportError
from standoff.model import CodedReport, Event, Party
from training import corpus


def score_sentences(split: str, coder: Coder) -> Score:
    """The figures of a split."""
    counts: Counter[str] = Counter()
    texts = []
    misses = []
    for sentence in corpus.sentences(ROOT / "corpus", split):
        texts.append(repr((sentence.text, sentence.events, sentence.none)))
        try:
            coded = coder.code(Report.from_text(sentence.text))
        except ReportError:
            continue
        misses += list(_compare(sentence, coded, counts))
    whole = max(1, counts["gold"] + counts["found"])
    figures = {key: 2 * counts[key] / whole for key in ("word", "typed", "joint")}
    figures["precision"] = counts["sharing"] / max(1, counts["found"])
    return Score(figures, misses, hashlib.sha256("\x00".join(texts).encode()).hexdigest())


def _compare(sentence: corpus.Sentence, coded: CodedReport, counts: Counter[str]) -> Iterator[str]:
    shared: set[str] = set()
    for gold in sentence.events:
        if not gold.type:
            continue
        counts["gold"] += 1
        here = [e for e in coded.events if any(_meet(span, gold.predicate) for span in e.predicate)]
        shared |= {e.id for e in here}
        right = [e for e in here if e.type == gold.type]
        counts["word"] += bool(here)
        counts["typed"] += bool(right)
        counts["joint"] += any(_sides(e, gold) for e in right)
    counts["found"] += len(coded.events)
    counts["sharing"] += len(shared)
    for event in coded.events:
        if event.id not in shared:
            words = " ".join(span.of(sentence.text) for span in event.predicate)
            yield f"{event.basis} {event.type} {words!r} {event.confidence}: {sentence.text}"


def _sides(event: Event, gold: corpus.Event) -> bool:
    return _among(event.sources, gold.sources) and _among(event.targets, gold.targets)


def _among(parties: Sequence[Party], gold: Sequence[tuple[int, int]]) -> bool:
    return not gold or any(p.span is not None and any(_meet(p.span, g) for g in gold) for p in parties)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def main() -> None:
    """Print the figures, and events that were found where none is labelled."""
    split = next((a for a in sys.argv[1:] if a in ("dev", "test")), "dev")
    found = score_sentences(split, Coder(encoder="--encoder" in sys.argv))
    for name, value in found.figures.items():
        print(f"{name:10} {value:.4f}")
    if "--wrong" in sys.argv:
        print("\n".join(found.misses[: int(sys.argv[sys.argv.index("--wrong") + 1])]))


if __name__ == "__main__":
    main()
