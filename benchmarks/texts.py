"""The texts that are measured: our own, and the shared material where it is there."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]


def shared_folder() -> Path | None:
    """The folder of the project's shared material: STANDOFF_SHARED, else `../shared` beside the checkout.
    None where there is none."""
    folder = Path(os.environ.get("STANDOFF_SHARED") or ROOT.parent / "shared")
    return folder if folder.is_dir() else None


def own_texts() -> list[str]:
    """The examples and the labelled reports of this project."""
    folders = (ROOT / "examples", ROOT / "corpus" / "reports", ROOT / "corpus" / "test")
    return [p.read_text(encoding="utf-8") for folder in folders for p in sorted(folder.glob("*.txt"))]


def wikinews(shared: Path) -> Iterator[str]:
    """Wikinews reports, put together again from their sentences: a blank line between paragraphs."""
    for path in sorted((shared / "data" / "wikinews" / "dep").glob("GUM_news_*.conllu")):
        text = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.match(r"# newpar( |$)", line):
                text += "\n\n"
            elif line.startswith("# text = "):
                text += ("" if text.endswith("\n") else " ") + line.removeprefix("# text = ")
        yield text.strip()


def government(shared: Path) -> Iterator[str]:
    """Statements of governments and of one army command (re3d)."""
    for path in sorted((shared / "data" / "re3d").glob("*/documents.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)["text"]


def political(shared: Path, split: str) -> Iterator[str]:
    """Political news of many outlets (PolNeAR). split: train or dev."""
    for path in sorted((shared / "data" / "polnear" / split / "text").glob("*.txt")):
        yield path.read_bytes().decode("utf-8", "replace")
