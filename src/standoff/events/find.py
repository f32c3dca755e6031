"""Predicates of a report with their sources and targets."""

from collections.abc import Sequence

from standoff.actors import Cast
from standoff.attribution import Attribution
from standoff.events.draft import Draft, Side
from standoff.events.finder import Finder
from standoff.events.lexicon import PredicateLexicon
from standoff.events.propose import propose_events
from standoff.events.threats import find_threats, threat_pattern
from standoff.knowledge.rows import PartOfSpeech
from standoff.language.network import Network
from standoff.model.vocab import EventType

HARM = (EventType.ASSAULT, EventType.COERCE, EventType.SANCTION)


def find_events(
    cast: Cast, lexicon: PredicateLexicon, attributions: Sequence[Attribution], network: Network | None = None
) -> list[Draft]:
    """The events of a report, in text order, without factuality, time and place.

    cast: the report's actors. network: the encoder, to find those too that no row of the tables tells. A verb whose row
    takes an event noun as its object ("cancelled talks") stands for both; a light verb ("held talks") joins its noun.
    """
    finder = Finder(cast, lexicon)
    drafts = finder.run()
    _sources_of_cues(cast, attributions, drafts)
    _promised_harm(cast, lexicon, drafts)
    drafts.extend(find_threats(cast, lexicon, attributions, drafts))
    if network is not None:
        drafts.extend(propose_events(finder, network, drafts))
    return sorted(drafts, key=lambda d: (d.tokens[0], d.head))


def _sources_of_cues(cast: Cast, attributions: Sequence[Attribution], drafts: Sequence[Draft]) -> None:
    """Who is the source of what is said is the source of what is done by saying it."""
    spoken = {a.cue_head: a for a in attributions if a.cue_head is not None and a.source_head is not None}
    for draft in drafts:
        attribution = spoken.get(draft.head)
        if attribution is None or attribution.source_head is None or draft.pattern.source[0] != "subj":
            continue
        sides = [Side(e, cast.span(m), attribution.carried) for e, m in cast.actors_at(attribution.source_head)]
        if sides:
            draft.sources = sides
            draft.targets = [t for t in draft.targets if t.entity not in {s.entity for s in sides}]


def _promised_harm(cast: Cast, lexicon: PredicateLexicon, drafts: Sequence[Draft]) -> None:
    """ "Vowed to retaliate": a promise of harm is a threat."""
    threat = threat_pattern(lexicon, "threaten")
    harm = {d.head for d in drafts if d.pattern.type in HARM}
    hostile, vows = lexicon.classes["hostile"], lexicon.classes["vow"]
    for draft in drafts:
        if (
            draft.pattern.type is not EventType.AGREE
            or draft.pattern.row.pos is not PartOfSpeech.VERB
            or threat is None
        ):
            continue
        if cast.parse.lemma[draft.head] not in vows:
            continue
        for child in cast.parse.kids(draft.head, "xcomp"):
            if (child in harm or cast.parse.lemma[child] in hostile) and cast.parse.child(child, "neg") is None:
                draft.pattern = threat
