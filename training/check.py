"""`python -m training.check [FILE...]`: read the corpus, say what breaks the guideline, and count and measure it."""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training import corpus
from training.variety import near_duplicates, repeated, shared_start, type_token

NEAR = 0.6


def faults(paths: Iterable[Path]) -> tuple[list[str], list[corpus.Sentence], list[corpus.Passage]]:
    """What is wrong, block by block, and every block that can be read."""
    wrong: list[str] = []
    sentences: list[corpus.Sentence] = []
    passages: list[corpus.Passage] = []
    for path in paths:
        for line, block in corpus.blocks(path):
            try:
                if "attribution" in path.parts:
                    passages.append(corpus.passage(path, line, block))
                else:
                    sentences.append(corpus.sentence(path, line, block))
            except corpus.CorpusError as error:
                wrong.append(str(error))
    return wrong, sentences, passages


def duplicates(blocks: list[corpus.Sentence] | list[corpus.Passage]) -> list[str]:
    """Pairs of blocks too much alike: within a file unless marked #swap, and across files always."""
    found = []
    for one, other, likeness in near_duplicates([block.text for block in blocks], NEAR):
        first, second = blocks[one], blocks[other]
        tags = second.tags if isinstance(second, corpus.Sentence) else frozenset()
        if "swap" in tags and first.path == second.path:
            continue
        found.append(
            f"{second.path}:{second.line}: {likeness:.0%} of it stands at {first.path}:{first.line}; write one again"
        )
    return found


def report(sentences: list[corpus.Sentence], passages: list[corpus.Passage]) -> list[str]:
    """Counts and measures of variety, a line each."""
    lines: list[str] = []
    for name, blocks in (("sentences", sentences), ("passages", passages)):
        if not blocks:
            continue
        texts = [block.text for block in blocks]
        lines.append(
            f"{name} {len(blocks)}; type-token ratio by 1,000 words {type_token(texts):.3f}; 5-grams that stand more "
            f"than once {repeated(texts):.1%}; most common first three words {shared_start(texts):.1%}"
        )
    if sentences:
        events = [event for one in sentences for event in one.events if event.type]
        words = [event for one in sentences for event in one.events]
        types = Counter(event.type for event in events)
        modes = Counter(f"{event.type}/{event.mode}" for event in events if event.mode)
        known = {f"{type_}/{mode}" for type_, of in corpus.modes().items() for mode in of}
        hard = sum(bool(one.tags - {"none"}) for one in sentences)
        lines += [
            f"events {len(events)}, event words with a score {len(words)}, "
            f"pairs with no event {sum(len(one.none) for one in sentences)}",
            f"hard sentences {hard / len(sentences):.1%}: "
            + ", ".join(f"{tag} {count}" for tag, count in Counter(t for s in sentences for t in s.tags).most_common()),
            "types: " + ", ".join(f"{type_} {count}" for type_, count in types.most_common()),
            "rarest modes: "
            + ", ".join(f"{mode} {modes[mode]}" for mode in sorted(known, key=lambda m: modes[m])[:20]),
            "statuses: "
            + ", ".join(f"{status} {count}" for status, count in Counter(e.status for e in words).most_common()),
        ]
    if passages:
        all_ = [one for passage in passages for one in passage.attributions]
        lines.append(
            f"attributions {len(all_)}, without source {sum(not a.source for a in all_)}, without cue "
            f"{sum(not a.cue for a in all_)}, broken content {sum(len(a.content) > 1 for a in all_)}"
        )
    return lines


def main() -> int:
    """Check the files named, else the whole corpus. Exit status 1 where anything is wrong."""
    named = [Path(name).resolve() for name in sys.argv[1:]]
    paths = named or sorted([*corpus.CORPUS.glob("sentences/*/*.txt"), *corpus.CORPUS.glob("attribution/*/*.txt")])
    wrong, sentences, passages = faults(paths)
    wrong += duplicates(sentences) + duplicates(passages)
    print("\n".join(report(sentences, passages)))
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        print(f"{len(wrong)} faults", file=sys.stderr)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
