"""Coded reports made by hand, for tests of what stands right of the coder."""

from dataclasses import replace

from standoff.model import (
    Actor,
    CodedReport,
    CoderInfo,
    Credit,
    Dateline,
    Event,
    EventPlace,
    Factuality,
    Matter,
    Medium,
    Mention,
    Move,
    Party,
    Place,
    PlaceMention,
    Published,
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
    Zone,
    report_id,
)
from standoff.model.report import given_date
from standoff.model.vocab import (
    Act,
    ActorKind,
    EventType,
    MatterKind,
    MatterStatus,
    MediumKind,
    MentionForm,
    MoveKind,
    PlacePrecision,
    PlaceRelation,
    Polarity,
    Sector,
    StanceValue,
    StatementForm,
    Status,
    TermRole,
    TimeBasis,
    TimeExtent,
    TimePrecision,
    ZoneKind,
)

CODER = CoderInfo("0.1.0", {"parser": "none", "encoder": "none"}, "0" * 64)

TEXT = """Armenia hands Azerbaijan draft border treaty

  • Foreign ministers meet in Tbilisi

TBILISI, March 4 (Reuters) - Armenia handed Azerbaijan a draft treaty on their border on Monday, Georgian mediators said.

Armenian Foreign Minister Ararat Mirzoyan met his Azerbaijani counterpart Jeyhun Bayramov for two hours in Tbilisi. \
"We will study the draft and answer within weeks," Bayramov told reporters after the talks.

Baku wants Yerevan to pledge that it will not station foreign troops along the frontier. Western diplomats warned that \
Azerbaijan might attack southern Armenia, which Baku denies.

Reporting by Nino Example; Editing by Tom Sample"""


class Builder:
    """Finds spans by their words, so that no test counts characters."""

    def __init__(self, text: str, published: str | None = None) -> None:
        self.text = text
        self.published = given_date(published) if published else None

    def at(self, words: str, inside: str | None = None) -> Span:
        """The first place of `words`, within the first place of `inside` where that is given."""
        base = self.text.index(inside) if inside else 0
        start = self.text.index(words, base)
        return Span(start, start + len(words))

    def mention(self, words: str, inside: str | None = None, form: MentionForm = MentionForm.NAME) -> Mention:
        return Mention(*self.at(words, inside), form, False, "table")

    def event(
        self,
        id: str,
        type: EventType,
        predicate: Span,
        sources: list[Party],
        targets: list[Party],
        factuality: Factuality,
        *,
        happening: str | None = None,
        mode: str | None = None,
        cameo: str | None = None,
        time: Time | None = None,
        place: EventPlace | None = None,
        symmetric: bool = False,
        statement: str | None = None,
    ) -> Event:
        return Event(
            id=id,
            happening=happening or id.replace("E", "H"),
            type=type,
            mode=mode,
            contexts=["diplomatic"],
            cameo=cameo,
            quad=1,
            intensity=2.5,
            symmetric=symmetric,
            predicate=[predicate],
            sentence=0,
            sources=sources,
            targets=targets,
            factuality=factuality,
            background=False,
            time=time,
            place=place,
            statement=statement,
            basis="head",
            confidence=0.9,
        )

    def report(self, **given: object) -> CodedReport:
        """A coded report of the text; `given` are fields of CodedReport, empty lists by default."""
        record = ReportRecord(
            report_id(self.text, self.published),
            self.text,
            "en",
            Source("reports/treaty.txt", "Reuters", "text"),
            self.published,
            [],
            None,
            [],
            [],
        )
        parts: dict[str, object] = {name: [] for name in ("actors", "places", "events", "statements", "matters")}
        fields: dict[str, object] = {"schema": "standoff/1", "coder": CODER, "report": record, **parts, **given}
        return CodedReport(**fields)  # type: ignore[arg-type]  # the names are those of the record


def held(status: Status, *views: View, polarity: Polarity = Polarity.POSITIVE, score: float = 3.0) -> Factuality:
    """A factuality; without views the reporter holds it alone."""
    return Factuality(status, score, polarity, [], list(views) or [View([], status, score, polarity, None)])


def party(actor: str, span: Span | None = None) -> Party:
    return Party(actor, span, span is None)


