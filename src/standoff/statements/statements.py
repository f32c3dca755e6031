"""Attributions to statements: who speaks to whom, where, about which events."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from standoff.actors import Cast, modifier_entity
from standoff.attribution import Attribution, CueLexicon
from standoff.events import Draft, Side
from standoff.language import Parse
from standoff.model import Span
from standoff.model.vocab import Act, ActorKind, EventType, MediumKind, StanceValue

# CAMEO 01 as far as an act supports it: acknowledge, deny, express accord; else a plain statement.
CAMEO = {Act.CONFIRM: "015", Act.DENY: "016", Act.AGREE: "019"}
FRIENDLY = (EventType.SUPPORT, EventType.AGREE)
HOSTILE = (EventType.ACCUSE, EventType.REJECT, EventType.THREATEN)
PUBLISHING = frozenset(("post", "publish", "release", "issue", "carry", "broadcast", "air", "upload", "share"))
OCCASION_PREPOSITIONS = frozenset(("after", "during", "at", "before", "following"))


@dataclass(slots=True)
class StatementDraft:
    """attribution: its index in the report's list. stances: (entity, for or against)."""

    attribution: int
    speakers: list[Side]
    addressees: list[int]
    medium: MediumKind | None
    medium_name: str | None = None
    medium_span: Span | None = None
    publisher: int | None = None
    occasion: str | None = None
    stances: list[tuple[int, StanceValue]] = field(default_factory=list)
    events: list[int] = field(default_factory=list)


def find_statements(
    cast: Cast, attributions: Sequence[Attribution], drafts: Sequence[Draft], media: CueLexicon
) -> list[StatementDraft]:
    """One statement an attribution, in the same order. `events` index `drafts`."""
    out = []
    for index, attribution in enumerate(attributions):
        statement = StatementDraft(index, _speakers(cast, attribution), [], None)
        if attribution.addressee is not None:
            statement.addressees = [e for e, _ in cast.actors_at(attribution.addressee)]
        _medium(cast, attribution, statement, media)
        statement.occasion = _occasion(cast.parse, attribution)
        statement.events = [
            n for n, d in enumerate(drafts) if any(first <= d.head <= last for first, last in attribution.tokens)
        ]
        statement.stances = _stances(statement, attribution, drafts)
        out.append(statement)
    return out


def _speakers(cast: Cast, attribution: Attribution) -> list[Side]:
    """The actors that the source names; of "a ministry statement" the ministry."""
    head = attribution.source_head
    if head is None:
        return []
    known = cast.actors_at(head)
    if known:
        return [Side(e, None if attribution.carried else cast.span(m), attribution.carried) for e, m in known]
    parse = cast.parse
    for child in parse.children[head]:
        inner = [child] if parse.dep[child] in ("poss", "amod", "compound", "nmod") else []
        if parse.dep[child] in ("prep", "agent") and parse.lower[child] in ("by", "from", "of", "for"):
            inner = parse.kids(child, "pobj")
        for token in inner:
            mention = cast.mention_at(token)
            if mention is None:
                continue
            entity = modifier_entity(cast, mention)
            if entity is not None:
                return [Side(entity.index, cast.span(mention))]
    return []


def _medium(cast: Cast, attribution: Attribution, statement: StatementDraft, media: CueLexicon) -> None:
    parse, token = cast.parse, attribution.medium
    if token is None:
        to_media = any(cast.entities[e].kind is ActorKind.MEDIA for e in statement.addressees)
        statement.medium = MediumKind.BRIEFING if to_media else None
        return
    kind = media.medium(parse, token)
    chosen = token
    for inner in _below(parse, token):  # "a video posted on Twitter": the platform says more
        found = media.medium(parse, inner)
        if found is MediumKind.SOCIAL_MEDIA:
            kind, chosen = found, inner
        if parse.lemma[inner] in PUBLISHING:
            for agent in parse.kids(inner, "agent"):
                for by in parse.kids(agent, "pobj"):
                    statement.publisher = next((e for e, _ in cast.actors_at(by)), None)
    statement.medium = kind or MediumKind.UNNAMED
    if parse.pos[chosen] == "PROPN":
        statement.medium_name = parse.word[chosen]
    first = min(parse.subtree(token)[0], token)
    statement.medium_span = parse.span(min(first, chosen), max(token, chosen))


def _below(parse: Parse, token: int) -> list[int]:
    first, last = parse.subtree(token)
    clause = parse.head[token]  # the platform may hang on the cue: "said in a video on Twitter"
    beside = (
        [c for p in parse.kids(parse.head[clause], "prep") for c in parse.kids(p, "pobj") if c > token]
        if clause != token
        else []
    )
    return [*range(first, last + 1), *beside]


def _occasion(parse: Parse, attribution: Attribution) -> str | None:
    """ "after a video call between ...": the words for when it was said, as they stand."""
    if attribution.cue_head is None:
        return None
    for prep in parse.kids(attribution.cue_head, "prep"):
        if parse.lower[prep] in OCCASION_PREPOSITIONS and parse.child(prep, "pobj", "pcomp") is not None:
            first, last = parse.subtree(prep)
            span = parse.span(first, last)
            if not any(span.overlaps(piece) for piece in attribution.content):
                return " ".join(span.of(parse.text).split())
    return None


def _stances(
    statement: StatementDraft, attribution: Attribution, drafts: Sequence[Draft]
) -> list[tuple[int, StanceValue]]:
    speakers = {s.entity for s in statement.speakers}
    out: dict[int, StanceValue] = {}
    for n, draft in enumerate(drafts):
        if draft.head != attribution.cue_head and n not in statement.events:
            continue
        if not speakers & {s.entity for s in draft.sources}:
            continue
        value = (
            StanceValue.SUPPORT
            if draft.pattern.type in FRIENDLY
            else StanceValue.OPPOSE
            if draft.pattern.type in HOSTILE
            else None
        )
        if value is not None:
            for side in draft.targets:
                out.setdefault(side.entity, value)
    return list(out.items())
