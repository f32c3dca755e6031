"""Elements of an HTML page: their words, and what the words of their class say they are."""

import re
from functools import cache
from importlib.resources import files

from lxml.html import HtmlElement

from standoff.knowledge.rows import PageKind, PageWord
from standoff.knowledge.tables import read_table

MOST = 0.5  # of a page's text: what holds more is no furniture, whatever it is called
_SPACE = re.compile(r"\s+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_KEYS = ("class", "id", "itemprop", "rel", "data-testid", "data-component", "data-module", "role", "aria-label")
_FURNITURE_TAGS = ("aside", "nav", "footer")
_STORY_TAGS = ("body", "html", "main", "article")


def squeeze(text: str) -> str:
    """White space made single blanks, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def words_of(element: HtmlElement) -> str:
    """The text of an element, white space made single blanks."""
    return squeeze("".join(str(piece) for piece in element.itertext()))


def drop(element: HtmlElement) -> None:
    """Take an element with all in it out of the page."""
    if element.getparent() is not None:
        element.drop_tree()


def is_called(element: HtmlElement, kind: PageKind) -> bool:
    """Whether a word of the element's class, id or the like is of this kind."""
    return _pattern(kind).search(_label(element)) is not None


def words(kind: PageKind) -> list[str]:
    """The words of one kind, in the order of their table."""
    return [row.word for row in _rows() if row.kind is kind]


class Furniture:
    """Tells the story's elements from those around it: navigation, related stories, sharing, adverts.
    Verdicts are remembered, since every element asks for all that hold it."""

    def __init__(self, root: HtmlElement) -> None:
        self._whole = len(words_of(root)) - sum(len(words_of(e)) for e in root.iter("script", "style"))
        self._known: dict[HtmlElement, bool] = {}

    def holds(self, element: HtmlElement) -> bool:
        """Whether the element is furniture or stands in some."""
        chain: list[HtmlElement] = []
        verdict = False
        for holder in [element, *element.iterancestors()]:
            known = self._known.get(holder)
            if known is not None or holder.tag in _STORY_TAGS:
                verdict = bool(known)
                break
            chain.append(holder)
            if (holder.tag in _FURNITURE_TAGS or is_called(holder, PageKind.FURNITURE)) and not self.is_most(holder):
                verdict = True
                break
        for holder in chain:
            self._known[holder] = verdict
        return verdict

    def is_most(self, element: HtmlElement) -> bool:
        """Whether it holds most of the page's text."""
        return len(words_of(element)) > MOST * self._whole

    def drop(self, element: HtmlElement) -> None:
        """Drop an element; of one that holds most of the page only the tag: some put all into one form."""
        if self.is_most(element):
            element.drop_tag()
        else:
            drop(element)


def _label(element: HtmlElement) -> str:
    return _CAMEL.sub("-", " ".join(element.get(key, "") for key in _KEYS))


@cache
def _pattern(kind: PageKind) -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s_-])(?:" + "|".join(words(kind)) + r")(?=$|[\s_-])", re.IGNORECASE)


@cache
def _rows() -> list[PageWord]:
    table = (files("standoff.knowledge") / "data" / "page_words.csv").read_text(encoding="utf-8")
    return read_table("page_words.csv", PageWord, table)
