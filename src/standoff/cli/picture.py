"""One coded report drawn for a terminal: its text, and below it actors, events, statements, ledger."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Console, ConsoleRenderable, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from standoff.cli.layouts import STATUS_STYLES
from standoff.cli.marks import QUOTED, REPORTED, legend, marked
from standoff.cli.terminal import safe, shorten
from standoff.cli.wording import (
    acts_for,
    arrow,
    event_clause,
    event_head,
    event_status,
    matter_parties,
    statement_lead,
    status_words,
    when,
)
from standoff.model import Actor, CodedReport
from standoff.model.vocab import MentionForm
from standoff.store import EventRow, Label, MatterRow, StatementRow
from standoff.store.extract import event_rows, headline, labels, matter_rows, squeeze, statement_rows

_CONTENT = 220  # characters of what was said
_NAMES = 5  # other wordings of an actor
_MEMBERS = 6  # of a bloc
_TERM = 160  # characters of a term
_QUOTES = "“”\"'‘’ "
_INDENT = (0, 0, 0, 2)


def draw(coded: CodedReport, console: Console) -> None:
    """Print the picture. Colour and width are the console's."""
    console.print(_head(coded))
    console.print(_section("Text", legend() if console.is_terminal else None))
    console.print(marked(coded))
    parts = (
        ("Actors", len(coded.actors), [_actors(coded)] if coded.actors else []),
        ("Events", len({e.happening for e in coded.events}), list(_events(event_rows(coded)))),
        ("Statements", len(coded.statements), [_statement(row) for row in statement_rows(coded)]),
        ("Ledger", len(coded.matters), [matter_block(row) for row in matter_rows(coded)]),
    )
    for title, count, blocks in parts:
        console.print(_section(f"{title} ({count})" if count else title))
        for block in blocks:
            console.print(Padding(block, _INDENT))
        if not blocks:
            console.print(Padding(Text("none", style="dim"), _INDENT))


def matter_block(row: MatterRow) -> ConsoleRenderable:
    """A matter with its terms and moves."""
    head = Text.assemble(
        (safe(row.kind), "bold"), " ", (status_words(row.status), "bold cyan"), "  ", safe(shorten(row.name, _TERM))
    )
    lines = Table.grid(padding=(0, 2))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column()
    parties = matter_parties(row)
    if parties:
        lines.add_row("by", safe(parties))
    for term in row.terms:
        lines.add_row("term" if term.role == "content" else term.role, _term(term.polarity, shorten(term.text, _TERM)))
    for move in row.moves:
        time = when(move.start, move.end, None, None)
        fate = "" if move.status == "actual" else f" ({status_words(move.status)})"
        who = f"  {arrow(move.by, move.to)}" if move.by or move.to else ""
        vouched = f", says {', citing '.join(v.name for v in move.vouchers)}" if move.vouchers else ""
        lines.add_row(
            "" if time == "undated" else time,
            Text.assemble(
                (status_words(move.kind), STATUS_STYLES.get(move.status, "")),
                f"{fate}{safe(who)}{safe(vouched)}",
                (f"  “{safe(shorten(move.text, 60))}”", "dim"),
            ),
        )
    if row.pending:
        lines.add_row("pending", Text(", ".join(status_words(kind) for kind in row.pending), style="cyan"))
    if row.alleged:
        lines.add_row("alleged", Text(", ".join(status_words(kind) for kind in row.alleged), style="yellow"))
    if row.vouchers:
        lines.add_row("told by", safe(", citing ".join(v.name for v in row.vouchers)))
    return Group(head, Padding(lines, _INDENT))


def event_text(row: EventRow) -> Text:
    """One event as its plain sentence, coloured."""
    return Text.assemble(
        (f"{safe(event_head(row))}: ", "dim"),
        (safe(event_clause(row)), "not bold"),
        " - ",
        (row.type, "bold"),
        ", ",
        (safe(event_status(row)), STATUS_STYLES.get(row.status, "")),
    )


def _section(title: str, aside: Text | None = None) -> ConsoleRenderable:
    rule = Rule(Text(title, style="bold"), style="dim", align="left")
    return Group(Text(), rule, *([aside] if aside else []))


