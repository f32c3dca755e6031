"""Several processes for one stream of reports: spawned, fed in order, answered in order."""

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.model import CodedReport, Reject, Report

if TYPE_CHECKING:
    from standoff.coder import Coder

CHUNK = 4  # reports handed to a worker at a time
AHEAD = 3  # chunks a worker may be ahead of the reader

_coder: "Coder | None" = None  # one a worker process


def code_in_workers(
    reports: Iterable[Report | Reject], workers: int, overlay: Path | None, encoder: bool, strict: bool
) -> Iterator[CodedReport | Reject]:
    """Yield one result a report, in order. At most `workers` x AHEAD chunks are held at a time."""
    stream = iter(reports)
    context = get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(overlay, encoder))
    waiting: deque[Future[list[CodedReport | Reject]]] = deque()
    try:
        while True:
            while len(waiting) < workers * AHEAD and (chunk := list(islice(stream, CHUNK))):
                waiting.append(pool.submit(_code, chunk, strict))
            if not waiting:
                break
            yield from waiting.popleft().result()
    except BaseException:  # the reader stopped or something broke: nobody waits for what is being coded
        _end(pool)
        raise
    pool.shutdown()


def _end(pool: ProcessPoolExecutor) -> None:
    """Stop the workers at once. Executors can do so by themselves only from Python 3.14 on."""
    workers = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for worker in workers:
        worker.terminate()


def _start(overlay: Path | None, encoder: bool) -> None:
    import signal

    from standoff.coder import Coder

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the reader's Ctrl-C ends the run, not each worker by itself
    global _coder  # noqa: PLW0603  # a worker process has one coder for its whole life
    _coder = Coder(overlay, encoder=encoder)
    gc.collect()
    gc.freeze()  # model and tables stay for good: the collector need not walk through them again and again


def _code(chunk: list[Report | Reject], strict: bool) -> list[CodedReport | Reject]:
    assert _coder is not None
    return [r if isinstance(r, Reject) else _coder.code_or_reject(r, strict) for r in chunk]
