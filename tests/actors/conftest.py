"""Runs the stages up to the actors, and asks them by words of the text."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from standoff.actors import ActorLexicon, Cast, Entity, Ground, find_actors
from standoff.attribution import CueLexicon, find_attributions
from standoff.grounding import Gazetteer, find_places
from standoff.knowledge import load
from standoff.language import Parser
from standoff.model import Report
from standoff.wire import dissect


@dataclass(frozen=True)
class Asked:
    """A report whose actors are known, asked by its words."""

    text: str
    cast: Cast

    def entities(self, words: str, inside: str | None = None) -> list[Entity]:
        """The entities of the mention that ends with `words`, at their first place within `inside`."""
        start = self.text.index(words, self.text.index(inside) if inside else 0)
        token = self.cast.parse.token_at(start + len(words) - 1)
        assert token is not None
        mention = self.cast.mention_at(token)
        if mention is not None and mention.title_of is not None:
            mention = self.cast.found[mention.title_of]
        return [self.cast.entities[e] for e in mention.entities] if mention is not None else []

    def names(self, words: str, inside: str | None = None) -> list[str]:
        return [e.name for e in self.entities(words, inside)]

    def code(self, words: str, inside: str | None = None) -> str | None:
        """The code of the one actor that the words name, None where they name none or several."""
        found = self.entities(words, inside)
        return self.cast.code(found[0]) if len(found) == 1 else None

    def same(self, one: str, other: str, inside: str | None = None) -> bool:
        """Do two mentions refer to the same actors? `inside` tells where the second stands."""
        first = sorted(e.index for e in self.entities(one))
        return bool(first) and first == sorted(e.index for e in self.entities(other, inside))


Ask = Callable[..., Asked]


@pytest.fixture(scope="session")
def ask() -> Ask:
    """ask(text, day=None, dateline=None): the report's actors."""
    knowledge = load()
    parser, cues, lexicon = Parser(knowledge), CueLexicon.build(knowledge), ActorLexicon(knowledge)
    gazetteer = Gazetteer(knowledge)

    def asked(text: str, day: str | None = None, dateline: str | None = None) -> Asked:
        report = Report.from_text(text, day)
        anatomy = dissect(report, knowledge)
        parse = parser.parse(report.text, anatomy.passages)
        places = find_places(parse, anatomy.dateline, report.text, gazetteer)
        grounds = [
            Ground(p.top, p.place.country, p.holds, p.of_origin) for p in places if p.place.country and p.first >= 0
        ]
        cast = find_actors(parse, find_attributions(parse, cues), lexicon, day, dateline, places=grounds)
        return Asked(report.text, cast)

    return asked
