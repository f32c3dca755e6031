"""`read`: sources in, reports and rejects out, in order."""

import logging
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from standoff.errors import ConfigError, ReportError
from standoff.model import Published, Reject, Report
from standoff.model.report import given_date
from standoff.readers.decode import as_html, decode
from standoff.readers.plain import plain_report
from standoff.readers.screen import screen
from standoff.readers.sources import STDIN, Found, find, load

log = logging.getLogger(__name__)


def read(path: str | Path | Sequence[str | Path], *, published: str | None = None) -> Iterator[Report | Reject]:
    """Read the reports of a file, a folder, a glob, `-` (stdin), or several of these.

    path: a folder is searched with all folders in it, names sorted, for files called .txt, .text, .html,
    .htm, .xhtml or without such an ending at all; a file named outright is read whatever it is called.
    published: ISO date that beats whatever the reports say.
    Yields a Report, or a Reject of stage `readers` with one of the codes missing, unreadable, empty,
    binary, undecodable, too_large, not_prose, language, internal.
    Raises ConfigError, before anything is read, for a folder without reports and for a wrong date.
    """
    given = _given(published)
    paths = [path] if isinstance(path, str | Path) else list(path)
    return _read([find(each) for each in paths], given)


def _given(published: str | None) -> Published | None:
    try:
        return given_date(published) if published else None
    except ValueError as error:
        raise ConfigError(f"{published!r} is no date; give the day of publication as YYYY-MM-DD") from error


def _read(sources: list[Iterator[Found]], given: Published | None) -> Iterator[Report | Reject]:
    for source in sources:
        for found in source:
            yield _one(found, given)


def _one(found: Found, given: Published | None) -> Report | Reject:
    name = STDIN if found.path is None else str(found.path)
    report: Report | None = None
    try:
        if found.problem:
            raise found.problem
        report = _report(load(found.path), name, given)
        screen(report.text)
        return report
    except ReportError as error:
        return _reject(name, error.code, error.reason, report, given)
    except Exception as error:  # noqa: BLE001  # a report is never lost: a fault of ours goes out with its traceback
        log.warning("internal error while reading %s", name)
        reject = _reject(
            name, "internal", f"unexpected {type(error).__name__} while reading: please report it", report, given
        )
        return Reject(
            reject.source,
            reject.stage,
            reject.code,
            reject.reason,
            reject.text,
            reject.published,
            traceback.format_exc(),
        )


def _report(raw: bytes, name: str, given: Published | None) -> Report:
    text = decode(raw)
    if as_html(text):
        from standoff.readers.html import html_report  # trafilatura takes 0.8 s to load

        return html_report(text, name, given)
    return plain_report(text, name, given)


def _reject(name: str, code: str, reason: str, report: Report | None, given: Published | None) -> Reject:
    return Reject(name, "readers", code, reason, report.text if report else None, given.start if given else None)
