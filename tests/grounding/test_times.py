"""Expressions of time: what is found, which days it means, how it is known."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.grounding import find_times
from standoff.language import Parser
from standoff.model import Published
from standoff.model.report import given_date
from standoff.model.vocab import TimeBasis, TimeExtent, TimePrecision, ZoneKind
from standoff.wire.anatomy import Passage

from .conftest import ParseZones

BODY = ZoneKind.BODY


def _found(parse_zones: ParseZones, published: str | None, sentence: str) -> dict[str, tuple[str | None, str | None]]:
    parse = parse_zones([(BODY, sentence)])
    times = find_times(parse, given_date(published) if published else None)
    return {t.span.of(sentence): (t.time.start, t.time.end) for t in times}


CASES = [
    # explicit
    ("full-date-american", "2021-12-15", "The drills ended on December 14, 2021.", "December 14, 2021", "2021-12-14"),
    ("full-date-european", "2021-12-15", "The drills ended on 14 December 2021.", "14 December 2021", "2021-12-14"),
    ("ordinal-of-month", "1999-08-02", "Envoys met on the 5th of July.", "5th of July", "1999-07-05"),
    ("weekday-and-date", "2003-12-10", "He was held on Monday, Dec. 8.", "Monday, Dec. 8", "2003-12-08"),
    ("month-day-back-over-new-year", "2021-01-04", "Police arrested him on Dec. 30.", "Dec. 30", "2020-12-30"),
    ("month-day-ahead", "2021-12-15", "The summit will open on Jan. 20.", "Jan. 20", "2022-01-20"),
    ("month-day-ahead-in-present", "2021-12-15", "The truce expires on January 7.", "January 7", "2022-01-07"),
    ("month-of-year", "2015-05-01", "Rebels shot down the jet in July 2014.", "July 2014", "2014-07-01/2014-07-31"),
    ("bare-month-past", "2003-07-07", "A court indicted him in March.", "March", "2003-03-01/2003-03-31"),
    ("bare-month-future", "2003-07-07", "Elections will be held in October.", "October", "2003-10-01/2003-10-31"),
    ("year", "2021-12-15", "Russia annexed the peninsula in 2014.", "2014", "2014-01-01/2014-12-31"),
    ("decade", "2001-05-05", "The army fought them in the 1990s.", "1990s", "1990-01-01/1999-12-31"),
    ("mid-decade", "2001-05-05", "They made peace in the mid-1990s.", "mid-1990s", "1994-01-01/1996-12-31"),
    ("early-year", "2021-05-05", "The border closed in early 2020.", "early 2020", "2020-01-01/2020-04-30"),
    (
        "half-year",
        "2015-05-05",
        "Exports fell in the first half of 2014.",
        "first half of 2014",
        "2014-01-01/2014-06-30",
    ),
    ("years-dashed", "2020-05-05", "He served there in 2014-15.", "2014-15", "2014-01-01/2015-12-31"),
    ("between-years", "2000-05-05", "Thousands died between 1991 and 1995.", "1991 and 1995", "1991-01-01/1995-12-31"),
    ("from-to-days", "2017-04-02", "The navies will train from 3 to 5 May.", "3 to 5 May", "2017-05-03/2017-05-05"),
    ("days-dashed", "2017-04-02", "Ministers will meet on April 12-14.", "April 12-14", "2017-04-12/2017-04-14"),
    # weekdays; 2021-12-15 is a Wednesday
    ("weekday-past", "2021-12-15", "The envoys met on Monday in Vienna.", "Monday", "2021-12-13"),
    ("weekday-of-publication", "2021-12-15", "The envoys met on Wednesday.", "Wednesday", "2021-12-15"),
    ("weekday-future", "2021-12-15", "The president will visit Cairo on Monday.", "Monday", "2021-12-20"),
    ("weekday-planned", "2021-12-15", "Talks are due to resume on Friday.", "Friday", "2021-12-17"),
    ("weekday-scheduled-noun", "2021-12-15", "He cancelled a visit scheduled for Thursday.", "Thursday", "2021-12-16"),
    ("weekday-would", "2021-12-15", "He said the council would vote on Friday.", "Friday", "2021-12-17"),
    ("weekday-part-of-day", "2021-12-15", "Shells hit the port Tuesday night.", "Tuesday night", "2021-12-14"),
    ("last-weekday", "2021-12-15", "The envoy left last Friday.", "last Friday", "2021-12-10"),
    ("next-weekday", "2021-12-15", "The envoy returns next Monday.", "next Monday", "2021-12-20"),
    (
        "weekdays-ahead",
        "2021-12-15",
        "They will talk from Monday to Wednesday.",
        "Monday to Wednesday",
        "2021-12-20/2021-12-22",
    ),
    # relative
    ("today", "1994-02-11", "The convoy entered the enclave today.", "today", "1994-02-11"),
    ("yesterday", "1994-02-11", "Gunmen freed the monitors yesterday.", "yesterday", "1994-02-10"),
    ("last-week", "2021-12-15", "Ministers warned Moscow last week.", "last week", "2021-12-06/2021-12-12"),
    ("next-week", "1994-02-11", "Talks may resume next week.", "next week", "1994-02-14/1994-02-20"),
    (
        "earlier-this-month",
        "2021-12-15",
        "Troops left earlier this month.",
        "earlier this month",
        "2021-12-01/2021-12-14",
    ),
    ("later-this-week", "2021-12-15", "He flies home later this week.", "later this week", "2021-12-16/2021-12-19"),
    ("last-year", "2008-01-10", "Kenya voted late last year.", "late last year", "2007-09-01/2007-12-31"),
    ("days-ago", "2008-01-10", "The mediator left two days ago.", "two days ago", "2008-01-08"),
    ("decade-ago", "2008-01-10", "They fought a war a decade ago.", "a decade ago", "1998-01-01/1998-12-31"),
    (
        "past-months",
        "2008-01-10",
        "Clashes grew in the past three months.",
        "the past three months",
        "2007-10-10/2008-01-10",
    ),
    ("weekend", "2003-07-07", "Militiamen looted shops at the weekend.", "the weekend", "2003-07-05/2003-07-06"),
    ("within-ahead", "2003-07-07", "Peacekeepers could arrive within two weeks.", "two weeks", "2003-07-07/2003-07-21"),
    ("next-spring", "2021-12-15", "NATO will meet next spring.", "next spring", "2022-03-01/2022-05-31"),
    ("overnight", "2021-12-15", "Jets bombed the port overnight.", "overnight", "2021-12-14/2021-12-15"),
    # a month, a week at the end of the calendar
    ("leap-day", "2012-02-29", "He came to power four years ago.", "four years ago", "2008-01-01/2008-12-31"),
]


@pytest.mark.parametrize(("published", "sentence", "words", "days"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_days(parse_zones: ParseZones, published: str, sentence: str, words: str, days: str) -> None:
    start, _, end = days.partition("/")
    assert _found(parse_zones, published, sentence).get(words) == (start, end or start)


ANAPHORIC = [
    ("same-year", "Troops seized the port in 2014 and backed rebels who rose that same year.", "that same year", "2014-01-01/2014-12-31"),
    ("next-day", "They signed on June 17, 2003. The next day shells fell.", "The next day", "2003-06-18"),
    ("week-later", "They signed on June 17, 2003, but fighting flared a week later.", "a week later", "2003-06-24"),
    ("day-earlier", "He was freed on June 17, 2003. Protests had begun a day earlier.", "a day earlier", "2003-06-16"),
    ("same-month", "The king fled in May 1997. The army took over the same month.", "the same month", "1997-05-01/1997-05-31"),
    ("hours-later", "He was held on June 17, 2003, and let go hours later.", "hours later", "2003-06-17"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "days"), [c[1:] for c in ANAPHORIC], ids=[c[0] for c in ANAPHORIC])
def test_anaphoric(parse_zones: ParseZones, sentence: str, words: str, days: str) -> None:
    parse = parse_zones([(BODY, sentence)])
    found = {t.span.of(sentence): t.time for t in find_times(parse, given_date("2015-03-02"))}
    start, _, end = days.partition("/")
    assert (found[words].start, found[words].end) == (start, end or start)
    assert found[words].basis is TimeBasis.ANAPHORIC


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Theresa May said she would not resign.", "May"),
        ("Police may march on the square.", "may"),
        ("More than 2,000 people fled the town.", "2,000"),
        ("The army held a two-day exercise.", "day"),
        ("He told Russia Today that the deal was off.", "Today"),
        ("The truce lasted two weeks.", "two weeks"),
        ("Hundreds rally there on Saturdays.", "Saturdays"),
    ],
)
def test_no_time(parse_zones: ParseZones, sentence: str, words: str) -> None:
    assert words not in _found(parse_zones, "2021-12-15", sentence)


def test_without_publication_relative_days_stay_open_and_explicit_ones_do_not(parse_zones: ParseZones) -> None:
    found = _found(parse_zones, None, "He left on Friday for talks after a truce signed on May 3, 1995.")
    assert found == {"Friday": (None, None), "May 3, 1995": ("1995-05-03", "1995-05-03")}


@pytest.mark.parametrize(
    ("sentence", "extent"),
    [
        ("Clashes have gone on since April 1992.", TimeExtent.SINCE),
        ("The curfew holds until April 2022.", TimeExtent.UNTIL),
        ("He ruled throughout 1992.", TimeExtent.THROUGHOUT),
        ("He fell in April 1992.", TimeExtent.WITHIN),
        ("A visit scheduled for April 1992 was put off.", TimeExtent.WITHIN),
    ],
)
def test_extent(parse_zones: ParseZones, sentence: str, extent: TimeExtent) -> None:
    (found,) = find_times(parse_zones([(BODY, sentence)]), given_date("2021-12-15"))
    assert found.time.extent is extent


def test_clock_joins_its_day(parse_zones: ParseZones) -> None:
    (found,) = find_times(parse_zones([(BODY, "The truce began at 0830 GMT on Friday.")]), given_date("2021-12-15"))
    assert found.time.start == "2021-12-10T08:30Z"
    assert found.time.precision is TimePrecision.INSTANT


def test_words_in_quotation_are_told_from_the_day_they_were_said(parse_zones: ParseZones) -> None:
    found = _found(parse_zones, "2021-12-15", '"We met them yesterday," the minister said on Monday.')
    assert found["yesterday"] == ("2021-12-12", "2021-12-12")


def test_caption_takes_its_own_date(parse_zones: ParseZones) -> None:
    parse = parse_zones(
        [
            (ZoneKind.CAPTION, "Tanks cross the river last week"),
            (ZoneKind.CAPTION, "Tanks cross a river during drills near Minsk, Belarus, September 14, 2017."),
            (BODY, "The drills ended last week."),
        ]
    )
    starts = [t.time.start for t in find_times(parse, given_date("2021-12-15"))]
    assert starts == ["2017-09-04", "2017-09-14", "2021-12-06"]


WORDS = ["on", "in", "Friday", "last", "next", "week", "May", "14", "2021", "two", "days", "ago", "later", "the", "to",
         "and", "early", "end", "of", ",", "-", "at", "noon", "0830", "GMT", "said", "will", "since", "century"]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), day=st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_words_give_ordered_dates_within_the_text(parser: Parser, words: list[str], day: date) -> None:
    text = " ".join(words)
    parse = parser.parse(text, [Passage(BODY, 0, len(text), 0)])
    published = Published(day.isoformat(), day.isoformat(), TimePrecision.DAY, TimeBasis.OPTION, None)
    times = find_times(parse, published)
    assert times == find_times(parse, published)
    ends = [0]
    for each in times:
        assert ends[-1] <= each.span.start < each.span.end <= len(text)
        ends.append(each.span.end)
        assert (each.time.start is None) == (each.time.end is None)
        assert each.time.start is None or each.time.end is None or each.time.start <= each.time.end
