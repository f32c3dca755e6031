"""Events: predicates with source and target, PLOVER type and mode, CAMEO code, time and place."""

from standoff.events.draft import Draft, Side
from standoff.events.find import find_events
from standoff.events.happenings import group_happenings
from standoff.events.lexicon import PredicateLexicon
from standoff.events.setting import infer_settings

__all__ = ["Draft", "PredicateLexicon", "Side", "find_events", "group_happenings", "infer_settings"]
