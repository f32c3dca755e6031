"""Expressions of time that lean on another: "last week", "two days ago", "that same year", "today"."""

from collections.abc import Callable
from datetime import date, timedelta

from standoff.grounding import intervals
from standoff.grounding.intervals import UNITS, Interval
from standoff.grounding.timeshapes import Context, Rule, Shape, bare_weekday, day_of_week, season, seasonal
from standoff.grounding.timewords import Reader, nearest
from standoff.model.vocab import TimeBasis, TimePrecision

_DAYS = frozenset({"day", "night", "hour", "minute"})
_BACK, _ON = frozenset({"earlier", "before", "previously"}), frozenset({"later", "after", "afterwards"})


def read_relative(reader: Reader, i: int) -> Shape | None:
    """An expression that is told from the day of speaking or from an earlier expression."""
    for read in (_deictic, _before_and_after, _modified, _counted, _uncounted, _weekend):
        found = read(reader, i)
        if found is not None:
            return found
    return None


def _deictic(reader: Reader, i: int) -> Shape | None:
    """Today; yesterday evening; overnight."""
    value = reader.get("deictic", i)
    if value is None or (reader.is_capital(i) and i > reader.start and reader.parse.tag[i - 1] in ("NNP", "NNPS")):
        return None  # USA Today, Russia Today
    last = i + 1 if reader.get("part", i + 1) is not None else i
    if reader.low(i) == "overnight":
        return Shape(i, last, TimeBasis.RELATIVE, _from_anchor(lambda d: intervals.stretch(d - timedelta(days=1), d)))
    days = int(value)
    return Shape(i, last, TimeBasis.RELATIVE, _from_anchor(lambda d: intervals.day(d + timedelta(days=days))))


def _before_and_after(reader: Reader, i: int) -> Shape | None:
    """The day before yesterday; the week before last; the day after; the week before."""
    unit = reader.get("unit", i)
    if (
        unit is None
        or reader.low(i) != unit
        or reader.low(i - 1) != "the"
        or reader.low(i + 1) not in ("before", "after")
    ):
        return None
    sign = -1 if reader.low(i + 1) == "before" else 1
    if reader.low(i + 2) in ("yesterday", "tomorrow") or reader.low(i + 2) in ("last", "next"):
        rule = _from_anchor(lambda d: intervals.around(intervals.shift(d, 2 * sign, unit), unit))
        return Shape(i - 1, i + 2, TimeBasis.RELATIVE, rule)
    if _has_complement(reader, i + 1):
        return None
    return Shape(i - 1, i + 1, TimeBasis.ANAPHORIC, _from_last(sign, unit))


def _has_complement(reader: Reader, i: int) -> bool:
    """Something stands after "before" or "after": "a week after the talks" tells no day by itself."""
    parse = reader.parse
    if parse.children[i] and max(parse.children[i]) > i:
        return True
    return parse.dep[i] == "mark" or reader.low(i + 1) in ("the", "his", "her", "its", "their", "a", "an")


def _deed_after(reader: Reader, i: int) -> int | None:
    """The deed that "a day after" counts from: "on Monday, a day after Pyongyang detonated a bomb"."""
    parse = reader.parse
    if parse.dep[i] == "mark":
        return parse.head[i]
    return parse.child(i, "pobj", "pcomp")


def _modified(reader: Reader, i: int) -> Shape | None:
    """Last week; next Monday; the past three months; that same year; this morning."""
    sense = reader.get("modifier", i)
    if sense is None:
        return None
    at = i + 1
    if sense == "same" and reader.low(i) != "same" and reader.low(at) == "same":
        at += 1
    definite = reader.low(i - 1) in ("the", "these", "those")
    first = i - 1 if definite else i
    if (unit := reader.get("unit", at)) is not None:
        return _modified_unit(reader, (first, at), sense, unit, definite)
    if reader.get("part", at) is not None and sense not in ("past", "coming"):
        return Shape(first, at, *_part_of_day(sense))
    if (number := reader.weekday(at)) is not None and sense in ("last", "next", "this"):
        last = at + 1 if reader.get("part", at + 1) is not None else at
        return Shape(i, last, TimeBasis.RELATIVE, _named_weekday(sense, number))
    month = reader.month(at) if sense in ("last", "next", "this") and reader.get("month", at) else None
    if month and reader.day_number(at + 1) is None and reader.year(at + 1) is None:
        return Shape(i, at, TimeBasis.RELATIVE, _named_month(sense, month))
    if (value := reader.get("season", at)) is not None and sense in ("last", "next", "this"):
        return Shape(i, at, TimeBasis.RELATIVE, _named_season(sense, int(value)))
    counted = reader.count(at)
    if counted is not None and (unit := reader.get("unit", counted[1])) is not None:
        return _modified_count(first, sense, counted, unit)
    return None


