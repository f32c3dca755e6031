"""Stretches of the calendar: whole days, weeks (Monday to Sunday), months, years, and sums over them."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from standoff.model.vocab import TimePrecision

UNITS = {
    "hour": TimePrecision.DAY,
    "minute": TimePrecision.DAY,
    "day": TimePrecision.DAY,
    "night": TimePrecision.DAY,
    "weekend": TimePrecision.INTERVAL,
    "week": TimePrecision.WEEK,
    "fortnight": TimePrecision.WEEK,
    "month": TimePrecision.MONTH,
    "year": TimePrecision.YEAR,
    "decade": TimePrecision.DECADE,
    "century": TimePrecision.INTERVAL,
}
# A third of a year or month, in months or days: "early 2020" is January to April.
_THIRDS = {"early": 0, "mid": 1, "late": 2}


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`, both inclusive; `clock` is the ISO time of day of an instant."""

    start: date
    end: date
    precision: TimePrecision
    clock: str = ""


def day(at: date) -> Interval:
    return Interval(at, at, TimePrecision.DAY)


def month(year: int, number: int) -> Interval:
    return Interval(date(year, number, 1), date(year, number, monthrange(year, number)[1]), TimePrecision.MONTH)


def year(number: int) -> Interval:
    return Interval(date(number, 1, 1), date(number, 12, 31), TimePrecision.YEAR)


def decade(first: int) -> Interval:
    return Interval(date(first, 1, 1), date(first + 9, 12, 31), TimePrecision.DECADE)


def stretch(start: date, end: date) -> Interval:
    """Both days and all between them, whichever comes first."""
    return Interval(min(start, end), max(start, end), TimePrecision.INTERVAL)


def around(at: date, unit: str) -> Interval:
    """The unit of the calendar that holds a day."""
    monday = at - timedelta(days=at.weekday())
    match unit:
        case "week" | "fortnight":
            return Interval(monday, monday + timedelta(days=6), TimePrecision.WEEK)
        case "weekend":
            return stretch(monday + timedelta(days=5), monday + timedelta(days=6))
        case "month":
            return month(at.year, at.month)
        case "year":
            return year(at.year)
        case "decade":
            return decade(at.year // 10 * 10)
        case "century":
            return stretch(date(at.year // 100 * 100, 1, 1), date(at.year // 100 * 100 + 99, 12, 31))
    return day(at)


def shift(at: date, count: int, unit: str) -> date:
    """The day `count` units after `at` (before, where negative). Raises OverflowError, ValueError
    beyond the calendar's end."""
    match unit:
        case "week" | "weekend":
            return at + timedelta(weeks=count)
        case "fortnight":
            return at + timedelta(weeks=2 * count)
        case "day" | "night":
            return at + timedelta(days=count)
        case "hour":
            return at + timedelta(days=_whole(count, 24))
        case "minute":
            return at
    months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
    number = at.year * 12 + at.month - 1 + months
    to_year, to_month = number // 12, number % 12 + 1
    return date(to_year, to_month, min(at.day, monthrange(to_year, to_month)[1]))


def _whole(count: int, size: int) -> int:
    """Whole times that `size` goes into `count`, rounded towards nought."""
    return count // size if count >= 0 else -(-count // size)


def phase(of: Interval, name: str) -> Interval:
    """The early, mid or late third of a year, month, week or decade; a shorter one stays whole."""
    third = _THIRDS[name]
    first, last = of.start, of.end
    match of.precision:
        case TimePrecision.YEAR:
            return stretch(date(first.year, 4 * third + 1, 1), month(first.year, 4 * third + 4).end)
        case TimePrecision.MONTH:
            start = first + timedelta(days=10 * third)
            return stretch(start, last if third == 2 else start + timedelta(days=9))
        case TimePrecision.WEEK:
            return stretch(
                first + timedelta(days=2 * third), last if third == 2 else first + timedelta(days=2 * third + 1)
            )
        case TimePrecision.DECADE:
            years = ((0, 3), (4, 6), (7, 9))[third]
            return stretch(date(first.year + years[0], 1, 1), date(first.year + years[1], 12, 31))
        case TimePrecision.INTERVAL if (last - first).days > 60:  # seasons
            length = (last - first).days // 3
            start = first + timedelta(days=length * third)
            return stretch(start, last if third == 2 else start + timedelta(days=length))
    return of


def part_of_year(of: Interval, number: int, parts: int) -> Interval:
    """The half (parts 2) or quarter (parts 4) of a year, counted from 1; the whole where there is none."""
    if of.precision is not TimePrecision.YEAR or not 1 <= number <= parts:
        return of
    months = 12 // parts
    return stretch(date(of.start.year, months * (number - 1) + 1, 1), month(of.start.year, months * number).end)


def at_clock(of: Interval, clock: str) -> Interval:
    """The same day, at a time of day."""
    if not clock or of.start != of.end:
        return of
    return replace(of, clock=clock, precision=TimePrecision.INSTANT)
