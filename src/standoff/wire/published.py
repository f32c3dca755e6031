"""When a report was published, as its own text tells it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from standoff.model import Published, Report, Span, Zone
from standoff.model.vocab import TimeBasis, TimePrecision, ZoneKind
from standoff.readers.dates import WrittenDate, dates_in, full_year, weekdays_in

CLOSE = 45  # days between the dateline and a full date elsewhere that makes its year all but sure
SAME_NEWS = 7  # days: nearer than this no weekday is asked
SEASON = 150  # days: where no weekday is named, a full date this long before still tells the year
FAR = 400  # days: beyond this a full date says nothing about the dateline's year
STAMP_GAP = 10  # days between a dateline and the stamp of its transmission
# Transmission stamps: AP-NY-02-11-94 1422EST, APW19981023.0412, 071245 GMT jul 03
_AP_STAMP = re.compile(r"\bAP-[A-Z]{2}-(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d{2,4})\b")
_FILE_STAMP = re.compile(
    r"\b(?:APW|NYT|XIN|AFP|XIE|CNA|LTW|WPB)(?:_ENG)?[_-]?(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)\b"
)
_AFP_STAMP = re.compile(r"\b(?P<d>\d\d)\d{4}\s?(?:GMT|Z)\s(?P<mon>[a-z]{3})[a-z]*\.?\s(?P<y>\d{2,4})\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TODAY = re.compile(r"\btoday\b", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright).{0,20}?\b((?:19|20)\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Stamp:
    day: date
    span: Span


def publication(
    report: Report, zones: Sequence[Zone], written: WrittenDate | None, lines: Iterable[Zone]
) -> Published | None:
    """The publication date: given with the report, or of the dateline, or of a stamp; else None.

    written: the date of the dateline. lines: zones that are nothing but a date and place.
    """
    if report.published:
        return report.published
    text = report.text
    if written and written.year:
        return _published(written.on(), TimeBasis.DATELINE, written.span)
    stamps = [stamp for zone in lines for stamp in _dates(text, zone)]
    basis = TimeBasis.DATELINE if stamps else TimeBasis.METADATA
    for zone in zones:
        if zone.kind in (ZoneKind.BOILERPLATE, ZoneKind.BYLINE):
            stamps += _stamps(text, zone)
    if written is None:
        return _published(stamps[0].day, basis, stamps[0].span) if stamps else None
    return _published(_complete(text, zones, written, stamps), TimeBasis.DATELINE, written.span)


def _published(day: date | None, basis: TimeBasis, span: Span) -> Published | None:
    if day is None:
        return None
    return Published(day.isoformat(), day.isoformat(), TimePrecision.DAY, basis, span)


def _dates(text: str, zone: Zone) -> list[_Stamp]:
    days = ((written.on(), written.span) for written in dates_in(text, zone.start, zone.end) if written.year)
    return [_Stamp(day, span) for day, span in days if day]


def _stamps(text: str, zone: Zone) -> list[_Stamp]:
    found = []
    for pattern in (_AP_STAMP, _FILE_STAMP, _AFP_STAMP):
        for match in pattern.finditer(text, zone.start, zone.end):
            parts = match.groupdict()
            name = (parts.get("mon") or "").lower()
            month = int(parts["m"]) if parts.get("m") else _MONTHS.index(name) + 1 if name in _MONTHS else 0
            try:
                found.append(_Stamp(date(full_year(parts["y"]), month, int(parts["d"])), Span(*match.span())))
            except ValueError:
                continue
    return found or _dates(text, zone)


def _complete(text: str, zones: Sequence[Zone], written: WrittenDate, stamps: list[_Stamp]) -> date | None:
    """The dateline's day with the year that other dates of the report give it."""
    for stamp in stamps:
        for year in (stamp.day.year, stamp.day.year - 1, stamp.day.year + 1):
            day = written.on(year)
            if day and abs((day - stamp.day).days) <= STAMP_GAP and _weekday_agrees(written, day):
                return day
    story = [zone for zone in zones if zone.kind in (ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.SUMMARY)]
    weekdays = [d for zone in story if zone.kind is ZoneKind.BODY for d in weekdays_in(text, zone.start, zone.end)]
    if any(_TODAY.search(text, zone.start, zone.end) for zone in story):
        weekdays = []  # an agency that writes "today" names other weekdays than the dateline's
    known = [stamp.day for zone in story for stamp in _dates(text, zone)]
    rated = []
    for full in known:
        for year in (full.year - 1, full.year, full.year + 1):
            day = written.on(year)
            if day and _weekday_agrees(written, day):
                cost = _cost((day - full).days, day, weekdays)
                if cost is not None and (cost[0] < 2 or full == max(known)):
                    rated.append((cost, day))
    if rated:
        return min(rated)[1]
    for zone in zones:
        if zone.kind is ZoneKind.BOILERPLATE:
            for match in _RIGHTS.finditer(text, zone.start, zone.end):
                day = written.on(int(match.group(1)))
                if day and _weekday_agrees(written, day) and (not weekdays or _nearness(day, weekdays) is not None):
                    return day
    return None


def _weekday_agrees(written: WrittenDate, day: date) -> bool:
    return written.weekday is None or written.weekday == day.weekday()


def _nearness(day: date, weekdays: list[int]) -> int | None:
    """0: the weekday that the story names most is this day's; 1: it is that of the day before or after,
    or the day is named somewhere; None: the weekdays speak against it."""
    most = max(dict.fromkeys(weekdays), key=weekdays.count)  # of several, the first named
    offset = (day.weekday() - most) % 7
    if offset == 0:
        return 0
    return 1 if offset in (1, 6) or day.weekday() in weekdays else None


def _cost(gap: int, day: date, weekdays: list[int]) -> tuple[int, int, int] | None:
    """How badly a year fits, given its distance from a full date of the story; None: it does not.
    Far from any full date ("since Sept. 11, 2001") only the story's own weekday will do."""
    near = _nearness(day, weekdays) if weekdays else 1
    if abs(gap) <= SAME_NEWS:
        return (0, 1 if near is None else near, abs(gap))
    if near is None:
        return None
    if abs(gap) <= CLOSE:
        return (1, near, abs(gap) if gap > 0 else -2 * gap)
    if not weekdays:
        return (2, 1, gap) if CLOSE < gap <= SEASON else None
    # One weekday fits by chance every seventh time, so that far away it must be named twice.
    return (2, near, gap) if near == 0 and weekdays.count(day.weekday()) > 1 and CLOSE < gap <= FAR else None
