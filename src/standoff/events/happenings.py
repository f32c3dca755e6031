"""Mentions of one event within a report: the meeting told three times is one happening."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from standoff.actors import Cast
from standoff.events.draft import Draft
from standoff.model.vocab import ActorKind, EventType, PlaceRelation, Status, TimeBasis, ZoneKind

# Told as having been, by some at least: one and the same thing may be told, doubted and denied.
TOLD = (Status.ACTUAL, Status.ONGOING, Status.DENIED)
MEETING_CODES = ("040", "041", "042", "043", "044", "045", "046")
VISITS = ("042", "043", "044")
DEEDS = (
    EventType.ASSAULT,
    EventType.COERCE,
    EventType.PROTEST,
    EventType.MOBILIZE,
    EventType.RETREAT,
    EventType.AID,
    EventType.SANCTION,
)
TITLES = (ZoneKind.HEADLINE, ZoneKind.SUMMARY)


def group_happenings(
    cast: Cast, drafts: Sequence[Draft], statuses: Sequence[Status], classes: Mapping[str, frozenset[str]]
) -> None:
    """Set `happening` of each draft to the number of its group, in order of first mention.

    statuses: the top status of each draft's factuality. classes: the word classes of the tables.
    Two mentions are one happening when type, kind of act, status, parties, time and place agree as
    far as both tell them.
    """
    reading = _Reading(cast, classes["paper_exchange"], classes["outcome"])
    groups: list[list[int]] = []
    # Those of the tables first, so that an event of the encoder's joins a group and never parts one.
    for n in sorted(range(len(drafts)), key=lambda n: (drafts[n].confidence is not None, n)):
        draft = drafts[n]
        home = next(
            (g for g in groups if all(_same(reading, drafts[m], draft, statuses[m], statuses[n]) for m in g)), None
        )
        if home is None:
            groups.append([n])
        else:
            home.append(n)
    for number, group in enumerate(sorted(map(sorted, groups))):
        _share_time_and_place([drafts[n] for n in group])
        for n in group:
            drafts[n].happening = number


def _share_time_and_place(mentions: Sequence[Draft]) -> None:
    """What one mention of a happening tells of time and place holds for those that tell nothing."""
    time = next((d.time for d in mentions if d.time is not None and d.time.start), None)
    place = next((d.place for d in mentions if d.place is not None and d.place.relation is PlaceRelation.IN), None)
    for draft in mentions:
        if draft.time is None and time is not None:
            draft.time = replace(time, basis=TimeBasis.ANAPHORIC)
        if draft.place is None and place is not None:
            draft.place = replace(place, basis="happening")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is asked of the report. papers: verbs by which papers change hands; outcomes: verbs of harm done."""

    cast: Cast
    papers: frozenset[str]
    outcomes: frozenset[str]


def _same(reading: _Reading, a: Draft, b: Draft, status_a: Status, status_b: Status) -> bool:
    if a.pattern.type is not b.pattern.type or (status_a in TOLD) != (status_b in TOLD):
        return False
    if status_a not in TOLD and status_a is not status_b:
        return False
    if not _same_time(a, b) or not _same_place(a, b):
        return False
    if _is_outcome(reading, a, b):
        return True
    return (_same_act(reading, a, b) or _headline_and_lead(reading.cast, a, b)) and _same_parties(reading.cast, a, b)


def _is_outcome(reading: _Reading, a: Draft, b: Draft) -> bool:
    """ "shelled the town, killing six": what a deed did, told in its sentence by the same hand."""
    parse = reading.cast.parse
    if a.pattern.type is not EventType.ASSAULT or parse.sentence[a.head] != parse.sentence[b.head]:
        return False
    if parse.lemma[a.head] not in reading.outcomes and parse.lemma[b.head] not in reading.outcomes:
        return False
    ours, theirs = {s.entity for s in a.sources}, {s.entity for s in b.sources}
    return not ours or not theirs or bool(ours & theirs)


