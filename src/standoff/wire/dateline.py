"""Datelines in all their shapes: `MOSCOW, Dec 15 (Reuters) -`, `ROME, December 15. /TASS/.`, `(ANSA) - ROME, MAY 5 -`.

A scanner collects places, dates and agencies from the start of a paragraph up to the dash or stop that
ends a dateline; how much of them must be there depends on how clear the end is.
"""

import re
from dataclasses import dataclass

from standoff.model import Span
from standoff.model.span import trim
from standoff.readers.dates import ONLY_WEEKDAY, WrittenDate, date_at
from standoff.wire.anatomy import DatelineParts
from standoff.wire.marks import Marks

LONGEST = 160  # characters of a dateline
MAX_WORDS = 6  # of a place: ABOARD THE USS THEODORE ROOSEVELT
_WORD = re.compile(r"[^\W\d_](?:[\w'’‘`.]|-(?=\w))*")
_SMALL = frozenset({"of", "the", "de", "del", "la", "and", "al", "el", "du", "da", "upon", "near", "on"})
_JOIN = re.compile(r" ?/ ?|[ \n]|-")
_SEPARATOR = re.compile(r"\s*[,.;|]{0,2}\s*")
_LOOSE_SEPARATOR = re.compile(r"\s*(?:[,.;|]{1,2}|-{1,2}|[–—])?\s*")
_BRACKET = re.compile(r"[(\[]\s*(?P<inner>[^()\[\]\n]{1,60}?)\s*[)\]]")
_SLASHED = re.compile(r"/\s?(?P<inner>[^/\n]{2,30}?)\s?/")
_PREFIX = re.compile(r"(?:\[[^\]\n]{1,40}\]|\((?:\d\w\w )?(?:lead|ld|urgent|update)[^)\n]{0,12}\))\s*", re.IGNORECASE)
_DASH = re.compile(r"\s*[.:,]?\s*(?:(?:-{1,3}|_{1,2})(?=[\s\"“'‘`«(\[]|[^\W\d_a-z])|[–—―‒‑])\s*")
_COLON = re.compile(r"\s*:(?=\s|$)\s*")
_STOP = re.compile(r"\s*\.?(?=\s|$)\s*")
_INNER = re.compile(r"\s*(?:[/,;&+]|\band\b|\s-\s)\s*")
_PROSE = re.compile(r"\b[a-z]{2,}\b.*\b[a-z]{2,}\b.*\b[a-z]{2,}\b", re.DOTALL)
_INITIALS = re.compile(r"(?:\b\w\.)+$|^\w{2}\.$")
_AUTHOR = re.compile(r"\s*(?:special to|by) [^-–—_\n]{3,40}", re.IGNORECASE)


@dataclass(slots=True)
class _Found:
    """What has been collected so far; `at` is where the scanner stands."""

    at: int
    place: Span | None = None
    place_class: str = ""  # caps, known, mixed
    date: WrittenDate | None = None
    date_span: Span | None = None
    agency: str | None = None
    known_agency: bool = False


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """`body` is where the story begins; `alone` when nothing of the unit is left after the dateline;
    `opens` when it ends in a dash, so that what comes next is story."""

    parts: DatelineParts
    written: WrittenDate | None
    body: int
    alone: bool
    opens: bool


def dateline_at(text: str, start: int, end: int, marks: Marks) -> FoundDateline | None:
    """The dateline with which text[start:end] begins, if any. The span takes its dash in."""
    stop = min(end, start + LONGEST)
    prefix = _PREFIX.match(text, start, stop)
    found = _Found(prefix.end() if prefix else start)
    _scan(text, stop, found, marks)
    if found.at == start or not (found.place or found.date_span or found.known_agency):
        return None
    after = _closing(text, end, found)
    if after is None:
        return None
    span = trim(text, start, after)
    parts = DatelineParts(span, found.place, found.date_span, found.agency)
    alone = not text[after:end].strip()
    return FoundDateline(parts, found.date, after, alone, not alone or text[span.end - 1] in "-–—_")


def is_place(name: str, marks: Marks) -> bool:
    """Whether a line is nothing but the name of a place that the tables know."""
    return _known(name.strip(" .,:-–—_"), marks)


