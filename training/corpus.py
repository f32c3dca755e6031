"""The labelled sentences and passages of corpus/, read into records (their form: corpus/GUIDELINES.md).

`python -m training.corpus` prints all of it as JSON lines.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from standoff.knowledge.base import load
from standoff.knowledge.rows import PloverRow
from standoff.model.vocab import EventType, Status
from training.marked import Marked, MarkError, unmark

CORPUS = Path(__file__).parent.parent / "corpus"
SPLITS = ("train", "dev", "test")
TAGS = frozenset("two passive nominal reversed speech negated planned conditional neighbour swap none".split())
_ITEM = re.compile(
    r"(?P<figure>\d+) (?:(?P<type>[A-Z]+)(?:/(?P<mode>[a-z-]+))? (?P<source>[a-z+-]+)>(?P<target>[a-z+-]+)|-)"
    r"(?: (?P<score>[+-]?\d(?:\.\d+)?))?(?: (?P<status>[a-z_]+))?"
)
_NONE = re.compile(r"none(?: (?P<source>[a-z])>(?P<target>[a-z]))?")

Span = tuple[int, int]


class CorpusError(ValueError):
    """A block of the corpus that breaks the guideline: file, line and what is wrong."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: {what}")


@dataclass(frozen=True)
class Event:
    """One event word of a sentence: its span, its type ("" where it is scored for factuality alone), its parties."""

    predicate: Span
    type: str
    mode: str
    sources: tuple[Span, ...]
    targets: tuple[Span, ...]
    score: float
    status: str


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence. `none` holds pairs of parties between which nothing happens that has a type."""

    path: Path
    line: int
    text: str
    events: tuple[Event, ...]
    none: tuple[tuple[Span, Span], ...]
    tags: frozenset[str]


@dataclass(frozen=True)
class Attribution:
    """Who says what by which words; each a list of pieces, source and cue possibly empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Passage:
    """A passage with its attributions; its paragraphs are parted by a blank line."""

    path: Path
    line: int
    text: str
    attributions: tuple[Attribution, ...]


@cache
def modes() -> dict[str, tuple[str, ...]]:
    """The modes of each type, as the table of PLOVER's types has them."""
    found: dict[str, tuple[str, ...]] = {str(type_): () for type_ in EventType}
    for row in load().table("plover.csv", PloverRow):
        found[row.type] += (row.mode,) if row.mode else ()
    return found


