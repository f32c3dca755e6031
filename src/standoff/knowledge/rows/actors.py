"""Rows of the tables of actors: countries, bodies, groups, people, offices, and the nouns that name them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from standoff.knowledge.tables import Day
from standoff.model.vocab import ActorKind, Sector

UNKNOWN = Day("")


class NameForm(StrEnum):
    NAME = "name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    PLURAL = "plural"
    CAPITAL = "capital"
    SEAT = "seat"
    ABBREVIATION = "abbreviation"


class Strength(StrEnum):
    """strong: nearly always this one; weak: only where the context agrees."""

    STRONG = "strong"
    WEAK = "weak"


class RoleUse(StrEnum):
    """title: before a name or as head; common: head of a phrase only; body: a national body."""

    TITLE = "title"
    COMMON = "common"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory. `cow`: number in the Correlates of War (and Gleditsch-Ward) lists. `part_of`: states of
    old that its land belonged to before its start."""

    KEY: ClassVar[tuple[str, ...]] = ("code",)
    code: str
    name: str
    cameo: str
    start: Day
    end: Day
    capital: str
    region: str
    source: str
    cow: str = ""
    wikidata: str = ""
    part_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryName:
    KEY: ClassVar[tuple[str, ...]] = ("code", "name", "form", "start")
    code: str
    name: str
    form: NameForm
    strength: Strength
    start: Day
    end: Day


@dataclass(frozen=True, slots=True)
class Institution:
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    name: str
    aliases: tuple[str, ...]
    country: str
    kind: ActorKind
    sectors: tuple[Sector, ...]
    start: Day
    end: Day
    source: str


@dataclass(frozen=True, slots=True)
class Organisation:
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    code: str
    descriptors: tuple[str, ...]
    members: tuple[str, ...]
    start: Day
    end: Day
    source: str


@dataclass(frozen=True, slots=True)
class ArmedGroup:
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    name: str
    aliases: tuple[str, ...]
    country: str
    sectors: tuple[Sector, ...]
    descriptors: tuple[str, ...]
    start: Day
    end: Day
    source: str


@dataclass(frozen=True, slots=True)
class Person:
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    name: str
    aliases: tuple[str, ...]
    country: str
    gender: str
    source: str
    wikidata: str = ""


class Gender(StrEnum):
    FEMALE = "f"
    MALE = "m"


@dataclass(frozen=True, slots=True)
class GivenName:
    """A first name that nearly all of its bearers share a gender with."""

    KEY: ClassVar[tuple[str, ...]] = ("name",)
    name: str
    gender: Gender
    source: str


@dataclass(frozen=True, slots=True)
class Office:
    """A term of office, both days inclusive. `as_of`: of a term without an end, the last day on which the source
    knew it to go on."""

    KEY: ClassVar[tuple[str, ...]] = ("person", "title", "of", "start")
    person: str
    office: str
    title: str
    of: str
    sectors: tuple[Sector, ...]
    start: Day
    end: Day
    source: str
    as_of: Day = UNKNOWN


class PeopleKind(StrEnum):
    ETHNIC = "ethnic"
    RELIGIOUS = "religious"


@dataclass(frozen=True, slots=True)
class People:
    """An ethnic or religious group; `country` holds several where it has several homelands."""

    KEY: ClassVar[tuple[str, ...]] = ("name",)
    name: str
    plural: str
    adjective: str
    aliases: tuple[str, ...]
    kind: PeopleKind
    country: tuple[str, ...]
    sectors: tuple[Sector, ...]
    source: str


@dataclass(frozen=True, slots=True)
class RoleNoun:
    KEY: ClassVar[tuple[str, ...]] = ("noun",)
    noun: str
    plural: str
    kind: ActorKind
    sectors: tuple[Sector, ...]
    office: str
    gender: str
    use: RoleUse


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A noun by which any actor of these kinds is taken up again ("the group")."""

    KEY: ClassVar[tuple[str, ...]] = ("noun",)
    noun: str
    kinds: tuple[str, ...]


class ActorWordKind(StrEnum):
    """What a word does in phrases about actors.

    Determiners and prepositions: definite, indefinite, member ("envoy *from* Chad"), place (what follows holds rather
    than acts). Former ("*ousted* president"); particle (of family names: "al", "van"); family_first (a country, by its
    ISO code, whose people are called by the first word of their names); reciprocal (verbs of two who act on each
    other); quantity ("*dozens* of soldiers").

    Families of nouns that take up one another: fighter, soldier, captive, protester, traveller, seafarer, uprooted,
    young, worker, lawmaker, relatives. Nouns that name two together: side ("both sides"), pair (people), state_pair.

    Relation: nouns of kin and company, which say little without their owner ("his *wife*"); counterpart ("her Russian
    *counterpart*"); descriptor: by which somebody known is taken up whatever the office ("the *veteran*"). Collective:
    singulars that are many ("a *crowd*"). Foreign: people who are mostly from elsewhere ("tourists"), and words that
    make others so ("*African* leaders"). Document: what speaks without being a person. Sending: verbs whose object is
    the subject's own ("Turkey *keeps* soldiers there"). Word_name: words that are family names too ("Rice").
    Head: what whoever leads a body is called ("the NATO *chief*"). Neighbour: nouns for the other of two states.
    Dweller: nouns whose "of" names a place ("*residents* of Yala").

    Titles: own_title, words that mean just those who bear them (a king is no *president*); ruling, titles of heads of
    state who rule.
    """

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    MEMBER = "member"
    PLACE = "place"
    FORMER = "former"
    PARTICLE = "particle"
    FAMILY_FIRST = "family_first"
    RECIPROCAL = "reciprocal"
    QUANTITY = "quantity"
    FIGHTER = "fighter"
    SOLDIER = "soldier"
    CAPTIVE = "captive"
    PROTESTER = "protester"
    TRAVELLER = "traveller"
    SEAFARER = "seafarer"
    UPROOTED = "uprooted"
    YOUNG = "young"
    WORKER = "worker"
    LAWMAKER = "lawmaker"
    RELATIVES = "relatives"
    SIDE = "side"
    PAIR = "pair"
    STATE_PAIR = "state_pair"
    RELATION = "relation"
    COUNTERPART = "counterpart"
    DESCRIPTOR = "descriptor"
    COLLECTIVE = "collective"
    SENDING = "sending"
    DOCUMENT = "document"
    FOREIGN = "foreign"
    WORD_NAME = "word_name"
    HEAD = "head"
    NEIGHBOUR = "neighbour"
    DWELLER = "dweller"
    OWN_TITLE = "own_title"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class ActorWord:
    """A word and its use in phrases about actors."""

    KEY: ClassVar[tuple[str, ...]] = ("kind", "word")
    kind: ActorWordKind
    word: str


@dataclass(frozen=True, slots=True)
class GenericRole:
    """A noun by which the holders of several offices are taken up ("the diplomat")."""

    KEY: ClassVar[tuple[str, ...]] = ("noun",)
    noun: str
    offices: tuple[str, ...]
