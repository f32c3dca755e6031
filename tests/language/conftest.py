"""One parser for all tests of the stage."""

from collections.abc import Callable

import pytest

from standoff.knowledge import load
from standoff.language import Parse, Parser
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage

Read = Callable[..., Parse]


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser(load())


@pytest.fixture(scope="session")
def read(parser: Parser) -> Read:
    """Parses a whole text as one passage."""

    def reader(text: str, kind: ZoneKind = ZoneKind.BODY) -> Parse:
        return parser.parse(text, [Passage(kind, 0, len(text), 0)])

    return reader
