"""Wire reports of many layouts."""

from tests.wire.layouts.layout import Layout
from tests.wire.layouts.national import NATIONAL
from tests.wire.layouts.publishers import PUBLISHERS
from tests.wire.layouts.world import WORLD

LAYOUTS = [*WORLD, *NATIONAL, *PUBLISHERS]

__all__ = ["LAYOUTS", "Layout"]
