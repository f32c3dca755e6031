"""What several sources say of one person or one office, made to agree."""

from collections import defaultdict
from dataclasses import replace
from difflib import SequenceMatcher

from standoff.knowledge.build.people.names import key
from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, first_day, last_day, overlaps
from standoff.knowledge.build.people.spellings import skeleton, sound_alike, variants
from standoff.knowledge.build.people.tables import GROUPS, SAME_PEOPLE, own_rows

_APART = frozenset(row["name"] for row in own_rows("lookalikes.csv"))
_HOUSES = ("KWT", "BHR")  # ruling houses whose members share most of their names
_ONE_SPELL = 40  # days at most between two terms that count as one
_TOGETHER = 45  # days at most between two sources' starts of one term
_WHOLE_DATE = 10  # characters
_NEARLY_THE_SAME = 0.85  # the ratio by which the spellings of two who began on one day are of one person
_ADJOINING = 400  # days at most between two accounts of one person's terms, of sources that date by the year
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
    told_apart = (person.wikidata and other.wikidata) or (person.curated and other.curated)
    if near and ours == theirs:
        return True
    if not near or told_apart:
        return False
    words, their_words = set(ours.split()), set(theirs.split())
    return words <= their_words or their_words <= words or SequenceMatcher(None, ours, theirs).ratio() >= _ALIKE


def join_romanisations(roll: Roll) -> None:
    """Make one of two people whose names differ by spelling only and who held one office at one time."""
    alike: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in roll.people:
        if person.country not in _HOUSES and person.country not in GROUPS["one_last_word"]:
            for place in {person.country, *(office.of for office in person.offices)}:
                for word in set(skeleton(person.name)):
                    alike[place, word].append(person)
    for people in alike.values():
        people.sort(key=lambda p: (not p.curated, not p.wikidata))
        for i, person in enumerate(people):
            for other in people[i + 1 :]:
                if person in roll and other in roll and _held_together(person, other):
                    roll.merge(person, other)


def _held_together(person: Person, other: Person) -> bool:
    """Whether two people who are not told apart elsewhere sound alike and had an office in common."""
    if (person.wikidata and other.wikidata) or (person.curated and other.curated):
        return False
    if person.country != other.country and key(person.name) != key(other.name):
        return False
    names = key(person.name), key(other.name)
    if _APART & set(names):
        return False
    pairs = [(ours, theirs) for ours in person.offices for theirs in other.offices]
    if sound_alike(person.name, other.name):
        return any(_is_common(ours, theirs) for ours, theirs in pairs)
    if not any(_is_one_start(ours, theirs) for ours, theirs in pairs):
        return False
    return SequenceMatcher(None, *names).ratio() >= _NEARLY_THE_SAME


def _is_one_start(ours: Office, theirs: Office) -> bool:
    """Whether two accounts are of one title taken up on one day."""
    if (ours.of, ours.title) != (theirs.of, theirs.title) or min(len(ours.start), len(theirs.start)) < len(
        "2001-01-01"
    ):
        return False
    return abs(first_day(ours.start) - first_day(theirs.start)) <= 1


def _is_common(ours: Office, theirs: Office) -> bool:
    """Whether two accounts are of one term: of one title, or of one kind where a list knows no better."""
    if ours.of != theirs.of or not overlaps(ours, theirs, _ADJOINING):
        return False
    if ours.title == theirs.title:
        return True
    near = abs(first_day(ours.start) - first_day(theirs.start)) <= _TOGETHER
    return ours.office == theirs.office and (near or bool({ours.source, theirs.source} & {"cia", "phx"}))


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
    own = [office for office in person.offices if office.source == "own"]
    kept = (o for o in person.offices if o.source == "own" or not any(_says_better(term, o) for term in own))
    for office in sorted(kept, key=lambda o: (o.office, o.title, o.of, o.start, o.end)):
        last = joined[-1] if joined else None
        same = last and (last.office, last.of, last.title) == (office.office, office.of, office.title)
        if (
            last
            and same
            and "own" not in (last.source, office.source)
            and first_day(office.start) <= last_day(last.end) + _ONE_SPELL
        ):
            last.last(office)
        else:
            joined.append(replace(office))
    for office in joined:
        if person.gender == "f" and office.source != "own":
            office.title = office.title.replace("Spokesman", "Spokeswoman")
    by_key = {(o.title, o.of, o.start): o for o in reversed(joined)}
    person.offices = sorted(by_key.values(), key=lambda o: (o.start, o.end, o.office))


def _says_better(own: Office, office: Office) -> bool:
    """Whether a hand-written term of the person tells what a source's does."""
    if own.of != office.of or not overlaps(own, office, _ONE_SPELL):
        return False
    together = abs(first_day(own.start) - first_day(office.start)) <= _TOGETHER
    return own.title == office.title or (own.office == office.office and (together or own.office in SINGLE_HOLDER))


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
