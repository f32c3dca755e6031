"""The row types of the knowledge tables: one dataclass a file of `data/`, a field a column."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from standoff.knowledge.tables import Day
from standoff.model.vocab import (
    Act,
    ActorKind,
    EventType,
    MatterKind,
    MediumKind,
    MoveKind,
    PlacePrecision,
    Sector,
    Status,
)


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


class PartOfSpeech(StrEnum):
    VERB = "verb"
    NOUN = "noun"
    ADJ = "adj"
    PREP = "prep"


class RoleUse(StrEnum):
    """title: before a name or as head; common: head of a phrase only; body: a national body."""

    TITLE = "title"
    COMMON = "common"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Country:
    KEY: ClassVar[tuple[str, ...]] = ("code",)
    code: str
    name: str
    cameo: str
    start: Day
    end: Day
    capital: str
    region: str
    source: str


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


@dataclass(frozen=True, slots=True)
class Office:
    KEY: ClassVar[tuple[str, ...]] = ("person", "title", "of", "start")
    person: str
    office: str
    title: str
    of: str
    sectors: tuple[Sector, ...]
    start: Day
    end: Day
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
class PredicateRow:
    """How one event type is expressed; see docs/knowledge.md for the columns."""

    KEY: ClassVar[tuple[str, ...]] = ("lemma", "pos", "particle", "object", "prep", "comp")
    lemma: str
    pos: PartOfSpeech
    particle: str
    object: tuple[str, ...]
    prep: str
    comp: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    type: str
    mode: str | None
    cameo: str
    contexts: tuple[str, ...]
    symmetric: bool
    needs: str
    example: str

    @property
    def event_type(self) -> EventType | None:
        """None for a guard row: this use is no event."""
        return None if self.type == "none" else EventType(self.type)


@dataclass(frozen=True, slots=True)
class WordClass:
    KEY: ClassVar[tuple[str, ...]] = ("class", "lemma")
    class_: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Cue:
    KEY: ClassVar[tuple[str, ...]] = ("lemma", "particle", "pos", "act")
    lemma: str
    particle: str
    pos: PartOfSpeech
    act: Act
    frame: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a word does to the factuality of the event below it. `status` None: keeps it."""

    KEY: ClassVar[tuple[str, ...]] = ("lemma", "particle", "pos", "complement")
    lemma: str
    particle: str
    pos: PartOfSpeech
    complement: str
    status: str
    negated: str
    example: str


@dataclass(frozen=True, slots=True)
class LightVerb:
    KEY: ClassVar[tuple[str, ...]] = ("lemma", "particle")
    lemma: str
    particle: str
    status: str
    example: str


@dataclass(frozen=True, slots=True)
class MatterNoun:
    """A noun that names a matter. strong: by itself; weak: only with what tells its content, or when it
    is handed over, answered ... ("plan", "call")."""

    KEY: ClassVar[tuple[str, ...]] = ("noun",)
    noun: str
    kind: MatterKind
    strength: Strength


@dataclass(frozen=True, slots=True)
class MatterVerb:
    """A verb or adjective that puts a matter on the table. comp: complements it must have, any of `to`,
    `ing`, `that`, `np` (an object that is no actor), `for`, `on` ...; `will`: it needs none and opens the
    matter in the future of its own speaker ("would respond")."""

    KEY: ClassVar[tuple[str, ...]] = ("lemma", "particle", "pos")
    lemma: str
    particle: str
    pos: PartOfSpeech
    kind: MatterKind
    comp: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class MoveWord:
    KEY: ClassVar[tuple[str, ...]] = ("lemma", "particle", "pos", "move")
    lemma: str
    particle: str
    pos: PartOfSpeech
    move: MoveKind
    direction: str
    example: str


@dataclass(frozen=True, slots=True)
class MediumNoun:
    KEY: ClassVar[tuple[str, ...]] = ("noun",)
    noun: str
    kind: MediumKind


@dataclass(frozen=True, slots=True)
class Modal:
    KEY: ClassVar[tuple[str, ...]] = ("word", "sense")
    word: str
    sense: str
    status: str
    example: str


