"""Times of day: 0830 GMT, 10:30 a.m., 6pm, at noon."""

import re

from standoff.grounding.timewords import Reader

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(am|pm|a\.m\.?|p\.m\.?)?")
_HALVES = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}
_FOUR = re.compile(r"([01]\d|2[0-3])([0-5]\d)([a-z]{1,4})?")
_BEFORE = frozenset({"at", "by", "around", "about", "until", "since", "before", "after", "from"})


def read_clock(reader: Reader, i: int) -> tuple[int, str] | None:
    """A time of day that starts at token i: its last token and its ISO form, with the offset where a
    zone stands there ("08:30Z"). A second one in brackets, the same time in GMT, wins."""
    word = reader.low(i)
    if word[:1].isdigit():
        found = _digits(reader, i)
    elif reader.get("part", i) and reader.low(i - 1) in _BEFORE:
        found = i, reader.get("part", i) or ""
    else:
        return None
    if found is None:
        return None
    last, clock = found
    if reader.get("zone", last + 1) is not None and len(clock) == 5:
        last, clock = last + 1, clock + (reader.get("zone", last + 1) or "")
    elif reader.low(last + 1) == "local" and reader.low(last + 2) == "time":
        last += 2
    if reader.low(last + 1) == "(" and (second := _digits(reader, last + 2)) is not None:
        zone = reader.get("zone", second[0] + 1)
        if zone and reader.low(second[0] + 2) == ")":
            return second[0] + 2, second[1] + zone
    return last, clock


def _digits(reader: Reader, i: int) -> tuple[int, str] | None:
    word = reader.low(i)
    four = _FOUR.fullmatch(word)
    if four and (reader.get("zone", i + 1) is not None or four[3] in reader.words.of("zone")):
        zone = reader.words.of("zone").get(four[3] or "", "")
        return i, f"{four[1]}:{four[2]}{zone}"
    match = _CLOCK.fullmatch(word)
    if match is None:
        return None
    hour, minute, half, last = int(match[1]), int(match[2] or 0), _HALVES.get(match[3] or ""), i
    if half is None and reader.low(i + 1) in _HALVES:
        half, last = _HALVES[reader.low(i + 1)], i + 1
    if half is None and reader.low(i + 1) == "o'clock":
        half, last = 0, i + 1
    zoned = match[2] is not None and (reader.get("zone", i + 1) is not None or reader.low(i - 1) in _BEFORE)
    if half is None and not (zoned and ":" in word):
        return None
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    return (last, f"{hour:02d}:{minute:02d}") if hour < 24 and minute < 60 else None
