"""What an HTML page's metadata say: JSON-LD, meta elements, and the date that is shown where they have none."""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml.html import HtmlElement

from standoff.knowledge.rows import PageKind
from standoff.readers.dates import dates_in
from standoff.readers.elements import Furniture, squeeze, words

LONGEST_DATE = 60
AROUND_DATE = 30  # characters beside the date: a time, `Published:`, a place
_ARTICLE = re.compile(r"Article|Report|BlogPosting|NewsItem", re.IGNORECASE)
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_COMPACT_DAY = re.compile(r"((?:19|20)\d\d)/?(\d\d)/?(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """`title` is what the metadata call the story, empty where they do not; `day` an ISO date."""

    title: str
    site: str
    authors: str
    publisher: str | None
    day: str | None


def metadata_of(root: HtmlElement, furniture: Furniture) -> Metadata:
    """Read the metadata of a page, before anything is dropped from it."""
    known, meta = _linked(root), _metas(root)
    return Metadata(
        title=_said(known.get("headline")) or meta.get("og:title") or meta.get("twitter:title") or "",
        site=meta.get("og:site_name", ""),
        authors=_authors(known, meta),
        publisher=_publisher(known, meta),
        day=_day(root, known, meta, furniture),
    )


def _authors(known: dict[str, Any], meta: dict[str, str]) -> str:
    authors = known.get("author")
    names = [_said(author) for author in (authors if isinstance(authors, list) else [authors])]
    told = ", ".join(name for name in names if name) or meta.get("author", "") or meta.get("byl", "")
    return "" if told.startswith("http") else told


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
        content = squeeze(element.get("content", ""))
        if name and content:
            metas.setdefault(name, content)
    return metas


def _said(value: Any) -> str:
    """The text of a JSON-LD value: a string, or the name of a thing."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return next((said for said in map(_said, value) if said), "")
    return squeeze(value) if isinstance(value, str) else ""


def _publisher(known: dict[str, Any], meta: dict[str, str]) -> str | None:
    return (
        _said(known.get("publisher"))
        or meta.get("og:site_name")
        or meta.get("publisher")
        or meta.get("application-name")
        or None
    )


def _day(root: HtmlElement, known: dict[str, Any], meta: dict[str, str], furniture: Furniture) -> str | None:
    told = [_said(known.get("datePublished")), *(meta.get(name, "") for name in words(PageKind.DATE))]
    timed = [e for e in root.iter("time") if e.get("datetime") and not furniture.holds(e)]
    marked = [
        e for e in timed if "publish" in f"{e.get('class')} {e.get('itemprop')}".lower() or e.get("pubdate") is not None
    ]
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
    return _shown_day(root)


def _shown_day(root: HtmlElement) -> str | None:
    """The first line of the page that is hardly more than a date, as old pages and agencies' sites have it."""
    for piece in root.itertext():
        line = squeeze(str(piece))
        if not 8 <= len(line) <= LONGEST_DATE:
            continue
        written = next(dates_in(line, 0, len(line)), None)
        day = written.on() if written and len(line) - (written.span.end - written.span.start) <= AROUND_DATE else None
        if day:
            return day.isoformat()
    return None
