"""Coreference against GUM's news: how many mentions are linked to an earlier one of their chain.

Usage: python benchmarks/coreference.py SHARED

SHARED is the folder with data/wikinews (see its SOURCE.md). Scored are the mentions of people and organisations
that take up an earlier mention of the same chain; `linked`: our mention over the head refers to an actor that an
earlier mention of the chain refers to as well. `wrong`: it refers to an actor that only mentions of other chains
refer to. The baseline links two mentions where their last words are the same.
"""

import argparse
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from standoff.actors import ActorLexicon, Cast, find_actors
from standoff.attribution import CueLexicon, find_attributions
from standoff.knowledge import load
from standoff.language import Parser
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage

KINDS = ("person", "organization")
PRONOUNS = frozenset(
    "he him his she her hers it its they them their theirs who which whose we us our i me my mine".split()
)
OPEN = re.compile(r"\((\d+)-([a-z]+)[^()]*|(\d+)\)|\)")


@dataclass(frozen=True)
class Mention:
    chain: str
    start: int
    end: int


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("shared", type=Path)
    folder = args.parse_args().shared / "data" / "wikinews" / "dep"
    knowledge = load()
    parser, cues, lexicon = Parser(knowledge), CueLexicon.build(knowledge), ActorLexicon(knowledge)
    counts: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("GUM_news_*.conllu")):
        text, passages, gold, day = read(path)
        parse = parser.parse(text, passages)
        compare(text, find_actors(parse, find_attributions(parse, cues), lexicon, day, None), gold, counts)
    for kind in ("pronouns", "others"):
        total = counts[kind, "all"]
        parts = (f"{part} {counts[kind, part] / total:.3f}" for part in ("linked", "wrong", "baseline"))
        print(f"{kind}: {total} mentions, {', '.join(parts)}")


def read(path: Path) -> tuple[str, list[Passage], list[Mention], str | None]:
    """Text, paragraphs, gold mentions and day of one file."""
    text, day = "", None
    passages: list[Passage] = []
    mentions: list[Mention] = []
    stack: list[tuple[str, str, int]] = []
    begin = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# meta::dateCreated"):
            day = line.split("= ")[1]
        if line.startswith("# newpar") and not line.startswith("# newpar_") and len(text) > begin:
            passages.append(Passage(ZoneKind.BODY, begin, len(text.rstrip()), len(passages)))
            text = text.rstrip() + "\n\n"
            begin = len(text)
        cells = line.split("\t")
        if len(cells) < 10 or not cells[0].isdigit():
            continue
        start, text = len(text), text + cells[1]
        for found in OPEN.finditer(next((m[7:] for m in cells[9].split("|") if m.startswith("Entity=")), "")):
            if found[1]:
                stack.append((found[1], found[2], start))
            elif stack:
                at = next((i for i in range(len(stack) - 1, -1, -1) if found[3] in (None, stack[i][0])), -1)
                chain, kind, opened = stack.pop(at)
                if kind in KINDS:
                    mentions.append(Mention(chain, opened, len(text)))
        text += "" if "SpaceAfter=No" in cells[9] else " "
    passages.append(Passage(ZoneKind.BODY, begin, len(text.rstrip()), len(passages)))
    return text, passages, sorted(set(mentions), key=lambda m: (m.start, m.end)), day


def compare(text: str, cast: Cast, gold: list[Mention], counts: Counter[tuple[str, str]]) -> None:
    """Count the mentions that take up another."""
    seen: dict[str, list[Mention]] = defaultdict(list)
    owners: dict[int, set[str]] = defaultdict(set)
    for mention in gold:
        ours = _entities(cast, mention)
        if earlier := seen[mention.chain]:
            word = text[mention.start : mention.end].lower()
            kind = "pronouns" if word in PRONOUNS else "others"
            counts[kind, "all"] += 1
            counts[kind, "linked"] += any(ours & _entities(cast, m) for m in earlier)
            others = all(o in owners and mention.chain not in owners[o] for o in ours)
            counts[kind, "wrong"] += bool(ours) and others
            last = word.split()[-1]
            counts[kind, "baseline"] += any(text[m.start : m.end].lower().split()[-1] == last for m in earlier)
        for known in ours:
            owners[known].add(mention.chain)
        seen[mention.chain].append(mention)


def _entities(cast: Cast, mention: Mention) -> set[int]:
    """The actors of our mention whose head is that of the words."""
    tokens = cast.parse.tokens_in(mention.start, mention.end)
    head = next((t for t in tokens if cast.parse.head[t] not in tokens or cast.parse.head[t] == t), None)
    found = cast.mention_at(head) if head is not None else None
    if found is not None and found.title_of is not None:
        found = cast.found[found.title_of]
    return set(found.entities) if found is not None else set()


if __name__ == "__main__":
    main()
