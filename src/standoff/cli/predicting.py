"""`standoff predict`: the heads asked alone, a JSON object a line in and out."""

import logging
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO

import orjson
import typer

from standoff.cli.exits import Exit, guarded, note
from standoff.cli.options import Verbose
from standoff.errors import ConfigError, ReportError

if TYPE_CHECKING:
    from standoff.predict import Predictor


log = logging.getLogger(__name__)


class Task(StrEnum):
    TYPE = "type"
    FACTUALITY = "factuality"
    ATTRIBUTION = "attribution"


class Book(StrEnum):  # `standoff.events.Codebook`, which is not loaded for `--help`
    PLOVER = "plover"
    PLV = "plv"


@guarded
def predict(
    task: Annotated[Task, typer.Argument(metavar="TASK", help="type, factuality or attribution.")],
    source: Annotated[str, typer.Argument(metavar="IN", help="A file of JSON lines, or - for stdin.")],
    out: Annotated[
        str, typer.Argument(metavar="OUT", help="The file to write, or - for stdout.", show_default=False)
    ] = "-",
    codebook: Annotated[
        Book, typer.Option(help="Of types: plover, the manual of 2024, or plv, the 15 roots of the data set PLV.")
    ] = Book.PLOVER,
    verbose: Verbose = 0,
) -> Exit | None:
    """Ask one part alone of your own sentences: event type, factuality, attribution.

    One JSON object a line in and one out, in the same order, with the same "id". Offsets count code points of the text.

    \b
    type          {"id", "text", "source", "target"}   -> {"id", "type", "mode", "quad", "confidence"}
    factuality    {"id", "text", "start", "end"}       -> {"id", "score", "status"}
    attribution   {"id", "text"}                       -> {"id", "attributions": [{"source", "cue", "content"}]}

    A line that cannot be answered gives {"id", "error": {"code", "reason"}}, and the exit code is 1.

    \b
    Examples:
      standoff predict type pairs.jsonl types.jsonl
      standoff predict type pairs.jsonl types.jsonl --codebook plv
      standoff predict attribution - < passages.jsonl > attributions.jsonl
    """
    from standoff.cli.output import line_sink, spare
    from standoff.cli.progress import counter
    from standoff.events.classify import Codebook
    from standoff.predict import Predictor
    from standoff.readers.sources import STDIN

    path = None if out == "-" else Path(out)
    spare([source] if source != "-" else [], [path])
    wrong = 0
    with line_sink(path) as file:
        predictor: Predictor | None = None
        rows = _rows(source)
        with counter(f"predicting {task}", [STDIN], shown=path is not None) as count:
            for number, line in rows:
                predictor = predictor or Predictor(Codebook(codebook))
                answer = _answer(predictor, task, number, line)
                wrong += "error" in answer
                count("error" not in answer)
                file.write(orjson.dumps(answer) + b"\n")
                file.flush()
    if wrong:
        lines = "1 line" if wrong == 1 else f"{wrong} lines"
        note(f'{lines} could not be answered; why stands under "error"')
    return Exit.REJECTED if wrong else Exit.FINE


def _rows(source: str) -> Iterator[tuple[int, bytes]]:
    """The lines that hold anything, with their numbers. Raises ConfigError where there is no such file."""
    import sys

    if source == "-":
        yield from _filled(sys.stdin.buffer)
        return
    try:
        with Path(source).open("rb") as file:
            yield from _filled(file)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise ConfigError(f"there is no file {source}; give one with a JSON object a line, or -") from error


def _filled(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    return ((number, line) for number, line in enumerate(file, 1) if line.strip())


def _answer(predictor: "Predictor", task: Task, number: int, line: bytes) -> dict[str, Any]:
    try:
        row = orjson.loads(line)
    except ValueError:
        return _error(None, "json", f"line {number} is no JSON; write one object a line")
    if not isinstance(row, dict):
        return _error(None, "json", f"line {number} is no JSON object; write one object a line")
    if isinstance(row.get("id"), (dict, list)):
        return _error(None, "field", f"line {number}: the id is a structure; give a string or a number")
    try:
        return {"id": row.get("id"), **predictor.tasks[task](row)}
    except ReportError as error:
        return _error(row.get("id"), error.code, f"line {number}: {error.reason}")
    except Exception as error:  # a fault on one line must not lose the rest
        log.warning("line %d: unexpected %s", number, type(error).__name__, exc_info=error)
        return _error(row.get("id"), "internal", f"line {number}: unexpected {type(error).__name__}: {error}")


def _error(of: object, code: str, reason: str) -> dict[str, Any]:
    return {"id": of, "error": {"code": code, "reason": reason}}
