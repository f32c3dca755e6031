"""Attribution without a verb of speech: `according to X`, `the claim that ...`, `in X's words`."""

from standoff.attribution.clauses import around
from standoff.attribution.found import Found
from standoff.attribution.page import COMMAS, Page
from standoff.attribution.sources import Source, agent_of, medium_of, phrase, source_of
from standoff.model.vocab import Act

_TAKES = frozenset(("receive", "get", "have", "take", "reach", "hold"))  # light, but the words are another's
_POSSESSIVE = ("words", "word", "view", "opinion")


def by_preposition(page: Page, i: int) -> Found | None:
    """`according to X`, `in the words of X`: token i is the first word of the cue."""
    parse = page.parse
    for words, row in page.lexicon.preps.get(parse.lower[i], ()):
        last = i + len(words) - 1
        if last + 1 >= len(parse) or tuple(parse.lower[i : last + 1]) != words:
            continue
        head = _object(page, last)
        if head is None or (len(words) == 1 and not _set_off(page, i)):
            continue
        source = phrase(page, head, last)
        pieces = [p for p in around(page, i, max(last, source[0][1])) if not p[0] <= i <= p[1]]
        if not pieces:
            return None
        return Found(tuple(range(i, last + 1)), i, row.act, source, tuple(pieces))
    return None


def _object(page: Page, last: int) -> int | None:
    parse = page.parse
    head = next((c for c in parse.children[last] if parse.dep[c] in ("pobj", "dobj") and c > last), None)
    if head is not None:
        return head
    i = last + 1
    if parse.pos[i] == "VERB":  # "according to show insiders"
        return next((k for k in range(i, min(i + 4, len(parse))) if parse.pos[k] in ("NOUN", "PROPN")), None)
    while (
        i < len(parse) and parse.head[i] > i and parse.dep[i] in ("det", "amod", "compound", "nmod", "poss", "nummod")
    ):
        i = parse.head[i]
    return i if parse.pos[i] in ("NOUN", "PROPN", "PRON") else None


def _set_off(page: Page, i: int) -> bool:
    """A one-word cue ("per", "citing") counts only after a comma."""
    return (
        i > 0 and page.parse.lower[i - 1] in COMMAS and page.parse.lemma[page.parse.head[i]] not in page.lexicon.verbs
    )


def in_words_of(page: Page, i: int) -> Found | None:
    """`in Putin's words`, `in his view`: token i is the noun."""
    parse = page.parse
    prep = parse.head[i]
    if parse.lower[i] not in _POSSESSIVE or parse.dep[i] != "pobj" or parse.lower[prep] != "in":
        return None
    owner = next((c for c in parse.children[i] if parse.dep[c] == "poss"), None)
    if owner is None:
        return None
    pieces = [p for p in around(page, min(prep, page.left[owner]), i) if not p[0] <= i <= p[1]]
    if not pieces:
        return None
    return Found((prep, i), i, Act.SAY, _owner(page, owner, i), tuple(pieces))


def _owner(page: Page, owner: int, noun: int) -> Source:
    (first, last), head = phrase(page, owner, noun)
    while last > head and page.parse.dep[last] == "case":
        last -= 1
    return (first, last), head


def by_noun(page: Page, i: int) -> Found | None:
    """`his warning that ...`, `issued a statement saying ...`, `expressed concern that ...`."""
    parse = page.parse
    row = next((r for r in page.lexicon.nouns.get(parse.lemma[i], ()) if "that" in r.frame), None)
    if row is None:
        return None
    comp = next(
        (c for c in parse.children[i] if c > i and parse.dep[c] in ("acl", "ccomp", "relcl") and _that(page, c)), None
    )
    if comp is None:
        return None
    source = _noun_source(page, i)
    if source is None:
        return None
    that = next(k for k in parse.children[comp] if parse.dep[k] == "mark")
    content = page.tighten(that + 1, page.right[comp])
    if content is None:
        return None
    return Found((i,), i, row.act, source, (content,), None, medium_of(page, i, [content], None))


def _that(page: Page, c: int) -> bool:
    parse = page.parse
    kids = parse.children[c]
    return any(parse.dep[k] == "mark" and parse.lower[k] == "that" for k in kids) and any(
        parse.dep[k] in ("nsubj", "nsubjpass", "expl", "csubj") and parse.lower[k] != "that" for k in kids
    )


def _noun_source(page: Page, i: int) -> Source | None:
    """The owner of the words: a possessive, `by X`, or the subject of the verb that they are the object of."""
    parse = page.parse
    for c in parse.children[i]:
        if parse.dep[c] == "poss":
            return _owner(page, c, i)
        if parse.dep[c] in ("prep", "agent") and parse.lower[c] in ("by", "from") and c > i:
            pobj = parse.child(c, "pobj")
            if pobj is not None:
                return phrase(page, pobj, i)
    verb = parse.head[i]
    if parse.dep[i] in ("dobj", "oprd") and parse.pos[verb] == "VERB" and verb < i and not page.negated(verb):
        return source_of(page, verb) if _lends(page, verb) else None
    if parse.dep[i] == "nsubjpass":
        return agent_of(page, verb)
    return None


def _lends(page: Page, verb: int) -> bool:
    """Whether a verb of speech only lends its subject to the noun ("voiced concern", "repeated a demand")."""
    lemma = page.parse.lemma[verb]
    if lemma in page.lexicon.light:
        return lemma not in _TAKES
    return any(r.act is Act.SAY and "np" in r.frame for r in page.lexicon.verbs.get(lemma, ()))
