"""Cue verbs with a clause as content, in the places that newswire puts them; then all other frames."""

from standoff.attribution.clauses import clause
from standoff.attribution.complements import gerund, infinitive, nominal, prepositional
from standoff.attribution.cues import BARE, CueVerb, cue_verb, make
from standoff.attribution.found import Found
from standoff.attribution.page import COMMAS, Page, is_line
from standoff.attribution.parenthesis import parenthetical, set_off
from standoff.attribution.relatives import relative
from standoff.attribution.sources import (
    addressee_of,
    agent_of,
    is_passive,
    phrase,
    source_of,
)
from standoff.model.vocab import Act

_WH = frozenset(("WP", "WRB", "WDT", "WP$"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl", "csubjpass")


def by_verb(page: Page, v: int) -> Found | None:
    """The attribution whose cue is the verb at token v, None where it takes no content here."""
    cue = cue_verb(page, v)
    if cue is None:
        return None
    found = _quoted_as(page, cue)
    if found is None and set_off(page, v):
        found = parenthetical(page, cue)
    if found is None:
        found = _clausal(page, cue)
    for rule in _RULES:
        if found is not None:
            break
        found = rule(page, cue)
    return None if found is None or _of_oneself(page, cue, found) or not _can_say(page, cue, found) else found


def _can_say(page: Page, cue: CueVerb, found: Found) -> bool:
    """Whether the speaker suits the cue: what only papers do ("the survey showed") wants a paper."""
    row = next((r for r in cue.rows if r.act is found.act), None)
    if row is None or "document" not in row.frame:
        return True
    source = found.source
    if source is None:
        return False
    lemma = page.parse.lemma[source[1]]
    return lemma in page.lexicon.nouns or page.lexicon.medium(page.parse, source[1]) is not None


def _of_oneself(page: Page, cue: CueVerb, found: Found) -> bool:
    """What speakers say about their own words inside their own quotation ("We rejected it")."""
    source = found.source
    if source is None or page.quotation[cue.v] < 0:
        return False
    return page.parse.lower[source[1]] in ("i", "we") and (page.parse.tag[cue.v] != "VBD" or found.act is Act.REJECT)


def _quoted_as(page: Page, cue: CueVerb) -> Found | None:
    """`was quoted as saying (that) ...`: the cue is all of it, the speaker its subject."""
    parse, v = page.parse, cue.v
    as_ = parse.head[v]
    if parse.dep[v] != "pcomp" or parse.lower[as_] != "as":
        return None
    outer = parse.head[as_]
    comp = _that(page, cue)
    row = cue.row("that")
    if comp is None or row is None or parse.lemma[outer] not in page.lexicon.verbs:
        return None
    content = clause(page, v, comp)
    subject = next((c for c in parse.children[outer] if parse.dep[c] in ("nsubjpass", "dobj")), None)
    source = phrase(page, subject, v) if subject is not None else source_of(page, outer)
    return make(page, cue, row, [content], source, also=(outer, as_)) if content else None


def _that(page: Page, cue: CueVerb) -> int | None:
    """The finite clause below the verb (or its particle: "made clear that") and to its right."""
    parse, v = page.parse, cue.v
    for head in (v, *cue.particle):
        for c in parse.children[head]:
            if (
                c > v
                and c not in cue.particle
                and parse.dep[c] in ("ccomp", "xcomp", "advcl", "acl")
                and _is_content(page, cue, c)
            ):
                return c
    return None


def _is_content(page: Page, cue: CueVerb, c: int) -> bool:
    parse = page.parse
    marked = any(parse.dep[k] == "mark" and parse.lower[k] == "that" for k in parse.children[c])
    if not marked:
        if parse.dep[c] != "ccomp" or not any(r.act in BARE for r in cue.rows):
            return False
        if parse.lemma[c] in page.lexicon.verbs and set_off(page, c):
            return False
        before = max(page.left[c], cue.v + 1) - 1
        while page.is_mark(before):
            before -= 1
        if (
            before > cue.v
            and parse.lower[before] in COMMAS
            and before > cue.v + 1
            and not any(parse.lower[k] in COMMAS for k in range(cue.v + 1, before))
        ):
            return False
    has_subject = any(parse.dep[k] in _SUBJECTS for k in parse.children[c])
    return (has_subject or marked) and not page.infinitive(c) and _tensed(page, c)


def _tensed(page: Page, i: int) -> bool:
    """A finite clause; a bare subjunctive ("that he leave") and a verbless headline count."""
    return page.finite(i) or page.parse.tag[i] not in ("VBG", "TO") or is_line(page.zone(i))


def _clausal(page: Page, cue: CueVerb) -> Found | None:
    """`said (that) ...`, `told X (that) ...`, `it was announced that ...`."""
    parse, v = page.parse, cue.v
    row = cue.row("that")
    comp = _that(page, cue) if row is not None else None
    if row is None or comp is None or (page.negated(v) and row.act is not Act.DENY):
        return None
    if parse.tag[max(page.left[comp], v + 1)] in _WH and row.act not in (Act.ASK, Act.SAY):
        return None
    content = clause(page, v, comp)
    if content is None:
        return None
    addressee = addressee_of(page, v, content[0])
    source = None
    if is_passive(page, v):
        subject = next((c for c in parse.children[v] if parse.dep[c] == "nsubjpass"), None)
        addressee = subject if subject is not None and parse.lower[subject] != "it" else None
        source = agent_of(page, v)
    return make(page, cue, row, [content], source, addressee)


def _reputed(page: Page, cue: CueVerb) -> Found | None:
    """`The general is said to have fled`: subject and infinitive together are what is said, by nobody named."""
    parse, v = page.parse, cue.v
    row = next((r for r in cue.rows if r.act in (Act.SAY, Act.CLAIM) and "that" in r.frame), None)
    if row is None or not is_passive(page, v) or parse.lemma[v] == "tell":
        return None
    subject = next((c for c in parse.children[v] if parse.dep[c] == "nsubjpass"), None)
    comp = next((c for c in parse.children[v] if c > v and parse.dep[c] == "xcomp" and page.infinitive(c)), None)
    content = clause(page, v, comp) if comp is not None else None
    if subject is None or content is None:
        return None
    held = phrase(page, subject, v)[0]
    return make(page, cue, row, [held, content], agent_of(page, v))


def _headline(page: Page, cue: CueVerb) -> Found | None:
    """`Minister says no talks with rebels`: a headline leaves out the verb of what is said."""
    v = cue.v
    row = next((r for r in cue.rows if r.act is Act.SAY and "that" in r.frame and "mind" not in r.frame), None)
    if row is None or not is_line(page.zone(v)) or page.parse.tag[v] not in ("VBZ", "VBP", "VBD"):
        return None
    if v == page.bounds(v)[0] or page.parse.pos[v - 1] == "PUNCT" or set_off(page, v):
        return None
    content = page.tighten(v + 1, page.bounds(v)[1])
    if content is None or content[1] == content[0] or page.parse.tag[content[0]] in ("TO", "IN"):
        return None
    return make(page, cue, row, [content])


_RULES = (infinitive, prepositional, gerund, nominal, relative, parenthetical, _reputed, _headline)