def _scan(text: str, stop: int, found: _Found, marks: Marks) -> None:
    """Take agency, place and date as they come, each once; agencies may stand twice."""
    agency_first = _agency(text, found.at, stop, found, marks)
    if agency_first:
        dash = _DASH.match(text, found.at, stop)
        before = found.at
        found.at = dash.end() if dash else found.at
        _place(text, stop, found, marks)
        if not (found.place and _follows_place(text, stop, found, marks)):
            found.at, found.place = before, None  # `(CNN) -- The president`: no place after all
            return
    elif not _date(text, found.at, stop, found):
        _place(text, stop, found, marks)
    if not (found.place or found.date_span):
        return
    for _ in range(5):
        if not _step(text, stop, found, marks):
            return


def _follows_place(text: str, stop: int, found: _Found, marks: Marks) -> bool:
    """Whether a date or a dash comes after a place that an agency opened."""
    gap = _SEPARATOR.match(text, found.at, stop)
    after = gap.end() if gap else found.at
    return bool(date_at(text, after, stop) or _DASH.match(text, found.at, stop) or _bracketed(text, after, stop))


def _step(text: str, stop: int, found: _Found, marks: Marks) -> bool:
    for separator in (_SEPARATOR, _LOOSE_SEPARATOR):
        gap = separator.match(text, found.at, stop)
        at = gap.end() if gap else found.at
        if found.date_span is None and _date(text, at, stop, found):
            return True
        if not found.known_agency and _agency(text, at, stop, found, marks):
            return True
    gap = _SEPARATOR.match(text, found.at, stop)
    at = gap.end() if gap else found.at
    if found.place is None and at > found.at and found.date_span is not None:
        before = found.at
        found.at = at
        _place(text, stop, found, marks)
        if found.place and found.place_class != "mixed":
            return True
        found.at, found.place = before, None
    return False


def _date(text: str, at: int, stop: int, found: _Found) -> bool:
    bracket = _bracketed(text, at, stop)
    inner = bracket.start("inner") if bracket else at
    written = date_at(text, inner, stop)
    if written and (not bracket or written.span.end == bracket.end("inner")):
        found.date, found.date_span = written, written.span
        found.at = bracket.end() if bracket else written.span.end
        return True
    weekday = ONLY_WEEKDAY.match(text, at, stop)
    if weekday and found.place and not bracket:
        found.date_span = Span(*weekday.span())
        found.at = weekday.end()
        return True
    return False


def _bracketed(text: str, at: int, stop: int) -> re.Match[str] | None:
    return _BRACKET.match(text, at, stop) or _SLASHED.match(text, at, stop)


def _agency(text: str, at: int, stop: int, found: _Found, marks: Marks) -> bool:
    """An agency in brackets (any short name, once place or date is there), or a known one bare."""
    bracket = _bracketed(text, at, stop)
    if bracket:
        inner = bracket.group("inner").strip()
        named = [marks.agencies.get(part.lower()) for part in [inner, *_INNER.split(inner)] if part]
        known = next((name for name in named if name), None)
        if known:
            if found.date_span is None:
                _date_within(text, bracket, found)
            found.agency, found.known_agency, found.at = known, True, bracket.end()
            return True
        opened = found.place or found.date_span
        if opened and text[bracket.start()] != "/" and found.agency is None and _is_name(inner):
            found.agency, found.at = inner, bracket.end()
            return True
        return False
    if not (found.place or found.date_span):
        return False
    words = list(_words(text, at, stop, 4))
    for count in range(len(words), 0, -1):
        last = words[count - 1]
        name = marks.agencies.get(text[at : last.end()].lower().rstrip(".-"))
        # A bare `RIA` or `AP` could be a word of the story: something must close it.
        if name and not text[at].islower() and _closes(text, last.end(), stop):
            found.agency, found.known_agency, found.at = name, True, last.end()
            return True
    return False


def _date_within(text: str, bracket: re.Match[str], found: _Found) -> None:
    """`(AFP, March 3)`: the date that follows the agency inside its brackets."""
    for gap in _INNER.finditer(text, bracket.start("inner"), bracket.end("inner")):
        written = date_at(text, gap.end(), bracket.end("inner"))
        if written:
            found.date, found.date_span = written, written.span


def _closes(text: str, at: int, stop: int) -> bool:
    return bool(_DASH.match(text, at, stop) or re.compile(r"\s*[,(:/]").match(text, at, stop))


def _is_name(inner: str) -> bool:
    words = inner.split()
    return (
        0 < len(words) <= 5 and inner[0].isalpha() and (inner[0].isupper() or len(inner) <= 6) and not inner.islower()
    )


