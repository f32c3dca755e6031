"""`standoff code` and `standoff retry`: reports in, the contract's JSON out."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from standoff.cli.exits import Exit, guarded, note
from standoff.cli.options import CodeFormat, Encoder, Knowledge, Paths, Published, Rejects, Verbose, Workers
from standoff.cli.output import RejectLog, Sink, coded_sink, reject_log, spare
from standoff.cli.progress import Counter, counter
from standoff.errors import ConfigError
from standoff.model import CodedReport, Reject, Report

Format = Annotated[
    CodeFormat, typer.Option("--format", help="jsonl: a line a report, as it is ready; json: one indented array.")
]
Out = Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write here, not to stdout.")]


@guarded
def code(
    paths: Paths,
    format: Format = CodeFormat.JSONL,
    out: Out = None,
    published: Published = None,
    knowledge: Knowledge = None,
    encoder: Encoder = False,
    workers: Workers = 1,
    rejects: Rejects = None,
    verbose: Verbose = 0,
) -> Exit:
    """Code reports and print the result as JSON.

    \b
    Examples:
      standoff code report.txt --format json
      standoff code reports/ --workers 4 --rejects rejects.jsonl > coded.jsonl
      standoff code report.txt --encoder
      curl -s https://example.org/story.html | standoff code - --published 2021-12-15
    """
    from standoff.readers import read

    spare(paths, (out, rejects))
    reports = read(paths, published=published)
    return _run(
        reports,
        sources=paths,
        out=out,
        form=format,
        log=(rejects, False),
        knowledge=knowledge,
        encoder=encoder,
        workers=workers,
    )


@guarded
def retry(
    rejected: Annotated[
        Path, typer.Argument(metavar="REJECTS", help="A file that --rejects wrote.", show_default=False)
    ],
    format: Format = CodeFormat.JSONL,
    out: Out = None,
    knowledge: Knowledge = None,
    encoder: Encoder = False,
    workers: Workers = 1,
    rejects: Rejects = None,
    verbose: Verbose = 0,
) -> Exit:
    """Try rejected reports again.

    A source that is still there is read anew; else the text that was kept is coded. The file that is read
    may be named for --rejects too: it then ends up holding those that fail again.

    \b
    Examples:
      standoff retry rejects.jsonl --out more.jsonl
      standoff retry rejects.jsonl --rejects rejects.jsonl
    """
    from standoff.cli.retrying import read_rejects, reports_of

    spare([rejected], (out,))  # --rejects may name it: that file appears whole when all is done
    tried = read_rejects(rejected)
    spare([reject.source for reject in tried], (out, rejects))
    reports = reports_of(tried)
    return _run(
        reports,
        sources=[reject.source for reject in tried],
        out=out,
        form=format,
        log=(rejects, True),
        knowledge=knowledge,
        encoder=encoder,
        workers=workers,
    )


def _run(
    reports: Iterator[Report | Reject],
    *,
    sources: list[str],
    out: Path | None,
    form: CodeFormat,
    log: tuple[Path | None, bool],
    knowledge: Path | None,
    encoder: bool,
    workers: int,
) -> Exit:
    path, at_once = log
    if path and out and path.resolve() == out.resolve():
        raise ConfigError(f"--out and --rejects are both {out}; name two files")
    with (
        coded_sink(out, form) as sink,
        reject_log(path, at_once=at_once) as kept,
        counter("coding", sources, shown=out is not None) as count,
    ):
        done = pour(coded_reports(reports, knowledge, workers, encoder=encoder), sink, kept, count)
    return tally(done, kept, path)


def coded_reports(
    reports: Iterator[Report | Reject], knowledge: Path | None, workers: int, *, encoder: bool
) -> Iterator[CodedReport | Reject]:
    """The coder over the reports; it is loaded (4 s) only when there is something to code."""
    from itertools import chain

    held: list[Report | Reject] = []
    for report in reports:
        held.append(report)
        if isinstance(report, Report):
            from standoff.coder import Coder

            yield from Coder(knowledge, encoder=encoder).code_many(chain(held, reports), workers=workers)
            return
    yield from (reject for reject in held if isinstance(reject, Reject))


def pour(coded: Iterable[CodedReport | Reject], sink: Sink, kept: RejectLog, count: Counter) -> int:
    """Each to its place, in order. Returns how many were coded."""
    done = undated = 0
    for one in coded:
        if isinstance(one, Reject):
            kept.put(one)
        else:
            sink.put(one)
            done += 1
            undated += one.report.published is None
        count(isinstance(one, CodedReport))
    if undated:
        note(f"{undated} of {done} coded without a day of publication: weekdays stay open; --published DATE gives one")
    return done


def tally(done: int, kept: RejectLog, path: Path | None) -> Exit:
    """What a person should know at the end, on stderr, and the exit code."""
    if kept.count:
        where = f"; try them again with: standoff retry {path}" if path else "; keep them with --rejects FILE"
        note(f"{done} coded, {kept.count} rejected{where}")
        return Exit.REJECTED
    if not done:
        note("standoff: nothing was found to code")
        return Exit.REJECTED
    return Exit.FINE


@guarded
def schema() -> None:
    """Print the JSON Schema of a coded report.

    \b
    Example:
      standoff schema > standoff-1.schema.json
    """
    import orjson

    from standoff.model.jsonio import schema as made

    sys.stdout.buffer.write(orjson.dumps(made(), option=orjson.OPT_INDENT_2) + b"\n")
