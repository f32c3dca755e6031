"""Where coded reports and rejects go: lines as they are ready, or one whole array."""

import errno
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol, Self

from standoff.cli.exits import whole
from standoff.cli.options import CodeFormat
from standoff.errors import ConfigError
from standoff.model import CodedReport, Reject
from standoff.model.jsonio import dumps


class Sink(Protocol):
    """Takes coded reports one by one."""

    def put(self, coded: CodedReport) -> None: ...


@contextmanager
def coded_sink(out: Path | None, form: CodeFormat) -> Iterator[Sink]:
    """Where coded reports go. out: None is stdout.

    jsonl: each line is written and flushed as it comes. json: the array appears when all is done, by one
    renaming, and not at all when the run is broken off.
    """
    if form is CodeFormat.JSONL:
        with line_sink(out) as file:
            yield JsonLines(file)
    elif out is not None:
        with replacing(out) as file, JsonArray(file) as sink:
            yield sink
    else:
        with tempfile.TemporaryFile() as file:
            with JsonArray(file) as sink:
                yield sink
            file.seek(0)
            shutil.copyfileobj(file, sys.stdout.buffer)


class Lines(Protocol):
    """What takes whole lines: a LineFile, or a binary file such as stdout."""

    def write(self, line: bytes, /) -> int: ...

    def flush(self) -> None: ...


class LineFile:
    """A file of whole lines. What it held before goes when the first line comes, or when the block ends
    well; a line for which there is no room is taken out again."""

    def __init__(self, path: Path) -> None:
        _check(path)
        self._path = path
        self._file = io.FileIO(path, "a")
        self._fresh = True

    def write(self, line: bytes, /) -> int:
        self._begin()
        end = self._file.tell() if self._file.seekable() else None
        rest = memoryview(line)
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            if end is not None:
                with suppress(OSError):
                    self._file.truncate(end)
            raise OSError(error.errno, error.strerror, str(self._path)) from error
        return len(line)

    def flush(self) -> None:
        """Nothing is held back."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._begin()
        self._file.close()

    def _begin(self) -> None:
        if self._fresh and self._path.is_file():  # no device, no pipe
            self._file.seek(0)
            self._file.truncate()
        self._fresh = False


class JsonLines:
    """One record a line, flushed."""

    def __init__(self, file: Lines) -> None:
        self._file = file

    def put(self, record: CodedReport | Reject) -> None:
        line = dumps(record) + b"\n"
        with whole():
            self._file.write(line)
            self._file.flush()


class JsonArray:
    """An indented array, closed when its block ends well."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._count = 0

    def put(self, coded: CodedReport) -> None:
        body = dumps(coded, indent=True).replace(b"\n", b"\n  ")
        self._file.write((b",\n  " if self._count else b"[\n  ") + body)
        self._count += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._file.write(b"\n]\n" if self._count else b"[]\n")


class RejectLog:
    """Counts rejects and keeps them: a line of JSON each in a file, or a line for a person on stderr."""

    def __init__(self, lines: JsonLines | None) -> None:
        self._lines = lines
        self.count = 0

    def put(self, reject: Reject) -> None:
        from standoff.cli.exits import note
        from standoff.cli.terminal import safe

        self.count += 1
        if self._lines:
            self._lines.put(reject)
        else:
            note(safe(f"rejected {reject.source}: {reject.reason} [{reject.stage}/{reject.code}]".replace("\n", " ")))


@contextmanager
def reject_log(path: Path | None, *, at_once: bool = False) -> Iterator[RejectLog]:
    """path: a file of JSON lines; None: stderr. at_once: the file appears whole when all is done, so that
    the rejects that are being tried again are not lost when that is broken off."""
    if path is None:
        yield RejectLog(None)
        return
    with replacing(path) if at_once else line_sink(path) as file:
        yield RejectLog(JsonLines(file))


def spare(inputs: Iterable[str | Path], outputs: Iterable[Path | None]) -> None:
    """Raises ConfigError where a file to write is one of those to be read, which would be lost."""
    there = [path.resolve() for path in outputs if path and path.is_file()]
    for path in there:
        if any(_reads(each, path) for each in inputs):
            raise ConfigError(f"{path} is to be read, and would be written over; name another file to write")


def _reads(source: str | Path, path: Path) -> bool:
    from standoff.readers.sources import find

    here = Path(source)
    try:
        if here.is_dir() and not path.is_relative_to(here.resolve()):
            return False
        return any(found.path is not None and found.path.resolve() == path for found in find(source))
    except (ConfigError, OSError, ValueError):  # told when it is read
        return False


def _check(path: Path) -> None:
    """At once, not after an hour of coding: is there a folder to write in?"""
    if not path.absolute().parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, f"there is no folder {path.parent}", str(path))
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "this is a folder, not a file", str(path))


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` when the block ends well; else `path` stays as it was."""
    _check(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.absolute().parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(handle)
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def line_sink(path: Path | None) -> Iterator[Lines]:
    """What takes whole lines: a file, or stdout where there is none."""
    if path is None:
        yield sys.stdout.buffer
        return
    with LineFile(path) as file:
        yield file


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, else what a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
