"""Dates, weekdays, seasons, years: tokens in, a `Shape` out, whose rule tells the days once the anchor is known."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from standoff.grounding import intervals
from standoff.grounding.clocks import read_clock
from standoff.grounding.intervals import Interval
from standoff.grounding.timewords import Reader, nearest
from standoff.model.vocab import TimeBasis

_DASHES = ("-", "–", "—", "/")
_SHIFTED = 300  # days: a date without year is not read as that long ago where the other side is near
_NEAR = 65


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may ask: the day of speaking, the tense (see `looks_ahead`), the latest earlier expression."""

    anchor: date | None
    ahead: bool | None
    last: Interval | None


Rule = Callable[[Context], Interval | None]


@dataclass(frozen=True, slots=True)
class Shape:
    """Tokens first..last, both inclusive. full: names the day with its year. optional: no expression
    of time at all where it cannot be resolved. clock: the time of day, where it says only that.
    governor: the token that it tells the time of, where that is not what it hangs on."""

    first: int
    last: int
    basis: TimeBasis
    rule: Rule
    full: bool = False
    optional: bool = False
    clock: str = ""
    governor: int | None = None


def read_exact(reader: Reader, i: int) -> Shape | None:
    """A date, weekday, season, decade or year that starts at token i."""
    for read in (_iso_date, _month_first, _day_first, _weekday, _season, _decade, _year):
        found = read(reader, i)
        if found is not None:
            return found
    return None


def read_clock_shape(reader: Reader, i: int) -> Shape | None:
    found = read_clock(reader, i)
    if found is None:
        return None
    last, clock = found

    def rule(context: Context) -> Interval | None:
        return intervals.at_clock(intervals.day(context.anchor), clock) if context.anchor else None

    return Shape(i, last, TimeBasis.RELATIVE, rule, clock=clock)


def _fixed(interval: Interval) -> Rule:
    return lambda context: interval


def _iso_date(reader: Reader, i: int) -> Shape | None:
    parts = [reader.low(i + n) for n in range(5)]
    if reader.year(i) is None or parts[1] != "-" or parts[3] != "-":
        return None
    try:
        found = date.fromisoformat("".join(parts))
    except ValueError:
        return None
    return Shape(i, i + 4, TimeBasis.EXPLICIT, _fixed(intervals.day(found)), full=True)


def _month_first(reader: Reader, i: int) -> Shape | None:
    """December 14, 2021; Dec. 14-16; March 2011; in March."""
    month = reader.month(i) if reader.get("month", i) else None
    if month is None:
        return None
    first_day = reader.day_number(i + 1)
    if first_day is not None:
        last, last_day = i + 1, first_day
        if (second := _second_day(reader, i + 2)) is not None:
            last, last_day = i + 3, second
        return _with_year(reader, i, last, (month, first_day, last_day))
    at = i + 2 if reader.low(i + 1) in (",", "of") else i + 1
    if (year := reader.year(at)) is not None:
        return Shape(i, at, TimeBasis.EXPLICIT, _fixed(intervals.month(year, month)))
    if reader.label(i) not in ("DATE", "") or not (reader.label(i) or reader.get("lead", i - 1) is not None):
        return None
    if reader.parse.pos[i] not in ("PROPN", "NOUN"):
        return None
    return Shape(i, i, TimeBasis.EXPLICIT, _bare_month(month))


def _second_day(reader: Reader, i: int) -> int | None:
    """The 16 of "Dec. 14-16", "3 to 5 May", "Jan. 18 and 19"; i is the connector."""
    word = reader.low(i)
    day = reader.day_number(i + 1)
    if day is None or not (word in _DASHES or word in ("to", "through", "and")):
        return None
    return None if word == "and" and reader.label(i + 1) != "DATE" else day


def _day_first(reader: Reader, i: int) -> Shape | None:
    """14 December 2021; the 14th of July; 3 to 5 May."""
    first_day = reader.day_number(i)
    if first_day is None:
        return None
    at, last_day = i + 1, first_day
    if (second := _second_day(reader, at)) is not None:
        at, last_day = at + 2, second
    at += reader.low(at) == "of"
    month = reader.month(at) if reader.get("month", at) else None
    return None if month is None else _with_year(reader, i, at, (month, first_day, last_day))


def _with_year(reader: Reader, first: int, last: int, days: tuple[int, int, int]) -> Shape | None:
    """A day of a month, with the year that may follow it."""
    month, first_day, last_day = days
    at = last + 2 if reader.low(last + 1) == "," else last + 1
    year = reader.year(at)
    if year is None:
        return Shape(first, last, TimeBasis.EXPLICIT, _month_day(month, first_day, last_day))
    try:
        start, end = date(year, month, first_day), date(year, month, last_day)
    except ValueError:
        return None
    interval = intervals.day(start) if start == end else intervals.stretch(start, end)
    return Shape(first, at, TimeBasis.EXPLICIT, _fixed(interval), full=start == end)


def _month_day(month: int, first_day: int, last_day: int) -> Rule:
    """A day without its year: the one that fits the tense, unless that is most of a year away."""

    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        options = [d for y in (-1, 0, 1) if (d := _valid(context.anchor.year + y, month, first_day))]
        near = nearest(options, context.anchor, None)
        fit = nearest(options, context.anchor, context.ahead)
        if near is None or fit is None:
            return None
        far, close = abs((fit - context.anchor).days), abs((near - context.anchor).days)
        start = near if (far > _SHIFTED and close < _NEAR) or close <= 1 else fit
        end = _valid(start.year, month, last_day)
        return intervals.day(start) if last_day == first_day or end is None else intervals.stretch(start, end)

    return rule