def day(iso: str, basis: TimeBasis = TimeBasis.WEEKDAY) -> Time:
    return Time(iso, iso, TimePrecision.DAY, TimeExtent.WITHIN, basis, None)


def plain(text: str = "Envoys met.", published: str | None = None, uri: str | None = "a.txt") -> CodedReport:
    """A coded report with nothing coded in it."""
    coded = Builder(text, published).report()
    return replace(coded, report=replace(coded.report, source=Source(uri, None, "text")))


def treaty() -> CodedReport:
    """A report with everything in it: five actors, four happenings (one told three times), two statements,
    two matters."""
    b = Builder(TEXT)
    b.published = Published("2024-03-04", "2024-03-04", TimePrecision.DAY, TimeBasis.DATELINE, b.at("March 4"))
    made = b.report(
        actors=_actors(b), places=_places(b), events=_events(b), statements=_statements(b), matters=_matters(b)
    )
    dateline = b.at("TBILISI, March 4 (Reuters)")
    byline = b.at("Reporting by Nino Example; Editing by Tom Sample")
    record = replace(
        made.report,
        zones=[
            Zone(ZoneKind.HEADLINE, *b.at("Armenia hands Azerbaijan draft border treaty")),
            Zone(ZoneKind.SUMMARY, *b.at("Foreign ministers meet in Tbilisi")),
            Zone(ZoneKind.DATELINE, *dateline),
            Zone(ZoneKind.BODY, b.at("Armenia handed").start, b.at("Baku denies.").end),
            Zone(ZoneKind.BYLINE, *byline),
        ],
        dateline=Dateline(*dateline, "P1", "Reuters"),
        credits=[
            Credit("reporting", "Nino Example", *b.at("Nino Example")),
            Credit("editing", "Tom Sample", *b.at("Tom Sample")),
        ],
        sentences=[b.at("Armenia hands Azerbaijan draft border treaty")],
    )
    return replace(made, report=record)


def _actor(
    id: str, name: str, kind: ActorKind, code: str | None, mentions: list[Mention], roles: list[Role] | None = None
) -> Actor:
    country = code[:3] if code and kind is not ActorKind.BLOC else None
    sectors = [Sector(code[3:6])] if code and len(code) > 3 else []
    return Actor(id, name, kind, country, code, sectors, roles or [], [], "table", 0.95, mentions)


def _actors(b: Builder) -> list[Actor]:
    country, person = ActorKind.COUNTRY, ActorKind.PERSON
    metonym = MentionForm.METONYM
    return [
        _actor(
            "A1",
            "Armenia",
            country,
            "ARM",
            [b.mention("Armenia"), b.mention("Armenia", "Armenia handed"), b.mention("Yerevan", None, metonym)],
        ),
        _actor(
            "A2",
            "Azerbaijan",
            country,
            "AZE",
            [
                b.mention("Azerbaijan"),
                b.mention("Baku", "Baku wants", metonym),
                b.mention("Baku", "Baku denies", metonym),
            ],
        ),
        _actor(
            "A3",
            "Ararat Mirzoyan",
            person,
            "ARMGOV",
            [b.mention("Ararat Mirzoyan")],
            [Role("Foreign Minister", "A1", "text")],
        ),
        _actor(
            "A4",
            "Jeyhun Bayramov",
            person,
            "AZEGOV",
            [b.mention("Jeyhun Bayramov"), b.mention("Bayramov", "Bayramov told")],
            [Role("Foreign Minister", "A2", "text")],
        ),
        _actor(
            "A5",
            "Western diplomats",
            ActorKind.BLOC,
            "WST",
            [b.mention("Western diplomats", None, MentionForm.NOMINAL)],
        ),
        _actor("A6", "Georgia", country, "GEO", [b.mention("Georgian mediators", None, MentionForm.NOMINAL)]),
    ]


def _places(b: Builder) -> list[Place]:
    mention = PlaceMention(*b.at("Tbilisi", "hours in Tbilisi"))
    return [Place("P1", "Tbilisi", "GEO", None, 41.69, 44.83, PlacePrecision.CITY, "gazetteer", [mention])]


