"""Whether what a report tells of happened, and who says so."""

from standoff.factuality.assess import Assessment, Judged, ViewDraft, assess
from standoff.factuality.lexicon import FactualityLexicon

__all__ = ["Assessment", "FactualityLexicon", "Judged", "ViewDraft", "assess"]
