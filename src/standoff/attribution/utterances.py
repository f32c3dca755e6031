"""Which quotations are speech, and the cue that stands before or after each."""

from standoff.attribution.page import ENDS, Page
from standoff.attribution.parenthesis import noun_phrase
from standoff.attribution.sources import Source
from standoff.knowledge.rows import Cue


def utterances(page: Page) -> list[bool]:
    """For each quotation: whether it is speech by itself, rather than words quoted within a clause."""
    return [_starts(page, q) and _stops(page, q) for q in range(len(page.quotations))]


def outside(page: Page, i: int, step: int) -> int:
    """The next token from i on that is no quotation mark."""
    n = len(page.parse)
    while 0 <= i < n and page.is_mark(i):
        i += step
    return i


def _starts(page: Page, q: int) -> bool:
    parse, found = page.parse, page.quotations[q]
    before = outside(page, found.first - 1, -1)
    if found.continues is not None or before < 0 or page.paragraph(before) != found.paragraph:
        return True
    word = parse.lower[before]
    if word in ENDS or word == ":" or page.quotation[before] >= 0:
        return True
    if word in (",", "--", "\u2014", "\u2013"):
        return cue_before(page, q) is not None or _joins(page, q)
    return parse.lemma[before] in page.lexicon.verbs and found.inner.of(parse.text)[:1].isupper()


def _joins(page: Page, q: int) -> bool:
    """Whether the quotation goes on after a cue in its middle: "We are ready," he said, "to talk"."""
    if q == 0 or page.quotations[q - 1].paragraph != page.quotations[q].paragraph:
        return False
    found = cue_after(page, q - 1)
    if found is None:
        return False
    gap = range(page.quotations[q - 1].last + 1, page.quotations[q].first)
    return not any(page.ends(i) for i in gap)


def _stops(page: Page, q: int) -> bool:
    parse, found = page.parse, page.quotations[q]
    if found.open_ended:
        return True
    tail = parse.text[max(0, found.inner.end - 1) : found.inner.end]
    if tail in ",.?!\u2026-\u2014" and tail:
        return True
    after = parse.text[found.outer.end : found.outer.end + 3].lstrip()
    end = outside(page, found.last + 1, 1)
    at_end = end >= len(parse) or page.paragraph(end) != found.paragraph
    return at_end or after[:1] in {",", ".", "\u2014", "-"} or cue_after(page, q) is not None


def cue_after(page: Page, q: int) -> tuple[int, Cue] | None:
    """The cue in the narration that follows a quotation: `," he said`, `," said the minister`."""
    parse, found = page.parse, page.quotations[q]
    i = outside(page, found.last + 1, 1)
    full = parse.lower[found.last] == "."
    if i < len(parse) and parse.lower[i] in (",", "--", "-", "\u2014", "\u2013"):
        i += 1
        full = False
    if full or i >= len(parse) or page.paragraph(i) != found.paragraph:
        return None
    first = i
    asks = parse.lower[found.last] in ("?", "!")
    while i < len(parse) and page.paragraph(i) == found.paragraph and page.quotation[i] < 0 and i - first < 60:
        if parse.lower[i] in (";", ":") or page.ends(i):
            return None
        if parse.pos[i] in ("VERB", "AUX") or parse.tag[i].startswith("VB"):
            row = _quote_row(page, i)
            subject = next((c for c in parse.children[i] if parse.dep[c] == "nsubj" and c >= first), None)
            if (
                row is not None
                and not page.infinitive(i)
                and (
                    subject is not None
                    or i == first
                    or (page.finite(i) and beside_noun(page, first, i - 1) is not None)
                )
            ):
                own = any(parse.dep[c] == "ccomp" and c > i and page.quotation[c] < 0 for c in parse.children[i])
                return None if own and asks else (i, row)
            if not _inside_subject(page, i, first):
                return None
        i += 1
    return None


def _inside_subject(page: Page, i: int, first: int) -> bool:
    """Whether a verb only describes the speaker ("Salinas, who led the talks, said")."""
    parse = page.parse
    return (
        parse.dep[i] in ("relcl", "acl", "amod", "compound", "conj", "aux", "auxpass", "xcomp", "pcomp", "advcl")
        and parse.head[i] >= first
    )


def cue_before(page: Page, q: int) -> tuple[int, Cue] | None:
    """The cue in the narration that leads up to a quotation: `He said: "..."`, `X, saying, "..."`."""
    parse, found = page.parse, page.quotations[q]
    i = outside(page, found.first - 1, -1)
    if i < 0 or page.paragraph(i) != found.paragraph:
        return None
    colon = parse.lower[i] == ":"
    last = i
    while i >= 0 and page.paragraph(i) == found.paragraph and page.quotation[i] < 0 and last - i < 60:
        if page.ends(i) and i < last:
            return None
        row = _quote_row(page, i) if parse.pos[i] in ("VERB", "AUX") else None
        if row is not None and not page.infinitive(i):
            own = [
                c
                for c in parse.children[i]
                if parse.dep[c] == "ccomp" and page.quotation[c] < 0 and abs(c - i) < 60 and c < found.first
            ]
            if not own or (colon and not any(c > i for c in own)):
                return i, row
            return None
        i -= 1
    return None


def _quote_row(page: Page, v: int) -> Cue | None:
    parse = page.parse
    rows = page.lexicon.verbs.get(parse.lemma[v], ())
    for row in rows:
        if row.particle and "quote" in row.frame and parse.lower[v + 1 : v + 2] == [row.particle]:
            return row
    return next((r for r in rows if not r.particle and "quote" in r.frame), None)


def beside_noun(page: Page, first: int, last: int) -> Source | None:
    """The tokens as the name of a speaker; None where they hold a verb or no noun."""
    tight = page.tighten(first, last)
    return None if tight is None else noun_phrase(page, *tight)


def ends_open(page: Page, q: int) -> bool:
    """Whether the quotation ends as one that its cue follows."""
    return (
        page.parse.lower[page.quotations[q].last] in (",", "?", "!")
        or page.parse.text[page.quotations[q].outer.end : page.quotations[q].outer.end + 1] == ","
    )