def _modified_unit(reader: Reader, tokens: tuple[int, int], sense: str, unit: str, definite: bool) -> Shape | None:
    first, at = tokens
    if reader.low(at) != unit and sense != "this":  # plural: "the past weeks"
        return (
            Shape(first, at, TimeBasis.RELATIVE, _some(unit, sense == "coming"))
            if sense in ("past", "coming")
            else None
        )
    if reader.low(at) != unit:
        return None
    if sense in ("previous", "following", "same"):
        return Shape(first, at, TimeBasis.ANAPHORIC, _from_last({"previous": -1, "following": 1}.get(sense, 0), unit))
    if sense == "next" and definite and unit in _DAYS | {"week", "month", "year"}:
        return Shape(first, at, TimeBasis.ANAPHORIC, _from_last(1, unit))
    if definite and sense == "last" and unit in _DAYS:
        return None  # the last day of talks
    if sense == "past" or (sense == "last" and definite and unit != "weekend"):
        rule = _from_anchor(lambda d: intervals.stretch(intervals.shift(d, -1, unit), d))
        return Shape(first, at, TimeBasis.RELATIVE, rule)
    if sense == "coming":
        rule = _from_anchor(lambda d: intervals.stretch(d, intervals.shift(d, 1, unit)))
        return Shape(first, at, TimeBasis.RELATIVE, rule)
    if unit == "weekend" and sense == "this":
        return Shape(first, at, TimeBasis.RELATIVE, _this_weekend)
    count = {"last": -1, "next": 1}.get(sense, 0)
    rule = _from_anchor(lambda d: intervals.around(intervals.shift(d, count, unit), unit))
    return Shape(first, at, TimeBasis.RELATIVE, rule)


def _part_of_day(sense: str) -> tuple[TimeBasis, Rule]:
    """This morning, last night; that night, the next morning."""
    if sense in ("this", "last"):
        back = 1 if sense == "last" else 0
        return TimeBasis.RELATIVE, _from_anchor(lambda d: intervals.day(d - timedelta(days=back)))
    return TimeBasis.ANAPHORIC, _from_last({"previous": -1, "following": 1, "next": 1}.get(sense, 0), "day")


def _named_weekday(sense: str, number: int) -> Rule:
    """Last Friday is the latest before yesterday; next Friday that of the week after this one."""
    if sense == "next":
        return day_of_week(number, 1)

    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        if sense == "this":
            found = day_of_week(number, 0)(context)
            return (
                found
                if found and (context.ahead is not True or found.end >= context.anchor)
                else bare_weekday(number)(context)
            )
        back = (context.anchor.weekday() - number) % 7
        return intervals.day(context.anchor - timedelta(days=back if back > 1 else back + 7))

    return rule


def _named_month(sense: str, number: int) -> Rule:
    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        years = (-1, 0, 1) if sense != "this" else (0,)
        options = [intervals.month(context.anchor.year + y, number).start for y in years]
        if sense == "last":
            options = [d for d in options if d < context.anchor.replace(day=1)]
        elif sense == "next":
            options = [d for d in options if d > context.anchor]
        found = nearest(options, context.anchor, None)
        return intervals.month(found.year, number) if found else None

    return rule


def _named_season(sense: str, number: int) -> Rule:
    if sense == "this":
        return lambda context: season(context.anchor.year, number) if context.anchor else None
    if sense == "next":
        return seasonal(number, True)

    def rule(context: Context) -> Interval | None:
        if context.anchor is None:
            return None
        options = [season(context.anchor.year + y, number) for y in (-2, -1, 0)]
        return next((s for s in reversed(options) if s.end < context.anchor), None)

    return rule


def _modified_count(first: int, sense: str, counted: tuple[int | None, int], unit: str) -> Shape | None:
    """The past three months; the next 48 hours; the previous two years; the last few days."""
    number, last = counted
    if sense in ("this", "same"):
        return None
    basis = TimeBasis.ANAPHORIC if sense in ("previous", "following") else TimeBasis.RELATIVE
    if number is None:
        return Shape(first, last, basis, lambda context: None)
    sign = -1 if sense in ("last", "past", "previous") else 1

    def rule(context: Context) -> Interval | None:
        at: date | None = context.anchor
        if basis is TimeBasis.ANAPHORIC:
            at = (context.last.start if sign < 0 else context.last.end) if context.last else None
        return intervals.stretch(at, intervals.shift(at, sign * number, unit)) if at else None

    return Shape(first, last, basis, rule)


