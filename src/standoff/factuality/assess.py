"""Factuality of every event: the report's own commitment and each voucher's view."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from standoff.attribution import Attribution
from standoff.factuality.clausewords import Step
from standoff.factuality.climb import Climber
from standoff.factuality.lexicon import FactualityLexicon
from standoff.language import Parse
from standoff.model.vocab import Act, Polarity, Status

HAPPENED = (Status.ACTUAL, Status.ONGOING)
OPEN = (Status.PLANNED, Status.POSSIBLE, Status.CONDITIONAL, Status.DEMANDED, Status.OFFERED)
# Scores on the scale of FactBank as UW has it, -3 certainly not to +3 certainly.
SCORES = {
    Status.ACTUAL: 3.0,
    Status.ONGOING: 3.0,
    Status.PLANNED: 1.5,
    Status.POSSIBLE: 1.0,
    Status.CONDITIONAL: 0.5,
    Status.DEMANDED: 0.0,
    Status.OFFERED: 0.5,
    Status.DENIED: -1.5,
    Status.DID_NOT_HAPPEN: -3.0,
}
DOUBTED = (Act.CLAIM, Act.ACCUSE)  # a reader does not take these for fact on one side's word


@dataclass(frozen=True, slots=True)
class Judged:
    """A status with polarity, and the tokens that decided it."""

    status: Status
    polarity: Polarity = Polarity.POSITIVE
    cues: tuple[int, ...] = ()

    @property
    def score(self) -> float:
        value = SCORES[self.status]
        return -value if self.polarity is Polarity.NEGATIVE and value > 0 else value


@dataclass(frozen=True, slots=True)
class ViewDraft:
    """What the innermost of a chain of attributions (outermost first) holds; () is the reporter."""

    chain: tuple[int, ...]
    judged: Judged


@dataclass(slots=True)
class Assessment:
    top: Judged
    views: list[ViewDraft] = field(default_factory=list)
    attribution: int | None = None


def assess(
    parse: Parse, anchor: int, heads: Sequence[int], attributions: Sequence[Attribution], lexicon: FactualityLexicon
) -> Assessment:
    """Judge one event.

    anchor: the token whose clause tells of the event (its light verb, else its word). heads: tokens
    of the event's word. attributions: all of the report.
    """
    denials = find_denials(parse, attributions, lexicon)
    climber = Climber(parse, lexicon)
    steps = list(climber.steps(anchor))
    direct = climber.direct
    if anchor != heads[0]:  # a light verb's noun has words of its own ("no talks were held")
        steps = [s for s in climber.steps(heads[0]) if s.at == heads[0]] + steps
    said = next((a for a in attributions if a.cue_head == heads[0]), None)
    if said is not None and said.parent is None:  # a cue of its own: not part of what another verb embeds
        steps = [s for s in steps if s.at in (anchor, heads[0])]
    holding = [
        i for i, a in enumerate(attributions) if not a.anaphoric and _holds(a, heads[0]) and a.cue_head not in heads
    ]
    chain = sorted(holding, key=lambda i: -_size(attributions[i]))
    judged = Judged(Status.ONGOING if _progressive(parse, anchor) else Status.ACTUAL)
    views: list[ViewDraft] = []
    remaining = steps
    for depth in range(len(chain), 0, -1):
        attribution = attributions[chain[depth - 1]]
        inner = [s for s in remaining if _belongs(attribution, s)]
        remaining = [s for s in remaining if s not in inner and s.at != attribution.cue_head]
        judged = _apply(judged, inner)
        denies = chain[depth - 1] in denials and judged.status in (*HAPPENED, *OPEN)
        own = Judged(Status.DENIED, judged.polarity, judged.cues) if denies else judged
        views.append(ViewDraft(tuple(chain[:depth]), own))
        judged = _as_reader(judged, attribution, denies, attribution.cue_head in direct)
    top = _apply(judged, remaining)
    if not chain:
        views.append(ViewDraft((), top))
    for i, denied_one in denials.items():
        if (
            denied_one is not None
            and denied_one in chain
            and (attributions[denied_one].cue_head in direct or attributions[denied_one].quoted)
        ):
            views.append(ViewDraft((i,), Judged(Status.DENIED, views[0].judged.polarity)))
            top = Judged(Status.POSSIBLE, top.polarity, top.cues) if top.status in HAPPENED else top
    for i, attribution in enumerate(attributions):
        if attribution.anaphoric and _holds(attribution, heads[0]) and attribution.cue_head not in heads:
            charge = any(parse.lemma[t] in lexicon.allegations for f, e in attribution.tokens for t in range(f, e + 1))
            denied = attribution.act is Act.DENY or (attribution.act is Act.REJECT and charge)
            views.append(ViewDraft((i,), Judged(Status.DENIED if denied else judged.status, judged.polarity)))
            if denied and top.status in HAPPENED:
                top = Judged(Status.POSSIBLE, top.polarity, top.cues)
    return Assessment(top, views, chain[-1] if chain else None)


def find_denials(
    parse: Parse, attributions: Sequence[Attribution], lexicon: FactualityLexicon
) -> dict[int, int | None]:
    """Attributions that deny, each with the earlier one that it denies ("Libya denied the charge") or
    None where it denies its own content."""
    out: dict[int, int | None] = {}
    for i, attribution in enumerate(attributions):
        if attribution.act not in (Act.DENY, Act.REJECT) or not attribution.tokens:
            continue
        first, last = attribution.tokens[0]
        charge = next(
            (t for t in range(first, min(last + 1, first + 6)) if parse.lemma[t] in lexicon.allegations), None
        )
        if charge is None:
            if attribution.act is Act.DENY:
                out[i] = None
            continue
        clause = last > charge + 2  # "a report that ...": the charge is told along with its denial
        out[i] = None if clause else _charge(parse, attributions, i)
    return out


def _charge(parse: Parse, attributions: Sequence[Attribution], denial: int) -> int | None:
    """The accusation or claim nearest before a denial."""
    cue = attributions[denial].cue_head
    if cue is None:
        return None
    best: int | None = None
    for i, attribution in enumerate(attributions):
        other = attribution.cue_head
        if other is None or other >= cue or parse.sentence[cue] - parse.sentence[other] > 3 or i == denial:
            continue
        weighty = attribution.act in (Act.ACCUSE, Act.CLAIM)
        if best is None or weighty or attributions[best].act not in (Act.ACCUSE, Act.CLAIM):
            best = i
    return best


def _holds(attribution: Attribution, token: int) -> bool:
    return any(first <= token <= last for first, last in attribution.tokens)


def _belongs(attribution: Attribution, step: Step) -> bool:
    """Is the deciding word part of what was said, or the cue itself ("promised to")? Words about the
    cue ("did not say that") decide nothing of the content; denials and claims are weighed apart."""
    if step.at != attribution.cue_head:
        return _holds(attribution, step.at)
    return step.cue == step.at and not step.negates and attribution.act not in (Act.DENY, *DOUBTED)


def _size(attribution: Attribution) -> int:
    return sum(last - first + 1 for first, last in attribution.tokens)


def _progressive(parse: Parse, anchor: int) -> bool:
    """ "are holding", "is being shelled": going on as the report is written."""
    if parse.tag[anchor] != "VBG":
        return False
    return any(
        parse.lower[c] in ("is", "are", "'re", "'s", "am", "been") and parse.dep[c] in ("aux", "auxpass")
        for c in parse.children[anchor]
    )


def _apply(judged: Judged, steps: Sequence[Step]) -> Judged:
    for step in steps:
        judged = _negate(judged, step) if step.negates else _combine(judged, step)
    return judged


def _negate(judged: Judged, step: Step) -> Judged:
    cues = (*judged.cues, step.cue)
    if judged.status in HAPPENED:
        return Judged(Status.DID_NOT_HAPPEN, judged.polarity, cues)
    if judged.status is Status.DID_NOT_HAPPEN:
        return Judged(Status.ACTUAL, judged.polarity, cues)
    flipped = Polarity.NEGATIVE if judged.polarity is Polarity.POSITIVE else Polarity.POSITIVE
    return Judged(judged.status, flipped, cues)


def _combine(judged: Judged, step: Step) -> Judged:
    """An outer word over what stands so far."""
    outer, cues = step.status, (*judged.cues, step.cue)
    assert outer is not None
    if outer in HAPPENED:
        return Judged(outer, judged.polarity, cues) if judged.status in HAPPENED else judged
    if judged.status in HAPPENED:
        return Judged(outer, judged.polarity, cues)
    if judged.status is Status.DID_NOT_HAPPEN:
        if outer in OPEN:  # what is planned, demanded ... is that it not happen
            return Judged(outer, Polarity.NEGATIVE, cues)
        return Judged(Status.ACTUAL if outer is Status.DID_NOT_HAPPEN else judged.status, judged.polarity, cues)
    if outer in (Status.DENIED, Status.DID_NOT_HAPPEN, Status.DEMANDED, Status.OFFERED, Status.CONDITIONAL):
        return Judged(outer, judged.polarity, cues)
    if outer is Status.POSSIBLE and judged.status is Status.PLANNED:
        return Judged(outer, judged.polarity, cues)
    return judged


def _as_reader(judged: Judged, attribution: Attribution, denies: bool, direct: bool) -> Judged:
    """What a reader takes from somebody's word. direct: the event is what the cue itself takes as its
    complement, not something told beside it."""
    cues = (*judged.cues, *attribution.cue[:1])
    if denies:
        return Judged(Status.DENIED, judged.polarity, cues)
    if attribution.act in DOUBTED and judged.status in HAPPENED:
        return Judged(Status.POSSIBLE, judged.polarity, cues)
    if attribution.act is Act.PREDICT and judged.status in HAPPENED:
        return Judged(Status.POSSIBLE, judged.polarity, cues)
    if (
        direct
        and attribution.act in (Act.DEMAND, Act.URGE, Act.ASK)
        and judged.status in (*HAPPENED, Status.DID_NOT_HAPPEN)
    ):
        return Judged(
            Status.DEMANDED, Polarity.NEGATIVE if judged.status is Status.DID_NOT_HAPPEN else judged.polarity, cues
        )
    return judged