def _words(text: str, at: int, stop: int, most: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    while len(words) < most:
        word = _WORD.match(text, at, stop)
        if not word:
            break
        words.append(word)
        gap = re.compile(r" ").match(text, word.end(), stop)
        if not gap:
            break
        at = gap.end()
    return words


def _place(text: str, stop: int, found: _Found, marks: Marks) -> None:
    """`MOSCOW`, `GENEVA/PARIS`, `SARAJEVO, Bosnia-Herzegovina`, `Tehran`: into found.place."""
    start = found.at
    run = _run(text, start, stop)
    if run is None:
        return
    end, caps = run
    first = text[start:end].rstrip(".")
    found.place_class = "caps" if caps else "known" if _known(first, marks) else "mixed"
    if end > start + 3 and text[end - 1] == "." and not _INITIALS.search(text, start, end):
        end -= 1  # MOSCOW. March 5, but ST. and D.C.
    for _ in range(2):
        region = re.compile(r",\s+").match(text, end, stop)
        after = _run(text, region.end(), stop, region=True) if region else None
        if region is None or after is None or _is_no_region(text[region.end() : after[0]], marks):
            break
        if date_at(text, region.end(), stop) or ONLY_WEEKDAY.match(text, region.end()):
            break
        end = after[0]
    found.place, found.at = Span(start, end), end


def _is_no_region(name: str, marks: Marks) -> bool:
    """An agency stands there bare: `Damascus, SANA-`, though Sana is a place too."""
    return name.lower().rstrip(".-") in marks.agencies and (name.isupper() or not _known(name, marks))


def _known(name: str, marks: Marks) -> bool:
    return all(part.strip().lower() in marks.places for part in name.split("/"))


def _run(text: str, at: int, stop: int, region: bool = False) -> tuple[int, bool] | None:
    """A run of capitalised words, and whether all are in capitals: (end, caps)."""
    end = at
    caps: bool | None = None
    for _ in range(MAX_WORDS):
        word = _WORD.match(text, at, stop)
        if not word or date_at(text, at, stop):
            break
        shown = word.group()
        is_small = shown in _SMALL and end > 0 and caps is not None
        if not is_small:
            if not shown[0].isupper() and not re.match(r"(?:al|el|ad|an|ar|as|ash|at|az)-[^\W\d_a-z]", shown):
                break
            is_caps = shown.upper() == shown and (len(shown.rstrip(".")) > 1 or "." in shown or caps is True)
            if caps is None:
                caps = is_caps
            elif is_caps != caps and not region:
                break
            end = word.end()
        gap = _JOIN.match(text, word.end(), stop)
        if not gap or (shown.endswith(".") and len(shown) > 4 and not re.fullmatch(r"(?:\w\.)+", shown)):
            break
        at = gap.end()
    return None if caps is None else (end, caps)


def _closing(text: str, end: int, found: _Found) -> int | None:
    """Where the dateline ends, its dash included; None when this is no dateline."""
    at = found.at
    author = _AUTHOR.match(text, at, end)
    if author and _DASH.match(text, author.end(), end):
        at = author.end()
    strong = found.known_agency or (found.place is not None and found.date_span is not None)
    if not text[at:end].strip(" \t\n.,:-–—_"):
        hung = found.place_class in ("caps", "known") and text[end - 1] in "-–—_"
        return end if found.date_span or hung or (found.known_agency and found.place) else None
    dash = _DASH.match(text, at, end)
    if dash:
        rest = text[dash.end() : min(end, dash.end() + LONGEST)]
        if strong or found.date_span is not None:
            return dash.end()
        if found.agency is not None and found.place_class in ("caps", "known"):
            return dash.end()
        alone = found.place is not None and found.agency is None
        # `MOSCOW - The` and `Moscow - The`, but not `NATO-led` nor a headline in capitals
        spaced = text[dash.start()].isspace() or text[dash.end() - 1].isspace() or text[dash.start()] in "—–"
        if alone and spaced and found.place_class in ("caps", "known") and _PROSE.search(rest) and len(rest) > 40:
            return dash.end()
        return None
    colon = _COLON.match(text, at, end)
    if colon and (strong or (found.place_class in ("caps", "known") and found.agency is not None)):
        return colon.end()
    if found.known_agency:
        halt = _STOP.match(text, at, end)
        if halt and (found.place or found.date_span):
            return halt.end()
    line = re.compile(r"\s*\n\s*").match(text, at, end)
    if line and strong and found.date_span is not None:
        return line.end()
    return None
