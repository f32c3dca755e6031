"""Direct speech: whole utterances between quotation marks, given to the cue beside them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from standoff.attribution.found import Found
from standoff.attribution.page import ENDS, Page
from standoff.attribution.parenthesis import noun_phrase
from standoff.attribution.punctuation import by_dash
from standoff.attribution.sources import (
    Source,
    addressee_of,
    medium_of,
    phrase,
    source_of,
)
from standoff.knowledge.rows import Cue
from standoff.model.vocab import Act

NEAR = 12  # attributions looked back over for the one who goes on speaking
MIN_CARRIED = 4  # words: a shorter quotation without a cue is a title or a catchword


def utterances(page: Page) -> list[bool]:
    """For each quotation: whether it is speech by itself, rather than words quoted within a clause."""
    return [_starts(page, q) and _stops(page, q) for q in range(len(page.quotations))]


def _outside(page: Page, i: int, step: int) -> int:
    """The next token from i on that is no quotation mark."""
    n = len(page.parse)
    while 0 <= i < n and page.is_mark(i):
        i += step
    return i


def _starts(page: Page, q: int) -> bool:
    parse, found = page.parse, page.quotations[q]
    before = _outside(page, found.first - 1, -1)
    if found.continues is not None or before < 0 or page.paragraph(before) != found.paragraph:
        return True
    word = parse.lower[before]
    if word in ENDS or word == ":" or page.quotation[before] >= 0:
        return True
    if word in (",", "--", "\u2014", "\u2013"):
        return _cue_before(page, q) is not None or _joins(page, q)
    return parse.lemma[before] in page.lexicon.verbs and found.inner.of(parse.text)[:1].isupper()


def _joins(page: Page, q: int) -> bool:
    """Whether the quotation goes on after a cue in its middle: "We are ready," he said, "to talk"."""
    if q == 0 or page.quotations[q - 1].paragraph != page.quotations[q].paragraph:
        return False
    found = _cue_after(page, q - 1)
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
    end = _outside(page, found.last + 1, 1)
    at_end = end >= len(parse) or page.paragraph(end) != found.paragraph
    return at_end or after[:1] in {",", ".", "\u2014", "-"} or _cue_after(page, q) is not None


def _cue_after(page: Page, q: int) -> tuple[int, Cue] | None:
    """The cue in the narration that follows a quotation: `," he said`, `," said the minister`."""
    parse, found = page.parse, page.quotations[q]
    i = _outside(page, found.last + 1, 1)
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
                    subject is not None or i == first or (page.finite(i) and _noun_phrase(page, first, i - 1) is not None)
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


def _cue_before(page: Page, q: int) -> tuple[int, Cue] | None:
    """The cue in the narration that leads up to a quotation: `He said: "..."`, `X, saying, "..."`."""
    parse, found = page.parse, page.quotations[q]
    i = _outside(page, found.first - 1, -1)
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


def find_direct(page: Page, whole: Sequence[bool]) -> list[Found]:
    """Attributions of all utterances that have a cue, with their parts joined around it and over paragraphs.

    whole: of `utterances`. Utterances without a cue are left to `carry`.
    """
    found: list[Found] = []
    taken: dict[int, int] = {}  # quotation -> place in `found`
    by_head: dict[int, int] = {}  # cue -> place in `found`
    for q, speech in enumerate(whole):
        if not speech or q in taken:
            continue
        held = page.quotations[q]
        if held.continues is not None and held.continues in taken:
            _extend(found, taken, page, taken[held.continues], q)
            continue
        after = _cue_after(page, q)
        before = None if after is not None and parse_comma(page, q) else _cue_before(page, q)
        chosen = before or after
        if chosen is None and (signed := by_dash(page, q)) is not None:
            found.append(signed)
            taken[q] = len(found) - 1
            continue
        if chosen is None:
            if (known := _same_speaker(page, q, taken)) is not None:
                _extend(found, taken, page, known, q)
            continue
        v, row = chosen
        known = by_head.get(v)
        if known is not None:
            _extend(found, taken, page, known, q)
            continue
        pieces = [(held.first, held.last)]
        source = _speaker(page, v, held.last)
        found.append(
            Found(
                _cue_tokens(page, v, row),
                v,
                row.act,
                source,
                tuple(pieces),
                _listener(page, v),
                medium_of(page, v, pieces, source),
                direct=True,
            )
        )
        taken[q] = by_head[v] = len(found) - 1
    return found


def parse_comma(page: Page, q: int) -> bool:
    """Whether the quotation ends as one that its cue follows."""
    return (
        page.parse.lower[page.quotations[q].last] in (",", "?", "!")
        or page.parse.text[page.quotations[q].outer.end : page.quotations[q].outer.end + 1] == ","
    )


def _cue_tokens(page: Page, v: int, row: Cue) -> tuple[int, ...]:
    return (v, v + 1) if row.particle else (v,)


def _listener(page: Page, v: int) -> int | None:
    listener = addressee_of(page, v, len(page.parse))
    if listener is None or page.quotation[listener] != page.quotation[v]:
        return None
    return None if page.lexicon.medium(page.parse, listener) is not None else listener


def _speaker(page: Page, v: int, before: int) -> Source | None:
    """The cue's subject; where the parser gave it none beside a quotation, the words in between or next to it."""
    subject = next((c for c in page.parse.children[v] if page.parse.dep[c] == "nsubj"), None)
    if subject is None and 0 < v - before < 30:
        first = before + 1
        while first < v and (page.is_mark(first) or page.parse.pos[first] == "PUNCT"):
            first += 1
        beside = _noun_phrase(page, first, v - 1)
        if beside is not None:
            return beside
    return source_of(page, v) or _nearby(page, v)


