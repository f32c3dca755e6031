"""The text of a report with its spans coloured by kind."""

from collections.abc import Iterable

from rich.text import Text

from standoff.cli.terminal import safe
from standoff.model import CodedReport, Span
from standoff.model.vocab import StatementForm, ZoneKind

# Kinds differ in different ways (slant, colour, line, weight), so that where they overlap each is still
# seen: an actor within a quotation is a slanted actor.
QUOTED = "italic green"
REPORTED = "italic"
ACTOR = "cyan"
CUE = "blue underline"
PREDICATE = "bold yellow"
_ZONES = {
    ZoneKind.HEADLINE: "bold",
    ZoneKind.DATELINE: "dim",
    ZoneKind.CREDIT: "dim",
    ZoneKind.BYLINE: "dim",
    ZoneKind.BOILERPLATE: "dim strike",
}
LEGEND = (("actor", ACTOR), ("event", PREDICATE), ("cue", CUE), ("quoted", QUOTED), ("reported", REPORTED))


def marked(coded: CodedReport) -> Text:
    """The text, safe for a terminal, its offsets those of the report. Later layers win: zones, content,
    actors, cues, predicates."""
    text = Text(safe(coded.report.text))
    for zone in coded.report.zones:
        _lay(text, [zone.span], _ZONES.get(zone.kind, ""))
    for statement in coded.statements:
        _lay(text, statement.content, REPORTED if statement.form is StatementForm.INDIRECT else QUOTED)
    for actor in coded.actors:
        _lay(text, (mention.span for mention in actor.mentions), ACTOR)
    for statement in coded.statements:
        _lay(text, statement.cue, CUE)
    for event in coded.events:
        _lay(text, event.predicate, PREDICATE)
    return text


def legend() -> Text:
    """What the colours mean."""
    return Text("  ").join(Text(name, style=style) for name, style in LEGEND)


def _lay(text: Text, spans: Iterable[Span], style: str) -> None:
    if style:
        for span in spans:
            text.stylize(style, span.start, span.end)
