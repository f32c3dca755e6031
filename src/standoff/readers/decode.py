"""Bytes to text, strictly: what cannot be decoded for certain is refused, not guessed.

The order: byte order mark; what an HTML page declares; UTF-8; windows-1252 where the bytes look like it.
"""

import codecs
import re

from standoff.errors import ReportError

HEAD = 4096  # bytes in which a page declares its character set and shows that it is HTML
CONTROL_SHARE = 0.02  # of the bytes: more control characters than this are no text
HIGH_SHARE = 0.08  # of the bytes: English in windows-1252 has fewer outside ASCII; other code pages have more
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x7fELF": "a program",
    b"{\\rtf": "an RTF document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"SQLite format 3": "a database",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|section|main|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"<(?:html|head|body|title)\b[^>]*>", re.IGNORECASE)
_CONTROL_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(raw: bytes) -> str:
    """The text of a file, byte order mark dropped. Raises ReportError with code binary or undecodable."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _checked(_strict(raw, encoding).removeprefix("\ufeff"))
    _refuse_binary(raw)
    declared = _declared(raw)
    if declared:
        try:
            return raw.decode(declared)
        except UnicodeDecodeError:
            pass  # pages lie about it
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _western(raw, error)


def as_html(text: str) -> bool:
    """Whether the text is an HTML page or a piece of one."""
    return bool(_HTML.match(text[:HEAD]) or (text.lstrip()[:1] == "<" and _TAGS.search(text[:HEAD])))


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(f"it begins as {encoding.upper()} and breaks off at byte {error.start}") from error


def _checked(text: str) -> str:
    if len(_CONTROL_TEXT.findall(text)) > CONTROL_SHARE * len(text):
        raise _binary("control characters among its text")
    return text


def _refuse_binary(raw: bytes) -> None:
    for magic, name in _MAGIC.items():
        if raw.startswith(magic):
            raise _binary(name)
    if len(_CONTROL.findall(raw)) > CONTROL_SHARE * len(raw):
        raise _binary("bytes that are no text, or UTF-16 without a byte order mark")


def _declared(raw: bytes) -> str | None:
    """The codec for what an HTML page declares; Latin-1 means windows-1252 on the web."""
    head = raw[:HEAD]
    if b"<" not in head[:200]:
        return None
    match = _CHARSET.search(head)
    if not match:
        return None
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
        "".encode(name)  # codecs such as `hex` are none for text
    except (LookupError, UnicodeDecodeError):
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name if not name.startswith("utf-16") else None


def _western(raw: bytes, error: UnicodeDecodeError) -> str:
    """windows-1252, where the bytes look like English in it and not like damaged UTF-8 or another code page."""
    high = len(_HIGH.findall(raw))
    where = f"byte {error.start} is not UTF-8"
    if 2 * sum(map(len, _UTF8.findall(raw))) >= high:
        raise _undecodable(f"{where}, though other parts are: the file is damaged") from error
    if high > HIGH_SHARE * len(raw):
        raise _undecodable(f"{where}, and it does not look like English in windows-1252") from error
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError as other:
        raise _undecodable(f"{where}, and byte {other.start} is not windows-1252") from other


def _binary(what: str) -> ReportError:
    return ReportError(
        "readers", "binary", f"this is {what}, not a text; save the report as plain text or HTML in UTF-8"
    )


def _undecodable(why: str) -> ReportError:
    return ReportError("readers", "undecodable", f"{why}; save the report as UTF-8")
