"""A file of rejects back to reports."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import orjson

from standoff.errors import ConfigError
from standoff.model import Reject, Report, Source
from standoff.model.report import given_date

_NAMES = tuple(field.name for field in fields(Reject))


def read_rejects(path: Path) -> list[Reject]:
    """The rejects of a file that --rejects wrote. Raises ConfigError for another file, naming the line."""
    try:
        lines = path.read_bytes().split(b"\n")
    except (FileNotFoundError, IsADirectoryError) as error:
        raise ConfigError(f"there is no file {path}; give one that --rejects wrote") from error
    rejects = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found = orjson.loads(line)
                rejects.append(Reject(**{name: found[name] for name in _NAMES if name in found}))
            except (ValueError, TypeError) as error:
                raise ConfigError(
                    f"{path}, line {number}: this is no reject; give a file that --rejects wrote"
                ) from error
    return rejects


def reports_of(rejects: list[Reject]) -> Iterator[Report | Reject]:
    """Each read again from its source, which may have been mended; else from the text that was kept."""
    for reject in rejects:
        yield from _again(reject)


def _again(reject: Reject) -> Iterator[Report | Reject]:
    from standoff.readers import read

    path, number = _place(reject.source)
    if path is None:
        yield _from_text(reject)
        return
    found = read(path, published=reject.published)
    yield from found if number is None else (report for n, report in enumerate(found, 1) if n == number)


def _place(source: str) -> tuple[str | None, int | None]:
    """The file of a source, where there is one, and which of its reports is meant (`archive.txt#3`)."""
    if Path(source).is_file():
        return source, None
    file, mark, number = source.rpartition("#")
    if mark and number.isdecimal() and Path(file).is_file():
        return file, int(number)
    return None, None


def _from_text(reject: Reject) -> Report | Reject:
    if reject.text is None:
        return reject
    published = given_date(reject.published) if reject.published else None
    return Report(reject.text, Source(reject.source, None, "text"), published=published)
