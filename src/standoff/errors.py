"""Errors that a user can meet.

StandoffError
  ReportError    this report cannot be coded: it becomes a reject with stage, code and reason
  TableError     a knowledge table is wrong: file, row and column are named
  ModelError     JSON that is no coded report
  StoreError     the store cannot be opened, read or written
  ConfigError    something the run needs is missing or set wrongly
"""


class StandoffError(Exception):
    """Root of all errors that name a remedy."""


class ReportError(StandoffError):
    """This report cannot be coded. `stage` and `code` go into the reject."""

    def __init__(self, stage: str, code: str, reason: str) -> None:
        super().__init__(reason)
        self.stage = stage
        self.code = code
        self.reason = reason


class TableError(StandoffError):
    """A knowledge table is wrong."""

    def __init__(self, file: str, row: int | None, reason: str) -> None:
        where = f"{file}, row {row}" if row is not None else file
        super().__init__(f"{where}: {reason}")
        self.file = file
        self.row = row
        self.reason = reason


class ModelError(StandoffError, ValueError):
    """JSON that is not of the contract's shape."""


class StoreError(StandoffError):
    """The store cannot be used."""


class ConfigError(StandoffError):
    """Something the run needs is missing or set wrongly."""
