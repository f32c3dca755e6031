"""Places in a report: names, capitals and unknown places within known ones, where they are used as places."""

from collections.abc import Sequence
from dataclasses import replace

from standoff.grounding.containers import Containers
from standoff.grounding.found import OUTSIDE, FoundPlace, number_places, record, within
from standoff.grounding.gazetteer import Candidate, Gazetteer
from standoff.grounding.locative import use_of
from standoff.grounding.placenames import Context, Hit, choose, find_hits, read_context
from standoff.knowledge.names import fold_name
from standoff.language import Parse
from standoff.model import Place, Span
from standoff.model.vocab import PlacePrecision, PlaceRelation
from standoff.wire.anatomy import DatelineParts

__all__ = ["FoundPlace", "find_places", "number_places"]


def find_places(parse: Parse, dateline: DatelineParts | None, text: str, gazetteer: Gazetteer) -> list[FoundPlace]:
    """The mentions of places, in text order; names that act or only qualify are left out.

    dateline: its place comes first; it tells the country that ambiguous names are read in.
    """
    head = _of_dateline(dateline, text, gazetteer)
    hits = find_hits(parse, gazetteer)
    context = read_context(parse, hits, gazetteer, head.place.country if head else None)
    finder = _Finder(parse, gazetteer, context, hits)
    return sorted([*([head] if head else []), *finder.find(head)], key=lambda f: f.span)


def _of_dateline(dateline: DatelineParts | None, text: str, gazetteer: Gazetteer) -> FoundPlace | None:
    """The first place of the dateline: "SARAJEVO, Bosnia-Herzegovina", "KABUL/WASHINGTON"."""
    if dateline is None or dateline.place is None:
        return None
    words = dateline.place.of(text)
    whole = gazetteer.find(fold_name(words))
    first = words if whole else words.split("/")[0].split(",")[0].strip(" (")
    rest = words[len(first) :].strip(" ,/()")
    candidates = whole or gazetteer.find(fold_name(first))
    holders = gazetteer.find(fold_name(rest)) if rest and "/" not in words else ()
    found = choose(Hit(OUTSIDE, OUTSIDE, candidates, "GPE"), Context({}, None), holders[0].country if holders else None)
    if found is None and holders:
        place = within(record(holders[0]), first.title())
    elif found is None and not candidates:
        return None
    else:
        place = record(found or candidates[0])
    start = dateline.place.start
    span = Span(start, start + len(first))
    return FoundPlace(OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, span, PlaceRelation.IN, place)


