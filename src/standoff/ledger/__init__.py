"""The ledger of one report: matters, their terms, moves and status."""

from standoff.ledger.drafts import MatterDraft, MoveDraft, TermDraft
from standoff.ledger.find import Ledger
from standoff.ledger.lexicon import STATUS_OF, LedgerLexicon

__all__ = ["STATUS_OF", "Ledger", "LedgerLexicon", "MatterDraft", "MoveDraft", "TermDraft"]
