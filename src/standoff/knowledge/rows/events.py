"""Rows of the tables of events and factuality: predicates, word classes, embedding words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from standoff.model.vocab import EventType


class PartOfSpeech(StrEnum):
    VERB = "verb"
    NOUN = "noun"
    ADJ = "adj"
    PREP = "prep"


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
class LightVerb:
    KEY: ClassVar[tuple[str, ...]] = ("lemma", "particle")
    lemma: str
    particle: str
    status: str
    example: str


@dataclass(frozen=True, slots=True)
class PloverRow:
    """Quad class (1..4) and intensity (-10..10) of a PLOVER type or mode."""

    KEY: ClassVar[tuple[str, ...]] = ("type", "mode")
    type: EventType
    mode: str
    quad: float
    intensity: float


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
class LemmaFix:
    """A verb form whose lemma the parser gets wrong: `parsed` is what it says, `lemma` what is right."""

    KEY: ClassVar[tuple[str, ...]] = ("form",)
    form: str
    parsed: str
    lemma: str
