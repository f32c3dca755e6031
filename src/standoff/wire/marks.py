"""What the wire stage knows from tables: agencies, places, boilerplate; compiled once per Knowledge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from standoff.errors import TableError
from standoff.knowledge import Knowledge
from standoff.knowledge.rows import (
    Agency,
    BoilerplateRow,
    CountryName,
    NameForm,
    PlaceRow,
    Where,
)

_FLAT = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029\u00a0"), " ")
_PLACE_FORMS = frozenset({NameForm.NAME, NameForm.CAPITAL, NameForm.SEAT})
_made: dict[str, "Marks"] = {}


@dataclass(frozen=True, slots=True)
class Marks:
    """agencies: name by mark, lower case. places: names of countries,
    capitals and the like, lower case.
    imprint: finds an agency's longer names in a line of credits or copyright."""

    agencies: dict[str, str]
    places: frozenset[str]
    imprint: re.Pattern[str]
    line: re.Pattern[str]
    end: re.Pattern[str]
    tail: re.Pattern[str]
    inside: re.Pattern[str]
    mark: re.Pattern[str]
    byline: re.Pattern[str]
    caption: re.Pattern[str]
    credits: tuple[re.Pattern[str], ...]


def marks_of(knowledge: Knowledge) -> Marks:
    """The marks of these tables. Raises TableError for a pattern that is no regular expression."""
    if knowledge.digest not in _made:
        _made[knowledge.digest] = _compile(knowledge)
    return _made[knowledge.digest]


def flat(text: str) -> str:
    """The text with every kind of white space as a blank, character for character."""
    return text.translate(_FLAT)


def _compile(knowledge: Knowledge) -> Marks:
    agencies: dict[str, str] = {}
    for agency in knowledge.table("agencies.csv", Agency):
        for mark in agency.marks:
            agencies.setdefault(mark.lower(), agency.name)
    rows = knowledge.table("boilerplate.csv", BoilerplateRow)
    names = knowledge.table("country_names.csv", CountryName)
    places = {row.name.lower() for row in names if row.form in _PLACE_FORMS}
    for place in knowledge.table("places.csv", PlaceRow):
        places |= {name.lower() for name in (place.name, *place.aliases)}
    longer = sorted(
        {m for row in knowledge.table("agencies.csv", Agency) for m in row.marks if len(m) > 2},
        key=lambda m: (-len(m), m),
    )
    return Marks(
        agencies=agencies,
        places=frozenset(places),
        imprint=re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longer)) + r"|AP)(?!\w)"),
        line=_union(rows, Where.LINE),
        end=_union(rows, Where.END),
        tail=_union(rows, Where.TAIL, r"\Z"),
        inside=_union(rows, Where.INSIDE),
        mark=_union(rows, Where.MARK),
        byline=_union(rows, Where.BYLINE),
        caption=_union(rows, Where.CAPTION),
        credits=tuple(_pattern(row, row.pattern + r"\Z") for row in rows if row.where is Where.CREDIT),
    )


def _union(rows: Sequence[BoilerplateRow], where: Where, after: str = "") -> re.Pattern[str]:
    chosen = [row for row in rows if row.where is where]
    for row in chosen:
        _pattern(row, row.pattern)  # so that a wrong one is named
    return re.compile(
        "(?:" + "|".join(f"(?:{row.pattern})" for row in chosen) + ")" + after if chosen else r"(?!)",
        re.IGNORECASE | re.DOTALL,
    )


def _pattern(row: BoilerplateRow, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE | re.DOTALL)
    except re.error as error:
        raise TableError(
            "boilerplate.csv", None, f"column pattern: {row.pattern!r} is no regular expression: {error}"
        ) from error
