"""Time and place of deeds that are told in the wake of another, or in a lead under its dateline."""

from collections.abc import Sequence
from dataclasses import replace

from standoff.actors import Cast
from standoff.events.draft import Draft
from standoff.grounding import FoundPlace, PlaceUse
from standoff.model.vocab import EventType, PlaceRelation, TimeBasis, ZoneKind

# Deeds that are done somewhere; what is said or agreed is not placed by what stands around it.
DEEDS = (EventType.ASSAULT, EventType.COERCE, EventType.PROTEST)


def infer_settings(cast: Cast, drafts: Sequence[Draft], dateline: FoundPlace | None) -> None:
    """Give deeds without a place or time of their own those of the deed told in the sentence before in
    the same paragraph (basis `paragraph`), or in the lead the dateline's place where it lies in a
    party's country (basis `dateline`).

    drafts: in text order, each with the time and place that its own words give.
    """
    parse = cast.parse
    before: Draft | None = None
    lead = next((n for n, s in enumerate(parse.sentences) if s.zone is ZoneKind.BODY), None)
    for draft in drafts:
        if draft.pattern.type not in DEEDS:
            continue
        here = parse.sentence[draft.head]
        if before is not None and _goes_on(cast, before, draft):
            if draft.place is None and before.place is not None:
                draft.place = replace(before.place, basis="paragraph")
            if draft.time is None and before.time is not None:
                draft.time = replace(before.time, basis=TimeBasis.ANAPHORIC)
        if draft.place is None and dateline is not None and here == lead and _at_home(cast, draft, dateline):
            draft.place = PlaceUse(dateline, PlaceRelation.IN, "dateline", dateline.span)
        before = draft


def _goes_on(cast: Cast, before: Draft, draft: Draft) -> bool:
    parse = cast.parse
    one, other = parse.sentence[before.head], parse.sentence[draft.head]
    if other - one != 1 or parse.sentences[one].paragraph != parse.sentences[other].paragraph:
        return False
    return parse.tag[draft.anchor] in ("VBD", "VBN") and not _countries(cast, draft).isdisjoint(
        _countries(cast, before)
    )


def _at_home(cast: Cast, draft: Draft, dateline: FoundPlace) -> bool:
    return dateline.place.country in _countries(cast, draft)


def _countries(cast: Cast, draft: Draft) -> set[str | None]:
    return {cast.entities[s.entity].country for s in (*draft.sources, *draft.targets)} - {None}