def _events(b: Builder) -> list[Event]:
    tbilisi = EventPlace("P1", PlaceRelation.IN, "sentence", None)
    monday = day("2024-03-04")
    attack = held(
        Status.POSSIBLE,
        View(["A5"], Status.POSSIBLE, 1.0, Polarity.POSITIVE, "S3"),
        View(["A2"], Status.DENIED, -3.0, Polarity.POSITIVE, None),
        score=0.5,
    )
    said = View(["A6"], Status.ACTUAL, 3.0, Polarity.POSITIVE, "S1")
    armenia, azerbaijan = party("A1"), party("A2")
    ministers = (b.at("Ararat Mirzoyan"), b.at("Jeyhun Bayramov"))
    consult = EventType.CONSULT
    return [
        b.event("E1", consult, b.at("hands"), [armenia], [azerbaijan], held(Status.ACTUAL), happening="H1", cameo="040"),
        b.event("E2", consult, b.at("handed"), [armenia], [azerbaijan], held(Status.ACTUAL, said), happening="H1", cameo="040", time=monday, place=tbilisi),
        b.event("E3", consult, b.at("met"), [party("A3", ministers[0])], [party("A4", ministers[1])], held(Status.ACTUAL), happening="H2", mode="visit", cameo="042", time=monday, place=tbilisi, symmetric=True),
        b.event("E4", consult, b.at("talks"), [party("A3"), party("A4")], [], held(Status.ACTUAL), happening="H2", cameo="040", symmetric=True),
        b.event("E5", EventType.MOBILIZE, b.at("station"), [armenia], [], held(Status.DEMANDED, polarity=Polarity.NEGATIVE, score=0.0), mode="troops", cameo="154"),
        b.event("E6", EventType.ASSAULT, b.at("attack"), [azerbaijan], [armenia], attack, cameo="190", statement="S3"),
    ]  # fmt: skip


def _statements(b: Builder) -> list[Statement]:
    def said(
        id: str, speaker: str, cue: str, content: list[Span], form: StatementForm, act: Act, **rest: object
    ) -> Statement:
        span = b.at({"A6": "Georgian mediators", "A4": "Bayramov told", "A5": "Western diplomats"}[speaker])
        given: dict[str, object] = {"addressees": [], "medium": None, "stance": [], "events": [], **rest}
        return Statement(
            id=id, speakers=[Speaker(speaker, span)], cue=[b.at(cue)], content=content, form=form, act=act, cameo="010", occasion=None,
            parent=None, time=None, place=None, confidence=0.9, **given,  # type: ignore[arg-type]  # the names are those of the record
        )  # fmt: skip

    quote = b.at("We will study the draft and answer within weeks,")
    handed = Span(b.at("Armenia handed").start, b.at("on Monday").end)
    return [
        said("S1", "A6", "said", [handed], StatementForm.INDIRECT, Act.SAY, events=["E2"]),
        said("S2", "A4", "told", [quote], StatementForm.DIRECT, Act.SAY, medium=Medium(MediumKind.BRIEFING, None, None, b.at("reporters")), stance=[Stance("M1", StanceValue.SUPPORT)]),
        said("S3", "A5", "warned", [b.at("Azerbaijan might attack southern Armenia")], StatementForm.INDIRECT, Act.WARN, events=["E6"]),
    ]  # fmt: skip


def _matters(b: Builder) -> list[Matter]:
    draft = b.at("a draft treaty on their border")
    handed = Move(MoveKind.HAND_OVER, ["A1"], ["A2"], "E2", None, Status.ACTUAL, [], day("2024-03-04"), b.at("handed"))
    answer = Move(MoveKind.ANSWER, ["A2"], ["A1"], None, "S2", Status.PLANNED, [], None, b.at("answer within weeks"))
    pledge = Term(
        b.at("it will not station foreign troops along the frontier"), TermRole.CONTENT, Polarity.NEGATIVE, "E5"
    )
    raised = Move(MoveKind.RAISE, ["A2"], ["A1"], None, None, Status.ACTUAL, [], None, b.at("wants"))
    return [
        Matter("M1", MatterKind.PROPOSAL, "draft treaty on their border", ["A1"], ["A2"], [], [], [draft], [], [handed, answer], MatterStatus.TABLED, [MoveKind.ANSWER], []),
        Matter("M2", MatterKind.DEMAND, "no foreign troops along the frontier", ["A2"], ["A1"], [], [pledge], [b.at("wants")], [], [raised], MatterStatus.RAISED, [], []),
    ]  # fmt: skip