class _Finder:
    """The search through one parse; the places found so far are what later words lean on."""

    def __init__(self, parse: Parse, gazetteer: Gazetteer, context: Context, hits: Sequence[Hit]) -> None:
        self._parse = parse
        self._gazetteer = gazetteer
        self._context = context
        self._hits = hits
        self._at = {t: n for n, hit in enumerate(hits) for t in range(hit.first, hit.last + 1)}
        self._labels = {t: n.label for n in parse.names for t in range(n.first, n.last + 1)}
        self._taken: set[int] = set()

    def find(self, dateline: FoundPlace | None) -> list[FoundPlace]:
        found: list[FoundPlace] = []
        for n, hit in enumerate(self._hits):
            each = self._named(n, hit)
            if each is not None:
                found.append(each)
                self._taken.update(range(each.first, each.last + 1))
        found += self._unnamed(found, dateline)
        return found

    def _named(self, n: int, hit: Hit) -> FoundPlace | None:
        candidate = self._holding(n) or choose(hit, self._context, self._holder(n))
        if candidate is None:
            return None
        parse = self._parse
        first, last, place = hit.first, hit.last, record(candidate)
        noun = self._place_noun(hit)
        acts, is_country = candidate.acts, candidate.is_country
        top = self._top(first, last)
        if noun is not None:
            border = parse.lower[noun] in self._gazetteer.words("border")
            if parse.dep[noun] != "poss" and parse.lower[last + 1] not in ("'s", "'") and not is_country:
                place, last = self._with_noun(place, first, noun), noun
            top, acts, is_country = noun, False, False
            found = self._use(first, last, place, (top, acts, is_country))
            beside = found is not None and border and found.relation is PlaceRelation.IN
            return replace(found, relation=PlaceRelation.NEAR) if found and beside else found
        if parse.dep[top] == "compound" and top == last and parse.head[top] > last:
            return self._in_list(n, first, last, place)  # not the Gaza conflict
        if candidate.is_country and first > 0 and parse.lower[first - 1] in self._gazetteer.words("direction"):
            words = parse.lower[first - 1]
            if words not in ("occupied", "neighbouring", "neighboring", "nearby", "mainland"):
                first -= 1
                name = parse.text[parse.start[first] : parse.end[last]]
                place = within(place, name, PlacePrecision.REGION)
                acts = is_country = False
        return self._use(first, last, place, (top, acts, is_country)) or self._in_list(n, first, last, place)

    def _holding(self, n: int) -> Candidate | None:
        """What the name means when it stands behind a place that lies in it: the Georgia of "Atlanta, Georgia"."""
        if not n or not self._follows(self._hits[n - 1], self._hits[n], self._place_noun(self._hits[n - 1])):
            return None
        before = choose(self._hits[n - 1], self._context, self._holder(n - 1))
        if before is None:
            return None
        fits = [c for c in self._hits[n].candidates if c.country == before.country and c.country is not None]
        return next((c for c in fits if c.admin1 == before.admin1 or c.is_country), None)

    def _use(self, first: int, last: int, place: Place, how: tuple[int, bool, bool]) -> FoundPlace | None:
        top, acts, is_country = how
        use = use_of(self._parse, top, self._gazetteer, acts, is_country)
        if use is None:
            return None
        return FoundPlace(first, last, top, use.governor, self._parse.span(first, last), use.relation, place)

    def _in_list(self, n: int, first: int, last: int, place: Place) -> FoundPlace | None:
        """What stands after a comma behind a place, and holds it: "Rostov region, Russia"."""
        before = self._hits[n - 1] if n else None
        if before is None or not self._follows(before, self._hits[n], self._place_noun(before)):
            return None
        if self._parse.dep[last] in ("nsubj", "nsubjpass"):
            return None  # "In Quito, Ecuador and Peru agreed"
        use = self._use(before.first, before.last, place, (self._top(before.first, before.last), False, False))
        noun = self._place_noun(before)
        if use is None and noun is not None:
            use = self._use(before.first, noun, place, (noun, False, False))
        return use and replace(use, first=first, last=last, top=last, span=self._parse.span(first, last))

    def _follows(self, before: Hit, after: Hit, noun: int | None) -> bool:
        end = max(before.last, noun if noun is not None else -1)
        return after.first == end + 2 and self._parse.lower[end + 1] == ","

    def _holder(self, n: int) -> str | None:
        """The country of the place that is named right behind this one, or before it as its owner."""
        parse, hit = self._parse, self._hits[n]
        if n + 1 < len(self._hits):
            after = self._hits[n + 1]
            best = after.candidates[0]
            holds = best.precision in (PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.REGION)
            if holds and self._follows(hit, after, self._place_noun(hit)):
                state = next(
                    (c for c in after.candidates if c.admin1 and any(c.admin1 == x.admin1 for x in hit.candidates)),
                    None,
                )
                return (state or best).country
        if hit.first > 1 and parse.lower[hit.first - 1] in ("'s", "'") and hit.first - 2 in self._at:
            owner = self._hits[self._at[hit.first - 2]].candidates[0]
            return owner.country if owner.is_country else None
        before = parse.word[hit.first - 1] if hit.first else ""
        return self._gazetteer.adjectives.get(fold_name(before)) if before[:1].isupper() else None

    def _place_noun(self, hit: Hit) -> int | None:
        """The noun of place that the name belongs to: "Rostov region", "Monrovia's airport", "Syrian border"."""
        parse, words = self._parse, self._gazetteer.words
        at = hit.last + 1
        if at >= len(parse) or parse.sentence[at] != parse.sentence[hit.last]:
            return None
        owner = parse.lower[at] in ("'s", "'")
        head = parse.head[hit.last]
        if owner:
            near = parse.dep[hit.last] == "poss" and head > hit.last
            own = parse.lower[head]
            known = own in words("feature") or own in words("division") or words("part").get(own) is not None
            return head if near and known and head not in self._at else None
        if parse.lower[at] in words("feature") or parse.lower[at] in words("division"):
            return at if at not in self._at and parse.pos[at] in ("NOUN", "PROPN") else None
        if (
            parse.dep[hit.last] in ("compound", "nmod")
            and at < head <= at + 1
            and parse.lower[head] in words("feature")
        ):
            return head  # the Heglig oil field
        return None

    def _with_noun(self, place: Place, first: int, noun: int) -> Place:
        """A city with "region" is what is named for it; a city or region with "airport" lies there."""
        value = self._gazetteer.words("division").get(self._parse.lower[noun])
        name = self._parse.text[self._parse.start[first] : self._parse.end[noun]]
        if place.precision is PlacePrecision.CITY and value is not None:
            return replace(place, name=name, admin1=place.admin1 or place.name, precision=PlacePrecision(value))
        if value is None and place.precision is not PlacePrecision.POINT:
            return within(place, name)
        return place

    def _top(self, first: int, last: int) -> int:
        parse = self._parse
        for token in range(last, first - 1, -1):
            if not first <= parse.head[token] <= last or parse.head[token] == token:
                return token
        return last

    def _unnamed(self, named: Sequence[FoundPlace], dateline: FoundPlace | None) -> list[FoundPlace]:
        finder = Containers(self._parse, self._gazetteer, self._hits, named, dateline)
        return finder.find(self._taken, self._labels)
