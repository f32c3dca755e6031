"""Cue clauses set off by commas: `..., the ministry said on Friday`, `..., said one, ...`, `as Moscow put it`."""

from standoff.attribution.clauses import Range, around
from standoff.attribution.cues import BARE, CueVerb, make
from standoff.attribution.found import Found
from standoff.attribution.page import COMMAS, Page
from standoff.attribution.sources import Source, addressee_of, phrase, source_of

_STOPS = frozenset((".", ";", ":", "?", "!"))
_NOUNS = ("NOUN", "PROPN", "PRON")


def parenthetical(page: Page, cue: CueVerb) -> Found | None:
    """The content around a cue clause that has none of its own."""
    row = next((r for r in cue.rows if "that" in r.frame and r.act in BARE), None)
    if row is None or page.negated(cue.v):
        return None
    subject = _subject(page, cue.v)
    segment = _segment(page, cue.v, subject) if subject is not None else None
    if subject is None or segment is None:
        return None
    pieces = [p for p in around(page, *segment) if not p[0] <= cue.v <= p[1]]
    if not pieces:
        return None
    found = make(
        page,
        cue,
        row,
        pieces,
        subject if cue.v not in range(*subject[0]) else source_of(page, cue.v),
        addressee_of(page, cue.v, cue.v),
    )
    return found if found.source is not None else None


def set_off(page: Page, v: int) -> bool:
    """Whether no clause to the right is the cue's content: its subject follows (`said one`), or commas
    stand on both sides (`Acts of protest, he said, are ...`)."""
    parse = page.parse
    subject = next((c for c in parse.children[v] if parse.dep[c] in ("nsubj", "nsubjpass")), None)
    if subject is None or subject > v:
        return subject is not None
    first = page.left[subject]
    while first > 0 and page.is_mark(first - 1):
        first -= 1
    if first <= page.bounds(v)[0] or parse.lower[first - 1] != ",":
        return False
    after = v + 1
    while after < len(parse) and (after in page.dates or parse.lower[after] == "on"):
        after += 1
    return after < len(parse) and (
        parse.lower[after] == "," or (parse.lower[after] == "." and first - 1 > page.bounds(v)[0])
    )


def _subject(page: Page, v: int) -> Source | None:
    """The cue's subject; beside a verb that the parser gave none, the noun phrase up to the comma."""
    parse = page.parse
    subject = next((c for c in parse.children[v] if parse.dep[c] in ("nsubj", "nsubjpass")), None)
    if subject is not None:
        return None if parse.lower[subject] in ("that", "which", "who") else phrase(page, subject, v)
    start, end = page.bounds(v)
    before = v
    while before > start and parse.lower[before - 1] not in COMMAS and not page.is_mark(before - 1):
        before -= 1
    if before < v and before > start:
        return noun_phrase(page, before, v - 1)
    if before == v and v > start:
        after = v
        while after < end and parse.lower[after + 1] not in COMMAS and parse.lower[after + 1] not in _STOPS:
            after += 1
        return noun_phrase(page, v + 1, after)
    return None


def noun_phrase(page: Page, first: int, last: int) -> Source | None:
    """The tokens as one noun phrase, None where a verb is among them."""
    parse = page.parse
    while first <= last and parse.pos[last] in ("AUX", "ADV"):
        last -= 1
    inside = range(first, last + 1)
    if not inside or any(parse.pos[i] in ("VERB", "AUX", "SCONJ", "CCONJ") for i in inside):
        return None
    head = next((i for i in inside if parse.pos[i] in _NOUNS and not first <= parse.head[i] <= last), None)
    return None if head is None or parse.dep[first] == "prep" else ((first, last), head)


def _segment(page: Page, v: int, subject: Source) -> Range | None:
    """First and last token of a parenthetical cue clause, None where the verb stands in no such clause."""
    parse = page.parse
    start, end = page.bounds(v)
    first = min(v, subject[0][0])
    while (
        first - 1 >= start
        and parse.head[first - 1] == v
        and parse.dep[first - 1] in ("aux", "advmod", "mark", "neg", "auxpass")
    ):
        first -= 1
    comma = first - 1
    while comma > start and page.is_mark(comma):
        comma -= 1
    opens = comma >= start and (parse.lower[comma] in COMMAS or parse.lower[comma] in ("?", "!"))
    if not opens and not (parse.lower[first] == "as" and first == start):
        return None
    i = max(v, subject[0][1]) + 1
    while i <= end and parse.lower[i] not in COMMAS and parse.lower[i] not in _STOPS and not page.is_mark(i):
        finite = parse.pos[i] in ("VERB", "AUX") and page.finite(i)
        if finite and parse.head[i] != v and not any(a in (v, subject[1]) for a in parse.ancestors(i)):
            return None
        i += 1
    return first, i - 1
