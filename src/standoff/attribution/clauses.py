"""How far a content runs: the clause below a cue, or what stands around a parenthesis."""

from standoff.attribution.page import COMMAS, Page, is_line
from standoff.model.vocab import Act

Range = tuple[int, int]

_TRAILING = ("advcl", "prep", "npadvmod", "advmod", "dep")
_CONTRAST = frozenset(("while", "although", "though", "whereas", "but"))


def clause(page: Page, verb: int, comp: int) -> Range | None:
    """The content of a clause `comp` that follows its verb: without `that`, with what trails it."""
    parse = page.parse
    start = comp
    while start - 1 > verb and page.left[comp] < start:
        start -= 1
    objects = [
        c for c in parse.children[verb] if verb < c < comp and parse.dep[c] in ("dobj", "dative", "npadvmod", "advmod")
    ]
    for c in objects:
        start = max(start, page.right[c] + 1) if page.right[c] < comp else start
    start = _after_date(page, start, comp)
    end = _trailing(page, verb, page.right[comp])
    end = _cut(page, verb, comp, end)
    end = before_answer(page, comp, end)
    while end > comp and parse.dep[end] == "cc":
        end -= 1
    while start < end and (parse.lower[start] in ("that", ",", ":", "--") or page.is_mark(start)):
        if parse.lower[start] == "that" and parse.dep[start] != "mark":
            break
        start += 1
    return page.tighten(start, end)


def before_answer(page: Page, first: int, end: int) -> int:
    """The end without what another speaker makes of it (", something Moscow denied", ", which Iran denies");
    in a headline without a second clause ("... as rebels advance")."""
    parse = page.parse
    line = is_line(page.zone(first))
    for i in range(first + 1, end + 1):
        if line and parse.lower[i] == "as" and parse.dep[i] in ("mark", "prep") and parse.head[i] >= first:
            return i - 1
        if parse.dep[i] != "relcl" or parse.lemma[i] not in page.lexicon.verbs:
            continue
        noun = parse.head[i]
        which = any(parse.lower[k] == "which" and parse.dep[k] == "dobj" for k in parse.children[i])
        start = page.left[i] if which else page.left[noun]
        summing = parse.lower[start] in ("a", "an") and parse.lemma[noun] in page.lexicon.nouns
        if (
            start - 1 > first
            and parse.lower[start - 1] in COMMAS
            and (which or summing or parse.lower[noun] == "something")
        ):
            return start - 2
    return end


def _after_date(page: Page, start: int, comp: int) -> int:
    """Past a date that belongs to the cue ("warned last week it would"), though the parser hung it below."""
    parse = page.parse
    subject = next((c for c in parse.children[comp] if parse.dep[c] in ("nsubj", "nsubjpass", "expl")), comp)
    i = start
    if parse.lower[i] in ("on", "in", "earlier", "late"):
        i += 1
    if i not in page.dates:
        return start
    while i in page.dates:
        i += 1
    if parse.lower[i] == "that" or (i == page.left[subject] and parse.lower[i - 1] != ","):
        return i
    return start


def _trailing(page: Page, verb: int, end: int) -> int:
    """The end of the content with the adjuncts that follow it, though the parser hung them on the cue."""
    parse = page.parse
    for c in parse.children[verb]:
        if c <= end:
            continue
        if parse.dep[c] == "conj" and _same_breath(page, c, end):
            end = page.right[c]
            continue
        if parse.dep[c] == "cc" and c == end + 1:
            continue
        if page.left[c] != end + 1 or parse.dep[c] not in _TRAILING or says(page, c) or spoken_in(page, c):
            break
        end = page.right[c]
    return end


def _same_breath(page: Page, conj: int, end: int) -> bool:
    """Whether a clause joined by a bare `and` goes on with what is said ("A has hope and its army is strong")."""
    parse = page.parse
    first = page.left[conj]
    joined = first == end + 1 or (first == end + 2 and parse.dep[end + 1] == "cc")
    subject = any(parse.dep[k] in ("nsubj", "nsubjpass", "expl") for k in parse.children[conj])
    return joined and subject and parse.lemma[conj] not in page.lexicon.verbs


def says(page: Page, i: int) -> bool:
    """Whether token i is a verb of speech with a content of its own."""
    parse = page.parse
    return parse.lemma[i] in page.lexicon.verbs and any(
        parse.dep[c] in ("ccomp", "xcomp", "dobj", "prep") for c in parse.children[i] if c > i
    )


def spoken_in(page: Page, prep: int) -> bool:
    """Whether a prepositional phrase names the medium of a cue ("in a statement")."""
    parse = page.parse
    return parse.dep[prep] == "prep" and any(
        page.lexicon.medium(parse, c) for c in parse.children[prep] if parse.dep[c] == "pobj"
    )