def _counted(reader: Reader, i: int) -> Shape | None:
    """Two days ago; a week later; in three months; within 48 hours; three days' time."""
    counted = reader.count(i)
    if counted is None or (unit := reader.get("unit", counted[1])) is None:
        return None
    number, at = counted
    tail = reader.low(at + 1)
    if tail == "ago":
        return Shape(i, at + 1, TimeBasis.RELATIVE, _unknown if number is None else _counted_from_anchor(-number, unit))
    if tail == "from" and reader.low(at + 2) == "now":
        return Shape(i, at + 2, TimeBasis.RELATIVE, _unknown if number is None else _counted_from_anchor(number, unit))
    if tail in _BACK | _ON and not _has_complement(reader, at + 1):
        sign = -1 if tail in _BACK else 1
        rule = _unknown if number is None else _from_last(sign * number, unit)
        return Shape(i, at + 1, TimeBasis.ANAPHORIC, rule)
    if tail in ("after", "before") and number is not None and (deed := _deed_after(reader, at + 1)) is not None:
        sign = 1 if tail == "before" else -1
        rule = _from_last(sign * number, unit)
        return Shape(i, at + 1, TimeBasis.ANAPHORIC, rule, optional=True, governor=deed)
    before = reader.low(i - 1) if reader.low(i - 1) not in ("about", "around", "just") else reader.low(i - 2)
    if before not in ("in", "within") or number is None:
        return None
    last = at + 2 if tail in ("'", "'s") and reader.low(at + 2) == "time" else at
    return Shape(i, last, TimeBasis.RELATIVE, _hence(number, unit, before), optional=True)


def _hence(number: int, unit: str, preposition: str) -> Rule:
    """In two weeks; within two weeks: only ahead, else it tells how long."""

    def rule(context: Context) -> Interval | None:
        if context.anchor is None or not context.ahead:
            return None
        if preposition == "within":
            return intervals.stretch(context.anchor, intervals.shift(context.anchor, number, unit))
        return _coarse(intervals.shift(context.anchor, number, unit), unit)

    return rule


def _uncounted(reader: Reader, i: int) -> Shape | None:
    """Hours later: the same day; in recent weeks: the last month; days ago: no day can be told."""
    if reader.low(i) == "recent" and reader.get("unit", i + 1) is not None:
        return Shape(i, i + 1, TimeBasis.RELATIVE, _some(reader.get("unit", i + 1) or "", ahead=False))
    unit = reader.get("unit", i)
    tail = reader.low(i + 1)
    if unit is None or reader.low(i) == unit or reader.count(i - 1) is not None:
        return None
    if tail == "ago":
        return Shape(i, i + 1, TimeBasis.RELATIVE, _unknown)
    if tail not in _BACK | _ON or _has_complement(reader, i + 1):
        return None
    return Shape(i, i + 1, TimeBasis.ANAPHORIC, _from_last(0, unit) if unit in ("hour", "minute") else _unknown)


def _weekend(reader: Reader, i: int) -> Shape | None:
    """At the weekend; over the weekend."""
    if reader.low(i) != "weekend" or reader.low(i - 1) not in ("the", "over"):
        return None
    if reader.parse.dep[i] == "compound":
        return None
    return Shape(i - 1 if reader.low(i - 1) == "the" else i, i, TimeBasis.RELATIVE, _this_weekend)


def _this_weekend(context: Context) -> Interval | None:
    if context.anchor is None:
        return None
    found = intervals.around(context.anchor, "weekend")
    if context.ahead or context.anchor >= found.start:
        return found
    return intervals.around(context.anchor - timedelta(days=7), "weekend") if context.ahead is False else found


def _some(unit: str, ahead: bool) -> Rule:
    """In recent days, in the coming weeks: as far as the next larger unit, back or ahead."""
    larger = {"day": "week", "hour": "day", "week": "month", "month": "year", "year": "decade"}.get(unit)
    if larger is None:
        return _unknown
    return _from_anchor(lambda d: intervals.stretch(d, intervals.shift(d, 1 if ahead else -1, larger)))


def _unknown(context: Context) -> Interval | None:
    return None


def _counted_from_anchor(number: int, unit: str) -> Rule:
    return _from_anchor(lambda d: _coarse(intervals.shift(d, number, unit), unit))


def _coarse(at: date, unit: str) -> Interval:
    """What "two weeks ago" means: a day that is as sure as its unit; months and years are whole ones."""
    if unit in ("week", "fortnight", "weekend"):
        return Interval(at, at, TimePrecision.WEEK)
    return intervals.around(at, "year" if unit in ("decade", "century") else unit)


def _from_last(count: int, unit: str) -> Rule:
    """`count` units after the latest earlier expression; 0: the unit that holds it."""

    def rule(context: Context) -> Interval | None:
        last = context.last
        if last is None:
            return None
        if count == 0:
            if unit in _DAYS and last.start != last.end:
                return None  # "that day" after "last week": any of seven
            return intervals.around(last.start, unit)
        if unit in _DAYS and UNITS[unit] is not last.precision and (last.end - last.start).days > 1:
            return None
        moved = intervals.shift(last.end if count > 0 else last.start, count, unit)
        if unit in ("week", "month") and last.start == last.end and abs(count) >= 1:
            return Interval(moved, moved, TimePrecision.WEEK) if unit == "week" else intervals.around(moved, unit)
        return intervals.around(moved, unit)

    return rule


def _from_anchor(make: Callable[[date], Interval]) -> Rule:
    return lambda context: make(context.anchor) if context.anchor else None
