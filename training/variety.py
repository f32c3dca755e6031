"""How varied a body of texts is: near-duplicates, repeated phrases, shared openings."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"\w+(?:['’]\w+)?")


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [match.group().lower() for match in _WORD.finditer(text)]


def near_duplicates(texts: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of texts whose sets of word trigrams overlap (Jaccard) by `least` or more: (earlier, later, overlap)."""
    sets = [set(_grams(words(text), 3)) for text in texts]
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, grams in enumerate(sets):
        shared = Counter(other for gram in grams for other in where[gram])
        for other, count in shared.items():
            likeness = count / (len(grams) + len(sets[other]) - count)
            if likeness >= least:
                yield other, number, likeness
        for gram in grams:
            where[gram].append(number)


def repeated(texts: Sequence[str], size: int = 5) -> float:
    """Share of word n-grams that stand in more than one text."""
    seen = Counter(gram for text in texts for gram in set(_grams(words(text), size)))
    total = sum(seen.values())
    return sum(count for count in seen.values() if count > 1) / total if total else 0.0


def shared_start(texts: Sequence[str], size: int = 3) -> float:
    """Share of texts that open with the most common first words."""
    starts = Counter(tuple(words(text)[:size]) for text in texts)
    return starts.most_common(1)[0][1] / len(texts) if texts else 0.0


def type_token(texts: Sequence[str], window: int = 1000) -> float:
    """Mean ratio of different words to words, over windows of a set size (the ratio falls with length otherwise)."""
    stream = [word for text in texts for word in words(text)]
    parts = [stream[at : at + window] for at in range(0, len(stream), window)]
    full = [part for part in parts if len(part) == window] or parts
    return sum(len(set(part)) / len(part) for part in full) / len(full) if full and full[0] else 0.0


def _grams(tokens: list[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(tokens[at : at + size]) for at in range(len(tokens) - size + 1))
