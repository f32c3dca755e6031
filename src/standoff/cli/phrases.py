"""Verbs and phrases for what the codes mean, read from phrases.csv; names of countries from the knowledge."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import ClassVar

from standoff.knowledge.rows import Country
from standoff.knowledge.tables import read_table


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a code is told. key: a CAMEO code or its beginning, or an event type (kind event); an act; a
    medium, of which only `past` is used. `prep` stands before the target and goes when there is none."""

    KEY: ClassVar[tuple[str, ...]] = ("kind", "key")
    kind: str
    key: str
    base: str
    past: str
    ing: str
    prep: str


def event_phrase(type: str, cameo: str | None) -> Phrase:
    """By the longest beginning of the CAMEO code that the table has, else by type."""
    code = cameo or ""
    for length in range(len(code), 2, -1):
        if ("event", code[:length]) in _phrases():
            return _phrases()["event", code[:length]]
    return _phrases()["event", type]


def act_phrase(act: str) -> Phrase:
    return _phrases()["act", act]


def medium_phrase(kind: str) -> str:
    return _phrases()["medium", kind].past


@cache
def country_names() -> dict[str, str]:
    """English names of countries by alpha-3 code."""
    text = (files("standoff.knowledge") / "data" / "countries.csv").read_text(encoding="utf-8")
    return {row.code: row.name for row in read_table("countries.csv", Country, text)}


@cache
def _phrases() -> dict[tuple[str, str], Phrase]:
    text = (files("standoff.cli") / "phrases.csv").read_text(encoding="utf-8")
    return {(row.kind, row.key): row for row in read_table("phrases.csv", Phrase, text)}
