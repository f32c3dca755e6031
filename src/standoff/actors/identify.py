"""Who a name or an office was on a day, by the tables alone: what `standoff knowledge find` tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from standoff.actors.cast import members_on
from standoff.actors.entries import NameEntry, Ref, RefKind, RoleEntry
from standoff.actors.known_people import AT_THE_HEAD, RANK, is_stale, rank
from standoff.actors.lexicon import ActorLexicon
from standoff.actors.wording import fold, surface_pieces, within
from standoff.knowledge.rows import ActorWordKind, Office
from standoff.model.vocab import ActorKind, Sector

FILES = {
    RefKind.COUNTRY: "countries.csv",
    RefKind.INSTITUTION: "institutions.csv",
    RefKind.ORGANISATION: "organisations.csv",
    RefKind.GROUP: "armed_groups.csv",
    RefKind.PERSON: "people.csv",
}
# Offices whose title may name the body that they head.
HEAD_OFFICES = (*sorted(AT_THE_HEAD), "intelligence_chief", "other", "minister", "defence_minister", "judge")
SHOWN = 8  # people of one family name that are told


class Basis(StrEnum):
    """How the words led to the actor: its name; a family name; an office held on the day; a description."""

    NAME = "name"
    FAMILY_NAME = "family name"
    OFFICE = "office"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Identity:
    """An actor that words may stand for. table, row: the file and id of its row. offices: of a person, those held on
    the day (all, where no day was given). current: known to bear the name or office on the day."""

    name: str
    kind: ActorKind
    country: str | None
    code: str | None
    table: str
    row: str
    basis: Basis
    offices: tuple[Office, ...] = ()
    members: tuple[str, ...] = ()
    current: bool = True


def identify(lexicon: ActorLexicon, words: str, day: str | None = None) -> list[Identity]:
    """The actors that a name ("Putin", "NATO", "the Kremlin") or an office ("the French foreign minister",
    "president of Chad") may stand for, the likeliest first; none where the tables know nothing.

    day: ISO date; without it names of all times are found, and of offices the latest known holder.
    """
    text = surface_pieces(words)
    if text and text[0].lower() == "the" and len(text) > 1:
        text = text[1:]
    if not text:
        return []
    lower = [w.lower() for w in text]
    found = [*_named(lexicon, text, lower, day), *_in_office(lexicon, text, lower, day)]
    found = found or _family(lexicon, text, day) or _described(lexicon, " ".join(lower), day)
    return sorted(
        {(i.table, i.row): i for i in reversed(found)}.values(), key=lambda i: (not i.current, found.index(i))
    )


def _named(lexicon: ActorLexicon, text: Sequence[str], lower: Sequence[str], day: str | None) -> list[Identity]:
    """Rows whose name is all of the words; where none was in use on the day, those of other days."""
    for surface in (text, [w.capitalize() for w in lower], [w.upper() for w in lower]):
        for on in dict.fromkeys((day, None)):
            entries = [e for e in lexicon.name_at(lower, surface, 0, on) if len(e.words) == len(lower)]
            if entries:
                return [_of_entry(lexicon, entry, day) for entry in entries]
    return []


def _of_entry(lexicon: ActorLexicon, entry: NameEntry, day: str | None) -> Identity:
    return identity_of(lexicon, entry.ref, day, Basis.NAME, entry.in_use(day) and _exists(lexicon, entry.ref, day))


def _exists(lexicon: ActorLexicon, ref: Ref, day: str | None) -> bool:
    rows = {
        RefKind.COUNTRY: lexicon.countries,
        RefKind.INSTITUTION: lexicon.institutions,
        RefKind.ORGANISATION: lexicon.organisations,
        RefKind.GROUP: lexicon.groups,
    }
    row = rows[ref.kind].get(ref.id) if ref.kind in rows else None  # type: ignore[attr-defined]  # all have an id
    return row is None or day is None or within(day, row.start, row.end)


def _family(lexicon: ActorLexicon, text: Sequence[str], day: str | None) -> list[Identity]:
    """People of that family name, those in the weightiest offices on the day first."""
    if text[0].islower() and lexicon.role_at(text, 0) is not None:
        return []  # "the pope" is nobody called Pope
    people = lexicon.people
    bearers = people.bearers(text[0]) if len(text) == 1 else people.ending_in([fold(w) for w in text])
    ranked = sorted(bearers, key=lambda p: (_standing(people.office_on(p, day)), p))
    out = [identity_of(lexicon, Ref(RefKind.PERSON, p), day, Basis.FAMILY_NAME) for p in ranked]
    in_office = [i for i in out if i.offices]
    return (in_office or out)[:SHOWN]


def _standing(office: Office | None) -> int:
    return rank(office.office) if office is not None else len(RANK) + 1


def _described(lexicon: ActorLexicon, words: str, day: str | None) -> list[Identity]:
    refs = [ref for ref in lexicon.descriptors.get(words, {}) if _exists(lexicon, ref, day)]
    return [identity_of(lexicon, ref, day, Basis.DESCRIPTION) for ref in refs[:SHOWN]]


# ---- offices ---------------------------------------------------------------------------------------------
def _in_office(lexicon: ActorLexicon, text: Sequence[str], lower: Sequence[str], day: str | None) -> list[Identity]:
    """Holders of an office named with whose it is: before it ("Japan's premier"), after it ("president of Chad"), or
    in its own words ("U.N. human rights chief")."""
    found: dict[tuple[str, str], Office] = {}
    for role, owners in _readings(lexicon, text, lower, day):
        for of in owners:
            for office in _terms(lexicon, role, of, day):
                found.setdefault((office.person, office.of), office)
            if day and role.row.noun == "leader" and (leader := lexicon.people.leader_on(of, day)) is not None:
                held = lexicon.people.office_on(leader, day)
                found |= {(leader, of): held} if held is not None else {}
        if found:
            break
    if not found and day:
        found = {(o.person, o.of): o for o in _heads_of(lexicon, text, lower, day)}
    return [_of_office(lexicon, office, day) for office in found.values()]


def _terms(lexicon: ActorLexicon, role: RoleEntry, of: str, day: str | None) -> list[Office]:
    people, noun, kind = lexicon.people, role.row.noun, role.row.office
    return people.latest(noun, kind, of) if day is None else people.holders_on(noun, kind, of, day)


def _heads_of(lexicon: ActorLexicon, text: Sequence[str], lower: Sequence[str], day: str) -> list[Office]:
    """ "The IAEA chief", "head of Mossad", "the U.N. refugee chief": whoever is at the head of a body, by its own
    office or by a title that says the body's name."""
    at = next((i for i, w in enumerate(lower) if w in lexicon.words[ActorWordKind.HEAD]), None)
    if at is None:
        return []
    behind = at + 2 if lower[at + 1 : at + 2] == ["of"] else len(lower)
    behind += lower[behind : behind + 1] == ["the"]
    first = behind if behind < len(lower) else 0
    owner = lexicon.name_at(lower, text, first, day) if first < len(lower) else []
    if not owner or owner[0].ref.kind is RefKind.COUNTRY:
        return []
    last = first + len(owner[0].words)
    whole = last in (at, len(lower)) or lower[last:at] in (["'s"], ["acting"])
    name = " ".join(w for w in lower[first : at if first < at else len(lower)] if w != "'s")
    held = [o for of in _owners(lexicon, owner) for o in lexicon.people.in_force(of, day)]
    own = [o for o in held if whole and o.office in AT_THE_HEAD and o.of == owner[0].ref.id]
    return own or [o for o in held if lexicon.people.speaks_of(o, name) and o.office in HEAD_OFFICES]


