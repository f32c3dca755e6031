"""Rows of the tables of reports: agencies, boilerplate, languages, words of web pages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from standoff.knowledge.tables import Day


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
class TableNote:
    """A table, the day up to which it was kept, and where its rows come from."""

    KEY: ClassVar[tuple[str, ...]] = ("table",)
    table: str
    as_of: Day
    source: str
