"""Who acts: mentions, resolution, coreference, codes."""

from collections.abc import Sequence

from standoff.actors.cast import Cast, Entity
from standoff.actors.coref import resolve_descriptions, resolve_general, resolve_pronouns, resolve_roles
from standoff.actors.found import Found
from standoff.actors.lexicon import ActorLexicon, Ref, RefKind
from standoff.actors.mentions import MentionFinder
from standoff.actors.resolve import adopt, modifier_entity, resolve_bodies, resolve_joint, resolve_names, resolve_people, story_country
from standoff.attribution import Attribution
from standoff.language import Parse

__all__ = ["ActorLexicon", "Cast", "Entity", "Found", "Ref", "RefKind", "find_actors",
    "modifier_entity",
]


def find_actors(
    parse: Parse, attributions: Sequence[Attribution], lexicon: ActorLexicon, day: str | None, dateline: str | None
) -> Cast:
    """The actors of a report, with every mention resolved that can be.

    day: publication date (ISO), None if unknown. dateline: ISO3 of the dateline's place.
    """
    finder = MentionFinder(parse, lexicon, day)
    cast = Cast(parse, lexicon, day, finder.run(), finder.at)
    cast.story_country = story_country(cast, dateline)
    resolve_names(cast)
    resolve_people(cast)
    resolve_joint(cast)
    resolve_bodies(cast)
    adopt(cast)
    resolve_roles(cast)
    resolve_descriptions(cast)
    resolve_general(cast)
    resolve_pronouns(cast, attributions)
    return cast
