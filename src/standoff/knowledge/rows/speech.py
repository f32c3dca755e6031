"""Rows of the tables of statements and the ledger: cues, media, matters, moves."""

from dataclasses import dataclass
from typing import ClassVar

from standoff.knowledge.rows.actors import Strength
from standoff.knowledge.rows.events import PartOfSpeech
from standoff.model.vocab import Act, MatterKind, MediumKind, MoveKind


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
class MediumNoun:
    KEY: ClassVar[tuple[str, ...]] = ("noun",)
    noun: str
    kind: MediumKind


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
