"""All attributions of a report: the rules in their order, then who holds whom."""

from collections.abc import Iterable

from standoff.attribution.attribution import Attribution
from standoff.attribution.direct import carry, find_direct
from standoff.attribution.found import Found, finish
from standoff.attribution.lexicon import CueLexicon
from standoff.attribution.nouns import by_noun, by_preposition, in_words_of
from standoff.attribution.page import Page, is_line
from standoff.attribution.punctuation import by_punctuation, by_transcript
from standoff.attribution.utterances import utterances
from standoff.attribution.verbs import by_verb
from standoff.language import Parse


def find_attributions(parse: Parse, lexicon: CueLexicon) -> list[Attribution]:
    """Quotations and reported speech.

    parse: of one report. lexicon: built once from the knowledge.
    Returns them sorted by their first piece of content or cue, whichever stands first; `parent` is an
    index into the list.
    """
    if not len(parse):
        return []
    page = Page.of(parse, lexicon)
    whole = utterances(page)
    found = find_direct(page, whole)
    found += _by_words(page, {f.head for f in found})
    found = _distinct(page, found)
    found += _by_lines(page, found)
    found += carry(page, whole, found)
    found.sort(key=lambda f: f.place)
    return _nest(page, found)


def _by_words(page: Page, taken: set[int | None]) -> list[Found]:
    """One pass over the tokens: each that the cue table knows is given to the rules of its kind."""
    parse, lexicon = page.parse, page.lexicon
    out: list[Found] = []
    for i, lemma in enumerate(parse.lemma):
        found = None
        if parse.pos[i] in ("VERB", "AUX"):
            if lemma in lexicon.verbs and i not in taken:
                found = by_verb(page, i)
        elif parse.pos[i] == "NOUN" and lemma in lexicon.nouns:
            found = by_noun(page, i)
        if found is None and parse.lower[i] in lexicon.preps:
            found = by_preposition(page, i)
        if found is None and parse.dep[i] == "pobj":
            found = in_words_of(page, i)
        if found is not None and found.pieces:
            out.append(found)
    return out


def _by_lines(page: Page, found: Iterable[Found]) -> list[Found]:
    """Headlines and turns of a transcript that no other rule has given to a speaker."""
    spoken = {page.parse.sentence[f.head] for f in found if f.head is not None}
    out = []
    paragraph = -1
    for n, sentence in enumerate(page.parse.sentences):
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        line = None
        if is_line(sentence.zone):
            line = by_punctuation(page, sentence.first, sentence.last) if n not in spoken else None
        elif opens:
            line = by_transcript(page, sentence.first)
        if line is not None:
            out.append(line)
    return out


def _distinct(page: Page, found: list[Found]) -> list[Found]:
    """Without a second reading of the same content by a neighbouring cue, or of `expressed concern that`
    by its noun, or of what speakers think inside their own words ("said he hoped")."""
    heads = {f.head for f in found}
    out: list[Found] = []
    seen: set[object] = set()
    for one in found:
        key = (one.pieces, one.source)
        governed = one.head is not None and page.parse.dep[one.head] == "dobj" and page.parse.head[one.head] in heads
        if key in seen or governed or _own_mind(page, one):
            continue
        seen.add(key)
        out.append(one)
    return out


def _own_mind(page: Page, one: Found) -> bool:
    """Whether a pronoun only hopes, thinks or fears what it is reported to say."""
    parse, head = page.parse, one.head
    if head is None or one.source is None or parse.pos[one.source[1]] != "PRON" or parse.dep[head] != "ccomp":
        return False
    rows = page.lexicon.verbs.get(parse.lemma[head], ())
    return bool(rows) and all("mind" in r.frame for r in rows) and parse.lemma[parse.head[head]] in page.lexicon.verbs


def _nest(page: Page, found: list[Found]) -> list[Attribution]:
    """The records, each with the index of the smallest attribution whose content holds its cue."""
    size = [sum(b - a + 1 for a, b in f.pieces) for f in found]
    holders: dict[int, list[int]] = {}
    for n, one in enumerate(found):
        for a, b in one.pieces:
            for s in range(page.parse.sentence[a], page.parse.sentence[b] + 1):
                holders.setdefault(s, []).append(n)
    out = []
    for n, one in enumerate(found):
        at = one.head if one.head is not None else one.pieces[0][0]
        inside = [
            k
            for k in holders.get(page.parse.sentence[at], ())
            if k != n
            and size[k] >= size[n]
            and any(a <= at <= b for a, b in found[k].pieces)
            and (size[k], k) > (size[n], n)
        ]
        parent = min(inside, key=lambda k: (size[k], k), default=None)
        out.append(finish(page, one, parent))
    return out
