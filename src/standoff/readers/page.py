"""The parts of an HTML page beside the body: headline, summary, captions, byline.

Taken from the elements that a reader sees, and from the metadata where they show none. Elements are told by
words in their class, id and the like (knowledge/data/page_words.csv), since no two outlets name them alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement

from standoff.errors import ReportError
from standoff.knowledge.rows import PageKind
from standoff.readers.elements import Furniture, drop, is_called, words_of
from standoff.readers.metadata import Metadata, metadata_of

LONGEST_SUMMARY = 400  # characters of a summary line
LONGEST_BYLINE = 160
LONGEST_CAPTION = 1200
_SITE = re.compile(r"\s+(?:[|»·•]|[-–—]{1,2})\s+[^|»·•–—]{2,40}$")
_DROP = (
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "form",
    "button",
    "nav",
    "footer",
    "select",
    "object",
)
_FRAME = ("html", "body", "main", "article", "head", "meta")


@dataclass(slots=True)
class Page:
    """The parts of a page. `captions`: caption and credit, either may be empty. `root`: the page with what
    was taken out of it removed, for the extraction of the body. `day`: ISO date of publication."""

    root: HtmlElement
    furniture: Furniture
    headline: str = ""
    summary: list[str] = field(default_factory=list)
    captions: list[tuple[str, str]] = field(default_factory=list)
    byline: str = ""
    publisher: str | None = None
    day: str | None = None


def read_page(source: str) -> Page:
    """Take an HTML page apart. Raises ReportError with code not_prose when there is no page."""
    try:
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        root = html.document_fromstring(source.replace("\x00", " ").encode("utf-8", "replace"), parser=parser)
    except (ParserError, XMLSyntaxError, ValueError) as error:
        raise ReportError(
            "readers", "not_prose", f"this is an HTML page without content ({error}); give the report's own page"
        ) from error
    page = Page(root, Furniture(root))
    told = metadata_of(root, page.furniture)
    page.publisher, page.day = told.publisher, told.day
    for element in list(root.iter(*_DROP)):
        page.furniture.drop(element)
    page.headline = _headline(page, told)
    page.captions = list(_captions(page))
    page.summary = _summary(page)
    page.byline = _byline(page) or told.authors
    return page


def _elements(page: Page) -> Iterator[HtmlElement]:
    """The elements inside the page's frame that have not been dropped meanwhile."""
    for element in list(page.root.iter()):
        if isinstance(element.tag, str) and element.tag not in _FRAME and element.getroottree().getroot() is page.root:
            yield element


def _headline(page: Page, told: Metadata) -> str:
    """The h1 that a reader sees; of several the one most like the title; else what the metadata say."""
    title = next((words_of(e) for e in page.root.iter("title")), "")
    wanted = set((told.title or title).lower().split())
    shown = [(words_of(e), e) for e in page.root.iter("h1") if not page.furniture.holds(e)]
    shown = [(words, e) for words, e in shown if words and words.lower() != told.site.lower()]
    if shown:
        words, element = max(
            shown, key=lambda each: len(wanted & set(each[0].lower().split())) / (1 + len(each[0].split()))
        )
        drop(element)
        return words
    if told.title:
        return told.title
    for element in page.root.iter("h2"):
        words = words_of(element)
        if words and title.startswith(words):
            drop(element)
            return words
    return _SITE.sub("", title)


def _captions(page: Page) -> Iterator[tuple[str, str]]:
    """Captions with credits, in order, taken out of the page; those of other stories are only taken out."""
    elements = [e for e in _elements(page) if e.tag == "figcaption" or is_called(e, PageKind.CAPTION)]
    seen: set[str] = set()
    for element in elements:
        if any(holder in elements for holder in element.iterancestors()) or len(words_of(element)) > LONGEST_CAPTION:
            continue
        linked = page.furniture.holds(element) or any(holder.tag == "a" for holder in element.iterancestors())
        credit = _credit(element)
        words = words_of(element)
        drop(element)
        if not linked and (words or credit) and words not in seen:
            seen.add(words)
            yield words, credit
    for figure in list(page.root.iter("figure")):
        page.furniture.drop(figure)


def _credit(caption: HtmlElement) -> str:
    """The credit inside a caption, or beside it in the same figure, taken out of it."""
    within = [e for e in caption.iterdescendants() if isinstance(e.tag, str) and _is_credit(e)]
    figure = next((h for h in caption.iterancestors() if h.tag == "figure"), None)
    if not within and figure is not None:
        beside = (e for e in figure.iterdescendants() if isinstance(e.tag, str) and _is_credit(e))
        within = [e for e in beside if caption not in [e, *e.iterdescendants()]]
    outer = [e for e in within if not any(holder in within for holder in e.iterancestors())]
    credits = [words_of(e) for e in outer]
    for element in outer:
        drop(element)
    return " ".join(credit for credit in credits if credit)


def _is_credit(element: HtmlElement) -> bool:
    return element.tag == "cite" or is_called(element, PageKind.CREDIT)


def _summary(page: Page) -> list[str]:
    """Standfirst and bullets, taken out of the page."""
    lines: list[str] = []
    for element in _elements(page):
        if element.tag == "a" or not is_called(element, PageKind.SUMMARY) or page.furniture.holds(element):
            continue
        items = (
            [words_of(e) for e in element.iter("li")] or [words_of(e) for e in element.iter("p")] or [words_of(element)]
        )
        if sum(map(len, items)) > 3 * LONGEST_SUMMARY or any(len(line) > LONGEST_SUMMARY for line in items):
            continue
        lines += [line for line in items if line and line != page.headline and line not in lines]
        drop(element)
    return lines


def _byline(page: Page) -> str:
    """The first byline that a reader sees; all of them are taken out of the page."""
    shown = ""
    for element in _elements(page):
        if not is_called(element, PageKind.BYLINE):
            continue
        words = words_of(element)
        if not words or len(words) > LONGEST_BYLINE:
            continue
        if not shown and not page.furniture.holds(element):
            shown = words
        drop(element)
    return shown
