"""The gold report: all its times and places are found and resolved."""

import json
from pathlib import Path

from standoff.grounding import Gazetteer, find_places, find_times
from standoff.knowledge import Knowledge
from standoff.language import Parser
from standoff.model import Report
from standoff.wire.dissect import dissect


def test_times_and_places_of_the_gold_report(
    shared: Path, knowledge: Knowledge, parser: Parser, gazetteer: Gazetteer
) -> None:
    text = (shared / "reports" / "seed.txt").read_text(encoding="utf-8")
    gold = json.loads((shared / "reports" / "seed.gold.json").read_text(encoding="utf-8"))
    anatomy = dissect(Report.from_text(text), knowledge)
    parse = parser.parse(text, anatomy.passages)
    times = [(t.span, t.time.start) for t in find_times(parse, anatomy.published)]
    if anatomy.published and anatomy.published.span:
        times.append((anatomy.published.span, anatomy.published.start))
    places = find_places(parse, anatomy.dateline, text, gazetteer)
    missed = []
    for kind, found in (("times", times), ("places", [(p.span, p.place.country) for p in places])):
        for item in gold[kind]:
            at = text.index(item["quote"]) + item["at"]
            end = at + len(item["mention"])
            wanted = [days[0] for days in item["value"]] if kind == "times" else item["country"]
            if not any(span.start < end and at < span.end and value in wanted for span, value in found):
                missed.append(item["quote"])
    assert missed == []
