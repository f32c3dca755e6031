"""The closed lists that the heads' numbers stand for, kept beside the weights."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

NO_EVENT = ""


@dataclass(frozen=True)
class Labels:
    """tags, deps, relations: of the parse, known ones from 1 (0 is any other). types: NO_EVENT, then PLOVER's.
    modes: "" then "TYPE/mode". statuses: of factuality."""

    tags: tuple[str, ...]
    deps: tuple[str, ...]
    relations: tuple[str, ...]
    types: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> "Labels":
        """Read the lists that `write` wrote."""
        return cls(**{name: tuple(values) for name, values in json.loads(path.read_text(encoding="utf-8")).items()})

    def write(self, path: Path) -> None:
        """Write the lists as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @cached_property
    def numbers(self) -> dict[str, dict[str, int]]:
        """Of tags, deps and relations: the number of each, from 1."""
        lists: dict[str, Sequence[str]] = {"tag": self.tags, "dep": self.deps, "relation": self.relations}
        return {name: {value: number for number, value in enumerate(values, 1)} for name, values in lists.items()}
