"""The command line: thin skins over the library.

Exit codes
  0    all went well
  1    some reports were rejected, or nothing was found to code
  2    wrong usage or configuration: an option, a date, a folder, a knowledge table
  3    the store, or a file to write, cannot be used
  4    a fault of Standoff itself
  130  interrupted; what was finished is whole
"""

import sys


def main() -> None:
    """Entry point of `standoff`."""
    try:
        from standoff.cli.app import app

        app(prog_name="standoff")
    except KeyboardInterrupt:  # outside a command: while a module loads
        sys.exit(130)