@dataclass(frozen=True, slots=True)
class Conditional:
    KEY: ClassVar[tuple[str, ...]] = ("word",)
    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class Negator:
    KEY: ClassVar[tuple[str, ...]] = ("word",)
    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency: `marks` are the names by which datelines and credits show it."""

    KEY: ClassVar[tuple[str, ...]] = ("name",)
    name: str
    marks: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639-1 code, for messages."""

    KEY: ClassVar[tuple[str, ...]] = ("code",)
    code: str
    name: str


class PageKind(StrEnum):
    """What a word in the class, id or the like of an HTML element says the element is. date: the name of
    a meta element, in lower case, with the day of publication."""

    FURNITURE = "furniture"
    SUMMARY = "summary"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class PageWord:
    """`word` is a regular expression, case ignored, that fits a whole word of the element's class."""

    KEY: ClassVar[tuple[str, ...]] = ("kind", "word")
    kind: PageKind
    word: str


class Where(StrEnum):
    """Where a piece of boilerplate stands. line: a whole line or paragraph; end: the same, and all that
    follows; tail: at the end of a paragraph; inside: anywhere in one; mark: before a headline;
    byline: a whole line that says who wrote it; credit: a photo credit, alone or ending a caption
    (group `name`: the photographer); caption: what a caption begins with."""

    LINE = "line"
    END = "end"
    TAIL = "tail"
    INSIDE = "inside"
    MARK = "mark"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class BoilerplateRow:
    """A piece of text that is no part of the story. `pattern`: a regular expression, case ignored;
    `(?-i:...)` minds it. `example`: a text in which it is found, a test of the row."""

    KEY: ClassVar[tuple[str, ...]] = ("where", "pattern")
    where: Where
    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word of the calendar. What `value` holds depends on `kind`: the number of a month (1 to 12),
    of a weekday (0 is Monday), of days from today, the sense of a modifier, the offset of a zone."""

    KEY: ClassVar[tuple[str, ...]] = ("word", "kind")
    word: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place that is neither a country nor only a city of the city table. Coordinates in degrees,
    WGS 84; `country` empty for a sea or what no state is agreed to hold."""

    KEY: ClassVar[tuple[str, ...]] = ("name", "country")
    name: str
    aliases: tuple[str, ...]
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    precision: PlacePrecision


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word that goes with names of places. kind: division, feature (nouns in names; `value` is the
    precision), part (noun of a part of a place), direction, preposition (`value` is the relation),
    verb (its object is a place in this relation), never (a name that is no place by itself)."""

    KEY: ClassVar[tuple[str, ...]] = ("word", "kind")
    word: str
    kind: str
    value: str


STATUSES = frozenset(s.value for s in Status)


@dataclass(frozen=True, slots=True)
class PloverRow:
    """Quad class (1..4) and intensity (-10..10) of a PLOVER type or mode."""

    KEY: ClassVar[tuple[str, ...]] = ("type", "mode")
    type: EventType
    mode: str
    quad: float
    intensity: float


@dataclass(frozen=True, slots=True)
class LemmaFix:
    """A verb form whose lemma the parser gets wrong: `parsed` is what it says, `lemma` what is right."""

    KEY: ClassVar[tuple[str, ...]] = ("form",)
    form: str
    parsed: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A noun by which any actor of these kinds is taken up again ("the group")."""

    KEY: ClassVar[tuple[str, ...]] = ("noun",)
    noun: str
    kinds: tuple[str, ...]


class ActorWordKind(StrEnum):
    """What a word does in phrases about actors. Determiners and prepositions: definite, indefinite,
    member ("envoy *from* Chad"), place (what follows holds rather than acts); former ("*ousted*
    president"); particle (of family names: "al", "van"); family_first (a country, by its ISO code, whose
    people's family names come first); reciprocal (verbs of two who act on each other); quantity ("*dozens* of
    soldiers"). Families of nouns that take up one another: fighter, soldier, captive, protester. Nouns
    that name two together: side ("both sides"), pair (people), state_pair."""

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
    SIDE = "side"
    PAIR = "pair"
    STATE_PAIR = "state_pair"


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
