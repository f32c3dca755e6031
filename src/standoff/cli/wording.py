"""Rows in plain English: "2021-12-15, Moscow: United States (Karen Donfried) met Russia (Sergei Ryabkov)"."""

from collections.abc import Sequence

from standoff.cli.phrases import Phrase, act_phrase, country_names, event_phrase, medium_phrase
from standoff.store import EventRow, Label, MatterRow, StatementRow, ViewRow

_OF_STATES = frozenset({"person", "government", "population"})  # kinds whose country is told with their name
_PLURAL = frozenset({"bloc", "population"})
_NEGATED = frozenset({"denied", "did_not_happen"})
NOBODY = "an unnamed actor"
UNDATED = "undated"

STATUS_WORDS = {
    "actual": "happened",
    "ongoing": "going on",
    "did_not_happen": "did not happen",
}


def actor_name(actor: Label) -> str:
    """A person or body with the state or organisation it acts for: "United States (Karen Donfried)"."""
    owner = acts_for(actor)
    return f"{owner} ({actor.name})" if owner else actor.name


def acts_for(actor: Label) -> str | None:
    """The name of the state or organisation that a person or body acts for."""
    if actor.kind not in _OF_STATES:
        return None
    stands_for_state = actor.country and (actor.code or actor.country).startswith(actor.country)
    owner = country_names().get(actor.country or "", actor.country) if stands_for_state else actor.of
    return owner if owner != actor.name else None


def actors_named(actors: Sequence[Label]) -> str:
    """The actors joined by commas and "and"; those of one state share its name."""
    return _joined(_grouped(actors))


def when(start: str | None, end: str | None, precision: str | None, extent: str | None) -> str:
    """A time as short as it can be told: 2021-12-15, 2021-12, 2014, 1990s, 2021-12-06 to 2021-12-12."""
    if start is None and end is None:
        return UNDATED
    if extent == "since" and start:
        return f"since {_unit(start, precision)}"
    if extent == "until" and end:
        return f"until {_unit(end, precision)}"
    if start is None or end is None:
        return f"since {start}" if start else f"until {end}"
    first, last = _unit(start, precision), _unit(end, precision)
    return first if first == last else f"{start[:10]} to {end[:10]}"


def event_head(event: EventRow) -> str:
    """When and where."""
    time = when(event.start, event.end, event.precision, event.extent)
    if event.place is None:
        return time
    return f"{time}, {event.place}" if event.relation in (None, "in") else f"{time}, {event.relation} {event.place}"


def event_clause(event: EventRow) -> str:
    """Who did what to whom, in the form its status asks for."""
    phrase = event_phrase(event.type, event.cameo)
    sources, targets = list(event.sources), list(event.targets)
    if event.symmetric and not targets and len(sources) > 1:
        sources, targets = sources[:1], sources[1:]
    subject = actors_named(sources) or NOBODY
    rest = f" {phrase.prep} {actors_named(targets)}".replace("  ", " ") if targets else ""
    return f"{subject} {_verb(phrase, event, sources)}{rest}"


def event_status(event: EventRow) -> str:
    """Whether it happened and who says so: "possible, say Western countries; denied by Russia"."""
    says = _says(event.status, event.polarity)
    same = [v for v in event.views if (v.status, v.polarity) == (event.status, event.polarity)]
    parts = [", ".join([says, *_vouched(same)])]
    told: dict[str, list[ViewRow]] = {}
    for view in event.views:
        if view not in same:
            told.setdefault(_says(view.status, view.polarity), []).append(view)
    for said, views in told.items():
        by = _joined([_chain(v.vouchers) for v in views if v.vouchers])
        if not by:
            parts.append(f"{said}, in the reporter's voice")
        elif views[0].status in _NEGATED:
            parts.append(f"denied by {by}")
        else:
            parts.append(", ".join([said, *_vouched(views)]))
    if event.background:
        parts.append("background")
    return "; ".join(parts)


def event_sentence(event: EventRow) -> str:
    """The event as one plain sentence."""
    return f"{event_head(event)}: {event_clause(event)} - {event.type}, {event_status(event)}"


