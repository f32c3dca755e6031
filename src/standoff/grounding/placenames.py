"""Names of places in a parse: the longest match of the gazetteer, and what speaks against each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from standoff.grounding.gazetteer import Candidate, Gazetteer
from standoff.knowledge.names import fold_name
from standoff.language import Name, Parse

MAX_WORDS = 7  # tokens of the longest names ("Xinjiang Uighur Autonomous Region", hyphens counted)
NEAR_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_SMALL, _LARGE = 4.7, 5.0  # decimal logarithm of inhabitants: 50,000 with the parser's word, 100,000 without
_FAMOUS = 5.5
_NEW_NAMES = ("USA", "CAN", "AUS", "GBR")  # their towns are named after other places: Geneva, Illinois
_ARTICLES = ("al", "el")


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens first..last (inclusive) that may name a place; label: of the entity the parser sees there."""

    first: int
    last: int
    candidates: tuple[Candidate, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Context:
    """What the report says about countries: how often each is named, and that of the dateline."""

    countries: Mapping[str, int]
    dateline: str | None

    def supports(self, country: str | None) -> bool:
        return country is not None and (country == self.dateline or self.countries.get(country, 0) > 0)


def find_hits(parse: Parse, gazetteer: Gazetteer) -> list[Hit]:
    """All names that may be places, longest first from the left, never overlapping."""
    entity: dict[int, Name] = {t: n for n in parse.names for t in range(n.first, n.last + 1)}
    return list(_hits(parse, gazetteer, entity))


def _hits(parse: Parse, gazetteer: Gazetteer, entity: Mapping[int, Name]) -> Iterator[Hit]:
    i = 0
    while i < len(parse):
        if not _may_start(parse, i):
            i += 1
            continue
        found = _longest(parse, gazetteer, i)
        if found is None or _is_part_of_other(parse, (i, *found), entity, gazetteer):
            i += 1
            continue
        last, candidates = found
        name = entity.get(last)
        yield Hit(i, last, candidates, name.label if name else "")
        i = last + 1


def _may_start(parse: Parse, i: int) -> bool:
    word = parse.word[i]
    if word[0].isupper():
        return len(word) > 1
    return word in _ARTICLES and i + 2 < len(parse) and parse.word[i + 1] == "-"


def _longest(parse: Parse, gazetteer: Gazetteer, i: int) -> tuple[int, tuple[Candidate, ...]] | None:
    best = None
    stop = min(parse.sentences[parse.sentence[i]].last, i + MAX_WORDS - 1)
    start = parse.start[i]
    for last in range(i, stop + 1):
        key = fold_name(parse.text[start : parse.end[last]])
        candidates = gazetteer.find(key) if parse.word[last][0].isalnum() else ()
        if last == i and _is_acronym(parse, i):
            candidates = tuple(c for c in candidates if c.is_country)
        if candidates and (last > i or parse.tag[i] not in ("PRP", "DT", "IN")):
            best = last, candidates
        if key and not gazetteer.starts(key):
            break
    return best


def _is_acronym(parse: Parse, i: int) -> bool:
    """A word in capitals among others that are not: NATO is not the town of Nato."""
    if not parse.word[i].isupper():
        return False
    beside = [parse.word[t] for t in (i - 1, i + 1) if 0 <= t < len(parse) and parse.word[t].isalpha()]
    return any(not w.isupper() for w in beside) or not beside


def _is_part_of_other(
    parse: Parse,
    found: tuple[int, int, tuple[Candidate, ...]],
    entity: Mapping[int, Name],
    gazetteer: Gazetteer,
) -> bool:
    """The name belongs to a longer one that is no place: Paris Hilton, Houston Rockets, Gaza Health Ministry."""
    first, last, candidates = found
    name = entity.get(last) or entity.get(first)
    if name and name.label == "PERSON":
        whole = name.first >= first and name.last <= last
        before = parse.lower[first - 1] if first else ""
        part = before == "of" and parse.lower[first - 2] in gazetteer.words("part")  # the enclave of Maglaj
        return not (
            whole and (part or before == "the" or before in gazetteer.words("preposition") or candidates[0].acts)
        )
    if name and name.label not in NEAR_PLACES and (name.last > last or name.first < first):
        after = parse.lower[last + 1] if last + 1 < len(parse) else ""
        if after not in (",", "'s", "'", "-") and not _is_place_noun(gazetteer, after):
            return True
    if parse.dep[last] == "compound" and last + 1 < len(parse) and parse.head[last] > last:
        following = parse.word[last + 1]
        same_sentence = parse.sentence[last + 1] == parse.sentence[last]
        if same_sentence and following[0].isupper() and parse.tag[last + 1] == "NNP":
            return not _is_place_noun(gazetteer, following.lower())
    return False


def _is_place_noun(gazetteer: Gazetteer, word: str) -> bool:
    return word in gazetteer.words("division") or word in gazetteer.words("feature")


def read_context(parse: Parse, hits: list[Hit], gazetteer: Gazetteer, dateline: str | None) -> Context:
    """How often each country is named, by its name, its adjective or a city that can be no other."""
    counts: Counter[str] = Counter()
    for hit in hits:
        best = hit.candidates[0]
        if best.country and (best.is_country or len({c.country for c in hit.candidates}) == 1):
            counts[best.country] += 1
    for word in parse.word:
        if word[0].isupper() and (code := gazetteer.adjectives.get(fold_name(word))):
            counts[code] += 1
    return Context(counts, dateline)


def choose(hit: Hit, context: Context, holder: str | None = None) -> Candidate | None:
    """The place that a name means in this report; None where nothing speaks for any.

    holder: the country of the place named right after it ("Tripoli, Lebanon").
    """
    best, best_score = None, 0.0
    for candidate in hit.candidates:
        score = candidate.weight
        if holder is not None:
            score += 6.0 if candidate.country == holder else -3.0
        if candidate.country is not None:
            near = 1.0 * (candidate.country == context.dateline)
            near += min(1.6, 0.4 * context.countries.get(candidate.country, 0))
            namesake = candidate.country in _NEW_NAMES and len(hit.candidates) > 1 and candidate.weight < _FAMOUS
            score += near / 2 if namesake else near
        if best is None or score > best_score:
            best, best_score = candidate, score
    if best is None or best.is_country or holder == best.country:
        return best
    known = context.supports(best.country)
    least = _SMALL if hit.label in NEAR_PLACES else _LARGE
    if best.alias:
        least += 0.5
    return best if known or best.weight >= least else None
