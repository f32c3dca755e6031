"""Cue verbs in relative clauses: `something Moscow has denied`, `which Iran denies`, `what it called a bomb`."""

from standoff.attribution.clauses import Range, clause
from standoff.attribution.cues import CueVerb, make
from standoff.attribution.found import Found
from standoff.attribution.page import COMMAS, Page
from standoff.knowledge.rows import Cue
from standoff.model.vocab import Act

_TAKES_UP = frozenset((Act.DENY, Act.REJECT, Act.CRITICISE, Act.PRAISE, Act.CONFIRM))


def relative(page: Page, cue: CueVerb) -> Found | None:
    """The content that the relative clause takes up, or the name that `what it calls` gives."""
    parse, v = page.parse, cue.v
    row = cue.row("np")
    if row is None and parse.lower[parse.head[v]] == "something":
        row = cue.row("that")
    if row is None or parse.dep[v] not in ("relcl", "ccomp", "pcomp", "csubj"):
        return None
    objects = [c for c in parse.children[v] if c < v and parse.dep[c] in ("dobj", "pobj", "nsubj", "attr")]
    if any(parse.lower[c] == "what" for c in objects):
        return _what(page, cue, row)
    if parse.dep[v] != "relcl" or any(parse.dep[c] in ("dobj", "ccomp", "xcomp") and c > v for c in parse.children[v]):
        return None
    subject = next((c for c in parse.children[v] if parse.dep[c] == "nsubj" and c < v), None)
    if subject is None or parse.lower[subject] in ("which", "that", "who"):
        return None
    head = parse.head[v]
    if row.act not in _TAKES_UP and parse.lower[head] != "something":
        return None
    content = _taken_up(page, v, head)
    return make(page, cue, row, [content], anaphoric=True) if content else None


def _what(page: Page, cue: CueVerb, row: Cue) -> Found | None:
    """`what it called a hydrogen bomb`: the name that is given."""
    parse, v = page.parse, cue.v
    named = next(
        (c for c in parse.children[v] if c > v and parse.dep[c] in ("oprd", "ccomp", "dobj", "attr", "xcomp", "acomp")),
        None,
    )
    as_ = next((c for c in parse.children[v] if c > v and parse.dep[c] == "prep" and parse.lower[c] == "as"), None)
    if row.frame[0] != "np" or (named is None and as_ is None):
        return None
    first = page.left[named] if named is not None else (as_ or v) + 1
    last = page.right[named if named is not None else as_ or v]
    content = page.tighten(max(v + 1, first), last)
    return make(page, cue, row, [content]) if content else None


def _taken_up(page: Page, v: int, head: int) -> Range | None:
    """The clause before `something`, `a charge`, `which`; the noun phrase where none is taken up."""
    parse = page.parse
    start, _ = page.bounds(v)
    noun = page.left[head]
    which = any(parse.lower[c] == "which" and c < v for c in parse.children[v])
    comma = page.left[v] - 1 if which else noun - 1
    words = parse.lemma[head] in page.lexicon.nouns and parse.lower[noun] in ("a", "an")
    if (which or words or parse.lower[head] == "something") and comma > start and parse.lower[comma] in COMMAS:
        inner = _content_before(page, comma, start)
        if inner is not None:
            return inner
        if not which:
            return page.tighten(start, comma - 1)
    end = page.left[v] - 1
    return page.tighten(noun, end) if end >= noun else None


def _content_before(page: Page, comma: int, start: int) -> Range | None:
    """What another speaker says just before: it is that which is denied."""
    parse = page.parse
    for c in range(comma - 1, start, -1):
        if parse.dep[c] == "ccomp" and parse.head[c] < c and parse.lemma[parse.head[c]] in page.lexicon.verbs:
            upper = clause(page, parse.head[c], c)
            if upper is not None and upper[0] < comma:
                return page.tighten(upper[0], min(upper[1], comma - 1))
    return None