def _cut(page: Page, verb: int, comp: int, end: int) -> int:
    """Take away what belongs to the reporter again: a contrasting clause with a speaker of its own,
    a second cue that the parser joined to the content's verb."""
    parse = page.parse
    bare = page.infinitive(comp)
    for i in range(comp + 1, end + 1):
        joined = parse.dep[i] == "conj" and parse.head[i] == comp and parse.tag[i] in ("VBD", "VBZ", "VBP")
        if joined and (bare or (parse.tag[i] == parse.tag[verb] and _says_of_that(page, comp, i))):
            return _before_conj(page, comp, i)  # "offered to mediate and plans to send"
        if parse.dep[i] not in ("advcl", "conj", "ccomp") or not says(page, i):
            continue
        first = page.left[i]
        if parse.dep[i] == "advcl":
            marks = [c for c in parse.children[i] if parse.dep[c] == "mark" and parse.lower[c] in _CONTRAST]
            if marks and first > comp and parse.lower[first - 1] in COMMAS:
                return min(end, first - 1)
            gerund = parse.tag[i] == "VBG" and first > comp and parse.lower[first - 1] in COMMAS
            if gerund and parse.head[i] == comp:
                return min(end, first - 1)
        elif parse.dep[i] == "conj" and parse.head[i] == comp and rejoins(page, verb, comp, i):
            return min(end, _before_conj(page, comp, i))
    return end


def _says_of_that(page: Page, comp: int, conj: int) -> bool:
    """Whether a conjunct cannot share the subject of the content ("says that is not enough and wants more")."""
    parse = page.parse
    own = any(parse.dep[k] in ("nsubj", "nsubjpass", "expl") for k in parse.children[conj])
    subject = next((k for k in parse.children[comp] if parse.dep[k] in ("nsubj", "expl")), None)
    return (
        not own
        and subject is not None
        and parse.lower[subject] in ("that", "this", "there")
        and parse.pos[conj] == "VERB"
    )


def _before_conj(page: Page, comp: int, i: int) -> int:
    """The last token before a conjunct with its `and` and comma."""
    parse = page.parse
    first = page.left[i]
    while first - 1 > comp and (parse.dep[first - 1] == "cc" or parse.lower[first - 1] in COMMAS):
        first -= 1
    return first - 1


def rejoins(page: Page, verb: int, comp: int, i: int) -> bool:
    """Whether a verb that the parser joined to the content ("said it would go and warned that ...") goes
    back to the cue: verb is the cue, comp its content, i the conjunct."""
    parse = page.parse
    if parse.tag[i] not in ("VBD", "VBZ", "VBP"):
        return False
    if page.infinitive(comp):
        return True
    if parse.tag[i] != parse.tag[verb]:
        return False
    if any(parse.dep[c] in ("nsubj", "nsubjpass", "expl") for c in parse.children[i]):
        return False
    denies = any(r.act in (Act.DENY, Act.REJECT) for r in page.lexicon.verbs.get(parse.lemma[verb], ()))
    return denies or parse.tag[comp] != parse.tag[i]


def around(page: Page, first: int, last: int) -> list[Range]:
    """The clause that a parenthesis first..last ("..., officials said, ...") stands in or after."""
    start, end = page.bounds(first)
    pieces: list[Range] = []
    left = page.tighten(_clause_start(page, start, first), first - 1) if first > start else None
    if left is not None and page.parse.lower[left[1]] == "that":
        left = None  # "says that, in the envoy's words, ...": the parenthesis is within what is said
    right = _goes_on(page, last, end, left is not None and _clausal(page, *left))
    if left is not None and (right is not None or _clausal(page, *left)):
        pieces.append(left)
    if right is not None:
        pieces.append(right)
    return pieces


def _clausal(page: Page, first: int, last: int) -> bool:
    """Whether the range can be something said: it has a verb with a tense, words quoted, or is a headline."""
    if is_line(page.zone(first)):
        return True
    return any(
        (page.parse.pos[i] in ("VERB", "AUX") and page.finite(i)) or page.quotation[i] >= 0
        for i in range(first, last + 1)
    )


def _clause_start(page: Page, start: int, before: int) -> int:
    """Where the content to the left of a parenthesis begins: after a direct quotation, else the sentence."""
    for i in range(before - 1, start, -1):
        if page.parse.lower[i] == ";":
            return i + 1
    return start


def _goes_on(page: Page, last: int, end: int, has_left: bool) -> Range | None:
    """What follows a parenthesis, where the same speaker still speaks."""
    parse = page.parse
    nxt = last + 1
    if nxt >= end or parse.lower[nxt] not in COMMAS:
        return None
    body = nxt + 1
    while body < end and page.is_mark(body):
        body += 1
    if not has_left:
        return page.tighten(body, end)
    opener = parse.lower[body]
    verbs = [i for i in range(body, end + 1) if parse.pos[i] in ("VERB", "AUX") and page.quotation[i] < 0]
    if not any(page.finite(i) for i in verbs):
        return None
    main = next((i for i in verbs if page.finite(i)), None)
    if main is None or opener in _CONTRAST - {"but"} or parse.tag[body] == "VBG":
        return None
    if parse.tag[body] in ("WDT", "WP") or parse.lower[body] == "as":
        return None
    if any(says(page, i) and page.finite(i) for i in verbs[:3]):
        return None
    stop = next((i for i in range(body, end + 1) if parse.lower[i] == ";"), end)
    return page.tighten(body, stop)
