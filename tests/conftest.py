"""What all tests share."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the project's shared material: STANDOFF_SHARED, else `../shared` beside the checkout."""
    folder = Path(os.environ.get("STANDOFF_SHARED") or Path(__file__).parents[2] / "shared")
    if not folder.is_dir():
        pytest.skip(f"no shared material in {folder}; set STANDOFF_SHARED to the folder that holds it")
    return folder
