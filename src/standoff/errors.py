"""Errors that a user can meet.

StandoffError
  ReportError    this report cannot be coded: it becomes a reject with stage, code and reason
  TableError     a knowledge table is wrong: file, line and column are named
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
    """A knowledge table is wrong. `line` counts from 1, the header's; `column` is named where one cell is at fault."""

    def __init__(self, file: str, line: int | None, reason: str, column: str | None = None) -> None:
        where = f"{file}, line {line}" if line is not None else file
        super().__init__(f"{where}, column {column}: {reason}" if column else f"{where}: {reason}")
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason


class ModelError(StandoffError, ValueError):
    """JSON that is not of the contract's shape."""


class StoreError(StandoffError):
    """The store cannot be used."""


class ConfigError(StandoffError):
    """Something the run needs is missing or set wrongly."""