def _valid(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _bare_month(month: int) -> Rule:
    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        if context.anchor.month == month:
            return intervals.month(context.anchor.year, month)
        options = [intervals.month(context.anchor.year + y, month).start for y in (-1, 0, 1)]
        found = nearest(options, context.anchor, context.ahead)
        return intervals.month(found.year, month) if found else None

    return rule


def _weekday(reader: Reader, i: int) -> Shape | None:
    """Friday; Friday night; Wednesday, Dec. 15; Friday of last week."""
    number = reader.weekday(i)
    if number is None:
        return None
    at = i + 2 if reader.low(i + 1) in (",", "the") else i + 1
    exact = _month_first(reader, at) if reader.day_number(at + 1) else _day_first(reader, at)
    if exact is not None:
        return replace(exact, first=i)
    at = i + 2 if reader.low(i + 1) == "of" else i + 1
    sense = reader.get("modifier", at)
    if sense in ("last", "next", "this") and reader.low(at + 1) == "week":
        return Shape(i, at + 1, TimeBasis.RELATIVE, day_of_week(number, {"last": -1, "next": 1}.get(sense, 0)))
    last = i + 1 if reader.get("part", i + 1) is not None else i
    return Shape(i, last, TimeBasis.WEEKDAY, bare_weekday(number))


def day_of_week(number: int, weeks: int) -> Rule:
    """That weekday of this week (0), the week before (-1), the next (1)."""

    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        monday = context.anchor - timedelta(days=context.anchor.weekday())
        return intervals.day(monday + timedelta(days=7 * weeks + number))

    return rule


def bare_weekday(number: int) -> Rule:
    """The newswire rule: the last one up to the day of publication, the coming one for the future."""

    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        back = (context.anchor.weekday() - number) % 7
        options = [context.anchor - timedelta(days=back), context.anchor + timedelta(days=(7 - back) % 7)]
        found = nearest(options, context.anchor, context.ahead)
        return intervals.day(found) if found else None

    return rule


def _season(reader: Reader, i: int) -> Shape | None:
    """The summer of 2006; spring 2014; in the spring."""
    value = reader.get("season", i)
    if value is None:
        return None
    at = i + 2 if reader.low(i + 1) == "of" else i + 1
    if (year := reader.year(at)) is not None:
        return Shape(i, at, TimeBasis.EXPLICIT, _fixed(season(year, int(value))))
    if reader.low(i - 1) != "the" or reader.get("lead", i - 2) != "year" or reader.low(i + 1) == "of":
        return None
    return Shape(i, i, TimeBasis.RELATIVE, seasonal(int(value), None))


def season(year: int, first_month: int) -> Interval:
    """Three months, as the northern half of the world counts them."""
    start = date(year, first_month, 1)
    return intervals.stretch(start, intervals.shift(start, 3, "month") - timedelta(days=1))


def seasonal(first_month: int, ahead: bool | None) -> Rule:
    """A season without its year, by its tense, or by `ahead` where the words give it."""

    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        options = [season(context.anchor.year + y, first_month).start for y in (-1, 0, 1)]
        found = nearest(options, context.anchor, context.ahead if ahead is None else ahead)
        return season(found.year, first_month) if found else None

    return rule


def _decade(reader: Reader, i: int) -> Shape | None:
    """The 1990s; the '90s; the nineties."""
    word = reader.low(i).removeprefix("'")
    if word.endswith("s") and word[:-1].isdigit() and word[-2] == "0":
        digits = word[:-1]
        if len(digits) == 4 and digits[:2] in ("17", "18", "19", "20"):
            return Shape(i, i, TimeBasis.EXPLICIT, _fixed(intervals.decade(int(digits))))
        if len(digits) == 2 and reader.low(i - 1) in ("the", "'", "early", "late", "mid"):
            return Shape(i, i, TimeBasis.EXPLICIT, _fixed(intervals.decade(1900 + int(digits))))
    value = reader.get("decade", i)
    if value is None or reader.low(i - 1) != "the" or reader.label(i) != "DATE":
        return None
    return Shape(i, i, TimeBasis.EXPLICIT, _fixed(intervals.decade(int(value))))


def _year(reader: Reader, i: int) -> Shape | None:
    """In 2014; the 2014 vote; 2014-15."""
    number = reader.year(i)
    if number is None:
        return None
    parse = reader.parse
    counts = parse.dep[i] in ("nummod", "quantmod") and parse.head[i] > i
    named = reader.label(i) == "DATE"
    if not named and (
        counts or reader.get("lead", i - 1) != "year" and reader.low(i - 1) not in ("and", "-", "–", "(")
    ):
        return None
    if reader.low(i + 1) in _DASHES:
        text = reader.low(i + 2)
        if text.isdigit() and len(text) in (2, 4):
            second = int(text) if len(text) == 4 else number // 100 * 100 + int(text)
            if number < second <= 2100:
                years = intervals.stretch(date(number, 1, 1), date(second, 12, 31))
                return Shape(i, i + 2, TimeBasis.EXPLICIT, _fixed(years))
    return Shape(i, i, TimeBasis.EXPLICIT, _fixed(intervals.year(number)))
