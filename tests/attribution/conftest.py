"""One parser and one lexicon for all tests of the stage."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from standoff.attribution import Attribution, CueLexicon, find_attributions
from standoff.knowledge import load
from standoff.language import Parse, Parser
from standoff.model.vocab import ZoneKind
from standoff.wire.anatomy import Passage


@dataclass(frozen=True)
class Reading:
    """What was found in a text, with shorthands that give words."""

    text: str
    parse: Parse
    found: list[Attribution]

    def cue(self, n: int = 0) -> str:
        return " ".join(self.parse.word[i] for i in self.found[n].cue)

    def source(self, n: int = 0) -> str | None:
        source = self.found[n].source
        return None if source is None else self.parse.span(*source).of(self.text)

    def content(self, n: int = 0) -> list[str]:
        return [piece.of(self.text) for piece in self.found[n].content]

    def word(self, i: int | None) -> str | None:
        return None if i is None else self.parse.word[i]

    def by_cue(self, cue: str) -> int:
        """Index of the attribution with this cue."""
        return next(n for n in range(len(self.found)) if self.cue(n) == cue)


@pytest.fixture(scope="session")
def lexicon() -> CueLexicon:
    return CueLexicon.build(load())


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser(load())


@pytest.fixture(scope="session")
def read(parser: Parser, lexicon: CueLexicon) -> Callable[..., Reading]:
    """Reads a text: each line a paragraph, the first one a headline when asked."""

    def reader(text: str, headline: bool = False) -> Reading:
        passages, at = [], 0
        for n, line in enumerate(text.split("\n")):
            kind = ZoneKind.HEADLINE if headline and n == 0 else ZoneKind.BODY
            start = at + len(line) - len(line.lstrip())
            if line.strip():
                passages.append(Passage(kind, start, at + len(line.rstrip()), n))
            at += len(line) + 1
        parse = parser.parse(text, passages)
        return Reading(text, parse, find_attributions(parse, lexicon))

    return reader
