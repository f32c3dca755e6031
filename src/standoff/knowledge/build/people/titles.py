"""What the sources call an office, as one of our kinds of office: the rules of titles.csv."""

import re
from dataclasses import dataclass
from functools import lru_cache

from standoff.knowledge.build.people.tables import GROUPS, own_rows

_NONE = "none"  # office of a rule that says: of no use here
_AS_WRITTEN = "="  # title of a rule that keeps the source's words
_MINISTER = re.compile(
    r"(?:federal |first |union |acting |interim |caretaker )?(?:minister|secretary of state|secretary)"
    r"\s+(?:of|for|of state for)\s+(?:the\s+)?(.+)"
)


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


_RULES: dict[str, list[_Rule]] = {}
for _row in own_rows("titles.csv"):
    _RULES.setdefault(_row["source"], []).append(_Rule.of(_row))


@lru_cache(maxsize=65536)
def kind_of(source: str, title: str, country: str) -> Kind | None:
    """The office that a title of a source (see titles.csv) is in a country; None where it is of no use here."""
    title = " ".join(title.split())
    rule = _first(source, title.lower(), country)
    if source == "position" and rule is None:
        rule = _ministry(title.lower(), country)
    if rule is None or rule.kind.office == _NONE or (rule.minor and country not in GROUPS["major"]):
        return None
    if rule.kind.title == _AS_WRITTEN:
        return Kind(rule.kind.office, title, rule.kind.sectors)
    return rule.kind


def _first(source: str, title: str, country: str) -> _Rule | None:
    return next((rule for rule in _RULES[source] if rule.fits(title, country)), None)


def _ministry(title: str, country: str) -> _Rule | None:
    """The rule for a minister of something; US secretaries have rules of their own."""
    minister = _MINISTER.fullmatch(title)
    if not minister or country == "USA":
        return None
    if title.startswith("secretary") and country not in GROUPS["secretaries"]:
        return None
    return _first("ministry", minister[1], country)
