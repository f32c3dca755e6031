"""What the actor tables say together: one name, one actor at a time; one holder of an office at a time.

Names may be shared where a rule tells the bearers apart: their dates; capitals ("SANA", not Sana); a weak name,
which needs context; a people that is a side of a war for as long as its dates say. People may share names: office,
country and day tell them apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from standoff.knowledge.references import Fault, Tables, key_of
from standoff.knowledge.rows import (
    ArmedGroup,
    CountryName,
    Institution,
    NameForm,
    Office,
    Organisation,
    Person,
    Strength,
)
from standoff.knowledge.tables import Row

SINGLE = frozenset(
    {
        "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister",
        "national_security_adviser",
    }
)  # fmt: skip
HANDOVER = 45  # days for which sources may disagree on when an office changed hands
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,7}")
_FOREVER = date.max.toordinal()
_PEOPLES = (NameForm.PLURAL, NameForm.DEMONYM, NameForm.ADJECTIVE)

_Named = tuple[str, Row, str, str, str]  # table, row, actor, start, end


def consistency_faults(tables: Tables) -> Iterator[Fault]:
    """All faults; slow beside loading (it compares every name with every other)."""
    yield from _shared_names(tables)
    yield from _shared_offices(tables)


def _shared_names(tables: Tables) -> Iterator[Fault]:
    """Names of bodies, groups and countries that stand for two at one time."""
    named: dict[str, list[_Named]] = defaultdict(list)
    for table in ("institutions.csv", "organisations.csv", "armed_groups.csv"):
        for row in tables[table]:
            assert isinstance(row, Institution | Organisation | ArmedGroup)
            for name in dict.fromkeys((row.name, *row.aliases)):
                named[_folded(name)].append((table, row, row.id, row.start, row.end))
    for row in tables["country_names.csv"]:
        assert isinstance(row, CountryName)
        if row.strength is Strength.STRONG:
            named[_folded(row.name)].append(("country_names.csv", row, row.code, row.start, row.end))
    for row in tables["people.csv"]:
        assert isinstance(row, Person)
        for name in (row.name, *row.aliases):
            if (known := named.get(_folded(name))) is not None:
                said = f"{name!r} is also a name of {known[0][2]} in {known[0][0]}; take it out of one of the two"
                yield Fault("people.csv", key_of(row), "aliases" if name in row.aliases else "name", said)
    for name, bearers in sorted(named.items()):
        for i, ours in enumerate(bearers):
            for theirs in bearers[i + 1 :]:
                if ours[2] != theirs[2] and _together(ours[3:], theirs[3:]) and not _side_of_war(ours, theirs):
                    shown, column = _as_written(theirs[1], name)
                    said = f"{shown!r} is also a name of {ours[2]} in {ours[0]} at the same time; drop it or date it"
                    yield Fault(theirs[0], key_of(theirs[1]), column, said)


def _as_written(row: Row, folded: str) -> tuple[str, str]:
    """The name as it stands in the row, and its column."""
    aliases = getattr(row, "aliases", ())
    return next(
        ((name, "aliases") for name in aliases if _folded(name) == folded), (getattr(row, "name", folded), "name")
    )


def _folded(name: str) -> str:
    """Acronyms as they are written, all others in lower case."""
    return name if _ACRONYM.fullmatch(name) else name.lower()


def _side_of_war(ours: _Named, theirs: _Named) -> bool:
    """ "Bosnian Serbs": an army while its dates last, a people of the country otherwise."""
    rows = (ours[1], theirs[1])
    group = any(isinstance(row, ArmedGroup) and row.start and row.end for row in rows)
    return group and any(isinstance(row, CountryName) and row.form in _PEOPLES for row in rows)


def _shared_offices(tables: Tables) -> Iterator[Fault]:
    """Terms of offices that one person holds at a time, held by two for longer than a handover takes."""
    terms: dict[tuple[str, str, str], list[Office]] = defaultdict(list)
    for row in tables["offices.csv"]:
        assert isinstance(row, Office)
        if row.office in SINGLE and len(row.start) == 10:
            terms[row.office, row.of, row.title].append(row)
    for held in terms.values():
        for i, ours in enumerate(held):
            for theirs in held[i + 1 :]:
                if ours.person != theirs.person and _together(
                    (ours.start, ours.end), (theirs.start, theirs.end), HANDOVER
                ):
                    held_by = ", ".join(f"{o.person} {o.start} to {o.end or 'now'}" for o in (ours, theirs))
                    said = f"two at a time ({held_by}); mend a date or tell the titles apart"
                    yield Fault("offices.csv", key_of(theirs), "start", said)


def _together(ours: tuple[str, ...], theirs: tuple[str, ...], slack: int = 0) -> bool:
    """Do two spans of dates share more than `slack` days?"""
    first = max(_day(ours[0], 1, 1), _day(theirs[0], 1, 1))
    last = min(_day(ours[1], 12, 31) if ours[1] else _FOREVER, _day(theirs[1], 12, 31) if theirs[1] else _FOREVER)
    return last - first >= slack


def _day(iso: str, month: int, day: int) -> int:
    """The day number of a date of any precision, filled up with a month and day (28 in a known month)."""
    if not iso:
        return 1
    parts = [int(part) for part in iso.split("-")]
    whole = parts + [[month, day], [min(day, 28)], []][len(parts) - 1]
    return date(*whole).toordinal()
