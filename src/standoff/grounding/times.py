"""Expressions of time in a parse, resolved to days against the date of publication.

In a caption with a full date of its own, that date is the day of speaking; inside a quotation it is the
day that the words around the quotation give.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from standoff.grounding import intervals
from standoff.grounding.intervals import Interval
from standoff.grounding.tense import looks_ahead
from standoff.grounding.timephases import read_shape
from standoff.grounding.timeshapes import Context, Shape
from standoff.grounding.timewords import Reader, TimeWords
from standoff.knowledge import load
from standoff.language import Parse, Sentence
from standoff.model import Published, Span, Time
from standoff.model.vocab import TimeBasis, TimeExtent, TimePrecision, ZoneKind

_EXTENTS = {
    "since": TimeExtent.SINCE,
    "after": TimeExtent.SINCE,
    "until": TimeExtent.UNTIL,
    "till": TimeExtent.UNTIL,
    "before": TimeExtent.UNTIL,
    "through": TimeExtent.UNTIL,
    "throughout": TimeExtent.THROUGHOUT,
    "for": TimeExtent.THROUGHOUT,
}
_SKIPPED = frozenset({"the", "at", "least", "about", "around", "late", "early", "on", "of"})
_JOINTS = frozenset({"and", "to", "until", "till", "through", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Tokens first..last (inclusive) that tell a time, without their preposition; `time.start` is None
    where they cannot be resolved. full: they name day, month and year. governor: the token that they
    tell the time of, where that is not what the parser hangs them on."""

    first: int
    last: int
    span: Span
    time: Time
    full: bool
    governor: int | None


@dataclass(frozen=True, slots=True)
class _Found:
    shape: Shape
    interval: Interval | None
    extent: TimeExtent
    ahead: bool | None = None


def find_times(parse: Parse, published: Published | None, words: TimeWords | None = None) -> list[TimeExpression]:
    """All expressions of time, in text order.

    published: the date of publication, the day of speaking for relative expressions; where None,
    they are left unresolved. words: the table of time words; ours by default.
    """
    words = words or _shipped()
    reader = Reader(parse, words)
    anchors = _anchors(parse, reader, _day_of(published))
    found: list[TimeExpression] = []
    last: Interval | None = None
    for sentence, anchor in zip(parse.sentences, anchors, strict=True):
        reader.enter(sentence.first, sentence.last)
        for each in _resolve(parse, words, list(_shapes(reader, sentence)), anchor, last):
            if each.interval is not None:
                last = each.interval
            elif each.shape.optional:
                continue
            found.append(_expression(parse, each))
    return _month_of_year(parse, found)


