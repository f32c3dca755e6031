"""Who speaks, to whom, and where: the noun phrases around a cue."""

from collections.abc import Iterable

from standoff.attribution.clauses import rejoins
from standoff.attribution.page import Page
from standoff.model.vocab import MediumKind

Source = tuple[tuple[int, int], int]  # the phrase and its head

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_SPEAKS_AT = ("in", "on", "at", "during", "by", "via", "through", "over")
_GENERIC = frozenset(("it", "there"))


def source_of(page: Page, verb: int) -> Source | None:
    """The phrase that names who says it, for a verb in any of its clauses."""
    parse = page.parse
    seen = 0
    v = verb
    passive = is_passive(page, verb)
    if passive:
        return agent_of(page, verb)
    while seen < 12:
        seen += 1
        subject = next((c for c in parse.children[v] if parse.dep[c] in _SUBJECTS), None)
        if subject is not None:
            return _named(page, v, subject, verb)
        dep, head = parse.dep[v], parse.head[v]
        if head == v:
            return None
        if dep == "conj" and parse.dep[head] in ("ccomp", "xcomp") and rejoins(page, parse.head[head], head, v):
            v = parse.head[head]
            continue
        if dep in ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "parataxis", "dep", "appos") and _verbal(
            page, head
        ):
            if dep == "conj" and is_passive(page, head) and not is_passive(page, v):
                v = head
                continue
            if dep == "xcomp":
                control = next((c for c in parse.children[head] if parse.dep[c] == "dobj" and c < v), None)
                if control is not None:
                    return phrase(page, control, verb)
            if dep == "advcl" and v == verb and (paper := _paper(page, head, verb)) is not None:
                return _author(page, paper, verb)
            if dep == "ccomp" and not page.infinitive(v) and parse.tag[v] != "VBG":
                return None
            v = head
            continue
        if dep == "pcomp" or (dep == "prep" and parse.pos[head] in ("ADP", "SCONJ", "VERB", "AUX")):
            v = head
            continue
        if dep in ("acl", "relcl") or (dep == "conj" and parse.pos[head] in ("NOUN", "PROPN")):
            return _author(page, head, verb) if parse.pos[head] in ("NOUN", "PROPN", "PRON") else None
        return None
    return None


def _author(page: Page, noun: int, verb: int) -> Source:
    """Who issued the paper that the cue describes ("X issued a statement saying"); else the noun itself."""
    parse = page.parse
    holder = parse.head[noun]
    written = page.lexicon.medium(parse, noun) is not None or parse.lemma[noun] in page.lexicon.nouns
    if (
        written
        and parse.dep[noun] == "dobj"
        and parse.lemma[holder] in page.lexicon.light
        and not is_passive(page, holder)
    ):
        return source_of(page, holder) or phrase(page, noun, verb)
    return phrase(page, noun, verb)


def _paper(page: Page, head: int, verb: int) -> int | None:
    """The paper that a participle describes, though the parser hung it on the verb
    ("circulate a draft resolution next week calling on ...")."""
    parse = page.parse
    if parse.tag[verb] != "VBG" or parse.lower[verb - 1] == ",":
        return None
    paper = next((c for c in parse.children[head] if parse.dep[c] == "dobj" and head < c < verb), None)
    return paper if paper is not None and page.lexicon.medium(parse, paper) is not None else None


def _verbal(page: Page, i: int) -> bool:
    return page.parse.pos[i] in ("VERB", "AUX", "ADP", "SCONJ", "ADJ")


def _named(page: Page, v: int, subject: int, verb: int) -> Source | None:
    parse = page.parse
    if (
        parse.lower[subject] in _RELATIVE
        and parse.tag[subject] in ("WP", "WDT", "IN", "DT")
        and parse.dep[v] == "relcl"
    ):
        return phrase(page, parse.head[v], verb)
    if parse.lower[subject] in _GENERIC and is_passive(page, v):
        return None
    if parse.lower[subject] == "there":
        return None
    return phrase(page, subject, verb)


def is_passive(page: Page, verb: int) -> bool:
    """Whether the verb is passive; so is a participle below a noun ("men accused of spying")."""
    parse = page.parse
    if parse.tag[verb] not in ("VBN", "VBD"):
        return False
    if any(parse.dep[c] == "auxpass" for c in parse.children[verb]):
        return True
    bare = not any(parse.dep[c] in ("aux", "nsubj") for c in parse.children[verb])
    if parse.dep[verb] == "conj" and bare and parse.tag[verb] == "VBN":
        return is_passive(page, parse.head[verb])
    return bare and parse.tag[verb] == "VBN" and parse.dep[verb] in ("acl", "advcl")


