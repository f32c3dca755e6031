"""The hand-written list, curated.txt; its head tells the form of a line."""

import re
from pathlib import Path

from standoff.knowledge.build.people.names import key
from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, overlaps
from standoff.knowledge.build.people.tables import SAME_PEOPLE, own_rows

_TERM = re.compile(r"(\w+)(?: ([^@\[]+?))?((?: (?:@\S+|\[[A-Z|]+\]))*) ([\d-]*)\.\.([\d-]*)")
_REMARK = re.compile(r" *\{[^}]*\}")
_AS_OF = "2025-06-30"  # day up to which the lists are kept
_WORDS = {row["word"]: row for row in own_rows("office_words.csv")}
_LEADERS = frozenset({"head_of_state", "head_of_government"})
_ONE_AT_A_TIME = frozenset({"spokesperson", "ambassador", "envoy", "legislator"})  # of one person


def add(roll: Roll, path: Path, bodies: set[str]) -> None:
    """Read the lines. A line replaces what the sources say about the same person's same office.

    bodies: ids of what an office may be of; one that is not among them falls back to the person's country.
    Raises ValueError for an office that cannot be read.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        names, country, gender, *cells = [part.strip() for part in _REMARK.sub("", line).split(";")]
        fresh = []
        for cell in cells:
            office = read_term(cell, country, bodies)
            if office is None:
                raise ValueError(f"{path.name}:{number}: {cell!r}")
            fresh.append(office)
        name, *aliases = [part.strip() for part in names.split("|")]
        person = _person(roll, (name, *aliases), country, path.name, fresh)
        person.gender = gender or person.gender
        person.offices = [o for o in person.offices if not _is_replaced(o, fresh)] + fresh


def read_term(cell: str, country: str, bodies: set[str]) -> Office | None:
    """One office of a line: `word [title] [@of] [SECTORS] start..end`; None where it is not of this form."""
    m = _TERM.fullmatch(cell)
    if m is None or m[1] not in _WORDS:
        return None
    word = _WORDS[m[1]]
    of = re.search(r"@(\S+)", m[3])
    sectors = re.search(r"\[(\S+)\]", m[3])
    title = m[2] or word["title"]
    if not title:
        return None
    body = of[1] if of and of[1] in bodies else country
    return Office(
        word["office"],
        title,
        body,
        sectors[1] if sectors else word["sectors"],
        m[4],
        m[5],
        "own",
        "" if m[5] else max(_AS_OF, m[4]),
    )


def _person(roll: Roll, names: tuple[str, ...], country: str, file: str, fresh: list[Office]) -> Person:
    """The person of the line: those whom the sources have under one of the names made one, else a new one.

    An alias counts for people of other files only: of two people of one file one may bear the other's name as well.
    """
    name, *aliases = names
    countries = (country, *SAME_PEOPLE.get(country, ()))
    found = [p for n in names for c in countries for p in roll.named(n, c)]
    found = [p for p in found if p.curated != file or key(p.name) == key(name)]
    found = [p for p in found if p in roll]
    found.sort(key=lambda p: not p.curated)
    person = found[0] if found else roll.add(Person(name, country))
    for other in found[1:]:
        if other is not person and other in roll and not _are_namesakes(person, other, fresh):
            roll.merge(person, other)
    if not person.curated:
        person.aliases.add(person.name)
        roll.move(person, country)
        person.name, person.curated = name, file
    person.aliases.update({name, *aliases} - {person.name})
    person.aliases.discard(person.name)
    person.sources.add("own")
    for known_as in names:
        roll.index[country, key(known_as)].insert(0, person)
    return person


def _are_namesakes(person: Person, other: Person, fresh: list[Office]) -> bool:
    """Whether Wikidata tells the two from each other, and the line's terms do not make them one."""
    if not (person.wikidata and other.wikidata and person.wikidata != other.wikidata):
        return False
    return not any(o.office == f.office and o.of == f.of and overlaps(o, f) for o in other.offices for f in fresh)


def _is_replaced(known: Office, fresh: list[Office]) -> bool:
    """Whether the line's terms say better what a source's term says."""
    if known.source == "own":  # of another file
        return any((o.office, o.of) == (known.office, known.of) and overlaps(o, known) for o in fresh)
    offices = {o.office for o in fresh} & SINGLE_HOLDER
    if known.office in offices or any(o.title == known.title for o in fresh):
        return True
    if known.title == "Vice President" and any("Vice President" in o.title for o in fresh):
        return True
    if known.office in _LEADERS and offices & _LEADERS:
        return True
    same_time = [o for o in fresh if overlaps(o, known)]
    if known.office in _ONE_AT_A_TIME and any(o.office == known.office for o in same_time):
        return True
    return known.office == "other" and known.sectors == "MIL" and any(o.sectors == "MIL" for o in same_time)