def blocks(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The blocks of a file, each with the number of its first line; lines that begin with # are notes."""
    block: list[str] = []
    first = 0
    for number, line in enumerate([*path.read_text(encoding="utf-8").split("\n"), ""], start=1):
        if line.startswith("#"):
            continue
        if line.strip():
            first = first if block else number
            block.append(line)
        elif block:
            yield first, block
            block = []


def sentence(path: Path, line: int, block: list[str]) -> Sentence:
    """Read one block of sentences/. Raises CorpusError."""
    if len(block) != 2 or not block[1].startswith("= "):
        raise CorpusError(path, line, "a block is one line of text and one line that begins with '= '")
    try:
        marked = unmark(block[0])
    except MarkError as error:
        raise CorpusError(path, line, str(error)) from None
    if marked.text != marked.text.strip():
        raise CorpusError(path, line, "the text has blanks at its edge")
    labels, *tags = re.split(r"\s+#", block[1][2:].strip())
    if unknown := set(tags) - TAGS:
        raise CorpusError(path, line + 1, f"unknown tag {sorted(unknown)[0]!r}; tags are {', '.join(sorted(TAGS))}")
    events: list[Event] = []
    none: list[tuple[Span, Span]] = []
    used: set[str] = set()
    for item in labels.split(";"):
        if match := _NONE.fullmatch(item.strip()):
            used |= {key for key in match.groups() if key}
            if match["source"]:
                none.append((_party(path, line, marked, match["source"]), _party(path, line, marked, match["target"])))
        elif match := _ITEM.fullmatch(item.strip()):
            events.append(_event(path, line, marked, match))
            used |= {match["figure"], *(match["source"] or ""), *(match["target"] or "")}
        else:
            raise CorpusError(
                path, line + 1, f"cannot read {item.strip()!r}: FIGURE TYPE/mode SOURCE>TARGET SCORE STATUS"
            )
    if unused := {key for key in marked.spans if key not in used and key.isdigit()}:
        raise CorpusError(path, line + 1, f"event word {sorted(unused)[0]} is marked and has no item")
    return Sentence(path, line, marked.text, tuple(events), tuple(none), frozenset(tags))


def passage(path: Path, line: int, block: list[str]) -> Passage:
    """Read one block of attribution/. Raises CorpusError."""
    try:
        marked = unmark("\n\n".join(block))
    except MarkError as error:
        raise CorpusError(path, line, str(error)) from None
    numbers: dict[str, dict[str, tuple[Span, ...]]] = {}
    for label, spans in marked.spans.items():
        if not re.fullmatch(r"[scx]\d+", label):
            raise CorpusError(path, line, f"unknown label {label!r}: s, c or x with a number")
        numbers.setdefault(label[1:], {})[label[0]] = spans
    found: list[Attribution] = []
    for number, parts in numbers.items():
        if "x" not in parts:
            raise CorpusError(path, line, f"attribution {number} has no content (x{number})")
        if len(parts) == 1:
            raise CorpusError(path, line, f"attribution {number} has neither source nor cue")
        found.append(Attribution(parts.get("s", ()), parts.get("c", ()), parts["x"]))
    return Passage(path, line, marked.text, tuple(sorted(found, key=lambda one: one.content)))


def sentences(corpus: Path, split: str) -> list[Sentence]:
    """Every sentence of a split, in the order of the files' names. Raises CorpusError at the first bad block."""
    return [
        sentence(path, line, block) for path in _files(corpus / "sentences" / split) for line, block in blocks(path)
    ]


def passages(corpus: Path, split: str) -> list[Passage]:
    """Every passage of a split, in the order of the files' names. Raises CorpusError at the first bad block."""
    return [
        passage(path, line, block) for path in _files(corpus / "attribution" / split) for line, block in blocks(path)
    ]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.txt"))


def _event(path: Path, line: int, marked: Marked, match: re.Match[str]) -> Event:
    figure, type_, mode, status = match["figure"], match["type"] or "", match["mode"] or "", match["status"] or "actual"
    if figure not in marked.spans:
        raise CorpusError(path, line + 1, f"event word {figure} is not marked in the text")
    if len(marked.spans[figure]) > 1:
        raise CorpusError(path, line, f"event word {figure} is marked more than once")
    if type_ and type_ not in set(EventType):
        raise CorpusError(path, line + 1, f"unknown type {type_!r}")
    if mode and mode not in modes()[type_]:
        raise CorpusError(path, line + 1, f"{type_} has no mode {mode!r}; it has {', '.join(modes()[type_])}")
    if status not in set(Status):
        raise CorpusError(path, line + 1, f"unknown status {status!r}")
    score = float(match["score"] or (3 if status in ("actual", "ongoing") else 0))
    if not -3 <= score <= 3:
        raise CorpusError(path, line + 1, f"score {score} is not between -3 and +3")
    sides = [
        tuple(_party(path, line, marked, key) for key in (match[side] or "-").split("+") if key != "-")
        for side in ("source", "target")
    ]
    return Event(marked.spans[figure][0], type_, mode, sides[0], sides[1], score, status)


def _party(path: Path, line: int, marked: Marked, key: str) -> Span:
    if key not in marked.spans:
        raise CorpusError(path, line + 1, f"party {key!r} is not marked in the text")
    if len(marked.spans[key]) > 1:
        raise CorpusError(path, line, f"party {key!r} is marked more than once; give the other its own letter or none")
    return marked.spans[key][0]


def main() -> None:
    """Print the corpus as JSON lines: `kind`, `split`, `file`, `line`, `text`, and what is labelled, with its spans."""
    for split in SPLITS:
        for kind, blocks_ in (("sentence", sentences(CORPUS, split)), ("passage", passages(CORPUS, split))):
            for one in blocks_:
                row = asdict(one) | {"kind": kind, "split": split, "path": one.path.relative_to(CORPUS).as_posix()}
                row["tags"] = sorted(row.get("tags", ()))
                sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
