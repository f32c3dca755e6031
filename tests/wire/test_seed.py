"""The zones of the project's seed report, where the shared material is at hand."""

import json
from pathlib import Path

from standoff.knowledge import Knowledge
from standoff.model import Report
from standoff.readers import read
from standoff.wire import dissect


def test_zones_and_date_of_the_seed(shared: Path, knowledge: Knowledge) -> None:
    gold = json.loads((shared / "reports" / "seed.gold.json").read_text(encoding="utf-8"))
    (report,) = read(shared / "reports" / "seed.txt")
    assert isinstance(report, Report)
    found = dissect(report, knowledge)
    assert found.published is not None and found.published.start == gold["published"]
    for kind, quotes in gold["zones"].items():
        for quote in [quotes] if isinstance(quotes, str) else quotes:
            start = report.text.index(quote.replace("[[", "").replace("]]", "")) + max(0, quote.find("[["))
            words = quote.split("[[")[-1].split("]]")[0]
            assert any(
                z.kind.value == kind and z.start <= start and start + len(words) <= z.end for z in found.zones
            ), quote