def _readings(
    lexicon: ActorLexicon, text: Sequence[str], lower: Sequence[str], day: str | None
) -> Iterable[tuple[RoleEntry, list[str]]]:
    """(role, ids of countries and bodies that it may be an office of)."""
    whole = lexicon.role_at(lower, 0)
    if whole is not None and len(whole.words) == len(lower):
        held = [o for o in lexicon.people.titled(whole.row.noun) if day is None or within(day, o.start, o.end)]
        yield whole, sorted({o.of for o in held})
    for split in range(len(lower) - 1, 0, -1):
        role = lexicon.role_at(lower, split)
        if role is None or split + len(role.words) != len(lower):
            continue
        last = split - (lower[split - 1] in ("'s", "'"))
        owner = lexicon.name_at(lower[:last], text[:last], 0, day) if last else []
        if owner and len(owner[0].words) == last:
            yield role, _owners(lexicon, owner)
    if whole is not None and len(whole.words) < len(lower) and lower[len(whole.words)] in ("of", "for", "to", "at"):
        after = len(whole.words) + 1
        after += lower[after : after + 1] == ["the"]
        owner = lexicon.name_at(lower, text, after, day) if after < len(lower) else []
        if owner and after + len(owner[0].words) == len(lower):
            yield whole, _owners(lexicon, owner)


