"""What holds for every coded report, whatever its text."""

import json
from collections.abc import Iterator
from typing import Any

from standoff.model import CodedReport, Span, report_id


def check(coded: CodedReport) -> None:
    """Every span lies in the text, every reference leads somewhere, every list is in its order."""
    data = json.loads(coded.to_json())
    text = coded.report.text
    for where, start, end in spans(data):
        assert 0 <= start <= end <= len(text), f"{where}: [{start}, {end}] in {len(text)} characters"
    _quoted(coded, text)
    _references(coded)
    _order(coded)
    assert coded.report.id == report_id(text, coded.report.published)
    assert CodedReport.from_json(coded.to_json()) == coded


def spans(node: Any, where: str = "report") -> Iterator[tuple[str, int, int]]:
    """All spans of a coded report's JSON, with the way to them."""
    if isinstance(node, dict):
        if isinstance(node.get("start"), int):
            yield where, node["start"], node["end"]
        for key, value in node.items():
            yield from spans(value, f"{where}.{key}")
    elif isinstance(node, list):
        if len(node) == 2 and all(isinstance(v, int) and not isinstance(v, bool) for v in node):
            yield where, node[0], node[1]
        else:
            for n, value in enumerate(node):
                yield from spans(value, f"{where}[{n}]")


def _quoted(coded: CodedReport, text: str) -> None:
    """Spans are words: never empty, never with white space at their ends; names are what they say."""
    for actor in coded.actors:
        for mention in actor.mentions:
            _words(text, mention.span)
    for place in coded.places:
        for at in place.mentions:
            _words(text, Span(at.start, at.end))
    for event in coded.events:
        for span in (*event.predicate, *event.factuality.cues):
            _words(text, span)
        assert 0 <= event.sentence < len(coded.report.sentences)
        assert event.predicate
    for statement in coded.statements:
        for span in (*statement.cue, *statement.content):
            _words(text, span)
    for matter in coded.matters:
        for span in (*matter.mentions, *(t.span for t in matter.terms), *(m.span for m in matter.moves)):
            _words(text, span)
    for zone in coded.report.zones:
        _words(text, zone.span)
    for sentence in coded.report.sentences:
        _words(text, sentence)


def _words(text: str, span: Span) -> None:
    words = span.of(text)
    assert words and words == words.strip(), f"{span}: {words!r}"


def _references(coded: CodedReport) -> None:
    actors, places = {a.id for a in coded.actors}, {p.id for p in coded.places}
    events, statements = {e.id for e in coded.events}, {s.id for s in coded.statements}
    matters = {m.id for m in coded.matters}
    for known, records in (
        (actors, coded.actors), (places, coded.places), (events, coded.events),
        (statements, coded.statements), (matters, coded.matters),
    ):  # fmt: skip
        assert len(known) == len(records), "an id stands twice"
    assert coded.report.dateline is None or coded.report.dateline.place in {None, *places}
    for actor in coded.actors:
        assert {r.of for r in actor.roles} <= {None, *actors}
    for event in coded.events:
        assert {p.actor for p in (*event.sources, *event.targets)} <= actors
        assert event.statement in {None, *statements}
        assert event.place is None or event.place.id in places
        for view in event.factuality.views:
            assert set(view.vouchers) <= actors and view.statement in {None, *statements}
    for statement in coded.statements:
        assert {*statement.addressees, *(s.actor for s in statement.speakers)} <= actors
        assert statement.parent in {None, *statements} - {statement.id}
        assert set(statement.events) <= events
        assert {s.toward for s in statement.stance} <= actors | matters
        assert statement.medium is None or statement.medium.publisher in {None, *actors}
        assert statement.place is None or statement.place.id in places
    for matter in coded.matters:
        assert {*matter.by, *matter.to, *matter.vouchers} <= actors
        assert {t.event for t in matter.terms} <= {None, *events}
        assert {link.matter for link in matter.links} <= matters
        for move in matter.moves:
            assert {*move.by, *move.to, *move.vouchers} <= actors
            assert move.event in {None, *events} and move.statement in {None, *statements}


def _order(coded: CodedReport) -> None:
    zones = [(z.start, z.end) for z in coded.report.zones]
    assert zones == sorted(zones)
    assert coded.report.sentences == sorted(coded.report.sentences)
    firsts = [min((m.start for m in p.mentions), default=-1) for p in coded.places]
    assert firsts == sorted(firsts)
    for actor in coded.actors:
        assert actor.mentions == sorted(actor.mentions, key=lambda m: (m.start, m.end))
    mentions = [min(m.mentions) for m in coded.matters]
    assert mentions == sorted(mentions)
    events = [min(e.predicate) for e in coded.events]
    assert events == sorted(events)
    statements = [min((*s.cue, *s.content)) for s in coded.statements]
    assert statements == sorted(statements)
