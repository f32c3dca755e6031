"""Statements: attributions with their speakers, addressees, medium and act."""

from standoff.statements.statements import StatementDraft, find_statements

__all__ = ["StatementDraft", "find_statements"]
