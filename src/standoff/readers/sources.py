"""Where reports lie: files, folders, globs, stdin."""

import glob
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from standoff.errors import ConfigError, ReportError

STDIN = "-"
MAX_BYTES = 8 * 2**20  # of a file: an HTML page with its scripts; its text may be far shorter (screen.py)
READABLE = frozenset({".txt", ".text", ".html", ".htm", ".xhtml"})
# Files without an ending that folders of reports hold beside the reports.
BESIDE = frozenset({"license", "licence", "readme", "notice", "copying", "makefile", "authors"})
_MAGIC = "*?["


@dataclass(frozen=True, slots=True)
class Found:
    """One source. path None: stdin. problem: why it cannot be read, known before it is opened."""

    path: Path | None
    problem: ReportError | None = None


def find(path: str | Path) -> Iterator[Found]:
    """The sources that a path stands for, in order.

    A file that is not there, and a glob that fits nothing, is one source with a problem.
    Raises ConfigError at once for a folder that holds no report.
    """
    if str(path) == STDIN:
        return iter([Found(None)])
    try:
        here = Path(path)
        if here.is_dir():
            return _folder(here)
        if any(sign in str(path) for sign in _MAGIC) and not here.exists():
            return _glob(str(path))
    except (OSError, ValueError) as error:  # a name too long, or with a NUL in it
        return iter([Found(Path(path), _missing(path, f" ({error})"))])
    return iter([Found(here)])


def load(path: Path | None) -> bytes:
    """The bytes of a source. Raises ReportError with code missing, unreadable, too_large or empty."""
    try:
        if path is None:
            if sys.stdin is None:
                raise ReportError("readers", "unreadable", "stdin is closed; pipe a report into it, or name a file")
            raw = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with path.open("rb") as file:
                raw = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise _missing(path, "") from error
    except OSError as error:
        reason = f"{path} cannot be opened: {error.strerror}; check its permissions and that it is a file"
        raise ReportError("readers", "unreadable", reason) from error
    if len(raw) > MAX_BYTES:
        reason = f"more than {MAX_BYTES // 2**20} MB: a report is far shorter; split the file into one report a file"
        raise ReportError("readers", "too_large", reason)
    if not raw.strip():
        raise ReportError("readers", "empty", f"nothing in it ({len(raw)} bytes); a report has text")
    return raw


def _missing(path: str | Path | None, why: str) -> ReportError:
    return ReportError(
        "readers", "missing", f"there is no file {path}{why}; check the path, or give a folder or - for stdin"
    )


def _folder(folder: Path) -> Iterator[Found]:
    files = _walk(folder)
    first = next(files, None)
    if first is None:
        raise ConfigError(
            f"{folder} holds no report: files ending in {', '.join(sorted(READABLE))} are read; "
            "name a file of another name outright"
        )
    return chain([first], files)


def _walk(folder: Path) -> Iterator[Found]:
    def keep(error: OSError) -> None:
        unread.append(error)

    unread: list[OSError] = []
    for at, folders, names in os.walk(folder, onerror=keep):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _is_report(name):
                yield Found(Path(at) / name)
        yield from _closed(unread)
    yield from _closed(unread)


def _closed(unread: list[OSError]) -> Iterator[Found]:
    while unread:
        error = unread.pop(0)
        reason = f"the folder {error.filename} cannot be opened: {error.strerror}; check its permissions"
        yield Found(Path(str(error.filename)), ReportError("readers", "unreadable", reason))


def _is_report(name: str) -> bool:
    """By name, since a folder holds all sorts; what the file is, is then told by its content."""
    if name.startswith("."):
        return False
    stem, ending = os.path.splitext(name.lower())
    if ending in READABLE:
        return stem not in BESIDE
    # `20041013.0003` and `report-17` have no ending that says otherwise
    return not ending[1:2].isalpha() and name.lower() not in BESIDE


def _glob(pattern: str) -> Iterator[Found]:
    matches = sorted(glob.glob(pattern, recursive=True))
    files = [
        found for match in matches for found in (_walk(Path(match)) if os.path.isdir(match) else [Found(Path(match))])
    ]
    if not files:
        return iter(
            [Found(Path(pattern), ReportError("readers", "missing", f"no file fits {pattern}; check the pattern"))]
        )
    return iter(files)
