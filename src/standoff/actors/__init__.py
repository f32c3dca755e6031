"""Who acts: mentions, resolution, coreference, codes."""

from collections.abc import Sequence

from standoff.actors.bodies import modifier_entity, resolve_bodies
from standoff.actors.cast import Cast, Entity
from standoff.actors.counterparts import resolve_counterparts
from standoff.actors.descriptions import resolve_descriptions, resolve_general
from standoff.actors.entries import Ref, RefKind
from standoff.actors.epithets import find_ages
from standoff.actors.found import Found
from standoff.actors.homes import settle_people
from standoff.actors.joint import resolve_joint
from standoff.actors.lexicon import ActorLexicon
from standoff.actors.mentions import MentionFinder
from standoff.actors.people import adopt, adopt_organisations, resolve_people
from standoff.actors.pronouns import resolve_pronouns, resolve_relatives
from standoff.actors.resolve import leave_places, resolve_names
from standoff.actors.roles import name_owned, resolve_roles
from standoff.actors.setting import Ground, Setting
from standoff.actors.speakers import find_speakers, resolve_first_person, resolve_owned
from standoff.attribution import Attribution
from standoff.knowledge.rows import ActorWordKind
from standoff.language import Parse

__all__ = ["ActorLexicon", "Cast", "Entity", "Found", "Ground", "Ref", "RefKind", "find_actors", "modifier_entity"]


def find_actors(
    parse: Parse,
    attributions: Sequence[Attribution],
    lexicon: ActorLexicon,
    day: str | None,
    dateline: str | None,
    hosted: bool = False,
    places: Sequence[Ground] = (),
) -> Cast:
    """The actors of a report, with every mention resolved that can be.

    day: publication date (ISO), None if unknown. dateline: ISO3 of the dateline's place; hosted: it is the seat of
    international bodies. places: those that the text names.
    """
    finder = MentionFinder(parse, lexicon, day)
    found = finder.run()
    leave_places(parse, found, {place.token for place in places}, lexicon.words[ActorWordKind.DWELLER])
    cast = Cast(parse, lexicon, day, found, finder.at, Setting.of(parse, found, lexicon, day, dateline, hosted, places))
    resolve_names(cast)
    resolve_people(cast)
    adopt_organisations(cast)
    resolve_joint(cast)
    resolve_bodies(cast)
    adopt(cast)
    find_ages(cast)
    resolve_roles(cast)
    resolve_descriptions(cast)
    resolve_general(cast)
    find_speakers(cast, attributions)
    resolve_relatives(cast)
    resolve_pronouns(cast, attributions)
    resolve_owned(cast)  # by third persons: "its army"
    name_owned(cast)
    resolve_counterparts(cast)
    settle_people(cast)
    resolve_first_person(cast, attributions)
    resolve_owned(cast)  # by whoever has a country now, and by first persons: "our army"
    return cast
