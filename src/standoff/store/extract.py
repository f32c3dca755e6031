"""A coded report as rows: what the store keeps in its tables, and what a picture of one report is drawn from."""

from collections.abc import Iterable, Sequence

from standoff.model import Actor, CodedReport, Event, Matter, Place, ReportRecord, Span, Statement, Time, View
from standoff.model.vocab import ZoneKind
from standoff.store.happenings import group
from standoff.store.rows import EventRow, Label, MatterRow, MoveRow, StatementRow, TermRow, ViewRow

_FIRST_LINE = 120  # characters of it where there is no headline

Days = tuple[str | None, str | None]


def labels(coded: CodedReport) -> dict[str, Label]:
    """The actors of a report by id, each with what it acts for."""
    names = {actor.id: actor.name for actor in coded.actors}
    return {actor.id: _label(actor, names) for actor in coded.actors}


def event_rows(coded: CodedReport) -> list[EventRow]:
    """One row a mention of an event, happenings in text order, the leading mention of each first."""
    known = labels(coded)
    places = {place.id: place for place in coded.places}
    rows = []
    for happening in group(coded.events):
        ordered = [happening.lead, *(e for e in happening.mentions if e is not happening.lead)]
        rows += [_event_row(e, coded.report, known, places, e is happening.lead, len(ordered)) for e in ordered]
    return rows


def statement_rows(coded: CodedReport) -> list[StatementRow]:
    """One row a statement, in the order of the report."""
    known = labels(coded)
    return [_statement_row(statement, coded.report, known) for statement in coded.statements]


def matter_rows(coded: CodedReport) -> list[MatterRow]:
    """One row a matter, in the order of the report."""
    known = labels(coded)
    return [_matter_row(matter, coded.report, known) for matter in coded.matters]


def headline(report: ReportRecord) -> str:
    """The headline; the beginning of the first line of the text where there is none."""
    for zone in report.zones:
        if zone.kind is ZoneKind.HEADLINE:
            return squeeze(report.text[zone.start : zone.end])
    first = squeeze(next((line for line in report.text.split("\n") if line.strip()), ""))
    return first if len(first) <= _FIRST_LINE else first[: _FIRST_LINE - 1].rstrip() + "…"


def squeeze(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def words_at(text: str, spans: Iterable[Span]) -> str:
    """The words of the spans on one line, with an ellipsis where something stands between."""
    return " … ".join(squeeze(span.of(text)) for span in spans)


def _label(actor: Actor, names: dict[str, str]) -> Label:
    of = next((names[role.of] for role in actor.roles if role.of in names), None)
    title = actor.roles[0].title if actor.roles else None
    return Label(actor.id, actor.name, actor.kind, actor.country, actor.code, of, title)


def _known(ids: Iterable[str], known: dict[str, Label]) -> list[Label]:
    return [known[each] for each in ids if each in known]


def _days(time: Time | None, report: ReportRecord) -> Days:
    """The days that a time covers; an open end closes at its other end, no time is that of publication."""
    start, end = (time.start, time.end) if time else (None, None)
    if start is None and end is None and report.published:
        start, end = report.published.start, report.published.end
    first, last = start or end, end or start
    return (first[:10] if first else None, last[:10] if last else None)


def _event_row(
    event: Event, report: ReportRecord, known: dict[str, Label], places: dict[str, Place], lead: bool, told: int
) -> EventRow:
    place = places.get(event.place.id) if event.place else None
    first_day, last_day = _days(event.time, report)
    return EventRow(
        report=report.id,
        id=event.id,
        happening=event.happening,
        lead=lead,
        told=told,
        type=event.type,
        mode=event.mode,
        contexts=event.contexts,
        cameo=event.cameo,
        quad=event.quad,
        intensity=event.intensity,
        symmetric=event.symmetric,
        sources=_known((p.actor for p in event.sources), known),
        targets=_known((p.actor for p in event.targets), known),
        predicate=words_at(report.text, event.predicate),
        offset=event.predicate[0].start if event.predicate else 0,
        status=event.factuality.status,
        polarity=event.factuality.polarity,
        score=event.factuality.score,
        views=[_view(view, known) for view in event.factuality.views],
        background=event.background,
        start=event.time.start if event.time else None,
        end=event.time.end if event.time else None,
        precision=event.time.precision if event.time else None,
        extent=event.time.extent if event.time else None,
        first_day=first_day,
        last_day=last_day,
        place=place.name if place else None,
        place_country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        relation=event.place.relation if event.place and place else None,
        confidence=event.confidence,
    )


def _view(view: View, known: dict[str, Label]) -> ViewRow:
    return ViewRow(_known(view.vouchers, known), view.status, view.polarity, view.score)


def _statement_row(statement: Statement, report: ReportRecord, known: dict[str, Label]) -> StatementRow:
    medium = statement.medium
    first_day, last_day = _days(statement.time, report)
    spans = [*statement.cue, *statement.content]
    return StatementRow(
        report=report.id,
        id=statement.id,
        speakers=_known((s.actor for s in statement.speakers), known),
        act=statement.act,
        form=statement.form,
        addressees=_known(statement.addressees, known),
        medium=medium.kind if medium else None,
        medium_name=medium.name if medium else None,
        publisher=known.get(medium.publisher) if medium and medium.publisher else None,
        occasion=statement.occasion,
        cue=words_at(report.text, statement.cue),
        content=words_at(report.text, statement.content),
        offset=min((span.start for span in spans), default=0),
        parent=statement.parent,
        events=statement.events,
        cameo=statement.cameo,
        start=statement.time.start if statement.time else None,
        end=statement.time.end if statement.time else None,
        first_day=first_day,
        last_day=last_day,
        confidence=statement.confidence,
    )


def _matter_row(matter: Matter, report: ReportRecord, known: dict[str, Label]) -> MatterRow:
    days = [_days(move.time, report) for move in matter.moves if move.time] or [_days(None, report)]
    return MatterRow(
        report=report.id,
        id=matter.id,
        kind=matter.kind,
        name=squeeze(matter.name),
        by=_known(matter.by, known),
        to=_known(matter.to, known),
        vouchers=_known(matter.vouchers, known),
        terms=[TermRow(t.role, t.polarity, squeeze(t.span.of(report.text))) for t in matter.terms],
        moves=[
            MoveRow(
                kind=move.kind,
                by=_known(move.by, known),
                to=_known(move.to, known),
                status=move.status,
                vouchers=_known(move.vouchers, known),
                start=move.time.start if move.time else None,
                end=move.time.end if move.time else None,
                text=squeeze(move.span.of(report.text)),
            )
            for move in matter.moves
        ],
        status=matter.status,
        pending=_strings(matter.pending),
        alleged=_strings(matter.alleged),
        offset=min((span.start for span in matter.mentions), default=0),
        first_day=min((first for first, _ in days if first), default=None),
        last_day=max((last for _, last in days if last), default=None),
        published=report.published.start[:10] if report.published else None,
    )


def _strings(values: Sequence[str]) -> list[str]:
    return [str(value) for value in values]
