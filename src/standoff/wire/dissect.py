"""A report to its anatomy: every character that is not white space gets a zone."""

from collections.abc import Sequence

from standoff.knowledge import Knowledge
from standoff.model import Credit, Report, Zone
from standoff.model.span import trim
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Anatomy, DatelineParts, Passage
from standoff.wire.credits import credits_of, photographer
from standoff.wire.dateline import FoundDateline
from standoff.wire.kinds import Piece, bare, look_at, opens_unit
from standoff.wire.layout import lay_out
from standoff.wire.lines import units_of
from standoff.wire.marks import Marks, flat, marks_of
from standoff.wire.published import publication

TAIL_REACH = 120  # characters from a paragraph's end in which a tail such as `read more` begins
MAX_TAILS = 3


def dissect(report: Report, knowledge: Knowledge) -> Anatomy:
    """Find the parts of a report.

    report: its text as the reader made it; its zones, where the format gave any, are kept.
    knowledge: tables of agencies, boilerplate and place names.
    Returns zones (sorted, not overlapping, trimmed, over all that is not white space), passages to
    parse, dateline, credits, publication date and publisher. Any text has an anatomy: nothing raises.
    """
    text = report.text
    marks = marks_of(knowledge)
    shown = flat(text)
    units = units_of(text, report.zones, lambda start, end: opens_unit(text, shown, start, end, marks))
    pieces = look_at(report, shown, units, marks)
    layout = lay_out(text, pieces)
    parts = _Parts(text, shown, marks)
    for piece, kind in zip(pieces, layout.kinds, strict=True):
        parts.add(piece, kind)
    zones = tuple(parts.zones)
    found = (
        parts.datelines[layout.dateline] if layout.dateline is not None and layout.dateline in parts.datelines else None
    )
    return Anatomy(
        zones=zones,
        passages=tuple(parts.passages),
        dateline=found.parts if found else None,
        credits=tuple(sorted(parts.credits, key=lambda c: (c.start, c.end))),
        published=publication(report, zones, found.written if found else None, parts.date_lines),
        publisher=report.source.publisher or _publisher(text, zones, found.parts if found else None, marks),
    )


