"""Other people's labelled texts, read from the shared data folder by path; none of them is part of this project."""

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path

from training.corpus import Attribution, Passage, Span

_MARK = re.compile(r"</?[st]>")


@dataclass(frozen=True)
class TypedPair:
    """A sentence with the two parties between which something happens. `group` is shared by rows of one sentence."""

    text: str
    source: Span
    target: Span
    label: str
    group: str


@dataclass(frozen=True)
class ScoredText:
    """A sentence with event words and how far it commits itself to each: (span, score from -3 to 3)."""

    text: str
    words: tuple[tuple[Span, float], ...]


def plv(shared: Path) -> list[TypedPair]:
    """PLV_train: 15 roots, CONCEDE and RETREAT being one, YIELD. Where a party is marked twice, its first place."""
    rows = []
    with (shared / "data/plv/PLV_train.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, spans = _unmarked(row["marked_sentence"])
            for key, words in (("s", row["source"].strip()), ("t", row["target"].strip())):
                if key not in spans and words in text:
                    spans[key] = (text.index(words), text.index(words) + len(words))
            if "s" in spans and "t" in spans:
                rows.append(TypedPair(text, spans["s"], spans["t"], row["gold_root"], " ".join(text.lower().split())))
    return rows


def scored(shared: Path, name: str, split: str) -> list[ScoredText]:
    """The factuality sets UW and MEANTIME, tokens joined by blanks as they come."""
    out = []
    with (shared / f"data/factuality/{name}/{split}.jsonl").open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            ends, at = [], 0
            tokens = row["text"].split(" ")
            for token in tokens:
                ends.append((at, at + len(token)))
                at += len(token) + 1
            words = [
                ((ends[first][0], ends[last - 1][1]), float(target["label"]))
                for target in row["targets"]
                for first, last in [target["span1"]]
            ]
            out.append(ScoredText(row["text"], tuple(words)))
    return out


def polnear(shared: Path, split: str) -> list[Passage]:
    """PolNeAR's articles, each once: where two people labelled it, the labels whose file sorts first."""
    folder = shared / "data/polnear" / split
    labels = sorted((folder / "attributions").glob("*.ann"))
    out = []
    for path in sorted((folder / "text").glob("*.txt")):
        mine = [label for label in labels if label.stem == path.stem or label.stem.rpartition("_")[0] == path.stem]
        if mine:
            text = path.read_bytes().decode("utf-8")
            out.append(Passage(path, 1, text, tuple(_brat(mine[0]))))
    return out


def _brat(path: Path) -> list[Attribution]:
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[dict[str, list[str]]] = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if re.match(r"T\d+\t", line):
            key, where, *_ = line.split("\t")
            places = where.split(" ", 1)[1]
            pieces = [piece.split(" ") for piece in places.split(";")]
            spans[key] = tuple(sorted((int(start), int(end)) for start, end in pieces))
        elif re.match(r"E\d+\t", line):
            roles: dict[str, list[str]] = {}
            for part in line.split("\t")[1].split():
                role, _, key = part.partition(":")
                roles.setdefault(re.sub(r"\d+$", "", role), []).append(key)
            events.append(roles)
    found = []
    for roles in events:
        source, cue, content = (
            tuple(sorted(span for key in roles.get(role, ()) for span in spans.get(key, ())))
            for role in ("Source", "Cue", "Content")
        )
        found.append(Attribution(source, cue, content))
    return found


def _unmarked(marked: str) -> tuple[str, dict[str, Span]]:
    parts: list[str] = []
    length = 0
    open_: dict[str, int] = {}
    spans: dict[str, Span] = {}
    at = 0
    for match in _MARK.finditer(marked):
        parts.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        label = match.group()[-2]
        if match.group().startswith("</"):
            start = open_.pop(label, None)
            if start is not None and label not in spans:
                spans[label] = (start, length)
        else:
            open_[label] = length
    text = "".join([*parts, marked[at:]])
    for label, (start, end) in spans.items():
        words = text[start:end]
        spans[label] = (start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
    return text, spans
