"""An attribution as corpora of attribution relations mark it: wider spans than those of the contract.

PARC 3.0 and PolNeAR count the auxiliaries and the negation to the cue, and quotation marks, `that` and
the person urged to the content. `standoff predict attribution` answers in this form.
"""

from dataclasses import dataclass

from standoff.attribution.attribution import Attribution
from standoff.language import Parse
from standoff.model.span import Span
from standoff.model.vocab import Act

_OPENING = "\"\u201c\u2018\u00ab'`"
_CLOSING = "\"\u201d\u2019\u00bb'"
_SIGNS = frozenset((":", "-", "--", "\u2013", "\u2014", "\u2015"))
_WITH_PERSON = frozenset((Act.URGE, Act.DEMAND, Act.ASK, Act.ACCUSE))


@dataclass(frozen=True, slots=True)
class Outline:
    """Source, cue and content in pieces, each possibly empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def outline(parse: Parse, attribution: Attribution) -> Outline:
    """The wide spans of an attribution found in this parse."""
    cue = _cue(parse, attribution)
    content = [
        _widened(parse, attribution, n, first, last, span)
        for n, ((first, last), span) in enumerate(zip(attribution.tokens, attribution.content, strict=True))
    ]
    return Outline(_source(parse, attribution), _runs(parse, cue), tuple(content))


def _source(parse: Parse, attribution: Attribution) -> tuple[Span, ...]:
    if attribution.source is None:
        return ()
    first, last = attribution.source
    head = attribution.cue_head
    if head is not None and parse.dep[head] == "relcl" and last < head:
        pronoun = next((c for c in parse.children[head] if parse.dep[c] in ("nsubj", "nsubjpass") and c > last), None)
        if pronoun is not None and parse.lower[pronoun] in ("who", "which", "that"):
            return (parse.span(pronoun),)
    inner = any(parse.lower[i] == "," for i in range(first, last))
    if inner and last + 1 < len(parse) and parse.lower[last + 1] == "," and head is not None and head > last:
        last += 1  # "Mr. King, 82, told"
    return (parse.span(first, last),)


def _cue(parse: Parse, attribution: Attribution) -> list[int]:
    tokens = set(attribution.cue)
    head = attribution.cue_head
    if head is not None and parse.pos[head] in ("VERB", "AUX"):
        first = head
        while (
            first > 0
            and parse.head[first - 1] in (head, first)
            and parse.dep[first - 1] in ("aux", "auxpass", "neg", "advmod")
        ):
            first -= 1
        while first < head and parse.dep[first] == "advmod":
            first += 1
        tokens.update(range(first, head + 1))
    elif head is None and attribution.source is not None and not attribution.carried:
        first, last = attribution.source
        tokens.update(i for i in (last + 1, first - 1) if 0 <= i < len(parse) and parse.lower[i] in _SIGNS)
    return sorted(tokens)


def _runs(parse: Parse, tokens: list[int]) -> tuple[Span, ...]:
    """Neighbouring tokens as one span each."""
    out: list[Span] = []
    before = -2
    for i in tokens:
        if i == before + 1 and out:
            out[-1] = Span(out[-1].start, parse.end[i])
        else:
            out.append(parse.span(i))
        before = i
    return tuple(out)


def _widened(parse: Parse, attribution: Attribution, n: int, first: int, last: int, span: Span) -> Span:
    text = parse.text
    start, end = span
    if n == 0 and attribution.cue_head is not None and attribution.cue_head < first:
        start = parse.start[_first_token(parse, attribution, first)]
    while start > 0 and text[start - 1] in _OPENING:
        start -= 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return Span(start, end)


def _first_token(parse: Parse, attribution: Attribution, first: int) -> int:
    """The content's first token, with `that` and the person urged or accused before it."""
    cue = attribution.cue_head
    person = attribution.addressee
    if attribution.act in _WITH_PERSON and person is not None and cue is not None and cue < person < first:
        left = parse.subtree(person)[0]
        if parse.lower[first] != "that" and attribution.cue[-1] < left:
            return left
    if first > 0 and parse.lower[first - 1] == "that":
        return first - 1
    return first
