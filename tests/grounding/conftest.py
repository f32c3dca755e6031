"""A parser, the gazetteer, and the grounding of one sentence or a few zones."""

from collections.abc import Callable, Sequence

import pytest

from standoff.grounding.gazetteer import Gazetteer
from standoff.knowledge import Knowledge, load
from standoff.language import Parse, Parser
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage

ParseZones = Callable[[Sequence[tuple[ZoneKind, str]]], Parse]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture(scope="session")
def parser(knowledge: Knowledge) -> Parser:
    return Parser(knowledge)


@pytest.fixture(scope="session")
def gazetteer(knowledge: Knowledge) -> Gazetteer:
    return Gazetteer(knowledge)


@pytest.fixture(scope="session")
def parse_zones(parser: Parser) -> ParseZones:
    """Zones, one paragraph each, to the parse of a report made of them."""

    def parse(zones: Sequence[tuple[ZoneKind, str]]) -> Parse:
        text = "\n\n".join(words for _, words in zones)
        passages, start = [], 0
        for number, (kind, words) in enumerate(zones):
            passages.append(Passage(kind, start, start + len(words), number))
            start += len(words) + 2
        return parser.parse(text, passages)

    return parse
