"""The commands of `standoff`, put together. A command's module is loaded when it is used: help must come at once."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from standoff import __version__
from standoff.cli.options import Verbose

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter

_HELP = {"help_option_names": ["-h", "--help"]}
_WIDTH = 100  # columns of the help on a wide terminal

EXITS = (
    (0, "all went well"),
    (1, "some reports were rejected, or nothing was found to code"),
    (2, "wrong usage or configuration: an option, a date, a folder, a knowledge table"),
    (3, "the store, or a file to write, cannot be used"),
    (4, "a fault of Standoff itself"),
    (130, "interrupted; what was finished is whole"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command is found, and what the help says of it before it is loaded: the first line of its
    docstring (a test holds that)."""

    section: str
    module: str
    summary: str


COMMANDS = {
    "code": Entry("Code reports", "coding", "Code reports and print the result as JSON."),
    "retry": Entry("Code reports", "coding", "Try rejected reports again."),
    "schema": Entry("Code reports", "coding", "Print the JSON Schema of a coded report."),
    "add": Entry("Keep them in a store", "adding", "Code reports and keep them in a store."),
    "show": Entry(
        "Read", "showing", "Draw one report: its text with its spans coloured, actors, events, statements, ledger."
    ),
    "timeline": Entry("Read", "showing", "Tell what the store's reports say by date, a plain sentence a happening."),
    "ledger": Entry(
        "Read", "showing", "Tell what is on the table, report by report: matters, their terms, moves and status."
    ),
    "events": Entry("Ask the store", "listing", "List events by date: a row a happening of a report."),
    "statements": Entry("Ask the store", "listing", "List statements by date: who said what, to whom, where."),
    "matters": Entry(
        "Ask the store", "listing", "List what is on the table: proposals, demands, offers, commitments, warnings."
    ),
    "actors": Entry("Ask the store", "listing", "List actors, those in most reports first."),
    "reports": Entry("Ask the store", "listing", "List reports by date of publication, or search their texts."),
    "predict": Entry(
        "Code reports", "predicting", "Ask one part alone of your own sentences: event type, factuality, attribution."
    ),
    "knowledge": Entry(
        "Knowledge tables", "knowing", "Ask the knowledge tables who somebody was, and check tables of your own."
    ),
}


class LazyCommands(TyperGroup):
    """The group of all commands, each made from its function when it is asked for."""

    def list_commands(self, ctx: "Context") -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = _load(cmd_name)
        return self.commands[cmd_name]

    def resolve_command(self, ctx: "Context", args: list[str]) -> Any:
        if args[0] not in COMMANDS:  # a slip: those that are loaded are offered in its place
            for name in COMMANDS:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Plain, since loading rich takes half of the time that help may take."""
        import shutil

        formatter.width = min(shutil.get_terminal_size().columns, _WIDTH) - 2
        formatter.write(_strong("Standoff") + f" {__version__}\n\n")
        self.format_help_text(ctx, formatter)
        formatter.write("\n")
        formatter.write_usage(ctx.command_path, "COMMAND [OPTIONS] ...")
        for section in dict.fromkeys(entry.section for entry in COMMANDS.values()):
            with formatter.section(_strong(section)):
                formatter.write_dl(
                    [(name, e.summary) for name, e in COMMANDS.items() if e.section == section], col_max=12
                )
        with formatter.section(_strong("Options")):
            formatter.write_dl([record for p in self.get_params(ctx) if (record := p.get_help_record(ctx))])
        with formatter.section(_strong("Exit codes")):
            formatter.write_dl([(str(code), meaning) for code, meaning in EXITS])
        formatter.write("\n`standoff COMMAND --help` tells more, with examples.\n")


def _load(name: str) -> "Command":
    function = getattr(import_module(f"standoff.cli.{COMMANDS[name].module}"), name)
    if isinstance(function, typer.Typer):  # a command with commands of its own
        return get_command(function)
    alone = typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=_HELP
    )
    alone.command(name)(function)
    return get_command(alone)


def _strong(words: str) -> str:
    return typer.style(words, bold=True)


app = typer.Typer(
    name="standoff",
    cls=LazyCommands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_HELP,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"standoff {__version__}")
        raise typer.Exit


@app.callback()
def standoff(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
    verbose: Verbose = 0,
) -> None:
    """Reads newswire reports and writes down the diplomacy they describe: who did what to whom, who says so,
    whether it happened, when and where, and what is on the table.
    """
