"""HTML to a report: the parts of the page put together in the one order that all formats share."""

import re

from lxml.html import HtmlElement, tostring

from standoff.errors import ReportError
from standoff.model import Published, Report, Source, Zone
from standoff.model.vocab import TimeBasis, TimePrecision, ZoneKind
from standoff.readers.elements import squeeze, words_of
from standoff.readers.page import Page, read_page
from standoff.readers.plain import canonical

BETWEEN = "\n\n"
PRE_SHARE = 0.6  # of the page's text: with more than this inside <pre> it is a plain text in disguise
FALLBACK_SHARE = 0.5  # of the paragraphs' text: with less than this extracted, the paragraphs are taken as they are
BREAK = "\u2028"  # stands for <br> while paragraphs are looked for
LONG = 120  # characters: a line of more is a paragraph without its full stop
SHORTEST = 25  # characters of a paragraph that the fallback believes in
_BLOCKS = ("p", "div", "td", "th", "tr", "li", "h1", "h2", "h3", "h4", "table", "blockquote", "center", "hr")
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_STOP = re.compile(r"[.!?…][\"'”’)]*$")
_SURROGATE = re.compile("[\ud800-\udfff]")


def html_report(source: str, uri: str, given: Published | None) -> Report:
    """The report of an HTML page.

    source: the decoded page. uri: where it came from. given: a publication date that beats the page's.
    Raises ReportError (not_prose) for a page without a story.
    """
    page = read_page(source)
    published = given or _published(page)
    pre = _preformatted(page.root)
    if pre is not None:
        return Report(_clean(pre), Source(uri, page.publisher, "html"), "en", published)
    parts = _parts(page, _body(page))
    if not any(kind is ZoneKind.BODY for kind, _ in parts):
        raise ReportError("readers", "not_prose", "this HTML page holds no story; give the page of one report")
    text, zones = _assemble(parts)
    return Report(text, Source(uri, page.publisher, "html"), "en", published, zones)


def _published(page: Page) -> Published | None:
    if page.day is None:
        return None
    return Published(page.day, page.day, TimePrecision.DAY, TimeBasis.METADATA, None)


def _clean(text: str) -> str:
    """Character references can name half characters, which no UTF-8 can hold."""
    return canonical(_SURROGATE.sub("\ufffd", text))


def _preformatted(root: HtmlElement) -> str | None:
    """The text of a page that is one <pre>, its line breaks kept."""
    body = root.find("body")
    whole = len(words_of(body if body is not None else root))
    for element in root.iter("pre"):
        text = "".join(str(piece) for piece in element.itertext())
        if len(words_of(element)) > PRE_SHARE * whole:
            return text.strip("\n")
    return None


def _body(page: Page) -> list[str]:
    """The paragraphs of the story, by trafilatura; by the page's own <p> where it finds too little."""
    import trafilatura

    furniture = {
        _key(words_of(e)) for e in page.root.iter("p", "li", "h2", "h3", "h4", "span") if page.furniture.holds(e)
    }
    found = trafilatura.bare_extraction(
        tostring(page.root, encoding="unicode"),
        include_comments=False,
        include_tables=False,
        include_images=False,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    lines = [line for element in body for line in _lines(element)] if body is not None else []
    plain = _paragraphs(page)
    if sum(map(len, lines)) < FALLBACK_SHARE * sum(map(len, plain)):
        lines = plain
    story = [line for line in lines if _key(line) not in furniture]
    return story if sum(map(len, story)) >= FALLBACK_SHARE * sum(map(len, lines)) else lines


def _paragraphs(page: Page) -> list[str]:
    """The page's own paragraphs: of <p> where it has any, else of all that stands between breaks."""
    root = page.root
    for break_ in root.iter("br"):
        break_.tail = BREAK + (break_.tail or "")
    for holder in [*root.iter("article"), *root.iter("main"), root]:
        texts = [line for p in holder.iter("p") if not page.furniture.holds(p) for line in _broken(p)]
        texts = [text for text in texts if len(text) >= SHORTEST]
        if texts:
            return texts
    for block in root.iter(*_BLOCKS):
        block.text = 2 * BREAK + (block.text or "")
        block.tail = 2 * BREAK + (block.tail or "")
    return [line for line in _broken(root) if len(line) >= SHORTEST and (_STOP.search(line) or len(line) >= LONG)]


def _broken(element: HtmlElement) -> list[str]:
    """The text of an element, parted at two breaks, and at one after a sentence."""
    text = re.sub(f"[^\\S{BREAK}]+", " ", "".join(str(piece) for piece in element.itertext()))
    lines: list[str] = []
    apart = True
    for line in text.split(BREAK):
        words = line.strip()
        if not words:
            apart = True
        elif apart or _STOP.search(lines[-1]):
            lines.append(words)
            apart = False
        else:
            lines[-1] += " " + words
    return lines


def _lines(element: HtmlElement) -> list[str]:
    """The paragraphs of one element of trafilatura's tree: items of a list apart, line breaks kept where
    they end a sentence."""
    if element.tag in ("list", "quote", "div", "table") and len(element):
        lead = [element.text or ""]
        inner = [line for child in element for line in [*_lines(child), child.tail or ""]]
        return [line for line in map(squeeze, [*lead, *inner]) if line]
    for break_ in element.iter("lb"):
        break_.tail = "\n" + (break_.tail or "")
    pieces: list[str] = []
    for line in _LINES.split(_SPACE.sub(" ", "".join(str(piece) for piece in element.itertext()))):
        if pieces and not _STOP.search(pieces[-1]):
            pieces[-1] += "\n" + line
        else:
            pieces.append(line)
    return [piece.strip() for piece in pieces if piece.strip()]


def _parts(page: Page, body: list[str]) -> list[tuple[ZoneKind, str]]:
    """All parts in their order, none told twice."""
    captions = [caption for caption, _ in page.captions]
    apart = {_key(line) for line in [page.headline, page.byline, *page.summary, *captions] if line}
    parts = [(ZoneKind.HEADLINE, page.headline)]
    parts += [(ZoneKind.SUMMARY, line) for line in page.summary]
    for caption, credit in page.captions:
        parts += [(ZoneKind.CAPTION, caption), (ZoneKind.CREDIT, credit)]
    parts += [(ZoneKind.BODY, line) for line in body if _key(line) not in apart]
    parts.append((ZoneKind.BYLINE, page.byline))
    return [(kind, _clean(words)) for kind, words in parts if words.strip()]


def _key(line: str) -> str:
    return "".join(character for character in line.lower() if character.isalnum())


def _assemble(parts: list[tuple[ZoneKind, str]]) -> tuple[str, tuple[Zone, ...]]:
    """The canonical text and its zones; a credit stands on the line of its caption."""
    pieces: list[str] = []
    zones: list[Zone] = []
    at = 0
    for i, (kind, words) in enumerate(parts):
        if i:
            gap = " " if kind is ZoneKind.CREDIT and parts[i - 1][0] is ZoneKind.CAPTION else BETWEEN
            pieces.append(gap)
            at += len(gap)
        pieces.append(words)
        zones.append(Zone(kind, at, at + len(words)))
        at += len(words)
    return "".join(pieces), tuple(zones)
