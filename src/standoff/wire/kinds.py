"""What each unit of a report looks like, before its neighbours are asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from standoff.model import Report, Span
from standoff.model.span import trim
from standoff.readers.dates import dates_in
from standoff.wire.anatomy import DatelineParts
from standoff.wire.credits import is_top_byline
from standoff.wire.dateline import FoundDateline, dateline_at, is_place
from standoff.wire.lines import Unit
from standoff.wire.marks import Marks

LONGEST_LINE = 420  # characters: a longer paragraph is story, whatever it says
LONG = 25  # words: more than these are a paragraph, not a headline
SENTENCE = 12  # words: more than these, with a full stop, are a paragraph
INTRODUCTION = 3  # words: a line of more that ends in a colon opens a statement
LONGEST_STAMP = 120  # characters
STAMP_WORDS = 9  # beside the dates of a stamp: hours, time zone, a name, a place
CREDIT_REACH = 160  # characters from the end in which a photo credit begins
_STAMP_SIGN = re.compile(r"\d{1,2}[:.h]\d{2}(?!\.?\d)|\||\b(?:published|updated?|posted|modified)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$|''$")
_INNER_END = re.compile(r"[a-z\d\"”’')][.!?][\"”’']*\s+[\"“‘'`(]*[^\W\d_a-z]")
_BEFORE_CREDIT = ".!?…\"'”’)]-–—,"


class Look(Enum):
    """BOILER: no story. END: no story from here on. DATE: a line of date and place
    only. STAMP: of date and time, or of when it was updated. PLACE: a place in capitals, alone."""

    BOILER = auto()
    END = auto()
    BYLINE = auto()
    DATELINE = auto()
    DATE = auto()
    STAMP = auto()
    PLACE = auto()
    CREDIT = auto()
    CAPTION = auto()
    BULLET = auto()
    PROSE = auto()
    SHORT = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit with its look. credit: the photo credit at its end; `sure`: not only an agency's name in
    brackets, which also signs off stories. sentences: there are several."""

    unit: Unit
    look: Look
    words: int
    ended: bool
    sentences: bool = False
    dateline: FoundDateline | None = None
    credit: Span | None = None
    sure: bool = False

    @property
    def start(self) -> int:
        return self.unit.start

    @property
    def end(self) -> int:
        return self.unit.end


def look_at(report: Report, shown: str, units: Sequence[Unit], marks: Marks) -> list[Piece]:
    """Each unit with its look. shown: the text with all white space as blanks."""
    return [_piece(report.text, shown, unit, marks) for unit in units]


def opens_unit(text: str, shown: str, start: int, end: int, marks: Marks) -> bool:
    """Whether a line begins something new, whatever line stands above it."""
    if end - start > LONGEST_LINE:
        return False
    if text[start] == "^":
        return True
    if (
        is_top_byline(text, start, end)
        or marks.line.fullmatch(shown, start, end)
        or marks.byline.fullmatch(shown, start, end)
    ):
        return True
    found = dateline_at(text, start, end, marks) if text[start].isupper() or text[start] in "([" else None
    return (
        found is not None
        and found.parts.place is not None
        and (found.parts.agency is not None or found.written is not None)
    )


def bare(text: str, start: int, end: int) -> Span:
    """The line without the marks that AP put around headlines and by-lines: ^Headline< ^By NAME=."""
    if text[start] == "^":
        start += 1
        while end > start and text[end - 1] in "<=":
            end -= 1
    return trim(text, start, end)


def word_count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORDS.finditer(text, start, end))


def has_sentences(text: str, start: int, end: int) -> bool:
    """Whether there is more than one sentence."""
    return _INNER_END.search(text, start, end) is not None


def _piece(text: str, shown: str, unit: Unit, marks: Marks) -> Piece:
    start, end = bare(text, unit.start, unit.end)
    words = word_count(text, start, end)
    ended = _SENTENCE_END.search(text, max(start, end - 4), end) is not None
    if end - start <= LONGEST_LINE:
        look = _whole_line(text, shown, start, end, marks)
        if look is None and unit.is_bullet:
            look = _whole_line(text, shown, unit.bullet, end, marks)
        if look is not None:
            return Piece(unit, look, words, ended)
    if _is_stamp(text, start, end):
        return Piece(unit, Look.STAMP, words, ended)
    found = dateline_at(text, unit.bullet if unit.is_bullet else start, end, marks)
    if found:
        return Piece(unit, Look.DATELINE if found.opens else Look.DATE, words, ended, dateline=found)
    if text[start:end].isupper() and is_place(text[start:end], marks):
        place = DatelineParts(trim(text, start, end), trim(text, start, end), None, None)
        return Piece(unit, Look.PLACE, words, ended, dateline=FoundDateline(place, None, end, True, True))
    credit, sure = _photo_credit(shown, start, end, marks)
    if credit and credit.start <= start:
        return Piece(unit, Look.CREDIT, words, ended, credit=credit, sure=sure)
    if (credit and sure) or marks.caption.match(shown, start, end):
        return Piece(unit, Look.CAPTION, words, ended, credit=credit, sure=True)
    several = has_sentences(text, start, end)
    introduces = text[end - 1] == ":" and words > INTRODUCTION
    if unit.is_bullet:
        look = Look.BULLET
    elif words > LONG or (ended and words > SENTENCE) or several or introduces:
        look = Look.PROSE
    else:
        look = Look.SHORT
    return Piece(unit, look, words, ended, several or introduces, credit=credit, sure=sure)


def _whole_line(text: str, shown: str, start: int, end: int, marks: Marks) -> Look | None:
    if marks.byline.fullmatch(shown, start, end) or is_top_byline(text, start, end):
        return Look.BYLINE
    if marks.end.fullmatch(shown, start, end):
        return Look.END
    if marks.line.fullmatch(shown, start, end):
        return Look.BOILER
    if not any(character.isalnum() for character in text[start:end]):
        return Look.BOILER
    return None


def _is_stamp(text: str, start: int, end: int) -> bool:
    """`September 13, 2022 06:12 GMT`, `Ann Lee | 04.07.2023 - Update: 05.07.2023`: a full date with a time
    of day or the like, and few words beside it."""
    if end - start > LONGEST_STAMP or not _STAMP_SIGN.search(text, start, end):
        return False
    dates = [written.span for written in dates_in(text, start, end) if written.year]
    return bool(dates) and word_count(text, start, end) - sum(word_count(text, *span) for span in dates) <= STAMP_WORDS


def _photo_credit(shown: str, start: int, end: int, marks: Marks) -> tuple[Span | None, bool]:
    """The photo credit with which the unit ends, and whether it is surely one."""
    near = max(start, end - CREDIT_REACH)
    if not any(sign in shown[near:end] for sign in "/([©:"):
        return None, False
    for pattern in marks.credits:
        at = near
        while match := pattern.search(shown, at, end):
            span = trim(shown, match.start(), end)
            before = shown[start : span.start].rstrip()[-1:]
            if (
                not before
                or before in _BEFORE_CREDIT
                or shown[span.start] in "([©"
                or shown[span.start : span.start + 8] == "REUTERS/"
            ):
                said = match.group().lower()
                sure = bool(match.groupdict().get("name")) or "photo" in said or "image" in said
                return span, sure
            at = match.start() + 1
    return None, False
