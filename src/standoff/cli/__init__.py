"""The command line: thin skins over the library.

Exit codes
  0    all went well
  1    some reports were rejected, or nothing was found to code
  2    wrong usage or configuration: an option, a date, a folder, a knowledge table
  3    the store, or a file to write, cannot be used
  4    a fault of Standoff itself
  130  interrupted; what was finished is whole
"""

import os
import sys


def main() -> None:
    """Entry point of `standoff`."""
    try:
        from standoff.cli.app import app

        app(prog_name="standoff")
    except KeyboardInterrupt:  # outside a command: while a module loads
        sys.exit(130)
    except OSError as error:  # outside a command: while help is printed
        sys.stderr.write(f"standoff: stdout cannot be written: {error.strerror}\n")
        sys.stderr.flush()
        os._exit(3)  # a plain exit would try to flush stdout once more
