"""From a verb to its rows in the cue table, and whether it is used to report speech at all."""

from dataclasses import dataclass

from standoff.attribution.clauses import Range
from standoff.attribution.found import Found
from standoff.attribution.page import Page
from standoff.attribution.sources import (
    Source,
    agent_of,
    is_passive,
    medium_of,
    noun_before,
    source_of,
)
from standoff.knowledge.rows import Cue
from standoff.model.vocab import Act

ASPECT = frozenset(("go", "continue", "begin", "start", "seem", "appear"))  # "went on to say"
UNREAL = frozenset(("may", "might", "could", "should", "must", "can", "will", "shall"))
# Acts whose clause may stand without `that`, or around the cue.
BARE = frozenset(
    (Act.SAY, Act.CLAIM, Act.WARN, Act.PREDICT, Act.CONFIRM, Act.DENY, Act.ANNOUNCE, Act.PROMISE, Act.DEMAND, Act.ASK)
)
_ABOUT_A_DEED = frozenset(("of", "from", "for", "against"))


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb at token v that the table knows: rows that fit, tokens of its particle."""

    v: int
    rows: tuple[Cue, ...]
    particle: tuple[int, ...]

    def row(self, *frames: str) -> Cue | None:
        """The first row with the first of these frames that any row has."""
        return next((r for f in frames for r in self.rows if f in r.frame), None)


def cue_verb(page: Page, v: int) -> CueVerb | None:
    """The cue at token v; None where the verb is none, or somebody only might say it."""
    rows, particle = _rows(page, v)
    if not rows or not asserted(page, v):
        return None
    if page.negated(v) and all(r.act is not Act.DENY for r in rows):
        return None
    return CueVerb(v, tuple(rows), particle)


def _rows(page: Page, v: int) -> tuple[list[Cue], tuple[int, ...]]:
    """The rows that fit the verb and its particle, and the tokens of the particle."""
    parse = page.parse
    found = page.lexicon.verbs.get(parse.lemma[v])
    if found is None:
        return [], ()
    plain: list[Cue] = []
    for row in found:
        if not row.particle:
            plain.append(row)
            continue
        words = row.particle.split()
        start = next((c for c in parse.children[v] if c > v and parse.lower[c] == words[0]), None)
        if start is None and v + 1 < len(parse) and parse.lower[v + 1] == words[0]:
            start = v + 1
        if start is not None and parse.lower[start : start + len(words)] == words:
            return [r for r in found if r.particle == row.particle], tuple(range(start, start + len(words)))
    prt = next((c for c in parse.children[v] if parse.dep[c] == "prt"), None)
    return ([] if prt is not None else plain), ()


def asserted(page: Page, v: int) -> bool:
    """Whether somebody is said to have said it: no infinitive of purpose or intention, no condition,
    no mere possibility, no deed of which another is accused."""
    parse = page.parse
    if parse.dep[v] in ("amod", "compound", "aux", "auxpass"):
        return False
    head = parse.head[v]
    if page.infinitive(v):
        return parse.dep[v] == "xcomp" and parse.lemma[head] in ASPECT
    if parse.tag[v] == "VB" and not page.finite(v):
        return False
    if parse.tag[v] == "VBG" and parse.dep[v] in ("xcomp", "ccomp", "pcomp") and not page.finite(v):
        return (parse.dep[v] == "pcomp" and parse.lower[head] not in _ABOUT_A_DEED) or parse.lemma[head] in ASPECT
    if (
        any(r.act is Act.ASK for r in page.lexicon.verbs[parse.lemma[v]])
        and is_passive(page, v)
        and agent_of(page, v) is None
    ):
        return False  # "asked whether": by reporters
    for c in parse.children[v]:
        if parse.dep[c] == "mark" and parse.lower[c] in ("if", "unless", "whether", "until"):
            return False
        if parse.dep[c] == "aux" and parse.lower[c] in UNREAL and parse.lower[c] != "will":
            return False
    return True


def make(
    page: Page,
    cue: CueVerb,
    row: Cue,
    pieces: list[Range],
    source: Source | None = None,
    addressee: int | None = None,
    anaphoric: bool = False,
    also: tuple[int, ...] = (),
) -> Found:
    """The attribution of a verb, with its speaker (looked for where not given) and its medium."""
    source = source or source_of(page, cue.v)
    if source is None and page.parse.tag[cue.v] in ("VBD", "VBZ", "VBP") and not is_passive(page, cue.v):
        source = noun_before(page, cue.v)
    medium = medium_of(page, cue.v, pieces, source)
    if addressee is not None and page.lexicon.medium(page.parse, addressee) is not None:
        addressee = None
    tokens = tuple(sorted({cue.v, *cue.particle, *also}))
    return Found(tokens, cue.v, row.act, source, tuple(pieces), addressee, medium, anaphoric=anaphoric)