def _head(coded: CodedReport) -> ConsoleRenderable:
    report = coded.report
    published = report.published
    facts = [
        report.source.publisher or "",
        f"published {published.start} ({published.basis})" if published else "no date of publication",
        f"{len(report.text.split())} words",
        report.source.uri if report.source.uri and report.source.uri != "-" else "",
        f"id {report.id[:12]}",
    ]
    return Group(
        Text(safe(headline(report)), style="bold"),
        Text(safe(" · ".join(fact for fact in facts if fact)), style="dim"),
    )


def _actors(coded: CodedReport) -> Table:
    table = Table.grid(padding=(0, 2), expand=False)
    for style in ("bold", "cyan", "dim", ""):
        table.add_column(style=style, no_wrap=style in ("cyan", "dim"))
    known = labels(coded)
    for actor in coded.actors:
        about = ", ".join(role.title for role in actor.roles) or acts_for(known[actor.id]) or ""
        more = [about, _members(actor, known), _wordings(actor, coded.report.text)]
        code = actor.code or actor.country or ""
        table.add_row(
            Text(safe(actor.name)), code, actor.kind.replace("_", " "), Text(safe(" · ".join(filter(None, more))))
        )
    return table


def _members(actor: Actor, known: dict[str, Label]) -> str:
    """Of a bloc or an organisation."""
    names = [known[each].name if each in known else each for each in actor.members]
    more = ", …" if len(names) > _MEMBERS else ""
    return f"{len(names)} members: {', '.join(names[:_MEMBERS])}{more}" if names else ""


def _wordings(actor: Actor, text: str) -> str:
    """The other words by which the report names the actor, pronouns left out."""
    found: dict[str, str] = {}
    for mention in actor.mentions:
        if mention.form is not MentionForm.PRONOUN:
            words = squeeze(mention.span.of(text))
            found.setdefault(words.casefold().removeprefix("the "), words)
    others = [words for key, words in found.items() if key != actor.name.casefold()]
    more = f" + {len(others) - _NAMES}" if len(others) > _NAMES else ""
    return f"“{'”, “'.join(shorten(each, 40) for each in others[:_NAMES])}”{more}" if others else ""


def _events(rows: list[EventRow]) -> Iterator[ConsoleRenderable]:
    """A happening a block: its sentence, and below it all the words that tell it."""
    for row in rows:
        if row.lead:
            others = [other for other in rows if other.happening == row.happening and not other.lead]
            words = _counted([_quoted(row), *(_retold(row, other) for other in others)])
            told = f"told {row.told} times: " if row.told > 1 else ""
            yield Group(event_text(row), Padding(Text(f"{told}{', '.join(words)}", style="dim"), _INDENT))


def _retold(lead: EventRow, other: EventRow) -> str:
    differs = f" ({status_words(other.status)})" if other.status != lead.status else ""
    return f"{_quoted(other)}{differs}"


def _quoted(row: EventRow) -> str:
    return f"“{safe(row.predicate)}”"


def _counted(words: list[str]) -> list[str]:
    """Each once, with how often it stands there."""
    return [f"{each} ×{count}" if count > 1 else each for each, count in Counter(words).items()]


def _statement(row: StatementRow) -> ConsoleRenderable:
    content = shorten(row.content, _CONTENT)
    if row.form == "direct":
        content = f"“{content.strip(_QUOTES).rstrip(',')}”"
    elif row.form == "mixed":
        content = _closed(content)
    return Text.assemble(
        (safe(statement_lead(row)), ""),
        ": ",
        (safe(content), REPORTED if row.form == "indirect" else QUOTED),
        (f"  {row.act}, {row.form}", "dim"),
    )


def _closed(content: str) -> str:
    """Words in part quoted, with the quotation mark that stands behind their end."""
    if content.count('"') % 2:
        return content + '"'
    return content + "”" if content.count("“") > content.count("”") else content


def _term(polarity: str, text: str) -> Text:
    return Text.assemble(("not: ", "bold magenta") if polarity == "negative" else "", safe(text))