def _headline_and_lead(cast: Cast, a: Draft, b: Draft) -> bool:
    """What the headline tells the first sentences tell again, often in other words."""
    parse = cast.parse
    if a.pattern.type is EventType.CONSULT:  # a visit, the talks and the papers handed over there are three
        return False
    zones = [parse.sentences[parse.sentence[d.head]].zone for d in (a, b)]
    body = [n for n, s in enumerate(parse.sentences) if s.zone is ZoneKind.BODY]
    later = parse.sentence[b.head]
    return (
        zones[0] in TITLES and zones[1] is ZoneKind.BODY and later in body[:2] and bool(a.sources) and bool(b.sources)
    )


def _same_act(reading: _Reading, a: Draft, b: Draft) -> bool:
    """The same word, or words for one act: a visit, talks, the handing over of papers."""
    lemma_a, lemma_b = reading.cast.parse.lemma[a.head], reading.cast.parse.lemma[b.head]
    if lemma_a == lemma_b:
        return True
    code_a, code_b = a.pattern.row.cameo, b.pattern.row.cameo
    mode_a, mode_b = a.pattern.row.mode, b.pattern.row.mode
    if a.pattern.type is EventType.CONSULT:
        if lemma_a in reading.papers or lemma_b in reading.papers:
            return lemma_a in reading.papers and lemma_b in reading.papers and "share" not in (lemma_a, lemma_b)
        return (code_a in VISITS) == (code_b in VISITS)
    if a.pattern.type in DEEDS:
        return not mode_a or not mode_b or mode_a == mode_b
    if mode_a != mode_b or (code_a != code_b and code_a and code_b):  # the encoder's have no code
        return False
    return code_a == "057" or (bool(a.targets) and bool(b.targets))


def _same_time(a: Draft, b: Draft) -> bool:
    if a.time is None or b.time is None or not a.time.start or not b.time.start:
        return True
    end_a, end_b = a.time.end or a.time.start, b.time.end or b.time.start
    return a.time.start <= end_b and b.time.start <= end_a


def _same_place(a: Draft, b: Draft) -> bool:
    if a.place is None or b.place is None:
        return True
    one, other = a.place.place.place.country, b.place.place.place.country
    return one is None or other is None or one == other


def _same_parties(cast: Cast, a: Draft, b: Draft) -> bool:
    if a.symmetric or b.symmetric:
        both_a = {s.entity for s in (*a.sources, *a.targets)}
        both_b = {s.entity for s in (*b.sources, *b.targets)}
        return _agree(cast, both_a, both_b, whole=True)
    sides = ((a.sources, b.sources), (a.targets, b.targets))
    return all(_agree(cast, {s.entity for s in x}, {s.entity for s in y}) for x, y in sides)


def _agree(cast: Cast, a: set[int], b: set[int], whole: bool = False) -> bool:
    """Do two sides agree as far as both are told? Two people of one state are two parties."""
    if not a or not b:
        return True
    if a & b and not whole:
        return True
    homes_a, homes_b = {_home(cast, e) for e in a}, {_home(cast, e) for e in b}
    if not homes_a & homes_b or (
        whole and len(a) > 1 and len(b) > 1 and not (homes_a <= homes_b or homes_b <= homes_a)
    ):
        return False
    people_a, people_b = _people(cast, a), _people(cast, b)
    for home in homes_a & homes_b:
        ours, theirs = people_a.get(home, set()) - b, people_b.get(home, set()) - a
        if ours and theirs:
            return False
    return True


def _home(cast: Cast, entity: int) -> str:
    known = cast.entities[entity]
    if known.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.PERSON) and known.country:
        return known.country
    return known.organisation or f"#{entity}"


def _people(cast: Cast, entities: set[int]) -> dict[str, set[int]]:
    out: dict[str, set[int]] = {}
    for entity in entities:
        if cast.entities[entity].kind is ActorKind.PERSON and not cast.entities[entity].plural:
            out.setdefault(_home(cast, entity), set()).add(entity)
    return out
