"""One known layout of wire reports, with what the wire stage should find in it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Layout:
    """zones: kind and how its text begins, in order; bodies that only follow on are left out by `...`.
    dateline: place, date, agency. published: ISO date. credits: role and name."""

    name: str
    text: str
    zones: list[tuple[str, str]]
    dateline: tuple[str | None, str | None, str | None] | None
    published: str | None = None
    credits: list[tuple[str, str]] = field(default_factory=list)
    publisher: str | None = None
