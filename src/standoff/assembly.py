"""What the stages found, put together as the contract's record: ids given, lists sorted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from standoff.actors import Cast, Entity
from standoff.attribution import Attribution
from standoff.events import Draft, PredicateLexicon, Side
from standoff.factuality import Assessment, Judged
from standoff.grounding import FoundPlace, PlaceUse
from standoff.language import Parse
from standoff.ledger import MatterDraft, MoveDraft
from standoff.model import (
    SCHEMA,
    Actor,
    CodedReport,
    CoderInfo,
    Dateline,
    Event,
    EventPlace,
    Factuality,
    Link,
    Matter,
    Medium,
    Mention,
    Move,
    Party,
    Place,
    Report,
    ReportRecord,
    Role,
    Source,
    Span,
    Speaker,
    Stance,
    Statement,
    Term,
    Time,
    View,
    report_id,
)
from standoff.model.vocab import MentionForm, Status
from standoff.statements import StatementDraft
from standoff.statements.statements import CAMEO
from standoff.wire import Anatomy

BACKGROUND_DAYS = 92  # an event that ended longer ago than this is told as history


@dataclass(frozen=True, slots=True)
class Stages:
    """Everything the stages made of one report. `statement_times`, `statement_places` run parallel to
    `statements`."""

    report: Report
    anatomy: Anatomy
    parse: Parse
    attributions: list[Attribution]
    cast: Cast
    places: list[Place]
    place_mentions: list[FoundPlace]
    drafts: list[Draft]
    assessments: list[Assessment]
    statements: list[StatementDraft]
    statement_times: list[Time | None]
    statement_places: list[PlaceUse | None]
    matters: list[MatterDraft]


def assemble(stages: Stages, lexicon: PredicateLexicon, info: CoderInfo) -> CodedReport:
    """The coded report."""
    return _Assembly(stages, lexicon).record(info)


class _Assembly:
    def __init__(self, stages: Stages, lexicon: PredicateLexicon) -> None:
        self.stages, self.lexicon = stages, lexicon
        self.cast, self.parse = stages.cast, stages.parse
        self.text = stages.report.text
        self.spans: dict[int, set[Span]] = {}
        self._note_parties()
        shown = [e for e in self.cast.entities if self._mentions(e) or e.index in self.spans]
        shown.sort(key=lambda e: (self._first(e), e.index))
        self.actor_ids = {e.index: f"A{n}" for n, e in enumerate(shown, 1)}
        self.shown = shown
        self.statement_order = sorted(range(len(stages.statements)), key=self._statement_key)
        self.statement_ids = {i: f"S{n}" for n, i in enumerate(self.statement_order, 1)}
        self.matters = sorted(stages.matters, key=lambda m: min(m.mentions))

    def record(self, info: CoderInfo) -> CodedReport:
        report, anatomy = self.stages.report, self.stages.anatomy
        zones = sorted(anatomy.zones, key=lambda z: (z.start, z.end))
        head = ReportRecord(
            report_id(report.text, anatomy.published),
            report.text,
            report.language,
            Source(report.source.uri, report.source.publisher or anatomy.publisher, report.source.format),
            anatomy.published,
            zones,
            self._dateline(),
            list(anatomy.credits),
            [self.parse.span(s.first, s.last) for s in self.parse.sentences],
        )
        return CodedReport(
            SCHEMA,
            info,
            head,
            [self._actor(e) for e in self.shown],
            self.stages.places,
            [self._event(n, d) for n, d in enumerate(self.stages.drafts)],
            [self._statement(i) for i in self.statement_order],
            [self._matter(n, m) for n, m in enumerate(self.matters, 1)],
        )

    # ---- actors ----------------------------------------------------------------------------------------------
    def _note_parties(self) -> None:
        """Entities that something refers to are shown even where no mention of theirs is."""
        for draft in self.stages.drafts:
            for side in (*draft.sources, *draft.targets):
                self._note(side.entity, side.span)
        for statement in self.stages.statements:
            for side in statement.speakers:
                self._note(side.entity, side.span)
            for entity in (
                *statement.addressees,
                *(e for e, _ in statement.stances),
                *((statement.publisher,) if statement.publisher is not None else ()),
            ):
                self._note(entity, None)
        for matter in self.stages.matters:
            for entity in (
                *matter.by,
                *matter.to,
                *matter.vouchers,
                *(e for m in matter.moves for e in (*m.by, *m.to, *m.vouchers)),
            ):
                self._note(entity, None)
        for assessment in self.stages.assessments:
            for view in assessment.views:
                for entity in self._vouchers(view.chain):
                    self._note(entity, None)

    def _note(self, entity: int, span: Span | None) -> None:
        known = self.spans.setdefault(entity, set())
        if span is not None:
            known.add(span)

    def _mentions(self, entity: Entity) -> list[Mention]:
        out: dict[Span, Mention] = {}
        for index in entity.mentions:
            found = self.cast.found[index]
            span = self.cast.span(found)
            if found.locative and span not in self.spans.get(entity.index, ()):
                continue
            out.setdefault(
                span, Mention(span.start, span.end, found.form, found.joint or len(found.entities) > 1, found.basis)
            )
        for span in self.spans.get(entity.index, ()):
            known = any(m.start <= span.start and span.end <= m.end for m in out.values())
            if not known and self._names(entity, span):
                out[span] = Mention(span.start, span.end, MentionForm.NAME, False, "table")
        return sorted(out.values(), key=lambda m: (m.start, m.end))

    def _names(self, entity: Entity, span: Span) -> bool:
        """Do these words name the entity itself ("Russian" attack), not something it owns?"""
        token = self.parse.token_at(span.start)
        found = self.cast.mention_at(token) if token is not None else None
        return (
            found is not None
            and not found.entities
            and (entity.ref in found.refs if entity.ref else found.role is not None)
        )

    def _first(self, entity: Entity) -> tuple[int, int]:
        mentions = self._mentions(entity)
        return (mentions[0].start, mentions[0].end) if mentions else (len(self.text), 0)

    def _actor(self, entity: Entity) -> Actor:
        roles = [
            Role(r.title, self.actor_ids.get(r.of) if r.of is not None else None, r.basis)
            for r in {r.title: r for r in entity.roles}.values()
        ]
        return Actor(
            self.actor_ids[entity.index],
            entity.name,
            entity.kind,
            entity.country,
            self.cast.code(entity),
            list(entity.sectors),
            roles,
            list(entity.members),
            entity.basis,
            round(entity.confidence, 2),
            self._mentions(entity),
        )

    # ---- places -----------------------------------------------------------------------------------------------
    def _dateline(self) -> Dateline | None:
        dateline = self.stages.anatomy.dateline
        if dateline is None:
            return None
        inside = [m.place.id for m in self.stages.place_mentions if dateline.span.holds(m.span)]
        return Dateline(dateline.span.start, dateline.span.end, inside[0] if inside else None, dateline.agency)

    def _place_of(self, use: PlaceUse | None) -> EventPlace | None:
        return EventPlace(use.place.place.id, use.relation, use.basis, use.span) if use is not None else None

    # ---- events ------------------------------------------------------------------------------------------------
    def _event(self, n: int, draft: Draft) -> Event:
        row, kind = draft.pattern.row, draft.pattern.type
        assert kind is not None
        scale = self.lexicon.plover[kind.value, row.mode or ""]
        assessment = self.stages.assessments[n]
        return Event(
            f"E{n + 1}",
            f"H{draft.happening + 1}",
            kind,
            row.mode or None,
            list(row.contexts),
            row.cameo or None,
            int(scale.quad),
            scale.intensity,
            draft.symmetric,
            self._pieces(draft.tokens),
            self.parse.sentence[draft.head],
            [self._party(s) for s in draft.sources],
            [self._party(s) for s in draft.targets],
            self._factuality(assessment),
            self._is_background(draft),
            draft.time,
            self._place_of(draft.place),
            self.statement_ids.get(assessment.attribution) if assessment.attribution is not None else None,
            "table" if draft.confidence is None else "encoder",
            self._confidence(draft),
        )

    def _pieces(self, tokens: Sequence[int]) -> list[Span]:
        """Neighbouring tokens as one span."""
        out: list[Span] = []
        for n, token in enumerate(tokens):
            span = self.parse.span(token)
            if n and tokens[n - 1] == token - 1:
                out[-1] = Span(out[-1].start, span.end)
            else:
                out.append(span)
        return out

    def _party(self, side: Side) -> Party:
        return Party(self.actor_ids[side.entity], side.span, side.implied)

    def _factuality(self, assessment: Assessment) -> Factuality:
        views = []
        for view in assessment.views:
            vouchers = [self.actor_ids[e] for e in self._vouchers(view.chain)]
            if view.chain and not vouchers:
                continue
            statement = self.statement_ids[view.chain[-1]] if view.chain else None
            views.append(View(vouchers, view.judged.status, view.judged.score, view.judged.polarity, statement))
        top = assessment.top
        return Factuality(top.status, top.score, top.polarity, self._cues(top), views)

    def _cues(self, judged: Judged) -> list[Span]:
        return sorted({self.parse.span(c) for c in judged.cues})

    def _vouchers(self, chain: tuple[int, ...]) -> list[int]:
        return [s.entity for i in chain for s in self.stages.statements[i].speakers[:1]]

    def _is_background(self, draft: Draft) -> bool:
        published, time = self.stages.anatomy.published, draft.time
        if published is None or time is None or not time.end:
            return False
        return (date.fromisoformat(published.start[:10]) - date.fromisoformat(time.end[:10])).days > BACKGROUND_DAYS

    def _confidence(self, draft: Draft) -> float:
        sides = [self.cast.entities[s.entity].confidence for s in (*draft.sources, *draft.targets)]
        own = 0.9 if draft.confidence is None else min(0.9, draft.confidence)
        return round(min([own, *sides]) * (1 if draft.sources and draft.targets else 0.85), 2)

    # ---- statements -----------------------------------------------------------------------------------------------
    def _statement_key(self, index: int) -> tuple[int, int]:
        attribution = self.stages.attributions[index]
        spans = [*attribution.content, *(self.parse.span(c) for c in attribution.cue)]
        return (min(s.start for s in spans), index) if spans else (len(self.text), index)

    def _statement(self, index: int) -> Statement:
        draft, attribution = self.stages.statements[index], self.stages.attributions[index]
        medium = None
        if draft.medium is not None:
            publisher = self.actor_ids[draft.publisher] if draft.publisher is not None else None
            medium = Medium(draft.medium, publisher, draft.medium_name, draft.medium_span)
        parent = self.statement_ids.get(attribution.parent) if attribution.parent is not None else None
        return Statement(
            self.statement_ids[index],
            [Speaker(self.actor_ids[s.entity], s.span) for s in draft.speakers],
            self._pieces(attribution.cue),
            list(attribution.content),
            attribution.form,
            attribution.act,
            CAMEO.get(attribution.act, "010"),
            [self.actor_ids[e] for e in draft.addressees],
            medium,
            draft.occasion,
            [Stance(self.actor_ids[e], value) for e, value in draft.stances],
            parent,
            [f"E{n + 1}" for n in draft.events],
            self.stages.statement_times[index],
            self._place_of(self.stages.statement_places[index]),
            0.9 if draft.speakers and attribution.cue else 0.6,
        )

    # ---- matters ---------------------------------------------------------------------------------------------------
    def _matter(self, n: int, matter: MatterDraft) -> Matter:
        terms = [
            Term(t.span, t.role, t.polarity, f"E{t.event + 1}" if t.event is not None else None) for t in matter.terms
        ]
        moves = sorted((self._move(m) for m in matter.moves), key=lambda m: m.span)
        numbers = {id(m): f"M{i}" for i, m in enumerate(self.matters, 1)}
        links = [Link(kind, numbers[id(other)]) for kind, other in matter.links]
        return Matter(
            f"M{n}",
            matter.kind,
            matter.name,
            self._ids(matter.by),
            self._ids(matter.to),
            self._ids(matter.vouchers),
            sorted(terms, key=lambda t: t.span),
            sorted(matter.mentions),
            links,
            moves,
            matter.status,
            matter.pending,
            matter.alleged,
        )

    def _move(self, move: MoveDraft) -> Move:
        event = f"E{move.event + 1}" if move.event is not None else None
        time = self.stages.drafts[move.event].time if move.event is not None else None
        statement = self.statement_ids.get(move.attribution) if move.attribution is not None else None
        status = Status(move.status)
        return Move(
            move.kind,
            self._ids(move.by),
            self._ids(move.to),
            event,
            statement,
            status,
            self._ids(move.vouchers),
            time,
            move.span,
        )

    def _ids(self, entities: Sequence[int]) -> list[str]:
        return [self.actor_ids[e] for e in dict.fromkeys(entities)]
