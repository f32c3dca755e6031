"""A report cut into windows of wordpieces, the units that the sentence encoder reads one at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.language.features import shape
from standoff.language.labels import Labels
from standoff.language.parse import Parse

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LONGEST = 192  # wordpieces of a window, its two marks not counted


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens first..last (inclusive) of a parse. `pieces` are the ids of their wordpieces between the encoder's two
    marks, `at` the place in `pieces` where each token begins."""

    first: int
    last: int
    pieces: tuple[int, ...]
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """A window as the encoder reads it: its wordpieces, the piece where each token begins, and each token's tag,
    dependency label (numbers of `Labels`; 0 any other) and shape."""

    pieces: Sequence[int]
    at: Sequence[int]
    tag: Sequence[int]
    dep: Sequence[int]
    shape: Sequence[int]


def numbers(parse: Parse, window: Window, labels: Labels) -> Numbers:
    """A window as numbers."""
    tokens = range(window.first, window.last + 1)
    tags, deps = labels.numbers["tag"], labels.numbers["dep"]
    return Numbers(
        window.pieces,
        window.at,
        [tags.get(parse.tag[t], 0) for t in tokens],
        [deps.get(parse.dep[t], 0) for t in tokens],
        [shape(parse.word[t]) for t in tokens],
    )


def wordpieces(words: Sequence[str], tokenizer: "Tokenizer") -> list[list[int]]:
    """The ids of each word's pieces; a word of characters that the vocabulary lacks is one unknown piece."""
    out: list[list[int]] = [[] for _ in words]
    encoding = tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        if word is not None:
            out[word].append(piece)
    unknown = _mark(tokenizer, "[UNK]")
    return [pieces[:LONGEST] or [unknown] for pieces in out]


def windows(parse: Parse, tokenizer: "Tokenizer", first: int = 0, last: int | None = None) -> Iterator[Window]:
    """Cut tokens first..last of a parse into windows: whole paragraphs while they fit, else whole sentences, else
    as much of a sentence as fits. What is in a window depends on the report alone."""
    until = len(parse) - 1 if last is None else last
    if until < first:
        return
    pieces = wordpieces(parse.word[first : until + 1], tokenizer)
    starts = _starts(parse, pieces, first, until)
    opening, closing = _mark(tokenizer, "[CLS]"), _mark(tokenizer, "[SEP]")
    for begin, end in zip(starts, [*starts[1:], until + 1], strict=True):
        ids, at = [opening], []
        for word in pieces[begin - first : end - first]:
            at.append(len(ids))
            ids += word
        yield Window(begin, end - 1, (*ids, closing), tuple(at))


def _mark(tokenizer: "Tokenizer", name: str) -> int:
    number = tokenizer.token_to_id(name)
    assert number is not None, f"the encoder's vocabulary lacks {name}"
    return number


def _starts(parse: Parse, pieces: list[list[int]], first: int, last: int) -> list[int]:
    """The first tokens of the windows."""
    size = [len(word) for word in pieces]
    starts = [first]
    length = 0
    for begin, end in _paragraphs(parse, first, last):
        whole = sum(size[begin - first : end - first + 1])
        if length + whole <= LONGEST:
            length += whole
            continue
        if length:
            starts.append(begin)
            length = 0
        for head, tail in _sentences(parse, begin, end):
            one = sum(size[head - first : tail - first + 1])
            if length and length + one > LONGEST:
                starts.append(head)
                length = 0
            for token in range(head, tail + 1):
                if length + size[token - first] > LONGEST:
                    starts.append(token)
                    length = 0
                length += size[token - first]
    return starts


def _paragraphs(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int]]:
    begin = first
    for token in range(first + 1, last + 1):
        before, here = parse.sentences[parse.sentence[token - 1]], parse.sentences[parse.sentence[token]]
        if (before.zone, before.paragraph) != (here.zone, here.paragraph):
            yield begin, token - 1
            begin = token
    yield begin, last


def _sentences(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int]]:
    begin = first
    for token in range(first + 1, last + 1):
        if parse.sentence[token] != parse.sentence[token - 1]:
            yield begin, token - 1
            begin = token
    yield begin, last
