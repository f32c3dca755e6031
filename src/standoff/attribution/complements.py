"""Cue verbs whose content is no clause of its own: infinitives, gerunds, prepositions, noun phrases."""

from standoff.attribution.clauses import before_answer, clause, spoken_in
from standoff.attribution.cues import CueVerb, make
from standoff.attribution.found import Found
from standoff.attribution.page import Page, is_line
from standoff.attribution.sources import addressee_of, agent_of, is_passive
from standoff.knowledge.rows import Cue
from standoff.model.vocab import Act

# Acts whose bare noun phrase is something said ("demanded an end to the fighting", "denied the charge").
_NOMINAL = frozenset((Act.DENY, Act.REJECT, Act.DEMAND, Act.CRITICISE, Act.PRAISE, Act.OFFER, Act.PROMISE))
# Acts that an infinitive can hold ("vowed to", "urged X to"); those of _TO_SOMEONE need the someone.
_INFINITIVE = frozenset((Act.URGE, Act.DEMAND, Act.THREATEN, Act.PROMISE, Act.OFFER, Act.ASK, Act.CLAIM, Act.WARN))
_TO_SOMEONE = frozenset((Act.URGE, Act.DEMAND, Act.ASK, Act.WARN))
_ASKS = frozenset((Act.URGE, Act.DEMAND, Act.ASK, Act.OFFER, Act.PROMISE))
_WITHIN = frozenset(("as", "by", "from", "against", "for", "to", "with", "without", "over", "about"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_FOR_SOMEONE = ("on", "to", "with", "upon", "for")


def infinitive(page: Page, cue: CueVerb) -> Found | None:
    """`urged X to ...`, `vowed to ...`, `called on X to ...`."""
    parse, v = page.parse, cue.v
    row = next((r for r in cue.rows if "to" in r.frame and r.act in _INFINITIVE), None)
    comp = _to_clause(page, v) if row is not None else None
    if row is None or comp is None:
        return None
    to = next(c for c in parse.children[comp] if parse.dep[c] == "aux" and parse.lower[c] == "to")
    if to < v:
        return None
    if is_passive(page, v):
        if agent_of(page, v) is None:
            return None
        addressee = next((c for c in parse.children[v] if parse.dep[c] == "nsubjpass"), None)
    else:
        subject = next((c for c in parse.children[comp] if parse.dep[c] in _SUBJECTS and v < c), None)
        addressee = subject if subject is not None else held(page, v, to)
    if addressee is None and (row.act in _TO_SOMEONE or parse.dep[comp] == "advcl"):
        return None
    content = clause(page, v, comp)
    start = to - 1 if parse.lower[to - 1] == "not" else to
    tight = page.tighten(start, content[1]) if content else None
    return make(page, cue, row, [tight], None, addressee) if tight else None


def _to_clause(page: Page, v: int) -> int | None:
    parse = page.parse
    comp = next(
        (c for c in parse.children[v] if c > v and parse.dep[c] in ("xcomp", "ccomp", "advcl") and page.infinitive(c)),
        None,
    )
    if comp is not None:
        return comp
    # Below what the parser took for an object: "urged Lima to avoid".
    for c in parse.children[v]:
        if c > v and parse.dep[c] in ("dobj", "prep", "dative"):
            below = [
                *parse.children[c],
                *(k for p in parse.children[c] if parse.dep[p] == "pobj" for k in parse.children[p]),
            ]
            for k in below:
                if parse.dep[k] in ("acl", "relcl", "xcomp") and page.infinitive(k):
                    return k
    return None


def held(page: Page, v: int, before: int) -> int | None:
    """Whom an urging verb is directed at: its object, or that of its `on`, `to`, `with`."""
    parse = page.parse
    for c in parse.children[v]:
        if not v < c < before:
            continue
        if parse.dep[c] in ("dobj", "dative") and parse.pos[c] != "ADP":
            return c
        if parse.dep[c] in ("prep", "prt", "dative") and parse.lower[c] in _FOR_SOMEONE:
            pobj = parse.child(c, "pobj")
            if pobj is not None:
                return pobj
    return None


def prepositional(page: Page, cue: CueVerb) -> Found | None:
    """`accused X of ...`, `blamed X for ...`, `called for ...`, `warned of ...`, `threatened X with ...`."""
    parse, v = page.parse, cue.v
    if cue.particle:
        row = next((r for r in cue.rows if "np" in r.frame and "that" not in r.frame), None)
        pobj = parse.child(cue.particle[0], "pobj", "pcomp")
        if row is None or pobj is None:
            return None
        content = page.tighten(page.left[pobj], phrase_end(page, v, row.act, page.right[pobj]))
        return make(page, cue, row, [content], None, addressee_of(page, v, pobj)) if content else None
    target = parse.child(v, "dobj")
    if is_passive(page, v) and agent_of(page, v) is None:
        return None
    for word in ("of", "for", "with", "against", "about"):
        row = next((r for r in cue.rows if word in r.frame or f"{word}_ing" in r.frame), None)
        prep = _preposition(page, v, target, word) if row is not None else None
        if row is not None and prep is not None:
            return _with_preposition(page, cue, row, target, prep)
    return None


def _preposition(page: Page, v: int, target: int | None, word: str) -> int | None:
    """The preposition below the verb, or below its object, where the parser may have hung it."""
    parse = page.parse
    heads = [v] if target is None or target < v else [v, target]
    return next(
        (c for h in heads for c in parse.children[h] if c > v and parse.dep[c] == "prep" and parse.lower[c] == word),
        None,
    )


def _with_preposition(page: Page, cue: CueVerb, row: Cue, target: int | None, prep: int) -> Found | None:
    parse, v = page.parse, cue.v
    whole = parse.lower[prep] == "for"  # "blamed X for Y": what is said is both
    passive = next((c for c in parse.children[v] if parse.dep[c] == "nsubjpass"), None)
    after = target if target is not None and target > v else None
    if row.act in (Act.ACCUSE, Act.CRITICISE, Act.PRAISE) and after is None and passive is None:
        return None
    if parse.lower[prep] == "of" and row.act in (Act.CRITICISE, Act.PRAISE):
        return None
    first = page.left[after] if whole and after is not None else prep
    content = page.tighten(max(first, v + 1), phrase_end(page, v, row.act, page.right[prep]))
    person = passive if passive is not None else (after if not whole else None)
    return make(page, cue, row, [content], None, person) if content else None


def gerund(page: Page, cue: CueVerb) -> Found | None:
    """`denied taking part`, `ruled out freeing ...`, `proposed inviting ...`."""
    parse, v = page.parse, cue.v
    row = next((r for r in cue.rows if "ing" in r.frame or ("np" in r.frame and r.act in _NOMINAL | {Act.URGE})), None)
    comp = next(
        (
            c
            for c in parse.children[v]
            if c > v and parse.dep[c] in ("xcomp", "ccomp", "pcomp", "dobj") and parse.tag[c] == "VBG"
        ),
        None,
    )
    if row is None or comp is None or page.left[comp] <= v or is_passive(page, v):
        return None
    content = clause(page, v, comp)
    return make(page, cue, row, [content]) if content else None


def nominal(page: Page, cue: CueVerb) -> Found | None:
    """`denied the charge`, `demanded an end to ...`, `called the raid "a crime"`."""
    parse, v = page.parse, cue.v
    row = cue.row("np")
    if row is None or is_passive(page, v) or (is_line(page.zone(v)) and row.act in _ASKS):
        return None
    names = row.frame[0] == "np"
    target = next((c for c in parse.children[v] if c > v and parse.dep[c] == "dobj" and c not in cue.particle), None)
    predicate = None
    if names:
        predicate = next((c for c in parse.children[v] if c > v and _predicate(page, c)), None)
    if target is None and row.act in _NOMINAL:
        target = _object_of_as(page, v)
    if (target is None and predicate is None) or not _sayable(page, row, target):
        return None
    heads = [h for h in (target, predicate) if h is not None]
    end = phrase_end(page, v, row.act, max(page.right[h] for h in heads))
    if names and predicate is None:
        end = _name_end(page, v, end)
    end = before_answer(page, heads[0], _with_infinitive(page, v, target, end))
    content = page.tighten(max(v + 1, min(page.left[h] for h in heads)), end)
    if content is None:
        return None
    found = make(page, cue, row, [content])
    return found if found.source is not None else None


def _with_infinitive(page: Page, v: int, target: int | None, end: int) -> int:
    """`the offer to host the talks`, where the parser hung the infinitive on the verb."""
    parse = page.parse
    if target is None or not any("to" in r.frame for r in page.lexicon.nouns.get(parse.lemma[target], ())):
        return end
    comp = next((c for c in parse.children[v] if c > end and page.left[c] == end + 1 and page.infinitive(c)), None)
    return end if comp is None else page.right[comp]


def _name_end(page: Page, v: int, end: int) -> int:
    """The end of `Trump a "liar"` where the parser made the name something other than a predicate."""
    parse = page.parse
    for c in parse.children[v]:
        if (
            c > end
            and page.left[c] <= end + 2
            and parse.dep[c] in ("dobj", "attr", "ccomp", "xcomp", "acomp", "dep", "appos")
        ):
            end = page.right[c]
    return end


def _predicate(page: Page, c: int) -> bool:
    """What something is called or described as."""
    parse = page.parse
    if parse.dep[c] in ("ccomp", "xcomp"):
        return not page.infinitive(c) and parse.tag[c] != "VBG"
    return parse.dep[c] in ("oprd", "acomp")


def _object_of_as(page: Page, v: int) -> int | None:
    """`dismissed as "groundless" a report`, `rejected as false the claims`: the object behind its judgement."""
    parse = page.parse
    as_ = next((c for c in parse.children[v] if c > v and parse.lower[c] == "as" and parse.dep[c] == "prep"), None)
    if as_ is None:
        return None
    after = next((c for c in parse.children[as_] if parse.dep[c] == "pobj"), None)
    return as_ if after is not None else None


def _sayable(page: Page, row: Cue, target: int | None) -> bool:
    """Whether the act makes a noun phrase something said, or the noun is itself something said."""
    parse = page.parse
    if row.act is Act.REJECT and target is not None and page.names.get(target, ("",))[0] == "PERSON":
        return False
    if row.act in (Act.AGREE, Act.CONFIRM):
        return False
    return (
        row.frame[0] == "np"
        or row.act in _NOMINAL
        or (target is not None and parse.lemma[target] in page.lexicon.nouns)
    )


def phrase_end(page: Page, v: int, act: Act, end: int) -> int:
    """The end of a nominal content with the phrases that follow it and belong to it."""
    parse = page.parse
    for c in parse.children[v]:
        if c <= end:
            continue
        if page.left[c] != end + 1 or spoken_in(page, c):
            break
        dated = any(k in page.dates for k in range(page.left[c], min(page.right[c], page.left[c] + 2) + 1))
        if parse.dep[c] in ("prep", "agent"):
            if parse.lower[c] not in _WITHIN and (dated or act not in _ASKS):
                break
        elif parse.dep[c] == "advcl":
            if not any(parse.lower[k] in ("if", "unless", "should") for k in parse.children[c]):
                break
        elif parse.dep[c] != "npadvmod" or act not in _ASKS or parse.lower[page.left[c]] != "next":
            break
        end = page.right[c]
    return end
