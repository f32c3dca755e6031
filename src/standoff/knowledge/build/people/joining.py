"""What several sources say of one person or one office, made to agree."""

from dataclasses import replace
from difflib import SequenceMatcher

from standoff.knowledge.build.people.names import key
from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, first_day, last_day, overlaps
from standoff.knowledge.build.people.spellings import variants
from standoff.knowledge.build.people.tables import SAME_PEOPLE, own_rows

_APART = frozenset(row["name"] for row in own_rows("lookalikes.csv"))
_HOUSES = ("KWT", "BHR")  # ruling houses whose members share most of their names
_ONE_SPELL = 40  # days at most between two terms that count as one
_TOGETHER = 45  # days at most between two sources' starts of one term
_ALIKE = 0.66  # difflib ratio of two spellings of one name
# Offices of which a country may have several holders at a time, whatever the hand-written terms.
_MAY_BE_SEVERAL = frozenset({"legislature_speaker", "intelligence_chief"})

_Term = tuple[Office, Person]


def join_successor_states(roll: Roll) -> None:
    """Make one of people of the same name who stand under a state and its successor."""
    for person in roll.people:
        for country in SAME_PEOPLE.get(person.country, ()):
            for other in roll.named(person.name, country):
                if other is not person and other in roll and person in roll:
                    roll.merge(person, other)


def join_spellings(roll: Roll) -> None:
    """Make one of two people who took up the same single-holder office together and whose names look alike."""
    for held in roll.terms().values():
        for i, (office, person) in enumerate(held):
            for later, other in held[i + 1 :]:
                if person not in roll:
                    break
                if person is other or other not in roll or not overlaps(office, later):
                    continue
                near = abs(first_day(office.start) - first_day(later.start)) <= _TOGETHER
                if not _is_same_person(person, other, near):
                    continue
                if person.curated or (not other.curated and person.wikidata):
                    roll.merge(person, other)
                else:
                    roll.merge(other, person)


def _is_same_person(person: Person, other: Person, near: bool) -> bool:
    """Whether two names are of one person. near: they took up one office at about the same time."""
    ours, theirs = key(person.name), key(other.name)
    if person.country != other.country or person.country in _HOUSES or _APART & {ours, theirs}:
        return False
    if variants(person.name, person.country) & (variants(other.name, other.country) | {other.name}):
        return True
    if not near:
        return False
    words, their_words = set(ours.split()), set(theirs.split())
    return words <= their_words or their_words <= words or SequenceMatcher(None, ours, theirs).ratio() >= _ALIKE


def drop_doubles(roll: Roll) -> None:
    """Drop sources' terms within a hand-written term of the same office: of another spelling of the same person."""
    terms = roll.terms(source="own")
    for person in roll.people:
        person.offices = [
            office
            for office in person.offices
            if office.source == "own"
            or office.office not in SINGLE_HOLDER - _MAY_BE_SEVERAL
            or office.title == "Governor-General"
            or not any(_is_double(office, person, term) for term in terms.get((office.of, office.office), ()))
        ]


def _is_double(office: Office, person: Person, term: _Term) -> bool:
    """Whether a source's term says what a hand-written one says, by name and time or by its time alone."""
    own, holder = term
    if holder is person or "Presidency Member" in own.title or "Presidency Member" in office.title:
        return False
    last_words = {key(holder.name).split()[-1], key(person.name).split()[-1]}
    if len(last_words) == 1 and holder.name[0] == person.name[0] and overlaps(office, own):
        return True
    start, last = first_day(office.start), last_day(own.end)
    if not first_day(own.start) - 60 <= start < last - 60:
        return False
    if office.end:
        return last_day(office.end) <= last + 400
    return not own.end or start < last - 200


def tidy(person: Person) -> None:
    """Sort the offices, join what is one spell, drop what is said twice."""
    joined: list[Office] = []
    for office in sorted(person.offices, key=lambda o: (o.office, o.title, o.of, o.start, o.end)):
        last = joined[-1] if joined else None
        same = last and (last.office, last.of, last.title) == (office.office, office.of, office.title)
        if last and same and first_day(office.start) <= last_day(last.end) + _ONE_SPELL:
            last.last(office)
        else:
            joined.append(replace(office))
    person.offices = sorted(joined, key=lambda o: (o.start, o.end, o.office))


def close_gaps(roll: Roll) -> None:
    """End an open term of a single-holder office where somebody else of the same title came after."""
    for held in roll.terms().values():
        held.sort(key=lambda term: term[0].start)
        for i, (office, person) in enumerate(held):
            if office.end or office.source == "own" or not office.start:
                continue
            for later, successor in held[i + 1 :]:
                after = first_day(later.start) > last_day(office.start)
                if after and successor is not person and later.title == office.title:
                    office.close(later.start)
                    break
