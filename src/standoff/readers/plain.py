"""Plain text to a report. The canonical text is made here, once."""

from standoff.model import Published, Report, Source


def canonical(text: str) -> str:
    """CRLF and CR turned to LF, byte order mark dropped, nothing else."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def plain_report(text: str, uri: str, given: Published | None) -> Report:
    """The report of a text file; the wire stage finds its parts."""
    return Report(canonical(text), Source(uri, None, "text"), "en", given)
