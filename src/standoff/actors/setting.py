"""Where a sentence plays: the country of people and bodies whose phrase names none."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from standoff.actors.found import Found
from standoff.actors.lexicon import ActorLexicon
from standoff.language import Parse

NEAR = 10  # tokens behind a name within which "of New Jersey" tells where somebody lives
OPENING = 4  # tokens at the head of a sentence where "In Santiago, ..." sets the scene for what follows
GREATEST_LEAD = 2  # how many times the dateline's country may be named less than another and yet be the story's


@dataclass(frozen=True, slots=True)
class Ground:
    """A place that the text names: its head token and ISO3. holds: something is or happens in or near it; origin:
    somebody or something comes from it."""

    token: int
    country: str
    holds: bool
    origin: bool


@dataclass(slots=True)
class Setting:
    """story: ISO3 of the country in which a domestic story plays, None where it plays between several."""

    parse: Parse
    story: str | None = None
    _scenes: dict[int, str] = field(default_factory=dict)  # sentence -> country that its opening words set
    _origins: dict[int, str] = field(default_factory=dict)  # token before "of" or "from" -> country
    _spots: dict[int, list[tuple[int, str]]] = field(default_factory=dict)  # sentence -> (token, country)

    @classmethod
    def of(
        cls,
        parse: Parse,
        found: Sequence[Found],
        lexicon: ActorLexicon,
        day: str | None,
        dateline: str | None,
        hosted: bool,
        places: Sequence[Ground],
    ) -> "Setting":
        """dateline: ISO3 of its place; hosted: the place is the seat of international bodies, so that a report from
        there need not be about its country."""
        dateline = lexicon.state_on(dateline, day) if dateline else None
        places = [replace(g, country=lexicon.state_on(g.country, day)) for g in places]
        setting = cls(parse, story_country(found, lexicon, dateline, hosted))
        holding = {m.head: m.country for m in found if m.locative and m.country}
        for place in places:
            if (place.origin or parse.lower[parse.head[place.token]] == "of") and parse.dep[place.token] == "pobj":
                setting._origins[parse.head[place.token]] = place.country
        for token, country in sorted({**{g.token: g.country for g in places if g.holds}, **holding}.items()):
            sentence = parse.sentence[token]
            setting._spots.setdefault(sentence, []).append((token, country))
            first = parse.sentences[sentence].first
            if token - first <= OPENING and parse.pos[first] in ("ADP", "SCONJ", "ADV"):
                setting._scenes.setdefault(sentence, country)
        return setting

    def country_of_body(self, token: int) -> str | None:
        """The country of an army, court, ministry ...: of the scene set in this paragraph, else of the story."""
        here = self.parse.sentence[token]
        paragraph = self.parse.sentences[here].paragraph
        for sentence in range(here, -1, -1):
            if self.parse.sentences[sentence].paragraph != paragraph:
                break
            if (scene := self._scenes.get(sentence)) is not None:
                return scene
        return self.story

    def home_of(self, token: int) -> str | None:
        """ "Marjorie Castellano, 71, of New Jersey", "a doctor from Chad": the country from which somebody comes."""
        last = self.parse.sentences[self.parse.sentence[token]].last
        words = range(token + 1, min(token + NEAR, last) + 1)
        return next((c for j in words if (c := self._origins.get(j)) and self.parse.tag[j] == "IN"), None)

    def country_of_people(self, token: int) -> str | None:
        """The country of residents, gunmen, somebody quoted ...: of the nearest place in the sentence, else as of a
        body."""
        here = self.parse.sentence[token]
        if here in self._scenes:
            return self._scenes[here]
        spots = self._spots.get(here)
        if spots:
            return min(spots, key=lambda s: (abs(s[0] - token), s[0]))[1]
        return self.country_of_body(token)


def story_country(found: Sequence[Found], lexicon: ActorLexicon, dateline: str | None, hosted: bool) -> str | None:
    """The country in which a domestic story plays: the dateline's when the text names it or its people too, else
    the one named most often. A seat of international bodies whose country is not named: none."""
    counts = Counter(c for m in found if m.refs and (c := m.country or lexicon.country_of(m.refs[0])))
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    if hosted and not (dateline and counts[dateline]):
        return None
    if dateline:
        if not ranked or GREATEST_LEAD * counts[dateline] >= ranked[0][1]:
            return dateline
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        return ranked[0][0]
    return dateline
