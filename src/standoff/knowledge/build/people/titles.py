"""What the sources call an office, as one of our kinds of office: the rules of titles.csv."""

import re
from dataclasses import dataclass
from functools import lru_cache

from standoff.knowledge.build.people.tables import GROUPS, own_rows

_NONE = "none"  # office of a rule that says: of no use here
_AS_WRITTEN = "="  # title of a rule that keeps the source's words
_LONGEST = 45  # characters of a title
_OF_A_REGION = re.compile(r"(Governor|Premier|Chief Minister) of (?:the )?(.+)")
_AFTER_OTHER_OFFICE = re.compile(r"(?:(?:first |second )?deputy prime minister|vice president)(?: and|,) (?=minister)")
_MINISTER = re.compile(
    r"(?P<deputy>(?:(?:first |second )?(?:deputy|vice|junior|associate)[ -])?)"
    r"(?:(?:federal|first|union|acting|interim|caretaker|cabinet|senior) )*"
    r"(?P<word>minister(?:[- ]delegate)?(?: of state)?|secretary of state|state secretary|under-?secretary|secretary)"
    r"(?: in charge)? (?:of|for|responsible for) (?:the )?(?:ministry of )?(?:the )?(?P<area>.+)"
)
_MINISTER_AFTER = re.compile(r"(?P<deputy>(?:deputy |vice )?)(?P<area>[a-z' ]+) (?P<word>minister)")


@dataclass(frozen=True, slots=True)
class Kind:
    """An office: its kind, its title in words, the sectors of who holds it."""

    office: str
    title: str
    sectors: str


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    countries: frozenset[str]  # empty: all
    excluded: bool  # `countries` are those that the rule is not for
    kind: Kind
    minor: bool

    @classmethod
    def of(cls, row: dict[str, str]) -> "_Rule":
        listed = row["countries"].removeprefix("!")
        group = GROUPS[listed[1:]] if listed.startswith("@") else frozenset(listed.split("|") if listed else ())
        return cls(
            re.compile(row["pattern"]),
            re.compile(row["unless"]) if row["unless"] else None,
            group,
            row["countries"].startswith("!"),
            Kind(row["office"], row["title"], row["sectors"]),
            bool(row["minor"]),
        )

    def fits(self, title: str, country: str) -> bool:
        if self.countries and (country in self.countries) == self.excluded:
            return False
        return bool(self.pattern.fullmatch(title)) and not (self.unless and self.unless.search(title))


@dataclass(frozen=True, slots=True)
class _Portfolio:
    pattern: re.Pattern[str]
    name: str
    sectors: str
    minor: bool

    @classmethod
    def of(cls, row: dict[str, str]) -> "_Portfolio":
        sectors = f"GOV|{row['sectors']}" if row["sectors"] else "GOV"
        return cls(re.compile(rf"(?:{row['pattern']})"), row["name"], sectors, bool(row["minor"]))


_PORTFOLIOS = [_Portfolio.of(row) for row in own_rows("portfolios.csv")]
_RULES: dict[str, list[_Rule]] = {}
for _row in own_rows("titles.csv"):
    _RULES.setdefault(_row["source"], []).append(_Rule.of(_row))


@lru_cache(maxsize=65536)
def kind_of(source: str, title: str, country: str) -> Kind | None:
    """The office that a title of a source (see titles.csv) is in a country; None where it is of no use here."""
    title = " ".join(title.split())
    rule = _first(source, title.lower(), country)
    if source == "position" and rule is None:
        return _ministry(title, country)
    if rule is None or rule.kind.office == _NONE or (rule.minor and country not in GROUPS["major"]):
        return None
    if rule.kind.title == _AS_WRITTEN:
        return Kind(rule.kind.office, _OF_A_REGION.sub(r"\2 \1", title), rule.kind.sectors)
    return rule.kind


def _first(source: str, title: str, country: str) -> _Rule | None:
    return next((rule for rule in _RULES[source] if rule.fits(title, country)), None)


def _ministry(title: str, country: str) -> Kind | None:
    """The office of a minister of something or of a minister's deputy; US secretaries have rules of their own."""
    lower = _AFTER_OTHER_OFFICE.sub("", title.lower())
    found = _MINISTER.fullmatch(lower) or _MINISTER_AFTER.fullmatch(lower)
    if not found or country == "USA":
        return None
    secretary = found["word"] == "secretary"
    if secretary and country not in GROUPS["secretaries"]:
        return None
    deputy = bool(found["deputy"]) or _is_junior(found["word"], country)
    if rule := _first("ministry", found["area"], country):
        return _deputy_of(rule.kind) if deputy else rule.kind
    portfolio = next((p for p in _PORTFOLIOS if p.pattern.match(found["area"])), None)
    if deputy:
        junior = "Deputy" if "minister" in found["word"] else found["word"].title().replace(" Of ", " of ")
        return _junior(junior, portfolio) if country in GROUPS["major"] else None
    if country not in GROUPS["major"] and (portfolio is None or portfolio.minor):
        return None
    if portfolio:
        return Kind("minister", f"{portfolio.name} {'Secretary' if secretary else 'Minister'}", portfolio.sectors)
    return Kind("minister", title, "GOV") if len(title) <= _LONGEST and "minister" in lower else None


def _is_junior(word: str, country: str) -> bool:
    """Whether such a minister stands below one of the cabinet."""
    if word == "minister of state":
        return country in GROUPS["ministers_of_state"]
    return word not in ("minister", "secretary") and not (word == "secretary of state" and country == "GBR")


def _deputy_of(kind: Kind) -> Kind:
    return Kind("deputy_minister", f"Deputy {kind.title}", kind.sectors)


def _junior(word: str, portfolio: _Portfolio | None) -> Kind | None:
    """The office of a minister below the cabinet: named by the portfolio, or by the word alone."""
    if word != "Deputy":
        return Kind("deputy_minister", word, portfolio.sectors if portfolio else "GOV")
    return Kind("deputy_minister", f"Deputy {portfolio.name} Minister", portfolio.sectors) if portfolio else None
