"""Warnings that are threats: harm that the speaker's own side would do, told to its face or about it."""

from collections.abc import Sequence

from standoff.actors import Cast
from standoff.attribution import Attribution
from standoff.events.clause import Clauses
from standoff.events.draft import Draft, Side
from standoff.events.lexicon import Pattern, PredicateLexicon
from standoff.knowledge.rows import PartOfSpeech
from standoff.model.vocab import Act, EventType

OWN_MODALS = frozenset(("will", "would", "'ll", "shall"))
BENIGN = frozenset(
    (EventType.CONSULT, EventType.SUPPORT, EventType.AID, EventType.AGREE, EventType.COOPERATE, EventType.CONCEDE)
)


def find_threats(
    cast: Cast, lexicon: PredicateLexicon, attributions: Sequence[Attribution], drafts: Sequence[Draft]
) -> list[Draft]:
    """THREATEN events for cues of warning whose content is harm by the speaker's side. An alert about
    somebody else's act stays a statement."""
    clauses = Clauses(cast.parse, lexicon.classes)
    coded = {t: d for d in drafts for t in d.tokens}
    found = []
    for attribution in attributions:
        cue = attribution.cue_head
        if attribution.act is not Act.WARN or cue is None or cue in coded or cast.parse.pos[cue] != "VERB":
            continue
        pattern = threat_pattern(lexicon, cast.parse.lemma[cue])
        speakers = _sides(cast, [attribution.source_head])
        if pattern is None or not speakers or not attribution.tokens:
            continue
        targets = _sides(cast, [attribution.addressee])
        harmed = _harm(cast, clauses, lexicon, attribution, speakers, targets, coded)
        if harmed is None:
            continue
        draft = Draft(cue, pattern, [cue])
        draft.sources = speakers
        draft.targets = [s for s in targets or harmed if s.entity not in {x.entity for x in speakers}]
        found.append(draft)
    return found


def threat_pattern(lexicon: PredicateLexicon, lemma: str) -> Pattern | None:
    """The plainest THREATEN row of a verb, or of "threaten"."""
    for known in (lemma, "threaten"):
        for pattern in reversed(lexicon.patterns(PartOfSpeech.VERB, known)):
            if pattern.type is EventType.THREATEN:
                return pattern
    return None


def _sides(cast: Cast, tokens: Sequence[int | None]) -> list[Side]:
    return [Side(e, cast.span(m)) for t in tokens if t is not None for e, m in cast.actors_at(t)]


def _harm(
    cast: Cast,
    clauses: Clauses,
    lexicon: PredicateLexicon,
    attribution: Attribution,
    speakers: Sequence[Side],
    targets: Sequence[Side],
    coded: dict[int, Draft],
) -> list[Side] | None:
    """Who would be harmed, [] where nobody is named, None where the content is no harm of the speaker's."""
    parse = cast.parse
    suffer, consequence = lexicon.classes["suffer"], lexicon.classes["consequence"]
    for first, last in attribution.tokens:
        for verb in range(first, last + 1):
            if parse.pos[verb] not in ("VERB", "AUX") or not any(
                parse.lower[c] in OWN_MODALS for c in parse.kids(verb, "aux")
            ):
                continue
            subjects = _sides(cast, clauses.grammatical_subjects(verb))
            objects = [*parse.kids(verb, "dobj"), *clauses.prepositional(verb, ("with", "to", "by"))]
            costs = any(parse.lemma[o] in consequence for o in objects)
            passive = clauses.passive(verb)
            if _one_side(cast, subjects, speakers) and not passive:
                own = coded.get(verb)
                if own is None or own.pattern.type not in BENIGN:
                    return _sides(cast, parse.kids(verb, "dobj"))
            if parse.lemma[verb] in suffer and (costs or _one_side(cast, subjects, targets)):
                return [] if not _one_side(cast, subjects, targets) else subjects
    return None


def _one_side(cast: Cast, a: Sequence[Side], b: Sequence[Side]) -> bool:
    """The same actor, or two of one state."""
    for x in a:
        for y in b:
            one, other = cast.entities[x.entity], cast.entities[y.entity]
            if one is other or (one.is_state and other.is_state and one.country == other.country):
                return True
    return False
