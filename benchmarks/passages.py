"""Passages labelled for actors (corpus/actors): read as text, actors and mentions. GUIDELINES.md there has the form."""

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "corpus" / "actors"
_OPEN = re.compile(r"\[([A-Za-z0-9]+(?:\+[A-Za-z0-9]+)*)(\?)?\|")


@dataclass(frozen=True, slots=True)
class GoldActor:
    """Each of kinds, countries and sectors holds the acceptable answers, the better first; "-" is none."""

    id: str
    name: str
    kinds: tuple[str, ...]
    countries: tuple[str, ...]
    sectors: tuple[str, ...]
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A span of the text and the ids of the actors it refers to; optional: may be found or not."""

    start: int
    end: int
    actors: frozenset[str]
    optional: bool


@dataclass(slots=True)
class Passage:
    name: str
    date: str
    text: str = ""
    actors: dict[str, GoldActor] = field(default_factory=dict)
    mentions: list[GoldMention] = field(default_factory=list)


def read_passage(path: Path) -> Passage:
    """Read one file. Raises ValueError, which names file and line, for what is not in the form."""
    lines = path.read_text(encoding="utf-8").split("\n")
    head = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    facts = dict(line.split(": ", 1) for line in lines[:head])
    cast = next((i for i in range(head + 1, len(lines)) if not lines[i].strip()), len(lines))
    passage = Passage(path.stem, facts["date"].strip())
    for i in range(head + 1, cast):
        actor = _actor(lines[i], f"{path.name}, line {i + 1}")
        passage.actors[actor.id] = actor
    _mark(passage, "\n".join(lines[cast + 1 :]).strip() + "\n", path.name)
    return passage


def read_passages(split: str) -> list[Passage]:
    """The passages of a split, dev or test."""
    return [read_passage(path) for path in sorted((FOLDER / split).glob("*.txt"))]


def _actor(line: str, where: str) -> GoldActor:
    name, _, rest = line.partition(" = ")
    parts = [part.strip() for part in rest.split(";")]
    if len(parts) not in (4, 5):
        raise ValueError(f"{where}: an actor is `id = name; kind; country; sector`, found {line!r}")
    members = tuple(parts[4].removeprefix("members").split()) if len(parts) == 5 else ()
    kinds, countries, sectors = (tuple(p.strip() for p in part.split("/")) for part in parts[1:4])
    return GoldActor(name.strip(), parts[0], kinds, countries, sectors, members)


def _mark(passage: Passage, marked: str, where: str) -> None:
    """Take the brackets out of the text and keep what they mark."""
    out: list[str] = []
    length, i = 0, 0
    opened: list[tuple[int, frozenset[str], bool]] = []
    while i < len(marked):
        found = _OPEN.match(marked, i)
        if found:
            ids = frozenset(found[1].split("+"))
            if unknown := ids - passage.actors.keys():
                raise ValueError(f"{where}: {sorted(unknown)} in {marked[i : i + 40]!r} is declared nowhere")
            opened.append((length, ids, bool(found[2])))
            i = found.end()
            continue
        if marked[i] == "]":
            if not opened:
                raise ValueError(f"{where}: a bracket closes that was not opened, near {marked[i - 30 : i]!r}")
            start, ids, optional = opened.pop()
            passage.mentions.append(GoldMention(start, length, ids, optional))
        else:
            if marked[i] == "[":
                raise ValueError(f"{where}: {marked[i : i + 20]!r} is no mention; write [id|words]")
            out.append(marked[i])
            length += 1
        i += 1
    if opened:
        raise ValueError(f"{where}: {len(opened)} brackets are not closed")
    passage.text = "".join(out)
    passage.mentions.sort(key=lambda m: (m.start, -m.end))
