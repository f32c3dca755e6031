"""Calendar dates as wires write them: `Dec 15`, `3 March 2019`, `Wednesday, July 7, 2003`, `2021-12-15`.

Pages and datelines write them alike, so that readers and wire share this."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from standoff.model import Span

# `calendar.month_name` follows the locale of the machine, so the names stand here.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FIRST_YEAR, LAST_YEAR = 1900, 2099
PIVOT = 50  # two digits of a year: 51..99 are 19xx

_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_NTH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DATE = re.compile(
    rf"(?<![\w/.-])(?:(?P<weekday>{_WEEKDAY})[,\s]\s*(?:the\s+)?)?(?:"
    rf"{_MONTH.format('m1')}\s*(?P<d1>\d{{1,2}})(?!\d){_NTH}(?:\s*(?:and|to|[-–])\s*\d{{1,2}}{_NTH}(?=,?\s+{_YEAR}))?(?![:\w])(?:,?\s+(?P<y1>{_YEAR}))?"
    rf"|(?P<d2>\d{{1,2}}){_NTH}[\s-]+(?:of\s+)?{_MONTH.format('m2')}(?:(?:,?\s+|-)(?P<y2>{_YEAR}|\d\d(?![\d:/]|\s*%)\b))?"
    r"|(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d{2})[-/.](?P<d3>\d{2})(?!\d)"
    rf"|(?P<d4>\d{{1,2}})\.(?P<m4>\d{{1,2}})\.(?P<y4>{_YEAR})"
    rf"|(?P<a5>\d{{1,2}})[/-](?P<b5>\d{{1,2}})[/-](?P<y5>{_YEAR})"
    r")",
    re.IGNORECASE,
)
_BARE_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b")
ONLY_WEEKDAY = re.compile(_WEEKDAY, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date with day and month, `year` None where it is not said. `weekday`: 0 is Monday."""

    span: Span
    year: int | None
    month: int
    day: int
    weekday: int | None

    def on(self, year: int | None = None) -> date | None:
        """The calendar day (in `year` where the text names none); None where there is none."""
        chosen = self.year or year
        try:
            return date(chosen, self.month, self.day) if chosen else None
        except ValueError:
            return None


def date_at(text: str, start: int, end: int) -> WrittenDate | None:
    """The date that begins exactly at `start`."""
    match = _DATE.match(text, start, end)
    return _written(match) if match else None


def dates_in(text: str, start: int, end: int) -> Iterator[WrittenDate]:
    """All dates of text[start:end], in order."""
    for match in _DATE.finditer(text, start, end):
        written = _written(match)
        if written:
            yield written


def weekdays_in(text: str, start: int, end: int) -> Iterator[int]:
    """The weekdays named in text[start:end], in order; 0 is Monday."""
    for match in _BARE_WEEKDAY.finditer(text, start, end):
        yield _DAYS.index(match.group()[:3].lower())


def full_year(digits: str) -> int:
    """`94` -> 1994, `05` -> 2005, `2021` -> 2021."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return 1900 + year if year > PIVOT else 2000 + year


def _written(match: re.Match[str]) -> WrittenDate | None:
    found = match.groupdict()
    year = next((found[key] for key in ("y1", "y2", "y3", "y4", "y5") if found[key]), None)
    if found["a5"]:  # 12/15/2021: told apart only where one of the two cannot be a month
        a, b = int(found["a5"]), int(found["b5"])
        if (a > 12) == (b > 12) and a != b:
            return None
        month, day = (b, a) if a > 12 else (a, b)
    else:
        day = int(found["d1"] or found["d2"] or found["d3"] or found["d4"])
        word = found["m1"] or found["m2"]
        month = _MONTHS.index(word[:3].lower()) + 1 if word else int(found["m3"] or found["m4"])
    try:
        date(full_year(year) if year else 2000, month, day)  # 2000 was a leap year
    except ValueError:
        return None
    said = found["weekday"]
    weekday = _DAYS.index(said[:3].lower()) if said else None
    return WrittenDate(Span(*match.span()), full_year(year) if year else None, month, day, weekday)
