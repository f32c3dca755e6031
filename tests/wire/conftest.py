"""The tables that the wire stage reads."""

import pytest

from standoff.knowledge import Knowledge, load


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()