def _owners(lexicon: ActorLexicon, owner: Iterable[NameEntry]) -> list[str]:
    """Ids in the column `of` of offices for what a name stands for: a ministry's people are its country's."""
    ids: dict[str, None] = {}
    for entry in owner:
        known = lexicon.country_of(entry.ref)
        own = entry.ref.id if entry.ref.kind in (RefKind.ORGANISATION, RefKind.GROUP) else known
        ids |= dict.fromkeys(i for i in (own, known) if i)
    return list(ids)


def _of_office(lexicon: ActorLexicon, office: Office, day: str | None) -> Identity:
    who = identity_of(lexicon, Ref(RefKind.PERSON, office.person), day, Basis.OFFICE)
    return Identity(
        who.name, who.kind, who.country, _code(lexicon, who.country, office.of, office.sectors), who.table, who.row,
        Basis.OFFICE, (office,),
    )  # fmt: skip


# ---- rows ------------------------------------------------------------------------------------------------
def identity_of(lexicon: ActorLexicon, ref: Ref, day: str | None, basis: Basis, current: bool = True) -> Identity:
    """What the tables say of a row on a day."""
    table, country = FILES[ref.kind], lexicon.country_of(ref)
    if ref.kind is RefKind.PERSON:
        return _person(lexicon, ref.id, day, basis)
    if ref.kind is RefKind.ORGANISATION:
        org = lexicon.organisations[ref.id]
        members = members_on(org.members, day)
        return Identity(org.name, org.kind, country, org.code or None, table, ref.id, basis, (), members, current)
    if ref.kind is RefKind.COUNTRY:
        row = lexicon.countries[ref.id]
        return Identity(row.name, ActorKind.COUNTRY, ref.id, row.cameo, table, ref.id, basis, current=current)
    if ref.kind is RefKind.INSTITUTION:
        body = lexicon.institutions[ref.id]
        name, kind = body.name, body.kind
    else:
        name, kind = lexicon.groups[ref.id].name, ActorKind.ARMED_GROUP
    code = _code(lexicon, country, "", lexicon.sectors_of(ref))
    return Identity(name, kind, country, code, table, ref.id, basis, current=current)


def _person(lexicon: ActorLexicon, person: str, day: str | None, basis: Basis) -> Identity:
    people, row = lexicon.people, lexicon.people[person]
    held = [o for o in people.terms(person) if day is None or within(day, o.start, o.end)]
    first = people.office_on(person, day)
    held.sort(key=lambda o: (o is not first, o.start))
    past = day is not None and not held and bool(people.terms(person))
    sectors = first.sectors if first else (Sector.ELI,) if past else ()
    code = _code(lexicon, row.country, first.of if first else "", sectors)
    current = day is None or first is None or not is_stale(first, day)
    return Identity(
        row.name, ActorKind.PERSON, row.country or None, code, FILES[RefKind.PERSON], person, basis, tuple(held),
        current=current,
    )  # fmt: skip


def _code(lexicon: ActorLexicon, country: str | None, of: str, sectors: Iterable[Sector]) -> str | None:
    """CAMEO: an international body's own code, else country and sectors."""
    body = lexicon.organisations.get(of)
    if body is not None and body.kind is ActorKind.IGO:
        return body.code or None
    home = lexicon.countries.get(of) or lexicon.countries.get(country or "")
    return ((home.cameo if home else "") + "".join(s.value for s in list(sectors)[:2])) or None
