"""The parse of a report: plain arrays over tokens, offsets into the report's own text."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from standoff.model.span import Span
from standoff.model.vocab import ZoneKind


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: tokens first..last, both inclusive, with OntoNotes label (PERSON, GPE ...)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens first..last, both inclusive, of one passage of the report."""

    first: int
    last: int
    zone: ZoneKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Parse:
    """One report, parsed. All lists are parallel over tokens; white space is no token.

    start, end: code points in `text`, end exclusive.
    word: as it stands in the text; lower: folded for look-ups (lower case, straight quotes).
    lemma: lower case; tag: Penn Treebank; pos: Universal Dependencies; dep: ClearNLP labels.
    head: token index of the head, the token itself for a root.
    children: token indices, ascending. sentence: index into `sentences`.
    """

    text: str
    start: list[int]
    end: list[int]
    word: list[str]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    sentence: list[int]
    sentences: list[Sentence]
    names: list[Name]
    children: list[list[int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.word)

    def span(self, first: int, last: int | None = None) -> Span:
        """The characters of tokens first..last (inclusive; first alone when last is None)."""
        return Span(self.start[first], self.end[first if last is None else last])

    def token_at(self, char: int) -> int | None:
        """The token that holds the character, None where it is white space or unparsed."""
        i = bisect_right(self.start, char) - 1
        return i if i >= 0 and char < self.end[i] else None

    def tokens_in(self, start: int, end: int) -> range:
        """The tokens that lie wholly within text[start:end]."""
        first = bisect_right(self.start, start - 1)
        last = first
        while last < len(self.word) and self.end[last] <= end:
            last += 1
        return range(first, last)

    def touching(self, start: int, end: int) -> range:
        """The tokens of which any character lies in text[start:end]."""
        first = bisect_right(self.end, start)
        last = first
        while last < len(self.word) and self.start[last] < end:
            last += 1
        return range(first, last)

    def child(self, i: int, *deps: str) -> int | None:
        """The first child of token i with one of these labels."""
        return next((c for c in self.children[i] if self.dep[c] in deps), None)

    def kids(self, i: int, *deps: str) -> list[int]:
        """All children of token i with one of these labels."""
        below = self.children[i]
        return [c for c in below if self.dep[c] in deps] if below else []

    def subtree(self, i: int) -> tuple[int, int]:
        """First and last token below i (inclusive), i among them."""
        first = last = i
        stack = [i]
        while stack:
            j = stack.pop()
            first = min(first, j)
            last = max(last, j)
            stack.extend(self.children[j])
        return first, last

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above token i, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i
