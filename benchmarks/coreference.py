"""Coreference on GUM's news and speeches: CoNLL F of named and pronominal persons, organisations and countries.

Usage: python -m benchmarks.coreference SHARED

SHARED is the folder with data/wikinews (see its SOURCE.md); documents of GUM's public test split are left out. Gold
are the mentions of persons, organisations, and of places that a table knows as countries, whose head is a name or a
pronoun; ours are the mentions of such actors by name, metonym or pronoun. A mention is known by its head (of the gold
parse), so that the length of phrases does not count. The baseline takes our mentions and puts names of one last word
into one chain; its pronouns stay alone.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.conll import Tally
from standoff import CodedReport, Coder, Report
from standoff.knowledge import load
from standoff.knowledge.rows import CountryName, NameForm
from standoff.model.vocab import ActorKind, MentionForm

OPEN = re.compile(r"\((\d+)-([a-z]+)[^()]*|(\d+)\)|\)")
OURS = (MentionForm.NAME, MentionForm.METONYM, MentionForm.PRONOUN)
NOT_THESE = (ActorKind.POPULATION, ActorKind.BLOC, ActorKind.UNKNOWN)
FIRST_AND_RELATIVE = ("PRP", "PRP$", "WP", "WP$")


@dataclass(slots=True)
class Document:
    """A report with its gold: token spans, heads (index of a token's head, itself for roots), tags, chains of spans."""

    text: str = ""
    day: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    chains: dict[str, list[tuple[str, int, int]]] = field(default_factory=lambda: defaultdict(list))

    def head_of(self, first: int, last: int) -> int:
        """The token of first..last whose head lies outside."""
        return next(
            (i for i in range(first, last + 1) if not first <= self.heads[i] <= last or self.heads[i] == i), last
        )


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("shared", type=Path)
    for name, figures in measure(args.parse_args().shared, Coder()).items():
        print(f"{name:<10}" + "  ".join(f"{key} {value:.3f}" for key, value in figures.items()))


def measure(shared: Path, coder: Coder) -> dict[str, dict[str, float]]:
    """Figures of ours and of the baseline over all documents."""
    countries = country_words()
    ours, baseline = Tally(), Tally()
    for path in documents(shared / "data" / "wikinews"):
        document = read(path)
        coded = coder.code(Report.from_text(document.text, published=document.day))
        gold = gold_chains(document, countries)
        mine = our_mentions(document, coded)
        ours.add(gold, _chained(mine, lambda m: m[1]))
        baseline.add(gold, _chained([m for m in mine if m[2]], lambda m: m[2]))
    return {"ours": ours.figures(), "baseline": baseline.figures()}


def documents(folder: Path) -> Iterator[Path]:
    """The annotated files, without those of the public test split."""
    test, inside = set(), False
    for line in (folder / "splits.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            inside = line[3:].strip().startswith("test")
        elif inside and line.strip().startswith("*"):
            test.add(line.strip("* "))
    yield from (path for path in sorted((folder / "dep").glob("GUM_*.conllu")) if path.stem not in test)


def country_words() -> set[str]:
    """Names of countries, their short forms and capitals left out, in lower case."""
    rows = load().table("country_names.csv", CountryName)
    return {row.name.lower() for row in rows if row.form in (NameForm.NAME, NameForm.ABBREVIATION)}


def read(path: Path) -> Document:
    """One CoNLL-U file. Its paragraphs are set apart by blank lines."""
    document = Document()
    stack: list[tuple[str, str, int]] = []
    offset = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# meta::dateCreated"):
            document.day = line.split("= ")[1].strip()
        if line.startswith("# newpar") and not line.startswith("# newpar_") and document.text:
            document.text = document.text.rstrip() + "\n\n"
        if line.startswith("# sent_id"):
            offset = len(document.spans)
        cells = line.split("\t")
        if len(cells) < 10 or not cells[0].isdigit():
            continue
        index = len(document.spans)
        start = len(document.text)
        document.text += cells[1]
        document.spans.append((start, len(document.text)))
        document.heads.append(offset + int(cells[6]) - 1 if cells[6] != "0" else index)
        document.tags.append(cells[4])
        entity = next((m[7:] for m in cells[9].split("|") if m.startswith("Entity=")), "")
        for found in OPEN.finditer(entity):
            if found[1]:
                stack.append((found[1], found[2], index))
            elif stack:
                at = next((i for i in range(len(stack) - 1, -1, -1) if found[3] in (None, stack[i][0])), -1)
                chain, kind, first = stack.pop(at)
                document.chains[chain].append((kind, first, index))
        document.text += "" if "SpaceAfter=No" in cells[9] else " "
    return document


def gold_chains(document: Document, countries: set[str]) -> list[list[int]]:
    """Heads of the mentions that count, chain by chain."""
    out = []
    for mentions in document.chains.values():
        kinds = {kind for kind, _, _ in mentions}
        words = {document.text[document.spans[a][0] : document.spans[b][1]].lower() for _, a, b in mentions}
        country = "place" in kinds and bool({w.removeprefix("the ") for w in words} & countries)
        if not (kinds & {"person", "organization"} or country):
            continue
        heads = (document.head_of(first, last) for _, first, last in mentions)
        out.append([h for h in heads if document.tags[h].startswith("NNP") or document.tags[h] in FIRST_AND_RELATIVE])
    return out


def our_mentions(document: Document, coded: CodedReport) -> list[tuple[int, str, str]]:
    """(head, actor, last word of a name, else "") of our mentions that count."""
    out = []
    for actor in coded.actors:
        if actor.kind in NOT_THESE:
            continue
        for mention in actor.mentions:
            tokens = [i for i, (a, b) in enumerate(document.spans) if a < mention.end and b > mention.start]
            if mention.form in OURS and tokens:
                head = document.head_of(tokens[0], tokens[-1])
                word = document.text[slice(*document.spans[tokens[-1]])].lower()
                named = mention.form is not MentionForm.PRONOUN
                out.append((head, actor.id, word if named else ""))
    return out


def _chained(mentions: list[tuple[int, str, str]], by: Callable[[tuple[int, str, str]], str]) -> list[list[int]]:
    chains: dict[str, list[int]] = defaultdict(list)
    for mention in mentions:
        chains[by(mention)].append(mention[0])
    return list(chains.values())


if __name__ == "__main__":
    main()
