"""Places without a name of ours: the Russian capital, the Kadamovsky range, the ministry; each at what holds it."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from standoff.grounding.found import FoundPlace, record, within
from standoff.grounding.gazetteer import Gazetteer
from standoff.grounding.locative import Use, use_of
from standoff.grounding.placenames import Hit
from standoff.knowledge.names import fold_name
from standoff.language import Parse
from standoff.model import Place
from standoff.model.vocab import PlacePrecision, PlaceRelation

_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
_REACH = 12  # tokens within which the holder of an unknown place is looked for
_OWNERS = frozenset({"the", "our", "its", "his", "her", "their", "my", "your"})


class Containers:
    """The search for unknown places, once the known ones are found."""

    def __init__(
        self,
        parse: Parse,
        gazetteer: Gazetteer,
        hits: Sequence[Hit],
        named: Sequence[FoundPlace],
        dateline: FoundPlace | None,
    ) -> None:
        self._parse = parse
        self._gazetteer = gazetteer
        self._hits = hits
        self._hit = {t for h in hits for t in range(h.first, h.last + 1)}
        self._named = list(named)
        self._dateline = dateline
        self._nouns = gazetteer.words("feature").keys() | gazetteer.words("division").keys()

    def find(self, taken: AbstractSet[int], labels: Mapping[int, str]) -> list[FoundPlace]:
        """The mentions of unknown places.

        taken: tokens of the known ones. labels: those of the parser's named entities, by token.
        """
        return list(self._find(taken, labels))

    def _find(self, taken: AbstractSet[int], labels: Mapping[int, str]) -> Iterator[FoundPlace]:
        parse, facilities = self._parse, self._gazetteer.words("facility")
        borders = self._gazetteer.words("border")
        for i, word in enumerate(parse.lower):
            if i in taken:
                continue
            found = None
            if word == "capital":
                found = self._capital(i)
            elif word in borders and (code := self._owner(i)) is not None:
                found = self._border(i, code)
            elif word in self._nouns and self._names_before(i, taken):
                found = self._named_for(i, taken)
            elif word in facilities:
                found = self._facility(i, taken)
            elif labels.get(i) in _ENTITIES and labels.get(i + 1) != labels.get(i) and i not in self._hit:
                found = self._entity(i, taken, labels)
            if found is not None:
                yield found

    def _make(self, tokens: tuple[int, int], top: int, use: Use | None, place: Place | None) -> FoundPlace | None:
        if use is None or place is None:
            return None
        first, last = tokens
        return FoundPlace(first, last, top, use.governor, self._parse.span(first, last), use.relation, place)

    def _capital(self, i: int) -> FoundPlace | None:
        """The Russian capital; Ukraine's capital; the capital."""
        parse = self._parse
        if any(f.first == i + 1 or parse.head[f.top] == i for f in self._named if f.first > i):
            return None  # the capital, Kabul: the name stands for both
        first, code = i, None
        for child in parse.kids(i, "amod", "compound", "poss", "nmod"):
            code = code or self._country_of(parse.text[parse.start[child] : parse.end[child]])
            first = min(first, child)
            if code is None:
                return None  # a provincial capital
        if code is None and (of := parse.child(i, "prep")) is not None and parse.lower[of] == "of":
            owner = parse.child(of, "pobj")
            code = self._country_of(parse.word[owner]) if owner is not None else None
        bare = code is None
        if bare:
            if i == 0 or parse.lower[i - 1] != "the":
                return None
            code = self._here(i)
        capital = self._gazetteer.capitals.get(code) if code else None
        if capital is None:
            return None
        use = use_of(parse, i, self._gazetteer, acts=True, is_country=False)
        return self._make((first, i), i, use, record(capital))

    def _owner(self, i: int) -> str | None:
        """The country whose adjective stands before the noun."""
        word = self._parse.word[i - 1] if i else ""
        return self._gazetteer.adjectives.get(fold_name(word)) if word[:1].isupper() else None

    def _border(self, i: int, code: str) -> FoundPlace | None:
        """ "on the Turkish border": near Turkey."""
        country = self._gazetteer.country(code)
        use = use_of(self._parse, i, self._gazetteer, acts=False, is_country=False)
        if use is not None and use.relation is PlaceRelation.IN:
            use = Use(PlaceRelation.NEAR, use.governor)
        return self._make((i - 1, i), i, use, record(country) if country else None)

    def _country_of(self, word: str) -> str | None:
        key = fold_name(word)
        if key in self._gazetteer.adjectives:
            return self._gazetteer.adjectives[key]
        found = self._gazetteer.find(key)
        return found[0].country if found and found[0].is_country else None

    def _here(self, i: int) -> str | None:
        """The country the text is in: that of the dateline, else of the latest place."""
        parse = self._parse
        for hit in self._hits:
            actor = parse.sentence[hit.first] == parse.sentence[i] and hit.first < i and parse.dep[hit.last] == "nsubj"
            if actor and hit.candidates[0].acts:
                return hit.candidates[0].country  # "Kiev said ... an attack on the capital"
        if self._dateline is not None:
            return self._dateline.place.country
        before = [f for f in self._named if f.last < i]
        return before[-1].place.country if before else None

    def _names_before(self, i: int, taken: AbstractSet[int]) -> bool:
        parse = self._parse
        if i == 0 or parse.sentence[i - 1] != parse.sentence[i] or i - 1 in taken:
            return False
        return parse.tag[i - 1] in ("NNP", "NNPS", "JJ") and parse.word[i - 1][0].isupper() and i - 1 > self._opening(i)

    def _opening(self, i: int) -> int:
        """The first token of the sentence when it is a word of any kind that stands in capitals there."""
        first = self._parse.sentences[self._parse.sentence[i]].first
        return first if self._parse.tag[first] == "JJ" else first - 1

    def _named_for(self, i: int, taken: AbstractSet[int]) -> FoundPlace | None:
        """The Kadamovsky range in the Rostov region."""
        parse = self._parse
        first = i - 1
        while self._names_before(first, taken) and parse.lower[first - 1] not in ("'s", "'"):
            first -= 1
        of = any(parse.lower[c] == "of" for c in parse.kids(i, "prep"))
        if first == i - 1 and (self._country_of(parse.word[first]) or (of and parse.tag[first] == "JJ")):
            return None  # the Russian range, the Muslim enclave of ...: nothing of its own is named
        use = use_of(parse, i, self._gazetteer, acts=False, is_country=False)
        holder = self._holder(i, first)
        name = parse.text[parse.start[first] : parse.end[i]]
        return self._make((first, i), i, use, within(holder, name) if holder else None)

    def _entity(self, last: int, taken: AbstractSet[int], labels: Mapping[int, str]) -> FoundPlace | None:
        """A name that only the parser takes for a place, where what holds it stands beside it."""
        parse = self._parse
        first = last
        while (
            first - 1 not in taken and labels.get(first - 1) == labels[last] and parse.tag[first - 1] in ("NNP", "NNPS")
        ):
            first -= 1
        name = parse.text[parse.start[first] : parse.end[last]]
        if parse.tag[last] not in ("NNP", "NNPS") or fold_name(name) in self._gazetteer.words("never"):
            return None
        if self._country_of(name) is not None or parse.dep[last] == "compound":
            return None
        if name.lower() in self._gazetteer.words("compass") or name.lower() in self._nouns:
            return None  # the North
        use = use_of(parse, last, self._gazetteer, acts=False, is_country=False)
        holder = self._holder(last, first)
        return self._make((first, last), last, use, within(holder, name) if holder else None)

    def _holder(self, last: int, first: int) -> Place | None:
        """What holds an unknown place: a place named soon after it in its sentence, its owner, else the
        country of the dateline."""
        parse = self._parse
        sentence = parse.sentence[last]
        for found in self._named:
            if last < found.first <= last + _REACH and parse.sentence[found.first] == sentence:
                between = parse.lower[last + 1 : found.first]
                if not any(parse.pos[t] == "VERB" for t in range(last + 1, found.first)) and between:
                    return found.place
        for token in (first - 1, first - 2):
            if token >= 0 and (code := self._country_of(parse.word[token])) is not None:
                country = self._gazetteer.country(code)
                return record(country) if country else None
        near = [f for f in self._named if f.last < first and parse.sentence[f.last] == sentence]
        if near:
            return near[-1].place
        country = self._gazetteer.country(self._dateline.place.country or "") if self._dateline else None
        return record(country) if country else None

    def _facility(self, i: int, taken: AbstractSet[int]) -> FoundPlace | None:
        """The ministry, our Foreign Ministry: in the city the report is from, unless the clause names another."""
        parse = self._parse
        if self._dateline is None or self._dateline.place.precision is not PlacePrecision.CITY:
            return None
        first = i
        while parse.head[first - 1] == i and parse.dep[first - 1] in ("compound", "amod") and first - 1 not in taken:
            first -= 1
        if first == 0 or parse.lower[first - 1] not in _OWNERS or parse.pos[i] not in ("NOUN", "PROPN"):
            return None
        if any(self._country_of(parse.word[t]) for t in range(first, i)):
            return None
        use = use_of(parse, i, self._gazetteer, acts=True, is_country=False)
        sentence = parse.sentence[i]
        if use is None or any(f.first >= 0 and parse.sentence[f.first] == sentence for f in self._named):
            return None
        name = parse.text[parse.start[first] : parse.end[i]]
        return self._make((first, i), i, use, within(self._dateline.place, name))
