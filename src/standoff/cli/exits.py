"""How a command ends: exit codes, and every error as one line that says what to do."""

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from functools import wraps
from typing import ParamSpec

import typer

from standoff.errors import StandoffError, StoreError

log = logging.getLogger(__name__)

P = ParamSpec("P")

_INTERRUPTS = (signal.SIGINT, signal.SIGTERM)


class Exit(IntEnum):
    """See the package's docstring, which the help shows."""

    FINE = 0
    REJECTED = 1
    USAGE = 2
    STORE = 3
    FAULT = 4
    INTERRUPTED = 130


def guarded(command: Callable[P, Exit | None]) -> Callable[P, None]:
    """A command whose result is its exit code and whose errors are told in one line.

    One of the few places that catch every exception: a fault on one report or line must not lose the rest.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            with _ended_as_by_ctrl_c():
                code = command(*args, **kwargs) or Exit.FINE
            with suppress(ValueError):  # closed already
                sys.stdout.flush()
        except (typer.Exit, typer.BadParameter):
            raise
        except BrokenPipeError:
            _close_quietly()
            code = Exit.FINE
        except KeyboardInterrupt as error:
            _end_workers()
            code = _tell(Exit.INTERRUPTED, "interrupted: what was finished is whole, the rest was not begun", error)
        except StoreError as error:
            code = _tell(Exit.STORE, str(error), error)
        except StandoffError as error:
            code = _tell(Exit.USAGE, str(error), error)
        except OSError as error:
            code = _tell(Exit.STORE, _os_trouble(error), error)
        except Exception as error:  # noqa: BLE001  # the last resort: a person gets a line, not a traceback
            told = f"a fault of Standoff itself: {type(error).__name__}: {error}"
            code = _tell(Exit.FAULT, f"{told}; run it again with -vv and report what it prints", error)
        raise typer.Exit(code)

    return run


@contextmanager
def whole() -> Iterator[None]:
    """Hold an interrupt back until the block is done, so that it leaves nothing half written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []
    before = {number: signal.signal(number, lambda number, _: held.append(number)) for number in _INTERRUPTS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)
    if held:
        signal.raise_signal(held[0])


def note(message: str) -> None:
    """One line on stderr."""
    with suppress(BrokenPipeError):
        typer.echo(message, err=True)


@contextmanager
def _ended_as_by_ctrl_c() -> Iterator[None]:
    """SIGTERM (`kill`, `timeout`) interrupts the block as Ctrl-C does, or workers would outlive the run."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before if before is not None else signal.SIG_DFL)


def _end_workers() -> None:
    """Workers have nothing to save, and one that is loading would hold the end up for seconds, in which a
    second Ctrl-C leaves the run hanging."""
    if "multiprocessing" in sys.modules:
        from multiprocessing import active_children

        for worker in active_children():
            worker.terminate()


def _tell(code: Exit, message: str, error: BaseException) -> Exit:
    note(f"standoff: {message}")
    log.debug("how it came to this", exc_info=error)
    return code


def _os_trouble(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}; check the path, its permissions and the room on the disk"


def _close_quietly() -> None:
    """Nobody reads any more: let the interpreter flush into nothing when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