def _month_of_year(parse: Parse, found: list[TimeExpression]) -> list[TimeExpression]:
    """ "in May last year", "in June this year": two expressions side by side are one month."""
    out: list[TimeExpression] = []
    for each in found:
        before = out[-1] if out else None
        if (
            before is not None
            and before.last + 1 == each.first
            and before.time.precision is TimePrecision.MONTH
            and each.time.precision is TimePrecision.YEAR
            and before.time.start
            and each.time.start
        ):
            month = date(int(each.time.start[:4]), int(before.time.start[5:7]), 1)
            end = date(month.year + month.month // 12, month.month % 12 + 1, 1) - timedelta(days=1)
            span = Span(before.span.start, each.span.end)
            time = replace(before.time, start=month.isoformat(), end=end.isoformat(), span=span)
            out[-1] = replace(before, last=each.last, span=span, time=time)
        else:
            out.append(each)
    return out


@cache
def _shipped() -> TimeWords:
    return TimeWords.build(load())


def _day_of(published: Published | None) -> date | None:
    if published is None or published.precision not in (TimePrecision.DAY, TimePrecision.INSTANT):
        return None
    try:
        return date.fromisoformat(published.start[:10])
    except ValueError:
        return None


def _anchors(parse: Parse, reader: Reader, published: date | None) -> list[date | None]:
    """The day of speaking of each sentence. A run of captions takes the full dates it holds: what
    stands before the first (its title line) that one, what comes after a date that one."""
    anchors: list[date | None] = [published] * len(parse.sentences)
    undated: list[int] = []
    current: date | None = None
    for n, sentence in enumerate(parse.sentences):
        if sentence.zone is not ZoneKind.CAPTION:
            undated, current = [], None
            continue
        reader.enter(sentence.first, sentence.last)
        full = [s for s in _shapes(reader, sentence) if s.full]
        if full:
            interval = full[-1].rule(Context(published, None, None))
            current = interval.start if interval else current
            for before in undated:
                anchors[before] = current
            undated = []
        elif current is None:
            undated.append(n)
        anchors[n] = current or published
    return anchors


def _shapes(reader: Reader, sentence: Sentence) -> Iterator[Shape]:
    words, lower = reader.words, reader.parse.lower
    i = sentence.first
    while i <= sentence.last:
        word = lower[i]
        starts = (
            word in words.triggers or word in words.counts or word in words.ordinals or word[0].isdigit() or "-" in word
        )
        shape = read_shape(reader, i) if starts or (word[0] == "'" and len(word) > 1) else None
        if shape is None or shape.last > sentence.last:
            i += 1
            continue
        yield shape
        i = shape.last + 1


def _resolve(
    parse: Parse, words: TimeWords, shapes: Sequence[Shape], anchor: date | None, last: Interval | None
) -> list[_Found]:
    """The shapes of one sentence with their intervals; ranges and clocks joined to one."""
    shapes = _joined_clocks(parse, shapes)
    quoted = _quoted(parse, shapes)
    outside = [s for s in shapes if s not in quoted]
    found: list[_Found] = []
    speaking = anchor
    for shape in (*outside, *quoted) if quoted else shapes:
        if quoted and shape is quoted[0]:
            speaking = _time_of_speaking(found) or anchor
        ahead = _ahead(parse, words, shape)
        here = found[-1].interval if found and found[-1].interval else last
        interval = _apply(shape, Context(speaking, ahead, here))
        found.append(_Found(shape, interval, _extent(parse, shape, interval), ahead))
    found.sort(key=lambda f: f.shape.first)
    return _ranges(parse, found, anchor)


def _ahead(parse: Parse, words: TimeWords, shape: Shape) -> bool | None:
    top = _top(parse, shape)
    ahead = looks_ahead(parse, top, words.planned, words.implicative)
    if ahead is False and parse.lower[parse.head[top]] == "by" and parse.pos[parse.head[parse.head[top]]] != "VERB":
        return True  # "promised an answer by Sunday"
    return ahead


def _apply(shape: Shape, context: Context) -> Interval | None:
    try:
        return shape.rule(context)
    except (ValueError, OverflowError):  # beyond the calendar's ends
        return None


def _joined_clocks(parse: Parse, shapes: Sequence[Shape]) -> list[Shape]:
    """ "at 0830 GMT on Friday", "Friday at noon": one expression."""
    joined: list[Shape] = []
    for shape in shapes:
        before = joined[-1] if joined else None
        if before is not None and bool(before.clock) != bool(shape.clock) and shape.first - before.last <= 3:
            between = parse.lower[before.last + 1 : shape.first]
            if all(w in ("on", "at", ",", "around", "about", "by") for w in between):
                joined[-1] = _with_clock(before, shape)
                continue
        joined.append(shape)
    return joined


def _with_clock(one: Shape, other: Shape) -> Shape:
    dated, clock = (other, one.clock) if one.clock else (one, other.clock)

    def rule(context: Context) -> Interval | None:
        found = dated.rule(context)
        return found and intervals.at_clock(found, clock)

    return replace(dated, first=one.first, last=other.last, rule=rule)


def _quoted(parse: Parse, shapes: Sequence[Shape]) -> list[Shape]:
    """Those within quotation marks, where others stand without. Marks are counted over the sentence."""
    if len(shapes) < 2:
        return []
    first = parse.sentences[parse.sentence[shapes[0].first]].first
    inside, marks = [], 0
    at = first
    for shape in shapes:
        for token in range(at, shape.first):
            marks += parse.lower[token] in ('"', "``", "''")
        at = shape.first
        if marks % 2:
            inside.append(shape)
    return inside if len(inside) < len(shapes) else []


def _time_of_speaking(found: Sequence[_Found]) -> date | None:
    """The day outside a quotation on which its words were said."""
    days = [f.interval.start for f in found if f.interval and f.interval.start == f.interval.end]
    return days[-1] if days else None


def _top(parse: Parse, shape: Shape) -> int:
    """The token of the expression whose head stands outside it."""
    for token in range(shape.first, shape.last + 1):
        if not shape.first <= parse.head[token] <= shape.last:
            return token
    return shape.first


def _extent(parse: Parse, shape: Shape, interval: Interval | None) -> TimeExtent:
    start = parse.sentences[parse.sentence[shape.first]].first
    at = shape.first - 1
    while at > start and parse.lower[at] in _SKIPPED:
        at -= 1
    if at < start or (parse.lower[at] == "for" and interval and interval.precision is not TimePrecision.INTERVAL):
        return TimeExtent.WITHIN  # "scheduled for Thursday"
    return _EXTENTS.get(parse.lower[at], TimeExtent.WITHIN)


def _ranges(parse: Parse, found: Sequence[_Found], anchor: date | None) -> list[_Found]:
    """ "between 1991 and 1995", "from Monday to Wednesday", "March-May 2011": one expression."""
    joined: list[_Found] = []
    for each in found:
        before = joined[-1] if joined else None
        if before is None or not _makes_range(parse, before, each) or each.interval is None:
            joined.append(each)
            continue
        ends = _ends(before, each, anchor)
        if ends is None:
            joined.append(each)
            continue
        opening = parse.lower[before.shape.first - 1] if before.shape.first else ""
        shape = replace(each.shape, first=before.shape.first, full=False)
        extent = TimeExtent.THROUGHOUT if opening == "from" else TimeExtent.WITHIN
        joined[-1] = _Found(shape, ends, extent, each.ahead)
    return joined


def _ends(before: _Found, after: _Found, anchor: date | None) -> Interval | None:
    """The days of a range. One of its ends is told from the other: "from March to May 2011", and, in the
    future, the Wednesday of "from Monday to Wednesday" from its Monday."""
    first, last = before.interval, after.interval
    leans = before.shape.basis is not TimeBasis.ANAPHORIC and not before.shape.full and anchor is not None
    if leans and before.ahead and first and after.shape.basis is TimeBasis.WEEKDAY:
        last = _apply(after.shape, Context(first.start, True, None))
    elif leans and last:
        first = _apply(before.shape, Context(last.start, False, None)) or first
    if first is None or last is None or first.start > last.end:
        return None
    return intervals.stretch(first.start, last.end)


def _makes_range(parse: Parse, before: _Found, after: _Found) -> bool:
    a, b = before.shape.last, after.shape.first
    if b - a != 2 or parse.lower[a + 1] not in _JOINTS:
        return False
    opening = parse.lower[before.shape.first - 1] if before.shape.first else ""
    if parse.lower[a + 1] == "and":
        return opening == "between"
    return opening in ("from", "between") or parse.lower[a + 1] != "to" or before.shape.basis is after.shape.basis


def _expression(parse: Parse, found: _Found) -> TimeExpression:
    shape, interval = found.shape, found.interval
    span = parse.span(shape.first, shape.last)
    if interval is None:
        time = Time(None, None, TimePrecision.UNKNOWN, found.extent, shape.basis, span)
    else:
        clock = f"T{interval.clock}" if interval.clock else ""
        start, end = interval.start.isoformat() + clock, interval.end.isoformat() + clock
        time = Time(start, end, interval.precision, found.extent, shape.basis, span)
    governor = shape.governor if shape.governor is not None else _lifted(parse, _top(parse, shape))
    return TimeExpression(shape.first, shape.last, span, time, shape.full, governor)


def _lifted(parse: Parse, top: int) -> int | None:
    """The verb above a clause whose front the parser took the expression for: "warned Russia last week
    it would face": told of the warning, as what stands before the clause's subject and no "that"."""
    outer = parse.head[top] if parse.dep[top] == "pobj" else top
    verb = parse.head[outer]
    if parse.dep[verb] != "ccomp" or not parse.head[verb] < outer < verb:
        return None
    subject = parse.child(verb, "nsubj", "nsubjpass", "expl")
    mark = parse.child(verb, "mark")
    if subject is None or outer > parse.subtree(subject)[0] or (mark is not None and mark < outer):
        return None
    return parse.head[verb]
