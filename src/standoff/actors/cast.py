"""The actors of one report and where they are mentioned: what later stages ask."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from standoff.actors.entries import Ref, RefKind
from standoff.actors.found import Found
from standoff.actors.lexicon import ActorLexicon
from standoff.actors.setting import Setting
from standoff.knowledge.rows import ActorWordKind
from standoff.language import Parse
from standoff.model import Span
from standoff.model.vocab import ActorKind, Sector

MAX_CONJUNCTS = 12


@dataclass(slots=True)
class RoleHeld:
    title: str
    of: int | None
    basis: str


@dataclass(slots=True)
class Entity:
    """An actor while the report is being read. `mentions` are indices into `Cast.found`; `nouns` are
    the role nouns it was called by, `offices` the office keys of its roles; `members` ISO3 codes."""

    index: int
    name: str
    kind: ActorKind
    country: str | None = None
    sectors: tuple[Sector, ...] = ()
    organisation: str | None = None
    roles: list[RoleHeld] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    gender: str = ""
    plural: bool = False
    ref: Ref | None = None
    members: tuple[str, ...] = ()
    basis: str = "text"
    confidence: float = 0.9
    mentions: list[int] = field(default_factory=list)

    @property
    def is_state(self) -> bool:
        """A country or one of its government's bodies or people."""
        return (
            self.country is not None
            and (self.kind is ActorKind.COUNTRY or (self.sectors[:1] and self.sectors[0] in STATE_SECTORS)) is True
        )


SECTORS = frozenset(s.value for s in Sector)
STATE_SECTORS = (Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.SPY, Sector.COP)


