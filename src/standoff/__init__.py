"""Standoff reads newswire reports and writes down the diplomacy they describe.

>>> import standoff
>>> coder = standoff.Coder()
>>> for report in standoff.read("reports/"):
...     coded = coder.code(report)

Names are loaded when first asked for, so that `import standoff` is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from standoff.coder import Coder
    from standoff.model import CodedReport, Reject, Report
    from standoff.readers import read
    from standoff.store import Store

__version__ = "0.1.0"

__all__ = ["CodedReport", "Coder", "Reject", "Report", "Store", "__version__", "read"]

_HOME = {
    "read": "standoff.readers",
    "Coder": "standoff.coder",
    "Store": "standoff.store",
    "CodedReport": "standoff.model",
    "Reject": "standoff.model",
    "Report": "standoff.model",
}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'standoff' has no attribute {name!r}")
