"""Attribution against PolNeAR: precision, recall and F of cue, source and content.

Usage: python benchmarks/attribution.py SHARED [--split dev] [--misses N]

SHARED is the folder with data/polnear (see its SOURCE.md: the texts may not leave the machine). Only the
development split is for tuning. Each .ann file is scored as a document of its own. `exact`: the same
characters, white space at the ends aside. `overlap`: at least one character in common, one to one, in
order. `all three`: cue, source and content of one attribution each overlap.
"""

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from standoff.attribution import CueLexicon, find_attributions
from standoff.attribution.outline import outline
from standoff.knowledge.base import Knowledge, load
from standoff.language import Parser
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage

Spans = tuple[tuple[int, int], ...]
Triple = dict[str, Spans]
PARTS = ("cue", "source", "content")


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("shared", type=Path)
    args.add_argument("--split", default="dev", choices=("train", "dev"))
    args.add_argument(
        "--misses", type=int, default=0, help="print the first N attributions that were missed or invented"
    )
    options = args.parse_args()
    score(options.shared / "data" / "polnear" / options.split, load(), options.misses)


def score(folder: Path, knowledge: Knowledge, misses: int = 0) -> dict[str, float]:
    """Print the figures of one split, return the F values."""
    parser, lexicon = Parser(knowledge), CueLexicon.build(knowledge)
    counts: Counter[str] = Counter()
    parsing = finding = 0.0
    done: dict[str, list[Triple]] = {}
    for ann in sorted((folder / "attributions").glob("*.ann")):
        name = ann.stem.rsplit("_", 1)[0]
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        if name not in done:
            begin = time.perf_counter()
            parse = parser.parse(text, list(paragraphs(text)))
            middle = time.perf_counter()
            found = find_attributions(parse, lexicon)
            parsing, finding = parsing + middle - begin, finding + time.perf_counter() - middle
            wide = [outline(parse, a) for a in found]
            done[name] = [{"cue": spans(o.cue), "source": spans(o.source), "content": spans(o.content)} for o in wide]
        gold = list(read_gold(ann.read_bytes().decode("utf-8"), text))
        compare(gold, done[name], counts)
        if misses > 0:
            misses -= show(gold, done[name], text, misses)
    figures = report(counts)
    print(f"time: {finding / parsing:.1%} of the parse")
    return figures


def paragraphs(text: str) -> Iterator[Passage]:
    """Each line is a paragraph; the first one is the headline."""
    for n, line in enumerate(re.finditer(r"\S[^\n]*", text)):
        yield Passage(
            ZoneKind.HEADLINE if n == 0 else ZoneKind.BODY, line.start(), line.start() + len(line.group().rstrip()), n
        )


def read_gold(ann: str, text: str) -> Iterator[Triple]:
    """The attributions of a brat file; several spans of one part are joined."""
    marks: dict[str, Spans] = {}
    for line in ann.splitlines():
        if match := re.match(r"(T\d+)\t\S+ ([\d ;]+)\t", line):
            pairs = [tuple(map(int, piece.split())) for piece in match[2].split(";")]
            marks[match[1]] = tuple((a, b) for a, b in (_trim(text, *pair) for pair in pairs) if a < b)
    for line in ann.splitlines():
        if re.match(r"E\d+\t", line):
            parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for role, mark in (item.split(":") for item in line.split("\t")[1].split()):
                parts[re.sub(r"\d+$", "", role).lower()].extend(marks.get(mark, ()))
            yield {part: tuple(sorted(parts[part])) for part in PARTS}


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def spans(found: Iterable[tuple[int, int]]) -> Spans:
    return tuple((a, b) for a, b in found)


def overlap(one: Spans, other: Spans) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def compare(gold: list[Triple], found: list[Triple], counts: Counter[str]) -> None:
    """Add the hits of one document."""
    for part in PARTS:
        ours = {t[part] for t in found if t[part]}
        theirs = {t[part] for t in gold if t[part]}
        tally(counts, f"{part} exact", len(ours & theirs), len(ours), len(theirs))
        lenient_ours, lenient_theirs = _ends(ours), _ends(theirs)
        if part != "cue":
            tally(
                counts, f"{part} same ends", len(lenient_ours & lenient_theirs), len(lenient_ours), len(lenient_theirs)
            )
        tally(counts, f"{part} overlap", _pairs(ours, theirs), len(ours), len(theirs))
    hits, used = 0, set()
    for g in gold:
        match = next(
            (
                k
                for k, f in enumerate(found)
                if k not in used and all(overlap(g[p], f[p]) or (not g[p] and not f[p]) for p in PARTS)
            ),
            None,
        )
        if match is not None:
            hits += 1
            used.add(match)
    tally(counts, "all three overlap", hits, len(found), len(gold))


def _ends(parts: set[Spans]) -> set[tuple[int, int]]:
    return {(p[0][0], p[-1][1]) for p in parts}


def _pairs(ours: set[Spans], theirs: set[Spans]) -> int:
    free, hits = sorted(ours), 0
    for g in sorted(theirs):
        match = next((f for f in free if overlap(f, g)), None)
        if match is not None:
            free.remove(match)
            hits += 1
    return hits


def tally(counts: Counter[str], name: str, hits: int, found: int, gold: int) -> None:
    counts.update({f"{name}|hit": hits, f"{name}|found": found, f"{name}|gold": gold})


def report(counts: Counter[str]) -> dict[str, float]:
    figures = {}
    print(f"{'':24}{'P':>8}{'R':>8}{'F':>8}")
    for name in dict.fromkeys(key.split("|")[0] for key in counts):
        hit, found, gold = (counts[f"{name}|{what}"] for what in ("hit", "found", "gold"))
        p, r = hit / max(found, 1), hit / max(gold, 1)
        figures[name] = 2 * p * r / max(p + r, 1e-9)
        print(f"{name:24}{p:8.3f}{r:8.3f}{figures[name]:8.3f}")
    return figures


def show(gold: list[Triple], found: list[Triple], text: str, most: int) -> int:
    """Print what differs, at most `most` lines; the number printed."""
    shown = 0
    for sign, these, those in (("-", gold, found), ("+", found, gold)):
        for t in these:
            if shown < most and not any(overlap(t["cue"], o["cue"]) for o in those):
                words = [" .. ".join(text[a:b] for a, b in t[p]).replace("\n", " ") for p in PARTS]
                print(sign, " | ".join(words)[:300])
                shown += 1
    return shown


if __name__ == "__main__":
    main()
