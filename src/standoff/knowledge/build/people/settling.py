"""Terms of one office that cannot all be true, settled: whose end is only guessed gives way to whose start is known."""

from collections import defaultdict

from standoff.knowledge.build.people.roll import SINGLE_HOLDER, Office, Person, Roll, first_day, last_day

_LEAST = 45  # days of a term by which it counts as one, and days of overlap that are a matter of dating

_Term = tuple[Office, Person]


def settle(roll: Roll) -> None:
    """Cut terms of an office with one holder where another holder's are better known."""
    for held in _seats(roll):
        own = [term for term in held if term[0].source == "own"]
        for office, person in held:
            if office.source != "own":
                _yield_to_own(office, person, own)
        held.sort(key=lambda term: first_day(term[0].start))
        for i, (office, person) in enumerate(held):
            if office.source != "own":
                _yield_to_successor(office, person, held[i + 1 :])
    for person in roll.people:
        person.offices = [o for o in person.offices if not o.end or first_day(o.start) <= last_day(o.end)]


def _seats(roll: Roll) -> list[list[_Term]]:
    """The terms of each office with one holder: of a country, by title."""
    seats: dict[tuple[str, str, str], list[_Term]] = defaultdict(list)
    for person in roll.people:
        for office in person.offices:
            if office.office in SINGLE_HOLDER:
                seats[office.of, office.office, office.title].append((office, person))
    return list(seats.values())


def _yield_to_own(office: Office, person: Person, own: list[_Term]) -> None:
    """Cut what a source says by the terms of the hand-written list."""
    for known, holder in own:
        start, last = first_day(office.start), last_day(office.end)
        if holder is person or last_day(known.end) < start or first_day(known.start) > last:
            continue
        if first_day(known.start) - start > _LEAST:
            office.close(known.start)
        elif known.end and last - last_day(known.end) > _LEAST:
            office.start = known.end


def _yield_to_successor(office: Office, person: Person, later: list[_Term]) -> None:
    """End a term, if its end is a year or a guess of the Factbook's, where the next holder's begins."""
    vague = len(office.end) == 4 or office.source == "fb"
    for known, holder in later:
        if holder is person or first_day(known.start) - first_day(office.start) <= _LEAST or len(known.start) < 7:
            continue
        if vague and first_day(known.start) < last_day(office.end):
            office.close(known.start)
        return