@dataclass(slots=True)
class Cast:
    """All entities and mentions of a report.

    at: token -> index into `found` of the mention over it; a phrase's own words count, the names
    inside it keep their own. bodies: entities of phrases by country and kind of body.
    """

    parse: Parse
    lexicon: ActorLexicon
    day: str | None
    found: list[Found]
    at: list[int | None]
    setting: Setting
    entities: list[Entity] = field(default_factory=list)
    bodies: dict[tuple[str, ...], int] = field(default_factory=dict)
    _by_ref: dict[Ref, int] = field(default_factory=dict)

    def add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        return entity

    def new(self, name: str, kind: ActorKind) -> Entity:
        return self.add(Entity(len(self.entities), name, kind))

    def of_ref(self, ref: Ref) -> Entity:
        """The entity of a table row, made when first asked for."""
        known = self._by_ref.get(ref)
        if known is not None:
            return self.entities[known]
        entity = self._made(ref)
        self._by_ref[ref] = entity.index
        return entity

    def country(self, code: str) -> Entity:
        return self.of_ref(Ref(RefKind.COUNTRY, code))

    def _made(self, ref: Ref) -> Entity:
        lexicon = self.lexicon
        if ref.kind is RefKind.COUNTRY:
            row = lexicon.countries.get(ref.id)
            entity = self.new(row.name if row else ref.id, ActorKind.COUNTRY)
        elif ref.kind is RefKind.INSTITUTION:
            body = lexicon.institutions[ref.id]
            entity = self.new(body.name, body.kind)
            entity.sectors = body.sectors
        elif ref.kind is RefKind.ORGANISATION:
            org = lexicon.organisations[ref.id]
            entity = self.new(org.name, org.kind)
            entity.organisation = org.id
            entity.members = members_on(org.members, self.day)
            entity.sectors = _organisation_sectors(org.kind, org.code)
        elif ref.kind is RefKind.GROUP:
            group = lexicon.groups[ref.id]
            entity = self.new(group.name, ActorKind.ARMED_GROUP)
            entity.sectors = group.sectors
        else:
            person = lexicon.people[ref.id]
            entity = self.new(person.name, ActorKind.PERSON)
            family_first = person.country in lexicon.words[ActorWordKind.FAMILY_FIRST]
            entity.gender = person.gender or ("" if family_first else lexicon.people.gender_of(person.name.split()[0]))
        entity.country = lexicon.country_of(ref)
        entity.ref, entity.basis, entity.confidence = ref, "table", 0.95
        return entity

    def link(self, index: int, entity: Entity) -> None:
        """Note that a mention (an index into `found`) refers to an entity."""
        mention = self.found[index]
        if entity.index not in mention.entities:
            mention.entities.append(entity.index)
            entity.mentions.append(index)

    def unlink(self, index: int) -> None:
        """Take a mention from all its entities."""
        for known in self.found[index].entities:
            self.entities[known].mentions.remove(index)
        self.found[index].entities.clear()

    def merge(self, entity: Entity, other: Entity) -> None:
        """Make all mentions of an entity mentions of another."""
        for index in list(entity.mentions):
            mention = self.found[index]
            mention.entities = [e for e in mention.entities if e != entity.index]
            self.link(index, other)
        entity.mentions.clear()

    def is_kin(self, mention: Found) -> bool:
        """Is it somebody's relative, friend, client ..., whose office or force is not theirs?"""
        nouns = self.lexicon.words[ActorWordKind.RELATION]
        return mention.role is not None and mention.role.noun in nouns

    def keep(self, mention: Found, cover: bool = True) -> int:
        """Add a mention found late; `cover` puts its tokens under it. Returns its index."""
        self.found.append(mention)
        index = len(self.found) - 1
        if cover:
            for j in range(mention.first, mention.last + 1):
                self.at[j] = index
        return index

    # ---- questions of later stages -------------------------------------------------------------------
    def mention_at(self, token: int) -> Found | None:
        """The mention whose head is this token, else the one over it."""
        index = self.at[token]
        return self.found[index] if index is not None else None

    def actors_at(self, token: int, conjuncts: bool = True) -> list[tuple[int, Found]]:
        """The entities that the noun phrase headed by this token refers to, conjuncts included."""
        out: list[tuple[int, Found]] = []
        for head in self._heads(token) if conjuncts else (token,):
            mention = self.mention_at(head)
            if mention is None or mention.modifier:
                continue
            if mention.title_of is not None:
                mention = self.found[mention.title_of]
            out.extend((entity, mention) for entity in mention.entities)
        return list({e: (e, m) for e, m in reversed(out)}.values())[::-1]

    def _heads(self, token: int) -> Iterator[int]:
        parse, stack, seen = self.parse, [token], 0
        while stack and seen < MAX_CONJUNCTS:
            head = stack.pop()
            seen += 1
            yield head
            stack.extend(
                c
                for c in reversed(parse.children[head])
                if parse.dep[c] == "conj" and parse.pos[c] in ("NOUN", "PROPN", "PRON", "ADJ", "X")
            )

    def span(self, mention: Found) -> Span:
        return self.parse.span(mention.first, mention.last)

    def code(self, entity: Entity) -> str | None:
        """CAMEO style: country and sectors, or the organisation's own code."""
        if entity.organisation and entity.kind is not ActorKind.PERSON:
            return self.lexicon.organisations[entity.organisation].code or None
        if entity.country:
            row = self.lexicon.countries.get(entity.country)
            return (row.cameo or entity.country if row else entity.country) + "".join(
                s.value for s in entity.sectors[:2]
            )
        if entity.organisation:
            return self.lexicon.organisations[entity.organisation].code or None
        return "".join(s.value for s in entity.sectors[:2]) or None


def members_on(members: tuple[str, ...], day: str | None) -> tuple[str, ...]:
    """ISO3 codes of those that were members on a day: `EST:2004-`, `GBR:1973-2020`."""
    out = []
    for member in members:
        code, _, years = member.partition(":")
        start, _, end = years.partition("-")
        if (
            day is None
            or not years
            or ((not start or start <= day[: len(start)]) and (not end or day[: len(end)] <= end))
        ):
            out.append(code)
    return tuple(out)


def _organisation_sectors(kind: ActorKind, code: str) -> tuple[Sector, ...]:
    """By its kind; of others by its code, as of a church or a union: RUSREL, ESPLAB."""
    known = {
        ActorKind.IGO: (Sector.IGO,),
        ActorKind.NGO: (Sector.NGO,),
        ActorKind.MEDIA: (Sector.MED,),
        ActorKind.COMPANY: (Sector.MNC,),
        ActorKind.PARTY: (Sector.PTY,),
    }
    own = code[3:6] if code[3:6] in SECTORS else ""
    return known.get(kind, (Sector(own),) if own else ())
