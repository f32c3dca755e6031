"""Parts of a stretch of time: "early 2020", "late last month", "earlier this week", "the first half of 2014"."""

from dataclasses import replace
from datetime import timedelta

from standoff.grounding import intervals
from standoff.grounding.intervals import Interval
from standoff.grounding.timerelative import read_relative
from standoff.grounding.timeshapes import Context, Rule, Shape, read_clock_shape, read_exact
from standoff.grounding.timewords import Reader
from standoff.model.vocab import TimeBasis, TimePrecision

_LINKS = frozenset({"-", "in", "on", "of", "the", "to"})
_NOUNS = frozenset({"middle", "beginning", "start", "end", "close", "outset"})
_PARTS = {"half": 2, "quarter": 4}
_SHORT = (TimePrecision.DAY, TimePrecision.INSTANT)


def read_shape(reader: Reader, i: int) -> Shape | None:
    """The expression of time that starts at token i, None where none does."""
    for read in (read_clock_shape, _read_phase, _read_part, read_relative):
        found = read(reader, i)
        if found is not None:
            return found
    return read_exact(reader, i)


def _read_phase(reader: Reader, i: int) -> Shape | None:
    word = reader.low(i)
    if word.startswith(("early-", "mid-", "late-")):  # one token: mid-1990s
        return _glued(reader, i, word.partition("-"))
    name = reader.get("phase", i)
    if name is None:
        return None
    at = i + 1
    if word in _NOUNS and reader.low(at) != "of":
        return None
    while at < i + 4 and reader.low(at) in _LINKS:
        at += 1
    inner = read_relative(reader, at) or read_exact(reader, at)
    if inner is None or inner.clock:
        unit = reader.get("unit", at)
        if unit is None or reader.low(at - 1) != "the" or reader.low(at) != unit or reader.low(at + 1) == "of":
            return None
        inner = Shape(at, at, TimeBasis.RELATIVE, _this(unit))
    rule = _apart(inner, name) if name in ("earlier", "later") else _phased(inner, name)
    return replace(inner, first=i, rule=rule, full=False)


def _glued(reader: Reader, i: int, parts: tuple[str, str, str]) -> Shape | None:
    digits = parts[2].removesuffix("s")
    if not (digits.isdigit() and len(digits) == 4 and 1500 <= int(digits) < 2100):
        return None
    of = intervals.decade(int(digits) // 10 * 10) if parts[2].endswith("s") else intervals.year(int(digits))
    found = intervals.phase(of, parts[0])
    return Shape(i, i, TimeBasis.EXPLICIT, lambda context: found)


def _this(unit: str) -> Rule:
    """The unit of the calendar that the text stands in: that of the latest expression, else of the anchor."""

    def rule(context: Context) -> Interval | None:
        return intervals.around(context.anchor, unit) if context.anchor else None

    return rule


def _phased(inner: Shape, name: str) -> Rule:
    def rule(context: Context) -> Interval | None:
        found = inner.rule(context)
        return found and intervals.phase(found, name)

    return rule


def _apart(inner: Shape, name: str) -> Rule:
    """Earlier this month: up to the day before; later that week: from the day after."""

    def rule(context: Context) -> Interval | None:
        found = inner.rule(context)
        if found is None or found.precision in _SHORT:
            return found
        here = context.anchor
        if inner.basis is TimeBasis.ANAPHORIC and context.last is not None:
            here = context.last.start if name == "earlier" else context.last.end
        if here is None or not found.start <= here <= found.end:
            return found
        if name == "earlier":
            return intervals.stretch(found.start, max(found.start, here - timedelta(days=1)))
        return intervals.stretch(min(found.end, here + timedelta(days=1)), found.end)

    return rule


def _read_part(reader: Reader, i: int) -> Shape | None:
    """The first half of 2014; the third quarter of last year."""
    value = reader.get("ordinal", i)
    parts = _PARTS.get(reader.low(i + 1))
    if value is None or parts is None or reader.low(i + 2) != "of":
        return None
    at = i + 4 if reader.low(i + 3) == "the" and reader.get("unit", i + 4) else i + 3
    unit = reader.get("unit", at)
    inner = (
        Shape(at, at, TimeBasis.RELATIVE, _this(unit)) if unit else read_relative(reader, at) or read_exact(reader, at)
    )
    if inner is None:
        return None
    number = int(value)

    def rule(context: Context) -> Interval | None:
        found = inner.rule(context)
        return found and intervals.part_of_year(found, number, parts)

    return replace(inner, first=i, rule=rule)