class _Parts:
    """Collects zones, passages and credits, unit by unit."""

    def __init__(self, text: str, shown: str, marks: Marks) -> None:
        self._text = text
        self._shown = shown
        self._marks = marks
        self._paragraph = 0
        self.zones: list[Zone] = []
        self.passages: list[Passage] = []
        self.credits: list[Credit] = []
        self.datelines: dict[int, FoundDateline] = {}
        self.date_lines: list[Zone] = []

    def add(self, piece: Piece, kind: ZoneKind) -> None:
        start, end = piece.start, piece.end
        before = len(self.passages)
        if kind is ZoneKind.HEADLINE:
            self._zone(kind, start, end)
            start, end = bare(self._text, piece.unit.bullet, end)
            self._passage(kind, self._after_mark(start, end), end)
        elif kind is ZoneKind.SUMMARY:
            self._zone(kind, start, end)
            self._passage(kind, piece.unit.bullet, end)
        elif kind is ZoneKind.CAPTION:
            self._caption(piece)
        elif kind is ZoneKind.DATELINE:
            self._dateline(piece)
        elif kind is ZoneKind.BODY:
            self._body(piece.unit.bullet if piece.unit.is_bullet else start, start, end)
        else:
            self._zone(kind, start, end)
            if kind is ZoneKind.BYLINE:
                self.credits += credits_of(self._text, start, end)
            elif kind is ZoneKind.CREDIT:
                self.credits += photographer(self._text, start, end, self._marks)
        if len(self.passages) > before:
            self._paragraph += 1

    def _zone(self, kind: ZoneKind, start: int, end: int) -> None:
        span = trim(self._text, start, end)
        if span.end > span.start:
            self.zones.append(Zone(kind, span.start, span.end))

    def _passage(self, kind: ZoneKind, start: int, end: int) -> None:
        span = trim(self._text, start, end)
        if any(character.isalnum() for character in span.of(self._text)):
            self.passages.append(Passage(kind, span.start, span.end, self._paragraph))

    def _after_mark(self, start: int, end: int) -> int:
        """Where a headline goes on after `UPDATE 2-` or `(LEAD)`."""
        for _ in range(3):
            mark = self._marks.mark.match(self._shown, start, end)
            if not mark or mark.end() >= end:
                break
            start = mark.end()
        return start

    def _caption(self, piece: Piece) -> None:
        start, end = piece.start, piece.end
        credit = piece.credit
        stop = credit.start if credit else end
        self._zone(ZoneKind.CAPTION, start, stop)
        said = self._marks.caption.match(self._shown, piece.unit.bullet, stop)
        after = (
            said.end()
            if said and not self._shown[said.start() : said.end()].lower().startswith(("in ", "this "))
            else piece.unit.bullet
        )
        self._passage(ZoneKind.CAPTION, after, stop)
        if credit:
            self._zone(ZoneKind.CREDIT, credit.start, end)
            self.credits += photographer(self._text, credit.start, end, self._marks)

    def _dateline(self, piece: Piece) -> None:
        found = piece.dateline
        if found is None:
            self._zone(ZoneKind.DATELINE, piece.start, piece.end)
            return
        stop = piece.end if found.alone else found.body
        self._zone(ZoneKind.DATELINE, piece.start, stop)
        self.datelines[piece.start] = found
        if found.alone:
            self.date_lines.append(self.zones[-1])
        else:
            self._body(found.body, found.body, piece.end)

    def _body(self, start: int, zone_start: int, end: int) -> None:
        """Story, with `read more` and the like taken out. start: after a bullet, zone_start: before."""
        byline = self._before_byline(start, end)
        credited = end
        end = trim(self._text, start, byline).end
        stop = self._before_tails(start, end)
        cuts = [m.span() for m in self._marks.inside.finditer(self._shown, start, stop) if m.end() > m.start()]
        at, zone_at = start, zone_start
        for cut, after in cuts:
            self._zone(ZoneKind.BODY, zone_at, cut)
            self._passage(ZoneKind.BODY, at, cut)
            self._zone(ZoneKind.BOILERPLATE, cut, after)
            at = zone_at = after
        self._zone(ZoneKind.BODY, zone_at, stop)
        self._passage(ZoneKind.BODY, at, stop)
        self._zone(ZoneKind.BOILERPLATE, stop, end)
        if byline < credited:
            self._zone(ZoneKind.BYLINE, byline, credited)
            self.credits += credits_of(self._text, byline, credited)

    def _before_byline(self, start: int, end: int) -> int:
        """Where `(Reporting by ...)` begins that runs on from the last sentence."""
        if self._shown[end - 1 : end] not in (")", "]"):
            return end
        opening = max(self._shown.rfind("(", start, end), self._shown.rfind("[", start, end))
        if opening <= start or not self._marks.byline.fullmatch(self._shown, opening, end):
            return end
        return opening

    def _before_tails(self, start: int, end: int) -> int:
        for _ in range(MAX_TAILS):
            tail = self._marks.tail.search(self._shown, max(start, end - TAIL_REACH), end)
            if not tail or tail.start() == tail.end():
                break
            end = trim(self._text, start, tail.start()).end
        return end


def _publisher(text: str, zones: Sequence[Zone], dateline: DatelineParts | None, marks: Marks) -> str | None:
    """Whose report it is: the dateline's agency, else the one that a copyright line, a byline or, at last, a
    photo credit names."""
    if dateline and dateline.agency:
        return dateline.agency
    notices = [zone for zone in reversed(zones) if zone.kind is ZoneKind.BOILERPLATE]
    bylines = [zone for zone in zones if zone.kind is ZoneKind.BYLINE]
    for zone in [*notices, *bylines, *(zone for zone in zones if zone.kind is ZoneKind.CREDIT)]:
        named = marks.imprint.search(text, zone.start, zone.end)
        if named:
            return marks.agencies.get(named.group().lower())
    return None
