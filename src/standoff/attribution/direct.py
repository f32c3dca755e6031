"""Direct speech: whole utterances between quotation marks, given to the cue beside them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from standoff.attribution.found import Found
from standoff.attribution.page import Page
from standoff.attribution.punctuation import by_dash
from standoff.attribution.sources import (
    Source,
    addressee_of,
    medium_of,
    phrase,
    source_of,
)
from standoff.attribution.utterances import beside_noun, cue_after, cue_before, ends_open, outside
from standoff.knowledge.rows import Cue
from standoff.model.vocab import Act

NEAR = 12  # attributions looked back over for the one who goes on speaking
MIN_CARRIED = 4  # words: a shorter quotation without a cue is a title or a catchword


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
        after = cue_after(page, q)
        before = None if after is not None and ends_open(page, q) else cue_before(page, q)
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
        beside = beside_noun(page, first, v - 1)
        if beside is not None:
            return beside
    return source_of(page, v) or _nearby(page, v)


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
    inner = [i for i in stops if i < outside(page, page.quotations[q].first - 1, -1)]
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
    before = outside(page, held.first - 1, -1)
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
