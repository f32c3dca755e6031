"""The seed report of the shared material: every statement of its gold is found, with its content."""

import json
from pathlib import Path

from standoff.attribution import CueLexicon, find_attributions
from standoff.knowledge import load
from standoff.language import Parser
from standoff.model import Report
from standoff.wire import dissect


def test_statements_of_the_seed(shared: Path, lexicon: CueLexicon) -> None:
    text = (shared / "reports" / "seed.txt").read_text(encoding="utf-8")
    gold = json.loads((shared / "reports" / "seed.gold.json").read_text(encoding="utf-8"))["statements"]
    knowledge = load()
    parse = Parser(knowledge).parse(text, dissect(Report.from_text(text), knowledge).passages)
    found = find_attributions(parse, lexicon)
    contents = [[piece.of(text) for piece in one.content] for one in found]
    matched = set()
    for statement in gold:
        at = text.index(statement["quote"]) + statement["at"]
        hits = [n for n, one in enumerate(found) if any(parse.start[i] <= at < parse.end[i] for i in one.cue)]
        assert any(contents[n] in statement["content"] for n in hits), statement["quote"]
        matched.update(hits)
    assert len(matched) >= 0.8 * len(found)
