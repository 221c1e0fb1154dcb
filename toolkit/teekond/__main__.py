"""Let `python -m teekond` do what `teekond` does."""

from __future__ import annotations

import sys

from teekond.entry import main

if __name__ == "__main__":
    sys.exit(main())
