"""What an HTML page says about its story outside the body: headline, summary, captions, byline, date, publisher.

Taken from JSON-LD and meta elements where the page has them, and from the elements a reader sees. Elements
are told by words in their class, id, itemprop and the like, since no two outlets name them alike.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lxml import html
from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement

from standoff.errors import ReportError

LONGEST_SUMMARY = 400  # characters of a summary line
LONGEST_BYLINE = 160
LARGE = 800  # characters: more than this in a form or figure is not a search box or a picture
_SPACE = re.compile(r"\s+")
_JUNK = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|recirc\w*|promo\w*|teaser|sidebar|side-bar|footer|nav(?:bar|igation)?|menu|more(?:-\w+)?|trending|most-\w+|"
    r"newsletter\w*|subscri\w+|sign-?up|share|sharing|social\w*|comments?|advert\w*|ads?|ad-\w+|sponsor\w*|cookie\w*|consent|banner|breadcrumbs?|"
    r"read-?next|up-?next|outbrain|taboola|popup|modal|paywall|tags?|topics|toolbar|site-header|masthead|carousel|gallery-nav|also-\w+|"
    r"hidden|sr-only|visually-hidden|screen-reader\w*|print-only|copyright-footer|disclaimer|author-bio|about-author)(?=$|[\s_-])",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"(?:^|[\s_-])(?:summary|standfirst|stand-first|dek|deck|sub-?head(?:line|ing)?|sub-?title|lede?|excerpt|key-?points|highlights|bullets?|bullet-points|"
    r"article-description|abstract|intro|takeaways)(?=$|[\s_-])",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|authors|author-name|article-author|writer|reporter)(?=$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption|figcaption|photo-caption|image-caption|wp-caption-text|media-caption)(?:-?text)?(?=$|[\s_-])",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credits?|copyright|attribution|photographer|photo-credit|image-credit|source)(?=$|[\s_-])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"Article|Report|BlogPosting|NewsItem", re.IGNORECASE)
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_COMPACT_DAY = re.compile(r"((?:19|20)\d\d)/?(\d\d)/?(\d\d)(?!\d)")
_SITE = re.compile(r"\s+(?:[|»·•]|[-–—]{1,2})\s+[^|»·•–—]{2,40}$")
_DATE_META = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "article.published",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "citation_publication_date",
)  # fmt: skip
_DROP = "script|style|noscript|template|iframe|svg|form|button|nav|footer|select|object|video|audio"


@dataclass(slots=True)
class Page:
    """The parts of a page. `captions`: caption and credit, either may be empty. `root`: the page with what
    was taken out of it removed, for the extraction of the body. `day`: ISO date of publication."""

    root: HtmlElement
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
    known = _linked(root)
    meta = _metas(root)
    page = Page(root)
    page.publisher = _publisher(known, meta)
    page.day = _day(root, known, meta)
    for element in list(root.iter(*_DROP.split("|"))):
        _drop_small(element)
    page.headline = _headline(root, known, meta)
    page.captions = list(_captions(root))
    page.summary = _summary(root, page.headline)
    page.byline = _byline(root, known, meta)
    return page


def words_of(element: HtmlElement) -> str:
    """The text of an element, white space made single blanks."""
    return _SPACE.sub(" ", "".join(str(piece) for piece in element.itertext())).strip()


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _drop_small(element: HtmlElement) -> None:
    """Drop furniture, but not the story where a page has put all of it into one form or left a figure open."""
    if element.tag in ("form", "figure") and len(words_of(element)) > LARGE:
        element.drop_tag()
    else:
        _drop(element)


def _label(element: HtmlElement) -> str:
    keys = ("class", "id", "itemprop", "rel", "data-testid", "data-component", "data-module", "role", "aria-label")
    return " ".join(re.sub(r"([a-z])([A-Z])", r"\1-\2", element.get(key, "")) for key in keys)


def is_junk(element: HtmlElement) -> bool:
    """Whether it, or what holds it, is page furniture."""
    for holder in [element, *element.iterancestors()]:
        if holder.tag in ("body", "html", "main", "article"):
            return False
        if holder.tag in ("aside", "nav", "footer") or _JUNK.search(_label(holder)):
            return True
    return False


def _linked(root: HtmlElement) -> dict[str, Any]:
    """The story's own entry in the page's JSON-LD."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            _collect(json.loads(script.text or "", strict=False), found)
        except (ValueError, RecursionError):
            continue
    stories = [entry for entry in found if _ARTICLE.search(str(entry.get("@type", "")))]
    return next(iter(stories), {})


def _collect(value: Any, found: list[dict[str, Any]]) -> None:
    if isinstance(value, list):
        for entry in value:
            _collect(entry, found)
    elif isinstance(value, dict):
        found.append(value)
        _collect(value.get("@graph"), found)
        _collect(value.get("mainEntity"), found)