def agent_of(page: Page, verb: int) -> Source | None:
    """The `by X` of a passive."""
    parse = page.parse
    by = next((c for c in parse.children[verb] if parse.dep[c] == "agent"), None)
    pobj = None if by is None else parse.child(by, "pobj")
    return None if pobj is None else phrase(page, pobj, verb)


def phrase(page: Page, head: int, cue: int) -> Source:
    """The noun phrase of a head, kept clear of the cue, without punctuation at its ends."""
    first, last = page.left[head], page.right[head]
    if head < cue:
        last = min(last, cue - 1)
        for c in page.parse.children[head]:
            if page.parse.dep[c] == "relcl" and page.left[c] <= cue <= page.right[c]:
                last = min(last, page.left[c] - 1)
    else:
        first = max(first, cue + 1)
    tight = page.tighten(first, last)
    if tight is None or not tight[0] <= head <= tight[1]:
        return (head, head), head
    while tight[0] < head and page.parse.dep[tight[0]] in ("cc", "preconj", "mark", "advmod"):
        tight = (tight[0] + 1, tight[1])
    return tight, head


def addressee_of(page: Page, verb: int, before: int) -> int | None:
    """Head of the phrase spoken to ("told reporters", "said to the envoy"), left of the content."""
    parse = page.parse
    for c in parse.children[verb]:
        if verb < c and parse.lower[c] != "it" and parse.dep[c] in ("dobj", "dative") and (c < before or before < verb):
            if parse.dep[c] == "dative" and parse.pos[c] == "ADP":
                return parse.child(c, "pobj")
            return c
        if verb < c and parse.dep[c] == "prep" and parse.lower[c] == "to" and (c < before or before < verb):
            return parse.child(c, "pobj")
    return None


def noun_before(page: Page, verb: int) -> Source | None:
    """The noun phrase that ends right before a verb to which the parser gave no subject."""
    parse = page.parse
    start, i = page.bounds(verb)[0], verb - 1
    while i > start and (parse.pos[i] in ("AUX", "ADV") or parse.lower[i] == ","):
        i -= 1
    if i < start or parse.pos[i] not in ("NOUN", "PROPN", "PRON"):
        return None
    while parse.dep[i] in ("compound", "appos", "nmod") and parse.pos[parse.head[i]] in ("NOUN", "PROPN"):
        if parse.head[i] > verb or page.names.get(parse.head[i], ("",))[0] == "GPE":
            break  # "In Zagreb, Croatia, a spokeswoman said": the parser runs past the place
        i = parse.head[i]
    return phrase(page, i, verb)


def medium_of(page: Page, verb: int, skip: Iterable[tuple[int, int]], source: Source | None) -> int | None:
    """Head of the noun that names the medium; a social network before the form of the message."""
    found: list[tuple[int, MediumKind]] = []
    ranges = list(skip)
    parse = page.parse
    subject = source[1] if source else -1
    for c in parse.children[verb]:
        if c == subject or any(a <= c <= b for a, b in ranges):
            continue
        if parse.dep[c] in ("prep", "agent", "advcl", "npadvmod") and page.right[c] - page.left[c] < 25:
            _media_in(page, page.left[c], page.right[c], found, ranges)
        elif parse.dep[c] == "dobj" and (kind := page.lexicon.medium(parse, c)) is not None:
            found.append((c, kind))
    if source and not found:
        if (kind := page.lexicon.medium(parse, subject)) is not None:
            found.append((subject, kind))
        for c in parse.children[subject]:
            if parse.dep[c] == "acl" and page.right[c] - c < 15:
                _media_in(page, page.left[c], page.right[c], found, ranges)
    social = next((i for i, kind in found if kind is MediumKind.SOCIAL_MEDIA), None)
    return social if social is not None else (found[0][0] if found else None)


def _media_in(
    page: Page, first: int, last: int, found: list[tuple[int, MediumKind]], skip: list[tuple[int, int]]
) -> None:
    parse = page.parse
    for i in range(first, last + 1):
        if parse.dep[i] not in ("pobj", "conj", "dobj") or any(a <= i <= b for a, b in skip):
            continue
        if parse.lower[parse.head[i]] in _SPEAKS_AT or parse.dep[i] != "pobj":
            kind = page.lexicon.medium(parse, i)
            if kind is not None:
                found.append((i, kind))
