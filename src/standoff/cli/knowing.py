"""`standoff knowledge check` and `standoff knowledge find`: the tables, asked and looked over."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standoff.cli.exits import Exit, guarded, note
from standoff.cli.options import Knowledge, iso_day

if TYPE_CHECKING:
    from standoff.actors.identify import Identity
    from standoff.actors.lexicon import ActorLexicon

knowledge = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Ask the knowledge tables who somebody was, and check tables of your own.

    \b
    Examples:
      standoff knowledge find "the French foreign minister" --date 1998-05-01
      standoff knowledge check my-tables
    """,
)


@knowledge.command()
@guarded
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="DIR", help="Folder of your own tables; without it the shipped ones.", show_default=False
        ),
    ] = None,
) -> Exit:
    """Look for faults in a folder of tables: file, line, column, what is wrong and how to right it.

    Beyond what would stop a run, it finds names that two actors would bear at one time, and offices of one holder
    that two people would hold.

    \b
    Examples:
      standoff knowledge check my-tables
      standoff knowledge check
    """
    from standoff.knowledge import check as faults_of

    faults = faults_of(folder)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        files = len({fault.file for fault in faults})
        note(f"{len(faults)} fault{'s' * (len(faults) > 1)} in {files} file{'s' * (files > 1)}")
        return Exit.USAGE
    _tell_sizes(folder)
    return Exit.FINE


def _tell_sizes(folder: Path | None) -> None:
    from standoff.knowledge import TABLES, load
    from standoff.knowledge.rows import TableNote

    ours = load()
    if folder is None:
        as_of = {row.table: row.as_of for row in ours.table("tables.csv", TableNote)}
        width = max(map(len, TABLES))
        for name in TABLES:
            typer.echo(f"{name:<{width}}  {len(ours.tables[name]):>6,} rows  {as_of.get(name, '')}".rstrip())
        return
    mine = load(folder)
    for name in TABLES:
        if (folder / name).exists():
            before, after = set(ours.tables[name]), set(mine.tables[name])
            added, gone = len(after - before), len(before - after)
            typer.echo(
                f"{name}: {added} new or changed, {gone} of ours replaced or retired, {len(after):,} rows in all"
            )
    note("no faults")


@knowledge.command()
@guarded
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name or an office, as a report would write it.")],
    day: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", callback=iso_day, help="The day meant (YYYY-MM-DD); else the latest."),
    ] = None,
    knowledge: Knowledge = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line in place of text.")] = False,
) -> Exit:
    """Tell who bore a name or held an office on a day, and by which rows of the tables.

    Ends with 1 where the tables do not know.

    \b
    Examples:
      standoff knowledge find "the French foreign minister" --date 1998-05-01
      standoff knowledge find Putin --date 2010-03-01
      standoff knowledge find "president of Chad" --date 2003-01-01 --json
      standoff knowledge find Wagner --knowledge my-tables
    """
    from standoff.actors.identify import identify
    from standoff.actors.lexicon import ActorLexicon
    from standoff.knowledge import load

    lexicon = ActorLexicon(load(knowledge))
    found = identify(lexicon, name, day)
    for identity in found:
        if json:
            _print_json(identity)
        else:
            _print(identity, lexicon)
    if not found:
        note(f"no row knows {name!r}{f' on {day}' if day else ''}{_suggestion(lexicon, name, day)}")
        return Exit.REJECTED
    return Exit.FINE


def _print_json(identity: "Identity") -> None:
    import sys

    import orjson

    sys.stdout.write(orjson.dumps(identity).decode() + "\n")


def _print(identity: "Identity", lexicon: "ActorLexicon") -> None:
    """Three lines and more: who, in what office, by which row."""
    what = ", ".join(x for x in (identity.kind.value.replace("_", " "), identity.country, identity.code) if x)
    typer.echo(f"{typer.style(identity.name, bold=True)}  {what}{'' if identity.current else '  (not on that day)'}")
    for office in identity.offices:
        of = lexicon.countries.get(office.of) or lexicon.organisations.get(office.of) or lexicon.groups.get(office.of)
        span = f"{office.start or '?'} to {office.end or 'an end that is not known'}"
        seen = f", seen last {office.as_of}" if office.as_of and not office.end else ""
        typer.echo(f"  {office.title}, {of.name if of else office.of}: {span}{seen}")
        key = ", ".join((office.person, office.title, office.of, office.start))
        typer.echo(f"    offices.csv: {key} ({office.source})")
    if identity.members:
        typer.echo(f"  members: {' '.join(identity.members)}")
    typer.echo(f"    {identity.table}: {identity.row} (by {identity.basis.value})")


def _suggestion(lexicon: "ActorLexicon", name: str, day: str | None) -> str:
    """What they may have meant: the same on any day, else a name that is spelt much like it."""
    from difflib import get_close_matches

    from standoff.actors.identify import identify

    if day is not None and identify(lexicon, name):
        return "; without --date it is known"
    near = get_close_matches(name, lexicon.all_names(name[:1]), n=2, cutoff=0.85)
    return f"; did you mean {' or '.join(near)}?" if near else ""
