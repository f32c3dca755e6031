"""A parse made ready for the rules: edges of subtrees, quotations, and where each token stands."""

from dataclasses import dataclass

from standoff.attribution.lexicon import CueLexicon
from standoff.attribution.quotations import Quotation, find_quotations
from standoff.language import Parse
from standoff.model.span import Span
from standoff.model.vocab import ZoneKind

MARKS = frozenset(('"', "'", "''", "``", "`", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb", "\u201e"))
COMMAS = frozenset((",", "--", "-", "_", "\u2013", "\u2014"))
ENDS = frozenset((".", "!", "?", "...", "\u2026"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


@dataclass(frozen=True, slots=True)
class Page:
    """left, right: first and last token of each token's subtree. quotation: index of the quotation
    that holds the token, -1 outside. dates: tokens of dates and times. names: label and
    first token of each named entity, by its last token."""

    parse: Parse
    lexicon: CueLexicon
    left: list[int]
    right: list[int]
    quotations: list[Quotation]
    quotation: list[int]
    dates: frozenset[int]
    names: dict[int, tuple[str, int]]

    @classmethod
    def of(cls, parse: Parse, lexicon: CueLexicon) -> "Page":
        n = len(parse)
        left, right = list(range(n)), list(range(n))
        for i in range(n):
            j = i
            while parse.head[j] != j and left[parse.head[j]] > i:
                j = parse.head[j]
                left[j] = i
        for i in range(n - 1, -1, -1):
            j = i
            while parse.head[j] != j and right[parse.head[j]] < i:
                j = parse.head[j]
                right[j] = i
        quotations = find_quotations(parse)
        holder = [-1] * n
        for q, found in enumerate(quotations):
            for i in range(found.first, found.last + 1):
                holder[i] = q
        dates = frozenset(i for n in parse.names if n.label in ("DATE", "TIME") for i in range(n.first, n.last + 1))
        names = {n.last: (n.label, n.first) for n in parse.names}
        return cls(parse, lexicon, left, right, quotations, holder, dates, names)

    def bounds(self, i: int) -> tuple[int, int]:
        """First and last token of the sentence of token i."""
        sentence = self.parse.sentences[self.parse.sentence[i]]
        return sentence.first, sentence.last

    def zone(self, i: int) -> ZoneKind:
        return self.parse.sentences[self.parse.sentence[i]].zone

    def paragraph(self, i: int) -> int:
        return self.parse.sentences[self.parse.sentence[i]].paragraph

    def is_mark(self, i: int) -> bool:
        """Whether token i is a quotation mark (an apostrophe that the parser took for a case is none)."""
        return self.parse.lower[i] in MARKS and self.parse.dep[i] != "case"

    def finite(self, i: int) -> bool:
        """Whether the verb has a tense: by its own tag or by an auxiliary that is not `to`."""
        parse = self.parse
        if parse.tag[i] in ("VBD", "VBZ", "VBP"):
            return True
        return any(parse.dep[c] in ("aux", "auxpass") and parse.tag[c] in FINITE for c in parse.children[i])

    def infinitive(self, i: int) -> bool:
        parse = self.parse
        return any(parse.dep[c] == "aux" and parse.lower[c] == "to" for c in parse.children[i])

    def ends(self, i: int) -> bool:
        """Whether token i ends a sentence: a stop, though not that of a title ("Capt.")."""
        parse = self.parse
        if parse.lower[i] not in ENDS:
            return False
        inner = i + 1 < len(parse) and parse.sentence[i + 1] == parse.sentence[i]
        title = parse.lower[i] == "." and i > 0 and parse.word[i - 1][:1].isupper() and len(parse.word[i - 1]) <= 4
        return not (inner and title)

    def negated(self, i: int) -> bool:
        return any(self.parse.dep[c] == "neg" for c in self.parse.children[i])

    def tighten(self, first: int, last: int) -> tuple[int, int] | None:
        """The range without punctuation at its ends, save what belongs to a quotation within it."""
        parse = self.parse
        while first <= last and (parse.pos[first] == "PUNCT" or self.is_mark(first)):
            if parse.lower[first] in ("(", "[") and any(parse.lower[j] in (")", "]") for j in range(first, last + 1)):
                break
            first += 1
        while last >= first and (parse.pos[last] == "PUNCT" or self.is_mark(last)):
            if self.quotation[last] >= 0 and not self.is_mark(last):
                break  # the comma within the marks stays
            if parse.lower[last] in (")", "]"):
                break
            last -= 1
        if first > last:
            return None
        return first, self._closed(first, last)

    def _closed(self, first: int, last: int) -> int:
        """The end, with the bracket that closes one opened within, or the stop inside the same quotation."""
        parse = self.parse
        nxt = last + 1
        if nxt >= len(parse) or parse.sentence[nxt] != parse.sentence[last]:
            return last
        if parse.lower[nxt] == ")" and any(parse.lower[i] == "(" for i in range(first, last + 1)):
            return nxt
        within = self.quotation[last] >= 0 and self.quotation[nxt] == self.quotation[last]
        ends = within and nxt == self.quotations[self.quotation[nxt]].last
        return nxt if ends and parse.pos[nxt] == "PUNCT" and not self.is_mark(nxt) else last

    def char_span(self, first: int, last: int) -> Span:
        return Span(self.parse.start[first], self.parse.end[last])


def is_line(kind: ZoneKind) -> bool:
    """Whether a zone is written in headline style."""
    return kind in (ZoneKind.HEADLINE, ZoneKind.SUMMARY)
