"""The actor tables: how fast they load and answer, how much memory they take, and what coreference costs.

Usage: python -m benchmarks.lookups

tables    seconds to load all knowledge tables, and megabytes that the process grew by.
index     the same of the actor lexicon built on them.
lookups   names looked up a second, as `ActorLexicon.name_at` does at each token of our own texts.
coref     seconds of joining mentions (from named people to pronouns), as a share of the parse of the same texts.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.texts import ROOT, own_texts

ROUNDS = 3
_LOAD = """
import json, time
def megabytes():
    return int(open('/proc/self/statm').read().split()[1]) * 4096 / 1e6
import standoff.knowledge, standoff.actors.lexicon
before, started = megabytes(), time.perf_counter()
tables = standoff.knowledge.load()
loaded, middle = time.perf_counter(), megabytes()
standoff.actors.lexicon.ActorLexicon(tables)
print(json.dumps([loaded - started, middle - before, time.perf_counter() - loaded, megabytes() - middle]))
"""


def main() -> None:
    for name, value in measure().items():
        print(f"{name:<16} {value:,.3f}" if value < 1000 else f"{name:<16} {value:,.0f}")


def measure() -> dict[str, float]:
    """All figures; medians of new processes for loading."""
    runs = [_load() for _ in range(ROUNDS)]
    tables, tables_mb, index, index_mb = (median(column) for column in zip(*runs, strict=True))
    lookups, share = _at_work()
    return {
        "tables_s": tables,
        "tables_mb": tables_mb,
        "index_s": index,
        "index_mb": index_mb,
        "lookups_per_s": lookups,
        "coref_of_parse": share,
    }


def _load() -> list[float]:
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True, cwd=ROOT)
    figures: list[float] = json.loads(done.stdout)
    return figures


def _at_work() -> tuple[float, float]:
    from standoff import Coder, Report
    from standoff.actors import find_actors
    from standoff.actors.mentions import MentionFinder
    from standoff.attribution import find_attributions
    from standoff.wire import dissect

    coder = Coder()
    for text in own_texts():  # what is made once and kept is no cost of a report
        coder.code(Report.from_text(text))
    asked = looking = parsing = finding = joining = 0.0
    for text in own_texts():
        report = Report.from_text(text)
        anatomy = dissect(report, coder.knowledge)
        started = time.process_time()
        parse = coder.parser.parse(report.text, anatomy.passages)
        parsing += time.process_time() - started
        attributions = find_attributions(parse, coder.cues)
        started = time.process_time()
        for i in range(len(parse)):
            coder.actors.name_at(parse.lower, parse.word, i, "2005-05-05")
        looking += time.process_time() - started
        asked += len(parse)
        started = time.process_time()
        MentionFinder(parse, coder.actors, "2005-05-05").run()
        finding = time.process_time() - started
        started = time.process_time()
        find_actors(parse, attributions, coder.actors, "2005-05-05", None)
        joining += time.process_time() - started - finding
    return asked / looking, joining / parsing


if __name__ == "__main__":
    assert Path("/proc/self/statm").exists(), "memory is read from /proc: run it on Linux"
    main()
