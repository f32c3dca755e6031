"""Accuracy: codes labelled reports and has the shared scorer compare them with their golds."""

import hashlib
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.texts import ROOT
from standoff import Coder, Report, read

TIMEOUT = 300  # seconds that the scorer may take


@dataclass(frozen=True, slots=True)
class Score:
    """What the scorer says of one set. `misses`: its lines on what is wrong. `digest`: sha256 of golds and texts."""

    figures: dict[str, float]
    misses: list[str]
    digest: str


def sets(shared: Path) -> dict[str, Path]:
    """The labelled sets: the seed report; our own for development; our own held back."""
    return {"seed": shared / "reports", "dev": ROOT / "corpus" / "reports", "test": ROOT / "corpus" / "test"}


def score(folder: Path, shared: Path, coder: Coder) -> Score:
    """Code the reports of a folder and score them.

    folder: ID.txt or ID.html beside ID.gold.json. Raises RuntimeError when the scorer fails.
    """
    golds = sorted(folder.glob("*.gold.json"))
    texts = [_text(folder, g.name.removesuffix(".gold.json")) for g in golds]
    with tempfile.TemporaryDirectory() as coded:
        for path in texts:
            for report in read(path):
                if isinstance(report, Report):
                    (Path(coded) / f"{path.stem}.json").write_bytes(coder.code(report).to_json())
        tool = shared / "tools" / "score_reports.py"
        command = [sys.executable, str(tool), "--gold", str(folder), "--texts", str(folder), "--coded", coded]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    lines = done.stdout.splitlines()
    if done.returncode or not lines:
        raise RuntimeError(f"the scorer failed on {folder}: {done.stderr.strip() or done.returncode}")
    digest = hashlib.sha256()
    for path in (*golds, *texts):
        digest.update(path.read_bytes())
    figures = {key: float(value) for key, value in json.loads(lines[-1]).items()}
    return Score(figures, [line.strip() for line in lines if line.startswith("  ")], digest.hexdigest())


def _text(folder: Path, name: str) -> Path:
    return next(p for ending in ("txt", "html") if (p := folder / f"{name}.{ending}").exists())