def statement_lead(statement: StatementRow) -> str:
    """Who said, to whom, where: what stands before the content."""
    phrase = act_phrase(statement.act)
    who = _joined([_person(s) for s in statement.speakers]) or NOBODY
    to = (
        f" {phrase.prep} {_joined([_person(a) for a in statement.addressees])}".replace("  ", " ")
        if statement.addressees
        else ""
    )
    return f"{who} {phrase.past}{to}{_medium(statement)}"


def matter_parties(matter: MatterRow) -> str:
    """By whom, to whom."""
    return arrow(matter.by, matter.to)


def arrow(by: Sequence[Label], to: Sequence[Label]) -> str:
    """`Russia → United States`; `?` for a giver who is not known."""
    first, second = actors_named(by), actors_named(to)
    return f"{first or '?'} → {second}" if second else first


def status_words(status: str) -> str:
    return STATUS_WORDS.get(status, status.replace("_", " "))


def _unit(day: str, precision: str | None) -> str:
    match precision:
        case "month":
            return day[:7]
        case "year":
            return day[:4]
        case "decade":
            return f"{day[:3]}0s"
        case "instant":
            return day
        case _:
            return day[:10]


def _verb(phrase: Phrase, event: EventRow, sources: Sequence[Label]) -> str:
    negative = event.polarity == "negative"
    match event.status:
        case "ongoing":
            be = "are" if _many(sources) else "is"
            return f"{be} {'not ' if negative else ''}{phrase.ing}"
        case "planned" | "demanded" | "offered":
            return f"{'not ' if negative else ''}to {phrase.base}"
        case "possible":
            return f"may {'not ' if negative else ''}{phrase.base}"
        case "conditional":
            return f"would {'not ' if negative else ''}{phrase.base}"
        case "did_not_happen":
            return f"did not {phrase.base}"
        case _:
            return f"did not {phrase.base}" if negative else phrase.past


def _says(status: str, polarity: str) -> str:
    words = status_words(status)
    if polarity == "positive" or status == "did_not_happen":
        return words
    return "did not happen" if status == "actual" else f"{words} not to happen"


def _vouched(views: Sequence[ViewRow]) -> list[str]:
    """Who holds what a status says."""
    told = [v.vouchers for v in views if v.vouchers]
    voices = ["in the reporter's voice"] if any(not v.vouchers for v in views) else []
    if told:
        say = "say" if len(told) > 1 or _many(told[0][:1]) else "says"
        voices.append(f"{say} {_joined([_chain(chain) for chain in told])}")
    return [" and ".join(voices)] if voices else []


def _chain(vouchers: Sequence[Label]) -> str:
    """Vouchers from the outermost speaker inwards: "Yuri Ushakov, citing Xi Jinping"."""
    return ", citing ".join(v.name for v in vouchers)


def _grouped(actors: Sequence[Label]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for actor in actors:
        owner = acts_for(actor)
        groups.setdefault(owner or actor.name, []).extend([actor.name] if owner else [])
    return [f"{owner} ({_joined(inner)})" if inner else owner for owner, inner in groups.items()]


def _person(actor: Label) -> str:
    """The other way round where a person speaks: "Karen Donfried (United States)"."""
    owner = acts_for(actor)
    return f"{actor.name} ({owner})" if owner else actor.name


def _medium(statement: StatementRow) -> str:
    if not statement.medium:
        return ""
    words = medium_phrase(statement.medium)
    if statement.medium_name:
        name = statement.medium_name
        words = f"on {name}" if statement.medium == "social_media" else f"{words} ({name})"
    by = f", put out by {statement.publisher.name}" if statement.publisher else ""
    return f" {words}{by}"


def _many(actors: Sequence[Label]) -> bool:
    return len(actors) > 1 or any(actor.kind in _PLURAL for actor in actors)


def _joined(names: Sequence[str]) -> str:
    unique = list(dict.fromkeys(names))
    if len(unique) < 2:
        return "".join(unique)
    return f"{', '.join(unique[:-1])} and {unique[-1]}"
