"""The ledger of one report: matters, their terms, moves and status."""

from standoff.ledger.find import Ledger, MatterDraft, MoveDraft, TermDraft
from standoff.ledger.lexicon import STATUS_OF, LedgerLexicon

__all__ = ["STATUS_OF", "Ledger", "LedgerLexicon", "MatterDraft", "MoveDraft", "TermDraft"]