def _metas(root: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = _SPACE.sub(" ", element.get("content", "")).strip()
        if name and content:
            metas.setdefault(name, content)
    return metas


def _said(value: Any) -> str:
    """The text of a JSON-LD value: a string, or the name of a thing."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return next((said for said in map(_said, value) if said), "")
    return _SPACE.sub(" ", value).strip() if isinstance(value, str) else ""


def _publisher(known: dict[str, Any], meta: dict[str, str]) -> str | None:
    return (
        _said(known.get("publisher"))
        or meta.get("og:site_name")
        or meta.get("publisher")
        or meta.get("application-name")
        or None
    )


def _day(root: HtmlElement, known: dict[str, Any], meta: dict[str, str]) -> str | None:
    told = [_said(known.get("datePublished")), *(meta.get(name, "") for name in _DATE_META)]
    timed = [e for e in root.iter("time") if e.get("datetime") and not is_junk(e)]
    marked = [e for e in timed if "publish" in _label(e).lower() or e.get("pubdate") is not None]
    told += [e.get("datetime", "") for e in [*marked, *timed][:1]]
    told += [e.get("content") or e.get("datetime") or "" for e in root.xpath("//*[@itemprop='datePublished']")]
    for value in told:
        match = _DAY.search(value)
        compact = _COMPACT_DAY.match(value)
        day = match.group() if match else "-".join(compact.groups()) if compact else ""
        try:
            return date.fromisoformat(day).isoformat()
        except ValueError:
            continue
    return None


def _headline(root: HtmlElement, known: dict[str, Any], meta: dict[str, str]) -> str:
    """The h1 that a reader sees; of several the one most like the title; else what the metadata say."""
    title = next((words_of(e) for e in root.iter("title")), "")
    told = _said(known.get("headline")) or meta.get("og:title") or meta.get("twitter:title") or title
    site = meta.get("og:site_name", "").lower()
    shown = [(words_of(e), e) for e in root.iter("h1") if not is_junk(e)]
    shown = [(words, e) for words, e in shown if words and words.lower() != site]
    if shown:
        wanted = set(told.lower().split())
        words, element = max(
            shown, key=lambda each: len(wanted & set(each[0].lower().split())) / (1 + len(each[0].split()))
        )
        _drop(element)
        return words
    if told != title:
        return told
    named = [e for e in root.iter("h2") if words_of(e) and title.startswith(words_of(e))]
    for element in named[:1]:
        cut = words_of(element)
        _drop(element)
        return cut
    return _SITE.sub("", title)


def _captions(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Captions with credits, in order, taken out of the page; those of other stories are only taken out."""
    elements = [
        e for e in root.iter() if isinstance(e.tag, str) and (e.tag == "figcaption" or _CAPTION.search(_label(e)))
    ]
    outer = [e for e in elements if not any(holder in elements for holder in e.iterancestors())]
    seen: set[str] = set()
    for element in outer:
        if element.tag not in ("body", "html", "main", "article") and not element.xpath(".//p[string-length() > 400]"):
            junk = is_junk(element) or (
                element.getparent() is not None and any(h.tag == "a" for h in element.iterancestors())
            )
            credit = _credit(element)
            words = words_of(element)
            _drop(element)
            if not junk and (words or credit) and words not in seen:
                seen.add(words)
                yield words, credit
    for figure in list(root.iter("figure")):
        _drop_small(figure)


def _credit(caption: HtmlElement) -> str:
    """The credit inside a caption or beside it in the same figure, taken out of it."""
    within = [
        e
        for e in caption.iter()
        if e is not caption and isinstance(e.tag, str) and (e.tag == "cite" or _CREDIT.search(_label(e)))
    ]
    figure = next((h for h in caption.iterancestors() if h.tag == "figure"), None)
    if not within and figure is not None:
        within = [
            e
            for e in figure.iter()
            if isinstance(e.tag, str) and _CREDIT.search(_label(e)) and caption not in [e, *e.iterdescendants()]
        ]
    credits = []
    for element in within:
        if element.getparent() is not None and not any(h in within for h in element.iterancestors()):
            credits.append(words_of(element))
    for element in within:
        _drop(element)
    return " ".join(credit for credit in credits if credit)


def _summary(root: HtmlElement, headline: str) -> list[str]:
    """Standfirst and bullets, taken out of the page."""
    lines: list[str] = []
    for element in list(root.iter()):
        if (
            not isinstance(element.tag, str)
            or element.tag in ("html", "body", "main", "article", "head", "meta", "a")
            or not _SUMMARY.search(_label(element))
        ):
            continue
        if element.getroottree().getroot() is not root or is_junk(element):
            continue
        items = (
            [words_of(e) for e in element.iter("li")] or [words_of(e) for e in element.iter("p")] or [words_of(element)]
        )
        if sum(map(len, items)) > 3 * LONGEST_SUMMARY or any(len(line) > LONGEST_SUMMARY for line in items):
            continue
        lines += [line for line in items if line and line != headline and line not in lines]
        _drop(element)
    return lines


def _byline(root: HtmlElement, known: dict[str, Any], meta: dict[str, str]) -> str:
    """The byline a reader sees, taken out of the page; else the authors that the metadata name."""
    shown = ""
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "main", "article", "head", "meta"):
            continue
        if element.getroottree().getroot() is not root or not _BYLINE.search(_label(element)):
            continue
        words = words_of(element)
        if not words or len(words) > LONGEST_BYLINE:
            continue
        if not shown and not is_junk(element):
            shown = words
        _drop(element)
    if shown:
        return shown
    authors = known.get("author")
    names = [_said(author) for author in (authors if isinstance(authors, list) else [authors])]
    told = ", ".join(name for name in names if name) or meta.get("author", "") or meta.get("byl", "")
    return "" if told.startswith("http") else told