def _noun_phrase(page: Page, first: int, last: int) -> Source | None:
    """The tokens as the name of a speaker; None where they hold a verb or no noun."""
    tight = page.tighten(first, last)
    return None if tight is None else noun_phrase(page, *tight)


def _nearby(page: Page, v: int) -> Source | None:
    """The noun beside a cue that the parser gave no subject: `," said Ivanov`."""
    parse = page.parse
    for i in (v + 1, v + 2, v - 1):
        if 0 <= i < len(parse) and parse.pos[i] in ("PROPN", "NOUN", "PRON") and page.quotation[i] == page.quotation[v]:
            head = i
            while parse.dep[head] in ("compound", "nmod", "amod") and parse.head[head] > head:
                head = parse.head[head]
            return phrase(page, head, v)
    return None


def _extend(found: list[Found], taken: dict[int, int], page: Page, known: int, q: int) -> None:
    held = page.quotations[q]
    old = found[known]
    found[known] = replace(old, pieces=tuple(sorted({*old.pieces, (held.first, held.last)})))
    taken[q] = known


def _same_speaker(page: Page, q: int, taken: dict[int, int]) -> int | None:
    """The attribution that a quotation goes on with: nothing but its cue clause stands in between."""
    if q - 1 not in taken or page.quotations[q - 1].paragraph != page.quotations[q].paragraph:
        return None
    gap = range(page.quotations[q - 1].last + 1, page.quotations[q].first)
    stops = [i for i in gap if page.ends(i)]
    inner = [i for i in stops if i < _outside(page, page.quotations[q].first - 1, -1)]
    return taken[q - 1] if not inner else None


def carry(page: Page, whole: Sequence[bool], found: Sequence[Found]) -> list[Found]:
    """Utterances that no cue was found for, given to the one who spoke last.

    found: all attributions so far. A quotation of its own paragraph goes with the last speaker of the
    paragraph before; one within a paragraph with the last speaker named before it there.
    """
    out: list[Found] = []
    covered = {page.quotation[i] for f in found for a, b in f.pieces for i in (a, b)}
    ordered = sorted((f for f in found if f.source is not None), key=_at)
    spoken = [_at(f) for f in ordered]
    for q, speech in enumerate(whole):
        held = page.quotations[q]
        if not speech or q in covered or held.last - held.first + 1 < MIN_CARRIED:
            continue
        if held.continues is not None and out and out[-1].pieces[-1][1] == page.quotations[held.continues].last:
            last = out.pop()
            out.append(replace(last, pieces=(*last.pieces, (held.first, held.last))))
            continue
        before = bisect_left(spoken, held.first)
        source, carried = _speaker_before(page, q, ordered[max(0, before - NEAR) : before] + out[-1:])
        if source is not None:
            out.append(Found((), None, Act.SAY, source, ((held.first, held.last),), direct=True, carried=carried))
    return out


def _at(found: Found) -> int:
    """Where it was said that this one spoke."""
    return found.head if found.head is not None else found.pieces[0][0]


def _speaker_before(page: Page, q: int, near: Sequence[Found]) -> tuple[Source | None, bool]:
    """Who spoke last in the paragraph, else the subject of the sentence before, else who spoke last in the
    paragraph before; and whether that is known from an earlier attribution."""
    held = page.quotations[q]
    here = [f for f in near if page.paragraph(f.pieces[0][0]) == held.paragraph]
    before = _outside(page, held.first - 1, -1)
    opens = before < 0 or page.paragraph(before) != held.paragraph
    if here:
        return max(here, key=_at).source, True
    if not opens:
        subject = _subject_before(page, before)
        if subject is not None:
            return phrase(page, subject, held.first), False
    earlier = [f for f in near if page.paragraph(f.pieces[0][0]) == held.paragraph - 1]
    return (max(earlier, key=_at).source, True) if earlier else (None, False)


def _subject_before(page: Page, i: int) -> int | None:
    """The subject of the sentence that leads up to a quotation."""
    parse = page.parse
    first, last = page.bounds(i)
    root = next((j for j in range(first, last + 1) if parse.head[j] == j), None)
    return None if root is None else parse.child(root, "nsubj")
